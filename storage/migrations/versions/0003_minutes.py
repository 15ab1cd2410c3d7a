"""Minutes: who they are for, and the index by which they are found."""

import sqlalchemy as sa
from alembic import op

from storage.base import Instant

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INDEX = {
    "sqlite": (
        "create virtual table meeting_words_index using fts5("
        "words, content='meeting_words', content_rowid='id', tokenize='ascii', detail=none, columnsize=0)",
        "create trigger meeting_words_added after insert on meeting_words begin"
        " insert into meeting_words_index(rowid, words) values (new.id, new.words); end",
        "create trigger meeting_words_gone after delete on meeting_words begin"
        " insert into meeting_words_index(meeting_words_index, rowid, words) values ('delete', old.id, old.words); end",
    ),
    "postgresql": (
        "alter table meeting_words add column lexemes tsvector"
        " generated always as (array_to_tsvector(string_to_array(words, ' '))) stored",
        "create index ix_meeting_words_lexemes on meeting_words using gin (lexemes) with (fastupdate = off)",
    ),
}


def upgrade() -> None:
    op.create_table(
        "meeting_people",
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("attends", sa.Boolean(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("meeting", "person", name=op.f("pk_meeting_people")),
    )
    with op.batch_alter_table("meeting_people", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_people_workspace_person"), ["workspace", "person"], unique=False)

    op.create_table(
        "meeting_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_words")),
        sa.UniqueConstraint("meeting", "ref", name=op.f("uq_meeting_words_meeting_ref")),
    )
    with op.batch_alter_table("meeting_words", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_words_workspace_at"), ["workspace", "at"], unique=False)
    for statement in INDEX[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    op.execute("drop table if exists meeting_words_index")
    with op.batch_alter_table("meeting_words", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_words_workspace_at"))

    op.drop_table("meeting_words")
    with op.batch_alter_table("meeting_people", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_people_workspace_person"))

    op.drop_table("meeting_people")
