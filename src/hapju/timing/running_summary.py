"""The summary of asynchronies that is kept while they come, and equals that of all at the end."""

from __future__ import annotations

from array import array
from math import sqrt

import numpy as np

from hapju.timing.moments import BLOCK, Moments, mean_and_squares, merged, moments_of_block
from hapju.timing.summary import FEWEST_TO_SAY, AsynchronySummary, summary_of


class RunningSummary:
    """Takes asynchronies one by one; holds no more than the last 1024 of them."""

    def __init__(self) -> None:
        self._before = Moments()
        self._block = array("d")

    @property
    def n(self) -> int:
        """How many there are so far."""
        return self._before.n + len(self._block)

    def add(self, asynchrony_ms: float) -> None:
        """Take one more."""
        self._block.append(asynchrony_ms)
        if len(self._block) == BLOCK:
            self._before = self._moments()
            del self._block[:]

    def summary(self) -> AsynchronySummary:
        """What :func:`~hapju.timing.summary.summarise` says of all so far, to the last bit."""
        return summary_of(self._moments())

    def mean_and_sd_ms(self) -> tuple[float | None, float | None]:
        """Mean and SD as in :meth:`summary`, in half the time: meters show no more."""
        if self.n < FEWEST_TO_SAY:
            return None, None
        whole = self._before
        if self._block:
            whole = merged(whole, mean_and_squares(np.frombuffer(self._block)))
        return whole.mean, sqrt(whole.squares_about_mean / (whole.n - 1))

    def _moments(self) -> Moments:
        if not self._block:
            return self._before
        return merged(self._before, moments_of_block(np.frombuffer(self._block)))
