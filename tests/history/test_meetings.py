"""Takes that follow each other within hours are one meeting, in whatever order they come."""

import itertools
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from hapju.history.meetings import APART_S, meetings_of


@dataclass(frozen=True)
class Take:
    begun_s: float
    duration_s: float = 60.0


HOUR = 3600.0
takes = st.lists(
    st.builds(Take, st.floats(0, 60 * HOUR), st.floats(0, 2 * HOUR)), max_size=12, unique=True
)


def test_an_evening_is_one_meeting() -> None:
    evening = [Take(19 * HOUR), Take(20 * HOUR), Take(23.5 * HOUR)]
    next_day = [Take(43 * HOUR)]
    assert meetings_of([*next_day, *evening]) == [evening, next_day]


def test_the_pause_counts_from_the_end_of_a_take() -> None:
    long = Take(0.0, 3 * HOUR)
    assert meetings_of([long, Take(6.9 * HOUR)]) == [[long, Take(6.9 * HOUR)]]
    assert meetings_of([long, Take(7 * HOUR)]) == [[long], [Take(7 * HOUR)]]


def test_a_long_take_reaches_over_a_short_one() -> None:
    long, short, later = Take(0.0, 3 * HOUR), Take(1 * HOUR), Take(6 * HOUR)
    assert meetings_of([later, short, long]) == [[long, short, later]]


@given(takes, st.randoms())
def test_order_changes_nothing_and_pauses_part(given_takes: list[Take], random: object) -> None:
    turned = list(given_takes)
    random.shuffle(turned)  # type: ignore[attr-defined]
    meetings = meetings_of(given_takes)
    starts = [[take.begun_s for take in meeting] for meeting in meetings]
    assert starts == [[take.begun_s for take in meeting] for meeting in meetings_of(turned)]
    flat = [start for meeting in starts for start in meeting]
    assert flat == sorted(take.begun_s for take in given_takes)
    for before, after in itertools.pairwise(meetings):
        ends_s = max(take.begun_s + take.duration_s for take in before)
        assert after[0].begun_s - ends_s >= APART_S
