"""Advice in two parts: the sentence that says what to do, and the rest, which says why."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_NAMES = frozenset(
    ("a", "adjusts", "ahead", "b", "behind", "holds", "narrow", "player", "players", "wide")
)
"""The arguments of messages that hold names."""

# A name may hold full stops, so a private letter stands for it until the sentence is cut.
_FIRST_PRIVATE = 0xE000
_END = re.compile(r"[.!?](?=\s|$)|[。？！]")


def what_and_why(
    say: Callable[..., str], message: str, arguments: Mapping[str, str | int]
) -> tuple[str, str]:
    """What to do, in one sentence, and why, in the sentences that follow; empty for none.

    Args:
        say: says a message with its arguments.
        message: the suggestion's.
        arguments: for it.
    """
    hidden: dict[str, str] = {}
    shown: dict[str, str | int] = {}
    for key, value in arguments.items():
        if key in _NAMES and isinstance(value, str):
            letter = chr(_FIRST_PRIVATE + len(hidden))
            hidden[letter], shown[key] = value, letter
        else:
            shown[key] = value
    said = say(message, **shown)
    end = _END.search(said)
    cut = len(said) if end is None else end.end()
    what, why = said[:cut], said[cut:].strip()
    for letter, name in hidden.items():
        what, why = what.replace(letter, name), why.replace(letter, name)
    return what, why
