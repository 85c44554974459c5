"""The list of sources: what ships is sound, and what a clerk mistypes is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import UsageError
from ingest.sources import choose, read_sources

SHIPPED = Path(__file__).resolve().parents[2] / "corpus" / "sources.toml"

GOOD = """
[[source]]
name = "contoh"
address = "https://contoh.go.id"
article = '^/berita/[a-z0-9-]+$'
discover = [{ kind = "listing", path = "/berita?page={n}" }]
"""


def test_shipped_sources_are_unverified_and_polite() -> None:
    sources = read_sources(SHIPPED)
    assert len(sources) >= 10
    assert all(source.delay >= 5 and not source.verified and not source.allow_private for source in sources)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('name = "contoh"', 'name = "contoh"\nwarna = "merah"'), "warna"),
        (("https://contoh.go.id", "ftp://contoh.go.id"), "address"),
        (("https://contoh.go.id", "https://contoh.go.id/berita"), "address"),
        (("{n}", "1"), "{n}"),
        (('kind = "listing"', 'kind = "daftar"'), "kind"),
        (("article = '^/berita/[a-z0-9-]+$'", "article = '['"), "contoh"),
        (("article =", "artikel ="), "artikel"),
        (('name = "contoh"', 'name = "contoh"\nzone = "GMT"'), "WITA"),
        (("[[source]]", "[[source]"), "tidak terbaca"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(GOOD.replace(*change), "utf-8")
    with pytest.raises(UsageError, match=says.replace("{", r"\{").replace("}", r"\}")) as caught:
        read_sources(path)
    assert str(path) in str(caught.value)


def test_addresses_of_articles_are_recognised(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(GOOD, "utf-8")
    (source,) = read_sources(path)
    assert source.is_article("https://contoh.go.id/berita/mou-nikel/")
    assert not source.is_article("https://contoh.go.id/profil/visi")
    assert not source.is_article("https://lain.go.id/berita/mou-nikel")
    assert choose((source,), []) == (source,)
    with pytest.raises(UsageError, match="kaltim"):
        choose((source,), ["kaltim"])
