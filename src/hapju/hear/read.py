"""Read recordings: any file that holds strokes, or the sound of them, whatever its form."""

from __future__ import annotations

from pathlib import Path

from hapju.errors import BadInput
from hapju.hear.file_bytes import bytes_of, is_midi
from hapju.hear.long_table import is_long, long_recordings
from hapju.hear.midi_file import parse_midi_as_far_as_good
from hapju.hear.midi_strokes import recording_of_midi
from hapju.hear.recording import Recording
from hapju.hear.sound_recording import ProgressOf, is_sound_file, recording_of_sound, unheeded
from hapju.hear.table_text import open_table
from hapju.hear.wide_table import wide_recordings
from hapju.kit.note_maps import load_note_map
from hapju.strokes import Strokes


def read(
    path: str | Path,
    note_map: str | Path | None = None,
    *,
    kit: str | Path | None = None,
) -> Strokes:
    """One player's strokes from a MIDI file, a table of onsets, or a recording of sound.

    Args:
        path: the file.
        note_map: a built-in map's name or a map's file; without one it is guessed.
        kit: of a recording of sound: the file of a taught kit, as ``hapju teach`` writes it.

    Raises:
        BadInput: for a file that can't be read whole, or that holds several players.
    """
    recordings = read_recordings(path, note_map, kit=kit)
    if len(recordings) != 1:
        shown = ", ".join(recording.name[:30] for recording in recordings[:10])
        shown += ", …" if len(recordings) > 10 else ""
        raise BadInput(
            str(path),
            f"it holds {len(recordings)} players ({shown})" if recordings else "it holds no player",
            "take all with hapju.hear.read.read_recordings, or keep one player in the file",
        )
    return recordings[0].strokes


def read_recordings(
    path: str | Path,
    note_map: str | Path | None = None,
    *,
    kit: str | Path | None = None,
    progress_of: ProgressOf = unheeded,
) -> tuple[Recording, ...]:
    """Every player's recording in a file.

    That is one for a MIDI file, a recording of sound or a table of one player. A wide table holds
    one for each player's column, in their order; a long table with a column ``player`` one for each
    name in it, in the order in which they first come.

    Args:
        path: the file.
        note_map: a built-in map's name or a map's file; without one it is guessed.
        kit: of a recording of sound: the file of a taught kit.
        progress_of: asked for what to tell the progress of a recording of sound; see
            :data:`~hapju.hear.sound_recording.ProgressOf`.

    Raises:
        BadInput: for a file that can't be read whole.
    """
    if is_sound_file(path):
        return (recording_of_sound(path, kit, progress_of(path)),)
    recordings, problem = read_recordings_as_far_as_good(path, note_map)
    if problem is not None:
        raise problem
    return recordings


def read_recordings_as_far_as_good(
    path: str | Path, note_map: str | Path | None = None
) -> tuple[tuple[Recording, ...], BadInput | None]:
    """Every player's recording in a file up to its first fault, and what is wrong there.

    In a MIDI file each track is read up to its own first fault, in a table all rows before the
    first bad one. A recording of sound is read whole or not at all.

    Raises:
        BadInput: for a file of which nothing can be read, or a note map that can't be.
    """
    if is_sound_file(path):
        return (recording_of_sound(path),), None
    given = None if note_map is None else load_note_map(note_map)
    where = str(path)
    data = bytes_of(path)
    if is_midi(data, where):
        midi, problem = parse_midi_as_far_as_good(data, where)
        return (recording_of_midi(midi, where, given),), problem
    table = open_table(data, where)
    return long_recordings(table, given) if is_long(table) else wide_recordings(table)
