"""The tables of hearts: each player's numbers, and their effort by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hapju.analysis import Hearts
from hapju.heart.course import Stretch
from hapju.heart.hearts import PlayerHeart
from hapju.heart.recovery import AFTER_S
from hapju.show.heart_words import clock_doubt, heart_bpm
from hapju.show.report_tables import Cell, Table
from hapju.show.words import Words, plain


def heart_tables(hearts: Hearts, words: Words) -> list[Table]:
    """Both tables, of those players of whose hearts there is something to say."""
    players = [player for player in hearts.players.values() if player.says_something]
    if not players:
        return []
    return [_numbers(players, words), _by_section(players, words)]


def _numbers(players: Sequence[PlayerHeart], words: Words) -> Table:
    none = Cell(words.say("none"))
    rows: list[tuple[str, Callable[[PlayerHeart], Cell]]] = [
        ("mean", lambda p: _effort(p, p.whole, words)),
        ("low", lambda p: none if p.whole is None else _bpm(p, p.whole.low_bpm, words)),
        ("high", lambda p: none if p.whole is None else _bpm(p, p.whole.high_bpm, words)),
        ("hardest", lambda p: _hardest(p, words)),
        (
            "after",
            lambda p: none if p.hardest is None else _bpm(p, p.hardest.highest_after_bpm, words),
        ),
        *(
            (f"recovery-{after_s:.0f}", lambda p, after_s=after_s: _recovery(p, after_s, words))
            for after_s in AFTER_S
        ),
        ("known", lambda p: Cell(words.say("heart-unit-seconds", value=plain(p.known_s)))),
    ]
    made = [(words.say(f"heart-row-{row}"), tuple(map(cell, players))) for row, cell in rows]
    return Table(
        words.say("heart-table-numbers"),
        words.say("table-number"),
        tuple(player.name for player in players),
        tuple(row for row in made if any(cell.said != none.said for cell in row[1])),
    )


def _by_section(players: Sequence[PlayerHeart], words: Words) -> Table:
    rows = []
    for row, each in enumerate(players[0].sections):
        first, last = each.section.first_bar, each.section.last_bar
        cells = tuple(_effort(player, player.sections[row].effort, words) for player in players)
        rows.append((words.bars(range(first, last + 1)), cells))
    return Table(
        words.say("heart-table-sections"),
        words.say("heart-table-section"),
        tuple(player.name for player in players),
        tuple(rows),
    )


def _effort(player: PlayerHeart, effort: Stretch | None, words: Words) -> Cell:
    if effort is None:
        return Cell(words.say("none"))
    said = _bpm(player, effort.mean_bpm, words).said
    return Cell(said, clock_doubt(effort.doubt, words))


def _bpm(player: PlayerHeart, bpm: float | None, words: Words) -> Cell:
    """A heart rate, with its share of the reserve where the player gave their own range."""
    said = heart_bpm(bpm, words)
    if bpm is None or player.range is None:
        return Cell(said)
    return Cell(f"{said} · {words.percent(player.range.share(bpm))}")


def _hardest(player: PlayerHeart, words: Words) -> Cell:
    found = player.hardest
    if found is None or found.effort is None:
        return Cell(words.say("none"))
    cell = _effort(player, found.effort, words)
    bar = words.say("heart-at-bar", bar=str(found.hardest.bar))
    return Cell(f"{bar}: {cell.said}", cell.doubt)


def _recovery(player: PlayerHeart, after_s: float, words: Words) -> Cell:
    for each in player.recovery:
        if each.after_s == after_s:
            return Cell(heart_bpm(each.fall_bpm, words), clock_doubt(each.doubt, words))
    return Cell(words.say("none"))
