"""The story of two over three meetings, and of one who plans a week: pages of players and pairs."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from hapju.locale.catalogue import catalogue
from tests.history.played_meetings import (
    HARUKA,
    JIWOO,
    NAMES,
    archive_with,
    loose,
    meetings,
    played,
)
from tests.studio_browser.conftest import Browsing, Studio, _running, browsing
from tests.studio_browser.test_accessible import AXE
from tests.studio_browser.test_accessible import _has_no_fault as has_no_fault


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """A studio in which two have met three times, the last time yesterday."""
    folder = tmp_path_factory.mktemp("lived-in")
    first = (datetime.now() - timedelta(days=15)).astimezone()
    alone = played(
        "alone", first + timedelta(days=13), {JIWOO: loose(6.0)}, song="arirang", tempo_percent=80
    )
    archive_with(folder, [*meetings((16.0, 15.0, 5.0), first=first), alone]).close()
    yield from _running(folder)


@pytest.fixture
def open_there(browser: Any, lived_in: Studio) -> Iterator[Browsing]:
    with browsing(browser, lived_in) as opened:
        yield opened


def know_both(page: Any) -> None:
    """As a browser in which both have played."""
    keys = json.dumps({NAMES[key]: key for key in (JIWOO, HARUKA)})
    page.evaluate("keys => localStorage.setItem('hapju.players', keys)", keys)


def test_from_a_review_to_how_two_have_grown(open_there: Browsing) -> None:
    page, _ = open_there("/review/take-2-1")
    expect(page.get_by_text("Perhaps next")).to_be_visible()
    know_both(page)
    page.reload()
    page.get_by_role("link", name="지우 and Haruka over time").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("지우 and Haruka")
    expect(page.get_by_text("You have met 3 times")).to_be_visible()
    changed = page.get_by_role("region", name="Since last time")
    expect(changed).to_contain_text("Tighter together")
    changed.get_by_text("Meeting 3 beside meeting 2").click()
    expect(changed.get_by_text("Scatter between you", exact=True)).to_be_visible()
    charts = page.get_by_role("img", name=re.compile("over 3 times"))
    expect(charts).not_to_have_count(0)
    page.get_by_text("The numbers as a table").click()
    expect(page.get_by_role("row")).to_have_count(4)
    page.get_by_label("Which takes").select_option(index=1)
    expect(charts).not_to_have_count(0)


def test_a_week_is_planned_and_played(open_there: Browsing) -> None:
    page, _ = open_there(f"/players/{JIWOO}")
    plan = page.get_by_role("region", name="The next seven days")
    expect(plan.get_by_role("heading", level=3)).to_have_count(7)
    plan.get_by_label("Minutes a day").select_option("30")
    expect(plan.get_by_label("Minutes a day")).to_have_value("30")
    page.reload()
    expect(plan.get_by_label("Minutes a day")).to_have_value("30")
    plan.get_by_role("button", name="Arirang").first.click()
    page.wait_for_url("**/room/*")


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_in_other_languages_on_a_phone(open_there: Browsing, language: str) -> None:
    page, _ = open_there(f"/players/{JIWOO}", language=language, width=390, height=844)
    say = catalogue(language).say
    expect(page.get_by_role("heading", level=1)).to_have_text(
        say("history-title-player", name="지우")
    )
    expect(page.get_by_role("region", name=say("history-plan"))).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    partner = page.get_by_role("link", name=re.compile("Haruka"))
    partner.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        say("history-title-pair", a="지우", b="Haruka")
    )
    assert HARUKA not in page.url
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_key_that_nobody_has(open_there: Browsing) -> None:
    open_there.forgiven.append("404")
    page, _ = open_there("/players/nobody-has-this-key-00")
    expect(page.get_by_role("alert")).to_contain_text("key isn’t known here")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_read_aloud_and_seen_by_all(open_there: Browsing, scheme: str, width: int) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core isn't installed in web/")
    for address in (f"/players/{JIWOO}", f"/pairs/{JIWOO}+{HARUKA}"):
        page, _ = open_there(address, width=width, color_scheme=scheme, reduced_motion="reduce")
        expect(page.get_by_role("img")).not_to_have_count(0)
        has_no_fault(page)
