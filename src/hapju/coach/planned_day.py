"""One day of a week's plan: which things, in which order, for how many minutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from hapju.coach.material import Material, Planning
from hapju.coach.plan_rules import BLOCK_MINUTES, MOST_BLOCKS_OF_ONE, MOST_NEW

Reason = Literal["new", "learning", "again", "keep"]


@dataclass(frozen=True, slots=True)
class Block:
    """Some minutes with one thing.

    Attributes:
        material: what.
        minutes: how long.
        reason: ``new`` for the first time, ``learning`` until it is passed, ``again`` after it
            didn't go well, ``keep`` so that it stays.
        after_days: how many days after the last time; None for the first.
    """

    material: Material
    minutes: int
    reason: Reason
    after_days: int | None


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day, and what to play on it in this order; nothing where nothing is due."""

    day: date
    blocks: tuple[Block, ...]

    @property
    def minutes(self) -> int:
        """All its blocks together."""
        return sum(block.minutes for block in self.blocks)


def planned_day(day: date, planning: Sequence[Planning], minutes: int) -> PlannedDay:
    """What to play on a day.

    Args:
        day: which.
        planning: all that may be played, in the order of the path.
        minutes: how many there are.
    """
    room = max(minutes // BLOCK_MINUTES, 1)
    waiting = _longest_first(day)
    due = sorted((each for each in planning if each.due and each.due.day <= day), key=waiting)
    keeping = [each for each in due if each.material.passed is not None]
    learning = [each for each in due if each.material.passed is None]
    new = [each for each in planning if each.due is None and each.material.passed is None]
    first = [*learning, *new[:MOST_NEW]]
    kept = keeping[: _room_to_keep(first, keeping, room, day)]
    chosen = [*first[: room - len(kept)], *kept]
    counts = [1] * len(chosen)
    for row, each in enumerate(chosen):
        if each.material.passed is None and sum(counts) < room:
            counts[row] = MOST_BLOCKS_OF_ONE
    length = min(BLOCK_MINUTES, minutes)
    return PlannedDay(
        day,
        tuple(_block(chosen[row], blocks * length, day) for row, blocks in _in_turns(counts)),
    )


def _room_to_keep(
    first: Sequence[Planning], keeping: Sequence[Planning], room: int, day: date
) -> int:
    """How many blocks what is passed may have: half, and the odd one where it waits longer."""
    half = room - min(len(first), room // 2)
    if not first or len(first) <= room - half or len(keeping) < half:
        return half
    waited = _longest_first(day)
    return half if waited(keeping[half - 1]) <= waited(first[room - half]) else half - 1


def _longest_first(day: date) -> Callable[[Planning], float]:
    """The key by which what has waited longest, by its own interval, comes first."""

    def waited(each: Planning) -> float:
        return 0.0 if each.due is None else -((day - each.due.last).days / each.due.interval)

    return waited


def _block(planning: Planning, minutes: int, day: date) -> Block:
    due, is_passed = planning.due, planning.material.passed is not None
    if due is None:
        return Block(planning.material, minutes, "new", None)
    reason: Reason = "again" if not due.went_well else "keep" if is_passed else "learning"
    return Block(planning.material, minutes, reason, (day - due.last).days)


def _in_turns(counts: Sequence[int]) -> list[tuple[int, int]]:
    """Rows and blocks in a row of each: no row follows itself as far as that goes."""
    left = list(counts)
    order: list[tuple[int, int]] = []
    while any(left):
        last = order[-1][0] if order else None
        others = [row for row, count in enumerate(left) if count and row != last]
        if others:
            row = max(others, key=lambda each: left[each])
            order.append((row, 1))
            left[row] -= 1
        else:  # only the last one is left
            row, blocks = order.pop() if order else (0, 0)
            order.append((row, blocks + left[row]))
            left[row] = 0
    return order
