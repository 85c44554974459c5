"""Several papers of one ceremony: two forms signed at once or one behind the other, papers dealt out or on a list.

"Menandatangani MoU dan PKS", "Dua PKS diteken, yaitu untuk angkutan serta pengelolaan sampah", "1. Adendum …; 2. PKS
tentang peternakan".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.news.parties import Announced, announced, parties_in
from extract.news.scope import Span
from extract.news.sharing import NUMBERS, number_of
from extract.news.signings import Signing, nouns
from extract.news.subjects import form_of, sectors_for, subject_elsewhere
from extract.news.text import Article
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention

Sides = Sequence[OrganisationMention]

#: Less sure than the paper that the article is about.
SURE = 0.8
#: Between two forms that are signed at once.
_AND = re.compile(
    r"\)?(?: \([^()\n]{1,40}\))?,? ?"
    r"(?:dan|serta|sekaligus|maupun|beserta|berikut|disertai|dilanjutkan dengan|juga|&|/) ?"
    r"(?:(?:penandatanganan|surat|naskah|dokumen|draf|juga|dengan|sebuah) ){0,3}\(?",
    re.IGNORECASE,
)
#: Forms of a frame, and those that carry it out.
_FRAMES = ("kesepakatan_bersama", "nota_kesepakatan", "adendum")
_CARRY_OUT = ("perjanjian_kerja_sama", "rencana_kerja")


def forms_of(article: Article, span: Span) -> tuple[str, ...]:
    """The forms of the papers that a sentence tells of: two where a frame and what carries it out are signed at once.

    >>> # "menandatangani Nota Kesepakatan (MoU) dan Perjanjian Kerja Sama (PKS)" has two
    """
    spots = _spots(article.text, span)
    for (_, end, first), (start, _, second) in pairwise(spots):
        if (first in _FRAMES) != (second in _FRAMES) and _AND.fullmatch(article.text, end, start):
            return (first, second)
    return (form_of(article, span),)


#: What joins a frame to the paper that carries it out where one sentence tells of both, each with its own words.
_THEN = re.compile(
    r"(?:,? (?:yang |dan |lalu |kemudian |langsung ){0,2}(?:dilanjutkan|dilanjut|diteruskan|disusul|diikuti|disertai|"
    r"dirangkaikan|dibarengi|ditindaklanjuti)(?: pula| juga| langsung)?(?: dengan| oleh)?|"
    r",? (?:sedangkan|sementara|adapun|serta|dan|sekaligus))"
    r"(?: (?:prosesi|acara|penandatanganan|naskah|dokumen)){0,3} $"
)
_NOT_YET = re.compile(
    r"\b(?:akan|segera|nanti(?:nya)?|bakal|perlu|harus|dapat|bisa|belum|rencananya|kelak|agar)\b", re.IGNORECASE
)
#: So far from the joint words may stand that put the second paper off.
_NEAR = 50


def framed(article: Article, span: Span, sides: Sides) -> list[Announced]:
    """A frame and the paper that carries it out, each with its own words; [] where a sentence tells of no such two.

    >>> # "Pemkab dan Unsari meneken MoU, dilanjutkan PKS antara Dinas Kesehatan dan RS Unsari tentang rujukan"
    """
    text = article.text
    for (_, end, first), (start, _, second) in pairwise(_spots(text, span)):
        joint = _THEN.search(text, max(end, start - _NEAR), start)
        if first not in _FRAMES or second not in _CARRY_OUT or joint is None or _AND.fullmatch(text, end, start):
            continue
        if _NOT_YET.search(text, max(span[0], joint.start() - _NEAR), min(span[1], start + _NEAR)):
            continue
        pieces = (span[0], joint.start()), (start, span[1])
        told = [told_in(article, [piece]) for piece in pieces]
        before, after = (parties_in(article, piece) for piece in pieces)
        frame = before if len(before) > 1 else list(sides)
        others = [p for p in after if p.organisation.name not in {side.organisation.name for side in frame}]
        carried = after if len(after) > 1 else [frame[0], *others] if others else frame
        if told[1] or carried is after:
            return [
                announced(first, frame, told[0], pieces[0] if told[0] else None, span, SURE),
                announced(second, carried, told[1], pieces[1] if told[1] else None, span, SURE),
            ]
    return []


def _spots(text: str, span: Span) -> list[tuple[int, int, str]]:
    """(start, end, form) of the nouns of papers in a span, none inside another."""
    found = [
        (m.start(), m.end(), form)
        for form, pattern in nouns()[:-1]
        if form in (*_FRAMES, *_CARRY_OUT)
        for m in pattern.finditer(text, *span)
    ]
    return sorted(s for s in found if not any(o[0] <= s[0] and s[1] <= o[1] and o[:2] != s[:2] for o in found))


# --- papers counted and dealt out -----------------------------------------------------------------------------------

_PAPER = (
    r"(?:mou|pks|nota (?:kesepa\w{5,7}|kerja ?sama)|(?:perjanjian|kontrak) ?kerja ?sama|kesepakatan(?: bersama)?|"
    r"perjanjian|naskah|dokumen)"
)
_COUNTED = re.compile(
    rf"\b(?:ke)?({'|'.join(NUMBERS)}|\d{{1,2}})(?: buah| naskah| dokumen)? {_PAPER}\b[^.;]{{0,90}}?"
    r"(?:,? (?:yakni|yaitu|adalah|ialah|meliputi|masing-masing|antara lain|di ?antaranya|berupa)|:)"
    r"(?: (?:tentang|mengenai|terkait|untuk|soal|di bidang|bidang))?\s",
    re.IGNORECASE,
)
#: Where the topics end: a day, a place, who looks on, a clause.
_TOPICS_END = re.compile(
    r",? (?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|pada (?:hari|tanggal)|di (?=[A-Z])|disaksikan|bertempat|"
    r"yang (?:di|me|ber)[a-z]{3,12})\b| ?\("
)
_CUTS = (
    re.compile(r",? (?:serta|sedangkan|kemudian|lalu) (?=\w)|; (?:dan |serta )?"),
    re.compile(
        r",? (?:dan|serta) (?=(?:tentang|mengenai|terkait|untuk|PKS|MoU|[Pp]erjanjian|[Nn]ota)\b)|, (?=tentang)"
    ),
    re.compile(r",? (?:dan|serta) |, "),
)


def dealt_out(article: Article, span: Span, sides: Sides) -> list[Announced]:
    """A paper for each topic that a sentence deals out to the papers that it counts; [] where the numbers differ."""
    counted = _COUNTED.search(article.text, *span)
    if counted is None or len(sides) != 2:
        return []
    number = number_of(counted)
    form = form_of(article, counted.span())
    stop = _TOPICS_END.search(article.text, counted.end(), span[1])
    for cut in _CUTS:
        pieces = _pieces(article.text, cut, (counted.end(), stop.start() if stop else span[1]))
        told = [told_in(article, [piece]) for piece in pieces]
        if len(pieces) == number > 1 and all(told):
            return [
                announced(form, sides, sectors, piece, span, SURE) for piece, sectors in zip(pieces, told, strict=True)
            ]
    return []


def _pieces(text: str, cut: re.Pattern[str], span: Span) -> list[Span]:
    """The stretches of a span between the places where it is cut."""
    pieces, start = [], span[0]
    for found in cut.finditer(text, *span):
        pieces.append((start, found.start()))
        start = found.end()
    return [*pieces, (start, span[1])]


# --- papers on a list -----------------------------------------------------------------------------------------------

_ITEM = re.compile(
    rf"[ \t]{{0,6}}(?:\(?\d{{1,2}}[.)]|[a-k][.)]|[-•*–▪●])[ \t]{{0,4}}(?=(?:[Pp]enandatanganan )?(?:[Nn]askah |"
    rf"[Dd]okumen |[Aa]dd?endum |[Pp]erpanjangan |[Pp]erubahan )?{_PAPER}\b)[^\n]{{10,500}}",
    re.IGNORECASE,
)


def find_itemised(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """The papers that lines of a list tell of, one each, with the sides told before where a line does not name both.

    [] where fewer than two lines do, or one has no two sides.
    """
    items = _items(article)
    items = items if len(items) > 1 else _in_order(article)
    if len(items) < 2:
        return []
    before = [s for s in signed if s.sentence[0] < items[0][0]]
    sides = next((found for s in reversed(before) if len(found := parties_in(article, s.sentence)) in (1, 2)), [])
    frame = sectors_for(article, before[-1], subject_elsewhere(article, before)) if before else []
    rows = []
    for item in items:
        parties = parties_in(article, item)
        if len(parties) == 1 and sides and sides[0].organisation.name == parties[0].organisation.name:
            parties = list(sides)
        parties = with_us(article, item, parties, sides[0] if sides else None) or list(sides)
        if len(parties) < 2:
            # One of three or more may have a name that is not recognised.
            if len(items) < 3:
                return []
            continue
        form, sectors = form_of(article, item), told_in(article, [item])
        # The frame is about all that was told before the list.
        sectors = frame if not sectors and form in _FRAMES else sectors
        rows.append(announced(form, parties, sectors, item, item, SURE))
    return rows if len(rows) > 1 else []


def with_us(
    article: Article, piece: Span, parties: list[OrganisationMention], own: OrganisationMention | None
) -> list[OrganisationMention]:  # fmt: skip
    """The parties of a stretch that tells "dengan" whom we sign, ourselves before them; else as they are.

    "Nota pertama dengan Kementerian Sosial dan PT Sari": both sign it with us.
    """
    if own is None or not parties or any(p.organisation.name == own.organisation.name for p in parties):
        return parties
    told = len(parties) == 1 or _WITH_WHOM.search(article.text, piece[0], parties[0].start)
    return [own, *parties] if told else parties


_WITH_WHOM = re.compile(r"\b(?:dengan|bersama) (?:[a-z]{3,12} ){0,2}$")
#: A sentence of a list in running text: "Pertama, perjanjian kerja sama dengan …", "Kedua, nota kesepahaman …".
_ORDINAL = re.compile(
    r"(?:Yang |Dokumen |Naskah )?(?P<first>pertama)?(?:kedua|ketiga|keempat|kelima|keenam|ketujuh|terakhir)?,?"
    rf"(?: (?:adalah|ialah|yakni|yaitu|berupa))? (?:naskah |dokumen |penandatanganan )?{_PAPER}\b",
    re.IGNORECASE,
)


def _in_order(article: Article) -> list[Span]:
    """The sentences that count papers off, from "Pertama" on, none between them."""
    found: list[Span] = []
    for span in article.sentences:
        item = _ORDINAL.match(article.text, *span)
        if item is not None and (found or item.group("first")):
            found.append(span)
        elif found:
            break
    return found


def _items(article: Article) -> list[Span]:
    """The first run of lines that each tell of a paper."""
    found: list[Span] = []
    at = article.body
    while at < len(article.text):
        line = article.text.find("\n", at)
        end = line if line >= 0 else len(article.text)
        item = _ITEM.match(article.text, at, end)
        if item is not None:
            found.append((item.start(), end))
        elif found and article.text[at:end].strip():
            break
        at = end + 1
    return found
