"""Announcements without an agreement are kept in a table; two indexes for the review queue and the report."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "announced",
        sa.Column("agreement_id", sa.Text(), nullable=False, comment="of the announcement"),
        sa.Column("key", sa.Text(), nullable=False, comment="equal where pages tell of one signing"),
        sa.Column("first", sa.Text(), nullable=False, comment="day and identifier; the least leads those of its key"),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.agreement_id"],
            name=op.f("fk_announced_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("agreement_id", name=op.f("pk_announced")),
    )
    op.create_index("ix_announced_key_first", "announced", ["key", "first"], unique=False)
    # The table fills when the announcements are settled the next time.
    op.execute(
        "INSERT INTO stale (owner) SELECT agreement_id FROM agreement WHERE origin = 'berita'"
        " AND agreement_id NOT IN (SELECT owner FROM stale)"
    )
    op.drop_index("ix_field_skips_priority", "field")
    due = sa.text("priority IS NOT NULL")
    op.create_index(
        "ix_field_due",
        "field",
        ["skips", "priority", "agreement_id", "path"],
        unique=False,
        sqlite_where=due,
        postgresql_where=due,
    )
    op.create_index("ix_party_agreement_id_entity_id", "party", ["agreement_id", "entity_id"], unique=False)
