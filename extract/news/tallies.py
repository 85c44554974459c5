"""How many partners or papers an article says that there are: "teken 12 MoU", "tiga kota asing dan empat kampus"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.news.numbered import KINDS, NO_PARTNERS
from extract.news.sharing import NUMBERS, number_of
from extract.news.signings import Signing
from extract.news.text import Article

#: Fewer partners than these may be the two sides of one paper.
FEWEST = 3
#: Sentences of the opening that may count.
OPENING = 4

_NUMBER = rf"(?<![-\w])(?:ke)?({'|'.join(sorted(NUMBERS, key=len, reverse=True))}|satu|\d{{1,2}})\s"
_BUT = r"(?:(?:buah|orang|pimpinan|kepala|rektor|naskah|dokumen|pemerintah|calon)\s)?"
_PAPERS = (
    r"(?:mou|moa|pks|nota|kesepakatan|perjanjian|kerja ?sama|naskah|dokumen|memorandum|letter of intent|loi|"
    r"penandatanganan|kesepahaman)"
)
_PARTNERS = (
    rf"(?:{'|'.join(KINDS)}|ptn|pts|pt|investor|pemkab|pemkot|pemprov|bumn|bumd|rektor|kementerian|ormas|badan usaha)"
)
_COUNT = re.compile(rf"{_NUMBER}{_BUT}(?:(?P<papers>{_PAPERS})|{_PARTNERS})\b", re.IGNORECASE)
#: Partners told to be many, without a number.
_MANY = re.compile(rf"\b(?:tiap|setiap|sejumlah|beberapa|berbagai|masing-masing)\s{_BUT}{_PARTNERS}\b", re.IGNORECASE)
#: Between two counts that are added: "tiga kota asing dan empat kampus".
_ADDED = re.compile(r"(?:\s[A-Za-z]{3,12}){0,2},?\s(?:dan|serta|plus|ditambah|hingga)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tally:
    """What an article counts; sums of counts that are added are among the numbers."""

    partners: frozenset[int]
    papers: frozenset[int]
    many: bool  #: partners are told to be several, without a number

    @property
    def numbers(self) -> frozenset[int]:
        return self.partners | self.papers


def tally_of(article: Article, signed: Sequence[Signing]) -> Tally:
    """What the headline, the opening and the signings count."""
    title = article.title or ""
    spans = dict.fromkeys([*article.sentences[:OPENING], *(s.sentence for s in signed)])
    stretches = [(title, (0, len(title))), *((article.text, span) for span in spans)]
    partners, papers = set[int](), set[int]()
    for text, span in stretches:
        more = _counted(text, span)
        partners |= more[0]
        papers |= more[1]
    telling = [(title, (0, len(title))), *((article.text, s.sentence) for s in signed)]
    many = any(_MANY.search(text, *span) for text, span in telling)
    return Tally(_enough(partners), _enough(papers), many)


def _enough(numbers: set[int]) -> frozenset[int]:
    return frozenset(n for n in numbers if n >= FEWEST)


def counts(text: str, span: tuple[int, int]) -> bool:
    """Whether a stretch counts papers or partners."""
    return any(_counted(text, span))


def _counted(text: str, span: tuple[int, int]) -> tuple[set[int], set[int]]:
    """The numbers of partners and of papers in a stretch, alone and added up."""
    found = _counts_in(text, span)
    partners, papers, total, last = set[int](), set[int](), 0, -1
    for match in found:
        number = number_of(match) or 1
        total = total + number if last >= 0 and _ADDED.fullmatch(text, last, match.start()) else number
        last = match.end()
        (papers if match.group("papers") else partners).update((number, total))
    return partners, papers


def _counts_in(text: str, span: tuple[int, int]) -> list[re.Match[str]]:
    return [
        m for m in _COUNT.finditer(text, *span)
        if not NO_PARTNERS.search(text, span[0], m.start()) and not _FOLLOWED.search(text, span[0], m.start())
        and not (_THERE_ARE.search(text, span[0], m.start()) and _NEIGHBOURS.match(text, m.end(), span[1]))
    ]  # fmt: skip


def counted_partners(article: Article) -> list[str]:
    """The counts of partners in the headline and the lead as written: ["tiga kampus"]; [] where all are few."""
    title = article.title or ""
    stretches = [(title, (0, len(title))), (article.text, (article.body, article.lead[1]))]
    found = [m for text, span in stretches for m in _counts_in(text, span) if m.group("papers") is None]
    return [m.group() for m in found] if any((number_of(m) or 1) >= FEWEST for m in found) else []


#: Neighbours that there are: "ada lima daerah yang berbatasan dengan Sari".
_THERE_ARE = re.compile(r"\b(?:ada|terdapat|punya|memiliki) $", re.IGNORECASE)
_NEIGHBOURS = re.compile(r"[^.;]{0,40}?\b(?:berbatasan|bersinggungan|bertetangga|berdampingan)\b")
#: Who is counted behind these came to a meeting, or signed with others: "rapat itu diikuti empat kabupaten", "menjadi
#: satu dari 43 instansi".
_FOLLOWED = re.compile(r"\b(?:diikuti(?: oleh)?|satu (?:dari|di antara)|salah satu(?: dari)?|dari total) $")
