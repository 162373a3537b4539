"""The step after a take: of the song, in its room, for all who played it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hapju.archive.kept_take import KeptTake
from hapju.history.step_after import step_after
from tests.history.played_meetings import FIRST, HARUKA, JIWOO, archive_with, loose, played


def two(name: str, row: int, sds: tuple[float, float], percent: int = 80) -> KeptTake:
    return played(
        name,
        FIRST + timedelta(minutes=5 * row),
        {JIWOO: loose(sds[0]), HARUKA: loose(sds[1])},
        tempo_percent=percent,
        seed=row,
    )


def test_two_go_up_together_and_on_to_the_next_level(tmp_path: Path) -> None:
    takes = [
        two("loose", 0, (5.0, 45.0)),
        two("tight", 1, (5.0, 6.0)),
        two("whole-1", 2, (5.0, 6.0), 100),
        two("whole-2", 3, (5.0, 6.0), 100),
    ]
    archive = archive_with(tmp_path, takes)
    steps = [step_after(archive, take.name) for take in takes]
    said = [(step.rule, step.way, step.level, step.tempo_percent) for step in steps if step]
    assert said[0][1] in ("down", "stay")
    assert said[1:] == [
        ("step-faster", "up", "beginner", 85),
        ("step-once-more", "stay", "beginner", 100),
        ("step-next-level", "up", "intermediate", 80),
    ]
    archive.close()


def test_nothing_is_offered_after_lessons_and_what_was_dropped(tmp_path: Path) -> None:
    take = two("take", 0, (5.0, 6.0))
    dropped = replace(take, name="dropped", room=None)
    lesson = replace(take, name="lesson", choices={**(take.choices or {}), "lesson": "grip"})
    archive = archive_with(tmp_path, [dropped, lesson])
    assert step_after(archive, "dropped") is None
    assert step_after(archive, "lesson") is None
    assert step_after(archive, "nothing") is None
    archive.close()
