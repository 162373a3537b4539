"""Meters: what they are made of, what is refused."""

import pytest

from hapju.errors import BadInput
from hapju.songs.meter import Meter


@pytest.mark.parametrize(
    ("text", "bar_beats", "pulse_beats"),
    [("4/4", 4, 1), ("3/4", 3, 1), ("6/8", 3, 1.5), ("12/8", 6, 1.5), ("7/8", 3.5, 0.5)],
)
def test_bars_and_pulses_in_quarter_notes(text: str, bar_beats: float, pulse_beats: float) -> None:
    meter = Meter.parse(f" {text} ")
    assert (meter.bar_beats, meter.pulse_beats, str(meter)) == (bar_beats, pulse_beats, text)


def test_three_eight_is_felt_in_eighths() -> None:
    assert Meter(3, 8).pulse_beats == 0.5


@pytest.mark.parametrize("text", ["", "4", "4/3", "0/4", "65/4", "4/64", "waltz", "4/4/4", "-3/4"])
def test_refuses_what_is_no_meter(text: str) -> None:
    with pytest.raises(BadInput, match="4/4"):
        Meter.parse(text)
