"""A song as it is played: from one bar to another, so many times, at a tempo, after a count-in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hapju.errors import BadInput
from hapju.songs.backing import Tones
from hapju.songs.chart import Chart
from hapju.songs.song import Song
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap
from hapju.strokes import FloatArray

MOST_BARS = 10_000
"""The most bars that a played song has, rounds played out."""

FASTEST_PERCENT = 120
"""Of the song's tempo: up to here rounds get faster."""

_ON_THE_LINE = 1e-6  # beats: as near to a bar line as this is on it, as TempoMap.bars_at has it


@dataclass(frozen=True, slots=True)
class Played:
    """A song that is played, and which bars of the written song its bars are.

    A song that is played as it stands is ``Played(song)``.

    Attributes:
        song: what is played: its bar 1 is the first bar after the count-in.
        first_bar: the number of that bar in the written song.
        rounds: how many times the bars are played, one time after the other.
        count_in_bars: how many bars are counted before it.
    """

    song: Song
    first_bar: int = 1
    rounds: int = 1
    count_in_bars: int = 0

    @property
    def bars(self) -> int | None:
        """How many bars are played, rounds played out; None for a song without an end."""
        return last_bar_of(self.song)

    def bar_of(self, bar: int) -> int:
        """The number in the written song of a played bar; 0 before the first."""
        return 0 if bar < 1 else self.first_bar + (bar - 1) % self._bars_a_round(bar)

    def round_of(self, bar: int) -> int:
        """In which round, counted from 1, a played bar lies; 0 before the first."""
        return 0 if bar < 1 else 1 + (bar - 1) // self._bars_a_round(bar)

    def _bars_a_round(self, bar: int) -> int:
        return max(bar, 1) if self.bars is None else max(self.bars // self.rounds, 1)


def last_bar_of(song: Song) -> int | None:
    """The number of the song's last bar; None for a song without charts, which has no end."""
    if song.length_beats is None:
        return None
    return int(song.tempo_map.bars_at(max(song.length_beats - 1e-4, 0.0))[0])


def played_song(
    song: Song,
    level: str,
    first_bar: int = 1,
    last_bar: int = 0,
    rounds: int = 1,
    tempo_percent: float = 100,
    count_in_bars: int = 0,
    step_percent: float = 0,
) -> Song:
    """The song that is played: charts of one level, and time 0 where the count-in begins.

    Tempos and meters are carried over; every round begins with those of its first bar. A pickup is
    played only with the whole song, before the first round; it sounds within the count-in where
    that is long enough. A tone of the backing ends with the round at the latest.

    Args:
        song: the song as written.
        level: which charts; any word for a song without charts.
        first_bar: the first bar to play, counted from 1.
        last_bar: the last bar to play; 0 is the song's last.
        rounds: how many times.
        tempo_percent: 100 is the song's own tempo.
        count_in_bars: bars of the first meter at the first tempo before it.
        step_percent: by how much of the song's own tempo each round is faster than the one before
            it, up to 120 %.

    Raises:
        BadInput: for a level or bars that the song hasn't, a tempo out of range, and more bars
            than can be played.
    """
    last_bar = _checked_last_bar(song, first_bar, last_bar, rounds)
    if song.charts:
        song.chart(level)  # says which levels there are
    cut = _Cut.of(song, first_bar, last_bar)
    has_pickup = first_bar == 1 and last_bar == last_bar_of(song)
    charts = {
        part: _chart_rounds(chart, cut, rounds, has_pickup)
        for part, chart in song.charts.get(level, {}).items()
    }
    percents = percents_of_rounds(tempo_percent, step_percent, rounds)
    unrolled = replace(
        song,
        tempo_map=_tempo_map_rounds(song.tempo_map, cut, percents),
        charts={level: charts} if charts else {},
        backing=_backing_rounds(song.backing, cut, rounds, has_pickup),
        length_beats=cut.length * rounds,
    ).with_count_in(count_in_bars)
    return _with_room_for_pickup(unrolled)


def percents_of_rounds(tempo_percent: float, step_percent: float, rounds: int) -> list[float]:
    """The tempo of each round, in percent of the song's own, rising up to 120."""
    top = max(tempo_percent, FASTEST_PERCENT)
    return [min(tempo_percent + number * step_percent, top) for number in range(rounds)]


def _checked_last_bar(song: Song, first_bar: int, last_bar: int, rounds: int) -> int:
    end = last_bar_of(song)
    where = f"song {song.name or song.card.title()!r}"
    if end is None and last_bar == 0:
        raise BadInput(where, "it has no charts and so no end", "say up to which bar you play")
    end = end or max(last_bar, MOST_BARS)
    last_bar = last_bar or end
    if not 1 <= first_bar <= last_bar <= end:
        raise BadInput(
            where,
            f"it can't be played from bar {first_bar} to bar {last_bar}",
            f"its bars go from 1 to {end}, and the first is not after the last",
        )
    if rounds < 1 or (last_bar - first_bar + 1) * rounds > MOST_BARS:
        raise BadInput(
            where,
            f"{last_bar - first_bar + 1} bars can't be played {rounds} times",
            f"play them once or more often, and up to {MOST_BARS} bars in all",
        )
    return last_bar


@dataclass(frozen=True, slots=True)
class _Cut:
    """The beats that one round plays: from ``start`` up to ``end``."""

    start: float
    end: float

    @classmethod
    def of(cls, song: Song, first_bar: int, last_bar: int) -> _Cut:
        start, end = song.tempo_map.bar_starts([first_bar, last_bar + 1]).tolist()
        return cls(start, end)

    @property
    def length(self) -> float:
        return self.end - self.start

    def rows(self, beat: FloatArray, has_pickup: bool) -> tuple[slice, slice]:
        """The rows of sorted beats in the pickup, if that is played, and in the round."""
        first, last = np.searchsorted(
            beat, [self.start - _ON_THE_LINE, self.end - _ON_THE_LINE]
        ).tolist()
        return slice(0, first if has_pickup else 0), slice(first, last)

    def moved(self, beat: FloatArray, pickup: slice, round_: slice, rounds: int) -> FloatArray:
        """Where those beats lie when played: the pickup once, the round each time."""
        within = beat[round_] - self.start
        times = [within + number * self.length for number in range(rounds)]
        return np.concatenate([beat[pickup] - self.start, *times])


def _repeated(column: NDArray[Any], pickup: slice, round_: slice, rounds: int) -> NDArray[Any]:
    return np.concatenate([column[pickup], np.tile(column[round_], rounds)])


def _chart_rounds(chart: Chart, cut: _Cut, rounds: int, has_pickup: bool) -> Chart:
    rows = cut.rows(chart.beat, has_pickup)
    return Chart.of(
        cut.moved(chart.beat, *rows, rounds),
        _repeated(chart.piece, *rows, rounds),
        _repeated(chart.velocity, *rows, rounds),
    )


def _backing_rounds(
    backing: Mapping[str, Tones], cut: _Cut, rounds: int, has_pickup: bool
) -> dict[str, Tones]:
    played = {}
    for voice, tones in backing.items():
        rows = cut.rows(tones.beat, has_pickup)
        lengths = np.minimum(tones.length_beats, np.maximum(cut.end - tones.beat, _ON_THE_LINE))
        beat = cut.moved(tones.beat, *rows, rounds)
        if beat.size:
            columns = (lengths, tones.pitch, tones.velocity)
            played[voice] = Tones.of(
                beat, *(_repeated(column, *rows, rounds) for column in columns)
            )
    return played


def _tempo_map_rounds(tempo_map: TempoMap, cut: _Cut, percents: Sequence[float]) -> TempoMap:
    """One round after the other, each at its percentage of the song's tempos."""
    tempos: list[TempoChange] = []
    meters: list[MeterChange] = []
    for number, percent in enumerate(percents):
        factor = percent / 100
        move = number * cut.length - cut.start
        round_tempos = [
            TempoChange(
                change.beat + move,
                change.tempo_bpm * factor,
                None if change.ramp_to_bpm is None else change.ramp_to_bpm * factor,
            )
            for change in _tempos_within(tempo_map, cut)
        ]
        goes_on = bool(tempos) and _goes_on(tempos[-1], round_tempos[0])
        tempos += round_tempos[1:] if goes_on else round_tempos
        round_meters = [
            replace(change, beat=change.beat + move) for change in _meters_within(tempo_map, cut)
        ]
        is_same = bool(meters) and meters[-1].meter == round_meters[0].meter
        meters += round_meters[1:] if is_same else round_meters
    if (goal := tempos[-1].ramp_to_bpm) is not None:
        tempos.append(TempoChange(cut.length * len(percents), goal))
    return TempoMap(tuple(tempos), tuple(meters))


def _goes_on(last: TempoChange, change: TempoChange) -> bool:
    """True where a change changes nothing: the tempo before it is steady, and the same."""
    return last.ramp_to_bpm is None and replace(last, beat=change.beat) == change


def _tempos_within(tempo_map: TempoMap, cut: _Cut) -> list[TempoChange]:
    """The tempo changes of one round; a ramp that it cuts begins and ends on its way."""
    ends = [*(change.beat for change in tempo_map.tempos[1:]), np.inf]
    within = []
    for change, end in zip(tempo_map.tempos, ends, strict=True):
        if end <= cut.start or change.beat >= cut.end:
            continue
        begins = max(change.beat, cut.start)
        tempo, goal = change.tempo_bpm, change.ramp_to_bpm
        if goal is not None:
            slope = (goal - tempo) / (end - change.beat)
            if end > cut.end:
                goal = tempo + slope * (cut.end - change.beat)
            tempo += slope * (begins - change.beat)
        within.append(TempoChange(begins, tempo, goal))
    return within


def _meters_within(tempo_map: TempoMap, cut: _Cut) -> list[MeterChange]:
    first = MeterChange(cut.start, tempo_map.meter_at(cut.start))
    later = (
        meter
        for meter in tempo_map.meters
        if cut.start + _ON_THE_LINE < meter.beat < cut.end - _ON_THE_LINE
    )
    return [first, *later]


def _with_room_for_pickup(song: Song) -> Song:
    """The song later, so that a pickup that is longer than the count-in begins at time 0."""
    charts = (chart.beat for parts in song.charts.values() for chart in parts.values())
    tones = (tones.beat for tones in song.backing.values())
    first = min((float(beat[0]) for beat in (*charts, *tones) if beat.size), default=0.0)
    early_s = -float(song.tempo_map.seconds_at(first))
    if early_s < 1e-9:
        return song
    tempo_map = replace(song.tempo_map, start_s=song.tempo_map.start_s + early_s)
    return replace(song, tempo_map=tempo_map)
