"""`sepakat serve`: the web page on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.common import DataOption, say, settings_of

EXAMPLES = """Examples:

  sepakat serve

  sepakat serve --port 9000"""


def command(
    data: DataOption = None,
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Port on 127.0.0.1.")] = 8080,
) -> None:
    """Shows search and registry in a browser, on 127.0.0.1 only; nothing can be changed there."""
    from web.app import serve

    say(f"Buka http://127.0.0.1:{port}/ di peramban; hentikan dengan Ctrl+C.")
    serve(settings_of(data), port)
