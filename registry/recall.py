"""Gives a document back as it was read, boxes and all."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from ingest.types import Document, Grade, Method, Page, Quality, Reading, WebInfo
from registry.database import Database
from registry.schema import document, page, source
from registry.words import unpack


def recall(database: Database, identity: str) -> Document | None:
    """The document with this identifier; None where it was never read."""
    with database.read() as connection:
        row = connection.execute(select(document).where(document.c.document_id == identity)).first()
        pages = pages_of(connection, identity)
        names = connection.execute(
            select(source.c.source).where(source.c.document_id == identity).order_by(source.c.source)
        ).scalars()
        first = next(iter(names), "")
    if row is None or not pages:
        return None
    return Document(
        source=first, sha256=row.sha256, media_type=row.media_type or "", pages=pages, title=row.title,
        published=row.published, languages=tuple(json.loads(row.languages)), warnings=tuple(json.loads(row.warnings)),
        web=_web(row.web),
    )  # fmt: skip


def pages_of(connection: Connection, identity: str) -> tuple[Page, ...]:
    rows = connection.execute(select(page).where(page.c.document_id == identity).order_by(page.c.number))
    return tuple(_page(row) for row in rows)


def _page(row: Any) -> Page:
    details = json.loads(row.details)
    quality = details["quality"]
    return Page(
        number=row.number, text=row.text, width=details["width"], height=details["height"], words=unpack(row.words),
        method=Method(details["method"]), rotation=details["rotation"],
        quality=Quality(**{**quality, "grade": Grade(quality["grade"]), "notes": tuple(quality["notes"])}),
        readings=tuple(Reading(**reading) for reading in details["readings"]),
        furniture=tuple((span[0], span[1]) for span in details["furniture"]),
    )  # fmt: skip


def _web(stored: str | None) -> WebInfo | None:
    if stored is None:
        return None
    values = json.loads(stored)
    if values.get("fetched"):
        values["fetched"] = datetime.fromisoformat(values["fetched"])
    return WebInfo(**values)
