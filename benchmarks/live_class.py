"""A class of thirty on the studio: from a stroke to its acknowledgement, and the studio's CPU.

``python -m benchmarks.live_class`` opens a studio of its own, makes a class's room in it by its
web address, and has thirty pages play on real sockets, five strokes a second each, with a teacher's
page that is told of all. ``--link`` plays in a studio that is open already, by a teacher's key.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import time
import urllib.request
from dataclasses import dataclass, field

import msgspec

from benchmarks.live_pages import percentile
from benchmarks.page_socket import PageSocket, open_page
from benchmarks.studio_process import cpu_s, opened_studio
from benchmarks.table import Row, format_table
from hapju.studio.protocol import (
    MOST_PLAYERS_OF_A_CLASS,
    Begin,
    Choices,
    Choose,
    Heard,
    Meters,
    Play,
    Sheet,
    Sit,
    Starts,
    Stroke,
)

PLAYERS, SECONDS, BAR_MS = MOST_PLAYERS_OF_A_CLASS, 30.0, 20.0
CHOICES = Choices(
    song="dynamite-practice", level="intermediate", tempo_percent=90, partner_sounds="off"
)
TELL_EVERY_S, SETTLES_WITHIN_S = 0.1, 0.2
NAMES = (
    *("김하린", "이도윤", "박서연", "최지호", "정유나", "강민준", "조은우", "윤채원", "장시우"),
    *(
        "임다은",
        "佐藤 蓮",
        "鈴木 陽葵",
        "高橋 湊",
        "田中 凛",
        "伊藤 結衣",
        "渡辺 悠真",
        "山本 芽依",
    ),
    *("中村 蒼", "Ava", "Noah", "Mia Schneider", "Liam", "Zoë", "Mateo", "Ingrid", "Kwame"),
    *("Priya", "Tom", "Charlotte-Élisabeth", "Ben"),
)
_STUDIO = """
import sys
from pathlib import Path
from hapju.studio.open_studio import open_studio
from hapju.studio.serve import Settings
open_studio(Settings(Path(sys.argv[1]), port=0), say=lambda link: print(link, flush=True))
"""


@dataclass
class Figures:
    """Delays in seconds, and what came beside them."""

    acknowledged_s: list[float] = field(default_factory=list)
    meters_s: list[float] = field(default_factory=list)
    late_sending_s: list[float] = field(default_factory=list)
    meters_bytes: list[int] = field(default_factory=list)
    strokes: int = 0
    spread_ms: float | None = None


def rows() -> list[Row]:
    """Thirty players at five strokes a second."""
    found = measure(PLAYERS, 15.0)
    note = f"{PLAYERS} players at 5 strokes/s and a teacher's page, load on the same machine"
    return [
        Row("class: stroke to its page, p99", found["ack_p99_ms"], "ms", at_most=BAR_MS, note=note),
        Row("class: the studio's CPU", 100 * found["cpu"], "% of a core"),
    ]


def measure(players: int, seconds: float) -> dict[str, float]:
    """One class in a studio of its own."""
    with opened_studio(_STUDIO) as (link, studio):
        teacher = _ask(f"{link}api/classes", {"name": "Tuesdays"})["teacher_key"]
        return asyncio.run(_play(link, teacher, players, seconds, studio))


def _ask(address: str, body: object = None) -> dict[str, str]:
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(address, data)) as answer:
        found: dict[str, str] = json.load(answer)
        return found


class Player:
    """One player of the class and their page."""

    def __init__(self, number: int, page: PageSocket, sheet: Sheet, figures: Figures) -> None:
        self.page, self.figures = page, figures
        self.random = random.Random(number)
        self.number, self.sent_s = 0, dict[int, float]()
        steady = self.random.uniform(0.006, 0.03)
        early = self.random.gauss(0.0, 0.01)
        notes = (
            sheet.charts["drums"] if "drums" in sheet.charts else next(iter(sheet.charts.values()))
        )
        played = [
            (note.time_s + early + self.random.gauss(0.0, steady), note.piece)
            for note in notes
            if self.random.random() > 0.04
        ]
        self.strokes = sorted(played)
        self.strokes.reverse()
        page.hears = self.hear

    def hear(self, message: object, size: int, now_s: float) -> None:
        """Note when strokes were acknowledged."""
        if isinstance(message, Heard):
            for number in range(message.first, message.first + len(message.strokes)):
                sent_s = self.sent_s.pop(number, None)
                if sent_s is not None:
                    self.figures.acknowledged_s.append(now_s - sent_s)
        elif isinstance(message, Meters):
            self.figures.meters_bytes.append(size)

    async def play(self, player: int, take: str, begins_s: float, until_s: float) -> None:
        """Play up to a moment: strokes at once, and ten times a second how far all is known."""
        tells_s = begins_s + self.random.uniform(0.0, TELL_EVERY_S)
        while (now_s := time.monotonic()) < until_s:
            next_s = begins_s + self.strokes[-1][0] if self.strokes else until_s
            due_s = min(next_s, tells_s)
            if due_s > now_s:
                await asyncio.sleep(due_s - now_s)
                now_s = time.monotonic()
            strokes: list[Stroke] = []
            if next_s <= tells_s and self.strokes:
                late_s, piece = self.strokes.pop()
                strokes = [Stroke(late_s, piece, 0.8)]
                self.sent_s[self.number] = now_s
                self.figures.late_sending_s.append(now_s - due_s)
            else:
                tells_s += TELL_EVERY_S
            known_s = now_s - begins_s - SETTLES_WITHIN_S
            self.page.say(Play(player, take, self.number, strokes, known_s))
            self.number += len(strokes)
            self.figures.strokes += len(strokes)


async def _play(
    link: str,
    teacher_key: str,
    players: int,
    seconds: float,
    studio: int | None = None,
) -> dict[str, float]:
    loop = asyncio.get_running_loop()
    said = await loop.run_in_executor(None, _ask, f"{link}api/classes/{teacher_key}")
    figures = Figures()
    teacher = await open_page(link, teacher_key, f"teachers-page-{os.getpid():08d}")
    sheet = await teacher.wait_for(Sheet)
    leads = studio is not None  # elsewhere somebody else does
    if leads:
        sheet = await teacher.answer(Choose(msgspec.structs.replace(CHOICES, rounds=2)), Sheet)
    pages = []
    for number in range(1, players + 1):
        page = await open_page(link, said["key"], f"page-{os.getpid():08d}-{number:04d}")
        page.say(Sit(number, NAMES[(number - 1) % len(NAMES)], "midi"))
        seated = await page.wait_for_seat()
        pages.append((seated, page))
    starting = teacher.wait_for(Starts)
    if leads:
        teacher.say(Begin())
    starts = await asyncio.wait_for(starting, 600)
    begins_s = time.monotonic() + starts.start_s - time.time()

    def hear(message: object, size: int, now_s: float) -> None:
        if isinstance(message, Meters):
            figures.meters_s.append(now_s - begins_s - message.until_s)
            figures.meters_bytes.append(size)
            if message.group is not None:
                figures.spread_ms = message.group.spread_ms

    teacher.hears = hear
    all_ = [(seat, Player(seat, page, sheet, figures)) for seat, page in pages]
    until_s = begins_s + seconds
    before_s = 0.0 if studio is None else cpu_s(studio)
    await asyncio.gather(*(each.play(seat, starts.take, begins_s, until_s) for seat, each in all_))
    used_s = 0.0 if studio is None else cpu_s(studio) - before_s
    own = figures.acknowledged_s
    return {
        "players": players,
        "strokes": figures.strokes,
        "strokes_a_second": figures.strokes / seconds,
        "unacknowledged": sum(len(each.sent_s) for _, each in all_),
        "ack_p50_ms": 1000 * percentile(own, 0.5),
        "ack_p99_ms": 1000 * percentile(own, 0.99),
        "ack_max_ms": 1000 * percentile(own, 1.0),
        "meters_p50_ms": 1000 * percentile(figures.meters_s, 0.5),
        "meters_p99_ms": 1000 * percentile(figures.meters_s, 0.99),
        "sent_late_p99_ms": 1000 * percentile(figures.late_sending_s, 0.99),
        "largest_meters_bytes": max(figures.meters_bytes, default=0),
        "cpu": used_s / seconds,
        "cpu_us_a_stroke": 1e6 * used_s / max(figures.strokes, 1),
        "spread_ms": figures.spread_ms or float("nan"),
    }


def main() -> int:
    """Measure and print; 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description="A class on the studio.")
    parser.add_argument("--players", type=int, default=PLAYERS)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--link", help="of a studio that is open, with --teacher")
    parser.add_argument("--teacher", help="the teacher's key of a class there, who starts")
    given = parser.parse_args()
    if given.link:
        playing = _play(given.link, given.teacher, given.players, given.seconds)
        found = asyncio.run(playing)
    else:
        found = measure(given.players, given.seconds)
    for name, value in found.items():
        print(f"{name:22s} {value:.6g}")
    row = Row("class: stroke to its page, p99", found["ack_p99_ms"], "ms", at_most=BAR_MS)
    print(format_table([row]))
    return int(row.misses_its_bar)


if __name__ == "__main__":
    raise SystemExit(main())
