"""Rendering: zero parameters give the chart; each parameter does what its name says."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.kit.families import families_of
from hapju.simulate import PRESETS, PlayerModel, Rush, simulate
from hapju.simulate.timekeepers import pulses_between
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap
from hapju.strokes import Piece, Strokes

STEADY = PRESETS["steady"]


def rock(bars: int = 64, tempo_map: TempoMap | None = None) -> Song:
    """Kick on 1 and 3, snare on 2 and 4, hi-hat in eighths."""
    eighths = np.arange(0, bars * 4, 0.5)
    kick, snare = np.arange(0, bars * 4, 2.0), np.arange(1, bars * 4, 2.0)
    chart = Chart.of(
        np.concatenate([eighths, kick, snare]),
        np.repeat(
            [Piece.HIHAT_CLOSED, Piece.KICK, Piece.SNARE], [eighths.size, kick.size, snare.size]
        ),
    )
    return song_of(chart, tempo_map or TempoMap.steady(120))


def song_of(chart: Chart, tempo_map: TempoMap) -> Song:
    return Song("test", SongCard({"en": "Test"}), tempo_map, {"full": {"drums": chart}})


def play(model: PlayerModel, song: Song | None = None, seed: int = 1) -> Strokes:
    return simulate(song or rock(), {"a": model}, seed=seed)["a"]


def late_ms(strokes: Strokes, song: Song, piece: Piece) -> np.ndarray:
    """Asynchronies of a piece of which no stroke is missed or added."""
    chart = song.chart()
    meant = song.tempo_map.seconds_at(chart.beat[chart.piece == piece])
    return 1000 * (strokes.time_s[strokes.piece == piece] - meant)


CHANGING = TempoMap(
    (TempoChange(0, 90, ramp_to_bpm=140), TempoChange(40, 140), TempoChange(100, 110)),
    (MeterChange(0, Meter(4, 4)), MeterChange(40, Meter(6, 8)), MeterChange(100, Meter(7, 8))),
    start_s=2.5,
)


@pytest.mark.parametrize("tempo_map", [TempoMap.steady(97), CHANGING])
def test_zero_parameters_play_the_chart_exactly(tempo_map: TempoMap) -> None:
    song = rock(40, tempo_map)
    chart = song.chart()
    strokes = play(PlayerModel(), song)
    assert strokes == Strokes.of(tempo_map.seconds_at(chart.beat), chart.piece, chart.velocity)


def test_same_seed_same_bytes() -> None:
    one = simulate(rock(), {"a": STEADY, "b": STEADY}, seed=4)
    two = simulate(rock(), {"a": STEADY, "b": STEADY}, seed=4)
    other = simulate(rock(), {"a": STEADY, "b": STEADY}, seed=5)
    for key in "ab":
        assert one[key].time_s.tobytes() == two[key].time_s.tobytes()
        assert one[key] == two[key]
        assert one[key] != other[key]
    assert one["a"] != one["b"]


def test_the_order_of_the_players_changes_nothing() -> None:
    models = {"a": STEADY, "b": PRESETS["beginner"], "c": PRESETS["professional"]}
    forth = simulate(rock(), models, seed=4)
    back = simulate(rock(), dict(reversed(models.items())), seed=4)
    for key in models:
        np.testing.assert_allclose(forth[key].time_s, back[key].time_s, atol=1e-12)


def test_a_miss_moves_no_other_stroke() -> None:
    model = PlayerModel(sigma_t_ms=10, sigma_m_ms=5, alpha_click=0.3, sigma_limb_ms=5)
    whole = play(model)
    holed = play(PlayerModel(10, 5, alpha_click=0.3, sigma_limb_ms=5, miss_probability=0.2))
    assert 0.7 < len(holed) / len(whole) < 0.9
    assert set(holed.time_s.tolist()) < set(whole.time_s.tolist())


def test_biases_add_and_stay_with_their_piece() -> None:
    song = rock()
    strokes = play(PlayerModel(bias_ms=-5, bias_by_piece_ms={Piece.KICK: 12}), song)
    np.testing.assert_allclose(late_ms(strokes, song, Piece.KICK), 7, atol=1e-6)
    np.testing.assert_allclose(late_ms(strokes, song, Piece.SNARE), -5, atol=1e-6)


def test_with_a_click_the_spread_follows_theory() -> None:
    # One stroke a beat; y as in test_beats, with the click for a partner without noise.
    song = song_of(Chart.of(np.arange(40_000.0), Piece.SNARE), TempoMap.steady(120))
    strokes = play(PlayerModel(sigma_t_ms=10, sigma_m_ms=6.5, alpha_click=0.4), song)
    late = late_ms(strokes, song, Piece.SNARE)
    variance = (10**2 + 0.4**2 * 6.5**2) / (0.4 * 1.6) + 6.5**2
    assert np.var(late) == pytest.approx(variance, rel=0.06)
    covariance = 0.6 * variance - 6.5**2
    assert np.mean(late[1:] * late[:-1]) == pytest.approx(covariance, abs=0.04 * variance)


def test_limbs_part_by_their_own_noise_only() -> None:
    song = rock(2000)
    strokes = play(PlayerModel(10, 6, alpha_click=0.3, sigma_limb_ms=9), song)
    kick = late_ms(strokes, song, Piece.KICK)
    hat = late_ms(strokes, song, Piece.HIHAT_CLOSED)[::4]
    assert np.std(kick - hat, ddof=1) == pytest.approx(9 * np.sqrt(2), rel=0.05)


def test_drift_is_in_bpm_per_minute() -> None:
    song = rock(120)
    strokes = play(PlayerModel(drift_bpm_per_minute=-2.5), song)
    kick = strokes.time_s[strokes.piece == Piece.KICK]
    tempo = 120 / np.diff(kick)
    minutes = (kick[1:] + kick[:-1]) / 120
    slope, start = np.polyfit(minutes, tempo, 1)
    assert slope == pytest.approx(-2.5, rel=1e-3)
    assert start == pytest.approx(120, abs=1e-2)


def test_swing_moves_off_beats_and_leaves_triplets_and_eighth_meters() -> None:
    beats = np.array([0, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 1.0])
    song = song_of(Chart.of(beats, Piece.RIDE), TempoMap.steady(60))
    swung = play(PlayerModel(swing_ratio=3), song).time_s
    np.testing.assert_allclose(
        swung, np.sort([0, 0.375, 1 / 3, 0.75, 2 / 3, 0.875, 1.0]), atol=1e-12
    )
    sixteenths = play(PlayerModel(swing_ratio_sixteenths=1.5), song).time_s
    np.testing.assert_allclose(sixteenths, [0, 0.3, 1 / 3, 0.5, 2 / 3, 0.8, 1.0], atol=1e-12)
    six_eight = song_of(Chart.of(beats, Piece.RIDE), TempoMap.steady(60, "6/8"))
    np.testing.assert_allclose(play(PlayerModel(swing_ratio=3), six_eight).time_s, beats)


def test_a_rush_brings_ahead_and_correction_brings_back() -> None:
    song = song_of(Chart.of(np.arange(40.0), Piece.SNARE), TempoMap.steady(120))
    rush = (Rush(12, 16, gain_ms=60),)
    free = late_ms(play(PlayerModel(rushes=rush), song), song, Piece.SNARE)
    np.testing.assert_allclose(free[[0, 12, 14, 16, 39]], [0, 0, -30, -60, -60], atol=1e-6)
    held = late_ms(play(PlayerModel(rushes=rush, alpha_click=0.5), song), song, Piece.SNARE)
    assert held.min() == held[16]
    assert held[-1] == pytest.approx(0, abs=1e-3)


def test_misses_strays_and_extras_come_at_their_rates() -> None:
    song = rock(512)
    notes = len(song.chart())
    misses = [notes - len(play(PlayerModel(miss_probability=0.05), song, s)) for s in range(20)]
    assert np.mean(misses) / notes == pytest.approx(0.05, rel=0.1)

    minutes = 512 * 4 / 120
    more = [len(play(PlayerModel(extra_strokes_per_minute=6), song, s)) - notes for s in range(20)]
    assert np.mean(more) / minutes == pytest.approx(6, rel=0.15)

    stray = play(PlayerModel(wrong_piece_probability=0.05), song)
    assert len(stray) == notes
    moved = np.mean(stray.piece != song.chart().piece)
    assert moved == pytest.approx(0.05, rel=0.3)
    off = stray.piece != song.chart().piece
    assert np.all(families_of(stray.piece[off]) != families_of(song.chart().piece[off]))


def test_double_triggers_follow_within_20_ms_on_the_same_pad() -> None:
    song = song_of(Chart.of(np.arange(2000.0), Piece.SNARE), TempoMap.steady(120))
    strokes = play(PlayerModel(double_trigger_probability=0.1), song)
    gaps = np.diff(strokes.time_s)
    doubled = gaps < 0.1
    assert np.count_nonzero(doubled) == len(strokes) - 2000
    assert np.mean(doubled) == pytest.approx(0.1, rel=0.3)
    assert gaps[doubled].max() <= 0.0201


def test_velocity_follows_the_chart() -> None:
    chart = Chart.of(np.arange(2000.0), Piece.SNARE, np.tile([0.3, 0.9], 1000))
    song = song_of(chart, TempoMap.steady(120))
    strokes = play(PlayerModel(velocity_gain=0.5, velocity_sd=0.02), song)
    assert strokes.velocity[::2].mean() == pytest.approx(0.15, abs=0.003)
    assert strokes.velocity[1::2].mean() == pytest.approx(0.45, abs=0.003)
    assert strokes.velocity[1::2].std() == pytest.approx(0.02, rel=0.1)


def test_parts_go_to_the_players_in_order() -> None:
    parts = {"a": Chart.of([0.0, 1.0], Piece.KICK), "b": Chart.of([0.5], Piece.SNARE)}
    song = Song("duet", SongCard({"en": "Duet"}), TempoMap.steady(60), {"full": parts})
    played = simulate(song, {"x": PlayerModel(), "y": PlayerModel(), "z": PlayerModel()}, seed=0)
    assert [played[key].time_s.tolist() for key in "xyz"] == [[0, 1], [0.5], [0, 1]]


def test_coupling_names_who_follows_whom() -> None:
    # B follows A with all it has; A listens to nobody and drifts away from the song.
    song = song_of(Chart.of(np.arange(400.0), Piece.SNARE), TempoMap.steady(120))
    models = {"a": PlayerModel(sigma_t_ms=20), "b": PlayerModel(sigma_t_ms=2)}
    coupling = np.array([[0.0, 0.0], [0.9, 0.0]])
    played = simulate(song, models, seed=2, coupling=coupling)
    a, b = (late_ms(played[key], song, Piece.SNARE) for key in "ab")
    assert np.std(a - b) < 25 < np.std(a)
    apart = simulate(song, models, seed=2)
    np.testing.assert_allclose(a, late_ms(apart["a"], song, Piece.SNARE), atol=1e-9)


def test_refuses_what_it_cannot_play() -> None:
    with pytest.raises(BadInput, match="no charts"):
        simulate(Song.of_tempo(120), {"a": STEADY}, seed=0)
    with pytest.raises(BadInput, match="seed"):
        simulate(rock(1), {"a": STEADY}, seed=-1)
    with pytest.raises(BadInput, match="coupling"):
        simulate(rock(1), {"a": STEADY}, seed=0, coupling=np.zeros((2, 2)))
    with pytest.raises(BadInput, match="halt"):
        play(PlayerModel(drift_bpm_per_minute=-100), rock(400))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sigma_t_ms", -1.0),
        ("miss_probability", 1.5),
        ("alpha", -0.1),
        ("swing_ratio", 0.0),
        ("drift_bpm_per_minute", float("nan")),
        ("velocity_gain", 0.0),
    ],
)
def test_refuses_parameters_without_a_meaning(name: str, value: float) -> None:
    with pytest.raises(BadInput, match=name):
        PlayerModel(**{name: value})


def test_refuses_a_rush_that_ends_before_it_starts() -> None:
    with pytest.raises(BadInput, match="rush"):
        Rush(4, 4, 10)


def test_silence_and_single_notes() -> None:
    nothing = song_of(Chart.of([], 0), TempoMap.steady(100))
    assert len(play(STEADY, nothing)) == 0
    one = song_of(Chart.of([-1.5], Piece.CRASH), TempoMap.steady(100))
    assert play(PlayerModel(), one).time_s.tolist() == [-0.9]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(-8, 300), st.sampled_from(list(Piece))), min_size=1, max_size=60
    ),
    st.sampled_from(sorted(PRESETS)),
    st.integers(1, 4),
    st.integers(0, 1000),
)
def test_any_chart_gives_strokes_near_its_notes(
    notes: list[tuple[int, Piece]], preset: str, players: int, seed: int
) -> None:
    beats, pieces = np.array([[beat / 3, piece] for beat, piece in notes]).T
    song = song_of(Chart.of(beats, pieces.astype(int)), CHANGING)
    played = simulate(song, {f"p{k}": PRESETS[preset] for k in range(players)}, seed=seed)
    assert len(played) == players
    first, last = song.tempo_map.seconds_at([beats.min(), beats.max()])
    for strokes in played.values():
        if len(strokes):
            assert first - 1 < strokes.time_s[0] <= strokes.time_s[-1] < last + 1


@settings(deadline=None)
@given(st.floats(-9, 130), st.floats(0.01, 60))
def test_pulses_enclose_their_span_and_step_by_the_meter(first: float, length: float) -> None:
    pulses = pulses_between(CHANGING, first, first + length)
    assert pulses.size >= 2
    assert pulses[0] <= first + 1e-6 and pulses[-1] >= first + length - 1e-6
    steps = np.diff(pulses)
    expected = [CHANGING.meter_at(beat).pulse_beats for beat in pulses[:-1]]
    np.testing.assert_allclose(steps, expected)
