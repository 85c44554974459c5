"""Turn a typed query into the tree that engines run: stems and exact forms, synonyms, corrections, required parts.

A typed word weighs most in its own spelling, then as a stem. What the thesaurus says of a word or of words together
is an alternative of lower weight: the best alternative of a concept counts, so a document gains little by holding
all synonyms. An alternative never weighs more than the words that were typed: its score is scaled down by the
ratio of the two inverse document frequencies where it is the rarer one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from index import values
from index.analysis import EXACT, Token, asking_words, counting_words, fold, tokenize, words_to_stem
from index.engine import Engine
from index.fields import Fields
from index.plan import ALL, K1, All, Any, Best, Every, Node, Not, Phrase, Term, idf
from index.planned import Alternative, Expand, Pair, Planned, Spans, merged, spans_of
from index.query import Begins, Both, Either, Like, Quoted, Typed, Within, Without, Words
from index.rarity import rarity_kept
from index.spelling import Correction, corrections, two_words
from index.stemming import is_word, learn
from index.store import Store

#: Weights beside a typed stem's 1; chosen on the training questions of ../shared/data/retrieval with
#: benchmarks/search_tune.py, which prints the table they were read from.
EXACT_WEIGHT = 0.35
PAIR_WEIGHT = 0.1
#: Weight of the parts of a number in the document that bears it; enough to lead those that cite it as often.
OWN_NUMBER = 1.0
#: A long number is what is looked for, and the words beside it ("senilai", "PKS") only say what it is.
LONG_NUMBER = 5
LONG_NUMBER_WEIGHT = 2.0
#: Weight of a word corrected by one letter; a second letter halves it.
CORRECTED = 0.6
#: Signs that may cling to a typed word.
PUNCTUATION = '.,;:!?"()'
#: Alternatives of one concept and words of one prefix that are followed.
MOST_ALTERNATIVES = 12
MOST_WORDS = 30


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans queries over one opened index."""

    engine: Engine
    store: Store
    expand: Expand
    fields: Fields
    is_english: Callable[[str], bool]  #: of a folded word

    def plan(self, typed: Typed) -> Planned:
        match typed:
            case Words(text):
                return self._words(text, ALL)
            case Quoted(text):
                return self._quoted(text)
            case Begins(text):
                return self._begins(text)
            case Like(text, distance):
                return self._like(text, distance)
            case Within(name, text):
                return self._within(name, text)
            case Both(children):
                return self._both([self.plan(child) for child in children], children)
            case Either(children):
                return self._either([self.plan(child) for child in children])
            case Without(child):
                node = Not(self.plan(child).node)
                return Planned(node, required=node)

    def idf(self, form: str, where: str = ALL) -> float:
        return idf(self.engine.count, self.engine.frequency(form, where))

    def _rarity(self, stem: str) -> float | None:
        return self.idf(stem) if self.engine.frequency(stem, ALL) else None

    # Words

    def _words(self, text: str, where: str) -> Planned:
        learn(self.store.roots(words_to_stem(text)))
        tokens = tokenize(text)
        if not tokens:
            return Planned(Every(), meaning=text)
        concepts = [self._typed_word(token) for token in tokens]
        nodes, ideal, worded, english, corrected = [], 0.0, 0.0, 0.0, {}
        meant = _meant([token.exact for token in tokens])
        spans = spans_of(self.expand(text), tokens)
        kept = rarity_kept(tokens, spans, self._rarity, self.is_english)
        for token, share, (node, best, correction) in zip(tokens, kept, concepts, strict=True):
            nodes.append(Best(((node, share),)) if share < 1 else node)
            best *= share
            ideal += best
            worded += best if token.exact in meant else 0.0
            english += best if self.is_english(token.exact) else 0.0
            corrected.update(correction)
        found = self._alternatives(spans, tokens, nodes)
        node = Any((*found, *self._own_number(tokens)))
        return Planned(
            node, ideal * (K1 + 1), _meaning(text, corrected), None, corrected,
            worded=worded / ideal if ideal else 1.0, english=english / ideal if ideal else 0.0,
            pairs=self._pairs(tokens), asked=_asked(text),
        )  # fmt: skip

    def _typed_word(self, token: Token) -> tuple[Node, float, dict[str, str]]:
        """One word in its forms; what it is worth; and its correction, where the index does not know it."""
        forms: list[tuple[Node, float]] = [(Term(token.stem), 1.0)]
        if token.exact != token.stem:
            forms.append((Term(EXACT + token.exact), EXACT_WEIGHT))
        forms += [(Term(extra), 1.0) for extra in token.extra]
        node: Node = Any(tuple(child if weight == 1.0 else Best(((child, weight),)) for child, weight in forms))
        if self.engine.frequency(token.stem, ALL):
            if token.stem.isdigit() and len(token.stem) >= LONG_NUMBER:
                return Best(((node, LONG_NUMBER_WEIGHT),)), self.idf(token.stem) * LONG_NUMBER_WEIGHT, {}
            return node, self.idf(token.stem), {}
        return self._unknown(token, node)

    def _unknown(self, token: Token, node: Node) -> tuple[Node, float, dict[str, str]]:
        meant = corrections(token.exact, self.store)
        halves = two_words(token.exact, self.store)
        children: list[tuple[Node, float]] = [(node, 1.0), *((self._corrected(item)) for item in meant)]
        if halves:
            children.append((All(tuple(Term(part.stem) for part in tokenize(" ".join(halves)))), CORRECTED))
        best = " ".join(halves) if halves and (not meant or meant[0].distance > 1) else meant[0].word if meant else None
        # A word that nothing in the index resembles cannot tell documents apart: it is worth nothing.
        worth = max((self.idf(term.stem) for term in tokenize(best)), default=0.0) if best else 0.0
        return Best(tuple(children)), worth * CORRECTED, {token.exact: best} if best else {}

    def _corrected(self, item: Correction) -> tuple[Node, float]:
        return Any(tuple(Term(token.stem) for token in tokenize(item.word))), CORRECTED / item.distance

    def _pairs(self, tokens: list[Token]) -> tuple[Pair, ...]:
        stems = ((first.stem, second.stem) for first, second in pairwise(tokens) if first.stem != second.stem)
        known = (pair for pair in stems if all(self.engine.frequency(stem, ALL) for stem in pair))
        return tuple(Pair(pair, PAIR_WEIGHT * sum(map(self.idf, pair))) for pair in known)

    def _own_number(self, tokens: list[Token]) -> list[Node]:
        """Where parts of a number are typed: the document that bears it counts more than those that cite it."""
        parts = dict.fromkeys(token.stem for token in tokens if _has_digit(token.stem))
        if len(parts) < 2 or not all(self.engine.frequency(part, "nomor") for part in parts):
            return []
        return [Best(((All(tuple(Term(part, "nomor") for part in parts)), OWN_NUMBER),))]

    # Alternatives

    def _alternatives(self, spans: Spans, tokens: list[Token], nodes: list[Node]) -> list[Node]:
        """The typed words, each or several together made a choice between themselves and their alternatives."""
        built: list[tuple[int, int, Node]] = [(at, at + 1, node) for at, node in enumerate(nodes)]
        extra: list[Node] = []
        for (first, last), items in sorted(spans.items(), key=lambda span: (span[0][1] - span[0][0], span[0])):
            choices = self._choices(tokens[first:last], items)
            if not choices or first == last:
                continue
            inside = [part for part in built if part[0] < last and part[1] > first]
            if all(first <= part[0] and part[1] <= last for part in inside):
                typed = inside[0][2] if len(inside) == 1 else Any(tuple(part[2] for part in inside))
                built = [part for part in built if part not in inside]
                built.append((first, last, Best(((typed, 1.0), *choices))))
            else:
                extra.append(Best(tuple(choices)))
        return [node for _, _, node in sorted(built, key=lambda part: part[0])] + extra

    def _choices(self, typed: list[Token], items: list[Alternative]) -> list[tuple[Node, float]]:
        stems = tuple(token.stem for token in typed)
        worth = sum(self.idf(stem) for stem in stems if self.engine.frequency(stem, ALL))
        found = []
        for item in sorted(items, key=lambda item: -item.weight):
            said = tuple(token.stem for token in tokenize(item.phrase))
            if not said or said == stems or not all(self.engine.frequency(stem, ALL) for stem in said):
                continue
            own = sum(self.idf(stem) for stem in said)
            limit = worth or max(self.idf(stem) for stem in said)
            node: Node = Term(said[0]) if len(said) == 1 else Phrase(said)
            found.append((node, item.weight * min(1.0, limit / own)))
            if len(found) == MOST_ALTERNATIVES:
                break
        return found

    # Everything else that can be typed

    def _quoted(self, text: str) -> Planned:
        stems = tuple(token.stem for token in tokenize(text))
        if not stems:
            return Planned(Every())
        node: Node = Phrase(stems) if len(stems) > 1 else Any((Term(stems[0]), *self._exact_of(text)))
        ideal = sum(self.idf(stem) for stem in stems) * (K1 + 1)
        return Planned(node, ideal, text, node)

    def _exact_of(self, text: str) -> list[Node]:
        return [Term(EXACT + token.exact) for token in tokenize(text) if token.exact != token.stem]

    def _begins(self, text: str) -> Planned:
        prefix = fold(text)
        words = self.store.words_from(prefix, MOST_WORDS) if prefix else []
        return self._one_of([Correction(word, 1, 0) for word in words], text)

    def _like(self, text: str, distance: int) -> Planned:
        word = fold(text)
        near = corrections(word, self.store, distance, MOST_WORDS)
        return self._one_of([Correction(word, 1, 0), *near], text)

    def _one_of(self, words: list[Correction], text: str) -> Planned:
        children = []
        for item in words:
            for token in tokenize(item.word):
                form = token.stem if token.stem == token.exact else EXACT + token.exact
                children.append((Term(form), 1.0 / item.distance))
        if not children:
            return Planned(Any((Term(fold(text)),)))
        ideal = max(self.idf(child.text) for child, _ in children) * (K1 + 1)
        return Planned(Best(tuple(children), tie=0.0), ideal)

    def _both(self, parts: list[Planned], typed: tuple[Typed, ...]) -> Planned:
        node = All(tuple(part.node for part in parts))
        # A bag of words beside required parts is only looked for by meaning; said with AND it is required itself.
        bags = sum(isinstance(child, Words) for child in typed)
        needed = [
            part.required or (part.node if bags > 1 else None) for part in parts
        ]  # fmt: skip
        required = tuple(item for item in needed if item is not None)
        return replace(merged(node, parts), required=All(required) if required else None)

    def _either(self, parts: list[Planned]) -> Planned:
        # Near in meaning is enough only if that is enough for one of the parts.
        required = tuple(part.required for part in parts if part.required is not None)
        node = Any(tuple(part.node for part in parts))
        return replace(merged(node, parts), required=Any(required) if len(required) == len(parts) else None)

    def _within(self, name: str, text: str) -> Planned:
        if name in ("tahun", "tanggal", "nilai"):
            span = values.span(name, text)
            if span is not None:
                return Planned(span, required=span)
            note = f"nilai {name}:{text} tidak terbaca; dicari sebagai kata biasa"
            return replace(self._words(text, ALL), notes=(note,))
        if name == "jenis":
            node: Node = self.fields.kind(text)
        elif name == "sektor":
            node = self.fields.sector(text)
        else:
            node = self.fields.part(name, text)
        return Planned(node, required=node)


def _meaning(text: str, corrected: dict[str, str]) -> str:
    """What of a text can be meant, in words that the model may know: numbers mean nothing to it.

    >>> _meaning("sampah 119/27/KB/2020", {}), _meaning("28/2018", {}), _meaning("Smpah, kota", {"smpah": "sampah"})
    ('sampah', '', 'sampah kota')
    """
    words = (word for word in text.split() if not _has_digit(word))
    forms = ((word, fold(word).strip(PUNCTUATION)) for word in words)
    return " ".join(word if is_word(form) else corrected.get(form, word) for word, form in forms)


def _asked(text: str) -> bool:
    """Whether a text asks for a fact.

    >>> _asked("Siapa penandatangan MoU smelter?"), _asked("kerja sama smelter")
    (True, False)
    """
    return any(word.strip(PUNCTUATION) in asking_words() for word in fold(text).split())


def _meant(words: list[str]) -> frozenset[str]:
    """The words that mean something: no numbers and, beside a number, no words that say what it counts or cites.

    >>> sorted(_meant(["pp", "28", "tahun", "2018"])), sorted(_meant(["nilai", "budaya"]))
    ([], ['budaya', 'nilai'])
    """
    plain = frozenset(word for word in words if not _has_digit(word))
    return plain - counting_words() if len(plain) < len(words) else plain


def _has_digit(word: str) -> bool:
    return any(char.isdigit() for char in word)
