"""What comes next for players whom the take found ready: each rests on what went well."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis
from hapju.coach.evidence import bars_of, said_bars, said_names, tempo_bpm_of, worst_bars
from hapju.coach.finding import Finding
from hapju.coach.player_rules import (
    FEWEST_SLIPS,
    SLIPS_SHARE,
    UNSTEADY_MS,
    find_tempo_moves,
)

TOGETHER_SHARE = 0.9
FASTER_SHARE = 1.05


def find_ready_for_next_level(analysis: Analysis) -> list[Finding]:
    """The song has a harder chart, and this one was played cleanly."""
    levels = analysis.song.levels
    if analysis.level not in levels[:-1] or not _is_ready(analysis):
        return []
    following = levels[levels.index(analysis.level) + 1]
    return [_finding(analysis, {"level": following})]


def find_ready_for_faster(analysis: Analysis) -> list[Finding]:
    """Everyone is steady and together at the song's one tempo."""
    if not (analysis.song.tempo_map.is_steady and _is_ready(analysis)):
        return []
    tempo_bpm = tempo_bpm_of(analysis)
    faster = max(round(tempo_bpm * FASTER_SHARE), round(tempo_bpm) + 1)
    return [_finding(analysis, {"tempo_bpm": faster})]


def find_ready_without_click(analysis: Analysis) -> list[Finding]:
    """Everyone holds the tempo: time to find out whether they do so by themselves."""
    if not _is_steady(analysis):
        return []
    return [_finding(analysis, {})]


def find_ready_to_trade_the_lead(analysis: Analysis) -> list[Finding]:
    """Two or more who are together: who leads is theirs to choose now."""
    if not analysis.pairs or not _is_together(analysis):
        return []
    return [_finding(analysis, {"players": said_names(analysis, analysis.players)})]


def _finding(analysis: Analysis, arguments: dict[str, str | int]) -> Finding:
    bars = _tightest_bars(analysis)
    return Finding(
        1.0, {**arguments, **_so_far(analysis), **said_bars(bars)}, bars, tuple(analysis.players)
    )


def _is_ready(analysis: Analysis) -> bool:
    """Steady, together, and next to nothing missed."""
    return (
        _is_steady(analysis)
        and _is_together(analysis)
        and all(
            player.missed_beat.size < FEWEST_SLIPS
            or player.missed_beat.size < SLIPS_SHARE * player.matched.size
            for player in analysis.players.values()
        )
    )


def _is_together(analysis: Analysis) -> bool:
    shares = [pair.together_share for pair in analysis.pairs]
    return all(share is not None and share >= TOGETHER_SHARE for share in shares)


def _is_steady(analysis: Analysis) -> bool:
    spreads = [player.sd_asynchrony_ms for player in analysis.players.values()]
    return (
        bool(spreads)
        and all(sd is not None and sd < UNSTEADY_MS for sd in spreads)
        and not find_tempo_moves(analysis)
    )


def _so_far(analysis: Analysis) -> dict[str, str | int]:
    """The number that shows the players ready: together in per cent, or the wider spread."""
    together = [p.together_share for p in analysis.pairs if p.together_share is not None]
    spreads = [p.sd_asynchrony_ms or 0.0 for p in analysis.players.values()]
    return {
        "measure": "together" if together else "spread",
        "percent": round(100 * min(together, default=0.0)),
        "ms": round(max(spreads, default=0.0)),
        "player_count": len(analysis.players),
    }


def _tightest_bars(analysis: Analysis) -> tuple[int, ...]:
    """The bars in which the strokes lie closest: between the players, or around a player's mean."""
    if analysis.pairs:
        beats = np.concatenate([pair.beat for pair in analysis.pairs])
        apart = np.concatenate([pair.asynchrony_ms for pair in analysis.pairs])
    else:
        (player,) = analysis.players.values()
        beats = player.matched_beat
        apart = player.asynchrony_ms - np.mean(player.asynchrony_ms)
    close = np.max(np.abs(apart), initial=0.0) - np.abs(apart)
    return worst_bars(bars_of(analysis, beats), close + 1e-9, fewest=2)
