"""The next tempo and level after a take: up, the same, or down. An offer, never a must."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hapju.coach.standing import Standing
from hapju.coach.step_rules import STEP_RULES, Situation
from hapju.songs.rounds import FASTEST_PERCENT

RUNGS = tuple(range(50, FASTEST_PERCENT + 1, 5))
"""The tempos of a song that has no ladder of its own, in percent."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where to go from a take.

    Attributes:
        rule: the name of the rule that decided; docs/coach.md lists them.
        way: ``up``, ``stay`` or ``down``.
        level: the level to play; None where the song has none.
        tempo_percent: the tempo to play it at, in percent of the song's.
        last: what it rests on.
    """

    rule: str
    way: Literal["up", "stay", "down"]
    level: str | None
    tempo_percent: int
    last: Standing

    @property
    def message(self) -> str:
        """The Fluent message that says it."""
        return f"coach-{self.rule}"

    @property
    def arguments(self) -> dict[str, str | int]:
        """For the message; the level by its word."""
        return {
            "percent": self.tempo_percent,
            "level": self.level or "",
            "matched_percent": int(100 * self.last.matched_share),
            "ms": round(self.last.sd_asynchrony_ms or 0.0),
        }


def next_step(
    takes: Sequence[Standing], levels: Sequence[str] = (), rungs: Sequence[int] = RUNGS
) -> Step | None:
    """Where one player goes from their last take of a song; None without a take.

    Args:
        takes: how they stood in their takes of this song, oldest first.
        levels: the song's levels, easiest first.
        rungs: the tempos to choose from, in percent of the song's.
    """
    if not takes:
        return None
    last = takes[-1]
    place = levels.index(last.level) if last.level in levels else None
    easier = levels[place - 1] if place else None
    harder = levels[place + 1] if place is not None and place + 1 < len(levels) else None
    at = Situation(last, tuple(takes[:-1]), tuple(sorted(set(rungs))), easier, harder)
    rule = next(rule for rule in STEP_RULES if rule.holds(at))
    level, percent = rule.goes(at)
    way = _way(levels, last, level or last.level, percent)
    return Step(rule.stated.name, way, level or last.level, percent, last)


def joint_step(steps: Sequence[Step], levels: Sequence[str] = ()) -> Step | None:
    """The step of players who play one song together: that of who needs most time."""
    return min(
        steps, key=lambda step: _height(levels, step.level, step.tempo_percent), default=None
    )


def _way(
    levels: Sequence[str], last: Standing, level: str | None, percent: int
) -> Literal["up", "stay", "down"]:
    before = _height(levels, last.level, last.tempo_percent)
    after = _height(levels, level, percent)
    return "up" if after > before else "down" if after < before else "stay"


def _height(levels: Sequence[str], level: str | None, percent: int) -> tuple[int, int]:
    return (levels.index(level) if level in levels else 0, percent)
