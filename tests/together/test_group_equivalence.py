"""The matrices say what the report's measures say."""

import numpy as np

from hapju.timing.onsets import Onsets
from hapju.timing.summary import summarise
from hapju.together.group import against_the_others, common_phase
from hapju.together.group_cohesion import against_others_ms, order_parameter
from hapju.together.group_pairs import all_pairs
from hapju.together.joint_onsets import asynchronies_ms


def take() -> tuple[np.ndarray, list[Onsets], np.ndarray]:
    rng = np.random.default_rng(11)
    grid_s = np.cumsum(rng.uniform(0.2, 0.6, 80))
    onset_s = grid_s[:, None] + rng.normal(0, 0.02, (80, 5))
    onset_s[rng.random(onset_s.shape) < 0.5] = np.nan
    players = []
    for own_s in onset_s.T:
        played = np.flatnonzero(np.isfinite(own_s))
        late_ms = 1000 * (own_s - grid_s)[played]
        players.append(Onsets(played, late_ms, np.ones(played.size, dtype=np.int64)))
    return onset_s, players, rng.uniform(400, 600, 80)


def test_each_against_the_others() -> None:
    onset_s, players, _ = take()
    matrix = against_others_ms(onset_s)
    for column, own_ms in zip(matrix.T, against_the_others(players, 80), strict=True):
        np.testing.assert_allclose(column[np.isfinite(column)], own_ms, atol=1e-9)


def test_the_order_parameter() -> None:
    onset_s, players, beat_ms = take()
    found = common_phase(players, beat_ms)
    r = order_parameter(onset_s, beat_ms / 1000)
    np.testing.assert_array_equal(np.flatnonzero(np.isfinite(r)), found.position)
    np.testing.assert_allclose(r[found.position], found.order_parameter, atol=1e-12)


def test_pairs() -> None:
    onset_s, _, _ = take()
    matrices = all_pairs(onset_s)
    for i, j in ((0, 1), (2, 4), (4, 2)):
        alone = summarise(asynchronies_ms(onset_s[:, i], onset_s[:, j]))
        assert matrices.joint_onsets[i, j] == alone.n
        for matrix, number in (
            (matrices.mean_asynchrony_ms, alone.mean_asynchrony_ms),
            (matrices.sd_asynchrony_ms, alone.sd_asynchrony_ms),
            (matrices.mean_absolute_asynchrony_ms, alone.mean_absolute_asynchrony_ms),
        ):
            assert number is not None
            np.testing.assert_allclose(matrix[i, j], number, atol=1e-9)
