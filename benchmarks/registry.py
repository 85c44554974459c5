"""Times of the registry at the size of a province: 50,000 agreements and 200,000 news items, all generated.

    python -m benchmarks.registry [--agreements 50000] [--news 200000] [--postgresql | --database URL]

Prints, for listing, expiring, gaps, report and export, the wall time beside what it may be at most, and the peak
memory of the process. Lists are asked for as a screen asks: so many lines, with all of them counted. The rows are
written straight into the tables, as registrations would have left them; names and links are then settled by the
registry itself. With --postgresql a server of its own is started, as Debian sets it up, and thrown away.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from registry.database import to_json
from registry.identity import agreement_id, document_id, entity_id
from registry.names import name_key
from registry.project import FieldState, priority, project
from registry.schema import agreement, change, document, entity, field, number, page, party, sector, source, stale
from registry.store import Registry

TODAY = date(2026, 11, 21)
#: Documents whose rows are held in memory before they are written.
BATCH = 2_000
TOPICS = (
    "pariwisata", "kesehatan", "pangan", "perhubungan", "pendidikan", "lingkungan hidup", "perdagangan", "pertanian",
)  # fmt: skip
OBJECTS = ("rujukan pasien", "pasokan beras", "angkutan penyeberangan", "promosi wisata", "sampah regional", "air baku",
           "data kependudukan", "pelatihan guru", "benih jagung", "jaringan jalan")  # fmt: skip
FORMS = ("kesepakatan_bersama",) * 4 + ("perjanjian_kerja_sama",) * 5 + ("nota_kesepakatan", "adendum")


def governments() -> list[tuple[str, str, str]]:
    """(name, kind, code) of every regional government."""
    from extract.organisations.vocabulary import government_name
    from extract.text.regions import regions

    return [(government_name(place), place.level, place.code) for place in regions().values()]


class Maker:
    """Makes documents with one agreement each, the same for the same seed."""

    def __init__(self, seed: int = 7) -> None:
        self.chance = random.Random(seed)
        self.governments = governments()
        self.companies = [(f"PT Mitra {i} Nusantara", "perusahaan", "") for i in range(5_000)]

    def parties(self) -> list[tuple[str, str, str]]:
        first = self.chance.choice(self.governments)
        other = self.chance.choice(self.governments if self.chance.random() < 0.6 else self.companies)
        return [first, other]

    def make(self, serial: int, news: bool) -> dict[str, list[dict[str, Any]]]:
        """The rows of one document, by table."""
        sha = hashlib.sha256(f"{news}{serial}".encode()).hexdigest()
        identity = document_id(sha)
        this = agreement_id(identity, 1)
        parties = self.parties()
        topic, thing = self.chance.choice(TOPICS), self.chance.choice(OBJECTS)
        signed = date(2012, 1, 1) + timedelta(days=self.chance.randrange(5_400))
        states = list(self.fields(serial, parties, f"Kerja sama {thing} bidang {topic}", topic, signed, news))
        checks = [{"code": "tanggal_beda", "message": "tanggal berbeda"}] if self.chance.random() < 0.01 else []
        view = project(states, checks)
        published = (signed + timedelta(days=1)).isoformat() if news else None
        row = {
            "agreement_id": this, "document_id": identity, "ordinal": 1, "origin": "berita" if news else "naskah",
            "gone": False, "event_class": "penandatanganan" if news else None, **view.row,
            "checks": to_json(checks), "last_to": view.row["ends_to"], "renewed_on": None,
        }  # fmt: skip
        text = f"{parties[0][0]} dan {parties[1][0]} menandatangani kerja sama {thing} bidang {topic} pada {signed}. "
        return {
            "document": [_document(identity, sha, row, parties, published, news)],
            "source": [{"document_id": identity, "source": f"{'berita' if news else 'naskah'}/{serial}"}],
            "page": [{"document_id": identity, "number": 1, "text": text * 3, "details": "{}", "words": None}],
            "agreement": [row],
            "field": [_field(this, state, checks, news) for state in states],
            "party": [{**item, "agreement_id": this} for item in view.parties],
            "number": [{**item, "agreement_id": this} for item in view.numbers],
            "sector": [{**item, "agreement_id": this} for item in view.sectors],
            "change": [{"document_id": identity, "deleted": False}],
            "stale": [{"owner": this}, *([{"owner": identity}] if news else [])],
        }

    def fields(
        self, serial: int, parties: list[tuple[str, str, str]], subject: str, topic: str, signed: date, news: bool
    ) -> Iterator[FieldState]:  # fmt: skip
        def read(path: str, value: str) -> FieldState:
            return FieldState(path, value, value, 1, 0, len(value), round(self.chance.uniform(0.6, 1), 3))

        yield read("form", self.chance.choice(FORMS))
        yield read("type", "KSDD" if parties[1][2] else "KSDPK")
        yield read("subject", subject)
        yield read("signed", signed.isoformat())
        for ordinal, (name, kind, code) in enumerate(parties, 1):
            yield read(f"party.{ordinal}", name)
            yield read(f"party.{ordinal}.kind", kind)
            if code:
                yield read(f"party.{ordinal}.region_code", code)
        yield read("sector.1", topic)
        if not news:
            yield read("number.1", f"119/{serial}/KB/{signed.year}")
            yield read("ends", (signed + timedelta(days=365 * self.chance.randint(1, 6))).isoformat())
            if self.chance.random() < 0.4:
                yield read("amount.1", str(self.chance.randrange(1, 90_000) * 100_000))
                yield read("amount.1.currency", "IDR")
                yield read("amount.1.role", "kontrak")


def _document(
    identity: str, sha: str, row: dict[str, Any], parties: list[tuple[str, str, str]], published: str | None, news: bool
) -> dict[str, Any]:
    return {
        "document_id": identity, "sha256": sha, "state": "done", "kind": "news" if news else "agreement",
        "title": row["subject"], "published": published, "languages": '["id"]', "warnings": "[]",
        "event_class": row["event_class"], "event_date": row["signed"] if news else None,
        "regions": to_json(sorted(code for _, _, code in parties if code)) if news else "[]",
        "extractor_version": "uji",
    }  # fmt: skip


def _field(this: str, state: FieldState, checks: list[dict[str, str]], news: bool) -> dict[str, Any]:
    return {
        "agreement_id": this, "path": state.path, "value": state.value, "raw": state.raw, "page": 1, "start": 0,
        "end": state.end, "confidence": state.confidence, "human": False, "skips": 0,
        "priority": None if news else priority(state, checks),
    }  # fmt: skip


_TABLES = {
    table.name: table for table in (document, source, page, agreement, field, party, number, sector, change, stale)
}  # fmt: skip


def fill(registry: Registry, agreements: int, news: int) -> None:
    """Writes the generated documents."""
    maker = Maker()
    kinds = [(serial, False) for serial in range(agreements)] + [(serial, True) for serial in range(news)]
    with registry.database.write() as connection:
        names = {name_key(name): (name, kind, code) for name, kind, code in maker.governments + maker.companies}
        rows = [
            {
                "entity_id": entity_id(key), "key": key, "name": name, "kind": kind, "region_code": code or None,
                "uses": 0, "canonical_id": entity_id(key), "root": entity_id(key),
            }
            for key, (name, kind, code) in sorted(names.items())
        ]  # fmt: skip
        connection.execute(insert(entity), rows)
        connection.execute(insert(stale), [{"owner": row["entity_id"]} for row in rows])
    for at in range(0, len(kinds), BATCH):
        made = [maker.make(serial, is_news) for serial, is_news in kinds[at : at + BATCH]]
        with registry.database.write() as connection:
            for name, table in _TABLES.items():
                if held := [row for one in made for row in one[name]]:
                    connection.execute(insert(table), held)


def measure(url: str, folder: Path) -> Iterator[tuple[str, float, float]]:
    """(what, seconds, most allowed) of what staff ask; a command's second run counts, as on any working day."""
    from registry.expiring import find_expiring
    from registry.export import export
    from registry.gaps import count_gaps, each_gap, find_gaps
    from registry.query import Wanted, count_agreements, list_agreements
    from registry.report import make_report
    from registry.review import next_doubts

    with Registry.open(url) as registry:
        asked: list[tuple[str, Callable[[], Any], float]] = [
            ("list (50 newest)", lambda: list_agreements(registry, Wanted(limit=50), TODAY), 1),
            ("list, sorted by end", lambda: list_agreements(registry, Wanted(limit=50, sort="ends"), TODAY), 1),
            ("list --status, --sector", lambda: list_agreements(
                registry, Wanted(limit=50, status=("akan berakhir",), sector="kesehatan"), TODAY), 1),
            ("list --party", lambda: list_agreements(registry, Wanted(limit=50, party="Kalimantan Timur"), TODAY), 1),
            ("list --text, news", lambda: list_agreements(
                registry, Wanted(origins=("berita",), text="pasokan beras", limit=50), TODAY), 1),
            ("count", lambda: count_agreements(registry, Wanted(status=("berlaku",)), TODAY), 1),
            ("expiring --within 90d", lambda: find_expiring(registry, 90, TODAY), 1),
            ("gaps, counted", lambda: count_gaps(registry, TODAY), 1),
            ("gaps, 200 of each kind", lambda: find_gaps(registry, TODAY, limit=200), 1),
            # Hundreds of thousands are a file's worth: they stream, the first at once, all in what a file may take.
            ("gaps, the first of all", lambda: next(each_gap(registry, TODAY)), 1),
            ("gaps, every one", lambda: deque(each_gap(registry, TODAY), maxlen=0), 60),
            ("report", lambda: make_report(registry, TODAY), 1),
            ("review, next field", lambda: next_doubts(registry), 1),
            ("export XLSX", lambda: export(registry, folder / "registri.xlsx", Wanted(), TODAY), 60),
        ]  # fmt: skip
        for name, call, most in asked:
            yield name, _timed(call), most


def _timed(call: Callable[[], Any]) -> float:
    call()
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--agreements", type=int, default=50_000)
    options.add_argument("--news", type=int, default=200_000)
    options.add_argument(
        "--database", help="SQLAlchemy URL of an empty database (default: SQLite in a temporary folder)"
    )
    options.add_argument("--postgresql", action="store_true", help="on a PostgreSQL server started for it")
    options.add_argument("--ask", metavar="URL", help="only ask, of what --database left")
    said = options.parse_args()
    if said.ask:
        ask(said.ask)
        return
    with tempfile.TemporaryDirectory() as folder, _server(said.postgresql) as server:
        url = said.database or server or f"sqlite:///{folder}/sepakat.db"
        started = time.perf_counter()
        with Registry.open(url) as registry:
            fill(registry, said.agreements, said.news)
            print(
                f"{said.agreements} agreements and {said.news} news written in {time.perf_counter() - started:.0f} s",
                flush=True,
            )
            started, begun = time.perf_counter(), time.process_time()
            registry.settle()
        took, spent = time.perf_counter() - started, time.process_time() - begun
        print(f"names and links settled in {took:.0f} s ({spent:.0f} CPU s), peak {_peak():.0f} MB", flush=True)
        # Asked in a process of its own, so that its memory is that of the questions alone.
        environment = {**os.environ, "SEPAKAT_BENCH": folder}
        subprocess.run([sys.executable, "-m", "benchmarks.registry", "--ask", url], check=True, env=environment)


@contextmanager
def _server(wanted: bool) -> Iterator[str | None]:
    """The address of an empty database on a server of its own; None where none is wanted."""
    if not wanted:
        yield None
        return
    from benchmarks.postgresql import programs, running

    binaries = programs()
    if binaries is None:
        sys.exit("PostgreSQL is not installed: apt-get install postgresql")
    with running(binaries) as cluster:
        yield cluster.url()


def ask(url: str) -> None:
    """Asks all questions and prints their times and the memory they took."""
    print(f"{'question':28}{'seconds':>9}{'at most':>9}")
    for name, seconds, most in measure(url, Path(os.environ.get("SEPAKAT_BENCH", tempfile.gettempdir()))):
        print(f"{name:28}{seconds:9.2f}{most:9.0f}  {'ok' if seconds <= most else 'TOO SLOW'}", flush=True)
    print(f"{'peak memory':28}{_peak():6.0f} MB{1024:6.0f} MB  {'ok' if _peak() <= 1024 else 'TOO MUCH'}")


def _peak() -> float:
    """Peak resident memory of this process in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
