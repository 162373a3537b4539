"""From the beats of free play to a tempo map, so that a take can be measured on them."""

from __future__ import annotations

import numpy as np

from hapju.errors import BadInput
from hapju.songs.meter import Meter
from hapju.songs.tempo_map import (
    FASTEST_BPM,
    SLOWEST_BPM,
    MeterChange,
    TempoChange,
    TempoMap,
)
from hapju.timing.free_play.finding import BeatsFound


def tempo_map_of(found: BeatsFound) -> TempoMap:
    """A tempo map that passes through every beat found.

    Each beat has a tempo of its own. Beat 0 of the map is the first downbeat; beats before it are a
    pickup, at the tempo of that beat. A bar of more or fewer beats (where the reading moved) is
    written as a bar of its own meter.

    Raises:
        BadInput: where no beats were found, or beats lie too far apart or too close to count.
    """
    if found.meter is None or not np.any(found.is_downbeat):
        raise BadInput(
            "free play",
            "no beats were found",
            "play at least 16 onsets and one bar, or give a song",
        )
    first = int(np.argmax(found.is_downbeat))
    beat_s = found.beat_s[first:]
    if beat_s.size < 2:
        raise BadInput("free play", "there is one beat after the first downbeat", "play longer")
    tempo = 60.0 / np.diff(beat_s)
    if tempo.min() < SLOWEST_BPM or tempo.max() > FASTEST_BPM:
        raise BadInput(
            "free play",
            f"its tempo lies between {tempo.min():.0f} and {tempo.max():.0f} BPM",
            f"Hapju counts from {SLOWEST_BPM:g} to {FASTEST_BPM:g} BPM",
        )
    tempos = tuple(TempoChange(float(i), float(bpm)) for i, bpm in enumerate(tempo))
    return TempoMap(tempos, _meters(found, first, found.meter), float(beat_s[0]))


def _meters(found: BeatsFound, first: int, usual: Meter) -> tuple[MeterChange, ...]:
    downbeat = np.flatnonzero(found.is_downbeat[first:])
    changes = [MeterChange(0.0, usual)]
    for start, length in zip(downbeat[:-1].tolist(), np.diff(downbeat).tolist(), strict=True):
        meter = Meter(length, usual.denominator)
        if start == 0:
            changes[0] = MeterChange(0.0, meter)
        elif meter != changes[-1].meter:
            changes.append(MeterChange(float(start), meter))
    return tuple(changes)
