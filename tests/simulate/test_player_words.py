"""Players can be written in words."""

import pytest

from hapju.errors import BadInput
from hapju.simulate import PRESETS
from hapju.simulate.player_words import player_of


def test_a_preset_by_its_name() -> None:
    assert player_of("Ji-woo=steady") == ("Ji-woo", PRESETS["steady"])


def test_parameters_change_the_preset_and_nothing_else() -> None:
    name, model = player_of("Haruka = professional, alpha=0.4, bias_ms=-15")
    assert name == "Haruka"
    assert (model.alpha, model.bias_ms) == (0.4, -15)
    assert model.sigma_t_ms == PRESETS["professional"].sigma_t_ms


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ji-woo", "has no name or preset"),
        ("=steady", "has no name or preset"),
        ("A=virtuoso", "no preset 'virtuoso'; take one of beginner, steady, professional"),
        ("A=steady,alfa=1", "no parameter 'alfa'"),
        ("A=steady,alpha=much", "alpha is 'much'"),
        ("A=steady,alpha=7", "between 0 and 2"),
        ("A=steady,rushes=3", "no parameter 'rushes'"),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        player_of(text)
