"""The summary in a terminal has a line for each pair on who takes back what, if that is known."""

from dataclasses import replace

import pytest

from hapju.analysis import Analysis
from hapju.locale.catalogue import LANGUAGES
from hapju.show.terminal import WIDTH, summary_of
from hapju.show.terminal_table import width_of
from hapju.show.words import Words
from hapju.together.lead_and_lag import LeadAndLag
from tests.show.made_takes import take
from tests.show.test_tuning_words import couple, led, told


@pytest.mark.parametrize(
    ("lead", "end"),
    [
        (led(2.5, 0.01), "Haruka 40 %; Ji-woo leads."),
        (led(-2.5, 0.01), "Haruka 40 %; Haruka leads."),
        (led(2.0, 0.2), "Haruka 40 %; no clear leader."),
        (LeadAndLag(5), "Haruka 40 %."),
    ],
)
def test_a_pair_has_one_line_on_who_adjusts(duet: Analysis, lead: LeadAndLag, end: str) -> None:
    pair = told(duet, lead=lead)
    (line,) = (s for s in summary_of(replace(duet, pairs=(pair,))).split("\n") if "takes back" in s)
    assert line.startswith("Ji-woo takes back 10 %") and line.endswith(end)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_is_one_line(duet: Analysis, language: str) -> None:
    pair = told(duet, coupling=couple(0.1, 0.4), lead=led(2.5, 0.01))
    text = summary_of(replace(duet, pairs=(pair,)), language)
    share = Words(language).percent(0.4)
    (line,) = (line for line in text.split("\n") if share in line)
    assert line[-1] in ".。" and width_of(line) <= WIDTH


def test_what_cant_be_said_has_no_line(duet: Analysis, few: Analysis) -> None:
    doubtful = told(duet, coupling=couple(0.1, 0.4, p=0.001), lead=led(2.5, 0.01))
    band = take({f"P{number}": (number, 9) for number in range(6)}, bars=8)
    for analysis in (few, replace(duet, pairs=(doubtful,)), band):
        assert "takes back" not in summary_of(analysis)
