"""The recapitulation as a picture. The only module that loads matplotlib."""

from __future__ import annotations

from pathlib import Path

from registry.dates import in_words
from registry.report import Report, Section
from registry.types import STATUSES

#: Status → colour: green in force, amber ending, red ended, as staff colour their tables.
_COLOURS = {
    "draf": "#9e9e9e", "berlaku": "#2e7d32", "akan berakhir": "#f9a825", "berakhir": "#c62828",
    "diperpanjang": "#1565c0", "diakhiri": "#4e342e",
}  # fmt: skip
#: More bars than this are not legible in one panel.
BARS = 12


def draw(report: Report, path: Path) -> None:
    """Writes a PNG with kinds, years and fields of work, each bar parted by status."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib.figure import Figure

    wanted = [section for section in report.sections if section.code in ("jenis", "tahun", "bidang", "mitra")]
    figure = Figure(figsize=(14, 9), layout="constrained")
    figure.suptitle(f"Rekapitulasi kerja sama daerah per {in_words(report.as_of)}: {report.total.count} naskah")
    for index, section in enumerate(wanted, 1):
        _panel(figure.add_subplot(2, 2, index), section)
    handles = [matplotlib.patches.Patch(color=_COLOURS[status], label=status) for status in STATUSES]
    figure.legend(handles=handles, loc="outside lower center", ncols=len(STATUSES))
    figure.savefig(path, dpi=110, metadata={"Software": None})


def _panel(axes: object, section: Section) -> None:
    lines = section.lines[-BARS:] if section.code == "tahun" else section.lines[:BARS]
    names = [line.label.split(":")[0][:38] for line in lines][::-1]
    left = [0] * len(lines)
    for status in STATUSES:
        widths = [line.by_status[status] for line in lines][::-1]
        axes.barh(names, widths, left=left, color=_COLOURS[status])  # type: ignore[attr-defined]
        left = [a + b for a, b in zip(left, widths, strict=True)]
    for at, line in enumerate(lines[::-1]):
        axes.text(left[at], at, f" {line.count}", va="center", fontsize=8)  # type: ignore[attr-defined]
    # Room for the counts; half an agreement is none.
    axes.set_xlim(0, max([1, *left]) * 1.08)  # type: ignore[attr-defined]
    axes.xaxis.get_major_locator().set_params(integer=True)  # type: ignore[attr-defined]
    axes.set_title(section.title)  # type: ignore[attr-defined]
    axes.tick_params(labelsize=8)  # type: ignore[attr-defined]
