"""How one player stood in one take of a song: what the next tempo and level rest on."""

from __future__ import annotations

from dataclasses import dataclass

from hapju.coach.player_rules import FEWEST_SLIPS, SLIPS_SHARE, TEMPO_SHARE, UNSTEADY_MS

FEWEST_NOTES = 24
"""Fewer notes than this say nothing about a tempo or a level."""
LEAST_MATCHED, TOO_LITTLE_MATCHED = 0.85, 0.70
"""Shares of the notes: below the first a tempo is too fast, below the second by far."""
MUCH_SCATTER_MS = 40.0


@dataclass(frozen=True, slots=True)
class Standing:
    """One player in one take.

    Attributes:
        tempo_percent: of the song's tempo; where it rose, that of the last round.
        notes: how many notes were theirs to play.
        matched: how many of them they struck.
        sd_asynchrony_ms: their SD; None where there is too little to say.
        tempo_moved_share: by how much their tempo moved over the take, as a share of it; None
            where that can't be said, as in a song whose own tempo moves.
        level: of the song; None where it has no charts.
        follows_grid: False for somebody who played at another tempo than the song's.
    """

    tempo_percent: int
    notes: int
    matched: int
    sd_asynchrony_ms: float | None
    tempo_moved_share: float | None = None
    level: str | None = None
    follows_grid: bool = True

    @property
    def matched_share(self) -> float:
        """The share of the notes that were struck, 0 to 1."""
        return self.matched / self.notes if self.notes else 0.0

    @property
    def says_something(self) -> bool:
        """Whether there is enough of it, at the tempo that was asked for."""
        return (
            self.follows_grid and self.notes >= FEWEST_NOTES and self.sd_asynchrony_ms is not None
        )

    @property
    def is_ready(self) -> bool:
        """Next to nothing missed, steady, and at one tempo: as the coach's own rules have it."""
        missed = self.notes - self.matched
        return (
            self.says_something
            and (missed < FEWEST_SLIPS or missed < SLIPS_SHARE * self.notes)
            and (self.sd_asynchrony_ms or 0.0) < UNSTEADY_MS
            and abs(self.tempo_moved_share or 0.0) < TEMPO_SHARE
        )

    @property
    def is_too_hard(self) -> bool:
        """Too many notes missed, or strokes too far from their own beat."""
        return self.says_something and (
            self.matched_share < LEAST_MATCHED or (self.sd_asynchrony_ms or 0.0) >= MUCH_SCATTER_MS
        )

    @property
    def is_far_too_hard(self) -> bool:
        """Nearly a third of the notes, or more, missed."""
        return self.says_something and self.matched_share < TOO_LITTLE_MATCHED
