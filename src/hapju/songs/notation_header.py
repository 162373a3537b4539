"""The head of a groove file: the song's card, its tempos and meters, its pickup."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from hapju.errors import BadInput, did_you_mean
from hapju.songs.meter import Meter
from hapju.songs.notation_bars import Line
from hapju.songs.song import SongCard
from hapju.songs.tempo_map import (
    FASTEST_BPM,
    SLOWEST_BPM,
    MeterChange,
    TempoChange,
    TempoMap,
)

LAST_BAR = 10_000
_ONCE = ("name", "title", "origin", "source", "note", "tempo", "meter", "pickup", "start_s")
_KEYS = (*_ONCE, "artist")
_TRANSLATED = ("title", "note")

_ENTRY = re.compile(r"(?P<key>[^\s:|]+)[ \t]*:(?P<value>.*)")
_CHANGE = re.compile(r"at[ \t]+bar\b(?P<place>[^:]*):(?P<value>.*)")
_PLACE = re.compile(r"[ \t]*(?P<bar>[0-9]{1,6})([ \t]+beat[ \t]+(?P<beat>\S+))?[ \t]*")
_TEMPO = re.compile(r"(?P<bpm>\S+)([ \t]+to[ \t]+(?P<goal>\S+))?")
_FRACTION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,9})?|[0-9]{1,6}/[1-9][0-9]{0,5}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,9}(\.[0-9]{1,20})?(e[+-]?[0-9]{1,2})?")


class Entry(NamedTuple):
    """A value with the place where it is written, for errors."""

    line: Line
    at: int
    text: str

    def wrong(self, wrong: str, right: str) -> BadInput:
        """What is wrong with this value."""
        return self.line.wrong(self.at, wrong, right)


@dataclass(slots=True)
class _Entries:
    once: dict[str, Entry] = field(default_factory=dict)
    artists: list[Entry] = field(default_factory=list)
    tempos: list[tuple[int, Fraction, Entry]] = field(default_factory=list)
    meters: list[tuple[int, Entry]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a groove file says."""

    name: str
    card: SongCard
    tempo_map: TempoMap
    pickup_beats: Fraction


def read_header(lines: Iterable[Line], where: str, name: str) -> Header:
    """The head of a groove file from its lines; ``name`` is used where it gives none.

    Raises:
        BadInput: for lines that are not understood, missing entries, and impossible values.
    """
    entries = _collect(lines)
    for key, example in (("title", "title: Arirang"), ("tempo", "tempo: 90")):
        if key not in entries.once:
            raise BadInput(
                f"{where}, line 1, column 1",
                f"the head has no {key}",
                f"begin the file with a line such as {example}",
            )
    meter = entries.once.get("meter")
    meters = _meters(meter, entries.meters)
    tempo_map = TempoMap(
        _tempos(entries, meters),
        tuple(MeterChange(float(beat), meter) for _, beat, meter in meters),
        _start_s(entries.once.get("start_s")),
    )
    pickup = entries.once.get("pickup")
    return Header(
        entries.once["name"].text if "name" in entries.once else name,
        _card(entries, tempo_map),
        tempo_map,
        Fraction(0) if pickup is None else _pickup(pickup),
    )


def _collect(lines: Iterable[Line]) -> _Entries:
    entries = _Entries()
    last: str | None = None  # the card text that an indented line continues
    for line in lines:
        text = line.text.strip()
        if not text or text.startswith("#"):
            last = None
        elif line.text[0] in " \t" and last is not None:
            _continue(entries, last, text)
        elif change := _CHANGE.fullmatch(line.text.rstrip()):
            _add_change(entries, line, change)
            last = None
        elif entry := _ENTRY.fullmatch(line.text.strip()):
            last = _add_entry(entries, line, entry)
        else:
            raise line.wrong(
                0, f"{text[:40]!r} is not understood", "the head has lines such as title: Arirang"
            )
    return entries


def _continue(entries: _Entries, key: str, text: str) -> None:
    if key == "artist":
        before = entries.artists.pop()
        entries.artists.append(before._replace(text=f"{before.text} {text}"))
    else:
        before = entries.once[key]
        entries.once[key] = before._replace(text=f"{before.text} {text}")


def _add_entry(entries: _Entries, line: Line, found: re.Match[str]) -> str:
    key, value = found["key"], found["value"].strip()
    base, dot, language = key.partition(".")
    index = line.text.index(key)
    if base not in _KEYS or (dot and not (base in _TRANSLATED and language.isalpha())):
        hint = did_you_mean(base, _KEYS)
        raise line.wrong(
            index,
            f"{key!r} is no entry of the head",
            f"{hint}the entries are {', '.join(_KEYS)}, and title and note also in other languages "
            "such as title.ko",
        )
    if not value:
        raise line.wrong(len(line.text.rstrip()), f"{key} says nothing", "give it a value")
    entry = Entry(line, line.text.index(value, index + len(key)), value)
    if base == "artist":
        entries.artists.append(entry)
        return "artist"
    key = base if language in ("", "en") else key
    if key in entries.once:
        earlier = entries.once[key].line.number
        raise line.wrong(index, f"{key} stands in line {earlier} already", "give it once")
    entries.once[key] = entry
    return key


def _add_change(entries: _Entries, line: Line, found: re.Match[str]) -> None:
    place = _PLACE.fullmatch(found["place"])
    index = found.start("place")
    if place is None or not 1 <= int(place["bar"]) <= LAST_BAR:
        raise line.wrong(
            index,
            f"{found['place'].strip()!r} is no bar",
            f"write a bar from 1 to {LAST_BAR}, as in: at bar 9: tempo 100",
        )
    beat = Fraction(1)
    if place["beat"]:
        beat = _fraction(Entry(line, index + place.start("beat"), place["beat"]), "beat", "2.5")
    word, _, value = found["value"].strip().partition(" ")
    start = line.text.index(word, found.start("value"))
    entry = Entry(line, start + len(word) + 1, value.strip())
    if word == "tempo" and entry.text:
        entries.tempos.append((int(place["bar"]), beat, entry))
    elif word == "meter" and entry.text and not place["beat"]:
        entries.meters.append((int(place["bar"]), entry))
    else:
        raise line.wrong(
            start,
            f"{found['value'].strip()!r} is no change",
            "write tempo 100, tempo 100 to 120, or (on a bar line) meter 3/4",
        )


def _meters(
    first: Entry | None, changes: list[tuple[int, Entry]]
) -> list[tuple[int, Fraction, Meter]]:
    """The meters as (bar, beat, meter)."""
    meters = [(1, Fraction(0), Meter() if first is None else _meter(first))]
    for bar, entry in sorted(changes, key=lambda change: change[0]):
        last_bar, beat, meter = meters[-1]
        if bar == last_bar:
            raise entry.wrong(f"bar {bar} has a meter already", "give each bar one meter")
        meters.append((bar, beat + (bar - last_bar) * _bar_beats(meter), _meter(entry)))
    return meters


def _tempos(
    entries: _Entries, meters: list[tuple[int, Fraction, Meter]]
) -> tuple[TempoChange, ...]:
    placed = [(Fraction(0), entries.once["tempo"])]
    for bar, beat, entry in entries.tempos:
        first, start, meter = next(row for row in reversed(meters) if row[0] <= bar)
        if not 1 <= beat < 1 + _bar_beats(meter):
            raise entry.wrong(
                f"bar {bar} in {meter} has no beat {beat}",
                f"beats are quarter notes from 1 up to, but less than, {1 + _bar_beats(meter)}",
            )
        placed.append((start + (bar - first) * _bar_beats(meter) + beat - 1, entry))
    placed.sort(key=lambda change: change[0])
    tempos: list[TempoChange] = []
    for position, entry in placed:
        tempo = _tempo(entry, float(position))
        if tempos and tempos[-1].beat == tempo.beat:
            raise entry.wrong("this place has a tempo already", "give each place one tempo")
        tempos.append(tempo)
    if tempos[-1].ramp_to_bpm is not None:
        raise placed[-1][1].wrong(
            "this tempo moves without an end",
            "end it with one more tempo, such as: at bar 9: tempo 100",
        )
    return tuple(tempos)


def _tempo(entry: Entry, beat: float) -> TempoChange:
    found = _TEMPO.fullmatch(entry.text)
    if found is None:
        raise entry.wrong(f"{entry.text!r} is no tempo", "write 100, or 100 to 120")
    bpm = _bpm(entry, found["bpm"])
    return TempoChange(beat, bpm, _bpm(entry, found["goal"]) if found["goal"] else None)


def _bpm(entry: Entry, text: str) -> float:
    if not _DECIMAL.fullmatch(text) or not SLOWEST_BPM <= float(text) <= FASTEST_BPM:
        raise entry.wrong(
            f"{text!r} is no tempo",
            f"a tempo is a number of quarter notes a minute from {SLOWEST_BPM:g} to "
            f"{FASTEST_BPM:g}",
        )
    return float(text)


def _meter(entry: Entry) -> Meter:
    try:
        return Meter.parse(entry.text)
    except BadInput as problem:
        raise entry.wrong(f"{entry.text!r} is no meter", problem.right) from None


def _bar_beats(meter: Meter) -> Fraction:
    return Fraction(4 * meter.numerator, meter.denominator)


def _fraction(entry: Entry, what: str, example: str) -> Fraction:
    if not _FRACTION.fullmatch(entry.text):
        raise entry.wrong(f"{entry.text!r} is no {what}", f"write a number such as {example}")
    return Fraction(entry.text)


def _pickup(entry: Entry) -> Fraction:
    beats = _fraction(entry, "length of a pickup", "1 or 1.5 (quarter notes)")
    if not 0 < beats <= 64:
        raise entry.wrong(
            f"a pickup of {entry.text} beats is out of range", "it has more than 0 and up to 64"
        )
    return beats


def _start_s(entry: Entry | None) -> float:
    if entry is None:
        return 0.0
    if not _DECIMAL.fullmatch(entry.text) or not math.isfinite(float(entry.text)):
        raise entry.wrong(
            f"{entry.text!r} is no time", "give the second at which bar 1 starts, such as 1.25"
        )
    return float(entry.text)


def _card(entries: _Entries, tempo_map: TempoMap) -> SongCard:
    def translated(base: str) -> dict[str, str]:
        return {
            key.partition(".")[2] or "en": entry.text
            for key, entry in entries.once.items()
            if key.partition(".")[0] == base
        }

    def text(key: str) -> str:
        return entries.once[key].text if key in entries.once else ""

    return SongCard(
        translated("title"),
        tuple(entry.text for entry in entries.artists),
        text("origin"),
        tempo_map.tempos[0].tempo_bpm,
        str(tempo_map.meters[0].meter),
        text("source"),
        translated("note"),
    )
