"""An article laid out for weighing: who is named where, which sentences tell of papers, what the rules read.

The rules take the first frame that fits. What was learnt from labelled articles (`weigh`) looks at all that bears on
a question at once; here stand the things that it looks at, the same when it learns and when it reads.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.learnt.affairs import likely_affairs
from extract.news.events import Verdict
from extract.news.signings import any_noun
from extract.news.text import Article, in_quotes
from extract.organisations.mentions import OrganisationMention
from extract.values.sectors import SectorMention, find_sectors

Span = tuple[int, int]
Masked = Sequence[tuple[int, int, str]]
#: So many characters at the beginning of a sentence hold its first words.
OPENING = 60
_TOKEN = re.compile(r"[A-Za-z]+|\d+|[.,;:()\"“”\n]")
#: Sentences that speak of a paper, by further words than those that name one.
_OF_PAPER = re.compile(r"\b(?:kerja ?sama|(?:ruang )?lingkup|sinergi|kolaborasi|naskah|letter)\b", re.IGNORECASE)
_SIGNS = re.compile(
    r"\b(?:teken|meneken|menandatangani|penandatanganan|di ?tanda ?tangani|tandatangani|diteken)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Row:
    """A paper as the rules read it, reduced to names."""

    names: frozenset[str]
    sectors: frozenset[str]
    count: int = 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and what it holds."""

    start: int
    end: int
    of_paper: bool  #: tells of an agreement or of cooperation
    signs: bool  #: has a word of signing
    bodies: frozenset[str]  #: official names
    states: str  #: states of the signings in it, with their strength


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a mention, in words; names and topics are masked."""

    place: int  #: number of its sentence; -1 where none holds it
    sentence: Sentence | None
    before: list[str]  #: "<" first where the sentence begins within reach
    behind: list[str]
    opening: list[str]  #: the first words of the sentence, unmasked


@dataclass(frozen=True)
class Evidence:
    """One article; offsets are into its text."""

    article: Article
    event_class: str | None
    rows: tuple[Row, ...]
    signings: tuple[Span, ...]  #: of the words of a strong signing that is done
    states: tuple[tuple[Span, str], ...]  #: (sentence, state) of every word of signing

    @cached_property
    def mentions(self) -> list[OrganisationMention]:
        """All that name a body, from left to right."""
        return sorted([*self.article.organisations, *self.article.unnamed], key=lambda m: (m.start, m.end))

    @cached_property
    def bodies(self) -> Mapping[str, tuple[OrganisationMention, ...]]:
        """The mentions of each body, by its official name; those that the rules name have an entry at least."""
        found: dict[str, list[OrganisationMention]] = defaultdict(list)
        for mention in self.mentions:
            found[mention.organisation.name].append(mention)
        return {name: tuple(found[name]) for name in [*found, *(n for row in self.rows for n in sorted(row.names))]}

    @cached_property
    def sectors(self) -> tuple[SectorMention, ...]:
        return tuple(find_sectors(self.article.text, self.article.words))

    @cached_property
    def title_sectors(self) -> frozenset[str]:
        return frozenset(m.sector for m in find_sectors(self.article.title or ""))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(self._sentence(start, end) for start, end in self.article.sentences)

    def _sentence(self, start: int, end: int) -> Sentence:
        text = self.article.text
        told = sorted({state for span, state in self.states if span == (start, end)})
        return Sentence(
            start,
            end,
            bool(any_noun().search(text, start, end) or _OF_PAPER.search(text, start, end)),
            bool(_SIGNS.search(text, start, end)),
            frozenset(m.organisation.name for m in self.named_within(start, end)),
            ",".join(told),
        )

    def named_within(self, low: int, high: int) -> list[OrganisationMention]:
        """The mentions that begin in a stretch."""
        first = bisect_left(self._mention_starts, low)
        return self.mentions[first : bisect_left(self._mention_starts, high)]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.article.sentences]

    def place(self, offset: int) -> int:
        """Number of the sentence that holds an offset; -1 where none does."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.article.sentences[number][1] else -1

    def stretch(self, start: int, end: int) -> Span:
        """The sentence that holds a mention; where none does, what stands near it."""
        place = self.place(start)
        return self.article.sentences[place] if place >= 0 else (start - 150, end + 100)

    def around(self, start: int, end: int, reach: Span, masks: Callable[[int, int], Masked]) -> Around:
        """What stands around a mention within its sentence, at most `reach` characters before and behind it."""
        text, place = self.article.text, self.place(start)
        sentence = self.sentences[place] if place >= 0 else None
        first, last = self.stretch(start, end)
        low, high = max(0, first, start - reach[0]), min(len(text), last, end + reach[1])
        masked = masks(low, high)
        before = words_between(text, low, start, masked)
        if sentence and low == sentence.start:
            before = ["<", *before]
        opening = words_between(text, first, min(last, first + OPENING), [])[:4] if sentence else []
        return Around(place, sentence, before, words_between(text, end, high, masked), opening)

    @cached_property
    def hub(self) -> str | None:
        return self.most_named(row.names for row in self.rows)

    def most_named(self, papers: Iterable[Iterable[str]]) -> str | None:
        """The body that is in most papers; of several the one that the article names most."""
        papers_of = Counter(name for names in papers for name in names)
        told = {name: (papers_of[name], len(self.bodies[name])) for name in sorted(papers_of)}
        return max(told, key=lambda name: told[name], default=None)

    @cached_property
    def said(self) -> Counter[str]:
        """In how many papers the rules name each body."""
        return Counter(name for row in self.rows for name in row.names)

    @cached_property
    def quoted(self) -> dict[SectorMention, bool]:
        return {m: in_quotes(self.article.text, self.article.sentence_at(m.start), m.start) for m in self.sectors}

    @cached_property
    def affairs(self) -> tuple[dict[str, float], ...]:
        """How likely each sentence, without the names in it, tells each sector as a topic; last the headline."""
        told = [self._without_names(s.start, s.end) for s in self.sentences]
        return tuple(likely_affairs([*told, self.article.title or ""]))

    def _without_names(self, start: int, end: int) -> str:
        pieces, at = [], start
        for mention in self.named_within(start, end):
            if at <= mention.start and mention.end <= end:
                pieces.append(self.article.text[at : mention.start])
                at = mention.end
        return " ".join([*pieces, self.article.text[at:end]])


def evidence_of(article: Article, verdict: Verdict, rows: Iterable[Row]) -> Evidence:
    signed = tuple((s.start, s.end) for s in verdict.signings if s.state == "done" and s.strong)
    states = tuple((s.sentence, f"{s.state}{int(s.strong)}") for s in verdict.signings)
    return Evidence(article, verdict.event_class, tuple(rows), signed, states)


def words_between(text: str, start: int, end: int, masked: Masked) -> list[str]:
    """The words of a stretch in small letters, with what is masked as one word each: names by their kind.

    >>> words_between("dengan PT Sari di Bali", 0, 22, [(7, 14, "PERUSAHAAN")])
    ['dengan', 'PERUSAHAAN', 'di', 'bali']
    """
    found: list[str] = []
    at = start
    for a, b, word in masked:
        if at <= a and b <= end:
            found += [w.lower() for w in _TOKEN.findall(text, at, a)] + [word]
            at = b
    return found + [w.lower() for w in _TOKEN.findall(text, at, end)]
