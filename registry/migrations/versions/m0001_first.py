"""The first tables of the registry."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "block",
        sa.Column("owner", sa.Text(), nullable=False, comment="agreement_id, or document_id of news"),
        sa.Column("key", sa.Text(), nullable=False, comment="a number, or two parties: who shares one may be linked"),
        sa.PrimaryKeyConstraint("owner", "key", name=op.f("pk_block")),
    )
    op.create_index("ix_block_key", "block", ["key"], unique=False)
    op.create_table(
        "change",
        sa.Column(
            "seq", sa.Integer(), autoincrement=True, nullable=False, comment="grows with every change; never reused"
        ),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_change")),
        sa.UniqueConstraint("document_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "document",
        sa.Column("document_id", sa.Text(), nullable=False, comment="'D' + first 12 hex digits of sha256"),
        sa.Column("sha256", sa.Text(), nullable=False, comment="of the bytes received; names the archived original"),
        sa.Column("media_type", sa.Text(), nullable=True, comment="found by looking at the bytes"),
        sa.Column("size", sa.Integer(), nullable=True, comment="bytes of the original"),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column(
            "reason",
            sa.Text(),
            nullable=True,
            comment="why it failed, for a reader of Indonesian; null unless state = 'failed'",
        ),
        sa.Column("kind", sa.Text(), nullable=True, comment="agreement, news or other; from the extraction"),
        sa.Column("title", sa.Text(), nullable=True, comment="from the extraction"),
        sa.Column("published", sa.Text(), nullable=True, comment="ISO date of a web page"),
        sa.Column("languages", sa.Text(), nullable=False, comment="JSON list"),
        sa.Column("warnings", sa.Text(), nullable=False, comment="JSON list, from the reading"),
        sa.Column("web", sa.Text(), nullable=True, comment="JSON of ingest.types.WebInfo; null for files"),
        sa.Column("event_class", sa.Text(), nullable=True, comment="news only; from the extraction"),
        sa.Column("event_date", sa.Text(), nullable=True, comment="news only; ISO"),
        sa.Column("event_confidence", sa.Float(), nullable=True, comment="0..1"),
        sa.Column("regions", sa.Text(), nullable=False, comment="news only: JSON list of region codes in the text"),
        sa.Column(
            "record",
            sa.Text(),
            nullable=True,
            comment="JSON of the whole extraction, as extract.record.to_store gives it",
        ),
        sa.Column("extractor_version", sa.Text(), nullable=True, comment="of the rules that gave `record`"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document")),
        sa.UniqueConstraint("sha256"),
    )
    op.create_index("ix_document_state", "document", ["state"], unique=False)
    op.create_table(
        "entity",
        sa.Column("entity_id", sa.Text(), nullable=False, comment="'E-' + 10 hex digits of the hash of `key`"),
        sa.Column("key", sa.Text(), nullable=False, comment="the name folded for comparison, registry/names.py"),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="the spelling most documents use, least in the alphabet on a tie"
        ),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("region_code", sa.Text(), nullable=True, comment="Kemendagri code"),
        sa.Column(
            "root",
            sa.Text(),
            nullable=False,
            comment="region code of a government and its offices; else the id of the name without branch",
        ),
        sa.Column("uses", sa.Integer(), nullable=False, comment="in how many agreements this spelling stands"),
        sa.Column(
            "machine_into",
            sa.Text(),
            nullable=True,
            comment="entity_id this spelling resolves to; itself when it stands alone",
        ),
        sa.Column(
            "human_into",
            sa.Text(),
            nullable=True,
            comment="what a person decided: another entity (merge) or itself (never merge)",
        ),
        sa.Column("canonical_id", sa.Text(), nullable=False, comment="where both lead to"),
        sa.PrimaryKeyConstraint("entity_id", name=op.f("pk_entity")),
        sa.UniqueConstraint("key"),
    )
    op.create_index("ix_entity_canonical_id", "entity", ["canonical_id"], unique=False)
    op.create_table(
        "history",
        sa.Column("history_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), nullable=False, comment="UTC, ISO"),
        sa.Column("by", sa.Text(), nullable=False, comment="a person, or 'mesin ' + extractor version"),
        sa.Column(
            "action", sa.Text(), nullable=False, comment="daftar, baca_ulang, terima, koreksi, tolak, gabung, pisah, …"
        ),
        sa.Column("subject", sa.Text(), nullable=False, comment="agreement_id, entity_id or document_id"),
        sa.Column("path", sa.Text(), nullable=True, comment="the field; the other end of a link or merge"),
        sa.Column("before", sa.Text(), nullable=True, comment="JSON of the columns changed, enough to undo"),
        sa.Column("after", sa.Text(), nullable=True, comment="JSON likewise"),
        sa.Column("undoes", sa.Integer(), nullable=True, comment="history_id that this entry takes back"),
        sa.PrimaryKeyConstraint("history_id", name=op.f("pk_history")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_history_subject", "history", ["subject"], unique=False)
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "stale",
        sa.Column("owner", sa.Text(), nullable=False, comment="agreement_id, document_id or entity_id to settle again"),
        sa.PrimaryKeyConstraint("owner", name=op.f("pk_stale")),
    )
    op.create_table(
        "agreement",
        sa.Column(
            "agreement_id", sa.Text(), nullable=False, comment="'K-' + 12 hex digits of the document + '-' + ordinal"
        ),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False, comment="place within the document, from 1"),
        sa.Column(
            "origin",
            sa.Text(),
            nullable=False,
            comment="naskah: the agreement itself; berita: announced in news; impor: a row of somebody's table",
        ),
        sa.Column(
            "gone", sa.Boolean(), nullable=False, comment="newer rules no longer find it, but a person worked on it"
        ),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("numbers", sa.Text(), nullable=False, comment="as shown, joined by '; '"),
        sa.Column("parties", sa.Text(), nullable=False, comment="full names, joined by '; '"),
        sa.Column("sectors", sa.Text(), nullable=False, comment="joined by '; '"),
        sa.Column(
            "opd",
            sa.Text(),
            nullable=True,
            comment="initiating office: set by a person, else the first party that is one",
        ),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column(
            "signed", sa.Text(), nullable=True, comment="ISO; of news the day of the event where no signing day is told"
        ),
        sa.Column("signed_from", sa.Text(), nullable=True),
        sa.Column("signed_to", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True, comment="of `signed`"),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("ends_origin", sa.Text(), nullable=True, comment="stated or estimated"),
        sa.Column("ends_to", sa.Text(), nullable=True, comment="last day on which it can still be in force"),
        sa.Column(
            "terminated",
            sa.Text(),
            nullable=True,
            comment="first day on which it was ended early; only a person sets it",
        ),
        sa.Column("amount", sa.Text(), nullable=True, comment="first contract or grant value, plain decimal"),
        sa.Column("amount_size", sa.Float(), nullable=True, comment="the same as a number, for sorting and sums"),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("funding", sa.Text(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=False, comment="how many agreements an aggregate mention stands for"),
        sa.Column("event_class", sa.Text(), nullable=True, comment="news only: what the article tells of it"),
        sa.Column("checks", sa.Text(), nullable=False, comment="JSON list of {code, message}"),
        sa.Column("check_count", sa.Integer(), nullable=False),
        sa.Column(
            "doubts", sa.Integer(), nullable=False, comment="fields below the review threshold that nobody looked at"
        ),
        sa.Column(
            "last_to", sa.Text(), nullable=True, comment="`ends_to`, or that of the latest addendum that moves it"
        ),
        sa.Column("renewed_on", sa.Text(), nullable=True, comment="first day of a renewal that follows it"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.document_id"], name=op.f("fk_agreement_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", name=op.f("pk_agreement")),
    )
    op.create_index("ix_agreement_document_id", "agreement", ["document_id"], unique=False)
    op.create_index("ix_agreement_origin_check_count", "agreement", ["origin", "check_count"], unique=False)
    op.create_index("ix_agreement_origin_last_to", "agreement", ["origin", "last_to"], unique=False)
    op.create_index("ix_agreement_origin_signed_from", "agreement", ["origin", "signed_from"], unique=False)
    op.create_table(
        "page",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="counts from 1"),
        sa.Column("text", sa.Text(), nullable=False, comment="as read, unmasked: offsets of fields count in it"),
        sa.Column(
            "details", sa.Text(), nullable=False, comment="JSON: size, method, rotation, quality, readings, furniture"
        ),
        sa.Column(
            "words",
            sa.LargeBinary(),
            nullable=True,
            comment="zlib of packed word boxes, see registry/words.py; null without boxes",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.document_id"], name=op.f("fk_page_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "number", name=op.f("pk_page")),
    )
    op.create_table(
        "source",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False, comment="path or address as it was given"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.document_id"], name=op.f("fk_source_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "source", name=op.f("pk_source")),
    )
    op.create_table(
        "field",
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column(
            "path", sa.Text(), nullable=False, comment="signed, number.1, party.2.signatory …; see registry/paths.py"
        ),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("raw", sa.Text(), nullable=True, comment="exactly page_text[start:end]; '' for a computed value"),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column(
            "confidence", sa.Float(), nullable=True, comment="0..1; null where the extraction gives none (form, type)"
        ),
        sa.Column("origin", sa.Text(), nullable=True, comment="how a computed value came about"),
        sa.Column("human", sa.Boolean(), nullable=False, comment="a person decided on this field"),
        sa.Column("human_value", sa.Text(), nullable=True, comment="null: the person says there is nothing"),
        sa.Column("human_by", sa.Text(), nullable=True),
        sa.Column("human_at", sa.Text(), nullable=True, comment="UTC, ISO"),
        sa.Column("human_action", sa.Text(), nullable=True, comment="terima, koreksi, tolak or impor"),
        sa.Column(
            "basis",
            sa.Text(),
            nullable=True,
            comment="the machine's value when the person decided; a different one since is a suggestion",
        ),
        sa.Column(
            "priority",
            sa.Float(),
            nullable=True,
            comment="for review: the doubtful first; null where nobody needs to look",
        ),
        sa.Column("skips", sa.Integer(), nullable=False, comment="how often review passed it over"),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.agreement_id"], name=op.f("fk_field_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", "path", name=op.f("pk_field")),
    )
    op.create_index("ix_field_skips_priority", "field", ["skips", "priority"], unique=False)
    op.create_table(
        "link",
        sa.Column(
            "child_id", sa.Text(), nullable=False, comment="agreement_id; the document_id of news that only mentions"
        ),
        sa.Column("parent_id", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False, comment="berita, pelaksanaan, adendum, …; registry/links.py"),
        sa.Column("score", sa.Float(), nullable=True, comment="0..1; null when only a person sees it"),
        sa.Column("evidence", sa.Text(), nullable=False, comment="JSON list of reasons, for a reader of Indonesian"),
        sa.Column("found", sa.Boolean(), nullable=False, comment="the machine holds the score for enough"),
        sa.Column("choice", sa.Text(), nullable=True, comment="a person's word"),
        sa.Column("choice_by", sa.Text(), nullable=True),
        sa.Column("choice_at", sa.Text(), nullable=True, comment="UTC, ISO"),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["agreement.agreement_id"], name=op.f("fk_link_parent_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("child_id", "parent_id", "relation", name=op.f("pk_link")),
    )
    op.create_index("ix_link_parent_id", "link", ["parent_id"], unique=False)
    op.create_table(
        "number",
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False, comment="folded for comparison, registry/identity.py"),
        sa.Column(
            "cited", sa.Boolean(), nullable=False, comment="the number of an earlier agreement that this one cites"
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.agreement_id"], name=op.f("fk_number_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", "key", "cited", name=op.f("pk_number")),
    )
    op.create_index("ix_number_key", "number", ["key"], unique=False)
    op.create_table(
        "party",
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column(
            "entity_id",
            sa.Text(),
            nullable=False,
            comment="the spelling's entity; its canonical_id is the organisation",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="as in the field"),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("region_code", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.agreement_id"], name=op.f("fk_party_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", "ordinal", name=op.f("pk_party")),
    )
    op.create_index("ix_party_entity_id", "party", ["entity_id"], unique=False)
    op.create_table(
        "sector",
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="one of the 32 urusan, or penunjang/lainnya"),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.agreement_id"], name=op.f("fk_sector_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", "name", name=op.f("pk_sector")),
    )
    op.create_index("ix_sector_name", "sector", ["name"], unique=False)
