"""The MIDI parser: every form the standard allows, and where a fault lies."""

import re

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.hear import midi_file
from hapju.hear.midi_file import parse_midi, parse_midi_as_far_as_good
from hapju.hear.midi_track import CHUNK
from tests.hear.midi_bytes import END, hits, meter, name, smf, tempo, varlen


def messages(data: bytes) -> list[tuple[int, int, int, int]]:
    midi = parse_midi(data, "x.mid")
    columns = (midi.tick, midi.status, midi.data1, midi.data2)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def test_running_status_goes_on_across_meta_and_exclusive_events() -> None:
    track = (
        b"\x00\x99\x26\x40"
        b"\x0a\x2a\x41"  # running
        + b"\x05\xff\x01\x02hi"
        + b"\x00\x26\x00"
        + b"\x00\xf0\x03\x7e\x7f\xf7"
        + b"\x01\x24\x7f"
        + END
    )
    assert messages(smf(track)) == [
        (0, 0x99, 0x26, 0x40),
        (10, 0x99, 0x2A, 0x41),
        (15, 0x99, 0x26, 0),
        (16, 0x99, 0x24, 0x7F),
    ]


def test_messages_with_one_and_with_two_data_bytes_alternate() -> None:
    track = b"\x00\xc9\x01\x01\x02\x01\x99\x26\x40\x01\x27\x41\x01\xd9\x05\x01\x06" + END
    assert messages(smf(track)) == [
        (0, 0xC9, 1, 0),
        (1, 0xC9, 2, 0),
        (2, 0x99, 0x26, 0x40),
        (3, 0x99, 0x27, 0x41),
        (4, 0xD9, 5, 0),
        (5, 0xD9, 6, 0),
    ]


@pytest.mark.parametrize("delta", [0, 127, 128, 16383, 16384, 2097151, 2097152, 2**28 - 1])
def test_delta_times_of_every_length(delta: int) -> None:
    assert messages(smf(hits((delta, 38, 64)) + END)) == [(delta, 0x99, 38, 64)]


def test_tracks_that_are_larger_than_a_chunk_read_as_if_they_were_not() -> None:
    one = b"\x99\x26\x40"
    body = b"\x00" + one + (b"\x81\x00" + one) * (CHUNK // 4) + b"\x01\x27\x41" * 7 + END
    midi = parse_midi(smf(body), "x.mid")
    assert midi.tick.size == 1 + CHUNK // 4 + 7
    assert midi.tick[-1] == 128 * (CHUNK // 4) + 7
    assert set(midi.status.tolist()) == {0x99}


def test_format_1_plays_tracks_together_and_format_2_one_after_another() -> None:
    tracks = hits((10, 36, 1), (30, 36, 2)) + END, hits((20, 38, 3)) + END
    assert [(m[0], m[3]) for m in messages(smf(*tracks, form=1))] == [(10, 1), (20, 3), (40, 2)]
    assert [(m[0], m[3]) for m in messages(smf(*tracks, form=2))] == [(10, 1), (40, 2), (60, 3)]


def test_unknown_chunks_and_bytes_after_the_last_track_are_passed() -> None:
    whole = smf(hits((0, 38, 64)) + END)
    data = whole[:14] + b"XFIH\x00\x00\x00\x02ab" + whole[14:] + b"trailing"
    assert messages(data) == [(0, 0x99, 38, 64)]


def test_a_midi_file_in_a_riff_file() -> None:
    inner = smf(hits((5, 38, 64)) + END)
    chunk = b"data" + len(inner).to_bytes(4, "little") + inner
    riff = b"RIFF" + (4 + len(chunk)).to_bytes(4, "little") + b"RMID" + chunk
    assert messages(riff) == [(5, 0x99, 38, 64)]


def test_tempo_changes_add_up_exactly() -> None:
    track = tempo(0, 500_000) + tempo(960, 250_000) + tempo(480, 1_000_000) + END
    midi = parse_midi(smf(track), "x.mid")
    seconds = midi.seconds_at(np.array([0, 480, 960, 1200, 1440, 1920]))
    assert seconds.tolist() == [0.0, 0.5, 1.0, 1.125, 1.25, 2.25]
    assert midi.tempos() == ((0.0, 120.0), (2.0, 240.0), (3.0, 60.0))


def test_a_file_without_tempo_runs_at_120() -> None:
    assert parse_midi(smf(END), "x.mid").seconds_at(np.array([480])).tolist() == [0.5]


@pytest.mark.parametrize(
    ("frames", "rate"), [(24, 24.0), (25, 25.0), (29, 30000 / 1001), (30, 30.0)]
)
def test_time_code_counts_frames_whatever_the_tempo(frames: int, rate: float) -> None:
    track = tempo(0, 250_000) + hits((40, 38, 64)) + END
    midi = parse_midi(smf(track, division=(256 - frames) << 8 | 40), "x.mid")
    assert midi.seconds_at(midi.tick) == pytest.approx([1 / rate], abs=1e-12)
    assert midi.tempos() == ()
    assert midi.meters() == ()


def test_times_stay_right_where_64_bits_are_too_few() -> None:
    longest = 2**28 - 1
    track = tempo(0, 2**24 - 1) + hits(*[(longest, 38, 64)] * 5000) + END
    midi = parse_midi(smf(track, division=1), "x.mid")
    seconds = midi.seconds_at(midi.tick)
    expected = np.arange(1, 5001) * float(longest) * (2**24 - 1) / 1e6
    assert seconds == pytest.approx(expected, rel=1e-12)


def test_meters_and_names() -> None:
    track = name("Café") + meter(0, 7, 3) + meter(480, 0, 2) + END
    midi = parse_midi(smf(track), "x.mid")
    assert midi.meters() == ((0.0, 7, 8),)
    assert list(midi.texts(3)) == [(0, "Café")]


def test_three_hundred_tracks() -> None:
    data = smf(*(hits((index, 38, 1 + index % 127)) + END for index in range(300)))
    midi = parse_midi(data, "x.mid")
    assert midi.tracks == 300
    assert midi.tick.tolist() == list(range(300))
    assert midi.track.tolist() == list(range(1, 301))


FAULTS = {
    "no MIDI": (b"time,piece\n0.5,snare\n", r"x\.mid, byte 0: .* text; .* MThd"),
    "binary": (b"\x00\x01\x02\x03" * 9, r"byte 0: .* something else;"),
    "cut header": (b"MThd\0\0\0\6\0\1", r"byte 4: the header is cut short"),
    "format 3": (smf(END, form=3), r"byte 8: there is no MIDI format 3"),
    "no division": (smf(END, division=0), r"byte 12: the division is 0000"),
    "odd time code": (smf(END, division=0xF128), r"byte 12: the division is F128"),
    "too few tracks": (smf(END, form=1)[:10] + b"\0\5\1\xe0", r"track 1, byte 14: .* 5 tracks"),
    "no track": (smf(END)[:14] + bytes(30), r"track 1, byte 14: no track starts here"),
    "cut track": (smf(hits((0, 38, 64)) + END)[:-3], r"track 1, byte 18: it should take 8 bytes"),
    "bad status": (smf(b"\0\xf4\0" + END), r"track 1, byte 23: the status byte F4"),
    "no status": (smf(b"\0\x26\x40" + END), r"track 1, byte 23: a data byte stands"),
    "bad data": (smf(b"\0\x99\x26\x90" + END), r"byte 25: a data byte is missing, and 90"),
    "long delta": (smf(b"\x81\x81\x81\x81\1\x99\x26\x40"), r"byte 22: the delta time is longer"),
    "open event": (smf(b"\0\x99\x26"), r"byte 22: an event goes on past the end"),
    "open meta": (smf(b"\0\xff\x01\x7fhi"), r"byte 22: an event goes on past the end"),
    "no tempo": (smf(b"\0\xff\x51\3\0\0\0" + END), r"byte 22: the tempo is not a number"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_its_place(fault: str) -> None:
    data, sentence = FAULTS[fault]
    with pytest.raises(BadInput, match=sentence):
        parse_midi(data, "x.mid")


def test_a_flood_of_meta_events_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi_file, "MOST_SPECIAL_EVENTS", 100)
    clock, text = b"\0\xf8", b"\0\xff\x01\0"
    with pytest.raises(BadInput, match=r"track 1, byte 222: there are too many meta"):
        parse_midi(smf(clock * 101), "x.mid")
    with pytest.raises(BadInput, match=r"track 2, byte \d+: there are too many meta"):
        parse_midi(smf(text * 60 + END, text * 60 + END), "x.mid")


def test_what_comes_before_a_fault_can_be_had() -> None:
    good = hits((0, 38, 64), (1, 36, 65)) + END
    bad = hits((5, 42, 66)) + b"\0\x99\x26\x90" + hits((0, 38, 1)) + END
    midi, problem = parse_midi_as_far_as_good(smf(bad, good), "x.mid")
    assert problem is not None
    assert "track 1, byte 29" in str(problem)
    assert midi.data2.tolist() == [64, 65, 66]


def test_cut_at_every_byte_it_says_so_and_keeps_what_came_before() -> None:
    notes = [(100, 36, 1 + index) for index in range(40)]
    whole = smf(name("Drums") + tempo(0, 434_783) + END, hits(*notes) + END)
    kept_before = 0
    for length in range(len(whole)):
        with pytest.raises(BadInput, match=re.escape("x.mid")):
            parse_midi(whole[:length], "x.mid")
        if length >= 14:
            midi, problem = parse_midi_as_far_as_good(whole[:length], "x.mid")
            assert problem is not None
            assert midi.data2.tolist() == list(range(1, midi.data2.size + 1))
            assert kept_before <= midi.data2.size
            kept_before = midi.data2.size
    assert kept_before == 40


def test_varlen_is_what_the_standard_shows() -> None:
    # The examples of RP-001, "Variable-Length Quantity".
    shown = {0x40: "40", 0x80: "8100", 0x2000: "C000", 0x100000: "C08000", 0x8000000: "C0808000"}
    assert {number: varlen(number).hex().upper() for number in shown} == shown
