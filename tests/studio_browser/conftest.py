"""A studio of its own for the tests, and pages in a real browser that look at it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.studio_browser.wire import Wire

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
HERE = Path(__file__).resolve().parent
PAGES = HERE.parents[1] / "src" / "hapju" / "studio" / "pages" / "index.html"
PATIENCE_MS = 30_000
"""How long a page may take for anything, on a machine that is busy with other tests."""


@dataclass
class Studio:
    """A running `hapju studio`: where it is, and what kills and restarts it."""

    data: Path
    port: int = 0
    process: subprocess.Popen[str] | None = field(default=None, repr=False)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-c", "from hapju.cli import main; import sys; sys.exit(main())"]
        given = ["studio", "--no-browser", "--port", str(self.port), "--data", str(self.data)]
        self.process = subprocess.Popen(
            [*command, *given], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        said = self.process.stdout
        assert said is not None
        lines = []
        for line in said:
            lines.append(line)
            if found := re.search(r"http://[^/\s]+:(\d+)", line):
                self.port = int(found[1])
                # What it says later is of no interest, but a full pipe would stop it.
                threading.Thread(target=said.read, daemon=True).start()
                return
        raise AssertionError("the studio didn't start: " + "".join(lines))

    def kill(self) -> None:
        """As a power cut would: no goodbye."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.kill()


def chromium() -> str | None:
    """Where the browser is; None if there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    found = chromium()
    if found is None:
        pytest.skip("there is no Chromium here to look at the pages with")
    api = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed")
    api.expect.set_options(timeout=PATIENCE_MS)
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


def _running(data: Path) -> Iterator[Studio]:
    if not PAGES.is_file():
        pytest.skip("the studio's pages aren't built; run make pages")
    studio = Studio(data)
    studio.start()
    yield studio
    studio.stop()


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """One for all tests: they meet in rooms of their own."""
    yield from _running(tmp_path_factory.mktemp("studio"))


@pytest.fixture
def own_studio(tmp_path: Path) -> Iterator[Studio]:
    """One that a test may kill."""
    yield from _running(tmp_path / "data")


class Browsing:
    """Opens addresses of a studio, each in a browser context of its own."""

    def __init__(self, browser: Any, studio: Studio) -> None:
        self._browser, self.studio = browser, studio
        self.contexts: list[Any] = []
        self.complaints: list[str] = []
        self.forgiven: list[str] = []
        """What pages may complain of: regular expressions."""

    def __call__(
        self,
        path: str = "/",
        language: str = "en",
        width: int = 1280,
        height: int = 800,
        has_midi: bool = True,
        at: str = "",
        **more: Any,
    ) -> tuple[Any, Wire]:
        """The page there, and what it and the studio say to each other from the first word on."""
        context = self._browser.new_context(
            viewport={"width": width, "height": height}, locale=language, **more
        )
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        if has_midi:
            context.add_init_script(path=HERE / "midi_stub.js")
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        wire = Wire(page)
        page.goto(urljoin(at or self.studio.address, path))
        return page, wire

    def _hear(self, said: Any) -> None:
        if said.type in {"error", "warning"}:
            self.complaints.append(f"{said.text} ({said.location.get('url', '')})")

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    @property
    def unforgiven(self) -> list[str]:
        return [
            said
            for said in self.complaints
            if not any(re.search(pattern, said) for pattern in self.forgiven)
        ]


@contextmanager
def browsing(browser: Any, studio: Studio) -> Iterator[Browsing]:
    """Opens addresses of a studio; fails if a page has complained in its console."""
    opened = Browsing(browser, studio)
    yield opened
    opened.close()
    assert not opened.unforgiven


@pytest.fixture
def open_page(browser: Any, studio: Studio) -> Iterator[Browsing]:
    """Opens an address of the studio; fails if a page complains in its console."""
    with browsing(browser, studio) as opened:
        yield opened


@pytest.fixture
def open_own_page(browser: Any, own_studio: Studio) -> Iterator[Browsing]:
    """The same for the studio that may be killed."""
    with browsing(browser, own_studio) as opened:
        yield opened
