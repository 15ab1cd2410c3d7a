"""One courier speaks for a workspace: the lease is its own, and no longer a letter's."""

import sqlalchemy as sa
from alembic import op

from storage.base import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SENDING, PENDING = sa.text("state = 'sending'"), sa.text("state = 'pending'")


def upgrade() -> None:
    op.create_table(
        "couriers",
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", name=op.f("pk_couriers")),
    )
    op.drop_index("ix_letters_lane", "letters")
    op.drop_index("ix_letters_sending", "letters")
    op.drop_column("letters", "lease_until")
    op.create_index(
        "ix_letters_sending", "letters", ["workspace", "state"], sqlite_where=SENDING, postgresql_where=SENDING
    )


def downgrade() -> None:
    op.drop_index("ix_letters_sending", "letters")
    op.add_column("letters", sa.Column("lease_until", Instant(), nullable=True))
    op.create_index(
        "ix_letters_sending",
        "letters",
        ["workspace", "state", "lane", "lease_until"],
        sqlite_where=SENDING,
        postgresql_where=SENDING,
    )
    op.create_index(
        "ix_letters_lane",
        "letters",
        ["workspace", "lane", "due_at", "id"],
        sqlite_where=PENDING,
        postgresql_where=PENDING,
    )
    op.drop_table("couriers")
