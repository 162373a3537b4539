"""Beats of free play against the click that was played to, beside peers on the same strokes."""

from __future__ import annotations

import importlib
import importlib.util
import math
import time
from collections.abc import Callable, Iterable

import numpy as np

from benchmarks.free_play_takes import Agreement, Take, agreement, groove_takes
from benchmarks.synthetic_strokes import steady_beat
from benchmarks.table import Row
from hapju.strokes import FloatArray
from hapju.timing.free_play.finding import find_beats, find_beats_by
from hapju.timing.free_play.reading_nets import Nets, fitted_nets

BARS = {"beat_f": 0.93, "cml_t": 0.88, "aml_t": None, "downbeat_f": 0.80}
NAMES = {"beat_f": "beat F", "cml_t": "CMLt", "aml_t": "AMLt", "downbeat_f": "downbeat F"}
_FRAME_HZ = 100


def rows() -> list[Row]:
    """Mean over the files, then by drummers and meters, then the peers, then the speed."""
    takes = list(groove_takes())
    if not takes:
        return [Row("free play", math.nan, note="the shared data is not here")]
    ours = [hapju_agreement(take) for take in takes]
    table = [
        Row(
            f"free play, {NAMES[figure]}",
            mean_of(ours, figure),
            "",
            at_least=bar,
            note=f"{len(takes)} groove files; the weights were fitted to these, see the docs",
        )
        for figure, bar in BARS.items()
    ]
    for meter in sorted({take.meter for take in takes}):
        table += _group(f"meter {meter}", [t.meter == meter for t in takes], ours)
    for style in sorted({take.style for take in takes}):
        table += _group(style, [t.style == style for t in takes], ours)
    for peer, beats in PEERS.items():
        table += _peer_rows(peer, beats, takes)
    return table + _speed_rows()


def hapju_agreement(take: Take) -> Agreement:
    """How well the beats that Hapju finds agree with the click."""
    return agreement_by(fitted_nets(), take)


def agreement_by(nets: Nets, take: Take) -> Agreement:
    """How well the beats found with these networks agree with the click."""
    strokes = take.strokes
    found = find_beats_by(nets, strokes.time_s, strokes.piece, strokes.velocity)
    return agreement(take, found.beat_s, found.is_downbeat)


def mean_of(figures: Iterable[Agreement], name: str) -> float:
    """The mean of one figure over takes."""
    return float(np.mean([getattr(figure, name) for figure in figures]))


def _group(name: str, chosen: list[bool], ours: list[Agreement]) -> list[Row]:
    held = [figure for figure, keep in zip(ours, chosen, strict=True) if keep]
    said = ", ".join(f"{NAMES[figure]} {mean_of(held, figure):.2f}" for figure in BARS)
    return [Row(f"  {name}, CMLt", mean_of(held, "cml_t"), note=f"{len(held)} files: {said}")]


def _peer_rows(peer: str, beats: Callable[[Take], FloatArray], takes: list[Take]) -> list[Row]:
    if importlib.util.find_spec(peer) is None:
        return [Row(f"  peer {peer}", math.nan, note="not installed here")]
    found = [beats(take) for take in takes]
    figures = [
        agreement(take, beat_s, np.zeros(beat_s.size, np.bool_))
        for take, beat_s in zip(takes, found, strict=True)
    ]
    note = "same strokes, same trimming; it gives no downbeats"
    return [
        Row(f"  peer {peer}, {NAMES[name]}", mean_of(figures, name), note=note)
        for name in ("beat_f", "cml_t", "aml_t")
    ]


def partitura_beats(take: Take) -> FloatArray:
    """Partitura's agents (after Dixon 2001) on the strokes as a note array."""
    estimate_time = importlib.import_module("partitura.musicanalysis").estimate_time
    strokes = take.strokes
    notes = np.zeros(
        len(strokes),
        [("onset_sec", "f4"), ("duration_sec", "f4"), ("pitch", "i4"), ("velocity", "i4")],
    )
    notes["onset_sec"] = strokes.time_s
    notes["duration_sec"] = 0.05
    notes["pitch"] = 36 + strokes.piece
    notes["velocity"] = np.round(strokes.velocity * 127)
    beats = np.asarray(estimate_time(notes)["beats"], np.float64)
    return beats[:, 0] if beats.ndim == 2 else beats  # with a salience beside each time


def librosa_beats(take: Take) -> FloatArray:
    """Librosa's dynamic programming (Ellis 2007) on an envelope of the strokes, 100 frames a s."""
    beat_track = importlib.import_module("librosa").beat.beat_track
    strokes = take.strokes
    frame = np.round(strokes.time_s * _FRAME_HZ).astype(np.int64)
    envelope = np.bincount(frame, strokes.velocity, frame[-1] + _FRAME_HZ)
    _, beats = beat_track(
        onset_envelope=envelope, sr=_FRAME_HZ, hop_length=1, units="frames", trim=False
    )
    return np.asarray(beats, np.float64) / _FRAME_HZ


PEERS: dict[str, Callable[[Take], FloatArray]] = {
    "partitura": partitura_beats,
    "librosa": librosa_beats,
}


def _speed_rows() -> list[Row]:
    table = []
    for minutes, bar in ((5, 1.0), (60, 10.0)):
        strokes = steady_beat(minutes * 60 * 16, seed=0)
        start = time.perf_counter()
        find_beats(strokes.time_s, strokes.piece, strokes.velocity)
        took = time.perf_counter() - start
        table.append(
            Row(f"  free play, {minutes} min", took, "s", bar, note=f"{len(strokes)} strokes")
        )
    return table
