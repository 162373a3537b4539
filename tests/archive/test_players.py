"""Players, and what is kept of them beyond their takes."""

import re
from dataclasses import replace
from datetime import datetime
from threading import Thread

import numpy as np
import pytest
from sqlalchemy import select

from hapju.archive.classes import (
    MOST_PLAYERS,
    Assignment,
    assignments_of,
    class_of_key,
    class_of_teacher,
    delete_class,
    give_assignment,
    join_class,
    leave_class,
    make_class,
    players_of_class,
    take_back_assignment,
)
from hapju.archive.hearts import (
    KeptHeartRate,
    delete_heart_rate,
    heart_rates_of,
    keep_heart_rate,
)
from hapju.archive.lessons import PassedLesson, keep_passed, lessons_passed
from hapju.archive.open_archive import Archive
from hapju.archive.players import (
    all_players,
    join_player,
    keep_player,
    new_key,
    player_called,
    player_of_key,
    players_named,
)
from hapju.archive.settings import keep_setting, settings_of
from hapju.archive.tables import TakeRow
from hapju.archive.takes import delete_take, keep_take, take_named, takes_of_players
from hapju.errors import BadInput
from hapju.strokes import Strokes
from tests.archive.at_once import troubles_at_once
from tests.archive.made_takes import played_by, played_duet


def test_a_player_is_their_key_not_their_name(archive: Archive) -> None:
    first, second = new_key(), new_key()
    with archive.writing() as session:
        keep_player(session, first, "지우", "ko", since_s=1.0)
        keep_player(session, second, "지우", since_s=2.0)
        keep_player(session, second, "지우", "ja")
    with archive.reading() as session:
        assert [player.key for player in players_named(session, "지우")] == [first, second]
        with pytest.raises(BadInput, match="2 players have this name"):
            player_called(session, "지우")
    with archive.writing() as session:
        renamed = keep_player(session, second, "Jiu")
        assert (renamed.language, renamed.since_s) == ("ja", 2.0)
        assert player_called(session, "Jiu") == player_of_key(session, second) == renamed
        assert player_called(session, first).name == "지우"
        assert [player.name for player in all_players(session)] == ["Jiu", "지우"]
        with pytest.raises(BadInput, match="there is no such player"):
            player_called(session, "nobody")


def test_a_kept_take_makes_its_players_and_their_last_take_names_them(archive: Archive) -> None:
    jiwoo, haruka = new_key(), new_key()
    second = played_by(played_duet(seed=2, when="2026-11-25T12:00:00+09:00"), jiwoo, haruka)
    renamed = replace(second.players[0], name="Ji-woo", language="ko")
    second = replace(second, players=(renamed, second.players[1]))
    first = played_by(played_duet(seed=1, when="2026-11-24T12:00:00+09:00"), jiwoo, None)
    with archive.writing() as session:
        for take in (second, first):
            keep_take(session, take)
    with archive.reading() as session:
        assert take_named(session, second.name) == second
        kept = player_of_key(session, jiwoo)
        assert kept is not None
        assert (kept.name, kept.language) == ("Ji-woo", "ko")
        assert kept.since_s == datetime.fromisoformat(first.when).timestamp()
        both = takes_of_players(session, [jiwoo])
        assert [(each.name, each.persons) for each in both] == [
            (first.name, (jiwoo, None)),
            (second.name, (jiwoo, haruka)),
        ]
        assert [each.name for each in takes_of_players(session, [haruka, jiwoo])] == [second.name]
        assert takes_of_players(session, [haruka, new_key()]) == []
    with archive.writing() as session:
        join_player(session, first.name, 2, haruka)
        assert len(takes_of_players(session, [haruka, jiwoo])) == 2
        with pytest.raises(BadInput, match="it has no player 3"):
            join_player(session, first.name, 3, haruka)


def test_one_key_at_two_places_is_of_whoever_played_most(archive: Archive) -> None:
    key = new_key()
    take = played_by(played_duet(), key, key)
    ghost = replace(take.players[0], strokes=Strokes.of([]))
    with archive.writing() as session:
        keep_take(session, replace(take, players=(ghost, take.players[1])))
        (listed,) = takes_of_players(session, [key])
        assert listed.persons == (None, key)
        other_way = (take.players[1], replace(ghost, key=take.players[0].key))
        keep_take(session, replace(take, name="the-other-way", players=other_way))
        assert takes_of_players(session, [key])[1].persons == (key, None)


def test_the_lesson_of_a_take_is_kept(archive: Archive) -> None:
    choices = {"song": "lesson-eighths", "lesson": "eighths"}
    with archive.writing() as session:
        keep_take(session, played_duet(choices=choices))
        keep_take(session, played_duet(seed=2, choices={"lesson": ""}))
        lessons = session.scalars(select(TakeRow.lesson).order_by(TakeRow.id))
        assert list(lessons) == ["eighths", None]


def test_keys_are_22_letters_of_a_link_and_never_twice_the_same() -> None:
    keys = {new_key() for _ in range(100)}
    assert len(keys) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", key) for key in keys)


def test_a_passed_lesson_outlives_its_take(archive: Archive) -> None:
    take, key = played_duet(), new_key()
    once = PassedLesson("first-beat", 100.0, 80.0, {"sd_asynchrony_ms": 17.25}, take.name)
    again = PassedLesson("first-beat", 200.0, None, {})
    with archive.writing() as session:
        keep_take(session, take)
        keep_player(session, key, "지우")
        for passed in (again, once, once):
            keep_passed(session, key, passed)
        assert lessons_passed(session, key) == [once, again]
        assert delete_take(session, take.name)
        assert [passed.take for passed in lessons_passed(session, key)] == [None, None]
        with pytest.raises(BadInput, match="there is no player of this key"):
            keep_passed(session, new_key(), once)


def test_settings_are_kept_by_name_and_taken_away_by_none(archive: Archive) -> None:
    key = new_key()
    with archive.writing() as session:
        keep_player(session, key, "지우")
        keep_setting(session, key, "days", ["mon", "thu"])
        keep_setting(session, key, "minutes", 20)
        keep_setting(session, key, "minutes", 30)
        assert settings_of(session, key) == {"days": ["mon", "thu"], "minutes": 30}
        keep_setting(session, key, "days", None)
        assert settings_of(session, key) == {"minutes": 30}
        assert settings_of(session, new_key()) == {}


def test_a_heart_rate_comes_back_exactly_and_goes_with_its_take(archive: Archive) -> None:
    take = played_duet()
    heart = KeptHeartRate("fit", np.array([0.1 + 0.2, 1.5, 1e6]), np.float32([61, 72.5, 180]), 5.25)
    with archive.writing() as session:
        keep_take(session, take)
        for each in (KeptHeartRate("csv", np.zeros(0), np.zeros(0, np.float32)), heart):
            keep_heart_rate(session, take.name, 2, each)
        (number, found), *others = heart_rates_of(session, take.name).items()
        assert (number, found.source, found.starts_s, others) == (2, "fit", 5.25, [])
        assert np.array_equal(found.time_s, heart.time_s)
        assert np.array_equal(found.bpm, heart.bpm)
        with pytest.raises(BadInput, match="it has no player 3"):
            keep_heart_rate(session, take.name, 3, heart)
        with pytest.raises(BadInput, match="differ in number"):
            keep_heart_rate(session, take.name, 1, KeptHeartRate("x", np.zeros(2), heart.bpm))
        assert delete_heart_rate(session, take.name, 2)
        assert not delete_heart_rate(session, take.name, 2)
        keep_heart_rate(session, take.name, 1, heart)
        delete_take(session, take.name)
        assert heart_rates_of(session, take.name) == {}


def test_the_last_place_in_a_class_is_given_once(archive: Archive) -> None:
    keys = [new_key() for _ in range(MOST_PLAYERS + 1)]
    with archive.writing() as session:
        made = make_class(session, "화요일 반")
        for key in keys:
            keep_player(session, key, "player")
        for key in keys[2:]:
            join_class(session, made.key, key)

    def join(key: str) -> None:
        with archive.writing() as session:
            join_class(session, made.key, key)

    joins_second = Thread(target=lambda: refused.extend(troubles_at_once(lambda: join(keys[1]))))
    refused: list[Exception] = []
    with archive.writing() as session:
        join_class(session, made.key, keys[0])
        joins_second.start()
        joins_second.join(0.5)  # it waits
        assert refused == []
    joins_second.join()
    assert [str(each) for each in refused] == [
        "class: it has 30 players; make another for the next ones."
    ]
    with archive.reading() as session:
        assert len(players_of_class(session, made.key)) == MOST_PLAYERS
    assert troubles_at_once(*[lambda: join(keys[0])] * 3) == []


def test_a_class_has_players_and_assignments(archive: Archive) -> None:
    keys = [new_key() for _ in range(MOST_PLAYERS + 1)]
    with archive.writing() as session:
        made = make_class(session, "화요일 반")
        assert (
            class_of_key(session, made.key) == class_of_teacher(session, made.teacher_key) == made
        )
        assert class_of_key(session, made.teacher_key) is None
        for number, key in enumerate(keys):
            keep_player(session, key, f"player {number:02d}")
        for key in (*keys[:MOST_PLAYERS], keys[0]):
            join_class(session, made.key, key)
        with pytest.raises(BadInput, match="it has 30 players"):
            join_class(session, made.key, keys[-1])
        leave_class(session, made.key, keys[0])
        assert [each.key for each in players_of_class(session, made.key)] == keys[1:MOST_PLAYERS]
        song = give_assignment(session, made.key, Assignment("arirang", None, "easy", 80))
        lesson = give_assignment(
            session, made.key, Assignment(None, "eighths", due="2026-12-01", text="천천히")
        )
        assert assignments_of(session, made.key) == [song, lesson]
        with pytest.raises(BadInput, match="names no song or lesson"):
            give_assignment(session, made.key, Assignment())
        other = make_class(session, "another")
        assert not take_back_assignment(session, other.key, song.id)
        assert take_back_assignment(session, made.key, song.id)
        assert assignments_of(session, made.key) == [lesson]
    with archive.writing() as session:
        assert delete_class(session, made.key)
        assert not delete_class(session, made.key)
        assert players_of_class(session, made.key) == assignments_of(session, made.key) == []
        assert len(all_players(session)) == len(keys)
