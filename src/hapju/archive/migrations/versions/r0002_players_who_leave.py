"""Where a player left the take."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column; who played before that stayed."""
    op.add_column("take_players", sa.Column("until_s", sa.Double()))
