"""Ground truth: what goes into the player model comes out of the analysis."""

from dataclasses import replace

import numpy as np
import pytest

from hapju.analysis import Analysis, PlayerAnalysis, analyse
from hapju.simulate import PlayerModel, simulate
from hapju.songs.chart import Chart
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece

SEEDS = range(12)
NOISE = PlayerModel(
    sigma_t_ms=8, sigma_m_ms=5, alpha=0.1, alpha_click=0.3, sigma_limb_ms=6, velocity_sd=0.05
)


def rock(bars: int) -> Song:
    """Kick on 1 and 3, snare on 2 and 4, hi-hat in eighths, at 120."""
    eighths = np.arange(0, bars * 4, 0.5)
    kick, snare = np.arange(0, bars * 4, 2.0), np.arange(1, bars * 4, 2.0)
    chart = Chart.of(
        np.concatenate([eighths, kick, snare]),
        np.repeat(
            [Piece.HIHAT_CLOSED, Piece.KICK, Piece.SNARE], [eighths.size, kick.size, snare.size]
        ),
    )
    return song_of(chart)


def song_of(chart: Chart) -> Song:
    return Song("test", SongCard({"en": "Test"}), TempoMap.steady(120), {"full": {"drums": chart}})


def alone(model: PlayerModel, seed: int, song: Song) -> PlayerAnalysis:
    return analyse(simulate(song, {"a": model}, seed=seed), song).players["a"]


def together(a: PlayerModel, b: PlayerModel, seed: int, song: Song) -> Analysis:
    return analyse(simulate(song, {"a": a, "b": b}, seed=seed), song)


def recovers(truth: float, estimates: list[float], slack: float = 0.0) -> None:
    """The estimates' mean lies within four of its standard errors (and ``slack``) of the truth."""
    error = float(np.std(estimates, ddof=1)) / np.sqrt(len(estimates))
    assert np.mean(estimates) == pytest.approx(truth, abs=4 * error + slack)


def test_a_perfect_player_is_perfect() -> None:
    song = rock(16)
    player = alone(PlayerModel(), 0, song)
    assert player.matched.size == len(song.chart())
    assert player.missed_beat.size == player.extra.size == player.wrong_piece.size == 0
    np.testing.assert_allclose(player.asynchrony_ms, 0, atol=1e-6)
    assert player.tempo_bpm == pytest.approx(120)
    assert player.drift_bpm_per_minute == pytest.approx(0, abs=1e-6)


def test_bias_by_piece() -> None:
    song = rock(64)
    model = replace(NOISE, bias_ms=-6, bias_by_piece_ms={Piece.KICK: 14, Piece.HIHAT_CLOSED: -5})
    means: dict[str, list[float]] = {}
    for seed in SEEDS:
        for row in alone(model, seed, song).by_piece:
            means.setdefault(row.piece, []).append(row.summary.mean_asynchrony_ms or np.nan)
    recovers(-6 + 14, means["kick"])
    recovers(-6, means["snare"])
    recovers(-6 - 5, means["hihat_closed"])


def test_spread_is_that_of_theory() -> None:
    song = song_of(Chart.of(np.arange(600.0), Piece.SNARE))
    model = PlayerModel(sigma_t_ms=9, sigma_m_ms=6, alpha_click=0.4)
    variance = (9**2 + 0.4**2 * 6**2) / (0.4 * 1.6) + 6**2
    estimates = [alone(model, seed, song).sd_asynchrony_ms or np.nan for seed in SEEDS]
    recovers(np.sqrt(variance), estimates)


@pytest.mark.parametrize("drift", [2.0, -1.5])
def test_drift_and_tempo(drift: float) -> None:
    # Short, so that a player without a click stays within reach of the chart.
    song = rock(11)
    model = PlayerModel(sigma_t_ms=2, sigma_m_ms=2, drift_bpm_per_minute=drift)
    players = [alone(model, seed, song) for seed in SEEDS]
    recovers(drift, [player.drift_bpm_per_minute or np.nan for player in players])
    # 43.5 beats: the middle is 11 s from the start.
    recovers(120 + drift * 11 / 60, [player.tempo_bpm or np.nan for player in players], 0.05)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5])
def test_swing(ratio: float) -> None:
    song = rock(64)
    model = replace(NOISE, swing_ratio=ratio)
    players = [alone(model, seed, song) for seed in SEEDS]
    recovers(ratio, [player.swing_ratio or np.nan for player in players], slack=0.01)
    assert players[0].swing_eighths > 200


def test_misses_are_the_notes_not_played() -> None:
    song = rock(64)
    for seed in SEEDS:
        strokes = simulate(song, {"a": replace(NOISE, miss_probability=0.05)}, seed=seed)
        player = analyse(strokes, song).players["a"]
        assert player.missed_beat.size == len(song.chart()) - len(strokes["a"])
        assert player.extra.size == player.wrong_piece.size == 0


def test_extras_are_the_strokes_added() -> None:
    song = rock(64)
    for seed in SEEDS:
        strokes = simulate(song, {"a": replace(NOISE, extra_strokes_per_minute=8)}, seed=seed)
        player = analyse(strokes, song).players["a"]
        assert player.extra.size == len(strokes["a"]) - len(song.chart())
        assert player.missed_beat.size == 0


def test_wrong_pieces_are_found_as_such() -> None:
    song = rock(64)
    model = replace(NOISE, wrong_piece_probability=0.04)
    notes = len(song.chart())
    shares = [alone(model, seed, song).wrong_piece.size / notes for seed in SEEDS]
    recovers(0.04, shares)


def test_asynchrony_between_players() -> None:
    song = rock(64)
    a, b = replace(NOISE, bias_ms=-9), replace(NOISE, bias_ms=5)
    pairs = [together(a, b, seed, song).pairs[0] for seed in SEEDS]
    recovers(-14, [pair.mean_asynchrony_ms or np.nan for pair in pairs])


def test_swapping_the_players_turns_the_sign() -> None:
    song = rock(32)
    strokes = simulate(song, {"a": replace(NOISE, bias_ms=-9), "b": NOISE}, seed=3)
    forth = analyse(strokes, song).pairs[0]
    back = analyse({"b": strokes["b"], "a": strokes["a"]}, song).pairs[0]
    np.testing.assert_allclose(forth.asynchrony_ms, -back.asynchrony_ms, atol=1e-9)
    assert forth.flams == back.flams


@pytest.mark.parametrize(("alpha_a", "alpha_b"), [(0.2, 0.4), (0.6, 0.3)])
def test_phase_correction_shows_in_the_asynchronies(alpha_a: float, alpha_b: float) -> None:
    # No click and no motor noise: the correlation of neighbours is 1 − α_A − α_B. Slow timekeepers
    # keep the drifting pair within reach of the chart.
    song = song_of(Chart.of(np.arange(400.0), Piece.SNARE))
    a, b = PlayerModel(sigma_t_ms=1.5, alpha=alpha_a), PlayerModel(sigma_t_ms=2, alpha=alpha_b)
    correlations = []
    for seed in SEEDS:
        d = together(a, b, seed, song).pairs[0].asynchrony_ms
        assert d.size == 400
        correlations.append(float(np.corrcoef(d[1:], d[:-1])[0, 1]))
    recovers(1 - alpha_a - alpha_b, correlations, slack=0.01)
