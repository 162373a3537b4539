"""Rooms on disk: each room a small file, written anew whenever something of it changes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from hapju.studio.engine.snapshot import FORMAT, RoomKept

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(RoomKept)


class RoomJournal:
    """The folder of a studio's rooms; only its owner can look in, for the keys stand there."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder

    def save(self, room: RoomKept) -> None:
        """Write a room down: the file is the old one or the new one, never half of it."""
        path = self._path(room.spectator_key)
        fresh = path.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.write(descriptor, _encoder.encode(room))
        finally:
            os.close(descriptor)
        fresh.replace(path)

    def forget(self, spectator_key: str) -> None:
        """Remove a room that is over."""
        self._path(spectator_key).unlink(missing_ok=True)

    def rooms(self) -> Iterator[RoomKept]:
        """Every room that was open; files that are no rooms are passed over."""
        for path in sorted(self._folder.glob("*.json")):
            try:
                room = _decoder.decode(path.read_bytes())
            except (OSError, msgspec.DecodeError):
                continue
            if room.format == FORMAT:
                yield room

    def _path(self, spectator_key: str) -> Path:
        return self._folder / f"{spectator_key}.json"
