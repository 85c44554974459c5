"""Papers that nobody signs: of a body with its own part, as a list of guests or of schools to be helped makes them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.news.parties import Announced
from extract.organisations.vocabulary import GOVERNMENTS, HOSPITALS, is_office_of
from extract.text.regions import region


def without_own(rows: Sequence[Announced]) -> list[Announced]:
    """The rows without those of a body whose office has one: "MoU dengan TNI-Polri" is signed by the Dandim.

    Nor does a government sign with its own schools, nor with its own hospital that signs with others.
    """
    rows = [row for row in rows if not _with_own_hospital(row, rows) and not _with_own_school(row)]
    state = ("kementerian", "lembaga")
    names = {p.organisation.name for row in rows for p in row.parties if p.organisation.kind in state}
    over = {name for name in names if any(is_office_of(other, name) for other in names)}
    return [row for row in rows if len(row.parties) != 2 or not over & row.names]


#: Schools of provinces, and those of regencies and towns (UU 23/2014, appendix A).
_OWN_SCHOOLS = {"provinsi": ("SMA Negeri", "SMK Negeri", "SLB Negeri"), "lain": ("SD Negeri", "SMP Negeri")}


def _with_own_school(row: Announced) -> bool:
    """Whether the two parties are a government and a school of the kind that it keeps: "Lima SMK akan didampingi …"."""
    kinds = [p.organisation.kind for p in row.parties if p.organisation.kind in GOVERNMENTS]
    owned = _OWN_SCHOOLS.get(kinds[0], _OWN_SCHOOLS["lain"]) if len(kinds) == 1 and len(row.parties) == 2 else ()
    return any(p.organisation.name.startswith(owned) for p in row.parties) if owned else False


def _with_own_hospital(row: Announced, rows: Sequence[Announced]) -> bool:
    """Whether the two parties are a government and the hospital that bears its name, which has papers of its own."""
    codes = [p.organisation.region_code for p in row.parties if p.organisation.kind in GOVERNMENTS]
    places = [region(code) for code in codes if code]
    hospitals = {p.organisation.name for p in row.parties if p.organisation.name.startswith(HOSPITALS)}
    elsewhere = {p.organisation.name for other in rows if other is not row for p in other.parties}
    owned = any(name.endswith(f" {place.full}") for place in places for name in hospitals)
    return len(row.parties) == 2 and owned and hospitals <= elsewhere
