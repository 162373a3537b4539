"""Players in the archive: who somebody is beyond one take. Functions over a session.

A player is known by a key of random letters, never by the name alone: two people may have one
name. Whoever has the key may see the player's page.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hapju.archive.tables import PlayerRow, TakePlayerRow, TakeRow
from hapju.archive.take_journal import Language
from hapju.errors import BadInput

_KEY_BYTES = 16


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who plays.

    Attributes:
        key: 22 random letters.
        name: the name that they last gave.
        language: "en", "ko" or "ja"; None where they haven't said.
        since_s: when they were first kept, in seconds since 1970.
    """

    key: str
    name: str
    language: Language | None
    since_s: float


def new_key() -> str:
    """A key that nobody can guess: 22 letters that may stand in a link."""
    return secrets.token_urlsafe(_KEY_BYTES)


def keep_player(
    session: Session,
    key: str,
    name: str,
    language: Language | None = None,
    since_s: float | None = None,
) -> Player:
    """Keep a player: made the first time, given this name and language if they are there already.

    A language of None leaves the one that is there; without ``since_s`` they are there from now on.
    """
    row = row_made(session, key, name, time.time() if since_s is None else since_s)
    row.name = name
    row.language = row.language if language is None else language
    session.flush()
    return shown(row)


def player_of_key(session: Session, key: str) -> Player | None:
    """The player of a key, or None."""
    row = _row_of(session, key)
    return None if row is None else shown(row)


def players_named(session: Session, name: str) -> list[Player]:
    """All players of a name, the one first kept first."""
    found = select(PlayerRow).where(PlayerRow.name == name)
    rows = session.scalars(found.order_by(PlayerRow.since_s, PlayerRow.id))
    return [shown(row) for row in rows]


def all_players(session: Session) -> list[Player]:
    """All players, by name."""
    rows = session.scalars(select(PlayerRow).order_by(PlayerRow.name, PlayerRow.id))
    return [shown(row) for row in rows]


def player_called(session: Session, key_or_name: str) -> Player:
    """The one player of a key or, where only one has it, of a name.

    Raises:
        BadInput: for nobody, or more than one of this name.
    """
    player = player_of_key(session, key_or_name)
    if player is not None:
        return player
    called = players_named(session, key_or_name)
    if len(called) == 1:
        return called[0]
    raise BadInput(
        f"player {key_or_name[:120]!r}",
        f"{len(called)} players have this name" if called else "there is no such player",
        "give the key: hapju players lists them" if called else "hapju players lists them",
    )


def join_player(session: Session, take: str, number: int, key: str) -> None:
    """Say whose strokes those of a take's player are.

    Raises:
        BadInput: for a take, a number in it, or a player that there isn't.
    """
    row = session.scalar(
        select(TakePlayerRow)
        .join(TakePlayerRow.take)
        .where(TakeRow.name == take, TakePlayerRow.number == number)
    )
    if row is None:
        raise BadInput(
            f"take {take[:80]!r}", f"it has no player {number}", "hapju takes lists them"
        )
    row.player_id = row_of(session, key).id


def row_made(session: Session, key: str, name: str, since_s: float) -> PlayerRow:
    """The row of a player, made with this name where there is none, else as it is."""
    row = _row_of(session, key)
    if row is not None:
        return row
    row = PlayerRow(key=key, name=name, since_s=since_s)
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # somebody else has just kept them
        return row_of(session, key)
    return row


def row_of(session: Session, key: str) -> PlayerRow:
    """The row of a player who is there.

    Raises:
        BadInput: where there is no such player.
    """
    row = _row_of(session, key)
    if row is None:
        raise BadInput("player's key", "there is no player of this key", "hapju players lists them")
    return row


def shown(row: PlayerRow) -> Player:
    """A player as others see them."""
    return Player(row.key, row.name, row.language, row.since_s)


def _row_of(session: Session, key: str) -> PlayerRow | None:
    return session.scalar(select(PlayerRow).where(PlayerRow.key == key))
