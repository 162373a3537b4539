"""A studio killed in the middle of a take: started again, the take goes on where it was."""

from pathlib import Path

from hapju.archive.kept_take import read_kept_take
from hapju.studio.protocol import (
    Begin,
    Choices,
    Choose,
    Heard,
    Meters,
    Play,
    Room,
    Seated,
    Sit,
    Starts,
    Stroke,
    Welcome,
)
from tests.studio.pages_of_test import StudioProcess, TestPage

SHORT = Choices(song="count-in", level="beginner", first_bar=1, last_bar=2)


def strokes(first: int, count: int) -> list[Stroke]:
    return [Stroke(2.4 + number * 0.2, 1, 0.5) for number in range(first, first + count)]


def play(page: TestPage, player: int, take: str, first: int, count: int) -> Heard:
    said = strokes(first, count)
    page.say(Play(player, take, first, said, said[-1].time_s))
    heard = page.wait_for(Heard)
    while heard.player != player or heard.first < first:
        heard = page.wait_for(Heard)
    return heard


def test_killed_in_the_middle_of_a_take_and_started_again(tmp_path: Path) -> None:
    with StudioProcess(tmp_path) as studio:
        key = studio.make_room()["player_key"]
        a, b = TestPage(studio.port, key), TestPage(studio.port, key)
        numbers = [page.wait_for(Welcome).page for page in (a, b)]
        a.say(Choose(SHORT))
        a.say(Sit(1, "Min", "keys"))
        a.wait_for(Seated)
        b.say(Sit(1, "Haruka", "midi"))
        b.wait_for(Seated)
        a.say(Begin())
        starts = a.wait_for(Starts)
        assert b.wait_for(Starts) == starts
        play(a, 1, starts.take, 0, 4)
        play(b, 2, starts.take, 0, 5)
        shown = b.wait_for(Meters)
        port = studio.port
        studio.kill()

    with StudioProcess(tmp_path, port) as studio:
        again_a = TestPage(port, key, a.secret)
        assert again_a.wait_for(Welcome).page == numbers[0]
        assert again_a.wait_for(Starts) == starts
        # Each player's strokes that were acknowledged, and no more.
        told = [again_a.wait_for(Heard) for _ in range(2)]
        assert [(each.player, each.first + len(each.strokes)) for each in told] == [(1, 4), (2, 5)]
        assert again_a.wait_for(Meters).players == shown.players
        again_b = TestPage(port, key, b.secret)
        assert again_b.wait_for(Welcome).page == numbers[1]
        room = again_b.wait_for(Room)
        assert [(each.player, each.name) for each in room.players] == [(1, "Min"), (2, "Haruka")]
        assert room.choices == SHORT
        # What wasn't acknowledged is sent again, with what was.
        play(again_a, 1, starts.take, 2, 4)
        play(again_b, 2, starts.take, 5, 3)
        assert studio.interrupt() == 0

    # An orderly stop keeps it as well.
    with StudioProcess(tmp_path, port) as studio:
        page = TestPage(port, key, a.secret)
        assert page.wait_for(Starts) == starts
        journal = tmp_path / "takes" / f"{starts.take}.jsonl"
        kept = read_kept_take(journal)
        assert kept.players[0].strokes.time_s.tolist() == [s.time_s for s in strokes(0, 6)]
        assert kept.players[1].strokes.time_s.tolist() == [s.time_s for s in strokes(0, 8)]
