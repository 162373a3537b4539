"""The tables of the archive, as typed models of SQLAlchemy.

Only what every database has is used: SQLite and PostgreSQL hold the same tables. A change here
needs a migration in ``migrations/versions``; docs/archive.md explains each table.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary, MetaData, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from hapju.archive.take_journal import Language


class Table(DeclarativeBase):
    """What all tables share: constraints have names, so that migrations can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class SongRow(Table):
    """A song as it was played: kept once, however often it was."""

    __tablename__ = "songs"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the JSON."""
    name: Mapped[str] = mapped_column(String(200), index=True)
    document: Mapped[bytes] = mapped_column(LargeBinary)
    """The JSON of :mod:`hapju.archive.song_json`, packed by zlib."""


class TakeRow(Table):
    """A take."""

    __tablename__ = "takes"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    begun: Mapped[str] = mapped_column(String(40))
    """ISO 8601, with the offset from UTC."""
    begun_s: Mapped[float] = mapped_column(index=True)
    """The same in seconds since 1970."""
    room: Mapped[str | None] = mapped_column(String(64), index=True)
    """The spectators' key of its room; null for files that were dropped."""
    song_id: Mapped[int | None] = mapped_column(ForeignKey("songs.id"), index=True)
    """Null for free play."""
    first_bar: Mapped[int]
    rounds: Mapped[int]
    count_in_bars: Mapped[int]
    level: Mapped[str | None] = mapped_column(Text)
    until_s: Mapped[float | None]
    """Notes later than this were not reached; null = all were."""
    choices: Mapped[str | None] = mapped_column(Text)
    """What was chosen in the room, as JSON in the words of the protocol."""
    remarks: Mapped[str] = mapped_column(Text)
    """On how the strokes were read, as JSON."""
    measured_by: Mapped[str] = mapped_column(String(40))
    """The version of Hapju that computed the measures of players and pairs."""
    lesson: Mapped[str | None] = mapped_column(String(80), index=True)
    """The lesson that was practised; null for none."""

    song: Mapped[SongRow | None] = relationship(lazy="joined")
    players: Mapped[list[TakePlayerRow]] = relationship(
        back_populates="take", cascade="all, delete-orphan", order_by="TakePlayerRow.number"
    )
    pairs: Mapped[list[TakePairRow]] = relationship(
        back_populates="take", cascade="all, delete-orphan", order_by="TakePairRow.a, TakePairRow.b"
    )


class TakePlayerRow(Table):
    """A player of a take: their strokes, and the measures that lists show."""

    __tablename__ = "take_players"

    take_id: Mapped[int] = mapped_column(
        ForeignKey("takes.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    """From 1, in the order of the take."""
    key: Mapped[str] = mapped_column(String(120))
    name: Mapped[str] = mapped_column(String(120), index=True)
    part: Mapped[str] = mapped_column(Text)
    input: Mapped[str] = mapped_column(String(40))
    latency_ms: Mapped[float]
    latency_from: Mapped[str] = mapped_column(String(40))
    until_s: Mapped[float | None]
    """Where they left the take: notes later than this don't count for them; null = they stayed."""
    undated: Mapped[int]
    timing_doubt_p50_ms: Mapped[float | None]
    """This and the next two: what the strokes rest on, of a player who was heard in sound."""
    timing_doubt_rms_ms: Mapped[float | None]
    sure_share: Mapped[float | None]
    strokes: Mapped[bytes] = mapped_column(LargeBinary)
    """The columns, as :mod:`hapju.archive.stroke_columns` packs them."""
    stroke_count: Mapped[int]
    matched: Mapped[int]
    missed: Mapped[int]
    extra: Mapped[int]
    wrong_piece: Mapped[int]
    mean_asynchrony_ms: Mapped[float | None]
    sd_asynchrony_ms: Mapped[float | None]
    tempo_bpm: Mapped[float | None]
    player_id: Mapped[int | None] = mapped_column(
        ForeignKey("players.id", ondelete="SET NULL"), index=True
    )
    """Whose strokes they are; null where nobody has said so."""

    take: Mapped[TakeRow] = relationship(back_populates="players")
    player: Mapped[PlayerRow | None] = relationship(lazy="joined")


class TakePairRow(Table):
    """Two players of a take, by their numbers, and the measures that lists show."""

    __tablename__ = "take_pairs"

    take_id: Mapped[int] = mapped_column(
        ForeignKey("takes.id", ondelete="CASCADE"), primary_key=True
    )
    a: Mapped[int] = mapped_column(primary_key=True)
    b: Mapped[int] = mapped_column(primary_key=True)
    joint_onsets: Mapped[int]
    flams: Mapped[int | None]
    together_share: Mapped[float | None]
    mean_asynchrony_ms: Mapped[float | None]
    sd_asynchrony_ms: Mapped[float | None]

    take: Mapped[TakeRow] = relationship(back_populates="pairs")


class PlayerRow(Table):
    """Somebody who plays: kept once, whatever they played."""

    __tablename__ = "players"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    """Random letters: who has them may see the player's page."""
    name: Mapped[str] = mapped_column(String(120), index=True)
    language: Mapped[Language | None] = mapped_column(String(8))
    """The language in which they read; null where they haven't said."""
    since_s: Mapped[float]
    """When they were first kept, in seconds since 1970."""


class LessonPassedRow(Table):
    """A lesson that a player passed, as often as they did."""

    __tablename__ = "lessons_passed"
    __table_args__ = (UniqueConstraint("player_id", "lesson", "passed_s"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    player_id: Mapped[int] = mapped_column(ForeignKey("players.id", ondelete="CASCADE"))
    lesson: Mapped[str] = mapped_column(String(80))
    take_id: Mapped[int | None] = mapped_column(
        ForeignKey("takes.id", ondelete="SET NULL"), index=True
    )
    """The take in which they passed; null where it was deleted."""
    passed_s: Mapped[float]
    """When that take began, in seconds since 1970."""
    tempo_bpm: Mapped[float | None]
    measures: Mapped[str] = mapped_column(Text)
    """The numbers that the pass rule looked at, as JSON."""


class SettingRow(Table):
    """What a player has set."""

    __tablename__ = "settings"

    player_id: Mapped[int] = mapped_column(
        ForeignKey("players.id", ondelete="CASCADE"), primary_key=True
    )
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
    """As JSON."""


class HeartRateRow(Table):
    """The heart rate of a player of a take."""

    __tablename__ = "heart_rates"

    take_id: Mapped[int] = mapped_column(
        ForeignKey("takes.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    """The player's number in the take."""
    source: Mapped[str] = mapped_column(String(120))
    """What it was measured with, or the kind of the file that it came from."""
    starts_s: Mapped[float | None]
    """When the recording began by its own clock, in seconds since 1970; null where not known."""
    columns: Mapped[bytes] = mapped_column(LargeBinary)
    """Take times and rates, as :mod:`hapju.archive.hearts` packs them."""


class ClassRow(Table):
    """A class: a teacher's group of players."""

    __tablename__ = "classes"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    """In the link of its players."""
    teacher_key: Mapped[str] = mapped_column(String(64), unique=True)
    """In the link of its teacher."""
    name: Mapped[str] = mapped_column(String(120))
    since_s: Mapped[float]


class ClassPlayerRow(Table):
    """A player of a class."""

    __tablename__ = "class_players"

    class_id: Mapped[int] = mapped_column(
        ForeignKey("classes.id", ondelete="CASCADE"), primary_key=True
    )
    player_id: Mapped[int] = mapped_column(
        ForeignKey("players.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class AssignmentRow(Table):
    """What a class is to practise: a song or a lesson."""

    __tablename__ = "assignments"

    id: Mapped[int] = mapped_column(primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("classes.id", ondelete="CASCADE"), index=True)
    song: Mapped[str | None] = mapped_column(String(200))
    lesson: Mapped[str | None] = mapped_column(String(80))
    level: Mapped[str | None] = mapped_column(String(80))
    tempo_percent: Mapped[int]
    due: Mapped[str | None] = mapped_column(String(10))
    """The last day, ISO 8601; null for no such day."""
    text: Mapped[str] = mapped_column(Text)
    """What the teacher says of it."""
    since_s: Mapped[float]
    """When it was given, in seconds since 1970."""


class MeasuredTakeRow(Table):
    """What the history looks at of a take; it can always be made anew from the strokes."""

    __tablename__ = "measured_takes"

    take_id: Mapped[int] = mapped_column(
        ForeignKey("takes.id", ondelete="CASCADE"), primary_key=True
    )
    made_by: Mapped[str] = mapped_column(String(60))
    """The version of Hapju and of the format."""
    document: Mapped[str] = mapped_column(Text)
    """As JSON."""
