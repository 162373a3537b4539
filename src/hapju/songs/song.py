"""Songs: a tempo map, the charts to play over it, and the card with the facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hapju.errors import BadInput
from hapju.songs.backing import Tones
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.tempo_map import TempoChange, TempoMap


@dataclass(frozen=True, slots=True)
class SongCard:
    """The facts about a song, and where they come from.

    ``titles`` maps a language (``en``, ``ko``, ``ja``) to the title in it; ``note`` likewise,
    for what a player should know, such as that a groove is no transcription.
    """

    titles: Mapping[str, str]
    artists: tuple[str, ...] = ()
    origin: str = ""
    tempo_bpm: float | None = None
    meter: str = ""
    source: str = ""
    note: Mapping[str, str] = field(default_factory=dict)

    def title(self, language: str = "en") -> str:
        """The title in ``language``, else in English, else any."""
        return (
            self.titles.get(language) or self.titles.get("en") or next(iter(self.titles.values()))
        )


@dataclass(frozen=True, slots=True)
class Song:
    """What is played: when the beats fall and which notes are meant.

    Attributes:
        name: the short name by which a song is loaded, such as ``"arirang"``.
        card: the facts.
        tempo_map: when each beat falls.
        charts: level → part → chart. Most songs have the one part ``"drums"``; a duet study has
            parts ``"a"`` and ``"b"``. Empty for free material of which only the tempo is known.
        length_beats: where the song ends, in beats; ``None`` where it has no charts.
        backing: voice → the tones that sound beside the drums, the same at every level; voices are
            words of :data:`~hapju.songs.backing.VOICES`.
    """

    name: str
    card: SongCard
    tempo_map: TempoMap
    charts: Mapping[str, Mapping[str, Chart]] = field(default_factory=dict)
    length_beats: float | None = None
    backing: Mapping[str, Tones] = field(default_factory=dict)

    @classmethod
    def of_tempo(cls, tempo_bpm: float, meter: Meter | str = "4/4", start_s: float = 0.0) -> Song:
        """A song of which only tempo and meter are known: the grid is found from the strokes."""
        tempo_map = TempoMap.steady(tempo_bpm, meter, start_s)
        shown = str(tempo_map.meters[0].meter)
        card = SongCard({"en": f"{tempo_bpm:g} BPM, {shown}"}, tempo_bpm=tempo_bpm, meter=shown)
        return cls(name="", card=card, tempo_map=tempo_map)

    @property
    def levels(self) -> tuple[str, ...]:
        """The names of the levels, easiest first."""
        return tuple(self.charts)

    def chart(self, level: str | None = None, part: str | None = None) -> Chart:
        """The chart of a level (the hardest if none is named) and a part (the first).

        Raises:
            BadInput: if the song has no such level or part; names those it has.
        """
        level = level or (self.levels[-1] if self.levels else None)
        if level is None or level not in self.charts:
            raise BadInput(
                f"song {self.name or self.card.title()!r}",
                f"it has no level {level!r}",
                f"its levels are {', '.join(self.levels) or 'none: it has no charts'}",
            )
        parts = self.charts[level]
        part = part or next(iter(parts))
        if part not in parts:
            raise BadInput(
                f"song {self.name!r}, level {level!r}",
                f"it has no part {part!r}",
                f"its parts are {', '.join(parts)}",
            )
        return parts[part]

    def with_count_in(self, bars: int) -> Song:
        """The same song, ``bars`` bars later: for a recording that starts with a count-in.

        A bar of the count-in is one of the first meter at the first tempo.

        Raises:
            BadInput: for a negative number of bars.
        """
        if bars < 0:
            raise BadInput("count-in", f"it has {bars} bars", "a count-in has 0 bars or more")
        first, bar_beats = self.tempo_map.tempos[0], self.tempo_map.meters[0].meter.bar_beats
        start_s = self.tempo_map.start_s + bars * bar_beats * 60.0 / first.tempo_bpm
        return replace(self, tempo_map=replace(self.tempo_map, start_s=start_s))

    def at_tempo(self, tempo_bpm: float) -> Song:
        """The same song slower or faster, so that it begins at ``tempo_bpm``.

        Later tempos and the time of bar 1 move in proportion; the card keeps the song's own tempo.

        Raises:
            BadInput: for a tempo that is out of range, at the start or later.
        """
        changes = self.tempo_map.tempos
        factor = tempo_bpm / changes[0].tempo_bpm
        tempos = [
            TempoChange(
                change.beat,
                change.tempo_bpm * factor,
                None if change.ramp_to_bpm is None else change.ramp_to_bpm * factor,
            )
            for change in changes
        ]
        tempos[0] = replace(tempos[0], tempo_bpm=tempo_bpm)  # without the rounding of the factor
        start_s = self.tempo_map.start_s / factor
        return replace(
            self, tempo_map=replace(self.tempo_map, tempos=tuple(tempos), start_s=start_s)
        )
