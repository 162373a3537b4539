"""What players have set, as JSON values by name. Functions over a session."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from hapju.archive.players import row_of
from hapju.archive.tables import PlayerRow, SettingRow


def keep_setting(session: Session, player_key: str, name: str, value: Any) -> None:
    """Keep a setting of a player in the place of the one before; None takes it away.

    Raises:
        BadInput: where there is no such player.
    """
    player_id = row_of(session, player_key).id
    row = session.get(SettingRow, (player_id, name))
    text = msgspec.json.encode(value).decode()
    if value is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(SettingRow(player_id=player_id, name=name, value=text))
    else:
        row.value = text
    session.flush()


def settings_of(session: Session, player_key: str) -> dict[str, Any]:
    """All settings of a player by name."""
    found = (
        select(SettingRow)
        .join(PlayerRow, SettingRow.player_id == PlayerRow.id)
        .where(PlayerRow.key == player_key)
        .order_by(SettingRow.name)
    )
    return {row.name: msgspec.json.decode(row.value) for row in session.scalars(found)}
