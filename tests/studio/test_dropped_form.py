"""A form of files goes to the disk as it comes, in whatever pieces."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.requests import Request

from hapju.errors import BadInput
from hapju.studio import dropped_form
from hapju.studio.dropped_form import DroppedForm, receive_form
from hapju.studio.workshop import Busy

WAVE = b"RIFF\x24\0\0\0WAVEfmt " + bytes(200_000)
MIDI = b"MThd" + bytes(range(256)) * 4


def form(*parts: tuple[str, str | None, bytes], boundary: bytes = b"xYz") -> bytes:
    body = b""
    for name, filename, content in parts:
        of_file = "" if filename is None else f'; filename="{filename}"'
        head = (
            f'--{boundary.decode()}\r\nContent-Disposition: form-data; name="{name}"{of_file}\r\n'
        )
        body += head.encode() + b"\r\n" + content + b"\r\n"
    return body + b"--" + boundary + b"--\r\n"


class Sent(Request):
    """A request whose body comes in these pieces."""

    def __init__(self, pieces: Sequence[bytes], **headers: str) -> None:
        kind = headers.pop("kind", "multipart/form-data; boundary=xYz")
        raw = [(b"content-type", kind.encode())]
        raw += [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()]
        super().__init__({"type": "http", "headers": raw})
        self._pieces = pieces

    async def stream(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


def receive(pieces: Sequence[bytes], folder: Path, **headers: str) -> DroppedForm:
    return asyncio.run(receive_form(Sent(pieces, **headers), folder))


@given(st.lists(st.integers(1, 400_000), max_size=20))
@settings(max_examples=25, deadline=None)
def test_whatever_the_pieces_the_files_are_those_that_were_sent(cuts: list[int]) -> None:
    body = form(
        ("files", "민아.wav", WAVE),
        ("tempo", None, b"114"),
        ("files", "../b.mid", MIDI + b"\r\n--xYz" + MIDI),
        ("song", None, "서울".encode()),
        ("files", "", b""),
    )
    edges = [0, *sorted(cut for cut in cuts if cut < len(body)), len(body)]
    pieces = [body[a:b] for a, b in pairwise(edges)]
    with TemporaryDirectory() as folder:
        got = receive(pieces, Path(folder))
        assert got.fields == {"tempo": "114", "song": "서울"}
        assert [(file.name, file.is_sound) for file in got.files] == [
            ("민아.wav", True),
            ("b.mid", False),
            ("file", False),
        ]
        contents = [file.path.read_bytes() for file in got.files]
        assert contents == [WAVE, MIDI + b"\r\n--xYz" + MIDI, b""]
        assert [file.path.parent.name for file in got.files] == ["1", "2", "3"]
        assert all(file.path.is_relative_to(folder) for file in got.files)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "it breaks off"),
        (form(("files", "a.mid", MIDI))[:-10], "it breaks off"),
        (form(*[("files", f"{n}.mid", b"x") for n in range(9)]), "there are more than 8"),
        (form(*[(f"f{n}", None, b"x") for n in range(13)]), "more than 12 fields"),
        (form(("song", None, b"x" * 1001)), "a field is too long"),
        (b'--xYz\r\nContent-Disposition: form-data; name="' + b"n" * 9000, "."),
        (b"--other\r\n", "."),
    ],
)
def test_what_is_no_form_is_refused(body: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=f"^files: they can't be taken .*{says}"):
        receive([body], tmp_path)


def test_sound_may_be_larger_than_data_but_not_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dropped_form, "MOST_BYTES", 100_000)
    monkeypatch.setattr(dropped_form, "MOST_SOUND_BYTES", 1 << 20)
    receive([form(("files", "a.wav", WAVE))], tmp_path / "1")
    with pytest.raises(BadInput, match=r"^files: they are larger than"):
        receive([form(("files", "a.mid", MIDI * 100))], tmp_path / "2")
    with pytest.raises(BadInput, match=r"^recordings: they are larger than 1 MiB"):
        receive([form(*[("files", "a.wav", WAVE)] * 6)], tmp_path / "3")
    with pytest.raises(BadInput, match=r"^files: they are larger than"):
        receive([], tmp_path / "4", content_length=str(2 << 20))


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = SimpleNamespace(free=300 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    receive([form(("files", "a.mid", MIDI))], tmp_path / "1")
    with pytest.raises(BadInput, match="the studio's disk has no room"):
        receive([], tmp_path / "2", content_length=str(100 << 20))


def test_the_first_sound_is_told_once_and_may_be_turned_away(tmp_path: Path) -> None:
    told = []
    body = form(("files", "a.mid", MIDI), ("files", "a.wav", WAVE), ("files", "b.wav", WAVE))
    asyncio.run(receive_form(Sent([body]), tmp_path / "1", lambda: told.append(1)))
    assert told == [1]

    def full() -> None:
        raise Busy

    with pytest.raises(Busy):
        asyncio.run(receive_form(Sent([body]), tmp_path / "2", full))


def test_who_sends_for_ever_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(Sent):
        async def stream(self) -> AsyncIterator[bytes]:
            while True:
                await asyncio.sleep(0.01)
                yield b"\r\n"

    monkeypatch.setattr(dropped_form, "COMES_WITHIN_S", 0.2)
    with pytest.raises(BadInput, match="they took longer"):
        asyncio.run(receive_form(Slow([]), tmp_path))
