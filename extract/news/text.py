"""The part of a news page that tells the event: its headline, its dateline and its sentences.

What must not be read (photo captions, "Baca juga", related articles and their stamps, signatures of editors) is
blanked out in a copy of the same length, so that every offset still leads back to the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from extract.news.lines import unbroken
from extract.news.sentences import split_sentences
from extract.organisations.aliases import settle
from extract.organisations.home import home_regions, own_region
from extract.organisations.mentions import OrganisationMention, find_organisations
from extract.organisations.unnamed import find_unnamed, of_the_place
from extract.organisations.vocabulary import GOVERNMENTS
from extract.text.phrases import Token, tokens
from extract.text.regions import Region, find_regions, region
from ingest.types import Document

#: Pages are read as one text with this between them; it is one character, so offsets map back by counting.
PAGE_BREAK = "\f"
#: So short a sentence tells the day or the place of the one before.
DAY_ALONE = 25

_RELATED = re.compile(
    r"^[ \t]*(?:Berita (?:Terkait|Terpopuler|Lainnya|Terkini)|Artikel (?:Terkait|Lainnya)|Baca (?:Juga|"
    r"Selengkapnya)|Related (?:posts|"
    r"articles)|Terpopuler|Tinggalkan (?:Balasan|Komentar)|Government Public Relation|Bagikan|Komentar|"
    r"Tags?)[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_STAMP = re.compile(
    r"^[ \t]*\d{1,2} [A-Z][a-z]{2,8} \d{4}(?:,| Jam| \||)[ ]?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?[ ]?(?:WIB|WITA|"
    r"WIT)?[ \t]*$",
    re.MULTILINE,
)
_ASIDE = re.compile(r"\(Baca [Jj]uga[^()\n]{0,300}\)?|\[Baca [Jj]uga[^\[\]\n]{0,300}\]?")
_LINE = re.compile(
    r"^[ \t]*(?:Foto|FOTO|Photo|Sumber|Penulis|Pewarta|Editor|Reporter|Redaktur|Kontributor|Fotografer|"
    r"Videografer|COPYRIGHT|"
    r"Copyright|Hak Cipta|Baca [Jj]uga|BACA JUGA|Simak [Jj]uga|Tags?|Dilihat|Halaman|Page)\b[ \t]?[:/|© ][^\n]{0,300}$"
    r"|^[ \t]*(?:Dok(?:umentasi)?\.?|Ist(?:imewa)?)[ \t]?[:/|][^\n]{0,200}$",
    re.MULTILINE,
)
#: "Baca juga:" alone on its line: the headline of another article follows on the next.
_ASIDE_BELOW = re.compile(
    r"^[ \t]*(?:Baca|BACA|Lihat|Simak) (?:[Jj]uga|JUGA)[ \t]*:?[ \t]*\n\s{0,20}[^\n]{1,160}$", re.MULTILINE
)
_CREDIT = re.compile(r"\((?:Foto|FOTO|foto|Dok|dok|ist|Ist)\b[^()\n]{0,120}\)")
_CODES = re.compile(r"[(\[][a-z*]{1,14}(?:[/ ,.-]{1,2}[a-zA-Z*]{1,20}){0,6}[)\]][ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Article:
    """One news text, ready to be read; all offsets are into `text`, the pages joined by `PAGE_BREAK`."""

    text: str  #: with everything that must not be read replaced by blanks, same length as the pages
    raw: str  #: as it is
    title: str | None
    published: str | None  #: ISO date
    dateline: tuple[int, int] | None  #: span of the place before the first dash
    body: int  #: where the first paragraph starts, after headline and dateline
    page_starts: tuple[int, ...]
    headline: tuple[int, int] | None = None  #: span of the headline where the text repeats it
    source: str = ""  #: address of the page

    @cached_property
    def words(self) -> list[Token]:
        return tokens(self.text)

    @cached_property
    def organisations(self) -> list[OrganisationMention]:
        entitled = [m.organisation for m in find_organisations(self.title or "")]
        return of_the_place(
            self.text, settle(self.text, self.words, find_organisations(self.text, self.words), entitled)
        )

    @cached_property
    def unnamed(self) -> list[OrganisationMention]:
        """Governments and offices called by their kind alone ("Pemkot", "Kejari"), where only one can be meant."""
        return find_unnamed(self.text, self.organisations, self._home)

    @cached_property
    def own_region(self) -> Region | None:
        """The only regency or town that the article names or is at home in, else the only province."""
        return own_region(self.organisations, self._home)

    @property
    def _home(self) -> list[str]:
        """Codes of the regions that site or dateline tell, else of those whose governments the title names."""
        told = home_regions(self.source, self.text[slice(*self.dateline)] if self.dateline else "")
        named = (m.organisation for m in find_organisations(self.title or "") if m.form in ("body", "head"))
        return told or list({body.region_code: 0 for body in named if body.kind in GOVERNMENTS and body.region_code})

    def region_of_headline(self) -> Region | None:
        """The region with whose name alone the headline opens: "Sari Utara Teken MoU Ekspor Kopi"."""
        opening = next(iter(find_regions(self.title or "")), None)
        if opening is None or opening.start or len(opening.candidates) != 1:
            return None
        code = opening.candidates[0]
        return region(code) if any(m.organisation.region_code == code for m in self.organisations) else None

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Spans of the sentences from `body` on."""
        return [(max(a, self.body), b) for a, b in split_sentences(self.text) if b > self.body]

    @cached_property
    def lead(self) -> tuple[int, int]:
        """Span of the first two sentences; a day alone ("Senin, (8/1/24).") is none."""
        first = self.sentences[:2]
        if len(first) == 2 and first[1][1] - first[1][0] < DAY_ALONE:
            first = self.sentences[:3]
        return (max(first[0][0], self.body), first[-1][1]) if first else (self.body, self.body)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Span of the sentence that holds an offset; an empty span where none does."""
        return next(((a, b) for a, b in self.sentences if a <= offset < b), (offset, offset))

    def place(self, start: int) -> tuple[int, int]:
        """(page number from 1, offset in that page) of an offset in the joined text."""
        page = max(n for n, first in enumerate(self.page_starts) if first <= start)
        return page + 1, start - self.page_starts[page]


def article_of(document: Document) -> Article:
    """What of a document is to be read as news. Never raises."""
    raw = PAGE_BREAK.join(page.text for page in document.pages)
    starts, at = [], 0
    for page in document.pages:
        starts.append(at)
        at += len(page.text) + 1
    text = unbroken(mask(raw))
    headline, body = _headline(text, document.title)
    dateline, body = _dateline(text, body)
    return Article(
        text, raw, document.title or (text[slice(*headline)].strip() if headline else None), document.published,
        dateline, body, tuple(starts) or (0,), headline, document.source,
    )  # fmt: skip


def mask(raw: str) -> str:
    """A text with what must not be read blanked; line breaks stay.

    >>> mask("Isi berita.\\nBaca Juga : Lain")
    'Isi berita.\\n                '
    """
    text = raw[: _end_of_article(raw)]
    for pattern in (_ASIDE, _ASIDE_BELOW, _LINE, _CREDIT, _STAMP):
        text = pattern.sub(lambda m: _blank(m.group()), text)
    text = _CODES.sub(lambda m: m.group() if _is_remark(text, m.start()) else _blank(m.group()), text)
    return text + _blank(raw[len(text) :])


_ITEM = re.compile(r"[ \t]{0,6}(?:\(?(?:\d{1,2}|[a-k])[.)]|[-•*–])[ \t]{0,4}[A-Z]")


def _is_remark(text: str, at: int) -> bool:
    """Whether a bracket stands in a line of a list, where it tells of the item and not who wrote the article."""
    return _ITEM.match(text, text.rfind("\n", 0, at) + 1) is not None


def _blank(text: str) -> str:
    return re.sub(r"[^\n\f]", " ", text)


def _end_of_article(raw: str) -> int:
    """Where related articles begin: at a heading for them, or at a list of stamps, if no article goes on behind it."""
    for found in sorted((m.start() for p in (_RELATED, _STAMP) for m in p.finditer(raw)), key=int):
        rest = raw[found:]
        # A related list has short lines only; a real paragraph behind the mark says that the mark was an insert.
        if found > 200 and max((len(line) for line in rest.split("\n")), default=0) < 160:
            return found
    return len(raw)


_INNER_STOP = re.compile(r"[a-z0-9)]{2}\. [A-Z]")
#: A full stop, or the day with which a paragraph ends whose full stop was forgotten.
_ENDS = re.compile(r"(?:[.!?:;][\"”’')\]]{0,2}|\(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\))$")


def _headline(text: str, title: str | None) -> tuple[tuple[int, int] | None, int]:
    """(span of the headline, where the text after it starts): the short lines without a full stop at the top."""
    at, span = 0, None
    for line in text.split("\n")[:12]:
        stripped = line.strip(" \t\r\f\xa0")
        # A dateline opens a paragraph, which ends with a full stop; "Banten - Lampung Teken MoU" does not.
        is_head = len(stripped) < 160 and not _ENDS.search(stripped) and not _INNER_STOP.search(stripped)
        if stripped and not is_head:
            break
        if stripped and (span is None or len(text[slice(*span)].split()) < 4):
            start = at + line.index(stripped[0])
            span = (start, start + len(stripped))
        at += len(line) + 1
    return (span, at) if at <= len(text) else (None, 0)


_DATELINE = re.compile(
    r"[ \t\xa0]*((?:[a-z][\w.]{2,24}(?:, ?| ?[-–—] ))?[A-Z][^\n–—]{2,60}?)[ \t\xa0]*"
    r"(?:[–—]|(?<=\s)(?:--?|[|ǀ])(?=\s)|-{2,3}|-(?= )|(?<=[A-Z]{2}\s)-(?=[A-Z])|(?<=\))-|"
    r"(?:(?<=\.com)|(?<=\.COM)|(?<=\.id)|(?<=\.ID)|(?<=\.co)|(?<=,))-(?=[A-Z]))"
    r"[ \t\xa0]*(?=[\"“'A-Z0-9(])"
)
#: "Sari–NTT, Kabar Sari | Nota …": the province and the medium behind the dash of a dateline.
_MEDIUM = re.compile(r"(?:[A-Z][\w.]{1,20},? ){1,4}\|[ \t\xa0]*(?=[\"“'A-Z0-9(])")
_SOURCE_LINE = re.compile(r"[ \t]*(Pem(?:prov|kab|kot|ko)[^\n,]{1,40}|[A-Z][A-Za-z .]{2,30}), [A-Z][a-z]{3,15}[ \t]*\n")


def _dateline(text: str, body: int) -> tuple[tuple[int, int] | None, int]:
    body = _behind_captions(text, body)
    found = _DATELINE.match(text, body)
    if found is None or not _is_dateline(found.group(1)):
        source = _SOURCE_LINE.match(text, body)
        return None, source.end() if source else body
    start = found.start(1)
    if text[found.end(1) : found.end()].strip() in ("|", "ǀ"):
        # "KABAR.com | SABANG – …": the medium stands before the place.
        place = _DATELINE.match(text, found.end())
        found = place if place is not None and _is_dateline(place.group(1)) else found
    medium = _MEDIUM.match(text, found.end())
    return (start, found.end(1)), medium.end() if medium else found.end()


#: Lines before the first paragraph: captions, names of sections, stamps.
_BEFORE_LEAD, _LONGEST_CAPTION = 6, 420


def _behind_captions(text: str, body: int) -> int:
    """Where the paragraph with the dateline begins, if only a few short lines stand before it; else `body`."""
    at = body
    for line in text[body:].split("\n", _BEFORE_LEAD + 6)[: _BEFORE_LEAD + 6]:
        found = _DATELINE.match(text, at) if line.strip() else None
        if found is not None and _names_a_medium(found.group(1)) and found.end() < at + len(line):
            return at
        if len(line) > _LONGEST_CAPTION:
            break
        at += len(line) + 1
    return body


def _names_a_medium(before: str) -> bool:
    """Whether what stands before a dash is surely a place in capitals or a medium, not a clause of a sentence."""
    letters = [c for c in before if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    site = re.search(r"\.(?:com|co|id|net|news|tv|org)\b", before, re.IGNORECASE)
    medium = re.search(r"\([A-Z]{3,}|^[A-Z]{4,}(?:[.,|]| \|) ?[A-Z][a-z]+$", before)
    return len(before.split()) <= 6 and bool(site or capitals > 0.7 * len(letters) or medium)


def _is_dateline(before: str) -> bool:
    """Whether what stands before the first dash is a place or a medium: few words, mostly capitals, or a bracket."""
    words = before.split()
    capitals = sum(c.isupper() for c in before)
    letters = sum(c.isalpha() for c in before)
    return len(words) <= 3 or (
        len(words) <= 8 and ("(" in before or "|" in before or "," in before or capitals > 0.7 * letters)
    )


#: No paragraph is longer.
_PARAGRAPH = 1500


def in_quotes(text: str, span: tuple[int, int], at: int) -> bool:
    """Whether an offset of a sentence stands inside what somebody begins to say in it."""
    before = text[span[0] : at]
    if before.count("“") > before.count("”"):
        return True
    marks = before.count('"')
    first = max(0, span[0] - _PARAGRAPH)
    opened = text.count('"', max(first, text.rfind("\n", first, span[0]) + 1), span[0]) % 2 == 1
    # The first mark of a sentence that goes on with what was said before ends it.
    return marks > 0 and (marks - opened) % 2 == 1
