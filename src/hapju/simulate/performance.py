"""Performances: charts rendered as human-like strokes, one set for each player."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hapju.errors import BadInput
from hapju.simulate.player_model import PlayerModel
from hapju.simulate.slips import (
    GHOST_VELOCITY,
    GHOST_VELOCITY_SD,
    double_triggered,
    extra_notes,
    stray_pieces,
)
from hapju.simulate.swing import swung_beats
from hapju.simulate.timekeepers import deviations_at_pulses, pulses_between
from hapju.songs.chart import Chart
from hapju.songs.song import Song
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, Piece, Strokes

LIGHTEST = 1.0 / 127.0
"""The lightest velocity that a MIDI file can hold."""


def simulate(
    song: Song,
    players: Mapping[str, PlayerModel],
    *,
    seed: int,
    level: str | None = None,
    coupling: FloatArray | None = None,
) -> dict[str, Strokes]:
    """Performances of a song's chart by one or more players who hear each other.

    Where the level has several parts, the players take them in order (and again from the first).
    Each player draws chance from streams of their own, named by their key: the order in which
    the players are given changes nothing, and what one draws doesn't depend on who else plays.

    Args:
        song: what is played; it needs a chart.
        players: key → model.
        seed: the same seed gives the same strokes.
        level: of the chart; None for the hardest.
        coupling: who corrects toward whom, shape ``(players, players)``, instead of each one's
            ``alpha`` toward the mean of the others.

    Raises:
        BadInput: for a song or level without a chart, a negative seed, a coupling of another
            shape, or corrections so strong that asynchronies grow.
    """
    if seed < 0:
        raise BadInput("seed", f"it is {seed}", "a seed is a whole number from 0 on")
    if coupling is not None and np.shape(coupling) != (len(players), len(players)):
        raise BadInput(
            "coupling", f"its shape is {np.shape(coupling)}", "give a row and a column a player"
        )
    charts = _charts_of(song, level, len(players))
    written = [chart.beat for chart in charts if len(chart)]
    if not written:
        return {key: Strokes.of([]) for key in players}
    first = min(float(beats[0]) for beats in written)
    last = max(float(beats[-1]) for beats in written)
    pulses = pulses_between(song.tempo_map, first, last)
    chances = [_Chance.of(seed, key) for key in players]
    models = list(players.values())
    noise = [
        (
            chance.timekeeper.normal(0.0, model.sigma_t_ms * 1e-3, pulses.size),
            chance.motor.normal(0.0, model.sigma_m_ms * 1e-3, pulses.size),
        )
        for model, chance in zip(models, chances, strict=True)
    ]
    late = deviations_at_pulses(song.tempo_map, pulses, models, noise, coupling)
    return {
        key: _play(
            song.tempo_map,
            charts[row],
            models[row],
            _Beat(pulses, late[:, row], noise[row][1]),
            chances[row],
        )
        for row, key in enumerate(players)
    }


@dataclass(frozen=True, slots=True)
class _Chance:
    """A player's streams of chance, apart so that one parameter doesn't disturb another.

    A player with more misses still plays the other notes at the same times.
    """

    timekeeper: np.random.Generator
    motor: np.random.Generator
    slips: np.random.Generator
    touch: np.random.Generator
    extras: np.random.Generator
    pad: np.random.Generator

    @classmethod
    def of(cls, seed: int, key: str) -> _Chance:
        roots = np.random.SeedSequence([seed, *key.encode()]).spawn(6)
        return cls(*(np.random.default_rng(root) for root in roots))


@dataclass(frozen=True, slots=True)
class _Beat:
    """A player's beat: pulses in beats, how late each is heard, and the motor noise in that."""

    pulses: FloatArray
    late_s: FloatArray
    motor_s: FloatArray


def _charts_of(song: Song, level: str | None, players: int) -> Sequence[Chart]:
    song.chart(level)  # says what is wrong if there is none
    parts = list(song.charts[level or song.levels[-1]].values())
    return [parts[row % len(parts)] for row in range(players)]


def _play(
    tempo_map: TempoMap, chart: Chart, model: PlayerModel, beat: _Beat, chance: _Chance
) -> Strokes:
    """One player's strokes.

    Every note gets its timing, touch and slip, played or not: so a miss moves no other stroke.
    """
    if not len(chart):
        return Strokes.of([])
    late_s = _late_s(chart.beat, beat, model, chance.motor)
    force = chart.velocity * model.velocity_gain
    force = force + chance.touch.normal(0.0, model.velocity_sd, len(chart))
    slip = chance.slips.random((2, len(chart)))
    played = slip[0] >= model.miss_probability
    astray = np.flatnonzero(played & (slip[1] < model.wrong_piece_probability))
    pieces = stray_pieces(chart, astray, chance.slips)

    minutes = float(np.ptp(tempo_map.seconds_at(chart.beat[[0, -1]]))) / 60.0
    count = int(chance.extras.poisson(model.extra_strokes_per_minute * minutes))
    extra_beat, extra_piece = extra_notes(chart, count, chance.extras)
    extra_late_s = _late_s(extra_beat, beat, model, chance.extras)
    extra_force = chance.extras.normal(GHOST_VELOCITY, GHOST_VELOCITY_SD, extra_beat.size)

    beats = np.concatenate([chart.beat[played], extra_beat])
    piece = np.concatenate([pieces[played], extra_piece])
    swung = swung_beats(beats, tempo_map, model.swing_ratio, model.swing_ratio_sixteenths)
    time_s = tempo_map.seconds_at(swung) + np.concatenate([late_s[played], extra_late_s])
    velocity = np.clip(np.concatenate([force[played], extra_force]), LIGHTEST, 1.0)
    strokes = Strokes.of(time_s + _bias_s(model)[piece], piece, velocity)
    if model.double_trigger_probability:
        return double_triggered(strokes, model.double_trigger_probability, chance.pad)
    return strokes


def _late_s(
    beats: FloatArray, beat: _Beat, model: PlayerModel, motor: np.random.Generator
) -> FloatArray:
    """How late each note is, before bias: shape as ``beats``.

    On a pulse as the player's beat is heard there; between pulses the timekeeper's time between
    its neighbours, plus a motor noise that all limbs at the position share; on top, each limb's
    own.
    """
    positions, index = np.unique(np.round(beats, 9), return_inverse=True)
    at = np.interp(positions, beat.pulses, beat.late_s - beat.motor_s)
    at = at + motor.normal(0.0, model.sigma_m_ms * 1e-3, positions.size)
    nearest = np.clip(np.searchsorted(beat.pulses, positions - 1e-6), 0, beat.pulses.size - 1)
    on_pulse = np.abs(beat.pulses[nearest] - positions) < 1e-6
    at = np.where(on_pulse, beat.late_s[nearest], at)
    return at[index] + motor.normal(0.0, model.sigma_limb_ms * 1e-3, beats.size)


def _bias_s(model: PlayerModel) -> FloatArray:
    """How late this player means each piece: shape ``(pieces,)``, by piece code."""
    bias_ms = np.full(len(Piece), model.bias_ms)
    for piece, own_ms in model.bias_by_piece_ms.items():
        bias_ms[piece] += own_ms
    return bias_ms * 1e-3
