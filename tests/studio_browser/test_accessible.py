"""What axe-core finds wrong with the pages: nothing. In light and dark, seen and read aloud."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.studio_browser.conftest import Browsing
from tests.studio_browser.lobby import choose, make_room, sit_with_keys, start

AXE = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
MOST_TOLD = 5


@pytest.fixture(autouse=True)
def _needs_axe() -> None:
    if not AXE.is_file():
        pytest.skip("axe-core isn't installed in web/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_home_lobby_and_stage(open_page: Browsing, scheme: str) -> None:
    page, wire = open_page(color_scheme=scheme, reduced_motion="reduce")
    expect(page.get_by_text("Drop your recordings here")).to_be_visible()
    _has_no_fault(page)
    make_room(page, wire)
    _has_no_fault(page)  # the form
    left = sit_with_keys(page, wire, "Left", "Left half")
    sit_with_keys(page, wire, "Right", "Right half")
    choose(page, wire, rounds=16)
    _has_no_fault(page)
    page.get_by_role("button", name="Calibrate Left").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    _has_no_fault(page)
    page.get_by_role("button", name="Done").click()
    start(page, [wire])
    wire.wait_until(0.0)
    page.keyboard.press("d")
    wire.wait(lambda heard: heard.acknowledged(left.number) >= 1)
    _has_no_fault(page)
    for words in ("View", "Sound"):
        page.get_by_label(words, exact=True).click()
        _has_no_fault(page)
        page.keyboard.press("Escape")
    page.get_by_role("button", name="Stop").click()
    page.wait_for_url("**/review/*")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_review(open_page: Browsing, scheme: str, size: tuple[int, int]) -> None:
    width, height = size
    page, _ = open_page(
        "/review/demo", width=width, height=height, color_scheme=scheme, reduced_motion="reduce"
    )
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("figure").locator("canvas")).not_to_have_count(0)
    _has_no_fault(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_path_and_lesson(open_page: Browsing, scheme: str, size: tuple[int, int]) -> None:
    width, height = size
    page, _ = open_page("/path", width=width, height=height, color_scheme=scheme)
    page.get_by_role("link", name="Begin", exact=True).wait_for()
    _has_no_fault(page)
    page.get_by_role("link", name="For two").first.click()
    expect(page.get_by_role("img", name=re.compile("Drum notation")).first).to_be_visible()
    _has_no_fault(page)


def _has_no_fault(page: Any) -> None:
    page.evaluate(_axe())
    found = page.evaluate("axe.run({ resultTypes: ['violations'] })")
    told = [
        f"{fault['id']}: {fault['help']}: "
        + json.dumps(
            [[node["html"][:200], node["failureSummary"]] for node in fault["nodes"][:MOST_TOLD]]
        )
        for fault in found["violations"]
    ]
    assert not told, "\n".join(told)


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")
