"""The rules for the next tempo and level: the first that holds decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hapju.coach.standing import Standing
from hapju.coach.stated_rules import StatedRule

FIRST_PERCENT = 80
"""A level that is new begins at this share of the song's tempo."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A player before the next take.

    Attributes:
        last: how they stood in the last take.
        earlier: how they stood in the takes before it, oldest first.
        rungs: the tempos there are, in percent of the song's, ascending.
        easier: the level below; None for none.
        harder: the level above; None for none.
    """

    last: Standing
    earlier: tuple[Standing, ...]
    rungs: tuple[int, ...]
    easier: str | None
    harder: str | None

    def rung(self, steps: int) -> int:
        """The tempo so many rungs above (or below) the last one, as far as there are any."""
        percent = self.last.tempo_percent
        if steps > 0:
            above = [each for each in self.rungs if each > percent]
            return above[min(steps, len(above)) - 1] if above else percent
        below = [each for each in self.rungs if each < percent]
        return below[max(len(below) + steps, 0)] if below else percent

    @property
    def is_at_the_foot(self) -> bool:
        """Whether there is no slower tempo."""
        return self.rung(-1) == self.last.tempo_percent

    @property
    def is_at_tempo(self) -> bool:
        """Whether the last take was at the song's own tempo or faster."""
        return self.last.tempo_percent >= 100

    @property
    def was_ready_before(self) -> bool:
        """Whether the take before it, at this level and tempo or faster, went as well."""
        before = self.earlier[-1] if self.earlier else None
        return (
            before is not None
            and before.is_ready
            and before.level == self.last.level
            and before.tempo_percent >= 100
        )


@dataclass(frozen=True, slots=True)
class StepRule:
    """When to go where, and why.

    Attributes:
        stated: its words.
        holds: whether it decides.
        goes: to which level and tempo in percent; a level of None is the same level.
    """

    stated: StatedRule
    holds: Callable[[Situation], bool]
    goes: Callable[[Situation], tuple[str | None, int]]


def _stays(at: Situation) -> tuple[str | None, int]:
    return None, at.last.tempo_percent


def _easier(at: Situation) -> tuple[str | None, int]:
    return at.easier, FIRST_PERCENT


def _rule(
    name: str,
    when: str,
    why: str,
    holds: Callable[[Situation], bool],
    goes: Callable[[Situation], tuple[str | None, int]],
) -> StepRule:
    return StepRule(StatedRule(name, "tempo and level", when, why), holds, goes)


STEP_RULES: tuple[StepRule, ...] = (
    _rule(
        "step-little",
        "The take has fewer than 24 notes, or wasn't played at its tempo: stay.",
        (
            "Of 24 notes a share of 85 % has a 95 % interval from 66 to 94 % (Wilson 1927): of "
            "fewer, the limits below can't be told apart. Against a tempo that wasn't played, no "
            "number says anything."
        ),
        lambda at: not at.last.says_something,
        _stays,
    ),
    _rule(
        "step-easier",
        (
            "It is too hard (below) at the slowest tempo, and there is an easier level: that level "
            "at 80 % of the tempo."
        ),
        (
            "Most is learned where the task is neither too easy nor too hard for what somebody can "
            "do now (Guadagnoli & Lee 2004)."
        ),
        lambda at: at.last.is_too_hard and at.is_at_the_foot and at.easier is not None,
        _easier,
    ),
    _rule(
        "step-much-slower",
        "Fewer than 70 % of the notes were struck: two steps slower.",
        (
            "Twice the errors of the next rule. The pianists who played best next day had changed "
            "the tempo where it went wrong, and stayed there until it was right (Duke, Simmons & "
            "Cash 2009)."
        ),
        lambda at: at.last.is_far_too_hard,
        lambda at: (None, at.rung(-2)),
    ),
    _rule(
        "step-slower",
        (
            "It is too hard: fewer than 85 % of the notes were struck, or the SD is 40 ms or more: "
            "one step slower."
        ),
        (
            "Learning by errors is quickest with about 15 % of them, shown for learning machines "
            "and fitting for animals (Wilson, Shenhav, Straccia & Cohen 2019). With an SD of 40 ms "
            "nearly half of the strokes (45 %) lie over 30 ms beside one's own beat, where two "
            "hits are heard as two."
        ),
        lambda at: at.last.is_too_hard,
        lambda at: (None, at.rung(-1)),
    ),
    _rule(
        "step-next-level",
        (
            "Ready (below) in two takes in a row at the song's tempo, and there is a harder level: "
            "that level at 80 % of the tempo."
        ),
        (
            "One good take shows how it went, two begin to show what stays: performance during "
            "practice is a poor guide to learning (Soderstrom & Bjork 2015)."
        ),
        lambda at: (
            at.last.is_ready and at.is_at_tempo and at.harder is not None and at.was_ready_before
        ),
        lambda at: (at.harder, FIRST_PERCENT),
    ),
    _rule(
        "step-once-more",
        "Ready once at the song's tempo, and there is a harder level: the same once more.",
        "As above.",
        lambda at: at.last.is_ready and at.is_at_tempo and at.harder is not None,
        _stays,
    ),
    _rule(
        "step-faster",
        (
            "Ready: fewer than 3 notes or 3 % missed, the SD below 25 ms, the tempo moves by less "
            "than 2 %: one step faster, where there is one."
        ),
        (
            "Practice helps most just beyond what is easy (Ericsson, Krampe & Tesch-Römer 1993). A "
            "step is 5 % of the song's tempo, two to three audible ones (Drake & Botte 1993); in a "
            "lesson the next of its ladder."
        ),
        lambda at: at.last.is_ready and at.rung(1) > at.last.tempo_percent,
        lambda at: (None, at.rung(1)),
    ),
    _rule(
        "step-done",
        "Ready, and there is neither a faster tempo nor a harder level: the same, or another song.",
        "Nothing is left to add here; what is kept up now and then stays (Cepeda et al. 2006).",
        lambda at: at.last.is_ready,
        _stays,
    ),
    _rule(
        "step-stay",
        "Anything else: the same again.",
        (
            "Between too hard and ready is where practice does its work (Guadagnoli & Lee 2004); "
            "speed comes with the nights between, too (Simmons 2012)."
        ),
        lambda _: True,
        _stays,
    ),
)
