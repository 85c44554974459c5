"""Which of the organisations that stand together in a stretch of news count, and each of them once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.organisations.aliases import seat_key
from extract.organisations.mentions import MAYBE, OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS, OWN_SIGNERS, is_office_of

#: From a head told by his post and name to the next on the list: "Bupati **Ani Budi, Kepala OJK …, dan** Kapolda".
_TO_NEXT = re.compile(
    r"(?: [A-Z][\w.'’-]{0,20}){1,6}(?:, [A-Z][\w.]{1,8}){0,4}(?:,|,? dan|,? serta|, dan|, serta) (?:(?:Kepala|Ketua|"
    r"Pimpinan|Pemimpin|Direktur|Direktur Utama|Komandan|Plt|Pj) )?"
)


def is_on_list(text: str, head: OrganisationMention, named: Sequence[OrganisationMention]) -> bool:
    """Whether the head of a government told by his name alone opens the list of those named, none a government."""
    behind = next((m for m in named if m.start >= head.end), None)
    if behind is None or any(m.organisation.kind in GOVERNMENTS for m in named):
        return False
    return _TO_NEXT.fullmatch(text, head.end, behind.start) is not None


def best_forms(text: str, found: list[OrganisationMention]) -> list[OrganisationMention]:
    """Bare names of towns count only where no government is named by its own name; a bare province may act."""
    sure = [m for m in found if m.organisation.score != MAYBE]
    found = found if len(sure) < 2 and all(m.organisation.kind == "provinsi" for m in sure) else sure
    bodies = [m for m in found if m.form != "bare" or m.organisation.kind == "provinsi"]
    return _with_listed(text, bodies, found) if len(bodies) >= 2 else found


_IN_LIST = re.compile(r"(?:, ?| dan | serta | maupun |, dan |, serta )")


def _with_listed(
    text: str, bodies: Sequence[OrganisationMention], found: Sequence[OrganisationMention]
) -> list[OrganisationMention]:
    """The governments named in full and the bare names that go on their list: "Bupati Siak, Kampar"."""
    kept: list[OrganisationMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        listed = (
            before is not None
            and before.organisation.kind == mention.organisation.kind
            and before.form in ("place", "body", "bare", "head")
            and _IN_LIST.fullmatch(text, before.end, mention.start)
        )
        if mention in bodies or listed:
            kept.append(mention)
    return kept


def each_once(found: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """Each organisation once, by its fullest mention; an office goes where its own government is a party too."""
    best: dict[str, OrganisationMention] = {}
    for mention in found:
        key = mention.organisation.region_code or seat_key(mention.organisation.name)
        nobodys = mention.organisation.kind == "perangkat_daerah" and mention.organisation.region_code is None
        if nobodys and not mention.organisation.name.startswith(OWN_SIGNERS):
            continue
        kept = best.get(key)
        if kept is None or mention.organisation.score > kept.organisation.score + 0.05:
            best[key] = replace(mention) if kept is None else mention
    whole = [m for m in best.values() if not _is_headquarters(m, best.values())]
    return sorted(whole, key=lambda m: m.start)


def _is_headquarters(mention: OrganisationMention, others: Iterable[OrganisationMention]) -> bool:
    """Whether a body is named without its seat that another mention tells: "BPS" beside "BPS Provinsi Riau".

    So is the half of a ministry with two names: "BPN" beside "Kementerian …/Badan Pertanahan Nasional".
    """
    body = mention.organisation
    names = [o.organisation.name for o in others]
    if body.kind == "kementerian":
        return any(is_office_of(name, body.name) for name in names if not name.startswith(body.name))
    return body.kind == "lembaga" and any(
        is_office_of(name, body.name) or name.endswith(f"/{body.name}") for name in names
    )
