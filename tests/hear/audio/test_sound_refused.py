"""Files that aren't sound, or not all of it: one sentence, and nothing else is touched."""

import os
import socket
import struct
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.hear.audio.sound_file import RATE_HZ, open_sound
from hapju.hear.audio.sound_kinds import looks_like_sound
from tests.hear.audio.sound_files import Sound, tick, write

SMALL = [
    ("wav", "pcm_s16le"),
    ("wav", "adpcm_ms"),
    ("aiff", "pcm_s16be"),
    ("caf", "pcm_s16le"),
    ("flac", "flac"),
    ("mp3", "libmp3lame"),
    ("m4a", "aac"),
    ("mp4", "aac"),
    ("aac", "aac"),
    ("opus", "libopus"),
    ("webm", "libopus"),
    ("mkv", "aac"),
]


def noise(seconds: float, rate_hz: int = 44100, channels: int = 1) -> Sound:
    random = np.random.default_rng(5)
    return random.normal(0.0, 0.1, (channels, round(seconds * rate_hz))).astype(np.float32)


def heard(path: Path) -> tuple[float, BadInput | None]:
    """How many seconds come, and what is said."""
    size = 0
    try:
        with open_sound(path) as sound:
            for block in sound.blocks():
                assert np.all(np.isfinite(block))
                size += block.size
    except BadInput as problem:
        return size / RATE_HZ, problem
    return size / RATE_HZ, None


def refused(path: Path) -> str:
    with pytest.raises(BadInput) as caught, open_sound(path) as sound:
        list(sound.blocks())
    assert str(caught.value).startswith(str(path))
    return str(caught.value)


def test_no_file_a_folder_an_empty_file_a_pipe(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "a.wav")
    assert "a folder" in refused(tmp_path)
    (tmp_path / "empty.wav").touch()
    assert "is empty" in refused(tmp_path / "empty.wav")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.wav")
        assert "a pipe or a device" in refused(tmp_path / "pipe.wav")


@pytest.mark.parametrize(
    "content",
    [
        b"time,piece\n0.5,kick\n",
        b"MThd\0\0\0\6\0\1\0\1\1\xe0",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"\0" * 5000,
        np.random.default_rng(8).bytes(5000),
        b"%PDF-1.7\n" * 20,
    ],
)
def test_what_is_no_sound(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(content)
    assert "give WAV, AIFF, FLAC" in refused(path)


def test_a_video_without_sound(tmp_path: Path) -> None:
    path = tmp_path / "silent.mp4"
    with av.open(str(path), "w") as out:
        shown = out.add_stream("mpeg4", rate=25)
        shown.width, shown.height = 32, 32
        for image in [av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), dtype=np.uint8)), None]:
            out.mux(shown.encode(image))
    assert "there is no sound in it" in refused(path)


def test_a_form_that_is_not_read_is_named(tmp_path: Path) -> None:
    assert "wavpack" in refused(write(tmp_path / "a.mkv", noise(0.5), 44100, "wavpack"))


def test_protected_sound(tmp_path: Path) -> None:
    key = "00112233445566778899aabbccddeeff"
    options = {
        "encryption_scheme": "cenc-aes-ctr",
        "encryption_key": key,
        "encryption_kid": key,
    }
    path = tmp_path / "bought.mp4"
    write(path, noise(1.0), 44100, "aac", container_options=options)
    assert "copy protection" in refused(path)


def test_a_playlist_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = write(tmp_path / "secret.wav", tick(44100), 44100, "pcm_s16le")

    def no_network(*_: object) -> None:
        raise AssertionError("a file made Hapju look for an address")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    lists = {
        "a.m3u8": f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{secret}\n#EXT-X-ENDLIST\n",
        "b.wav": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n",
        "c.ffconcat": f"ffconcat version 1.0\nfile {secret}\n",
        "d.mp3": "concat:" + str(secret),
        "e.sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\n"
        "m=audio 5004 RTP/AVP 0\n",
        "f.mpd": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period/></MPD>',
    }
    for name, text in lists.items():
        (tmp_path / name).write_text(text)
        assert "no sound can be read in it" in refused(tmp_path / name)


def test_an_address_is_a_name_of_no_file() -> None:
    for name in ("http://127.0.0.1:9/a.wav", "concat:a.wav|b.wav", "pipe:0", "lavfi:sine"):
        with pytest.raises(BadInput, match="no such file"), open_sound(name):
            pass


@pytest.mark.parametrize("size", [0, 0xFFFFFFFF, 0x7FFFFFFF, 0x7FFFF000])
def test_a_wav_whose_size_was_never_filled_in_is_read_whole(tmp_path: Path, size: int) -> None:
    path = write(tmp_path / "a.wav", noise(2.0), 44100, "pcm_s16le")
    data = bytearray(path.read_bytes())
    place = data.index(b"data") + 4
    data[place : place + 4] = struct.pack("<I", size)
    data[4:8] = struct.pack("<I", size)
    path.write_bytes(data)
    assert heard(path) == (2.0, None)


@pytest.mark.parametrize(
    ("ending", "codec"),
    [("wav", "pcm_s16le"), ("wav", "pcm_f32le"), ("aiff", "pcm_s16be"), ("flac", "flac")],
)
def test_a_file_that_breaks_off_is_told_after_what_is_good(
    tmp_path: Path, ending: str, codec: str
) -> None:
    path = write(tmp_path / f"a.{ending}", noise(3.0), 44100, codec)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    seconds, problem = heard(path)
    assert seconds == pytest.approx(1.5, abs=0.15)
    assert problem is not None
    assert "breaks off here" in str(problem)
    assert f"{path}, {seconds:.1f} s" in str(problem)


def test_an_mp4_without_its_index(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp4", noise(2.0), 44100, "aac")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert "damaged" in refused(path)


def test_no_sample_at_all(tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", noise(0.1), 44100, "pcm_s16le")
    data = path.read_bytes()
    place = data.index(b"data")
    path.write_bytes(data[: place + 4] + bytes(4))
    refused(path)


@pytest.mark.parametrize(
    ("place", "value"),
    [(22, b"\xff\xff"), (22, b"\0\0"), (24, struct.pack("<I", 2_000_000_000)), (24, bytes(4))],
)
def test_an_absurd_header(tmp_path: Path, place: int, value: bytes) -> None:
    path = write(tmp_path / "a.wav", noise(0.5), 44100, "pcm_s16le")
    data = bytearray(path.read_bytes())
    data[place : place + len(value)] = value
    path.write_bytes(data)
    refused(path)


@pytest.mark.parametrize("starts_s", [(0, 20_000), (0, 2000, 4000, 6000)])
def test_hours_that_are_missing_are_refused(tmp_path: Path, starts_s: tuple[int, ...]) -> None:
    path = tmp_path / "a.mkv"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("pcm_s16le", rate=44100, layout="mono")
        for start_s in starts_s:
            frame = av.AudioFrame.from_ndarray(
                (noise(0.5) * 3000).astype(np.int16), format="s16", layout="mono"
            )
            frame.sample_rate, frame.pts = 44100, start_s * 44100
            out.mux(stream.encode(frame))
    assert "minutes are missing here" in refused(path)


@pytest.fixture(scope="module")
def small_files(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, bytes]]:
    folder = tmp_path_factory.mktemp("small")
    made = []
    for ending, codec in SMALL:
        path = write(folder / f"{codec}.{ending}", noise(0.3, 48000, 2), 48000, codec)
        made.append((ending, path.read_bytes()))
    return made


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    which=st.integers(0, len(SMALL) - 1),
    changes=st.lists(
        st.tuples(st.floats(0.0, 1.0), st.binary(min_size=1, max_size=8)), min_size=1, max_size=8
    ),
    head=st.booleans(),
    cut=st.none() | st.floats(0.0, 1.0),
)
def test_changed_bytes_never_end_in_anything_but_a_sentence(
    small_files: list[tuple[str, bytes]],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    which: int,
    changes: list[tuple[float, bytes]],
    head: bool,
    cut: float | None,
) -> None:
    ending, whole = small_files[which]
    data = bytearray(whole)
    for place, value in changes:
        start = round(place * (min(200, len(data)) if head else len(data)))
        data[start : start + len(value)] = value
    path = tmp_path / f"a.{ending}"
    path.write_bytes(data if cut is None else data[: round(cut * len(data))])
    heard(path)
    assert capfd.readouterr() == ("", "")


def test_what_looks_like_sound(small_files: list[tuple[str, bytes]]) -> None:
    for ending, data in small_files:
        assert looks_like_sound(data[:16], "take"), ending
    assert looks_like_sound(b"no such thing", "take.WAV")
    assert not looks_like_sound(b"MThd\0\0\0\6", "take.wav")
    assert not looks_like_sound(b"RIFF\0\0\0\0RMIDdata", "take.rmi")
    assert not looks_like_sound("time,piece".encode("utf-16"), "take.csv")
    assert not looks_like_sound(b"time,piece", "take.csv")
    assert not looks_like_sound(b"", "take.csv")
