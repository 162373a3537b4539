"""What the engine wants done, in this order: write first, then say."""

from __future__ import annotations

from typing import NamedTuple

from hapju.studio.protocol import Choices, Close, Stroke, StudioMessage


class Send(NamedTuple):
    """Say something to these pages, by their numbers."""

    pages: tuple[int, ...]
    message: StudioMessage


class WriteStart(NamedTuple):
    """Begin the journal of the take that the room plays now."""

    take: str


class WriteStrokes(NamedTuple):
    """Add new strokes of a player to the journal, before they are acknowledged.

    ``next_number`` is the number of the player's next stroke; ``until_s`` the take time before
    which all their strokes are known; ``reached_s`` is there when they leave the take.
    """

    take: str
    player: int
    strokes: list[Stroke]
    next_number: int
    until_s: float
    reached_s: float | None = None


class WriteEnd(NamedTuple):
    """End the journal and keep the take; the engine is told with :func:`~..ending.kept`.

    ``until_s`` is where the charts end for this take: infinite where it was played to the end.
    """

    take: str
    until_s: float


class Forget(NamedTuple):
    """End the journal of a take in which nobody played, and keep nothing."""

    take: str


class SaveRoom(NamedTuple):
    """Write down the room as it is, so that a studio started again has it."""


class Prepare(NamedTuple):
    """Prepare what was chosen, beside the loop; the engine is told with ``choosing.chosen``."""

    choices: Choices


class Shut(NamedTuple):
    """Close a page's connection."""

    page: int
    code: Close


class EndRoom(NamedTuple):
    """The room is over: close every connection and forget it."""


Effect = Send | WriteStart | WriteStrokes | WriteEnd | Forget | SaveRoom | Prepare | Shut | EndRoom
