"""Heart rates that players keep with a take, as courses beside its analysis."""

from __future__ import annotations

from sqlalchemy.orm import Session

from hapju.archive.hearts import heart_rates_of
from hapju.archive.kept_take import KeptTake
from hapju.heart.course import HeartCourse


def courses_of_take(session: Session, take: KeptTake) -> dict[str, HeartCourse]:
    """The heart rates that are kept with a take, by the players' keys in it.

    Raises:
        BadInput: for damaged ones.
    """
    keys = {number: player.key for number, player in enumerate(take.players, start=1)}
    return {
        keys[number]: HeartCourse.of(heart.time_s, heart.bpm, heart.source)
        for number, heart in heart_rates_of(session, take.name).items()
        if number in keys
    }
