"""Note maps: which piece each MIDI note number of a module stands for.

The built-in maps are the files in ``maps/``; a drummer's own map is a file of the same form.
docs/note-maps.md lists them note by note, with their sources.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from hapju.errors import BadInput
from hapju.strokes import Piece

Item = TypeVar("Item")

DEFAULT_MAP = "roland"
"""Right for General MIDI as well, where the two agree on every note that both have."""

NO_PIECE = 255
"""A note of which the map says nothing."""
BY_PEDAL = 254
"""The hi-hat, open or closed as the pedal says: modules with one note for both."""
CHOKE = 253
"""A cymbal stopped by hand, on kits that send a note for it: no stroke."""
LEFT_OUT = 252
"""No stroke, and known to be none."""

CLOSED_FROM_CC4 = 64
"""The pedal position (CC 4) from which such a hi-hat counts as closed, 0 open to 127 closed."""

_WORDS = {piece.label: int(piece) for piece in Piece} | {
    "hihat": BY_PEDAL,
    "choke": CHOKE,
    "none": LEFT_OUT,
}
_KEYS = {
    "title",
    "based_on",
    "names",
    "device_names",
    "telltale_notes",
    "hihat_closed_from",
    "notes",
}


@dataclass(frozen=True, slots=True, eq=False)
class NoteMap:
    """Which piece each note stands for.

    Attributes:
        name: the word by which the map is chosen, or the file it came from.
        title: what to call it in a sentence.
        piece: shape ``(128,)``: a :class:`~hapju.strokes.Piece` code for each note, or
            ``NO_PIECE``, ``BY_PEDAL``, ``CHOKE`` or ``LEFT_OUT``.
        telltale_notes: notes that give the module away where no name does.
        names: patterns of track and instrument names that give it away.
        device_names: patterns of names of devices that are plugged in. The studio goes by these
            first; no file is read by them.
        hihat_closed_from: the CC 4 value from which a ``BY_PEDAL`` hi-hat is closed.
    """

    name: str
    title: str
    piece: NDArray[np.uint8]
    telltale_notes: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    hihat_closed_from: int = CLOSED_FROM_CC4
    device_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GuessedMap:
    """A map chosen from what a file says, and why.

    ``clue`` is ``"name"``, ``"notes"``, ``"default"``, or ``"given"`` where the caller chose;
    ``evidence`` is the name or the notes.
    """

    note_map: NoteMap
    clue: str
    evidence: str = ""


@cache
def built_in_maps() -> tuple[str, ...]:
    """The names of the maps that come with Hapju, the default first."""
    found = (Path(entry.name) for entry in files("hapju.kit").joinpath("maps").iterdir())
    names = sorted(path.stem for path in found if path.suffix == ".toml")
    return (DEFAULT_MAP, *(name for name in names if name != DEFAULT_MAP))


def load_note_map(name_or_path: str | Path) -> NoteMap:
    """A built-in map by its name, or a map from a TOML file.

    Raises:
        BadInput: for an unknown name, and for a file that can't be read: says which line.
    """
    if str(name_or_path) in built_in_maps():
        return _built_in(str(name_or_path))
    path = Path(name_or_path)
    if not os.path.exists(path) and path.suffix != ".toml":  # noqa: PTH110 (it never raises)
        raise BadInput(
            f"note map {name_or_path}",
            "there is no such map",
            f"take one of {', '.join(built_in_maps())}, or a .toml file of your own",
        )
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise BadInput(
            str(path), f"it can't be read ({problem.strerror})", "name a file that you can open"
        ) from None
    except UnicodeDecodeError as problem:
        raise BadInput(
            f"{path}, byte {problem.start}", "this is not UTF-8 text", "save it as UTF-8"
        ) from None
    return _parse(text, str(path), str(path), DEFAULT_MAP)


def guess_note_map(note_counts: Mapping[int, int], names: Iterable[str] = ()) -> GuessedMap:
    """The map of the module that a file seems to come from.

    A track or instrument name that names a module decides. Else, of the maps whose telltale notes
    occur, the one that places most strokes, if it places more than the default map does: a
    sequenced file may use such a note for a cowbell, but loses its drums under a wrong map.
    """
    maps = [_built_in(name) for name in built_in_maps()]
    for text in names:
        for note_map in maps:
            if any(re.search(pattern, text, re.IGNORECASE) for pattern in note_map.names):
                return GuessedMap(note_map, "name", text)
    default, *_ = maps
    heard = [known for known in maps if any(map(note_counts.get, known.telltale_notes))]
    best = max([default, *heard], key=lambda known: _placed(known, note_counts))
    telling = [note for note in best.telltale_notes if note_counts.get(note)]
    return GuessedMap(best, "notes" if telling else "default", ", ".join(map(str, telling)))


def _placed(note_map: NoteMap, note_counts: Mapping[int, int]) -> int:
    return sum(n for note, n in note_counts.items() if note_map.piece[note] != NO_PIECE)


@cache
def _built_in(name: str) -> NoteMap:
    text = files("hapju.kit").joinpath("maps", f"{name}.toml").read_text("utf-8")
    return _parse(text, name, f"{name}.toml", None)


def _parse(text: str, name: str, where: str, based_on: str | None) -> NoteMap:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise BadInput(
            where, str(problem), 'write a table [notes] with lines such as 38 = "snare"'
        ) from None
    for key in table.keys() - _KEYS:
        raise _wrong(text, where, key, f"{key!r} is unknown", f"use {', '.join(sorted(_KEYS))}")
    notes = table.get("notes")
    if not isinstance(notes, dict) or not notes:
        raise BadInput(
            where, "it has no notes", 'write a table [notes] with lines such as 38 = "snare"'
        )
    based_on = _word(table, "based_on", text, where) or based_on
    if based_on is not None and based_on not in built_in_maps():
        right = f"take one of {', '.join(built_in_maps())}"
        raise _wrong(text, where, "based_on", f"there is no map {based_on!r}", right)
    piece = (
        np.full(128, NO_PIECE, dtype=np.uint8)
        if based_on is None
        else _built_in(based_on).piece.copy()
    )
    for note, word in notes.items():
        piece[_note_of(note, text, where)] = _piece_of(note, word, text, where)
    piece.setflags(write=False)
    return NoteMap(
        name,
        _word(table, "title", text, where) or name,
        piece,
        tuple(_all_of(int, table, "telltale_notes", text, where)),
        tuple(_all_of(str, table, "names", text, where)),
        _pedal_position(table, text, where),
        tuple(_all_of(str, table, "device_names", text, where)),
    )


def _note_of(note: str, text: str, where: str) -> int:
    if not re.fullmatch(r"\d{1,3}", note) or int(note) > 127:
        raise _wrong(text, where, note, f"{note!r} is no note", "notes are numbers from 0 to 127")
    return int(note)


def _piece_of(note: str, word: Any, text: str, where: str) -> int:
    code = _WORDS.get(word) if isinstance(word, str) else None
    if code is None:
        raise _wrong(text, where, note, f"{word!r} is no piece", f"take one of {', '.join(_WORDS)}")
    return code


def _word(table: Mapping[str, Any], key: str, text: str, where: str) -> str:
    word = table.get(key, "")
    if not isinstance(word, str):
        raise _wrong(text, where, key, f"{key} is {word!r}", 'give it in quotes, such as "roland"')
    return word


def _all_of(
    kind: type[Item], table: Mapping[str, Any], key: str, text: str, where: str
) -> list[Item]:
    values = table.get(key, [])
    if not isinstance(values, list) or any(type(value) is not kind for value in values):
        right = "give a list of notes" if kind is int else "give a list of words in quotes"
        raise _wrong(text, where, key, f"{key} is {values!r}", right)
    return values


def _pedal_position(table: Mapping[str, Any], text: str, where: str) -> int:
    value = table.get("hihat_closed_from", CLOSED_FROM_CC4)
    if type(value) is not int or not 0 <= value <= 128:
        raise _wrong(
            text,
            where,
            "hihat_closed_from",
            f"hihat_closed_from is {value!r}",
            "give a pedal position from 0 to 127",
        )
    return value


def _wrong(text: str, where: str, key: str, wrong: str, right: str) -> BadInput:
    """The error with the line on which ``key`` is set."""
    pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=|\s*\[{re.escape(key)}\]")
    for number, line in enumerate(text.splitlines(), start=1):
        if pattern.match(line):
            return BadInput(f"{where}, line {number}", wrong, right)
    return BadInput(where, wrong, right)
