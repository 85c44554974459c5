"""One party and a list of partners, each of which signs a paper of its own with it.

The list stands behind the word that counts or gathers them ("dengan empat pemkot (A, B, C, dan D)", "tiga kampus,
yakni …"), in the sentence after ("Kelima kepala daerah itu adalah …"), or right behind "dengan" where all are schools,
hospitals or firms, which sign one by one. Commas, "dan" or the marks of lines join its items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.news.numbered import CARE, KINDS, MANY, NO_PARTNERS, NUMBERED, by_number
from extract.news.parties import Announced, announced, parties_in, signed_for
from extract.news.sharing import NUMBERS, number_of
from extract.news.signings import Signing, find_signings
from extract.news.subjects import form_of, is_further, sectors_for, sectors_of_further, subject_elsewhere, subject_of
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.lists import Item, Wanted, read_lines, read_list
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import FIRMS, GOVERNMENTS
from extract.values.sectors import SectorMention

SURE = 0.85
#: A list may stand in one of so many sentences behind the signing.
REACH = 3
_MANY_OF = (
    rf"\b{MANY}\s(?:buah |pimpinan |kepala )?(?:{'|'.join(f'(?P<k{n}>{kind})' for n, kind in enumerate(KINDS))})\b"
)
_COUNTED = re.compile(_MANY_OF, re.IGNORECASE)
_INTRODUCES = re.compile(
    _MANY_OF + r"(?:[^.;:()]|\(\d[^()]{2,12}\)){0,110}?"
    r"(?:\s?\((?!\d)|\s?:|,? (?:yakni|yaitu|adalah|ialah|di ?antaranya|antara lain|meliputi|"
    r"terdiri (?:dari|atas)|seperti)(?: adalah|:)?)\s{0,3}",
    re.IGNORECASE,
)
_OF_KIND = "|".join(KINDS)
_PARTNERS = re.compile(rf"\b(?:{MANY}|pihak)\s(?:{_OF_KIND})(?: dan (?:{_OF_KIND}))?\b", re.IGNORECASE)
#: Lines with marks, or numbers in a row, behind a colon or "dengan".
_LINES = re.compile(r"(?:[:;]|\b(?:dengan|antara lain|yakni|yaitu):?)\s{1,8}(?=(?:\(?(?:1|a)[.)]|[-•*–])\s{0,3}[A-Z])")
#: A sentence that says who those told of before are: "Ketiganya ialah …", "Mereka adalah …".
_THEY = re.compile(
    rf"(?:(?:Ke(?:{'|'.join(NUMBERS)})nya|Mereka|Adapun (?:ke-?\d{{1,2}} )?(?:para |daftar )?[A-Za-z ]{{4,40}}|"
    rf"Daftar(?:nya| [a-z ]{{4,30}})|"
    rf"(?i:{_OF_KIND})(?: [a-z]{{3,12}}){{0,3}}? (?:dimaksud|tersebut|itu))"
    r"[^.;:()]{0,60}?(?:\s?:|,? (?:adalah|ialah|yakni|yaitu|antara lain|di ?antaranya|meliputi|"
    r"terdiri (?:dari|atas)))|"
    # "Kepala Perwakilan merinci, mereka yang menandatangani ialah …"
    r"(?:[^.;:()]{3,120}?\b(?:merinci|menyebut(?:kan)?|menjelaskan|menerangkan|mengatakan|menuturkan),? (?:bahwa )?)?"
    r"(?:[Mm]ereka|[Pp]ara pihak|[Dd]aerah) yang (?:ikut |turut )?(?:menanda ?tangani|meneken)\b[^.;:()]{0,60}?,? "
    r"(?:adalah|ialah|yakni|yaitu|antara lain|di ?antaranya)|"
    r"(?:Antara lain|Di ?antaranya|Yakni|Yaitu|Masing-masing|Meliputi)(?: adalah)?[:,]?)\s{1,3}"
)
#: A list that says itself whose it is, wherever it stands: "Berikut daftar kampus yang sudah menandatangani PKS:".
_WHOSE = re.compile(
    r"(?:Berikut|Adapun|Inilah|Ini|Daftar)\b[^.:;\n]{0,90}\b(?:menanda ?tangani|meneken|di ?tanda ?tangani|"
    r"(?:be)?kerja ?sama|mou|pks|bermitra|mitra)\b[^.:;\n]{0,80}:\s{1,8}(?=(?:\(?(?:1|a)[.)]|[-•*–])\s{0,3}[A-Z])",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:dengan|bersama|menggandeng|gandeng|menggaet|gaet|merangkul)(?: pihak| antara lain)?[ :]{1,2}")


@dataclass(frozen=True, slots=True)
class _Roll:
    items: list[Item]
    start: int
    named: bool  #: told as those with whom somebody signs: "dengan tiga kampus, yakni …"
    near: bool  #: in the sentence of the signing itself
    counted: bool = False  #: as many as the signing says


#: Who is handed a paper has not signed it: "dokumen itu diserahkan kepada Provinsi A, B, dan C".
_GIVEN = re.compile(r"\b(?:diserahkan|dibagikan|disampaikan|dikirim) kepada (?:[A-Za-z]{2,12} ){0,3}$")


def find_rolls(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """A paper for each partner of the first list that a signing or the sentences behind it give; [] for none."""
    for signing in [*signed, *_told_first(article, signed)]:
        if in_quotes(article.text, signing.sentence, signing.start):
            continue
        for roll in _rolls(article, signing):
            if _GIVEN.search(article.text, max(0, roll.start - 50), roll.items[0].start):
                continue
            hub = _hub(article, signing, roll)
            if hub is not None and (roll.near or roll.counted or not _told_in_full(article, signed, hub)):
                return _rows(article, signing, signed, hub, roll)
    return []


def _told_first(article: Article, signed: Sequence[Signing]) -> list[Signing]:
    """The first sentence as a signing, if it counts partners with whom somebody works: "14 kampus bekerja sama …"."""
    first = article.sentences[0] if article.sentences else article.lead
    if any(s.sentence == first for s in signed) or not _COUNTED.search(article.text, *first):
        return []
    works = _WORKS.search(article.text, *first)
    return [Signing(*works.span(), strong=False, state="done", sentence=first)] if works else []


_WORKS = re.compile(
    r"\b(?:bekerja ?sama|kerja ?sama|bermitra|berkolaborasi|digandeng|menggandeng|gandeng)\b", re.IGNORECASE
)


def _rows(
    article: Article, signing: Signing, signed: Sequence[Signing], hub: OrganisationMention, roll: _Roll
) -> list[Announced]:
    own = _of_items(article, roll)
    # What partners are and what they are called tells nothing of what is agreed on.
    spans = [(roll.start, roll.items[-1].end), *(m.span() for m in _PARTNERS.finditer(article.text))]
    article = replace(article, text=_blanked(article.text, spans))
    further = is_further(article.text, signing.sentence)
    earlier = [] if further else [s for s in signed if s.start < signing.start]
    told = (span for s in [signing, *earlier] if (span := subject_of(article, s)) and told_in(article, [span]))
    subject = next(told, None) or subject_of(article, signing)
    subject = subject if further else subject or subject_elsewhere(article, signed)
    sectors = sectors_of_further(article, signing.sentence) if further else sectors_for(article, signing, subject)
    form = form_of(article, signing.sentence)
    return [
        announced(form, (hub, item), own[n] if own else sectors, subject, signing.sentence, SURE)
        for n, item in enumerate(roll.items)
    ]


#: So long is what a line says behind a name, its end and the next mark included.
DESCRIBED = 18
_LINE_END = re.compile(r"[^\n]{0,160}")
_CLAUSE_END = re.compile(r" \([^()\n]{2,60}\)|[^.;\n]{0,160}")


def _of_items(article: Article, roll: _Roll) -> list[list[SectorMention]]:
    """What is said behind each name of its paper: "RS Sari (rujukan), Bank Sari (gaji pegawai)"; [] if of few only."""
    starts, ends = [item.start for item in roll.items], [item.end for item in roll.items]
    in_lines = "\n" in article.text[ends[0] : starts[1]]
    last = (_LINE_END if in_lines else _CLAUSE_END).match(article.text, ends[-1])
    pieces = list(zip(ends, [*starts[1:], last.end() if last else ends[-1]], strict=True))
    told = [told_in(article, [piece]) for piece in pieces]
    # Lines that all go on behind the name tell of each, though a word may not be known.
    described = in_lines and all(b - a > DESCRIBED for a, b in pieces)
    return told if 2 * sum(map(bool, told)) > (len(told) if not described else 2) else []


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with blanks in the place of spans, lines and length kept."""
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def _rolls(article: Article, signing: Signing) -> Iterator[_Roll]:
    """The lists that may be meant: introduced in the sentence or behind it, or standing right behind "dengan"."""
    spans, here = article.sentences, signing.sentence
    at = spans.index(here) if here in spans else 0
    counted = _COUNTED.search(article.text, *here)
    wanted = _wanted(counted) if counted else "daerah"
    number = number_of(NUMBERED.search(article.text, *here))
    for span in spans[at : at + 1 + REACH]:
        if span != here and any(s.state != "done" for s in find_signings(article.text, [span])):
            break
        for intro in _INTRODUCES.finditer(article.text, *span):
            if span != here and NO_PARTNERS.search(article.text, span[0], intro.start()):
                continue
            wanted = _wanted(intro)
            named = _WITH.search(article.text, max(span[0], intro.start() - 24), intro.start()) is not None
            named = named or _WHO_SIGN.search(intro.group()) is not None
            yield from _read(article, intro.end(), wanted, named, near=span == here)
        for lines in _LINES.finditer(article.text, span[0], span[1] + 8):
            yield from _read(article, lines.end(), "semua", named=False, near=span == here)
        they = _THEY.match(article.text, *span) if span != here else None
        if they is not None:
            yield from _as_counted(_read(article, they.end(), wanted, named=False, near=False), number)
        elif span != here and number > 1:
            yield from _unintroduced(article, span, wanted, number)
    for span in spans[at + 1 + REACH :]:
        whose = _WHOSE.match(article.text, span[0], span[1] + 8)
        if whose is not None:
            yield from _read(article, whose.end(), "semua", named=False, near=False)
    yield from _lines(article, spans[at:])
    for joined in _WITH.finditer(article.text, *here):
        yield from (
            roll for roll in _read(article, joined.end(), "dikenal", named=True, near=True) if _one_by_one(roll.items)
        )
    for items, near in by_number(article, signing):
        yield _Roll(items, items[0].start, named=True, near=near)


#: A sentence that opens a list of lines: "Rinciannya sebagai berikut:".
_OPENS_LINES = re.compile(
    r"[^\n]{0,160}\b(?:rincian|rinciannya|berikut|daftar|yaitu|yakni|adalah)\b[^\n:]{0,40}:\s{1,8}", re.IGNORECASE
)


def _lines(article: Article, spans: Sequence[tuple[int, int]]) -> Iterator[_Roll]:
    """Lines that open with a name each, as many as partners were counted before: the press sets no marks."""
    for span in spans:
        opens = _OPENS_LINES.match(article.text, span[0], span[1] + 8)
        items = read_lines(article.text, article.organisations, opens.end()) if opens else []
        if len(items) < 3 or len({m.organisation.name for m in items}) < len(items):
            continue
        before = article.text[article.body : span[0]] + " " + (article.title or "")
        if len(items) in {number_of(found) for found in NUMBERED.finditer(before)}:
            yield _Roll(
                [signed_for(article, m) for m in items], opens.end() if opens else span[1], named=True, near=False
            )


#: Those on a list are told as who sign: "dua klinik yang meneken MoU, yakni …".
_WHO_SIGN = re.compile(
    r"\byang (?:[a-z]{4,8} )?(?:menanda ?tangani|meneken|bekerja ?sama|menjalin|bermitra)\b", re.IGNORECASE
)


def _as_counted(rolls: Iterator[_Roll], number: int) -> Iterator[_Roll]:
    """The lists, those of at least so many names as were counted marked as `counted`."""
    for roll in rolls:
        yield replace(roll, counted=len(roll.items) >= number > 1)


def _unintroduced(article: Article, span: tuple[int, int], wanted: Wanted, number: int) -> Iterator[_Roll]:
    """The list of exactly so many as the signing counts: "dengan tiga provinsi. Sapi datang dari …"."""
    first = next((m for m in article.organisations if span[0] <= m.start < span[1]), None)
    if first is not None:
        rolls = _as_counted(_read(article, first.start, wanted, named=False, near=False), number)
        yield from (roll for roll in rolls if roll.counted and len(roll.items) == number)


def _wanted(counted: re.Match[str]) -> Wanted:
    """What the counting word of a match tells that the names on the list are."""
    return next(wanted for n, wanted in enumerate(KINDS.values()) if counted.group(f"k{n}"))


def _read(article: Article, start: int, wanted: Wanted, named: bool, near: bool) -> Iterator[_Roll]:
    items = [signed_for(article, m) for m in read_list(article.text, article.organisations, start, wanted)]
    names = {m.organisation.name for m in items}
    if len(items) > 1 and len(names) == len(items):
        yield _Roll(items, start, named, near)


def _one_by_one(items: Sequence[Item]) -> bool:
    """Whether all sign for themselves as schools, hospitals and firms do; two firms may share a paper."""
    kinds = {m.organisation.kind for m in items}
    if any(_gives_care_or_teaches(m) for m in items):
        return kinds <= {*FIRMS, "perguruan_tinggi", "perangkat_daerah", "organisasi"}
    return len(items) > 2 and kinds <= {*FIRMS, "organisasi"}


def _gives_care_or_teaches(item: Item) -> bool:
    return item.organisation.kind == "perguruan_tinggi" or item.organisation.name.startswith(CARE)


def _hub(article: Article, signing: Signing, roll: _Roll) -> OrganisationMention | None:
    """With whom all of the list sign: the only other party of the sentence, else the one that the article is about."""
    names = {m.organisation.name for m in roll.items}
    end = roll.items[-1].end
    others = [
        m for m in parties_in(article, signing.sentence)
        if m.organisation.name not in names and not roll.start <= m.start < end
    ]  # fmt: skip
    governments = [m for m in others if m.organisation.kind in GOVERNMENTS]
    if len(others) == 1 or len(governments) == 1:
        hub = (governments or others)[0]
        return None if _all_before(article.text, signing, hub, roll) else hub
    if others or not roll.named or not any(_gives_care_or_teaches(m) for m in roll.items):
        # Firms sign with firms as well.
        return None
    return own_government(article, names)


def _all_before(text: str, signing: Signing, hub: OrganisationMention, roll: _Roll) -> bool:
    """Whether all stand joined before the verb and so sign one paper: "A bersama enam kota, yakni …, meneken"."""
    if not roll.near or roll.items[-1].end > signing.start or hub.end > roll.start:
        return False
    between = text[hub.end : roll.start]
    return re.search(r"\b(?:bersama|dan|serta)\b", between) is not None and " dengan " not in between


def _told_in_full(article: Article, signed: Sequence[Signing], hub: OrganisationMention) -> bool:
    """Whether a signing names both sides, so that a list told later is of something else."""
    sides = [{m.organisation.name for m in parties_in(article, s.sentence)} for s in signed]
    return any(len(names) > 1 and hub.organisation.name in names for names in sides)


def own_government(article: Article, names: set[str]) -> OrganisationMention | None:
    """The government whose article it is, by an office of its own if need be."""
    own = article.own_region
    told = [
        party for m in article.organisations
        if m.form in ("body", "head") and (party := signed_for(article, m)).organisation.kind in GOVERNMENTS
    ]  # fmt: skip
    ours = [m for m in told if own is not None and m.organisation.region_code == own.code]
    if not ours and len({m.organisation.name for m in told}) == 1:
        # Towns in the names of schools and the dateline do not tell whose article it is.
        ours = told
    return ours[0] if ours and ours[0].organisation.name not in names else None
