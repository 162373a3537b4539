"""Players who correct toward each other, beat by beat: the linear phase correction model.

Everything here works on deviations: how late a player is against an even beat, in seconds.
Written so, the model is one linear recursion, which numpy runs without a loop over beats.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from hapju.errors import BadInput
from hapju.strokes import FloatArray


def simulate_beats(
    n_beats: int,
    tempo_bpm: float,
    alpha: ArrayLike,
    sigma_t_ms: ArrayLike,
    sigma_m_ms: ArrayLike,
    rng: np.random.Generator,
    start_s: float = 1.0,
) -> FloatArray:
    """Onsets of players who play one stroke a beat and correct toward each other.

    For two players A and B, and k = 0 … n − 1 (Vorberg & Schulze 2002; Jacoby, Tishby, Repp,
    Ahissar & Keller 2015), and the mirror image for B:

        t_A(k+1) − t_A(k) = T_A(k) − α_A·(t_A(k) − t_B(k)) + M_A(k+1) − M_A(k)
        t_A(0) = start + M_A(0),  T ~ N(60/tempo, σ_T²),  M ~ N(0, σ_M²)

    Among more than two, everyone corrects toward the mean of the others, or by a matrix.

    Args:
        n_beats: how many beats, at least 1.
        tempo_bpm: everyone's tempo, in beats a minute.
        alpha: the share of the asynchrony that each corrects: shape ``(players,)``, or
            ``(players, players)`` where row i, column j is how much i corrects toward j.
        sigma_t_ms: SD of each player's timekeeper, shape ``(players,)`` or one for all.
        sigma_m_ms: SD of each player's motor delay, likewise.
        rng: the source of chance; the timekeepers draw first, player by player, then the motors.
        start_s: the time of beat 0.

    Returns:
        Onsets in seconds, shape ``(n_beats, players)``.

    Raises:
        BadInput: for fewer than one beat, or corrections so strong that asynchronies grow.
    """
    if n_beats < 1:
        raise BadInput("n_beats", f"{n_beats} beats", "simulate at least 1")
    phase = correction_matrix(coupling_matrix(alpha))
    players = phase.shape[0]
    timekeeper, motor = rng.standard_normal((2, players, n_beats)) * 1e-3
    timekeeper *= np.broadcast_to(sigma_t_ms, players)[:, None]
    motor *= np.broadcast_to(sigma_m_ms, players)[:, None]
    late = heard_deviations(phase, np.zeros_like(phase), timekeeper.T, motor.T)
    return np.asarray(start_s + 60.0 / tempo_bpm * np.arange(n_beats)[:, None] + late)


def coupling_matrix(alpha: ArrayLike) -> FloatArray:
    """Who corrects toward whom, and how much: shape ``(players, players)``.

    ``alpha`` of shape ``(players,)`` means: each toward the mean of all others. A matrix stays.

    Raises:
        BadInput: for any other shape, or a player who corrects toward themselves.
    """
    given = np.asarray(alpha, dtype=np.float64)
    if given.ndim == 1:
        others = max(given.size - 1, 1)
        return np.asarray(given[:, None] / others * (1.0 - np.eye(given.size)))
    if given.ndim != 2 or given.shape[0] != given.shape[1] or np.any(np.diag(given) != 0):
        raise BadInput(
            "alpha",
            f"shape {given.shape} is neither one value a player nor a matrix with a zero diagonal",
            "give one value a player, or who corrects toward whom as a square matrix",
        )
    return given


def correction_matrix(coupling: FloatArray, toward_click: ArrayLike = 0.0) -> FloatArray:
    """C with (C·x)_i = Σ_j a_ij·(x_i − x_j) + click_i·x_i: what each takes back of a deviation x.

    ``coupling`` is a, shape ``(players, players)``; ``toward_click`` one value a player or for all.
    """
    toward_anyone = coupling.sum(axis=1) + np.broadcast_to(toward_click, coupling.shape[0])
    return np.asarray(np.diag(toward_anyone) - coupling)


def heard_deviations(
    phase: FloatArray, period: FloatArray, timekeeper_s: FloatArray, motor_s: FloatArray
) -> FloatArray:
    """How late each beat of each player is heard against an even beat, in seconds.

    With x the deviations and p what the players have changed their periods by:

        p(k+1) = p(k) − B·x(k)                                         (Mates 1994)
        x(k+1) = x(k) − A·x(k) + p(k+1) + T(k) + M(k+1) − M(k)         (Vorberg & Schulze 2002)
        x(0) = M(0),  p(0) = 0

    Args:
        phase: A, shape ``(players, players)``, as from :func:`correction_matrix`.
        period: B, likewise; zeros for players who keep their period.
        timekeeper_s: T, less the even beat's interval, shape ``(n, players)``; the last row of
            it has no next beat to reach.
        motor_s: M, shape ``(n, players)``.

    Returns:
        x, shape ``(n, players)``.

    Raises:
        BadInput: where the corrections are so strong that asynchronies grow from beat to beat.
    """
    players = phase.shape[0]
    one = np.eye(players)
    step = np.block([[one - phase - period, one], [-period, one]])
    inputs = np.zeros((motor_s.shape[0], 2 * players))
    inputs[0, :players] = motor_s[0]
    inputs[1:, :players] = timekeeper_s[:-1] + np.diff(motor_s, axis=0)
    if float(np.max(np.abs(np.linalg.eigvals(step)), initial=0.0)) > 1.0 + 1e-6:
        raise BadInput(
            "alpha",
            "these corrections overshoot: every asynchrony would be answered by a larger one",
            "keep all players' phase corrections below 2 together and period corrections well "
            "below the phase corrections",
        )
    return linear_recursion(step, inputs)[:, :players]


def linear_recursion(step: FloatArray, inputs: FloatArray) -> FloatArray:
    """The x with x(0) = inputs(0), x(k) = step·x(k−1) + inputs(k); shape ``(n, size)`` as inputs.

    Runs by doubling (Hillis & Steele 1986): after the pass at stride s, x(k) holds the effect of
    the last 2s inputs, so log2(n) passes do.
    """
    x = np.array(inputs, dtype=np.float64)
    power, stride = step, 1
    while stride < len(x):
        x[stride:] = x[stride:] + x[:-stride] @ power.T
        power = power @ power
        stride *= 2
    return x
