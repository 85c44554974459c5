"""Names of organisations folded for comparison. Pure; what is resolved with it is in registry/resolve.py."""

from __future__ import annotations

import re

#: Short forms that the press and letterheads use, as whole words of a folded name.
_LONG = {
    "pemprov": "pemerintah provinsi",
    "pemkab": "pemerintah kabupaten",
    "pemkot": "pemerintah kota",
    "pemko": "pemerintah kota",
    "prov": "provinsi",
    "propinsi": "provinsi",
    "kab": "kabupaten",
    "dki": "daerah khusus ibukota",
    "diy": "daerah istimewa yogyakarta",
    "univ": "universitas",
    "bpjs": "badan penyelenggara jaminan sosial",
    "bpd": "bank pembangunan daerah",
    "kejari": "kejaksaan negeri",
    "kejati": "kejaksaan tinggi",
    "kanwil": "kantor wilayah",
    "rsud": "rumah sakit umum daerah",
}
#: Words that tell the legal form and are written or left out at will.
_FORM = {"persero", "tbk", "perseroan", "terbatas", "perseroda", "perumda"}
#: A ministry's full name may be printed with the state or without.
_STATE = re.compile(r"^(kementerian .+|kejaksaan agung) (?:republik indonesia|ri)$")
_BRANCH = re.compile(r"(?<=\w) (?:kantor (?:wilayah|cabang|pusat|daerah)|cabang|deputi wilayah|unit)\b.*$")
_REGION = re.compile(r"\b(provinsi|kabupaten administrasi|kota administrasi|kabupaten|kota)\s+(.+)$")


def name_key(name: str) -> str:
    """The name without case, punctuation, short forms and optional marks of legal form.

    >>> name_key("Pemprov. Kalimantan  Timur") == name_key("PEMERINTAH PROVINSI KALIMANTAN TIMUR")
    True
    >>> name_key("PT. Bank Sulselbar (Persero), Tbk")
    'pt bank sulselbar'
    >>> name_key("Kementerian Sosial Republik Indonesia") == name_key("Kementerian Sosial RI")
    True
    """
    words = re.sub(r"[^\w\s]", " ", name.casefold().replace("_", " ")).split()
    longer = [part for word in words for part in _LONG.get(word, word).split()]
    kept = [word for word in longer if word not in _FORM]
    key = _STATE.sub(r"\1", " ".join(kept or longer)) or name.casefold().strip()
    return re.sub(r"^(?:pemerintah )?daerah (?=provinsi|kabupaten|kota)", "pemerintah ", key).replace(
        "pemerintah daerah ", "pemerintah ", 1
    )


def trunk(key: str) -> str:
    """A folded name without the branch it ends in: what a news item and a signed page agree on.

    >>> trunk("badan penyelenggara jaminan sosial ketenagakerjaan kantor cabang kendari")
    'badan penyelenggara jaminan sosial ketenagakerjaan'
    """
    return _BRANCH.sub("", key) or key


def region_key(key: str) -> str | None:
    """The key of the regional government that a folded name speaks of, as itself or as one of its offices.

    >>> region_key("dinas kesehatan provinsi kalimantan timur")
    'pemerintah provinsi kalimantan timur'
    >>> region_key("pt bank sulselbar") is None
    True
    """
    found = _REGION.search(key)
    if found is None:
        return None
    kind = found[1].split()[0]
    # "dinas x kabupaten a provinsi b" belongs to the kabupaten: the first region named is the nearer one.
    place = re.split(r"\b(?:provinsi|kabupaten|kota)\b", found[2])[0].strip()
    return f"pemerintah {kind} {place}" if place else None
