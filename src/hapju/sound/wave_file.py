"""Sound as the bytes of a WAV file: 16 bits, one channel."""

from __future__ import annotations

import io
import wave

import numpy as np

from hapju.sound.ringing import RATE
from hapju.strokes import FloatArray


def wav_bytes(sound: FloatArray, rate: int = RATE) -> bytes:
    """A WAV file of samples in full scale from -1 to 1; what lies beyond is cut off there."""
    whole = np.round(np.clip(sound, -1.0, 1.0) * 32767.0).astype("<i2")
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(whole.tobytes())
    return file.getvalue()
