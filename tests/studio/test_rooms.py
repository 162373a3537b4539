"""Rooms: who sits where, who may do what, what everybody is told."""

from pathlib import Path

import pytest

from hapju.studio.protocol import (
    MOST_PLAYERS,
    Begin,
    Change,
    Choices,
    Choose,
    Clock,
    Close,
    Ended,
    Heard,
    Meters,
    PageMessage,
    Play,
    Refused,
    Rise,
    Room,
    Seated,
    Sheet,
    Sit,
    Starts,
    Stop,
    Welcome,
)
from tests.studio.rooms_of_test import FakePage, House

SHORT = Choices(song="count-in", level="beginner", first_bar=1, last_bar=2)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def sat(page: FakePage, name: str = "Min") -> int:
    page.say(Sit(7, name, "keys"))
    return page.last(Seated).player


def reasons(page: FakePage) -> list[str]:
    return [each.reason for each in page.all_of(Refused)]


def test_who_enters_is_told_everything(house: House) -> None:
    page = house.page(house.room())
    welcome, sheet, room = page.told
    assert isinstance(welcome, Welcome) and welcome.role == "player"
    assert isinstance(sheet, Sheet) and isinstance(room, Room)
    assert room.sheet == sheet.number == 1
    assert room.players == [] and room.take is None and room.parts == ["drums"]


def test_a_spectator_isn_t_told_the_players_key(house: House) -> None:
    around = house.room()
    welcome = house.page(around, is_player=False).last(Welcome)
    assert welcome.role == "spectator" and welcome.player_key is None
    assert welcome.spectator_key == around.room.spectator_key


def test_players_have_the_lowest_free_numbers_and_keep_them(house: House) -> None:
    around = house.room()
    a, b = house.page(around), house.page(around)
    assert [sat(a), sat(b), sat(a)] == [1, 2, 3]
    b.say(Rise(2))
    assert [each.player for each in a.last(Room).players] == [1, 3]
    assert sat(a) == 2
    assert a.last(Seated).ticket == 7


def test_a_room_has_eight_places(house: House) -> None:
    page = house.page(house.room())
    for _ in range(MOST_PLAYERS):
        sat(page)
    page.say(Sit(1, "Nine", "keys"))
    assert reasons(page) == ["room-is-full"]


def test_names_are_shown_without_what_can_t_be_seen(house: House) -> None:
    page = house.page(house.room())
    sat(page, "  Ji\u202e-\nwoo\0 ")
    sat(page, " \u200b\u200d ")
    sat(page, "👩\u200d🚀")
    names = [each.name for each in page.last(Room).players]
    assert names == ["Ji-woo", "2", "👩\u200d🚀"]
    page.say(Change(1, name="Haruka"))
    assert page.last(Room).players[0].name == "Haruka"


@pytest.mark.parametrize(
    "message", [Rise(1), Change(1, name="X"), Change(5, is_ready=True), Change(1, part="b")]
)
def test_nobody_changes_the_players_of_another_page(house: House, message: PageMessage) -> None:
    around = house.room()
    a, b = house.page(around), house.page(around)
    sat(a)
    b.say(message)
    assert reasons(b) == ["not-yours"]
    assert [each.name for each in a.last(Room).players] == ["Min"]


@pytest.mark.parametrize(
    "message",
    [
        Sit(1, "Eve", "keys"),
        Rise(1),
        Change(1, name="Eve"),
        Choose(SHORT),
        Begin(),
        Stop(),
        Play(1, "a" * 20, 0, [], 1.0),
    ],
)
def test_spectators_only_watch(house: House, message: PageMessage) -> None:
    around = house.room()
    player, watcher = house.page(around), house.page(around, is_player=False)
    sat(player)
    before = player.last(Room)
    watcher.say(message)
    assert reasons(watcher) == ["spectators-watch"]
    assert player.last(Room) == before


def test_the_last_one_to_choose_has_chosen(house: House) -> None:
    around = house.room()
    a, b = house.page(around), house.page(around)
    a.say(Choose(SHORT))
    assert b.last(Sheet).number == b.last(Room).sheet == 2
    assert b.last(Room).choices == SHORT
    assert b.last(Sheet).title["en"] == "Count-in study"


@pytest.mark.parametrize(
    "choices",
    [
        Choices(song="/etc/passwd"),
        Choices(song="../songs/arirang"),
        Choices(song="no such song"),
        Choices(level="impossible"),
        Choices(first_bar=5, last_bar=4),
        Choices(first_bar=9000),
    ],
)
def test_what_there_isn_t_can_t_be_chosen(house: House, choices: Choices) -> None:
    page = house.page(house.room())
    page.say(Choose(choices))
    assert reasons(page) == ["no-such-song"]
    assert page.last(Refused).sentence.endswith(".")
    assert page.last(Room).choices == Choices()


def test_what_was_chosen_last_is_prepared_and_what_was_overtaken_is_not(house: House) -> None:
    around = house.room()
    a, b = house.page(around), house.page(around)
    house.is_slow = True
    songs = ["arirang", "sakura", "golden-practice", "count-in"]
    for name in songs:
        a.say(Choose(Choices(song=name)))
    assert a.last(Room).choices == Choices()
    house.go_on_preparing()
    house.go_on_preparing()
    assert house.preparing == []
    assert b.last(Room).choices == Choices(song="count-in")
    assert [each.number for each in b.all_of(Sheet)] == [1, 2]


def test_a_take_begins_with_what_has_just_been_chosen(house: House) -> None:
    page = house.page(house.room())
    sat(page)
    house.is_slow = True
    page.say(Choose(SHORT))
    page.say(Begin())
    assert not page.all_of(Starts)
    house.now_s += 0.3
    house.go_on_preparing()
    assert page.last(Starts).sheet == page.last(Sheet).number == 2
    assert page.last(Starts).start_s == house.now_s + 2.0


def test_who_changes_something_all_the_time_costs_the_disk_little(house: House) -> None:
    around = house.room()
    page, watcher = house.page(around), house.page(around, is_player=False)
    sat(page)
    house.rooms.tell_later()
    (file,) = (house.folder / "rooms").iterdir()
    before = len(watcher.all_of(Room))
    for number in range(200):
        page.say(Change(1, name=f"Name {number}"))
    assert page.last(Room).players[0].name == "Name 199"
    assert len(watcher.all_of(Room)) == before
    assert "Name 199" not in file.read_text()
    house.now_s += 0.1
    house.rooms.tell_later()
    assert watcher.last(Room).players[0].name == "Name 199"
    assert "Name 199" in file.read_text()


def test_parts_are_dealt_out_and_can_be_swapped(house: House) -> None:
    page = house.page(house.room())
    sat(page), sat(page)
    page.say(Choose(Choices(song="call-and-response")))
    assert [each.part for each in page.last(Room).players] == ["a", "b"]
    page.say(Change(1, part="b"))
    page.say(Change(2, part="c"))
    assert [each.part for each in page.last(Room).players] == ["b", "b"]
    assert reasons(page) == ["no-such-part"]
    page.say(Choose(SHORT))
    assert [each.part for each in page.last(Room).players] == ["drums", "drums"]


def test_a_take_begins_for_all_at_one_moment_at_least_two_seconds_on(house: House) -> None:
    around = house.room()
    a, b, c = house.page(around), house.page(around), house.page(around, is_player=False)
    sat(a), sat(b)
    a.say(Begin())
    starts = [page.last(Starts) for page in (a, b, c)]
    assert starts[0] == starts[1] == starts[2]
    assert starts[0].start_s == house.now_s + 2.0
    assert a.last(Room).take == starts[0].take


def test_slow_paths_get_more_time(house: House) -> None:
    page = house.page(house.room())
    sat(page)
    page.say(Clock(3.0, 400.0))
    page.say(Begin())
    assert page.last(Starts).start_s == pytest.approx(house.now_s + 2.8)
    page.say(Stop())
    page.say(Clock(3.0, 1e9))
    page.say(Begin())
    assert page.last(Starts).start_s == pytest.approx(house.now_s + 6.0)


def test_nobody_begins_in_an_empty_room_or_twice(house: House) -> None:
    page = house.page(house.room())
    page.say(Begin())
    sat(page)
    page.say(Begin())
    page.say(Choose(SHORT))
    page.say(Change(1, part="drums"))
    house.now_s = page.last(Starts).start_s
    page.say(Begin())
    assert reasons(page) == ["nobody-sits", "playing", "playing"]


def test_two_who_begin_at_the_same_moment_begin_one_take(house: House) -> None:
    around = house.room()
    a, b = house.page(around), house.page(around)
    sat(a)
    sat(b)
    for page, number in ((a, 1), (b, 2)):
        page.say(Change(number, is_ready=True))
    a.say(Begin())
    b.say(Begin())
    assert not reasons(a) and not reasons(b)
    assert a.last(Starts) == b.last(Starts)
    # Who is ready for the next take says so again.
    assert not any(player.is_ready for player in b.last(Room).players)


def test_a_full_house_of_spectators_is_told_so(house: House) -> None:
    around = house.room()
    for _ in range(500):
        assert house.page(around, is_player=False).code is None
    assert house.page(around, is_player=False).code == Close.ROOM_FULL
    assert house.page(around).last(Welcome).role == "player"


def test_spectators_are_told_a_little_later_all_at_once(house: House) -> None:
    around = house.room()
    player, watcher = house.page(around), house.page(around, is_player=False)
    sat(player)
    player.say(Choose(SHORT))
    player.say(Begin())
    for number in range(5):
        player.play(1, number, [2.0 + number / 10], 2.0 + number / 10)
    assert len(player.all_of(Heard)) == 5
    assert watcher.all_of(Heard) == []
    house.rooms.tell_later()
    (heard,) = watcher.all_of(Heard)
    assert (heard.first, len(heard.strokes), len(heard.late_ms)) == (0, 5, 5)
    player.play(1, 5, [], 9.0)
    player.say(Stop())
    kinds = [type(each) for each in watcher.told]
    assert kinds.index(Meters) < kinds.index(Ended)  # nothing of the take comes after its end


def test_five_hundred_spectators_cost_a_message_each_ten_times_a_second(house: House) -> None:
    around = house.room()
    player = house.page(around)
    watchers = [house.page(around, is_player=False) for _ in range(100)]
    house.rooms.tell_later()
    before = len(watchers[0].told)
    for _ in range(30):
        player.say(Clock(1.0, 2.0))
    house.rooms.tell_later()
    assert len(watchers[0].told) == before + 1
    assert watchers[0].last(Room).spectators == 100


def test_a_room_is_over_when_nobody_comes_any_more(house: House) -> None:
    around = house.room()
    page = house.page(around)
    house.wait(45 * 60)
    assert house.rooms.find(around.room.player_key) is not None
    page.lose()
    house.wait(31 * 60)
    assert house.rooms.find(around.room.player_key) is None
    assert len(house.rooms) == 0
    assert list((house.folder / "rooms").iterdir()) == []


def test_a_room_in_which_nothing_happens_is_closed(house: House) -> None:
    around = house.room()
    page = house.page(around)
    house.now_s += 12 * 3600
    house.wait(2)
    assert page.code == Close.ROOM_CLOSED
    assert house.rooms.find(around.room.spectator_key) is None


def test_an_address_has_its_share_of_rooms(house: House) -> None:
    while house.rooms.make("somebody") is not None:
        assert len(house.rooms) <= 200
    assert len(house.rooms) == 200
    assert house.rooms.make("somebody else") is not None
