"""From simulated strokes to who corrects and who leads: the player model's truth comes back."""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import hapju
from hapju.analysis import PairAnalysis
from hapju.simulate import PlayerModel, simulate
from hapju.songs.song import Song
from hapju.strokes import Piece, Strokes
from hapju.timing.pulses import MOST_PULSES, STRETCH_PULSES, STRETCHES
from hapju.together.coupling import coupling, coupling_beside_click
from hapju.together.lead_and_lag import lead_and_lag
from hapju.together.pair_pulses import PairPulses
from tests.together.pulse_study import study

DUOS = 24


def duo(alpha_a: float, alpha_b: float, seed: int, song: Song, **more: float) -> PairAnalysis:
    """Two who hear no click, by the player model; their tempo wanders, but stays on the grid."""
    player = PlayerModel(sigma_t_ms=5.0, sigma_m_ms=2.0, **more)
    models = {"a": replace(player, alpha=alpha_a), "b": replace(player, alpha=alpha_b)}
    return hapju.analyse(simulate(song, models, seed=seed), song).pairs[0]


@pytest.mark.parametrize(("meter", "pulse"), [("4/4", 1.0), ("6/8", 1.5)])
@pytest.mark.parametrize("truth", [(0.1, 0.4), (0.3, 0.3)])
def test_the_corrections_of_the_player_model_are_found(
    truth: tuple[float, float], meter: str, pulse: float
) -> None:
    song = study(128, meter, pulse)
    # A duo that wanders off the grid altogether isn't told.
    found = [each for each in (duo(*truth, s, song).coupling for s in range(DUOS)) if each]
    assert len(found) >= 0.9 * DUOS
    for player, alpha in zip(("alpha_a", "alpha_b"), truth, strict=True):
        estimates = [getattr(each, player) for each in found]
        assert np.mean([each.value for each in estimates]) == pytest.approx(alpha, abs=0.045)
        inside = [each.interval.low <= alpha <= each.interval.high for each in estimates]
        assert np.mean(inside) >= 0.85
    assert np.mean([each.fits for each in found]) >= 0.9


def test_missing_strokes_dont_hide_them() -> None:
    song = study(256)
    found = [duo(0.1, 0.4, s, song, miss_probability=0.05).coupling for s in range(12)]
    assert np.mean([each.alpha_a.value for each in found if each]) == pytest.approx(0.1, abs=0.05)
    assert np.mean([each.alpha_b.value for each in found if each]) == pytest.approx(0.4, abs=0.05)


def test_a_leader_is_named_and_equals_are_not() -> None:
    song = study(240)
    led = [duo(0.0, 0.5, seed, song).lead.leader for seed in range(DUOS)]
    assert led.count("a") >= 0.9 * DUOS and "b" not in led
    equal = [duo(0.25, 0.25, seed, song).lead.leader for seed in range(DUOS)]
    assert equal.count(None) >= 0.85 * DUOS


@pytest.mark.parametrize(("heard", "said"), [(0.0, 0.0), (0.4, 0.4)])
def test_what_both_correct_toward_a_click_is_no_coupling(heard: float, said: float) -> None:
    """Two who follow the click more and less; B hears A, or doesn't."""
    song = study(240)
    a = PlayerModel(sigma_t_ms=8.0, sigma_m_ms=3.0, alpha_click=0.1)
    b = replace(a, alpha=heard, alpha_click=0.3)
    found = [
        hapju.analyse(simulate(song, {"a": a, "b": b}, seed=seed), song).pairs[0]
        for seed in range(12)
    ]
    assert np.mean([pair.coupling.alpha_b.value for pair in found]) == pytest.approx(said, abs=0.05)
    assert np.mean([pair.coupling.alpha_a.value for pair in found]) == pytest.approx(0.0, abs=0.05)
    assert np.mean([pair.coupling.click_b.value for pair in found]) == pytest.approx(0.3, abs=0.1)
    assert [pair.leader for pair in found].count("a" if heard else None) >= 10


def test_drummers_who_never_heard_each_other_are_given_no_leader(shared_data: Path) -> None:
    """Each recorded alone, to a click: 24 pairs, of which chance marks one or two."""
    with (shared_data / "duets" / "info.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    leaders, above = [], []
    for groove in ("groove1", "groove3", "groove7", "groove8"):
        alike = [row for row in rows if row["groove"] == groove]
        players = {r["drummer"]: hapju.read(shared_data / "duets" / r["file"]) for r in alike}
        song = Song.of_tempo(float(alike[0]["bpm"]))
        for pair in hapju.analyse(players, song).pairs:
            leaders.append(pair.leader)
            found = pair.coupling
            above += [each.interval.low > 0 for each in (found.alpha_a, found.alpha_b)]
    assert len(leaders) - leaders.count(None) <= 3
    assert sum(above) <= 4


def test_who_is_first_all_the_time_doesnt_lead_for_that() -> None:
    song = study(240)
    early = PlayerModel(sigma_t_ms=5.0, sigma_m_ms=2.0, alpha=0.0)
    late = replace(early, alpha=0.5, bias_ms=-12.0)
    pair = hapju.analyse(simulate(song, {"a": early, "b": late}, seed=4), song).pairs[0]
    assert pair.mean_asynchrony_ms is not None and pair.mean_asynchrony_ms > 8
    assert pair.lead.leader == "a"


def test_they_are_what_the_measures_say_of_the_onsets_on_the_pulses() -> None:
    pair = duo(0.2, 0.4, 1, study(96))
    pulses = pair.pulses
    onsets = pulses.onset_a_s, pulses.onset_b_s
    assert pair.coupling == coupling_beside_click(*onsets, pulses.time_s)
    assert pair.lead == lead_and_lag(*onsets, pulses.time_s)
    assert pair.coupling is pair.coupling and pair.lead is pair.lead
    over = pair.lead_over_time
    assert over.first_beat.tolist() == list(range(0, 96 - 32 + 1, 4))


def test_a_tempo_found_in_the_strokes_is_no_agreed_one() -> None:
    """A beat half-way between the two hides who of them corrects."""
    pair = duo(0.0, 0.5, 1, study(240))
    a, b = pair.pulses.onset_a_s, pair.pulses.onset_b_s
    found = replace(pair.pulses, time_s=(a + b) / 2, is_agreed=False)
    assert found.coupling == coupling(a, b)
    assert found.lead == lead_and_lag(a, b) and found.lead.leader == "a"
    assert found.coupling is not None
    assert found.coupling.alpha_b.interval.low > found.coupling.alpha_a.interval.high
    trusted = replace(found, is_agreed=True)
    assert trusted.lead.leader is None
    played = simulate(study(240), {"a": PlayerModel(sigma_t_ms=5.0)}, seed=1)["a"]
    two = {"a": played, "b": played.shifted(0.004)}
    assert not hapju.analyse(two).pairs[0].pulses.is_agreed
    assert hapju.analyse(two, study(240)).pairs[0].pulses.is_agreed


def test_undated_strokes_stay_out() -> None:
    times = np.concatenate([[0.2], 0.5 + np.arange(64) / 2])
    rng = np.random.default_rng(0)
    players = {
        key: replace(Strokes.of(times + rng.normal(0, 0.005, 65), Piece.SNARE), undated=1)
        for key in "ab"
    }
    pulses = hapju.analyse(players, Song.of_tempo(120)).pairs[0].pulses
    assert np.count_nonzero(np.isfinite(pulses.onset_a_s)) == 64
    assert np.nanmin(pulses.onset_a_s) > 0.4


def test_too_little_says_nothing() -> None:
    for pair in (duo(0.2, 0.4, 1, study(16)), *hapju.analyse(_same(64), Song.of_tempo(120)).pairs):
        assert pair.coupling is None
        assert pair.lead.leader is None and not pair.lead_over_time.is_beyond_chance.any()
    empty = PairPulses()
    assert empty.coupling is None and empty.lead.leader is None
    assert not empty.lead_over_time.is_beyond_chance.any()


def test_a_machine_takes_back_nothing_and_two_machines_say_nothing() -> None:
    song = Song.of_tempo(240)
    even = np.arange(400) / 4
    machine = Strokes.of(even, Piece.SNARE)
    jump = Strokes.of(even + np.where(np.arange(400) > 200, 0.05, 0.0), Piece.SNARE)
    human = Strokes.of(even + np.random.default_rng(2).normal(0, 0.01, 400), Piece.SNARE)
    with np.errstate(divide="raise", invalid="raise"):
        followed = hapju.analyse({"a": machine, "b": human}, song).pairs[0].coupling
        stepped = hapju.analyse({"a": machine, "b": jump}, song).pairs[0].coupling
        late = hapju.analyse({"a": machine, "b": machine.shifted(0.007)}, song).pairs[0].coupling
    assert followed is not None and stepped is not None and late is None
    assert followed.alpha_a.value == pytest.approx(0.0, abs=1e-6)
    assert followed.alpha_b.value > 0.8


def _same(count: int) -> dict[str, Strokes]:
    return dict.fromkeys("ab", Strokes.of(np.arange(count) / 2, Piece.SNARE))


def test_of_a_long_take_stretches_are_taken_and_none_reaches_into_the_next() -> None:
    beats = 3 * MOST_PULSES
    rng = np.random.default_rng(1)
    time_s = np.arange(beats) / 2
    a, b = time_s + rng.normal(0, 0.01, (2, beats))
    long = PairPulses(np.arange(float(beats)), time_s, a, b)
    assert long.is_long
    assert long.coupling is not None and long.coupling.n == STRETCHES * (STRETCH_PULSES - 1)
    over = long.lead_over_time
    assert over.first_beat.max() > beats - STRETCH_PULSES
    starts = np.linspace(0, beats - STRETCH_PULSES, STRETCHES).astype(int)
    inside = over.first_beat[:, None] - starts
    assert np.all(np.any((inside >= 0) & (inside < STRETCH_PULSES), axis=1))
    middle_s = time_s[over.first_beat] + 15.5 / 2
    full = over.pairs >= 30
    assert over.time_s[full] == pytest.approx(middle_s[full], abs=0.1)
