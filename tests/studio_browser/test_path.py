"""The path: a newcomer with a keyboard passes the first lesson; two pass a duet study."""

import re
from typing import Any

from playwright.sync_api import expect

from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.studio.protocol import Room, Sheet
from tests.studio_browser.conftest import Browsing
from tests.studio_browser.keys import press_chart
from tests.studio_browser.lobby import Drummer, sit_with_keys, sit_with_kit, start

STEADY_MS = [-12.0, 5.0, -20.0, 9.0, -4.0, 14.0]
MOST_STEPS = 8
"""Clicks from the first page to the first stroke, at most: each takes a newcomer some seconds."""


def test_a_newcomer_passes_the_first_lesson(open_page: Browsing) -> None:
    page, wire = open_page(width=1280)
    first = load_lesson(lesson_names()[0])
    clicks = _Clicks(page)
    clicks.click("link", "Learn from the first stroke")
    clicks.click("link", "Begin")
    expect(page.get_by_role("heading", level=1)).to_contain_text(first.title["en"])
    expect(page.get_by_role("img", name=re.compile("Drum notation"))).to_be_visible()
    clicks.check(f"{_passing_bpm(first)} BPM")
    clicks.click("button", "Play it")
    page.wait_for_url("**/room/*")
    expect(page.get_by_role("heading", name=first.title["en"])).to_be_visible()
    page.get_by_label("Name", exact=True).fill("Sun-hee")
    clicks.click("button", "Come in")
    newcomer = Drummer("Sun-hee", page, wire)
    assert newcomer.seat.input == "keys"
    _wait_for_lesson(wire, first.name)
    clicks.count += 1
    take = start(page, [wire])
    assert clicks.count <= MOST_STEPS
    sheet = wire.last(Sheet)
    assert sheet is not None
    assert sheet.length_s < 45  # two minutes from the first page on have room for two such takes
    press_chart(newcomer, STEADY_MS)

    page.wait_for_url(f"**/review/{take}", timeout=120_000)
    verdict = page.get_by_role("region", name=re.compile(f"Passed: {first.title['en']}"))
    expect(verdict).to_be_visible()
    following = load_lesson(lesson_names()[1])
    verdict.get_by_role("link", name=f"Next lesson: {following.title['en']}").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(following.title["en"])

    # What was passed is known again, by the key that this browser keeps.
    page.get_by_role("banner").get_by_role("link", name="Learn").click()
    expect(page.get_by_text(f"1 of {len(lesson_names())} passed")).to_be_visible()
    listed = page.get_by_role("link", name=re.compile(first.title["en"]))
    expect(listed).to_contain_text("Passed")
    expect(page.get_by_role("region", name=following.title["en"])).to_contain_text("Next for you")


def test_what_is_missing_is_said_in_numbers_and_played_once_more(open_page: Browsing) -> None:
    page, wire = open_page("/lessons/" + lesson_names()[0])
    page.get_by_role("button", name="Play it").click()
    page.wait_for_url("**/room/*")
    player = sit_with_keys(page, wire, "Min-jun", "Left half")
    _wait_for_lesson(wire, lesson_names()[0])
    start(page, [wire])
    wire.wait_until(player.chart[0].time_s)
    page.keyboard.press("d")
    wire.wait(lambda heard: heard.acknowledged(player.number) == 1)
    page.get_by_role("button", name="Stop").click()
    page.wait_for_url("**/review/*")
    verdict = page.get_by_role("region", name=re.compile("Not yet"))
    expect(verdict.get_by_role("listitem").first).to_contain_text(re.compile(r"\d"))
    verdict.get_by_role("button", name="Once more").click()
    page.wait_for_url("**/room/*")
    expect(page.get_by_role("button", name="Start")).to_be_enabled()
    assert wire.wait_for(Room).choices.lesson == lesson_names()[0]


def test_two_pages_pass_a_duet_study(open_page: Browsing) -> None:
    name = next(name for name in lesson_names() if load_lesson(name).kind == "duet")
    study = load_lesson(name)
    page, wire = open_page(f"/lessons/{name}")
    page.get_by_role("radio", name=f"{_passing_bpm(study)} BPM").check()
    page.get_by_role("button", name="Play it together").click()
    page.wait_for_url("**/room/*")
    mina = sit_with_kit(page, wire, "Mina")
    _wait_for_lesson(wire, name)
    address = page.get_by_label("Link to this room").input_value()
    other, other_wire = open_page(address.removeprefix(open_page.studio.address), width=1024)
    expect(other.get_by_role("heading", name=study.title["en"])).to_be_visible()
    jun = sit_with_kit(other, other_wire, "Jun")
    assert mina.seat.part != jun.seat.part
    other.get_by_role("button", name="I’m ready").click()
    wire.wait_for_room(lambda room: any(each.is_ready for each in room.players))
    take = start(page, [wire, other_wire])
    mina.play([-6.0, 4.0, -9.0])
    jun.play([5.0, -3.0, 8.0, 1.0])
    for each in (page, other):
        each.wait_for_url(f"**/review/{take}", timeout=120_000)
        verdict = each.get_by_role("region", name=f"Passed: {study.title['en']}")
        expect(verdict.get_by_role("heading", name="Jun")).to_be_visible()
        each.get_by_role("link", name="Back to the lesson").click()
        expect(each.get_by_role("heading", level=1)).to_contain_text("Passed")


class _Clicks:
    """What a newcomer clicks, counted."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.count = 0

    def click(self, role: str, name: str) -> None:
        self._page.get_by_role(role, name=name, exact=True).click()
        self.count += 1

    def check(self, name: str) -> None:
        self._page.get_by_role("radio", name=name).check()
        self.count += 1


def _passing_bpm(lesson: Any) -> int:
    """The slowest step of the ladder that passes the lesson."""
    percent = min(step for step in lesson.steps if step >= lesson.pass_rule.tempo_percent)
    return round(lesson.song.tempo_map.tempos[0].tempo_bpm * percent / 100)


def _wait_for_lesson(wire: Any, name: str) -> None:
    """Until the room has the lesson, and its sheet is there."""
    room = wire.wait_for_room(lambda room: room.choices.lesson == name)
    wire.wait(lambda heard: (sheet := heard.last(Sheet)) and sheet.number >= room.sheet)
