"""English, Korean and Japanese: every page says everything in each, within a phone's width."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from hapju.locale.catalogue import LANGUAGES, catalogue
from tests.studio_browser.conftest import Browsing
from tests.studio_browser.lobby import choose, make_room, sit_with_kit, start
from tests.studio_browser.texts import raw_in, texts_of, too_wide

OWN_LETTERS = {"en": "[a-z]", "ko": "[\uac00-\ud7a3]", "ja": "[\u3040-\u30ff]"}
ADDRESSES = ["/", "/review/demo", "/room/nothing-is-here-at-all", "/path", "/lessons/unison"]
NAMES = {"en": "English", "ko": "한국어", "ja": "日本語"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_said_and_fits_a_phone(open_page: Browsing, language: str) -> None:
    say = catalogue(language).say
    page, wire = open_page(width=390, height=844)
    make_room(page, wire)
    mina = sit_with_kit(page, wire, "Mina")
    page.get_by_role("button", name="Add another player").click()
    jun = sit_with_kit(page, wire, "Jun")
    choose(page, wire)
    page.get_by_role("button", name=NAMES[language]).click()
    expect(page.get_by_role("heading", name=say("studio-lobby-title"))).to_be_visible()
    for summary in page.get_by_role("group").locator("summary").all():
        summary.click()
    _is_well_said(page, language)

    start(page, [wire], words=say("studio-lobby-start"))
    expect(page.get_by_role("button", name=say("studio-stage-stop"))).to_be_visible()
    mina.play([0.0, 4.0])
    jun.play([12.0, 50.0, 8.0])
    together = page.get_by_role("region", name=say("studio-stage-together"))
    expect(together).to_contain_text(re.compile(r"±\d+ ms"))
    _is_well_said(page, language)
    page.get_by_role("button", name=say("studio-stage-stop")).click()
    page.wait_for_url("**/review/*")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    _is_well_said(page, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ADDRESSES)
def test_a_browser_of_a_language_gets_it(open_page: Browsing, path: str, language: str) -> None:
    page, _ = open_page(path, language=language, width=390, height=844)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if path.startswith("/review"):
        expect(page.get_by_role("figure").locator("canvas")).not_to_have_count(0)
    _is_well_said(page, language)


def _is_well_said(page: Any, language: str) -> None:
    texts = texts_of(page)
    assert page.locator("html").get_attribute("lang") == language
    assert not raw_in(texts)
    assert re.search(OWN_LETTERS[language], texts[1])
    assert not too_wide(page)
