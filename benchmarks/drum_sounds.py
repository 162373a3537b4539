"""Sound files of any length to measure with: a steady beat on the studio's kit, repeated."""

from __future__ import annotations

import wave
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.signal import resample_poly

from benchmarks.synthetic_strokes import SIXTEENTH_S, steady_beat
from hapju.sound.kit import stroke_sound
from hapju.sound.ringing import RATE
from hapju.strokes import FloatArray, Piece

LOOP_S = 16.0
_VARIATIONS = 4
_LOUDEST = 0.5
_BLOCK = 1152

Samples = NDArray[np.int16]


def write_wav(path: Path, seconds: float, rate_hz: int, channels: int) -> None:
    """Write the beat, 16 bits, one loop of 16 s at a time."""
    loop = np.repeat(_loop(rate_hz)[:, None], channels, axis=1)
    left = round(seconds * rate_hz)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        while left > 0:
            out.writeframes(loop[:left].tobytes())
            left -= len(loop)


def write_m4a(path: Path, seconds: float, rate_hz: int) -> None:
    """Write the beat as AAC in M4A at 128 kbit/s, one channel, as phones record."""
    import av

    loops = np.tile(_loop(rate_hz), int(np.ceil(seconds / LOOP_S)))[: round(seconds * rate_hz)]
    with av.open(str(path), "w") as out:
        stream: Any = out.add_stream("aac", rate=rate_hz, layout="mono", bit_rate=128_000)
        for begin in range(0, loops.size, _BLOCK):
            block = loops[None, begin : begin + _BLOCK]
            frame = av.AudioFrame.from_ndarray(block, format="s16", layout="mono")
            frame.sample_rate, frame.pts = rate_hz, begin
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


@cache
def _loop(rate_hz: int) -> Samples:
    """16 s of sixteenths at 120 BPM, each a hi-hat and a drum; what rings on begins the next."""
    loop = np.zeros(round(LOOP_S * RATE))
    strokes = steady_beat(2 * round(LOOP_S / SIXTEENTH_S), seed=0)
    for count, (time_s, piece, velocity) in enumerate(strokes):
        sound = velocity * _stroke(piece, count % _VARIATIONS)
        at = round(time_s * RATE) + np.arange(sound.size)
        loop[at % loop.size] += sound
    loop = resample_poly(loop, rate_hz, RATE)
    whole: Samples = np.round(loop * (_LOUDEST * 32767 / np.abs(loop).max())).astype(np.int16)
    return whole


@cache
def _stroke(piece: Piece, variation: int) -> FloatArray:
    return stroke_sound(piece, variation=variation)
