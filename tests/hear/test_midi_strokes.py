"""A MIDI file's drum notes as strokes: channels, velocity, pedal, chokes, double triggers."""

from pathlib import Path

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.hear import midi_strokes
from hapju.hear.read import read_recordings
from hapju.hear.recording import Recording
from hapju.strokes import Piece
from tests.hear.midi_bytes import END, control, hits, meter, name, pressure, smf, tempo


@pytest.fixture
def recorded(tmp_path: Path):
    def of(*tracks: bytes, note_map: str | Path | None = None, **form: int) -> Recording:
        path = tmp_path / "ji-woo.mid"
        path.write_bytes(smf(*(track + END for track in tracks), **form))
        (recording,) = read_recordings(path, note_map)
        return recording

    return of


def test_time_piece_and_velocity(recorded) -> None:
    recording = recorded(tempo(0, 500_000) + hits((240, 36, 127), (240, 38, 1), (0, 42, 64)))
    assert list(recording.strokes) == [
        (0.25, Piece.KICK, 1.0),
        (0.5, Piece.SNARE, pytest.approx(1 / 127)),
        (0.5, Piece.HIHAT_CLOSED, pytest.approx(64 / 127)),
    ]
    assert recording.name == "ji-woo"
    assert recording.where.endswith("ji-woo.mid")


def test_a_note_on_at_velocity_0_is_no_stroke(recorded) -> None:
    assert len(recorded(hits((10, 38, 64), (100, 38, 0), (100, 38, 64))).strokes) == 2


def test_channel_10_is_the_drummers_where_it_has_notes(recorded) -> None:
    bass, drums = hits((10, 40, 64), channel=1), hits((20, 36, 64))
    assert list(recorded(bass, drums).strokes.piece) == [Piece.KICK]
    assert list(recorded(bass, hits((20, 36, 0))).strokes.piece) == [Piece.SNARE]


def test_strokes_at_the_first_tick_are_undated(recorded) -> None:
    strokes = recorded(hits((0, 36, 100), (0, 42, 90), (1, 49, 80), (480, 38, 70))).strokes
    assert strokes.undated == 2
    # One blow at the first tick that the module sent twice is one undated stroke.
    assert recorded(hits((0, 38, 100), (0, 38, 90), (480, 38, 70))).strokes.undated == 1


def test_notes_of_no_piece_are_counted_not_placed(recorded) -> None:
    recording = recorded(hits((0, 36, 1), (480, 56, 1), (480, 56, 1), (480, 75, 1)))
    assert recording.unmapped == {56: 2, 75: 1}
    assert len(recording.strokes) == 1


def test_a_double_trigger_is_cleaned_and_counted(recorded) -> None:
    recording = recorded(hits((480, 38, 100), (3, 38, 40), (480, 38, 100)))
    assert recording.double_triggers == 1
    assert recording.strokes.time_s == pytest.approx([0.5, 963 / 960])


def test_tempo_and_meter_are_told_where_there_is_one(recorded) -> None:
    twice = recorded(tempo(0, 600_000) + meter(0, 3, 2) + tempo(480, 600_000) + meter(0, 3, 2))
    assert (twice.tempo_bpm, twice.meter) == (100.0, "3/4")
    changing = recorded(tempo(0, 600_000) + tempo(480, 500_000) + meter(0, 3, 2) + meter(9, 6, 3))
    assert (changing.tempo_bpm, changing.meter) == (None, None)
    silent = recorded(hits((1, 38, 64)))
    assert (silent.tempo_bpm, silent.meter) == (None, None)


def test_a_track_name_tells_the_module(recorded) -> None:
    recording = recorded(name("Yamaha DTX502") + hits((0, 31, 64)))
    assert recording.note_map.note_map.name == "yamaha"
    assert recording.note_map.clue == "name"
    assert list(recording.strokes.piece) == [Piece.SNARE]


def test_a_map_that_is_given_wins(recorded, tmp_path: Path) -> None:
    own = tmp_path / "my-kit.toml"
    own.write_text('[notes]\n31 = "ride_bell"\n17 = "choke"\n18 = "none"\n')
    track = name("Yamaha DTX502") + hits((480, 31, 64), (480, 17, 64), (480, 18, 64))
    recording = recorded(track, note_map=own)
    assert recording.note_map.clue == "given"
    assert list(recording.strokes.piece) == [Piece.RIDE_BELL]
    assert (recording.chokes, recording.unmapped) == (1, {})


def test_the_pedal_tells_an_open_hihat_from_a_closed_one(recorded) -> None:
    track = (
        hits((10, 8, 64))  # before any pedal position
        + control(10, 4, 0)
        + hits((480, 8, 64))
        + control(10, 4, 63, channel=3)  # another channel's pedal
        + control(10, 4, 127)
        + hits((480, 8, 64))
        + control(0, 4, 63)
        + hits((480, 8, 64))
    )
    closed, opened = Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN
    strokes = recorded(track, note_map="alesis-crimson").strokes
    assert list(strokes.piece) == [closed, opened, closed, opened]


def test_a_choke_is_counted_once_a_grab_and_is_no_stroke(recorded) -> None:
    grab = pressure(100, 49, 127) + pressure(2, 55, 127)  # bow and edge of one cymbal
    hold = pressure(50, 49, 90)
    let_go = pressure(200, 49, 0) + pressure(0, 55, 0)
    recording = recorded(
        hits((480, 49, 100)) + grab + hold + let_go + hits((480, 49, 100)) + grab + let_go
    )
    assert recording.chokes == 2
    assert len(recording.strokes) == 2


def test_pressure_on_drums_or_other_channels_is_no_choke(recorded) -> None:
    recording = recorded(
        hits((480, 49, 100)) + pressure(9, 38, 127) + pressure(9, 49, 127, channel=2)
    )
    assert recording.chokes == 0


def test_format_2_and_time_code_come_out_in_seconds(recorded) -> None:
    halves = hits((480, 36, 64)), hits((480, 38, 64))
    assert recorded(*halves, form=2).strokes.time_s == pytest.approx([0.5, 1.0])
    assert recorded(*halves, form=1, division=0xE728).strokes.time_s == pytest.approx([0.48, 0.48])


def test_a_file_without_notes_has_no_strokes(recorded) -> None:
    recording = recorded(tempo(0, 500_000))
    assert len(recording.strokes) == 0
    assert recording.unmapped == {}


def test_more_notes_than_anybody_plays(recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi_strokes, "MOST_STROKES", 3)
    assert len(recorded(hits(*[(480, 38, 64)] * 3)).strokes) == 3
    with pytest.raises(BadInput, match=r"ji-woo.mid: it holds 4 notes; 3 are the most"):
        recorded(hits(*[(480, 38, 64)] * 4))


def test_the_groove_drummers_choked_six_times(shared_data: Path) -> None:
    # Its README counts 28 events of poly pressure: 12 presses, 6 times bow and edge, and releases.
    paths = sorted((shared_data / "groove").rglob("*.mid"))
    recordings = [read_recordings(path)[0] for path in paths]
    assert sum(recording.chokes for recording in recordings) == 6
    assert not any(recording.unmapped for recording in recordings)
    beats = [r for r, path in zip(recordings, paths, strict=True) if "_beat_" in path.name]
    assert sum(recording.strokes.undated > 0 for recording in beats) == 64
    velocity = np.concatenate([recording.strokes.velocity for recording in recordings])
    assert 0 < velocity.min() < velocity.max() <= 1
