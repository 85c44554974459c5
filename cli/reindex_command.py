"""`sepakat reindex`: the search index anew from the registry."""

from __future__ import annotations

from cli.common import DataOption, JsonOption, out, print_json, progress, settings_of

EXAMPLES = """Examples:

  sepakat reindex

  SEPAKAT_ENGINE=tantivy sepakat reindex"""


def command(data: DataOption = None, as_json: JsonOption = False) -> None:
    """Rebuilds the index from the registry; the old one answers until the new one is whole."""
    from index.update import rebuild
    from registry.store import Registry

    settings = settings_of(data)
    with Registry.open(settings.database) as registry, progress() as bar:
        task = bar.add_task("Mengindeks", total=None, note="")

        def done(count: int) -> None:
            bar.update(task, completed=count)

        report = rebuild(settings, registry, progress=done)
    if as_json:
        print_json({"documents": report.indexed, "seconds": round(report.seconds, 3)})
    else:
        out().print(f"{report.indexed} dokumen diindeks dalam {report.seconds:.1f} detik.")
