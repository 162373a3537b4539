"""Coupling: how strongly two players, or the players of a group, correct toward each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from hapju.errors import BadInput
from hapju.strokes import BoolArray, FloatArray
from hapju.timing.correction_fit import DOUBTFUL_BELOW, Estimate
from hapju.together.coupling_model import PlayerCoupling, group_coupling


@dataclass(frozen=True, slots=True)
class Coupling:
    """How two players A and B correct toward each other.

    Attributes:
        n: how many intervals of each it rests on.
        alpha_a: the share of an asynchrony that A takes back by the next beat; 0 = doesn't
            listen, 1 = takes back all of it.
        alpha_b: B's share.
        sigma_t_a_ms: SD of A's timekeeper.
        sigma_t_b_ms: B's.
        sigma_m_a_ms: SD of A's motor delay; None where the data can't tell it from nothing or
            from σ_T. α's interval has allowed for all it may be.
        sigma_m_b_ms: B's.
        p_value: goodness of fit: how likely is a fit that is no better if the model holds
            (Ljung & Box 1978 on both players' innovations, the lesser p doubled).
        click_a: the share of the distance to a click, or to a song's beat, that A takes back
            besides; None where none was played to.
        click_b: B's share.
    """

    n: int
    alpha_a: Estimate
    alpha_b: Estimate
    sigma_t_a_ms: Estimate
    sigma_t_b_ms: Estimate
    sigma_m_a_ms: Estimate | None
    sigma_m_b_ms: Estimate | None
    p_value: float | None
    click_a: Estimate | None = None
    click_b: Estimate | None = None

    @property
    def is_stable(self) -> bool:
        """Asynchronies die away: α_A + α_B, as estimated, lies between 0 and 2."""
        return 0.0 < self.alpha_a.value + self.alpha_b.value < 2.0

    @property
    def fits(self) -> bool:
        """False where the intervals contradict the model, so that α is doubtful."""
        return self.p_value is None or self.p_value >= DOUBTFUL_BELOW


@dataclass(frozen=True, slots=True)
class EnsembleCoupling:
    """How the players of a group correct toward each other; row i: how much i corrects toward j.

    Attributes:
        n: how many intervals of each player it rests on.
        alpha: shape ``(players, players)``; nan on the diagonal, and where it can't be told from
            the correction toward another player because the two were always together.
        low: lower ends of the 95 % intervals, likewise.
        high: upper ends, likewise.
        sigma_t_ms: SD of each player's timekeeper.
        sigma_m_ms: SD of each player's motor delay, None where the data can't tell it.
        p_value: goodness of fit: the least of the players' p, times their number.
    """

    n: int
    alpha: FloatArray
    low: FloatArray
    high: FloatArray
    sigma_t_ms: tuple[Estimate, ...]
    sigma_m_ms: tuple[Estimate | None, ...]
    p_value: float | None

    @property
    def is_told(self) -> BoolArray:
        """Which α can be told, shape ``(players, players)``."""
        return ~np.isnan(self.alpha)

    @property
    def fits(self) -> bool:
        """False where the intervals contradict the model, so that α is doubtful."""
        return self.p_value is None or self.p_value >= DOUBTFUL_BELOW


def coupling(
    onset_a_s: FloatArray, onset_b_s: FloatArray, nominal_s: FloatArray | None = None
) -> Coupling | None:
    """How strongly two players correct toward each other, beat by beat.

    The model is that of Vorberg & Schulze (2002) and Jacoby, Tishby, Repp, Ahissar & Keller
    (2015), with σ_M < σ_T. How it is fitted, and how well: docs/measures/coupling.md.

    Args:
        onset_a_s: A's onset on each beat in seconds, shape ``(beats,)``; nan where missing.
        onset_b_s: B's on the same beats.
        nominal_s: the interval after each beat that the song's tempo map asks for, shape
            ``(beats − 1,)``. Without it, tempo changes are found from the onsets.

    Returns:
        None for fewer than 24 intervals, and where the asynchrony never changes.

    Raises:
        BadInput: for shapes that don't go together, or onsets that don't rise.
    """
    onset_s = _beats_by_players([onset_a_s, onset_b_s])
    found = group_coupling(onset_s, _checked_nominal(nominal_s, onset_s.shape[0]))
    if found is None:
        return None
    return _of_two(found.n, *found.players)


def coupling_beside_click(
    onset_a_s: FloatArray, onset_b_s: FloatArray, click_s: FloatArray
) -> Coupling | None:
    """How strongly two players correct toward each other while both follow a click or a song.

    Somebody who takes back distances to a click takes back distances to a partner too, whom they
    may not even hear. So the click is the third of the group, and each player's α is what they take
    back toward the other beyond what they take back toward the click.

    Args:
        onset_a_s: A's onset on each beat in seconds, shape ``(beats,)``; nan where missing.
        onset_b_s: B's on the same beats.
        click_s: when each beat falls by the click, shape ``(beats,)``; nan parts stretches.

    Returns:
        None for fewer than 32 intervals, and where an asynchrony never changes.

    Raises:
        BadInput: as for :func:`coupling`.
    """
    onset_s = _beats_by_players([onset_a_s, onset_b_s, click_s])
    found = group_coupling(onset_s, np.nan_to_num(np.diff(onset_s[:, 2])), told=2)
    return None if found is None else _of_two(found.n, *found.players)


def _of_two(n: int, a: PlayerCoupling, b: PlayerCoupling) -> Coupling | None:
    """What two players' intervals say; a third of the group, if any, is the click."""
    if a.alpha[0] is None or b.alpha[0] is None:
        return None
    return Coupling(
        n,
        a.alpha[0],
        b.alpha[0],
        a.sigma_t_ms,
        b.sigma_t_ms,
        a.sigma_m_ms,
        b.sigma_m_ms,
        _least_of([a.p_value, b.p_value]),
        *(player.alpha[1] for player in (a, b) if len(player.alpha) > 1),
    )


def ensemble_coupling(
    onset_s: FloatArray, nominal_s: FloatArray | None = None
) -> EnsembleCoupling | None:
    """How strongly each player of a group corrects toward each other one.

    Args:
        onset_s: onsets in seconds, shape ``(beats, players)``, 2 to 8 players; nan where missing.
            A beat that someone missed counts for nobody where more than two in a row are missing.
        nominal_s: as for :func:`coupling`.

    Returns:
        None for fewer than 24 intervals and 8 more for each player beyond two, and where all
        play as one.

    Raises:
        BadInput: as for :func:`coupling`, and for fewer than 2 or more than 8 players.
    """
    onset_s = np.asarray(onset_s, dtype=np.float64)
    if onset_s.ndim != 2 or not 2 <= onset_s.shape[1] <= 8:
        raise BadInput(
            "onset_s",
            f"the shape is {onset_s.shape}",
            "give a row for each beat and a column for each of 2 to 8 players",
        )
    onset_s = _beats_by_players(list(onset_s.T))
    found = group_coupling(onset_s, _checked_nominal(nominal_s, onset_s.shape[0]))
    if found is None:
        return None
    alpha, low, high = np.full((3, onset_s.shape[1], onset_s.shape[1]), np.nan)
    for i, player in enumerate(found.players):
        others = np.delete(np.arange(onset_s.shape[1]), i)
        for j, estimate in zip(others, player.alpha, strict=True):
            if estimate is not None:
                alpha[i, j] = estimate.value
                low[i, j], high[i, j] = estimate.interval.low, estimate.interval.high
    return EnsembleCoupling(
        found.n,
        alpha,
        low,
        high,
        tuple(player.sigma_t_ms for player in found.players),
        tuple(player.sigma_m_ms for player in found.players),
        _least_of([player.p_value for player in found.players]),
    )


def _least_of(p_values: Iterable[float | None]) -> float | None:
    """The least p of several tests, times their number (Bonferroni), at most 1."""
    known = [p for p in p_values if p is not None]
    return min(1.0, len(known) * min(known)) if known else None


def _beats_by_players(onsets: list[FloatArray]) -> FloatArray:
    """One array of shape ``(beats, players)``, checked."""
    columns = [np.asarray(onset, dtype=np.float64) for onset in onsets]
    if any(column.shape != columns[0].shape or column.ndim != 1 for column in columns):
        raise BadInput(
            "onsets",
            f"the shapes are {', '.join(str(column.shape) for column in columns)}",
            "give each player one onset for each beat, nan where there is none",
        )
    for player, column in enumerate(columns):
        played = column[~np.isnan(column)]
        wrong = np.flatnonzero(~(np.diff(played) > 0))
        if wrong.size or not np.all(np.isfinite(played)):
            raise BadInput(
                f"onsets of player {player + 1}",
                "times don't rise from beat to beat",
                "give finite times in seconds in the order of the beats",
            )
    return np.column_stack(columns)


def _checked_nominal(nominal_s: FloatArray | None, beats: int) -> FloatArray | None:
    if nominal_s is None:
        return None
    nominal_s = np.asarray(nominal_s, dtype=np.float64)
    if nominal_s.shape != (max(beats - 1, 0),) or not np.all(np.isfinite(nominal_s)):
        raise BadInput(
            "nominal_s",
            f"the shape is {nominal_s.shape}, for {beats} beats",
            "give one finite interval in seconds between each beat and the next",
        )
    return nominal_s
