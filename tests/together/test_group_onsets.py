"""A group's spread, order and leaders, out of a whole take."""

from dataclasses import replace

import numpy as np
import pytest

import hapju
from hapju.analysis import Analysis
from hapju.simulate import PRESETS, simulate
from hapju.together.group_leads import leaders_among
from hapju.together.group_onsets import GroupOnsets

SONG = hapju.load_song("dynamite-practice")
STEADY = replace(PRESETS["steady"], bias_ms=0.0)


@pytest.fixture(scope="module")
def trio() -> Analysis:
    """Three steady players, the third 20 ms late."""
    players = {"a": STEADY, "b": STEADY, "late": replace(STEADY, bias_ms=20.0)}
    return hapju.analyse(simulate(SONG, players, seed=2), SONG)


def test_the_order_of_a_take(trio: Analysis) -> None:
    assert trio.group is not None
    found = trio.group.onsets.ranking
    assert trio.group.members[found.order[-1]].name == "late"
    assert found.low_ms[2] > 0
    assert np.sum(found.place_ms) == pytest.approx(0, abs=1e-9)
    for pair in trio.pairs:
        a, b = (list(trio.players).index(key) for key in pair.keys)
        apart_ms = found.place_ms[a] - found.place_ms[b]
        assert apart_ms == pytest.approx(pair.mean_asynchrony_ms, abs=2)


def test_the_spread_is_that_of_the_pairs(trio: Analysis) -> None:
    """The mean square of all differences of pairs at a position is twice the variance there."""
    assert trio.group is not None
    onset_s = trio.group.onsets.onset_s
    whole = onset_s[np.isfinite(onset_s).all(axis=1)]
    made = GroupOnsets(np.ones(len(whole), dtype=np.int64), whole)
    squares = [np.square(whole[:, a] - whole[:, b]) for a, b in ((0, 1), (0, 2), (1, 2))]
    assert made.spread_ms == pytest.approx(1000 * np.sqrt(np.mean(squares) / 2))
    assert trio.group.onsets.bar[[0, -1]].tolist() == [1, 32]


def test_a_leader_stands_only_with_all_pairs_allowed_for(trio: Analysis) -> None:
    beats, rng = 400, np.random.default_rng(4)
    step_s = 0.5 + rng.normal(0, [0.012, 0.006, 0.006], (beats, 3))
    now_s, played_s = np.zeros(3), np.empty((beats, 3))
    for k in range(beats):
        played_s[k] = now_s + rng.normal(0, 0.003, 3)
        late_s = played_s[k] - np.array([k / 2, played_s[k, 0], k / 2])
        now_s = now_s + step_s[k] - [0.2, 0.7, 0.2] * late_s
    players = {key: hapju.Strokes.of(played_s[:, row]) for row, key in enumerate("abc")}
    pairs = hapju.analyse(players, hapju.Song.of_tempo(120)).pairs
    assert leaders_among(pairs) == (("a", "b"),)
    by_themselves = {p.keys if p.leader == "a" else p.keys[::-1] for p in trio.pairs if p.leader}
    assert set(leaders_among(trio.pairs)) <= by_themselves
    assert leaders_among(()) == ()


def test_of_too_little_nothing_is_said() -> None:
    few = {key: hapju.Strokes.of(np.arange(4.0) / 2) for key in "abc"}
    group = hapju.analyse(few, hapju.Song.of_tempo(120)).group
    assert group is not None
    assert group.onsets.spread_ms is None
    assert group.onsets.ranking.order.size == 0
    assert GroupOnsets().spread_ms is None
