"""A deleted player is nowhere; what others played stays theirs."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import select

from hapju.analysis import Remark
from hapju.archive.classes import join_class, make_class, players_of_class
from hapju.archive.hearts import KeptHeartRate, heart_rates_of, keep_heart_rate
from hapju.archive.kept_take import KeptTake, without_persons
from hapju.archive.lessons import PassedLesson, keep_passed, lessons_passed
from hapju.archive.open_archive import Archive
from hapju.archive.player_deletion import (
    Traces,
    delete_name,
    delete_player,
    names_of_player,
    traces_of_name,
    traces_of_player,
)
from hapju.archive.players import all_players, new_key
from hapju.archive.settings import keep_setting, settings_of
from hapju.archive.tables import SongRow, Table, TakePairRow
from hapju.archive.takes import all_takes, keep_take, take_named, takes_of_room
from hapju.errors import BadInput
from hapju.strokes import Strokes
from tests.archive.made_takes import ROOM, played_by, played_duet

JIWOO, HARUKA, MINHO = new_key(), new_key(), new_key()
HEART = KeptHeartRate("csv", np.array([1.0, 2.0]), np.array([90, 95], np.float32))


def trio() -> KeptTake:
    """지우, Haruka, and somebody between whose strokes are those of the first, a little later."""
    duet = played_by(played_duet(seed=3, last_bar=2), JIWOO, HARUKA)
    first, last = duet.players
    between = replace(
        first, key="3", name="Minho", strokes=first.strokes.shifted(0.01), person=MINHO
    )
    return replace(
        duet,
        players=(first, between, last),
        remarks=(
            Remark("remark-double-triggers", {"player": "지우", "count": 3}),
            Remark("remark-chokes", {"player": "Haruka", "count": 2}),
            Remark("remark-not-aligned", {"a": "Haruka", "b": "지우"}),
        ),
    )


def alone() -> KeptTake:
    take = played_by(played_duet("arirang", seed=4, last_bar=2), JIWOO, None)
    return replace(take, players=take.players[:1])


@pytest.fixture
def full(archive: Archive) -> Archive:
    """An archive in which 지우 left traces everywhere."""
    with archive.writing() as session:
        for take in (trio(), alone()):
            keep_take(session, take)
        for number in (1, 2, 3):
            keep_heart_rate(session, trio().name, number, replace(HEART, source=str(number)))
        measures = {"sd_asynchrony_ms": 9.5, "pair_sd_asynchrony_ms": 12.0, "together_share": 0.9}
        for key in (JIWOO, HARUKA):
            keep_passed(session, key, PassedLesson("unison", 5.0, 80.0, measures, trio().name))
            keep_setting(session, key, "partner", {JIWOO: HARUKA, HARUKA: JIWOO}[key])
            keep_setting(session, key, "minutes", 20)
        made = make_class(session, "class")
        for key in (JIWOO, MINHO):
            join_class(session, made.key, key)
    return archive


def everything(archive: Archive) -> str:
    """Whatever stands in any column of any table."""
    with archive.reading() as session:
        tables = Table.metadata.sorted_tables
        return repr([session.execute(select(table)).all() for table in tables])


def test_what_others_played_stays_and_nothing_else(full: Archive) -> None:
    assert "지우" in everything(full) and JIWOO in everything(full)
    with full.writing() as session:
        assert traces_of_player(session, JIWOO) == Traces(alone=1, shared=1)
        delete_player(session, JIWOO)
    assert "지우" not in everything(full)
    assert JIWOO not in everything(full)
    with full.reading() as session:
        (listed,) = all_takes(session)
        take = take_named(session, listed.name)
        _, minho, haruka = trio().players
        assert take is not None and take.players == (minho, haruka)
        assert take.remarks == trio().remarks[1:2]
        assert len(take.analyse().pairs) == 1
        (pair,) = session.scalars(select(TakePairRow))
        assert (pair.a, pair.b) == (1, 2)
        hearts = heart_rates_of(session, take.name)
        assert {number: heart.source for number, heart in hearts.items()} == {1: "2", 2: "3"}
        (passed,) = lessons_passed(session, HARUKA)
        assert passed.measures == {"sd_asynchrony_ms": 9.5}
        assert settings_of(session, HARUKA) == {"minutes": 20}
        assert {each.key for each in all_players(session)} == {HARUKA, MINHO}
        assert [song.name for song in session.scalars(select(SongRow))] == ["dynamite-practice"]


def test_the_last_and_the_middle_one_can_be_deleted_too(full: Archive) -> None:
    with full.writing() as session:
        delete_player(session, MINHO)
        delete_player(session, HARUKA)
        with pytest.raises(BadInput, match="there is no player of this key"):
            delete_player(session, HARUKA)
    with full.reading() as session:
        assert [each.players for each in takes_of_room(session, ROOM)] == [("지우",), ("지우",)]
        assert list(session.scalars(select(TakePairRow))) == []
        assert set(heart_rates_of(session, trio().name)) == {1}


def test_everybody_deleted_leaves_no_take(full: Archive) -> None:
    with full.writing() as session:
        for key in (HARUKA, JIWOO, MINHO):
            delete_player(session, key)
        assert all_takes(session) == []
        assert list(session.scalars(select(SongRow))) == []


def test_a_class_goes_on_without_them(full: Archive) -> None:
    with full.writing() as session:
        made = make_class(session, "another")
        for key in (JIWOO, HARUKA):
            join_class(session, made.key, key)
        delete_player(session, JIWOO)
        assert [each.key for each in players_of_class(session, made.key)] == [HARUKA]


def test_a_name_of_nobody_known_is_deleted_by_the_name_alone(full: Archive) -> None:
    dropped = played_duet(seed=7, last_bar=2, room=None)
    with full.writing() as session:
        keep_take(session, dropped)
        assert traces_of_name(session, "지우") == Traces(alone=0, shared=1)
        delete_name(session, "지우")
        assert traces_of_name(session, "지우") == Traces(0, 0)
        assert traces_of_player(session, JIWOO) == Traces(1, 1)
        take = take_named(session, dropped.name)
        assert take is not None and [each.name for each in take.players] == ["Haruka"]


def test_a_seat_that_a_page_left_behind_goes_with_them(archive: Archive) -> None:
    take = played_by(played_duet(last_bar=2), JIWOO, HARUKA)
    ghost = replace(take.players[0], key="0", strokes=Strokes.of([]))
    with archive.writing() as session:
        keep_take(session, replace(take, players=(ghost, *take.players)))
        delete_player(session, JIWOO)
    assert "지우" not in everything(archive)


def test_the_whole_take_of_a_class_and_a_take_dropped_again_hold_them_no_more(
    archive: Archive,
) -> None:
    whole = played_by(played_duet(last_bar=2), JIWOO, HARUKA)
    own = replace(whole, name="own", players=whole.players[:1], room=None)
    dropped = replace(without_persons(whole), name="dropped", room=None)
    with archive.writing() as session:
        for take in (without_persons(whole), own, dropped):
            keep_take(session, take)
        keep_take(session, replace(played_duet(seed=2, last_bar=2), name="of-another"))
        assert traces_of_player(session, JIWOO) == Traces(alone=1, shared=2)
        assert names_of_player(session, JIWOO) == {"지우"}
        delete_player(session, JIWOO)
        assert {each.name: each.players for each in all_takes(session)} == {
            whole.name: ("Haruka",),
            "dropped": ("Haruka",),
            "of-another": ("지우", "Haruka"),
        }


def test_the_demo_is_nobodys(archive: Archive) -> None:
    with archive.writing() as session:
        keep_take(session, played_duet(name="demo"))
        assert traces_of_name(session, "지우") == Traces(0, 0)
        delete_name(session, "지우")
        assert all_takes(session)[0].players == ("지우", "Haruka")


def test_files_of_the_database_hold_nothing_of_them(full: Archive) -> None:
    with full.writing() as session:
        delete_player(session, JIWOO)
    full.wipe_deleted()
    if full.engine.dialect.name == "sqlite":
        database = Path(str(full.engine.url.database))
        for path in (database, database.with_name(f"{database.name}-wal")):
            found = path.read_bytes()
            assert "지우".encode() not in found and JIWOO.encode() not in found
    assert "지우" not in everything(full)
