"""A MIDI file's drum notes as strokes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TypeVar

import numpy as np

from hapju.errors import BadInput
from hapju.hear.midi_file import (
    CONTROL_CHANGE,
    INSTRUMENT_NAME,
    NOTE_ON,
    POLY_PRESSURE,
    TRACK_NAME,
    MidiFile,
)
from hapju.hear.recording import Recording
from hapju.kit.double_triggers import double_triggers
from hapju.kit.hihat_pedal import articulate
from hapju.kit.note_maps import (
    BY_PEDAL,
    CHOKE,
    NO_PIECE,
    GuessedMap,
    NoteMap,
    guess_note_map,
)
from hapju.strokes import IntArray, Piece, PieceArray, Strokes

Value = TypeVar("Value")

MOST_STROKES = 2_000_000
"""A day and a night of sixteenth notes, all four limbs at once, at 90 BPM."""
DRUM_CHANNEL = 9  # channel 10, counted from 0
_PEDAL = 4  # the controller that tells the hi-hat's pedal
_GRABBED = 64  # poly pressure from which a hand holds the cymbal: modules send 0 and 127
_ONE_GRAB_S = 0.03
_CYMBALS = (Piece.CRASH, Piece.RIDE, Piece.RIDE_BELL)
_MOST_NAMES, _LONGEST_NAME = 100, 200  # a name that tells the module is among the first and short


def recording_of_midi(midi: MidiFile, where: str, given: NoteMap | None) -> Recording:
    """The drummer's strokes in a MIDI file.

    Channel 10 is the drummer's where it has notes; else every channel is, as some kits send on
    others. Strokes at tick 0 are undated: a recorder can't write what was played before its start.

    Raises:
        BadInput: for more notes than anybody plays.
    """
    hits = _drum_hits(midi)
    if hits.size > MOST_STROKES:
        raise BadInput(where, f"it holds {hits.size} notes", f"{MOST_STROKES} are the most")
    note = midi.data1[hits]
    known = _note_map(midi, note, given)
    piece = _pieces(midi, hits, known.note_map)
    is_stroke = piece < len(Piece)
    kept = hits[is_stroke]
    strokes = Strokes.of(
        midi.seconds_at(midi.tick[kept]),
        piece[is_stroke],
        midi.data2[kept] / np.float32(127),
        undated=int(np.count_nonzero(midi.tick[kept] == 0)),
    )
    doubled = double_triggers(strokes)
    return Recording(
        strokes=strokes.where(~doubled),
        where=where,
        name=Path(where).stem,
        note_map=known,
        double_triggers=int(np.count_nonzero(doubled)),
        unmapped=count_notes(note[piece == NO_PIECE]),
        chokes=int(np.count_nonzero(piece == CHOKE)) + _chokes(midi, hits, known.note_map),
        tempo_bpm=_the_only(bpm for _, bpm in midi.tempos()),
        meter=_the_only(f"{beats}/{unit}" for _, beats, unit in midi.meters()),
    )


def count_notes(note: PieceArray | IntArray) -> dict[int, int]:
    """How often each note number occurs, for those that do."""
    counts = np.bincount(note, minlength=128)
    return {int(number): int(counts[number]) for number in np.flatnonzero(counts)}


def _drum_hits(midi: MidiFile) -> IntArray:
    """Indices of the messages that are the drummer's note-ons."""
    is_hit = (midi.status & 0xF0 == NOTE_ON) & (midi.data2 > 0)  # velocity 0 means note off
    on_ten = is_hit & (midi.status & 0x0F == DRUM_CHANNEL)
    return np.flatnonzero(on_ten if np.any(on_ten) else is_hit)


def _note_map(midi: MidiFile, note: PieceArray, given: NoteMap | None) -> GuessedMap:
    if given is not None:
        return GuessedMap(given, "given")
    names = (text[:_LONGEST_NAME] for _, text in midi.texts(TRACK_NAME, INSTRUMENT_NAME))
    return guess_note_map(count_notes(note), list(islice(names, _MOST_NAMES)))


def _pieces(midi: MidiFile, hits: IntArray, note_map: NoteMap) -> PieceArray:
    """The map's code of each hit, with the hi-hat made open or closed by its channel's pedal."""
    piece = note_map.piece[midi.data1[hits]]
    if not np.any(piece == BY_PEDAL):
        return piece
    is_pedal = (midi.status & 0xF0 == CONTROL_CHANGE) & (midi.data1 == _PEDAL)
    for channel in np.unique(midi.status[hits] & 0x0F):
        mine = midi.status[hits] & 0x0F == channel
        pedal_at = np.flatnonzero(is_pedal & (midi.status & 0x0F == channel))
        piece[mine] = articulate(
            piece[mine], hits[mine], pedal_at, midi.data2[pedal_at], note_map.hihat_closed_from
        )
    return piece


def _chokes(midi: MidiFile, hits: IntArray, note_map: NoteMap) -> int:
    """How often a hand grabs a cymbal, as polyphonic pressure on the drummer's channels says.

    A module sends one grab on the notes of bow and edge (Roland, support article 1831820, TD-20):
    pads of one piece grabbed together count once.
    """
    is_pressure = midi.status & 0xF0 == POLY_PRESSURE
    if not np.any(is_pressure):
        return 0
    channels = np.isin(midi.status & 0x0F, np.unique(midi.status[hits] & 0x0F))
    piece = note_map.piece[midi.data1]
    at = np.flatnonzero(is_pressure & channels & np.isin(piece, _CYMBALS))
    pad = (midi.status[at] & 0x0F).astype(np.int64) << 7 | midi.data1[at]
    at = at[np.argsort(pad, kind="stable")]
    pad = np.sort(pad)
    grabbed = midi.data2[at] >= _GRABBED
    held_before = np.zeros_like(grabbed)
    held_before[1:] = grabbed[:-1] & (pad[1:] == pad[:-1])
    press = np.sort(at[grabbed & ~held_before])
    by_cymbal = [midi.seconds_at(midi.tick[press[piece[press] == each]]) for each in _CYMBALS]
    return sum(
        int(np.count_nonzero(np.diff(time_s, prepend=-np.inf) > _ONE_GRAB_S))
        for time_s in by_cymbal
    )


def _the_only(values: Iterable[Value]) -> Value | None:
    """The value, where all are equal."""
    different = set(values)
    return different.pop() if len(different) == 1 else None
