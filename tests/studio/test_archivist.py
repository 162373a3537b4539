"""Reviews of takes that are out of the ordinary, and what is offered after one."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from hapju.archive.tables import MeasuredTakeRow
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.archivist import review_json
from hapju.studio.protocol import Choices
from hapju.studio.step_offered import step_offered
from tests.archive.made_takes import played_duet
from tests.history.played_meetings import FIRST, JIWOO, archive_with, loose, played
from tests.studio.archive_and_client import keep, kept_in


def test_a_kept_take_is_worked_out_for_the_history_at_once(tmp_path: Path) -> None:
    kept = kept_in(tmp_path)
    keep(kept, tmp_path, played_duet(last_bar=4))
    with archive_of(kept.url).reading() as session:
        assert len(session.scalars(select(MeasuredTakeRow)).all()) == 1


def test_a_take_of_a_room_whose_song_has_no_name_is_reviewed(tmp_path: Path) -> None:
    """Such as one out of an export that somebody has written."""
    kept, take = kept_in(tmp_path), played_duet(last_bar=4)
    assert take.played is not None
    nameless = replace(take.played, song=replace(take.played.song, name=""))
    keep(kept, tmp_path, replace(take, played=nameless))
    review = review_json(kept, take.name, "en")
    assert review is not None and json.loads(review)["earlier"] == []


def test_of_another_level_all_bars_are_offered(tmp_path: Path) -> None:
    takes = [
        played(f"whole-{row}", FIRST + timedelta(minutes=5 * row), {JIWOO: loose(5.0)}, seed=row)
        for row in range(2)
    ]
    archive = archive_with(tmp_path, takes)
    chosen = Choices(level="beginner", first_bar=2, last_bar=8, step_percent=5)
    same, harder = (step_offered(archive, take.name, chosen, "en") for take in takes)
    assert same is not None and harder is not None
    assert same.choices is not None and harder.choices is not None
    assert (same.choices.level, same.choices.first_bar, same.choices.last_bar) == ("beginner", 2, 8)
    assert (harder.choices.level, harder.choices.tempo_percent) == ("intermediate", 80)
    assert (harder.choices.first_bar, harder.choices.last_bar) == (1, 0)
    archive.close()
