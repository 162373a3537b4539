"""What a first visit loads, and the silence of the console under the strict policy."""

from typing import Any

from playwright.sync_api import expect

from tests.studio_browser.conftest import Browsing
from tests.studio_browser.lobby import make_room

MOST_SCRIPT_BYTES = 200_000


def test_home_and_room_load_little_script(open_page: Browsing) -> None:
    page, wire = open_page("about:blank")
    loaded: dict[str, int] = {}

    def weigh(request: Any) -> None:
        if request.resource_type == "script":
            loaded[request.url] = request.sizes()["responseBodySize"]

    page.on("requestfinished", weigh)
    page.goto(open_page.studio.address)
    expect(page.get_by_text("Drop your recordings here")).to_be_visible()
    page.wait_for_load_state("networkidle")
    home = sum(loaded.values())
    make_room(page, wire)
    expect(page.get_by_role("button", name="Come in")).to_be_visible()
    page.wait_for_load_state("networkidle")
    room = sum(loaded.values())
    assert 0 < home < room <= MOST_SCRIPT_BYTES, loaded


def test_pages_keep_to_their_strict_policy(open_page: Browsing) -> None:
    page, wire = open_page("/review/demo")
    page.evaluate(
        """() => {
          window.__violations = [];
          const note = (event) => window.__violations.push(event.violatedDirective);
          document.addEventListener("securitypolicyviolation", note);
        }"""
    )
    answer = page.request.get(open_page.studio.address)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="first page").first.click()
    make_room(page, wire)
    expect(page.get_by_role("button", name="Come in")).to_be_visible()
    assert page.evaluate("crossOriginIsolated")
    assert page.evaluate("window.__violations") == []
