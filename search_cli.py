"""The command line of Sepakat: finds the command asked for, loads only that one, and turns errors into exit codes.

Each command lives in a module of `cli/`; a module offers `command` (one command) or `app` (a group of them), both for
Typer, or `main`, which reads its arguments itself. Only the module of the command that was typed is imported, because
`search` must answer at once.
"""

from __future__ import annotations

import importlib
import os
import sys

from ingest.errors import Exit, SepakatError

# numpy's OpenBLAS starts a thread a core, which spin for longer than a query takes; no product here is large enough.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

#: Command → its module. The order is that of `--help`.
COMMANDS = {
    "ingest": "cli.ingest_command",
    "crawl": "cli.crawl_command",
    "search": "cli.search_command",
    "extract": "cli.extract_command",
    "registry": "cli.registry_commands",
    "reindex": "cli.reindex_command",
    "doctor": "cli.doctor_command",
    "eval": "cli.eval_command",
    "serve": "cli.serve_command",
}

#: The exit code of a command that a person stopped, as shells know it.
INTERRUPTED = 130

EPILOG = """Examples:  sepakat ingest corpus/  ·  sepakat search "kerja sama nikel smelter"  ·  sepakat registry list"""


def build(names: list[str]) -> object:
    """The Click command tree holding just `names`."""
    import typer

    app = typer.Typer(
        name="sepakat",
        help="Reads, registers and searches cooperation agreements of Indonesian regional governments.",
        epilog=EPILOG,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_no_options)
    for name in names:
        module = importlib.import_module(COMMANDS[name])
        if hasattr(module, "app"):
            app.add_typer(module.app, name=name)
        elif hasattr(module, "main"):
            app.command(name, help=module.HELP)(_no_options)  # it reads its own arguments; here it is only listed
        else:
            app.command(name, epilog=getattr(module, "EXAMPLES", None))(module.command)
    return typer.main.get_command(app)


def _no_options() -> None:
    """Reads, registers and searches cooperation agreements of Indonesian regional governments."""


def main(argv: list[str] | None = None) -> int:
    """Runs one command; returns its exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    asked = next((word for word in arguments if not word.startswith("-")), None)
    try:
        code = _run(asked, arguments)
    except SepakatError as error:
        print(f"GAGAL  {error}", file=sys.stderr)
        return int(error.exit_code)
    except BrokenPipeError:
        # The reader of our output left (for example `| head`); that is no fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Exit.OK)
    except KeyboardInterrupt:
        return _interrupted()
    except Exception as error:
        return _unexpected(error)
    if code == INTERRUPTED:  # so Typer hands on a KeyboardInterrupt
        return _interrupted()
    return code if isinstance(code, int) else int(Exit.OK)


def _run(asked: str | None, arguments: list[str]) -> object:
    """Runs the command asked for; what it returns is an exit code or says nothing."""
    module = importlib.import_module(COMMANDS[asked]) if asked in COMMANDS and arguments[0] == asked else None
    if module and hasattr(module, "main"):
        try:
            return module.main(arguments[1:])
        except SystemExit as end:  # argparse showed help, or what was wrong with the arguments
            return end.code
    command = build([asked] if asked in COMMANDS else list(COMMANDS))
    return command.main(args=arguments, prog_name="sepakat", standalone_mode=False)  # type: ignore[attr-defined]


def _unexpected(error: Exception) -> int:
    import typer

    # Typer's own classes: it carries a copy of Click, whose errors are not those of an installed Click.
    if isinstance(error, typer.Exit):
        return error.exit_code
    if isinstance(error, typer.Abort):
        return _interrupted()
    if hasattr(error, "format_message") and hasattr(error, "show"):  # an error in what was typed
        error.show()
        return int(Exit.USAGE)
    if os.environ.get("SEPAKAT_DEBUG"):
        raise error
    print(f"Kesalahan tak terduga: {error!r}. Ulangi dengan SEPAKAT_DEBUG=1 dan kirim pesannya.", file=sys.stderr)
    return int(Exit.BUG)


def _interrupted() -> int:
    print(
        "Dihentikan. Yang sudah dilaporkan selesai tetap tersimpan; jalankan lagi untuk melanjutkan.", file=sys.stderr
    )
    return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
