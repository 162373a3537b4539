"""Whatever pages say, in whatever order, lost and killed in between: rooms stay whole and apart."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.archive.take_journal import read_journal
from hapju.studio.protocol import (
    MOST_PLAYERS,
    Begin,
    Change,
    Choices,
    Choose,
    Clock,
    Heard,
    PageMessage,
    Play,
    Rise,
    Room,
    Sit,
    Starts,
    Stop,
    Stroke,
)
from tests.studio.rooms_of_test import FakePage, House

players = st.integers(1, MOST_PLAYERS)
times = st.floats(-3600, 86400)
near_times = st.floats(-1, 12)
strokes = st.builds(
    Stroke, near_times | times, st.integers(0, 12), st.floats(0, 1, exclude_min=True)
)
choices = st.builds(
    Choices,
    song=st.sampled_from(["count-in", "arirang", "call-and-response", "nothing", "../x"]),
    level=st.sampled_from(["beginner", "advanced", "no such level"]),
    tempo_percent=st.integers(50, 120),
    first_bar=st.integers(1, 12),
    last_bar=st.integers(0, 12),
    rounds=st.sampled_from([1, 2, 32]),
    step_percent=st.sampled_from([0, 2, 5, 10]),
    count_in_bars=st.integers(0, 4),
    quiet_bars=st.sampled_from([0, 1, 2, 4]),
)
plays = st.builds(
    lambda player, first, strokes, until_s: Play(player, "", first, strokes, until_s),
    players,
    st.integers(0, 6) | st.integers(0, 2**64 - 1),
    st.lists(strokes, max_size=5),
    near_times | times,
)
messages: st.SearchStrategy[PageMessage] = st.one_of(
    plays,
    plays,
    plays,
    st.builds(Sit, st.integers(0, 2**53), st.text(min_size=1, max_size=40), st.just("keys")),
    st.builds(Rise, players),
    st.builds(
        Change,
        players,
        name=st.none() | st.text(min_size=1, max_size=40),
        part=st.none() | st.sampled_from(["a", "b", "drums", "x"]),
        is_ready=st.none() | st.booleans(),
    ),
    st.builds(Choose, choices),
    st.just(Begin()),
    st.just(Begin()),
    st.just(Stop()),
    st.builds(Clock, st.floats(0, 1e9), st.floats(0, 1e9)),
)
steps = st.one_of(
    messages,
    messages,
    messages,
    st.sampled_from(["lose", "come back", "kill"]),
    st.integers(1, 90),
)


class Pages:
    """Two players' pages and a spectator's, which come and go."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.around = house.room()
        self.pages = [house.page(self.around, is_player) for is_player in (True, True, False)]
        self.heard: list[Heard] = []

    def follow(self, which: int, step: PageMessage | str | int) -> None:
        page = self.pages[which]
        if isinstance(step, int):
            self.house.wait(step)
        elif step == "lose":
            page.lose()
        elif step == "come back":
            self.pages[which] = page.come_back()
        elif step == "kill":
            self.house = self.house.again()
            found = self.house.rooms.find(self.around.room.player_key)
            assert found is not None
            self.around = found[0]
            self.pages = [
                self.house.page(self.around, each.is_player, each.secret) for each in self.pages
            ]
        elif page.number in self.around.sockets:
            if isinstance(step, Play):
                step = Play(step.player, self.take(page), step.first, step.strokes, step.until_s)
            assert not isinstance(step, str)
            page.say(step)
        for each in self.pages:
            self.check(each)

    def take(self, page: FakePage) -> str:
        starts = page.all_of(Starts)
        return starts[-1].take if starts else "t" * 22

    def check(self, page: FakePage) -> None:
        for room in page.all_of(Room):
            numbers = [each.player for each in room.players]
            assert numbers == sorted(set(numbers)) and len(numbers) <= MOST_PLAYERS
            assert all(each.name.strip() for each in room.players)
        heard: dict[tuple[str, int], int] = {}
        for each in page.all_of(Heard):
            key = (each.take, each.player)
            assert each.first <= heard.get(key, each.first)  # no stroke is passed over
            heard[key] = max(heard.get(key, 0), each.first + len(each.strokes))
            assert len(each.late_ms) == len(each.strokes)


def acknowledged_is_written(pages: Pages) -> None:
    take = pages.around.room.take
    if take is None:
        return
    journal = read_journal(pages.house.takes.path(take.name))
    written = {line.player: line.next_number for line in journal.strokes}
    counted = {player.key: 0 for player in journal.header.players}
    for line in journal.strokes:
        counted[line.player] += len(line.strokes)
    for number, progress in take.progress.items():
        key = str(number)
        assert len(progress.time_s) == counted[key]
        assert progress.next_number >= written.get(key, 0)


@settings(max_examples=80, deadline=None)
@given(script=st.lists(st.tuples(st.integers(0, 2), steps), max_size=40))
def test_rooms_stay_whole_and_apart(
    script: list[tuple[int, PageMessage | str | int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        quiet = house.page(house.room())  # in a room of its own, where nothing happens
        before = list(quiet.told)
        pages = Pages(house)
        pages.pages[0].say(Sit(1, "A", "keys"))
        pages.pages[1].say(Sit(1, "B", "keys"))
        for which, step in script:
            pages.follow(which, step)
            acknowledged_is_written(pages)
        assert [each for each in quiet.told if not isinstance(each, Room)] == before[:2]
        assert {room.take for room in quiet.all_of(Room)} == {None}
        assert {len(room.players) for room in quiet.all_of(Room)} == {0}
