"""Loading a song: a built-in one by its name, or a file in groove notation or MIDI."""

from __future__ import annotations

from pathlib import Path

from hapju.errors import BadInput, did_you_mean
from hapju.hear.midi_file import parse_midi
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.midi_song import song_of_midi
from hapju.songs.notation import parse_groove
from hapju.songs.song import Song

LARGEST_TEXT = 2_000_000
"""Bytes: ten thousand bars, each written out, take less."""

_MIDI = (b"MThd", b"RIFF")


def load_song(name_or_path: str | Path) -> Song:
    """A song by name or from a file.

    Args:
        name_or_path: the name of a built-in song or its title in any language, where case, blanks
            and hyphens don't matter; or the path of a file in groove notation, or of a Standard
            MIDI File, whose drum notes become the chart.

    Raises:
        BadInput: for an unknown name and for a file that is no song: says where and what.
    """
    name = _built_in_name(str(name_or_path)) if isinstance(name_or_path, str) else None
    if name is not None:
        return built_in_song(name)
    path = Path(name_or_path)
    data = _bytes_of(path, str(name_or_path))
    if data.startswith(_MIDI):
        return song_of_midi(parse_midi(data, str(path)), str(path))
    return parse_groove(_decoded(data, path), str(path), path.stem)


def _built_in_name(asked: str) -> str | None:
    names = {_plain(name): name for name in built_in_songs()}
    if _plain(asked) in names:
        return names[_plain(asked)]
    for name in names.values():
        if _plain(asked) in map(_plain, built_in_song(name).card.titles.values()):
            return name
    return None


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _unknown(name: str) -> BadInput:
    names = built_in_songs()
    hint = did_you_mean(name.casefold(), names, most=2, cutoff=0.5)
    return BadInput(
        f"song {name[:80]!r}",
        "there is no built-in song of this name, and no such file",
        f"{hint}the built-in songs are {', '.join(names)}",
    )


def _bytes_of(path: Path, asked: str) -> bytes:
    try:
        if path.is_file():
            return _read_bounded(path)
        missing = not path.exists()
    except BadInput:
        raise
    except OSError as problem:
        raise _unreadable(asked, problem.strerror or "unknown") from None
    except ValueError:  # such as a zero byte in it
        raise _unreadable(asked, "it is no path") from None
    if not asked.strip() or (missing and not path.suffix and len(path.parts) == 1):
        raise _unknown(asked)
    raise BadInput(
        str(path),
        "there is no such file" if missing else "this is no file",
        f"name a groove or MIDI file, or one of the built-in songs: {', '.join(built_in_songs())}",
    )


def _unreadable(asked: str, why: str) -> BadInput:
    return BadInput(repr(asked[:200]), f"it can't be read ({why})", "name a file that you can open")


def _read_bounded(path: Path) -> bytes:
    """The file's bytes; text that is too long for a song isn't read at all."""
    with path.open("rb") as file:
        start = file.read(4)
        size = path.stat().st_size
        if start not in _MIDI and size > LARGEST_TEXT:
            raise BadInput(
                str(path),
                f"it has {size / 1e6:.1f} MB and is no MIDI file",
                f"a song in groove notation takes up to {LARGEST_TEXT / 1e6:g} MB",
            )
        return start + file.read()


def _decoded(data: bytes, path: Path) -> str:
    right = "a song is groove notation saved as UTF-8 text, or a MIDI file"
    if b"\0" in data:
        raise BadInput(f"{path}, byte {data.index(0)}", "this is no text", right)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadInput(f"{path}, byte {problem.start}", "this is not UTF-8 text", right) from None
