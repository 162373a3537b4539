"""The room of a class: its teacher leads, and everybody else sees their own and the group's."""

from pathlib import Path

import pytest

from hapju.studio.engine.seating import ABSENT_FOR_S
from hapju.studio.protocol import (
    MOST_PLAYERS_OF_A_CLASS,
    Begin,
    Choices,
    Choose,
    Ended,
    Heard,
    Meters,
    Play,
    Refused,
    Rise,
    Room,
    Seated,
    Sit,
    Starts,
    Stop,
    Stroke,
    Welcome,
)
from hapju.studio.rooms import OpenRoom
from tests.studio.rooms_of_test import FakePage, House

TEACHER, CLASS = "teachers-key-of-the-class", "players-key-of-the-class"


def open_class(house: House) -> tuple[OpenRoom, FakePage]:
    room = house.rooms.made()
    room.player_key, room.teacher_key = CLASS, TEACHER
    around = house.rooms.open(room)
    return around, house.page(around, role="teacher")


def sits(house: House, around: OpenRoom, name: str) -> FakePage:
    page = house.page(around)
    page.say(Sit(1, name, "keys"))
    return page


def drums(page: FakePage, upto_s: float, late_s: float = 0.0) -> None:
    """A page's only player hits each note of the first part up to a time, late by so much."""
    player = page.last(Seated).player
    notes = page.around.room.prepared.sheet.charts[page.around.room.prepared.parts[0]]
    strokes = [
        Stroke(note.time_s + late_s, note.piece, 0.8) for note in notes if note.time_s < upto_s
    ]
    for first in range(0, len(strokes), 64):
        page.say(Play(player, page.last(Starts).take, first, strokes[first : first + 64], -1.0))
    page.say(Play(player, page.last(Starts).take, len(strokes), [], upto_s))


def test_the_keys_lead_in_as_what_they_are_for(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    assert house.rooms.find(TEACHER) == (around, "teacher")
    assert house.rooms.find(CLASS) == (around, "player")
    assert teacher.last(Welcome).role == "teacher"
    assert sits(house, around, "Ha-rin").last(Welcome).role == "player"
    assert len(house.rooms) == 1


def test_thirty_have_seats_and_the_next_has_none(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    for number in range(1, MOST_PLAYERS_OF_A_CLASS + 1):
        assert sits(house, around, f"Player {number}").last(Seated).player == number
    assert sits(house, around, "late").last(Refused).reason == "room-is-full"
    seen = teacher.last(Room)
    assert seen.is_class and len(seen.players) == seen.seats == MOST_PLAYERS_OF_A_CLASS


def test_players_are_told_their_own_name_and_how_many_others(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    first, second = sits(house, around, "Ha-rin"), sits(house, around, "Ren")
    watcher = house.page(around, is_player=False)
    house.wait(1)
    assert [player.name for player in teacher.last(Room).players] == ["Ha-rin", "Ren"]
    assert [player.name for player in first.last(Room).players] == ["Ha-rin"]
    assert [player.name for player in second.last(Room).players] == ["Ren"]
    assert watcher.last(Room).players == []
    assert first.last(Room).seats == 2


@pytest.mark.parametrize("message", [Choose(Choices(level="advanced")), Begin(), Stop()])
def test_only_the_teacher_leads(tmp_path: Path, message: Choose | Begin | Stop) -> None:
    house = House(tmp_path)
    around, _ = open_class(house)
    player = sits(house, around, "Ha-rin")
    player.say(message)
    assert player.last(Refused).reason == "teacher-leads"
    assert around.room.take is None and around.room.choices == Choices()


def test_a_take_of_a_class(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    pages = [sits(house, around, f"Player {number}") for number in range(1, 11)]
    teacher.say(Begin())
    for row, page in enumerate(pages):
        drums(page, 20.0, 0.002 * row)
    house.wait(1)
    whole = teacher.last(Meters)
    assert [meter.player for meter in whole.players] == list(range(1, 11))
    assert whole.pairs == [] and whole.group is not None
    assert whole.group.spread_ms == pytest.approx(6.06, abs=0.01)  # SD of 0, 2, … 18 ms
    assert len(whole.group.members) == 10
    assert whole.group.members[0].mean_ms == pytest.approx(-10.0, abs=0.01)  # 0 − mean of 2 … 18
    own = pages[3].last(Meters)
    assert [meter.player for meter in own.players] == [4]
    assert own.group is not None and [each.player for each in own.group.members] == [4]
    assert own.group.spread_ms == whole.group.spread_ms
    assert {heard.player for heard in pages[3].all_of(Heard)} == {4}
    assert {heard.player for heard in teacher.all_of(Heard)} == set(range(1, 11))


def test_each_looks_back_at_their_own_and_the_teacher_at_all(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    one, two, silent = (sits(house, around, name) for name in ("Ha-rin", "Ren", "Mio"))
    teacher.say(Begin())
    live = one.last(Starts).take
    for page in (one, two):
        drums(page, 10.0)
    teacher.say(Stop())
    names = {page.last(Ended).take for page in (one, two, teacher)}
    assert len(names) == 3 and live not in names
    assert silent.all_of(Ended) == [] and silent.last(Room).take is None
    assert teacher.last(Room).takes == [teacher.last(Ended).take]
    assert one.last(Room).takes == [one.last(Ended).take]
    (kept,) = house.kept
    assert kept.name == teacher.last(Ended).take and len(kept.players) == 3


def test_who_is_absent_keeps_the_seat_and_holds_nobody_up(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    here, away = sits(house, around, "Ha-rin"), sits(house, around, "Ren")
    away.lose()
    house.wait(120)
    assert [player.is_connected for player in teacher.last(Room).players] == [True, False]
    teacher.say(Begin())
    assert around.room.take is not None and list(around.room.take.progress) == [1]
    drums(here, 5.0)
    back = away.come_back()
    assert back.last(Room).players[0].player == 2
    back.lose()
    teacher.say(Stop())
    house.wait(ABSENT_FOR_S + 2)
    assert [player.player for player in teacher.last(Room).players] == [1]


def test_one_who_is_lost_in_a_take_is_waited_for_ten_seconds(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    pages = [sits(house, around, name) for name in ("Ha-rin", "Ren", "Mio")]
    teacher.say(Begin())
    for page in pages[:2]:
        drums(page, 20.0)
    drums(pages[2], 4.0)
    pages[2].lose()
    house.wait(1)
    assert teacher.last(Meters).until_s <= 4.0
    house.wait(11)
    assert teacher.last(Meters).until_s == 20.0
    back = pages[2].come_back()
    assert all(heard.player != 3 for heard in back.all_of(Heard))  # from the next take on


def test_a_full_class_gives_away_the_seat_that_was_empty_longest(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, _ = open_class(house)
    pages = [sits(house, around, f"{number}") for number in range(MOST_PLAYERS_OF_A_CLASS)]
    for page in (pages[6], pages[2]):
        page.lose()
        house.wait(5)
    assert sits(house, around, "late").last(Seated).player == 7
    assert sits(house, around, "later").last(Seated).player == 3


def test_a_teacher_may_take_anybody_out(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    one, _ = sits(house, around, "Ha-rin"), sits(house, around, "Ren")
    one.say(Rise(2))
    assert one.last(Refused).reason == "not-yours"
    teacher.say(Rise(2))
    assert [player.name for player in teacher.last(Room).players] == ["Ha-rin"]


def test_a_class_goes_on_after_a_restart(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    page = sits(house, around, "Ha-rin")
    teacher.say(Begin())
    drums(page, 5.0)
    house = house.again()
    found = house.rooms.find(TEACHER)
    assert found is not None
    again = FakePage(house, found[0], "teacher", teacher.secret)
    assert again.last(Welcome).role == "teacher" and again.last(Room).is_class
    again.say(Stop())
    assert house.kept[0].name == again.last(Ended).take


def test_who_is_given_a_seat_is_told_nothing_of_whoever_had_it(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    before, other = sits(house, around, "Ha-rin"), sits(house, around, "Ren")
    teacher.say(Begin())
    for page in (before, other):
        drums(page, 10.0)
    teacher.say(Rise(1))
    after = sits(house, around, "Mio")
    assert after.last(Seated).player == 1
    drums(other, 12.0)
    house.wait(1)
    assert after.last(Meters).players == [] and not after.all_of(Heard)
    teacher.say(Stop())
    assert after.all_of(Ended) == [] and after.last(Room).takes == []
    assert len(other.last(Room).takes) == 1
