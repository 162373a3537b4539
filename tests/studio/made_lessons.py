"""Takes of lessons for the tests, played by the player model."""

from dataclasses import replace

import msgspec

from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.simulate import PRESETS, simulate
from hapju.studio.lesson_listing import choices_of
from hapju.studio.prepared_songs import prepare

LESSON = next(name for name in lesson_names() if load_lesson(name).kind == "lesson")
STUDY = next(name for name in lesson_names() if load_lesson(name).kind == "duet")
MINA, JUN = "mina-0123456789-abcdefg", "jun-9876543210-abcdefgh"


def played_lesson(
    name: str,
    percent: int,
    models: tuple[str, ...] = ("steady",),
    persons: tuple[str | None, ...] = (MINA, JUN),
    seed: int = 1,
    **fields: object,
) -> KeptTake:
    """A lesson as rooms play it, by one player model for each player."""
    choices = choices_of(load_lesson(name), percent)
    prepared = prepare(choices)
    charts = prepared.played.song.charts[choices.level]
    parts = [prepared.parts[row % len(prepared.parts)] for row in range(len(models))]
    of_players = {choices.level: {str(row + 1): charts[part] for row, part in enumerate(parts)}}
    song = replace(prepared.played.song, charts=of_players)
    presets = {str(row + 1): PRESETS[model] for row, model in enumerate(models)}
    strokes = simulate(song, presets, seed=seed, level=choices.level)
    players = tuple(
        KeptPlayer(key, f"Player {key}", strokes[key], part, "keys", person=person)
        for key, part, person in zip(strokes, parts, persons, strict=False)
    )
    take = KeptTake(
        name=f"lesson-{seed:012d}",
        when=f"2026-11-25T11:{seed:02d}:00+09:00",
        players=players,
        played=prepared.played,
        level=choices.level,
        choices=msgspec.to_builtins(choices),
    )
    return replace(take, **fields)  # type: ignore[arg-type]
