"""A player who leaves for good is in no file of the studio any more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hapju.archive.kept_take import journal_of
from hapju.archive.open_archive import Archive, archive_url, open_archive
from hapju.archive.player_deletion import Traces
from hapju.archive.players import all_players, keep_player, new_key
from hapju.archive.takes import all_takes, keep_take, take_named
from hapju.errors import BadInput
from hapju.studio.archivist import file_of_take, review_json
from hapju.studio.data_folder import opened_alone
from hapju.studio.player_leaving import Leaving, closed_studio, leave, leaving
from hapju.studio.protocol import Begin, Choices, Choose, Sit
from tests.archive.made_takes import played_by, played_duet
from tests.studio.archive_and_client import kept_in
from tests.studio.rooms_of_test import House

JIWOO, HARUKA = new_key(), new_key()
SHORT = Choices(song="count-in", level="beginner", first_bar=1, last_bar=2)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = open_archive(archive_url(tmp_path))
    yield opened
    opened.close()


def gone(archive: Archive, data: Path, who: str) -> Leaving:
    with closed_studio(archive, data):
        found = leaving(archive, who)
        leave(archive, data, found)
    return found


def files_with(data: Path, *words: str) -> list[str]:
    found = (path for path in data.rglob("*") if path.is_file())
    return [
        path.name for path in found if any(word.encode() in path.read_bytes() for word in words)
    ]


def test_a_player_in_the_middle_of_a_take_is_gone_and_the_other_keeps_theirs(
    archive: Archive, tmp_path: Path
) -> None:
    house = House(tmp_path)
    around = house.room()
    page, other = house.page(around), house.page(around)
    page.say(Choose(SHORT))
    page.say(Sit(1, "지우", "keys", JIWOO))
    other.say(Sit(1, "Haruka", "keys", HARUKA))
    page.say(Begin())
    page.play(1, 0, [2.5, 3.0], 3.1)
    other.play(2, 0, [2.4, 3.1, 3.5], 3.6)
    (take,) = (path.stem for path in (tmp_path / "takes").glob("*.jsonl"))
    with archive.writing() as session:
        keep_take(session, played_by(played_duet(last_bar=2), JIWOO, HARUKA))
    assert {"archive.db-wal", f"{take}.jsonl"} <= {*files_with(tmp_path, JIWOO, "지우")}

    found = gone(archive, tmp_path, "지우")
    assert (found.known, found.by_name) == (Traces(0, 1), Traces(0, 0))
    assert files_with(tmp_path, JIWOO, "지우") == []
    with archive.reading() as session:
        assert [each.name for each in all_players(session)] == ["Haruka"]
        assert [each.players for each in all_takes(session)] == [("Haruka",)] * 2
        left = take_named(session, take)
        assert left is not None
        assert left.players[0].strokes.time_s.tolist() == [2.4, 3.1, 3.5]
    # The room goes on without them, and without the take.
    again = house.again()
    room, _ = again.rooms.find(around.room.player_key) or (None, None)
    assert room is not None
    assert [seat.name for seat in room.room.seats.values()] == ["Haruka"]
    assert room.room.take is None


def test_takes_that_only_have_the_name_go_where_one_player_alone_has_it(
    archive: Archive, tmp_path: Path
) -> None:
    dropped = played_duet(seed=2, last_bar=2)
    with archive.writing() as session:
        keep_take(session, played_by(played_duet(last_bar=2), JIWOO, None))
        keep_take(session, dropped)
        keep_player(session, HARUKA, "지우")
    with pytest.raises(BadInput, match="2 players have this name; give the key"):
        leaving(archive, "지우")
    found = gone(archive, tmp_path, JIWOO)
    assert found.name == ""
    with archive.reading() as session:
        assert take_named(session, dropped.name) == dropped
    found = gone(archive, tmp_path, "지우")
    assert (found.known, found.by_name) == (Traces(0, 0), Traces(0, 1))
    assert files_with(tmp_path, "지우", JIWOO, HARUKA) == []


def test_a_name_without_a_player_can_leave_too(archive: Archive, tmp_path: Path) -> None:
    with archive.writing() as session:
        keep_take(session, played_duet(last_bar=2))
    assert gone(archive, tmp_path, "지우").player is None
    assert files_with(tmp_path, "지우") == []
    with pytest.raises(BadInput, match="there is no such player"):
        leaving(archive, "지우")


def test_guests_of_other_names_keep_their_seats(archive: Archive, tmp_path: Path) -> None:
    house = House(tmp_path)
    around = house.room()
    page = house.page(around)
    for name, key in (("지우", JIWOO), ("지우", None), ("Min", None), ("지우", HARUKA)):
        page.say(Sit(1, name, "keys", key))
    with archive.writing() as session:
        keep_player(session, JIWOO, "지우")
        keep_take(session, played_duet(last_bar=2))
    gone(archive, tmp_path, JIWOO)
    (room,) = house.again().rooms
    assert [(each.name, each.person) for each in room.room.seats.values()] == [
        ("Min", None),
        ("지우", HARUKA),
    ]


def test_a_journal_that_can_not_be_kept_goes_if_it_names_them(
    archive: Archive, tmp_path: Path
) -> None:
    folder = tmp_path / "takes"
    folder.mkdir()
    for name, person in (("theirs", JIWOO), ("others", HARUKA)):
        data = journal_of(played_by(played_duet(last_bar=2), person, None))
        damaged = data.replace("지우".encode(), person.encode()) + b"damaged\n"
        (folder / f"{name}.jsonl").write_bytes(damaged)
    with archive.writing() as session:
        keep_player(session, JIWOO, "지우")
    gone(archive, tmp_path, JIWOO)
    assert [path.stem for path in folder.iterdir()] == ["others"]


def test_while_the_studio_is_open_nobody_is_deleted(archive: Archive, tmp_path: Path) -> None:
    with (
        opened_alone(tmp_path),
        pytest.raises(BadInput, match="its studio is open; close that first"),
        closed_studio(archive, tmp_path),
    ):
        pass


def test_an_archive_elsewhere_needs_no_data_folder(archive: Archive, tmp_path: Path) -> None:
    with archive.writing() as session:
        keep_take(session, played_duet(last_bar=2))
    gone(archive, tmp_path / "nothing", "지우")
    assert not (tmp_path / "nothing").exists()


def test_a_review_at_hand_forgets_who_left(archive: Archive, tmp_path: Path) -> None:
    take = played_by(played_duet(seed=5, last_bar=2), JIWOO, HARUKA)
    with archive.writing() as session:
        keep_take(session, take)
    kept = kept_in(tmp_path)
    files = ("take.jsonl", "report.html")

    def shown() -> bytes:
        review = review_json(kept, take.name, "en")
        assert review is not None
        made = [file_of_take(kept, take.name, file, "en") for file in files]
        return review + b"".join(file.content for file in made if file is not None)

    assert "지우".encode() in shown()
    gone(archive, tmp_path, JIWOO)
    assert "지우".encode() not in shown()
    assert b"Haruka" in shown()
