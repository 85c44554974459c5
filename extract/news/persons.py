"""Persons and their posts in news: "Gubernur Bali I Wayan Koster", "Aries Agung Paewai, Kepala Biro Humas".

A post's beginning (data/jabatan.toml) is looked for first, then the name that its office's name leads to: capitals
that are neither a region nor a word of which offices are named. Whoever is later called by a part of that name is the
same person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.news.post_places import last_word, named_places
from extract.news.text import Article
from extract.organisations.posts import acting_start, expand_post, post_words, posts, words_of
from extract.text.phrases import fold
from extract.text.regions import find_regions

#: A post's name runs over at most so many words, a person's over so many.
POST_WORDS, NAME_WORDS = 16, 5


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One person; offsets are 0-based, the post's are None where none was written beside the name."""

    start: int
    end: int
    name: str
    post_start: int | None = None
    post_end: int | None = None
    post: str | None = None  #: written out: "Sekretaris Daerah Kabupaten Wonogiri"
    confidence: float = 0.8


def find_persons(article: Article) -> list[PersonMention]:
    """Everybody named with a post, in order of appearance, each once. Never raises."""
    places = named_places(article)
    found: list[PersonMention] = []
    index = {token.start: n for n, token in enumerate(article.words)}
    for start, end, _ in posts().find(article.text, article.words):
        if start < article.body or not article.text[start].isupper():
            continue
        person = _person_at(article, index[start], last_word(article.words, index[start], end), places)
        if person is not None:
            found.append(person)
    return _merged(found + _of_bodies(article, index))


def _of_bodies(article: Article, index: dict[int, int]) -> list[PersonMention]:
    """Persons with a title right behind a body's name, without a post: "Kedutaan Besar … Drs. Dindin Wahyudin"."""
    found = []
    for body in article.organisations:
        at = last_word(article.words, index[body.start], body.end) + 1
        if body.form != "body" or at >= len(article.words) or article.words[at].word not in _TITLED:
            continue
        if article.text[body.end : article.words[at].start] in (" ", ", "):
            person = _with_name(article, index[body.start], at, comma=True)
            found += [person] if person else []
    return found


_TITLED = {"drs", "dra", "ir", "prof", "dr", "ibu", "bapak"}


def _person_at(article: Article, first: int, last: int, places: dict[int, int]) -> PersonMention | None:
    """The person whose post begins with words first..last."""
    at, comma, region_seen = last + 1, False, False
    while at < len(article.words) and at - first < POST_WORDS:
        gap = article.text[article.words[at - 1].end : article.words[at].start]
        kind = _gap(gap)
        if kind == "stop":
            break
        if kind == "bracket" and article.text[article.words[at].end : article.words[at].end + 1] == ")":
            at += 1
            continue
        if at in places:
            at, region_seen, comma = places[at], True, False
            continue
        comma = comma or kind == "comma"
        if _is_name_word(article, at, comma or region_seen or kind in ("bracket", "closed")):
            return _with_name(article, first, at, comma)
        if not _is_post_word(article, at) or comma:
            break
        at += 1
    return _name_before(article, first, at)


def _gap(gap: str) -> str:
    bare = gap.strip(" \xa0")
    if "\n" in gap or "\f" in gap:
        return "stop"
    if bare in ("", "-", "/", "&"):
        return "none"
    if bare == ")":
        return "closed"
    if bare in (",", "),", ") -"):
        return "comma"
    return "bracket" if bare == "(" and len(gap) < 4 else "stop"


def _is_post_word(article: Article, at: int) -> bool:
    token = article.words[at]
    written = article.text[token.start : token.end]
    return (
        written[0].isupper()
        or written[0].isdigit()
        or token.word in ("dan", "bidang", "untuk", "of", "and", "di", "pada", "for", "ke")
    )


def _is_name_word(article: Article, at: int, clear: bool) -> bool:
    """Whether a person's name starts here; `clear` where a comma or a region has closed the post's name."""
    token = article.words[at]
    written = article.text[token.start : token.end]
    if not written[0].isupper() or any(c.isdigit() for c in written):
        return False
    if token.word in words_of("titles") or (token.word in words_of("kept") and len(written) <= 3):
        return True
    if _DEGREE.match(article.text, token.start):
        return False
    if clear and token.word in words_of("given") and _followed_by_name(article, at):
        return True
    if token.word in post_words() or token.word in _CLOSERS or (written.isupper() and len(written) > 1):
        return False
    return clear or _looks_like_a_name(article, at)


def _followed_by_name(article: Article, at: int) -> bool:
    return at + 1 < len(article.words) and _part_of_name(article, at + 1, 1)


def _looks_like_a_name(article: Article, at: int) -> bool:
    """Without a comma or a region before it, a name must be followed by what follows names, or end the phrase."""
    words, text = article.words, article.text
    count = 0
    while at + count < len(words) and count < NAME_WORDS and _part_of_name(article, at + count, count):
        count += 1
    return count >= 2 or (count == 1 and bool(_SPEAKS.match(text, words[at].end)))


_SPEAKS = re.compile(
    r"[ ,]{1,2}(?:mengatakan|menjelaskan|menyebut|menuturkan|mengungkapkan|menambahkan|menegaskan|menyampaikan|"
    r"berharap|meminta)"
)


def _part_of_name(article: Article, at: int, count: int) -> bool:
    token = article.words[at]
    written = article.text[token.start : token.end]
    if not written[0].isupper() or any(c.isdigit() for c in written):
        return False
    if count:
        gap = article.text[article.words[at - 1].end : token.start]
        if (
            gap.strip(" ") not in ("", ".", "-")
            or "\n" in gap
            or (gap.startswith(".") and len(article.text[: token.start].split()[-1]) > 4)
        ):
            return False
        if token.word in _CLOSERS:
            return False
    elif token.word in post_words() and token.word not in words_of("given"):
        return False
    return True


_CLOSERS = {
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "di", "dan", "kata", "yang", "pada", "saat",
    "usai", "dengan",
    "gubernur", "bupati", "kepala", "ketua", "direktur", "serta", "menurut", "mou", "pks", "sekda", "wakil",
    "wali", "asisten",
}  # fmt: skip
#: Academic degrees behind a name; they are no part of it.
_DEGREE = re.compile(
    r"(?:[SM]\.[A-Z][A-Za-z]{0,4}|Ph\.?D|[SM](?:Si|Sos|Pd|Kom|Hum|Ak|Eng|Phil)|DEA|MPP|MM|MH|SH|SE|ST|MT|SIP|SP|"
    r"MP|MBA|MMA|MAP|MSc|M(?:Kes|Ag|Kn|Par)|S(?:STP|KM|IK|Pt|Hut|Ag|Pi|TP)|Sp(?:\.?[A-Z]{1,4})?|CPA|IPU)\b"
)


def _with_name(article: Article, first: int, at: int, comma: bool) -> PersonMention | None:
    words, text = article.words, article.text
    post_end = words[at - 1].end
    while at < len(words) and words[at].word in words_of("titles") and not _alone(article, at):
        at += 1
    count = 0
    while at + count < len(words) and count < NAME_WORDS and _part_of_name(article, at + count, count):
        if count and _DEGREE.match(text, words[at + count].start):
            break
        count += 1
    if count == 0:
        return None
    start, end = words[at].start, words[at + count - 1].end
    if end < len(text) and text[end] == "." and text[end - 2 : end - 1] == " ":
        end += 1
    tail = _HYPHENED.match(text, end)
    end = tail.end() if tail else end
    name = text[start:end]
    if (count == 1 and (len(name) < 3 or name.isupper())) or _is_office(article, at, count):
        return None
    post_start = acting_start(text, article.words[first].start)
    post = expand_post(text[post_start:post_end])
    return PersonMention(start, end, " ".join(name.split()), post_start, post_end, post, 0.93 if count > 1 else 0.5)


#: The second half of a Korean given name: "Park Jin-woo".
_HYPHENED = re.compile(r"-[a-z]{2,8}\b")


def _is_office(article: Article, at: int, count: int) -> bool:
    """Whether words that look like a name hold a word of which offices are named, or an organisation."""
    words = article.words[at : at + count]
    bodies = {body.start for body in article.organisations if body.form == "body"}
    return any(token.word in words_of("words") or token.start in bodies for token in words)


def _alone(article: Article, at: int) -> bool:
    after = article.words[at + 1] if at + 1 < len(article.words) else None
    return after is None or not article.text[after.start].isupper()


_NAME_COMMA = re.compile(
    r"((?:[A-Z][\w.'’-]{0,20} ){0,4}[A-Z][\w'’-]{1,20})(?: \([^()]{1,20}\))?"
    r"(?:, ?| \(|,? (?:selaku|sebagai|yang juga|yang menjabat(?: sebagai)?) )(?:(?:selaku|sebagai) )?"
    r"(?:[Pp]l[th]\.? |Pj\.? )?$"
)


def _name_before(article: Article, first: int, at: int) -> PersonMention | None:
    """ "Aries Agung Paewai, Kepala Biro Humas": the name stands before its post."""
    start = article.words[first].start
    found = _NAME_COMMA.search(article.text[max(0, start - 110) : start])
    if found is None:
        return None
    begin = max(0, start - 110) + found.start(1)
    name, begin = _without_titles(found.group(1), begin)
    tokens = fold(name)
    if len(tokens) < 2 or any(word in post_words() or word in _CLOSERS for word in tokens) or find_regions(name):
        return None
    end = _post_end(article, first, at)
    return PersonMention(begin, begin + len(name), name, start, end, expand_post(article.text[start:end]), 0.8)


def _without_titles(name: str, begin: int) -> tuple[str, int]:
    while True:
        head, _, rest = name.partition(" ")
        if not rest or head.rstrip(".").lower() not in words_of("titles"):
            return name, begin
        begin += len(name) - len(rest)
        name = rest


def _post_end(article: Article, first: int, at: int) -> int:
    last = at - 1
    while last > first and article.words[last].word in ("dan", "di", "pada", "untuk", "of", "and", "ke", "bidang"):
        last -= 1
    end = article.words[last].end
    closing = re.match(r"\)", article.text[end:])
    return end + 1 if closing and "(" in article.text[article.words[first].start : end] else end


def _merged(found: list[PersonMention]) -> list[PersonMention]:
    """Each person once: a shorter form of a name already seen is the same person."""
    kept: list[PersonMention] = []
    for person in sorted(found, key=lambda p: (-len(fold(p.name)), p.start)):
        words = set(fold(person.name))
        if not any(words <= set(fold(other.name)) for other in kept):
            kept.append(person)
    return sorted(kept, key=lambda p: p.start)
