"""Reviews of takes that are out of the ordinary."""

import json
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from hapju.archive.tables import MeasuredTakeRow
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.archivist import review_json
from tests.archive.made_takes import played_duet
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
