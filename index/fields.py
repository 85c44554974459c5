"""Restrict a search to documents by what a field of theirs says: `jenis:`, `sektor:`, `pihak:` and the filters."""

from __future__ import annotations

from dataclasses import dataclass

from index.analysis import fold, tokenize
from index.columns import Columns
from index.plan import All, Any, Every, Node, Tag, Term
from index.planned import Expand, covered

#: What people type for `jenis:`, folded → column and value.
KINDS = {
    "perjanjian": ("kind", "agreement"), "naskah": ("kind", "agreement"), "agreement": ("kind", "agreement"),
    "berita": ("kind", "news"), "news": ("kind", "news"), "lain": ("kind", "other"), "other": ("kind", "other"),
    "pks": ("form", "perjanjian_kerja_sama"), "perjanjian kerja sama": ("form", "perjanjian_kerja_sama"),
    "kb": ("form", "kesepakatan_bersama"), "mou": ("form", "kesepakatan_bersama"),
    "kesepakatan bersama": ("form", "kesepakatan_bersama"), "nota kesepahaman": ("form", "kesepakatan_bersama"),
    "nota kesepakatan": ("form", "nota_kesepakatan"), "rencana kerja": ("form", "rencana_kerja"),
    "loi": ("form", "pernyataan_kehendak"), "pernyataan kehendak": ("form", "pernyataan_kehendak"),
    "msp": ("form", "memorandum_saling_pengertian"),
    "memorandum saling pengertian": ("form", "memorandum_saling_pengertian"), "adendum": ("form", "adendum"),
    "bukan ksd": ("type", "BUKAN_KSD"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fields:
    """Restrictions over one opened index."""

    columns: Columns
    expand: Expand

    def kind(self, text: str) -> Node:
        """Documents of a kind, a form or, where neither is named so, a type."""
        said = " ".join(fold(text).replace("_", " ").split())
        if said in KINDS:
            column, value = KINDS[said]
            return Tag(column, (value,))
        return Tag("type", (said.upper().replace(" ", "_"),))

    def sector(self, text: str) -> Node:
        """Documents of the sectors whose names hold all words of `text` or of an alternative to it."""
        wanted = [{token.stem for token in tokenize(text)}]
        said = len(text.strip())
        wanted += [{token.stem for token in tokenize(item.phrase)} for item in self.expand(text.strip())
                   if item.end - item.start == said]  # fmt: skip
        names = {name: {token.stem for token in tokenize(name)} for name in self.columns.names["sector"]}
        first = tuple(name for name, stems in names.items() if wanted[0] and wanted[0] <= stems)
        return Tag("sector", first or tuple(
            name for name, stems in names.items() if any(want and want <= stems for want in wanted)
        ))  # fmt: skip

    def part(self, name: str, text: str) -> Node:
        """Documents that hold all words of `text`, or of an alternative, in the title, the parties or the numbers."""
        tokens = tokenize(text)
        if not tokens:
            return Every()
        nodes: list[Node] = [Any(tuple(Term(form, name) for form in (token.stem, *token.extra))) for token in tokens]
        whole = [Term(token.extra[0], name) for token in tokens if token.extra and name == "nomor"]
        if whole:
            return Any((*whole, All(tuple(nodes))))
        built = {(at, at + 1): [node] for at, node in enumerate(nodes)}
        for item in self.expand(text):
            said, (first, last) = tokenize(item.phrase), covered(tokens, item)
            if said:
                for at in range(first, last):
                    built[at, at + 1].append(All(tuple(Term(token.stem, name) for token in said)))
        return All(tuple(Any(tuple(choices)) for choices in built.values()))
