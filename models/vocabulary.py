"""Make the tokenizer: 32,000 subwords of Indonesian and English, and frequent word pairs as tokens of their own.

A bag of subwords cannot tell "air bersih" (clean water) from "air" and "bersih"; the pair as one token can.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

SUBWORDS = 32_000
COMPOUNDS = 2_500  #: word pairs taken from running text, by collocation; those of the thesaurus come on top
MIN_PAIR_COUNT = 25
UNKNOWN = "[UNK]"
_WORD = re.compile(r"[^\W\d_]+")
#: Words that join or point and so make no compound; Indonesian and English.
_GLUE_WORDS = (
    "yang dan di ke dari dengan untuk pada dalam oleh atau ini itu tidak sebagai adalah akan telah dapat juga serta "
    "bahwa karena bagi antara atas setelah sejak hingga sampai maka jika agar tersebut lain lebih para secara "
    "sebagaimana dimaksud huruf ayat pasal angka nomor tahun republik indonesia undang peraturan tentang "
    "ada mereka kita kami anda saya dia ia kamu aku bisa sudah saat ketika namun tetapi seperti harus banyak satu dua "
    "the of and in to a is that for it with as was on by be are this an or from at not his he you they have has but "
    "tom mary we i my your their which who what all there were will so if do did no one her she them had"
)
_GLUE = frozenset(_GLUE_WORDS.split())


def normalizer() -> Any:
    """Fold case, compatibility forms, accents and runs of space, and write kerja sama in two words."""
    from tokenizers import Regex, normalizers

    return normalizers.Sequence(
        [
            normalizers.NFKD(),
            normalizers.StripAccents(),
            normalizers.Lowercase(),
            normalizers.Replace(Regex("kerjasama"), "kerja sama"),
            normalizers.Replace(Regex(r"\s+"), " "),
        ]
    )


def build(texts: Iterable[str], compounds: Iterable[str]) -> Any:
    """Train the tokenizer on texts; compounds are two-word strings that become single tokens."""
    from tokenizers import AddedToken, Regex, Tokenizer, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE(unk_token=UNKNOWN, fuse_unk=True))
    tokenizer.normalizer = normalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"[^\p{L}\p{N}]+"), behavior="removed"),
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.Metaspace(prepend_scheme="always"),
        ]
    )
    trainer = trainers.BpeTrainer(
        vocab_size=SUBWORDS, special_tokens=[UNKNOWN], min_frequency=3, limit_alphabet=120, show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.add_tokens([AddedToken(pair, single_word=True, normalized=True) for pair in sorted(set(compounds))])
    return tokenizer


def collocations(texts: Iterable[str], limit: int = COMPOUNDS) -> list[str]:
    """The word pairs that stand together most beyond chance: count times pointwise mutual information."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for clause in re.split(r"[^\w\s-]|\d", text.lower().replace("kerjasama", "kerja sama")):
            tokens = _WORD.findall(clause)
            words.update(tokens)
            pairs.update(itertools.pairwise(tokens))
    total = sum(words.values())
    scores = {}
    for (first, second), count in pairs.items():
        if count < MIN_PAIR_COUNT or first in _GLUE or second in _GLUE or min(len(first), len(second)) < 3:
            continue
        information = math.log(count * total / (words[first] * words[second]))
        if information > 1.5:
            scores[f"{first} {second}"] = information * math.sqrt(count)
    return sorted(scores, key=lambda pair: (-scores[pair], pair))[:limit]


def stems(tokenizer: Any) -> dict[str, str]:
    """Stem of every whole word of the vocabulary whose stem is another whole word of it."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    stemmer = StemmerFactory().create_stemmer()
    words = {token[1:] for token in tokenizer.get_vocab() if token[0] == "▁" and token[1:].isalpha()}
    found = {word: stemmer.stem(word) for word in sorted(words) if len(word) > 4}
    return {word: stem for word, stem in found.items() if stem != word and stem in words and len(stem) > 2}


def relatives(tokenizer: Any) -> dict[int, list[int]]:
    """Token ids that say something about a token: the words of a compound, the stem of a word."""
    table = tokenizer.get_vocab()
    found = {table[f"▁{word}"]: [table[f"▁{stem}"]] for word, stem in stems(tokenizer).items()}
    for token, number in table.items():
        parts = [table[f"▁{word}"] for word in token.split() if f"▁{word}" in table]
        if " " in token and parts:
            found[number] = parts
    return found
