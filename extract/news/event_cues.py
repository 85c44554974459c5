"""What in an article speaks for one event or another: each word with its class, its weight and where it stands.

The words are data/peristiwa.toml. Whether a word tells of something done, to come, refused or long past is
news_signings.state_of; a renewal still to come is a plan, a renewal refused a cooperation that ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.news.signings import Signing, beside, compiled, vocabulary
from extract.news.states import state_of
from extract.news.text import Article

Zone = Literal["title", "lead", "day", "body"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One word that speaks for a class."""

    event_class: str
    weight: float  #: how telling the word is, before its place is counted
    zone: Zone  #: headline; first two sentences; the sentence that gives the day; the rest
    signing: bool = False  #: a word of signing or agreeing, which tells class and agreements alike
    span: tuple[int, int] | None = None  #: in the text; None in the headline


@cache
def class_patterns() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    return tuple(
        (name, compiled(pattern), weight) for name, rows in vocabulary()["kelas"].items() for pattern, weight, _ in rows
    )


@cache
def _needed() -> dict[str, re.Pattern[str]]:
    return {name: compiled(pattern) for name, (pattern, _) in vocabulary()["perlu"].items()}


@dataclass(frozen=True, slots=True)
class _Turn:
    """Words around a cue that turn what it tells: rows of the table belokan."""

    place: str  #: "sebelum": before the cue; "sesudah": behind it; "mulai": from its start on; all in its sentence
    reach: int  #: within how many characters
    pattern: re.Pattern[str]
    meant: str | None  #: the class that the cue then tells; None for none

    def holds(self, text: str, sentence: tuple[int, int], match: re.Match[str]) -> bool:
        if self.place == "sebelum":
            return self.pattern.search(text[max(sentence[0], match.start() - self.reach) : match.start()]) is not None
        start = match.end() if self.place == "sesudah" else match.start()
        return self.pattern.search(text[start : min(sentence[1], match.end() + self.reach)]) is not None


@cache
def _turns() -> dict[str, tuple[_Turn, ...]]:
    return {
        name: tuple(_Turn(place, reach, compiled(pattern), meant or None) for place, reach, pattern, meant, _ in rows)
        for name, rows in vocabulary()["belokan"].items()
    }


def zone_of(article: Article, day: tuple[int, int], at: int) -> Zone:
    """Where an offset of the text stands; `day` is the span of the sentence that gives the event's day."""
    if article.lead[0] <= at < article.lead[1]:
        return "lead"
    return "day" if day[0] <= at < day[1] else "body"


#: Classes whose word counts only where its own sentence names a cooperation; for the others headline or lead may.
_BESIDE_ONLY = frozenset({"batal", "penawaran"})
#: Classes whose word counts where the article names a cooperation anywhere.
_ANYWHERE = frozenset({"kunjungan"})


#: Where an offer is once called one of cooperation, every word of the offer counts.
_OFFERED = re.compile(r"\b(?:tawaran|penawaran|(?:di|men)?tawarkan) kerja ?sama\b", re.IGNORECASE)


def word_cues(article: Article, title: str, day: tuple[int, int]) -> Iterator[Cue]:
    """The words of the classes, in the headline and in the text."""
    told = f"{title}\n{article.text[slice(*article.lead)]}"
    near = {
        name: name in _BESIDE_ONLY or needed.search(article.text if name in _ANYWHERE else told) is None
        for name, needed in _needed().items()
    }
    near["penawaran"] = near["penawaran"] and _OFFERED.search(article.text, article.body) is None
    for name, pattern, weight in class_patterns():
        needed = _needed().get(name)
        head = pattern.search(title)
        if head and (needed is None or not near[name] or needed.search(title if name == "batal" else told)):
            meant = _meant(name, title, (0, len(title)), head)
            if meant:
                yield Cue(meant, weight, "title")
        for match in pattern.finditer(article.text, article.body):
            sentence = article.sentence_at(match.start())
            if needed is not None and near[name] and not needed.search(article.text, *sentence):
                continue
            meant = _meant(name, article.text, sentence, match)
            if meant:
                yield Cue(meant, weight, zone_of(article, day, match.start()), span=match.span())


#: What a renewal or a follow-up is that has not happened; None where it tells nothing.
_NOT_DONE: dict[tuple[str, str], str | None] = {
    ("perpanjangan", "future"): "rencana", ("perpanjangan", "denied"): "batal", ("perpanjangan", "past"): None,
    ("tindak_lanjut", "future"): None, ("tindak_lanjut", "denied"): None,
}  # fmt: skip
#: A clause of the agreement, not news: "dapat diperpanjang".
_MAY = re.compile(r"\b(?:dapat|bisa|boleh|opsi|kemungkinan|usul|usulan|perlu|harus|apabila|bila|jika)\b", re.IGNORECASE)


#: What is not signed yet is still to be signed; what "urung" or "batal" denies is not.
_NOT_YET = re.compile(r"\bbelum\b", re.IGNORECASE)


def _is_pending(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    return _NOT_YET.search(text, max(sentence[0], start - 45), min(sentence[1], end + 60)) is not None


def _meant(name: str, text: str, sentence: tuple[int, int], match: re.Match[str]) -> str | None:
    """The class that a word tells for, what stands around it, its tense and negation counted; None for none."""
    turn = next((t for t in _turns().get(name, ()) if t.holds(text, sentence, match)), None)
    if turn is not None:
        return turn.meant
    if name not in ("perpanjangan", "tindak_lanjut"):
        return name
    state = state_of(text, sentence, match.start(), match.end())
    if state == "future" and _MAY.search(text, max(sentence[0], match.start() - 30), match.start()):
        return None
    if name == "perpanjangan" and state == "denied" and _is_pending(text, sentence, match.start(), match.end()):
        return "rencana"
    return _NOT_DONE.get((name, state), name)


_OF_STATE = {"done": "penandatanganan", "future": "rencana", "denied": "batal", "past": "sebutan"}


def signing_cues(article: Article, signings: list[Signing], day: tuple[int, int]) -> Iterator[Cue]:
    """The words of signing, each for the class that its state tells."""
    for signing in signings:
        name = _OF_STATE[signing.state]
        text = (article.title or "") if signing.in_title else article.text
        if signing.state == "denied" and _is_pending(text, signing.sentence, signing.start, signing.end):
            name = "rencana"
        weight = weights()["tanda_tangan" if signing.strong else "sepakat"]
        weight *= weights()["disangkal"] if signing.state == "denied" else 1.0
        if not signing.in_title and article.text[: signing.start].endswith("yang "):
            # "Naskah yang diteken …" may be the news or only tell which one; the main clause says more.
            weight *= weights()["anak_kalimat"]
        if not signing.in_title and beside().search(article.text, *signing.sentence):
            weight *= weights()["sampingan"]
        if signing.in_title:
            yield Cue(name, weight, "title", signing=True)
        else:
            zone = zone_of(article, day, signing.start)
            if zone == "body" and signing.strong and signing.state == "done":
                weight *= weights()["isi_tanda_tangan"] / weights()["body"]
            yield Cue(name, weight, zone, signing=True, span=(signing.start, signing.end))


@cache
def weights() -> dict[str, float]:
    """Table bobot of data/peristiwa.toml: by place, by strength of a signing, and the thresholds."""
    return dict(vocabulary()["bobot"])
