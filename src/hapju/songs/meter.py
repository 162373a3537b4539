"""Meters: how many of which note value make a bar, and where its pulses fall."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hapju.errors import BadInput


@dataclass(frozen=True, slots=True)
class Meter:
    """A meter such as 4/4. Beats are quarter notes throughout Hapju, as in MIDI files."""

    numerator: int = 4
    denominator: int = 4

    def __post_init__(self) -> None:
        if not 1 <= self.numerator <= 64 or self.denominator not in (1, 2, 4, 8, 16, 32):
            raise BadInput(
                f"meter {self.numerator}/{self.denominator}",
                "there is no such meter",
                "write it like 4/4, 3/4 or 6/8, up to 64 over 1, 2, 4, 8, 16 or 32",
            )

    @classmethod
    def parse(cls, text: str) -> Meter:
        """The meter written as ``"6/8"``; raises :class:`BadInput` for anything else."""
        found = re.fullmatch(r"\s*(\d{1,2})\s*/\s*(\d{1,2})\s*", text)
        if found is None:
            raise BadInput(f"meter {text!r}", "this is no meter", "write it like 4/4, 3/4 or 6/8")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.numerator}/{self.denominator}"

    @property
    def bar_beats(self) -> float:
        """The length of a bar in beats (quarter notes)."""
        return 4.0 * self.numerator / self.denominator

    @property
    def is_compound(self) -> bool:
        """True where the pulse divides in three: 6/8, 9/8, 12/8 and their like."""
        return self.denominator >= 8 and self.numerator > 3 and self.numerator % 3 == 0

    @property
    def pulse_beats(self) -> float:
        """The length of the felt pulse in beats: 1 in 4/4, 1.5 in 6/8, 0.5 in 5/8."""
        unit = 4.0 / self.denominator
        return 3 * unit if self.is_compound else unit
