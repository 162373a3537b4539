"""A recording: one player's strokes from a file, and what there is to say of how they were read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hapju.kit.note_maps import GuessedMap
from hapju.strokes import Strokes

if TYPE_CHECKING:
    from hapju.hear.audio.heard import Heard


@dataclass(frozen=True, slots=True)
class Recording:
    """One player's strokes from a file.

    Attributes:
        strokes: without chokes, double triggers and notes of no piece.
        where: the file, and the column or the player in it, as errors say it.
        name: the player's name as the file gives it: the column's name, or the file's.
        note_map: the map that told the pieces; None where the file names them itself.
        double_triggers: how many were left out.
        unmapped: MIDI note → how many strokes on it the map could not place.
        chokes: how often a cymbal was stopped by hand.
        tempo_bpm: quarter notes a minute, where the file states one tempo throughout.
        meter: such as ``"4/4"``, where the file states one throughout.
        other_sounds: strokes that the file labels as no piece of the kit, such as a tambourine.
        heard: how sure each stroke is, and how good the sound; None where the file holds no sound.
    """

    strokes: Strokes
    where: str
    name: str
    note_map: GuessedMap | None
    double_triggers: int
    unmapped: Mapping[int, int]
    chokes: int
    tempo_bpm: float | None
    meter: str | None
    other_sounds: int = 0
    heard: Heard | None = None
