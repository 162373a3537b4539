"""The same notes at the same times as mido reads them, on real and on generated files."""

from collections import Counter
from pathlib import Path

import mido
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.hear.midi_file import NOTE_ON, parse_midi
from hapju.hear.read import read, read_recordings


def notes_by_mido(path: Path) -> list[tuple[float, int, int]]:
    time_s, found = 0.0, []
    for message in mido.MidiFile(path):
        time_s += message.time
        if message.type == "note_on" and message.velocity:
            found.append((time_s, message.note, message.velocity))
    return found


def notes_by_hapju(path: Path) -> list[tuple[float, int, int]]:
    midi = parse_midi(path.read_bytes(), str(path))
    on = (midi.status & 0xF0 == NOTE_ON) & (midi.data2 > 0)
    columns = (midi.seconds_at(midi.tick[on]), midi.data1[on], midi.data2[on])
    return list(zip(*(column.tolist() for column in columns), strict=True))


def assert_same_notes(path: Path) -> None:
    ours, theirs = notes_by_hapju(path), notes_by_mido(path)
    assert [hit[1:] for hit in ours] == [hit[1:] for hit in theirs]
    ours_s, theirs_s = (np.array([hit[0] for hit in hits]) for hits in (ours, theirs))
    assert np.abs(ours_s - theirs_s).max(initial=0.0) < 1e-9


def test_the_duets(shared_data: Path) -> None:
    for path in sorted((shared_data / "duets").glob("*.mid")):
        assert_same_notes(path)


def test_all_groove_files_and_their_table_of_notes(shared_data: Path) -> None:
    """mido takes seconds for all of it: a sixth of the files, and the README's table for all."""
    paths = sorted((shared_data / "groove").rglob("*.mid"))
    assert len(paths) == 224
    for path in paths[::6]:
        assert_same_notes(path)
    counts = Counter(note for path in paths for _, note, _ in notes_by_hapju(path))
    table = (shared_data / "groove" / "README.md").read_text("utf-8").split("## Note numbers")[1]
    rows = [line.strip("| \n").split("|") for line in table.splitlines() if line.startswith("| ")]
    assert counts == {int(row[0]): int(row[2]) for row in rows if row[0].strip().isdigit()}
    assert sum(counts.values()) == 239_457


EVENTS = st.one_of(
    st.builds(
        lambda d, n, v: mido.Message("note_on", channel=9, note=n, velocity=v, time=d),
        st.integers(0, 20000),
        st.integers(0, 127),
        st.integers(0, 127),
    ),
    st.builds(
        lambda d, v: mido.Message("control_change", channel=9, control=4, value=v, time=d),
        st.integers(0, 300),
        st.integers(0, 127),
    ),
    st.builds(
        lambda d, p: mido.Message("program_change", channel=9, program=p, time=d),
        st.integers(0, 300),
        st.integers(0, 127),
    ),
    st.builds(
        lambda d, t: mido.MetaMessage("set_tempo", tempo=t, time=d),
        st.integers(0, 3000),
        st.integers(1, 2**24 - 1),
    ),
    st.builds(lambda d: mido.Message("sysex", data=[1, 2, 3], time=d), st.integers(0, 9)),
    st.builds(
        lambda d, t: mido.MetaMessage("text", text=t, time=d), st.integers(0, 9), st.just("x")
    ),
)


@settings(max_examples=60, deadline=None)
@given(
    tracks=st.lists(st.lists(EVENTS, max_size=40), min_size=1, max_size=4),
    division=st.sampled_from([1, 24, 96, 480, 960, 32767]),
)
def test_generated_files(
    tracks: list[list[mido.Message]], division: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = mido.MidiFile(type=0 if len(tracks) == 1 else 1, ticks_per_beat=division)
    file.tracks.extend(mido.MidiTrack(track) for track in tracks)
    path = tmp_path_factory.mktemp("generated") / "x.mid"
    file.save(path)
    ours, theirs = notes_by_hapju(path), notes_by_mido(path)
    assert [hit[1:] for hit in ours] == [hit[1:] for hit in theirs]
    assert [hit[0] for hit in ours] == pytest.approx([h[0] for h in theirs], rel=1e-12, abs=1e-9)


def test_written_by_mido_then_read(tmp_path: Path) -> None:
    file = mido.MidiFile(ticks_per_beat=480)
    track = mido.MidiTrack()
    file.tracks.append(track)
    track.append(mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(90)))
    track.append(mido.MetaMessage("time_signature", numerator=6, denominator=8))
    for note in (36, 42, 38, 46):
        track.append(mido.Message("note_on", channel=9, note=note, velocity=100, time=240))
        track.append(mido.Message("note_off", channel=9, note=note, time=10))
    path = tmp_path / "written.mid"
    file.save(path)
    (recording,) = read_recordings(path)
    assert recording.tempo_bpm == pytest.approx(90, abs=1e-3)
    assert recording.meter == "6/8"
    beat_s = mido.bpm2tempo(90) / 1e6
    expected = (240 + 250 * np.arange(4)) / 480 * beat_s
    assert read(path).time_s == pytest.approx(expected, abs=1e-12)
