"""What there is to draw in each bar: every player's strokes, missed notes, flams, grid lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from hapju.analysis import Analysis, PlayerAnalysis
from hapju.kit.families import Family, families_of
from hapju.strokes import FloatArray, IntArray

MOST_STROKES_DRAWN = 12_000
MOST_BARS_DRAWN = 360
"""Takes beyond these are drawn in part: a page must open on a phone."""

MOST_LINES = 48
"""More grid lines than this in a bar would be a grey area."""

GHOST, ACCENT = 0.35, 0.8
"""Velocities below the first are drawn short, from the second on tall."""

PLAYED, EXTRA, WRONG_PIECE, MISSED = "played", "extra", "wrong_piece", "missed"


@dataclass(frozen=True, slots=True)
class Mark:
    """One stroke or missed note: ``x`` is where in the bar, 0 = its start, 1 = the next bar's."""

    player: int
    family: Family
    kind: str
    x: float
    loudness: int
    """0 soft, 1 normal, 2 loud."""


@dataclass(frozen=True, slots=True)
class Flam:
    """A joint onset that is heard as two hits: from ``x0`` to ``x1`` in the bar."""

    bar: int
    beat: float
    position_beats: float
    x0: float
    x1: float
    ms: float
    first: str
    second: str

    @property
    def said_ms(self) -> str:
        """How wide it is; "30.2" rather than a "30" that would seem to be no flam."""
        return f"{self.ms:.1f}" if round(self.ms) == 30 else f"{self.ms:.0f}"


@dataclass(frozen=True, slots=True)
class Line:
    """A grid line; ``count`` is the number that a drummer counts there, or None between counts."""

    x: float
    count: int | None


@dataclass(frozen=True, slots=True)
class BarContent:
    """All there is in one bar."""

    bar: int
    duration_s: float
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    flams: tuple[Flam, ...]
    joint_onsets: int


def bars_to_draw(analysis: Analysis, wanted: Iterable[int] = ()) -> tuple[int, ...]:
    """All bars; or, in a long take, the ``wanted`` ones, those with most flams, and the first."""
    first, last = analysis.bars
    strokes = sum(len(player.strokes) for player in analysis.players.values())
    if last - first < MOST_BARS_DRAWN and strokes <= MOST_STROKES_DRAWN:
        return tuple(range(first, last + 1))
    per_bar = strokes / max(last - first + 1, 1)
    room = max(1, min(MOST_BARS_DRAWN, int(MOST_STROKES_DRAWN / max(per_bar, 1.0))))
    chosen = dict.fromkeys(bar for bar in wanted if first <= bar <= last)
    for bar in bars_with_flams(analysis)[: room // 2]:
        chosen[bar] = None
    for bar in range(first, last + 1):
        if len(chosen) >= room:
            break
        chosen[bar] = None
    return tuple(sorted(chosen))


def bars_with_flams(analysis: Analysis) -> list[int]:
    """The bars in which there are flams, those with most of them first."""
    beats = [pair.beat[pair.is_flam] for pair in analysis.pairs]
    if not beats:
        return []
    bars = analysis.song.tempo_map.bars_at(np.concatenate(beats))[0]
    each, count = np.unique(bars, return_counts=True)
    return [int(bar) for bar in each[np.lexsort((each, -count))]]


def content_of(analysis: Analysis, bars: Sequence[int]) -> list[BarContent]:
    """What there is in these bars, in their order."""
    tempo_map = analysis.song.tempo_map
    number = np.array(bars, dtype=np.int64)
    start = tempo_map.seconds_at(tempo_map.bar_starts(number))
    length = tempo_map.seconds_at(tempo_map.bar_starts(number + 1)) - start
    marks: dict[int, list[Mark]] = {bar: [] for bar in bars}
    clock = {bar: (float(s), float(d)) for bar, s, d in zip(bars, start, length, strict=True)}
    for row, player in enumerate(analysis.players.values()):
        for bar, mark in _marks_of(analysis, row, player, clock):
            marks[bar].append(mark)
    flams = _flams_of(analysis, clock)
    joint = _joint_onsets_by_bar(analysis)
    lines = _LinesOf(analysis)
    return [
        BarContent(
            bar,
            clock[bar][1],
            lines.in_bar(bar),
            tuple(marks[bar]),
            tuple(flams[bar]),
            joint.get(bar, 0),
        )
        for bar in bars
    ]


def families_used(analysis: Analysis) -> tuple[Family, ...]:
    """The drums and cymbals that anybody played or should have, from the top of a drum chart."""
    used: set[int] = set()
    for player in analysis.players.values():
        used.update(np.unique(families_of(player.strokes.piece)).tolist())
        used.update(np.unique(families_of(player.missed_piece.astype(np.uint8))).tolist())
    order = (
        Family.CRASH,
        Family.RIDE,
        Family.HIHAT,
        Family.TOM_HIGH,
        Family.TOM_MID,
        Family.TOM_LOW,
        Family.TOM_FLOOR,
        Family.SNARE,
        Family.KICK,
    )
    return tuple(family for family in order if int(family) in used)


def _marks_of(
    analysis: Analysis, row: int, player: PlayerAnalysis, clock: dict[int, tuple[float, float]]
) -> Iterable[tuple[int, Mark]]:
    tempo_map = analysis.song.tempo_map
    strokes = player.strokes
    bar = bars_of_strokes(analysis, player)
    kind = np.full(len(strokes), EXTRA, dtype=object)
    kind[player.matched] = PLAYED
    kind[player.wrong_piece] = WRONG_PIECE
    family = families_of(strokes.piece)
    loudness = np.digitize(strokes.velocity, [GHOST, ACCENT])
    drawn = np.isin(bar, list(clock))
    drawn[: strokes.undated] = False  # their times say nothing
    for i in np.flatnonzero(drawn):
        start, length = clock[int(bar[i])]
        x = (float(strokes.time_s[i]) - start) / length
        yield int(bar[i]), Mark(row, Family(family[i]), str(kind[i]), x, int(loudness[i]))
    missed_bar = tempo_map.bars_at(player.missed_beat)[0]
    missed_time = tempo_map.seconds_at(player.missed_beat)
    missed_family = families_of(player.missed_piece.astype(np.uint8))
    for i in np.flatnonzero(np.isin(missed_bar, list(clock))):
        start, length = clock[int(missed_bar[i])]
        x = (float(missed_time[i]) - start) / length
        yield int(missed_bar[i]), Mark(row, Family(missed_family[i]), MISSED, x, 1)


def bars_of_strokes(analysis: Analysis, player: PlayerAnalysis) -> IntArray:
    """The bar of each stroke: that of its note, or, where it has none, that of its time."""
    tempo_map = analysis.song.tempo_map
    bar = tempo_map.bars_at(tempo_map.beats_at(player.strokes.time_s))[0]
    bar[player.matched] = tempo_map.bars_at(player.matched_beat)[0]
    return bar


def _flams_of(
    analysis: Analysis, clock: dict[int, tuple[float, float]]
) -> dict[int, tuple[Flam, ...]]:
    """The flams of each bar; where several pairs flam at one position, the widest."""
    widest: dict[float, Flam] = {}
    for pair in analysis.pairs:
        beats = pair.beat[pair.is_flam]
        bars, positions = analysis.song.tempo_map.bars_at(beats)
        times = zip(
            beats.tolist(),
            bars.tolist(),
            positions.tolist(),
            pair.time_a_s[pair.is_flam].tolist(),
            pair.time_b_s[pair.is_flam].tolist(),
            strict=True,
        )
        for beat, bar, position, a, b in times:
            if bar not in clock:
                continue
            start, length = clock[bar]
            early, late = sorted((a, b))
            first, second = pair.names if a <= b else pair.names[::-1]
            flam = Flam(
                bar,
                beat,
                position,
                (early - start) / length,
                (late - start) / length,
                1000 * (late - early),
                first,
                second,
            )
            if beat not in widest or widest[beat].ms < flam.ms:
                widest[beat] = flam
    by_bar: dict[int, list[Flam]] = {bar: [] for bar in clock}
    for flam in sorted(widest.values(), key=lambda flam: flam.beat):
        by_bar[flam.bar].append(flam)
    return {bar: tuple(flams) for bar, flams in by_bar.items()}


def _joint_onsets_by_bar(analysis: Analysis) -> dict[int, int]:
    total: dict[int, int] = {}
    for pair in analysis.pairs:
        for bar in pair.by_bar:
            total[bar.bar] = total.get(bar.bar, 0) + bar.joint_onsets
    return total


class _LinesOf:
    """The grid lines of each bar: its counts, and the positions that the take uses."""

    def __init__(self, analysis: Analysis) -> None:
        self._tempo_map = analysis.song.tempo_map
        beats = [player.onset_beat for player in analysis.players.values()]
        self._beats: FloatArray = np.unique(np.concatenate(beats)) if beats else np.array([])
        self._known: dict[str, FloatArray] = {}

    def in_bar(self, bar: int) -> tuple[Line, ...]:
        start = float(self._tempo_map.bar_starts(bar))
        meter = self._tempo_map.meter_at(start)
        unit = 4.0 / meter.denominator
        counts = {round(unit * i, 4): i + 1 for i in range(meter.numerator)}
        used = self._positions(str(meter))
        positions = sorted(set(counts) | {float(p) for p in used if p < meter.bar_beats - 1e-6})
        time = self._tempo_map.seconds_at(start + np.array(positions))
        ends = self._tempo_map.seconds_at(np.array([start, start + meter.bar_beats]))
        x = (time - ends[0]) / (ends[1] - ends[0])
        return tuple(
            Line(float(at), counts.get(position)) for at, position in zip(x, positions, strict=True)
        )

    def _positions(self, meter: str) -> FloatArray:
        """Where in bars of this meter onsets fall at all."""
        if meter not in self._known:
            bars, positions = self._tempo_map.bars_at(self._beats)
            starts = self._tempo_map.bar_starts(bars)
            same = np.array([str(self._tempo_map.meter_at(s)) == meter for s in np.unique(starts)])
            chosen = np.isin(starts, np.unique(starts)[same]) if same.size else same
            found = np.unique(np.round(positions[chosen], 4))
            self._known[meter] = found if found.size <= MOST_LINES else np.array([])
        return self._known[meter]
