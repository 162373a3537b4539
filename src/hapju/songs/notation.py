"""Groove notation: songs as text that a drummer can read. docs/groove-notation.md describes it."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Collection
from dataclasses import dataclass, field
from fractions import Fraction

from hapju.errors import BadInput
from hapju.songs.backing import Tones
from hapju.songs.chart import Chart
from hapju.songs.notation_bars import Bar, Line, is_row, read_bars
from hapju.songs.notation_form import NAME, played_bars
from hapju.songs.notation_header import LAST_BAR, Header, read_header
from hapju.songs.notation_tones import ToneBar, backing_of, read_tone_bars
from hapju.songs.song import Song
from hapju.songs.tempo_map import TempoMap

ONLY_PART = "drums"
"""The part of a level that names none."""

REST = "rest"
"""The bar of silence that every song has."""

MOST_PLAYED = 1_000_000
"""Bars and notes in a file: a few characters could otherwise fill the memory."""

_START = re.compile(r"(bar|level|backing)\b(?P<name>[^#:|]*)(#.*)?")
_PLAY = re.compile(r"play\b(?P<part>[^:#]*):")
_WHAT_COMES = (
    "after the head come: bar NAME with rows such as HH |x-x-x-x-|, level NAME, backing, and "
    "play: NAMES"
)

Patterns = ChainMap[str, tuple[Bar, ...]]


@dataclass(slots=True)
class _Level:
    line: Line
    patterns: Patterns
    parts: dict[str, list[Bar]] = field(default_factory=dict)


@dataclass(slots=True)
class _Backing:
    line: Line
    patterns: dict[str, tuple[ToneBar, ...]] = field(default_factory=lambda: {REST: (ToneBar(),)})
    bars: list[ToneBar] = field(default_factory=list)


@dataclass(slots=True)
class _Body:
    """What has been read so far below the head."""

    patterns: Patterns
    levels: dict[str, _Level] = field(default_factory=dict)
    backing: _Backing | None = None
    in_backing: bool = False
    bar: tuple[Line, str] | None = None
    """The pattern being written: its line and name."""
    rows: list[Line] = field(default_factory=list)
    played: int = 0
    """How many bars and notes are played so far, in all levels and parts."""

    @property
    def scope(self) -> Patterns:
        """The patterns that can be played here: those of the level, then those of the song."""
        return next(reversed(self.levels.values())).patterns if self.levels else self.patterns


def parse_groove(text: str, where: str = "groove", name: str = "") -> Song:
    """The song written in groove notation; ``where`` names the text in errors.

    Args:
        text: the notation.
        where: the file's name, or another word for the text.
        name: the song's name where the text gives none.

    Raises:
        BadInput: for text that is no groove notation: says line, column, and what would be right.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise BadInput(f"{where}, line 1, column 1", "it is empty", "begin with title: and tempo:")
    lines = [Line(where, number, line) for number, line in enumerate(text.split("\n"), start=1)]
    body_at = next((at for at, line in enumerate(lines) if _begins_body(line)), len(lines))
    header = read_header(lines[:body_at], where, name)
    body = _Body(ChainMap({REST: (Bar((1,), (), lines[0], 0),)}))
    for line in lines[body_at:]:
        _read_line(body, line)
    _end_bar(body)
    return _song(header, body)


def _begins_body(line: Line) -> bool:
    return bool(_START.fullmatch(line.text) or (is_row(line.text) and not line.text[0].isspace()))


def _read_line(body: _Body, line: Line) -> None:
    text = line.text.strip()
    if not text or text.startswith("#"):
        return
    if is_row(line.text):
        if body.bar is None:
            raise line.wrong(0, "this row stands in no bar", "write bar and a name above it")
        body.rows.append(line)
        return
    _end_bar(body)
    if start := _START.fullmatch(line.text):
        _start(body, line, start)
    elif play := _PLAY.match(line.text):
        _play(body, line, play)
    else:
        raise line.wrong(
            len(line.text) - len(line.text.lstrip()),
            f"{text[:40]!r} is not understood",
            _WHAT_COMES,
        )


def _start(body: _Body, line: Line, found: re.Match[str]) -> None:
    word, name, at = found[1], " ".join(found["name"].split()), found.start("name") + 1
    body.in_backing = word == "backing" or (body.in_backing and word == "bar")
    if word == "backing":
        _start_backing(body, line, name, at)
        return
    if word == "level":
        if not name or name in body.levels:
            wrong = f"there is a level {name!r} already" if name else "this level has no name"
            raise line.wrong(at, wrong, "name each level, the easiest first, as in: level beginner")
        body.levels[name] = _Level(line, body.patterns.new_child())
        return
    if not re.fullmatch(NAME, name):
        raise line.wrong(
            at, f"{name!r} is no name for a bar", "a name is a letter, then letters, digits, - or _"
        )
    if name == REST or name in _own_patterns(body):
        raise line.wrong(at, f"there is a bar {name!r} already", "give this one another name")
    body.bar = line, name


def _start_backing(body: _Body, line: Line, name: str, at: int) -> None:
    if name or body.backing is not None:
        wrong = "the backing has no name" if name else "there is a backing already"
        raise line.wrong(at, wrong, "write backing once, by itself")
    body.backing = _Backing(line)


def _own_patterns(body: _Body) -> Collection[str]:
    """The names of the bars of this level, of the backing, or of the song."""
    if body.backing is not None and body.in_backing:
        return body.backing.patterns
    return body.scope.maps[0]


def _end_bar(body: _Body) -> None:
    if body.bar is None:
        return
    line, name = body.bar
    if not body.rows:
        raise line.wrong(0, f"bar {name} has no rows", "write rows below it, such as HH |x-x-x-x-|")
    if body.backing is not None and body.in_backing:
        body.backing.patterns[name] = read_tone_bars(body.rows)
    else:
        body.scope[name] = read_bars(body.rows)
    body.bar, body.rows = None, []


def _play(body: _Body, line: Line, found: re.Match[str]) -> None:
    if body.backing is not None and body.in_backing:
        _play_backing(body, body.backing, line, found)
        return
    part = found["part"].strip() or ONLY_PART
    if not body.levels:
        raise line.wrong(0, "this stands in no level", "write level and a name above it")
    if not re.fullmatch(NAME, part):
        raise line.wrong(
            found.start("part") + 1,
            f"{part!r} is no name for a part",
            "write it like: play a: verse",
        )
    level = next(reversed(body.levels.values()))
    bars = played_bars(line, found.end(), level.patterns)
    so_far = level.parts.setdefault(part, [])
    notes = sum(len(bar.hits) for bar in bars)
    _check_length(body, line, len(so_far), len(bars), notes)
    so_far.extend(bars)


def _play_backing(body: _Body, backing: _Backing, line: Line, found: re.Match[str]) -> None:
    if found["part"].strip():
        raise line.wrong(
            found.start("part") + 1, "a backing has no parts", "write it like: play: verse*2"
        )
    bars = played_bars(line, found.end(), backing.patterns)
    cells = sum(len(row.cells) for bar in bars for row in bar.rows)
    _check_length(body, line, len(backing.bars), len(bars), cells)
    backing.bars.extend(bars)


def _check_length(body: _Body, line: Line, so_far: int, bars: int, notes: int) -> None:
    body.played += bars + notes
    if so_far + bars > LAST_BAR or body.played > MOST_PLAYED:
        right = f"a part has up to {LAST_BAR} bars, a file up to {MOST_PLAYED} bars and notes"
        raise line.wrong(0, "the song grows too long here", right)


def _song(header: Header, body: _Body) -> Song:
    starts = _bar_starts(header, _count_bars(header, body))
    charts = {
        name: {part: _chart(bars, header, starts) for part, bars in level.parts.items()}
        for name, level in body.levels.items()
    }
    length = float(starts[-1]) if charts else None
    backing = {} if body.backing is None else _backing(body.backing.bars, header, starts)
    return Song(header.name, header.card, header.tempo_map, charts, length, backing)


def _count_bars(header: Header, body: _Body) -> int:
    """How many bars every part of every level plays, the pickup among them."""
    bars = 0
    for name, level in body.levels.items():
        if not level.parts:
            raise level.line.wrong(0, f"level {name} plays nothing", "add a line such as play: a*4")
        for part, played in level.parts.items():
            bars = bars or len(played)
            if len(played) != bars:
                raise level.line.wrong(
                    0,
                    f"level {name}, part {part}, has {len(played)} bars where the first has {bars}",
                    f"every part of every level has equally many; fill up with {REST}*N",
                )
            if header.pickup_beats and bars < 2:
                raise level.line.wrong(
                    0, "only the pickup is played", "play at least one bar after the pickup"
                )
    if body.backing is not None and len(body.backing.bars) != bars:
        raise body.backing.line.wrong(
            0,
            f"the backing has {len(body.backing.bars)} bars where the levels have {bars}",
            f"it has as many as the levels; fill up with {REST}*N",
        )
    return bars


def _bar_starts(header: Header, bars: int) -> list[Fraction]:
    """The start of each bar played, and the end of the last; the first is the pickup, if any."""
    starts = [-header.pickup_beats] if header.pickup_beats else []
    full = bars - len(starts)
    return starts + [Fraction(float(at)) for at in header.tempo_map.bar_starts(range(1, full + 2))]


def _chart(bars: list[Bar], header: Header, starts: list[Fraction]) -> Chart:
    first = 0 if header.pickup_beats else 1
    _check_layouts(bars, header.tempo_map, starts, first)
    notes = [
        (float(starts[at] + hit.share * (starts[at + 1] - starts[at])), hit.piece, hit.velocity)
        for at, bar in enumerate(bars)
        for hit in bar.hits
    ]
    beats, pieces, velocities = zip(*notes, strict=True) if notes else ((), (), ())
    return Chart.of(beats, [int(piece) for piece in pieces], velocities)


def _backing(bars: list[ToneBar], header: Header, starts: list[Fraction]) -> dict[str, Tones]:
    first = 0 if header.pickup_beats else 1
    for number, (bar, start) in enumerate(zip(bars, starts, strict=False), start=first):
        if number > 0:
            for row in bar.rows:
                row.check_fits(header.tempo_map.meter_at(float(start)), number)
    return backing_of(bars, starts)


def _check_layouts(
    bars: list[Bar], tempo_map: TempoMap, starts: list[Fraction], first: int
) -> None:
    for number, (bar, start) in enumerate(zip(bars, starts, strict=False), start=first):
        if number > 0 and bar.layout != (1,):
            bar.check_fits(tempo_map.meter_at(float(start)), number)
