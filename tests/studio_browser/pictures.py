"""Takes the pictures of the studio in docs/images: ``python -m tests.studio_browser.pictures``.

A studio of its own, a real browser, two who play a take with hands that aren't machines.
"""

import re
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import expect, sync_playwright

from hapju.locale.catalogue import catalogue
from tests.studio_browser.conftest import ARGUMENTS, PATIENCE_MS, Browsing, Studio, chromium
from tests.studio_browser.lobby import Drummer, make_room, sit_with_kit, start
from tests.studio_browser.small_png import smaller

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
MOST_BYTES = 250_000
DESKTOP = {"width": 1280, "height": 800}
PHONE = {
    "width": 390,
    "height": 844,
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
LANGUAGE_NAMES = {"en": "English", "ko": "한국어", "ja": "日本語"}


def main() -> None:
    expect.set_options(timeout=PATIENCE_MS)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        studio = Studio(Path(folder))
        studio.start()
        browsing = Browsing(browser, studio)
        try:
            home(browsing, "home", "en", **DESKTOP)
            home(browsing, "home-phone", "ja", **PHONE)
            room(browsing, "lobby", "", "ko", **DESKTOP)
            room(browsing, "", "stage", "en", color_scheme="dark", **DESKTOP)
            room(browsing, "lobby-phone", "stage-phone", "ja", **PHONE)
            review(browsing, "review", "en", **DESKTOP)
            review(browsing, "review-phone", "ko", **PHONE)
        finally:
            browsing.close()
            studio.stop()
            browser.close()


def home(open_page: Browsing, name: str, language: str, **how: Any) -> None:
    page, _ = open_page(language=language, **how)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_timeout(2500)  # the picture on it moves: some strokes should have come
    keep(page, name)


def review(open_page: Browsing, name: str, language: str, **how: Any) -> None:
    page, _ = open_page("/review/demo", language=language, **how)
    expect(page.get_by_role("figure").locator("canvas")).not_to_have_count(0)
    keep(page, name)


def room(open_page: Browsing, lobby: str, stage: str, language: str, **how: Any) -> None:
    """The lobby and the stage of two players, who sit at one page; no name, no picture."""
    say = catalogue(language).say
    page, wire = open_page(**how)
    make_room(page, wire)
    mina = sit_with_kit(page, wire, "Mina")
    page.get_by_role("button", name="Add another player").click()
    jun = sit_with_kit(page, wire, "Jun")
    page.get_by_role("radio", name="Intermediate").check()
    wire.wait_for_room(lambda room: room.choices.level == "intermediate")
    page.get_by_role("button", name=LANGUAGE_NAMES[language]).click()
    expect(page.get_by_role("heading", name=say("studio-lobby-title"))).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    page.mouse.move(0, 0)
    if lobby:
        keep(page, lobby)
    if not stage:
        return
    start(page, [wire], words=say("studio-lobby-start"))
    for drummer, late_ms, seed in ((mina, -4.0, 1), (jun, 9.0, 2)):
        play_by_hand(drummer, late_ms, seed)
    together = page.get_by_role("region", name=say("studio-stage-together"))
    expect(together).to_contain_text(re.compile(r"±\d+"))
    wire.wait_until(13.0)
    keep(page, stage)
    page.get_by_role("button", name=say("studio-stage-stop")).click()


def play_by_hand(drummer: Drummer, late_ms: float, seed: int) -> None:
    """As people play: a little off everywhere, now and then far off."""
    rng = np.random.default_rng(seed)
    off_ms = late_ms + 7.0 * rng.standard_normal(997) + 30.0 * (rng.random(997) < 0.03)
    drummer.play(off_ms.tolist(), to_s=40.0)


def keep(page: Any, name: str) -> None:
    """Write a picture to docs/images, small enough for a repository."""
    large = page.screenshot()
    reader = page.context.new_page()
    png = smaller(large, reader)
    reader.close()
    if len(png) > MOST_BYTES:
        raise SystemExit(f"{name} has {len(png)} bytes; at most {MOST_BYTES} are wanted")
    (IMAGES / f"studio-{name}.png").write_bytes(png)


if __name__ == "__main__":
    main()
