"""Renders an article as HTML bytes in the mark-up of its content management system."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from .article import HERE, Article

ENCODINGS = {"tabel": "windows-1252", "cetak": "windows-1252"}  #: others are UTF-8
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML file of an article."""

    path: str  #: relative to corpus/
    url: str
    number: int  #: 1, or 2 for the second page of a split article
    text: str  #: main text, paragraphs parted by a newline
    html: bytes
    twin_of: str  #: path of the page that this is another rendering of, or ""

    @property
    def name(self) -> str:
        """`<cms>__<slug>`, the stem of its gold files."""
        return "__".join(self.path.removesuffix(".html").split("/")[-2:])


def pages(article: Article) -> Iterator[Page]:
    """The pages of an article: one, two when it is split, and its twin."""
    cut = article.split_after or len(article.paragraphs)
    parts = [article.paragraphs[:cut], article.paragraphs[cut:]]
    for number, part in enumerate(filter(None, parts), start=1):
        suffix = f"--{number}" if number > 1 else ""
        url = article.url if number == 1 else f"{article.url}{number}/"
        yield _page(article, article.cms, part, number, suffix, url)
    if article.twin:
        url = {"amp": f"{article.url}/amp", "cetak": f"{article.url}&print=1"}[article.twin]
        yield _page(article, article.twin, article.paragraphs, 1, f"--{article.twin}", url)


def _page(article: Article, template: str, part: tuple[str, ...], number: int, suffix: str, url: str) -> Page:
    path = f"{article.home}news/{article.cms}/{article.slug}"
    text = "\n".join(line.removeprefix("- ") for line in part) + "\n"
    html = (
        _environment()
        .get_template(f"{template}.html.j2")
        .render(
            article=article,
            part=number,
            split=bool(article.split_after),
            url=url,
            blocks=list(_blocks(part)),
            related=related(article),
        )
    )
    encoded = html.encode(ENCODINGS.get(template, "utf-8"), "xmlcharrefreplace")
    twin_of = f"{path}.html" if suffix and number == 1 else ""
    return Page(f"{path}{suffix}.html", url, number, text, encoded, twin_of)


def _blocks(part: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Paragraphs as ("p", [text]), runs of list items as ("list", [texts])."""
    items: list[str] = []
    for line in part:
        if line.startswith("- "):
            items.append(line.removeprefix("- "))
            continue
        if items:
            yield "list", items
            items = []
        yield "p", [line]
    if items:
        yield "list", items


def related(article: Article) -> list[dict[str, Any]]:
    """Ten headlines of other stories with their time stamps, chosen by the article's name."""
    pool = tomllib.loads((HERE / "headlines.toml").read_text(encoding="utf-8"))["headlines"]
    ranked = sorted(pool, key=lambda row: _digest(article.name + row["title"]))
    return ranked[:10]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"long_date": long_date, "views": views, "inline": inline}
    return environment


def long_date(moment: datetime) -> str:
    """`Rabu, 18 September 2024`."""
    return f"{DAYS[moment.weekday()]}, {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def views(slug: str) -> int:
    """A plausible visitor count that never changes for a page."""
    return 40 + int(_digest(slug)[:4], 16) % 2900


def inline(text: str) -> Markup:
    """The first words up to a dateline's dash in bold, as many systems print them."""
    for dash in (" – ", " - ", " — "):
        head, found, tail = text.partition(dash)
        if found and len(head) < 45:
            return Markup("<strong>{}</strong>{}{}").format(head, dash, tail)
    return Markup(escape(text))
