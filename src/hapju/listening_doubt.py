"""What a take heard from recordings of sound rests on, said beside its numbers.

A time that was heard has a doubt of its own, and that doubt is part of every scatter that is
measured: SD² = the player's own SD² + doubt². Where the second part isn't small, a remark says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import sqrt

from hapju.analysis import Analysis, Remark
from hapju.hear.audio.heard import HeardSummary

HEARD = "remark-heard"
"""The remark on what a heard player's numbers rest on; it is never folded away."""
MUCH = 0.1
"""Doubt that makes up more of SD² than this is told; the SD is then 5 % too large or more."""


def with_listening_doubt(analysis: Analysis, heard: Mapping[str, HeardSummary]) -> Analysis:
    """The analysis with what is known of how its players were heard.

    Args:
        analysis: of the take.
        heard: by player's key; those who aren't in it sent their strokes as data.
    """
    if not heard:
        return analysis
    remarks = (
        *(_rests_on(analysis.players[key].name, each) for key, each in heard.items()),
        *_on_players(analysis, heard),
        *_on_pairs(analysis, heard),
        *analysis.remarks,
    )
    return replace(analysis, heard=dict(heard), remarks=remarks)


def _rests_on(name: str, heard: HeardSummary) -> Remark:
    return Remark(
        HEARD,
        {
            "player": name,
            "timing": round(heard.timing_doubt_p50_ms, 1),
            "percent": _floor_percent(heard.sure_share),
        },
    )


def _floor_percent(share: float) -> int:
    """In whole per cent; 100 only for all."""
    return int(100 * share + 1e-9)


def _on_players(analysis: Analysis, heard: Mapping[str, HeardSummary]) -> Iterator[Remark]:
    for key, each in heard.items():
        player = analysis.players[key]
        said = _scatter(player.sd_asynchrony_ms, each.timing_doubt_rms_ms)
        if said is not None:
            yield Remark("remark-heard-scatter", {"player": player.name, **said})


def _on_pairs(analysis: Analysis, heard: Mapping[str, HeardSummary]) -> Iterator[Remark]:
    for pair in analysis.pairs if analysis.tells_tuning else ():
        doubts_ms = [heard[key].timing_doubt_rms_ms for key in pair.keys if key in heard]
        said = _scatter(pair.sd_asynchrony_ms, sqrt(sum(doubt**2 for doubt in doubts_ms)))
        if said is not None:
            names = {"a": pair.names[0], "b": pair.names[1]}
            yield Remark("remark-heard-scatter-pair", {**names, **said})


def _scatter(sd_ms: float | None, doubt_ms: float) -> dict[str, str | float] | None:
    """How an SD, its doubt and what is left of it are said; None where the doubt is small."""
    if sd_ms is None or doubt_ms**2 < MUCH * sd_ms**2:
        return None
    rest_ms = sqrt(max(sd_ms**2 - doubt_ms**2, 0.0))
    return {
        "sd": round(sd_ms, 1),
        "doubt": round(doubt_ms, 1),
        "rest": round(rest_ms, 1),
        "what": "part" if doubt_ms < sd_ms else "all",
    }
