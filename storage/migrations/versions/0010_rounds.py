"""Rounds of reports, and what was raised in a time."""

import sqlalchemy as sa
from alembic import op

from storage.base import Instant

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

OWED = sa.text("state = 'owed'")


def upgrade() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("since", sa.JSON(), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("cut_at", Instant(), nullable=False),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
        sa.UniqueConstraint("workspace", "month", name=op.f("uq_rounds_workspace_month")),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), sa.ForeignKey("rounds.id"), nullable=False),
        sa.Column("above", sa.Integer(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("member", sa.Boolean(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
    )
    op.create_index("ix_reports_workspace_round", "reports", ["workspace", "round"])
    op.create_index("ix_reports_workspace_above", "reports", ["workspace", "above"])
    op.create_index("ix_reports_workspace_person_id", "reports", ["workspace", "person", "id"])
    op.create_index("ix_reports_owed", "reports", ["workspace", "due_at"], sqlite_where=OWED, postgresql_where=OWED)
    op.create_index("ix_feedbacks_workspace_raised_at", "feedbacks", ["workspace", "raised_at"])


def downgrade() -> None:
    op.drop_index("ix_feedbacks_workspace_raised_at", "feedbacks")
    op.drop_table("reports")
    op.drop_table("rounds")
