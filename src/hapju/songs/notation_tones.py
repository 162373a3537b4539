"""The backing in groove notation: rows of voices whose cells are tones, holds and rests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from hapju.errors import did_you_mean
from hapju.songs.backing import HIGHEST_PITCH, LOWEST_PITCH, VOICES, Tones
from hapju.songs.meter import Meter
from hapju.songs.notation_bars import MOST_CELLS, Line
from hapju.songs.notation_rows import NORMAL, SILENT

HOLD = "."
TOGETHER = "+"
FORCE = ":"

_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_SHIFTS = {"": 0, "#": 1, "b": -1}
_NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")

_ROW = re.compile(r"[ \t]*(?P<voice>[^\s|:#]+)[ \t]*\|")
_COMMENT = re.compile(r"(?<=[\s|])#.*")  # a # after a letter is a sharp
_CELL = re.compile(r"[^ \t]+")
_TONE = re.compile(r"(?P<step>[A-Ga-g])(?P<shift>[#b]?)(?P<octave>[0-8])")
_CELLS_ARE = (
    f"write a tone such as G4, F#4 or Bb3, several as G3{TOGETHER}B3{TOGETHER}D4, {HOLD} to hold, "
    f"or {SILENT} for silence"
)


class Cell(NamedTuple):
    """A cell of a row: tones that begin, a hold of those before, or (neither) silence."""

    at: int
    pitches: tuple[int, ...] = ()
    velocity: float = NORMAL
    is_hold: bool = False


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One bar of one row: its voice, which of the voice's rows it is, and its cells."""

    voice: str
    lane: int
    cells: tuple[Cell, ...]
    line: Line
    index: int

    def check_fits(self, meter: Meter, number: int) -> None:
        """Raises :class:`BadInput` if its cells don't go into the meter of bar ``number``."""
        count, beats = len(self.cells), meter.numerator
        if count % beats == 0 or beats % count == 0:
            return
        many = ", ".join(str(beats * times) for times in (1, 2, 3, 4))
        raise self.line.wrong(
            self.index,
            f"{count} cells don't go evenly into {meter}, in which it is played as bar {number}",
            f"write {many} or another multiple of {beats} cells, or one for the whole bar",
        )


@dataclass(frozen=True, slots=True)
class ToneBar:
    """One written bar of the backing. The cells of each row share it evenly, row by row."""

    rows: tuple[VoiceRow, ...] = ()


def pitch_name(pitch: int) -> str:
    """The name of a MIDI note number: 60 is C4."""
    return f"{_NAMES[pitch % 12]}{pitch // 12 - 1}"


def read_tone_bars(lines: Sequence[Line]) -> tuple[ToneBar, ...]:
    """The bars of the backing that are written in the rows of one pattern.

    Raises:
        BadInput: for an unknown voice or tone, a missing bar line, and rows of unequally many bars.
    """
    lanes: dict[str, int] = {}
    rows: list[list[VoiceRow]] = []
    for line in lines:
        rows.append(list(_read_row(line, lanes)))
        if len(rows[-1]) != len(rows[0]):
            raise line.wrong(
                len(line.text.rstrip()) - 1,
                f"{rows[-1][0].voice} has {len(rows[-1])} bars where {rows[0][0].voice} in line "
                f"{lines[0].number} has {len(rows[0])}",
                "the rows of a pattern have equally many bars",
            )
    return tuple(ToneBar(bar) for bar in zip(*rows, strict=True))


def _read_row(line: Line, lanes: dict[str, int]) -> Iterator[VoiceRow]:
    text = _COMMENT.sub("", line.text).rstrip()
    found = _ROW.match(text)
    if found is None:
        raise line.wrong(0, "this is no row", "write it like bass |G2 . D3 .|")
    voice = found["voice"].lower()
    if voice not in VOICES:
        hint = did_you_mean(voice, VOICES)
        raise line.wrong(
            found.start("voice"),
            f"there is no voice {found['voice']!r}",
            f"{hint}the voices of a backing are {', '.join(VOICES)}",
        )
    if not text.endswith("|"):
        raise line.wrong(len(text), "the row ends without a bar line", "close each bar with |")
    lane = lanes[voice] = lanes.get(voice, -1) + 1
    index = found.end()
    for body in text[index:-1].split("|"):
        cells = tuple(
            _read_cell(line, index + cell.start(), cell[0]) for cell in _CELL.finditer(body)
        )
        if not cells:
            raise line.wrong(index, "the bar is empty", f"write {SILENT} for a silent bar")
        if len(cells) > MOST_CELLS:
            raise line.wrong(index, "the bar is too fine", f"a bar has up to {MOST_CELLS} cells")
        yield VoiceRow(voice, lane, cells, line, index)
        index += len(body) + 1


def _read_cell(line: Line, index: int, text: str) -> Cell:
    if text in (HOLD, SILENT):
        return Cell(index, is_hold=text == HOLD)
    tones, colon, force = text.partition(FORCE)
    velocity = NORMAL
    if colon:
        if not re.fullmatch(r"[1-9]|10", force):
            raise line.wrong(
                index + len(tones) + 1,
                f"{force!r} is no force",
                f"write {FORCE}1 to {FORCE}10, in tenths of full force",
            )
        velocity = int(force) / 10
    pitches = []
    at = index
    for tone in tones.split(TOGETHER):
        pitches.append(_read_pitch(line, at, tone))
        at += len(tone) + 1
    return Cell(index, tuple(dict.fromkeys(pitches)), velocity)


def _read_pitch(line: Line, index: int, tone: str) -> int:
    found = _TONE.fullmatch(tone)
    if found is None:
        raise line.wrong(index, f"{tone!r} is no tone", _CELLS_ARE)
    step = _STEPS[found["step"].upper()] + _SHIFTS[found["shift"]]
    pitch = 12 * (int(found["octave"]) + 1) + step
    if not LOWEST_PITCH <= pitch <= HIGHEST_PITCH:
        raise line.wrong(
            index,
            f"{tone} is out of range",
            f"tones go from {pitch_name(LOWEST_PITCH)} to {pitch_name(HIGHEST_PITCH)}",
        )
    return pitch


class _Sounding(NamedTuple):
    """Tones that sound, and may be held on."""

    start: Fraction
    end: Fraction
    pitches: tuple[int, ...]
    velocity: float


def backing_of(bars: Iterable[ToneBar], starts: Sequence[Fraction]) -> dict[str, Tones]:
    """The tones of the bars played, by voice.

    Args:
        bars: in the order played.
        starts: where each begins, in beats, and the end of the last.

    Raises:
        BadInput: for a hold where nothing sounds.
    """
    done: dict[str, list[_Sounding]] = {}
    now: dict[tuple[str, int], _Sounding] = {}
    for bar, start, end in zip(bars, starts, starts[1:], strict=False):
        for row in bar.rows:
            for number, cell in enumerate(row.cells):
                begins = start + Fraction(number, len(row.cells)) * (end - start)
                ends = start + Fraction(number + 1, len(row.cells)) * (end - start)
                _play_cell(row, cell, begins, ends, now, done)
    for (voice, _), tone in now.items():
        done.setdefault(voice, []).append(tone)
    return {voice: _tones(done[voice]) for voice in VOICES if voice in done}


def _play_cell(
    row: VoiceRow,
    cell: Cell,
    begins: Fraction,
    ends: Fraction,
    now: dict[tuple[str, int], _Sounding],
    done: dict[str, list[_Sounding]],
) -> None:
    key = (row.voice, row.lane)
    before = now.get(key)
    if cell.is_hold:
        if before is None or before.end != begins:
            raise row.line.wrong(cell.at, "nothing sounds here that could be held", _CELLS_ARE)
        now[key] = before._replace(end=ends)
    elif cell.pitches:
        if before is not None:
            done.setdefault(row.voice, []).append(before)
        now[key] = _Sounding(begins, ends, cell.pitches, cell.velocity)


def _tones(sounding: list[_Sounding]) -> Tones:
    rows = [
        (float(tone.start), float(tone.end - tone.start), pitch, tone.velocity)
        for tone in sounding
        for pitch in tone.pitches
    ]
    beat, length, pitch, velocity = zip(*rows, strict=True)
    return Tones.of(beat, length, pitch, velocity)
