"""Who is listened to, how far that is, and what came of it."""

import asyncio
from collections.abc import Callable

import pytest

from hapju.errors import BadInput
from hapju.studio import listening
from hapju.studio.listening import MOST_AN_ADDRESS, MOST_AT_ONCE, ListeningQueue
from hapju.studio.workshop import Busy

Heard = Callable[[float], None]


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_a_take_waits_is_heard_and_is_done() -> None:
    async def story() -> None:
        queue, go = ListeningQueue(), asyncio.Event()

        async def listen(heard: Heard) -> None:
            await go.wait()
            heard(0.4)
            go.clear()
            await go.wait()

        queue.listen("take", listen)
        told = queue.told("take")
        assert told is not None
        assert (told.state, told.share) == ("waiting", 0.0)
        go.set()
        await settled()
        assert (told.state, told.share) == ("listening", 0.4)
        go.set()
        await settled()
        assert (told.state, told.share) == ("done", 1.0)
        assert queue.told("another") is None

    asyncio.run(story())


@pytest.mark.parametrize(
    ("problem", "says"),
    [
        (BadInput("a.wav", "it holds only silence", "record it again"), "a.wav: it holds only"),
        (Busy(), "Many wait already"),
        (RuntimeError("of the program"), "The studio stumbled"),
    ],
)
def test_what_goes_wrong_is_a_sentence(problem: Exception, says: str) -> None:
    async def story() -> None:
        async def listen(_: Heard) -> None:
            raise problem

        queue = ListeningQueue()
        queue.listen("take", listen)
        await settled()
        told = queue.told("take")
        assert told is not None
        assert told.state == "refused"
        assert told.sentence.startswith(says)

    asyncio.run(story())


def test_places_are_few_for_all_and_fewer_for_one() -> None:
    queue = ListeningQueue()
    first = [queue.take_place("home") for _ in range(MOST_AN_ADDRESS)]
    with pytest.raises(Busy):
        queue.take_place("home")
    queue.leave(first[0])
    queue.take_place("home")
    for other in range(MOST_AT_ONCE - MOST_AN_ADDRESS):
        queue.take_place(f"other {other}")
    with pytest.raises(Busy):
        queue.take_place("one more")


def test_what_came_of_old_takes_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "MOST_REMEMBERED", 3)

    async def story() -> None:
        async def listen(_: Heard) -> None:
            return None

        queue = ListeningQueue()
        for take in "abcd":
            queue.listen(take, listen)
        await settled()
        assert [take for take in "abcd" if queue.told(take)] == ["b", "c", "d"]

    asyncio.run(story())
