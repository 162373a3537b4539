"""Who adjusts to whom and who leads, as sentences: no more than the measures say."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from hapju.analysis import Analysis, PairAnalysis
from hapju.show.words import Words
from hapju.strokes import BoolArray, FloatArray
from hapju.timing.pulses import STRETCH_PULSES, STRETCHES
from hapju.together.pair_pulses import WINDOW_PULSES


def tuning_said(analysis: Analysis, pair: PairAnalysis, words: Words) -> str:
    """What stands below the picture of a pair's corrections, or in its place."""
    if pair.coupling is None:
        return words.say("report-coupling-few")
    long = words.say("report-coupling-long", beats=STRETCHES * STRETCH_PULSES)
    return words.join(
        (
            "" if pair.coupling.fits else words.say("report-coupling-doubtful"),
            leader_said(pair, words),
            *_passages(analysis, pair, words),
            long if pair.pulses.is_long else "",
        )
    )


def leader_said(pair: PairAnalysis, words: Words) -> str:
    """Who leads beyond chance, or that nobody does; nothing where there is too little to say."""
    if pair.lead.lead is None:
        return ""
    if pair.leader is None:
        return words.say("report-leader-nobody")
    leader, follower = _by_role(pair, pair.leader == "a")
    return words.say("report-leader", leader=leader, follower=follower)


def _by_role(pair: PairAnalysis, is_first: bool) -> tuple[str, str]:
    """The names of leader and follower; ``is_first``: the first leads."""
    return pair.names if is_first else (pair.names[1], pair.names[0])


def _passages(analysis: Analysis, pair: PairAnalysis, words: Words) -> Iterator[str]:
    """The bars in which somebody led beyond chance.

    With a tempo that was agreed only those of who leads on the whole: a click makes leaders, too.
    """
    found = pair.lead_over_time
    beat = pair.pulses.beat
    for is_first, side in ((True, found.lead > 0), (False, found.lead < 0)):
        if pair.pulses.is_agreed and pair.leader != ("a" if is_first else "b"):
            continue
        marked = found.first_beat[found.is_beyond_chance & side]
        if marked.size:
            bars = _bars(analysis, _covered(marked, beat.size), beat)
            yield words.say("report-led-in", leader=_by_role(pair, is_first)[0], bars=bars)


def _covered(first: np.ndarray, size: int) -> BoolArray:
    """Which pulses lie in any of the windows that start on ``first``."""
    covered = np.zeros(size, dtype=np.bool_)
    rows = first[:, None] + np.arange(WINDOW_PULSES)
    covered[np.minimum(rows, size - 1)] = True
    return covered


def _bars(analysis: Analysis, covered: BoolArray, beat: FloatArray) -> str:
    """The bars of the covered pulses, such as "3–10, 21–28"."""
    edges = np.flatnonzero(np.diff(covered.astype(np.int64), prepend=0, append=0))
    bars = analysis.song.tempo_map.bars_at(beat)[0]
    runs = [(bars[start], bars[end - 1]) for start, end in edges.reshape(-1, 2)]
    return ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in runs)
