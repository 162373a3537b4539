"""Groove notation printed: any song as canonical text that reads back as the same song."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby, pairwise
from math import lcm

import numpy as np

from hapju.errors import BadInput
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.notation import ONLY_PART, REST
from hapju.songs.notation_bars import MOST_CELLS
from hapju.songs.notation_rows import ROWS, SILENT, ways_to_write
from hapju.songs.notation_tones_printer import BarSpan, tone_bar_texts
from hapju.songs.song import Song
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece

_FINEST = 30_720  # parts of a beat: 960 of a thirty-second
_EASY_TO_READ = 24  # cells in a group

_Note = tuple[Fraction, tuple[tuple[str, str], ...]]
"""The share of the bar before a note, and the ways to write it."""


@dataclass(slots=True)
class _Patterns:
    """The bars seen so far: their text → their name, in order of first use."""

    names: dict[str, str] = field(default_factory=dict)

    def name_of(self, rows: str) -> str:
        if not rows:
            return REST
        return self.names.setdefault(rows, f"b{len(self.names) + 1}")


def print_groove(song: Song) -> str:
    """The song in groove notation.

    Bars that are alike are written once. Velocities are written to the nearest tenth; a song that
    was read from groove notation reads back as it was.

    Raises:
        BadInput: for a note that lies on no grid that can be written.
    """
    pickup, bars = _extent(song)
    patterns = _Patterns()
    levels = []
    for level, parts in song.charts.items():
        levels.append(f"\nlevel {level}")
        for part, chart in parts.items():
            names = [patterns.name_of(rows) for rows in _bar_texts(song, chart, pickup, bars)]
            levels.append(f"play{'' if part == ONLY_PART else ' ' + part}: {_form(names)}")
    lines = [*_head(song, pickup), *_written(patterns), *levels]
    if song.backing and song.charts:
        lines += _backing(song, pickup, bars)
    return "\n".join(lines) + "\n"


def _written(patterns: _Patterns) -> list[str]:
    return [f"\nbar {name}\n{rows}" for rows, name in patterns.names.items()]


def _backing(song: Song, pickup: int, bars: int) -> list[str]:
    starts = _starts(song, pickup, bars)
    spans = [
        BarSpan(Fraction(start), Fraction(end), song.tempo_map.meter_at(start))
        for start, end in pairwise(starts)
    ]
    if pickup:
        spans[0] = spans[0]._replace(meter=Meter(pickup, 4))
    patterns = _Patterns()
    names = [patterns.name_of(rows) for rows in tone_bar_texts(song.backing, spans)]
    return ["\nbacking", *_written(patterns), f"\nplay: {_form(names)}"]


def _starts(song: Song, pickup: int, bars: int) -> list[float]:
    """The start of the pickup, if any, of each bar, and the end of the last."""
    starts: list[float] = song.tempo_map.bar_starts(np.arange(1, bars + 2)).tolist()
    return [-float(pickup), *starts] if pickup else starts


def _head(song: Song, pickup: int) -> Iterator[str]:
    card, tempo_map = song.card, song.tempo_map
    if song.name:
        yield f"name: {_flat(song.name)}"
    for key, texts in (("title", card.titles), ("note", card.note)):
        for language, text in texts.items():
            if _flat(text):
                yield f"{key}{'' if language == 'en' else '.' + language}: {_flat(text)}"
    yield from (f"artist: {_flat(artist)}" for artist in card.artists)
    for key, text in (("origin", card.origin), ("source", card.source)):
        if _flat(text):
            yield f"{key}: {_flat(text)}"
    first, *tempos = tempo_map.tempos
    yield f"tempo: {_tempo_text(first.tempo_bpm, first.ramp_to_bpm)}"
    yield f"meter: {tempo_map.meters[0].meter}"
    if pickup:
        yield f"pickup: {pickup}"
    if tempo_map.start_s:
        yield f"start_s: {_number(tempo_map.start_s)}"
    for meter in tempo_map.meters[1:]:
        yield f"at bar {_bar_of(tempo_map, meter.beat)}: meter {meter.meter}"
    for tempo in tempos:
        bar = _bar_of(tempo_map, tempo.beat)
        within = _position(tempo.beat) - Fraction(float(tempo_map.bar_starts(bar)))
        beat = f" beat {within + 1}" if within else ""
        yield f"at bar {bar}{beat}: tempo {_tempo_text(tempo.tempo_bpm, tempo.ramp_to_bpm)}"


def _bar_of(tempo_map: TempoMap, beat: float) -> int:
    return int(tempo_map.bars_at(beat)[0])


def _tempo_text(bpm: float, goal: float | None) -> str:
    return _number(bpm) + ("" if goal is None else f" to {_number(goal)}")


def _number(value: float) -> str:
    return repr(float(value)).removesuffix(".0")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _extent(song: Song) -> tuple[int, int]:
    """The length of the pickup in beats, and the number of bars after it."""
    charts = (chart.beat for parts in song.charts.values() for chart in parts.values())
    tones = (tones.beat for tones in song.backing.values())
    beats = [beat for beat in (*charts, *tones) if beat.size]
    first = min((float(beat[0]) for beat in beats), default=0.0)
    last = max((float(beat[-1]) for beat in beats), default=0.0)
    bars = _bar_of(song.tempo_map, max(last, 0.0))
    if song.length_beats is not None:
        bars = max(bars, _bar_of(song.tempo_map, max(song.length_beats - 1e-4, 0.0)))
    return math.ceil(max(-first, 0.0)), bars


def _bar_texts(song: Song, chart: Chart, pickup: int, bars: int) -> Iterator[str]:
    """The rows of each bar, the pickup first; empty for a bar of silence."""
    starts = _starts(song, pickup, bars)
    edges = np.searchsorted(chart.beat, np.array(starts) - 1e-6)
    for number, ((start, end), (begin, stop)) in enumerate(
        zip(pairwise(starts), pairwise(edges.tolist()), strict=True)
    ):
        in_pickup = pickup > 0 and number == 0
        meter = Meter(pickup, 4) if in_pickup else song.tempo_map.meter_at(start)
        notes = [
            (
                (_position(beat) - Fraction(start)) / (Fraction(end) - Fraction(start)),
                ways_to_write(Piece(piece), float(velocity)),
            )
            for beat, piece, velocity in zip(
                chart.beat[begin:stop].tolist(),
                chart.piece[begin:stop].tolist(),
                chart.velocity[begin:stop].tolist(),
                strict=True,
            )
        ]
        yield _rows(notes, meter)


def _position(beat: float) -> Fraction:
    nearest = Fraction(beat).limit_denominator(_FINEST)
    if abs(float(nearest) - beat) > 1e-6:
        raise _on_no_grid(beat)
    return nearest


def _on_no_grid(beat: float) -> BadInput:
    return BadInput(
        f"song, beat {beat:.6g}",
        "this place lies on no grid that can be written",
        f"a bar has up to {MOST_CELLS} cells",
    )


def _layout(shares: list[Fraction], meter: Meter) -> list[int]:
    """The cells of each group: in pulses or, where these would be hard to read, in finer groups."""
    pulses = round(meter.bar_beats / meter.pulse_beats)
    layouts = []
    for groups in (pulses, *(meter.numerator * times for times in (1, 2, 4))):
        cells = [1] * groups
        for share in shares:
            place = math.floor(share * groups)
            cells[place] = lcm(cells[place], (share * groups - place).denominator)
        if max(cells) <= _EASY_TO_READ:
            break
        layouts.append(cells)
    else:
        cells = min(layouts, key=sum)
    if all(max(cells) % count == 0 for count in cells):
        return [max(cells)] * len(cells)
    return cells


def _rows(notes: list[_Note], meter: Meter) -> str:
    if not notes:
        return ""
    cells = _layout([share for share, _ in notes], meter)
    if sum(cells) > MOST_CELLS:
        raise BadInput(
            f"a bar of {meter}",
            f"its notes lie on a grid of {sum(cells)} cells",
            f"a bar that can be written has up to {MOST_CELLS}",
        )
    signs: dict[str, list[list[str]]] = {}
    for share, ways in notes:
        place = math.floor(share * len(cells))
        cell = int((share * len(cells) - place) * cells[place])
        # Two pieces that share a row at one place: the second goes into a row of its own.
        for code, sign in ways:
            row = signs.setdefault(code, [[SILENT] * count for count in cells])
            if row[place][cell] == SILENT:
                row[place][cell] = sign
                break
    return "\n".join(
        f"{row.code} |{' '.join(''.join(group) for group in signs[row.code])}|"
        for row in ROWS
        if row.code in signs
    )


def _form(names: list[str]) -> str:
    runs = ((name, len(list(run))) for name, run in groupby(names))
    return " ".join(name if count == 1 else f"{name}*{count}" for name, count in runs)
