"""What a lesson is: its texts, what is played, the tempo ladder, and what passes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from hapju.songs.rounds import played_song
from hapju.songs.song import Song

Texts = Mapping[str, str]
"""Language (``en``, ``ko``, ``ja``) → the text in it; every language is there."""


@dataclass(frozen=True, slots=True)
class PassRule:
    """What a take must reach to pass a lesson. Docs: docs/lessons.md says where the limits lie.

    Attributes:
        tempo_percent: the take's tempo is at least this, in percent of the lesson's.
        bars: how many bars are played at least, silent ones among them.
        least_matched: share of the notes that are struck, 0 to 1.
        most_extra: extra and wrong strokes, as a share of the notes.
        most_sd_ms: the SD of the asynchronies, in ms.
        most_mean_ms: how far their mean lies from 0 at most, in ms.
        bars_in_a_row: so many bars in a row without a missed note or a stroke too many.
        least_together: of duets: share of joint onsets that are no flams, 0 to 1.
        most_pair_sd_ms: of duets: the SD of the asynchronies between the two, in ms.
    """

    tempo_percent: int
    bars: int
    least_matched: float
    most_extra: float
    most_sd_ms: float
    most_mean_ms: float
    bars_in_a_row: int
    least_together: float | None = None
    most_pair_sd_ms: float | None = None


@dataclass(frozen=True, slots=True)
class Loop:
    """Which bars are played how often, and what sounds beside them; as a room's choices."""

    first_bar: int = 1
    last_bar: int = 0
    rounds: int = 1
    count_in_bars: int = 1
    has_click: bool = True
    quiet_bars: int = 0
    has_backing: bool = True


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson, or a duet study.

    Attributes:
        name: its word, such as ``"first-beat"``.
        kind: ``"duet"`` for what only works with two.
        stage: the chapter's word; ``"own"`` for a user's own lessons.
        number: its place among the lessons, or among the duet studies, counted from 1.
        title, goal, why, how: texts; the goal is one sentence.
        song: what is played: the lesson's own groove, or a built-in song. It is called
            ``lesson-NAME``, and its card has the lesson's titles.
        level: which of the song's levels.
        notation: the bars and what is played, in groove notation.
        built_in: the name of the built-in song that is played; empty for a groove of its own.
        parts: of duets: the song's part → what it is called; empty where both play the same.
        steps: the tempo ladder, ascending, in percent of the song's tempo.
        pass_rule: what passes it.
        loop: which bars, how often, and with what.
        picture: the word of a drawing of :mod:`hapju.coach.lessons.pictures`; empty for none.
        needs: the lessons that come before it.
    """

    name: str
    kind: Literal["lesson", "duet"]
    stage: str
    number: int
    title: Texts
    goal: Texts
    why: Texts
    how: Texts
    song: Song
    level: str
    notation: str
    built_in: str
    parts: Mapping[str, Texts]
    steps: tuple[int, ...]
    pass_rule: PassRule
    loop: Loop
    picture: str
    needs: tuple[str, ...]

    @property
    def first_tempo_percent(self) -> int:
        """The foot of the tempo ladder."""
        return self.steps[0]

    @property
    def players(self) -> int:
        """For how many it is."""
        return 2 if self.kind == "duet" else 1


def played_lesson(lesson: Lesson, tempo_percent: float | None = None) -> Song:
    """The lesson's song as it is played: its bars, its rounds and its count-in, at a tempo.

    Args:
        lesson: which.
        tempo_percent: in percent of the song's tempo; None for the first step of the ladder.

    Raises:
        BadInput: for a tempo out of range.
    """
    loop = lesson.loop
    percent = lesson.first_tempo_percent if tempo_percent is None else tempo_percent
    return played_song(
        lesson.song,
        lesson.level,
        loop.first_bar,
        loop.last_bar,
        loop.rounds,
        percent,
        loop.count_in_bars,
    )
