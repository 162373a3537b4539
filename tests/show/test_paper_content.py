"""What goes on paper: which bars, which names, which parts of tables."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.analysis import Analysis
from hapju.coach import suggest
from hapju.show.figures.flam_map import flams_by_bar
from hapju.show.figures.theme import paper
from hapju.show.paper_bars import MOST_LINES, bar_lines, telling_line
from hapju.show.paper_content import MOST_COLUMNS, report_content
from hapju.show.paper_names import WIDEST, shortened, with_short_names
from hapju.show.typesetting import printable, texts_in
from hapju.show.words import Words
from tests.show.made_takes import take

WORDS, THEME = Words("en"), paper("Inter")


@pytest.mark.parametrize("made", ["duet", "solo", "trio", "few"])
def test_every_bar_is_drawn_once_in_order(made: str, request: pytest.FixtureRequest) -> None:
    analysis = request.getfixturevalue(made)
    lines = bar_lines(analysis, WORDS, THEME)
    first, last = analysis.bars
    assert [bar for line in lines for bar in line.bars] == list(range(first, last + 1))


def test_of_a_long_take_the_bars_that_are_spoken_of_are_drawn() -> None:
    long = take({"A": (-4, 9), "B": (8, 14)}, bars=300)
    lines = bar_lines(long, WORDS, THEME)
    drawn = [bar for line in lines for bar in line.bars]
    assert len(lines) == MOST_LINES
    assert drawn == sorted(set(drawn))
    assert {bar for suggestion in suggest(long) for bar in suggestion.bars} <= set(drawn)
    flams = flams_by_bar(long)
    left_out = [flams.get(bar, 0) for bar in range(1, 301) if bar not in drawn]
    shown = [flams.get(bar, 0) for bar in drawn]
    assert sum(shown) / len(shown) > sum(left_out) / len(left_out)
    how = report_content(long, WORDS, THEME)["picture"]["how"]
    assert f"{len(drawn)} of its 300 bars" in how


def test_the_telling_line_has_the_most_flams(duet: Analysis) -> None:
    line = telling_line(duet, WORDS, THEME)
    flams = flams_by_bar(duet)
    length = len(line.bars)
    sums = [
        sum(flams.get(bar, 0) for bar in range(start, start + length))
        for start in range(1, 16 - length + 2)
    ]
    assert sum(flams.get(bar, 0) for bar in line.bars) == max(sums)


def test_a_line_is_a_picture_that_reads_out(duet: Analysis) -> None:
    for line in bar_lines(duet, WORDS, THEME):
        root = ElementTree.fromstring(line.svg)
        assert root.tag.endswith("svg")
        said = line.said.lower()
        flams = sum(flams_by_bar(duet).get(bar, 0) for bar in line.bars)
        assert len(re.findall(r"ms later", said)) == flams
        assert all(f"bar {bar}" in said for bar in line.bars)


def test_wide_tables_go_on_below() -> None:
    band = take({f"P{number}": (number, 9) for number in range(5)}, bars=4)
    tables = report_content(band, WORDS, THEME)["numbers"]["tables"]
    players = [t for t in tables if t["title"] == WORDS.say("report-table-players")]
    assert [len(table["columns"]) for table in players] == [MOST_COLUMNS, 2]
    assert [name for table in players for name in table["columns"]] == [f"P{n}" for n in range(5)]
    for table in tables:
        assert all(len(row["cells"]) == len(table["columns"]) for row in table["rows"])


@given(st.text(max_size=60))
def test_names_are_cut_to_what_there_is_room_for(name: str) -> None:
    short = shortened(name)
    assert len(short) <= WIDEST
    assert "\n" not in short
    if short.endswith("…") and not name.endswith("…"):
        assert " ".join(name.split()).startswith(short[:-1])
    elif len(short) < len(" ".join(name.split())):
        assert short.endswith("…")


def test_names_of_korean_and_japanese_are_twice_as_wide() -> None:
    assert shortened("ㅋ" * 12) == "ㅋ" * 12
    assert shortened("ㅋ" * 13) == "ㅋ" * 11 + "…"
    assert shortened("Ji-woo") == "Ji-woo"


def test_short_names_are_everywhere_and_no_name_is_empty(trio: Analysis) -> None:
    long = take({"x" * 99: (0, 9), "": (1, 9), "B": (2, 9)}, bars=4)
    short = with_short_names(long)
    names = {key: player.name for key, player in short.players.items()}
    assert names["b"] == "b"
    assert len(names["a"]) <= WIDEST
    for pair in short.pairs:
        assert pair.names == tuple(names[key] for key in pair.keys)
    assert short.group is not None
    assert [member.name for member in short.group.members] == list(names.values())
    assert with_short_names(trio) == trio


@given(st.text(max_size=20))
def test_what_is_printable_is_xml(text: str) -> None:
    (kept,) = texts_in(printable({"a": [text]}))
    ElementTree.fromstring(f"<a>{kept.replace('&', '&amp;').replace('<', '&lt;')}</a>")
    assert printable(kept) == kept
