"""The kit as the pages know it: ``python -m hapju.studio.note_maps_typescript``.

It writes ``web/src/inputs/note_maps.ts``: the note maps of :mod:`hapju.kit.note_maps` and the
limits of :mod:`hapju.kit.double_triggers`, so that a kit means the same in a page as in a file. A
test holds that file to what is written here.
"""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hapju.kit import double_triggers
from hapju.kit.note_maps import (
    BY_PEDAL,
    NO_PIECE,
    NoteMap,
    built_in_maps,
    load_note_map,
)

TARGET = Path(__file__).parents[3] / "web" / "src" / "inputs" / "note_maps.ts"

_WIDTH = 100
_HEAD = f"""\
// Written by `python -m hapju.studio.note_maps_typescript`: change the Python, not this.

/** The hi-hat, open or closed as the pedal says. */
export const BY_PEDAL = {BY_PEDAL};

export interface NoteMap {{
  readonly name: string;
  readonly title: string;
  /**
   * By note number: a piece code or `BY_PEDAL`; another number is known to be no stroke, such as a
   * cymbal stopped by hand. Nothing where it knows none.
   */
  readonly pieces: Readonly<Record<number, number>>;
  /** Patterns of names of devices that are plugged in, whatever their case: these decide first. */
  readonly deviceNames: readonly string[];
  /** Patterns of names that give the module away, whatever their case. */
  readonly names: readonly string[];
  /** The position of the pedal (CC 4) from which the hi-hat counts as closed. */
  readonly hihatClosedFrom: number;
}}

/** When two hits on one surface are one blow. */
export interface BlowLimits {{
  /** Nearer than this, always. */
  readonly maskMs: number;
  /** Up to this, if the second is softer than `bounceShare` of the first. */
  readonly bounceMs: number;
  readonly bounceShare: number;
}}
"""


def typescript() -> str:
    """The whole text of ``note_maps.ts``."""
    maps = "".join(_note_map(load_note_map(name)) for name in built_in_maps())
    limits = "".join(
        f"  {{ maskMs: {_ms(mask_s)}, bounceMs: {_ms(bounce_s)}, bounceShare: {share:g} }},\n"
        for mask_s, bounce_s, share in zip(
            double_triggers.MASK_S, double_triggers.BOUNCE_S, double_triggers.SHARE, strict=True
        )
    )
    parts = [
        _HEAD,
        f"/** The maps, the default first. */\n"
        f"export const NOTE_MAPS: readonly NoteMap[] = [\n{maps}];\n",
        f"/** What one blow can set off twice, by the piece's code. */\n"
        f"export const SURFACES: readonly number[] = {_list(double_triggers.SURFACES)};\n",
        f"/** By surface. */\nexport const BLOW_LIMITS: readonly BlowLimits[] = [\n{limits}];\n",
        f"/** Strokes further apart than this can be played; nearer ones are no run. */\n"
        f"export const FOOT_MS = {_ms(double_triggers.FOOT_S)};\n",
        f"/** Gaps of which the longer is less than this many times the shorter are a run. */\n"
        f"export const IN_A_RUN = {double_triggers.IN_A_RUN:g};\n",
    ]
    return "\n".join(parts)


def _note_map(note_map: NoteMap) -> str:
    return (
        "  {\n"
        f"    name: {json.dumps(note_map.name)},\n"
        f"    title: {json.dumps(note_map.title)},\n"
        f"    pieces: {_pieces(note_map)},\n"
        f"    deviceNames: {json.dumps(list(note_map.device_names))},\n"
        f"    names: {json.dumps(list(note_map.names))},\n"
        f"    hihatClosedFrom: {note_map.hihat_closed_from},\n"
        "  },\n"
    )


def _pieces(note_map: NoteMap) -> str:
    known = np.flatnonzero(note_map.piece != NO_PIECE).tolist()
    text = ", ".join(f"{note}: {note_map.piece[note]}" for note in known)
    lines = textwrap.fill(text, _WIDTH - 2, initial_indent=" " * 6, subsequent_indent=" " * 6)
    return f"{{\n{lines},\n    }}"


def _list(numbers: NDArray[np.integer[Any]]) -> str:
    return f"[{', '.join(map(str, numbers.tolist()))}]"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000.0:g}"


if __name__ == "__main__":
    TARGET.write_text(typescript(), encoding="utf-8")
