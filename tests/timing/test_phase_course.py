"""The course of a player's phase, against strokes made at a known tempo."""

import csv
from pathlib import Path

import numpy as np
import pytest

from hapju.hear.read import read_recordings
from hapju.songs.tempo_map import TempoMap
from hapju.timing.grid import find_grid
from hapju.timing.grid_following import following_of
from hapju.timing.phase_course import phase_course

EIGHTHS = np.arange(0, 128, 0.5)


def scattered(beat: np.ndarray, sd: float = 0.02) -> np.ndarray:
    return np.sort(beat + np.random.default_rng(0).normal(0, sd, beat.size))


@pytest.mark.parametrize("ratio", [0.8, 0.97, 0.99, 1.0, 1.004, 1.02, 1.15])
def test_each_stroke_stands_for_its_own_beat(ratio: float) -> None:
    course = phase_course(scattered(EIGHTHS / ratio))
    assert course is not None
    assert course.parts == 2
    np.testing.assert_array_equal(course.own_beat, EIGHTHS)
    np.testing.assert_allclose(course.late_beats, EIGHTHS / ratio - EIGHTHS, atol=0.05)
    assert course.is_near.all()


def test_a_tempo_that_doubles_its_deviation_is_followed() -> None:
    minutes = (-120 + np.sqrt(120**2 + 20 * EIGHTHS)) / 10  # from 120 BPM on, 10 BPM a minute
    course = phase_course(scattered(120 * minutes))
    assert course is not None
    np.testing.assert_array_equal(course.own_beat, EIGHTHS)


def test_rests_and_ornaments_are_no_slip() -> None:
    rests = (EIGHTHS % 16 < 10) & (np.random.default_rng(1).random(EIGHTHS.size) < 0.7)
    played = scattered(EIGHTHS[rests] * 1.01)
    course = phase_course(np.sort(np.concatenate([played, played[::9] - 0.12])))
    assert course is not None
    own = course.own_beat[course.is_near]
    np.testing.assert_array_equal(np.unique(own), EIGHTHS[rests])


def test_no_course_in_chance_or_in_few_strokes() -> None:
    assert phase_course(np.sort(np.random.default_rng(0).uniform(0, 100, 300))) is None
    assert phase_course(EIGHTHS[:15]) is None


def test_real_drummers_at_their_own_tempo_follow_it(shared_data: Path) -> None:
    rows = csv.DictReader((shared_data / "groove" / "info.csv").open(encoding="utf-8"))
    seen = 0
    for row in [row for row in rows if row["beat_type"] == "beat"][::3]:
        path = shared_data / "groove" / row["midi_filename"]
        if not path.exists():
            continue
        strokes = read_recordings(path)[0].strokes
        meter = row["time_signature"].replace("-", "/")
        tempo_map = TempoMap.steady(float(row["bpm"]), meter)
        beat = tempo_map.beats_at(strokes.time_s[strokes.undated :])
        grid = find_grid(beat, tempo_map)
        assert following_of(beat, grid).follows_grid or not grid.found.is_sure, row["id"]
        seen += 1
    assert seen > 50
