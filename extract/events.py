"""What an article reports of a cooperation: the class of the event, and every word of a signing with its state.

The words and weights are data/peristiwa.toml. Headline, lead and the sentence that gives the day count most, since the
press says there what happened; what a later paragraph recalls or hopes for counts little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.news_signings import Signing, compiled, find_signings, not_ours, vocabulary
from extract.news_text import Article, split_sentences

#: Weight of a word by where it stands. Chosen on the development half of the sample news.
TITLE, LEAD, DAY, BODY = 2.5, 2.0, 1.5, 0.35
#: Words of one class in the body count at most so much together.
BODY_CAP = 1.4
#: Weight of a signing; below MENTION no class is told and the article only mentions cooperation.
SIGNED, AGREED, MENTION = 3.2, 1.8, 1.9
#: Of the classes told with the greatest lead, about nine in ten are right on the sample news (`eval`, reliability).
MOST_SURE = 0.92


@dataclass(frozen=True, slots=True)
class Verdict:
    """The class of the event with its confidence, and what it was told by."""

    event_class: str | None  #: one of record.EVENT_CLASSES; None where the text is about no cooperation
    confidence: float
    signings: tuple[Signing, ...]
    verb: tuple[int, int] | None  #: span of the word in the text that tells the class


@cache
def class_patterns() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    return tuple(
        (name, compiled(pattern), weight) for name, rows in vocabulary()["kelas"].items() for pattern, weight, _ in rows
    )


@cache
def _needed() -> dict[str, re.Pattern[str]]:
    return {name: compiled(pattern) for name, (pattern, _) in vocabulary()["perlu"].items()}


# --- the class ------------------------------------------------------------------------------------------------------


def classify_event(article: Article, day: tuple[int, int] | None) -> Verdict:
    """The class of the event an article reports; `day` is the span of its date. Never raises."""
    title = article.title or ""
    signings = find_signings(article.text, article.sentences)
    in_title = find_signings(title, split_sentences(title), in_title=True)
    zone = article.sentence_at(day[0]) if day else article.lead
    scores, verbs = _word_scores(article, title, zone)
    _add_signings(scores, verbs, article, signings + in_title, zone)
    if _is_no_cooperation(article, title):
        return Verdict(None, 0.6, tuple(signings), None)
    return _decide(article, title, scores, verbs, tuple(signings))


def _word_scores(
    article: Article, title: str, zone: tuple[int, int]
) -> tuple[dict[str, float], dict[str, tuple[int, int]]]:
    scores: dict[str, float] = {}
    verbs: dict[str, tuple[int, int]] = {}
    body: dict[str, float] = {}
    told = f"{title}\n{article.text[slice(*article.lead)]}"
    for name, pattern, weight in class_patterns():
        needed = _needed().get(name)
        if pattern.search(title) and (needed is None or needed.search(title if name == "batal" else told)):
            scores[name] = max(scores.get(name, 0.0), TITLE * weight)
        best = 0.0
        for match in pattern.finditer(article.text, article.body):
            if needed is not None and not needed.search(article.text, *article.sentence_at(match.start())):
                continue
            share = _share(article, zone, match.start())
            verbs.setdefault(name, match.span())
            if share == BODY:
                body[name] = min(BODY_CAP, body.get(name, 0.0) + BODY * weight)
            best = max(best, share * weight if share != BODY else 0.0)
        scores[name] = scores.get(name, 0.0) + best
    for name, extra in body.items():
        scores[name] = scores.get(name, 0.0) + extra
    return scores, verbs


def _share(article: Article, zone: tuple[int, int], at: int) -> float:
    if article.lead[0] <= at < article.lead[1]:
        return LEAD
    return DAY if zone[0] <= at < zone[1] else BODY


def _add_signings(
    scores: dict[str, float],
    verbs: dict[str, tuple[int, int]],
    article: Article,
    signings: list[Signing],
    zone: tuple[int, int],
) -> None:
    best: dict[str, float] = {}
    for signing in signings:
        name = {"done": "penandatanganan", "future": "rencana", "denied": "batal", "past": "sebutan"}[signing.state]
        share = TITLE if signing.in_title else _share(article, zone, signing.start)
        weight = (SIGNED if signing.strong else AGREED) * share * (0.6 if signing.state == "denied" else 1.0)
        if signing.in_title and signing.state == "denied" and "belum" in (article.title or "").lower():
            name = "rencana"
        key = f"{name}/{'title' if signing.in_title else 'text'}"
        best[key] = max(best.get(key, 0.0), weight)
        if not signing.in_title and name not in verbs:
            verbs[name] = (signing.start, signing.end)
    for key, weight in best.items():
        name = key.split("/")[0]
        scores[name] = scores.get(name, 0.0) + weight


_COOPERATION = re.compile(
    r"\bkerja ?sama|\bkerjasama|\bkerjsama|\bmou\b|\bpks\b|\bmemorandum|\bkesepakatan\b|\bkesepahaman\b|\bperjanjian\b|"
    r"\bsister (?:city|province)|\bkemitraan\b|\bkolaborasi\b|\bnota saling|\bcooperation\b|\bmitra\b|\bkota "
    r"bersa|\bhibah\b|"
    r"\bbekerja ?sama\b|\bnphd\b",
    re.IGNORECASE,
)
#: These tell of an agreement, but a party's or a builder's business has them too.
_CONTRACT = re.compile(r"\badd?endum\b|\bkontrak\b|\bmenandatangani\b|\bmeneken\b", re.IGNORECASE)
#: What "kerja sama" must have beside it where it may be a team's spirit.
_AGREEMENT = re.compile(
    r"\bmou\b|\bmemorandum|\bkesepakatan\b|\bkesepahaman\b|\bperjanjian\b|\bkerja ?sama (?:daerah|dengan|"
    r"antar)",
    re.IGNORECASE,
)


def _is_no_cooperation(article: Article, title: str) -> bool:
    """Whether nothing but a party's name, a budget, a procurement or a team's spirit looked like cooperation."""
    text = f"{title}\n{article.text[article.body :]}"
    if not_ours()["anggaran"].search(text[:600]):
        return True
    party, team = not_ours()["partai"], not_ours()["tim"]
    by_party = party.search(text) is not None
    cleaned = team.sub(" ", party.sub(" ", text))
    if by_party:
        cleaned = re.sub(r"\bPKS\b", " ", cleaned)
    if team.search(text) and not _AGREEMENT.search(cleaned):
        return True
    return not _COOPERATION.search(cleaned) and (by_party or not _CONTRACT.search(cleaned))


def _decide(
    article: Article,
    title: str,
    scores: dict[str, float],
    verbs: dict[str, tuple[int, int]],
    signings: tuple[Signing, ...],
) -> Verdict:
    signed = scores.get("penandatanganan", 0.0)
    if signed >= SIGNED * DAY:
        # A renewal and a follow-up are signings too: they win when the headline or the lead says so.
        renewed = False
        for name in ("perpanjangan", "tindak_lanjut"):
            told = scores.get(name, 0.0)
            if not renewed and told >= LEAD * 1.4 and told >= 0.35 * signed and _about(article, title, name):
                scores[name] += signed
                renewed = name == "perpanjangan"
        if scores.get("tindak_lanjut", 0.0) and not renewed and _follows_up(article, title):
            scores["tindak_lanjut"] += signed
    ranked = sorted(((score, name) for name, score in scores.items() if name != "sebutan"), reverse=True)
    best, name = ranked[0] if ranked else (0.0, "sebutan")
    if best < MENTION * 1.5:
        return Verdict("sebutan", 0.5, signings, verbs.get("sebutan"))
    second = next((s for s, n in ranked[1:] if n not in _KIN.get(name, set())), 0.0)
    confidence = 0.5 + 0.45 * (best - second) / (best + second) if best else 0.5
    return Verdict(name, round(min(MOST_SURE, confidence), 3), signings, verbs.get(name))


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
