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

from extract.news_signings import Signing, beside, compiled, state_of, vocabulary
from extract.news_text import Article

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


@cache
def _rulemaking() -> re.Pattern[str]:
    return compiled(vocabulary()["bukan"]["aturan"][0])


def zone_of(article: Article, day: tuple[int, int], at: int) -> Zone:
    """Where an offset of the text stands; `day` is the span of the sentence that gives the event's day."""
    if article.lead[0] <= at < article.lead[1]:
        return "lead"
    return "day" if day[0] <= at < day[1] else "body"


def word_cues(article: Article, title: str, day: tuple[int, int]) -> Iterator[Cue]:
    """The words of the classes, in the headline and in the text."""
    told = f"{title}\n{article.text[slice(*article.lead)]}"
    for name, pattern, weight in class_patterns():
        needed = _needed().get(name)
        head = pattern.search(title)
        if head and (needed is None or needed.search(title if name == "batal" else told)):
            meant = _meant(name, title, (0, len(title)), head)
            if meant:
                yield Cue(meant, weight, "title")
        for match in pattern.finditer(article.text, article.body):
            sentence = article.sentence_at(match.start())
            if needed is not None and not needed.search(article.text, *sentence):
                continue
            meant = _meant(name, article.text, sentence, match)
            if meant:
                yield Cue(meant, weight, zone_of(article, day, match.start()), span=match.span())


#: How little was carried out is what an evaluation tells: "hanya 15 MoU yang ditindaklanjuti".
_FEW = re.compile(r"\b(?:hanya|cuma|baru)\b[^.;]{0,34}\byang (?:\w+ )?$", re.IGNORECASE)
#: What is followed up that is no cooperation: "menindaklanjuti instruksi presiden".
_ORDER = re.compile(
    r" (?:atas |dari )?(?:rekomendasi|permintaan|aduan|pengaduan|arahan|instruksi|inpres|aspirasi|keluhan|surat|"
    r"laporan|temuan|putusan|peraturan|permendagri|perpres|amanat|perintah)\b",
    re.IGNORECASE,
)
#: Whom a wish belongs to that is no plan of anybody: "pihak yang ingin menjalin kerja sama".
_WHOEVER = re.compile(r"\b(?:pihak|siapa ?pun|mitra|perusahaan|investor|daerah|kota|negara) yang $", re.IGNORECASE)
#: An end that somebody only calls for is a verdict on the cooperation: "DPRD mendesak pemkot memutus PKS".
_URGED = re.compile(
    r"\b(?:mend|d)(?:esak|orong)\b|\b(?:minta|meminta|usul|mengusulkan|merekomendasikan|rekomendasi|saran|"
    r"menyarankan|imbau|menuntut)\b",
    re.IGNORECASE,
)
#: What a renewal or a follow-up is that has not happened; None where it tells nothing.
_NOT_DONE: dict[tuple[str, str], str | None] = {
    ("perpanjangan", "future"): "rencana", ("perpanjangan", "denied"): "batal",
    ("tindak_lanjut", "future"): None, ("tindak_lanjut", "denied"): None,
}  # fmt: skip
#: A clause of the agreement, not news: "dapat diperpanjang".
_MAY = re.compile(r"\b(?:dapat|bisa|boleh|opsi|kemungkinan|usul|usulan|perlu|harus|apabila|bila|jika)\b", re.IGNORECASE)


def _meant(name: str, text: str, sentence: tuple[int, int], match: re.Match[str]) -> str | None:
    """The class that a word tells for, its tense and negation counted."""
    if name == "rencana" and _rulemaking().search(text, match.start(), min(sentence[1], match.end() + 80)):
        return None
    if name == "rencana" and _WHOEVER.search(text, max(sentence[0], match.start() - 24), match.start()):
        return None
    if name == "batal" and _URGED.search(text, max(sentence[0], match.start() - 90), match.start()):
        return "evaluasi"
    if name not in ("perpanjangan", "tindak_lanjut"):
        return name
    if name == "tindak_lanjut" and _ORDER.match(text, match.end()):
        return None
    if name == "tindak_lanjut" and _FEW.search(text, max(sentence[0], match.start() - 40), match.start()):
        return "evaluasi"
    state = state_of(text, sentence, match.start(), match.end())
    if state == "future" and _MAY.search(text, max(sentence[0], match.start() - 30), match.start()):
        return None
    if name == "perpanjangan" and _BEFORE_THAT.search(text, max(sentence[0], match.start() - 40), match.start()):
        return None
    return _NOT_DONE.get((name, state), name)


#: A renewal told only as what went before: "Setelah memperpanjang MoU dengan X, …".
_BEFORE_THAT = re.compile(r"\b(?:setelah|sesudah|sejak)\b[^,]*$", re.IGNORECASE)


_OF_STATE = {"done": "penandatanganan", "future": "rencana", "denied": "batal", "past": "sebutan"}


def signing_cues(article: Article, signings: list[Signing], day: tuple[int, int]) -> Iterator[Cue]:
    """The words of signing, each for the class that its state tells."""
    bitten = bool(re.search(r"\bbelum\b", article.title or "", re.IGNORECASE))
    for signing in signings:
        name = _OF_STATE[signing.state]
        if signing.in_title and signing.state == "denied" and bitten:
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
            yield Cue(name, weight, zone, signing=True, span=(signing.start, signing.end))


@cache
def weights() -> dict[str, float]:
    """Table bobot of data/peristiwa.toml: by place, by strength of a signing, and the thresholds."""
    return dict(vocabulary()["bobot"])
