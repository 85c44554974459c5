"""What an article says for and against a body being party to a paper that it announces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import prod

from extract.learnt.words import Weighs, slots
from extract.news.evidence import Evidence, Masked
from extract.organisations.mentions import OrganisationMention
from extract.record import EVENT_CLASSES, PARTY_KINDS

#: Characters of the sentence that are looked at on either side of a name.
BEFORE, BEHIND = 200, 160
#: Stands for "nowhere" among distances in sentences.
FAR = 50
#: From which share on a body counts among those that are likely parties.
LIKELY = 0.5
#: Words of a name that many names share.
_COMMON = {"pemerintah", "kabupaten", "kota", "provinsi", "universitas", "badan", "kantor", "rumah", "sakit", "dinas"}


def words_around(evidence: Evidence, mention: OrganisationMention) -> set[str]:
    """The words that stand around one mention, each with where it stands."""
    name, kind = mention.organisation.name, mention.organisation.kind

    def masks(low: int, high: int) -> Masked:
        return [
            (m.start, m.end, "ITSELF" if m.organisation.name == name else m.organisation.kind.upper())
            for m in evidence.named_within(low, high)
        ]

    told = evidence.around(mention.start, mention.end, (BEFORE, BEHIND), masks)
    before, behind, sentence = told.before, told.behind, told.sentence
    near = [f"{n}<{word}" for n, word in enumerate(before[:-4:-1])]
    near += [f"{n}>{word}" for n, word in enumerate(behind[:3])]
    return {
        *near,
        *(f"{kind}:{word}" for word in near),
        "<<" + " ".join(before[-2:]),
        "<<<" + " ".join(before[-3:]),
        ">>" + " ".join(behind[:2]),
        *(f"<{word}" for word in before[-20:]),
        *(f">{word}" for word in behind[:14]),
        *(f"first {word}" for word in told.opening),
        f"kind {kind}",
        f"form {mention.form}",
        f"sentence {min(told.place, 8)}",
        f"fifth {5 * mention.start // max(1, len(evidence.article.text))}",
        f"crowd {min(8, len(sentence.bodies)) if sentence else 0}",
        f"states {sentence.states if sentence else ''}",
        f"paper {sentence.of_paper if sentence else False} signs {sentence.signs if sentence else False}",
    }


def words_by_body(evidence: Evidence) -> dict[str, list[list[int]]]:
    """By body, the words around each of its mentions, as places of weights (extract/learnt/words.py)."""
    return {name: [slots(words_around(evidence, m)) for m in mentions] for name, mentions in evidence.bodies.items()}


def shares_by_body(words: Mapping[str, list[list[int]]], weights: Weighs) -> dict[str, list[float]]:
    """By body, how likely each of its mentions is that of a party, the likeliest first."""
    return {name: sorted(map(weights.probability, mentions), reverse=True) for name, mentions in words.items()}


def party_figures(evidence: Evidence, name: str, shares: Mapping[str, list[float]]) -> dict[str, float]:
    """The figures of one body, by name; `shares` as `shares_by_body` gives them."""
    best = {body: values[0] if values else 0.0 for body, values in shares.items()}
    ranked = [*sorted(best.values(), reverse=True), 0.0, 0.0]
    mine, mentions = shares[name], evidence.bodies[name]
    return (
        {
            "best": best[name],
            "second": mine[1] if len(mine) > 1 else 0.0,
            "sum": sum(mine),
            "any": 1 - prod(1 - share for share in mine),
            "behind_best": best[name] - ranked[0],
            "likely": sum(share > LIKELY for share in ranked),
            "rank_two": ranked[1],
            "rank_three": ranked[2],
            "mentions": len(mentions),
            "as_head": _share(mentions, "head"),
            "as_place": _share(mentions, "bare"),
            "first": min((m.start for m in mentions), default=9999) / max(1, len(evidence.article.text)),
            "headline": _in_headline(name, evidence.article.title or ""),
        }
        | _of_rules(evidence, name)
        | _of_company(evidence, name, best)
    )


def _share(mentions: tuple[OrganisationMention, ...], form: str) -> float:
    return sum(m.form == form for m in mentions) / max(1, len(mentions))


def _in_headline(name: str, title: str) -> float:
    """The share of the telling words of a name that the headline has."""
    words = [word for word in re.findall(r"\w{4,}", name.lower()) if word not in _COMMON]
    return sum(word in title.lower() for word in words) / max(1, len(words))


def _of_rules(evidence: Evidence, name: str) -> dict[str, float]:
    said, event = evidence.said, evidence.event_class
    return {
        "said": said[name],
        "rows": len(evidence.rows),
        "parties": len(said),
        "hub": float(bool(said) and said[name] == max(said.values())),
        "class": EVENT_CLASSES.index(event) if event else len(EVENT_CLASSES),
    }


def _of_company(evidence: Evidence, name: str, best: Mapping[str, float]) -> dict[str, float]:
    """Who else is named: bodies of the same kind, and those in the same sentences."""
    kind = _kind(evidence, name)
    alike = [
        body for body in evidence.bodies if body != name and evidence.bodies[body] and _kind(evidence, body) == kind
    ]
    places = {evidence.place(m.start) for m in evidence.bodies[name]}
    beside = {body for place in places if place >= 0 for body in evidence.sentences[place].bodies} - {name}
    signed = [evidence.place(start) for start, _ in evidence.signings]
    return {
        "kind": PARTY_KINDS.index(kind) if kind in PARTY_KINDS else len(PARTY_KINDS),
        "bodies": len(evidence.bodies),
        "alike": len(alike),
        "alike_said": _mean([evidence.said[body] > 0 for body in alike]),
        "alike_best": max((best[body] for body in alike), default=0.0),
        "alike_mean": _mean([best[body] for body in alike]),
        "beside": len(beside),
        "beside_said": _mean([evidence.said[body] > 0 for body in beside]),
        "beside_best": max((best.get(body, 0.0) for body in beside), default=0.0),
        "apart": min((abs(a - b) for a in places for b in signed), default=FAR),
        "signings": len(signed),
    }


def _kind(evidence: Evidence, name: str) -> str:
    return evidence.bodies[name][0].organisation.kind if evidence.bodies[name] else ""


def _mean(values: list[float] | list[bool]) -> float:
    return sum(values) / len(values) if values else -1.0
