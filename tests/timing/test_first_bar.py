"""Bar 1 is found in recordings that were started at any moment."""

import csv
from pathlib import Path

import numpy as np
import pytest

import hapju
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.songs.song import Song
from hapju.strokes import Strokes
from hapju.timing.first_bar import first_bar_s

GROOVE = load_song("dynamite-practice")
PLAYED = simulate(GROOVE, {"A": PRESETS["professional"]}, seed=3)["A"]
BAR_S = 4 * 60 / 114


@pytest.mark.parametrize("late_s", [0.0, 0.4, 17.3, 63.8])
def test_the_bar_of_the_first_stroke_comes_back(late_s: float) -> None:
    tempo_map = Song.of_tempo(114).tempo_map
    found = first_bar_s([PLAYED.shifted(late_s)], tempo_map)
    assert found == pytest.approx(late_s, abs=0.03)


def test_where_the_beats_cannot_be_told_there_is_none() -> None:
    tempo_map = Song.of_tempo(114).tempo_map
    noise = Strokes.of(np.sort(np.random.default_rng(1).uniform(0, 60, 200)))
    assert first_bar_s([noise], tempo_map) is None
    assert first_bar_s([PLAYED.where(np.arange(len(PLAYED)) < 6)], tempo_map) is None
    assert first_bar_s([PLAYED], Song.of_tempo(97).tempo_map) is None
    assert first_bar_s([], tempo_map) is None


def test_on_real_takes_it_is_a_beat_and_mostly_beat_1(shared_data: Path) -> None:
    folder = shared_data / "groove"
    with (folder / "info.csv").open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["beat_type"] == "beat"]
    rows = [row for row in rows if 60 < float(row["duration"]) < 150][::4][:20]
    on_beat_1, told = 0, 0
    for row in rows:
        song = Song.of_tempo(float(row["bpm"]), row["time_signature"].replace("-", "/"))
        found = first_bar_s(
            [hapju.read(folder / row["midi_filename"]).shifted(8.0)], song.tempo_map
        )
        if found is None:
            continue
        beat_s = 60 / float(row["bpm"])
        beats = (found - 8.0) / beat_s
        assert abs(beats - round(beats)) * beat_s < 0.06, row["id"]
        told += 1
        on_beat_1 += round(beats) % song.tempo_map.meters[0].meter.bar_beats == 0
    assert told >= 0.7 * len(rows)
    assert on_beat_1 >= 0.75 * told
