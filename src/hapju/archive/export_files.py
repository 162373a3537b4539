"""An export as files: a folder, or one zip file. Only its owner can look in."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from hapju.archive.export_shapes import HEAD
from hapju.errors import BadInput
from hapju.hear.file_bytes import unreadable

ZIP = ".zip"
_RIGHT = "name a folder or a file.zip that hapju archive export has written"
_MOST_BYTES = 512 << 20
_PIECE_BYTES = 1 << 20
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those of a zip file that unpack piece by piece: a false size fills no memory."""


class Files(Protocol):
    """The files of an export, to be read."""

    def names(self) -> Sequence[str]:
        """All names, with ``/`` between folders."""

    def read(self, name: str) -> bytes:
        """What a file holds; nothing where there is none."""


@contextmanager
def written_export(path: Path) -> Iterator[Callable[[str, bytes], None]]:
    """Gives a function that adds a file of a name. The export is there whole, or not at all.

    Raises:
        BadInput: for a path at which there is something already, or that can't be written.
    """
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise BadInput(str(path), "there is something already", "name a new folder or file.zip")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix.lower() == ZIP:
            with _written_zip(path) as add:
                yield add
        else:
            with _written_folder(path) as add:
                yield add
    except OSError as trouble:
        reason = (trouble.strerror or "the system refuses").lower()
        raise BadInput(
            str(path), f"it can't be written ({reason})", "name a place that you may change"
        ) from None


@contextmanager
def _written_folder(path: Path) -> Iterator[Callable[[str, bytes], None]]:
    path.mkdir(mode=0o700, exist_ok=True)

    def add(name: str, content: bytes) -> None:
        file = path / name
        file.parent.mkdir(mode=0o700, exist_ok=True)
        with _owners_file(file) as opened:
            opened.write(content)

    # The head comes last: a folder without one is not whole, and isn't read.
    yield add


@contextmanager
def _written_zip(path: Path) -> Iterator[Callable[[str, bytes], None]]:
    fresh = path.with_name(f"{path.name}.part")
    try:
        with (
            _owners_file(fresh) as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as whole,
        ):
            yield whole.writestr
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def read_export(path: Path) -> Iterator[Files]:
    """The files of an export.

    Raises:
        BadInput: for what is no export, or one that wasn't written to its end.
    """
    if path.is_dir():
        yield _checked(_Folder(path), path)
        return
    if path.exists() and not path.is_file():  # such as a pipe, which has no end to look at first
        raise BadInput(str(path), "this is no export of an archive", _RIGHT)
    try:
        opened = zipfile.ZipFile(path)
    except OSError as problem:
        raise unreadable(str(path), problem) from None
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        raise BadInput(str(path), "this is no export of an archive", _RIGHT) from None
    with opened:
        yield _checked(_Zip(opened, path), path)


def _checked(files: Files, path: Path) -> Files:
    if HEAD not in files.names():
        raise BadInput(str(path), f"it has no {HEAD}, so it is no whole export", _RIGHT)
    return files


class _Folder:
    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> Sequence[str]:
        found = (file for file in self._path.rglob("*") if file.is_file())
        return sorted(file.relative_to(self._path).as_posix() for file in found)

    def read(self, name: str) -> bytes:
        file = self._path / name
        if not file.is_file():
            return b""
        try:
            _check_size(str(file), file.stat().st_size)
            return file.read_bytes()
        except OSError as problem:
            raise unreadable(str(file), problem) from None


class _Zip:
    def __init__(self, opened: zipfile.ZipFile, path: Path) -> None:
        self._opened, self._path = opened, path
        self._known = {each.filename: each for each in opened.infolist()}

    def names(self) -> Sequence[str]:
        return sorted(self._known)

    def read(self, name: str) -> bytes:
        if name not in self._known:
            return b""
        where, known = f"{self._path}, {name}", self._known[name]
        _check_size(where, known.file_size)
        if known.compress_type not in _PACKINGS:
            raise BadInput(where, "it is packed in another way than exports are", _RIGHT)
        try:
            with self._opened.open(known) as file:
                return b"".join(iter(lambda: file.read(_PIECE_BYTES), b""))
        except (OSError, EOFError, ValueError, zipfile.BadZipFile, zlib.error,
                NotImplementedError, RuntimeError) as trouble:  # fmt: skip
            wrong = f"it is damaged ({str(trouble) or 'it breaks off'})"
            raise BadInput(where, wrong, "copy the export again") from None


def _check_size(where: str, size: int) -> None:
    if size > _MOST_BYTES:
        raise BadInput(where, f"it is larger than {_MOST_BYTES >> 20} MiB", _RIGHT)


def _owners_file(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
