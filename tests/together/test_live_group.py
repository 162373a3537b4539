"""The group's meter says while it plays what the report says of the whole take."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.analysis import Analysis, analyse
from hapju.simulate import PRESETS, PlayerModel, simulate
from hapju.songs.load import load_song
from hapju.strokes import Strokes
from hapju.timing.grid import grid_of_charts
from hapju.together.group_cohesion import spread_ms
from hapju.together.live_take import MOST_IN_PAIRS, LiveTake

LOOSE = PlayerModel(
    sigma_t_ms=15, sigma_m_ms=8, alpha_click=0.4, sigma_limb_ms=5, miss_probability=0.1
)


def played(
    count: int, seed: int, name: str = "arirang"
) -> tuple[dict[str, Strokes], Analysis, LiveTake]:
    song = load_song(name)
    models = {f"{n}": PRESETS["steady"] if n % 2 else LOOSE for n in range(1, count + 1)}
    players = simulate(song, models, seed=seed)
    chart = song.chart()
    live = LiveTake(grid_of_charts([chart], song.tempo_map), dict.fromkeys(players, chart))
    return players, analyse(players, song), live


def replay(live: LiveTake, players: dict[str, Strokes], portion: int) -> None:
    events = sorted(
        (time, key, int(piece))
        for key, strokes in players.items()
        for time, piece in zip(strokes.time_s.tolist(), strokes.piece.tolist(), strict=True)
    )
    for row, (time, key, piece) in enumerate(events):
        if row % portion == 0:
            live.settle(time)
        live.hear(key, time, piece)
    live.settle()


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), portion=st.integers(1, 60), count=st.integers(3, 6))
def test_the_group_live_is_the_group_of_the_report(seed: int, portion: int, count: int) -> None:
    players, analysis, live = played(count, seed)
    replay(live, players, portion)
    group = live.group
    assert group is not None and analysis.group is not None
    for member in analysis.group.members:
        own = group.against_the_others(member.key)
        assert own.n == member.summary.n == group.shared(member.key)
        assert own.mean_asynchrony_ms == member.summary.mean_asynchrony_ms
        assert own.sd_asynchrony_ms == member.summary.sd_asynchrony_ms
        assert group.mean_and_sd_ms(member.key) == (own.mean_asynchrony_ms, own.sd_asynchrony_ms)
    assert group.spread_ms == pytest.approx(analysis.group.onsets.spread_ms, rel=1e-9)
    assert group.order_parameter == pytest.approx(analysis.group.mean_order_parameter, rel=1e-9)
    assert group.positions == analysis.group.beat.size


def test_a_class_has_a_group_and_no_pairs() -> None:
    players, analysis, live = played(MOST_IN_PAIRS + 1, 3)
    replay(live, players, 7)
    assert live.pairs == {}
    assert live.group is not None and analysis.group is not None
    assert live.group.spread_ms == pytest.approx(analysis.group.onsets.spread_ms, rel=1e-9)


def test_the_last_bars_are_the_last_bars() -> None:
    players, analysis, live = played(4, 5)
    replay(live, players, 10)
    assert live.group is not None and analysis.group is not None
    onsets = analysis.group.onsets
    last = onsets.bar > onsets.bar[-1] - 4
    there = np.isfinite(onsets.onset_s[last]).sum(axis=1)
    squares = np.nansum(spread_ms(onsets.onset_s[last]) ** 2 * (there - 1))
    expected = float(np.sqrt(squares / (there - 1).sum()))
    assert live.group.spread_of_last_bars_ms(4) == pytest.approx(expected, rel=1e-9)


def test_no_more_than_sixteen_bars_are_kept() -> None:
    players, _, live = played(3, 6, "golden-practice")
    replay(live, players, 10)
    assert live.group is not None
    sixteen = live.group.spread_of_last_bars_ms(16)
    assert live.group.spread_of_last_bars_ms(1000) == sixteen
    assert live.group.spread_ms != pytest.approx(sixteen, rel=1e-6)


def test_too_few_to_say() -> None:
    song = load_song("arirang")
    chart = song.chart()
    live = LiveTake(grid_of_charts([chart], song.tempo_map), dict.fromkeys("abc", chart))
    live.hear("a", float(song.tempo_map.seconds_at(chart.beat)[0]), int(chart.piece[0]))
    live.settle()
    assert live.group is not None
    assert live.group.spread_ms is None and live.group.order_parameter is None
    assert (
        live.group.spread_of_last_bars_ms(4) is None and live.group.mean_and_sd_ms("a")[1] is None
    )


def test_two_are_no_group() -> None:
    song = load_song("arirang")
    chart = song.chart()
    live = LiveTake(grid_of_charts([chart], song.tempo_map), dict.fromkeys("ab", chart))
    assert live.group is None and len(live.pairs) == 1
