"""Where the places and bodies are that a post's name runs over: "Kepala Dinas Pendidikan **Mappi** Blasius Kaibon"."""

from __future__ import annotations

from extract.news.text import Article
from extract.organisations.posts import post_words
from extract.organisations.vocabulary import foreign_places
from extract.text.phrases import Token, fold
from extract.text.regions import find_regions, weak_names


def last_word(words: list[Token], at: int, end: int) -> int:
    """Index of the last word that ends by `end`, from word `at` on."""
    while at + 1 < len(words) and words[at + 1].end <= end:
        at += 1
    return at


def named_places(article: Article) -> dict[int, int]:
    """Index of the first word of each name of a region or an organisation: index after its last."""
    index = {token.start: n for n, token in enumerate(article.words)}
    found = {}
    for body in article.organisations:
        if body.form == "body" or body.organisation.kind == "pemerintah_asing":
            first = index[body.start]
            last = last_word(article.words, first, body.end) + 1
            found.update(dict.fromkeys(range(first, last), last))
    for mention in find_regions(article.text, article.words):
        first = index[mention.start]
        found.setdefault(first, last_word(article.words, first, mention.end) + 1)
    return _abroad(article) | _weak_places(article) | found


def _weak_places(article: Article) -> dict[int, int]:
    """Regions whose names are words too, where an office's name leads to them: "Kepala Dinas Pendidikan Mappi"."""
    found = {}
    for at in range(1, len(article.words)):
        if article.words[at - 1].word not in post_words() or not article.text[article.words[at].start].isupper():
            continue
        for length in (2, 1):
            if tuple(t.word for t in article.words[at : at + length]) in weak_names():
                found[at] = at + length
                break
    return found


def _abroad(article: Article) -> dict[int, int]:
    """Countries, and the places of foreign governments that the article names in full once: "Gubernur Ratchathani"."""
    names = {fold(m.organisation.name)[-1] for m in article.organisations if m.organisation.kind == "pemerintah_asing"}
    found = {at: at + 1 for at, token in enumerate(article.words) if token.word in names}
    for at in range(len(article.words)):
        for length in (3, 2, 1):
            if foreign_places().get(tuple(t.word for t in article.words[at : at + length]), ("",))[0] == "negara":
                found[at] = at + length
                break
    return found
