"""Takes with known beats: the Groove MIDI Dataset's files, and how beats agree with them."""

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
DUETS = GROOVE.parent / "duets"
FEWEST_BARS = 8
FEWEST_BARS_LEARNT, SHORTEST_LEARNT_S = 2, 4.0


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
    for take, is_beat in _groove_files():
        if is_beat and _lasts_s(take) >= FEWEST_BARS * _bar_s(take):
            yield take


def takes_to_learn_from() -> Iterator[Take]:
    """All takes of two bars and 4 s or more, fills and the duets' too."""
    for take in (*(take for take, _ in _groove_files()), *_duet_files()):
        if _lasts_s(take) >= max(FEWEST_BARS_LEARNT * _bar_s(take), SHORTEST_LEARNT_S):
            yield take


def _lasts_s(take: Take) -> float:
    return float(take.strokes.time_s[-1] - take.beat_s[0])


def _bar_s(take: Take) -> float:
    numerator, denominator = map(int, take.meter.split("/"))
    return 60.0 / take.tempo_bpm * 4 * numerator / denominator


def _groove_files() -> Iterator[tuple[Take, bool]]:
    if not GROOVE.is_dir():
        return
    rng = np.random.default_rng(1)
    with (GROOVE / "info.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            take = _take(row["id"], row, GROOVE / row["midi_filename"], rng)
            yield take, row["beat_type"] == "beat"


def _duet_files() -> Iterator[Take]:
    if not DUETS.is_dir():
        return
    rng = np.random.default_rng(2)
    with (DUETS / "info.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield _take(row["file"], row, DUETS / row["file"], rng)


def _take(name: str, row: dict[str, str], path: Path, rng: np.random.Generator) -> Take:
    numerator, denominator = row["time_signature"].replace("/", "-").split("-")
    beat_s = 60.0 / float(row["bpm"])
    bar_s = beat_s * 4 * int(numerator) / int(denominator)
    strokes = _strokes(path, beat_s, load_note_map("roland").piece)
    end = float(strokes.time_s[-1])
    shift = float(rng.uniform(0.1, 7.0))
    return Take(
        name,
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
