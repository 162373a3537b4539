"""Two on one keyboard, and everything from the first page to a take without a pointer."""

import json
import re
from typing import Any

from playwright.sync_api import expect

from hapju.archive.open_archive import archive_url, open_archive
from hapju.archive.takes import takes_of_players
from hapju.strokes import Piece
from hapju.studio.protocol import Meters, Play, Starts
from tests.studio_browser.conftest import Browsing
from tests.studio_browser.kept import journal_of, strokes_in
from tests.studio_browser.lobby import choose, make_room, sit_with_keys, start

BEAT = [("s", "l"), ("c", "m"), ("d", "k"), ("s", "l"), ("q", "p"), ("d", "k")]
"""What the left and the right player press, one after the other."""
LEFT = [Piece.HIHAT_CLOSED, Piece.KICK, Piece.SNARE, Piece.HIHAT_CLOSED, Piece.CRASH, Piece.SNARE]
MOST_STOPS = 120


def test_two_share_one_keyboard(open_page: Browsing) -> None:
    page, wire = open_page()
    make_room(page, wire)
    left = sit_with_keys(page, wire, "Left", "Left half")
    right = sit_with_keys(page, wire, "Right", "Right half")
    choose(page, wire)
    take = start(page, [wire])
    wire.wait_until(left.chart[0].time_s)
    for keys in BEAT:
        for key in keys:
            page.keyboard.press(key)
    page.keyboard.press("1")  # no drum
    page.keyboard.press("Control+d")  # somebody's shortcut
    wire.wait(lambda heard: heard.acknowledged(left.number) == len(BEAT))
    wire.wait(lambda heard: heard.acknowledged(right.number) == len(BEAT))
    page.get_by_role("button", name="Stop").click()

    page.wait_for_url(f"**/review/{take}")
    journal = journal_of(page, open_page.studio, take)
    for name in ("Left", "Right"):
        assert [piece for _, piece, _ in strokes_in(journal, name)] == LEFT
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Back to the room").click()
    expect(page.get_by_role("button", name="Start")).to_be_enabled()


def test_a_browser_keeps_its_players_keys_and_the_archive_knows_them_by_these(
    open_page: Browsing,
) -> None:
    page, wire = open_page()
    make_room(page, wire)
    left = sit_with_keys(page, wire, "Left", "Left half")
    sit_with_keys(page, wire, "Right", "Right half")
    page.get_by_label("Name of player 2").fill("민준")
    page.get_by_label("Name of player 2").press("Enter")
    wire.wait_for_room(lambda room: room.players[1].name == "민준")
    choose(page, wire)
    take = start(page, [wire])
    wire.wait_until(left.chart[0].time_s)
    page.keyboard.press("s")
    wire.wait(lambda heard: heard.acknowledged(left.number) == 1)
    page.get_by_role("button", name="Stop").click()
    page.wait_for_url(f"**/review/{take}")

    keys = json.loads(page.evaluate("localStorage.getItem('hapju.players')"))
    archive = open_archive(archive_url(open_page.studio.data))
    with archive.reading() as session:
        (listed,) = takes_of_players(session, [keys["Left"], keys["민준"]])
        assert (listed.name, listed.persons) == (take, (keys["Left"], keys["민준"]))
    archive.close()
    journal = journal_of(page, open_page.studio, take)
    assert not any(key.encode() in journal for key in keys.values())


def test_names_are_typed_and_not_played(open_page: Browsing) -> None:
    page, wire = open_page()
    make_room(page, wire)
    sit_with_keys(page, wire, "Sky", "Left half")
    name = page.get_by_label("Name of player 1")
    name.fill("")
    name.press_sequentially("Dack")
    name.press("Enter")
    wire.wait_for_room(lambda room: room.players[0].name == "Dack")
    expect(page.get_by_text("Kit of Dack")).to_be_visible()


def test_from_the_first_page_to_a_take_by_the_keyboard_alone(open_page: Browsing) -> None:
    page, wire = open_page()
    _tab_to(page, page.get_by_role("button", name="Play together"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/room/*")
    _tab_to(page, page.get_by_label("Name", exact=True))
    page.keyboard.type("Kei")
    _tab_to(page, page.get_by_role("radio", name=re.compile("^Keyboard")))
    page.keyboard.press("Space")
    _tab_to(page, page.get_by_role("button", name="Come in"))
    page.keyboard.press("Enter")
    wire.wait_for_room(lambda room: [each.name for each in room.players] == ["Kei"])
    _tab_to(page, page.get_by_role("radio", name="Dynamite"))
    page.keyboard.press("ArrowDown")
    wire.wait_for_room(lambda room: room.choices.song == "golden-practice")
    _tab_to(page, page.get_by_role("slider", name="Tempo"))
    page.keyboard.press("End")
    wire.wait_for_room(lambda room: room.choices.tempo_percent == 120)
    _tab_to(page, page.get_by_role("button", name="Start"))
    page.keyboard.press("Enter")

    take = wire.wait_for(Starts).take
    wire.wait_until(0.0)
    for key in "sdf":
        page.keyboard.press(key)
    wire.wait(lambda heard: heard.acknowledged(1) == 3)
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/review/{take}")
    assert wire.wait_for(Meters).players[0].strokes == 3
    assert not [each for each in wire.said if isinstance(each, Play) and each.take != take]
    _tab_to(page, page.get_by_role("link", name="Back to the room"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Start")).to_be_enabled()


def _tab_to(page: Any, target: Any) -> None:
    """Press the tab key until the target has the focus, which must show."""
    target.wait_for()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"the tab key doesn't lead to {target}")
