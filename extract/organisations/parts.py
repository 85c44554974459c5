"""Parts of bodies that are no persons at law: a faculty signs for its university, a directorate for its ministry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.organisations.names import OrganisationMention, resolve_cached
from extract.organisations.offices import names_region
from extract.organisations.vocabulary import Organisation

#: How the names of parts begin, and the kind of the body that they are of.
_PARTS = {"Fakultas": "perguruan_tinggi", "Direktorat Jenderal": "kementerian"}
#: Between a part and its body: what its name goes on with, its short form in brackets, a comma.
_JOINT = re.compile(
    r"\)?(?:(?:,|,? dan| &)? [A-Z][a-z]{2,16}){0,7}(?: \([^()\n]{2,24}\))?,? (?:(?:dari|pada|di) )?(?:lingkungan )?"
)


def with_wholes(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions, parts that are told with their body as one of it: "Fakultas Hukum (FH) Universitas Karya"."""
    found: list[OrganisationMention] = []
    for mention in mentions:
        body = mention.organisation
        part = found[-1] if found else None
        belongs = part is not None and _kind_of_whole(part) == body.kind and not _kind_of_whole(mention)
        if part is not None and belongs and _JOINT.fullmatch(text, part.end, mention.start):
            if _are_several(text, found):
                # "DJP dan DJPK Kementerian Keuangan": each of the two deals, the ministry only tells whose they are.
                continue
            found[-1] = replace(mention, start=part.start)
        elif part is not None and _is_one(text, part, mention):
            found[-1] = replace(part, end=mention.end)
        else:
            found.append(_with_centre(text, _of_region(text, _named_within(text, mention))))
    return found


#: A centre of a body that no list knows, right before it: "**Pusat Data dan Strategi (PDS)** Lembaga Sari".
_UNLISTED = re.compile(
    r"\b(?:Pusat|Balai|Loka|Direktorat|Kedeputian|Deputi|Biro)(?: (?:[A-Z][a-z]{2,20}|dan)){1,9}"
    r"(?: \([^()\n]{2,24}\))? $"
)


def _with_centre(text: str, mention: OrganisationMention) -> OrganisationMention:
    """The body told with the centre that signs for it, whose name tells nothing of what is agreed on."""
    body = mention.organisation
    if mention.form != "body" or body.score <= _OF_THE_STATE or body.kind not in ("lembaga", "kementerian"):
        return mention
    centre = _UNLISTED.search(text, max(0, mention.start - 160), mention.start)
    return replace(mention, start=centre.start()) if centre else mention


def is_told_with_centre(text: str, mention: OrganisationMention) -> bool:
    """Whether a mention of a body begins with the name of its centre."""
    first = text[mention.start : mention.start + 12].split(" ")[0]
    return f"{first} ".startswith(_CENTRES) and not mention.organisation.name.startswith(first)


#: What stands before a firm's name where a region owns it.
_REGIONS_FIRM = re.compile(r"\b(?:PD|Perumda|Perusda)\.? $")


def _of_region(text: str, mention: OrganisationMention) -> OrganisationMention:
    """A bank as a region's firm, where the short form for one stands before it: "**PD** BPR Bank Sari"."""
    form = _REGIONS_FIRM.search(text, max(0, mention.start - 9), mention.start)
    if form is None or mention.organisation.kind != "perusahaan":
        return mention
    body = replace(mention.organisation, name=f"{form.group()}{mention.organisation.name}", kind="bumd")
    return replace(mention, start=form.start(), organisation=body)


#: Between a firm and its unit: "Perum Perhutani **(Persero)** KPH Sari".
_TO_UNIT = re.compile(r"(?: \([^()\n]{2,24}\))?,? ")


def _is_one(text: str, first: OrganisationMention, second: OrganisationMention) -> bool:
    """Whether the second only tells whose unit the first is, or which unit of the first signs."""
    between = _TO_UNIT.fullmatch(text, first.end, second.start)
    if between is None:
        return False
    return _is_unit(first, second) or (not between.group().endswith(", ") and _is_centre(first, second))


#: How the names begin of what a body of the state has for a task of its own.
_CENTRES = ("Balai ", "Pusat ", "Loka ", "Direktorat ", "Deputi ", "Kedeputian ", "Biro ", "Stasiun ")


def _is_centre(centre: OrganisationMention, body: OrganisationMention) -> bool:
    """Whether the body of the state that stands right behind only tells whose the centre is: "Balai Sari **BRIN**"."""
    return (
        centre.organisation.kind in ("lembaga", "kementerian")
        and centre.organisation.name.startswith(_CENTRES)
        and body.organisation.score > _OF_THE_STATE
        and body.organisation.kind in ("lembaga", "kementerian")
        and not body.organisation.name.startswith((*_CENTRES, "Kantor ", "Direktorat Jenderal "))
    )


#: Bodies known by name are surer than this, those that only look like one are not.
_OF_THE_STATE = 0.95


def _is_unit(firm: OrganisationMention, unit: OrganisationMention) -> bool:
    """Whether a unit stands behind the firm of the state whose it is; a forest's told alone is a region's office."""
    name = unit.organisation.name
    if firm.organisation.kind == "bumn" and name.startswith("Kantor Wilayah "):
        # "Perum Bulog Kanwil Sari": no ministry's office but the firm's.
        return names_region(name.removeprefix("Kantor Wilayah ").split(" dan ")[0].split("-")[0])
    return firm.organisation.name == "Perum Perhutani" and name.startswith("Kesatuan Pemangkuan Hutan ")


#: Between two parts of one body: the short form of the first in brackets, a comma, "dan".
_AND = re.compile(r"\)?(?: \([^()\n]{2,24}\))?(?:, | dan | serta |, dan )(?:[A-Z][a-z]{2,12} ){0,2}")


def _are_several(text: str, found: Sequence[OrganisationMention]) -> bool:
    """Whether the last of the mentions is the second of two parts that stand joined."""
    last = found[-1].organisation.name
    first = next((m for m in reversed(found) if m.organisation.name != last), None)
    if first is None or _kind_of_whole(first) != _kind_of_whole(found[-1]):
        return False
    behind = next(m for m in found if m.start > first.start and m.organisation.name == last)
    return _AND.fullmatch(text, max(m.end for m in found if m.start < behind.start), behind.start) is not None


def with_only_university(mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions, faculties named alone as the only university that the text names."""
    schools = {
        m.organisation.name: m.organisation
        for m in mentions
        if m.organisation.kind == "perguruan_tinggi" and not _kind_of_whole(m)
    }
    if len(schools) != 1:
        return list(mentions)
    only = next(iter(schools.values()))
    return [replace(m, organisation=only) if m.organisation.name.startswith("Fakultas ") else m for m in mentions]


def _kind_of_whole(mention: OrganisationMention) -> str | None:
    name = mention.organisation.name
    return next((kind for part, kind in _PARTS.items() if name.startswith(f"{part} ")), None)


def _named_within(text: str, mention: OrganisationMention) -> OrganisationMention:
    """A faculty whose name ends with its university's, as that: "Fakultas Pertanian Unsoed"."""
    if not mention.organisation.name.startswith("Fakultas "):
        return mention
    words = text[mention.start : mention.end].split(" ")
    for length in range(min(5, len(words) - 2), 0, -1):
        whole: Organisation | None = resolve_cached(" ".join(words[-length:]))
        if whole is not None and whole.kind == "perguruan_tinggi" and not whole.name.startswith("Fakultas "):
            return replace(mention, organisation=whole)
    return mention
