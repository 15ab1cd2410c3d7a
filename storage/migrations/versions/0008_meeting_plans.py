"""Meetings are planned: when, where, who, about what; and series of them."""

import sqlalchemy as sa
from alembic import op

from storage.base import Instant

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

DUE = sa.text("plan_at is not null")


def upgrade() -> None:
    op.create_table(
        "meeting_plans",
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("planned_at", Instant(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("asker", sa.String(), nullable=False),
        sa.Column("scribe", sa.String(), nullable=False),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("agenda", sa.JSON(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=True),
        sa.Column("occasion", sa.Date(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("settled_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", name=op.f("pk_meeting_plans")),
    )
    op.create_index(op.f("ix_meeting_plans_workspace_planned_at"), "meeting_plans", ["workspace", "planned_at"])
    op.create_index(op.f("ix_meeting_plans_workspace_series"), "meeting_plans", ["workspace", "series"])
    op.create_table(
        "meeting_invited",
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", "person", name=op.f("pk_meeting_invited")),
    )
    op.create_index(op.f("ix_meeting_invited_workspace_person"), "meeting_invited", ["workspace", "person"])
    op.create_table(
        "meeting_series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("asker", sa.String(), nullable=False),
        sa.Column("chair", sa.String(), nullable=False),
        sa.Column("scribe", sa.String(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("readers", sa.JSON(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("agenda", sa.JSON(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("hour", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("begun", sa.Date(), nullable=False),
        sa.Column("made_until", sa.Date(), nullable=False),
        sa.Column("plan_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_series")),
    )
    op.create_index(
        "ix_meeting_series_due", "meeting_series", ["workspace", "plan_at"], sqlite_where=DUE, postgresql_where=DUE
    )


def downgrade() -> None:
    op.drop_table("meeting_series")
    op.drop_table("meeting_invited")
    op.drop_table("meeting_plans")
