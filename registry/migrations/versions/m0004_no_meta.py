"""The table `meta` goes: nothing was ever kept in it."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.drop_table("meta")
