"""A take as a keepsake: the drawing of its style, with its own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from hapju.analysis import Analysis
from hapju.errors import BadInput
from hapju.show.keepsake.composition import Composition
from hapju.show.keepsake.format import SIZES, Format
from hapju.show.keepsake.gold import gold, gold_back
from hapju.show.keepsake.label import Label
from hapju.show.keepsake.moments import Moments, moments_of
from hapju.show.keepsake.names import with_plain_names
from hapju.show.keepsake.paper import paper, paper_back
from hapju.show.keepsake.pearl import pearl, pearl_back
from hapju.show.keepsake.statement import date_said, joint_statement, number_of, song_said
from hapju.show.keepsake.typeset import Keepsake, Lettered, Side
from hapju.show.keepsake.wishes import StyleName, Wishes
from hapju.show.paper_names import with_short_names
from hapju.show.words import Words

_FRONTS: Mapping[StyleName, Callable[[Moments, int, Format], Composition]] = {
    "pearl": pearl,
    "gold": gold,
    "paper": paper,
}
_BACKS: Mapping[StyleName, Callable[[Moments, Format], Composition]] = {
    "pearl": pearl_back,
    "gold": gold_back,
    "paper": paper_back,
}
_SEAL = "合奏"


def keepsake_of(analysis: Analysis, wishes: Wishes) -> Keepsake:
    """The keepsake of a take: one side; of a card two.

    Raises:
        BadInput: for a take of fewer than two players, or one in which nobody played.
    """
    moments = moments_of(analysis)
    front = front_of(analysis, wishes, moments)
    if wishes.format != "card":
        return front
    back = _BACKS[wishes.style](moments, SIZES["card"])
    return replace(front, sides=(*front.sides, _side(back, analysis, wishes)))


def front_of(analysis: Analysis, wishes: Wishes, moments: Moments) -> Keepsake:
    """The front alone, with an ornament of these moments of the take.

    Raises:
        BadInput: for a take of fewer than two players, or one in which nobody played.
    """
    if len(analysis.players) < 2:
        raise BadInput("the take", "it has one player", "a keepsake is of two players or more")
    if not any(len(player.strokes) for player in analysis.players.values()):
        raise BadInput("the take", "nobody plays in it", "give a take with strokes")
    front = _FRONTS[wishes.style](moments, len(analysis.players), SIZES[wishes.format])
    side = _side(front, analysis, wishes)
    title = _title(with_plain_names(analysis), Words(wishes.language))
    return Keepsake(title, wishes.language, (side,))


def _side(composition: Composition, analysis: Analysis, wishes: Wishes) -> Side:
    """A composition with its words."""
    analysis = with_short_names(with_plain_names(analysis))
    words = Words(wishes.language)
    ornament = words.say(f"keepsake-ornament-{wishes.style}")
    alt = f"{_title(analysis, words)}. {ornament}"
    return Side(composition, _lettered(composition.labels, analysis, wishes, words), alt)


def _title(analysis: Analysis, words: Words) -> str:
    return words.say(
        "keepsake-title",
        song=song_said(analysis.song.card.title(words.language)),
        names=words.names(player.name for player in analysis.players.values()),
    )


def _lettered(
    labels: tuple[Label, ...], analysis: Analysis, wishes: Wishes, words: Words
) -> tuple[Lettered, ...]:
    """The labels with their words; those without any are left out."""
    number, said = number_of(analysis, words)
    names = [player.name for player in analysis.players.values()]
    byline = " · ".join(filter(None, (wishes.place, date_said(wishes.day, words))))
    texts = {
        "title": song_said(analysis.song.card.title(wishes.language)),
        "byline": byline,
        "number": number,
        "words": said,
        "ornament": words.say(f"keepsake-ornament-{wishes.style}"),
        "maker": words.say("paper-made-by"),
        "seal": _SEAL,
    }
    lettered = []
    for label in labels:
        if label.role == "statement":
            lettered.extend(_statement(label, analysis, wishes))
            continue
        text = names[label.number] if label.role == "name" else texts[label.role]
        if text:
            lettered.append(Lettered(label, (text,), wishes.language))
    return tuple(lettered)


def _statement(label: Label, analysis: Analysis, wishes: Wishes) -> list[Lettered]:
    """The joint statement in its box: in two languages, side by side or one below the other."""
    languages = wishes.statement_languages
    boxes = label.split(len(languages))
    made = []
    for language, box in zip(languages, boxes, strict=True):
        words = Words(language)
        said = joint_statement(analysis, words, wishes.place, wishes.day)
        made.append(Lettered(box, (words.join(said),), language))
    return made
