"""Stretches of takes to fit free play to: what is heard in them, and which reading is right.

Every take of two bars or more gives stretches of a chance place and length, 6 to 32 s; in some of
them strokes are missing by chance. In 4/4 one tick is beat 1; in other meters every beat is right.
There are few takes in 3/4: bars of every third take in 4/4 are made ones of three by leaving out
their third or fourth beat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from benchmarks.free_play_takes import Take
from hapju.strokes import BoolArray, FloatArray, Strokes
from hapju.timing.free_play.bar_features import BAR_TICKS, TICKS, FloatBlock
from hapju.timing.free_play.evidence import LEVELS, Stretch, hear_stretch
from hapju.timing.free_play.lattice import Lattice, find_lattice
from hapju.timing.free_play.onsets import kinds_of, onsets_of

SHORTEST_S, LONGEST_S = 6.0, 32.0
FEWEST, MOST, A_STRETCH_S = 3, 24, 5.0
"""Stretches a take: one for each 5 s, within bounds."""
EVERY_IN_THREE, MOST_IN_THREE, EARLY_BEATS = 3, 6, 0.12
"""How many takes to one in three, its most stretches, and how early a stroke may be."""
THINNED, LEAST_KEPT = 0.3, 0.6
FEWEST_STROKES = 6
NEAR_TEMPO, NEAR_PHASE = 0.03, 0.85


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Stretches side by side, first axis of each column; see ``evidence.Stretch``.

    Attributes:
        take: the name of the take that each comes from.
        counts: shape ``(n, levels, kinds, 48)``.
        tempo: in octaves, log2 of BPM, shape ``(n, levels)``.
        density: shape ``(n, levels)``.
        repetition: shape ``(n, levels, ...)``.
        in_reach: shape ``(n, levels)``.
        right: the readings that agree with the click, shape ``(n, levels, 48)``.
    """

    take: list[str]
    counts: FloatBlock
    tempo: FloatArray
    density: FloatArray
    repetition: FloatArray
    in_reach: BoolArray
    right: BoolArray

    def where(self, names: set[str]) -> Stretches:
        """Those of the takes with these names."""
        rows = np.array([i for i, name in enumerate(self.take) if name in names])
        columns = (self.counts, self.tempo, self.density, self.repetition)
        more = (self.in_reach, self.right)
        return Stretches(
            [self.take[i] for i in rows], *(c[rows] for c in columns), *(c[rows] for c in more)
        )


def stretches_of_all(takes: Iterable[Take], seed: int = 0) -> Stretches:
    """The stretches of all takes in which some reading of the lattice is right."""
    rng = np.random.default_rng(seed)
    found = []
    for i, take in enumerate(takes):
        found += [(take.name, *row) for row in _stretches_of(take, rng, MOST)]
        if take.meter == "4/4" and i % EVERY_IN_THREE == 0:
            in_three = as_bars_of_three(take, int(rng.integers(2, 4)))
            found += [(take.name, *row) for row in _stretches_of(in_three, rng, MOST_IN_THREE)]
    names, heard, right = zip(*found, strict=True)
    return Stretches(
        list(names),
        np.array([h.counts for h in heard]),
        np.log2([h.tempo_bpm for h in heard]),
        np.array([h.density for h in heard]),
        np.array([h.repetition for h in heard]),
        np.array([h.in_reach for h in heard]),
        np.array(right),
    )


def as_bars_of_three(take: Take, left_out: int) -> Take:
    """The take without one beat (0 to 3) of each of its bars of four."""
    strokes, beat_s = take.strokes, 60 / take.tempo_bpm
    beat = (strokes.time_s - take.beat_s[0]) / beat_s
    bar, within = np.divmod(np.floor(beat + EARLY_BEATS), 4)
    kept = np.flatnonzero(within != left_out)
    time_s = strokes.time_s - beat_s * (bar + (within > left_out))
    order = kept[np.argsort(time_s[kept], kind="stable")]
    beats = take.beat_s[0] + beat_s * np.arange(int(bar[-1] + 1) * 3)
    return replace(
        take,
        meter="3/4",
        strokes=Strokes.of(time_s[order], strokes.piece[order], strokes.velocity[order]),
        beat_s=beats,
        downbeat_s=beats[::3],
    )


def _stretches_of(
    take: Take, rng: np.random.Generator, most: int
) -> Iterator[tuple[Stretch, BoolArray]]:
    strokes = take.strokes
    kind = kinds_of(strokes.piece, strokes.velocity)
    onset_s, weight = onsets_of(strokes.time_s, kind, strokes.velocity)
    lattice = find_lattice(onset_s, weight)
    pulse = lattice.pulses_at(strokes.time_s)
    first, last = float(onset_s[0]), float(onset_s[-1])
    for _ in range(int(np.clip((last - first) / A_STRETCH_S, FEWEST, most))):
        span = min(float(rng.uniform(SHORTEST_S, LONGEST_S)), last - first)
        start = first + float(rng.uniform(0, max(last - first - span, 0)))
        right = right_readings(take, lattice, start, start + span)
        kept = rng.uniform(LEAST_KEPT, 1) if rng.random() < THINNED else 1.0
        mine = (strokes.time_s >= start - 0.05) & (strokes.time_s < start + span + 0.05)
        mine &= rng.random(mine.size) < kept
        if not right.any() or np.count_nonzero(mine) < FEWEST_STROKES:
            continue
        inside = (onset_s >= start - 0.01) & (onset_s < start + span + 0.01)
        onsets = round(float(np.count_nonzero(inside) * np.sqrt(kept)))
        span = max(span, 1.0)
        hz = float(np.diff(lattice.pulses_at(np.array([start, start + span])))[0]) / span
        yield hear_stretch(pulse[mine], kind[mine], onsets, span, hz), right


def right_readings(take: Take, lattice: Lattice, start_s: float, end_s: float) -> BoolArray:
    """Which readings of the lattice agree with the click there; shape ``(levels, 48)``."""
    right = np.zeros((len(LEVELS), BAR_TICKS), np.bool_)
    at_s = np.linspace(start_s, end_s, 40)
    pulse = lattice.pulses_at(at_s)
    beat = (at_s - take.beat_s[0]) * take.tempo_bpm / 60
    hz = float(np.polyfit(at_s, pulse, 1)[0])
    for row, level in enumerate(LEVELS):
        turn = np.mean(np.exp(2j * np.pi * (pulse / level - beat)))
        off = abs(np.log(60 * hz / level / take.tempo_bpm))
        if off > NEAR_TEMPO or abs(turn) < NEAR_PHASE:
            continue
        if take.meter == "4/4":
            turn = np.mean(np.exp(2j * np.pi / 4 * (pulse / level - beat)))
            right[row, round(np.angle(turn) / (2 * np.pi) * BAR_TICKS) % BAR_TICKS] = True
        else:
            right[row, round(np.angle(turn) / (2 * np.pi) * TICKS) % TICKS :: TICKS] = True
    return right
