"""Hearts beside a take on the web: what pages get and what they may send."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

MOST_READINGS = 20_000
"""Five hours, second by second."""
_Times = Annotated[
    list[Annotated[float, Meta(ge=-1e7, le=1e7)]], Meta(min_length=1, max_length=MOST_READINGS)
]
_Rates = Annotated[
    list[Annotated[float, Meta(ge=0.0, le=1000.0)]], Meta(min_length=1, max_length=MOST_READINGS)
]


class WatchRead(Struct):
    """The heart rate in a watch's file, which was read and forgotten.

    ``time_s`` counts from 1970 or, where ``is_dated`` is false, from the file's own start.
    """

    source: str
    is_dated: bool
    left_out: int
    time_s: list[float]
    bpm: list[float]


class HeartSent(Struct):
    """A heart rate to keep with a take: of the player of a number, by that player's own key."""

    number: Annotated[int, Meta(ge=1, le=1000)]
    key: Annotated[str, Meta(min_length=1, max_length=64)]
    source: Annotated[str, Meta(pattern=r"^(bluetooth|fit|tcx|gpx|csv)\Z")]
    time_s: _Times
    bpm: _Rates


class HeartForgotten(Struct):
    """A heart rate to take away from a take again."""

    number: Annotated[int, Meta(ge=1, le=1000)]
    key: Annotated[str, Meta(min_length=1, max_length=64)]


class HeartPlace(Struct):
    """Some bars of a take in a row; the bars are those of the song, null where rounds repeat."""

    first_bar: int | None
    last_bar: int | None
    start_s: float
    end_s: float


class HardestPlace(Struct):
    """A player's hardest fill or, where they played none, their busiest bar."""

    bar: int
    is_fill: bool
    start_s: float
    end_s: float


class HeartPlayer(Struct):
    """A player of the take: where it was hardest for them, and when they ended.

    ``can_keep`` says whether the archive knows whose strokes these are.
    """

    key: str
    number: int
    name: str
    hardest: HardestPlace | None
    end_s: float
    can_keep: bool


class KeptHeart(Struct):
    """A heart rate that a player keeps with the take, in take time."""

    key: str
    source: str
    time_s: list[float]
    bpm: list[float]


class HeartsBeside(Struct):
    """All that a page needs to show hearts beside a take.

    ``take_start_s`` is take time 0 in seconds since 1970.
    """

    take: str
    take_start_s: float
    start_s: float
    end_s: float
    sections: list[HeartPlace]
    players: list[HeartPlayer]
    kept: list[KeptHeart]
