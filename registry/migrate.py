"""Brings a database to the present version; costs nothing where it is there already."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from ingest.errors import RegistryError
from registry.schema import VERSION


def version_of(connection: Connection) -> str | None:
    """The migration a database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def upgrade(connection: Connection, to: str = "head") -> None:
    """Runs the missing steps inside the transaction that `connection` holds.

    Raises `RegistryError` where the database is newer than this program.
    """
    present = version_of(connection)
    if present is not None and present > VERSION:
        raise RegistryError(
            f"basis data versi {present} lebih baru daripada program ini ({VERSION})",
            hint="pasang versi Sepakat yang lebih baru",
        )
    if present == VERSION:
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
