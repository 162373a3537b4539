"""A browser that gives out no MIDI: what the page says then. This is Chromium itself, no stub."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.studio_browser.conftest import Browsing
from tests.studio_browser.lobby import make_room, sit_with_keys

ASK = "navigator.requestMIDIAccess().then(() => 'given', (problem) => problem.name)"


def test_midi_that_is_not_allowed(open_page: Browsing) -> None:
    page, wire = open_page(has_midi=False)
    make_room(page, wire)
    _look_for_kits(page)
    expect(page.get_by_role("alert").filter(has_text="wasn’t allowed to use MIDI")).to_be_visible()
    expect(page.get_by_role("button", name="Come in")).to_be_disabled()
    expect(page.get_by_role("button", name="Look for kits")).to_be_enabled()
    sit_with_keys(page, wire, "Plan B", "Left half")


def test_midi_that_the_system_has_not(open_page: Browsing) -> None:
    page, wire = open_page(has_midi=False, permissions=["midi", "midi-sysex"])
    if page.evaluate(ASK) == "given":
        pytest.skip("this machine has a MIDI system")
    make_room(page, wire)
    _look_for_kits(page)
    expect(page.get_by_role("alert").filter(has_text="system’s MIDI didn’t start")).to_be_visible()
    sit_with_keys(page, wire, "Plan B", "Left half")


def _look_for_kits(page: Any) -> None:
    page.get_by_role("radio", name="Electronic kit").check()
    page.get_by_role("button", name="Look for kits").click()
