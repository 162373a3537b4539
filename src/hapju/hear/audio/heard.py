"""What was heard in a recording of sound: strokes, and how sure each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray, Strokes

if TYPE_CHECKING:
    from hapju.hear.audio.sound_quality import SoundQuality

SURE = 0.8
"""A stroke with this confidence or more counts as sure."""


@dataclass(frozen=True, slots=True)
class HeardSummary:
    """What a player's numbers rest on, where their strokes were heard in a recording of sound.

    Attributes:
        timing_doubt_p50_ms: the median timing doubt: "timing ± 1.5 ms".
        timing_doubt_rms_ms: the root of the mean of its squares: what it adds to scatter.
        sure_share: the share of strokes whose confidence is 0.8 or more: "96 % of pieces sure".
    """

    timing_doubt_p50_ms: float
    timing_doubt_rms_ms: float
    sure_share: float


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What was heard in a recording of sound. A row of each column is one stroke.

    Attributes:
        strokes: in time order; time 0 is the first sample of the recording.
        confidence: the probability that the stroke was played, and on this piece; shape ``(n,)``,
            in (0, 1].
        timing_doubt_ms: the half-width around the stroke's time that holds the true attack two
            times in three, as one standard deviation does; shape ``(n,)``.
        embedding: what the network heard of the stroke, for a taught kit; shape ``(n, d)``.
        quality: of the recording as sound.
    """

    strokes: Strokes
    confidence: FloatArray
    timing_doubt_ms: FloatArray
    embedding: NDArray[np.float32]
    quality: SoundQuality

    @property
    def timing_doubt_p50_ms(self) -> float | None:
        """The median timing doubt; None without strokes."""
        return float(np.median(self.timing_doubt_ms)) if len(self.strokes) else None

    @property
    def sure_share(self) -> float | None:
        """The share of strokes whose confidence is 0.8 or more; None without strokes."""
        return float(np.mean(self.confidence >= SURE)) if len(self.strokes) else None

    @property
    def summary(self) -> HeardSummary | None:
        """The figures that a report goes by; None without strokes."""
        if self.timing_doubt_p50_ms is None or self.sure_share is None:
            return None
        rms_ms = float(np.sqrt(np.mean(np.square(self.timing_doubt_ms))))
        return HeardSummary(self.timing_doubt_p50_ms, rms_ms, self.sure_share)
