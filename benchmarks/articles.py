"""Main text, title and date of news pages, beside trafilatura, newspaper4k and plain BeautifulSoup, in one run.

    python benchmarks/articles.py [--shared ../shared]

Prints token F1 on the public benchmark of article bodies (where ../shared is there) and on the pages of corpus/,
exact titles and dates on the latter, and articles a second on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from extract.scoring.keys import token_f1
from ingest.article import read_article

ROOT = Path(__file__).resolve().parent.parent
#: A page, and the address it was fetched from.
Reader = Callable[[bytes, str], str]


def ours(page: bytes, url: str) -> str:
    return read_article(page, url).text


def plain_trafilatura(page: bytes, url: str) -> str:
    import trafilatura

    return trafilatura.extract(page, include_comments=False) or ""


def precise_trafilatura(page: bytes, url: str) -> str:
    import trafilatura

    return trafilatura.extract(page, include_comments=False, favor_precision=True) or ""


def newspaper(page: bytes, url: str) -> str:
    from newspaper import Article

    article = Article(url or "http://localhost/", fetch_images=False)
    article.download(input_html=page.decode("utf-8", "replace"))
    article.parse()
    return str(article.text)


def paragraphs(page: bytes, url: str) -> str:
    """What a first script does: the text of all paragraphs outside navigation, header and footer."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, "lxml")
    for node in soup(["script", "style", "nav", "header", "footer", "aside", "form"]):
        node.decompose()
    return "\n".join(block.get_text(" ", strip=True) for block in soup.find_all("p"))


READERS: dict[str, Reader] = {
    "sepakat": ours,
    "trafilatura": plain_trafilatura,
    "trafilatura, precise": precise_trafilatura,
    "newspaper4k": newspaper,
    "BeautifulSoup <p>": paragraphs,
}


def measure(read: Reader, pages: Iterable[tuple[bytes, str, str]]) -> tuple[float, float]:
    """(mean token F1, articles a second) of a reader; a crash counts as an empty text."""
    scores: list[float] = []
    begun = time.process_time()
    for page, url, gold in pages:
        try:
            scores.append(token_f1(read(page, url), gold))
        except Exception:
            scores.append(0.0)
    return sum(scores) / len(scores), len(scores) / (time.process_time() - begun)


def public_pages(shared: Path) -> list[tuple[bytes, str, str]]:
    folder = shared / "data" / "html" / "article-extraction-benchmark"
    truth: dict[str, dict[str, str]] = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    return [
        (gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()), said.get("url", ""), said["articleBody"])
        for name, said in truth.items()
    ]


def own_pages() -> list[dict[str, Any]]:
    """The news pages of corpus/ with their gold; without the soft error pages and spam, which are no articles."""
    rows = json.loads((ROOT / "corpus" / "news" / "index.json").read_text("utf-8"))
    for row in rows:
        name = row["path"].removeprefix("news/").removesuffix(".html").replace("/", "__")
        row["page"] = (ROOT / "corpus" / row["path"]).read_bytes()
        row["kind"] = json.loads((ROOT / "corpus" / "gold" / "news" / f"{name}.json").read_text("utf-8"))["document"][
            "kind"
        ]
        row["gold"] = (ROOT / "corpus" / "gold" / "article" / f"{name}.txt").read_text("utf-8")
    return [row for row in rows if row["kind"] == "news"]


def exact(rows: list[dict[str, Any]]) -> tuple[int, int]:
    """How many titles and dates are read exactly."""
    read = [(row, read_article(row["page"], row["url"])) for row in rows]
    titles = sum(article.title == row["title"] for row, article in read)
    return titles, sum(article.published == (row["published"] or "")[:10] for row, article in read)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared: Path = parser.parse_args().shared
    own = own_pages()
    sets = {f"corpus/ ({len(own)})": [(row["page"], row["url"], row["gold"]) for row in own]}
    if (shared / "data" / "html").is_dir():
        public = public_pages(shared)
        sets[f"public benchmark ({len(public)})"] = public
    print(f"{'reader':<22}" + "".join(f"{name:>30}" for name in sets))
    for name, read in READERS.items():
        figures = [measure(read, pages) for pages in sets.values()]
        print(f"{name:<22}" + "".join(f"{f'F1 {score:.4f}  {speed:.0f}/s':>30}" for score, speed in figures))
    titles, dates = exact(own)
    print(f"corpus/: exact titles {titles}/{len(own)}, exact dates {dates}/{len(own)}")


if __name__ == "__main__":
    main()
