"""A heart rate in the room, on the stage and in the review: it stays where its player wants it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from hapju.studio.protocol import Ended
from tests.hear.heart.watch_files import fit_of, tcx_of
from tests.studio_browser.conftest import HERE, Browsing
from tests.studio_browser.lobby import choose, make_room, sit_with_kit, start
from tests.studio_browser.wire import Wire

SENT = "/heart"


@pytest.fixture
def with_strap(open_page: Browsing) -> Iterator[tuple[Any, Wire, list[str]]]:
    """A page with a strap in reach, and the addresses that it sends something to."""
    page, wire = open_page("about:blank")
    sent: list[str] = []
    page.on("request", lambda said: sent.append(said.url) if said.method != "GET" else None)
    page.context.add_init_script(path=HERE / "heart_stub.js")
    page.goto(open_page.studio.address)
    yield page, wire, sent


def test_a_heart_is_followed_shown_and_kept_only_by_its_own_word(
    open_page: Browsing, with_strap: tuple[Any, Wire, list[str]]
) -> None:
    page, wire, sent = with_strap
    make_room(page, wire)
    drummer = sit_with_kit(page, wire, "Haruka")
    page.get_by_role("button", name="Connect a heart-rate strap or watch for Haruka").click()
    expect(page.get_by_text("Strap of a test is connected and says nothing yet")).to_be_visible()
    assert page.evaluate("window.__strap.asked") == [
        *("heart_rate", "heart_rate", "heart_rate_measurement")
    ]
    page.evaluate("window.__strap.beat(91)")
    expect(page.get_by_text("91/min")).to_be_visible()
    expect(page.get_by_text("The heart rate stays in this browser.")).to_be_visible()

    page.evaluate("window.__strap.loseContact()")
    expect(page.get_by_text("does it touch the skin?")).to_be_visible()
    page.evaluate("window.__strap.leave()")
    expect(page.get_by_text("is out of reach")).to_be_visible()
    page.evaluate("window.__strap.comeBack()")
    expect(page.get_by_text("Strap of a test is connected")).to_be_visible()

    # Half a minute at least has to be known: a song slow enough.
    choose(page, wire, last_bar=16, rounds=1, tempo=100)
    page.evaluate("window.__strap.rise(90, 150, 30)")
    start(page, [wire])
    drummer.play([4.0, -6.0, 2.0])
    expect(page.get_by_role("img", name="Heart rate of Haruka:")).to_be_visible()
    wire.wait(lambda heard: heard.last(Ended))
    page.wait_for_url("**/review/*")
    heart = page.locator("#heart")
    expect(heart.get_by_role("heading", name="The heart", exact=True)).to_be_visible()
    expect(heart.get_by_text("heartbeats a minute on average")).to_be_visible()
    expect(heart.get_by_text("Hapju is no medical device.")).to_be_visible()
    expect(heart.get_by_role("table", name="Effort by section")).to_be_visible()
    expect(heart.get_by_text("Only in this browser.")).to_be_visible()
    assert not [address for address in sent if SENT in address]

    take = page.url.rpartition("/")[2]
    address = f"{open_page.studio.address}/api/takes/{take}"
    assert page.request.get(f"{address}/heart").json()["kept"] == []
    page.reload()
    expect(heart.get_by_text("Only in this browser.")).to_be_visible()

    heart.get_by_role("button", name="Keep with the take").click()
    expect(heart.get_by_text("Kept with the take: whoever has its link")).to_be_visible()
    (kept,) = page.request.get(f"{address}/heart").json()["kept"]
    assert kept["source"] == "bluetooth"
    assert 90 <= kept["bpm"][0] <= kept["bpm"][-1] <= 150
    friend, _ = open_page(f"/review/{take}", language="ko")
    expect(friend.locator("#heart").get_by_text("평균 분당")).to_be_visible()
    assert "Haruka: " in page.request.get(f"{address}/files/report.html?lang=en").text()

    heart.get_by_role("button", name="Take it away from the take").click()
    expect(heart.get_by_text("Only in this browser.")).to_be_visible()
    assert page.request.get(f"{address}/heart").json()["kept"] == []
    heart.get_by_role("button", name="Remove the heart rate of Haruka").click()
    expect(heart.get_by_role("table")).to_have_count(0)


def test_a_watchs_file_dropped_on_the_review(open_page: Browsing, tmp_path: Path) -> None:
    open_page.forgiven.append("status of 422")
    page, _ = open_page("/review/demo")
    beside = page.request.get(f"{open_page.studio.address}/api/takes/demo/heart").json()
    begun = round(beside["take_start_s"])
    rows = [(begun + row, 95 + row // 3) for row in range(-30, 240)]
    heart = page.locator("#heart")
    expect(heart.get_by_text("Drop your watch’s file")).to_be_visible()

    drop(page, "run.fit", fit_of(rows))
    names = [player["name"] for player in beside["players"]]
    heart.get_by_role("group", name="Whose heart is in run.fit?").get_by_role(
        "button", name=names[0]
    ).click()
    expect(heart.get_by_text(f"{names[0]}:")).to_be_visible()
    expect(heart.get_by_text("From a watch’s file (FIT)")).to_be_visible()
    mean = heart.get_by_role("row", name="On average").get_by_role("cell").first
    before = mean.inner_text()
    heart.get_by_label("Move later by (s)").fill("-30")
    heart.get_by_label("Move later by (s)").press("Enter")
    expect(heart.get_by_text("was moved by −30 s, as asked")).to_be_visible()
    assert mean.inner_text() != before
    heart.get_by_text("Resting and highest heart rate").click()
    heart.get_by_label("Resting", exact=True).fill("60")
    heart.get_by_label("Highest", exact=True).fill("185")
    heart.get_by_label("Highest", exact=True).press("Tab")
    expect(mean).to_contain_text("%")

    # A watch in another time zone: nine hours, put right with a click.
    away = [(when + 9 * 3600, bpm) for when, bpm in rows]
    drop(page, "away.tcx", tcx_of(away))
    heart.get_by_role("group").get_by_role("button", name=names[1]).click()
    expect(heart.get_by_text("looks like another time zone")).to_be_visible()
    heart.get_by_role("button", name="Move it by").click()
    expect(heart.get_by_text(f"{names[1]}:")).to_be_visible()
    expect(
        heart.get_by_text("The hearts of", exact=False).or_(
            heart.get_by_text("Too little is known of both")
        )
    ).to_be_visible()

    drop(page, "broken.fit", fit_of(rows)[:-9])
    expect(heart.get_by_role("alert")).to_contain_text("broken.fit: it breaks off before its end")


def test_without_bluetooth_a_sentence_says_so(open_page: Browsing) -> None:
    page, wire = open_page("about:blank")
    page.context.add_init_script("delete Navigator.prototype.bluetooth")
    page.goto(open_page.studio.address)
    make_room(page, wire)
    sit_with_kit(page, wire, "Min")
    page.get_by_role("button", name="Connect a heart-rate strap or watch for Min").click()
    expect(page.get_by_text("This browser has no Web Bluetooth")).to_be_visible()


def drop(page: Any, name: str, data: bytes) -> None:
    """Drop a file in the middle of the page."""
    page.evaluate(
        """([name, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], name));
          const how = { bubbles: true, cancelable: true, dataTransfer: data };
          for (const kind of ["dragover", "drop"]) {
            document.body.dispatchEvent(new DragEvent(kind, how));
          }
        }""",
        [name, list(data)],
    )


def test_the_take_of_the_demo_has_a_date(open_page: Browsing) -> None:
    page, _ = open_page("/review/demo")
    found = page.request.get(f"{open_page.studio.address}/api/takes/demo/heart").json()
    assert datetime.fromtimestamp(found["take_start_s"]).year >= 2024
