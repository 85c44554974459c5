"""Whether a page is news at all, or an error page, a parked domain or gambling spam."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: Different gambling terms from which a page is spam: one may stand in a story about police raids on gambling,
#: three in the story of such a raid are rare, and a spam page has many more.
SPAM_TERMS = 4
#: Gambling terms in the headline from which a page is spam.
SPAM_TERMS_IN_TITLE = 2
#: A page with more text than this is no error page, whatever words it uses.
ERROR_PAGE_CHARS = 600


@dataclass(frozen=True, slots=True)
class Verdict:
    kind: str  #: "news", "soft404", "parked" or "spam"
    reason: str = ""  #: for a reader of Indonesian

    @property
    def is_news(self) -> bool:
        return self.kind == "news"


@cache
def _words() -> dict[str, re.Pattern[str]]:
    said = tomllib.loads((files("ingest") / "data" / "page_verdicts.toml").read_text("utf-8"))
    return {
        kind: re.compile(r"\b(?:" + "|".join(map(re.escape, table["words"])) + r")", re.IGNORECASE)
        for kind, table in said.items()
    }


def judge(text: str, title: str | None, url: str | None, markup: str = "") -> Verdict:
    """What a page is, from its main text, headline and mark-up."""
    head = f"{title or ''}\n{text[:ERROR_PAGE_CHARS]}"
    short = len(text) <= ERROR_PAGE_CHARS
    if _is_spam(text, title, markup):
        return Verdict("spam", "halaman ini berisi iklan judi, bukan berita; situs mungkin diretas")
    if _words()["parked"].search(head) and short:
        return Verdict("parked", "situs ini tidak aktif atau domainnya dijual")
    if short and _words()["soft404"].search(head):
        return Verdict("soft404", "halaman tidak ditemukan di situsnya, walau dijawab seolah ada")
    return Verdict("news")


def _is_spam(text: str, title: str | None, markup: str) -> bool:
    spam = _words()["spam"]
    in_text = {word.lower() for word in spam.findall(text)}
    in_title = {word.lower() for word in spam.findall(title or "")}
    return len(in_text) >= SPAM_TERMS or len(in_title) >= SPAM_TERMS_IN_TITLE
