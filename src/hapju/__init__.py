"""Hapju (합주 · 合奏): how well two drummers keep the beat and tune to each other's rhythm.

>>> import hapju
>>> song = hapju.load_song("arirang")
>>> analysis = hapju.analyse({"a": hapju.read("a.mid"), "b": hapju.read("b.mid")}, song)
>>> analysis.pairs[0].sd_asynchrony_ms
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hapju.version import __version__

if TYPE_CHECKING:
    from hapju.analysis import Analysis, analyse
    from hapju.errors import BadInput
    from hapju.hear.read import read
    from hapju.songs.load import load_song
    from hapju.songs.song import Song
    from hapju.strokes import Piece, Strokes
    from hapju.sync_tables import SyncTables, sync

__all__ = [
    "Analysis",
    "BadInput",
    "Piece",
    "Song",
    "Strokes",
    "SyncTables",
    "__version__",
    "analyse",
    "load_song",
    "read",
    "sync",
]

# Where each public name lives. Loaded at first use, so that ``import hapju`` stays quick.
_HOMES = {
    "Analysis": "hapju.analysis",
    "BadInput": "hapju.errors",
    "Piece": "hapju.strokes",
    "Song": "hapju.songs.song",
    "Strokes": "hapju.strokes",
    "SyncTables": "hapju.sync_tables",
    "analyse": "hapju.analysis",
    "load_song": "hapju.songs.load",
    "read": "hapju.hear.read",
    "sync": "hapju.sync_tables",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'hapju' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
