"""The numbers of a take that the history looks at, worked out once."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the table; it fills itself when somebody looks."""
    op.create_table(
        "measured_takes",
        sa.Column("take_id", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(60), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("take_id", name="pk_measured_takes"),
        sa.ForeignKeyConstraint(
            ["take_id"],
            ["takes.id"],
            name="fk_measured_takes_take_id_takes",
            ondelete="CASCADE",
        ),
    )
