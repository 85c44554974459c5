"""The history can only grow: the database itself refuses to change or remove an entry."""

from alembic import op

revision = "0002"
down_revision = "0001"

_SQLITE = """
CREATE TRIGGER history_keeps_{verb} BEFORE {verb} ON history
BEGIN SELECT RAISE(ABORT, 'riwayat tidak dapat diubah'); END
"""
_POSTGRES = """
CREATE OR REPLACE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'riwayat tidak dapat diubah'; END $$
"""
_POSTGRES_TRIGGER = """
CREATE TRIGGER history_keeps BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION history_stays()
"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(_SQLITE.format(verb=verb))
    else:
        op.execute(_POSTGRES)
        op.execute(_POSTGRES_TRIGGER)
