"""What the pages of a class send and get as JSON, and its table."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from hapju.studio.protocol import Key, Name, Word

Day = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
Tempo = Annotated[int, Meta(ge=50, le=120)]


class ClassWanted(Struct, forbid_unknown_fields=True):
    """A class to be made."""

    name: Name


class ClassMade(Struct):
    """The two keys of a class that was made."""

    key: str
    teacher_key: str


class Joining(Struct, forbid_unknown_fields=True):
    """Somebody joins a class: the player's own key, their name and language."""

    key: Key
    name: Name
    language: Literal["en", "ko", "ja"] | None = None


class AssignmentGiven(Struct, forbid_unknown_fields=True):
    """What a class is to practise: a song at a level, or a lesson; ``due`` is the last day."""

    song: Word | None = None
    lesson: Word | None = None
    level: Word | None = None
    tempo_percent: Tempo = 100
    due: Day | None = None
    text: Annotated[str, Meta(max_length=500)] = ""


class Practised(Struct):
    """How one player stands with an assignment."""

    player: int
    """The player's number in the class's list."""
    takes: int
    """How many takes they have played of it since it was given."""
    is_done: bool
    done: str | None
    """When, ISO 8601 with the offset from UTC."""
    is_late: bool
    """Done, but after the last day."""


class AssignmentSaid(Struct):
    """An assignment; ``practised`` has everybody for the teacher, and a player themself."""

    number: int
    song: str | None
    lesson: str | None
    title: str
    level: str | None
    level_title: str
    tempo_percent: int
    due: str | None
    is_over: bool
    """Whether the last day has passed."""
    text: str
    practised: list[Practised]


class ClassPlayer(Struct):
    """A player of the class; the teacher alone is told of them."""

    number: int
    name: str


class PairHere(Struct):
    """Players in a room of their own; one watches it by the key."""

    spectator_key: str
    players: list[int]
    """By their numbers in the class's room."""


class ClassSaid(Struct):
    """A class as its teacher or one of its players may see it."""

    role: Literal["teacher", "player"]
    name: str
    key: str
    """The key in the players' link."""
    players: list[ClassPlayer]
    assignments: list[AssignmentSaid]
    pairs: list[PairHere]


class TakeLine(Struct):
    """One line of a class's table: a player and a take. None where there is too little to say."""

    player: int
    """The player's number in the class's list."""
    name: str
    begun: str
    """ISO 8601 with the offset from UTC."""
    is_with_class: bool
    """Played in the class's room, not alone or in another."""
    song: str
    level: str | None
    lesson: str | None
    tempo_percent: int | None
    strokes: int
    matched: int
    missed: int
    extra: int
    wrong_piece: int
    matched_share: float | None
    mean_asynchrony_ms: float | None
    sd_asynchrony_ms: float | None
    mean_to_others_ms: float | None
    """Against the mean of the others, in a take with the class."""
    sd_to_others_ms: float | None
    group_spread_ms: float | None
    """Of the whole class in that take."""


class AssignmentLine(Struct):
    """One line of a class's table: a player and an assignment."""

    player: int
    name: str
    assignment: int
    title: str
    level: str | None
    tempo_percent: int
    given: str
    """The day, ISO 8601."""
    due: str | None
    takes: int
    is_done: bool
    done: str | None
    is_late: bool


class ClassTable(Struct):
    """All of a class's table."""

    name: str
    takes: list[TakeLine]
    assignments: list[AssignmentLine]
