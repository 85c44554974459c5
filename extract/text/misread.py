"""Short words as scans misread them: every form of a word that one confused letter makes, or two.

Edit distance is too free for short words ("bukan" is one letter from "bulan"); what scanners confuse is a short list.
"""

from __future__ import annotations

from collections.abc import Iterable

#: A letter, and what scans make of it.
CONFUSED = (
    ("n", "u"), ("u", "n"), ("u", "ii"), ("h", "b"), ("b", "h"), ("h", "li"), ("t", "l"), ("l", "t"), ("l", "i"),
    ("l", "1"), ("l", "!"), ("l", "|"), ("i", "l"), ("i", "1"), ("i", "!"), ("i", "|"), ("e", "c"), ("a", "o"),
    ("o", "a"), ("o", "0"), ("m", "rn"), ("m", "ni"), ("g", "q"), ("d", "cl"), ("k", "lc"), ("s", "5"), ("r", "i"),
)  # fmt: skip


def misreadings(word: str, letters: int = 1) -> frozenset[str]:
    """The forms of `word`, lower case, with up to so many `letters` confused.

    >>> sorted({"tabun", "tabuu", "bukan"} & misreadings("tahun")), "tabuu" in misreadings("tahun", 2)
    (['tabun'], True)
    """
    found = {word}
    for _ in range(letters):
        found |= {form for known in found for form in _once(known)}
    return frozenset(found - {word})


def _once(word: str) -> Iterable[str]:
    for right, wrong in CONFUSED:
        for at in range(len(word)):
            if word.startswith(right, at):
                yield word[:at] + wrong + word[at + len(right) :]


def misread(words: Iterable[str], never: Iterable[str], letters: int = 1) -> dict[str, str]:
    """What each misread form stands for; none that is a word itself or could be two of them.

    >>> misread(["juni", "juli"], ["juri"])["juui"]
    'juni'
    """
    known = [*words]
    found: dict[str, str | None] = {}
    for word in known:
        for form in misreadings(word, letters):
            found[form] = word if found.get(form, word) == word else None
    for form in (*known, *never):
        found.pop(form, None)
    return {form: word for form, word in found.items() if word is not None}


def capitals_mended(text: str) -> str:
    """Words in capitals with an I for the stroke that a scan made of it.

    >>> capitals_mended("PROVINS! JAMBI, MADRASAH DlNlYAH, RSUD dr. Ali")
    'PROVINSI JAMBI, MADRASAH DINIYAH, RSUD dr. Ali'
    """
    return " ".join(_in_capitals(word) for word in text.split(" "))


def _in_capitals(word: str) -> str:
    capitals = sum(c.isupper() for c in word)
    if capitals < 3 or capitals < 0.6 * len(word):
        return word
    if any(c.isdigit() for c in word) and word.isalnum() and capitals < len(word) - 1:
        return word
    return word.replace("!", "I").replace("l", "I").replace("|", "I")
