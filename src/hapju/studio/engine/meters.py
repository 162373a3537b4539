"""What the meters show: the numbers of a live take as the pages get them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from msgspec.structs import replace

from hapju.strokes import FloatArray
from hapju.studio.protocol import (
    GroupMember,
    GroupMeter,
    JointHeard,
    Meters,
    PairMeter,
    PlayerMeter,
)
from hapju.timing.live_player import LivePlayer
from hapju.timing.summary import FEWEST_TO_SAY
from hapju.together.live_group import LiveGroup
from hapju.together.live_pair import JointOnset, LivePair
from hapju.together.live_take import LiveTake

RECENT_STROKES = 16
RECENT_BARS = 4
STANDARD_ERRORS = 2.0
"""Somebody is ahead where the mean lies so many standard errors from zero."""


class MeterBoard:
    """Keeps each meter as it was last shown, and works out anew only those that have moved."""

    def __init__(self, take: str, live: LiveTake, grid_s: FloatArray) -> None:
        self._take, self._live = take, live
        self._grid_s = grid_s.data
        self._shown = {
            key: (_moved(each), _player_meter(key, each)) for key, each in live.players.items()
        }
        self._pairs = {keys: _pair_meter(keys, each, []) for keys, each in live.pairs.items()}
        self._group: GroupMeter | None = None

    def after(self, new: list[tuple[tuple[str, str], JointOnset]], until_s: float) -> Meters | None:
        """The meters after ``new`` joint onsets were settled; None where nothing has moved."""
        has_moved = bool(new)
        for key, player in self._live.players.items():
            moved = _moved(player)
            if moved != self._shown[key][0]:
                self._shown[key] = (moved, _player_meter(key, player))
                has_moved = True
        if not has_moved:
            return None
        found: dict[tuple[str, str], list[JointHeard]] = {}
        for keys, joint in new:
            heard = JointHeard(self._grid_s[joint.position], joint.asynchrony_ms)
            found.setdefault(keys, []).append(heard)
        for keys, joints in found.items():
            self._pairs[keys] = _pair_meter(keys, self._live.pairs[keys], joints)
        meters = self.now(until_s)
        for keys in found:
            self._pairs[keys] = replace(self._pairs[keys], new=[])
        return meters

    def anew(self, until_s: float) -> Meters:
        """All meters worked out anew, without a word on what is new."""
        for key, player in self._live.players.items():
            self._shown[key] = (_moved(player), _player_meter(key, player))
        for keys, pair in self._live.pairs.items():
            self._pairs[keys] = _pair_meter(keys, pair, [])
        return self.now(until_s)

    def now(self, until_s: float) -> Meters:
        """All meters as they stand."""
        players = [meter for _, meter in self._shown.values()]
        return Meters(self._take, until_s, players, list(self._pairs.values()), self._group_meter())

    def _group_meter(self) -> GroupMeter | None:
        """The group's meter, worked out anew when positions have been settled since."""
        group = self._live.group
        if group is None:
            return None
        if self._group is None or self._group.positions != group.positions:
            self._group = _group_meter(group, self._live.players)
        return self._group


def _moved(player: LivePlayer) -> tuple[int, int, int, int]:
    return player.matched, player.missed, player.extra, player.wrong_piece


def _player_meter(key: str, player: LivePlayer) -> PlayerMeter:
    mean_ms, sd_ms = player.mean_and_sd_ms
    recent_ms = list(player.recent_ms)[-RECENT_STROKES:]
    recent_mean_ms, recent_sd_ms = mean_and_sd(recent_ms)
    notes = player.matched + player.missed
    return PlayerMeter(
        player=int(key),
        strokes=player.matched + player.extra + player.wrong_piece,
        matched=player.matched,
        matched_share=player.matched / notes if notes else None,
        mean_ms=mean_ms,
        sd_ms=sd_ms,
        recent_mean_ms=recent_mean_ms,
        recent_sd_ms=recent_sd_ms,
        missed=player.missed,
        extra=player.extra,
        wrong_piece=player.wrong_piece,
    )


def _pair_meter(keys: tuple[str, str], pair: LivePair, new: list[JointHeard]) -> PairMeter:
    mean_ms, sd_ms = pair.mean_and_sd_ms
    recent_ms = pair.last_bars_ms(RECENT_BARS)
    recent_mean_ms, recent_sd_ms = mean_and_sd(recent_ms)
    a, b = map(int, keys)
    return PairMeter(
        a=a,
        b=b,
        joint_onsets=pair.joint_onsets,
        flams=pair.flams,
        together_share=pair.together_share,
        mean_ms=mean_ms,
        sd_ms=sd_ms,
        recent_mean_ms=recent_mean_ms,
        recent_sd_ms=recent_sd_ms,
        ahead=_ahead(a, b, recent_mean_ms, recent_sd_ms, len(recent_ms)),
        new=new,
    )


def _group_meter(group: LiveGroup, players: Iterable[str]) -> GroupMeter:
    members = [
        GroupMember(int(key), group.shared(key), *group.mean_and_sd_ms(key)) for key in players
    ]
    return GroupMeter(
        group.positions,
        group.spread_ms,
        group.spread_of_last_bars_ms(RECENT_BARS),
        group.order_parameter,
        members,
    )


def mean_and_sd(values: Sequence[float]) -> tuple[float | None, float | None]:
    """Mean and SD (divisor n − 1) of a few values, None for fewer than 8.

    For a few, plain Python is quicker than numpy.
    """
    n = len(values)
    if n < FEWEST_TO_SAY:
        return None, None
    mean = sum(values) / n
    return mean, sqrt(sum([(value - mean) ** 2 for value in values]) / (n - 1))


def _ahead(a: int, b: int, mean_ms: float | None, sd_ms: float | None, n: int) -> int | None:
    """Who is clearly ahead: the mean A − B lies more than two standard errors from zero."""
    if mean_ms is None or sd_ms is None or abs(mean_ms) <= STANDARD_ERRORS * sd_ms / sqrt(n):
        return None
    return a if mean_ms < 0 else b
