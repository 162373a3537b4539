"""Other beats than those given are told where the strokes clearly sound like them."""

import csv
from pathlib import Path

import numpy as np
import pytest

from hapju.hear.read import read
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Strokes
from hapju.timing.other_beats import other_beats

TEMPO_BPM = 114.0


@pytest.fixture(scope="module")
def duet() -> list[Strokes]:
    song = load_song("dynamite-practice")
    takes = simulate(song, {"a": PRESETS["professional"], "b": PRESETS["steady"]}, seed=1)
    return list(takes.values())


def later(players: list[Strokes], beats: float) -> list[Strokes]:
    return [strokes.shifted(beats * 60.0 / TEMPO_BPM) for strokes in players]


def test_the_beats_given_are_no_others(duet: list[Strokes]) -> None:
    assert other_beats(duet, TempoMap.steady(TEMPO_BPM)) is None
    assert other_beats(later(duet, 4), TempoMap.steady(TEMPO_BPM)) is None


@pytest.mark.parametrize("beats", [1 / 8, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4])
def test_both_recordings_started_between_two_beats(duet: list[Strokes], beats: float) -> None:
    found = other_beats(later(duet, beats), TempoMap.steady(TEMPO_BPM))
    assert found is not None and found.kind == "beside"
    assert found.tempo_bpm == TEMPO_BPM
    apart_beats = found.late_ms * TEMPO_BPM / 60_000.0 - beats
    # Steady players are early by some 10 ms, and their beats with them.
    assert (apart_beats + 0.5) % 1.0 - 0.5 == pytest.approx(-0.02, abs=0.03)


@pytest.mark.parametrize(("share", "kind"), [(2.0, "half"), (0.5, "double")])
def test_double_and_half_the_tempo_given(duet: list[Strokes], share: float, kind: str) -> None:
    found = other_beats(duet, TempoMap.steady(share * TEMPO_BPM))
    assert found is not None
    assert (found.kind, found.tempo_bpm, found.late_ms) == (kind, TEMPO_BPM, 0.0)


def test_what_is_another_tempo_altogether_is_left_to_others(duet: list[Strokes]) -> None:
    assert other_beats(duet, TempoMap.steady(0.9 * TEMPO_BPM)) is None


def test_too_little_to_hear_anything(duet: list[Strokes]) -> None:
    assert other_beats([], TempoMap.steady(TEMPO_BPM)) is None
    assert other_beats([Strokes.of([])], TempoMap.steady(TEMPO_BPM)) is None
    few = [strokes.where(np.arange(len(strokes)) < 10) for strokes in later(duet, 0.3)]
    assert other_beats(few, TempoMap.steady(TEMPO_BPM)) is None


def test_drummers_on_a_click_are_on_the_beats_given(shared_data: Path) -> None:
    """Each drummer's first long take: whoever plays to a click isn't told to be beside it."""
    first: dict[str, dict[str, str]] = {}
    with (shared_data / "groove" / "info.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["beat_type"] == "beat" and float(row["duration"]) > 30:
                first.setdefault(row["drummer"], row)
    assert len(first) >= 8
    for row in first.values():
        strokes = read(shared_data / "groove" / row["midi_filename"])
        tempo_map = TempoMap.steady(float(row["bpm"]), row["time_signature"].replace("-", "/"))
        found = other_beats([strokes], tempo_map)
        assert found is None or found.kind != "beside", row["id"]
