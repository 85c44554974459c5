"""Whether the news says in so many words that all sign one paper: "satu naskah", "perjanjian tiga pihak"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.news.parties import parties_in
from extract.news.sharing import EACH, NUMBERS, PAPERS, number_of
from extract.news.signings import Signing
from extract.news.tallies import tally_of
from extract.news.text import Article, in_quotes

_PAPER = (
    r"(?:naskah|dokumen|lembar|berkas|perjanjian|pks|mou|nota \w{10,11}|kesepakatan|kesepahaman|memorandum|"
    r"kerja ?sama)"
)
#: "dalam satu naskah", "… dan C, satu perjanjian", "naskah yang sama", "Naskahnya satu"; "masing-masing meneken satu
#: naskah" is of several, and so may be "satu naskah dengan …", beside which others stand.
_ONE = re.compile(
    rf"(?<!masing )\b(?:dalam|pada|di|lewat|melalui|meneken|menanda ?tangani|teken|diteken|ditanda ?tangani|"
    rf"sepakati|:|,) (?:satu|selembar)(?: {_PAPER})+\b(?!,? dengan\b)|"
    rf"\bsatu (?:naskah|kesepakatan|perjanjian) (?:untuk|bersama)\b|\b(?:pks|mou|perjanjian|nota) satu naskah\b|"
    rf"\b{_PAPER} yang sama\b(?! dengan\b)|"
    r"\b(?:naskah|dokumen|perjanjian)nya (?:hanya |cuma |tetap |memang )?satu\b(?! per\b)",
    re.IGNORECASE,
)
_NUMBER = "|".join(n for n in NUMBERS if n not in ("dua", "belasan"))
#: All who sign, counted: "Tiga pihak", "kesepakatan empat provinsi itu"; behind "dengan" the partners alone are.
_ALL = re.compile(
    rf"\b(?:ke)?({_NUMBER}|\d{{1,2}}) (?:belah )?(?:pihak|daerah|provinsi|kabupaten(?:/kota)?|kota|gubernur|bupati|"
    r"kepala daerah|lembaga|instansi|institusi)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:dengan|bersama|gandeng|menggandeng|ikat|mengikat|rangkul|merangkul|kepada|ke|di|dari|untuk|bagi|satu|"
    r"antara) (?:sebanyak |para )?$",
    re.IGNORECASE,
)
#: So many sentences behind that of the signing may say it.
BEHIND = 2


def is_told_as_one(article: Article, signed: Sequence[Signing]) -> bool:
    """Whether the headline, the signing or what stands right behind it tells of one paper of three or more."""
    title = article.title or ""
    if number_of(PAPERS.search(title)) > 1:
        return False
    for signing in signed:
        parties = parties_in(article, signing.sentence)
        told = [(title, (0, len(title))), *((article.text, span) for span in _near(article, signing))]
        if EACH.search(article.text, *signing.sentence) or tally_of(article, [signing]).papers:
            continue
        if any(number_of(PAPERS.search(text, *span)) > 1 for text, span in told):
            continue
        if len(parties) > 2 and any(_says(text, span, len(parties)) for text, span in told):
            return True
    return False


def _near(article: Article, signing: Signing) -> Iterator[tuple[int, int]]:
    spans = article.sentences
    at = spans.index(signing.sentence) if signing.sentence in spans else len(spans)
    for span in spans[at : at + 1 + BEHIND]:
        if not in_quotes(article.text, span, span[0]):
            yield span


def _says(text: str, span: tuple[int, int], signers: int) -> bool:
    if _ONE.search(text, *span):
        return True
    return any(
        number_of(found) == signers and not _APART.search(text, max(span[0], found.start() - 24), found.start())
        for found in _ALL.finditer(text, *span)
    )
