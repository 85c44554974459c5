"""The database of the registry, table by table: each column with its origin, each index with the query it serves.

Three layers share the tables. What a *reader* of documents found is rewritten whenever a document is read again.
What a *person* decided is never rewritten: the `human_*` columns of `field`, the choices in `entity` and `link`,
and `history`. What is *derived* from both (the `agreement` row, `party`, `number`, `sector`, machine links) can be
computed again at any time. Identifiers derive from content, so any order of work ends in the same rows.

Dates are ISO text, maybe imprecise ("2024-03"); `*_from` and `*_to` are the first and last day they may mean.
JSON is text with sorted keys, so that equal content is equal bytes on every database.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

#: The newest migration; `registry/migrations/versions` ends with it.
VERSION = "0004"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

document = Table(
    "document",
    metadata,
    Column("document_id", Text, primary_key=True, comment="'D' + first 12 hex digits of sha256"),
    Column("sha256", Text, nullable=False, unique=True, comment="of the bytes received; names the archived original"),
    Column("media_type", Text, comment="found by looking at the bytes"),
    Column("size", Integer, comment="bytes of the original"),
    Column("state", Text, CheckConstraint("state in ('pending', 'done', 'failed')", name="state"), nullable=False),
    Column("reason", Text, comment="why it failed, for a reader of Indonesian; null unless state = 'failed'"),
    Column("kind", Text, comment="agreement, news or other; from the extraction"),
    Column("title", Text, comment="from the extraction"),
    Column("published", Text, comment="ISO date of a web page"),
    Column("languages", Text, nullable=False, default="[]", comment="JSON list"),
    Column("warnings", Text, nullable=False, default="[]", comment="JSON list, from the reading"),
    Column("web", Text, comment="JSON of ingest.types.WebInfo; null for files"),
    Column("event_class", Text, comment="news only; from the extraction"),
    Column("event_date", Text, comment="news only; ISO"),
    Column("event_confidence", Float, comment="0..1"),
    Column("regions", Text, nullable=False, default="[]", comment="news only: JSON list of region codes in the text"),
    Column("record", Text, comment="JSON of the whole extraction, as extract.record.to_store gives it"),
    Column("extractor_version", Text, comment="of the rules that gave `record`"),
)
# `pending` asks for the work that a crash left behind.
Index("ix_document_state", document.c.state)

source = Table(
    "source",
    metadata,
    Column("document_id", Text, ForeignKey("document.document_id", ondelete="CASCADE"), primary_key=True),
    Column("source", Text, primary_key=True, comment="path or address as it was given"),
)

page = Table(
    "page",
    metadata,
    Column("document_id", Text, ForeignKey("document.document_id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, comment="counts from 1"),
    Column("text", Text, nullable=False, comment="as read, unmasked: offsets of fields count in it"),
    Column("details", Text, nullable=False, comment="JSON: size, method, rotation, quality, readings, furniture"),
    Column("words", LargeBinary, comment="zlib of packed word boxes, see registry/words.py; null without boxes"),
)

agreement = Table(
    "agreement",
    metadata,
    Column("agreement_id", Text, primary_key=True, comment="'K-' + 12 hex digits of the document + '-' + ordinal"),
    Column("document_id", Text, ForeignKey("document.document_id", ondelete="CASCADE"), nullable=False),
    Column("ordinal", Integer, nullable=False, comment="place within the document, from 1"),
    Column(
        "origin",
        Text,
        CheckConstraint("origin in ('naskah', 'berita', 'impor')", name="origin"),
        nullable=False,
        comment="naskah: the agreement itself; berita: announced in news; impor: a row of somebody's table",
    ),
    Column("gone", Boolean, nullable=False, comment="newer rules no longer find it, but a person worked on it"),
    # What follows is derived from `field` by registry/project.py: the value a person set, else what was read.
    Column("form", Text),
    Column("type", Text),
    Column("subject", Text),
    Column("numbers", Text, nullable=False, comment="as shown, joined by '; '"),
    Column("parties", Text, nullable=False, comment="full names, joined by '; '"),
    Column("sectors", Text, nullable=False, comment="joined by '; '"),
    Column("opd", Text, comment="initiating office: set by a person, else the first party that is one"),
    Column("place", Text),
    Column("signed", Text, comment="ISO; of news the day of the event where no signing day is told"),
    Column("signed_from", Text),
    Column("signed_to", Text),
    Column("year", Integer, comment="of `signed`"),
    Column("starts", Text),
    Column("ends", Text),
    Column("ends_origin", Text, comment="stated or estimated"),
    Column("ends_to", Text, comment="last day on which it can still be in force"),
    Column("terminated", Text, comment="first day on which it was ended early; only a person sets it"),
    Column("amount", Text, comment="first contract or grant value, plain decimal"),
    Column("amount_size", Float, comment="the same as a number, for sorting and sums"),
    Column("currency", Text),
    Column("funding", Text),
    Column("count", Integer, nullable=False, comment="how many agreements an aggregate mention stands for"),
    Column("event_class", Text, comment="news only: what the article tells of it"),
    Column("checks", Text, nullable=False, comment="JSON list of {code, message}"),
    Column("check_count", Integer, nullable=False),
    Column("doubts", Integer, nullable=False, comment="fields below the review threshold that nobody looked at"),
    # Derived from links by registry/settle.py.
    Column("last_to", Text, comment="`ends_to`, or that of the latest addendum that moves it"),
    Column("renewed_on", Text, comment="first day of a renewal that follows it"),
)
# show, re-registration and the change list go from a document to its agreements.
Index("ix_agreement_document_id", agreement.c.document_id)
# list and report walk one origin by date or year.
Index("ix_agreement_origin_signed_from", agreement.c.origin, agreement.c.signed_from)
# expiring and calendar ask for a stretch of last days.
Index("ix_agreement_origin_last_to", agreement.c.origin, agreement.c.last_to)
# gaps asks for agreements with failed checks.
Index("ix_agreement_origin_check_count", agreement.c.origin, agreement.c.check_count)

field = Table(
    "field",
    metadata,
    Column("agreement_id", Text, ForeignKey("agreement.agreement_id", ondelete="CASCADE"), primary_key=True),
    Column("path", Text, primary_key=True, comment="signed, number.1, party.2.signatory …; see registry/paths.py"),
    # What the machine read last; all null once newer rules no longer find it.
    Column("value", Text),
    Column("raw", Text, comment="exactly page_text[start:end]; '' for a computed value"),
    Column("page", Integer),
    Column("start", Integer),
    Column("end", Integer),
    Column("confidence", Float, comment="0..1; null where the extraction gives none (form, type)"),
    Column("origin", Text, comment="how a computed value came about"),
    # What a person decided; wins over the above for ever.
    Column("human", Boolean, nullable=False, default=False, comment="a person decided on this field"),
    Column("human_value", Text, comment="null: the person says there is nothing"),
    Column("human_by", Text),
    Column("human_at", Text, comment="UTC, ISO"),
    Column("human_action", Text, comment="terima, koreksi, tolak or impor"),
    Column("basis", Text, comment="the machine's value when the person decided; a different one since is a suggestion"),
    Column("priority", Float, comment="for review: the doubtful first; null where nobody needs to look"),
    Column("skips", Integer, nullable=False, default=0, comment="how often review passed it over"),
)
# review asks for the most doubtful field that was passed over least; most fields, all of news, never wait.
Index(
    "ix_field_due",
    field.c.skips,
    field.c.priority,
    field.c.agreement_id,
    field.c.path,
    sqlite_where=field.c.priority.is_not(None),
    postgresql_where=field.c.priority.is_not(None),
)

entity = Table(
    "entity",
    metadata,
    Column("entity_id", Text, primary_key=True, comment="'E-' + 10 hex digits of the hash of `key`"),
    Column("key", Text, nullable=False, unique=True, comment="the name folded for comparison, registry/names.py"),
    Column("name", Text, nullable=False, comment="the spelling most documents use, least in the alphabet on a tie"),
    Column("kind", Text),
    Column("region_code", Text, comment="Kemendagri code"),
    Column(
        "root",
        Text,
        nullable=False,
        comment="region code of a government and its offices; else the id of the name without branch",
    ),
    Column("uses", Integer, nullable=False, comment="in how many agreements this spelling stands"),
    Column("machine_into", Text, comment="entity_id this spelling resolves to; itself when it stands alone"),
    Column("human_into", Text, comment="what a person decided: another entity (merge) or itself (never merge)"),
    Column("canonical_id", Text, nullable=False, comment="where both lead to"),
)
# from an organisation to all its spellings.
Index("ix_entity_canonical_id", entity.c.canonical_id)

party = Table(
    "party",
    metadata,
    Column("agreement_id", Text, ForeignKey("agreement.agreement_id", ondelete="CASCADE"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("entity_id", Text, nullable=False, comment="the spelling's entity; its canonical_id is the organisation"),
    Column("name", Text, nullable=False, comment="as in the field"),
    Column("role", Text),
    Column("kind", Text),
    Column("region_code", Text),
)
# from an organisation to its agreements: list --party, links, merge.
Index("ix_party_entity_id", party.c.entity_id)
# the report goes from all agreements to their organisations.
Index("ix_party_agreement_id_entity_id", party.c.agreement_id, party.c.entity_id)

number = Table(
    "number",
    metadata,
    Column("agreement_id", Text, ForeignKey("agreement.agreement_id", ondelete="CASCADE"), primary_key=True),
    Column("key", Text, primary_key=True, comment="folded for comparison, registry/identity.py"),
    Column("cited", Boolean, primary_key=True, comment="the number of an earlier agreement that this one cites"),
)
# links and duplicates go from a number to those who bear or cite it.
Index("ix_number_key", number.c.key)

sector = Table(
    "sector",
    metadata,
    Column("agreement_id", Text, ForeignKey("agreement.agreement_id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True, comment="one of the 32 urusan, or penunjang/lainnya"),
)
# list --sector and the report per field of work.
Index("ix_sector_name", sector.c.name)

link = Table(
    "link",
    metadata,
    Column("child_id", Text, primary_key=True, comment="agreement_id; the document_id of news that only mentions"),
    Column("parent_id", Text, ForeignKey("agreement.agreement_id", ondelete="CASCADE"), primary_key=True),
    Column("relation", Text, primary_key=True, comment="berita, pelaksanaan, adendum, …; registry/links.py"),
    Column("score", Float, comment="0..1; null when only a person sees it"),
    Column("evidence", Text, nullable=False, default="[]", comment="JSON list of reasons, for a reader of Indonesian"),
    Column("found", Boolean, nullable=False, comment="the machine holds the score for enough"),
    Column("choice", Text, CheckConstraint("choice in ('sah', 'putus')", name="choice"), comment="a person's word"),
    Column("choice_by", Text),
    Column("choice_at", Text, comment="UTC, ISO"),
)
# gaps and show go from a parent to its children.
Index("ix_link_parent_id", link.c.parent_id)

announced = Table(
    "announced",
    metadata,
    Column(
        "agreement_id",
        Text,
        ForeignKey("agreement.agreement_id", ondelete="CASCADE"),
        primary_key=True,
        comment="of the announcement",
    ),
    Column("key", Text, nullable=False, comment="equal where pages tell of one signing"),
    Column("first", Text, nullable=False, comment="day and identifier; the least leads those of its key"),
)
# gaps counts the signings and asks for the earliest.
Index("ix_announced_key_first", announced.c.key, announced.c.first)

block = Table(
    "block",
    metadata,
    Column("owner", Text, primary_key=True, comment="agreement_id, or document_id of news"),
    Column("key", Text, primary_key=True, comment="a number, or two parties: who shares one may be linked"),
)
# from what changed to all that its links may concern.
Index("ix_block_key", block.c.key)

stale = Table(
    "stale",
    metadata,
    Column("owner", Text, primary_key=True, comment="agreement_id, document_id or entity_id to settle again"),
)

history = Table(
    "history",
    metadata,
    Column("history_id", Integer, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False, comment="UTC, ISO"),
    Column("by", Text, nullable=False, comment="a person, or 'mesin ' + extractor version"),
    Column("action", Text, nullable=False, comment="daftar, baca_ulang, terima, koreksi, tolak, gabung, pisah, …"),
    Column("subject", Text, nullable=False, comment="agreement_id, entity_id or document_id"),
    Column("path", Text, comment="the field; the other end of a link or merge"),
    Column("before", Text, comment="JSON of the columns changed, enough to undo"),
    Column("after", Text, comment="JSON likewise"),
    Column("undoes", Integer, comment="history_id that this entry takes back"),
    sqlite_autoincrement=True,
)
# history ID asks for one subject in order.
Index("ix_history_subject", history.c.subject)

change = Table(
    "change",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True, comment="grows with every change; never reused"),
    Column("document_id", Text, nullable=False, unique=True),
    Column("deleted", Boolean, nullable=False),
    sqlite_autoincrement=True,
)
