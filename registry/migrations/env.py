"""What Alembic runs around the steps: they get the connection that `registry.migrate` holds."""

from __future__ import annotations

from alembic import context

#: None where somebody merely imports this module, as a collector of doctests does.
config = getattr(context, "config", None)
if config is not None:
    context.configure(connection=config.attributes["connection"])
    context.run_migrations()
