"""What an export of the archive holds beside the journals of its takes: lines of JSON.

docs/reference/archive-export.md describes the files.
"""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from hapju.archive.take_journal import Language, PersonKey

FORMAT = 1
"""Raised when an export of before can't be read as one of now."""

HEAD = "export.json"
TAKES = "takes/"
PLAYERS = "players.jsonl"
LESSONS = "lessons_passed.jsonl"
SETTINGS = "settings.jsonl"
HEARTS = "heart_rates.jsonl"
CLASSES = "classes.jsonl"

Name = Annotated[str, Meta(max_length=120)]
Word = Annotated[str, Meta(min_length=1, max_length=80)]
Seconds = Annotated[float, Meta(ge=-1e12, le=1e12)]


class Head(Struct):
    """The whole export: its format, when and by which version of Hapju it was made."""

    hapju_export: int
    made: str
    made_by: str
    takes: int
    players: int


class PlayerExported(Struct):
    """A player."""

    key: PersonKey
    name: Name
    since_s: Seconds
    language: Language | None = None


class LessonExported(Struct):
    """A lesson passed once by a player, whose key ``player`` is."""

    player: PersonKey
    lesson: Word
    passed_s: Seconds
    measures: dict[str, float | int | None]
    tempo_bpm: float | None = None
    take: str | None = None


class SettingExported(Struct):
    """A setting of a player."""

    player: PersonKey
    name: Word
    value: Any


class HeartExported(Struct):
    """The heart rate of the player of a number in a take."""

    take: str
    number: Annotated[int, Meta(ge=1, le=1000)]
    source: Name
    time_s: list[Annotated[float, Meta(ge=-1e7, le=1e7)]]
    bpm: list[Annotated[float, Meta(ge=0.0, le=1e4)]]
    starts_s: Seconds | None = None


class AssignmentExported(Struct):
    """What a class is to practise."""

    song: Annotated[str, Meta(max_length=200)] | None
    lesson: Word | None
    level: Word | None
    tempo_percent: Annotated[int, Meta(ge=1, le=1000)]
    due: Annotated[str, Meta(max_length=10)] | None
    text: str
    since_s: Seconds


class ClassExported(Struct):
    """A class, with its players' keys and its assignments."""

    key: PersonKey
    teacher_key: PersonKey
    name: Name
    since_s: Seconds
    players: list[PersonKey]
    assignments: list[AssignmentExported]
