"""What one player can practise: tempo, steadiness, a piece, limbs, and the notes themselves."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis, PlayerAnalysis
from hapju.coach.evidence import (
    bars_at_times,
    bars_of,
    fullest_bars,
    said_bars,
    said_names,
    slow_tempo_bpm,
    tempo_bpm_of,
    worst_bars,
)
from hapju.coach.finding import Finding
from hapju.strokes import FloatArray, IntArray, Piece
from hapju.timing.summary import FEWEST_TO_SAY

TEMPO_SHARE = 0.02
UNSTEADY_MS, WORTH_A_WORD_MS = 25.0, 15.0
PIECE_MS = 10.0
LIMBS_MS = 20.0
SLIPS_SHARE, FEWEST_SLIPS = 0.03, 3


def find_tempo_moves(analysis: Analysis) -> list[Finding]:
    """Players whose tempo rises or falls by an audible amount, those who do the same together."""
    if not analysis.song.tempo_map.is_steady:
        return []
    tempo_bpm = tempo_bpm_of(analysis)
    minutes = analysis.duration_s / 60.0
    change = {
        player.key: player.drift_bpm_per_minute * minutes
        for player in analysis.players.values()
        if player.drift_bpm_per_minute is not None
    }
    found = []
    for sign, direction in ((1, "up"), (-1, "down")):
        moved = {key: bpm for key, bpm in change.items() if sign * bpm >= TEMPO_SHARE * tempo_bpm}
        if not moved:
            continue
        bars = _bars_off_tempo(analysis, tuple(moved), sign)
        most = max(abs(bpm) for bpm in moved.values())
        arguments: dict[str, str | int] = {
            "players": said_names(analysis, moved),
            "player_count": len(moved),
            "bpm": max(1, round(most)),
            "tempo_bpm": round(tempo_bpm),
            **said_bars(bars),
        }
        strength = most / (TEMPO_SHARE * tempo_bpm)
        found.append(Finding(strength, arguments, bars, tuple(moved), direction))
    return found


def find_unsteady(analysis: Analysis) -> list[Finding]:
    """How far each player's strokes scatter around their own mean."""
    found = []
    for player in analysis.players.values():
        sd_ms = player.sd_asynchrony_ms
        if sd_ms is None or sd_ms < WORTH_A_WORD_MS:
            continue
        away_ms = np.abs(player.asynchrony_ms - np.mean(player.asynchrony_ms))
        bars = worst_bars(bars_of(analysis, player.matched_beat), away_ms, fewest=2)
        arguments = {
            "player": player.name,
            "ms": round(sd_ms),
            "tempo_bpm": slow_tempo_bpm(analysis, bars),
            **said_bars(bars),
        }
        found.append(Finding(sd_ms / UNSTEADY_MS, arguments, bars, (player.key,)))
    return found


def find_piece_off(analysis: Analysis) -> list[Finding]:
    """A piece that falls beside the player's other pieces where they are meant together."""
    found = []
    for player in analysis.players.values():
        pieces = player.strokes.piece[player.matched]
        for code in np.unique(pieces).tolist():
            rows, against_ms = _against_other_pieces(player, code)
            if against_ms.size < FEWEST_TO_SAY:
                continue
            mean = float(np.mean(against_ms))
            error = float(np.std(against_ms, ddof=1)) / np.sqrt(against_ms.size)
            if abs(mean) < max(PIECE_MS, 2.0 * error):
                continue
            sign = 1 if mean > 0 else -1
            bars = worst_bars(bars_of(analysis, player.matched_beat[rows]), sign * against_ms)
            arguments = {
                "player": player.name,
                "piece": Piece(code).label,
                "ms": round(abs(mean)),
                "tempo_bpm": slow_tempo_bpm(analysis, bars),
                **said_bars(bars),
            }
            # Of two pieces apart, the busier one is what the player keeps time with.
            strength = abs(mean) / PIECE_MS * (1.0 - 0.5 * float(np.mean(pieces == code)))
            variant = "late" if sign > 0 else "early"
            found.append(Finding(strength, arguments, bars, (player.key,), variant))
    return found


def find_limbs_apart(analysis: Analysis) -> list[Finding]:
    """Hands and feet that are meant together and are heard apart."""
    found = []
    for player in analysis.players.values():
        if player.limb_spread_ms is None or player.limb_spread_ms < LIMBS_MS:
            continue
        away_ms, shared = _away_from_position(player)
        bars = worst_bars(bars_of(analysis, player.matched_beat[shared]), np.abs(away_ms[shared]))
        arguments = {
            "player": player.name,
            "ms": round(player.limb_spread_ms),
            "tempo_bpm": slow_tempo_bpm(analysis, bars),
            **said_bars(bars),
        }
        found.append(Finding(player.limb_spread_ms / LIMBS_MS, arguments, bars, (player.key,)))
    return found


def find_misses(analysis: Analysis) -> list[Finding]:
    """Notes of the chart that weren't played, and where they come together."""
    found = []
    for player in analysis.players.values():
        notes = player.missed_beat.size + player.matched.size
        bars = bars_of(analysis, player.missed_beat)
        found += _slips(analysis, player, notes, bars)
    return found


def find_extras(analysis: Analysis) -> list[Finding]:
    """Strokes that the chart doesn't hold; without a chart nobody knows what was meant."""
    if analysis.grid.kind != "chart":
        return []
    found = []
    for player in analysis.players.values():
        bars = bars_at_times(analysis, player.strokes.time_s[player.extra])
        found += _slips(analysis, player, len(player.strokes), bars)
    return found


def find_wrong_pieces(analysis: Analysis) -> list[Finding]:
    """Notes played on another drum or cymbal."""
    found = []
    for player in analysis.players.values():
        bars = bars_at_times(analysis, player.strokes.time_s[player.wrong_piece])
        found += _slips(analysis, player, len(player.strokes), bars)
    return found


def _slips(analysis: Analysis, player: PlayerAnalysis, of: int, bars: IntArray) -> list[Finding]:
    """A finding where slips in these bars are at least three and more than the share worth a word.

    Strokes in the count-in are warming up, and a pickup is no bar to play by itself.
    """
    bars = bars[bars >= 1]
    slips = bars.size
    if slips < FEWEST_SLIPS or slips < SLIPS_SHARE * of:
        return []
    fullest = fullest_bars(bars)
    arguments = {
        "player": player.name,
        "count": slips,
        "of": of,
        "tempo_bpm": slow_tempo_bpm(analysis, fullest),
        "player_count": len(analysis.players),
        **said_bars(fullest),
    }
    return [Finding(slips / (SLIPS_SHARE * of), arguments, fullest, (player.key,))]


def _bars_off_tempo(analysis: Analysis, keys: tuple[str, ...], sign: int) -> tuple[int, ...]:
    """The bars in which these players' local tempo lies furthest up (1) or down (−1)."""
    curves = [analysis.players[key].tempo_curve for key in keys]
    beats = np.concatenate([curve.beat for curve in curves])
    off = np.concatenate([curve.tempo_bpm for curve in curves]) - tempo_bpm_of(analysis)
    known = np.isfinite(off)
    return worst_bars(bars_of(analysis, beats[known]), sign * off[known])


def _against_other_pieces(player: PlayerAnalysis, code: int) -> tuple[IntArray, FloatArray]:
    """Rows of a piece's strokes, and each less the mean of the other pieces at its position.

    Only positions where other pieces sound too: so a swung or pushed off-beat, which moves all
    pieces, isn't taken for a late piece.
    """
    position = _position_numbers(player)
    own = player.strokes.piece[player.matched] == code
    size = int(position[-1]) + 1 if position.size else 0
    other_count = np.bincount(position[~own], minlength=size)
    other_sum = np.bincount(position[~own], weights=player.asynchrony_ms[~own], minlength=size)
    rows = np.flatnonzero(own & (other_count[position] > 0))
    others = other_sum[position[rows]] / other_count[position[rows]]
    return rows, player.asynchrony_ms[rows] - others


def _away_from_position(player: PlayerAnalysis) -> tuple[FloatArray, np.ndarray]:
    """Each matched stroke less its position's mean, and whether it shares its position."""
    position = _position_numbers(player)
    count = np.bincount(position)
    mean = np.bincount(position, weights=player.asynchrony_ms) / np.maximum(count, 1)
    return player.asynchrony_ms - mean[position], count[position] > 1


def _position_numbers(player: PlayerAnalysis) -> IntArray:
    """0, 1, 2 … for the grid position of each matched stroke."""
    _, number = np.unique(np.round(player.matched_beat, 6), return_inverse=True)
    return np.asarray(number, dtype=np.int64)
