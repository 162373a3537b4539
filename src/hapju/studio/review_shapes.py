"""What pages get as JSON: the songs to choose from, and all that the review draws and plays."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from hapju.show.json_shapes import Report
from hapju.studio.lesson_shapes import LessonVerdict
from hapju.studio.protocol import Choices, Sheet, SheetNote


class ReviewStroke(Struct, array_like=True):
    """One stroke, in take time; ``asynchrony_ms`` where it matches a note, else None."""

    time_s: float
    piece: int
    velocity: float
    asynchrony_ms: float | None


class ReviewPlayer(Struct):
    """A player of the take and all their strokes, in time order."""

    key: str
    name: str
    part: str
    strokes: list[ReviewStroke]
    missed: list[SheetNote] = []
    """Notes of the chart that weren't played."""
    wrong_piece: list[int] = []
    """Which strokes, counted from 0, are on another piece than the note they stand for."""


class ReviewJoint(Struct, array_like=True):
    """A joint onset: where (bar of the song, beat in it from 1), and A − B.

    ``time_s`` is the middle between the two, in take time.
    """

    time_s: float
    bar: int
    beat: float
    asynchrony_ms: float
    is_flam: bool


class ReviewPair(Struct):
    """Two players, by their keys, and all their joint onsets in time order."""

    a: str
    b: str
    joint_onsets: list[ReviewJoint]


class Advice(Struct):
    """One sentence of advice, and the bars that it is about (numbers of the song)."""

    sentence: str
    first_bar: int | None
    last_bar: int | None
    why: str = ""
    """What shows it, in a sentence or two with the numbers."""


class Download(Struct):
    """A file of the take: what it is, and where.

    ``kind`` is ``midi``, ``csv``, ``json``, ``html``, ``pdf`` or ``journal``.
    """

    kind: str
    name: str
    link: str


class EarlierTake(Struct):
    """Another take of the same room and song, to compare with."""

    take: str
    when: str
    sd_asynchrony_ms: float | None
    flams: int | None


class StepOffered(Struct):
    """Another tempo or level, offered after a take; ``sentence`` says which and why.

    ``way`` is ``up``, ``stay`` or ``down``; ``choices`` what a room would choose, None where that
    is what was played.
    """

    way: Literal["up", "stay", "down"]
    sentence: str
    choices: Choices | None


class Review(Struct):
    """A take, looked back at. ``when`` is ISO 8601 with the offset from UTC."""

    take: str
    when: str
    headline: str
    facts: str
    advice: list[Advice]
    sheet: Sheet
    players: list[ReviewPlayer]
    pairs: list[ReviewPair]
    report: Report
    downloads: list[Download]
    earlier: list[EarlierTake]
    room: str | None
    """The spectators' key of its room while that is open; None for files that were dropped."""
    choices: Choices | None = None
    """What was chosen for it, to play it again; None for files that were dropped."""
    lesson: LessonVerdict | None = None
    """What came of the lesson that was played; None where there was none."""
    step: StepOffered | None = None
    """The tempo and level that are offered next; None for a lesson, which has its own."""


class Listening(Struct):
    """How far the studio has got with dropped recordings of sound.

    ``state`` is ``waiting``, ``listening``, ``done`` (the review is there then) or ``refused``
    (``sentence`` says why). ``share`` is how much has been heard, 0 to 1.
    """

    take: str
    state: str
    share: float
    sentence: str


class LevelListed(Struct):
    """A level of a song, and the parts that it has."""

    name: str
    title: str
    parts: list[str]


class SongListed(Struct):
    """A song to choose, in the language asked for."""

    name: str
    title: str
    artists: list[str]
    origin: str
    note: str
    tempo_bpm: float
    meter: str
    bars: int
    length_s: float
    has_backing: bool
    levels: list[LevelListed]
    """Easiest first."""
