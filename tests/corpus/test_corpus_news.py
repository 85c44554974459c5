"""The news half of the sample corpus: every page whole, labelled and reproducible."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from corpus.render_news.__main__ import index_row
from corpus.render_news.article import HELD_OUT, Article, load_articles
from corpus.render_news.gold import record
from corpus.render_news.page import DAYS, MONTHS, Page, pages
from corpus.render_news.split import split_halves, written_halves
from extract.record import AMOUNT_ROLES, EVENT_CLASSES, FORMS, PARTY_KINDS, TYPES
from extract.values.sectors import names

CORPUS = Path(__file__).parents[2] / "corpus"
RENDERED = [(article, page) for article in load_articles() for page in pages(article)]
NAMES = [page.name for _, page in RENDERED]
HELD = [(article, page) for article in load_articles(HELD_OUT) for page in pages(article)]
BOTH = RENDERED + HELD
BOTH_NAMES = [page.name for _, page in BOTH]
AGREEMENTS = {path.stem for path in (CORPUS / "render/agreements").glob("*.toml")}

#: Articles whose weekday is wrong on purpose, with the words that carry the fault.
PLANTED_WEEKDAYS = {"phpcms__sumbar-riau-garap-wisata-lintas-batas": "Kamis (21/7/2023)"}
#: Articles that write the month before the day on purpose.
MONTH_FIRST = {"codeigniter__rakor-fasilitasi-kerja-sama-antardaerah-banten": "Rabu (3/27/2019)"}


@cache
def gold(name: str) -> dict[str, Any]:
    home = "held_out/" if name not in NAMES else ""
    found: dict[str, Any] = read_json(f"{home}gold/news/{name}.json")
    return found


def read_json(path: str) -> Any:
    return json.loads((CORPUS / path).read_text(encoding="utf-8"))


def visible(html: bytes) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())


def fields(value: Any) -> list[dict[str, Any]]:
    """Every field of a record, at any depth."""
    if isinstance(value, list):
        return [found for item in value for found in fields(item)]
    if not isinstance(value, dict):
        return []
    inner = [found for item in value.values() for found in fields(item)]
    return [value, *inner] if "raw" in value else inner


def test_there_are_enough_pages_of_six_systems() -> None:
    assert len(RENDERED) >= 40
    systems = {article.cms for article, _ in RENDERED}
    assert systems == {"wordpress", "joomla", "phpcms", "codeigniter", "antara", "tabel"}


@pytest.mark.parametrize(("article", "page"), BOTH, ids=BOTH_NAMES)
def test_rendering_is_reproducible(article: Article, page: Page) -> None:
    assert (CORPUS / page.path).read_bytes() == page.html
    assert (CORPUS / article.home / "gold/article" / f"{page.name}.txt").read_text(encoding="utf-8") == page.text
    sha256 = gold(page.name)["document"]["sha256"]
    assert gold(page.name) == record(article, page, sha256)


@pytest.mark.parametrize(("home", "rendered"), [("", RENDERED), ("held_out/", HELD)], ids=["corpus", "held_out"])
def test_no_file_is_left_over(home: str, rendered: list[tuple[Article, Page]]) -> None:
    names = {page.name for _, page in rendered}
    assert {path.stem for path in (CORPUS / home / "gold/news").glob("*.json")} == names
    assert {path.stem for path in (CORPUS / home / "gold/article").glob("*.txt")} == names
    found = {path.relative_to(CORPUS).as_posix() for path in (CORPUS / home / "news").rglob("*.html")}
    assert found == {page.path for _, page in rendered}


def test_index_lists_every_page_once() -> None:
    rows = read_json("news/index.json")
    assert rows == [index_row(pair) for pair in RENDERED]
    assert len({row["url"] for row in rows}) == len(rows)
    paths = {row["path"] for row in rows}
    assert all(row.get("twin_of", row["path"]) in paths for row in rows)


@pytest.mark.parametrize("page", [page for _, page in BOTH], ids=BOTH_NAMES)
def test_article_text_stands_in_the_page(page: Page) -> None:
    seen = visible(page.html)
    for line in page.text.splitlines():
        assert " ".join(line.split()) in seen


@pytest.mark.parametrize(("article", "page"), BOTH, ids=BOTH_NAMES)
def test_raw_values_stand_in_the_article(article: Article, page: Page) -> None:
    text = f"{article.title}\n{page.text}"
    for found in fields(gold(page.name)):
        assert found["raw"] in text, found
        assert set(found) >= {"value", "raw", "page", "start", "end", "confidence"}


@pytest.mark.parametrize("name", BOTH_NAMES)
def test_gold_uses_the_words_of_the_interface(name: str) -> None:
    found = gold(name)
    assert found["document"]["kind"] in {"news", "other"}
    assert found["event"] is None or found["event"]["class"] in EVENT_CLASSES
    for agreement in found["agreements"]:
        assert agreement["form"] in FORMS
        assert agreement["type"] in {*TYPES, None}
        assert {sector["value"] for sector in agreement["sectors"]} <= set(names())
        assert {party["kind"] for party in agreement["parties"]} <= set(PARTY_KINDS)
        assert agreement["count"] >= 1
        assert len(agreement["parties"]) >= 2 or agreement["count"] > 1
    amounts = found["amounts"] + [amount for row in found["agreements"] for amount in row["amounts"]]
    assert {amount["role"] for amount in amounts} <= set(AMOUNT_ROLES)
    assert all(re.fullmatch(r"\d+(\.\d+)?", amount["value"]) for amount in amounts)
    for day in [row["signed"] for row in found["agreements"] if row["signed"]]:
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day["value"])


WRITTEN_DATE = re.compile(
    r"\b(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu),? \(?(\d{1,2})(?:/(\d{1,2})(?:/(\d{2,4}))?|"
    rf" ({'|'.join(MONTHS)}) (\d{{4}}))",
    re.IGNORECASE,
)


def weekday_faults(text: str, published: int) -> list[str]:
    """The dates whose weekday is not that of the calendar, as written."""
    faults = []
    for match in WRITTEN_DATE.finditer(text):
        weekday, day, month, year, name, long_year = match.groups()
        number = MONTHS.index(name.capitalize()) + 1 if name else int(month or 0)
        if number > 12 or not number:
            faults.append(match.group())
            continue
        full = int(long_year or year or published)
        moment = date(full + 2000 if full < 100 else full, number, int(day))
        if DAYS[moment.weekday()] != weekday.capitalize():
            faults.append(match.group())
    return faults


@pytest.mark.parametrize(("article", "page"), BOTH, ids=BOTH_NAMES)
def test_weekdays_are_right_except_planted(article: Article, page: Page) -> None:
    planted = PLANTED_WEEKDAYS.get(page.name) or MONTH_FIRST.get(page.name)
    faults = weekday_faults(page.text, article.published.year if article.published else 0)
    assert len(faults) == (1 if planted else 0), faults
    assert planted is None or faults[0] in planted


def test_event_dates_fall_on_the_weekday_named() -> None:
    english = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    wrong = []
    for _, page in BOTH:
        day = (gold(page.name)["event"] or {}).get("date")
        named = re.match(r"[A-Z][a-z]+", day["raw"]) if day else None
        if day and named and named.group() in DAYS + english:
            weekday = date.fromisoformat(day["value"]).weekday()
            if named.group() not in (DAYS[weekday], english[weekday]):
                wrong.append(page.name)
    assert wrong == list(PLANTED_WEEKDAYS)


def test_weekday_check_sees_a_fault() -> None:
    assert weekday_faults("Selasa, 22 Mei 2025", 2025) == ["Selasa, 22 Mei 2025"]
    assert weekday_faults("Rabu (21/2)", 2018) == []
    assert weekday_faults("Rabu (21/2)", 2019) == ["Rabu (21/2"]


def test_pages_precede_their_publication() -> None:
    for article, page in BOTH:
        event = gold(page.name)["event"]
        if article.published and event and event["date"] and event["class"] != "rencana":
            assert event["date"]["value"] <= article.published.date().isoformat(), page.name


def test_halves_cover_all_pages_and_keep_articles_together() -> None:
    halves = read_json("gold/split_news.json")
    assert halves == split_halves(RENDERED)
    assert sorted(halves["dev"] + halves["test"]) == sorted(NAMES)
    assert abs(len(halves["dev"]) - len(halves["test"])) <= 6
    assert {name.split("__")[0] for name in halves["dev"]} == {name.split("__")[0] for name in halves["test"]}


def test_held_out_pages_are_halved_as_written_and_share_no_name() -> None:
    halves = read_json("held_out/gold/split_news.json")
    assert halves == written_halves(HELD)
    assert sorted(halves["dev"] + halves["test"]) == sorted(page.name for _, page in HELD)
    assert len(set(BOTH_NAMES)) == len(BOTH_NAMES)
    assert (CORPUS / "held_out/.sepakat-abaikan").exists()


def test_links_point_at_pages_and_agreements() -> None:
    links = read_json("gold/news_links.json")
    for row in links["links"]:
        assert row["news"] in NAMES
        assert row["agreement"] in AGREEMENTS
        assert row["relation"] in {"mengumumkan", "menyebut"}
    grouped = [name for group in links["duplicates"] for name in group]
    assert len(grouped) == len(set(grouped))
    assert set(grouped) <= set(NAMES)
    assert {name for pair in links["not_duplicates"] for name in pair} <= set(NAMES)
    assert {row["news"] for row in links["announced_not_registered"]} <= set(NAMES)


QUERY_TYPES = {"kata", "konsep", "english", "salah_eja", "nomor", "singkatan"}


def test_queries_are_judged_over_documents_that_exist() -> None:
    queries = read_json("gold/queries.json")
    assert len({row["id"] for row in queries}) == len(queries) >= 70
    assert len({row["query"] for row in queries}) == len(queries)
    assert {row["type"] for row in queries} == QUERY_TYPES
    documents = {page.path.removesuffix(".html") for _, page in RENDERED}
    documents |= {f"agreements/{stem}" for stem in AGREEMENTS}
    for row in queries:
        assert set(row["judgments"]) <= documents, row["query"]
        assert set(row["judgments"].values()) <= {1, 2, 3}
        assert max(row["judgments"].values()) == 3, row["query"]


def test_half_of_the_queries_use_other_words_than_the_documents() -> None:
    queries = read_json("gold/queries.json")
    assert sum(row["type"] == "konsep" for row in queries) * 2 >= len(queries)


def test_conceptual_queries_are_not_quotations() -> None:
    texts = {page.path.removesuffix(".html"): f"{a.title} {page.text}".casefold() for a, page in RENDERED}
    for row in read_json("gold/queries.json"):
        if row["type"] == "konsep":
            best = [name for name, grade in row["judgments"].items() if grade == 3 and name in texts]
            assert all(row["query"].casefold() not in texts[name] for name in best), row["query"]


def test_announcements_have_the_parties_and_date_of_their_agreement() -> None:
    for row in read_json("gold/news_links.json")["links"]:
        if row["relation"] == "mengumumkan":
            signed = read_json(f"gold/agreements/{row['agreement']}.json")["agreements"][0]
            announced = [party_names(found) for found in gold(row["news"])["agreements"]]
            assert party_names(signed) in announced, row
            twin = gold(row["news"])["agreements"][announced.index(party_names(signed))]
            assert (twin["signed"]["value"], twin["form"]) == (signed["signed"]["value"], signed["form"]), row


def party_names(agreement: dict[str, Any]) -> set[str]:
    return {party["name"]["value"] for party in agreement["parties"]}
