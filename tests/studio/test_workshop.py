"""The process beside the studio: what it makes, what it survives."""

import asyncio
import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError

import pytest

from hapju.errors import BadInput
from hapju.studio import workshop as workshops
from hapju.studio.workshop import Busy, Workshop
from tests.studio.telling_job import counted

# Jobs must be found by the other process: functions of the standard library, and of Hapju.


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    opened = Workshop(20.0)
    yield opened
    opened.close()


def test_work_is_done_in_one_other_process(workshop: Workshop) -> None:
    first, second = workshop.do(os.getpid), workshop.do(os.getpid)
    assert first == second != os.getpid()


def test_bad_input_is_said_as_it_was(workshop: Workshop) -> None:
    from hapju.songs.load import load_song

    with pytest.raises(BadInput, match="there is no built-in song") as refused:
        workshop.do(load_song, "no-such-song")
    assert refused.value.where == "song 'no-such-song'"


def test_other_trouble_is_told_and_the_next_job_goes_on(workshop: Workshop) -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        workshop.do(divmod, 1, 0)
    assert workshop.do(divmod, 7, 2) == (3, 1)


def test_a_process_that_dies_is_replaced(workshop: Workshop) -> None:
    first = workshop.do(os.getpid)
    with pytest.raises(RuntimeError, match="has ended"):
        workshop.do(os._exit, 1)
    assert workshop.do(os.getpid) != first


def test_a_job_that_takes_too_long_is_broken_off() -> None:
    workshop = Workshop(20.0)
    try:
        workshop.do(os.getpid)
        workshop._within_s = 0.3
        with pytest.raises(BadInput, match=r"it took longer than 0\.3 s"):
            workshop.do(time.sleep, 600)
        workshop._within_s = 20.0
        assert workshop.do(divmod, 7, 2) == (3, 1)
    finally:
        workshop.close()


def test_more_jobs_than_can_wait_are_turned_away(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshops, "MOST_WAITING", 2)

    async def ask() -> list[object]:
        jobs = [workshop.make(divmod, 7, 2) for _ in range(3)]
        return await asyncio.gather(*jobs, return_exceptions=True)

    made = asyncio.run(ask())
    assert made[:2] == [(3, 1), (3, 1)]
    assert isinstance(made[2], Busy)


def test_a_closed_workshop_gives_up_what_it_does() -> None:
    workshop = Workshop(20.0)
    workshop.do(os.getpid)
    threading.Timer(0.3, workshop.close).start()
    with pytest.raises(CancelledError):
        workshop.do(time.sleep, 600)


def test_a_job_may_tell_how_far_it_is(workshop: Workshop) -> None:
    told: list[object] = []

    async def ask() -> object:
        return await workshop.make(counted, [3, 1, 4], told=told.append)

    assert asyncio.run(ask()) == "done"
    assert told == [3, 1, 4]


def test_a_job_gets_no_more_memory_than_it_may() -> None:
    workshop = Workshop(20.0, most_bytes=400 << 20)
    try:
        assert workshop.do(divmod, 7, 2) == (3, 1)
        with pytest.raises(BadInput, match="it takes more memory than it may"):
            workshop.do(bytearray, 2 << 30)
        assert workshop.do(divmod, 7, 2) == (3, 1)
    finally:
        workshop.close()
