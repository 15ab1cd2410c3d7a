"""By which region's days off somebody is reminded."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("preferences", sa.Column("region", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("preferences", "region")
