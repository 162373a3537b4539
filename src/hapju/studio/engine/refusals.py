"""Why something can't be done now: the words that the pages have texts for, in English here."""

from __future__ import annotations

from hapju.studio.protocol import Refused

SENTENCES = {
    "teacher-leads": "In a class the teacher chooses, starts and stops.",
    "spectators-watch": "Spectators watch; ask for the players' link to play.",
    "room-is-full": "All places in this room are taken.",
    "not-yours": "This player doesn't sit at this page.",
    "no-such-part": "The song has no such part at this level.",
    "no-such-song": "The song can't be played like this.",
    "playing": "Not while a take is being played.",
    "nobody-sits": "Somebody has to sit down before a take can begin.",
    "no-notes": "The song has no notes to play.",
    "no-such-take": "This take isn't being played.",
    "next-take": "Who sits down during a take plays from the next one on.",
    "gap": "Strokes before these are missing.",
    "too-late": "A stroke came after its place in the take was settled, and isn't counted.",
    "too-many-strokes": "A take has room for a hundred thousand strokes a player.",
    "nothing-played": "Nobody played a stroke, so the take isn't kept.",
    "not-written": "The studio's disk can't be written, so the take ends here.",
    "not-kept": "The take couldn't be put into the archive; its journal is there.",
}


def refused(reason: str, sentence: str | None = None) -> Refused:
    """The message with this reason; a sentence that says more may stand in for the usual one."""
    return Refused(reason, sentence or SENTENCES[reason])
