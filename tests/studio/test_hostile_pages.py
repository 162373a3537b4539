"""Pages that mean no good: nothing that they send harms the studio or another room."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.frames import Frame, Opcode
from websockets.sync.client import connect

from hapju.studio.protocol import (
    VERSION,
    Answer,
    Ask,
    Begin,
    Choices,
    Choose,
    Close,
    Enter,
    Heard,
    Play,
    Refused,
    Room,
    Seated,
    Sit,
    Starts,
    Stroke,
    Welcome,
)
from tests.studio.pages_of_test import StudioProcess, TestPage

SHORT = Choices(song="count-in", level="beginner", first_bar=1, last_bar=2)
encode = msgspec.msgpack.encode


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StudioProcess]:
    with StudioProcess(
        tmp_path_factory.mktemp("studio"), limits="Limits(rooms_an_address=2000)"
    ) as process:
        yield process


@pytest.fixture
def keys(studio: StudioProcess) -> dict[str, str]:
    return studio.make_room()


@pytest.fixture
def bystander(studio: StudioProcess) -> Iterator[TestPage]:
    """A page in another room; whatever happens, its room goes on, and it hears of nothing."""
    page = TestPage(studio.port, studio.make_room()["player_key"])
    room = page.wait_for(Room)
    yield page
    page.say(Ask(2.0))
    told: Any = page.hear()
    while isinstance(told, Room):
        assert told == room
        told = page.hear()
    assert isinstance(told, Answer) and told.asked_s == 2.0
    page.close()


def raw(page: TestPage, message: object) -> None:
    page.socket.send(encode(message))


def playing(**changed: object) -> dict[str, object]:
    """A message of strokes, with something wrong in it."""
    right = {"player": 1, "take": "a" * 20, "first": 0, "strokes": [], "until_s": 1.0}
    return {"type": "play", **right, **changed}


NO_MESSAGES: list[object] = [
    b"\xc1\xff\x00",
    [],
    {},
    "enter",
    None,
    {"type": "enter"},
    {"type": "no such thing"},
    {"type": ["begin"]},
    {"type": "begin", "more": 1},
    {"type": "sit", "ticket": 1, "name": "", "input": "keys"},
    {"type": "sit", "ticket": 1, "name": "x" * 41, "input": "keys"},
    {"type": "sit", "ticket": 1, "name": "x", "input": "telepathy"},
    {"type": "sit", "ticket": "1", "name": "x", "input": "keys"},
    {"type": "change", "player": 31},
    {"type": "change", "player": 1, "latency_ms": float("nan")},
    {"type": "choose", "choices": {"song": "x", "tempo_percent": 10_000}},
    {"type": "choose", "choices": {"rounds": 10**12}},
    {
        "type": "play",
        "player": 1,
        "take": "../../etc/passwd",
        "first": 0,
        "strokes": [],
        "until_s": 1.0,
    },
    playing(first=-1),
    {
        "type": "play",
        "player": 1,
        "take": "a" * 20,
        "first": 0,
        "strokes": [[1.0, 99, 0.5]],
        "until_s": 1.0,
    },
    {
        "type": "play",
        "player": 1,
        "take": "a" * 20,
        "first": 0,
        "strokes": [[1.0, 0, 0.0]],
        "until_s": 1.0,
    },
    {
        "type": "play",
        "player": 1,
        "take": "a" * 20,
        "first": 0,
        "strokes": [[1e300, 0, 0.5]],
        "until_s": 1.0,
    },
    playing(strokes=[[1.0]]),
    {
        "type": "play",
        "player": 1,
        "take": "a" * 20,
        "first": 0,
        "strokes": [[1.0, 0, 0.5]] * 257,
        "until_s": 1.0,
    },
    {
        "type": "play",
        "player": 1,
        "take": "a" * 20,
        "first": 0,
        "strokes": [],
        "until_s": float("nan"),
    },
    {"type": "clock", "error_ms": float("inf"), "round_trip_ms": 1.0},
    {"type": "ask", "asked_s": float("nan")},
]


@pytest.mark.parametrize("message", NO_MESSAGES, ids=lambda message: str(message)[:60])
def test_what_is_no_message_closes_the_connection(
    studio: StudioProcess, keys: dict[str, str], bystander: TestPage, message: object
) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        page.socket.send(message if isinstance(message, bytes) else encode(message))
        assert page.close_code() == Close.BAD_MESSAGE


def test_what_comes_before_enter_closes_the_connection(studio: StudioProcess) -> None:
    for message in (Begin(), Ask(1.0)):
        with connect(f"ws://127.0.0.1:{studio.port}/live") as opened:
            opened.send(encode(message))
            with pytest.raises(ConnectionClosed) as closed:
                opened.recv(timeout=5)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == Close.BAD_MESSAGE


def test_text_is_no_message(studio: StudioProcess, keys: dict[str, str]) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        page.socket.send("hello")
        assert page.close_code() == Close.BAD_MESSAGE


def test_nobody_enters_twice(studio: StudioProcess, keys: dict[str, str]) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        page.say(Enter(keys["player_key"], page.secret, VERSION))
        assert page.close_code() == Close.BAD_MESSAGE


@pytest.mark.parametrize("key", ["a" * 22, "A" * 64, "-" * 16])
def test_a_key_of_no_room_opens_none(studio: StudioProcess, key: str) -> None:
    with TestPage(studio.port, key) as page:
        assert page.close_code() == Close.NO_SUCH_ROOM


def test_a_page_of_another_version_is_told(studio: StudioProcess, keys: dict[str, str]) -> None:
    with connect(f"ws://127.0.0.1:{studio.port}/live") as opened:
        opened.send(encode(Enter(keys["player_key"], "s" * 22, VERSION + 1)))
        with pytest.raises(ConnectionClosed) as closed:
            opened.recv(timeout=5)
        assert closed.value.rcvd is not None and closed.value.rcvd.code == Close.OTHER_VERSION


def test_a_page_opened_elsewhere_takes_over(studio: StudioProcess, keys: dict[str, str]) -> None:
    first = TestPage(studio.port, keys["player_key"])
    number = first.wait_for(Welcome).page
    first.say(Sit(1, "Min", "keys"))
    first.wait_for(Seated)
    with TestPage(studio.port, keys["player_key"], first.secret) as second:
        assert second.wait_for(Welcome).page == number
        assert first.close_code() == Close.TAKEN_OVER
        assert second.wait_for(Room).players[0].is_connected


def test_the_players_secret_is_of_no_use_to_a_spectator(
    studio: StudioProcess, keys: dict[str, str]
) -> None:
    with TestPage(studio.port, keys["player_key"]) as player:
        player.say(Sit(1, "Min", "keys"))
        number = player.wait_for(Seated).player
        with TestPage(studio.port, keys["spectator_key"], player.secret) as watcher:
            assert watcher.wait_for(Welcome).role == "spectator"
            raw(watcher, {"type": "rise", "player": number})
            assert watcher.wait_for(Refused).reason == "spectators-watch"
        assert len(player.wait_for(Room).players) == 1


def test_no_room_can_play_in_another(
    studio: StudioProcess, keys: dict[str, str], bystander: TestPage
) -> None:
    other = studio.make_room()
    with (
        TestPage(studio.port, keys["player_key"]) as mine,
        TestPage(studio.port, other["player_key"]) as theirs,
    ):
        for page in (mine, theirs):
            page.say(Choose(SHORT))
            page.say(Sit(1, "Min", "keys"))
            page.wait_for(Seated)
        theirs.say(Begin())
        take = theirs.wait_for(Starts).take
        mine.say(Play(1, take, 0, [Stroke(1.0, 1, 0.5)], 1.0))
        assert mine.wait_for(Refused).reason == "no-such-take"
        theirs.say(Play(1, take, 0, [Stroke(1.0, 1, 0.5)], 1.0))
        assert theirs.wait_for(Heard).first == 0


def test_a_message_heard_on_the_way_and_sent_again_counts_once(
    studio: StudioProcess, keys: dict[str, str]
) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        page.say(Choose(SHORT))
        page.say(Sit(1, "Min", "keys"))
        page.say(Begin())
        take = page.wait_for(Starts).take
        message = encode(Play(1, take, 0, [Stroke(1.0, 1, 0.5)], 1.0))
        for _ in range(5):
            page.socket.send(message)
        said = [page.wait_for(Heard) for _ in range(5)]
        assert [len(heard.strokes) for heard in said] == [1, 0, 0, 0, 0]
        assert {heard.first + len(heard.strokes) for heard in said} == {1}


def test_a_huge_message_closes_the_connection(
    studio: StudioProcess, keys: dict[str, str], bystander: TestPage
) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        with suppress(ConnectionClosed):
            page.socket.send(b"\0" * 200_000)
        assert page.close_code() == 1009
    with TestPage(studio.port, keys["player_key"]) as page:
        with suppress(ConnectionClosed):
            page.socket.send(b"\0" * 60_000 for _ in range(5))  # in fragments
        assert page.close_code() == 1009


def test_a_message_in_fragments_is_a_message(studio: StudioProcess, keys: dict[str, str]) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        data = encode(Ask(7.0))
        page.socket.send(data[i : i + 3] for i in range(0, len(data), 3))
        assert page.wait_for(Answer).asked_s == 7.0
        page.say(Ask(8.0))
        assert page.wait_for(Answer).asked_s == 8.0


def test_a_flood_closes_the_connection(
    studio: StudioProcess, keys: dict[str, str], bystander: TestPage
) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        with suppress(ConnectionClosed):
            for _ in range(5000):
                page.say(Ask(1.0))
        assert page.close_code() == Close.TOO_FAST


def test_a_flood_of_strokes_closes_the_connection(
    studio: StudioProcess, keys: dict[str, str], bystander: TestPage
) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        page.say(Choose(SHORT))
        page.say(Sit(1, "Min", "keys"))
        page.say(Begin())
        take = page.wait_for(Starts).take
        strokes = [Stroke(1.0, 1, 0.5)] * 256
        with suppress(ConnectionClosed):
            for first in range(0, 256 * 100, 256):
                page.say(Play(1, take, first, strokes, 1.0))
        assert page.close_code() == Close.TOO_FAST


@pytest.mark.parametrize("code", [Opcode.PING, Opcode.PONG, Opcode.CONT])
def test_a_flood_of_what_is_no_message_closes_the_connection(
    studio: StudioProcess, keys: dict[str, str], bystander: TestPage, code: Opcode
) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        page.wait_for(Room)
        first = Frame(Opcode.BINARY, b"", fin=False).serialize(mask=True)
        one = Frame(code, b"", fin=code is not Opcode.CONT).serialize(mask=True)
        with suppress(OSError):
            page.socket.socket.sendall((first if code is Opcode.CONT else b"") + one * 20_000)
        assert page.close_code() == Close.TOO_FAST


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://127.0.0.1:{port}"}, None),
        ({}, None),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "file://127.0.0.1:{port}"}, 403),
        ({"Host": "evil.example:{port}", "Origin": "http://evil.example:{port}"}, 403),
        ({"Host": "evil.example"}, 403),
    ],
)
def test_only_the_studios_own_pages_connect(
    studio: StudioProcess, headers: dict[str, str], status: int | None
) -> None:
    port = studio.port
    lines = {name: value.format(port=port) for name, value in headers.items()}
    lines.setdefault("Host", f"127.0.0.1:{port}")
    request = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    with socket.create_connection(("127.0.0.1", port)) as opened:
        opened.sendall(
            f"GET /live HTTP/1.1\r\n{request}Upgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {'A' * 22}==\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        assert int(opened.recv(1000).split()[1]) == (status or 101)


def test_sockets_open_at_one_address_only(studio: StudioProcess) -> None:
    with (
        pytest.raises(InvalidStatus) as refused,
        connect(f"ws://127.0.0.1:{studio.port}/api/rooms"),
    ):
        pass
    assert refused.value.response.status_code == 404


@pytest.mark.parametrize(
    "data",
    [
        Frame(Opcode.BINARY, b"abc").serialize(mask=False),
        b"\xf2\x80\0\0\0\0",  # reserved bits
        b"\x83\x80\0\0\0\0",  # an opcode that there isn't
        b"\x80\x80\0\0\0\0",  # a continuation of nothing
        b"\x89\xff" + b"\xff" * 8,  # a ping of any size
        b"\x88\x81\0\0\0\0\0",  # a close frame with half a code
        b"\x82\xff" + b"\xff" * 12,
        b"\0" * 1000,
    ],
    ids=lambda data: data[:6].hex(),
)
def test_what_is_no_frame_closes_the_connection(
    studio: StudioProcess, keys: dict[str, str], bystander: TestPage, data: bytes
) -> None:
    with TestPage(studio.port, keys["player_key"]) as page:
        page.wait_for(Room)
        page.socket.socket.sendall(data)
        assert page.close_code() in (1002, 1007, 1009)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(parts=st.lists(st.binary(min_size=1, max_size=200), min_size=1, max_size=4))
def test_no_bytes_at_all_harm_the_studio(studio: StudioProcess, parts: list[bytes]) -> None:
    """First as a connection's first bytes, then after a handshake, then as messages."""
    with socket.create_connection(("127.0.0.1", studio.port)) as opened, suppress(OSError):
        for part in parts:
            opened.sendall(part)
    key = studio.make_room()["player_key"]
    with TestPage(studio.port, key, close_timeout=0.05) as page, suppress(OSError):
        for part in parts:
            page.socket.socket.sendall(part)
    with TestPage(studio.port, key, close_timeout=0.05) as page, suppress(ConnectionClosed):
        for part in parts:
            page.socket.send(part)
    with TestPage(studio.port, key) as page:
        assert page.wait_for(Room).take is None
