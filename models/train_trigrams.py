"""Trains the letter trigram model by which ingest/quality.py tells words from rubbish.

``python -m models.train_trigrams ../shared/data`` counts the words of Indonesian statutes and of Indonesian and
English sentence pairs, writes ``ingest/data/trigrams.bin`` and prints how well it parts words from rubbish.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter
from pathlib import Path

from ingest import quality

TARGET = Path(__file__).resolve().parent.parent / "ingest" / "data" / "trigrams.bin"
#: Added to each count, so that an unseen trigram is dear but possible.
SMOOTHING = 0.02
#: A word seen less often in the statutes is as likely a fault of their scanning.
MIN_COUNT = 4


def count_words(data: Path) -> Counter[str]:
    """Words of the training texts, each counted at most 50 times so that frequent ones do not drown the rest."""
    counts: Counter[str] = Counter()
    for path in sorted((data / "statutes").rglob("*.md")):
        counts.update(quality.words_of(path.read_text("utf-8", "replace")))
    for path in sorted((data / "parallel").rglob("*.tsv")):
        if "EVAL_ONLY" not in path.name:
            counts.update(quality.words_of(path.read_text("utf-8", "replace")) * 2)
    return Counter({word: min(count, 50) for word, count in counts.items() if count >= MIN_COUNT and len(word) > 1})


def train(counts: Counter[str]) -> bytes:
    """27³ bytes: minus log2 P(third letter | two before), in sixteenths, at most 255."""
    size = len(quality.ALPHABET)
    seen = [SMOOTHING] * size**3
    for word, count in counts.items():
        for place in quality.trigrams(word):
            seen[place] += count
    table = bytearray()
    for start in range(0, size**3, size):
        row = seen[start : start + size]
        table += bytes(min(255, round(-16 * math.log2(value / sum(row)))) for value in row)
    return bytes(table)


def damaged(word: str, chance: random.Random) -> str:
    """A word as a wrong font map leaves it: its letters replaced by others."""
    shift = chance.randrange(3, 23)
    return "".join(chr((ord(letter) - 97 + shift * (i % 2 + 1)) % 26 + 97) for i, letter in enumerate(word))


def main(data: Path) -> None:
    counts = count_words(data)
    words = sorted(word for word in counts if word.isascii() and word.isalpha())
    chance = random.Random(1)
    chance.shuffle(words)
    held_out, rest = words[: len(words) // 10], words[len(words) // 10 :]
    TARGET.write_bytes(train(Counter({word: counts[word] for word in rest})))
    for name, sample in (("words", held_out), ("rubbish", [damaged(word, chance) for word in held_out])):
        passed = sum(quality.is_plausible(word) for word in sample)
        print(f"{name:8} {passed / len(sample):6.1%} of {len(sample)} pass")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
