"""Papers of other pairs told in sentences of their own behind the first: what departments, hospitals and firms sign.

"Dinas Perhubungan kedua kota meneken PKS angkutan pelajar. Lalu RSUD Sari dan RSUD Bumi dalam hal rujukan." Each
sentence names both sides of its paper, or takes them up ("kedua daerah"), and tells what that is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.news.clauses import is_held, is_to_come, says
from extract.news.parties import Announced, announced, parties_in
from extract.news.signings import find_signings, nouns
from extract.news.states import is_earlier
from extract.news.subjects import form_of
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS
from extract.values.sectors import SectorMention, find_sectors

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
    r"Demikian (?:juga|pula)|"
    r"(?:Pada|Di|Dalam) (?:kesempatan|acara|saat|hari|tempat|forum)(?: yang)? sama|Juga|Serta|Dengan|Kedua|Ketiga|"
    r"Keempat|"
    r"Kelima)\b,?"
)


#: Papers that follow from the first: "Nota itu langsung diikuti perjanjian kerja sama", "Dari situ lahir tiga PKS".
_FOLLOWS = re.compile(
    r"\b(?:diikuti|lahir|ditindaklanjuti|dijabarkan|dilanjutkan|diteruskan|disusul|diturunkan)\b[^.;]{0,50}?"
    r"\b(?:perjanjian|PKS|kerja ?sama|nota|MoU|naskah)\b[^,;]{0,30}\.?$"
)
#: Told behind them, this is a paper too though it has no noun.
_AGREE = re.compile(
    r"\b(?:menyepakati|bersepakat|sepakat|menggandeng|menggaet|merangkul|bekerja ?sama|bermitra|berkolaborasi)\b"
)


def find_sequels(article: Article, found: Sequence[Announced]) -> list[Announced]:
    """The papers that sentences behind the first tell of, one each, beside those `found`. Never raises."""
    if not found:
        return []
    known = [(_names(row.parties), {m.sector for m in row.sectors}) for row in found if not is_general(row, found)]
    rows: list[Announced] = []
    for span, parties in _pairs(article, found):
        sectors = told_in(article, [_behind_names(article, span, parties)]) or told_in(article, [span])
        sectors = sectors or _by_name(article, span)
        if not _is_new(article, span, parties, sectors, known):
            continue
        known.append((_names(parties), {m.sector for m in sectors}))
        rows.append(announced(_form(article, span), parties, sectors, None, span, SURE))
    return rows


def is_general(row: Announced, found: Sequence[Announced]) -> bool:
    """Whether a row is but that departments of the first pair sign too, on what the pair signs about."""
    first = found[0]
    told, all_told = ({m.sector for m in one.sectors} for one in (row, first))
    same = row is not first and _names(row.parties) == _names(first.parties)
    return same and row.form == "perjanjian_kerja_sama" and told <= all_told


def _names(parties: Sequence[OrganisationMention]) -> frozenset[str]:
    return frozenset(p.organisation.name for p in parties)


def _pairs(article: Article, found: Sequence[Announced]) -> Iterator[tuple[Span, Sequence[OrganisationMention]]]:
    """The sentences that tell of a paper of two, with the two."""
    first, anchors = min(row.anchor for row in found), {row.anchor for row in found}
    spans = article.sentences
    start = spans.index(first) + 1 if first in spans else len(spans)
    went_on, follows, joint = True, False, any(len(row.parties) > 2 for row in found)
    for span in spans[start : start + REACH]:
        signings = find_signings(article.text, [span])
        states = {s.state for s in signings}
        signs = told = any((s.strong or joint) and s.state == "done" for s in signings)
        goes_on = _GOES_ON.match(article.text, *span) is not None or _by_offices(article, span)
        agree = (follows or joint) and _AGREE.search(article.text, *span) is not None
        told = told or agree or (went_on and states <= {"done"} and goes_on)
        follows = bool(_FOLLOWS.search(article.text, *span)) or (follows and agree)
        went_on = span in anchors or signs or follows
        listed = list(_listed(article, span)) if told and _of_two(found[0]) else []
        yield from ((piece, found[0].parties) for piece in listed)
        if (
            listed
            or span in anchors
            or not told
            or is_held(article.text, span, states)
            or is_earlier(article.text, span)
        ):
            continue
        if is_to_come(article, span):
            continue
        pieces = _pieces(article, span)
        span = pieces[0]
        parties = _sides(article, span, found[0])
        spoken = in_quotes(article.text, span, parties[0].start) if parties else False
        spoken = spoken or (not states and any(says(article, p) for p in parties if span[0] <= p.start < span[1]))
        if len(parties) == 2 and not spoken:
            went_on = True
            yield span, parties
        for piece in pieces[1:]:
            if len(sides := _sides(article, piece, found[0])) == 2:
                yield piece, sides


def _of_two(row: Announced) -> bool:
    return len(row.parties) == 2 and all(p.organisation.kind in GOVERNMENTS for p in row.parties)


def _listed(article: Article, span: Span) -> Iterator[Span]:
    """The list of departments of both that sign: "OPD kedua provinsi, yaitu dinas A dan dinas B"."""
    opens = _THAT_IS.search(article.text, *span) if _OFFICES.search(article.text, *span) else None
    if opens is None:
        return
    ends = [m.start() for m in _OFFICE.finditer(article.text, opens.end(), span[1])]
    if len(ends) > 1 and not _SAME.search(article.text, opens.end(), span[1]):
        yield ends[0], span[1]


_OFFICES = re.compile(
    r"\b(?:OPD|perangkat daerah|(?:[Kk]epala )?[Dd]inas)\b[^;]{0,60}\b(?:kedua|dua|masing-masing|dan)\b"
)
_THAT_IS = re.compile(r"\b(?:yaitu|yakni|antara lain|meliputi|di ?antaranya|ialah)\b")
_OFFICE = re.compile(r"(?<![\w-])(?:[Dd]inas|[Bb]adan|Dis[a-z]{3,12}) (?=[A-Za-z])")
#: The same department of two regions: "Dinas Pariwisata Sari dan Dinas Pariwisata Bumi".
_SAME = re.compile(
    r"\b((?:Dinas|Badan|Biro) [A-Z]\w+)[^;.]{3,60}? (?:dan|dengan|bersama) (?:Kepala )?\1(?: [A-Z]\w+| dan)+"
)


def _pieces(article: Article, span: Span) -> list[Span]:
    """A sentence parted where another pair begins, if each part names two."""
    cuts = [m.end() for m in _NEXT_PAIR.finditer(article.text, *span)]
    parts = list(zip([span[0], *cuts], [*cuts, span[1]], strict=True))
    here = [m.start for m in article.organisations]
    return parts if all(sum(a <= at < b for at in here) > 1 for a, b in parts) else [span]


_NEXT_PAIR = re.compile(r"; (?:dan |serta |lalu )?|, (?:sedangkan|sementara|adapun|lalu|kemudian|serta) (?=[A-Z])")


def _sides(article: Article, span: Span, first: Announced) -> Sequence[OrganisationMention]:
    """The two that a sentence names as sides, those of the first paper where it takes them up by their departments."""
    both = _of_two(first)
    if both and (_OF_BOTH.search(article.text, *span) or _SAME.search(article.text, *span)):
        return first.parties
    parties = parties_in(article, span)
    school = next((p for p in first.parties if p.organisation.kind == "perguruan_tinggi"), None)
    if school is not None and len(first.parties) == 2 and _OF_SCHOOL.search(article.text, *span):
        ours = first.names
        here = [m for m in article.organisations if span[0] <= m.start < span[1]]
        offices = [m for m in here if m.organisation.kind == "perangkat_daerah" and m.organisation.region_code is None]
        named = {p.organisation.name for p in parties if not any(o.start == p.start for o in offices)}
        return first.parties if named <= ours else ()
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
    r"\b(?:Dinas|Badan|Bagian|Dis[a-z]{3,12}|Din[a-z]{2,10}|RSUD|Bappe[a-z]{2,6})\b[^.;]{0,90}?"
    r"\b(?:dengan|bersama|dan|menggandeng|gandeng|menggaet|merangkul)\b[^.;]{0,30}?"
    r"\b(?:Fakultas|Dekan|Program Studi|Prodi|Jurusan|LPPM|Pascasarjana|Sekolah Vokasi)\b|"
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


def _by_name(article: Article, span: Span) -> list[SectorMention]:
    """What the names of the departments tell that sign, where nothing else does."""
    office = _OFFICE.search(article.text, *span)
    pairs = (_SAME, _OF_BOTH, _OF_SCHOOL)
    listed = _begins(article, span)
    if office is None or not (listed or any(pattern.search(article.text, *span) for pattern in pairs)):
        return []
    name = re.match(".*" if listed else _WORDS, article.text[office.start() : span[1]])
    found = find_sectors(name.group()) if name else []
    return [replace(m, start=m.start + office.start(), end=m.end + office.start(), score=IMPLIED) for m in found]


#: What only the name of a department tells.
IMPLIED = 0.6
_WORDS = r"[A-Za-z]+ (?:(?!dengan|bersama|menggandeng|untuk|meneken)[A-Za-z]+,? ?){1,6}"
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
    return _begins(article, span) or len(_DEPARTMENT.findall(article.text[slice(*span)])) > 1


def _begins(article: Article, span: Span) -> bool:
    """Whether a list of departments is told, a part of its sentence."""
    return _OFFICE.match(article.text, *span) is not None and span[0] not in {a for a, _ in article.sentences}


def _form(article: Article, span: Span) -> str:
    """The form that the sentence names; what departments and hospitals sign between them is a PKS (PP 28/2018)."""
    named = any(pattern.search(article.text, *span) for _, pattern in nouns()[:-1])
    with_us = _WITH.match(article.text, *span) is not None
    return form_of(article, span) if named or with_us else "perjanjian_kerja_sama"
