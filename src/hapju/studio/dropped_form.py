"""A form of dropped files as it comes in: each file goes to the disk, and none into memory."""

from __future__ import annotations

import shutil
from asyncio import timeout
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from hapju.errors import BadInput
from hapju.hear.audio.sound_kinds import looks_like_sound
from hapju.studio.dropped_files import DroppedFile, plain_name
from hapju.studio.protocol import MOST_PLAYERS

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

MOST_BYTES = 16 << 20
"""Of one drop, all files without sound together: an hour of drumming takes about 3 MiB."""
MOST_SOUND_BYTES = 1 << 30
"""Of one drop, all files with sound together: two videos of five minutes, twenty WAVs."""
COMES_WITHIN_S = 1800.0
_SPARE_BYTES = 256 << 20
"""What the disk has to have left beside what is sent."""
_WRITE_BYTES = 1 << 20
_HEAD_BYTES = 64
_MOST_FIELDS, _LONGEST_FIELD, _LONGEST_HEADER = 12, 1000, 8192


@dataclass(frozen=True, slots=True)
class DroppedForm:
    """What was sent: the files, in their order, and the other fields by name."""

    files: tuple[DroppedFile, ...]
    fields: dict[str, str]


async def receive_form(
    request: Request, folder: Path, on_sound: Callable[[], None] = lambda: None
) -> DroppedForm:
    """Write the files of a form into a folder while they come, and read its fields.

    Args:
        request: a multipart form.
        folder: for its files alone, each in a folder with its number; made if need be.
        on_sound: called once, at the first file that holds sound; what it raises ends the form.

    Raises:
        BadInput: for too much, what is no form, or a disk without room.
    """
    boundary = _boundary(request)
    said = request.headers.get("content-length", "")
    await run_in_threadpool(_check_room, folder, int(said) if said.isdecimal() else 0)
    parts = _Parts(folder, on_sound)
    events = _Events()
    parser = MultipartParser(boundary, events.callbacks())
    try:
        async with timeout(COMES_WITHIN_S):
            async for chunk in request.stream():
                parser.write(chunk)
                await events.give_to(parts)
        if not events.is_whole:
            raise _no_form("it breaks off")
    except FormParserError as problem:
        raise _no_form(str(problem).rstrip(".")[:100]) from None
    except TimeoutError:
        raise BadInput(
            "files", f"they took longer than {COMES_WITHIN_S / 60:g} minutes", "send less at once"
        ) from None
    finally:
        parts.close()
    return DroppedForm(tuple(parts.files), parts.fields)


class _Events:
    """What the parser tells of a chunk, kept until it can be written."""

    def __init__(self) -> None:
        self.is_whole = False
        self._queue: deque[tuple[str, bytes]] = deque()

    def callbacks(self) -> MultipartCallbacks:
        """Of the names that the parser calls."""

        def told(kind: str) -> Callable[[], None]:
            return lambda: self._queue.append((kind, b""))

        def data(kind: str) -> Callable[[bytes, int, int], None]:
            return lambda text, start, end: self._queue.append((kind, text[start:end]))

        def ended() -> None:
            self.is_whole = True

        return {
            "on_part_begin": told("begin"),
            "on_header_field": data("name"),
            "on_header_value": data("value"),
            "on_header_end": told("header"),
            "on_headers_finished": told("headers"),
            "on_part_data": data("data"),
            "on_part_end": told("end"),
            "on_end": ended,
        }

    async def give_to(self, parts: _Parts) -> None:
        """Have everything done that was told."""
        while self._queue:
            kind, text = self._queue.popleft()
            await parts.take(kind, text)


class _Parts:
    """The parts of a form: a field is kept, a file goes to the disk."""

    def __init__(self, folder: Path, on_sound: Callable[[], None]) -> None:
        self.files: list[DroppedFile] = []
        self.fields: dict[str, str] = {}
        self._folder = folder
        self._on_sound = on_sound
        self._has_sound = False
        self._bytes = {False: 0, True: 0}
        self._headers: dict[bytes, bytes] = {}
        self._name = self._value = b""
        self._field = ""
        self._text = bytearray()
        self._file: BinaryIO | None = None
        self._is_sound: bool | None = None

    async def take(self, kind: str, text: bytes) -> None:
        """Take one event of the parser."""
        match kind:
            case "begin":
                self._headers, self._name, self._value = {}, b"", b""
            case "name":
                self._name += text
            case "value":
                self._value += text
            case "header":
                self._headers[self._name.strip().lower()] = self._value
                self._name = self._value = b""
            case "headers":
                await self._begin()
            case "data":
                await self._add(text)
            case "end":
                await self._end()
        if len(self._name) + len(self._value) > _LONGEST_HEADER:
            raise _no_form("a part's header is too long")

    def close(self) -> None:
        """Close what is open."""
        if self._file is not None:
            with suppress(OSError):  # a full disk, which was told
                self._file.close()

    async def _begin(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition"))
        self._field = _said(options.get(b"name", b""))
        self._text, self._file, self._is_sound = bytearray(), None, None
        if b"filename" not in options:
            if len(self.fields) >= _MOST_FIELDS:
                raise _no_form(f"it has more than {_MOST_FIELDS} fields")
            return
        if len(self.files) >= MOST_PLAYERS:
            raise _no_form(f"there are more than {MOST_PLAYERS}")
        name = plain_name(_said(options[b"filename"]) or "file")
        path = self._folder / str(len(self.files) + 1) / name
        self.files.append(DroppedFile(name, path))
        self._file = await run_in_threadpool(_opened, path)

    async def _add(self, text: bytes) -> None:
        self._text += text
        if self._file is None:
            if len(self._text) > _LONGEST_FIELD:
                raise _no_form("a field is too long")
            return
        if self._is_sound is not None:
            self._count(len(text))
        elif len(self._text) >= _HEAD_BYTES:
            self._tell_sound()
        if len(self._text) >= _WRITE_BYTES:
            await self._write()

    async def _end(self) -> None:
        if self._file is None:
            self.fields[self._field] = _said(bytes(self._text))
            return
        if self._is_sound is None:
            self._tell_sound()
        await self._write()
        file, self._file = self._file, None
        await _on_disk(file.close)

    async def _write(self) -> None:
        text, self._text = bytes(self._text), bytearray()
        assert self._file is not None  # noqa: S101 (only files are written)
        await _on_disk(self._file.write, text)

    def _tell_sound(self) -> None:
        name = self.files[-1].name
        self._is_sound = looks_like_sound(bytes(self._text[:_HEAD_BYTES]), name)
        self.files[-1] = DroppedFile(name, self.files[-1].path, self._is_sound)
        self._count(len(self._text))
        if self._is_sound and not self._has_sound:
            self._has_sound = True
            self._on_sound()

    def _count(self, size: int) -> None:
        assert self._is_sound is not None  # noqa: S101 (told before)
        self._bytes[self._is_sound] += size
        if self._bytes[False] > MOST_BYTES:
            raise _too_large("files", MOST_BYTES, "an hour of drumming takes about 3")
        if self._bytes[True] > MOST_SOUND_BYTES:
            raise _too_large(
                "recordings",
                MOST_SOUND_BYTES,
                "five minutes of WAV take about 50; send the sound without the picture",
            )


def _boundary(request: Request) -> bytes:
    kind, options = parse_options_header(request.headers.get("content-type"))
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not 0 < len(boundary) <= 200:
        raise _no_form("it is no multipart form")
    return boundary


def _check_room(folder: Path, size: int) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if size > MOST_SOUND_BYTES + MOST_BYTES:
        raise _too_large("files", MOST_SOUND_BYTES, "five minutes of WAV take about 50")
    if shutil.disk_usage(folder).free < size + _SPARE_BYTES:
        raise _no_room()


def _opened(path: Path) -> BinaryIO:
    path.parent.mkdir()
    return path.open("xb")


async def _on_disk(do: Callable[..., object], *arguments: bytes) -> None:
    """Do it in a thread: a disk that is slow keeps nobody's take waiting."""
    try:
        await run_in_threadpool(do, *arguments)
    except OSError:
        raise _no_room() from None


def _said(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _no_room() -> BadInput:
    """The studio's disk is full."""
    return BadInput("files", "the studio's disk has no room for them", "tell who runs it")


def _no_form(wrong: str) -> BadInput:
    return BadInput(
        "files",
        f"they can't be taken ({wrong})",
        f"send a multipart form with up to {MOST_PLAYERS} files",
    )


def _too_large(what: str, most: int, right: str) -> BadInput:
    return BadInput(
        what, f"they are larger than {most >> 20} MiB", f"{right}; hapju report reads more"
    )
