"""Players beyond one take, their lessons, settings and heart rates, and classes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the tables, and who played in takes; of takes before, nobody has said."""
    _players()
    _lessons_settings_hearts()
    _classes()


def _players() -> None:
    op.create_table(
        "players",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("language", sa.String(8)),
        sa.Column("since_s", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_players"),
        sa.UniqueConstraint("key", name="uq_players_key"),
    )
    op.create_index("ix_players_name", "players", ["name"])
    op.add_column("takes", sa.Column("lesson", sa.String(80)))
    op.create_index("ix_takes_lesson", "takes", ["lesson"])
    with op.batch_alter_table("take_players") as table:
        table.add_column(sa.Column("player_id", sa.Integer()))
        table.create_foreign_key(
            "fk_take_players_player_id_players",
            "players",
            ["player_id"],
            ["id"],
            ondelete="SET NULL",
        )
        table.create_index("ix_take_players_player_id", ["player_id"])


def _lessons_settings_hearts() -> None:
    op.create_table(
        "lessons_passed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("player_id", sa.Integer(), nullable=False),
        sa.Column("lesson", sa.String(80), nullable=False),
        sa.Column("take_id", sa.Integer()),
        sa.Column("passed_s", sa.Double(), nullable=False),
        sa.Column("tempo_bpm", sa.Double()),
        sa.Column("measures", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lessons_passed"),
        sa.UniqueConstraint("player_id", "lesson", "passed_s", name="uq_lessons_passed_player_id"),
        _reference("lessons_passed", "player_id", "players"),
        _reference("lessons_passed", "take_id", "takes", "SET NULL"),
    )
    op.create_index("ix_lessons_passed_take_id", "lessons_passed", ["take_id"])
    op.create_table(
        "settings",
        sa.Column("player_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("player_id", "name", name="pk_settings"),
        _reference("settings", "player_id", "players"),
    )
    op.create_table(
        "heart_rates",
        sa.Column("take_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(120), nullable=False),
        sa.Column("starts_s", sa.Double()),
        sa.Column("columns", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("take_id", "number", name="pk_heart_rates"),
        _reference("heart_rates", "take_id", "takes"),
    )


def _classes() -> None:
    op.create_table(
        "classes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("teacher_key", sa.String(64), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("since_s", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_classes"),
        sa.UniqueConstraint("key", name="uq_classes_key"),
        sa.UniqueConstraint("teacher_key", name="uq_classes_teacher_key"),
    )
    op.create_table(
        "class_players",
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("player_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("class_id", "player_id", name="pk_class_players"),
        _reference("class_players", "class_id", "classes"),
        _reference("class_players", "player_id", "players"),
    )
    op.create_index("ix_class_players_player_id", "class_players", ["player_id"])
    op.create_table(
        "assignments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("song", sa.String(200)),
        sa.Column("lesson", sa.String(80)),
        sa.Column("level", sa.String(80)),
        sa.Column("tempo_percent", sa.Integer(), nullable=False),
        sa.Column("due", sa.String(10)),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("since_s", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_assignments"),
        _reference("assignments", "class_id", "classes"),
    )
    op.create_index("ix_assignments_class_id", "assignments", ["class_id"])


def _reference(
    table: str, column: str, referred: str, on_delete: str = "CASCADE"
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{referred}"
    return sa.ForeignKeyConstraint([column], [f"{referred}.id"], name=name, ondelete=on_delete)
