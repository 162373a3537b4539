"""A group of three or more in some sentences: how close, in which order, and who is followed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from hapju.analysis import Analysis, GroupAnalysis
from hapju.coach.evidence import ahead_can_be_told
from hapju.show.words import Words
from hapju.together.group_leads import leaders_among
from hapju.together.group_onsets import GroupOnsets

LOOSER_SHARE = 1.25
"""A passage that is looser than the whole by less than this is not named."""
WINDOW_POSITIONS = 32


def group_said(analysis: Analysis, group: GroupAnalysis, words: Words) -> str:
    """What the group's numbers come to; nothing where there is too little to say."""
    order = _order(group, words) if ahead_can_be_told(analysis) else ""
    return words.join((*_spread(group.onsets, words), order, *_leads(analysis, words)))


def _spread(onsets: GroupOnsets, words: Words) -> Iterator[str]:
    """How closely all play together, and where least."""
    whole = onsets.spread_ms
    if whole is None:
        return
    yield words.say("report-group-spread", spread=words.ms(whole, 1))
    course = onsets.spread_over_time
    if not np.isfinite(course.spread_ms).any():
        return
    loosest = int(np.nanargmax(course.spread_ms))
    spread, first = float(course.spread_ms[loosest]), int(course.first_position[loosest])
    if course.first_position.size > 1 and spread >= LOOSER_SHARE * whole:
        bars = np.unique(onsets.bar[first : first + WINDOW_POSITIONS]).tolist()
        yield words.say("report-group-loosest", bars=words.bars(bars), spread=words.ms(spread, 1))


def _order(group: GroupAnalysis, words: Words) -> str:
    """The players from the earliest to the latest, if any is apart from the rest beyond doubt."""
    found = group.onsets.ranking
    if not found.order.size:
        return ""
    apart = found.low_ms[found.order] * found.high_ms[found.order] > 0
    if not apart.any():
        return words.say("report-group-level")
    places = (
        f"{group.members[column].name} ({words.signed_ms(float(found.place_ms[column]))})"
        for column in found.order.tolist()
    )
    return words.say("report-group-order", order=words.names(places))


def _leads(analysis: Analysis, words: Words) -> Iterator[str]:
    """Who leads whom, one sentence each."""
    if not analysis.tells_tuning or all(pair.lead.lead is None for pair in analysis.pairs):
        return
    leads = leaders_among(analysis.pairs)
    for leader, follower in leads:
        names = {key: analysis.players[key].name for key in (leader, follower)}
        yield words.say("report-group-leads", leader=names[leader], follower=names[follower])
    if not leads:
        yield words.say("report-group-nobody-leads")
