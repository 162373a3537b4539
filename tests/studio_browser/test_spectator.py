"""A page of the spectators' link: it sees the take, and can't play."""

import re

from playwright.sync_api import expect

from hapju.studio.protocol import Ask, Clock, Enter, Heard, Meters
from tests.studio_browser.conftest import Browsing
from tests.studio_browser.lobby import choose, make_room, sit_with_kit, start


def test_a_spectator_sees_the_meters_and_has_nothing_to_play_with(open_page: Browsing) -> None:
    page, wire = open_page()
    make_room(page, wire)
    mina = sit_with_kit(page, wire, "Mina")
    page.get_by_role("button", name="Add another player").click()
    jun = sit_with_kit(page, wire, "Jun")
    page.get_by_role("radio", name="a spectator").check()
    path = "/watch/" + page.get_by_label("Link to this room").input_value().partition("/watch/")[2]

    watching, heard = open_page(path, width=820, height=1180)
    expect(watching.get_by_text("You are watching")).to_be_visible()
    expect(page.get_by_text("1 person is watching")).to_be_visible()
    for words in ("Come in", "Start", "Add a player", "Remove Mina"):
        expect(watching.get_by_role("button", name=words)).to_have_count(0)
    expect(watching.get_by_role("radio", name="Arirang")).to_be_disabled()
    expect(watching.get_by_role("slider", name="Tempo")).to_be_disabled()
    assert "/room/" not in watching.content()

    choose(page, wire)
    take = start(page, [wire, heard])
    mina.play([0.0, 3.0])
    jun.play([14.0, 20.0, 45.0])
    expect(watching.get_by_role("button", name="Stop")).to_have_count(0)
    watching.keyboard.press("d")
    watching.keyboard.press("Escape")
    together = watching.get_by_role("region", name="Together")
    expect(together).to_contain_text(re.compile(r"±\d+ ms"))
    expect(together).to_contain_text("Mina is")
    for each in (page, watching):
        each.wait_for_url(f"**/review/{take}")
    assert heard.last(Meters) == wire.last(Meters)
    assert heard.count(Heard) > 0
    assert all(isinstance(each, (Enter, Ask, Clock)) for each in heard.said)
