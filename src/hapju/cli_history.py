"""``hapju history`` and ``hapju plan``: looking back, and what to play next."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from hapju.errors import BadInput

if TYPE_CHECKING:
    from hapju.archive.open_archive import Archive

MOST_NAMES = 2


def history(given: argparse.Namespace) -> None:
    """Say how a player, or two, went from meeting to meeting."""
    import msgspec

    from hapju.history.stories import pair_history, player_history
    from hapju.history.terminal import pair_text, player_text

    if len(given.players) > MOST_NAMES:
        raise BadInput("players", f"{len(given.players)} are named", "name one, or two")
    archive, today = _archive(given), given.today or date.today()
    keys = [_key_of(archive, name) for name in given.players]
    if len(keys) == 1:
        player = player_history(archive, keys[0], given.minutes, today, given.lang)
        said = "" if player is None else player_text(player, given.lang)
        story: object = player
    else:
        pair = pair_history(archive, keys[0], keys[1], today, given.lang)
        if pair is None:
            raise BadInput("players", "they are one and the same", "name two")
        said, story = pair_text(pair, given.lang), pair
    archive.close()
    print(msgspec.json.encode(story).decode() if given.json else said)


def plan(given: argparse.Namespace) -> None:
    """Say what a player could play on the next seven days."""
    import msgspec

    from hapju.history.stories import player_plan
    from hapju.history.terminal import plan_text

    archive, today = _archive(given), given.today or date.today()
    key = _key_of(archive, given.player)
    found = player_plan(archive, key, given.minutes, today, given.lang)
    archive.close()
    if found is None:  # deleted just now
        raise BadInput(f"player {given.player!r}", "there is no such player", "hapju players")
    print(msgspec.json.encode(found).decode() if given.json else plan_text(found, given.lang))


def _archive(given: argparse.Namespace) -> Archive:
    from hapju.archive.open_archive import archive_url, open_archive
    from hapju.studio.data_folder import data_folder

    return open_archive(given.archive or archive_url(data_folder(given.data)))


def _key_of(archive: Archive, key_or_name: str) -> str:
    from hapju.archive.players import player_called

    with archive.reading() as session:
        return player_called(session, key_or_name).key
