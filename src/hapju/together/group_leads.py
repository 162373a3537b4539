"""Who of a group is followed: lead and lag of every pair, with the number of pairs allowed for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike

from hapju.strokes import BoolArray, FloatArray
from hapju.together.group_pairs import onset_matrix
from hapju.together.lead_and_lag import LEVEL, lead_and_lag
from hapju.together.pair import PairAnalysis


@dataclass(frozen=True, slots=True)
class GroupLeads:
    """Who follows whom in a group.

    Attributes:
        lead: [i, j] is the lead of i over j (see :class:`~hapju.together.lead_and_lag.LeadAndLag`),
            positive = j follows i; antisymmetric, nan where there is too little to say.
        is_beyond_chance: [i, j] True where that holds with all pairs allowed for.
        net_lead: each player's mean lead over the others, shape ``(players,)``.
    """

    lead: FloatArray
    is_beyond_chance: BoolArray
    net_lead: FloatArray


def group_leads(
    onset_s: ArrayLike, grid_s: ArrayLike | None = None, *, seed: int = 0
) -> GroupLeads:
    """Lead and lag of every pair; of groups in which nobody leads, 5 % at most show a leader.

    The p-values of all pairs come from the normal distribution of their leads and are judged
    together by Holm's method (1979, Scandinavian Journal of Statistics 6): 399 surrogates can't
    show a p as small as many pairs ask for. The work grows with the square of the players.

    Args:
        onset_s: one onset a beat in seconds, ``(beats, players)``, nan where a player is silent.
        grid_s: the times of these beats in the song, if known, shape ``(beats,)``.
        seed: of the surrogates.
    """
    onset = onset_matrix(onset_s)
    players = onset.shape[1]
    lead = np.full((players, players), np.nan)
    for i, j in combinations(range(players), 2):
        found = lead_and_lag(onset[:, i], onset[:, j], grid_s, seed=seed).lead
        if found is not None:
            lead[i, j], lead[j, i] = found, -found
    said = np.isfinite(lead)
    net = np.where(said, lead, 0.0).sum(axis=1) / np.maximum(said.sum(axis=1), 1)
    return GroupLeads(lead, _beyond_chance(lead), np.where(said.any(axis=1), net, np.nan))


def leaders_among(pairs: Sequence[PairAnalysis]) -> tuple[tuple[str, str], ...]:
    """Who leads whom in a group, as keys, the clearest lead first.

    A leader of a pair by itself (:attr:`PairAnalysis.leader`) is one here if the lead also stands
    with all pairs allowed for.

    Args:
        pairs: every pair of the group.
    """
    keys = list(dict.fromkeys(key for pair in pairs for key in pair.keys))
    lead = np.full((len(keys), len(keys)), np.nan)
    for pair in pairs:
        if pair.lead.lead is not None:
            a, b = (keys.index(key) for key in pair.keys)
            lead[a, b], lead[b, a] = pair.lead.lead, -pair.lead.lead
    stands = _beyond_chance(lead)
    found = [
        (abs(pair.lead.lead or 0.0), pair.keys if pair.leader == "a" else pair.keys[::-1])
        for pair in pairs
        if pair.leader is not None and stands[keys.index(pair.keys[0]), keys.index(pair.keys[1])]
    ]
    return tuple((leader, follower) for _, (leader, follower) in sorted(found, reverse=True))


def _beyond_chance(lead: FloatArray) -> BoolArray:
    """Which leads stand, by Holm's step-down method over all pairs."""
    first, second = np.triu_indices(len(lead), 1)
    said = np.isfinite(lead[first, second])
    first, second = first[said], second[said]
    size = np.abs(lead[first, second])
    stands = np.zeros(lead.shape, dtype=bool)
    order = np.argsort(-size)
    for rank, pair in enumerate(order.tolist()):
        if size[pair] < NormalDist().inv_cdf(1.0 - LEVEL / 2 / (order.size - rank)):
            break
        stands[first[pair], second[pair]] = stands[second[pair], first[pair]] = True
    return stands
