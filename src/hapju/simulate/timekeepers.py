"""The players' timekeepers over a song: how late each pulse of each player falls."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hapju.errors import BadInput
from hapju.simulate.beats import correction_matrix, coupling_matrix, heard_deviations
from hapju.simulate.player_model import PlayerModel, Rush
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray


def pulses_between(tempo_map: TempoMap, first_beat: float, last_beat: float) -> FloatArray:
    """The pulses of the meter, in beats, from at or before one beat to at or after another.

    A pulse is a quarter in 4/4, a dotted quarter in 6/8; each meter counts from its own start.
    """
    starts = [change.beat for change in tempo_map.meters]
    pulse = [change.meter.pulse_beats for change in tempo_map.meters]
    before = max(0.0, np.ceil((starts[0] - first_beat) / pulse[0] - 1e-9)) * pulse[0]
    starts[0] -= before
    last = max(last_beat, starts[-1] + pulse[-1], starts[0] + pulse[0])
    last = starts[-1] + np.ceil((last - starts[-1]) / pulse[-1] - 1e-9) * pulse[-1]
    ends = [*starts[1:], last + pulse[-1] / 2]
    pulses = np.concatenate(
        [
            np.arange(start, end - 1e-9, step)
            for start, end, step in zip(starts, ends, pulse, strict=True)
        ]
    )
    first = np.searchsorted(pulses, first_beat + 1e-9, side="right") - 1
    final = np.searchsorted(pulses, last_beat - 1e-9, side="left")
    return np.asarray(pulses[max(first, 0) : max(final, first + 1) + 1])


def deviations_at_pulses(
    tempo_map: TempoMap,
    pulses: FloatArray,
    models: Sequence[PlayerModel],
    noise: Sequence[tuple[FloatArray, FloatArray]],
    coupling: FloatArray | None = None,
) -> FloatArray:
    """How late each player is heard at each pulse against the song, in seconds.

    Args:
        tempo_map: the song's.
        pulses: in beats, shape ``(n,)``.
        models: the players.
        noise: for each player the timekeeper's and the motor's noise in seconds, ``(n,)`` each.
        coupling: who corrects toward whom, shape ``(players, players)``; None for each one's
            ``alpha`` toward the mean of the others.

    Returns:
        Shape ``(n, players)``; it contains the motor noise given.
    """
    if coupling is None:
        coupling = coupling_matrix([model.alpha for model in models])
    phase = correction_matrix(coupling, [model.alpha_click for model in models])
    period = correction_matrix(
        coupling_matrix([model.beta for model in models]), [model.beta_click for model in models]
    )
    song_s = tempo_map.seconds_at(pulses)
    planned = [
        _drift_s(song_s, float(tempo_map.tempo_bpm_at(0.0)), model.drift_bpm_per_minute)
        - _gained_s(pulses, model.rushes)
        for model in models
    ]
    timekeeper = np.stack([own for own, _ in noise], axis=1)
    timekeeper[:-1] += np.diff(np.stack(planned, axis=1), axis=0)
    motor = np.stack([own for _, own in noise], axis=1)
    return heard_deviations(phase, period, timekeeper, motor)


def _drift_s(song_s: FloatArray, tempo_bpm: float, drift_bpm_per_minute: float) -> FloatArray:
    """How much later than the song a player is whose tempo drifts, shape as ``song_s``.

    At rate 1 + drift·t/tempo (t in minutes) the song's time s is t + c·t² with
    c = drift / (2·tempo); this is t − s, with the root that also holds as c goes to 0.
    """
    elapsed = song_s - song_s[0]
    bend = drift_bpm_per_minute / (120.0 * tempo_bpm) * elapsed
    if np.any(1.0 + 4.0 * bend <= 0.0):
        raise BadInput(
            "player model, drift_bpm_per_minute",
            f"at {drift_bpm_per_minute:g} the player comes to a halt before the song ends",
            "choose a drift nearer 0",
        )
    return np.asarray(elapsed * (2.0 / (1.0 + np.sqrt(1.0 + 4.0 * bend)) - 1.0))


def _gained_s(pulses: FloatArray, rushes: Sequence[Rush]) -> FloatArray:
    """How far the rushes have brought a player ahead at each pulse, if nothing corrects it."""
    gained = np.zeros_like(pulses)
    for rush in rushes:
        share = np.clip((pulses - rush.first_beat) / (rush.last_beat - rush.first_beat), 0.0, 1.0)
        gained += share * rush.gain_ms * 1e-3
    return gained
