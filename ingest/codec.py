"""Pages and documents as JSON and back: what crosses the border of a worker, and what the page cache keeps.

JSON and not pickle, because a worker that read a hostile file is not to be believed: it can send wrong
text, but no code.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from ingest import errors
from ingest.errors import InputError, SepakatError
from ingest.types import Document, Grade, Method, Page, Quality, Reading, WebInfo, Word

Plain = dict[str, Any]


def page_to_plain(page: Page) -> Plain:
    quality = page.quality
    return {
        "number": page.number,
        "text": page.text,
        "size": [page.width, page.height],
        "words": [[word.start, word.end, word.confidence, *word.quad] for word in page.words],
        "method": page.method.value,
        "rotation": page.rotation,
        "quality": [quality.grade.value, quality.known_words, quality.ocr_confidence, list(quality.notes)],
        "readings": [[r.start, r.end, r.text, r.confidence, r.engine] for r in page.readings],
        "furniture": [list(span) for span in page.furniture],
    }


def page_from_plain(plain: Plain) -> Page:
    """Raises `ValueError`, `KeyError` or `TypeError` for what is no page."""
    grade, known, confidence, notes = plain["quality"]
    return Page(
        number=int(plain["number"]),
        text=str(plain["text"]),
        width=float(plain["size"][0]),
        height=float(plain["size"][1]),
        words=tuple(_word(row) for row in plain["words"]),
        method=Method(plain["method"]),
        rotation=int(plain["rotation"]),
        quality=Quality(Grade(grade), known, confidence, tuple(notes)),
        readings=tuple(Reading(*row) for row in plain["readings"]),
        furniture=tuple((int(start), int(end)) for start, end in plain["furniture"]),
    )


def _word(row: list[Any]) -> Word:
    start, end, confidence, a, b, c, d, e, f, g, h = row
    return Word(start, end, (a, b, c, d, e, f, g, h), confidence)


def document_to_plain(document: Document) -> Plain:
    web = asdict(document.web) if document.web else None
    if web and document.web and document.web.fetched:
        web["fetched"] = document.web.fetched.isoformat()
    return {
        "source": document.source,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": [page_to_plain(page) for page in document.pages],
        "title": document.title,
        "published": document.published,
        "languages": list(document.languages),
        "warnings": list(document.warnings),
        "web": web,
    }


def document_from_plain(plain: Plain) -> Document:
    web = plain["web"]
    if web and web.get("fetched"):
        web = {**web, "fetched": datetime.fromisoformat(web["fetched"])}
    return Document(
        source=plain["source"],
        sha256=plain["sha256"],
        media_type=plain["media_type"],
        pages=tuple(page_from_plain(page) for page in plain["pages"]),
        title=plain["title"],
        published=plain["published"],
        languages=tuple(plain["languages"]),
        warnings=tuple(plain["warnings"]),
        web=WebInfo(**web) if web else None,
    )


def error_to_plain(error: SepakatError) -> Plain:
    return {"kind": type(error).__name__, "reason": error.reason, "subject": error.subject, "hint": error.hint}


def error_from_plain(plain: Plain) -> SepakatError:
    kind = getattr(errors, str(plain["kind"]), InputError)
    if not (isinstance(kind, type) and issubclass(kind, SepakatError)):
        kind = InputError
    return kind(str(plain["reason"]), subject=str(plain["subject"]), hint=str(plain["hint"]))
