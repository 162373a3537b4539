"""What can be practised: a lesson, a duet study or a song, and where somebody stands with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hapju.coach.plan_rules import DAYS_TO_PASS
from hapju.coach.spacing import Due, Practised, due_after

Kind = Literal["lesson", "duet", "song"]


@dataclass(frozen=True, slots=True)
class Material:
    """Something to practise.

    Attributes:
        name: of the lesson or the song.
        kind: a duet is for two: it is named for the next meeting, and has no day.
        place: on the path; of songs, in the list of songs.
        needs: the lessons that should be passed before.
        passed: the day on which it was passed (a song: was ready at its tempo); None for not yet.
        practised: the days on which it was played, in any order.
        level: to play it at; None where there are none.
        tempo_percent: to play it at.
        bars: the first and last bar to play; None for all.
    """

    name: str
    kind: Kind = "lesson"
    place: int = 0
    needs: tuple[str, ...] = ()
    passed: date | None = None
    practised: tuple[Practised, ...] = ()
    level: str | None = None
    tempo_percent: int = 100
    bars: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Planning:
    """A material while the week is planned.

    Attributes:
        material: which.
        due: when it comes again by what was played and what is planned; None for never played.
        well_days: on how many days it went well, planned ones among them.
    """

    material: Material
    due: Due | None
    well_days: int

    @property
    def is_as_good_as_passed(self) -> bool:
        """Whether it is passed, or went well often enough to count on it."""
        return self.material.passed is not None or self.well_days >= DAYS_TO_PASS

    def after(self, due: Due) -> Planning:
        """The same when a planned day has gone well, by which it is due then."""
        return replace(self, due=due, well_days=self.well_days + 1)


def planning_of(material: Material, today: date) -> Planning:
    """Where somebody stands with something before the week begins."""
    played = [each for each in material.practised if each.day <= today]
    well_days = len({each.day for each in played if each.went_well})
    return Planning(material, due_after(played), min(well_days, DAYS_TO_PASS - 1))
