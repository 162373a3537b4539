"""The grid's fineness: found in strokes made on a known grid, and in real drumming."""

import csv
from pathlib import Path

import mido
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.timing.fineness import find_fineness

PULSE_S = 0.5


def phases(positions: list[float], weights: list[float] | None = None, seed: int = 0) -> np.ndarray:
    """Where 400 strokes of a player with an SD of 15 ms, 8 ms late, fall in the pulse."""
    rng = np.random.default_rng(seed)
    place = rng.choice(positions, 400, p=weights)
    return (place + rng.normal(0.008, 0.015, 400) / PULSE_S) % 1.0


EVEN = {
    "quarters": [0.0],
    "eighths": [0.0, 0.5],
    "triplets": [0.0, 1 / 3, 2 / 3],
    "sixteenths": [0.0, 0.25, 0.5, 0.75],
}


@pytest.mark.parametrize("kind", EVEN)
def test_straight_grids(kind: str) -> None:
    found = find_fineness(phases(EVEN[kind]), PULSE_S)
    assert (found.kind, found.swing_ratio, found.is_sure) == (kind, None, True)
    np.testing.assert_allclose(found.positions, EVEN[kind])


def test_slow_thirty_seconds_and_sextuplets() -> None:
    eight, six = np.arange(8) / 8, np.arange(6) / 6
    assert find_fineness(_spread(eight, 1.2), 1.2).kind == "thirty_seconds"
    assert find_fineness(_spread(six, 1.0), 1.0).kind == "sextuplets"


def _spread(positions: np.ndarray, pulse_s: float) -> np.ndarray:
    rng = np.random.default_rng(0)
    return (rng.choice(positions, 600) + rng.normal(0, 0.012, 600) / pulse_s) % 1.0


@pytest.mark.parametrize("ratio", [1.5, 1.75, 2.4])
def test_swung_eighths(ratio: float) -> None:
    found = find_fineness(phases([0.0, ratio / (1 + ratio)]), PULSE_S)
    assert found.kind == "swung_eighths"
    assert found.swing_ratio == pytest.approx(ratio, rel=0.04)
    assert found.positions[1] == pytest.approx(found.swing_ratio / (1 + found.swing_ratio))


def test_swung_sixteenths() -> None:
    place = 1.6 / 2.6 / 2
    found = find_fineness(_spread(np.array([0, place, 0.5, 0.5 + place]), 0.7), 0.7)
    assert found.kind == "swung_sixteenths"
    assert found.swing_ratio == pytest.approx(1.6, rel=0.05)


def test_a_slight_swing_stays_on_the_straight_grid() -> None:
    assert find_fineness(phases([0.0, 0.54]), PULSE_S).kind == "eighths"


@pytest.mark.parametrize("bpm", [105, 140])
@pytest.mark.parametrize("seed", range(3))
def test_a_ratio_below_four_thirds_is_no_swing(bpm: float, seed: int) -> None:
    # Eighths at another tempo fall anywhere: what fits them best may be a hardly swung grid.
    beat = np.arange(512) * 0.5 * 120 / bpm + np.random.default_rng(seed).normal(0, 0.016, 512)
    found = find_fineness(np.mod(beat, 1.0), PULSE_S)
    assert found.swing_ratio is None or found.swing_ratio >= 4 / 3


def test_ornaments_dont_make_the_grid_finer() -> None:
    # One stroke in fifty is a drag 40 ms before a quarter or an eighth.
    rng = np.random.default_rng(1)
    drags = (rng.choice([0.0, 0.5], 8) - 0.08) % 1.0
    assert find_fineness(np.concatenate([phases([0.0, 0.5]), drags]), PULSE_S).kind == "eighths"


@pytest.mark.parametrize("parts", [3, 6])
def test_compound_meters_divide_in_three(parts: int) -> None:
    found = find_fineness(_spread(np.arange(parts) / parts, 1.0), 1.0, 1.5, is_compound=True)
    assert found.kind == {3: "eighths", 6: "sixteenths"}[parts]
    assert len(found.positions) == parts


def test_an_eighth_pulse_has_the_quarters_names() -> None:
    found = find_fineness(_spread(np.array([0.0, 0.5]), 0.4), 0.4, 0.5)
    assert found.kind == "sixteenths"


def test_chance_is_no_grid() -> None:
    found = find_fineness(np.random.default_rng(3).random(400), PULSE_S)
    assert not found.is_sure
    assert found.kind == "eighths"


def test_too_few_strokes_are_no_grid() -> None:
    assert not find_fineness(np.zeros(7), PULSE_S).is_sure
    assert not find_fineness(np.array([]), PULSE_S, 1.5, is_compound=True).is_sure


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.floats(0, 1, exclude_max=True), max_size=30),
    st.floats(0.05, 6),
    st.sampled_from([(1.0, False), (0.5, False), (0.25, False), (1.5, True), (0.75, True)]),
)
def test_any_strokes_give_a_grid(phase: list[float], pulse_s: float, pulse: tuple) -> None:
    found = find_fineness(np.array(phase), pulse_s, pulse[0], is_compound=pulse[1])
    positions = np.array(found.positions)
    assert positions[0] == 0
    assert np.all(np.diff(positions) > 0)
    assert positions[-1] < 1


# What drummers named these grooves, and the grid that such grooves have.
REAL = {
    "drummer1/session1/102": ("funk", {"sixteenths"}),
    "drummer8/session2/11": ("funk", {"sixteenths"}),
    "drummer7/session2/54": ("soul/motown", {"eighths"}),
    "drummer1/session1/202": ("rock/halftime", {"eighths"}),
    "drummer1/session1/51": ("rock/shuffle", {"swung_eighths", "triplets"}),
    "drummer5/session1/17": ("blues/shuffle", {"swung_eighths", "triplets"}),
    "drummer10/session1/4": ("jazz/swing", {"swung_eighths", "triplets"}),
    "drummer10/session1/5": ("jazz/swing", {"swung_eighths", "triplets"}),
    "drummer6/session2/2": ("rock", {"swung_sixteenths", "sextuplets"}),
    "drummer10/session1/3": ("jazz/swing", {"swung_eighths", "triplets"}),
    "drummer1/session2/112": ("afrocuban/bembe", {"triplets"}),
    "drummer7/session2/72": ("funk", {"swung_sixteenths"}),
    "drummer8/session2/9": ("hiphop", {"swung_sixteenths"}),
    "drummer1/session3/12": ("latin/bomba", {"sixteenths"}),
}


@pytest.mark.parametrize("name", REAL)
def test_real_grooves(name: str, shared_data: Path) -> None:
    style, kinds = REAL[name]
    rows = csv.DictReader((shared_data / "groove" / "info.csv").open(encoding="utf-8"))
    row = next(row for row in rows if row["id"] == name)
    assert row["style"] == style
    midi = mido.MidiFile(shared_data / "groove" / row["midi_filename"])
    tick, ticks = 0, []
    for message in midi.tracks[0]:
        tick += message.time
        if message.type == "note_on" and message.velocity and tick:
            ticks.append(tick)
    phase = np.array(ticks) / midi.ticks_per_beat % 1.0
    assert find_fineness(phase, 60 / float(row["bpm"])).kind in kinds
