"""What is heard in a sound, measured: where it begins, how bright it is, how long it rings."""

import numpy as np
from scipy.signal import lfilter

from hapju.sound.ringing import RATE
from hapju.strokes import FloatArray


def onset_ms(sound: FloatArray) -> float:
    """When the sound first reaches a tenth of its peak."""
    loud = np.abs(sound)
    return float(np.argmax(loud > 0.1 * np.max(loud))) * 1000 / RATE


def centroid_hz(sound: FloatArray, seconds: float = 0.25) -> float:
    """The mean frequency of the power spectrum."""
    start = sound[: int(seconds * RATE)]
    power = np.abs(np.fft.rfft(start)) ** 2
    hz = np.fft.rfftfreq(start.size, 1 / RATE)
    return float(np.sum(power * hz) / np.sum(power))


def strongest_hz(sound: FloatArray, lowest: float, highest: float) -> float:
    """The frequency of the strongest partial in a range, to a sixteenth of a hertz."""
    start = sound[:RATE]
    window = np.hanning(2 * start.size)[start.size :]
    spectrum = np.abs(np.fft.rfft(start * window, 16 * RATE))
    hz = np.fft.rfftfreq(16 * RATE, 1 / RATE)
    inside = (hz >= lowest) & (hz <= highest)
    return float(hz[inside][np.argmax(spectrum[inside])])


def t60_s(sound: FloatArray) -> float:
    """Reverberation time by backward integration (Schroeder 1965), from the fall of 5 to 25 dB."""
    left = np.cumsum((sound**2)[::-1])[::-1]
    fallen_db = 10 * np.log10(left / left[0] + 1e-15)
    return 3.0 * float(np.argmax(fallen_db < -25) - np.argmax(fallen_db < -5)) / RATE


def loudness_db(sound: FloatArray) -> float:
    """The loudest fifth of a second, K-weighted (ITU-R BS.1770-4 coefficients for 48 kHz)."""
    shelf = lfilter(
        [1.53512485958697, -2.69169618940638, 1.19839281085285],
        [1.0, -1.69065929318241, 0.73248077421585],
        np.concatenate([sound, np.zeros(RATE)]),
    )
    heard = lfilter([1.0, -2.0, 1.0], [1.0, -1.99004745483398, 0.99007225036621], shelf)
    energy = np.concatenate([[0.0], np.cumsum(heard[:RATE] ** 2)])
    length = RATE // 5
    return float(10 * np.log10(np.max(energy[length:] - energy[:-length]) / length))
