"""A take in a room: strokes acknowledged once, settling, who comes late, who is lost, the end."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hapju.studio.engine.state import Room as RoomOfEngine
from hapju.studio.prepared_songs import prepare
from hapju.studio.protocol import (
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
)
from tests.studio.rooms_of_test import FakePage, House

SHORT = Choices(song="count-in", level="beginner", first_bar=1, last_bar=2)
"""Two bars at 100 BPM after one bar of count-in: over at 7.2 s."""
OVER_S = 7.2
FIRST = prepare(SHORT).sheet.charts["drums"][0].piece


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def duet(house: House) -> tuple[FakePage, FakePage]:
    """Two pages with a player each, who have begun a take."""
    around = house.room()
    a, b = house.page(around), house.page(around)
    a.say(Choose(SHORT))
    a.say(Sit(1, "A", "keys"))
    b.say(Sit(1, "B", "midi"))
    a.say(Begin())
    return a, b


def reasons(page: FakePage) -> list[str]:
    return [each.reason for each in page.all_of(Refused)]


def next_number(page: FakePage, player: int) -> int:
    heard = [each for each in page.all_of(Heard) if each.player == player][-1]
    return heard.first + len(heard.strokes)


def test_both_pages_hear_a_stroke_and_how_late_it_is(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.41], 2.41, piece=FIRST)  # the first note is at 2.4 s
    for page in (a, b):
        heard = page.last(Heard)
        assert (heard.player, heard.first, heard.strokes) == (1, 0, [Stroke(2.41, FIRST, 0.8)])
        assert heard.late_ms[0] is not None
        assert heard.late_ms == pytest.approx([10.0])


def test_what_is_known_already_is_passed_over_and_acknowledged_again(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4, 2.5], 2.5)
    a.play(1, 1, [2.5, 2.6], 2.6)
    assert [(each.first, len(each.strokes)) for each in b.all_of(Heard)] == [(0, 2), (2, 1)]
    a.play(1, 0, [2.4], 2.6)
    assert (a.last(Heard).first, a.last(Heard).strokes) == (3, [])
    assert len(b.all_of(Heard)) == 2  # of no interest to the other


def test_a_gap_is_refused_and_the_page_told_where_to_go_on(house: House) -> None:
    a, _ = duet(house)
    a.play(1, 0, [2.4], 2.4)
    a.play(1, 2, [2.6], 9.0)
    assert reasons(a) == ["gap"]
    assert next_number(a, 1) == 1
    assert not a.all_of(Ended)  # and its promise doesn't count


def test_nobody_plays_for_another_page(house: House) -> None:
    a, b = duet(house)
    b.play(1, 0, [2.4], 2.4)
    b.play(7, 0, [2.4], 2.4)
    assert reasons(b) == ["not-yours", "not-yours"]
    assert not a.all_of(Heard)


def test_nothing_settles_before_both_are_known(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4, 3.0], 6.0, piece=FIRST)
    assert not a.all_of(Meters)
    b.play(2, 0, [2.43], 2.9, piece=FIRST)
    meters = b.last(Meters)
    assert meters.until_s == 2.9
    assert [each.matched for each in meters.players] == [1, 1]
    (pair,) = meters.pairs
    assert [(each.time_s, each.asynchrony_ms) for each in pair.new] == [
        (pytest.approx(2.4), pytest.approx(-30.0))
    ]


def test_a_large_group_is_told_of_its_meters_ten_times_a_second(house: House) -> None:
    page = house.page(house.room())
    page.say(Choose(SHORT))
    for number in range(8):
        page.say(Sit(number, "x", "keys"))
    page.say(Begin())
    for step in range(5):
        for player in range(1, 9):
            page.play(player, step, [2.4 + step * 0.3], 2.7 + step * 0.3)
    assert len(page.all_of(Heard)) == 40
    assert not page.all_of(Meters)
    house.rooms.tell_later()
    (meters,) = page.all_of(Meters)
    assert len(meters.players) == 8 and len(meters.pairs) == 28
    page.say(Stop())
    kinds = [type(each) for each in page.told]
    assert len(page.all_of(Meters)) == 2
    assert kinds.index(Ended) > len(kinds) - kinds[::-1].index(Meters) - 1


def test_it_ends_by_itself_when_all_is_played(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4], OVER_S + 0.6)
    assert not a.all_of(Ended)
    b.play(2, 0, [], OVER_S + 0.6)
    take = a.last(Starts).take
    assert a.last(Ended).take == b.last(Ended).take == take
    assert a.last(Room).take is None and a.last(Room).takes == [take]
    (kept,) = house.kept
    assert kept.name == take and kept.room == a.around.room.spectator_key
    assert [(each.key, each.name, each.part, len(each.strokes)) for each in kept.players] == [
        ("1", "A", "drums", 1),
        ("2", "B", "drums", 0),
    ]
    a.play(1, 1, [7.0], 9.0)  # still under way when it ended
    assert not reasons(a)


def test_a_stopped_take_isn_t_told_of_notes_it_never_reached(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4], 2.5, piece=FIRST)
    b.play(2, 0, [2.41], 2.5, piece=FIRST)
    b.say(Stop())
    shown = a.last(Meters)
    assert [each.missed for each in shown.players] == [
        player.missed_beat.size for player in house.kept[0].analyse().players.values()
    ]
    assert all(each.missed <= 1 for each in shown.players)
    assert shown.pairs[0].joint_onsets == 1


def test_a_take_in_which_nobody_played_is_not_kept(house: House) -> None:
    a, b = duet(house)
    a.say(Stop())
    assert reasons(b) == ["nothing-played"]
    assert not house.kept and not b.all_of(Ended)
    assert b.last(Room).take is None and b.last(Room).takes == []
    assert list((house.folder / "takes").iterdir()) == []


def test_a_take_that_can_t_be_kept_ends_all_the_same(house: House) -> None:
    house.is_keeping = False
    a, _ = duet(house)
    a.play(1, 0, [2.4], 2.5)
    a.say(Stop())
    assert reasons(a) == ["not-kept"]
    assert a.last(Room).take is None and a.last(Room).takes == []
    assert len(list((house.folder / "takes").iterdir())) == 1
    a.say(Begin())
    assert a.last(Room).take is not None


def test_who_sits_down_during_a_take_plays_the_next_one(house: House) -> None:
    a, b = duet(house)
    late = house.page(a.around)
    late.say(Sit(1, "C", "touch"))
    assert late.last(Seated).player == 3
    late.play(3, 0, [3.0], 3.0)
    assert reasons(late) == ["next-take"]
    a.play(1, 0, [3.0], 3.0)
    a.say(Stop())
    assert [each.name for each in house.kept[0].players] == ["A", "B"]
    a.say(Begin())
    late.play(3, 0, [3.0], 3.0)
    assert late.last(Heard).player == 3
    assert b.last(Heard).player == 3


def test_who_enters_during_a_take_is_told_what_it_needs(house: House) -> None:
    a, b = duet(house)
    for number in range(100):
        a.play(1, number, [2.4 + number / 100], 2.4 + number / 100)
    b.play(2, 0, [], 3.2)
    for page in (house.page(a.around), house.page(a.around, is_player=False)):
        assert page.last(Starts) == a.last(Starts)
        assert next_number(page, 1) == 100
        assert next_number(page, 2) == 0
        assert len(page.all_of(Heard)[0].strokes) == 64
        assert page.last(Meters).players == a.last(Meters).players
        assert page.last(Meters).pairs[0].new == []


def test_a_page_that_comes_back_within_a_minute_loses_no_stroke(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4], 2.4)
    b.play(2, 0, [2.4], 2.4)
    b.lose()
    assert [each.is_connected for each in a.last(Room).players] == [True, False]
    a.play(1, 1, [4.0], OVER_S + 1)
    house.wait(59)
    back = b.come_back()
    assert back.number == b.number
    assert next_number(back, 2) == 1
    assert [each.is_connected for each in a.last(Room).players] == [True, True]
    back.play(2, 0, [2.4, 3.0, 4.0, 5.0], OVER_S + 1)
    assert a.last(Ended) and back.last(Ended)
    assert [len(each.strokes) for each in house.kept[0].players] == [2, 4]


def test_who_stays_away_longer_has_left_and_the_other_plays_on(house: House) -> None:
    a, b = duet(house)
    b.play(2, 0, [2.4], 2.4)
    b.lose()
    a.play(1, 0, [2.4], 6.0)
    house.wait(58)
    assert len(a.last(Room).players) == 2
    assert not a.all_of(Meters)
    a.play(1, 1, [], 6.1)
    house.wait(4)
    assert [each.name for each in a.last(Room).players] == ["A"]
    assert a.last(Meters).until_s == 6.1
    a.play(1, 1, [6.5], OVER_S + 1)
    assert a.last(Ended)
    assert [len(each.strokes) for each in house.kept[0].players] == [2, 1]
    back = b.come_back()
    assert back.number != b.number  # a page like any new one


def test_a_page_that_says_nothing_any_more_holds_nobody_up_for_ever(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4], OVER_S + 1)
    house.wait(80)
    assert a.last(Ended)
    b.play(2, 0, [2.4], 3.0)  # it wakes up, and nothing happens
    assert not reasons(b)


def test_a_stroke_after_its_place_was_settled_is_told_and_not_counted(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4], 4.0)
    b.play(2, 0, [2.4], 4.0)
    a.play(1, 1, [3.0, 4.5], 4.5)
    assert reasons(a) == ["too-late"]
    assert next_number(a, 1) == 3
    assert a.last(Heard).late_ms[0] is None
    a.say(Stop())
    assert house.kept[0].players[0].strokes.time_s.tolist() == [2.4, 4.5]


def test_who_rises_leaves_the_take_and_the_last_one_ends_it(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4, 3.0], 3.1)
    b.say(Rise(2))
    assert a.last(Meters).until_s == 3.1
    b.say(Sit(1, "B again", "midi"))
    b.play(2, 0, [3.0], 3.0)
    assert reasons(b) == ["next-take"]
    a.say(Rise(1))
    assert a.last(Ended)
    assert [each.name for each in house.kept[0].players] == ["A", "B"]


def test_a_take_has_room_for_so_many_strokes(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hapju.studio.engine.playing.MOST_STROKES", 5)
    a, _ = duet(house)
    a.play(1, 0, [2.4] * 5, 2.4)
    a.play(1, 5, [2.5], 2.5)
    assert reasons(a) == ["too-many-strokes"]
    assert next_number(a, 1) == 5


def test_strokes_of_no_take_are_refused(house: House) -> None:
    page = house.page(house.room())
    page.say(Sit(1, "A", "keys"))
    page.say(Play(1, "b" * 22, 0, [], 1.0))
    assert reasons(page) == ["no-such-take"]


def test_what_can_t_be_written_isn_t_acknowledged(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4], 2.4)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hapju.studio.take_files.os.write", full)
    a.play(1, 1, [3.0], 3.0)
    assert next_number(a, 1) == 1
    assert reasons(b) == ["not-written"]
    assert b.last(Room).take is None
    monkeypatch.undo()
    a.say(Begin())
    a.play(1, 0, [3.0], 3.0)
    assert next_number(b, 1) == 1


def test_a_killed_studio_has_all_that_it_acknowledged(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4, 3.0], 3.0, piece=FIRST)
    b.play(2, 0, [2.4, 3.01], 3.01, piece=FIRST)
    journal = house.takes.path(a.last(Starts).take)
    with journal.open("ab") as file:
        file.write(b'{"line":"strokes","player":"1","next_nu')  # cut off in the middle of a line
    after = house.again()
    found = after.rooms.find(a.around.room.player_key)
    assert found is not None
    around, role = found
    assert role == "player"
    again_a, again_b = (after.page(around, secret=each.secret) for each in (a, b))
    assert (again_a.number, again_b.number) == (a.number, b.number)
    assert again_a.last(Starts) == a.last(Starts)
    assert again_a.last(Room).players == b.last(Room).players
    assert (next_number(again_a, 1), next_number(again_b, 2)) == (2, 2)
    assert again_a.last(Meters).players == a.last(Meters).players
    again_a.play(1, 1, [3.0, 3.6], OVER_S + 1)
    again_b.play(2, 2, [], OVER_S + 1)
    assert again_a.last(Ended)
    assert after.kept[0].players[0].strokes.time_s.tolist() == [2.4, 3.0, 3.6]
    assert after.page(around).last(Room).takes == [a.last(Starts).take]


def test_killed_between_the_end_and_the_archive_the_take_is_kept_after_all(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4], OVER_S + 1)
    house._keep = lambda journal, said: None  # type: ignore[method-assign]
    house.rooms._keep = house._keep  # type: ignore[assignment]
    b.play(2, 0, [2.41], OVER_S + 1)
    assert not a.all_of(Ended)
    after = house.again()
    assert [each.name for each in after.kept] == [a.last(Starts).take]
    found = after.rooms.find(a.around.room.spectator_key)
    assert found is not None
    assert after.page(found[0]).last(Room).takes == [a.last(Starts).take]


def test_one_rooms_broken_files_keep_no_other_closed(house: House) -> None:
    a, _ = duet(house)
    a.play(1, 0, [2.4], 2.4)
    other = house.room()
    (house.folder / "rooms" / "aaa.json").write_text("{}")
    (house.folder / "rooms" / "bbb.json").write_bytes(b"\xff\x00")
    for file in (house.folder / "rooms").glob(f"{a.around.room.spectator_key}.json"):
        file.write_text(file.read_text().replace('"page":1', '"page":77'))
    after = house.again()
    assert len(after.rooms) == 2
    assert after.rooms.find(other.room.player_key) is not None
    found = after.rooms.find(a.around.room.player_key)
    assert found is not None
    room = after.page(found[0]).last(Room)
    assert [each.name for each in room.players] == ["B"]  # a player without a page is gone


def test_a_take_whose_journal_is_gone_is_over(house: House) -> None:
    a, _ = duet(house)
    a.play(1, 0, [2.4], 2.4)
    house.takes.forget(a.last(Starts).take)
    after = house.again()
    found = after.rooms.find(a.around.room.player_key)
    assert found is not None
    page = after.page(found[0], secret=a.secret)
    assert page.last(Room).take is None
    page.say(Begin())
    assert page.last(Starts).take != a.last(Starts).take


def test_a_fault_in_one_room_stops_no_other_clock(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b = duet(house)
    broken = house.room().room
    monkeypatch.setattr(type(broken), "message", _fail_for(broken))
    broken.is_stale = True
    b.lose()
    house.wait(62)
    assert [each.name for each in a.last(Room).players] == ["A"]


def _fail_for(broken: object) -> Callable[[RoomOfEngine], Room]:
    message = RoomOfEngine.message

    def failing(room: RoomOfEngine) -> Room:
        if room is broken:
            raise RuntimeError
        return message(room)

    return failing


def test_who_had_left_before_the_kill_has_left_after_it(house: House) -> None:
    a, b = duet(house)
    a.play(1, 0, [2.4], 2.4)
    b.say(Rise(2))
    after = house.again()
    found = after.rooms.find(a.around.room.player_key)
    assert found is not None
    page = after.page(found[0], secret=a.secret)
    page.play(1, 1, [], OVER_S + 1)
    assert page.last(Ended)
