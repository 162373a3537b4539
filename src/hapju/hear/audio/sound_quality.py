"""How good a recording is as sound, from its blocks as they pass: nothing is kept of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.fft import rfft

from hapju.errors import BadInput
from hapju.hear.audio.clipping import clipped_samples
from hapju.hear.audio.mono import SampleArray
from hapju.strokes import IntArray

_RATE_HZ = 44100
_WINDOW = 441
_MOMENT_S = 0.05

_LEVELS_DB = np.arange(-120.0, 20.01, 0.25)
_DEAD_DB = -100.0
_LOUD_SHARE = 0.95
_QUIET_SHARE = 0.05
_STEADY_SHARES = (0.01, 0.1)
_STEADY_DB = 1.0

_FRAME = 2048
_FRAMES = 3
_HANN = np.hanning(_FRAME).astype(np.float32)
_BIN_HZ = _RATE_HZ / _FRAME
_SMOOTH = 9
_WALL_HZ = 1500.0
_WALL_DB = 30.0

_SILENT_DB = -60.0
_QUIET_DB = -30.0
_CLIPPED_MOMENTS = 3
_NOISY_DB = 25.0
_DULL_HZ = 10_000.0
_LOST_S = 0.02

ADVICE = ("clipped", "noisy", "too-quiet", "dull", "lost")
"""Every id that :func:`advice` can give, in its order."""


@dataclass(frozen=True, slots=True)
class SoundQuality:
    """How good a recording is as sound. Levels are in dB below full scale, which is 0.

    Attributes:
        duration_s: how long it is.
        peak_dbfs: the largest sample of any channel; -120 for silence.
        loudness_dbfs: what strokes reach: the level that 5 % of windows of 10 ms exceed.
        noise_floor_dbfs: steady noise between strokes: the level under which 5 % of windows lie.
            None if there is no telling: if the quietest windows are digital silence, or differ by
            more than noise does. What rings falls all the time; of noise, the tenth of windows that
            are quietest lie within 1 dB, measured on the differences from sample to sample, which
            make most noises alike.
        clipped_share: the share of moments in the file (samples) with a channel cut off.
        clipped_moments: how many separate ones there are, 50 ms or more apart.
        bandwidth_hz: the frequency above which there is nothing: where the mean spectrum of loud
            moments falls by 30 dB within 1.5 kHz and stays there; else half the rate at which
            Hapju listens, or half the file's.
        lost_s: how much of it is silence in the place of sound that the file lost.
    """

    duration_s: float
    peak_dbfs: float
    loudness_dbfs: float
    noise_floor_dbfs: float | None
    clipped_share: float
    clipped_moments: int
    bandwidth_hz: float
    lost_s: float

    @property
    def signal_to_noise_db(self) -> float | None:
        """How far strokes stand out of steady noise; None if there is none to be told."""
        return None if self.noise_floor_dbfs is None else self.loudness_dbfs - self.noise_floor_dbfs


class QualityMeter:
    """Measures a recording while it passes.

    >>> meter = QualityMeter(source_rate_hz=48000)
    >>> meter.add_source(np.zeros((2, 24000), dtype=np.float32))
    >>> meter.add(np.zeros(22050, dtype=np.float32))
    >>> meter.quality().peak_dbfs
    -120.0
    """

    def __init__(self, source_rate_hz: int) -> None:
        """For a recording that lies in its file with this many samples a second."""
        self._apart = _MOMENT_S * source_rate_hz
        self._highest_hz = min(_RATE_HZ, source_rate_hz) / 2.0
        self._held: list[SampleArray] = []
        self._held_size = 0
        self._size = 0
        self._peak = 0.0
        self._levels = np.zeros(_LEVELS_DB.size + 1, dtype=np.int64)
        self._steps = np.zeros_like(self._levels)
        self._power = np.zeros(_FRAME // 2 + 1)
        self._source_size = 0
        self._source_peak = 0.0
        self._clipped = 0
        self._clipped_moments = 0
        self._clipped_last = -np.inf

    def add(self, block: SampleArray) -> None:
        """The next of the recording, mono at 44.1 kHz, shape ``(n,)``; blocks of any length."""
        self._held.append(block)
        self._held_size += block.size
        if self._held_size >= _RATE_HZ:
            joined = np.concatenate(self._held)
            whole = joined.size - joined.size % _RATE_HZ
            for start in range(0, whole, _RATE_HZ):
                self._measure(joined[start : start + _RATE_HZ])
            self._held, self._held_size = [joined[whole:]], joined.size - whole

    def add_source(self, block: SampleArray) -> None:
        """The next of it as it lies in the file, shape ``(channels, n)``, about half a second."""
        self._source_peak = max(self._source_peak, float(block.max()), -float(block.min()))
        places = clipped_samples(block) + self._source_size
        if places.size:
            steps = np.diff(places, prepend=self._clipped_last)
            self._clipped += places.size
            self._clipped_moments += int(np.count_nonzero(steps > self._apart))
            self._clipped_last = float(places[-1])
        self._source_size += block.shape[1]

    def quality(self, lost_s: float = 0.0) -> SoundQuality:
        """The recording's quality, once all of it has passed.

        Args:
            lost_s: how much of it the file lost, as the file says.
        """
        if self._held_size:
            self._measure(np.concatenate(self._held))
            self._held, self._held_size = [], 0
        return SoundQuality(
            duration_s=self._size / _RATE_HZ,
            peak_dbfs=_db((self._source_peak if self._source_size else self._peak) ** 2),
            loudness_dbfs=_level(self._levels, _LOUD_SHARE),
            noise_floor_dbfs=self._noise_floor(),
            clipped_share=self._clipped / max(1, self._source_size),
            clipped_moments=self._clipped_moments,
            bandwidth_hz=self._bandwidth_hz(),
            lost_s=lost_s,
        )

    def _measure(self, second: SampleArray) -> None:
        self._size += second.size
        self._peak = max(self._peak, float(second.max()), -float(second.min()))
        steady = second - second.mean()  # some sound cards add a constant
        self._levels += _counted_levels(steady)
        self._steps += _counted_levels(np.diff(second, prepend=second[:1]))
        frames = steady[: steady.size - steady.size % _FRAME].reshape(-1, _FRAME)
        loudest = np.argsort(np.einsum("ij,ij->i", frames, frames))[-_FRAMES:]
        spectrum = rfft(frames[loudest] * _HANN, axis=1)
        self._power += np.sum(spectrum.real**2 + spectrum.imag**2, axis=0)

    def _noise_floor(self) -> float | None:
        quietest, quiet = (_level(self._steps, share) for share in _STEADY_SHARES)
        if quietest < _DEAD_DB or quiet - quietest > _STEADY_DB:
            return None
        return _level(self._levels, _QUIET_SHARE)

    def _bandwidth_hz(self) -> float:
        """Where the mean spectrum stands before a wall, as a codec's or a phone's low-pass."""
        kernel = np.full(_SMOOTH, 1.0 / _SMOOTH)
        level_db = 10.0 * np.log10(np.convolve(self._power, kernel, "same") + 1e-12)
        step = round(_WALL_HZ / _BIN_HZ)
        above_db = np.maximum.accumulate(level_db[::-1])[::-1]
        walls = np.flatnonzero(level_db[:-step] - above_db[step:] >= _WALL_DB)
        if not walls.size:
            return self._highest_hz
        # The last wall, from where it is first in sight to where half of it is passed.
        sight = int(walls[np.flatnonzero(np.diff(walls, prepend=-2) > 1)[-1]])
        passed = np.flatnonzero(level_db[sight:] < level_db[sight] - _WALL_DB / 2.0)
        return min(self._highest_hz, (sight + int(passed[0])) * _BIN_HZ)


def refuse_silence(quality: SoundQuality, where: str) -> None:
    """Refuse a recording in which nothing is to be heard.

    Silence is what never goes over -60 dB: the finest step of 16 bits is 30 dB below, and a phone's
    own noise about there.

    Raises:
        BadInput: for such a one; says how loud it gets.
    """
    if quality.peak_dbfs < _SILENT_DB:
        raise BadInput(
            where,
            f"nothing is to be heard in it (the loudest is at {quality.peak_dbfs:.0f} dB)",
            "check that the right microphone was on, and record louder",
        )


def advice(quality: SoundQuality) -> tuple[str, ...]:
    """What to do for a better recording: ids of sentences, the weightiest first.

    | id | when | why there | what the sentence may say |
    |---|---|---|---|
    | ``clipped`` | cut off in 3 moments or more | one or two are a knock at the phone | moments |
    | ``noisy`` | strokes stand out of the noise by less than 25 dB | ghost notes lie 20 dB
      and more below accents, and drown | signal_to_noise_db |
    | ``too-quiet`` | no sample over -30 dB | ghost notes then come near the finest step of
      16 bits, and codecs leave out what is so quiet | peak_dbfs |
    | ``dull`` | nothing above 10 kHz or less | hi-hats and cymbals have most of what tells them
      apart above 5 kHz | bandwidth_hz |
    | ``lost`` | over 20 ms are missing | that is a packet; strokes in it are | lost_s |
    """
    noise_db = quality.signal_to_noise_db
    due = {
        "clipped": quality.clipped_moments >= _CLIPPED_MOMENTS,
        "noisy": noise_db is not None and noise_db < _NOISY_DB,
        "too-quiet": quality.peak_dbfs < _QUIET_DB,
        "dull": quality.bandwidth_hz < _DULL_HZ,
        "lost": quality.lost_s >= _LOST_S,
    }
    return tuple(name for name in ADVICE if due[name])


def _counted_levels(sound: SampleArray) -> IntArray:
    """How many windows of 10 ms there are at each level."""
    windows = sound[: sound.size - sound.size % _WINDOW].reshape(-1, _WINDOW)
    power = np.einsum("ij,ij->i", windows, windows) / _WINDOW
    places = np.searchsorted(_LEVELS_DB, 10.0 * np.log10(power + 1e-12), side="right")
    return np.bincount(places, minlength=_LEVELS_DB.size + 1)


def _level(counted: IntArray, share: float) -> float:
    """The level under which this share of windows lies; -120 for less, and without any."""
    below = np.cumsum(counted)
    place = int(np.searchsorted(below, share * below[-1], side="left"))
    return float(_LEVELS_DB[min(place, _LEVELS_DB.size - 1)])


def _db(power: float) -> float:
    return float(10.0 * np.log10(power + 1e-12))
