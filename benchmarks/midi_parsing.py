"""Read every MIDI file of the Groove data, beside pretty_midi, mido and symusic in one run.

Hapju is timed twice: the parser alone, and the whole of ``hapju.read`` (file, parser, note map,
pedal, double triggers, strokes), which does more than the others and has to meet the bar.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import hapju
from benchmarks.table import Row
from hapju.hear.midi_file import parse_midi

GROOVE = Path(__file__).resolve().parents[2] / "shared" / "data" / "groove"
ROUNDS = 3


def rows() -> list[Row]:
    """How many times faster Hapju is than pretty_midi, and each reader's seconds."""
    paths = sorted(GROOVE.rglob("*.mid"))
    if not paths:
        note = "no data here: ../shared/data/groove"
        return [Row("hapju.read over pretty_midi", math.nan, "x", at_least=20, note=note)]
    readers = {
        "hapju.read": hapju.read,
        "parse_midi": lambda path: parse_midi(path.read_bytes(), str(path)),
        "pretty_midi": peer("pretty_midi", "PrettyMIDI"),
        "mido": peer("mido", "MidiFile"),
        "symusic": peer("symusic", "Score"),
    }
    took = seconds({name: reader for name, reader in readers.items() if reader}, paths)
    pretty_midi_s = took.get("pretty_midi", math.nan)
    note = f"{len(paths)} files, best of {ROUNDS} rounds in turn"
    return [
        Row("hapju.read over pretty_midi", pretty_midi_s / took["hapju.read"], "x", None, 20, note),
        Row("parse_midi over pretty_midi", pretty_midi_s / took["parse_midi"], "x"),
        *(
            Row(f"Groove by {name}", took.get(name, math.nan), "s", note=said)
            for name, reader in readers.items()
            for said in ["" if reader else "not installed"]
        ),
    ]


def peer(module: str, reader: str) -> Callable[[Path], Any] | None:
    """What reads a MIDI file in another package; None where it isn't installed."""
    try:
        read: Callable[[str], Any] = getattr(import_module(module), reader)
    except ImportError:
        return None
    return lambda path: read(str(path))


def seconds(readers: dict[str, Callable[[Path], Any]], paths: list[Path]) -> dict[str, float]:
    """How long each takes for all files: the best of some rounds, in which they take turns.

    Whatever else the machine does only adds time, so the least is nearest to the reader's own.
    """
    took = dict.fromkeys(readers, math.inf)
    for reader in readers.values():
        reader(paths[0])
    for _ in range(ROUNDS):
        for name, reader in readers.items():
            start = time.perf_counter()
            for path in paths:
                reader(path)
            took[name] = min(took[name], time.perf_counter() - start)
    return took
