"""Papers signed beside the first: "Selain itu, Pemkab juga menandatangani PKS dengan …", "dilanjutkan dengan …".

A sentence tells of a further paper where it says so, tells of a signing that is done, and names either other parties or
the same parties with another form of paper, as when departments sign the PKS of their governments' agreement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.news.papers import dealt_out
from extract.news.parties import Announced, announced, parties_in
from extract.news.scope import scope_behind
from extract.news.sharing import papers_of
from extract.news.signings import Signing, any_noun, nouns
from extract.news.subjects import form_of, subject_of
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS

#: Less sure than the paper that the article is about.
SURE = 0.8
#: So many sentences from the first signing on are looked at.
REACH = 9
_BESIDES = re.compile(
    r"(?:Selain|Di samping|Disamping|Tak hanya|Tidak hanya|Usai|Seusai|Selepas|(?:Setelah|Sesudah)(?:nya)?|Selanjutnya|"
    r"Kemudian|Bersamaan|Giliran|Menyusul|Disusul|Diikuti|Berikutnya|Terakhir|Lalu|Kedua|Ketiga|Keempat|"
    r"(?:Pada|Dalam|Di|Masih (?:di|pada|dalam)) (?:kesempatan|acara|saat|waktu|momen|tempat) "
    r"(?:yang sama|itu|ini|tersebut)|"
    r"Sementara(?: itu)?|Adapun)\b|"
    r"[^\n]{0,200}?\b(?:juga|pula|turut|dilanjutkan|disusul|diteruskan|dirangkaikan|ditindaklanjuti|sekaligus|"
    r"diikuti (?:dengan|penandatangan\w*))\b"
)
_DEPARTMENTS = re.compile(
    r"\b(?:kepala |antar ?)?(?:dinas|OPD|perangkat daerah|badan|biro|disdag|dis[a-z]{3,12}|fakultas|lppm|lp2m|fkip)\b",
    re.IGNORECASE,
)


def find_further(article: Article, signed: Sequence[Signing], found: Sequence[Announced]) -> list[Announced]:
    """The papers signed beside those `found`, each once; [] where no sentence tells of one. Never raises."""
    if not found:
        return []
    known = {_key(row.form, row.parties) for row in found}
    anchors = {row.anchor for row in found}
    more: list[Announced] = []
    own = next((p for p in found[0].parties if p.organisation.kind in GOVERNMENTS), None)
    for signing in signed:
        span = signing.sentence
        counted = [] if span in anchors else _dealt_out(article, signing, found)
        if counted or span in anchors or not _tells_more(article, signing, found):
            more += counted
            anchors |= {span} if counted else set()
            continue
        anchors.add(span)
        dealt = _dealt(article, span, own)
        if dealt:
            more += [row for row in dealt if _is_new(row.form, row.parties, known)]
            known |= {_key(row.form, row.parties) for row in dealt}
            continue
        form = _form(article, span)
        # Whatever it is called, what departments sign behind their governments' agreement carries it out.
        told = "perjanjian_kerja_sama" if _by_departments(article, span, found[0]) else form
        for paper in papers_of(article.text, _parties(article, span, found[0])):
            if len(paper) < 2 or not _is_new(told, paper, known):
                continue
            known.add(_key(told, paper))
            subject = subject_of(article, signing)
            scope = told_in(article, scope_behind(article, span))
            sectors = (told_in(article, [subject]) if subject else []) or scope or told_in(article, [span])
            more.append(announced(form, paper, sectors, subject, span, SURE))
    return more


def _dealt_out(article: Article, signing: Signing, found: Sequence[Announced]) -> list[Announced]:
    """Papers of the same two sides that a sentence counts and deals out: "Dua PKS diteken, yaitu untuk … serta …"."""
    span, sides = signing.sentence, found[0].parties
    others = {p.organisation.name for p in parties_in(article, span)} - {p.organisation.name for p in sides}
    if signing.state != "done" or not signing.strong or others or span <= found[0].anchor:
        return []
    return dealt_out(article, span, sides)


def _form(article: Article, span: tuple[int, int]) -> str:
    """The form that the sentence names; what departments sign between them is a PKS (PP 28/2018)."""
    opening = _OPENING.match(article.text, *span)
    span = (opening.end(), span[1]) if opening and any_noun().search(article.text, opening.end(), span[1]) else span
    named = any(pattern.search(article.text, *span) for _, pattern in nouns()[:-1])
    if not named and len(_DEPARTMENTS.findall(article.text, *span)) > 1:
        return "perjanjian_kerja_sama"
    return form_of(article, span)


def _by_departments(article: Article, span: tuple[int, int], first: Announced) -> bool:
    """Whether departments sign the paper of a sentence, and governments themselves signed the first one."""
    if len(_DEPARTMENTS.findall(article.text, *span)) < 2 and not _OFFICES_OF_BOTH.search(article.text, *span):
        return False
    return not any(_DEPARTMENTS.match(article.text, party.start) for party in first.parties)


#: The paper told of before, beside which a sentence tells of its own: "Selain MoU, …", "MoU itu disusul …".
_OPENING = re.compile(
    r"(?:Selain|Di samping|Disamping|Tak hanya|Tidak hanya|Usai|Seusai|Setelah|Sesudah|Bersamaan dengan|"
    r"Menindaklanjuti|Sebagai tindak lanjut)\b[^,.]{0,120}, |"
    r"[^,.]{0,80}?\b(?:tersebut|itu|ini)\b[^,.]{0,30}?\b(?:ditindaklanjuti|dilanjutkan|disusul|diikuti)\b "
)


def find_listed(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """The papers that one sentence lists: "MoU antara A dan B serta PKS antara C dan D"; [] where none lists two."""
    told = False
    for signing in signed:
        if not signing.strong:
            continue
        rows: list[Announced] = []
        for span in _listed_spans(article, signing):
            rows += _rows_of(article, span, signing.sentence, rows)
        if len({row.subject for row in rows}) < 2:
            rows = [] if told else _dealt(article, signing.sentence, None)
        rows = list({_key(row.form, row.parties): row for row in reversed(rows)}.values())[::-1]
        # The same parties told of twice have one paper.
        if len(rows) > 1:
            return [replace(row, subject=None) for row in rows]
        # What is dealt out behind a paper of its own is beside that one.
        told = told or len(parties_in(article, signing.sentence)) > 1
    return []


_EACH_WITH = re.compile(r"\b(?:dengan|bersama)(?: [a-z]{4,12}){0,3} (?=[\"“]?[A-Z])")
#: Another partner behind a comma, whose paper is one like that before: "…, dilanjutkan **dengan** BPJS tentang …".
_NEXT = re.compile(
    r", (?:dan |serta )?(?:dilanjutkan|disusul|diikuti|kemudian|lalu|selanjutnya|berikutnya|juga)(?: juga)? $|"
    # Behind what the one before is about: "… tentang rujukan, dan dengan Unsari tentang KKN".
    r"\b(?:tentang|mengenai|terkait|soal|perihal|ihwal|menyangkut|untuk|guna|dalam)\b[^.;]{4,120},? "
    r"(?:dan|serta|juga|sekaligus)(?: juga)? $"
)
#: So far before its "dengan" a paper's noun stands.
_NEAR = 60


def _dealt(article: Article, span: tuple[int, int], own: OrganisationMention | None) -> list[Announced]:
    """Papers of one party with one partner after another: "MoU dengan A tentang …, serta PKS dengan B tentang …".

    `own` is that party where the sentence does not name it; [] where fewer than two such papers are told.
    """
    starts: list[int] = []
    fresh = span[0]
    for joined in _EACH_WITH.finditer(article.text, *span):
        near = max(fresh, joined.start() - _NEAR), joined.start()
        noun = next(iter([*any_noun().finditer(article.text, *near)][-1:]), None)
        if noun is not None or (starts and _NEXT.search(article.text, fresh, joined.start())):
            starts.append(noun.start() if noun is not None else joined.start())
            fresh = joined.end()
    if len(starts) < 2 or _BETWEEN.search(article.text, *span):
        return []
    before = parties_in(article, (span[0], starts[0]))
    hub = before[0] if len(before) == 1 else own if not before else None
    if hub is None:
        return []
    rows = []
    for piece in pairwise([*starts, span[1]]):
        partners = [p for p in parties_in(article, piece) if p.organisation.name != hub.organisation.name]
        # Behind the partner a name may tell where: "… dengan Unsari tentang ternak domba Palu".
        partners = [p for p in partners if p.form != "bare"] or partners
        if len(partners) != 1:
            return []
        form, sectors = form_of(article, piece), told_in(article, [piece])
        rows += [announced(form, (hub, partner), sectors, piece, span, SURE) for partner in partners]
    return rows if len({row.subject for row in rows}) > 1 else []


_BETWEEN = re.compile(r"\bantara\b(?! lain)", re.IGNORECASE)


def _listed_spans(article: Article, signing: Signing) -> list[tuple[int, int]]:
    """From each paper's noun with "antara" behind it to the next one's."""
    start, end = signing.sentence
    starts: list[int] = []
    for found in _BETWEEN.finditer(article.text, start, end):
        nouns_before = list(any_noun().finditer(article.text, max(start, found.start() - 90), found.start()))
        after = starts[-1] if starts else start
        fresh = [m.start() for m in nouns_before if m.start() > after or not starts]
        if fresh:
            starts.append(fresh[0])
    return [(a, b) for a, b in pairwise([*starts, end])] if len(starts) > 1 else []


def _rows_of(
    article: Article, span: tuple[int, int], sentence: tuple[int, int], before: Sequence[Announced]
) -> list[Announced]:
    """The papers that one stretch tells of; each has the stretch as its subject, by which the stretches are counted."""
    parties = parties_in(article, span)
    between = _BETWEEN.search(article.text, *span)
    if parties and between and re.search(r"\bdengan\b", article.text[between.end() : parties[0].start]):
        # "antara Kepala Divisi Ani dengan Kepala Dinas A, B …": who is not named here signed the paper before, too.
        own = before[0].parties[0] if before else None
        parties = [own, *parties] if own and own.organisation.kind not in GOVERNMENTS else []
    if len(parties) < 2:
        return []
    form, sectors = _form(article, span), told_in(article, [span])
    papers = papers_of(article.text, parties)
    return [announced(form, paper, sectors, span, sentence, SURE) for paper in papers]


#: What was signed before the day: "juga telah menandatangani MoU dengan …".
_EARLIER = re.compile(r"\b(?:telah|sudah|pernah)\b", re.IGNORECASE)


#: "Selain penandatanganan perjanjian kerja sama, …": the paper told before.
_LOOKS_BACK = re.compile(
    r"(?:Selain|Di samping|Disamping|Usai|Seusai|Setelah)\b"
    r"(?! (?:acara |kegiatan |prosesi )?(?:tersebut|itu|ini)\b(?!,))[^,]{5,160},"
)


def _tells_more(article: Article, signing: Signing, found: Sequence[Announced]) -> bool:
    spans, first = article.sentences, min(row.anchor for row in found)
    if not signing.strong or signing.state != "done" or signing.sentence <= first or first not in spans:
        return False
    looks_back = _LOOKS_BACK.match(article.text, *signing.sentence)
    if looks_back is not None and signing.start < looks_back.end():
        return False
    near = spans[spans.index(first) : spans.index(first) + REACH]
    before = article.text[max(signing.sentence[0], signing.start - 40) : signing.start]
    quoted = in_quotes(article.text, signing.sentence, signing.start) or _EARLIER.search(before)
    return signing.sentence in near and not quoted and bool(_BESIDES.match(article.text, *signing.sentence))


def _parties(article: Article, span: tuple[int, int], first: Announced) -> list[OrganisationMention]:
    """The parties of the sentence; with one named, the first paper's own government, or its parties' departments."""
    parties = parties_in(article, span)
    names = first.names
    if not parties and _OFFICES_OF_BOTH.search(article.text, *span):
        return list(first.parties)
    if len(parties) < 2 and _AMONG_OFFICES.search(article.text, *span):
        here = {m.organisation.name for m in article.organisations if span[0] <= m.start < span[1]}
        if names & here:
            return list(first.parties)
    own = next((p for p in first.parties if p.organisation.kind in GOVERNMENTS), None)
    if len(parties) > 1 and own is not None and _only_others(article, span, parties):
        return [own, *parties]
    if len(parties) > 1 or not parties:
        return parties
    if len(_DEPARTMENTS.findall(article.text, *span)) > 1 and parties[0].organisation.name in names:
        return list(first.parties)
    if _OF_SCHOOL.search(article.text, *span) and "perguruan_tinggi" in {p.organisation.kind for p in first.parties}:
        return list(first.parties) if parties[0].organisation.name in names else parties
    if not _WITH.search(article.text, span[0], parties[0].start) or _BETWEEN.search(article.text, *span):
        return parties
    return [own, *parties] if own and parties[0].organisation.name not in names else parties


def _only_others(article: Article, span: tuple[int, int], parties: Sequence[OrganisationMention]) -> bool:
    """Whether a sentence names but those with whom its subject signs: "Lalu penandatanganan MoU dengan X serta Y"."""
    if any(p.organisation.kind in GOVERNMENTS for p in parties) or _BETWEEN.search(article.text, *span):
        return False
    with_whom = _WITH.search(article.text, span[0], parties[0].start)
    joined = article.text[parties[0].end : parties[1].start]
    return with_whom is not None and " dengan " not in joined and " bersama " not in joined


#: Offices of both sides sign: "PKS antara OPD Jatim dan Kalsel".
_AMONG_OFFICES = re.compile(
    r"\bantar(?:a)? (?:para )?(?:kepala )?(?:OPD|perangkat daerah|organisasi perangkat daerah|dinas)\b",
    re.IGNORECASE,
)
#: Parts of a school, for which the school itself is the party: "PKS dengan empat fakultas".
_OF_SCHOOL = re.compile(
    r"\bdengan (?:[a-z]{3,9} |\d{1,2} ){0,2}(?:fakultas|dekan|prodi|program studi|pasca ?sarjana|LPPM|"
    r"lembaga penelitian)\b",
    re.IGNORECASE,
)
#: "oleh kepala OPD masing-masing provinsi", "antara perangkat daerah kedua kabupaten".
_OFFICES_OF_BOTH = re.compile(
    r"(?:penandatangan\w*|tanda ?tangani|teken)\b[^.,;]{0,60}\b(?:oleh|antara) (?:para )?(?:kepala |pimpinan )?"
    r"(?:OPD|perangkat daerah|organisasi perangkat daerah|dinas)"
    r"(?: terkait| teknis)?(?: dari| di)? (?:masing-masing|kedua|dua) (?:provinsi|kabupaten|kota|daerah|pemerintah)\b",
    re.IGNORECASE,
)
#: Right before the one partner that a sentence names: "juga menandatangani MoU dengan X".
_WITH = re.compile(r"\b(?:dengan|bersama) (?:[A-Z][a-z]{2,12} ){0,3}$")


def _is_new(form: str, paper: Sequence[OrganisationMention], known: set[tuple[str, frozenset[str]]]) -> bool:
    """Whether the parties are others than those known, or have a paper of another form that tells."""
    _, parties = key = _key(form, paper)
    if form not in _CARRIES_OUT and any(parties < names for _, names in known):
        # Who else signed is told beside some of the others, who sign no second frame.
        return False
    same = [other for other, names in known if names == parties]
    return (
        not same
        or (key not in known and form in _CARRIES_OUT and not set(same) & {*_CARRIES_OUT, "lainnya"})
        or (form not in _CARRIES_OUT and form != "lainnya" and set(same) <= _CARRIES_OUT)
    )


#: Forms of papers that carry out an agreement.
_CARRIES_OUT = {"perjanjian_kerja_sama", "rencana_kerja"}


def _key(form: str, parties: Sequence[OrganisationMention]) -> tuple[str, frozenset[str]]:
    return form, frozenset(p.organisation.name for p in parties)
