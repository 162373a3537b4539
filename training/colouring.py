"""What microphones, mixing desks and phones do to the sound of a kit: random, but never late.

Everything here keeps the moments of attack: filters are of minimum phase (recursive), and gains
follow the sound without looking ahead.
"""

from __future__ import annotations

import numpy as np
from scipy.ndimage import maximum_filter1d
from scipy.signal import lfilter, oaconvolve, sosfilt

from hapju.hear.audio.spectrogram import RATE_HZ, Samples

Random = np.random.Generator


def equalised(samples: Samples, random: Random, most_db: float = 8.0) -> Samples:
    """Through two to four random shelves and bells."""
    sections = []
    for _ in range(int(random.integers(2, 5))):
        hz = float(np.exp(random.uniform(np.log(60.0), np.log(14000.0))))
        gain_db = float(random.normal(0.0, most_db / 2))
        kind = str(random.choice(["bell", "low", "high"], p=[0.6, 0.2, 0.2]))
        sections.append(_section(kind, hz, gain_db, float(random.uniform(0.4, 2.0))))
    return np.asarray(sosfilt(np.array(sections), samples), dtype=np.float32)


def compressed(samples: Samples, random: Random) -> Samples:
    """A compressor with random threshold, ratio and times, as on drums in rock."""
    level = np.abs(samples)
    step = 32
    held = maximum_filter1d(level, step)[::step]
    attack = np.exp(-step / RATE_HZ / random.uniform(0.0005, 0.03))
    release = np.exp(-step / RATE_HZ / random.uniform(0.03, 0.4))
    rise = lfilter([1 - attack], [1, -attack], held)
    envelope = np.maximum(rise, lfilter([1 - release], [1, -release], rise))
    threshold = float(np.percentile(envelope, 95)) * 10 ** (random.uniform(-25, 0) / 20) + 1e-9
    ratio = random.uniform(1.5, 8.0)
    gain = np.minimum(1.0, (np.maximum(envelope, 1e-9) / threshold) ** (1 / ratio - 1))
    return np.asarray(samples * np.repeat(gain, step)[: samples.size], dtype=np.float32)


def pressed(samples: Samples, random: Random) -> Samples:
    """Driven into a soft ceiling, as tape and preamplifiers do."""
    drive = 10 ** (random.uniform(-6, 12) / 20) / (
        float(np.percentile(np.abs(samples), 99.9)) + 1e-9
    )
    return np.asarray(np.tanh(samples * drive) / drive, dtype=np.float32)


def clipped(samples: Samples, random: Random) -> Samples:
    """Cut off hard at a level that the loudest strokes pass."""
    ceiling = float(np.max(np.abs(samples))) * 10 ** (random.uniform(-12, -1) / 20)
    return np.clip(samples, -ceiling, ceiling)


def through_a_phone(samples: Samples, random: Random) -> Samples:
    """A phone's small microphone: little below 100 to 250 Hz, little above 7 to 16 kHz."""
    sections = [_section("cut_low", random.uniform(60.0, 250.0), 0.0, 0.7)]
    sections.append(_section("cut_high", random.uniform(6500.0, 16000.0), 0.0, 0.7))
    sections.append(_section("bell", random.uniform(1500.0, 5000.0), random.uniform(0.0, 8.0), 1.0))
    sound = sosfilt(np.array(sections), samples).astype(np.float32)
    return compressed(sound, random) if random.random() < 0.6 else sound


def with_noise(samples: Samples, random: Random, least_db: float = -75.0) -> Samples:
    """Over white to brown noise, and sometimes hum."""
    loud = float(np.percentile(np.abs(samples), 99.5)) + 1e-9
    noise = random.standard_normal(samples.size, dtype=np.float32)
    pole = random.choice([0.0, 0.7, 0.95, 0.99])
    noise = lfilter([1.0], [1.0, -pole], noise).astype(np.float32) if pole else noise
    noise *= loud * 10 ** (random.uniform(least_db, -32.0) / 20) / (float(noise.std()) + 1e-9)
    if random.random() < 0.15:
        time = np.arange(samples.size, dtype=np.float32) / RATE_HZ
        hum_hz = random.choice([50.0, 60.0])
        for harmonic in (1, 2, 3, 5):
            size = loud * 10 ** (random.uniform(-70, -40) / 20)
            noise += (size * np.sin(2 * np.pi * hum_hz * harmonic * time)).astype(np.float32)
    return samples + noise


def in_room(samples: Samples, response: Samples, wet_db: float) -> Samples:
    """With the room's answer (its direct sound, at sample 0, is left out) beside the dry sound."""
    late = response.copy()
    late[:32] = 0.0
    tail = oaconvolve(samples, late)[: samples.size]
    return np.asarray(samples + 10 ** (wet_db / 20) * tail, dtype=np.float32)


def _section(kind: str, hz: float, gain_db: float, q: float) -> np.ndarray:
    """One second-order section (Bristow-Johnson's Audio EQ cookbook)."""
    w = 2 * np.pi * min(hz, 0.45 * RATE_HZ) / RATE_HZ
    a, alpha, c = 10 ** (gain_db / 40), np.sin(w) / (2 * q), np.cos(w)
    if kind == "bell":
        b = [1 + alpha * a, -2 * c, 1 - alpha * a]
        d = [1 + alpha / a, -2 * c, 1 - alpha / a]
    elif kind in ("low", "high"):
        s = 1.0 if kind == "low" else -1.0
        r = 2 * np.sqrt(a) * alpha
        b = [a * ((a + 1) - s * (a - 1) * c + r), s * 2 * a * ((a - 1) - s * (a + 1) * c),
             a * ((a + 1) - s * (a - 1) * c - r)]  # fmt: skip
        d = [(a + 1) + s * (a - 1) * c + r, -s * 2 * ((a - 1) + s * (a + 1) * c),
             (a + 1) + s * (a - 1) * c - r]  # fmt: skip
    elif kind == "cut_low":
        b = [(1 + c) / 2, -(1 + c), (1 + c) / 2]
        d = [1 + alpha, -2 * c, 1 - alpha]
    else:
        b = [(1 - c) / 2, 1 - c, (1 - c) / 2]
        d = [1 + alpha, -2 * c, 1 - alpha]
    return np.asarray(np.array([*b, *d]) / d[0])
