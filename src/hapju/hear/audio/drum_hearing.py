"""The drums in a recording of sound: which piece was struck when, how hard, and how sure that is.

In each half minute the network says where drum classes peak, a second look places each stroke's
attack, and the piece is the likeliest of its class, or the likeliest of a taught kit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hapju.hear.audio.attack import attack_times
from hapju.hear.audio.drum_class import PIECES_OF, DrumClass, drum_classes_of
from hapju.hear.audio.excerpts import Excerpt, excerpts
from hapju.hear.audio.heard import Heard
from hapju.hear.audio.level import heard_pictures, loudness_of
from hapju.hear.audio.network import Activations, activations_of, reliability, thresholds
from hapju.hear.audio.picking import Peaks, peaks_of
from hapju.hear.audio.sound_file import SoundFile, open_sound
from hapju.hear.audio.sound_quality import QualityMeter, refuse_silence
from hapju.hear.audio.spectrogram import HOP, MARGIN, RATE_HZ, Samples, band_magnitudes
from hapju.hear.audio.taught_kit import TaughtKit
from hapju.strokes import FloatArray, IntArray, Piece, Strokes

SOFTEST = 1.0 / 127.0
_SAME_STROKE_S = 0.02
_QUIET_EXCERPT = 0.05
"""An excerpt counts as at least this loud beside the loudest so far: a pause stays soft."""

Progress = Callable[[float, float | None], None]


@dataclass(frozen=True, slots=True, eq=False)
class HeardStrokes:
    """Strokes as heard, before they are put together; a row of each column is one stroke."""

    time_s: FloatArray
    drum_class: IntArray
    piece: IntArray
    velocity: FloatArray
    confidence: FloatArray
    timing_doubt_ms: FloatArray
    embedding: NDArray[np.float32]


def hear_drums(
    path: str | Path, taught_kit: TaughtKit | None = None, progress: Progress | None = None
) -> Heard:
    """Hears one drummer in a recording of any length.

    Args:
        path: a file of sound, or a video with it.
        taught_kit: how this kit sounds, if it was taught.
        progress: is told how many seconds are heard, and of how many where that is known.

    Raises:
        BadInput: for a file that can't be read, or holds only silence.
    """
    with open_sound(path) as sound:
        meter = QualityMeter(sound.rate_hz)
        blocks = _watched(sound, meter, progress)
        parts = list(heard_in(blocks, taught_kit))
        quality = meter.quality(sound.lost_s)
    refuse_silence(quality, str(path))
    whole = _together(parts)
    return Heard(
        Strokes.of(whole.time_s, whole.piece, whole.velocity),
        whole.confidence,
        whole.timing_doubt_ms,
        whole.embedding,
        quality,
    )


def heard_in(
    blocks: Iterable[Samples], taught_kit: TaughtKit | None = None
) -> Iterator[HeardStrokes]:
    """The strokes of each excerpt of a recording, given as blocks of mono sound at 44.1 kHz."""
    loudest = 0.0
    for excerpt in excerpts(blocks):
        magnitudes = band_magnitudes(excerpt.samples)
        loudness = loudness_of(magnitudes[:, 0])
        loudest = max(loudest, loudness)
        pictures = heard_pictures(magnitudes, max(loudness, _QUIET_EXCERPT * loudest))
        yield _heard(excerpt, activations_of(pictures), taught_kit)


def _heard(
    excerpt: Excerpt, activations: Activations, taught_kit: TaughtKit | None
) -> HeardStrokes:
    peaks = peaks_of(activations.classes, thresholds())
    time_s, doubt_ms = _attacks(excerpt, peaks)
    probabilities = activations.pieces[peaks.column].astype(np.float64)
    embedding = activations.embedding[peaks.column]
    piece, share = likeliest_pieces(probabilities, peaks.drum_class)
    if taught_kit is not None:
        taught, sure = taught_kit.likeliest(peaks.drum_class, probabilities, embedding)
        piece, share = np.where(taught >= 0, taught, piece), np.where(taught >= 0, sure, share)
    velocity = activations.velocities[peaks.column, peaks.drum_class].astype(np.float64)
    said, right = reliability()
    confidence = np.interp(peaks.probability, said, right) * share
    start, stop = excerpt.core
    kept = (peaks.moment >= start - 0.5) & (peaks.moment < stop - 0.5)
    return HeardStrokes(
        time_s[kept],
        drum_classes_of(piece[kept].astype(np.uint8)).astype(np.int64),
        piece[kept],
        np.clip(velocity[kept], SOFTEST, 1.0),
        np.clip(confidence[kept], 0.01, 1.0),
        doubt_ms[kept],
        embedding[kept],
    )


def _attacks(excerpt: Excerpt, peaks: Peaks) -> tuple[FloatArray, FloatArray]:
    """Attack times in the recording, in seconds, and their doubts in milliseconds."""
    rough_s = (MARGIN + peaks.moment * HOP) / RATE_HZ
    time_s, doubt_ms = attack_times(excerpt.samples, rough_s, peaks.drum_class)
    return time_s + (excerpt.first_column * HOP - MARGIN) / RATE_HZ, doubt_ms


def likeliest_pieces(
    probabilities: FloatArray, drum_class: IntArray
) -> tuple[IntArray, FloatArray]:
    """The likeliest piece of each stroke's class, and its share of the class's probability.

    Args:
        probabilities: of each piece given its class, shape ``(n, 13)``.
        drum_class: shape ``(n,)``.
    """
    piece = np.zeros(drum_class.size, dtype=np.int64)
    share = np.ones(drum_class.size)
    for one, pieces in PIECES_OF.items():
        rows = np.flatnonzero(drum_class == one)
        among = probabilities[rows][:, list(pieces)] + 1e-6
        best = np.argmax(among, axis=1)
        piece[rows] = np.array(pieces)[best]
        share[rows] = among[np.arange(rows.size), best] / among.sum(axis=1)
    return piece, share


def _together(parts: list[HeardStrokes]) -> HeardStrokes:
    """All parts in order of time; a stroke heard in two of them counts once."""
    if not parts:
        parts = [_none()]
    columns = [
        np.concatenate([getattr(part, name) for part in parts])
        for name in HeardStrokes.__dataclass_fields__
    ]
    time_s, drum_class = columns[0], columns[1]
    order = np.argsort(time_s, kind="stable")
    keep = np.ones(order.size, dtype=np.bool_)
    last = dict.fromkeys(DrumClass, -np.inf)
    for place, row in enumerate(order.tolist()):
        which = DrumClass(int(drum_class[row]))
        keep[place] = time_s[row] - last[which] > _SAME_STROKE_S
        if keep[place]:
            last[which] = float(time_s[row])
    return HeardStrokes(*(column[order[keep]] for column in columns))


def _none() -> HeardStrokes:
    nothing, codes = np.zeros(0), np.zeros(0, dtype=np.int64)
    return HeardStrokes(
        nothing, codes, codes, nothing, nothing, nothing, np.zeros((0, len(Piece)), np.float32)
    )


def _watched(sound: SoundFile, meter: QualityMeter, progress: Progress | None) -> Iterator[Samples]:
    for block in sound.blocks(at_source=meter.add_source):
        meter.add(block)
        yield block
        if progress is not None:
            progress(sound.read_s, sound.duration_s)
