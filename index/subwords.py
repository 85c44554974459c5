"""Split short texts into the model's subwords without the tokenizers library, whose loading takes longer than a search.

`subwords.txt` repeats `tokenizer.json` as lines, so that it opens in a tenth of the time: the number of tokens, the
tokens in the order of their ids (compounds last), then the merges, best first. The tests hold both equal.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

BORDER = "▁"
_SPACE = re.compile(r"\s+")
_PIECE = re.compile(r"[^\W_]+")
_WORD = re.compile(r"\w")


class Subwords:
    """Byte-pair encoding (Sennrich et al., ACL 2016) of single words, for a query or a few."""

    def __init__(self, tokens: list[str], merges: list[str]) -> None:
        """Take the tokens by id and the merges ("left right"), best first."""
        self._ids = dict(zip(tokens, range(len(tokens)), strict=True))
        self._ranks = dict(zip(merges, range(len(merges)), strict=True))
        #: Compounds by their first three letters, longest first.
        self._compounds: dict[str, list[str]] = {}
        for token in tokens:
            if " " in token:
                self._compounds.setdefault(token[:3], []).append(token)
        for family in self._compounds.values():
            family.sort(key=len, reverse=True)

    @classmethod
    def load(cls, path: Path) -> Subwords:
        """Read `subwords.txt`.

        Raises:
            OSError: the file is missing or unreadable.
            ValueError: its first line is no number.
        """
        count, *lines = path.read_text(encoding="utf-8").split("\n")
        return cls(lines[: int(count)], lines[int(count) :])

    def encode(self, text: str) -> list[int]:
        """Token ids of a text; characters that the model never saw are left out."""
        found: list[int] = []
        plain = normalize(text)
        begin = place = 0
        while place < len(plain):
            compound = self._compound_at(plain, place)
            if not compound:
                place += 1
                continue
            end = place + len(compound)
            if _stands_alone(plain, place, end):
                found.extend(self._words(plain[begin:place]))
                found.append(self._ids[compound])
                begin = end
            place = end
        found.extend(self._words(plain[begin:]))
        return found

    def _compound_at(self, text: str, place: int) -> str:
        family = self._compounds.get(text[place : place + 3], ())
        return next((compound for compound in family if text.startswith(compound, place)), "")

    def _words(self, text: str) -> list[int]:
        found: list[int] = []
        for piece in _PIECE.findall(text):
            for part in _digits_apart(piece):
                found.extend(self._word(part))
        return found

    def _word(self, word: str) -> list[int]:
        parts = [BORDER, *word]
        while len(parts) > 1:
            ranks = [self._ranks.get(f"{left} {right}") for left, right in pairwise(parts)]
            known = [(rank, place) for place, rank in enumerate(ranks) if rank is not None]
            if not known:
                break
            _, place = min(known)
            parts[place : place + 2] = [parts[place] + parts[place + 1]]
        return [self._ids[part] for part in parts if part in self._ids]


def normalize(text: str) -> str:
    """What the model sees of a text: lower case, no accents, single spaces, kerja sama in two words.

    >>> normalize("KERJASAMA  Émile ²")
    'kerja sama emile 2'
    """
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    return _SPACE.sub(" ", bare.lower().replace("kerjasama", "kerja sama"))


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before and _WORD.match(before)) and not (after and _WORD.match(after))


def _digits_apart(piece: str) -> list[str]:
    """Every digit is a word of its own."""
    parts = [""]
    for letter in piece:
        if unicodedata.category(letter)[0] == "N":
            parts += [letter, ""]
        else:
            parts[-1] += letter
    return [part for part in parts if part]
