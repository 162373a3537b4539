"""Advice is one sentence that says what to do; the numbers that show why follow it."""

import re

import pytest

from hapju.coach.advice_said import what_and_why
from hapju.locale.catalogue import catalogue
from tests.coach.test_messages import LANGUAGES, findings


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost_and_the_advice_is_one_sentence(language: str) -> None:
    say = catalogue(language).say
    for message, finding in findings():
        what, why = what_and_why(say, message, finding.arguments)
        whole = say(message, **finding.arguments)
        assert f"{what} {why}".replace(" ", "") == whole.replace(" ", "")
        assert len(re.findall(r"[.!?](?=\s|$)|[。？！]", what)) == 1
        assert why


def test_a_name_may_hold_full_stops() -> None:
    arguments = {"player": "J. S. Bach. Jr", "bars": "3", "bar_count": 1, "tempo_bpm": 90, "ms": 30}
    what, why = what_and_why(catalogue("en").say, "coach-unsteady", arguments)
    assert what.startswith("J. S. Bach. Jr, play bar 3 at 90 BPM")
    assert what.endswith("eight times.")
    assert "30 ms" in why
