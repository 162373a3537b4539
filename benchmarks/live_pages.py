"""Many pages in one process: duets that play, and note how soon each stroke is heard.

They speak the studio's protocol over real sockets, without a WebSocket library: the load generator
must cost far less than what it measures. It is run by ``benchmarks.live_load``.
"""

from __future__ import annotations

import asyncio
import json
import math
import random
import sys
import time
import urllib.request
from collections import deque
from heapq import heapify, heapreplace
from itertools import count

import uvloop
from msgspec.structs import replace

from benchmarks.page_socket import PATIENCE_S, PageSocket, open_page
from hapju.studio.protocol import (
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

CHOICES = Choices(song="dynamite-practice", level="advanced", tempo_percent=105)
"""9.99 strokes a second on average, in sixteenths at 120 BPM."""
ROUND_S, MOST_ROUNDS = 62.0, 32
SPREAD_S = 0.012
TELL_EVERY_S, SETTLES_WITHIN_S = 0.1, 0.2
"""As the pages do it."""
WARM_UP_S = 3.0


class Duet:
    """A room's two pages, and when each thing was sent."""

    def __init__(self, seed: int, figures: Figures) -> None:
        self.random, self.figures = random.Random(seed), figures
        self.pages: list[PageSocket] = []
        self.take = ""
        self.begins_s = 0.0
        self.sheet: list[float] = []
        self.pieces: list[int] = []
        self.sent_s: dict[tuple[int, int], float] = {}
        # By player: up to when their strokes were known, and when that was sent.
        self.until_s: dict[int, deque[tuple[float, float]]] = {1: deque(), 2: deque()}
        self.waiting: dict[tuple[int, int], int] = {}

    def settling_sent_s(self, until_s: float) -> float | None:
        """When the message was sent with which all was known up to this time of the take."""
        sent = []
        for known in self.until_s.values():
            while len(known) > 64:
                known.popleft()
            sent.append(next((at_s for each_s, at_s in known if each_s >= until_s), None))
        a, b = sent
        return None if a is None or b is None else max(a, b)

    def hear(self, message: object, _size: int, now_s: float) -> None:
        """Note when the studio said what to one of the pages."""
        if isinstance(message, Heard):
            for number in range(message.first, message.first + len(message.strokes)):
                key = (message.player, number)
                left = self.waiting.get(key, 0) - 1
                self.waiting[key] = left
                if left == 0:  # both pages have it
                    del self.waiting[key]
                    sent_s = self.sent_s.pop(key)
                    if self.figures.is_measuring:
                        self.figures.heard_s.append(now_s - sent_s)
        elif isinstance(message, Meters):
            settling_s = self.settling_sent_s(message.until_s)
            if settling_s is not None and self.figures.is_measuring:
                self.figures.meters_s.append(now_s - settling_s)


class Figures:
    """Delays in seconds: from a stroke's sending to both pages having heard it, and its meters."""

    def __init__(self) -> None:
        self.is_measuring = False
        self.clear()

    def clear(self) -> None:
        """Begin anew."""
        self.heard_s: list[float] = []
        self.meters_s: list[float] = []
        self.late_sending_s: list[float] = []
        self.strokes = 0

    def said(self, duets: list[Duet]) -> dict[str, float]:
        """What was measured, by name."""
        columns = {
            "heard": self.heard_s,
            "meters": self.meters_s,
            "both": self.heard_s + self.meters_s,
            "sending": self.late_sending_s,
        }
        return {
            "strokes": self.strokes,
            "unheard": sum(len(duet.waiting) for duet in duets),
            "cut_off": sum(not page.is_open for duet in duets for page in duet.pages),
            **{
                f"{name}_{label}_ms": 1000 * percentile(values, share)
                for name, values in columns.items()
                for label, share in (("p50", 0.5), ("p99", 0.99), ("max", 1.0))
            },
        }


async def open_duet(link: str, seed: int, rounds: int, figures: Figures) -> Duet:
    """Make a room, enter it with two pages, sit down and begin."""
    loop = asyncio.get_running_loop()
    request = urllib.request.Request(f"{link}api/rooms", method="POST")
    keys = json.load(await loop.run_in_executor(None, urllib.request.urlopen, request))
    duet = Duet(seed, figures)
    for player in (1, 2):
        page = await open_page(link, keys["player_key"], f"page-{seed}-{player}-of-the-load")
        await asyncio.wait_for(page.wait_for(Sheet), PATIENCE_S)
        page.hears = duet.hear
        page.say(Sit(player, f"Player {player}", "midi"))
        duet.pages.append(page)
    first = duet.pages[0]
    sheet = await first.answer(Choose(replace(CHOICES, rounds=rounds)), Sheet)
    duet.sheet = [note.time_s for note in sheet.charts["drums"]]
    duet.pieces = [note.piece for note in sheet.charts["drums"]]
    duet.take = (await first.answer(Begin(), Starts)).take
    return duet


class Player:
    """One player's strokes of the take and, where there are none, the word that time passes.

    As the pages do it: strokes at once, and a promise that none from over 0.2 s ago will come.
    """

    def __init__(self, duet: Duet, player: int) -> None:
        self.duet, self.player, self.page = duet, player, duet.pages[player - 1]
        played_s = (time_s + duet.random.gauss(0.0, SPREAD_S) for time_s in duet.sheet)
        self.strokes = deque(sorted(zip(played_s, duet.pieces, strict=True)))
        self.tells_s = duet.sheet[0] + duet.random.uniform(0.0, TELL_EVERY_S)
        self.number = 0
        self.has_spoken = False

    def next_s(self) -> float:
        """When there is something to do again."""
        next_s = min(self.strokes[0][0], self.tells_s) if self.strokes else self.tells_s
        return self.duet.begins_s + next_s

    def go_on(self, figures: Figures) -> None:
        """Strike, or tell, whichever is due."""
        duet, player = self.duet, self.player
        now_s = time.monotonic()
        until_s = now_s - duet.begins_s - SETTLES_WITHIN_S
        due_s, strokes = self.tells_s, list[Stroke]()
        if self.strokes and self.strokes[0][0] <= due_s:
            due_s, piece = self.strokes.popleft()
            strokes = [Stroke(due_s, piece, 0.8)]
            duet.sent_s[player, self.number] = now_s
            duet.waiting[player, self.number] = 2
            self.has_spoken = True
        else:
            self.tells_s += TELL_EVERY_S
            self.has_spoken, may_wait = False, self.has_spoken
            if may_wait:
                return
        duet.until_s[player].append((until_s, now_s))
        self.page.say(Play(player, duet.take, self.number, strokes, until_s))
        self.number += len(strokes)
        figures.strokes += len(strokes)
        if figures.is_measuring:
            figures.late_sending_s.append(now_s - duet.begins_s - due_s)


class Band:
    """All players of all duets, each doing everything at its time."""

    def __init__(self, duets: list[Duet]) -> None:
        order = count()
        players = (Player(duet, player) for duet in duets for player in (1, 2))
        self.due = [(player.next_s(), next(order), player) for player in players]
        heapify(self.due)

    async def play(self, figures: Figures, until_s: float) -> None:
        """Play up to a moment."""
        due = self.due
        while due[0][0] < until_s:
            await asyncio.sleep(max(due[0][0] - time.monotonic(), 0.0))
            now_s = time.monotonic()
            while due[0][0] <= now_s:
                _, number, player = due[0]
                player.go_on(figures)
                heapreplace(due, (player.next_s(), number, player))


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of them lies; nan for none."""
    if not values:
        return float("nan")
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


async def measure(link: str, rooms: int, seconds: float, times: int) -> None:
    """Have so many duets play for so long so many times, and print what came of each time."""
    figures = Figures()
    rounds = min(math.ceil((WARM_UP_S + seconds * times) / ROUND_S + 0.2), MOST_ROUNDS)
    duets = [await open_duet(link, seed, rounds, figures) for seed in range(rooms)]
    # Rooms begin at any moment, and what matters here is the rate: they start at the first note.
    begins_s = time.monotonic() + 0.5
    for duet in duets:
        duet.begins_s = begins_s - duet.sheet[0] + duet.random.uniform(0.0, 0.5)
    band = Band(duets)
    await band.play(figures, begins_s + WARM_UP_S)
    figures.is_measuring = True
    for time_ in range(times):
        figures.clear()
        print(json.dumps({"measuring": True}), flush=True)
        await band.play(figures, begins_s + WARM_UP_S + (time_ + 1) * seconds)
        print(json.dumps({"played": figures.said(duets)}), flush=True)


if __name__ == "__main__":
    _, link, rooms, seconds, times = sys.argv
    uvloop.run(measure(link, int(rooms), float(seconds), int(times)))
