"""A player's own key: kept with the take for the archive, and told to nobody in the room."""

from pathlib import Path

import msgspec
import pytest

from hapju.archive.kept_take import journal_of, kept_take
from hapju.archive.take_journal import parse_journal
from hapju.studio.protocol import Begin, Change, Choices, Choose, Sit
from hapju.studio.take_downloads import made_file
from tests.archive.made_takes import played_by, played_duet
from tests.studio.rooms_of_test import House

SHORT = Choices(song="count-in", level="beginner", first_bar=1, last_bar=1)
MIN, HARUKA = "key-of-Min-22-letters-", "key-of-Haruka-letters_"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def whose(house: House) -> list[tuple[str, str | None, str | None]]:
    players = house.kept[-1].players
    return [(player.name, player.person, player.language) for player in players]


def test_keys_outlive_a_restart_and_reach_the_journal(house: House) -> None:
    around = house.room()
    page = house.page(around)
    page.say(Choose(SHORT))
    page.say(Sit(1, "Min", "keys", MIN, "ko"))
    page.say(Sit(2, "Guest", "keys"))
    house = house.again()
    found = house.rooms.find(around.room.player_key)
    assert found is not None
    page = house.page(found[0], secret=page.secret)
    page.say(Begin())
    for player in (1, 2):
        page.play(player, 0, [2.5, 3.0], 60.0)
    assert whose(house) == [("Min", MIN, "ko"), ("Guest", None, None)]


def test_another_name_comes_with_its_own_key(house: House) -> None:
    page = house.page(house.room())
    page.say(Choose(SHORT))
    for ticket, key in enumerate((MIN, MIN, None)):
        page.say(Sit(ticket, "Min", "keys", key))
    page.say(Change(1, name="Haruka", key=HARUKA))
    page.say(Change(2, name="somebody"))
    page.say(Change(3, is_ready=True))
    page.say(Begin())
    for player in (1, 2, 3):
        page.play(player, 0, [2.5], 60.0)
    assert [person for _, person, _ in whose(house)] == [HARUKA, None, None]


def test_nobody_in_the_room_is_told_a_key(house: House) -> None:
    around = house.room()
    pages = [house.page(around), house.page(around), house.page(around, is_player=False)]
    pages[0].say(Choose(SHORT))
    pages[0].say(Sit(1, "Min", "keys", MIN, "ko"))
    pages[0].say(Begin())
    pages[0].play(1, 0, [2.5], 60.0)
    house.wait(2)
    for page in pages:
        assert page.told
        assert MIN.encode() not in msgspec.json.encode(page.told)


def test_a_downloaded_journal_has_no_keys() -> None:
    take = played_by(played_duet(), MIN, HARUKA)
    assert MIN.encode() in journal_of(take)
    file = made_file(take, take.analyse(), "take.jsonl", "en")
    assert file is not None
    assert kept_take(parse_journal(file.content, "x"), "x") == played_duet()
