"""Keeping a take that was played: the take itself, and the lesson that it passed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from hapju.archive.kept_take import KeptTake
from hapju.archive.open_archive import Archive
from hapju.archive.takes import keep_take
from hapju.history.recall import measure_take
from hapju.studio.lesson_progress import keep_progress
from hapju.studio.lesson_verdict import Judged, judged


def keep_played(archive: Archive, take: KeptTake) -> None:
    """Put a take into the archive; once, however often it is asked for.

    Raises:
        BadInput: for a take that can't be analysed.
    """
    analysis = take.analyse()
    found = judged(take, analysis)
    with archive.writing() as session:
        keep_take(session, take, analysis)
        if found is not None:
            _keep_what_was_passed(session, take, found)
    measure_take(archive, take.name)  # whoever looks back waits less


def _keep_what_was_passed(session: Session, take: KeptTake, found: Judged) -> None:
    """Of those whom the archive knows by their keys."""
    persons = {player.key: player.person for player in take.players}
    for key in found.passed_by:
        person = persons[key]
        if person is not None and found.step is not None:
            measures = found.verdicts[key].measures
            keep_progress(session, take, found.lesson, found.step, person, measures)
