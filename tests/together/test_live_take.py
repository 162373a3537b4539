"""A take replayed stroke by stroke gives the numbers of its analysis."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.analysis import analyse
from hapju.simulate import PRESETS, PlayerModel, simulate
from hapju.songs.load import load_song
from hapju.songs.song import Song
from hapju.strokes import Strokes
from hapju.timing.grid import find_grid, grid_of_charts
from hapju.timing.summary import AsynchronySummary
from hapju.together.live_take import LiveTake

NUMBERS = (
    "n",
    "mean_asynchrony_ms",
    "sd_asynchrony_ms",
    "mean_absolute_asynchrony_ms",
    "rms_asynchrony_ms",
)
SLOPPY = PlayerModel(
    sigma_t_ms=20,
    sigma_m_ms=12,
    alpha_click=0.3,
    sigma_limb_ms=15,
    miss_probability=0.05,
    wrong_piece_probability=0.05,
    extra_strokes_per_minute=30,
)


def replay(live: LiveTake, players: dict[str, Strokes], portion: int) -> list:
    """Strokes of all players in the order of their times, settled after each portion."""
    events = sorted(
        (time, key, int(piece))
        for key, strokes in players.items()
        for time, piece in zip(strokes.time_s.tolist(), strokes.piece.tolist(), strict=True)
    )
    found = []
    for row, (time, key, piece) in enumerate(events):
        if row % portion == 0:
            found += live.settle(time)
        live.hear(key, time, piece)
    return found + live.settle()


def same(live: AsynchronySummary, offline: AsynchronySummary) -> None:
    for number in NUMBERS:
        assert getattr(live, number) == getattr(offline, number), number


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), portion=st.integers(1, 40), charted=st.booleans())
def test_live_equals_offline_to_the_last_bit(seed: int, portion: int, charted: bool) -> None:
    song = load_song("arirang")
    players = simulate(
        song, {"a": SLOPPY, "b": PRESETS["steady"], "c": PRESETS["beginner"]}, seed=seed
    )
    if charted:
        chart = song.chart()
        grid = grid_of_charts([chart], song.tempo_map)
        live = LiveTake(grid, dict.fromkeys(players, chart))
    else:
        song = Song.of_tempo(90, "3/4")
        times = np.concatenate([strokes.time_s for strokes in players.values()])
        grid = find_grid(song.tempo_map.beats_at(times), song.tempo_map)
        live = LiveTake(grid, dict.fromkeys(players))
    joint = replay(live, players, portion)
    offline = analyse(players, song)
    for key, player in offline.players.items():
        same(live.players[key].asynchrony, player.asynchrony)
        by_place = {grid.places_beats[i]: s for i, s in live.players[key].by_place.items()}
        assert len(by_place) == len(player.by_position)
        for position in player.by_position:
            same(by_place[position.position_beats], position.summary)
        assert live.players[key].extra == player.extra.size
        assert live.players[key].missed == player.missed_beat.size
        assert live.players[key].wrong_piece == player.wrong_piece.size
    for pair in offline.pairs:
        meter = live.pairs[pair.keys]
        same(meter.asynchrony, pair.asynchrony)
        assert (meter.flams, meter.flams_per_minute) == (pair.flams, pair.flams_per_minute)
        assert meter.together_share == pair.together_share
        new = [onset for keys, onset in joint if keys == pair.keys]
        assert [onset.asynchrony_ms for onset in new] == pair.asynchrony_ms.tolist()
        assert [onset.is_flam for onset in new] == pair.is_flam.tolist()


def test_the_last_bars_are_those_bars() -> None:
    song = load_song("arirang")
    players = simulate(song, {"a": SLOPPY, "b": SLOPPY}, seed=3)
    grid = grid_of_charts([song.chart()], song.tempo_map)
    live = LiveTake(grid, dict.fromkeys(players, song.chart()))
    replay(live, players, 5)
    (pair,) = analyse(players, song).pairs
    bar = song.tempo_map.bars_at(pair.beat)[0]
    last = live.pairs["a", "b"].last_bars(4)
    chosen = pair.asynchrony_ms[bar > bar[-1] - 4]
    assert last.n == chosen.size
    assert last.mean_asynchrony_ms == pytest.approx(np.mean(chosen))
