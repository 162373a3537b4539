"""The names under which a class's takes are kept: found by the teacher's key, guessed by nobody.

A take's name is all that a review needs. So what the pages call a take while it is played isn't
what it is kept as: a player is told the name of their own, the teacher that of the whole.
"""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from functools import lru_cache

_NAME_BYTES = 16


def group_take_name(teacher_key: str, take: str) -> str:
    """Under which name a class's take is kept as a whole; ``take`` is what the pages call it."""
    return _hidden(teacher_key, take)


def own_take_name(teacher_key: str, group_take: str, player: int) -> str:
    """Under which name one player's strokes of it are kept, as a take of their own."""
    return _hidden(teacher_key, f"{group_take}/{player}")


def watching_key(teacher_key: str) -> str:
    """The spectators' key of a class's room, always the same: its takes are found again by it."""
    return _hidden(teacher_key, "watch")


@lru_cache(maxsize=1 << 14)
def _hidden(teacher_key: str, text: str) -> str:
    """Kept at hand: thirty pages are told all their takes whenever anything of the room changes."""
    digest = hashlib.blake2b(text.encode(), digest_size=_NAME_BYTES, key=teacher_key.encode())
    return urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()
