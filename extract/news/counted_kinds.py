"""Of what kind those are whom an article counts: "delapan klinik", "tiga kampus" are no foundation and no firm."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.news.numbered import CARE
from extract.news.tallies import counted_partners
from extract.news.text import Article
from extract.organisations.vocabulary import GOVERNMENTS, Organisation


def _is_care(body: Organisation) -> bool:
    return body.name.startswith(CARE)


def _is_school(body: Organisation) -> bool:
    return body.kind == "perguruan_tinggi"


def _is_bank(body: Organisation) -> bool:
    return re.search(r"\b(?:Bank|BPR|BPRS)\b", body.name) is not None


def _is_government(body: Organisation) -> bool:
    return body.kind in GOVERNMENTS or body.kind == "pemerintah_asing"


#: Words for those counted that tell what kind of body each is. Who counts "mitra" or "lembaga" tells nothing of it.
_KINDS: tuple[tuple[re.Pattern[str], Callable[[Organisation], bool]], ...] = (
    (re.compile(r"(?:rumah sakit|rs|klinik|puskesmas|faskes)$", re.IGNORECASE), _is_care),
    (re.compile(r"(?:kampus|universitas|perguruan tinggi|ptn|pts|rektor)$", re.IGNORECASE), _is_school),
    (re.compile(r"bank$", re.IGNORECASE), _is_bank),
    (
        re.compile(r"(?:kabupaten|provinsi|pemkab|pemkot|pemprov|daerah|bupati|gubernur)$", re.IGNORECASE),
        _is_government,
    ),
)


def may_be_counted(article: Article, body: Organisation) -> bool:
    """Whether a body can be one of the partners that the headline and the lead count, if that tells their one kind."""
    words = counted_partners(article)
    tests = {next((test for word, test in _KINDS if word.search(counted)), None) for counted in words}
    only = tests.pop() if len(tests) == 1 else None
    return only is None or only(body)
