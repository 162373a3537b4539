"""What the strokes of a player rest on who was heard in a recording of sound."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns; the strokes of all players before that came as data."""
    for name in ("timing_doubt_p50_ms", "timing_doubt_rms_ms", "sure_share"):
        op.add_column("take_players", sa.Column(name, sa.Double()))
