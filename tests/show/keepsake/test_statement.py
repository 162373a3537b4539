"""What a keepsake says: the take's own numbers, and none where there is none to say."""

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from hapju.analysis import Remark
from hapju.locale.catalogue import LANGUAGES
from hapju.show.keepsake.best_bars import best_bars, clip_bars
from hapju.show.keepsake.statement import (
    closeness_of,
    joint_statement,
    names_said,
    number_of,
    song_in_quotes,
    song_said,
)
from hapju.show.words import Words
from tests.show.keepsake.played import by_hand, played

DAY = date(2026, 11, 25)


def statement(language: str = "en", place: str = "", day: date | None = None) -> str:
    return " ".join(joint_statement(played(), Words(language), place, day))


def test_the_number_is_the_share_that_was_together() -> None:
    analysis = played()
    (pair,) = analysis.pairs
    close = closeness_of(analysis)
    assert close is not None
    assert close.joint_onsets == pair.joint_onsets
    assert close.together == np.count_nonzero(np.abs(pair.asynchrony_ms) <= 30.0)
    assert close.mean_absolute_ms == pytest.approx(np.mean(np.abs(pair.asynchrony_ms)))
    number, words = number_of(analysis, Words("en"))
    assert number == f"{round(100 * close.together / close.joint_onsets)} %"
    assert str(close.joint_onsets) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statement_holds_the_numbers_in_every_language(language: str) -> None:
    close = closeness_of(played())
    assert close is not None
    said = statement(language, "Busan", DAY)
    for number in (close.joint_onsets, close.together, round(close.mean_absolute_ms), 2026, 25):
        assert re.search(rf"(?<!\d){number}(?!\d)", said), (number, said)
    assert "Busan" in said and "Ji-woo" in said and "Haruka" in said


def test_place_and_day_may_be_missing() -> None:
    assert statement().startswith("Ji-woo and Haruka played “Arirang” together:")
    assert statement(place="Busan").startswith("In Busan, Ji-woo and Haruka played")
    assert statement(day=DAY).startswith("On 25 November 2026, Ji-woo and Haruka played")
    assert statement("ko", "부산", DAY).startswith(
        "2026년 11월 25일, 부산에서 Ji-woo 님과 Haruka 님이"
    )
    assert statement("ja", "釜山", DAY).startswith("2026年11月25日、釜山でJi-wooさんとHarukaさんが")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "A, B and C"), ("ko", "A 님, B 님과 C 님"), ("ja", "Aさん、BさんとCさん")],
)
def test_three_names(language: str, said: str) -> None:
    assert names_said(played(names=("A", "B", "C")), Words(language)) == said


def test_too_few_joint_onsets_give_no_number() -> None:
    analysis = by_hand([0.0, 1.0, 2.0], [0.01, 1.01, 2.01])
    assert closeness_of(analysis) is None
    assert number_of(analysis, Words("en")) == ("", "3 strokes shared")
    said = " ".join(joint_statement(analysis, Words("en"), "", None))
    assert "3 strokes" in said and "too few for a number" in said
    assert "%" not in said and "milliseconds" not in said


@pytest.mark.parametrize("message", ["remark-not-aligned", "remark-wanders", "remark-identical"])
def test_what_can_t_be_told_is_not_told(message: str) -> None:
    analysis = replace(played(), remarks=(Remark(message, {}),))
    assert number_of(analysis, Words("en"))[0] == ""
    said = " ".join(joint_statement(analysis, Words("en"), "", None))
    assert "can't be told" in said
    assert "milliseconds" not in said


def test_recordings_that_were_moved_say_nothing_of_the_distance() -> None:
    analysis = replace(played(), remarks=(Remark("remark-offset", {}),))
    assert "On average" in statement()
    assert "On average" not in " ".join(joint_statement(analysis, Words("en"), "", None))


def test_titles_have_the_inner_quotation_marks_within_a_sentence() -> None:
    assert song_said('"Dynamite" 빠르기') == "“Dynamite” 빠르기"
    assert song_in_quotes("The tempo of “Dynamite”", "en") == "The tempo of ‘Dynamite’"
    assert song_in_quotes("「Dynamite」のテンポ", "ja") == "『Dynamite』のテンポ"


def test_the_best_bars_are_those_with_the_least_asynchrony() -> None:
    beats = np.arange(64.0)  # 16 bars of 4/4 at 60 BPM
    late_s = np.where((beats >= 20) & (beats < 52), 0.004, 0.03)
    analysis = by_hand(beats.tolist(), (beats + late_s).tolist())
    assert best_bars(analysis) == (6, 13)
    assert best_bars(analysis, 4) == (6, 9)


def test_a_sparse_run_of_bars_is_not_the_best() -> None:
    beats = np.arange(128.0)
    b = beats + 0.02
    kept = (beats < 64) | (beats % 16 == 0)  # hardly a joint onset in the second half, but close
    b[beats >= 64] = beats[beats >= 64]
    found = best_bars(by_hand(beats.tolist(), b[kept].tolist()))
    assert found is not None
    strokes = np.count_nonzero(kept & (beats >= 4 * found[0] - 4) & (beats < 4 * found[1]))
    assert strokes >= 16


def test_a_short_take_is_one_run_and_too_few_onsets_are_none() -> None:
    short = by_hand([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], [i + 0.01 for i in range(8)])
    assert best_bars(short) == (1, 2)
    few = by_hand([0.0, 1.0, 2.0], [0.01, 1.01, 2.01])
    assert best_bars(few) is None
    assert clip_bars(few) == (1, 1)
