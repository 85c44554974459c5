"""From a document to its record: finds out what it is and hands it to who can read it."""

from __future__ import annotations

from extract.agreement.party_languages import english_column
from extract.agreement.read import read_agreement
from extract.agreement.sections import Parts, cut
from extract.classify import classify
from extract.news.read import read_news
from extract.record import DocumentInfo, Kind, Record
from extract.text.sheet import Sheet, make_sheet, without
from ingest.types import Document


def extract(document: Document) -> Record:
    """The record of a document. Pure; never raises, whatever the text."""
    sheet = make_sheet(document.pages)
    parts = cut(sheet.text)
    kind = classify(document, sheet, parts)
    if kind == "agreement":
        return _agreement(document, sheet, parts)
    if kind == "news":
        return _news(document)
    return Record(document=describe(document, kind, document.title))


def _agreement(document: Document, sheet: Sheet, parts: Parts) -> Record:
    if english := english_column(sheet.text):
        sheet = without(sheet, english)
        parts = cut(sheet.text)
    reading = read_agreement(sheet, parts)
    return Record(
        document=describe(document, "agreement", reading.title or document.title),
        agreements=(reading.agreement,), amounts=reading.other_amounts,
        legal_references=reading.legal_references, persons=reading.persons,
    )  # fmt: skip


def _news(document: Document) -> Record:
    reading = read_news(document)
    return Record(
        document=describe(document, "news", reading.title or document.title), event=reading.event,
        agreements=reading.agreements, amounts=reading.amounts,
        legal_references=reading.legal_references, persons=reading.persons,
    )  # fmt: skip


def describe(document: Document, kind: Kind, title: str | None) -> DocumentInfo:
    """What the record says of the document itself."""
    return DocumentInfo(
        source=document.source, sha256=document.sha256, kind=kind, title=title, published=document.published,
        languages=document.languages, pages=len(document.pages), ocr_pages=document.ocr_pages,
        warnings=document.warnings,
    )  # fmt: skip
