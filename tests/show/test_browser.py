"""The page in a real browser: quiet, inside the screen, worked by keyboard, whole on paper."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hapju.analysis import Analysis
from hapju.show.report import write_html

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if found is None:
        pytest.skip("there is no Chromium here to look at the page with")
    api = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Opens a report; fails if the page says or asks anything on the side."""
    complaints: list[str] = []
    contexts = []

    def open_report(analysis: Analysis, language: str = "en", width: int = 360, **more: Any) -> Any:
        path = tmp_path / f"{language}.html"
        write_html(analysis, path, language)
        context = browser.new_context(viewport={"width": width, "height": 740}, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith("file:") else complaints.append(request.url)
            ),
        )
        page.goto(path.as_uri())
        return page

    yield open_report
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize(
    ("name", "language"),
    [("duet", "en"), ("duet", "ko"), ("duet", "ja"), ("trio", "en"), ("few", "ko")],
)
def test_a_phone_shows_all_of_it_without_scrolling_sideways(
    opened: Any, request: pytest.FixtureRequest, name: str, language: str
) -> None:
    page = opened(request.getfixturevalue(name), language)
    width, inside = page.evaluate("[innerWidth, document.documentElement.scrollWidth]")
    assert (width, inside) == (360, 360)


def test_bars_and_flams_turn_by_keyboard(opened: Any, duet: Analysis) -> None:
    page = opened(duet, reduced_motion="reduce")
    strip = page.locator("#strip")
    strip.focus()
    where = page.locator("#where")
    left = page.evaluate("document.getElementById('strip').scrollLeft")
    assert where.inner_text() == "Bar 1"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert where.inner_text().startswith("Bar 3")
    assert page.evaluate("document.getElementById('strip').scrollLeft") > left
    page.keyboard.press("ArrowLeft")
    assert where.inner_text().startswith("Bar 2")
    page.keyboard.press("End")
    assert where.inner_text().startswith("Bar 16")
    page.keyboard.press("Home")
    flammed = [bar.bar for bar in duet.pairs[0].by_bar for _ in range(bar.flams)]
    for bar in flammed[:4]:
        page.keyboard.press("n")
        assert where.inner_text().split(",")[0] == f"Bar {bar}"
        assert page.locator(".flam.now").count() == 1
    page.keyboard.press("p")
    assert where.inner_text().split(",")[0] == f"Bar {flammed[2]}"


def test_a_flam_that_is_jumped_to_is_in_view(opened: Any, duet: Analysis) -> None:
    page = opened(duet, reduced_motion="reduce")
    page.locator("[data-do='next-flam']").click()
    page.locator("[data-do='next-flam']").click()
    flam, strip = page.locator(".flam.now").bounding_box(), page.locator("#strip").bounding_box()
    assert strip["x"] < flam["x"] < strip["x"] + strip["width"]


def test_zoom_widens_the_bars(opened: Any, duet: Analysis) -> None:
    page = opened(duet, reduced_motion="reduce")
    before = page.locator("#bar-1").bounding_box()["width"]
    page.locator("[data-do='zoom-in']").click()
    assert page.locator("#bar-1").bounding_box()["width"] > 1.3 * before


def test_a_suggestion_jumps_to_its_bar(opened: Any, duet: Analysis) -> None:
    page = opened(duet, width=1280, reduced_motion="reduce")
    link = page.locator(".minis a").last
    bar = (link.get_attribute("href") or "").removeprefix("#bar-")
    link.click()
    assert page.locator("#where").inner_text().split(",")[0] == f"Bar {bar}"
    box = page.locator("#strip").bounding_box()
    assert 0 <= box["y"] < 740


def test_words_are_legible_by_day_and_by_night(opened: Any, duet: Analysis) -> None:
    for scheme in ("light", "dark"):
        page = opened(duet, color_scheme=scheme)
        ink, paper = page.evaluate(
            "(({ color, backgroundColor }) => [color, backgroundColor])"
            "(getComputedStyle(document.body))"
        )
        assert abs(_lightness(ink) - _lightness(paper)) > 0.6


def _lightness(colour: str) -> float:
    red, green, blue = (int(part) for part in colour.strip("rgb()").split(",")[:3])
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


def test_paper_has_every_bar_and_every_definition(opened: Any, duet: Analysis) -> None:
    page = opened(duet, width=794)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    width = page.evaluate("document.documentElement.clientWidth")
    for bar in page.locator(".bars > li").all():
        box = bar.bounding_box()
        assert box["width"] > 100 and box["x"] >= -1 and box["x"] + box["width"] <= width + 1
    assert all(details.is_visible() for details in page.locator("details p").all())
    assert page.locator(".controls").is_hidden()
