"""DOCX through python-docx: paragraphs and tables in the order they stand, headers and footers as furniture."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from ingest.errors import CorruptInput, EmptyInput, InputTooLarge
from ingest.plain import tidy
from ingest.types import Page

#: A DOCX is a ZIP; what unpacks to more was made to harm.
MAX_UNPACKED = 200_000_000
MAX_RATIO = 300
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_docx(data: bytes) -> tuple[tuple[Page, ...], str | None]:
    """One page a hard page break, and the title in the file's properties.

    Raises `CorruptInput`, `EmptyInput` or `InputTooLarge`.
    """
    document = _open(data)
    parts = [[""]]
    for line in _lines(document):
        if line == "\f":
            parts.append([])
        else:
            parts[-1].append(line)
    texts = [text for lines in parts if (text := tidy("\n".join(lines)))]
    if not texts:
        raise EmptyInput("dokumen Word tanpa teks")
    running = _running_lines(document)
    pages = tuple(_page(number, text, running) for number, text in enumerate(texts, start=1))
    return pages, (document.core_properties.title or "").strip() or None


def _open(data: bytes) -> Any:
    import docx

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > MAX_UNPACKED or size > MAX_RATIO * max(len(data), 10_000):
            raise InputTooLarge(f"dokumen Word mengembang menjadi {size:,} byte")
        return docx.Document(io.BytesIO(data))
    except InputTooLarge:
        raise
    except Exception as error:  # python-docx and lxml raise a dozen kinds for damaged files
        raise CorruptInput(f"dokumen Word rusak: {type(error).__name__}") from error


def _lines(document: Any) -> Iterator[str]:
    yield from _block_lines(document.element.body)


def _block_lines(body: Any) -> Iterator[str]:
    for child in body:
        if child.tag == f"{_W}p":
            yield from _paragraph(child).split("\n")
        elif child.tag == f"{_W}tbl":
            yield from _table(child)
        elif child.tag == f"{_W}sdt":  # content controls: cover pages, tables of contents, form fields
            for content in child.iter(f"{_W}sdtContent"):
                yield from _block_lines(content)
                break


def _paragraph(paragraph: Any) -> str:
    """Its text as accepted: insertions in, deletions out; a page break is a line "\\f"."""
    parts = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.tag == f"{_W}tab":
            parts.append("\t" if node.getparent().tag == f"{_W}r" else "")
        elif node.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n\f\n" if node.get(f"{_W}type") == "page" else "\n")
    return "".join(parts)


def _table(table: Any) -> Iterator[str]:
    for row in _parts(table, "tr"):
        cells = [" ".join(" ".join(_block_lines(cell)).split()) for cell in _parts(row, "tc")]
        if any(cells):
            yield "\t".join(cells)


def _parts(holder: Any, kind: str) -> Iterator[Any]:
    """The rows of a table or cells of a row, its own alone and not those of tables inside it."""
    for child in holder:
        if child.tag == f"{_W}{kind}":
            yield child
        elif child.tag == f"{_W}sdt":
            for content in child.findall(f"{_W}sdtContent"):
                yield from _parts(content, kind)


def _running_lines(document: Any) -> list[str]:
    """Lines of headers and footers, each once."""
    found: dict[str, None] = {}
    for section in document.sections:
        for holder in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not holder.is_linked_to_previous:
                found.update(dict.fromkeys(line.strip() for line in _block_lines(holder._element)))
    return [line for line in found if line.strip("\f")]


def _page(number: int, text: str, running: list[str]) -> Page:
    """Letterheads and footers are kept below the first page's text, marked as furniture."""
    if number > 1 or not running:
        return Page(number, text)
    tail = tidy("\n".join(running))
    start = len(text) + 1
    return Page(number, f"{text}\n{tail}", furniture=((start, start + len(tail)),))
