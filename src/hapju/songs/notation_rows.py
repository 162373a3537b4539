"""The letters of groove notation: which row and sign stand for which piece and how hard.

Rows and signs follow the conventions of drum tabs; docs/groove-notation.md lists them.
"""

from __future__ import annotations

from typing import NamedTuple

from hapju.strokes import Piece

NORMAL, ACCENT, GHOST = 0.8, 1.0, 0.3
"""Velocities of a plain hit, an accent and a ghost note."""

SILENT = "-"

_CYMBAL = {"x": NORMAL, "X": ACCENT, "g": GHOST}
# A flam, a drag and a buzz are played with strokes finer than the chart, which holds the main one.
_DRUM = {"o": NORMAL, "O": ACCENT, **_CYMBAL, "f": NORMAL, "d": NORMAL, "b": NORMAL}
_FORCE = {str(tenths): tenths / 10 for tenths in range(1, 10)}


class Row(NamedTuple):
    """A row of the notation: its code, its piece, and what it is called in an error."""

    code: str
    piece: Piece
    title: str


ROWS = (
    Row("CC", Piece.CRASH, "crash"),
    Row("RD", Piece.RIDE, "ride"),
    Row("RB", Piece.RIDE_BELL, "ride bell"),
    Row("HH", Piece.HIHAT_CLOSED, "hi-hat"),
    Row("HO", Piece.HIHAT_OPEN, "open hi-hat"),
    Row("SD", Piece.SNARE, "snare"),
    Row("CS", Piece.CROSS_STICK, "cross-stick"),
    Row("T1", Piece.TOM_HIGH, "high tom"),
    Row("T2", Piece.TOM_MID, "mid tom"),
    Row("T3", Piece.TOM_LOW, "low tom"),
    Row("FT", Piece.TOM_FLOOR, "floor tom"),
    Row("BD", Piece.KICK, "kick"),
    Row("HF", Piece.HIHAT_PEDAL, "hi-hat with the foot"),
)
"""From the top of a tab to its bottom."""

_ALIASES = {
    "C": "CC", "CR": "CC", "R": "RD", "RC": "RD", "H": "HH", "OH": "HO", "S": "SD", "SN": "SD",
    "SS": "CS", "XS": "CS", "T4": "FT", "F": "FT", "B": "BD", "K": "BD", "KD": "BD", "FH": "HF",
    "HP": "HF",
}  # fmt: skip

_ROW_OF = {row.code: row for row in ROWS}
_ROW_OF |= {alias: _ROW_OF[code] for alias, code in _ALIASES.items()}
_ROW_OF |= {row.piece.label.upper(): row for row in ROWS}

_OTHER_ARTICULATION = {
    ("HH", "o"): (Piece.HIHAT_OPEN, NORMAL),
    ("HH", "O"): (Piece.HIHAT_OPEN, ACCENT),
    ("RD", "b"): (Piece.RIDE_BELL, NORMAL),
    ("RD", "B"): (Piece.RIDE_BELL, ACCENT),
    ("SD", "@"): (Piece.CROSS_STICK, NORMAL),
}
_OWN_SIGNS = {
    "HO": {"o": NORMAL, "O": ACCENT},
    "RB": {"b": NORMAL, "B": ACCENT},
    "CS": {"@": NORMAL, "o": NORMAL, "O": ACCENT},
}
_DRUMS = {"SD", "T1", "T2", "T3", "FT", "BD"}


def row_named(name: str) -> Row | None:
    """The row with this code, alias or piece word, in any case; None for no row."""
    return _ROW_OF.get(name.upper())


def signs_of(row: Row) -> dict[str, tuple[Piece, float]]:
    """Every sign that the row takes, with the piece and the velocity it stands for."""
    own = (_DRUM if row.code in _DRUMS else _CYMBAL) | _OWN_SIGNS.get(row.code, {}) | _FORCE
    signs = {sign: (row.piece, velocity) for sign, velocity in own.items()}
    for (code, sign), meant in _OTHER_ARTICULATION.items():
        if code == row.code:
            signs[sign] = meant
    return signs


def ways_to_write(piece: Piece, velocity: float) -> tuple[tuple[str, str], ...]:
    """The (row code, sign) pairs for a note, the usual one first, the piece's own row last.

    Velocities are written to the nearest tenth.
    """
    tenths = min(max(round(velocity * 10), 1), 10)
    row = next(row for row in ROWS if row.piece == piece)
    plain, strong = ("o", "O") if row.code in _DRUMS else ("x", "X")
    sign = {10: strong, 8: plain, 3: "g"}.get(tenths, str(tenths))
    shared = (at for at, meant in _OTHER_ARTICULATION.items() if meant == (piece, tenths / 10))
    return (*shared, (row.code, sign))
