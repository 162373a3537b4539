"""What a rule finds in a take, and the rule that found it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hapju.analysis import Analysis

Arguments = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth practising.

    Attributes:
        strength: how far the measure lies beyond what the rule holds for worth a word: the
            measure over its threshold, so 1 is just worth it.
        arguments: for the rule's message.
        bars: the bars that show why, at most 4, in order.
        players: the keys of the players it speaks to.
        variant: what to add to the message's id, for rules that speak in two ways.
    """

    strength: float
    arguments: Arguments
    bars: tuple[int, ...]
    players: tuple[str, ...]
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """When to suggest what, and why.

    Attributes:
        name: the rule's word; its messages are ``coach-`` and this word.
        topic: what it is about; the three suggestions are spread over topics.
        weight: its importance against the other rules at equal strength.
        when: the condition, in words.
        why: the reason for the condition and the advice, with the source.
        find: everything it finds in a take.
    """

    name: str
    topic: str
    weight: float
    when: str
    why: str
    find: Callable[[Analysis], list[Finding]]
