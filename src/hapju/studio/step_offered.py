"""What a review offers to play next: another tempo or level, or the same once more."""

from __future__ import annotations

from msgspec.structs import replace

from hapju.archive.open_archive import Archive
from hapju.history.step_after import step_after
from hapju.history.titles import level_title
from hapju.locale.catalogue import catalogue
from hapju.show.line_breaks import unbroken
from hapju.studio.protocol import Choices
from hapju.studio.review_shapes import StepOffered


def step_offered(
    archive: Archive, take: str, choices: Choices | None, language: str
) -> StepOffered | None:
    """The step after a take in words, with what a room would choose for it; None for none."""
    step = None if choices is None else step_after(archive, take)
    if step is None or choices is None:
        return None
    arguments = step.arguments
    if step.level:
        arguments["level"] = level_title(step.level, language)
    offered = replace(
        choices,
        level=step.level or choices.level,
        tempo_percent=step.tempo_percent,
        step_percent=0,
        # Another level is another thing to play: all of it.
        **({} if step.level in (None, choices.level) else {"first_bar": 1, "last_bar": 0}),
    )
    sentence = unbroken(catalogue(language).say(step.message, **arguments))
    return StepOffered(step.way, sentence, None if offered == choices else offered)
