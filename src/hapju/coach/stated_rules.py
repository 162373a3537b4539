"""What every rule of the coach says of itself, whatever it decides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatedRule:
    """A rule by its words.

    Attributes:
        name: the rule's word.
        topic: what it is about.
        when: the condition, in words.
        why: the reason for it, with the source.
    """

    name: str
    topic: str
    when: str
    why: str
