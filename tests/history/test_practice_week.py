"""The week that lies behind, and how far back a step looks."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from hapju.archive.lessons import PassedLesson, keep_passed
from hapju.history.recall import takes_of_room_up_to
from hapju.history.stories import player_history
from hapju.history.titles import lesson_title
from tests.history.played_meetings import FIRST, JIWOO, archive_with, loose, played


def test_lessons_of_the_week_are_those_of_its_seven_days(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, [played("take", FIRST, {JIWOO: loose(6.0)})])
    today = date(2026, 11, 25)
    days = {"grip": 0, "counting": 6, "first-beat": 7, "eighths": -1}
    with archive.writing() as session:
        for name, back in days.items():
            noon = datetime.combine(today - timedelta(days=back), time(12))
            keep_passed(session, JIWOO, PassedLesson(name, noon.timestamp(), 80.0, {}))
    found = player_history(archive, JIWOO, 15, today, "en")
    assert found is not None
    assert set(found.week.lessons) == {lesson_title(name, "en") for name in ("grip", "counting")}
    archive.close()


def test_a_step_looks_at_the_last_takes_alone(tmp_path: Path) -> None:
    takes = [
        played(f"take-{row}", FIRST + timedelta(minutes=5 * row), {JIWOO: loose(6.0)}, seed=row)
        for row in range(6)
    ]
    archive = archive_with(tmp_path, takes)
    names = [take.name for take in takes_of_room_up_to(archive, "take-4").takes]
    assert names == ["take-1", "take-2", "take-3", "take-4"]
    archive.close()
