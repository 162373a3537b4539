"""A recording in overlapping excerpts, so that memory stays flat however long it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from hapju.hear.audio.spectrogram import HOP, MARGIN, Samples

CORE_COLUMNS = 3000
"""Columns that an excerpt is asked for: 30 s."""
BESIDE_COLUMNS = 100
"""Columns heard before and after them."""


@dataclass(frozen=True, slots=True, eq=False)
class Excerpt:
    """Half a minute of sound and a second to each side.

    Attributes:
        samples: its sound; before the recording its beginning backwards, after it silence.
        first_column: which column of the recording its first is, perhaps negative.
        core: the columns of the excerpt that it is asked for: from, and up to.
    """

    samples: Samples
    first_column: int
    core: tuple[int, int]


def excerpts(blocks: Iterable[Samples]) -> Iterator[Excerpt]:
    """Cuts blocks of any length into excerpts whose cores follow on each other.

    Column ``k`` of the recording is centred on its sample ``k · HOP``.
    """
    before = BESIDE_COLUMNS * HOP + MARGIN
    need = before + CORE_COLUMNS * HOP + before
    held = np.zeros(0, dtype=np.float32)
    column = 0
    for block in blocks:
        if not held.size:
            held = _mirrored(block, before)
        held = np.concatenate([held, block.astype(np.float32, copy=False)])
        while held.size >= need:
            yield _excerpt(held[:need], column, CORE_COLUMNS)
            held = held[CORE_COLUMNS * HOP :]
            column += CORE_COLUMNS
    left = -(-(held.size - before) // HOP)
    while left > 0:
        core = min(left, CORE_COLUMNS)
        size = before + core * HOP + before
        yield _excerpt(np.pad(held, (0, max(0, size - held.size)))[:size], column, core)
        held, column, left = held[core * HOP :], column + core, left - core


def _mirrored(first: Samples, size: int) -> Samples:
    """What comes before a recording: its beginning backwards, so that noise has no beginning."""
    mirror = first[:size][::-1].astype(np.float32)
    return np.concatenate([np.zeros(size - mirror.size, dtype=np.float32), mirror])


def _excerpt(samples: Samples, column: int, core: int) -> Excerpt:
    return Excerpt(samples, column - BESIDE_COLUMNS, (BESIDE_COLUMNS, BESIDE_COLUMNS + core))
