"""One player pulse by pulse, and what that says of how they correct toward the click.

It takes longer than the rest of an analysis, so it is worked out when first asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from hapju.strokes import FloatArray
from hapju.timing.click_correction import ClickCorrection, sure_click_correction
from hapju.timing.pulses import LONGEST_HOLE, MOST_PULSES, STRETCH_PULSES, stretch_starts


def _none() -> FloatArray:
    return np.empty(0)


@dataclass(frozen=True, eq=False)
class PlayerPulses:
    """A player's onsets, pulse by pulse; columns of shape ``(n,)``.

    Attributes:
        time_s: when each pulse falls by the tempo map.
        onset_s: when the player played on it; nan where they didn't.
        is_agreed: False where ``time_s`` was found in the strokes themselves: then there is
            nothing that the player could have corrected toward.
    """

    time_s: FloatArray = field(default_factory=_none)
    onset_s: FloatArray = field(default_factory=_none)
    is_agreed: bool = True

    @cached_property
    def click_correction(self) -> ClickCorrection | None:
        """How strongly the player corrects toward the click or the song; None in free play.

        β stands there only where it is told from nothing, and of fewer than 24 intervals there is
        nothing to say. Eight stretches of 512 pulses stand
        for a take of more than 4,096.
        """
        if not self.is_agreed or not self.time_s.size:
            return None
        time_s, onset_s = self.time_s, self.onset_s
        if time_s.size > MOST_PULSES:
            # Silent pulses between the stretches: the measure reaches across no more than two.
            step = np.arange(STRETCH_PULSES + LONGEST_HOLE)
            rows = (stretch_starts(time_s.size - LONGEST_HOLE)[:, None] + step).ravel()
            silent = np.tile(step >= STRETCH_PULSES, rows.size // step.size)
            time_s, onset_s = time_s[rows], np.where(silent, np.nan, onset_s[rows])
        return sure_click_correction(onset_s, time_s)
