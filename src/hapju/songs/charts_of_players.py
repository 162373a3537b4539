"""A song as several players play it: to each the chart of their part, up to where they stopped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import inf

from hapju.songs.chart import Chart
from hapju.songs.song import Song
from hapju.songs.tempo_map import TempoMap


def with_charts_of_players(
    song: Song, level: str, parts: Mapping[str, str], until_s: Mapping[str, float]
) -> Song:
    """The song with the players for its parts, so that an analysis gives each their own chart.

    Args:
        song: the song played, with charts at ``level``.
        level: the level played.
        parts: which part each player has, by the player's key, in the order of the players.
        until_s: by the player's key, where they stopped: notes later than this were not reached,
            and don't count for them. Who isn't named played to the end.

    Raises:
        BadInput: for a level or a part that the song doesn't have.
    """
    charts = {
        key: _up_to(song.chart(level, part), song.tempo_map, until_s.get(key, inf))
        for key, part in parts.items()
    }
    return replace(song, charts={level: charts})


def _up_to(chart: Chart, tempo_map: TempoMap, until_s: float) -> Chart:
    if until_s == inf:
        return chart
    reached = tempo_map.seconds_at(chart.beat) <= until_s
    return Chart.of(chart.beat[reached], chart.piece[reached], chart.velocity[reached])
