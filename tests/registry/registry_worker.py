"""A process that fills a registry; the tests start several at once, and kill them."""

from __future__ import annotations

import sys

from extract.record import Agreement, Event, Record
from ingest.types import Document
from registry.store import Registry
from tests.registry.registry_samples import agreement, document, record

PLACES = ("Bali", "Banten", "Lampung", "Riau", "Jambi", "Gorontalo")


def work(number: int) -> tuple[Document, Record]:
    """The document `number`: agreements with followers, and news that announce them."""
    one, two = PLACES[number % 6], PLACES[(number + 1 + number // 6) % 6]
    parties = (f"Pemerintah Provinsi {one}", f"Pemerintah Provinsi {two}")
    found: Agreement = agreement(
        parties=parties, numbers=(f"119/{100 + number}/KB/2022",), signed=f"2022-03-{1 + number % 28:02}",
        form=("kesepakatan_bersama", "perjanjian_kerja_sama")[number % 2],
        cites=(f"119/{99 + number}/KB/2022",) if number % 2 else (),
    )  # fmt: skip
    read = document(f"Naskah nomor {number} antara {parties[0]} dan {parties[1]} tentang pariwisata.", f"n{number}.pdf")
    if number % 5 == 4:
        return read, record(read, [found], kind="news", event=Event("penandatanganan"), published="2022-04-01")
    return read, record(read, [found])


def main(url: str, numbers: list[int]) -> None:
    with Registry.open(url) as registry:
        for number in numbers:
            read, made = work(number)
            registry.note_source(read.sha256, read.source)
            registry.register(read, made, extractor_version="1")
            if number % 3 == 0:
                registry.settle()
            print(number, flush=True)
        registry.settle()


if __name__ == "__main__":
    main(sys.argv[1], [int(number) for number in sys.argv[2].split(",")])
