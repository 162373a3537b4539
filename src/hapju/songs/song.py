"""Songs: a tempo map, the charts to play over it, and the card with the facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hapju.errors import BadInput
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.tempo_map import TempoMap


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
    """

    name: str
    card: SongCard
    tempo_map: TempoMap
    charts: Mapping[str, Mapping[str, Chart]] = field(default_factory=dict)
    length_beats: float | None = None

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
