"""Takes with known beats: the Groove MIDI Dataset's beat files, and how beats agree with them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import mido
import mir_eval  # type: ignore[import-untyped]
import numpy as np

from hapju.kit.note_maps import load_note_map
from hapju.strokes import BoolArray, FloatArray, Piece, Strokes

GROOVE = Path(__file__).resolve().parents[2] / "shared" / "data" / "groove"
FEWEST_BARS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Take:
    """One file: its strokes, moved by a chance number of seconds, and the click played to."""

    name: str
    drummer: str
    style: str
    meter: str
    tempo_bpm: float
    strokes: Strokes
    beat_s: FloatArray
    downbeat_s: FloatArray


@dataclass(frozen=True, slots=True)
class Agreement:
    """mir_eval's figures, with the first 5 s trimmed off as ``mir_eval.beat.evaluate`` does."""

    beat_f: float
    cml_t: float
    aml_t: float
    downbeat_f: float


def groove_takes() -> Iterator[Take]:
    """All beat files of 8 bars or more; none where the data isn't there."""
    if not GROOVE.is_dir():
        return
    piece_of = load_note_map("roland").piece
    rng = np.random.default_rng(1)
    with (GROOVE / "info.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            numerator, denominator = map(int, row["time_signature"].split("-"))
            beat_s = 60.0 / float(row["bpm"])
            bar_s = beat_s * 4 * numerator / denominator
            strokes = _strokes(GROOVE / row["midi_filename"], beat_s, piece_of)
            end = float(strokes.time_s[-1])
            shift = float(rng.uniform(0.1, 7.0))
            if row["beat_type"] != "beat" or end < FEWEST_BARS * bar_s:
                continue
            yield Take(
                row["id"],
                row["drummer"],
                row["style"].split("/")[0],
                f"{numerator}/{denominator}",
                float(row["bpm"]),
                strokes.shifted(shift),
                np.arange(0, end + 1e-6, beat_s) + shift,
                np.arange(0, end + 1e-6, bar_s) + shift,
            )


def _strokes(path: Path, beat_s: float, piece_of: np.ndarray) -> Strokes:
    midi = mido.MidiFile(path)
    tick, rows = 0, []
    for message in midi.tracks[0]:
        tick += message.time
        if message.type == "note_on" and message.velocity and piece_of[message.note] < len(Piece):
            at = tick / midi.ticks_per_beat * beat_s
            rows.append((at, piece_of[message.note], message.velocity / 127))
    time_s, piece, velocity = zip(*rows, strict=True)
    return Strokes.of(time_s, piece, velocity)


def agreement(take: Take, beat_s: FloatArray, is_downbeat: BoolArray) -> Agreement:
    """How well beats agree with the click from its first beat to the last stroke."""
    start = take.beat_s[0]
    held = (beat_s > start - 0.07) & (beat_s < take.strokes.time_s[-1] + 0.07)
    found, down = beat_s[held] - start, beat_s[held & is_downbeat] - start
    trim = mir_eval.beat.trim_beats
    truth, found = trim(take.beat_s - start), trim(found)
    _, cml_t, _, aml_t = mir_eval.beat.continuity(truth, found)
    return Agreement(
        float(mir_eval.beat.f_measure(truth, found)),
        float(cml_t),
        float(aml_t),
        float(mir_eval.beat.f_measure(trim(take.downbeat_s - start), trim(down))),
    )
