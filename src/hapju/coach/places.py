"""Where in a take something is larger than elsewhere: in the fills, at a position, in a half."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from hapju.analysis import Analysis
from hapju.coach.evidence import bars_of, said_position
from hapju.kit.families import Family, families_of
from hapju.strokes import BoolArray, FloatArray
from hapju.timing.summary import FEWEST_TO_SAY

FEWEST_TOMS = 3
"""A bar with this many strokes on toms is taken for a fill, if most bars have fewer."""

WORTH_A_WORD_MS = 6.0
"""The smallest shift in a quick, even row that is heard at all (Friberg & Sundberg 1995)."""

OFF_BY_CHANCE = 0.05

MOST_LIKENESS = 0.9
"""Beyond this correlation of neighbours a short series can't be told from a trend."""

_TOMS = (Family.TOM_HIGH, Family.TOM_MID, Family.TOM_LOW, Family.TOM_FLOOR)


def find_place(analysis: Analysis, beat: FloatArray, amount_ms: FloatArray) -> dict[str, str | int]:
    """Where ``amount_ms`` at ``beat``, both shape ``(n,)``, lies above the rest of the take.

    Returns ``place`` (``fills``, ``position``, ``first_half``, ``second_half`` or ``nowhere``),
    and for a position its ``count`` and ``part``. A place is named where its mean is 6 ms or more
    above the mean elsewhere and Welch's test (1947, Biometrika 34) excludes chance, at 5 % over
    all places tried (Bonferroni), with allowance for how alike neighbours are. The fills
    go first: they are what players talk about.
    """
    nowhere: dict[str, str | int] = {"place": "nowhere", "count": 0, "part": ""}
    if not beat.size:
        return nowhere
    _, position = analysis.song.tempo_map.bars_at(beat)
    position = np.round(position, 3)
    candidates: list[tuple[dict[str, str | int], BoolArray]] = [
        ({"place": "fills"}, in_fills(analysis, beat))
    ]
    for at in np.unique(position):
        here = position == at
        said = said_position(analysis.song.tempo_map, float(beat[here][0]), float(at))
        candidates.append(({"place": "position", **said}, here))
    late = beat >= np.median(beat)
    candidates += [({"place": "first_half"}, ~late), ({"place": "second_half"}, late)]
    beyond = [_beyond_chance(amount_ms, here, len(candidates)) for _, here in candidates]
    best = 0 if beyond[0] > 0 else int(np.argmax(beyond))
    return nowhere | candidates[best][0] if beyond[best] > 0 else nowhere


def in_fills(analysis: Analysis, beat: FloatArray) -> BoolArray:
    """Which of these beats lie in a fill, shape ``(n,)``.

    A fill is the stretch from the first to the last stroke on a tom in a bar with three or more of
    one player. Where more than half of the bars have that, toms are the groove, and nothing is a
    fill.
    """
    spans: dict[int, tuple[float, float]] = {}
    for player in analysis.players.values():
        family = families_of(player.strokes.piece[player.matched])
        toms = player.matched_beat[np.isin(family, _TOMS)]
        bars = bars_of(analysis, toms)
        for bar in np.unique(bars).tolist():
            here = toms[bars == bar]
            if here.size >= FEWEST_TOMS:
                low, high = spans.get(bar, (np.inf, -np.inf))
                spans[bar] = (min(low, float(here.min())), max(high, float(here.max())))
    if 2 * len(spans) > analysis.bars[1] - analysis.bars[0] + 1:
        spans = {}
    inside = np.zeros(beat.shape, dtype=bool)
    for low, high in spans.values():
        inside |= (beat >= low - 1e-6) & (beat <= high + 1e-6)
    return inside


def _beyond_chance(amount_ms: FloatArray, here: BoolArray, tried: int) -> float:
    """How far the mean inside lies above the mean outside, over what chance allows; else 0."""
    inside, outside = amount_ms[here], amount_ms[~here]
    if min(inside.size, outside.size) < FEWEST_TO_SAY:
        return 0.0
    difference = float(np.mean(inside) - np.mean(outside))
    if difference < WORTH_A_WORD_MS:
        return 0.0
    parts = [_variance_of_mean(part) for part in (inside, outside)]
    error = np.sqrt(sum(parts))
    if error == 0.0:
        return np.inf
    freedom = sum(parts) ** 2 / (
        parts[0] ** 2 / (inside.size - 1) + parts[1] ** 2 / (outside.size - 1)
    )
    z = NormalDist().inv_cdf(1.0 - OFF_BY_CHANCE / tried)
    allowed = z + (z**3 + z) / (4.0 * freedom)  # Student's t, to the first order in 1/freedom
    ratio = float(difference / error / allowed)
    return ratio if ratio > 1.0 else 0.0


def _variance_of_mean(values: FloatArray) -> float:
    """The variance of a mean of values in time order, neighbours of which are alike.

    Players wander: what holds for one stroke holds for the next ones too, so that n strokes say
    less than n independent ones would. The lag-1 correlation ρ of the values makes it
    (1 + ρ) / (1 − ρ) times the plain one (Bayley & Hammersley 1946, Supplement to the Journal of
    the Royal Statistical Society 8).
    """
    away = values - np.mean(values)
    total = float(np.sum(away**2))
    if total == 0.0:
        return 0.0
    likeness = min(max(float(np.sum(away[1:] * away[:-1])) / total, 0.0), MOST_LIKENESS)
    return total / (values.size - 1) / values.size * (1.0 + likeness) / (1.0 - likeness)
