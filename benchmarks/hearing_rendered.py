"""Attacks to the millisecond: strokes heard in rendered recordings whose truth is known.

Real grooves of the Groove MIDI Dataset on kits that training never heard, each in a room of its
own, once through a studio's microphone and once through a phone's. Needs the banks of one-shots
that docs/hearing/training.md makes. Strokes that nothing could hear, masked in every half octave,
are neither missed nor extra.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from benchmarks.free_play_takes import GROOVE
from benchmarks.hearing_scores import Counts, matching, onsets, pooled
from benchmarks.rendered_scenes import Rendered, held_out_kits, rendered
from benchmarks.table import Row
from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.hear.audio.drum_hearing import heard_in
from hapju.strokes import FloatArray, IntArray, Piece

SCENES = 8
NEAR_S = 0.025
BAR_F, BAR_MEDIAN_MS, BAR_95_MS, BAR_BIAS_MS = 0.98, 1.0, 4.0, 0.3


@dataclass(slots=True)
class Measured:
    """What was right and wrong in some scenes.

    ``errors_ms`` has heard minus true of each piece's strokes; ``doubts_ms`` beside all of them.
    """

    strokes: list[Counts] = field(default_factory=list)
    onsets: list[Counts] = field(default_factory=list)
    errors_ms: dict[Piece, list[float]] = field(default_factory=dict)
    within_doubt: list[bool] = field(default_factory=list)
    piece_right: list[bool] = field(default_factory=list)

    def add(self, scene: Rendered) -> None:
        """Hears one more scene."""
        heard = list(heard_in([scene.samples]))
        time_s = np.concatenate([part.time_s for part in heard])
        piece = np.concatenate([part.piece for part in heard])
        doubt_ms = np.concatenate([part.timing_doubt_ms for part in heard])
        own, true_class = drum_classes_of(piece), drum_classes_of(scene.strokes.piece)
        order = np.argsort(time_s, kind="stable")
        time_s, doubt_ms = time_s[order], doubt_ms[order]
        piece, own = piece[order], own[order]
        for one in DrumClass:
            truths, mine = np.flatnonzero(true_class == one), np.flatnonzero(own == one)
            pairs = matching(scene.strokes.time_s[truths], time_s[mine], NEAR_S)
            self.strokes.append(_counts(scene.audible[truths], pairs, mine.size))
            for true_row, heard_row in zip(truths[pairs[:, 0]], mine[pairs[:, 1]], strict=True):
                true_piece = Piece(int(scene.strokes.piece[true_row]))
                self.piece_right.append(true_piece == piece[heard_row])
                if scene.dated[true_row] and scene.audible[true_row]:
                    error_ms = 1000 * (time_s[heard_row] - scene.strokes.time_s[true_row])
                    self.errors_ms.setdefault(true_piece, []).append(float(error_ms))
                    self.within_doubt.append(bool(abs(error_ms) <= doubt_ms[heard_row]))
        self.onsets.append(_onset_counts(scene, time_s))


def _onset_counts(scene: Rendered, heard_s: FloatArray) -> Counts:
    """Onsets of any class; one is audible if any of its strokes is."""
    true_s, heard_s = onsets(scene.strokes.time_s), onsets(heard_s)
    audible_s = scene.strokes.time_s[scene.audible]
    nearest = np.min(np.abs(true_s[:, None] - audible_s[None]), axis=1, initial=np.inf)
    return _counts(nearest < 0.011, matching(true_s, heard_s, NEAR_S), heard_s.size)


def _counts(audible: np.ndarray, pairs: IntArray, heard: int) -> Counts:
    hits = len(pairs)
    missed = np.count_nonzero(audible) - np.count_nonzero(audible[pairs[:, 0]])
    return Counts(hits, heard - hits, int(missed))


def measure(synthesised: bool, phone: bool) -> Measured:
    """Scenes on synthesised or recorded kits."""
    kits, measured = held_out_kits(synthesised), Measured()
    for number in range(SCENES):
        measured.add(rendered(kits[number % len(kits)], number, phone, GROOVE))
    return measured


def rows_of(name: str, measured: Measured) -> list[Row]:
    """A table for one kind of recording."""
    everything = np.concatenate([np.array(some) for some in measured.errors_ms.values()])
    away = np.abs(everything)
    rows = [
        Row(f"{name}: onsets, F at 25 ms", pooled(measured.onsets).f, at_least=BAR_F),
        Row(f"{name}: strokes of five classes, F at 25 ms", pooled(measured.strokes).f),
        Row(f"{name}: median distance", float(np.median(away)), "ms", at_most=BAR_MEDIAN_MS),
        Row(f"{name}: 95 % within", float(np.quantile(away, 0.95)), "ms", at_most=BAR_95_MS),
        Row(f"{name}: within the stated doubt", float(np.mean(measured.within_doubt))),
        Row(f"{name}: on the right piece of its class", float(np.mean(measured.piece_right))),
    ]
    for piece, some in sorted(measured.errors_ms.items()):
        middle = float(np.median(some))
        bar = BAR_BIAS_MS if len(some) >= 20 else None
        spread = (
            f"n {len(some)}, bias {middle:+.2f} ms, 95 % in {np.quantile(np.abs(some), 0.95):.1f}"
        )
        rows.append(Row(f"{name}: |bias|, {piece.label}", abs(middle), "ms", bar, note=spread))
    return rows


def rows() -> list[Row]:
    """All kinds of recordings, or one row that says what is missing."""
    if not held_out_kits(True) or not GROOVE.is_dir():
        why = "needs the banks of docs/hearing/training.md and the shared data"
        return [Row("rendered recordings", float("nan"), note=why)]
    kinds = {
        "synthesised kits": (True, False),
        "recorded kits": (False, False),
        "by phone, synthesised": (True, True),
        "by phone, recorded": (False, True),
    }
    table: list[Row] = []
    for name, (synthesised, phone) in kinds.items():
        table += rows_of(name, measure(synthesised, phone))
    return table
