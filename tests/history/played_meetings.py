"""Archives with meetings in them, played by the player model."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.archive.open_archive import Archive, archive_url, open_archive
from hapju.archive.takes import keep_take
from hapju.simulate import PlayerModel, simulate
from hapju.songs.load import load_song
from hapju.songs.rounds import Played, played_song

JIWOO, HARUKA = "jiwoo-key-0123456789ab", "haruka-key-0123456789a"
NAMES = {JIWOO: "지우", HARUKA: "Haruka"}
FIRST = datetime.fromisoformat("2026-11-02T19:00:00+09:00")


def played(
    name: str,
    when: datetime,
    models: dict[str, PlayerModel],
    song: str = "dynamite-practice",
    level: str = "beginner",
    tempo_percent: int = 100,
    seed: int = 0,
    lesson: str | None = None,
    bars: int = 8,
) -> KeptTake:
    """A take of eight bars by players of these keys."""
    written = load_song(song)
    unrolled = played_song(written, level, 1, bars, 2, tempo_percent, 1)
    chart = next(iter(unrolled.charts[level].values()))
    part = next(iter(unrolled.charts[level]))
    of_players = replace(unrolled, charts={level: dict.fromkeys(models, chart)})
    strokes = simulate(of_players, models, seed=seed, level=level)
    choices = {"song": song, "level": level, "last_bar": bars, "tempo_percent": tempo_percent}
    return KeptTake(
        name=name,
        when=when.isoformat(),
        players=tuple(
            KeptPlayer(str(row), NAMES[key], strokes[key], part, "midi", person=key)
            for row, key in enumerate(models, start=1)
        ),
        played=Played(unrolled, 1, 2, 1),
        level=level,
        room="room-key-0123456789",
        choices={**choices, "rounds": 2, "lesson": lesson or ""},
    )


def loose(sd_ms: float, bias_ms: float = 0.0) -> PlayerModel:
    """A player as steady as that."""
    return PlayerModel(
        sigma_t_ms=0.6 * sd_ms, sigma_m_ms=sd_ms, alpha=0.2, alpha_click=0.3, bias_ms=bias_ms
    )


def meetings(
    sds: Sequence[float], takes: int = 3, days_apart: int = 7, first: datetime = FIRST
) -> list[KeptTake]:
    """Meetings of the two, from loose to tight as ``sds`` say."""
    return [
        played(
            f"take-{number}-{row}",
            first + timedelta(days=days_apart * number, minutes=10 * row),
            {JIWOO: loose(sd), HARUKA: loose(sd)},
            seed=100 * number + row,
        )
        for number, sd in enumerate(sds)
        for row in range(takes)
    ]


def archive_with(where: Path | str, takes: Sequence[KeptTake]) -> Archive:
    """An archive with these takes: in a folder, or at a URL."""
    archive = open_archive(archive_url(where) if isinstance(where, Path) else where)
    with archive.writing() as session:
        for take in takes:
            keep_take(session, take)
    return archive
