"""Groove notation that is wrong: one sentence with file, line, column, and what would be right."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.songs.notation import parse_groove

GOOD = """title: T
tempo: 100
bar a
HH |x-x-x-x-|
BD |o---o---|
level l
play: a*2
"""


def said_of(text: str) -> str:
    with pytest.raises(BadInput) as caught:
        parse_groove(text, "my.groove")
    return str(caught.value)


CASES = [
    # what is changed in GOOD, the place, what is said of it
    ("title: T\n", "", 1, 1, "no title.*begin the file with.*title: Arirang"),
    ("tempo: 100\n", "", 1, 1, "no tempo.*tempo: 90"),
    ("title: T", "titel: T", 1, 1, "'titel' is no entry.*did you mean title"),
    ("title: T", "title.x2: T", 1, 1, "'title.x2' is no entry"),
    ("title: T", "title:", 1, 7, "title says nothing"),
    ("title: T", "title: T\ntitle.en: U", 2, 1, "title stands in line 1 already"),
    ("title: T", "what is this", 1, 1, "not understood.*title: Arirang"),
    ("100", "fast", 2, 8, "'fast' is no tempo.*from 10 to 1000"),
    ("100", "5", 2, 8, "'5' is no tempo"),
    ("100", "nan", 2, 8, "'nan' is no tempo"),
    ("100", "100 to", 2, 8, "no tempo"),
    ("100", "100 to 120", 2, 8, "moves without an end.*at bar 9"),
    ("100", "100\nmeter: 4/3", 3, 8, "'4/3' is no meter.*4/4, 3/4"),
    ("100", "100\npickup: -1", 3, 9, "'-1' is no length of a pickup"),
    ("100", "100\npickup: 0", 3, 9, "out of range.*more than 0"),
    ("100", "100\npickup: 1/0", 3, 9, "'1/0' is no length"),
    ("100", "100\nstart_s: soon", 3, 10, "'soon' is no time"),
    ("100", "100\nat bar x: tempo 90", 3, 7, "'x' is no bar"),
    ("100", "100\nat bar 0: tempo 90", 3, 7, "'0' is no bar.*from 1"),
    ("100", "100\nat bar 2: speed 90", 3, 11, "no change.*tempo 100 to 120"),
    ("100", "100\nat bar 2 beat 5: tempo 90", 3, 24, "bar 2 in 4/4 has no beat 5.*less than, 5"),
    ("100", "100\nat bar 2: tempo 90\nat bar 2: tempo 80", 4, 17, "has a tempo already"),
    ("100", "100\nat bar 1: meter 3/4", 3, 17, "bar 1 has a meter already"),
    ("HH |", "XX |", 4, 1, "no row 'XX'.*CC crash.*BD kick"),
    ("HH |", "T6 |", 4, 1, "no row 'T6'; did you mean T"),
    ("HH |x-x-x-x-|", "HH |x-x-x-x-", 4, 13, "without a bar line"),
    ("HH |x-x-x-x-|", "HH ||", 4, 5, "the bar is empty.*write -"),
    ("HH |x-x-x-x-|", "HH |x-x-q-x-|", 4, 9, r"'q' is no sign of the row HH.*use x X g o"),
    ("BD |o---o---|", "BD |o---o--|", 5, 5, "BD has 7 cells here where HH in line 4 has 8"),
    ("BD |o---o---|", "BD |o--- o---|", 5, 5, r"8 cells \(4 \+ 4\) here where HH in line 4 has 8"),
    ("BD |o---o---|", "BD |o---o---|o---o---|", 5, 22, "BD has 2 bars where HH in line 4 has 1"),
    ("HH |x-x-x-x-|\nBD |o---o---|", "HH |x-x-x-|", 4, 5, "6 cells.*into 4/4.*bar 1.*4, 8, 12, 16"),
    ("HH |x-x-x-x-|\nBD |o---o---|", "HH |x- x- x-|", 4, 5, "3 groups.*into 4/4"),
    ("bar a", "bar", 3, 5, "no name for a bar"),
    ("bar a", "bar 4", 3, 5, "'4' is no name"),
    ("bar a", "bar rest", 3, 5, "there is a bar 'rest' already"),
    ("level l", "bar a\nSD |o|\nlevel l", 6, 5, "there is a bar 'a' already"),
    ("HH |x-x-x-x-|\nBD |o---o---|\n", "", 3, 1, "bar a has no rows"),
    ("bar a\n", "", 3, 1, "stands in no bar"),
    ("level l\n", "", 6, 1, "stands in no level"),
    ("level l", "level", 6, 7, "this level has no name"),
    ("play: a*2", "play: a*2\nlevel l\nplay: a*2", 8, 7, "there is a level 'l' already"),
    ("play: a*2\n", "", 6, 1, "level l plays nothing"),
    ("play: a*2", "play:", 7, 6, "nothing is played"),
    ("play: a*2", "play: aa", 7, 7, "no bar 'aa'; did you mean a"),
    ("play: a*2", "play: a (a", 7, 9, "never closed"),
    ("play: a*2", "play: a) a", 7, 8, "never opened"),
    ("play: a*2", "play: *2", 7, 7, "nothing before"),
    ("play: a*2", "play: a*0", 7, 8, "out of range"),
    ("play: a*2", "play: ((a*9999)*9999)*9999", 7, 16, "out of range"),
    ("play: a*2", "play: a*9999 (a*9999)", 7, 16, "out of range.*1 to 10000 bars"),
    ("play: a*2", "play: a*2\nplay: a*9999", 8, 1, "too long here; a part has up to 10000"),
    # a bar and its six notes, ten thousand times: 15 parts are more than a million
    ("play: a*2", "\n".join(f"play a{n}: a*10000" for n in range(99)), 21, 1, "too long here"),
    ("play: a*2", "play: " + "(" * 99, 7, 27, "nested too deep"),
    ("play: a*2", "play: a-2+", 7, 7, "no bar 'a-2'"),
    ("play: a*2", "play: a + a", 7, 9, "not understood"),
    ("play: a*2", "play 1: a", 7, 6, "no name for a part"),
    ("play: a*2", "play a: a\nplay b: a a", 6, 1, "part b, has 2 bars where the first has 1.*rest"),
    ("play: a*2", "play: a*2\ntitle: U", 8, 1, "not understood.*after the head"),
    ("100", "100\npickup: 1", 7, 1, "only the pickup"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "column", "said"), CASES)
def test_says_where_and_what_and_what_would_be_right(
    old: str, new: str, line: int, column: int, said: str
) -> None:
    text = GOOD.replace(old, new)
    if "pickup: 1\n" in text:
        text = text.replace("a*2", "a")
    sentence = said_of(text)
    assert sentence.startswith(f"my.groove, line {line}, column {column}: "), sentence
    assert re.search(said, sentence), sentence
    assert sentence.count(";") >= 1 and sentence.endswith(".")


@pytest.mark.parametrize("text", ["", " \n\t\n", "# only a comment\n"])
def test_an_empty_text(text: str) -> None:
    assert "line 1, column 1" in said_of(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
@example("at bar 1 beat 1/3: tempo 1e99")
@example("play: a*99999999999999999999999999")
@example("٣")
def test_no_text_at_all_does_more_than_a_sentence(extra: str) -> None:
    for text in (extra, GOOD + extra, extra + GOOD, GOOD.replace("x-x-", extra), HEADED + extra):
        try:
            parse_groove(text)
        except BadInput:
            continue


HEADED = "title: T\ntempo: 100\n"


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_damage_to_a_line_does_more_than_a_sentence(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(GOOD) - 1))
    put = data.draw(
        st.sampled_from(["", "|", "*", "(", ":", "#", "\t", "at bar ", "\n", "\x00", "9" * 40])
    )
    try:
        parse_groove(GOOD[:at] + put + GOOD[at + 1 :])
    except BadInput as problem:
        assert str(problem)
