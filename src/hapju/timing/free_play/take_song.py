"""The song of a take that followed none: tempo map and meter as found in everybody's strokes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from hapju.errors import BadInput
from hapju.songs.song import Song, SongCard
from hapju.strokes import Strokes
from hapju.timing.free_play.beats_to_map import tempo_map_of
from hapju.timing.free_play.finding import FEWEST_ONSETS, SHORTEST_S, BeatsFound, find_beats

SURE = 0.7
"""From this sureness on the beats are taken for found; below, a reader is warned."""

_TITLES = {
    "en": "Free play, about {tempo:.0f} BPM, {meter}",
    "ko": "자유 연주, 약 {tempo:.0f} BPM, {meter}",
    "ja": "フリープレイ、約{tempo:.0f} BPM、{meter}",
}


@dataclass(frozen=True, slots=True, eq=False)
class FreePlay:
    """What was found of free play: the beats with their sureness, and the song they make."""

    beats: BeatsFound
    song: Song

    @property
    def tempo_bpm(self) -> float:
        """The median tempo, in quarter notes a minute."""
        return float(np.median(self.beats.tempo_bpm))

    @property
    def is_sure(self) -> bool:
        """Whether the beats are likely right."""
        return self.beats.sureness >= SURE


def free_play_of(players: Iterable[Strokes]) -> FreePlay:
    """Find the beats of all players together; strokes without a time of their own stay out.

    Raises:
        BadInput: where the strokes are too few, or the take too short, to find any.
    """
    players = list(players)
    dated = [strokes.where(np.arange(len(strokes)) >= strokes.undated) for strokes in players]
    if not sum(map(len, dated)):
        raise _too_little("there are no strokes")
    columns = (
        np.concatenate([getattr(strokes, name) for strokes in dated])
        for name in ("time_s", "piece", "velocity")
    )
    found = find_beats(*columns)
    if found.meter is None:
        raise _too_little(
            "there are too few strokes"
            if found.reason == "too_few_onsets"
            else "the take is too short"
        )
    found = _from_the_first_stroke(found, min(float(s.time_s[0]) for s in players if len(s)))
    tempo_map = tempo_map_of(found)
    tempo = float(np.median(found.tempo_bpm))
    titles = {
        language: title.format(tempo=tempo, meter=found.meter)
        for language, title in _TITLES.items()
    }
    return FreePlay(found, Song("", SongCard(titles, meter=str(found.meter)), tempo_map))


def _from_the_first_stroke(found: BeatsFound, first_s: float) -> BeatsFound:
    """The beats with those before them back to the first stroke, so that its bar is a whole one."""
    beat_s = float(found.beat_s[1] - found.beat_s[0])
    missing = max(0, round((float(found.beat_s[0]) - first_s) / beat_s))
    back = np.arange(-missing, 0)
    beats_in_bar = round(found.meter.bar_beats) if found.meter is not None else 4
    return replace(
        found,
        beat_s=np.concatenate([found.beat_s[0] + back * beat_s, found.beat_s]),
        bar_beat=np.concatenate([(found.bar_beat[0] + back) % beats_in_bar, found.bar_beat]),
        tempo_bpm=np.concatenate([np.full(missing, 60.0 / beat_s), found.tempo_bpm]),
    )


def _too_little(wrong: str) -> BadInput:
    return BadInput(
        "free play",
        f"{wrong} to find the beats",
        f"play at least {FEWEST_ONSETS} strokes over {SHORTEST_S:.0f} s, or say a song or a tempo",
    )
