"""The crawler's memory: which address was found, asked, kept, lost. One transaction a step, safe after it.

The bytes of an answer are in the archive before the row that names them is written, so that a kill at any moment
loses nothing that was kept and asks for nothing kept again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from ingest.ahead import log_ahead
from ingest.crawl.found import Entry
from ingest.crawl.records import COLUMNS, Known, Part, Pass, is_due, known_of, moment_ago, now

#: Runs in which an article may fail before it is given up.
MAX_TRIES = 5
#: Hours after which an article that was gone is tried again if the site still lists it.
GONE_HOURS = 7 * 24.0
#: Seconds to wait for the other process that holds the database.
PATIENCE = 60.0


class State:
    """The database of one data folder; the crawling and the registering process may hold it at the same time."""

    def __init__(self, path: Path | str) -> None:
        if isinstance(path, Path):
            path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE)
        self._db.row_factory = sqlite3.Row
        log_ahead(self._db, PATIENCE)
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.executescript((files("ingest.crawl") / "schema.sql").read_text("utf-8"))

    @classmethod
    def copy_of(cls, path: Path) -> State:
        """What is known, in memory: for a run that must leave nothing behind."""
        copy = cls(":memory:")
        if path.is_file():
            there = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
            there.backup(copy._db)
            there.close()
        return copy

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    # What the visit of a site asks and tells.

    def discover(self, source: str, found: Iterable[tuple[str, str, Entry]]) -> int:
        """Notes (canonical address, address to ask, entry); returns how many were not known before.

        A known article whose list says that it was edited since is put in line to be asked again, and so is one
        that was gone or forbidden but is still listed some days later.
        """
        fresh = 0
        with self._write() as db:
            for address, ask, entry in found:
                added = db.execute(
                    "INSERT OR IGNORE INTO page (source, address, ask, listed, edited, found_at) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
                    (source, address, ask, entry.published, entry.modified, now()),
                ).rowcount
                fresh += added
                if not added:
                    self._again(db, source, address, entry)
        return fresh

    @staticmethod
    def _again(db: sqlite3.Connection, source: str, address: str, entry: Entry) -> None:
        row = "WHERE source = ? AND address = ?"
        if entry.modified is not None:
            db.execute(
                f"UPDATE page SET checked_at = NULL {row} AND outcome = 'ada' AND edited <> ?",
                (source, address, entry.modified),
            )
        db.execute(
            "UPDATE page SET outcome = CASE WHEN sha256 IS NULL THEN 'antre' ELSE 'ada' END, checked_at = NULL "
            f"{row} AND outcome IN ('hilang', 'dilarang') AND checked_at < ?",
            (source, address, moment_ago(GONE_HOURS)),
        )
        db.execute(
            f"UPDATE page SET listed = coalesce(?, listed), edited = coalesce(?, edited) {row}",
            (entry.published, entry.modified, source, address),
        )

    def get(self, source: str, address: str) -> Known | None:
        row = self._db.execute(
            f"SELECT {COLUMNS} FROM page WHERE source = ? AND address = ?", (source, address)
        ).fetchone()
        return known_of(row) if row else None

    def waiting(self, source: str, addresses: Iterable[str] | None = None) -> list[Known]:
        """What is still to be fetched, newest first; of `addresses` in their order, if given."""
        if addresses is not None:
            known = (self.get(source, address) for address in addresses)
            return [page for page in known if page and page.outcome == "antre"]
        rows = self._db.execute(
            f"SELECT {COLUMNS} FROM page WHERE source = ? AND (outcome = 'antre' OR (outcome = 'gagal' AND tries < ?)) "
            "ORDER BY listed DESC, found_at, address",
            (source, MAX_TRIES),
        )
        return [known_of(row) for row in rows]

    def to_check(self, source: str, before: str, most: int) -> list[Known]:
        """Kept articles not asked for since `before`: those that the lists call edited, then the newest.

        At most `most` of the newest and four times as many edited ones: some lists call everything edited.
        The older an article, the more seldom it is asked for.
        """
        rows = self._db.execute(
            f"SELECT {COLUMNS}, fetched_at, checked_at FROM page WHERE source = ? AND outcome = 'ada' "
            "AND (checked_at IS NULL OR checked_at < ?) "
            "ORDER BY checked_at IS NULL DESC, coalesce(published, listed, fetched_at) DESC, address",
            (source, before),
        ).fetchall()
        edited = [row for row in rows if row["checked_at"] is None]
        newest = [row for row in rows[len(edited) : len(edited) + most] if is_due(row["fetched_at"], row["checked_at"])]
        return [known_of(row) for row in edited[: 4 * most] + newest]

    def parts(self, source: str, address: str) -> list[Part]:
        """The answers kept of the current version of an article, in order."""
        rows = self._db.execute(
            "SELECT number, ask, final, sha256, charset, headers, fetched_at FROM part "
            "WHERE source = ? AND address = ? AND current ORDER BY number",
            (source, address),
        )
        return [
            Part(row[0], row[1], row[2], row[3], row[4], headers=json.loads(row[5]), fetched_at=row[6]) for row in rows
        ]

    def keep_part(self, source: str, address: str, part: Part) -> None:
        """Notes an archived answer; the first part of a newer version retires the parts of the older."""
        with self._write() as db:
            if part.number == 1:
                db.execute("UPDATE part SET current = 0 WHERE source = ? AND address = ?", (source, address))
            db.execute(
                "INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                (source, address, part.number, part.ask, part.final, part.sha256, part.charset,
                 json.dumps(part.headers, ensure_ascii=False), part.fetched_at),
            )  # fmt: skip

    def keep(
        self, source: str, address: str, first: Part, sha256: str, published: str | None, *, aliases: Iterable[str] = ()
    ) -> None:
        """An article is whole in the archive under `sha256`; it waits to be read and registered."""
        lower = {name.lower(): value for name, value in first.headers.items()}
        with self._write() as db:
            db.execute(
                "UPDATE page SET outcome = 'ada', reason = '', tries = 0, fetched_at = coalesce(fetched_at, ?), "
                "checked_at = ?, status = 200, etag = ?, modified = ?, "
                "settled = (sha256 IS ? AND settled), sha256 = ?, final = ?, published = coalesce(?, published) "
                "WHERE source = ? AND address = ?",
                (first.fetched_at, now(), lower.get("etag"), lower.get("last-modified"), sha256, sha256,
                 first.final, published, source, address),
            )  # fmt: skip
            for alias in aliases:
                self._mark(db, source, alias, "kembar", f"alamat lain dari {address}", 200)

    def unchanged(self, source: str, address: str, status: int = 304) -> None:
        with self._write() as db:
            db.execute(
                "UPDATE page SET checked_at = ?, status = ? WHERE source = ? AND address = ?",
                (now(), status, source, address),
            )

    def mark(self, source: str, address: str, outcome: str, reason: str, status: int | None = None) -> None:
        """Notes that an article is lost ("hilang"), failed, forbidden or a twin; what was kept of it stays kept."""
        with self._write() as db:
            self._mark(db, source, address, outcome, reason, status)

    @staticmethod
    def _mark(db: sqlite3.Connection, source: str, address: str, outcome: str, reason: str, status: int | None) -> None:
        db.execute(
            "UPDATE page SET outcome = ?, reason = ?, status = ?, checked_at = ?, tries = tries + (? = 'gagal') "
            "WHERE source = ? AND address = ?",
            (outcome, reason, status, now(), outcome, source, address),
        )

    def failed_check(self, source: str, address: str, reason: str, status: int | None) -> None:
        """A kept article could not be asked for again this time; it stays kept."""
        with self._write() as db:
            db.execute(
                "UPDATE page SET checked_at = ?, status = ?, reason = ? WHERE source = ? AND address = ?",
                (now(), status, reason, source, address),
            )

    def way(self, source: str, kind: str, path: str) -> Pass:
        row = self._db.execute(
            "SELECT cursor, complete, done_at FROM way WHERE source = ? AND kind = ? AND path = ?", (source, kind, path)
        ).fetchone()
        return Pass(row[0], bool(row[1]), row[2]) if row else Pass()

    def note_way(self, source: str, kind: str, path: str, progress: Pass) -> None:
        with self._write() as db:
            db.execute(
                "INSERT OR REPLACE INTO way VALUES (?, ?, ?, ?, ?, ?)",
                (source, kind, path, progress.cursor, int(progress.complete), progress.done_at),
            )

    # What the registering asks and tells.

    def unsettled(self, sources: Iterable[str], since: str | None = None) -> list[Known]:
        """Articles kept but not yet read and registered; none that are known to be older than `since`."""
        names = list(sources)
        marks = ", ".join("?" * len(names))
        rows = self._db.execute(
            f"SELECT {COLUMNS} FROM page WHERE settled = 0 AND sha256 IS NOT NULL AND source IN ({marks}) "
            "AND (? IS NULL OR coalesce(published, listed) IS NULL OR coalesce(published, listed) >= ?) "
            "ORDER BY source, address",
            (*names, since, since),
        )
        return [known_of(row) for row in rows]

    def kept(self, sources: Iterable[str]) -> list[Known]:
        """All articles that are kept, read or not."""
        names = list(sources)
        marks = ", ".join("?" * len(names))
        query = f"SELECT {COLUMNS} FROM page WHERE sha256 IS NOT NULL AND source IN ({marks}) ORDER BY source, address"
        return [known_of(row) for row in self._db.execute(query, names)]

    def settle(
        self, page: Known, *, registered: str | None, print: str | None, title: str | None, published: str | None,
        text: str | None, reason: str = "",
    ) -> None:  # fmt: skip
        """An article was read; `registered` names the bytes that the registry holds, None if it holds none."""
        with self._write() as db:
            db.execute(
                "UPDATE page SET settled = (sha256 = ?), registered = ?, print = ?, title = ?, "
                "published = coalesce(?, published), text = ?, reason = ?, grouped = (grouped AND print IS ?) "
                "WHERE source = ? AND address = ?",
                (page.sha256, registered, print, title, published, text, reason, print, page.source, page.address),
            )

    def ungrouped(self) -> list[Known]:
        """Registered articles that were not yet compared with the other reports of their days."""
        query = f"SELECT {COLUMNS} FROM page WHERE registered IS NOT NULL AND NOT grouped ORDER BY address"
        return [known_of(row) for row in self._db.execute(query)]

    def reports(self, first: str | None = None, last: str | None = None) -> list[Known]:
        """Registered articles published from `first` to `last` (ISO dates), or nobody knows when."""
        query = (
            f"SELECT {COLUMNS} FROM page WHERE registered IS NOT NULL "
            "AND (published IS NULL OR published BETWEEN coalesce(?, '') AND coalesce(?, '9'))"
        )
        return [known_of(row) for row in self._db.execute(query, (first, last))]

    def note_stories(self, compared: Iterable[Known], groups: Iterable[tuple[str, ...]]) -> None:
        """Notes groups of addresses that tell one story, joined with the groups known before.

        `compared` are the articles that are new or changed: what was known of them is forgotten.
        """
        with self._write() as db:
            for page in compared:
                db.execute("DELETE FROM story WHERE address = ?", (page.address,))
                db.execute(
                    "UPDATE page SET grouped = (print IS ?) WHERE source = ? AND address = ?",
                    (page.print, page.source, page.address),
                )
            for members in groups:
                if len(members) > 1:
                    self._join(db, members)

    @staticmethod
    def _join(db: sqlite3.Connection, members: tuple[str, ...]) -> None:
        together = set(members)
        for address in members:
            rows = db.execute(
                "SELECT address FROM story WHERE story = (SELECT story FROM story WHERE address = ?)", (address,)
            )
            together.update(row[0] for row in rows)
        first = min(together)
        db.executemany("INSERT OR REPLACE INTO story VALUES (?, ?)", [(address, first) for address in together])

    def stories(self) -> dict[str, str]:
        """The story of each address that shares it with another."""
        shared = "SELECT story FROM story GROUP BY story HAVING count(*) > 1"
        rows = self._db.execute(f"SELECT address, story FROM story WHERE story IN ({shared}) ORDER BY address")
        return {row[0]: row[1] for row in rows}
