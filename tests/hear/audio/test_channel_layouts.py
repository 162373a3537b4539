"""Layouts that a file makes up: heard like any other, where they once ended the program."""

import struct
from pathlib import Path

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.hear.audio.channel_layouts import makes_up_a_layout
from hapju.hear.audio.sound_file import open_sound
from tests.hear.audio.sound_files import tick, write

RIGHT, LEFT, CENTRE = 2, 1, 3
MPEG_5_1_D = 124 << 16 | 6


def core_audio(path: Path, channels: int, layout: bytes) -> Path:
    """A CAF file of noise, 16 bits, whose channels are laid out as its chunk ``chan`` says."""
    form = struct.pack(">d4sIIIII", 44100.0, b"lpcm", 2, 2 * channels, 1, channels, 16)
    noise = np.random.default_rng(1).integers(-3000, 3000, (22050, channels)).astype("<i2")
    chunks = {b"desc": form, b"chan": layout, b"data": bytes(4) + noise.tobytes()}
    body = b"".join(name + struct.pack(">q", len(it)) + it for name, it in chunks.items())
    path.write_bytes(b"caff\0\1\0\0" + body)
    return path


def labels(*label: int) -> bytes:
    each = b"".join(struct.pack(">II3f", it, 0, 0.0, 0.0, 0.0) for it in label)
    return struct.pack(">III", 0, 0, len(label)) + each


@pytest.mark.parametrize(
    ("channels", "layout"),
    [
        (2, labels(RIGHT, LEFT)),
        (3, labels(CENTRE, LEFT, RIGHT)),
        (6, struct.pack(">III", MPEG_5_1_D, 0, 0)),
    ],
)
def test_channels_in_any_order_are_heard(tmp_path: Path, channels: int, layout: bytes) -> None:
    path = core_audio(tmp_path / "a.caf", channels, layout)
    for _ in range(5):
        with open_sound(path) as sound:
            assert sound.channels == channels
            assert sum(block.size for block in sound.blocks()) == 22050


@pytest.mark.parametrize(("family", "read"), [(1, True), (255, True), (2, False), (3, False)])
def test_opus_for_ambisonics_is_refused(tmp_path: Path, family: int, read: bool) -> None:
    head = b"OpusHead" + bytes(10) + bytes([family])
    assert makes_up_a_layout("opus", head) != read
    path = write(tmp_path / "a.webm", tick(48000), 48000, "libopus")
    data = bytearray(path.read_bytes())
    data[data.index(b"OpusHead") + 18] = family
    path.write_bytes(data)
    if not read:
        with pytest.raises(BadInput, match="a form that Hapju doesn't read"), open_sound(path):
            pass


@pytest.mark.parametrize(
    ("codec", "extradata", "made_up"),
    [
        ("aac", b"\xf9\x40", True),  # 31, then 10: object type 42
        ("aac", b"\xf9\x60", False),  # 43
        ("aac", b"\x12\x10", False),  # 2, the common one
        ("aac", b"", False),
        ("aac", None, False),
        ("flac", b"\xf9\x40", False),
    ],
)
def test_usac_is_told_from_aac(codec: str, extradata: bytes | None, made_up: bool) -> None:
    assert makes_up_a_layout(codec, extradata) == made_up
