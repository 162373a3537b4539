"""Files of sound for tests, written by FFmpeg as people's recorders write them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]
LAYOUTS = {1: "mono", 2: "stereo", 6: "5.1"}
STEP = 960


def tick(rate_hz: int, at_s: float = 1.0, seconds: float = 1.5) -> Sound:
    """A soft-edged burst of 1 kHz whose middle lies exactly at ``at_s``; shape (1, n)."""
    time_s = np.arange(round(rate_hz * seconds)) / rate_hz - at_s
    burst = 0.5 * np.exp(-((time_s / 0.001) ** 2)) * np.cos(2 * np.pi * 1000.0 * time_s)
    return burst.astype(np.float32)[np.newaxis]


def tick_s(samples: Sound, near_s: float = 1.0) -> float:
    """Where such a burst lies in mono sound at 44.1 kHz, to a small part of a sample."""
    pattern = tick(44100, at_s=0.05, seconds=0.1)[0]
    start = max(0, round((near_s - 0.1) * 44100))
    heard = samples[start : start + 8820 + pattern.size].astype(np.float64)
    likeness = np.correlate(heard, pattern, "valid")
    top = int(np.argmax(likeness))
    a, b, c = likeness[top - 1 : top + 2]
    return float(start + top + 0.5 * (a - c) / (a - 2 * b + c)) / 44100 + 0.05


def write(
    path: Path,
    sound: Sound,
    rate_hz: int,
    codec: str,
    *,
    start_s: float = 0.0,
    picture: bool = False,
    bit_rate: int | None = None,
    options: dict[str, str] | None = None,
    passed: Callable[[int, av.Packet], bool] | None = None,
    **container: Any,
) -> Path:
    """Write sound of shape (channels, n) into a file of the kind that its name says.

    Args:
        start_s: when the sound begins; a video's picture begins at 0.
        picture: add a video of 1 s with a tiny picture.
        passed: is asked for each packet, counted from 0, whether it is kept; may change it.
    """
    layout = LAYOUTS[sound.shape[0]]
    with av.open(str(path), "w", **container) as out:
        shown: Any = out.add_stream("mpeg4", rate=25) if picture else None
        if picture:
            shown.width, shown.height = 32, 32
        stream: Any = out.add_stream(codec, rate=rate_hz, layout=layout, options=options or {})
        if bit_rate:
            stream.bit_rate = bit_rate
        if picture:
            for number in range(25):
                image = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), dtype=np.uint8))
                image.pts = number
                out.mux(shown.encode(image))
            out.mux(shown.encode(None))
        count = 0
        for frame in [*_frames(sound, rate_hz, layout, start_s), None]:
            for packet in stream.encode(frame):
                if passed is None or passed(count, packet):
                    out.mux(packet)
                count += 1
    return path


def _frames(sound: Sound, rate_hz: int, layout: str, start_s: float) -> list[av.AudioFrame]:
    frames = []
    for start in range(0, sound.shape[1], STEP):
        part = np.ascontiguousarray(sound[:, start : start + STEP])
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout=layout)
        frame.sample_rate = rate_hz
        frame.time_base = Fraction(1, rate_hz)
        frame.pts = start + round(start_s * rate_hz)
        frames.append(frame)
    return frames
