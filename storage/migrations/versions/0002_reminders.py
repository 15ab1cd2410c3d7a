"""Reminders: preferences, absences, what people were recalled to, and recurring tasks."""

import sqlalchemy as sa
from alembic import op

from storage.base import Instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "absences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("deputy", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    with op.batch_alter_table("absences", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_absences_workspace_person_ends"), ["workspace", "person", "ends"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_absences_workspace_deputy_ends"), ["workspace", "deputy", "ends"], unique=False
        )

    op.create_table(
        "preferences",
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("digest_at", sa.String(), nullable=False),
        sa.Column("before", sa.Boolean(), nullable=False),
        sa.Column("weekly", sa.Boolean(), nullable=False),
        sa.Column("team", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "person", name=op.f("pk_preferences")),
    )
    op.create_table(
        "recalls",
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("occasion", sa.String(), nullable=False),
        sa.Column("behalf", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("ready_at", Instant(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "subject", "person", "kind", "occasion", name=op.f("pk_recalls")),
    )
    with op.batch_alter_table("recalls", schema=None) as batch_op:
        batch_op.create_index("ix_recalls_letter", ["workspace", "letter"], unique=False)
        batch_op.create_index(
            "ix_recalls_waiting",
            ["workspace", "ready_at"],
            unique=False,
            sqlite_where=sa.text("letter = ''"),
            postgresql_where=sa.text("letter = ''"),
        )

    op.create_table(
        "recurrences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("asker", sa.String(), nullable=False),
        sa.Column("owners", sa.JSON(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("hour", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("made_until", sa.Date(), nullable=False),
        sa.Column("make_at", Instant(), nullable=True),
        sa.Column("created_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recurrences")),
    )
    with op.batch_alter_table("recurrences", schema=None) as batch_op:
        batch_op.create_index(
            "ix_recurrences_make",
            ["workspace", "make_at"],
            unique=False,
            sqlite_where=sa.text("make_at is not null"),
            postgresql_where=sa.text("make_at is not null"),
        )

    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.create_index(
            "ix_tasks_closed",
            ["workspace", "closed_at"],
            unique=False,
            sqlite_where=sa.text("closed_at is not null"),
            postgresql_where=sa.text("closed_at is not null"),
        )

    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.create_index(
            "ix_letters_told",
            ["workspace", "person", "due_at"],
            unique=False,
            sqlite_where=sa.text("card = 'task.told'"),
            postgresql_where=sa.text("card = 'task.told'"),
        )


def downgrade() -> None:
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_letters_told",
            sqlite_where=sa.text("card = 'task.told'"),
            postgresql_where=sa.text("card = 'task.told'"),
        )

    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_tasks_closed",
            sqlite_where=sa.text("closed_at is not null"),
            postgresql_where=sa.text("closed_at is not null"),
        )

    with op.batch_alter_table("recurrences", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_recurrences_make",
            sqlite_where=sa.text("make_at is not null"),
            postgresql_where=sa.text("make_at is not null"),
        )

    op.drop_table("recurrences")
    with op.batch_alter_table("recalls", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_recalls_waiting", sqlite_where=sa.text("letter = ''"), postgresql_where=sa.text("letter = ''")
        )
        batch_op.drop_index("ix_recalls_letter")

    op.drop_table("recalls")
    op.drop_table("preferences")
    with op.batch_alter_table("absences", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_absences_workspace_deputy_ends"))
        batch_op.drop_index(batch_op.f("ix_absences_workspace_person_ends"))

    op.drop_table("absences")
