"""The tables of the archive, as typed models of SQLAlchemy.

Only what every database has is used: SQLite and PostgreSQL hold the same tables. A change here
needs a migration in ``migrations/versions``; docs/archive.md explains each table.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


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

    song: Mapped[SongRow | None] = relationship(lazy="joined")
    players: Mapped[list[PlayerRow]] = relationship(
        back_populates="take", cascade="all, delete-orphan", order_by="PlayerRow.number"
    )
    pairs: Mapped[list[PairRow]] = relationship(
        back_populates="take", cascade="all, delete-orphan", order_by="PairRow.a, PairRow.b"
    )


class PlayerRow(Table):
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

    take: Mapped[TakeRow] = relationship(back_populates="players")


class PairRow(Table):
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
