"""Heard strokes as files: a table with every doubt, or MIDI for any music program."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hapju.errors import BadInput
from hapju.hear.audio.heard import Heard
from hapju.show.files import write_file, writing_to
from hapju.simulate.midi_out import write_midi
from hapju.songs.song import Song
from hapju.strokes import Piece

COLUMNS = ("time_s", "piece", "velocity", "confidence", "timing_doubt_ms")
MIDI_ENDINGS, TABLE_ENDINGS = (".mid", ".midi"), (".csv",)
_TEMPO_BPM = 120.0  # what a MIDI file without a tempo has


def check_ending(path: Path) -> None:
    """See that the form of a file can be told from its name.

    Raises:
        BadInput: for an ending that is neither MIDI's nor a table's.
    """
    if path.suffix.lower() not in (*MIDI_ENDINGS, *TABLE_ENDINGS):
        raise BadInput(str(path), "the form can't be told from this name", "end it in .mid or .csv")


def write_heard(heard: Heard, path: Path) -> None:
    """Write heard strokes as MIDI (``.mid``) or as a table (``.csv``), by the path's ending.

    Raises:
        BadInput: for another ending, or a file that can't be written.
    """
    check_ending(path)
    if path.suffix.lower() in TABLE_ENDINGS:
        write_file(path, heard_csv(heard).encode("utf-8"))
        return
    with writing_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_midi(heard.strokes, Song.of_tempo(_TEMPO_BPM), path, path.stem)


def heard_csv(heard: Heard) -> str:
    """A table with a row for each stroke: :data:`COLUMNS`. ``hapju report`` reads it, too."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    strokes = heard.strokes
    columns = (
        strokes.time_s,
        strokes.piece,
        strokes.velocity,
        heard.confidence,
        heard.timing_doubt_ms,
    )
    for time_s, piece, velocity, confidence, doubt_ms in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        rows.writerow(
            (
                f"{time_s:.5f}",
                Piece(piece).label,
                f"{max(velocity, 0.001):.3f}",
                f"{confidence:.3f}",
                f"{doubt_ms:.2f}",
            )
        )
    return text.getvalue()
