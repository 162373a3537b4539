"""Who in a group corrects toward whom."""

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.simulate import simulate_beats
from hapju.together.coupling import coupling, ensemble_coupling

TRIO = np.array([[0.0, 0.3, 0.0], [0.2, 0.0, 0.1], [0.0, 0.0, 0.0]])
OTHERS = ~np.eye(3, dtype=bool)


def test_a_trio_comes_back() -> None:
    error, covered = [], []
    rng = np.random.default_rng(3)
    for _ in range(40):
        onset_s = simulate_beats(120, 110.0, TRIO, 10.0, 3.0, rng)
        onset_s[rng.random(onset_s.shape) < 0.01] = np.nan
        found = ensemble_coupling(onset_s)
        assert found is not None
        assert np.array_equal(found.is_told, OTHERS)
        error.append((found.alpha - TRIO)[OTHERS])
        covered.append(((found.low <= TRIO) & (found.high >= TRIO))[OTHERS])
    assert (
        np.max(np.abs(np.mean(error, axis=0))) < 0.02 + 3 * np.max(np.std(error, axis=0)) / 40**0.5
    )
    assert 0.9 < np.mean(covered) < 0.99


def test_two_players_are_a_group_too() -> None:
    onset_s = simulate_beats(80, 110.0, [0.3, 0.5], 10.0, 3.0, np.random.default_rng(1))
    group, pair = ensemble_coupling(onset_s), coupling(*onset_s.T)
    assert group is not None
    assert pair is not None
    assert (group.alpha[0, 1], group.alpha[1, 0]) == (pair.alpha_a.value, pair.alpha_b.value)
    assert group.fits == pair.fits


def test_two_who_play_as_one_cannot_be_told_apart() -> None:
    onset_s = simulate_beats(120, 110.0, TRIO, 10.0, 3.0, np.random.default_rng(2))
    onset_s = np.column_stack([onset_s, onset_s[:, 1]])
    found = ensemble_coupling(onset_s)
    assert found is not None
    assert not found.is_told[0, 1]
    assert not found.is_told[0, 3]
    assert found.is_told[0, 2]
    assert found.is_told[1, 0]


def test_eight_players_need_more_beats_than_two() -> None:
    alpha = 0.05 * (1 - np.eye(8))
    onset_s = simulate_beats(200, 110.0, alpha, 10.0, 3.0, np.random.default_rng(2))
    assert ensemble_coupling(onset_s) is not None
    assert ensemble_coupling(onset_s[:60]) is None


@pytest.mark.parametrize("shape", [(50,), (50, 1), (50, 9)])
def test_what_is_no_group_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(BadInput, match="2 to 8 players"):
        ensemble_coupling(np.cumsum(np.ones(shape), axis=0))
