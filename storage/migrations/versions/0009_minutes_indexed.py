"""Which form of the index each meeting is found by, and which lines of a meeting are mere talk."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meetings", sa.Column("indexed", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("meeting_lines", sa.Column("talk", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_meetings_workspace_indexed", "meetings", ["workspace", "indexed"])


def downgrade() -> None:
    op.drop_index("ix_meetings_workspace_indexed", "meetings")
    op.drop_column("meeting_lines", "talk")
    op.drop_column("meetings", "indexed")
