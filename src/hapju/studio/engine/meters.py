"""What the meters show: the numbers of a live take as the pages get them."""

from __future__ import annotations

from math import sqrt

import numpy as np
from msgspec.structs import replace

from hapju.strokes import FloatArray
from hapju.studio.protocol import JointHeard, Meters, PairMeter, PlayerMeter
from hapju.timing.live_player import LivePlayer
from hapju.timing.summary import AsynchronySummary, summarise
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
        return Meters(self._take, until_s, players, list(self._pairs.values()))


def _moved(player: LivePlayer) -> tuple[int, int, int, int]:
    return player.matched, player.missed, player.extra, player.wrong_piece


def _player_meter(key: str, player: LivePlayer) -> PlayerMeter:
    whole = player.asynchrony
    recent = summarise(np.array(list(player.recent_ms)[-RECENT_STROKES:]))
    return PlayerMeter(
        player=int(key),
        strokes=player.matched + player.extra + player.wrong_piece,
        matched=player.matched,
        mean_ms=whole.mean_asynchrony_ms,
        sd_ms=whole.sd_asynchrony_ms,
        recent_mean_ms=recent.mean_asynchrony_ms,
        recent_sd_ms=recent.sd_asynchrony_ms,
        missed=player.missed,
        extra=player.extra,
        wrong_piece=player.wrong_piece,
    )


def _pair_meter(keys: tuple[str, str], pair: LivePair, new: list[JointHeard]) -> PairMeter:
    whole, recent = pair.asynchrony, pair.last_bars(RECENT_BARS)
    a, b = map(int, keys)
    return PairMeter(
        a=a,
        b=b,
        joint_onsets=pair.joint_onsets,
        flams=pair.flams,
        together_share=pair.together_share,
        mean_ms=whole.mean_asynchrony_ms,
        sd_ms=whole.sd_asynchrony_ms,
        recent_mean_ms=recent.mean_asynchrony_ms,
        recent_sd_ms=recent.sd_asynchrony_ms,
        ahead=who_is_ahead(a, b, recent),
        new=new,
    )


def who_is_ahead(a: int, b: int, recent: AsynchronySummary) -> int | None:
    """Who is clearly ahead: the mean A − B lies more than two standard errors from zero."""
    mean, sd = recent.mean_asynchrony_ms, recent.sd_asynchrony_ms
    if mean is None or sd is None or abs(mean) <= STANDARD_ERRORS * sd / sqrt(recent.n):
        return None
    return a if mean < 0 else b
