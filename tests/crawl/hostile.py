"""Played sites that misbehave, each in ways that real ones do."""

from __future__ import annotations

import gzip
from urllib.parse import parse_qs, urlsplit

from tests.crawl.server import Listings, Reply, Story, WordPress


class Forbidding(WordPress):
    """REST refused by a security plugin, no sitemap; a feed of the latest ten and listing pages are left."""

    rest_status = 403

    def reply(self, path: str) -> Reply | None:
        parts = urlsplit(path)
        if parts.path == "/berita":
            page = int(parse_qs(parts.query).get("page", ["1"])[0])
            links = "".join(f"<a href='/{s.slug}/'>x</a>" for s in self.stories[(page - 1) * 10 : page * 10])
            return Reply(f"<html><body>{links}</body></html>".encode())
        return super().reply(path)


class Endless(Listings):
    """Whatever the page number, there is a page: the last one."""

    def list_page(self, chosen: list[Story]) -> Reply:
        return super().list_page(chosen or self.stories[-self.size :])


class Trouble(Listings):
    """Every article has its own trouble; `trap` is the base of a server that must never be asked."""

    def __init__(self, trap: str) -> None:
        super().__init__(15)
        self.trap = trap

    def play(self) -> None:
        """Sets the troubles, once the base address is known."""
        sent_to = {
            9: "http://169.254.169.254/latest/meta-data/", 8: "http://10.0.0.1/berita/x", 7: f"{self.trap}/berita/x",
            2: "file:///etc/passwd", 1: f"{self.base}/", 13: f"{self.trap.replace('127.0.0.1', 'localhost')}/berita/x",
        }  # fmt: skip
        for number, target in sent_to.items():
            self._special(number, lambda turn, target=target: Reply(b"", 302, {"Location": target}))
        self._special(15, self._late_or_busy)
        self._special(12, lambda turn: self._good(12) if turn > 1 else Reply(b"", 429, {"Retry-After": "1"}))
        self._special(11, lambda turn: self._good(11) if turn > 2 else Reply(b"rusak", 500))
        self._special(10, lambda turn: self._good(10, sleep=0.0 if turn > 1 else 2.5))
        self._special(6, lambda turn: Reply(b"", 302, {"Location": "/putar"}))
        self.special["/putar"] = lambda turn: Reply(b"", 302, {"Location": self.path_of(self._story(6))})
        bomb = gzip.compress(b"\0" * 30_000_000)
        self._special(5, lambda turn: Reply(bomb, 200, {"Content-Encoding": "gzip"}))
        self._special(4, lambda turn: self._labelled_wrongly())
        self._special(3, lambda turn: self._broken())
        self._special(14, lambda turn: Reply(b"", 503))

    def _story(self, number: int) -> Story:
        return next(story for story in self.stories if story.number == number)

    def _special(self, number: int, play: object) -> None:
        self.special[self.path_of(self._story(number))] = play  # type: ignore[assignment]

    def _good(self, number: int, sleep: float = 0.0) -> Reply:
        return Reply(self._story(number).page(), sleep=sleep)

    def _late_or_busy(self, turn: int) -> Reply:
        return self._good(15)

    def _labelled_wrongly(self) -> Reply:
        lines = [line.replace("kerja sama", "“kerja sama”") for line in self._story(4).paragraphs()]
        return Reply(self._story(4).page(paragraphs=lines), 200, {"Content-Type": "text/html; charset=iso-8859-1"})

    def _broken(self) -> Reply:
        page = (
            self._story(3)
            .page()
            .replace(b"</p>", b"")
            .replace(b"</h1>", b"</h2></div>")
            .replace(b"</article></body></html>", b"<b")
        )
        return Reply(b"<div><<<" + page)


class Book(Listings):
    """Articles in three pages, and addresses ?p=ID that call a longer one their own."""

    def reply(self, path: str) -> Reply | None:
        parts = urlsplit(path)
        if parts.path == "/" and parts.query.startswith("p="):
            story = self._story(int(parts.query[2:]))
            return Reply(story.page(f"<link rel='canonical' href='{self.base}{self.path_of(story)}'>"))
        if not parts.path.startswith("/berita/"):
            return super().reply(path)
        slug = parts.path.split("/")[2]
        page = int(parse_qs(parts.query).get("page", ["1"])[0])
        story = next(story for story in self.stories if story.slug == slug)
        return Reply(self._page(story, page))

    def _page(self, story: Story, page: int) -> bytes:
        first, second = story.paragraphs()
        lines = {
            1: [first, f"Halaman satu dari tiga. {second}"],
            2: [f"Halaman dua dari tiga. {first} {second}"],
            3: [f"Halaman tiga. {second} {first}"],
        }[page]
        more = f"<a rel='next' href='?page={page + 1}'>Selanjutnya</a>" if page < 3 else ""
        return story.page(paragraphs=lines).replace(b"</article>", f"{more}</article>".encode())

    def _story(self, number: int) -> Story:
        return next(story for story in self.stories if story.number == number)

    def list_page(self, chosen: list[Story]) -> Reply:
        reply = super().list_page(chosen)
        short = "".join(f"<a href='/?p={s.number}'>x</a>" for s in chosen[:1])
        return Reply(reply.body.replace(b"</ul>", f"{short}</ul>".encode()))
