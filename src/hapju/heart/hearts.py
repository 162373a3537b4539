"""The hearts of a take: each player's effort by section, at the hardest bar and after the take.

Definitions in docs/heart.md. It is no medical device, and nothing here says whether somebody is
well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from hapju.errors import BadInput
from hapju.heart.course import HeartCourse, Stretch, known_s, stretch_of
from hapju.heart.hardest_bar import HardestBar, hardest_bar
from hapju.heart.recovery import Recovery, recovery_of
from hapju.heart.sections import Section, sections_of
from hapju.heart.two_hearts import TwoHearts, two_hearts
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Strokes

FEWEST_READINGS, LEAST_KNOWN_S = 8, 30.0
"""Fewer readings, or less of the take than this, give "too few to say"."""
AFTER_HARDEST_S = 20.0
"""A heart answers to effort over some ten to thirty seconds."""


@dataclass(frozen=True, slots=True)
class HeartRange:
    """A player's resting and highest heart rate, as they give them."""

    resting_bpm: float
    maximum_bpm: float

    def share(self, bpm: float) -> float:
        """The share of the reserve between the two (Karvonen, Kentala & Mustala 1957)."""
        return (bpm - self.resting_bpm) / (self.maximum_bpm - self.resting_bpm)

    @classmethod
    def of(cls, resting_bpm: float, maximum_bpm: float) -> HeartRange:
        """The range between two heart rates.

        Raises:
            BadInput: for what no heart does, or a highest rate that isn't well above the resting.
        """
        if not 25 <= resting_bpm < resting_bpm + 20 <= maximum_bpm <= 250:
            raise BadInput(
                f"heart range {resting_bpm:g}-{maximum_bpm:g}",
                "these are no resting and highest heart rate",
                "write them like 60-185",
            )
        return cls(float(resting_bpm), float(maximum_bpm))


@dataclass(frozen=True, slots=True)
class SectionEffort:
    """A section, and the heart rate over it; None where it isn't known."""

    section: Section
    effort: Stretch | None


@dataclass(frozen=True, slots=True)
class HardestEffort:
    """The hardest bar, the heart rate in it, and the highest up to 20 s after it."""

    hardest: HardestBar
    effort: Stretch | None
    highest_after_bpm: float | None


@dataclass(frozen=True, slots=True)
class PlayerHeart:
    """A player's heart over a take; numbers are None where too little is known.

    Attributes:
        key: the player's.
        name: the player's.
        course: their heart rate in take time.
        readings: how many lie within the take.
        known_s: for how many seconds of the take it is known.
        whole: over the take, from the first stroke of anybody to the last.
        sections: in order.
        hardest: None of somebody who played nothing.
        recovery: as far as the data go.
        range: the player's own range, where they gave it.
    """

    key: str
    name: str
    course: HeartCourse
    readings: int
    known_s: float
    whole: Stretch | None
    sections: tuple[SectionEffort, ...]
    hardest: HardestEffort | None
    recovery: tuple[Recovery, ...]
    range: HeartRange | None = None

    @property
    def says_something(self) -> bool:
        """False where there is too little to say."""
        return self.whole is not None


@dataclass(frozen=True, slots=True)
class Hearts:
    """All hearts of a take that are known, by player's key, and each two of them."""

    players: Mapping[str, PlayerHeart]
    pairs: tuple[TwoHearts, ...]
    start_s: float
    end_s: float


def hearts_of(
    courses: Mapping[str, HeartCourse],
    strokes: Mapping[str, Strokes],
    names: Mapping[str, str],
    tempo_map: TempoMap,
    bars: tuple[int, int],
    ranges: Mapping[str, HeartRange] | None = None,
) -> Hearts:
    """What hearts say beside the music.

    Args:
        courses: by player's key, those that are known.
        strokes: by player's key, of everybody who played.
        names: by player's key.
        tempo_map: of the take.
        bars: the first and the last bar of the take.
        ranges: by player's key, of those who gave it.
    """
    sections = sections_of(tempo_map, *bars)
    times = [each.time_s[each.undated :] for each in strokes.values()]
    start_s = min((float(each[0]) for each in times if each.size), default=sections[0].start_s)
    end_s = max((float(each[-1]) for each in times if each.size), default=sections[-1].end_s)
    players = {
        key: _player(
            key,
            names[key],
            course,
            strokes[key],
            tempo_map,
            sections,
            (start_s, end_s),
            (ranges or {}).get(key),
        )
        for key, course in courses.items()
    }
    speaking = [player for player in players.values() if player.says_something]
    pairs = tuple(
        two_hearts((a.key, b.key), a.course, b.course, start_s, end_s)
        for a, b in combinations(speaking, 2)
    )
    return Hearts(players, pairs, start_s, end_s)


def _player(
    key: str,
    name: str,
    course: HeartCourse,
    strokes: Strokes,
    tempo_map: TempoMap,
    sections: tuple[Section, ...],
    take_s: tuple[float, float],
    own_range: HeartRange | None,
) -> PlayerHeart:
    is_in = (course.time_s >= take_s[0]) & (course.time_s <= take_s[1])
    readings, known = int(is_in.sum()), known_s(course, *take_s)
    hardest = hardest_bar(strokes, tempo_map)
    is_enough = readings >= FEWEST_READINGS and known >= LEAST_KNOWN_S
    if not is_enough:
        nothing = None if hardest is None else HardestEffort(hardest, None, None)
        return PlayerHeart(key, name, course, readings, known, None, (), nothing, (), own_range)
    end_s = float(strokes.time_s[-1]) if len(strokes) else take_s[1]
    return PlayerHeart(
        key=key,
        name=name,
        course=course,
        readings=readings,
        known_s=known,
        # What is known of the take counts, however little of a long take that is.
        whole=_whole(course, take_s),
        sections=tuple(
            SectionEffort(each, stretch_of(course, each.start_s, each.end_s)) for each in sections
        ),
        hardest=None if hardest is None else _at_hardest(course, hardest),
        recovery=recovery_of(course, end_s),
        range=own_range,
    )


def _whole(course: HeartCourse, take_s: tuple[float, float]) -> Stretch | None:
    """Over the part of the take that lies between the course's first reading and its last."""
    start_s = max(take_s[0], float(course.time_s[0]))
    end_s = min(take_s[1], float(course.time_s[-1]))
    return stretch_of(course, start_s, end_s)


def _at_hardest(course: HeartCourse, hardest: HardestBar) -> HardestEffort:
    after = stretch_of(course, hardest.start_s, hardest.end_s + AFTER_HARDEST_S)
    effort = stretch_of(course, hardest.start_s, hardest.end_s)
    return HardestEffort(hardest, effort, None if after is None else after.high_bpm)
