"""`hapju studio` as a user has it: a take is played, the studio killed, the take looked back at."""

import json
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from hapju.cli import main
from hapju.studio.page_files import PAGES
from hapju.studio.protocol import (
    Begin,
    Choices,
    Choose,
    Ended,
    Heard,
    Meters,
    Play,
    Seated,
    Sheet,
    Sit,
    Starts,
    Stroke,
    Welcome,
)
from hapju.studio.review_shapes import Review
from tests.studio.pages_of_test import TestPage

HAPJU = [sys.executable, "-c", "import sys; from hapju.cli import main; sys.exit(main())"]
CHOICES = Choices("call-and-response", "advanced", 120, 1, 2, rounds=2)
PATIENCE_S = 60.0

pytestmark = pytest.mark.skipif(
    not (PAGES / "index.html").is_file(), reason="the pages aren't built: make pages"
)


class Studio:
    """The process, and how to ask it."""

    def __init__(self, data: Path, *options: str) -> None:
        given = ["studio", "--no-browser", "--port", "0", "--data", str(data), *options]
        self.process = subprocess.Popen([*HAPJU, *given], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        said = re.search(r"http://127\.0\.0\.1:(\d+)/", self.process.stdout.readline())
        assert said is not None
        self.port = int(said[1])

    def ask(self, path: str, method: str = "GET") -> bytes:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            return answer.read()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[list[Studio]]:
    """Studios with one data folder, one after the other; the first is open."""
    studios = [Studio(tmp_path / "data")]
    yield studios
    for studio in studios:
        studio.kill()


def enter(studio: Studio, room: str, secret: str | None = None) -> TestPage:
    return TestPage(studio.port, room, secret)


def begin(page: TestPage) -> tuple[Starts, Sheet]:
    """Two players sit down at one page and begin."""
    page.wait_for(Welcome)
    for ticket, name in enumerate(("지우", "Haruka")):
        page.say(Sit(ticket, name, "midi"))
        page.wait_for(Seated)
    page.say(Choose(CHOICES))
    sheet = page.wait_for(Sheet)
    while set(sheet.charts) != {"a", "b"}:
        sheet = page.wait_for(Sheet)
    page.say(Begin())
    return page.wait_for(Starts), sheet


def strokes_of(sheet: Sheet, part: str, late_s: float) -> list[Stroke]:
    """Every note, now and then a little later than before."""
    return [
        Stroke(note.time_s + late_s * (1 + row % 3), note.piece, note.velocity)
        for row, note in enumerate(sheet.charts[part])
    ]


def play(page: TestPage, take: str, player: int, strokes: list[Stroke], until_s: float) -> int:
    """Send all strokes before a time, and wait until they are acknowledged; says how many."""
    before = [stroke for stroke in strokes if stroke.time_s < until_s]
    page.say(Play(player, take, 0, before, until_s))
    while True:
        heard = page.wait_for(Heard)
        if heard.player == player and heard.first + len(heard.strokes) == len(before):
            return len(before)


def last_meters(page: TestPage) -> Meters:
    meters = None
    while True:
        message = page.hear(PATIENCE_S)
        if isinstance(message, Meters):
            meters = message
        if isinstance(message, Ended):
            assert meters is not None
            return meters


def same_numbers(meters: Meters, review: Review) -> None:
    for shown, said in zip(meters.players, review.report.players, strict=True):
        counts = (shown.strokes, shown.matched, shown.missed, shown.extra, shown.wrong_piece)
        assert counts == (said.strokes, said.matched, said.missed, said.extra, said.wrong_piece)
        assert (shown.mean_ms, shown.sd_ms) == (said.mean_asynchrony_ms, said.sd_asynchrony_ms)
    for shown_pair, said_pair in zip(meters.pairs, review.report.pairs, strict=True):
        assert (shown_pair.joint_onsets, shown_pair.flams) == (
            said_pair.joint_onsets,
            said_pair.flams,
        )
        assert shown_pair.mean_ms == said_pair.mean_asynchrony_ms
        assert shown_pair.sd_ms == said_pair.sd_asynchrony_ms


def test_a_take_is_played_killed_played_on_and_looked_back_at(
    opened: list[Studio], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    studio = opened[0]
    keys = json.loads(studio.ask("/api/rooms", "POST"))
    page = enter(studio, keys["player_key"])
    starts, sheet = begin(page)
    played = {1: strokes_of(sheet, "a", 0.008), 2: strokes_of(sheet, "b", -0.006)}
    middle_s = sheet.length_s / 2
    for player, strokes in played.items():
        assert play(page, starts.take, player, strokes, middle_s) > 4

    studio.kill()
    studio = Studio(tmp_path / "data")
    opened.append(studio)
    again = enter(studio, keys["player_key"], page.secret)
    assert again.wait_for(Starts) == starts
    for player, strokes in played.items():
        again.say(Play(player, starts.take, 0, strokes, sheet.length_s + 10))
    meters = last_meters(again)

    assert [player.strokes for player in meters.players] == [len(s) for s in played.values()]
    review = msgspec.json.decode(studio.ask(f"/api/takes/{starts.take}"), type=Review)
    same_numbers(meters, review)
    assert review.room == keys["spectator_key"]
    assert review.choices == CHOICES
    assert [player.part for player in review.players] == ["a", "b"]

    journal = studio.ask(f"/api/takes/{starts.take}/files/take.jsonl")
    numbers = studio.ask(f"/api/takes/{starts.take}/files/analysis.json")
    Path("take.jsonl").write_bytes(journal)
    assert main(["report", "take.jsonl", "--json", "numbers.json"]) == 0
    assert Path("numbers.json").read_bytes() == numbers
    deadline_s = time.monotonic() + PATIENCE_S
    while list((tmp_path / "data" / "takes").iterdir()) and time.monotonic() < deadline_s:
        time.sleep(0.05)  # the archive has it now
    assert list((tmp_path / "data" / "takes").iterdir()) == []


def test_a_data_folder_has_one_studio(
    opened: list[Studio], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(tmp_path / "data")]
    assert main(["studio", "--no-browser", "--port", "0", *data]) == 2
    assert "another studio is open with this folder" in capsys.readouterr().err
    assert main(["takes", *data]) == 0
    opened[0].process.terminate()
    opened[0].process.wait(PATIENCE_S)
