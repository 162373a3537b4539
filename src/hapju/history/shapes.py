"""The history as pages and scripts get it: JSON in the language that was asked for."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from hapju.history.pooling import Likeness, MeasureName

BestKind = Literal["tightest", "fastest", "fewest_flams"]
PlanReason = Literal["new", "learning", "again", "keep"]


class HistoryNumber(Struct, array_like=True):
    """A number and its 95 % interval."""

    value: float
    low: float
    high: float


class HistoryTake(Struct):
    """A take, to look back at: ``/review/<take>``."""

    take: str
    when: str
    title: str
    """Of the song or the lesson, with the level."""


class HistoryMeeting(Struct):
    """A meeting: takes that follow each other within hours. ``number`` counts from 1."""

    number: int
    when: str
    minutes: float
    takes: list[HistoryTake]


class HistoryPoint(Struct):
    """A meeting's number."""

    meeting: int
    number: HistoryNumber
    takes: int
    """On how many it rests."""


class HistoryCurve(Struct):
    """A measure over the meetings: ``sd``, ``mean`` and ``flams`` in ms and per minute."""

    measure: MeasureName
    points: list[HistoryPoint]


class HistoryView(Struct):
    """All measures, on all takes or on those of one song and level."""

    title: str
    """Of the song with its level; empty for all takes."""
    curves: list[HistoryCurve]


class HistoryChange(Struct):
    """A measure then and now. ``sentence`` says it in words; it's a claim only if ``is_clear``."""

    measure: MeasureName
    before: HistoryNumber
    now: HistoryNumber
    difference: HistoryNumber
    is_clear: bool
    sentence: str


class HistoryComparison(Struct):
    """The last meeting beside the one before it that can be compared with it."""

    before: int
    now: int
    likeness: Likeness
    basis: str
    """On what it rests, in words."""
    verdict: str
    """In a sentence or two: what changed clearly, or that nothing did."""
    changes: list[HistoryChange]


class HistoryBest(Struct):
    """One's own best take of a song and level; never beside anybody else's."""

    kind: BestKind
    title: str
    sentence: str
    take: str
    when: str


class PractisedDay(Struct):
    """A day of the week that lies behind. ``day`` is ISO 8601."""

    day: str
    minutes: float
    takes: int


class PractisedWeek(Struct):
    """The last seven days, today among them."""

    days: list[PractisedDay]
    minutes: float
    takes: int
    lessons: list[str]
    """The titles of the lessons that were passed in it."""
    sentence: str


class PlannedBlock(Struct):
    """Some minutes with one thing, in the plan."""

    title: str
    kind: Literal["lesson", "duet", "song"]
    name: str
    minutes: int
    reason: PlanReason
    sentence: str
    """At which level and tempo, which bars, and why on this day."""
    level: str | None
    tempo_percent: int
    bars: tuple[int, int] | None


class DayPlanned(Struct):
    """A day of the plan. ``day`` is ISO 8601."""

    day: str
    minutes: int
    blocks: list[PlannedBlock]


class PlannedForTwo(Struct):
    """A duet study that is open for the next meeting."""

    name: str
    title: str


class PlanShown(Struct):
    """A week's plan."""

    minutes: int
    days: list[DayPlanned]
    for_two: list[PlannedForTwo]


class Partner(Struct):
    """Somebody whom a player has played with; the link is the pair's page."""

    name: str
    meetings: int
    link: str


class PlayerHistory(Struct):
    """A player's page."""

    name: str
    meetings: list[HistoryMeeting]
    views: list[HistoryView]
    comparison: HistoryComparison | None
    bests: list[HistoryBest]
    week: PractisedWeek
    partners: list[Partner]
    plan: PlanShown
    waiting: int
    """So many more takes are still to be worked out: ask again."""


class PairHistory(Struct):
    """A pair's page. A is the first of the names; asynchrony is A − B."""

    names: tuple[str, str]
    meetings: list[HistoryMeeting]
    views: list[HistoryView]
    comparison: HistoryComparison | None
    bests: list[HistoryBest]
    week: PractisedWeek
    waiting: int
