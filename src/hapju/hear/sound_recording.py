"""A recording of sound as the strokes that are heard in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hapju.hear.audio.sound_kinds import looks_like_sound
from hapju.hear.recording import Recording

Progress = Callable[[float, float | None], None]
"""Told how many seconds of a recording have been heard, and of how many where that is known."""
ProgressOf = Callable[[str | Path], Progress]
"""Gives the progress of a file, before its first second is heard."""
_HEAD_BYTES = 64


def unheeded(_: str | Path) -> Progress:
    """The progress that nobody looks at."""
    return lambda _done_s, _total_s: None


def is_sound_file(path: str | Path) -> bool:
    """Whether a file holds sound, or a video with it, by its start or else by its name.

    A pipe holds none: what is read of it is gone.
    """
    path = Path(path)
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return looks_like_sound(file.read(_HEAD_BYTES), path.name)
    except (OSError, ValueError):  # what reads it will say why
        return False


def recording_of_sound(
    path: str | Path, kit: str | Path | None = None, progress: Progress | None = None
) -> Recording:
    """The drummer's strokes in a recording of sound.

    Args:
        path: the file.
        kit: the file of a taught kit; None for any kit.
        progress: see :data:`Progress`.

    Raises:
        BadInput: for a file that can't be read, or holds only silence.
    """
    # The network and what runs it take a while to load, which readers of MIDI needn't wait for.
    from hapju.hear.audio.drum_hearing import hear_drums
    from hapju.hear.audio.taught_kit import read_taught_kit

    taught = None if kit is None else read_taught_kit(kit)
    heard = hear_drums(path, taught, progress)
    return Recording(
        strokes=heard.strokes,
        where=str(path),
        name=Path(path).stem,
        note_map=None,
        double_triggers=0,
        unmapped={},
        chokes=0,
        tempo_bpm=None,
        meter=None,
        heard=heard,
    )
