"""The backing printed as rows of tones: each voice in as few rows as its tones allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from hapju.errors import BadInput
from hapju.songs.backing import VOICES, Tones
from hapju.songs.meter import Meter
from hapju.songs.notation_bars import MOST_CELLS
from hapju.songs.notation_rows import NORMAL, SILENT
from hapju.songs.notation_tones import FORCE, HOLD, TOGETHER, pitch_name


class _Chord(NamedTuple):
    """Tones that begin, end and are struck alike."""

    start: Fraction
    end: Fraction
    text: str


class BarSpan(NamedTuple):
    """A bar: where it starts and ends, in beats, and its meter."""

    start: Fraction
    end: Fraction
    meter: Meter


def tone_bar_texts(backing: Mapping[str, Tones], bars: Sequence[BarSpan]) -> Iterator[str]:
    """The rows of each bar of a backing; empty for a bar of silence.

    Velocities are written to the nearest tenth, places and lengths to the nearest 30,720th of a
    beat; what sounds on after the last bar ends with it.

    Raises:
        BadInput: for tones that lie on no grid that can be written.
    """
    lanes = {
        voice: _lanes(_chords(backing[voice])) for voice in VOICES if len(backing.get(voice, ()))
    }
    for bar in bars:
        yield "\n".join(row for voice in lanes for row in _rows(voice, lanes[voice], bar))


def _position(beat: float) -> Fraction:
    return Fraction(beat).limit_denominator(30_720)


def _chords(tones: Tones) -> list[_Chord]:
    columns = (tones.beat, tones.length_beats, tones.velocity, tones.pitch)
    alike: dict[tuple[Fraction, Fraction, int], list[int]] = {}
    for beat, length, velocity, pitch in zip(*(column.tolist() for column in columns), strict=True):
        start, tenths = _position(beat), min(max(round(velocity * 10), 1), 10)
        alike.setdefault((start, start + _position(length), tenths), []).append(pitch)
    return [
        _Chord(start, end, TOGETHER.join(map(pitch_name, sorted(pitches))) + _force(tenths))
        for (start, end, tenths), pitches in sorted(alike.items())
    ]


def _force(tenths: int) -> str:
    return "" if tenths == round(NORMAL * 10) else f"{FORCE}{tenths}"


def _lanes(chords: list[_Chord]) -> list[list[_Chord]]:
    """Rows in which nothing overlaps: each chord goes into the first that is free."""
    lanes: list[list[_Chord]] = []
    for chord in chords:
        free = next((lane for lane in lanes if lane[-1].end <= chord.start), None)
        if free is None:
            lanes.append([chord])
        else:
            free.append(chord)
    return lanes


def _rows(voice: str, lanes: list[list[_Chord]], bar: BarSpan) -> list[str]:
    rows = [_row(lane, bar) for lane in lanes]
    while rows and rows[-1] == [SILENT]:  # but those above keep their place
        rows.pop()
    return [f"{voice} |{' '.join(cells)}|" for cells in rows]


def _row(lane: list[_Chord], bar: BarSpan) -> list[str]:
    inside = [chord for chord in lane if chord.start < bar.end and chord.end > bar.start]
    length = bar.end - bar.start
    edges = [
        (edge - bar.start) / length
        for chord in inside
        for edge in (chord.start, chord.end)
        if bar.start < edge < bar.end
    ]
    count = lcm(1, *(edge.denominator for edge in edges))
    beats = bar.meter.numerator
    if count > 1 and count % beats and beats % count:
        count = lcm(count, beats)
    if count > MOST_CELLS:
        raise BadInput(
            f"song, beat {float(bar.start):.6g}",
            f"the tones of this bar lie on a grid of {count} cells",
            f"a bar that can be written has up to {MOST_CELLS}",
        )
    cells = [SILENT] * count
    for chord in inside:
        first = int(max(chord.start - bar.start, Fraction(0)) / length * count)
        last = int(min(chord.end - bar.start, length) / length * count)
        cells[first:last] = [HOLD] * (last - first)
        if chord.start >= bar.start:
            cells[first] = chord.text
    return cells
