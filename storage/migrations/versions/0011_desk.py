"""Feedback is joined into summaries; what is about somebody, and what passed a level, is found at once."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

JOINED, NAMED = sa.text("joined is not null"), sa.text("named and closed_at is null")


def upgrade() -> None:
    op.add_column("feedbacks", sa.Column("home", sa.String(), nullable=False, server_default=""))
    op.add_column("feedbacks", sa.Column("joined", sa.Integer(), nullable=True))
    op.add_column("feedbacks", sa.Column("named", sa.Boolean(), nullable=False, server_default=sa.text("false")))
    op.execute("update feedbacks set named = true where cast(about as text) <> '[]'")
    op.create_index(
        "ix_feedbacks_joined", "feedbacks", ["workspace", "joined", "id"], sqlite_where=JOINED, postgresql_where=JOINED
    )
    op.create_index("ix_feedbacks_named", "feedbacks", ["workspace", "id"], sqlite_where=NAMED, postgresql_where=NAMED)
    op.create_index("ix_feedback_steps_level", "feedback_steps", ["workspace", "unit", "at"])


def downgrade() -> None:
    op.drop_index("ix_feedback_steps_level", "feedback_steps")
    op.drop_index("ix_feedbacks_named", "feedbacks")
    op.drop_index("ix_feedbacks_joined", "feedbacks")
    for column in ("named", "joined", "home"):
        op.drop_column("feedbacks", column)
