"""A take as the history knows it: who, when, what, and its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from hapju.coach.standing import Standing
from hapju.history.measured_take import MeasuredPair, MeasuredPlayer, MeasuredTake


@dataclass(frozen=True, slots=True)
class RecalledTake:
    """A take out of the archive.

    Attributes:
        name: the take.
        when: ISO 8601, with the offset from UTC.
        begun_s: the same in seconds since 1970.
        song: the song's name, or its tempo where only that was known; empty for free play.
        level: of the song.
        lesson: the lesson that was practised; empty for none.
        tempo_percent: of the song's tempo; where it rose, that of the last round.
        bars: the first and last bar that were chosen; 0 for the last one.
        room: where it was played; None for files that were dropped.
        persons: player's number in the take → key, of the players whom the archive knows.
        names: player's number → the name in the take.
        measured: its numbers.
    """

    name: str
    when: str
    begun_s: float
    song: str
    level: str | None
    lesson: str
    tempo_percent: int
    bars: tuple[int, int]
    room: str | None
    persons: Mapping[int, str]
    names: Mapping[int, str]
    measured: MeasuredTake

    @property
    def duration_s(self) -> float:
        """From the first stroke or note to the last."""
        return self.measured.duration_s

    @property
    def day(self) -> date:
        """The day on which it began, where it was played."""
        return datetime.fromisoformat(self.when).date()

    @property
    def same(self) -> object:
        """What was played, to the bar and the beat a minute; None for free play."""
        if not self.song:
            return None
        return (self.song, self.level, *self.bars, round(self.measured.tempo_bpm))

    @property
    def piece(self) -> tuple[str, str | None] | None:
        """The song and its level; None for free play."""
        return (self.song, self.level) if self.song else None

    def number_of(self, key: str) -> int | None:
        """The number that the player of a key has in it."""
        return next((number for number, each in self.persons.items() if each == key), None)

    def player(self, key: str) -> MeasuredPlayer | None:
        """The numbers of the player of a key; None for who isn't in it."""
        number = self.number_of(key)
        return next((each for each in self.measured.players if each.number == number), None)

    def pair(self, a: str, b: str) -> tuple[MeasuredPair, bool] | None:
        """The numbers of two by their keys, and whether A is the first of them there."""
        numbers = (self.number_of(a), self.number_of(b))
        for each in self.measured.pairs:
            if (each.a, each.b) == numbers:
                return each, True
            if (each.b, each.a) == numbers:
                return each, False
        return None

    def standing(self, key: str) -> Standing | None:
        """How the player of a key stood in it, for the next tempo and level."""
        player = self.player(key)
        return None if player is None else standing_of(player, self.tempo_percent, self.level)


def standing_of(player: MeasuredPlayer, tempo_percent: int, level: str | None) -> Standing:
    """How a measured player stood."""
    return Standing(
        tempo_percent=tempo_percent,
        notes=player.notes,
        matched=player.matched,
        sd_asynchrony_ms=None if player.sd_ms is None else player.sd_ms.value,
        tempo_moved_share=player.tempo_moved_share,
        level=level,
        follows_grid=player.follows_grid,
    )
