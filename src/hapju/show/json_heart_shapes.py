"""What stands in a report's JSON about hearts; part of the published schema."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from hapju.show.json_tuning_shapes import Shape

Bpm = Annotated[float | None, Meta(description="Heartbeats a minute; null = too little to say.")]
Share = Annotated[
    float | None,
    Meta(description="(rate - resting) / (highest - resting); null where nobody gave these."),
]


class ClockDoubt(Shape):
    """What a number would be with the heart rate up to 5 s earlier or later."""

    low: float
    high: float


class Effort(Shape):
    """A heart rate over a stretch of time."""

    mean_bpm: float
    doubt: ClockDoubt
    low_bpm: float
    high_bpm: float
    mean_share: Share


class HeartSection(Shape):
    """Some bars in a row, and the effort over them."""

    first_bar: int
    last_bar: int
    start_s: float
    end_s: float
    effort: Annotated[Effort | None, Meta(description="Null where less than half is known.")]


class HardestBar(Shape):
    """The hardest fill of a player or, where they played none, their busiest bar."""

    bar: int
    is_fill: bool
    strokes: Annotated[int, Meta(ge=1)]
    start_s: float
    end_s: float
    effort: Effort | None
    highest_after_bpm: Annotated[
        float | None, Meta(description="The highest heart rate in the bar and the 20 s after it.")
    ]


class Recovery(Shape):
    """How far the heart rate had fallen so long after the last stroke."""

    after_s: float
    fall_bpm: Annotated[float, Meta(description="Below zero where it rose.")]
    doubt: ClockDoubt


class PlayerHeart(Shape):
    """A player's heart over the take, in take time."""

    key: str
    name: str
    source: Annotated[str, Meta(description="fit, tcx, gpx, csv or bluetooth.")]
    offset_s: Annotated[float, Meta(description="By which it was moved later.")]
    is_dated: Annotated[bool, Meta(description="False where its file has no date.")]
    left_out: Annotated[int, Meta(ge=0, description="Readings that no heart does.")]
    readings: Annotated[int, Meta(ge=0, description="How many lie within the take.")]
    known_s: Annotated[float, Meta(ge=0, description="For how long of the take it is known.")]
    whole: Annotated[Effort | None, Meta(description="Null = too little to say.")]
    sections: list[HeartSection]
    hardest: HardestBar | None
    recovery: list[Recovery]
    resting_bpm: Bpm
    maximum_bpm: Bpm
    time_s: list[float]
    bpm: list[float]


class TwoHearts(Shape):
    """How alike two hearts rise and fall, without their steady trends."""

    keys: tuple[str, str]
    common_s: Annotated[float, Meta(ge=0, description="For how long both are known.")]
    correlation: Annotated[float | None, Meta(description="-1 to 1; null = too little to say.")]
    low: Annotated[float | None, Meta(description="The lower end of its 95 % interval.")]
    high: Annotated[float | None, Meta(description="The upper end of its 95 % interval.")]
    effective_n: Annotated[float, Meta(ge=0, description="Independent readings that it rests on.")]


class Hearts(Shape):
    """The hearts beside the music. Hapju is no medical device."""

    players: list[PlayerHeart]
    pairs: list[TwoHearts]
