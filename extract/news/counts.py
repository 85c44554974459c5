"""Agreements that an article tells by their number: "PKS antara Pemprov Kaltim dengan 15 provinsi lain".

Where the sentence or one soon after names as many partners as were counted, each has its row; else one row has the
count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import Announced, is_apposed, parties_in, signed_for
from extract.news.sharing import NUMBERS, number_of
from extract.news.signings import any_noun, find_signings, nouns
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import FIRMS, GOVERNMENTS, OWN_SIGNERS

_COUNT = rf"({'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,3}})"
_WHO = (
    r"(?:pemerintah |pimpinan |pemkab |perwakilan |(?:wakil )?rektor(?:/direktur)? |kepala |ketua |direktur )?"
    r"(?:bupati(?: dan |/)wali ?kota|gubernur|bupati|wali ?kota|"
    r"kepala daerah|provinsi|kabupaten(?:/| dan | )kota|kabupaten|kota|daerah|desa|kampung|nagari|kelurahan|mitra|"
    r"perusahaan|industri|pelaku usaha|badan usaha(?: milik daerah)?|bumd|bumn|hotel|koperasi|yayasan|"
    r"perguruan tinggi|universitas|kampus|pts|ptn|sekolah|sm[akp]n?|madrasah|rumah sakit|puskesmas|klinik|instansi|"
    r"lembaga|kementerian|organisasi)"
)
_OTHERS = re.compile(
    rf"\b(?:dengan|bersama|antara|sebanyak|dan|serta)\s(?:[^.\n]{{0,40}}?\s)??{_COUNT}\s{_WHO}\s?(lain(?:nya)?)?\b",
    re.IGNORECASE,
)


def find_counted(article: Article, found: Sequence[Announced]) -> list[Announced]:
    """Rows for agreements told by their number beside those `found`. Never raises."""
    for span in article.sentences:
        match = _OTHERS.search(article.text, *span)
        if match is None or in_quotes(article.text, span, match.start()):
            continue
        row = _counted_row(article, found, span, match)
        if row is None:
            continue
        known = {party.organisation.name for other in found for party in other.parties}
        named = _named_later(article, row, span)
        if named and not known & {row.parties[1].organisation.name for row in named}:
            return named
        if named and named[0].anchor == span and all(row.anchor != span for row in found):
            # Another paper with some of those who signed the first.
            return named
        if not found or _tells_others(article, span, match) or _of_another_kind(row, found):
            return [row]
    return []


def _of_another_kind(row: Announced, found: Sequence[Announced]) -> bool:
    """Whether those counted are of a kind of which no partner has been named, or sign with another than the first."""
    named = [party for other in found for party in other.parties]
    hub = row.parties[0].organisation.name
    if all(hub == other.parties[0].organisation.name for other in found):
        return row.counted is not None and all(p.organisation.kind != row.counted for p in named)
    return all(hub in other.names for other in found)


#: So many sentences from the one that counts the partners on may name them.
REACH = 4


def _named_later(article: Article, row: Announced, span: tuple[int, int]) -> list[Announced]:
    """A row for each of the partners that the counting sentence or one soon after names, if it names as many."""
    at = article.sentences.index(span)
    for here in article.sentences[at : at + REACH]:
        named = _of_kind(article, row, here)
        if len(named) == row.count:
            home = row.parties[0]
            return [replace(row, parties=(home, m), count=1, anchor=here, counted=None) for m in named]
    return []


def _of_kind(article: Article, row: Announced, span: tuple[int, int]) -> list[OrganisationMention]:
    """The organisations of the counted kind that a sentence names, each once; regions by any of their names."""
    home = row.parties[0].organisation.name
    kinds = {row.counted} if row.counted else GOVERNMENTS
    named: dict[str, OrganisationMention] = {}
    for m in article.organisations:
        if span[0] <= m.start < span[1] and m.organisation.kind in kinds and m.organisation.name != home:
            named.setdefault(m.organisation.name, m)
    return list(named.values())


#: Agreements told of beside those that the article names.
_BESIDES = re.compile(r"\b(?:Selain itu|Selain [a-z]{3,12} itu|Di luar itu|Sementara itu)\b|\b(?:juga|pula)\b")


def _counted_row(
    article: Article, found: Sequence[Announced], span: tuple[int, int], match: re.Match[str]
) -> Announced | None:
    if match.group().startswith(("dan ", "serta ")) and not _joined_to_name(article, match.start()):
        return None
    others = _tells_others(article, span, match)
    number = number_of(match)
    # "bersama delapan gubernur lain" counts the very partners that are named.
    if number < 2 or any(len(row.parties) >= number for row in found):
        return None
    if number == len(found):
        return None
    texts = (article.text[slice(*span)], "" if found else article.title or "")
    told = (f for text in texts for f, pattern in nouns() if f != "lainnya" and pattern.search(text))
    noun = next(told, None) if any_noun().search(article.text, *span) else None
    home = _counting(article, span, match) or (found[0].parties[0] if found else None)
    if noun is None or home is None or not (others or _told_signed(article, span)):
        return None
    sectors = () if others else tuple(told_in(article, [span]))
    kind = next((kind for word, kind in _COUNTED_KINDS.items() if word in match.group(0).lower()), None)
    outside = home.organisation.kind in FIRMS and not _PUBLIC.search(match.group(0))
    return Announced(noun, (home,), sectors, None, span, count=number, confidence=0.75, counted=kind, outside=outside)


#: Partners with whom a region's firm deals as with a region.
_PUBLIC = re.compile(
    r"\b(?:gubernur|bupati|wali ?kota|kepala daerah|provinsi|kabupaten|kota|daerah|desa|kampung|nagari|instansi|"
    r"kementerian|pem[a-z]{3,9})\b",
    re.IGNORECASE,
)


def _joined_to_name(article: Article, at: int) -> bool:
    """Whether a "dan" joins those counted to a government: "Pemprov Sari **dan** 15 kabupaten/kota"."""
    ours = (m for m in article.organisations if m.organisation.kind in GOVERNMENTS or _signs_for_itself(m))
    ends = [m.end for m in ours if m.end <= at]
    return bool(ends) and _SHORT_FORM.fullmatch(article.text, ends[-1], at) is not None


def _signs_for_itself(mention: OrganisationMention) -> bool:
    return mention.organisation.name.startswith(OWN_SIGNERS)


_SHORT_FORM = re.compile(r"(?: \([^()\n]{2,24}\))? ")


def _tells_others(article: Article, span: tuple[int, int], match: re.Match[str]) -> bool:
    return bool(match.group(2) or _BESIDES.search(article.text, *span))


#: What kind of partners a word in the count tells.
_COUNTED_KINDS = {
    "perguruan tinggi": "perguruan_tinggi", "universitas": "perguruan_tinggi", "kampus": "perguruan_tinggi",
    "pts": "perguruan_tinggi", "ptn": "perguruan_tinggi", "rektor": "perguruan_tinggi", "perusahaan": "perusahaan",
    "kementerian": "kementerian", "instansi": "lembaga", "desa": "desa", "nagari": "desa", "kampung": "desa",
    "rumah sakit": "perusahaan", "sekolah": "lembaga", "madrasah": "lembaga", "klinik": "perusahaan",
    "puskesmas": "perangkat_daerah", "organisasi": "organisasi",
}  # fmt: skip


def _counting(article: Article, span: tuple[int, int], match: re.Match[str]) -> OrganisationMention | None:
    """Whose agreements are counted: the last government before the number, else whoever is, else one behind."""
    with_whom = _with_whom(article, span, match)
    if with_whom is not None:
        return with_whom
    acting = [p for p in parties_in(article, span) if p.end <= match.start()]
    governments = [p for p in acting if p.organisation.kind in GOVERNMENTS]
    if acting:
        return (governments or acting)[-1]
    inside = [m for m in article.organisations if span[0] <= m.start < span[1] and not is_apposed(article, m)]
    ahead = [m for m in inside if m.start < match.end()]
    told = [m for m in ahead if m.organisation.kind in GOVERNMENTS and m.form in ("body", "head")]
    before = next((signed_for(article, m) for m in [*told[-1:], *ahead]), None)
    regional = [signed_for(article, m) for m in inside if m.form == "body"]
    regional = [m for m in regional if m.organisation.kind in GOVERNMENTS]
    # "Sebanyak 18 sekolah meneken MoU dengan Puskesmas Sari": the only body with which they sign.
    others = [m for m in parties_in(article, span) if m.organisation.name.startswith(OWN_SIGNERS)]
    return before or next(iter(regional), None) or (others[0] if len(others) == 1 else None)


def _told_signed(article: Article, span: tuple[int, int]) -> bool:
    return any(s.state == "done" for s in find_signings(article.text, [span]))


def _with_whom(article: Article, span: tuple[int, int], match: re.Match[str]) -> OrganisationMention | None:
    """With whom those counted beside the first sign: "Pemkot Sari bersama 36 kota meneken MoU **dengan BPS**"."""
    if not _BESIDE_FIRST.match(match.group()):
        return None
    parties = parties_in(article, span)
    before = [p for p in parties if p.end <= match.start()]
    behind = [p for p in parties if p.start >= match.end()]
    if not before or len(behind) != 1 or not _JOINED_TO.fullmatch(article.text, before[-1].end, match.start()):
        return None
    return behind[0] if _SIGN_WITH.fullmatch(article.text, match.end(), behind[0].start) else None


_BESIDE_FIRST = re.compile(r"(?:bersama|dan|serta) ")
_JOINED_TO = re.compile(r"(?: \([^()\n]{2,24}\))? ")
_SIGN_WITH = re.compile(
    r"[^.;]{0,80}?\b(?:menanda ?tangani|meneken|teken|menjalin|melakukan penanda ?tangan\w*)\b"
    r"[^.;]{0,160}?\b(?:dengan|bersama)\b[^.;]{0,30}"
)
