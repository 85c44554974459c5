"""The type of cooperation, from who the parties are; titles lie, so they decide only what is no cooperation at all."""

from __future__ import annotations

from extract.knowledge import read_table
from extract.organisations.vocabulary import GOVERNMENTS, Organisation
from extract.text.repair import letters

OFFICE = "perangkat_daerah"


def type_of(parties: list[Organisation], heading: str) -> str | None:
    """One of record.TYPES, or None where the parties do not settle it. `heading` is title and subject.

    A regional office signs for its region. PIHAK KETIGA is a third signatory and says nothing of the type.
    """
    key = letters(heading)
    if any(word in key for word in read_table("jenis.toml")["bukan_ksd"]["titles"]):
        return "BUKAN_KSD"
    kinds = {party.kind for party in parties}
    # An office whose region is not written may be of any region: it tells none from another.
    regions = {
        p.region_code or (p.name if p.kind in GOVERNMENTS else "") for p in parties if p.kind in (*GOVERNMENTS, OFFICE)
    }
    if not parties:
        return None
    if not regions:
        return "BUKAN_KSD" if len(parties) > 1 else None
    return _with_region(kinds, regions, len(parties))


def _with_region(kinds: set[str], regions: set[str], count: int) -> str | None:
    groups: dict[str, list[str]] = read_table("jenis.toml")["type"]
    for name in ("KSDPL", "KSDLL", "KSDPK", "SINERGI"):
        if kinds & set(groups[name]):
            return name
    if "desa" in kinds:
        return "BUKAN_KSD"
    return "KSDD" if len(regions - {""}) > 1 else None
