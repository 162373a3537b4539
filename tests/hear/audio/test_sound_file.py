"""What people record in, read back: every sample where a player would play it."""

import tracemalloc
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.stream import Disposition
from scipy.signal import resample_poly

from hapju.hear.audio.sound_file import RATE_HZ, SoundFile, open_sound
from tests.hear.audio.sound_files import Sound, tick, tick_s, write

LOSSLESS = [
    ("wav", "pcm_u8"),
    ("wav", "pcm_s16le"),
    ("wav", "pcm_s24le"),
    ("wav", "pcm_s32le"),
    ("wav", "pcm_f32le"),
    ("wav", "pcm_f64le"),
    ("aiff", "pcm_s16be"),
    ("aiff", "pcm_s24be"),
    ("caf", "pcm_s16le"),
    ("w64", "pcm_s24le"),
    ("flac", "flac"),
    ("m4a", "alac"),
    ("mov", "pcm_s16le"),
    ("mkv", "flac"),
]
LOSSY = [
    ("mp3", "libmp3lame", 48000),
    ("mp3", "libmp3lame", 44100),
    ("m4a", "aac", 48000),
    ("m4a", "aac", 44100),
    ("mp4", "aac", 48000),
    ("mov", "aac", 44100),
    ("3gp", "aac", 16000),
    ("mkv", "aac", 48000),
    ("opus", "libopus", 48000),
    ("webm", "libopus", 48000),
    ("mp4", "libopus", 48000),
    ("mkv", "libmp3lame", 44100),
]


def read(path: Path, seconds: float = 1.0) -> tuple[Sound, SoundFile]:
    with open_sound(path) as sound:
        return np.concatenate(list(sound.blocks(seconds))), sound


@pytest.mark.parametrize(("ending", "codec"), LOSSLESS)
def test_lossless_sound_comes_back_where_it_was(tmp_path: Path, ending: str, codec: str) -> None:
    path = write(tmp_path / f"take.{ending}", tick(44100), 44100, codec)
    samples, sound = read(path)
    assert 66150 <= samples.size <= 66152  # W64 is filled up to eight bytes
    assert abs(tick_s(samples) - 1.0) < 1e-6
    step = 2.0**-7 if codec == "pcm_u8" else 2.0**-15
    assert np.max(np.abs(samples[:66150] - tick(44100)[0])) <= step
    assert (sound.codec, sound.rate_hz, sound.channels) == (codec, 44100, 1)
    assert sound.duration_s == pytest.approx(1.5, abs=1e-4)


@pytest.mark.parametrize(
    "rate_hz", [8000, 11025, 16000, 22050, 32000, 44056, 48000, 88200, 96000, 176400, 192000]
)
def test_resampling_moves_nothing(tmp_path: Path, rate_hz: int) -> None:
    samples, sound = read(write(tmp_path / "a.wav", tick(rate_hz), rate_hz, "pcm_f32le"))
    assert abs(tick_s(samples) - 1.0) < 2e-6
    assert samples.size == pytest.approx(tick(rate_hz).shape[1] / rate_hz * RATE_HZ, abs=1)
    assert np.max(np.abs(samples[:66150] - tick(44100)[0])) < 1e-3
    assert sound.rate_hz == rate_hz


def test_resampling_is_as_scipy_does_it(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).normal(0.0, 0.1, 48000)
    slow = resample_poly(noise, 1, 3)  # below 8 kHz both filters pass everything
    given = resample_poly(slow, 3, 1).astype(np.float32)[np.newaxis]
    samples, _ = read(write(tmp_path / "a.wav", given, 48000, "pcm_f32le"))
    other = resample_poly(given[0].astype(float), 147, 160)
    inside = slice(2000, -2000)
    assert np.std(samples[inside] - other[inside]) < 0.01 * np.std(other)


@pytest.mark.parametrize(("ending", "codec", "rate_hz"), LOSSY)
def test_what_an_encoder_puts_first_is_skipped(
    tmp_path: Path, ending: str, codec: str, rate_hz: int
) -> None:
    samples, _ = read(write(tmp_path / f"take.{ending}", tick(rate_hz), rate_hz, codec))
    assert abs(tick_s(samples) - 1.0) < 2e-5
    assert samples.size >= 66150


def test_vorbis_is_where_it_was(tmp_path: Path) -> None:
    both = np.repeat(tick(48000), 2, axis=0)
    samples, _ = read(write(tmp_path / "a.ogg", both, 48000, "vorbis", options={"strict": "-2"}))
    assert abs(tick_s(samples) - 1.0) < 2e-5


def test_bare_aac_is_late_by_what_its_encoder_put_first(tmp_path: Path) -> None:
    # There is no place in it that says how much: players play it.
    samples, sound = read(write(tmp_path / "a.aac", tick(48000), 48000, "aac"))
    assert tick_s(samples) - 1.0 == pytest.approx(1024 / 48000, abs=2e-5)
    assert sound.duration_s is None


@pytest.mark.parametrize(
    ("ending", "codec"), [("mov", "pcm_s16le"), ("mkv", "aac"), ("mp4", "aac")]
)
def test_a_video_begins_with_its_picture(tmp_path: Path, ending: str, codec: str) -> None:
    path = write(tmp_path / f"a.{ending}", tick(48000), 48000, codec, start_s=0.3, picture=True)
    samples, sound = read(path)
    # An MP4's edit list is written in whole milliseconds.
    assert tick_s(samples, near_s=1.3) - 1.3 == pytest.approx(0.0, abs=1e-3)
    assert sound.lost_s == 0.0
    assert not np.any(samples[: round(0.29 * RATE_HZ)])


def test_sound_alone_begins_with_its_first_sample(tmp_path: Path) -> None:
    samples, _ = read(write(tmp_path / "a.webm", tick(48000), 48000, "libopus", start_s=0.3))
    assert abs(tick_s(samples) - 1.0) < 2e-5


@pytest.mark.parametrize(
    ("ending", "codec", "packet"),
    [
        ("webm", "libopus", 960),
        ("mp4", "libopus", 960),
        ("mkv", "aac", 1024),
        ("mp4", "aac", 1024),
        ("mkv", "libmp3lame", 1152),
    ],
)
@pytest.mark.parametrize("lost", [range(10, 20), range(25, 26), range(3, 5)])
def test_lost_packets_become_silence(
    tmp_path: Path, ending: str, codec: str, packet: int, lost: range
) -> None:
    path = tmp_path / f"a.{ending}"
    write(path, tick(48000), 48000, codec, passed=lambda number, _: number not in lost)
    samples, sound = read(path)
    assert abs(tick_s(samples) - 1.0) < 2e-5
    assert sound.lost_s == pytest.approx(len(lost) * packet / 48000, abs=1e-6)


def test_a_lost_page_of_ogg_becomes_silence(tmp_path: Path) -> None:
    path = write(tmp_path / "a.opus", tick(48000, 3.5, 4.5), 48000, "libopus")
    whole = path.read_bytes()
    pages = whole.split(b"OggS")
    path.write_bytes(b"OggS".join(pages[:4] + pages[5:]))
    samples, sound = read(path)
    assert 0.5 < sound.lost_s < 1.5
    assert abs(tick_s(samples, 3.5) - 3.5) < 2e-5


def test_a_packet_that_is_garbage_is_passed_over(tmp_path: Path) -> None:
    def spoiled(number: int, packet: av.Packet) -> bool:
        if number in (7, 8, 30):
            packet.update(b"\xff" * packet.size)
        return True

    path = write(tmp_path / "a.mkv", tick(48000), 48000, "aac", passed=spoiled)
    samples, sound = read(path)
    assert sound.lost_s == pytest.approx(3 * 1024 / 48000, abs=1e-6)
    assert abs(tick_s(samples) - 1.0) < 2e-5


@pytest.mark.parametrize("seconds", [0.01, 0.37, 5.0])
def test_blocks_of_any_length_are_the_same_sound(tmp_path: Path, seconds: float) -> None:
    noise = np.random.default_rng(1).normal(0.0, 0.1, (2, 50_000)).astype(np.float32)
    path = write(tmp_path / "a.flac", noise, 48000, "flac")
    with open_sound(path) as sound:
        blocks = list(sound.blocks(seconds))
        again = list(sound.blocks(1.0))
    assert all(block.size == round(seconds * RATE_HZ) for block in blocks[:-1])
    assert all(block.dtype == np.float32 for block in blocks)
    assert np.array_equal(np.concatenate(blocks), np.concatenate(again))


def test_the_sound_as_it_lies_in_the_file_is_shown(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).normal(0.0, 0.1, (2, 50_000)).astype(np.float32)
    path = write(tmp_path / "a.wav", noise, 48000, "pcm_f32le")
    seen: list[Sound] = []
    with open_sound(path) as sound:
        assert sum(block.size for block in sound.blocks(1.0, seen.append)) == 45938
    assert np.array_equal(np.concatenate(seen, axis=1), noise)


def test_the_stream_that_is_marked_is_heard(tmp_path: Path) -> None:
    for marked, at_s in [(0, 0.4), (1, 0.8)]:
        path = tmp_path / f"{marked}.mkv"
        with av.open(str(path), "w") as out:
            streams = [out.add_stream("pcm_s16le", rate=44100, layout="mono") for _ in range(2)]
            for number, stream in enumerate(streams):
                stream.disposition = Disposition.default if number == marked else Disposition(0)
            for stream, when_s in zip(streams, (0.4, 0.8), strict=True):
                frame = av.AudioFrame.from_ndarray(
                    (tick(44100, when_s) * 32767).astype(np.int16), format="s16", layout="mono"
                )
                frame.sample_rate, frame.pts, frame.time_base = 44100, 0, Fraction(1, 44100)
                out.mux(stream.encode(frame))
        assert abs(tick_s(read(path)[0], at_s) - at_s) < 2e-5


def test_a_cover_picture_is_no_video(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libmp3lame", rate=48000, layout="mono")
        cover = out.add_stream("mjpeg", rate=1)
        cover.width, cover.height, cover.pix_fmt = 64, 64, "yuvj420p"
        cover.disposition = Disposition.attached_pic
        picture = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 90, dtype=np.uint8))
        out.mux(cover.encode(picture.reformat(format="yuvj420p")))
        frame = av.AudioFrame.from_ndarray(tick(48000), format="fltp", layout="mono")
        frame.sample_rate = 48000
        for part in (frame, None):
            out.mux(stream.encode(part))
    assert b"APIC" in path.read_bytes()
    samples, sound = read(path)
    assert sound.codec == "mp3"
    assert abs(tick_s(samples) - 1.0) < 2e-5


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    peaks = []
    for seconds in (20, 200):
        noise = random.normal(0.0, 0.1, (1, seconds * 8000)).astype(np.float32)
        path = write(tmp_path / f"{seconds}.flac", noise, 8000, "flac")
        tracemalloc.start()
        with open_sound(path) as sound:
            assert sum(block.size for block in sound.blocks()) == seconds * RATE_HZ
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
