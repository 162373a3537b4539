"""How much one connection, one address and the whole studio may ask for."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """The studio's limits; a drummer at their fastest stays far below them.

    A page that was away for a minute may send all its strokes at once: hence the large bursts.
    """

    largest_message: int = 65_536
    messages_a_second: float = 200.0
    messages_at_once: float = 1000.0
    strokes_a_second: float = 200.0
    strokes_at_once: float = 12_000.0
    rooms: int = 2000
    rooms_an_address: int = 200
    connections: int = 8000
    connections_an_address: int = 1500
    enters_within_s: float = 10.0
    """A connection that hasn't entered a room by then is closed."""
    silent_for_s: float = 45.0
    """So is one that doesn't even answer a ping."""
    largest_backlog: int = 4 * 1024 * 1024
    """Bytes that wait for a page that doesn't take them; then it is cut off, and may come back."""


@dataclass(slots=True)
class TokenBucket:
    """Lets ``burst`` through at once and ``rate`` a second for ever."""

    rate: float
    burst: float
    filled_s: float
    tokens: float = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = self.burst

    def takes(self, count: float, now_s: float) -> bool:
        """Take so many tokens if they are there; says whether they were."""
        tokens = min(self.burst, self.tokens + (now_s - self.filled_s) * self.rate)
        self.filled_s = now_s
        if tokens < count:
            self.tokens = tokens
            return False
        self.tokens = tokens - count
        return True
