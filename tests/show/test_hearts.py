"""Hearts in the report: the same numbers on the page, on paper, in the terminal and as JSON."""

import json
import re

import msgspec
import numpy as np
import pytest

from hapju.analysis import Analysis
from hapju.errors import BadInput
from hapju.hear.heart.heart_rate import HeartRate
from hapju.heart.course import HeartCourse
from hapju.heart.hearts import HeartRange
from hapju.show.figures.heart_course import heart_course
from hapju.show.figures.theme import PAGE, paper
from hapju.show.heart_terminal import heart_beside_take, heart_file_text
from hapju.show.json_shapes import Report
from hapju.show.json_tables import json_of
from hapju.show.paper_content import report_content
from hapju.show.report import html_of
from hapju.show.terminal import summary_of
from hapju.show.words import Words
from hapju.take_hearts import placed, with_hearts
from tests.show.made_takes import take

RANGES = {"Haruka": HeartRange.of(60, 180)}


def course(offset: float = 0.0, seconds: int = 260) -> HeartCourse:
    time_s = np.arange(-20.0, float(seconds))
    waves = 120.0 + offset + 10.0 * np.sin(time_s / 3.0) + 5.0 * np.sin(time_s / 31.0)
    return HeartCourse.of(time_s, waves, "fit")


@pytest.fixture(scope="module")
def hearts() -> Analysis:
    duet = take({"Ji-woo": (-4, 9), "Haruka": (8, 14)}, bars=96)
    return with_hearts(duet, {"Ji-woo": course(), "Haruka": course(8.0)}, RANGES)


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_every_form_of_the_report_has_the_hearts(hearts: Analysis, language: str) -> None:
    words = Words(language)
    said = hearts.hearts
    assert said is not None
    whole = said.players["a"].whole
    assert whole is not None
    mean = f"{whole.mean_bpm:.0f}"
    page = html_of(hearts, language)
    section = page.split('<section id="heart">')[1].split("</section>")[0]
    on_paper = str(report_content(hearts, words, paper("Inter"))["heart"])
    in_terminal = summary_of(hearts, language)
    for text in (section, on_paper, in_terminal, heart_beside_take(hearts, language)):
        assert mean in text
        assert words.say("heart-notice") in text.replace("\n", " ").replace("  ", " ") or (
            language == "ja" or words.say("heart-notice")[:12] in text
        )
    assert words.say("heart-course") in section
    assert section.count("<table>") == 2


def test_without_heart_rates_nothing_is_said_of_hearts(duet: Analysis) -> None:
    assert '<section id="heart">' not in html_of(duet)
    assert report_content(duet, Words("en"), paper("Inter"))["heart"] is None
    assert json.loads(json_of(duet))["hearts"] is None
    assert with_hearts(duet, {}) is duet


def test_json_says_hearts_exactly_and_by_the_schema(hearts: Analysis) -> None:
    text = json_of(hearts)
    report = msgspec.json.decode(text, type=Report, strict=True)
    assert msgspec.json.encode(report) == text
    assert report.hearts is not None
    assert hearts.hearts is not None
    shown, player = report.hearts.players[1], hearts.hearts.players["b"]
    assert player.whole is not None
    assert shown.whole is not None
    assert shown.whole.mean_bpm == player.whole.mean_bpm
    assert shown.whole.mean_share == pytest.approx((player.whole.mean_bpm - 60) / 120)
    assert [each.first_bar for each in shown.sections] == list(range(1, 96, 8))
    pair = report.hearts.pairs[0]
    assert pair.correlation == pytest.approx(1.0)
    assert report.hearts.players[0].resting_bpm is None


def test_two_hearts_are_never_told_without_their_caveat(hearts: Analysis) -> None:
    words = Words("en")
    assert hearts.hearts is not None
    assert hearts.hearts.pairs[0].correlation is not None
    assert words.say("heart-pair-caveat") in heart_beside_take(hearts)


def test_the_figure_has_a_line_and_a_ring_for_each_and_breaks_at_gaps(hearts: Analysis) -> None:
    assert hearts.hearts is not None
    drawn = heart_course(hearts, hearts.hearts, Words("en"), PAGE)
    assert drawn.count("<circle") == 2
    assert drawn.count('stroke-linejoin="round"') == 2
    whole = course()
    kept = (whole.time_s < 60) | (whole.time_s > 100)
    gap = HeartCourse.of(whole.time_s[kept], whole.bpm[kept])
    broken = with_hearts(hearts, {"Ji-woo": gap})
    assert broken.hearts is not None
    lines = heart_course(broken, broken.hearts, Words("en"), PAGE)
    assert lines.count('stroke-linejoin="round"') == 2


def test_too_little_gives_a_sentence_and_no_number() -> None:
    duet = take({"Ji-woo": (-4, 9), "Haruka": (8, 14)}, bars=16)
    short = with_hearts(duet, {"Ji-woo": course(seconds=5)})
    section = html_of(short).split('<section id="heart">')[1].split("</section>")[0]
    assert "covers too little of the take" in section
    assert "<table>" not in section
    assert "<svg" not in section
    assert json.loads(json_of(short))["hearts"]["players"][0]["whole"] is None


def test_a_strangers_name_is_escaped() -> None:
    duet = take({"<b>A</b>": (-4, 9), "B": (8, 14)}, bars=40)
    page = html_of(with_hearts(duet, {"<b>A</b>": course()}))
    assert "<b>A</b>:" not in page
    assert "&lt;b&gt;A&lt;/b&gt;:" in page


def test_what_was_done_to_a_heart_rate_is_said(hearts: Analysis) -> None:
    start = 1_795_000_000.0
    time_s = start + np.arange(-20.0, 120.0)
    bpm = np.where(np.arange(140) % 7 == 0, 0, 120)
    watch = HeartRate.of(time_s, bpm, source="fit")
    moved = with_hearts(hearts, {"Ji-woo": placed(hearts, watch, start, -4.0, "w.fit")})
    page = html_of(moved)
    assert "was moved by −4 s" in page
    assert "20 readings of Ji-woo were left out" in page
    undated = HeartRate.of(np.arange(140.0), np.full(140, 120), is_dated=False)
    page = html_of(with_hearts(hearts, {"Ji-woo": placed(hearts, undated, None)}))
    assert "has no date" in page


def test_a_watch_of_another_day_or_zone_is_told(hearts: Analysis) -> None:
    start = 1_795_000_000.0
    watch = HeartRate.of(start + 9 * 3600 + np.arange(300.0), np.full(300, 120))
    with pytest.raises(BadInput, match=r"another time zone: try --heart-offset -32400"):
        placed(hearts, watch, start, where="w.fit")
    other = HeartRate.of(start + 9 * 86_400.5 + np.arange(300.0), np.full(300, 120))
    with pytest.raises(BadInput, match=r"w.fit: it doesn't meet the take"):
        placed(hearts, other, start + 1234.0, where="w.fit")
    with pytest.raises(BadInput, match="--played-at"):
        placed(hearts, watch, None)
    with pytest.raises(BadInput, match="there is no player 'Min-seo'"):
        with_hearts(hearts, {"Min-seo": course()})


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_a_look_at_a_file(language: str) -> None:
    time_s = np.concatenate([np.arange(60.0), np.arange(200.0, 260.0)])
    found = HeartRate.of(1_795_000_000.0 + time_s, np.linspace(80, 140, 120))
    text = heart_file_text(found, language)
    assert "120" in text
    assert re.search(r"2026-11-1\d \d\d:\d\d:\d\d", text)
    assert "141" in text  # the gap, in seconds
    undated = HeartRate.of(np.arange(60.0), np.full(60, 90), is_dated=False)
    assert Words(language).say("terminal-heart-undated") in heart_file_text(undated, language)
