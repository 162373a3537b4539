"""What was heard in a recording, for a terminal: how many strokes on which piece, how sure."""

from __future__ import annotations

import numpy as np

from hapju.hear.audio.heard import SURE, Heard
from hapju.hear.audio.recording_advice import advice_on
from hapju.show.terminal import wrapped
from hapju.show.terminal_table import aligned
from hapju.show.words import Words, plain
from hapju.strokes import Piece


def heard_text(name: str, heard: Heard, language: str = "en") -> str:
    """What was heard in the recording of a name, as lines without a final line break."""
    words = Words(language)
    count = len(heard.strokes)
    blocks = [words.say("terminal-heard", name=name, count=count, length=_length(heard))]
    summary = heard.summary
    if summary is not None:
        blocks.append(aligned([_head(words), *_rows(heard, words)]))
        blocks.append(
            words.say(
                "terminal-heard-rests-on",
                timing=plain(summary.timing_doubt_p50_ms, 1),
                percent=plain(np.floor(100 * summary.sure_share)),
            )
        )
    advice = [words.say(each.message, player=name, **each.arguments) for each in advice_on(heard)]
    if advice:
        blocks.append("\n".join(wrapped(said, "* ") for said in advice))
    return "\n\n".join(blocks)


def _length(heard: Heard) -> str:
    minutes, seconds = divmod(round(heard.quality.duration_s), 60)
    return f"{minutes}:{seconds:02}"


def _head(words: Words) -> list[str]:
    return [words.say(f"terminal-{name}") for name in ("heard-piece", "strokes", "heard-sure")]


def _rows(heard: Heard, words: Words) -> list[list[str]]:
    rows = []
    for piece in Piece:
        of_piece = heard.strokes.piece == piece
        count = int(np.count_nonzero(of_piece))
        if count:
            sure = float(np.mean(heard.confidence[of_piece] >= SURE))
            rows.append([words.piece(piece.label), plain(count), words.percent(sure)])
    return rows
