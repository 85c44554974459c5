"""Papers of other pairs told in sentences of their own behind the first: what departments, hospitals and firms sign.

"Dinas Perhubungan kedua kota meneken PKS angkutan pelajar. Lalu RSUD Sari dan RSUD Bumi dalam hal rujukan." Each
sentence names both sides of its paper, or takes them up ("kedua daerah"), and tells what that is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.news.clauses import is_held, is_to_come, says
from extract.news.parties import Announced, announced, parties_in
from extract.news.signings import find_signings, is_earlier, nouns
from extract.news.subjects import form_of
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS
from extract.values.sectors import SectorMention

Span = tuple[int, int]

SURE = 0.78
#: So many sentences behind the first paper may tell of others.
REACH = 10
_DEPARTMENT = re.compile(
    r"\b(?:Dinas|Badan|Biro|Satpol PP|Dis[a-z]{3,12}|Bappe[a-z]{2,6}|D(?!KI|IY|PR)[A-Z]{2,6}|OPD)\b"
)
#: Departments of both sides: "Dinas Perhubungan kedua daerah", "OPD masing-masing kabupaten".
_OF_BOTH = re.compile(
    r"\b(?:Dinas|Badan|Dis[a-z]{3,12}|OPD|perangkat daerah|Satpol PP)\b[^.,;]{0,60}?\b(?:kedua|dua|masing-masing) "
    r"(?:daerah|provinsi|kabupaten|kota|pemerintah|pemda|wilayah)\b"
)
#: A sentence that goes on with the papers of the one before, its verb left out.
_GOES_ON = re.compile(
    r"(?:Lalu|Kemudian|Selanjutnya|Berikutnya|Terakhir|Sedangkan|Sementara(?: itu)?|Adapun|Disusul|Diikuti|Begitu pula|"
    r"Demikian (?:juga|pula)|Juga|Serta|Dengan|Kedua|Ketiga|Keempat|Kelima)\b,?"
)


def find_sequels(article: Article, found: Sequence[Announced]) -> list[Announced]:
    """The papers that sentences behind the first tell of, one each, beside those `found`. Never raises."""
    if not found:
        return []
    known = [(_names(row.parties), {m.sector for m in row.sectors}) for row in found]
    rows: list[Announced] = []
    for span, parties in _pairs(article, found):
        sectors = told_in(article, [_behind_names(article, span, parties)]) or told_in(article, [span])
        if not _is_new(article, span, parties, sectors, known):
            continue
        known.append((_names(parties), {m.sector for m in sectors}))
        rows.append(announced(_form(article, span), parties, sectors, None, span, SURE))
    return rows


def _names(parties: Sequence[OrganisationMention]) -> frozenset[str]:
    return frozenset(p.organisation.name for p in parties)


def _pairs(article: Article, found: Sequence[Announced]) -> Iterator[tuple[Span, Sequence[OrganisationMention]]]:
    """The sentences that tell of a paper of two, with the two."""
    first, anchors = min(row.anchor for row in found), {row.anchor for row in found}
    spans = article.sentences
    start = spans.index(first) + 1 if first in spans else len(spans)
    went_on = True
    for span in spans[start : start + REACH]:
        signings = find_signings(article.text, [span])
        states = {s.state for s in signings}
        signs = told = any(s.strong and s.state == "done" for s in signings)
        goes_on = _GOES_ON.match(article.text, *span) is not None or _by_offices(article, span)
        told = told or (went_on and states <= {"done"} and goes_on)
        went_on = span in anchors or signs
        if span in anchors or not told or is_held(article.text, span, states) or is_earlier(article.text, span):
            continue
        if is_to_come(article, span):
            continue
        parties = _sides(article, span, found[0])
        spoken = in_quotes(article.text, span, parties[0].start) if parties else False
        spoken = spoken or (not states and any(says(article, p) for p in parties if span[0] <= p.start < span[1]))
        if len(parties) == 2 and not spoken:
            went_on = True
            yield span, parties


def _sides(article: Article, span: Span, first: Announced) -> Sequence[OrganisationMention]:
    """The two that a sentence names as sides, those of the first paper where it takes them up by their departments."""
    both = len(first.parties) == 2 and all(p.organisation.kind in GOVERNMENTS for p in first.parties)
    if both and _OF_BOTH.search(article.text, *span):
        return first.parties
    parties = parties_in(article, span)
    school = next((p for p in first.parties if p.organisation.kind == "perguruan_tinggi"), None)
    if school is not None and len(first.parties) == 2 and _OF_SCHOOL.search(article.text, *span):
        ours = {p.organisation.name for p in first.parties}
        return first.parties if {p.organisation.name for p in parties} <= ours else ()
    if school is not None and len(parties) == 1 and _RECTOR.search(article.text, parties[0].end, span[1]):
        # "antara Direktur RSUD Sari dan rektor": of the school that was told before.
        return (parties[0], school) if parties[0].organisation.name != school.organisation.name else ()
    opens = _WITH.match(article.text, *span) is not None and len(parties) == 1 and _near(article, span, parties[0])
    if len(parties) == 1 and (opens or _signed_with(article, span, parties[0])):
        # "Dengan Unsari disepakati pengolahan limbah", "Bupati masih meneken MoU dengan Unsari": we sign it.
        own = first.parties[0]
        return (own, parties[0]) if parties[0].organisation.name != own.organisation.name else ()
    return parties if len(parties) == 2 else ()


#: A department of ours and a part of the school sign: "Dinas Kesehatan dengan Fakultas Kedokteran".
_OF_SCHOOL = re.compile(
    r"\b(?:Dinas|Badan|Bagian|Dis[a-z]{3,12}|Din[a-z]{2,10}|RSUD|Bappe[a-z]{2,6})\b[^.;]{0,90}?\b(?:dengan|bersama|dan)\b"
    r"[^.;]{0,30}?\b(?:Fakultas|Dekan|Program Studi|Prodi|Jurusan|LPPM|Pascasarjana|Sekolah Vokasi)\b|"
    r"\b(?:Fakultas|Dekan|Prodi|LPPM|LP2M|FKIP|FK|FH|FEB|FT|FP|FISIP|FKM)\b[^;\n]{0,110}?"
    r"\b(?:dengan|bersama) (?:Kepala )?(?:Dinas|Badan|Bagian|Dis[a-z]{3,12}|Din[a-z]{2,10}|RSUD|Bappe[a-z]{2,6})\b"
)
_RECTOR = re.compile(r"\b(?:dan|dengan|bersama) (?:pihak )?[Rr]ektor\b(?! [A-Z])")


def _signed_with(article: Article, span: Span, party: OrganisationMention) -> bool:
    """Whether the only party of a sentence stands behind the "dengan" of its signing."""
    if _BETWEEN.search(article.text, *span):
        return False
    strong = (s for s in find_signings(article.text, [span]) if s.strong and s.state == "done")
    return any(_WITH_WHOM.search(article.text, s.end, party.start) for s in strong if s.end < party.start)


_WITH_WHOM = re.compile(r"\b(?:dengan|bersama) (?:[A-Za-z]{3,12} ){0,3}$")
_BETWEEN = re.compile(r"\bantara\b(?! lain)")


def _near(article: Article, span: Span, party: OrganisationMention) -> bool:
    return party.start - span[0] < NEAR and article.text[span[0] : party.start].count(",") < 2


#: So far from the opening of a sentence that begins with "Dengan" its partner stands.
NEAR = 60
_WITH = re.compile(
    r"(?:Adapun |Sedangkan |Sementara(?: itu,?)? |Lalu |Kemudian )?[Dd]engan (?:[a-z]{3,12} ){0,2}(?=[A-Z])"
)


def _behind_names(article: Article, span: Span, parties: Sequence[OrganisationMention]) -> Span:
    """What stands behind both sides, in which their names tell nothing."""
    inside = [p for p in parties if span[0] <= p.start < span[1]]
    about = _ABOUT.search(article.text, max((p.end for p in inside), default=span[0]), span[1])
    if about is not None and _OF_SCHOOL.search(article.text, *span):
        return about.end(), span[1]
    return (max(p.end for p in inside), span[1]) if inside else span


_ABOUT = re.compile(r"\b(?:tentang|mengenai|terkait|soal|perihal|ihwal|dalam|untuk|menyangkut)\b")


def _is_new(
    article: Article, span: Span, parties: Sequence[OrganisationMention], sectors: Sequence[SectorMention],
    known: Sequence[tuple[frozenset[str], set[str]]],
) -> bool:  # fmt: skip
    """Whether the pair has no paper yet, or departments of it sign one about something else."""
    names, told = _names(parties), {m.sector for m in sectors}
    if not told:
        return False
    if not _by_offices(article, span) and any(names < others and told <= had for others, had in known):
        return False
    if not any(names == others for others, _ in known):
        return True
    return _by_offices(article, span) and not any(names == others and told & had for others, had in known[1:])


def _by_offices(article: Article, span: Span) -> bool:
    """Whether departments of both sides act in a sentence."""
    if _OF_BOTH.search(article.text, *span) or _OF_SCHOOL.search(article.text, *span):
        return True
    return len(_DEPARTMENT.findall(article.text[slice(*span)])) > 1


def _form(article: Article, span: Span) -> str:
    """The form that the sentence names; what departments and hospitals sign between them is a PKS (PP 28/2018)."""
    named = any(pattern.search(article.text, *span) for _, pattern in nouns()[:-1])
    with_us = _WITH.match(article.text, *span) is not None
    return form_of(article, span) if named or with_us else "perjanjian_kerja_sama"
