"""Correcting and leading in a report's JSON: part of the published schema."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct


class Shape(Struct, kw_only=True):
    """What all shapes share: fields by name, and none is left out."""


class Estimate(Shape):
    """A number of a model and its 95 % interval."""

    value: float
    low: float
    high: float


class ClickCorrection(Shape):
    """How a player corrects toward the click, or the song's even beat."""

    intervals: Annotated[int, Meta(ge=0, description="Intervals between pulses that it rests on.")]
    alpha: Annotated[Estimate, Meta(description="The share that the next pulse takes back.")]
    beta: Annotated[
        Estimate | None,
        Meta(
            description="The share by which the tempo follows; null where that isn't beyond doubt."
        ),
    ]
    sigma_t_ms: Annotated[Estimate, Meta(description="SD of the timekeeper.")]
    sigma_m_ms: Annotated[
        Estimate | None, Meta(description="SD of the motor delay; null where it can't be told.")
    ]
    p_value: Annotated[float | None, Meta(description="How likely such a fit is by the model.")]
    fits: Annotated[bool, Meta(description="False where p is below 0.01: the shares are doubtful.")]


class Coupling(Shape):
    """How strongly the first player (a) and the second (b) correct toward each other."""

    intervals: Annotated[
        int,
        Meta(
            ge=0,
            description="Intervals of each between pulses that it rests on; where the take has "
            "over 4096 pulses, those of 8 stretches of 512.",
        ),
    ]
    alpha_a: Annotated[
        Estimate,
        Meta(description="The share of an asynchrony that the first takes back by the next pulse."),
    ]
    alpha_b: Annotated[Estimate, Meta(description="The second's share.")]
    sigma_t_a_ms: Annotated[Estimate, Meta(description="SD of the first's timekeeper.")]
    sigma_t_b_ms: Annotated[Estimate, Meta(description="SD of the second's.")]
    sigma_m_a_ms: Annotated[
        Estimate | None,
        Meta(description="SD of the first's motor delay; null where it can't be told."),
    ]
    sigma_m_b_ms: Annotated[
        Estimate | None, Meta(description="SD of the second's; null where it can't be told.")
    ]
    p_value: Annotated[
        float | None,
        Meta(description="How likely a fit that is no better would be if the model held."),
    ]
    fits: Annotated[bool, Meta(description="False where p is below 0.01: the shares are doubtful.")]
    click_a: Annotated[
        Estimate | None,
        Meta(
            description="The share of the distance to the song's beat that the first takes back "
            "besides; null in free play, and where it can't be told."
        ),
    ]
    click_b: Annotated[Estimate | None, Meta(description="The second's.")]


class LeadOverTime(Shape):
    """Who follows whom in windows of 32 pulses, as lists of one length."""

    time_s: Annotated[
        list[float | None], Meta(description="The middle of each; null where nobody plays in it.")
    ]
    lead: Annotated[
        list[float | None], Meta(description="As for the whole take; null = too few to say.")
    ]
    is_beyond_chance: list[bool]
    threshold: Annotated[
        float | None, Meta(description="The size of a lead that is beyond chance.")
    ]


class Lead(Shape):
    """Who follows whom, which is not who is first."""

    pairs: Annotated[
        int, Meta(ge=0, description="Pairs of neighbouring intervals that it rests on.")
    ]
    a_follows_b: Annotated[
        float | None, Meta(description="Correlation at lag +1: the first's next interval.")
    ]
    together: Annotated[float | None, Meta(description="Correlation at lag 0.")]
    b_follows_a: Annotated[
        float | None, Meta(description="Correlation at lag -1: the second's next interval.")
    ]
    lead: Annotated[
        float | None,
        Meta(description="In SDs of duos who correct equally; positive = the first leads."),
    ]
    p_value: Annotated[
        float | None, Meta(description="How often such duos show a lead as far out.")
    ]
    leader: Annotated[
        str | None, Meta(description="The key of who leads beyond chance, this pair by itself.")
    ]
    over_time: LeadOverTime


class Place(Shape):
    """How far a player is before the mean of the group's places, negative, or after it."""

    key: str
    place_ms: Annotated[float | None, Meta(description="Null = too few shared positions.")]
    low: Annotated[float | None, Meta(description="Lower end of the 95 % interval.")]
    high: Annotated[float | None, Meta(description="Upper end of the 95 % interval.")]


class Leads(Shape):
    """Somebody who is followed, and by whom, as keys."""

    leader: str
    follower: str
