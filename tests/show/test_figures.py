"""Each figure shows the numbers of the analysis, on the page and on paper."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from hapju.analysis import Analysis
from hapju.locale.catalogue import LANGUAGES
from hapju.show.figures.corrections import corrections
from hapju.show.figures.flam_map import flam_map, flams_by_bar
from hapju.show.figures.frame import NARROW, WIDE, apart, letters, short_name
from hapju.show.figures.histogram import PANEL, histogram
from hapju.show.figures.members import members
from hapju.show.figures.over_time import over_time
from hapju.show.figures.positions import pair_positions, positions
from hapju.show.figures.svg import ticks
from hapju.show.figures.tempo_curve import tempo_curve
from hapju.show.figures.theme import LIGHT, PAGE, Theme, paper
from hapju.show.figures.who_is_first import EVEN_MS, who_is_first
from hapju.show.words import Words
from hapju.timing.correction_fit import Estimate
from hapju.timing.summary import Interval
from tests.show.made_takes import take

SVG = "{http://www.w3.org/2000/svg}"
PAPER = paper("Noto Sans")

Draw = Callable[[Analysis, Words, Theme, float], str]
FIGURES: dict[str, Draw] = {
    "histogram": histogram,
    "positions": positions,
    "tempo_curve": tempo_curve,
    "flam_map": flam_map,
    "over_time": lambda a, w, t, width: over_time(a, a.pairs[0], w, t, width),
    "who_is_first": lambda a, w, t, width: who_is_first(a, a.pairs[0], w, t, width),
    "corrections": lambda a, w, t, width: drawn_corrections(a, w, t, width),
    "pair_positions": lambda a, w, t, width: pair_positions(a, a.pairs[0], w, t, width),
}


def drawn_corrections(analysis: Analysis, words: Words, theme: Theme, width: float) -> str:
    pair = analysis.pairs[0]
    assert pair.coupling is not None
    return corrections(analysis, pair, pair.coupling, words, theme, width)


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def words_in(svg: str) -> list[str]:
    return [element.text or "" for element in drawn(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_stands_by_itself_on_paper(
    duet: Analysis, name: str, width: float, language: str
) -> None:
    svg = FIGURES[name](duet, Words(language), PAPER, width)
    root = drawn(svg)
    assert float(root.get("width", "0")) == width and float(root.get("height", "0")) > 40
    assert root.get("font-family") == "Noto Sans"
    assert "var(" not in svg and "nan" not in svg and "inf" not in svg
    assert root.find(f"{SVG}title") is not None and root.find(f"{SVG}desc") is not None
    for element in root.iter():
        for key in ("fill", "stroke"):
            colour = element.get(key)
            assert colour in (None, "none") or colour in LIGHT.values()


@pytest.mark.parametrize("name", FIGURES)
def test_on_the_page_every_colour_is_a_variable(duet: Analysis, name: str) -> None:
    svg = FIGURES[name](duet, Words("en"), PAGE, NARROW)
    assert not re.search(r'"#[0-9a-f]{3,6}"', svg)


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_is_drawn_outside_of_a_figure(duet: Analysis, name: str) -> None:
    root = drawn(FIGURES[name](duet, Words("en"), PAPER, NARROW))
    width, height = float(root.get("width", "0")), float(root.get("height", "0"))
    for element in root.iter():
        for x in ("x", "x1", "x2", "cx"):
            assert -1 <= float(element.get(x, "0")) <= width + 1
        for y in ("y", "y1", "y2", "cy"):
            assert -1 <= float(element.get(y, "0")) <= height + 1


def test_takes_with_too_little_in_them_are_drawn_too(few: Analysis, empty: Analysis) -> None:
    for analysis in (few, empty):
        assert analysis.pairs[0].coupling is None
        for name, draw in FIGURES.items():
            if name == "corrections":
                continue  # a sentence stands in its place
            svg = draw(analysis, Words("en"), PAPER, NARROW)
            assert "nan" not in svg, name


def test_the_histogram_holds_every_matched_stroke(duet: Analysis) -> None:
    root = drawn(histogram(duet, Words("en"), PAPER))
    for row, player in enumerate(duet.players.values()):
        bars = [
            float(rect.get("height", "0"))
            for rect in root.iter(f"{SVG}rect")
            if PANEL * row < float(rect.get("y", "0")) <= PANEL * (row + 1)
        ]
        count, _ = np.histogram(player.asynchrony_ms, np.arange(-100, 101, 5.0))
        shares = np.array(bars) / max(bars) * count.max()
        assert shares.sum() == pytest.approx(player.matched.size, rel=0.01)
        assert Words("en").signed_ms(player.mean_asynchrony_ms, 0) in words_in(
            histogram(duet, Words("en"), PAPER)
        )


def test_the_course_of_time_has_a_dot_for_each_joint_onset_and_a_ring_for_each_flam(
    duet: Analysis,
) -> None:
    pair = duet.pairs[0]
    dots = list(drawn(over_time(duet, pair, Words("en"), PAPER)).iter(f"{SVG}circle"))
    assert len(dots) == pair.joint_onsets
    assert sum(dot.get("fill") == "none" for dot in dots) == pair.flams


def test_the_corrections_stand_with_their_intervals(duet: Analysis) -> None:
    found, words = duet.pairs[0].coupling, Words("en")
    assert found is not None
    svg = drawn_corrections(duet, words, PAPER, WIDE)
    zero, whole = (
        float(text.get("x", "0"))
        for text in drawn(svg).iter(f"{SVG}text")
        if text.text in ("0", "100")
    )
    bars = list(drawn(svg).iter(f"{SVG}rect"))
    for bar, estimate in zip(bars, (found.alpha_a, found.alpha_b), strict=True):
        share = float(bar.get("width", "0")) / (whole - zero)
        assert share == pytest.approx(max(estimate.value, 0.0), abs=0.004)
        said = f"{words.taken_back(estimate.value)} {words.interval(estimate.interval, 0, 100.0)}"
        assert said in words_in(svg)
    assert "Ji-woo" in words_in(svg) and "Haruka" in words_in(svg)


def test_less_than_nothing_taken_back_is_nothing(duet: Analysis) -> None:
    pair, words = duet.pairs[0], Words("en")
    assert pair.coupling is not None
    below = replace(pair.coupling, alpha_a=Estimate(-0.12, Interval(-0.3, 0.07)))
    svg = corrections(duet, pair, below, words, PAPER, WIDE)
    assert "0 % (95 %: −30 to +7)" in words_in(svg)
    bar = next(drawn(svg).iter(f"{SVG}rect"))
    assert float(bar.get("width", "0")) <= 1.0


def test_who_is_first_adds_up(duet: Analysis) -> None:
    pair = duet.pairs[0]
    svg = who_is_first(duet, pair, Words("en"), PAPER, WIDE)
    first = np.mean(pair.asynchrony_ms < -EVEN_MS)
    second = np.mean(pair.asynchrony_ms > EVEN_MS)
    shown = [int(found) for found in re.findall(r">(?:[^<]*? )?(\d+) %<", svg)]
    assert shown[0] == round(100 * first)
    assert sum(shown) == pytest.approx(100, abs=1)
    assert round(100 * second) in shown


def test_the_flams_at_the_positions_add_up(duet: Analysis) -> None:
    said = words_in(pair_positions(duet, duet.pairs[0], Words("en"), PAPER))
    after = said[said.index("Flams") + 1 :]
    assert sum(map(int, after)) == duet.pairs[0].flams


def test_the_flam_map_has_a_column_for_each_bar_with_flams(duet: Analysis) -> None:
    found = flams_by_bar(duet)
    columns = list(drawn(flam_map(duet, Words("en"), PAPER)).iter(f"{SVG}rect"))
    assert len(columns) == len(found)
    heights = [float(column.get("height", "0")) for column in columns]
    flams = [found[bar] for bar in sorted(found)]
    assert np.allclose(np.array(heights) / heights[0], np.array(flams) / flams[0], rtol=0.01)


def test_a_position_at_which_several_pairs_flam_counts_once(trio: Analysis) -> None:
    flammed = {beat for pair in trio.pairs for beat in pair.beat[pair.is_flam].tolist()}
    assert sum(flams_by_bar(trio).values()) == len(flammed)
    assert len(flammed) < sum(pair.flams or 0 for pair in trio.pairs)


def test_a_long_take_has_few_enough_columns_to_be_seen() -> None:
    analysis = take({"Ji-woo": (-4, 9), "Haruka": (8, 20)}, bars=500)
    columns = list(drawn(flam_map(analysis, Words("en"), PAPER)).iter(f"{SVG}rect"))
    assert 20 < len(columns) <= 120
    assert min(float(column.get("width", "0")) for column in columns) > 2


def test_each_member_of_a_group_has_a_row(trio: Analysis) -> None:
    assert trio.group is not None
    said = words_in(members(trio, trio.group, Words("en"), PAPER))
    for member in trio.group.members:
        assert member.name in said
        assert Words("en").signed_ms(member.summary.mean_asynchrony_ms) in said


def test_ticks_are_round_and_inside() -> None:
    assert ticks(-30, 30, 5) == [-20, 0, 20]
    assert ticks(117.2, 123.1, 5) == [118, 120, 122]
    assert ticks(0, 100, 5) == [0, 20, 40, 60, 80, 100]


def test_labels_keep_apart_and_in_their_order() -> None:
    placed = apart([50.0, 51.0, 52.0], 15.0, 0.0, 60.0)
    assert placed == sorted(placed) and max(placed) <= 60
    assert np.all(np.diff(placed) >= 15)
    assert apart([10.0, 40.0], 15.0, 0.0, 60.0) == [10.0, 40.0]


def test_long_names_are_shortened_by_their_width() -> None:
    assert short_name("Haruka") == "Haruka"
    for name in ("A very long name of somebody", "아주아주아주아주아주 긴 이름"):
        assert short_name(name).endswith("…") and letters(short_name(name)) <= 18
