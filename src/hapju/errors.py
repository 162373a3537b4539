"""What Hapju says when it can't go on: one sentence for a person."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class BadInput(ValueError):
    """Input that Hapju can't read or use.

    The sentence says where the trouble is (file, byte, line, track or argument),
    what is wrong, and what would be right. The command line prints it and exits
    with 2; the studio answers it with a 4xx.

    >>> str(BadInput("take.mid, byte 0", "this is not a MIDI file",
    ...              "a MIDI file starts with the letters MThd"))
    'take.mid, byte 0: this is not a MIDI file; a MIDI file starts with the letters MThd.'
    """

    def __init__(self, where: str, wrong: str, right: str) -> None:
        self.where = where
        self.wrong = wrong
        self.right = right
        super().__init__(f"{where}: {wrong}; {right}.")


def did_you_mean(asked: str, names: Iterable[str], most: int = 1, cutoff: float = 0.6) -> str:
    """A question with the names that are spelt most like what was asked for; empty for none.

    It comes before what would be right. ``cutoff`` is how alike they are at the least, from 0 to 1.

    >>> did_you_mean("snair", ["kick", "snare"])
    'did you mean snare? '
    """
    near = get_close_matches(asked, list(names), n=most, cutoff=cutoff)
    return f"did you mean {' or '.join(near)}? " if near else ""
