"""The ear check: a recording with a click at each stroke that was heard in it."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hapju.errors import BadInput
from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.hear.audio.heard import SURE
from hapju.hear.audio.sound_file import RATE_HZ, open_sound
from hapju.show.files import writing_to
from hapju.strokes import FloatArray, Strokes

PITCH_HZ = {
    DrumClass.KICK: 330.0,
    DrumClass.TOM: 660.0,
    DrumClass.SNARE: 990.0,
    DrumClass.HIHAT: 1980.0,
    DrumClass.CYMBAL: 2970.0,
}
"""The pitch of each class's click: the lower the drum, the lower."""

_CLICK_S = 0.04
_DECAY_S = 0.006
_RECORDING_PEAK = 0.5
_CLICK_PEAK = 0.35
_UNSURE_PEAK = 0.12
_MOST_GAIN = 100.0
_MOST_S = 6 * 3600.0

Block = NDArray[np.float32]


def write_ear_check(
    sound_path: str | Path,
    strokes: Strokes,
    out_path: str | Path,
    confidence: FloatArray | None = None,
) -> None:
    """Write the recording with a click at each stroke, as a WAV file of 44.1 kHz and 16 bits.

    The right channel is the recording, the left one the recording with the clicks: together the
    clicks come from the left, and a sound editor shows them apart. A click's first sample is the
    sample at which the stroke was heard; its pitch tells the class, as :data:`PITCH_HZ` says. The
    recording is brought to -6 dB at its loudest. Memory doesn't grow with its length.

    Args:
        sound_path: the recording.
        strokes: what was heard in it.
        out_path: the file to write; its folder is made where it is missing.
        confidence: of each stroke, shape ``(n,)``; those under 0.8 click softly.

    Raises:
        BadInput: for a recording that can't be read, or lasts for more than six hours (no WAV file
            holds more); for a file that can't be written.
    """
    out = Path(out_path)
    part = out.with_name(f"{out.name}.part")
    with writing_to(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open_sound(sound_path) as sound, wave.open(str(part), "wb") as file:
                file.setnchannels(2)
                file.setsampwidth(2)
                file.setframerate(RATE_HZ)
                gain = _gain(sound.blocks())
                if sound.read_s > _MOST_S:
                    wrong = f"it lasts for more than {_MOST_S / 3600:g} hours"
                    raise BadInput(sound.where, wrong, "cut it into shorter ones")
                clicks = _Clicks(strokes, confidence)
                for block in sound.blocks():
                    alone = block * gain
                    both = np.stack((alone + clicks.next(block.size), alone), axis=1)
                    whole = np.round(np.clip(both, -1.0, 1.0) * 32767.0).astype("<i2")
                    file.writeframesraw(whole.tobytes())
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)


def _gain(blocks: Iterator[Block]) -> float:
    peak = max((float(np.max(np.abs(block))) for block in blocks), default=0.0)
    return min(_MOST_GAIN, _RECORDING_PEAK / peak) if peak else 1.0


class _Clicks:
    """The clicks of all strokes as one sound, block by block."""

    def __init__(self, strokes: Strokes, confidence: FloatArray | None) -> None:
        self._start = np.round(strokes.time_s * RATE_HZ).astype(np.int64)
        self._drum_class = drum_classes_of(strokes.piece)
        sure = np.ones(len(strokes), dtype=bool) if confidence is None else confidence >= SURE
        self._peak = np.where(sure, _CLICK_PEAK, _UNSURE_PEAK).astype(np.float32)
        self._forms = {drum_class: _click(hz) for drum_class, hz in PITCH_HZ.items()}
        self._position = 0
        self._rest = np.zeros(round(_CLICK_S * RATE_HZ), dtype=np.float32)

    def next(self, size: int) -> Block:
        sound = np.zeros(size + self._rest.size, dtype=np.float32)
        sound[: self._rest.size] = self._rest
        first, last = np.searchsorted(self._start, (self._position, self._position + size))
        for row in range(first, last):
            begin = int(self._start[row]) - self._position
            form = self._forms[DrumClass(self._drum_class[row])]
            sound[begin : begin + form.size] += self._peak[row] * form
        self._position += size
        self._rest = sound[size:]
        return sound[:size]


def _click(hz: float) -> Block:
    """A tone that begins at its loudest, so that its first sample is heard as its time."""
    time_s = np.arange(round(_CLICK_S * RATE_HZ)) / RATE_HZ
    fade = np.minimum(1.0, (_CLICK_S - time_s) / 0.005)
    tone = np.cos(2.0 * np.pi * hz * time_s) * np.exp(-time_s / _DECAY_S) * fade
    return tone.astype(np.float32)
