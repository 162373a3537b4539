"""In the middle of a take: a lost connection, a killed studio. No stroke is lost."""

import itertools
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from hapju.archive.kept_take import read_kept_take
from hapju.studio.protocol import Ended
from tests.studio_browser.cable import cable_to
from tests.studio_browser.conftest import Browsing, Studio
from tests.studio_browser.kept import journal_of, strokes_in
from tests.studio_browser.lobby import Drummer, choose, make_room, sit_with_kit, start

ALMOST = [1.0, -2.0, 5.0]
LATER = [9.0, 14.0, 3.0]
# A studio that was started again has another clock, known by a few exchanges at first.
ON_THE_OLD_CLOCK_S, ON_A_NEW_CLOCK_S = 5e-3, 25e-3
LOST = [r"WebSocket connection to .* failed", r"net::ERR_"]


def test_a_page_that_loses_its_connection_goes_on_without_losing_a_stroke(
    open_page: Browsing,
) -> None:
    open_page.forgiven += LOST
    studio = open_page.studio
    with cable_to(studio.port) as cable:
        page, wire = open_page(at=cable.address)
        make_room(page, wire)
        far = sit_with_kit(page, wire, "Far")
        near = _second(open_page, page)
        choose(page, wire)
        take = start(page, [wire, near.wire])
        played = {far.name: far.play(ALMOST), near.name: near.play(LATER)}

        wire.wait(lambda heard: heard.acknowledged(far.number) >= 4)
        cable.cut()
        expect(page.get_by_role("alert")).to_contain_text("The connection is lost")
        lane = near.page.get_by_role("region", name="Far", exact=True)
        expect(lane).to_contain_text("connection lost")
        known = wire.acknowledged(far.number)
        near.wire.wait(lambda heard: heard.acknowledged(near.number) >= known + 4)
        cable.mend()
        expect(lane).not_to_contain_text("connection lost")
        for each in (page, near.page):
            each.wait_for_url(f"**/review/{take}")
        _all_kept(journal_of(near.page, studio, take), played, ON_THE_OLD_CLOCK_S)


def test_a_killed_studio_comes_back_and_the_take_goes_on(
    open_own_page: Browsing, own_studio: Studio, tmp_path: Path
) -> None:
    open_own_page.forgiven += LOST
    page, wire = open_own_page()
    make_room(page, wire)
    mina = sit_with_kit(page, wire, "Mina")
    jun = _second(open_own_page, page)
    choose(page, wire)
    take = start(page, [wire, jun.wire])
    played = {mina.name: mina.play(ALMOST), jun.name: jun.play(LATER)}

    drummers = (mina, jun)
    for each in drummers:
        each.wire.wait(lambda heard, number=each.number: heard.acknowledged(number) >= 6)
    own_studio.kill()
    for each in drummers:
        expect(each.page.get_by_role("alert")).to_contain_text("The connection is lost")
    [journal] = own_studio.data.rglob(f"*{take}*.jsonl")
    after_death = journal.read_bytes()
    for each in drummers:
        assert len(strokes_in(after_death, each.name)) >= each.wire.acknowledged(each.number)
    (tmp_path / "torn.jsonl").write_bytes(after_death)
    assert len(read_kept_take(tmp_path / "torn.jsonl").players) == 2

    own_studio.start()
    for each in drummers:
        expect(each.page.get_by_role("alert")).to_be_empty()
    for each in drummers:
        each.wire.wait_for(Ended)
        each.page.wait_for_url(f"**/review/{take}")
    _all_kept(journal_of(page, own_studio, take), played, ON_A_NEW_CLOCK_S)


def _second(open_page: Browsing, page: Any) -> Drummer:
    """Somebody comes by the link, and sits down at a kit; straight to the studio."""
    path = page.get_by_label("Link to this room").input_value().partition("/room/")[2]
    other, wire = open_page(f"/room/{path}")
    return sit_with_kit(other, wire, "Near")


def _all_kept(journal: bytes, played: dict[str, list[float]], to_s: float) -> None:
    for name, stamps in played.items():
        kept = [time_s for time_s, *_ in strokes_in(journal, name)]
        assert len(kept) == len(stamps)
        apart = [(b - a) / 1000 for a, b in itertools.pairwise(sorted(stamps))]
        assert [b - a for a, b in itertools.pairwise(kept)] == pytest.approx(apart, abs=to_s)
