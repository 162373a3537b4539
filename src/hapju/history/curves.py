"""Measures over the meetings: of all takes, and of each song that came up more than once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hapju.history.measured_take import Measured, MeasuredPair, MeasuredPlayer
from hapju.history.pooling import Likeness, Scale, Seen, observed_of, pooled, spread_of
from hapju.history.recalled_take import RecalledTake
from hapju.history.shapes import HistoryCurve, HistoryNumber, HistoryPoint, HistoryView
from hapju.history.titles import title_of

Numbers = dict[str, Measured | None]


def player_numbers(player: MeasuredPlayer | None) -> Numbers:
    """A player's measures by the names of their scales."""
    return {} if player is None else {"sd": player.sd_ms, "mean": player.mean_ms}


def pair_numbers(found: tuple[MeasuredPair, bool] | None) -> Numbers:
    """A pair's measures by the names of their scales, A being the first who was asked for."""
    if found is None:
        return {}
    pair, is_in_order = found
    a, b = (pair.alpha_a, pair.alpha_b) if is_in_order else (pair.alpha_b, pair.alpha_a)
    mean = pair.mean_ms if is_in_order or pair.mean_ms is None else turned(pair.mean_ms)
    return {
        "sd": pair.sd_ms,
        "mean": mean,
        "flams": pair.flams_per_minute,
        "alpha_a": a,
        "alpha_b": b,
    }


def turned(number: Measured) -> Measured:
    """A signed number of two the other way round."""
    return Measured(-number.value, -number.high, -number.low)


def seen_takes(
    meetings: Sequence[Sequence[RecalledTake]], numbers: dict[str, Numbers]
) -> list[Seen]:
    """The takes as they are compared; ``numbers`` are those of each take by its name."""
    return [
        Seen(row, take.same, take.piece, numbers[take.name])
        for row, takes in enumerate(meetings)
        for take in takes
    ]


def views_of(seen: Sequence[Seen], scales: Sequence[Scale], language: str) -> list[HistoryView]:
    """All takes first, then each song and level of more than one meeting, the most played first."""
    views = [HistoryView("", list(_curves(seen, scales, "any")))]
    for piece in _shared_pieces(seen):
        of_it = [replace(each, same=piece) for each in seen if each.song == piece]
        views.append(HistoryView(title_of(*piece, language), list(_curves(of_it, scales, "song"))))
    return [view for view in views if view.curves]


def _shared_pieces(seen: Sequence[Seen]) -> list[tuple[str, str | None]]:
    takes: dict[tuple[str, str | None], list[int]] = {}
    for each in seen:
        if isinstance(each.song, tuple):
            takes.setdefault(each.song, []).append(each.meeting)
    shared = [piece for piece, meetings in takes.items() if len(set(meetings)) > 1]
    return sorted(shared, key=lambda piece: (-len(takes[piece]), piece[0], piece[1] or ""))


def _curves(
    seen: Sequence[Seen], scales: Sequence[Scale], likeness: Likeness
) -> Iterator[HistoryCurve]:
    for scale in scales:
        observed = observed_of(seen, scale, likeness)
        spread = spread_of(observed, scale, likeness)
        points = []
        for meeting in sorted({each.meeting for each in observed}):
            of_it = [each for each in observed if each.meeting == meeting]
            number = shown(pooled(of_it, scale, spread))
            points.append(HistoryPoint(meeting + 1, number, len(of_it)))
        if points:
            yield HistoryCurve(scale.name, points)


def shown(number: Measured) -> HistoryNumber:
    """A number as pages get it."""
    return HistoryNumber(number.value, number.low, number.high)
