"""The spaCy pipeline: blank Indonesian, our vocabularies as a component, and the trained recogniser of names.

The only module that imports spaCy, inside `pipeline`, because the import alone takes seconds. News and agreements are
read without it (extract/news/read.py): `benchmarks/extraction.py` shows what the recogniser would cost and earn there.
It serves where running text has no telling words around a name, and whoever wants a spaCy document with our
vocabularies: `doc.spans["organisasi"]`, `["wilayah"]`, `["urusan"]`, `["jabatan"]`, and `doc.ents` for the names.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from extract.organisations.mentions import find_organisations
from extract.organisations.posts import posts
from extract.text.regions import find_regions
from extract.values.sectors import find_sectors
from ingest.errors import ToolMissing

SHIPPED = Path(__file__).parent.parent / "models" / "ner_id"
COMPONENT = "sepakat_vocabulary"


@cache
def pipeline(folder: Path = SHIPPED) -> Any:
    """The pipeline with the recogniser of `folder`. Raises ToolMissing where spaCy or the weights are not there."""
    try:
        import spacy
    except ImportError as cause:
        raise ToolMissing("spaCy tidak terpasang", subject="spacy") from cause
    if not (folder / "config.cfg").exists():
        raise ToolMissing("bobot pengenal nama tidak ada", subject=str(folder))
    nlp = spacy.load(folder)
    _register(spacy)
    nlp.add_pipe(COMPONENT, first=True)
    return nlp


def _register(spacy: Any) -> None:
    from spacy.language import Language

    if not Language.has_factory(COMPONENT):
        Language.component(COMPONENT, func=add_vocabulary)


def add_vocabulary(doc: Any) -> Any:
    """Sets `doc.spans` of organisations, regions, affairs and posts, each with its identifier."""
    text = doc.text
    doc.spans["organisasi"] = _spans(
        doc, [(m.start, m.end, m.organisation.kind, m.organisation.name) for m in find_organisations(text)]
    )
    doc.spans["wilayah"] = _spans(doc, [(m.start, m.end, m.level or "", m.code or "") for m in find_regions(text)])
    doc.spans["urusan"] = _spans(doc, [(m.start, m.end, "urusan", m.sector) for m in find_sectors(text)])
    doc.spans["jabatan"] = _spans(doc, [(start, end, "jabatan", names[0]) for start, end, names in posts().find(text)])
    return doc


def _spans(doc: Any, found: list[tuple[int, int, str, str]]) -> list[Any]:
    spans = [doc.char_span(a, b, label=label, span_id=key, alignment_mode="expand") for a, b, label, key in found]
    return [span for span in spans if span is not None]
