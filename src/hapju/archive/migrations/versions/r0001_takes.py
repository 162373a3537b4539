"""Takes: songs, takes, their players and pairs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "songs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_songs"),
        sa.UniqueConstraint("digest", name="uq_songs_digest"),
    )
    op.create_index("ix_songs_name", "songs", ["name"])
    op.create_table(
        "takes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("begun", sa.String(40), nullable=False),
        sa.Column("begun_s", sa.Double(), nullable=False),
        sa.Column("room", sa.String(64)),
        sa.Column("song_id", sa.Integer()),
        sa.Column("first_bar", sa.Integer(), nullable=False),
        sa.Column("rounds", sa.Integer(), nullable=False),
        sa.Column("count_in_bars", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text()),
        sa.Column("until_s", sa.Double()),
        sa.Column("choices", sa.Text()),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("measured_by", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_takes"),
        sa.UniqueConstraint("name", name="uq_takes_name"),
        sa.ForeignKeyConstraint(["song_id"], ["songs.id"], name="fk_takes_song_id_songs"),
    )
    for column in ("begun_s", "room", "song_id"):
        op.create_index(f"ix_takes_{column}", "takes", [column])
    op.create_table(
        "take_players",
        sa.Column("take_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(120), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("input", sa.String(40), nullable=False),
        sa.Column("latency_ms", sa.Double(), nullable=False),
        sa.Column("latency_from", sa.String(40), nullable=False),
        sa.Column("undated", sa.Integer(), nullable=False),
        sa.Column("strokes", sa.LargeBinary(), nullable=False),
        sa.Column("stroke_count", sa.Integer(), nullable=False),
        sa.Column("matched", sa.Integer(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("extra", sa.Integer(), nullable=False),
        sa.Column("wrong_piece", sa.Integer(), nullable=False),
        sa.Column("mean_asynchrony_ms", sa.Double()),
        sa.Column("sd_asynchrony_ms", sa.Double()),
        sa.Column("tempo_bpm", sa.Double()),
        sa.PrimaryKeyConstraint("take_id", "number", name="pk_take_players"),
        sa.ForeignKeyConstraint(
            ["take_id"], ["takes.id"], name="fk_take_players_take_id_takes", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_take_players_name", "take_players", ["name"])
    op.create_table(
        "take_pairs",
        sa.Column("take_id", sa.Integer(), nullable=False),
        sa.Column("a", sa.Integer(), nullable=False),
        sa.Column("b", sa.Integer(), nullable=False),
        sa.Column("joint_onsets", sa.Integer(), nullable=False),
        sa.Column("flams", sa.Integer()),
        sa.Column("together_share", sa.Double()),
        sa.Column("mean_asynchrony_ms", sa.Double()),
        sa.Column("sd_asynchrony_ms", sa.Double()),
        sa.PrimaryKeyConstraint("take_id", "a", "b", name="pk_take_pairs"),
        sa.ForeignKeyConstraint(
            ["take_id"], ["takes.id"], name="fk_take_pairs_take_id_takes", ondelete="CASCADE"
        ),
    )
