"""What an article reports of a cooperation: the class of the event, weighed from all that speaks for one.

Headline, lead and the sentence that gives the day count most, since the press says there what happened; what a later
paragraph recalls or hopes for counts little. The cues are found by event_cues; here they are weighed and decided on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from extract.news.event_cues import Cue, class_patterns, signing_cues, weights, word_cues
from extract.news.sentences import split_sentences
from extract.news.signings import Signing, compiled, find_signings, not_ours, vocabulary
from extract.news.text import Article
from extract.values.dates import DateMention, find_dates

#: How sure a class without any lead is, and one with the greatest. Of 600 real articles about nine in ten of the former
#: and more than 19 in 20 of the latter were right; less is said, as rules were mended on many of them.
LEAST_SURE, MOST_SURE = 0.6, 0.945


@dataclass(frozen=True, slots=True)
class Verdict:
    """The class of the event with its confidence, and what it was told by."""

    event_class: str | None  #: one of record.EVENT_CLASSES; None where the text is about no cooperation
    confidence: float
    signings: tuple[Signing, ...]
    verb: tuple[int, int] | None  #: span of the word in the text that tells the class


def classify_event(article: Article, day: tuple[int, int] | None) -> Verdict:
    """The class of the event an article reports; `day` is the span of its date. Never raises."""
    title = article.title or ""
    signings = _told(_of_old(article, find_signings(article.text, article.sentences)))
    in_title = find_signings(title, split_sentences(title), in_title=True)
    if signings and all(s.state == "future" for s in signings):
        in_title = [s if s.strong else replace(s, state="future") for s in in_title]
    if _is_no_cooperation(article, title):
        return Verdict(None, 0.6, tuple(signings), None)
    zone = _told_on(article, day) if day else article.lead
    words = list(word_cues(article, title, zone))
    if any(_by_governments(article, s) for s in signings) or any(s.strong and s.state == "done" for s in in_title):
        words = [cue for cue in words if not _is_fair(article, title, cue)]
    cues = [*words, *signing_cues(article, signings + _tensed(in_title, signings), zone)]
    return _decide(article, title, weigh(cues), _verbs(cues), tuple(signings))


#: A sentence that goes on with what the one before told: "Kesepakatan itu dituangkan dalam PKS …".
_TAKES_UP = re.compile(
    r"(?:Kesepakatan|Kesepahaman|Kerja ?sama|Perjanjian|Nota [A-Za-z]{8,11}|MoU|PKS|Naskah|Hal|Komitmen|Sinergi) "
    r"(?:itu|ini|tersebut)\b"
)


def _told_on(article: Article, day: tuple[int, int]) -> tuple[int, int]:
    """The sentence with the day of the event, and the one behind it that takes it up."""
    spans, here = article.sentences, article.sentence_at(day[0])
    at = spans.index(here) + 1 if here in spans else len(spans)
    follows = at < len(spans) and _TAKES_UP.match(article.text, *spans[at]) is not None
    return (here[0], spans[at][1]) if follows else here


#: A signing so long before the news is not the news, where the text dates something else as of these days.
LONG_AGO, THESE_DAYS = timedelta(days=75), timedelta(days=45)
_DAY_BEFORE = re.compile(r"(?:\(|\b(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad),? \(?)$")
_AGO = re.compile(r"\)? (?:lalu|silam)\b")


def _of_old(article: Article, signings: list[Signing]) -> list[Signing]:
    """The signings, those past whose sentence gives but a day long ago: "usai meneken MoU, Rabu (14/9/2022)"."""
    if article.published is None or len(article.published) < 10:
        return signings
    news = date.fromisoformat(article.published[:10])
    dated = [(m, date.fromisoformat(m.value)) for m in find_dates(article.text) if m.value and len(m.value) == 10]
    if not any(abs(news - day) <= THESE_DAYS for m, day in dated if m.start >= article.body):
        return signings
    return [replace(s, state="past") if s.state == "done" and _is_old(article, s, dated, news) else s for s in signings]


def _is_old(article: Article, signing: Signing, dated: list[tuple[DateMention, date]], news: date) -> bool:
    text, (start, end) = article.text, signing.sentence
    days = [
        day for m, day in dated
        if start <= m.start < end
        and (_DAY_BEFORE.search(text[max(start, m.start - 12) : m.start]) or _AGO.match(text, m.end, end))
    ]  # fmt: skip
    return bool(days) and all(news - day > LONG_AGO for day in days)


def _told(signings: list[Signing]) -> list[Signing]:
    """The signings; what is only agreed is still to come where the text tells of nothing but a signing to come."""
    if {s.state for s in signings if s.strong} != {"future"}:
        return signings
    return [replace(s, state="future") if s.state == "done" else s for s in signings]


_FAIR = re.compile(r"\b(?:business matching|misi dagang|temu bisnis|kontak dagang)\b", re.IGNORECASE)
_GOVERNMENT = re.compile(
    r"\b(?:gubernur|bupati|wali ?kota|pem(?:prov|kab|kot|da)|pemerintah|OPD|dinas)\b", re.IGNORECASE
)
_WATCHED = re.compile(r"\b(?:disaksikan|menyaksikan|saksikan|pengusaha|pelaku usaha|asosiasi|kadin)\b", re.IGNORECASE)


def _by_governments(article: Article, signing: Signing) -> bool:
    """Whether governments sign with each other, and not firms in their sight."""
    told = article.text[slice(*signing.sentence)]
    return signing.strong and signing.state == "done" and bool(_GOVERNMENT.search(told)) and not _WATCHED.search(told)


def _is_fair(article: Article, title: str, cue: Cue) -> bool:
    """Whether a word names the trade mission at which governments signed, which is the lesser news."""
    told = title if cue.span is None else article.text[slice(*cue.span)]
    return cue.event_class == "penawaran" and bool(_FAIR.search(told))


def _tensed(in_title: list[Signing], signings: list[Signing]) -> list[Signing]:
    """Signings of the headline, which has no tense: the weak ones go where the text tells of old signings only."""
    told = {s.state for s in signings}
    if "past" in told and "done" not in told:
        return [s for s in in_title if s.strong or s.state != "done"]
    return in_title


def weigh(cues: Iterable[Cue]) -> dict[str, float]:
    """Score of each class: the best cue of the headline, the best near the top, and a capped sum of the rest.

    Words of signing count once by their best place in the text, since one signing is told many times over.

    >>> weigh([Cue("evaluasi", 2.0, "title"), Cue("evaluasi", 2.0, "body")])
    {'evaluasi': 5.7}
    """
    by_place, most = weights(), weights()["isi_paling_banyak"]
    best: dict[tuple[str, str], float] = {}
    body: dict[str, float] = defaultdict(float)
    for cue in cues:
        value = by_place[cue.zone] * cue.weight
        if cue.zone == "body" and not cue.signing:
            body[cue.event_class] = min(most, body[cue.event_class] + value)
            continue
        place = "title" if cue.zone == "title" else "text"
        key = (cue.event_class, f"{place}/signing" if cue.signing else place)
        best[key] = max(best.get(key, 0.0), value)
    scores: dict[str, float] = defaultdict(float, body)
    for (name, _), value in best.items():
        scores[name] += value
    return dict(scores)


def _verbs(cues: Iterable[Cue]) -> dict[str, tuple[int, int]]:
    """The first word in the text for each class; where only signing tells it, that word."""
    verbs: dict[str, tuple[int, int]] = {}
    for cue in cues:
        if cue.span is not None:
            verbs.setdefault(cue.event_class, cue.span)
    return verbs


@cache
def _subject_words() -> dict[str, re.Pattern[str]]:
    return {name: compiled(pattern) for name, (pattern, _) in vocabulary()["soal"].items()}


def _is_no_cooperation(article: Article, title: str) -> bool:
    """Whether nothing but a party, a budget, a hiring, a procurement or a team's spirit looked like cooperation."""
    text = f"{title}\n{article.text[article.body :]}"
    looks, words = not_ours(), _subject_words()
    if looks["anggaran"].search(text[:600]):
        return True
    cleaned = text
    for name in ("partai", "tim", "pegawai"):
        cleaned = looks[name].sub(" ", cleaned)
    by_party = looks["partai"].search(text) is not None
    if by_party and looks["koalisi"].search(f"{title}\n{article.text[slice(*article.lead)]}"):
        return True
    if by_party:
        cleaned = re.sub(r"\bPKS\b", " ", cleaned)
    hired = looks["pegawai"].search(f"{title}\n{article.text[slice(*article.lead)]}") is not None
    if (hired or looks["tim"].search(text)) and not words["naskah"].search(cleaned):
        return True
    if words["kerja_sama"].search(cleaned) or words["tawaran"].search(cleaned):
        return False
    if looks["pengadaan"].search(text):
        return True
    return by_party or not (words["sinergi"].search(cleaned) or words["kontrak"].search(cleaned))


def _decide(
    article: Article,
    title: str,
    scores: dict[str, float],
    verbs: dict[str, tuple[int, int]],
    signings: tuple[Signing, ...],
) -> Verdict:
    signed = scores.get("penandatanganan", 0.0)
    told_of = weights()
    if signed >= told_of["tanda_tangan"] * told_of["day"]:
        # A renewal and a follow-up are signings too: they win when the headline or the lead says so.
        renewed = False
        for name in ("perpanjangan", "tindak_lanjut"):
            told = scores.get(name, 0.0)
            if not renewed and told >= told_of["lead"] * 1.4 and told >= 0.35 * signed and _about(article, title, name):
                scores[name] += signed
                renewed = name == "perpanjangan"
        if scores.get("tindak_lanjut", 0.0) and not renewed and _follows_up(article, title):
            scores["tindak_lanjut"] += signed
    ranked = sorted(((score, name) for name, score in scores.items() if name != "sebutan"), reverse=True)
    best, name = ranked[0] if ranked else (0.0, "sebutan")
    if best < told_of["sebutan"]:
        return Verdict("sebutan", 0.5, signings, verbs.get("sebutan"))
    second = next((s for s, n in ranked[1:] if n not in _KIN.get(name, set())), 0.0)
    lead = (best - second) / (best + second) if best else 0.0
    sure = LEAST_SURE + (MOST_SURE - LEAST_SURE + 0.02) * lead
    return Verdict(name, round(min(MOST_SURE, sure), 3), signings, verbs.get(name))


_KIN = {"perpanjangan": {"penandatanganan"}, "tindak_lanjut": {"penandatanganan"}}
_MAYBE_RENEWED = re.compile(
    r"\b(?:dapat|bisa|usul|usulan|opsi|akan|untuk|kemungkinan)[^.]{0,20}perpanjang|perpanjangan (?:perlu|harus|"
    r"dapat)|diperpanjang (?:setelah|atas|sesuai|bila|apabila|kembali bila)",
    re.IGNORECASE,
)


_FOLLOWS = re.compile(
    r"\b(?:tindak ?lanjut|menindaklanjuti|turunan|pelaksanaan|penjabaran|implementasi|kelanjutan|melanjutkan|"
    r"menjabarkan|merujuk|"
    r"mengacu|berpayung|payung|menurunkan|merinci|menjalankan)\b[^.]{0,60}\b(?:kesepakatan|mou|nota|kb)\b"
    r"|\b(?:kesepakatan bersama|mou|nota kesepahaman|nota kesepakatan)\b[^.]{0,60}"
    r"\b(?:ditindak ?lanjuti|dijabarkan|(?:diteken|ditandatangani|disepakati)[^.]{0,30}(?:lalu|silam|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_SIGNS_PKS = re.compile(r"\b(?:perjanjian kerja ?sama|pks|rencana kerja)\b", re.IGNORECASE)


def _follows_up(article: Article, title: str) -> bool:
    """Whether what is signed is a PKS or work plan that carries out an earlier agreement."""
    zone = f"{title}\n{article.text[slice(*article.lead)]}"
    return bool(_SIGNS_PKS.search(zone) and _FOLLOWS.search(article.text, article.body))


def _about(article: Article, title: str, name: str) -> bool:
    """Whether the headline or the lead itself tells of the renewal or the follow-up, not of one that may come."""
    zone = f"{title}\n{article.text[slice(*article.lead)]}"
    if name == "perpanjangan" and _MAYBE_RENEWED.search(zone):
        return False
    return any(n == name and pattern.search(zone) for n, pattern, _ in class_patterns())
