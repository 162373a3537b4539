"""A class: a teacher's page, three real pages, and as many simulated ones as make thirty."""

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from hapju.studio.protocol import Ended, Meters, Room, Starts
from tests.studio_browser.conftest import Browsing
from tests.studio_browser.lobby import choose, sit_with_kit, start
from tests.studio_browser.wire import Wire

ROOT = Path(__file__).resolve().parents[2]
LATE_MS = {"Mina": [-25.0, -21.0, -28.0, -24.0], "Jun": [1.0, -2.0, 3.0], "Sara": [14.0, 9.0, 17.0]}


@contextmanager
def simulated(address: str, teacher_key: str, players: int) -> Iterator[None]:
    """So many more who sit in the class and play when it starts."""
    command = [sys.executable, "-m", "benchmarks.live_class", "--link", f"{address}/"]
    given = ["--teacher", teacher_key, "--players", str(players), "--seconds", "60"]
    process = subprocess.Popen([*command, *given], cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.kill()
        process.wait()


def made_class(page: Any) -> str:
    """A class by the way through its page; the teacher's key."""
    page.get_by_label("What is the class called?").fill("Tuesdays")
    page.get_by_role("button", name="Make the class").click()
    page.wait_for_url(re.compile(r"/class/[\w-]+$"))
    return str(page.url.rsplit("/", 1)[1])


def test_a_lesson_with_a_class(open_page: Browsing) -> None:
    teacher, wire = open_page("/class", width=1440)
    key = made_class(teacher)
    teacher.get_by_role("button", name="Give something to practise").click()
    teacher.get_by_label("A sentence for the class").fill("Listen to each other.")
    teacher.get_by_role("button", name="Give something to practise").click()
    expect(teacher.get_by_text("Listen to each other.")).to_be_visible()

    link = teacher.get_by_label("Link to this room").input_value()
    path = link.removeprefix(open_page.studio.address)
    pages: list[tuple[Any, Wire]] = []
    drummers = []
    for name in LATE_MS:
        page, own_wire = open_page(path)
        drummers.append(sit_with_kit(page, own_wire, name))
        pages.append((page, own_wire))
    mina, mina_wire = pages[0]
    expect(mina.get_by_text("Listen to each other.")).to_be_visible()
    expect(mina.get_by_text("Not played yet.")).to_be_visible()
    expect(mina.get_by_text("3 have sat down.")).to_be_visible()
    assert "Jun" not in mina.locator("body").inner_text()
    expect(mina.get_by_role("button", name=re.compile("^Start"))).to_have_count(0)
    mina.get_by_role("button", name="I’m ready").click()

    with simulated(open_page.studio.address, key, 27):
        tiles = teacher.locator(".tile")
        expect(tiles).to_have_count(30)
        expect(tiles.nth(0)).to_contain_text("Mina")
        expect(tiles.nth(0)).to_contain_text("ready")
        expect(teacher.get_by_text("30 here")).to_be_visible()
        teacher.locator(".class-how summary").click()
        choose(teacher, wire, last_bar=4)
        take = start(teacher, [wire, *(each for _, each in pages)])
        for drummer, late_ms in zip(drummers, LATE_MS.values(), strict=True):
            drummer.play(late_ms)
        expect(tiles.nth(0)).to_contain_text(re.compile(r"2\d ms early"))
        expect(tiles.nth(2)).to_contain_text(re.compile(r"1\d ms late"))
        together = teacher.get_by_role("group", name="How tight the class is")
        expect(together).to_contain_text(re.compile(r"±\d+"))
        expect(mina.get_by_role("region", name="The class together")).to_contain_text("±")
        for page, _ in pages:
            page.wait_for_url("**/review/*")
    names = {own.last(Ended).take for _, own in [*pages, (teacher, wire)] if own.last(Ended)}
    assert len(names) == 4 and take not in names
    seen = mina_wire.last(Meters)
    assert seen is not None and [each.player for each in seen.players] == [1]
    whole = wire.last(Meters)
    assert whole is not None and len(whole.players) == 30 and whole.group is not None
    assert seen.group is not None and seen.group.spread_ms == whole.group.spread_ms
    expect(mina.get_by_role("heading", level=1)).to_contain_text("Mina")

    files = f"{open_page.studio.address}/api/classes/{key}/files"
    rows = list(csv.DictReader(teacher.request.get(f"{files}/takes.csv").text()[1:].splitlines()))
    assert len(rows) == 30 and {"Mina", "Jun", "Sara"} <= {row["name"] for row in rows}
    assert float(next(row for row in rows if row["name"] == "Mina")["mean_asynchrony_ms"]) < -20
    answer = teacher.request.get(files.replace(key, path.rsplit("/", 1)[1]) + "/takes.csv")
    assert answer.status == 404
    expect(teacher.get_by_role("link", name="Look back at the last take")).to_be_visible()

    pairs_and_back(teacher, pages, path)


def pairs_and_back(teacher: Any, pages: list[tuple[Any, Wire]], path: str) -> None:
    """The three, who alone are left, practise in a room of their own and come back."""
    for page, _ in pages:
        page.get_by_role("link", name="Back to the room").click()
        page.wait_for_url(f"**{path}")
        expect(page.get_by_role("heading", name="Tuesdays")).to_be_visible()
    expect(teacher.get_by_text("27 absent")).to_be_visible()
    teacher.get_by_role("button", name="Into pairs").click()
    for page, own_wire in pages:
        page.wait_for_url("**/room/*")
        own_wire.wait_for_room(lambda room: not room.is_class and len(room.players) == 3)
    for name in LATE_MS:
        expect(teacher.locator(".pair-tile")).to_contain_text(name)
    mina, mina_wire = pages[0]
    mina.get_by_role("button", name=re.compile("^Start")).click()
    assert mina_wire.wait_for(Starts)
    expect(teacher.locator(".pair-tile")).to_contain_text("playing")
    teacher.get_by_role("button", name="Everybody together").click()
    for page, own_wire in pages:
        page.wait_for_url(f"**{path}")
        room = own_wire.wait_for_room(lambda room: room.is_class and len(room.players) == 1)
        assert isinstance(room, Room)
    expect(teacher.locator(".tile").nth(0)).not_to_contain_text("absent")
    expect(teacher.get_by_text("3 here")).to_be_visible()
