"""What the pages of the path and of lessons get as JSON, and a lesson's verdict in the review."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from hapju.studio.protocol import Choices, Sheet

LessonKind = Literal["lesson", "duet"]


class LessonLink(Struct):
    """A lesson to go to, at ``/lessons/<name>``."""

    name: str
    title: str


class LessonListed(Struct):
    """A lesson on the path, in the language asked for."""

    name: str
    kind: LessonKind
    number: int
    """Its number on the path, from 1."""
    title: str
    goal: str
    steps: int
    """How many tempos it has."""
    steps_passed: int
    is_passed: bool


class ChapterListed(Struct):
    """A chapter of the path; ``name`` is its word."""

    name: str
    title: str
    text: str
    lessons: list[LessonListed]


class PathListed(Struct):
    """The whole path, and how far a player has come on it."""

    chapters: list[ChapterListed]
    lessons: int
    passed: int
    next: LessonLink | None
    """The lesson that is suggested; None where all are passed."""
    player: str | None
    """The name of the player whose path it is; None where nobody was named."""


class StepShown(Struct):
    """One tempo of a lesson's ladder."""

    percent: int
    """Of the tempo of the lesson's song."""
    tempo_bpm: float
    is_passed: bool


class LessonShown(Struct):
    """A lesson as its page shows it, in the language asked for."""

    name: str
    kind: LessonKind
    number: int
    lessons: int
    chapter: str
    title: str
    goal: str
    why: str
    how: str
    picture: str | None
    """The address of its picture; None where it has none."""
    sheet: Sheet
    """Its song once, without a count-in, at the song's own tempo: to be read and listened to."""
    parts: dict[str, str]
    """The names of the song's parts, by the part."""
    steps: list[StepShown]
    percent: int
    """The step that is suggested."""
    rule: list[str]
    """What passes a step, one sentence each."""
    choices: Choices
    """What a room that plays it chooses, at the suggested step."""
    is_passed: bool
    before: LessonLink | None
    after: LessonLink | None


class ReasonSaid(Struct):
    """One thing that a lesson asks for, and how it was: a sentence with its numbers."""

    sentence: str
    is_met: bool


class PlayerVerdict(Struct):
    """Whether a player of a take passed the step of a lesson, and why."""

    key: str
    """The player's in the take."""
    name: str
    is_passed: bool
    is_kept: bool
    """Whether the archive knows who they are, and keeps what they passed."""
    reasons: list[ReasonSaid]
    may_calibrate: bool
    """Whether what is missing may be their device's latency, which wasn't measured."""


class LessonVerdict(Struct):
    """What a take of a lesson came to."""

    lesson: LessonLink
    kind: LessonKind
    tempo_bpm: float
    passes_bpm: float
    """From this tempo on the lesson is passed."""
    is_step_passed: bool
    """By one player; in a duet study by two."""
    is_passed: bool
    """Whether the step is one that passes the lesson."""
    players: list[PlayerVerdict]
    again: Choices
    """The same once more."""
    step: Choices | None
    """Another step of the ladder that is suggested now: up, or down; None where the same is."""
    step_bpm: float | None
    step_goes_up: bool
    after: LessonLink | None
    """The next lesson on the path."""
