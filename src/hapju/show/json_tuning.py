"""Correcting and leading, of players, pairs and groups, in the shapes of the schema."""

from __future__ import annotations

from collections.abc import Sequence

from hapju.analysis import PairAnalysis, PlayerAnalysis
from hapju.show import json_tuning_shapes as shapes
from hapju.show.json_numbers import number, numbers
from hapju.timing.correction_fit import Estimate
from hapju.together.group_leads import leaders_among
from hapju.together.group_ranking import Ranking


def click_correction_of(player: PlayerAnalysis) -> shapes.ClickCorrection | None:
    """How a player corrects toward the click; None where there is too little to say."""
    found = player.click_correction
    if found is None:
        return None
    return shapes.ClickCorrection(
        intervals=found.n,
        alpha=_estimate(found.alpha),
        beta=None if found.beta is None else _estimate(found.beta),
        sigma_t_ms=_estimate(found.sigma_t_ms),
        sigma_m_ms=None if found.sigma_m_ms is None else _estimate(found.sigma_m_ms),
        p_value=number(found.p_value),
        fits=found.fits,
    )


def places_of(keys: Sequence[str], ranking: Ranking) -> list[shapes.Place]:
    """Each player's place in the order of who is ahead."""
    columns = (numbers(each) for each in (ranking.place_ms, ranking.low_ms, ranking.high_ms))
    return [
        shapes.Place(key=key, place_ms=place, low=low, high=high)
        for key, place, low, high in zip(keys, *columns, strict=True)
    ]


def leads_of(pairs: Sequence[PairAnalysis]) -> list[shapes.Leads]:
    """Who leads whom in a group."""
    return [shapes.Leads(leader=leads, follower=led) for leads, led in leaders_among(pairs)]


def coupling_of(pair: PairAnalysis) -> shapes.Coupling | None:
    """How strongly each corrects toward the other; None where there is too little to say."""
    found = pair.coupling
    if found is None:
        return None
    return shapes.Coupling(
        intervals=found.n,
        alpha_a=_estimate(found.alpha_a),
        alpha_b=_estimate(found.alpha_b),
        sigma_t_a_ms=_estimate(found.sigma_t_a_ms),
        sigma_t_b_ms=_estimate(found.sigma_t_b_ms),
        sigma_m_a_ms=None if found.sigma_m_a_ms is None else _estimate(found.sigma_m_a_ms),
        sigma_m_b_ms=None if found.sigma_m_b_ms is None else _estimate(found.sigma_m_b_ms),
        p_value=number(found.p_value),
        fits=found.fits,
        click_a=None if found.click_a is None else _estimate(found.click_a),
        click_b=None if found.click_b is None else _estimate(found.click_b),
    )


def lead_of(pair: PairAnalysis) -> shapes.Lead:
    """Who follows whom, over the whole take and window by window."""
    found, over_time = pair.lead, pair.lead_over_time
    leader = {"a": pair.keys[0], "b": pair.keys[1], None: None}[pair.leader]
    return shapes.Lead(
        pairs=found.pairs,
        a_follows_b=number(found.a_follows_b),
        together=number(found.together),
        b_follows_a=number(found.b_follows_a),
        lead=number(found.lead),
        p_value=number(found.p_value),
        leader=leader,
        over_time=shapes.LeadOverTime(
            time_s=numbers(over_time.time_s),
            lead=numbers(over_time.lead),
            is_beyond_chance=over_time.is_beyond_chance.tolist(),
            threshold=number(over_time.threshold),
        ),
    )


def _estimate(estimate: Estimate) -> shapes.Estimate:
    return shapes.Estimate(
        value=estimate.value, low=estimate.interval.low, high=estimate.interval.high
    )
