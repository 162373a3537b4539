"""Players written in words, such as ``Haruka=professional,alpha=0.4,bias_ms=-15``."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from hapju.errors import BadInput
from hapju.simulate.player_model import PRESETS, PlayerModel

_NUMBERS = tuple(
    field.name for field in fields(PlayerModel) if isinstance(field.default, int | float)
)


def player_of(text: str) -> tuple[str, PlayerModel]:
    """A player's name and model from ``NAME=PRESET[,parameter=value…]``.

    Raises:
        BadInput: for a preset or a parameter that there isn't, or a value that is no number.
    """
    name, equals, rest = text.partition("=")
    preset, *changes = (part.strip() for part in rest.split(","))
    if not name.strip() or not equals:
        raise BadInput(
            f"player {text!r}", "it has no name or preset", "write it like Ji-woo=steady"
        )
    if preset not in PRESETS:
        raise BadInput(
            f"player {text!r}",
            f"there is no preset {preset!r}",
            f"take one of {', '.join(PRESETS)}",
        )
    numbers: dict[str, Any] = dict(_change(text, one) for one in changes)
    return name.strip(), replace(PRESETS[preset], **numbers)


def _change(text: str, change: str) -> tuple[str, float]:
    parameter, _, value = (part.strip() for part in change.partition("="))
    if parameter not in _NUMBERS:
        raise BadInput(
            f"player {text!r}",
            f"there is no parameter {parameter!r}",
            f"take one of {', '.join(_NUMBERS)}",
        )
    try:
        return parameter, float(value)
    except ValueError:
        raise BadInput(
            f"player {text!r}", f"{parameter} is {value!r}", "give it a number"
        ) from None
