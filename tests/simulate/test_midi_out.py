"""A performance written as MIDI says, to another reader, what was played and when."""

from pathlib import Path

import mido
import numpy as np
import pytest

from hapju.simulate import PRESETS, simulate
from hapju.simulate.midi_out import NOTES, TICKS_PER_BEAT, write_midi
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap
from hapju.strokes import Piece, Strokes


def song_of(tempo_map: TempoMap) -> Song:
    chart = Chart.of(np.arange(0, 48, 0.5), Piece.SNARE)
    return Song("test", SongCard({"en": "Test"}), tempo_map, {"full": {"drums": chart}})


def hits(path: Path) -> list[tuple[float, int, int]]:
    """Time, note and velocity of each hit, by mido."""
    now, found = 0.0, []
    for message in mido.MidiFile(path):
        now += message.time
        if message.type == "note_on" and message.velocity:
            found.append((now, message.note, message.velocity))
    return found


MAPS = {
    "steady": TempoMap.steady(114),
    "3/4 after a count-in": TempoMap.steady(84, "3/4", start_s=3 * 60 / 84),
    "a ramp and a change": TempoMap(
        (TempoChange(0, 100, ramp_to_bpm=130), TempoChange(16, 130), TempoChange(32, 90)),
        (MeterChange(0, Meter(4, 4)), MeterChange(32, Meter(3, 4))),
        start_s=2.4,
    ),
}


@pytest.mark.parametrize("tempo_map", MAPS.values(), ids=MAPS)
def test_times_are_true_to_an_eighth_of_a_millisecond(tmp_path: Path, tempo_map: TempoMap) -> None:
    song = song_of(tempo_map)
    strokes = simulate(song, {"a": PRESETS["steady"]}, seed=3)["a"].shifted(0.2)
    write_midi(strokes, song, tmp_path / "a.mid", "Ji-woo")
    written = hits(tmp_path / "a.mid")
    assert len(written) == len(strokes)
    times = np.sort([time for time, _, _ in written])
    slowest_s = 60 / 84 / TICKS_PER_BEAT
    np.testing.assert_allclose(times, strokes.time_s, atol=slowest_s)
    assert mido.MidiFile(tmp_path / "a.mid").tracks[0].name == "Ji-woo"


def test_every_piece_and_how_hard_it_was_hit(tmp_path: Path) -> None:
    pieces = list(Piece)
    velocity = np.linspace(1 / 127, 1, len(pieces))
    strokes = Strokes.of(np.arange(len(pieces)) * 0.5, pieces, velocity)
    write_midi(strokes, song_of(TempoMap.steady(120)), tmp_path / "a.mid")
    written = hits(tmp_path / "a.mid")
    assert [note for _, note, _ in written] == [NOTES[piece] for piece in pieces]
    np.testing.assert_allclose([v / 127 for _, _, v in written], velocity, atol=0.5 / 127 + 1e-6)


def test_what_comes_before_the_start_lands_on_the_first_tick(tmp_path: Path) -> None:
    strokes = Strokes.of([-0.02, 0.5], Piece.KICK)
    write_midi(strokes, song_of(TempoMap.steady(120)), tmp_path / "a.mid")
    assert [time for time, _, _ in hits(tmp_path / "a.mid")] == pytest.approx([0.0, 0.5])


def test_the_beats_of_the_file_are_the_beats_of_the_song(tmp_path: Path) -> None:
    tempo_map = MAPS["a ramp and a change"]
    write_midi(Strokes.of([]), song_of(tempo_map), tmp_path / "a.mid")
    now, tempos = 0, []
    for message in mido.MidiFile(tmp_path / "a.mid").tracks[0]:
        now += message.time
        if message.type == "set_tempo":
            tempos.append((now / TICKS_PER_BEAT, message.tempo / 1e6))
    beats, seconds = np.array(tempos).T
    reached = np.concatenate([[0.0], np.cumsum(np.diff(beats) * seconds[:-1])])
    lead_beats = 2.4 * 100 / 60
    np.testing.assert_allclose(reached, tempo_map.seconds_at(beats - lead_beats), atol=1e-4)
