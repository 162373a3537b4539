"""What Hapju says when it can't go on: one sentence for a person."""

from __future__ import annotations


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
