"""The history of players and of two, from takes in an archive to what a page shows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from hapju.archive.lessons import PassedLesson, keep_passed
from hapju.archive.open_archive import Archive
from hapju.archive.player_deletion import delete_player
from hapju.archive.tables import MeasuredTakeRow
from hapju.archive.takes import delete_take, keep_take
from hapju.coach.lessons.load import lesson_names
from hapju.errors import BadInput
from hapju.history import recall
from hapju.history.recall import measure_take, takes_of_players
from hapju.history.stories import handle_of, pair_history, player_history, player_plan
from tests.history.played_meetings import (
    FIRST,
    HARUKA,
    JIWOO,
    archive_with,
    loose,
    meetings,
    played,
)
from tests.postgresql import Server

TODAY = date(2026, 11, 25)
SDS = (16.0, 15.0, 5.0)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Three meetings, a week apart; tighter in the third. And Ji-woo alone since."""
    alone = played(
        "alone",
        FIRST + timedelta(days=20),
        {JIWOO: loose(6.0)},
        song="arirang",
        tempo_percent=80,
        seed=7,
    )
    opened = archive_with(tmp_path_factory.mktemp("archive"), [*meetings(SDS, takes=4), alone])
    yield opened
    opened.close()


def test_a_pair_meets_three_times(archive: Archive) -> None:
    found = pair_history(archive, JIWOO, HARUKA, TODAY, "en")
    assert found is not None
    assert found.names == ("지우", "Haruka")
    assert [(each.number, len(each.takes)) for each in found.meetings] == [(1, 4), (2, 4), (3, 4)]
    everything = found.views[0]
    measures = {curve.measure: curve.points for curve in everything.curves}
    assert {"sd", "mean", "flams"} <= set(measures)
    sd = [point.number.value for point in measures["sd"]]
    assert sd[2] < 0.6 * sd[1]
    for points in measures.values():
        assert all(p.number.low <= p.number.value <= p.number.high for p in points)
        assert [p.meeting for p in points] == [1, 2, 3]


def test_tighter_is_said_where_it_is_clear(archive: Archive) -> None:
    found = pair_history(archive, JIWOO, HARUKA, TODAY, "en")
    assert found is not None
    comparison = found.comparison
    assert comparison is not None
    assert (comparison.before, comparison.now, comparison.likeness) == (2, 3, "same")
    clear = {change.measure for change in comparison.changes if change.is_clear}
    assert "sd" in clear
    assert "Tighter together" in comparison.verdict
    assert "Dynamite" in comparison.basis


def test_the_other_way_round_is_the_same_turned_round(archive: Archive) -> None:
    there = pair_history(archive, JIWOO, HARUKA, TODAY, "en")
    back = pair_history(archive, HARUKA, JIWOO, TODAY, "en")
    assert there is not None and back is not None
    for a, b in ((there, back), (back, there)):
        means = next(curve for curve in a.views[0].curves if curve.measure == "mean").points
        others = next(curve for curve in b.views[0].curves if curve.measure == "mean").points
        for one, other in zip(means, others, strict=True):
            assert one.number.value == pytest.approx(-other.number.value)
            assert one.number.low == pytest.approx(-other.number.high)
        taken = {curve.measure: curve.points for curve in a.views[0].curves}
        turned = {curve.measure: curve.points for curve in b.views[0].curves}
        assert taken.get("alpha_a") == turned.get("alpha_b")


def test_either_opens_the_page_without_the_key_of_the_other(archive: Archive) -> None:
    story = player_history(archive, JIWOO, 15, TODAY, "en")
    assert story is not None
    (partner,) = story.partners
    assert (partner.name, partner.meetings) == ("Haruka", 3)
    assert HARUKA not in msgspec.json.encode(story).decode()
    own, handle = partner.link.removeprefix("/pairs/").split("+")
    assert own == JIWOO
    assert pair_history(archive, own, handle, TODAY, "en") is not None
    assert player_history(archive, handle, 15, TODAY, "en") is None
    assert pair_history(archive, handle, own, TODAY, "en") is None
    assert handle_of(JIWOO, HARUKA) != handle_of(HARUKA, JIWOO)


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_a_player_has_meetings_bests_a_week_and_a_plan(archive: Archive, language: str) -> None:
    story = player_history(archive, JIWOO, 15, TODAY, language)
    assert story is not None
    assert len(story.meetings) == 4
    assert [view.title == "" for view in story.views] == [True, False]
    assert {best.kind for best in story.bests} == {"tightest", "fastest"}
    assert story.week.takes == 1
    assert len(story.week.days) == 7
    assert story.week.days[-1].day == TODAY.isoformat()
    assert sum(day.minutes for day in story.week.days) == pytest.approx(story.week.minutes)
    assert next(day.day for day in story.plan.days) == TODAY.isoformat()
    assert all(day.minutes <= 15 for day in story.plan.days)
    assert any(block.kind == "song" for day in story.plan.days for block in day.blocks)
    said = msgspec.json.encode(story).decode()
    assert "{ $" not in said and "history-" not in said


def test_bests_are_ones_own_and_of_songs_played_twice(archive: Archive) -> None:
    story = player_history(archive, JIWOO, 15, TODAY, "en")
    assert story is not None
    assert {best.take.split("-")[0] for best in story.bests} == {"take"}  # not the one of Arirang
    pair = pair_history(archive, JIWOO, HARUKA, TODAY, "en")
    assert pair is not None
    tightest = next(best for best in pair.bests if best.kind == "tightest")
    assert tightest.take.startswith("take-2-")


def test_passed_lessons_open_the_next_and_are_in_the_week(tmp_path: Path) -> None:
    names = [name for name in lesson_names() if name != "unison"]
    archive = archive_with(tmp_path, meetings((9.0,), takes=1))
    before = player_plan(archive, JIWOO, 15, date(2026, 11, 3), "en")
    with archive.writing() as session:
        passed = PassedLesson(names[0], FIRST.timestamp(), 80.0, {}, None)
        keep_passed(session, JIWOO, passed)
    after = player_plan(archive, JIWOO, 15, date(2026, 11, 3), "en")
    story = player_history(archive, JIWOO, 15, date(2026, 11, 3), "en")
    assert before is not None and after is not None and story is not None

    def new(plan: object) -> list[str]:
        return [
            block.name
            for block in plan.days[0].blocks  # type: ignore[attr-defined]
            if block.reason == "new"
        ]

    assert names[0] in new(before)
    assert names[0] not in new(after)
    assert len(story.week.lessons) == 1
    archive.close()


def test_numbers_are_worked_out_once(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    first = takes_of_players(archive, [JIWOO])
    monkeypatch.setattr(recall, "measured_take", lambda *_: pytest.fail("worked out again"))
    assert takes_of_players(archive, [JIWOO]) == first


def test_another_version_works_them_out_anew(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = takes_of_players(archive, [JIWOO, HARUKA])
    monkeypatch.setattr(recall, "MADE_BY", "another/1")
    monkeypatch.setattr(recall, "MOST_AT_ONCE", 5)
    after = takes_of_players(archive, [JIWOO, HARUKA])
    assert (len(after.takes), after.waiting) == (5, 7)
    assert after.takes == before.takes[-5:]


def test_a_deleted_take_takes_its_numbers_with_it(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, meetings((9.0,), takes=2))
    measure_take(archive, "take-0-0")
    with archive.writing() as session:
        delete_take(session, "take-0-0")
    story = player_history(archive, JIWOO, 15, TODAY, "en")
    assert story is not None
    assert [take.take for take in story.meetings[0].takes] == ["take-0-1"]
    archive.close()


def test_free_play_too_short_to_say_anything_is_left_out(tmp_path: Path) -> None:
    take = meetings((9.0,), takes=1)[0]
    short = replace(
        take,
        name="short",
        played=None,
        level=None,
        players=tuple(
            replace(p, part="", strokes=p.strokes.where(p.strokes.time_s < 4.0))
            for p in take.players
        ),
    )
    archive = archive_with(tmp_path, [take])
    with archive.writing() as session:
        keep_take(session, short, take.analyse())
    recalled = takes_of_players(archive, [JIWOO])
    assert [each.name for each in recalled.takes] == ["take-0-0"]
    archive.close()


def test_nobody_and_no_such_two(archive: Archive) -> None:
    assert player_history(archive, "nobody", 15, TODAY, "en") is None
    assert pair_history(archive, JIWOO, "nobody", TODAY, "en") is None
    assert pair_history(archive, JIWOO, JIWOO, TODAY, "en") is None
    with pytest.raises(BadInput, match="1 to 180"):
        player_history(archive, JIWOO, 0, TODAY, "en")


def test_who_is_deleted_is_in_no_numbers_either(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, meetings((9.0,), takes=1))
    assert len(takes_of_players(archive, [HARUKA]).takes[0].measured.players) == 2
    with archive.writing() as session:
        delete_player(session, JIWOO)
        assert session.scalars(select(MeasuredTakeRow)).all() == []
    (take,) = takes_of_players(archive, [HARUKA]).takes
    assert [player.number for player in take.measured.players] == [1]
    story = player_history(archive, HARUKA, 15, TODAY, "en")
    assert story is not None and story.partners == []
    archive.close()


def test_postgresql_tells_the_same_story(postgresql: Server, tmp_path: Path) -> None:
    takes = meetings((9.0, 7.0), takes=1)
    url = postgresql.new_database()
    stories = []
    for archive in (archive_with(tmp_path, takes), archive_with(url, takes)):
        stories.append(
            (
                player_history(archive, JIWOO, 15, TODAY, "en"),
                pair_history(archive, JIWOO, HARUKA, TODAY, "en"),
            )
        )
        archive.close()
    postgresql.drop(url)
    assert stories[0] == stories[1]
    assert None not in stories[0]
