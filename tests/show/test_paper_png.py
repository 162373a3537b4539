"""The picture to send to a friend."""

import struct
import zlib
from pathlib import Path

import pytest

from hapju.analysis import Analysis
from hapju.show.figures.theme import paper
from hapju.show.paper_png import card_content, png_of, write_png
from hapju.show.words import Words
from tests.show.letters import skip_without_letters
from tests.show.made_takes import take


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def colours_of(png: bytes) -> set[bytes]:
    """The first bytes of each row's filtered pixels: enough to see that something is drawn."""
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    raw = zlib.decompress(data)
    row = len(raw) // size_of(png)[1]
    return {raw[start : start + row] for start in range(0, len(raw), row)}


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_it_is_1600_wide_and_there_is_something_to_see(duet: Analysis, language: str) -> None:
    skip_without_letters(language)
    png = png_of(duet, language)
    width, height = size_of(png)
    assert width == 1600
    assert 1000 < height < 2400
    assert len(colours_of(png)) > 300


def test_the_same_take_gives_the_same_bytes(duet: Analysis, tmp_path: Path) -> None:
    write_png(duet, tmp_path / "a.png")
    write_png(duet, tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


@pytest.mark.parametrize("made", ["solo", "trio", "few", "empty"])
def test_other_takes_have_a_picture_too(made: str, request: pytest.FixtureRequest) -> None:
    assert size_of(png_of(request.getfixturevalue(made)))[0] == 1600


def test_odd_names_dont_stop_it() -> None:
    for a, b in (("#panic()", "<b>"), ("🥁", "\x00\udcff"), ("", "a" * 500)):
        assert size_of(png_of(take({a: (-4, 9), b: (8, 14)}, bars=4)))[0] == 1600


def test_it_shows_the_headline_the_bars_with_most_flams_and_the_numbers(duet: Analysis) -> None:
    content = card_content(duet, Words("en"), paper("Inter"))
    assert "Ji-woo is 11 ms ahead" in content["headline"]
    assert content["strip"]["said"].startswith("The bars with the most flams")
    between, players = content["numbers"]
    said = {row["name"]: row["cells"] for row in between["rows"]}
    assert said["flams"] == [str(duet.pairs[0].flams)]
    assert len(players["columns"]) == 2
    assert all(len(row["cells"]) == 2 for row in players["rows"])


def test_of_many_players_it_shows_three_and_says_so() -> None:
    band = take({f"P{number}": (number, 9) for number in range(5)}, bars=4)
    content = card_content(band, Words("en"), paper("Inter"))
    assert content["more"] == "And 2 more players, in the report."
    assert [len(table["columns"]) for table in content["numbers"]][-1] == 3
    assert len(content["players"]) == 5
