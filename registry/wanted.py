"""What a person asks lists for, as the registry spells it. Raises `UsageError` for what it does not know."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.errors import UsageError


def chosen(what: str, said: str, allowed: Iterable[str]) -> str:
    """The one of `allowed` that is meant: as it is spelt, else the only one that holds what was said.

    >>> chosen("status", "Berakhir", ("akan berakhir", "berakhir")), chosen("urusan", "air", ("pangan", "air minum"))
    ('berakhir', 'air minum')
    """
    names = {name.casefold().replace("_", " "): name for name in allowed}
    folded = said.casefold().replace("_", " ").strip()
    near = [folded] if folded in names else [name for name in names if folded in name]
    if len(near) != 1:
        raise UsageError(f"{what} tidak dikenal", subject=said, hint=f"pilih: {', '.join(names.values())}")
    return names[near[0]]


def day(said: str) -> str:
    """A day, month or year as a list is asked for it, in ISO."""
    from registry.values import read_date

    found = read_date(said.strip())
    if found is None:
        raise UsageError("bukan tanggal", subject=said, hint="tulis 2024-03-05, 5 Maret 2024, atau 2024-03")
    return found


def full_names(said: str) -> set[str]:
    """The name that was typed, and the official one that its short form stands for.

    >>> sorted(full_names("kaltim")), sorted(full_names("Pemprov Bali"))
    (['Kalimantan Timur', 'kaltim'], ['Pemerintah Provinsi Bali', 'Pemprov Bali'])
    """
    from extract.organisations.resolve import resolve_organisation
    from extract.text.regions import find_regions, regions

    found = {said}
    # Names are read in running text, where they begin with capitals; who types in a hurry leaves them out.
    for written in dict.fromkeys((said.strip(), said.strip().title(), said.strip().upper())):
        known = resolve_organisation(written)
        if known is not None and known.score >= SURE:
            found.add(known.name)
        places = [mention for mention in find_regions(written) if mention.end - mention.start == len(written)]
        found |= {regions()[mention.code].name for mention in places if mention.code}
    return found


#: How sure a resolved organisation must be to stand for what was typed.
SURE = 0.8
