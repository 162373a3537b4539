"""Best takes: one's own, of each song and level; never set beside anybody else's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hapju.history.recalled_take import RecalledTake
from hapju.history.shapes import BestKind

FEWEST_NOTES = 32
"""A take of fewer is no best one."""
FEWEST_TAKES = 2
"""Of a song that was played once there is no best take."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best take of a song and level in one respect; ``value`` in ms, BPM or per minute."""

    kind: BestKind
    value: float
    take: RecalledTake


Judged = Callable[[RecalledTake], float | None]
"""What a take counts by; None for one that doesn't count."""


def best_takes_of_player(takes: Iterable[RecalledTake], key: str) -> list[Best]:
    """The tightest and the fastest take of each song and level, the latest first."""

    def tightest(take: RecalledTake) -> float | None:
        player = take.player(key)
        if player is None or player.sd_ms is None or player.matched < FEWEST_NOTES:
            return None
        return player.sd_ms.value

    def fastest(take: RecalledTake) -> float | None:
        standing = take.standing(key)
        if standing is None or not standing.is_ready or standing.notes < FEWEST_NOTES:
            return None
        return take.measured.tempo_bpm

    return _latest_first(_bests(takes, (("tightest", tightest, 1), ("fastest", fastest, -1))))


def best_takes_of_pair(takes: Iterable[RecalledTake], a: str, b: str) -> list[Best]:
    """The tightest take of each song and level and that with the fewest flams a minute."""

    def tightest(take: RecalledTake) -> float | None:
        found = take.pair(a, b)
        if found is None or found[0].sd_ms is None or found[0].joint_onsets < FEWEST_NOTES:
            return None
        return found[0].sd_ms.value

    def fewest(take: RecalledTake) -> float | None:
        found = take.pair(a, b)
        number = None if found is None else found[0].flams_per_minute
        if found is None or number is None or found[0].joint_onsets < FEWEST_NOTES:
            return None
        return number.value

    return _latest_first(_bests(takes, (("tightest", tightest, 1), ("fewest_flams", fewest, 1))))


def _bests(
    takes: Iterable[RecalledTake], kinds: Sequence[tuple[BestKind, Judged, int]]
) -> Iterator[Best]:
    pieces: dict[tuple[str, str | None], list[RecalledTake]] = {}
    for take in takes:
        if take.piece is not None:
            pieces.setdefault(take.piece, []).append(take)
    for of_piece in pieces.values():
        for kind, judged, sign in kinds:
            counted = [(judged(take), take) for take in of_piece]
            told = [(value, take) for value, take in counted if value is not None]
            if len(told) >= FEWEST_TAKES:
                # Of equals the first: it was the best from then on.
                value, take = min(told, key=lambda each: (sign * each[0], each[1].begun_s))
                yield Best(kind, value, take)


def _latest_first(bests: Iterable[Best]) -> list[Best]:
    return sorted(bests, key=lambda best: (-best.take.begun_s, best.kind))
