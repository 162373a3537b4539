"""Whose strokes a take's are: from the keys in its journal to players of the archive."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.archive.players import row_made
from hapju.archive.tables import PlayerRow, TakePlayerRow, TakeRow


def persons_of_take(session: Session, take: KeptTake, begun_s: float) -> dict[int, PlayerRow]:
    """The players of the archive by their number in a take; made where they are new.

    Where one key stands twice, such as after a page was opened anew, it is of whoever played most.
    """
    numbers: dict[str, int] = {}
    for number, player in enumerate(take.players, start=1):
        if player.person is None:
            continue
        other = numbers.get(player.person)
        if other is None or len(player.strokes) > len(take.players[other - 1].strokes):
            numbers[player.person] = number
    return {
        number: _person(session, take.players[number - 1], key, begun_s)
        for key, number in numbers.items()
    }


def _person(session: Session, player: KeptPlayer, key: str, begun_s: float) -> PlayerRow:
    row = row_made(session, key, player.name, begun_s)
    last_s = session.scalar(
        select(func.max(TakeRow.begun_s))
        .join(TakeRow.players)
        .where(TakePlayerRow.player_id == row.id)
    )
    if last_s is None or last_s <= begun_s:
        row.name, row.language = player.name, player.language or row.language
    row.since_s = min(row.since_s, begun_s)
    return row
