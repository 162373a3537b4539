"""The pulse lattice: one regular pulse that the strokes follow through all changes of tempo.

A bank of oscillators, one for each pulse rate and phase, hears every onset. An onset is likely
where a pulse, its half, its quarters or its thirds fall, and less likely elsewhere. The best path
through rates and phases (Viterbi 1967) is the lattice; the idea of a pointer that moves through the
beat is that of Whiteley, Cemgil & Godsill 2006, here without frames: onsets keep their times.

Which metrical level the pulse is on (the beat, its half, its double, ...) is left open:
:mod:`~hapju.timing.free_play.levels` decides that.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray, IntArray

SLOWEST_HZ, FASTEST_HZ = 45 / 60, 250 / 60
STEP_S = 0.5
"""Rate and phase may change at steps of this length."""

_RATES = np.exp(np.arange(np.log(SLOWEST_HZ), np.log(FASTEST_HZ), 0.01))
_PHASES = 48
_PLACES = ((0.0, 0.42), (1 / 2, 0.22), (1 / 4, 0.07), (3 / 4, 0.07), (2 / 3, 0.09), (1 / 3, 0.04))
"""Where in the pulse onsets fall, and how often."""
_SPREAD_S, _FLOOR = 0.020, 0.10
_SHARES = 10
"""Phases are read from a table this much finer than the states."""
# (steps of rate, steps of phase, cost): a rate changes by up to 4 % in a step.
_MOVES = ((0, 0, 0.0), *((d, 0, 1.2 * abs(d) ** 0.5) for d in (-4, -2, -1, 1, 2, 4)),
          (0, 1, 1.0), (0, -1, 1.0))  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """The pulse as a function of time, linear between knots; columns of shape ``(k,)``, ascending.

    Attributes:
        time_s: the time of each knot.
        pulse: how many pulses have passed there; pulses fall at whole numbers.
    """

    time_s: FloatArray
    pulse: FloatArray

    def pulses_at(self, time_s: FloatArray) -> FloatArray:
        """The position in pulses at each time; any shape."""
        return np.interp(time_s, self.time_s, self.pulse)

    def times_at(self, pulse: FloatArray) -> FloatArray:
        """The time of each position in pulses; nan outside the lattice."""
        return np.interp(pulse, self.pulse, self.time_s, left=np.nan, right=np.nan)


def find_lattice(onset_s: FloatArray, weight: FloatArray) -> Lattice:
    """Find the pulse that the onsets follow.

    Args:
        onset_s: ascending times, shape ``(n,)``, n ≥ 1.
        weight: how much each onset counts, around 1; shape ``(n,)``.
    """
    steps = int((onset_s[-1] - onset_s[0]) / STEP_S) + 1
    bounds = np.searchsorted(onset_s, onset_s[0] + STEP_S * np.arange(steps + 1))
    bounds[-1] = onset_s.size
    turn = (_RATES[None] * STEP_S * np.arange(steps + 1)[:, None]) % 1.0
    table, row_starts = _log_likelihoods()
    bins, row = np.arange(_PHASES), np.arange(_RATES.size)
    score = np.zeros((_RATES.size, _PHASES), np.float32)
    back = np.zeros((steps, _RATES.size, _PHASES), np.int8)
    for step in range(steps):
        start = onset_s[0] + step * STEP_S
        for i in range(bounds[step], bounds[step + 1]):
            phase = turn[step] + _RATES * (onset_s[i] - start)
            fine = np.round(phase * _PHASES * _SHARES).astype(np.int64) % (_PHASES * _SHARES)
            first = row_starts + (fine % _SHARES) * 2 * _PHASES + fine // _SHARES
            score += np.float32(weight[i]) * table.take(first[:, None] + bins)
        twice = np.concatenate([score, score], axis=1)
        for move, (rate_steps, phase_steps, cost) in enumerate(_MOVES):
            source, shift = _source(turn[step + 1], row, rate_steps, phase_steps)
            came = twice.take((source * 2 * _PHASES + (-shift) % _PHASES)[:, None] + bins)
            came -= np.float32(cost)
            if move == 0:
                score = came
                continue
            better = came > score
            score = np.where(better, came, score)
            back[step][better] = move
        score -= score.max()
    return _read_back(score, back, turn, onset_s[0])


def _source(
    turn: FloatArray, row: IntArray, rate_steps: int, phase_steps: int
) -> tuple[IntArray, IntArray]:
    """From which rate, and shifted by how many phases, a move leads to each rate."""
    source = np.clip(row - rate_steps, 0, row.size - 1)
    shift = np.round((turn[source] - turn) * _PHASES).astype(np.int64) + phase_steps
    return source, shift


def _read_back(
    score: NDArray[np.float32], back: NDArray[np.int8], turn: FloatArray, start_s: float
) -> Lattice:
    row = np.arange(_RATES.size)
    rate, phase = np.unravel_index(int(np.argmax(score)), score.shape)
    steps = back.shape[0]
    rates, phases = np.empty(steps, np.int64), np.empty(steps)
    for step in range(steps - 1, -1, -1):
        rate_steps, phase_steps, _ = _MOVES[back[step, rate, phase]]
        source, shift = _source(turn[step + 1], row, rate_steps, phase_steps)
        phase = (phase - shift[rate]) % _PHASES
        rate = source[rate]
        rates[step], phases[step] = rate, phase / _PHASES + turn[step, rate]
    gain = _RATES[rates] * STEP_S
    jump = (np.diff(phases) - gain[:-1] + 0.5) % 1.0 - 0.5
    pulse = phases[0] % 1.0 + np.concatenate(
        [[0.0], np.cumsum(np.append(gain[:-1] + jump, gain[-1]))]
    )
    return Lattice(start_s + STEP_S * np.arange(steps + 1), pulse)


def _log_likelihoods() -> tuple[NDArray[np.float32], IntArray]:
    """For each rate the log density of an onset over the phase (mean density 1), flat.

    Each rate has ``_SHARES`` rows of ``2 · _PHASES`` values, so that the values of all phase states
    lie side by side wherever the onset falls; beside it where each rate's rows begin.
    """
    fine = np.arange(_PHASES * _SHARES) / (_PHASES * _SHARES)
    spread = (_SPREAD_S * _RATES)[:, None]
    density = np.full((_RATES.size, fine.size), _FLOOR)
    total = sum(share for _, share in _PLACES)
    for place, share in _PLACES:
        offset = (fine - place + 0.5) % 1.0 - 0.5
        bell = np.exp(-0.5 * (offset / spread) ** 2) / (spread * np.sqrt(2 * np.pi))
        density += (1 - _FLOOR) * share / total * bell
    rows = np.log(density).reshape(_RATES.size, _PHASES, _SHARES).transpose(0, 2, 1)
    table = np.ascontiguousarray(np.concatenate([rows, rows], axis=2), np.float32)
    return table, np.arange(_RATES.size) * _SHARES * 2 * _PHASES
