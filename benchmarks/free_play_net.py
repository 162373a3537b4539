"""Fit one of free play's small networks to stretches, by Adam (Kingma & Ba 2015).

In each stretch the right reading competes with 128 others; what is minimised is the negative
logarithm of its share (McFadden 1974), with weight decay and dropout. Stretches are varied:
kinds missing or played on another piece, five classes and no soft strokes, another tempo.
"""

from __future__ import annotations

import numpy as np

from benchmarks.free_play_stretches import Stretches
from hapju.strokes import BoolArray, IntArray
from hapju.timing.free_play.bar_features import (
    BAR_TICKS,
    TICKS,
    FloatBlock,
    bar_features,
    place_sums,
)
from hapju.timing.free_play.evidence import level_features
from hapju.timing.free_play.onsets import KINDS
from hapju.timing.free_play.reading_nets import Nets

HIDDEN, EPOCHS, BATCH, RIVALS, A_TAKE = 32, 24, 24, 128, 8
RATE, WARM_UP, DECAY, DROPOUT, SMOOTHING = 0.01, 30, 0.5, 0.2, 0.03
TEMPO_SD, REPETITION_MISSING = 0.12, 0.1

# (chance, (from, to) ...): played on another piece; to "" is left out.
_ON_THE_HIHAT = (("ride", "hihat"), ("ride_soft", "hihat_soft"), ("bell", "hihat"))
_ON_THE_RIDE = (("hihat", "ride"), ("hihat_soft", "ride_soft"), ("hihat_open", "ride"))
_ALL_LOUD = (("snare_soft", "snare"), ("hihat_soft", "hihat"), ("ride_soft", "ride"))
_FIVE_CLASSES = (
    *_ALL_LOUD,
    ("hihat_open", "hihat"),
    ("pedal", "hihat"),
    ("cross_stick", "snare"),
    ("crash", "ride"),
    ("bell", "ride"),
)
_VARIATIONS = (
    ((0.2, _FIVE_CLASSES),),
    ((0.15, _ON_THE_HIHAT), (0.15, _ON_THE_RIDE)),
    ((0.15, _ALL_LOUD),),
    ((0.15, (("hihat_open", "hihat"),)),),
    ((0.1, (("cross_stick", "snare"),)), (0.1, (("snare", "cross_stick"),))),
    ((0.1, (("tom", ""),)),),
    ((0.15, (("pedal", ""),)),),
    ((0.2, (("crash", ""),)),),
    ((0.05, (("kick", ""),)),),
    ((0.1, (("bell", ""),)),),
    ((0.05, (("hihat", ""), ("hihat_soft", ""), ("hihat_open", ""))),),
)


def fit_net(stretches: Stretches, seed: int) -> Nets:
    """One network, fitted to these stretches; repeats exactly with the same seed."""
    rng = np.random.default_rng(seed)
    of_take: dict[str, list[int]] = {}
    for i, take in enumerate(stretches.take):
        of_take.setdefault(take, []).append(i)
    weights: dict[str, FloatBlock] = {}
    mean: dict[str, FloatBlock] = {}
    square: dict[str, FloatBlock] = {}
    step = 0
    for epoch in range(EPOCHS):
        order = np.concatenate([rng.permutation(own)[:A_TAKE] for own in of_take.values()])
        rng.shuffle(order)
        batches = np.split(order, np.arange(BATCH, order.size, BATCH))
        for i, rows in enumerate(batches):
            features, is_right, is_out = _choices(stretches, rows, rng)
            if not weights:
                weights = _start(features.shape[-1], rng)
                mean = {name: np.zeros_like(value) for name, value in weights.items()}
                square = {name: np.zeros_like(value) for name, value in weights.items()}
            step += 1
            done = (epoch + i / len(batches)) / EPOCHS
            rate = RATE * (0.03 + 0.97 * (1 + np.cos(np.pi * done)) / 2) * min(1, step / WARM_UP)
            for name, slope in _slopes(weights, features, is_right, is_out, rng).items():
                mean[name] = 0.9 * mean[name] + 0.1 * slope
                square[name] = 0.99 * square[name] + 0.01 * slope**2
                scaled = np.sqrt(square[name] / (1 - 0.99**step)) + 1e-7
                value = weights[name] - rate * mean[name] / (1 - 0.9**step) / scaled
                if name in ("straight", "hidden"):
                    value *= 1 - rate * DECAY
                weights[name] = value.astype(np.float32)
    return Nets(**weights)


def together(nets: list[Nets]) -> Nets:
    """Networks side by side, as one that gives the mean of their scores."""
    return Nets(
        np.mean([net.straight for net in nets], axis=0, dtype=np.float32),
        np.concatenate([net.hidden for net in nets], axis=1),
        np.concatenate([net.bias for net in nets]),
        np.concatenate([net.out / np.float32(len(nets)) for net in nets]),
    )


def _start(features: int, rng: np.random.Generator) -> dict[str, FloatBlock]:
    start = {
        "straight": np.zeros(features),
        "hidden": rng.normal(0, 0.08, (features, HIDDEN)),
        "bias": rng.normal(0, 0.3, HIDDEN),
        "out": rng.normal(0, 0.1, HIDDEN),
    }
    return {name: value.astype(np.float32) for name, value in start.items()}


def _choices(
    stretches: Stretches, rows: IntArray, rng: np.random.Generator
) -> tuple[FloatBlock, BoolArray, BoolArray]:
    """The readings that compete in each stretch: features, which are right, which are none."""
    counts = stretches.counts[rows].copy()
    for own in counts:
        _vary(own, rng)
    tempo = stretches.tempo[rows] + rng.normal(0, TEMPO_SD, (rows.size, 1))
    told = rng.random((rows.size, 1, 1)) > REPETITION_MISSING
    general = level_features(
        counts, tempo, stretches.density[rows], stretches.repetition[rows] * told
    )
    level, tick = np.divmod(_rivals(counts, stretches, rows, rng), BAR_TICKS)
    sums = place_sums(counts)
    row = np.arange(rows.size)[:, None]
    own = sums[row, level].reshape(-1, sums.shape[-1])
    bar = bar_features(own, tick.reshape(-1, 1)).reshape(*tick.shape, -1)
    features = np.concatenate([bar, general[row, level]], axis=-1)
    is_right = stretches.right[rows][row, level, tick]
    return features, is_right, ~stretches.in_reach[rows][row, level] & ~is_right


def _rivals(
    counts: FloatBlock, stretches: Stretches, rows: IntArray, rng: np.random.Generator
) -> IntArray:
    """All right readings and others by chance, rather those with many strokes on their beats."""
    near = counts.sum(axis=2)
    near = near + np.roll(near, 1, -1) + np.roll(near, -1, -1)
    on_beats = np.sum([np.roll(near, beat * TICKS, -1) for beat in range(4)], axis=0)
    key = 2 * on_beats / np.maximum(on_beats.max(axis=(1, 2), keepdims=True), 1e-6)
    key = key + rng.gumbel(size=key.shape)
    key[~stretches.in_reach[rows]] = -np.inf
    key[stretches.right[rows]] = np.inf
    return np.argpartition(-key.reshape(rows.size, -1), RIVALS, axis=1)[:, :RIVALS]


def _slopes(
    weights: dict[str, FloatBlock],
    features: FloatBlock,
    is_right: BoolArray,
    is_out: BoolArray,
    rng: np.random.Generator,
) -> dict[str, FloatBlock]:
    inside = np.tanh(features @ weights["hidden"] + weights["bias"])
    kept = (rng.random((is_right.shape[0], 1, HIDDEN)) > DROPOUT) / np.float32(1 - DROPOUT)
    heard = (inside * kept).astype(np.float32)
    score = features @ weights["straight"] + heard @ weights["out"]
    score[is_out] = -1e9
    share = np.exp(score - score.max(axis=1, keepdims=True))
    share /= share.sum(axis=1, keepdims=True)
    of_right = np.where(is_right, share, 0)
    aim = of_right / np.maximum(of_right.sum(axis=1, keepdims=True), 1e-9)
    aim = aim * (1 - SMOOTHING) + SMOOTHING / RIVALS * ~is_out
    error = ((share - aim) / is_right.shape[0]).astype(np.float32)
    back = error[..., None] * weights["out"] * kept * (1 - inside**2)
    flat, flat_error = features.reshape(error.size, -1), error.ravel()
    flat_back = back.reshape(error.size, HIDDEN).astype(np.float32)
    return {
        "straight": flat.T @ flat_error,
        "hidden": flat.T @ flat_back,
        "bias": flat_back.sum(axis=0),
        "out": heard.reshape(error.size, HIDDEN).T @ flat_error,
    }


def _vary(counts: FloatBlock, rng: np.random.Generator) -> None:
    """Play the stretch otherwise, in place; counts of shape ``(levels, kinds, 48)``."""
    for variations in _VARIATIONS:
        drawn = rng.random()
        for chance, moves in variations:
            if 0 <= drawn < chance:
                for source, target in moves:
                    if target:
                        counts[:, KINDS.index(target)] += counts[:, KINDS.index(source)]
                    counts[:, KINDS.index(source)] = 0
            drawn -= chance
