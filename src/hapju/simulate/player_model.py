"""What makes a simulated player: parameters with the names that the literature gives them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from hapju.errors import BadInput
from hapju.strokes import Piece


@dataclass(frozen=True, slots=True)
class Rush:
    """A passage, such as a fill, in which the timekeeper runs ahead.

    Over the beats from ``first_beat`` to ``last_beat`` the player's intervals are shorter by
    ``gain_ms`` altogether (negative: longer, they hang back). What brings the player back
    afterwards is their phase correction.
    """

    first_beat: float
    last_beat: float
    gain_ms: float

    def __post_init__(self) -> None:
        if not self.last_beat > self.first_beat:
            raise BadInput(
                f"rush from beat {self.first_beat:g}",
                f"it ends at beat {self.last_beat:g}",
                "a rush ends after it starts",
            )


@dataclass(frozen=True, slots=True)
class PlayerModel:
    """One player's timing and accuracy. All zeros, the default, plays the chart exactly.

    Timing of the beat (one step a pulse of the meter; see :mod:`hapju.simulate.beats`):

    Attributes:
        sigma_t_ms: SD of the timekeeper's intervals (Wing & Kristofferson 1973).
        sigma_m_ms: SD of the motor delay of each position played (Wing & Kristofferson 1973).
        alpha: phase correction toward the others, as a share of the asynchrony (Vorberg &
            Schulze 2002).
        beta: period correction toward the others (Mates 1994; Repp & Keller 2008).
        alpha_click: phase correction toward the click or the song. At 0 nothing ties the player
            to the song but the others: without a click all drift together.
        beta_click: period correction toward the click or the song.
        drift_bpm_per_minute: how fast the tempo of this player's own timekeeper rises (where the
            song's tempo changes: in proportion to its first tempo). Phase correction toward the
            click holds against it.
        rushes: passages in which this player runs ahead.
        bias_ms: where this player feels to be together, against the others and the song;
            negative = early. No correction removes it (the constant of Repp 2005).
        bias_by_piece_ms: the same for one piece, on top.
        sigma_limb_ms: SD of each stroke's own motor noise, which parts the limbs at one position
            (Fujii et al. 2011 found limbs timed by each other, with an error of their own).
        swing_ratio: long part over short part of a swung beat's eighths; 1 = straight (Friberg &
            Sundström 2002).
        swing_ratio_sixteenths: the same within each eighth.
        miss_probability: share of notes not played.
        wrong_piece_probability: share of notes played on another drum or cymbal.
        extra_strokes_per_minute: mean rate of strokes that are not in the chart.
        double_trigger_probability: share of strokes that the pad reports twice.
        velocity_gain: factor on the chart's velocities.
        velocity_sd: SD of the velocities around that, in velocity (0 to 1).
    """

    sigma_t_ms: float = 0.0
    sigma_m_ms: float = 0.0
    alpha: float = 0.0
    beta: float = 0.0
    alpha_click: float = 0.0
    beta_click: float = 0.0
    drift_bpm_per_minute: float = 0.0
    rushes: tuple[Rush, ...] = ()
    bias_ms: float = 0.0
    bias_by_piece_ms: Mapping[Piece, float] = field(default_factory=dict)
    sigma_limb_ms: float = 0.0
    swing_ratio: float = 1.0
    swing_ratio_sixteenths: float = 1.0
    miss_probability: float = 0.0
    wrong_piece_probability: float = 0.0
    extra_strokes_per_minute: float = 0.0
    double_trigger_probability: float = 0.0
    velocity_gain: float = 1.0
    velocity_sd: float = 0.0

    def __post_init__(self) -> None:
        for parameter in fields(self):
            value = getattr(self, parameter.name)
            if not isinstance(value, int | float):
                continue
            low, high, right = _range_of(parameter.name)
            if not (math.isfinite(value) and low <= value <= high):
                raise BadInput(f"player model, {parameter.name}", f"it is {value:g}", right)


def _range_of(name: str) -> tuple[float, float, str]:
    """The values a parameter may take, and the sentence that says so."""
    if name.endswith("_probability"):
        return 0.0, 1.0, "a probability lies between 0 and 1"
    if name.startswith(("alpha", "beta")):
        return 0.0, 2.0, "a correction is a share of the asynchrony, between 0 and 2"
    if name.startswith("swing"):
        return 0.25, 4.0, "a swing ratio lies between 0.25 and 4; 1 is straight"
    if name.startswith("sigma") or name in ("velocity_sd", "extra_strokes_per_minute"):
        return 0.0, 1e4, "it is 0 or more"
    if name == "velocity_gain":
        return 1e-3, 1e3, "it is a factor above 0"
    return -1e4, 1e4, "it is a number between −10000 and 10000"


PRESETS: Mapping[str, PlayerModel] = {
    "beginner": PlayerModel(
        sigma_t_ms=25.0,
        sigma_m_ms=14.0,
        alpha=0.15,
        alpha_click=0.25,
        bias_ms=-20.0,
        sigma_limb_ms=16.0,
        miss_probability=0.04,
        wrong_piece_probability=0.01,
        extra_strokes_per_minute=3.0,
        velocity_sd=0.12,
    ),
    "steady": PlayerModel(
        sigma_t_ms=15.0,
        sigma_m_ms=9.0,
        alpha=0.2,
        alpha_click=0.25,
        bias_ms=-12.0,
        sigma_limb_ms=11.0,
        miss_probability=0.01,
        wrong_piece_probability=0.002,
        extra_strokes_per_minute=1.0,
        velocity_sd=0.08,
    ),
    "professional": PlayerModel(
        sigma_t_ms=10.0,
        sigma_m_ms=6.5,
        alpha=0.2,
        alpha_click=0.3,
        bias_ms=-7.0,
        sigma_limb_ms=8.0,
        miss_probability=0.001,
        velocity_sd=0.06,
    ),
}
"""Players to start from; docs/player-model.md says what each number rests on."""
