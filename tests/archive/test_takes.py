"""Takes in the database: kept once, found whole, listed by room, deleted wholly."""

from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from hapju.archive.kept_take import KeptTake
from hapju.archive.open_archive import Archive, archive_url, open_archive
from hapju.archive.players import new_key
from hapju.archive.stroke_columns import packed, unpacked
from hapju.archive.tables import SongRow, Table, TakePairRow, TakePlayerRow, TakeRow
from hapju.archive.takes import (
    all_takes,
    delete_take,
    is_kept,
    keep_take,
    take_named,
    takes_of_room,
)
from hapju.errors import BadInput
from hapju.show.json_tables import json_of
from hapju.strokes import Strokes
from tests.archive.at_once import troubles_at_once
from tests.archive.made_takes import (
    ROOM,
    as_free_play,
    heard_from_sound,
    of_strokes,
    played_by,
    played_duet,
    stopped,
)


def rows(archive: Archive) -> dict[str, int]:
    with archive.writing() as session:
        return {
            table.__tablename__: session.scalar(select(func.count()).select_from(table)) or 0
            for table in (SongRow, TakeRow, TakePlayerRow, TakePairRow)
        }


@pytest.mark.parametrize(
    "take",
    [
        played_duet(),
        stopped(played_duet("call-and-response", "advanced", last_bar=16), 12.25),
        replace(as_free_play(played_duet(last_bar=16)), room=None),
        heard_from_sound(played_duet()),
    ],
    ids=["duet", "stopped", "free play", "heard"],
)
def test_a_take_comes_back_whole(archive: Archive, take: object) -> None:
    with archive.writing() as session:
        keep_take(session, take)  # type: ignore[arg-type]
    with archive.writing() as session:
        found = take_named(session, take.name)  # type: ignore[attr-defined]
        assert found == take
        assert found is not None
        assert json_of(found.analyse()) == json_of(take.analyse())  # type: ignore[attr-defined]
        assert take_named(session, "no-such-take") is None


def test_measures_in_lists_are_those_of_the_analysis(archive: Archive) -> None:
    take = played_duet(last_bar=16)
    pair = take.analyse().pairs[0]
    with archive.writing() as session:
        keep_take(session, take)
        (listed,) = takes_of_room(session, ROOM)
        (row,) = session.scalars(select(TakePairRow))
        assert (row.a, row.b, row.joint_onsets) == (1, 2, pair.joint_onsets)
    assert listed.sd_asynchrony_ms == pair.sd_asynchrony_ms
    assert listed.flams == pair.flams
    assert listed.players == ("지우", "Haruka")
    assert (listed.song, listed.level) == ("dynamite-practice", "beginner")


def test_keeping_twice_keeps_once(archive: Archive) -> None:
    for _ in range(2):
        with archive.writing() as session:
            keep_take(session, played_duet())
    assert rows(archive) == {"songs": 1, "takes": 1, "take_players": 2, "take_pairs": 1}


def test_a_room_lists_its_own_takes_by_time_and_song(archive: Archive) -> None:
    whens = ["2026-11-25T11:00:00+09:00", "2026-11-25T02:30:00+00:00", "2026-11-25T03:00:00+09:00"]
    takes = [played_duet(seed=seed, when=when) for seed, when in enumerate(whens)]
    other_song = played_duet("arirang", seed=8, when=whens[0])
    elsewhere = played_duet(seed=9, room="another-room-0123456")
    with archive.writing() as session:
        for take in (*takes, other_song, elsewhere):
            keep_take(session, take)
        in_time = [takes[2].name, takes[0].name, takes[1].name]
        of_song = takes_of_room(session, ROOM, "dynamite-practice")
        assert [each.name for each in of_song] == in_time
        assert len(takes_of_room(session, ROOM)) == 4
        assert [each.name for each in all_takes(session, 1)] == [takes[1].name]


def test_a_deleted_take_leaves_nothing(archive: Archive) -> None:
    first, second = played_duet(seed=1), played_duet(seed=2)
    with archive.writing() as session:
        keep_take(session, first)
        keep_take(session, second)
    assert rows(archive)["songs"] == 1
    with archive.writing() as session:
        assert delete_take(session, first.name)
        assert not delete_take(session, first.name)
        assert not is_kept(session, first.name)
        assert take_named(session, second.name) == second
    with archive.writing() as session:
        assert delete_take(session, second.name)
    assert rows(archive) == {"songs": 0, "takes": 0, "take_players": 0, "take_pairs": 0}


def test_what_can_not_be_analysed_is_not_kept(archive: Archive) -> None:
    with pytest.raises(BadInput), archive.writing() as session:
        keep_take(session, of_strokes(Strokes.of([0.0])))
    with pytest.raises(BadInput, match="this is no time"), archive.writing() as session:
        keep_take(session, played_duet(when="yesterday"))
    assert set(rows(archive).values()) == {0}


def test_many_threads_may_keep_takes_at_once(archive: Archive) -> None:
    takes = [played_duet(seed=seed, last_bar=4) for seed in range(6)]

    def keep(take: KeptTake) -> None:
        with archive.writing() as session:
            keep_take(session, take)

    assert troubles_at_once(*(partial(keep, take) for take in takes)) == []
    with archive.writing() as session:
        assert len(all_takes(session)) == 6


def test_a_take_kept_by_two_at_once_is_kept_once(archive: Archive) -> None:
    take = played_by(played_duet(last_bar=2), new_key(), new_key())
    analysis = take.analyse()

    def keep() -> None:
        with archive.writing() as session:
            keep_take(session, take, analysis)

    assert troubles_at_once(*[keep] * 4) == []
    assert rows(archive) == {"songs": 1, "takes": 1, "take_players": 2, "take_pairs": 1}


def test_words_that_no_database_holds_are_a_sentence_and_no_such_take(archive: Archive) -> None:
    with suppress(BadInput), archive.reading() as session:
        assert take_named(session, "a\0b") is None
    with suppress(BadInput), archive.writing() as session:
        keep_take(session, played_duet(name="a\0b"))
    with pytest.raises(BadInput, match="no text in UTF-8"), archive.reading() as session:
        take_named(session, "\udcff")  # what a terminal makes of a byte that is no letter


def test_a_database_that_was_damaged_is_said_so(tmp_path: Path) -> None:
    archive = open_archive(archive_url(tmp_path))
    with archive.writing() as session:
        keep_take(session, played_duet(last_bar=2))
        (page,) = session.execute(
            text("SELECT rootpage FROM sqlite_master WHERE name = 'take_players'")
        ).one()
        (bytes_,) = session.execute(text("PRAGMA page_size")).one()
    archive.close()
    path = tmp_path / "archive.db"
    data = bytearray(path.read_bytes())
    data[(page - 1) * bytes_ : page * bytes_] = b"\xff" * bytes_
    path.write_bytes(data)
    archive = open_archive(archive_url(tmp_path))
    says = "malformed.*; restore it from a backup"
    with pytest.raises(BadInput, match=says), archive.reading() as session:
        all_takes(session)
    archive.close()


def test_what_goes_wrong_tells_no_key(archive: Archive) -> None:
    wrong = text("SELECT * FROM no_such_table WHERE key = :key")
    with pytest.raises(DBAPIError) as raised, archive.engine.connect() as connection:
        connection.execute(wrong, {"key": "key-of-Min-22-letters-"})
    assert "no_such_table" in str(raised.value)
    assert "key-of-Min" not in str(raised.value)


def test_a_reader_sees_the_archive_as_it_was_at_its_first_question(archive: Archive) -> None:
    with archive.writing() as session:
        keep_take(session, played_duet(seed=1, last_bar=2))
    with archive.reading() as reading:
        assert len(all_takes(reading)) == 1
        with archive.writing() as session:
            keep_take(session, played_duet(seed=2, last_bar=2))
        assert len(all_takes(reading)) == 1
    with archive.reading() as reading:
        assert len(all_takes(reading)) == 2


def test_strokes_are_packed_exactly() -> None:
    strokes = Strokes.of([-0.1, 0.1 + 0.2, 7e6], [0, 12, 5], [1e-7, 0.1, 1.0], undated=1)
    assert unpacked(packed(strokes), 1) == strokes
    assert unpacked(packed(Strokes.of([]))) == Strokes.of([])
    with pytest.raises(BadInput, match="damaged"):
        unpacked(packed(strokes)[:-3])


def test_every_table_is_documented() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "archive.md"
    said = page.read_text(encoding="utf-8")
    for table in Table.metadata.tables.values():
        assert f"`{table.name}`" in said
        for column in table.columns:
            assert f"`{column.name}`" in said, f"{table.name}.{column.name}"
