"""Which pulses of the lattice are beats, and which beats start bars of four: the reading.

The take is read in overlapping stretches; each stretch scores every reading. The beats are chosen
first, by all that speaks for them wherever the bar begins; then the bar. The best path
through the stretches (Viterbi 1967) stays unless the evidence for another outweighs the cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray, IntArray
from hapju.timing.free_play.bar_features import BAR_TICKS, TICKS, FloatBlock
from hapju.timing.free_play.evidence import LEVELS, Stretch, hear_stretch, reading_scores
from hapju.timing.free_play.lattice import Lattice
from hapju.timing.free_play.reading_nets import Nets

STRETCH_S, HOP_S = 16.0, 8.0
_SLIP_COST, _LEVEL_COST = 6.0, 10.0
"""What it costs to move beats or bars within a level, and to change the level."""
_OUT_OF_REACH = np.float32(-1e6)
_TINY = np.float32(1e-30)
_MOST_AGAINST = np.float32(-8.0)
"""How strongly one stretch can speak against a reading (log probability)."""


@dataclass(frozen=True, slots=True, eq=False)
class Readings:
    """The scores of every stretch and the path through them; ``w`` stretches.

    Attributes:
        edge_s: where each stretch's part of the take begins and the last ends, shape ``(w + 1,)``.
        scores: shape ``(w, levels, 48)``.
        level: index into ``LEVELS`` of each stretch's reading, shape ``(w,)``.
        first_tick: its tick of beat 1, shape ``(w,)``.
    """

    edge_s: FloatArray
    scores: FloatBlock
    level: IntArray
    first_tick: IntArray


def stretches_of(
    time_s: FloatArray, kind: IntArray, onset_s: FloatArray, lattice: Lattice
) -> Iterator[tuple[float, float, Stretch]]:
    """The overlapping stretches of a take: start, end, and what is heard between.

    Args:
        time_s: each stroke's time, ascending, shape ``(n,)``.
        kind: its kind, shape ``(n,)``.
        onset_s: the onsets, shape ``(m,)``.
        lattice: the pulse.
    """
    first, last = float(onset_s[0]), float(onset_s[-1])
    count = max(1, round((last - first - (STRETCH_S - HOP_S)) / HOP_S))
    hop = max((last - first - (STRETCH_S - HOP_S)) / count, 0.0)
    pulse = lattice.pulses_at(time_s)
    for start in (first + hop * np.arange(count)).tolist():
        end = min(start + max(hop, HOP_S) + STRETCH_S - HOP_S, last)
        mine = slice(*np.searchsorted(time_s, [start - 0.05, end + 0.05]))
        onsets = int(np.diff(np.searchsorted(onset_s, [start - 0.01, end + 0.01]))[0])
        span = max(end - start, 1.0)
        hz = float(np.diff(lattice.pulses_at(np.array([start, start + span])))[0]) / span
        yield start, end, hear_stretch(pulse[mine], kind[mine], onsets, span, hz)


def read_levels(
    time_s: FloatArray, kind: IntArray, onset_s: FloatArray, lattice: Lattice, nets: Nets
) -> Readings:
    """Score the readings of all stretches and choose the path; arguments as above."""
    start, end, heard = zip(*stretches_of(time_s, kind, onset_s, lattice), strict=True)
    scores = np.array([reading_scores(stretch, nets) for stretch in heard])
    level, tick = _chosen(np.exp(_log_shares(scores)))
    middle = (np.array(start[1:]) + np.array(end[:-1])) / 2
    return Readings(np.concatenate([[-np.inf], middle, [np.inf]]), scores, level, tick)


def _log_shares(scores: FloatBlock) -> FloatBlock:
    """The logarithm of each reading's share of exp(score) in its stretch; same shape."""
    flat = np.maximum(scores, _OUT_OF_REACH).reshape(scores.shape[0], -1)
    flat = flat - flat.max(axis=1, keepdims=True)
    flat -= np.log(np.exp(flat).sum(axis=1, keepdims=True))
    return np.asarray(flat.reshape(scores.shape), np.float32)


def _chosen(share: FloatBlock) -> tuple[IntArray, IntArray]:
    """Each stretch's level and tick of beat 1: the path of beats, then that of bars on them."""
    count = share.shape[0]
    of_beat = share.reshape(count, len(LEVELS), 4, TICKS).sum(axis=2)
    level, phase = _best_path(_evidence(of_beat))
    tick = np.empty_like(phase)
    for run in np.split(np.arange(count), np.flatnonzero(np.diff(level)) + 1):
        drift = (np.diff(phase[run]) + TICKS // 2) % TICKS - TICKS // 2
        first = phase[run[0]] + np.concatenate([[0], np.cumsum(drift)])
        ticks = (first[:, None] + TICKS * np.arange(4)) % BAR_TICKS
        of_bar = share[run[:, None], level[run, None], ticks]
        of_bar = of_bar / np.maximum(of_bar.sum(axis=1, keepdims=True), _TINY)
        _, place = _best_path(_evidence(of_bar[:, None]))
        tick[run] = ticks[np.arange(run.size), place]
    return level, tick


def _evidence(share: FloatBlock) -> FloatBlock:
    return np.asarray(np.maximum(np.log(share + _TINY), _MOST_AGAINST), np.float32)


def _best_path(scores: FloatBlock) -> tuple[IntArray, IntArray]:
    """The best path through scores of shape ``(w, rows, columns)``: a row and a column for each."""
    count, rows, columns = scores.shape
    total = scores[0] / 2
    back: list[NDArray[np.int64]] = []
    here = np.arange(total.size).reshape(total.shape)
    for w in range(1, count):
        row_best = total.max(axis=1, keepdims=True) - _SLIP_COST
        row_at = here[np.arange(rows), total.argmax(axis=1)][:, None]
        best, at = total.max() - _LEVEL_COST, int(total.argmax())
        came = np.where(total >= row_best, here, np.broadcast_to(row_at, here.shape))
        value = np.maximum(total, row_best)
        came = np.where(value >= best, came, at)
        back.append(came)
        total = np.maximum(value, best) + scores[w] / 2
    state = int(total.argmax())
    path = [state]
    for came in reversed(back):
        state = int(came.flat[state])
        path.append(state)
    found = np.array(path[::-1])
    return found // columns, found % columns


def shares(readings: Readings) -> tuple[float, float, float]:
    """How much of the evidence is with the chosen level, with its beats, and with its bar lines.

    Each is the mean over the stretches of the share of exp(score) (0 to 1).
    """
    share = np.exp(_log_shares(readings.scores)).reshape(readings.scores.shape[0], -1)
    w = np.arange(share.shape[0])
    level = share.reshape(readings.scores.shape)[w, readings.level]
    beat = level.reshape(w.size, 4, TICKS).sum(axis=1)
    near = (-1, 0, 1)
    of_beat = sum(beat[w, (readings.first_tick + d) % TICKS] for d in near)
    of_bar = sum(level[w, (readings.first_tick + d) % BAR_TICKS] for d in near)
    return float(level.sum(axis=1).mean()), float(np.mean(of_beat)), float(np.mean(of_bar))


def beats_on_lattice(readings: Readings, lattice: Lattice) -> tuple[FloatArray, IntArray]:
    """The beats of the chosen path: their times, and their places in the bar of four (0 to 3).

    Both of shape ``(k,)``. Where a reading changes, a beat nearer than 0.6 beats is left out.
    """
    pulses, places, lengths = [], [], []
    for w in range(readings.level.size):
        low, high = np.interp(
            np.clip(readings.edge_s[w : w + 2], lattice.time_s[0], lattice.time_s[-1]),
            lattice.time_s,
            lattice.pulse,
        )
        level, tick = LEVELS[readings.level[w]], int(readings.first_tick[w])
        number = np.arange(
            np.ceil(low / level - tick / TICKS), np.floor(high / level - tick / TICKS) + 1
        )
        pulse = (number + tick / TICKS) * level
        keep = (pulse >= low) & ((pulse < high) | (w == readings.level.size - 1))
        pulses.append(pulse[keep])
        places.append(number[keep].astype(np.int64) % 4)
        lengths.append(np.full(int(keep.sum()), level))
    pulse, place = np.concatenate(pulses), np.concatenate(places)
    length = np.concatenate(lengths)
    near = np.diff(pulse, prepend=-np.inf) < 0.6 * length
    return lattice.times_at(pulse[~near]), place[~near]
