"""The studio's clock."""

from __future__ import annotations

import time


class StudioClock:
    """Seconds since 1970 that are never turned back: the wall clock's start, steadily on."""

    def __init__(self) -> None:
        self._offset_s = time.time() - time.monotonic()

    def now_s(self) -> float:
        """What time it is."""
        return self._offset_s + time.monotonic()
