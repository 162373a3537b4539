"""The analysis of a take: what the measures say of each player, each pair and the group.

:func:`analyse` is the whole of Hapju's offline work in one call; the measures themselves, and the
shapes of what they say, live in :mod:`hapju.timing` and :mod:`hapju.together`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from hapju.errors import BadInput
from hapju.hear.audio.heard import HeardSummary
from hapju.heart.hearts import Hearts
from hapju.songs.chart import Chart
from hapju.songs.song import Song
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, Strokes
from hapju.timing.free_play.take_song import FreePlay, free_play_of
from hapju.timing.frozen_columns import freeze_columns
from hapju.timing.grid import Grid, GridFound, find_grid, grid_of_charts
from hapju.timing.grid_following import following_of
from hapju.timing.matching import windows_of
from hapju.timing.onsets import Onsets, no_onsets, onsets_of
from hapju.timing.own_tempo import own_tempo_ratio
from hapju.timing.placement import Placement, place_on_chart, place_on_grid
from hapju.timing.player import PlayerAnalysis, analyse_player
from hapju.timing.player_pulses import PlayerPulses
from hapju.timing.pulses import Pulses, onsets_on, pulses_of
from hapju.timing.summary import (
    FEWEST_TO_SAY,
    AsynchronySummary,
    Interval,
    PieceSummary,
    PositionSummary,
)
from hapju.timing.tempo import TempoCurve
from hapju.timing.whole_song import whole_song_at_another_tempo
from hapju.together.coupling import Coupling
from hapju.together.group import GroupAnalysis, MemberSummary, analyse_group
from hapju.together.lead_and_lag import LeadAndLag, LeadOverTime
from hapju.together.pair import PairAnalysis, analyse_pair
from hapju.together.pair_pulses import PairPulses
from hapju.together.synchrony import BarSummary

__all__ = [
    "Analysis",
    "AsynchronySummary",
    "BarSummary",
    "Coupling",
    "FreePlay",
    "GridFound",
    "GroupAnalysis",
    "HeardSummary",
    "Hearts",
    "Interval",
    "LeadAndLag",
    "LeadOverTime",
    "MemberSummary",
    "PairAnalysis",
    "PairPulses",
    "PieceSummary",
    "PlayerAnalysis",
    "PositionSummary",
    "Remark",
    "TempoCurve",
    "analyse",
]

MOST_PAIRS_TUNED = 10
"""Who corrects and who leads is told of each pair where there are no more pairs than this."""
OFF_THE_GRID = ("remark-other-tempo", "remark-tempo-moves", "remark-wanders")
"""The remarks on a player who doesn't follow the grid; they come first."""
UNSURE_FREE_PLAY = "remark-free-play-unsure"
"""The remark on free play whose beats may be others than those found."""
BESIDE_THE_CHART = "remark-beside-the-chart"
BESIDE_THE_BEAT = "remark-beside-the-beat"
"""The remark on strokes whose beats stand between those of the tempo given."""
MANY_MISSED = 0.15
"""Somebody who misses more of the notes than this may have played another part or start."""
LONGEST_S = 1e7
"""A time further from zero than this (four months) is no time in a take."""
_MOVES = 0.005
"""A tempo that moves by this share or more is no steady other tempo."""
_MANY_EXTRA = 0.15
"""A found grid that leaves out more of a player's strokes than this lacks some of their notes."""
_LOOSE_SHARE = 0.45
"""Strokes anywhere in their windows have an SD of 0.58 of a window; close ones far less."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader of the report should know, as a Fluent message id and its arguments.

    For example ``Remark("remark-double-triggers", {"player": "Haruka", "count": 3})``.
    """

    message: str
    arguments: Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the measures say of a take. ``pairs`` holds every pair, in the order of the players."""

    song: Song
    level: str | None
    grid: GridFound
    players: Mapping[str, PlayerAnalysis]
    pairs: tuple[PairAnalysis, ...]
    group: GroupAnalysis | None
    bars: tuple[int, int]
    """The first and the last bar with a stroke or a note."""
    duration_s: float
    """From the first stroke or note to the last."""
    remarks: tuple[Remark, ...] = ()
    free_play: FreePlay | None = None
    """The beats found, where neither song nor tempo was given; ``song`` follows them."""
    heard: Mapping[str, HeardSummary] = field(default_factory=dict)
    """By player's key: what the numbers rest on, of those whose strokes were heard in sound."""
    hearts: Hearts | None = None
    """The players' hearts, where somebody's heart rate was given."""

    @property
    def tells_tuning(self) -> bool:
        """Whether reports tell who corrects and who leads: of up to 10 pairs (5 players).

        It takes some hundredths of a second a pair. ``pair.coupling`` tells it of any pair.
        """
        return 0 < len(self.pairs) <= MOST_PAIRS_TUNED

    @property
    def tells_click(self) -> bool:
        """Whether reports tell how each corrects toward the click: of up to 5 players.

        It takes some hundredths of a second a player. ``player.click_correction`` tells it of any.
        """
        return self.free_play is None and len(self.pairs) <= MOST_PAIRS_TUNED

    def to_html(self, path: str | Path, language: str = "en") -> None:
        """Write the report as one self-contained page (``en``, ``ko`` or ``ja``)."""
        # The report stands above the analysis in the order of rooms; only this door leads up.
        from hapju.show.report import write_html

        write_html(self, Path(path), language)

    def to_json(self, path: str | Path) -> None:
        """Write every number as JSON by the published schema (docs/reference/json.md)."""
        from hapju.show.json_tables import write_json

        write_json(self, Path(path))

    def to_frames(self) -> dict[str, Any]:
        """Polars data frames: strokes, joint_onsets, players, pairs, missed_notes."""
        from hapju.show.frames import frames_of

        return frames_of(self)


def analyse(
    players: Mapping[str, Strokes],
    song: Song | None = None,
    *,
    level: str | None = None,
    names: Mapping[str, str] | None = None,
    remarks: Sequence[Remark] = (),
) -> Analysis:
    """Measure a take: each player against the grid, every pair, and the group.

    With charts the grid is theirs: the players take the level's parts in order, and again from the
    first. Without, the grid's fineness is found from the strokes of all players together.

    Args:
        players: key → strokes, on one clock.
        song: tempo map and charts; None for free play: beats, meter and tempo are then found in
            the strokes of all players together (:mod:`hapju.timing.free_play`).
        level: of the charts; None for the hardest.
        names: key → name to show; a key that isn't there is its own name.
        remarks: what is already known of the take; of its remarks, only those that put every
            number in doubt come before.

    Raises:
        BadInput: for free play too short to find its beats; for a level that the song doesn't
            have, a name for nobody, what
            are no strokes, or times of a size that no take has.
    """
    names = names or {}
    _check(players, names)
    free_play = None
    if song is None:
        free_play = free_play_of(players.values())
        song = free_play.song
    beats = [song.tempo_map.beats_at(each.time_s[each.undated :]) for each in players.values()]
    if song.charts or level is not None:
        song.chart(level)  # says what is wrong if there is none
        level = level or song.levels[-1]
        parts = list(song.charts[level].values())
        charts = [parts[row % len(parts)] for row in range(len(players))]
        grid = grid_of_charts(charts, song.tempo_map)
        placed = [
            place_on_chart(strokes, chart, grid)
            for strokes, chart in zip(players.values(), charts, strict=True)
        ]
    else:
        charts = []
        grid = find_grid(np.concatenate(beats or [np.empty(0)]), song.tempo_map)
        placed = [place_on_grid(strokes, grid) for strokes in players.values()]
    onsets = [onsets_of(each.position, each.asynchrony_ms, grid.beat.size) for each in placed]
    following = [following_of(each, grid) for each in beats]
    for row, chart in enumerate(charts):
        if not following[row].follows_grid or _misses_many(placed[row]):
            other = whole_song_at_another_tempo(beats[row], chart.beat)
            following[row] = other or following[row]
    # Where one doesn't follow the grid, the same position of it isn't the same place of the song.
    comparable = [
        heard if own.follows_grid else no_onsets()
        for heard, own in zip(onsets, following, strict=True)
    ]
    pulses = pulses_of(grid, song.tempo_map)
    on_pulse = [onsets_on(pulses, each, grid) for each in comparable]
    is_agreed = free_play is None
    measured = [
        analyse_player(
            key,
            names.get(key, key),
            strokes,
            placed[row],
            onsets[row],
            following[row],
            grid,
            song.tempo_map,
            PlayerPulses(pulses.time_s, on_pulse[row], is_agreed),
        )
        for row, (key, strokes) in enumerate(players.items())
    ]
    pairs = _pairs(measured, comparable, grid, pulses, on_pulse, is_agreed=is_agreed)
    group = analyse_group(measured, comparable, grid) if len(measured) > 2 else None
    for result in (*measured, *pairs, group):
        freeze_columns(result)
    return Analysis(
        song=song,
        level=level,
        grid=grid.found,
        players={player.key: player for player in measured},
        pairs=pairs,
        group=group,
        bars=_bars(measured, charts, song.tempo_map),
        duration_s=_duration_s(players.values(), charts, song.tempo_map),
        remarks=(
            *_remarks_on_free_play(free_play),
            *_remarks_on_tempo(measured, beats, song.tempo_map),
            *_remarks_on_copies(measured),
            *remarks,
            *_remarks(measured, grid, is_beside=any(r.message == BESIDE_THE_BEAT for r in remarks)),
        ),
        free_play=free_play,
    )


def _check(players: Mapping[str, Strokes], names: Mapping[str, str]) -> None:
    for key, strokes in players.items():
        if not isinstance(strokes, Strokes):
            raise BadInput(
                f"player {key!r}", f"{type(strokes).__name__} are no strokes", "give hapju.Strokes"
            )
        # Times ascend, so the first and the last are the extremes.
        for time_s in strokes.time_s[[0, -1]] if len(strokes) else ():
            if abs(time_s) > LONGEST_S:
                raise BadInput(
                    f"player {key!r}",
                    f"a stroke lies at {time_s:g} s",
                    f"times in a take lie within {LONGEST_S:.0e} s of its start",
                )
    for key in names:
        if key not in players:
            raise BadInput(
                "names", f"there is no player {key!r}", "name the players that there are"
            )


def _misses_many(placed: Placement) -> bool:
    missed = placed.missed_position.size
    return missed > MANY_MISSED * max(missed + placed.stroke.size, FEWEST_TO_SAY)


def _pairs(
    players: Sequence[PlayerAnalysis],
    onsets: Sequence[Onsets],
    grid: Grid,
    pulses: Pulses,
    on_pulse: Sequence[FloatArray],
    *,
    is_agreed: bool,
) -> tuple[PairAnalysis, ...]:
    return tuple(
        analyse_pair(
            players[a],
            players[b],
            (onsets[a], onsets[b]),
            grid,
            PairPulses(pulses.beat, pulses.time_s, on_pulse[a], on_pulse[b], is_agreed),
        )
        for a, b in combinations(range(len(players)), 2)
    )


def _bars(
    players: Sequence[PlayerAnalysis], charts: Sequence[Chart], tempo_map: TempoMap
) -> tuple[int, int]:
    """The first and the last bar with a stroke or a note; (1, 1) where there is neither.

    A matched stroke lies in the bar of its note: one that is early for bar 1 isn't in bar 0.
    """
    beats = [player.onset_beat for player in players] + [chart.beat for chart in charts]
    for player in players:
        unmatched = np.concatenate([player.extra, player.wrong_piece])
        beats.append(tempo_map.beats_at(player.strokes.time_s[unmatched]))
    ends = [end for each in beats if each.size for end in (each.min(), each.max())]
    bars = tempo_map.bars_at(ends)[0] if ends else np.ones(1, dtype=np.int64)
    return int(bars.min()), int(bars.max())


def _duration_s(players: Iterable[Strokes], charts: Sequence[Chart], tempo_map: TempoMap) -> float:
    times = [strokes.time_s for strokes in players]
    times += [tempo_map.seconds_at(chart.beat) for chart in charts]
    ends = [end for each in times if each.size for end in (each[0], each[-1])]
    return float(max(ends) - min(ends)) if ends else 0.0


def _remarks_on_free_play(free_play: FreePlay | None) -> Iterator[Remark]:
    if free_play is not None:
        message = "remark-free-play" if free_play.is_sure else UNSURE_FREE_PLAY
        yield Remark(
            message,
            {
                "tempo": free_play.tempo_bpm,
                "meter": str(free_play.beats.meter),
                "percent": round(100 * free_play.beats.sureness),
            },
        )


def _remarks_on_tempo(
    players: Sequence[PlayerAnalysis], beats: Sequence[FloatArray], tempo_map: TempoMap
) -> Iterator[Remark]:
    """Of players who don't follow the grid: at which tempo they play, how it moves, or neither."""
    for player, beat in zip(players, beats, strict=True):
        if player.follows_grid:
            continue
        given = float(tempo_map.tempo_bpm_at(beat[0]))
        tempo_bpm = player.tempo_bpm or given * (own_tempo_ratio(beat) or 0.0)
        who: dict[str, str | float] = {"player": player.name, "given": given}
        doubt, moved = player.drift_interval, _moved_bpm(player)
        if doubt is not None and doubt.low * doubt.high > 0 and abs(moved) > _MOVES * tempo_bpm:
            ends = {"first": tempo_bpm - moved / 2, "last": tempo_bpm + moved / 2}
            yield Remark("remark-tempo-moves", {**who, **ends})
        elif tempo_bpm and _as_given(tempo_bpm, player.tempo_interval) != given:
            said = _as_given(tempo_bpm, player.tempo_interval)
            yield Remark("remark-other-tempo", {**who, "tempo": said})
        else:
            yield Remark("remark-wanders", who)


def _as_given(tempo_bpm: float, interval: Interval | None) -> float:
    """The tempo that somebody would give: a whole number where that is as likely as any other."""
    doubt = 0.0 if interval is None else interval.high - tempo_bpm
    whole = round(tempo_bpm)
    return float(whole) if abs(tempo_bpm - whole) <= max(doubt, 0.1) else round(tempo_bpm, 1)


def _moved_bpm(player: PlayerAnalysis) -> float:
    """How far the player's tempo moves over the take."""
    dated_s = player.strokes.time_s[player.strokes.undated :]
    return (player.drift_bpm_per_minute or 0.0) * float(dated_s[-1] - dated_s[0]) / 60.0


def _remarks_on_copies(players: Sequence[PlayerAnalysis]) -> Iterator[Remark]:
    """Of players with the very strokes of another: one recording was given twice."""
    first: dict[bytes, str] = {}
    for player in players:
        strokes = player.strokes
        if len(strokes) >= FEWEST_TO_SAY:
            known = first.setdefault(
                strokes.time_s.tobytes() + strokes.piece.tobytes(), player.name
            )
            if known is not player.name:
                yield Remark("remark-identical", {"a": known, "b": player.name})


def _remarks(players: Sequence[PlayerAnalysis], grid: Grid, *, is_beside: bool) -> Iterator[Remark]:
    found = grid.found
    if found.kind != "chart" and any(len(player.strokes) for player in players):
        message = "remark-grid-found" if found.is_sure else "remark-grid-unsure"
        yield Remark(message, {"kind": found.kind})
    if found.swing_ratio is not None:
        yield Remark("remark-swing", {"ratio": found.swing_ratio})
    for player in players:
        undated = player.strokes.undated
        if undated:
            yield Remark("remark-undated", {"player": player.name, "count": undated})
        extra = player.extra.size / max(len(player.strokes), 1)
        if found.kind != "chart" and player.follows_grid and extra > _MANY_EXTRA:
            yield Remark("remark-extra", {"player": player.name, "percent": round(100 * extra)})
        missed, notes = player.missed_beat.size, player.missed_beat.size + player.matched.size
        if player.follows_grid and missed > MANY_MISSED * max(notes, FEWEST_TO_SAY):
            yield Remark(BESIDE_THE_CHART, {"player": player.name, "count": missed, "of": notes})
        elif _is_loose(player, grid) and not is_beside:  # those say why, and what to do
            yield Remark("remark-loose-grid", {"player": player.name})


def _is_loose(player: PlayerAnalysis, grid: Grid) -> bool:
    """Whether strokes scatter so far that windows cut off many of them."""
    if player.sd_asynchrony_ms is None:
        return False
    window_s = windows_of(grid.time_s)[np.searchsorted(grid.beat, player.onset_beat)]
    return player.sd_asynchrony_ms > _LOOSE_SHARE * 1000 * float(np.median(window_s))
