"""A phone: touch pads, and everything within its width."""

from typing import Any

from playwright.sync_api import expect

from hapju.strokes import Piece
from tests.studio_browser.conftest import Browsing
from tests.studio_browser.kept import journal_of, strokes_in
from tests.studio_browser.lobby import choose, make_room, start

PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}


def test_a_phone_plays_by_its_pads(open_page: Browsing) -> None:
    page, wire = open_page(**PHONE)
    make_room(page, wire)
    page.get_by_label("Name", exact=True).fill("Pocket")
    expect(page.get_by_role("radio", name="Touch pads")).to_be_checked()
    page.get_by_role("button", name="Come in").tap()
    wire.wait_for_room(lambda room: [each.input for each in room.players] == ["touch"])
    choose(page, wire)
    assert _fits(page)
    take = start(page, [wire])
    pads = page.get_by_label("Pads of Pocket")
    snare, kick = (pads.get_by_role("button", name=name, exact=True) for name in ("snare", "kick"))
    expect(snare).to_be_visible()
    assert _fits(page)
    for pad in (snare, kick):
        expect(pad).to_be_in_viewport(ratio=1)
    wire.wait_until(0.0)
    snare.tap()
    _tap_with_two_fingers(page, snare, kick)
    kick.tap()
    wire.wait(lambda heard: heard.acknowledged(1) == 4)
    page.get_by_role("button", name="Stop").tap()
    page.wait_for_url(f"**/review/{take}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert _fits(page)
    strokes = strokes_in(journal_of(page, open_page.studio, take), "Pocket")
    assert strokes[0][1] == Piece.SNARE
    assert {piece for _, piece, _ in strokes[1:3]} == {Piece.SNARE, Piece.KICK}
    assert strokes[3][1] == Piece.KICK


def _fits(page: Any) -> bool:
    """Nothing makes the page wider than the screen."""
    return bool(
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
    )


def _tap_with_two_fingers(page: Any, one: Any, other: Any) -> None:
    points = []
    for finger, pad in enumerate((one, other)):
        box = pad.bounding_box()
        middle = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        points.append({**middle, "id": finger})
    session = page.context.new_cdp_session(page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
