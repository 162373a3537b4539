"""The rules on who takes back a distance speak beyond doubt only, and of the right player."""

from dataclasses import replace

import pytest

import hapju
from hapju.analysis import Analysis
from hapju.coach.finding import Finding
from hapju.coach.rules import RULES
from hapju.simulate import PlayerModel, simulate
from tests.coach.hand_made_takes import Shares, coupled, player, scatter, song, take
from tests.together.pulse_study import study

DUET = take(player("A", scatter(8)), player("B", scatter(8, 1)))
OURS = ("one-way", "nobody-listens", "over-correction")


def found(analysis: Analysis) -> dict[str, Finding]:
    """What these rules find, by their names."""
    return {
        rule.name: finding for rule in RULES if rule.name in OURS for finding in rule.find(analysis)
    }


@pytest.mark.parametrize("swapped", [False, True])
def test_one_way_speaks_to_who_holds(swapped: bool) -> None:
    both: list[Shares] = [(0.05, -0.05, 0.15), (0.4, 0.25, 0.55)]
    analysis = coupled(DUET, *(reversed(both) if swapped else both))
    (finding,) = found(analysis).values()
    assert finding.players == (("b",) if swapped else ("a",))
    assert finding.arguments["holds"] == ("B" if swapped else "A")
    assert (finding.arguments["holds_percent"], finding.arguments["adjusts_percent"]) == (5, 40)
    assert finding.strength == pytest.approx(0.35 / 0.3)
    assert 0 < len(finding.bars) <= 4


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((0.05, -0.1, 0.3), (0.4, 0.25, 0.55)),  # the intervals overlap
        ((-0.3, -0.4, -0.2), (0.05, -0.05, 0.15)),  # nobody listens clearly
        ((0.2, 0.1, 0.3), (0.25, 0.15, 0.35)),
    ],
)
def test_one_way_is_silent_in_doubt(a: Shares, b: Shares) -> None:
    assert not found(coupled(DUET, a, b))


def test_nobody_listens() -> None:
    (finding,) = found(coupled(DUET, (-0.02, -0.08, 0.04), (0.01, -0.05, 0.07))).values()
    assert finding.players == ("a", "b")
    assert (finding.arguments["a_percent"], finding.arguments["b_percent"]) == (0, 1)
    assert finding.strength == pytest.approx(1.3)
    assert not found(coupled(DUET, (-0.02, -0.08, 0.04), (0.05, -0.02, 0.12)))


def test_over_correction_asks_for_a_sum_beyond_doubt() -> None:
    (finding,) = found(coupled(DUET, (0.7, 0.55, 0.85), (0.6, 0.4, 0.8))).values()
    assert finding.strength == pytest.approx(1.3)
    assert not found(coupled(DUET, (0.6, 0.45, 0.75), (0.6, 0.4, 0.8)))


@pytest.mark.parametrize("both", [((0.05, 0, 0.1), (0.5, 0.4, 0.6)), ((0.8, 0.7, 0.9),) * 2])
def test_a_doubtful_fit_gives_no_advice(both: tuple[Shares, Shares]) -> None:
    assert found(coupled(DUET, *both))
    assert not found(coupled(DUET, *both, p=0.009))


def test_of_many_players_nothing_is_said() -> None:
    pair = coupled(DUET, (0.05, 0, 0.1), (0.5, 0.4, 0.6)).pairs[0]
    assert len(found(replace(DUET, pairs=(pair,) * 10))) == 1
    assert not found(replace(DUET, pairs=(pair,) * 11))


@pytest.mark.parametrize(
    ("alphas", "rule"),
    [((0.0, 0.5), "one-way"), ((0.8, 0.7), "over-correction"), ((0.25, 0.25), None)],
)
def test_simulated_duos_get_the_advice_that_fits_them(
    alphas: tuple[float, float], rule: str | None
) -> None:
    played = study(240)
    model = PlayerModel(sigma_t_ms=5.0, sigma_m_ms=2.0)
    models = {key: replace(model, alpha=alpha) for key, alpha in zip("ab", alphas, strict=True)}
    takes = [hapju.analyse(simulate(played, models, seed=seed), played) for seed in range(8)]
    said = [list(found(analysis)) for analysis in takes]
    assert sum(each == ([rule] if rule else []) for each in said) >= 6, said


def test_a_song_of_one_player_sets_off_nothing() -> None:
    assert not found(take(player("A", scatter(8)), song=song()))
