"""`sepakat registry …`: the registry of agreements. Each command only translates between a person and `registry/`."""

from __future__ import annotations

import importlib

import typer

app = typer.Typer(
    name="registry",
    help="The registry of agreements: list, review, correct, link, report, export, keep safe.",
    epilog="Examples:  sepakat registry list --status 'akan berakhir'  ·  sepakat registry show K-3f2a  ·  "
    "sepakat registry export rekap.xlsx",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

#: The modules that hold the commands, in the order of `--help`.
MODULES = (
    "cli.registry_view",
    "cli.registry_review",
    "cli.registry_decide",
    "cli.registry_reports",
    "cli.registry_files",
)

for _name in MODULES:
    importlib.import_module(_name).add_to(app)
