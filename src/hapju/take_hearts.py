"""Heart rates beside an analysis: put onto the take's clock, and measured with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from hapju.analysis import Analysis
from hapju.errors import BadInput
from hapju.hear.heart.heart_rate import HeartRate
from hapju.heart.course import HeartCourse, on_take_clock
from hapju.heart.hearts import HeartRange, hearts_of

_HOUR_S = 3600.0
_WRONG_ZONE_S = 300.0
"""A heart rate that would meet the take if it were moved by whole hours, give or take this."""


def with_hearts(
    analysis: Analysis,
    courses: Mapping[str, HeartCourse],
    ranges: Mapping[str, HeartRange] | None = None,
) -> Analysis:
    """The analysis with what its players' hearts say.

    Args:
        analysis: of the take.
        courses: by player's key or, where that is nobody's, name; in take time.
        ranges: likewise, of those who gave their resting and highest heart rate.

    Raises:
        BadInput: for a player that the take doesn't have.
    """
    if not courses:
        return analysis
    keyed = {player_key(analysis, who): course for who, course in courses.items()}
    ordered = {key: keyed[key] for key in analysis.players if key in keyed}
    hearts = hearts_of(
        ordered,
        {key: player.strokes for key, player in analysis.players.items()},
        {key: player.name for key, player in analysis.players.items()},
        analysis.song.tempo_map,
        analysis.bars,
        {player_key(analysis, who): own for who, own in (ranges or {}).items()},
    )
    return replace(analysis, hearts=hearts)


def placed(
    analysis: Analysis,
    heart: HeartRate,
    take_start_s: float | None,
    offset_s: float = 0.0,
    where: str = "heart rate",
) -> HeartCourse:
    """A heart rate on the take's clock, if it meets the take at all.

    Args:
        analysis: of the take.
        heart: as the watch told it.
        take_start_s: take time 0, in seconds since 1970; None where nobody knows it.
        offset_s: by which the heart rate is moved later.
        where: its file, for errors.

    Raises:
        BadInput: for dates where the take has none, and where the two don't meet.
    """
    try:
        course = on_take_clock(heart, take_start_s, offset_s)
    except BadInput as problem:
        right = "say with --played-at when the first stroke was played"
        raise BadInput(where, problem.wrong, right) from None
    times = [p.strokes.time_s[[0, -1]] for p in analysis.players.values() if len(p.strokes)]
    if not times:
        return course
    first_s, last_s = min(float(t[0]) for t in times), max(float(t[1]) for t in times)
    begin_s, end_s = float(course.time_s[0]), float(course.time_s[-1])
    if begin_s < last_s and end_s > first_s:
        return course
    raise BadInput(
        where,
        f"it doesn't meet the take: {_said(begin_s, end_s, first_s, last_s, take_start_s)}",
        _advice(begin_s, end_s, first_s, last_s),
    )


def _said(
    begin_s: float, end_s: float, first_s: float, last_s: float, start_s: float | None
) -> str:
    """From when to when the heart rate and the take go."""
    if start_s is None:
        return f"it lasts from {begin_s:.0f} s to {end_s:.0f} s, the take to {last_s:.0f} s"
    ends = (_clock(start_s + each) for each in (begin_s, end_s, first_s, last_s))
    return "it lasts from {} to {}, the take from {} to {}".format(*ends)


def _advice(begin_s: float, end_s: float, first_s: float, last_s: float) -> str:
    hours = round(((first_s + last_s) - (begin_s + end_s)) / 2 / _HOUR_S)
    moved = hours * _HOUR_S
    if hours and begin_s + moved < last_s + _WRONG_ZONE_S and end_s + moved > first_s:
        return (
            f"{abs(hours)} h apart look like another time zone: try --heart-offset {moved:.0f}, "
            "or give the file of that day"
        )
    return "give the file of that day, or say with --heart-offset by how many s to move it"


def _clock(seconds: float) -> str:
    when = np.datetime64(round(seconds), "s").astype("datetime64[m]")  # of any year
    return f"{str(when).replace('T', ' ')} UTC"


def player_key(analysis: Analysis, who: str) -> str:
    """The key of the player who has this key or, where nobody has, this name.

    Raises:
        BadInput: where nobody has, or two have.
    """
    if who in analysis.players:
        return who
    keys = [key for key, player in analysis.players.items() if player.name == who]
    if len(keys) != 1:
        names = ", ".join(player.name for player in analysis.players.values())
        wrong = "two players have this name" if keys else f"there is no player {who!r}"
        raise BadInput("heart rate", wrong, f"the players are {names}")
    return keys[0]
