"""Tables of synchrony as aligned text."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import TYPE_CHECKING, Any

import numpy as np

from hapju.show.terminal_table import aligned
from hapju.show.words import Words, plain, signed

if TYPE_CHECKING:
    from hapju.sync_tables import Columns, SyncTables

_SMALLEST_P = 0.0001

_Say = Callable[[Any], str]


def sync_text(tables: SyncTables, language: str = "en") -> str:
    """Every table with a heading, as lines of plain text without a final line break."""
    words = Words(language)
    say = words.say
    pair = f"{say('terminal-pair')} (A – B)"
    blocks = [
        say("sync-about"),
        _block(tables.players, {"player": say("terminal-player")}, words),
        _block(_with_pair(tables.pairs), {"pair": pair}, words),
    ]
    if tables.by_grid is not None:
        heads = {"pair": pair, "place": say("sync-place", column=tables.grid or "")}
        blocks.append(_block(_with_pair(tables.by_grid), heads, words))
    if tables.relative is not None:
        reference = str(tables.relative["reference"][0])
        table = {name: col for name, col in tables.relative.items() if name != "reference"}
        told = say("sync-relative-even" if tables.cycle else "sync-relative", reference=reference)
        blocks.append(f"{told}\n{_block(table, {'player': say('terminal-player')}, words)}")
    return "\n\n".join(blocks)


def _with_pair(columns: Columns) -> Columns:
    """The pair as one column in place of two."""
    names = zip(columns["player_a"].tolist(), columns["player_b"].tolist(), strict=True)
    rest = {name: col for name, col in columns.items() if name not in ("player_a", "player_b")}
    return {"pair": np.array([f"{a} – {b}" for a, b in names], dtype=np.str_), **rest}


def _block(columns: Columns, heads: dict[str, str], words: Words) -> str:
    """A table under its heads; those that ``heads`` lacks are in the catalogue."""
    texts = [
        [
            heads.get(name) or words.say(f"sync-{name.replace('_', '-')}"),
            *_cells(name, column, words),
        ]
        for name, column in columns.items()
    ]
    return aligned(list(zip(*texts, strict=True)))


def _cells(name: str, column: Any, words: Words) -> list[str]:
    say = _say_of(name)
    none = words.say("none")
    return [
        none if isinstance(value, float) and isnan(value) else say(value)
        for value in column.tolist()
    ]


def _say_of(name: str) -> _Say:
    """How the values of a column are written."""
    if name in ("joint_onsets", "onsets"):
        return plain
    if name in ("mean_asynchrony_ms", "median_asynchrony_ms", "t_statistic"):
        return lambda value: signed(value, 3)
    if name.startswith("p_value"):
        return _p
    if name.endswith("_ms") or name == "npvi":
        return lambda value: plain(value, 3)
    return str


def _p(value: float) -> str:
    return f"< {_SMALLEST_P:g}" if value < _SMALLEST_P else plain(value, 4)
