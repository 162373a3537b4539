"""The ornament: every joint onset is in it, at its place, as far apart as it was."""

import numpy as np
import pytest

from hapju.show.keepsake.composition import Composition
from hapju.show.keepsake.format import FORMATS, SIZES, FormatName
from hapju.show.keepsake.gold import gold
from hapju.show.keepsake.gold_waves import Sea, waves_a_row
from hapju.show.keepsake.ink_wells import Field, wells_for
from hapju.show.keepsake.moments import moments_of
from hapju.show.keepsake.paper import paper
from hapju.show.keepsake.pearl import pearl
from hapju.show.keepsake.sticks import stick_outline
from tests.show.keepsake.played import by_hand, played

STYLES = {"pearl": pearl, "gold": gold, "paper": paper}


def drawn(style: str, size: FormatName = "poster", **given: object) -> Composition:
    analysis = played(**given)  # type: ignore[arg-type]
    return STYLES[style](moments_of(analysis), len(analysis.players), SIZES[size])


def test_moments_are_the_joint_onsets_of_a_pair() -> None:
    analysis = played()
    (pair,) = analysis.pairs
    moments = moments_of(analysis)
    assert np.array_equal(moments.beat, pair.beat)
    assert np.allclose(moments.apart_ms[:, 0] - moments.apart_ms[:, 1], pair.asynchrony_ms)
    assert np.allclose(moments.width_ms, np.abs(pair.asynchrony_ms))
    first = moments.in_order(0)
    assert first[0] == (0 if pair.asynchrony_ms[0] <= 0 else 1)


def test_moments_of_three_are_where_any_two_struck() -> None:
    analysis = played(names=("A", "B", "C"))
    moments = moments_of(analysis)
    expected = np.unique(np.concatenate([pair.beat for pair in analysis.pairs]))
    assert np.array_equal(moments.beat, expected)
    assert np.all(np.sum(~np.isnan(moments.apart_ms), axis=1) >= 2)
    assert np.allclose(np.nansum(moments.apart_ms, axis=1), 0.0, atol=1e-6)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("size", FORMATS)
def test_every_joint_onset_is_drawn_for_every_player_of_it(style: str, size: FormatName) -> None:
    moments = moments_of(played())
    composition = drawn(style, size)
    seen = {(inlay.moment, inlay.player) for inlay in composition.inlays if inlay.player >= 0}
    assert seen == {(row, player) for row in range(len(moments)) for player in (0, 1)}
    assert composition.art.count('class="moment"') == len(moments)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("names", [("A", "B"), tuple("ABCDEFGH")])
def test_ornament_and_sticks_lie_on_the_paper(
    style: str, size: FormatName, names: tuple[str, ...]
) -> None:
    composition = drawn(style, size, names=names)
    over = 0.06 * composition.width if style == "gold" else 0.0  # the sea goes over the edge
    for inlay in composition.inlays:
        middle = inlay.outline.mean(axis=0)
        assert -over <= middle[0] <= composition.width + over
        assert 0.0 <= middle[1] <= composition.height
    assert len(composition.sticks) == len(names)
    for stick in composition.sticks:
        for x, y in (stick.at(0.0), stick.at(stick.length)):
            assert 0.0 < x < composition.width and 0.0 < y < composition.height


@pytest.mark.parametrize("style", STYLES)
def test_another_take_gives_another_ornament_and_the_same_take_the_same(style: str) -> None:
    assert drawn(style).art == drawn(style).art
    assert drawn(style).art != drawn(style, seed=6).art


@pytest.mark.parametrize("style", STYLES)
def test_parts_of_a_moment_lie_further_apart_where_the_players_were(style: str) -> None:
    beats = [0.0, 1.0, 2.0, 3.0]

    def apart(late_ms: float) -> float:
        analysis = by_hand(beats, [beat + late_ms / 1000.0 for beat in beats])
        composition = STYLES[style](moments_of(analysis), 2, SIZES["poster"])
        middles = [
            np.mean(
                [i.outline.mean(axis=0) for i in composition.inlays if (i.moment, i.player) == of],
                axis=0,
            )
            for of in ((1, 0), (1, 1))
        ]
        return float(np.hypot(*(middles[0] - middles[1])))

    assert apart(0.0) < apart(20.0) < apart(45.0)


def test_every_wave_has_its_row() -> None:
    sea = Sea(0.0, 297.0, 214.0, 344.0)
    for count in (1, 2, 7, 40, 400, 3000):
        rows = waves_a_row(count, sea)
        assert rows.sum() == count
        assert rows.min() >= 1
        assert np.all(np.diff(rows) <= 1)  # they grow towards the shore


def test_wells_hold_every_bar_and_stay_in_their_field() -> None:
    field = Field(30.0, 60.0, 237.0, 192.0)
    for bars, pulses in ((1, 4), (8, 3), (33, 4), (300, 4), (64, 2)):
        wells = wells_for(field, 1, bars, pulses)
        assert wells.columns * wells.bars_a_column >= bars
        places = [wells.place(bar, within) for bar in (1, bars) for within in (0.0, 0.999)]
        for x, y in places:
            assert field.left <= x <= field.left + field.width
            assert field.top <= y <= field.top + field.height + 1e-9


def test_later_bars_stand_further_left_as_in_jeongganbo() -> None:
    wells = wells_for(Field(0.0, 0.0, 200.0, 100.0), 1, 32, 4)
    first, last = wells.place(1, 0.0), wells.place(32, 0.0)
    assert first[0] > last[0]
    assert wells.place(1, 0.5)[1] > first[1]


def test_a_stick_is_as_long_and_as_thick_as_it_says() -> None:
    outline = stick_outline(406.0, 14.4)
    assert np.ptp(outline[:, 0]) == pytest.approx(406.0, abs=0.5)
    assert np.ptp(outline[:, 1]) == pytest.approx(14.4, abs=0.01)
    assert np.allclose(outline[:, 1], -outline[::-1, 1])
