"""The posts of officials: where their names begin, what words they are made of, how they are written out.

The vocabulary is data/jabatan.toml.
"""

from __future__ import annotations

import re
from functools import cache

from extract.knowledge import read_table
from extract.organisations.vocabulary import office_words
from extract.text.phrases import Phrases, fold
from extract.text.regions import find_regions, region


@cache
def posts() -> Phrases[str]:
    """The beginnings of posts."""
    return Phrases.of((post, post) for post in read_table("jabatan.toml")["posts"])


@cache
def words_of(name: str) -> frozenset[str]:
    """One list of the vocabulary, in small letters."""
    return frozenset(word.lower() for word in read_table("jabatan.toml")[name])


@cache
def post_words() -> frozenset[str]:
    """Words of which posts and offices are named."""
    return (words_of("words") | office_words() | {w for p in read_table("jabatan.toml")["posts"] for w in fold(p)}) - {
        "dan",
        "h",
    }


def acting_start(text: str, start: int) -> int:
    """Where a post at `start` begins with the word that makes it an acting one: "Plt", "Penjabat (Pj)"."""
    before = text[max(0, start - 32) : start]
    found = re.search(
        r"(?:(?:Plt|Plh|Pj|Pjs)(?!\.?\))|Penjabat(?: Sementara)?|Pelaksana (?:Tugas|Harian))\.?[ ]?"
        r"(?:\((?:Plt|Plh|Pj|Pjs)\.?\))?\s?$",
        before,
    )
    return start - len(found.group()) if found else start


@cache
def _short_posts() -> tuple[re.Pattern[str], dict[str, str]]:
    short: dict[str, str] = read_table("jabatan.toml")["short"]
    return re.compile(rf"\b(?:{'|'.join(sorted(short, key=len, reverse=True))})\b"), short


def expand_post(written: str) -> str:
    """A post written out, with its region's full name.

    >>> expand_post("Plt Sekda Kaltim"), expand_post("Gubernur Kalsel")
    ('Plt Sekretaris Daerah Provinsi Kalimantan Timur', 'Gubernur Kalimantan Selatan')
    """
    text = re.sub(r"\([^()]*\)?", " ", written)
    pattern, short = _short_posts()
    # "Karo" is a head of bureau at the start and a kabupaten behind other words.
    text = pattern.sub(lambda m: m.group() if m.group() == "Karo" and m.start() > 4 else short[m.group()], text)
    text = re.sub(r"\s+", " ", text).strip(" ,(")
    for mention in reversed(find_regions(text)):
        if mention.code is None:
            continue
        place = region(mention.code)
        before = text[: mention.outer]
        level = (
            ""
            if re.search(
                r"(?:Gubernur|Bupati|Wali Kota|Provinsi|Kabupaten|Kota|Negeri|Tinggi|Resor|Pertanahan) ?$", before
            )
            else place.level.capitalize() + " "
        )
        level = (
            level if re.search(r"Daerah|Dinas|Badan|Biro|Bagian|Setda|DPRD|Asisten|Satuan|Inspektur", before) else ""
        )
        if mention.outer < mention.start:
            level = text[mention.outer : mention.start]
        text = f"{before}{level}{place.name}{text[mention.end :]}"
    return text
