"""One number of several takes, with an interval that knows that takes differ.

A take's own interval says how sure its number is if the players play on in the same way. Takes
differ by more than that, so a meeting's number is a random-effects mean (DerSimonian & Laird 1986,
*Controlled Clinical Trials* 7) of its takes. By how much takes of the same players differ is
estimated from all meetings with several takes and, as those are few, drawn toward what professional
drummers differ by (moderated variances: Smyth 2004, *Statistical Applications in Genetics and
Molecular Biology* 3). docs/history.md has the numbers, and how often it held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log, sqrt
from typing import Literal

from hapju.history.measured_take import Measured

Likeness = Literal["same", "song", "any"]
"""How alike takes are: the same bars of a song at the same tempo; the same song; any takes."""

MeasureName = Literal["sd", "mean", "flams", "alpha_a", "alpha_b"]

PRIOR_WEIGHT = 4.0
"""What is known beforehand of how takes differ counts as so many takes."""
_NORMAL = 1.959964
_LEAST_SD_MS = 1e-3
_LEAST_ERROR = 0.05
"""No take's number is surer than this, as a share of what takes differ by."""


@dataclass(frozen=True, slots=True)
class Scale:
    """On which scale numbers of a kind are averaged, and how takes differ on it beforehand.

    Attributes:
        name: of the measure.
        forth: from the number to the scale.
        back: from the scale to the number.
        same: the SD on the scale from take to take of the same music.
        other: the same of different music.
    """

    name: MeasureName
    forth: Callable[[float], float]
    back: Callable[[float], float]
    same: float
    other: float


def _root(value: float) -> float:
    return sqrt(max(value, 0.0))


def _square(value: float) -> float:
    return max(value, 0.0) ** 2


def _itself(value: float) -> float:
    return value


SD = Scale("sd", lambda ms: log(max(ms, _LEAST_SD_MS)), exp, same=0.15, other=0.18)
MEAN = Scale("mean", _itself, _itself, same=6.0, other=11.0)
FLAMS = Scale("flams", _root, _square, same=1.2, other=1.45)
ALPHA_A = Scale("alpha_a", _itself, _itself, same=0.08, other=0.08)
ALPHA_B = Scale("alpha_b", _itself, _itself, same=0.08, other=0.08)
PAIR_SCALES, PLAYER_SCALES = (SD, MEAN, FLAMS, ALPHA_A, ALPHA_B), (SD, MEAN)


@dataclass(frozen=True, slots=True)
class Seen:
    """A take as the history looks at it.

    Attributes:
        meeting: the number of its meeting.
        same: what was played, to the bar and the tempo; None for no song.
        song: the song and its level; None for no song.
        numbers: by measure.
    """

    meeting: int
    same: object
    song: object
    numbers: Mapping[str, Measured | None]

    def music(self, likeness: Likeness) -> object:
        """What was played, told apart as finely as that."""
        return {"same": self.same, "song": self.song, "any": "any"}[likeness]


@dataclass(frozen=True, slots=True)
class Observed:
    """A take's number; ``music`` says what was played, and two of the same are alike."""

    meeting: int
    music: object
    number: Measured


def observed_of(takes: Iterable[Seen], scale: Scale, likeness: Likeness) -> list[Observed]:
    """The takes that say something of a measure, and whose music is known as finely as that."""
    observed = []
    for take in takes:
        number, music = take.numbers.get(scale.name), take.music(likeness)
        if number is not None and music is not None:
            observed.append(Observed(take.meeting, music, number))
    return observed


@dataclass(frozen=True, slots=True)
class Spread:
    """How takes differ on a scale: variance from take to take, and how many takes tell it."""

    variance: float
    weight: float


def spread_of(observed: Iterable[Observed], scale: Scale, likeness: Likeness) -> Spread:
    """How much takes of the same music within one meeting differ, beyond their own intervals."""
    groups: dict[tuple[int, object], list[tuple[float, float]]] = {}
    for each in observed:
        groups.setdefault((each.meeting, each.music), []).append(_on_scale(each.number, scale))
    q = weight = scaled = 0.0
    for group in groups.values():
        weights = [1.0 / error**2 for _, error in group]
        total = sum(weights)
        mean = sum(w * y for w, (y, _) in zip(weights, group, strict=True)) / total
        q += sum(w * (y - mean) ** 2 for w, (y, _) in zip(weights, group, strict=True))
        weight += len(group) - 1
        scaled += total - sum(w * w for w in weights) / total
    own = max((q - weight) / scaled, 0.0) if weight else 0.0
    prior = (scale.other if likeness == "any" else scale.same) ** 2
    known = PRIOR_WEIGHT + weight
    return Spread((PRIOR_WEIGHT * prior + weight * own) / known, known)


def pooled(
    observed: Sequence[Observed], scale: Scale, spread: Spread, confidence: float = 0.95
) -> Measured:
    """The number of several takes; each piece of music among them counts alike.

    Args:
        observed: at least one take's number.
        scale: the measure's.
        spread: how takes differ.
        confidence: of the interval.
    """
    by_music: dict[object, list[tuple[float, float]]] = {}
    for each in observed:
        by_music.setdefault(each.music, []).append(_on_scale(each.number, scale))
    means, variances = [], []
    for group in by_music.values():
        weights = [1.0 / (error**2 + spread.variance) for _, error in group]
        total = sum(weights)
        means.append(sum(w * y for w, (y, _) in zip(weights, group, strict=True)) / total)
        variances.append(1.0 / total)
    mean = sum(means) / len(means)
    half = _student(confidence, spread.weight) * sqrt(sum(variances)) / len(means)
    return Measured(scale.back(mean), *_ends(scale, mean, half))


def _ends(scale: Scale, mean: float, half: float) -> tuple[float, float]:
    return scale.back(mean - half), scale.back(mean + half)


def _on_scale(number: Measured, scale: Scale) -> tuple[float, float]:
    """The number on the scale, and its standard error by its interval."""
    width = scale.forth(number.high) - scale.forth(number.low)
    return scale.forth(number.value), max(width / (2 * _NORMAL), _LEAST_ERROR * scale.same)


@cache
def _student(confidence: float, degrees: float) -> float:
    from scipy.stats import t

    return float(t.ppf((1 + confidence) / 2, degrees))
