"""Organisations: the full official name, kind and region behind whatever a document calls them.

Names and the words that names begin with are data/organisasi.toml, foreign places data/negara.tsv, regions
extract/text/regions.py. `resolve_organisation` takes a name already cut out of a text; finding names in running text is
extract/organisations/mentions.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extract.organisations.associations import resolve_chapter
from extract.organisations.governments import resolve_government, resolve_official
from extract.organisations.offices import EDGES, REPUBLIC, names_region, resolve_headed
from extract.organisations.vocabulary import BRACKETS, Organisation, foreign_places, government, known, vocabulary
from extract.text.casing import official_case
from extract.text.english_names import provinces
from extract.text.misread import capitals_mended
from extract.text.phrases import fold
from extract.text.regions import closest_region

#: A name longer than this is a sentence; only its beginning is looked at.
MAX_NAME = 160
#: "PEMERINTAHKABUPATEN": words that a scan ran together.
_MERGED = re.compile(r"^(pemerintah(?:an)?)(?=(?:kabupaten|kota|provinsi|propinsi|daerah|aceh)\b)", re.IGNORECASE)


def resolve_organisation(text: str) -> Organisation | None:
    """The organisation that a name or short name stands for; None where the text names none. Never raises."""
    text = _without_seat(text)
    cleaned = _clean(text)
    if len(cleaned) < 2:
        return None
    for resolve in _RESOLVERS:
        found = resolve(cleaned)
        if found is not None:
            return _with_brackets(found, text)
    return None


#: A branch, which is no person at law: "PT Bank X (Persero) Tbk **Cabang Kupang**".
_BRANCH = re.compile(r"(?:Kantor )?(?:Cabang|Wilayah|Unit)\b", re.IGNORECASE)
_STATE_FIRM = re.compile(r"^(.{3,80}\(\s?persero\s?\)(?:\s?tbk\.?)?)\s(?:di\s)?([\w ]{3,40})$", re.IGNORECASE)


#: The part of a region that a branch serves: "PT PLN (Persero) Bali **Selatan**".
_COMPASS = re.compile(r" (?:Utara|Selatan|Timur|Barat|Tengah)$", re.IGNORECASE)


def _without_seat(text: str) -> str:
    """The name of a firm of the state without the town of its branch: "PT Pos Indonesia (Persero) **Ambon**"."""
    found = _STATE_FIRM.match(text[:MAX_NAME].strip())
    seat = found and (names_region(_COMPASS.sub("", found.group(2))) or _BRANCH.match(found.group(2)))
    return found.group(1) if found and seat else text


#: "Kementerian Hukum **Kantor Wilayah** Maluku": the office told behind its ministry.
_OFFICE_BEHIND = re.compile(r"^(Kementerian [A-Z][\w ]{2,60}?) (Kantor Wilayah|Kanwil)(?= )", re.IGNORECASE)


#: "Kantor Kementerian Agama **Kab.** Sari": the level of a seat, cut short behind the name of an office.
_SHORT_LEVEL = re.compile(r"(?<= )(Kab|Prov|Kec|Kel)\.? (?=[A-Z])", re.IGNORECASE)
_LEVELS = {"kab": "Kabupaten ", "prov": "Provinsi ", "kec": "Kecamatan ", "kel": "Kelurahan "}


def _clean(text: str) -> str:
    line = re.sub(r"\s+", " ", BRACKETS.sub(" ", text[:MAX_NAME])).strip(EDGES)
    line = _OFFICE_BEHIND.sub(r"\2 \1", line)
    line = _SHORT_LEVEL.sub(lambda m: _LEVELS[m.group(1).lower()], line)
    line = _DOTTED.sub(r"\1 ", _MERGED.sub(r"\1 ", line))
    return capitals_mended(line)


def _with_brackets(found: Organisation, text: str) -> Organisation:
    """What the brackets said of a company: (Perseroda) is owned by a region, (Persero) by the state."""
    if found.kind == "perusahaan" and re.search(r"\(\s?perseroda", text, re.IGNORECASE):
        return replace(found, name=f"{found.name} (Perseroda)", kind="bumd")
    if found.kind == "perusahaan" and re.search(r"\(\s?persero\s?\)", text, re.IGNORECASE):
        # "PT Bank X (Persero) Tbk": the brackets stand before the last word.
        name, listed = re.subn(r"\sTbk$", " (Persero) Tbk", found.name)
        return replace(found, name=name if listed else f"{found.name} (Persero)", kind="bumn")
    return found


#: "Pemkab. Sari": what abbreviates may end with a full stop.
_DOTTED = re.compile(r"^(Pem(?:prov|kab|kot|ko|da)|PEM(?:PROV|KAB|KOT|KO|DA))\. ")
_FIRM = re.compile(r"^PT\.? ")


def _known(text: str) -> Organisation | None:
    bare = REPUBLIC.sub("", text)
    entry = known().get(fold(text)) or known().get(fold(bare)) or _state_owned(text)
    # An abbreviation of three letters in small letters is a word (ui, as, lan).
    if entry is None or (entry[2] and not text.isupper()):
        return None
    return Organisation(entry[0], entry[1], None, 0.97)


def _state_owned(text: str) -> tuple[str, str, bool] | None:
    """A bank, or a firm of the state or a region, by its short name behind "PT"."""
    short = _FIRM.sub("", text)
    entry = known().get(fold(short)) if short != text else None
    return entry if entry and (short.startswith("Bank ") or entry[1] in ("bumn", "bumd")) else None


#: How the units of the state's firms are called that no short form opens: "Perum Perhutani **KPH** Sari".
_UNIT_OF = re.compile(
    r"(?:KPH|Kesatuan Pemangkuan Hutan|Daerah Operasi|Daop|Divisi Regional|Divre|Regional|Witel|Bandara|Cabang|"
    r"Kantor Cabang|Kanwil|Capem|KCP|KC|UP3|ULP|UID|UIW)\b",
    re.IGNORECASE,
)


def _unit_of_firm(text: str) -> Organisation | None:
    """The firm of the state whose unit a name tells, which is no person at law."""
    words = text.split(" ")
    for length in range(min(6, len(words) - 1), 0, -1):
        firm = _known(" ".join(words[:length])) if _UNIT_OF.match(" ".join(words[length:])) else None
        if firm is not None and firm.kind in ("bumn", "bumd"):
            return firm
    return None


def _tailed(text: str) -> Organisation | None:
    """Bodies whose form stands last, as in English: "Ehime Prefecture", with or without their country."""
    before, comma, country = text.rpartition(",")
    if comma and fold(country) in foreign_places():
        text = before.strip(EDGES)
    words, name = fold(text), official_case(re.sub("^Pemerintah (?:Provinsi )?(?=.{3,40} Province$)", "", text))
    for tail, kind, _ in vocabulary()["tails"]:
        ending = fold(tail)
        if len(words) > len(ending) and words[-len(ending) :] == ending and text[:1].isupper():
            # Provinces abroad are called so behind their names, their governments in front of these.
            return Organisation(f"Pemerintah {name}" if tail == "Province" else name, kind, None, 0.8)
    return None


_PROVINCE = re.compile(r"(?:Pemerintah )?(?:Provinsi )?([A-Z][\w ]{2,40}) Province$")


def _english_province(text: str) -> Organisation | None:
    """A province by its English name, here or abroad: "West Java Province", "Pemerintah Western Province"."""
    found = _PROVINCE.match(text)
    if found is None:
        return None
    near = closest_region(provinces().get(found.group(1).lower(), found.group(1)), "provinsi")
    return government(near[0], 0.8) if near and near[1] == 1.0 else _tailed(text)


def _bare(text: str) -> Organisation | None:
    """A region's bare name means its government, with less certainty; a country's likewise."""
    near = closest_region(text)
    if near is not None and near[1] == 1.0 and text[:1].isupper():
        return government(near[0], 0.6)
    entry = foreign_places().get(fold(text))
    if entry is not None and entry[0] != "kota" and text[:1].isupper():
        return Organisation(f"Pemerintah {official_case(text)}", "pemerintah_asing", None, 0.5)
    return None


_RESOLVERS: tuple[Callable[[str], Organisation | None], ...] = (
    _known, resolve_chapter, _unit_of_firm, _english_province, resolve_government, resolve_official, resolve_headed,
    _tailed, _bare,
)  # fmt: skip
