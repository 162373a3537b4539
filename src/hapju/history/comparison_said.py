"""What changed since the meeting before, in words; claims only where they hold up."""

from __future__ import annotations

from collections.abc import Sequence

from hapju.history.changes import Change, Comparison, compare
from hapju.history.curves import shown
from hapju.history.pooling import Scale, Seen
from hapju.history.shapes import HistoryChange, HistoryComparison
from hapju.history.titles import title_of
from hapju.locale.catalogue import Catalogue, catalogue
from hapju.show.words import plain, signed


def comparison_said(
    seen: Sequence[Seen], scales: Sequence[Scale], names: Sequence[str], language: str
) -> HistoryComparison | None:
    """The last meeting beside the one before it, or an earlier one where that can't be compared.

    Args:
        seen: the takes of all meetings.
        scales: of the measures.
        names: of the player, or of both of the pair.
        language: of the words.
    """
    last = max((each.meeting for each in seen), default=0)
    for before in range(last - 1, -1, -1):
        found = compare(seen, scales, before, last)
        if found is not None:
            return _said(found, before, last, names, catalogue(language))
    return None


def _said(
    found: Comparison, before: int, now: int, names: Sequence[str], words: Catalogue
) -> HistoryComparison:
    changes = [
        HistoryChange(
            measure,
            shown(change.before),
            shown(change.now),
            shown(change.difference),
            change.is_clear,
            _sentence(measure, change, names, words),
        )
        for measure, change in found.changes.items()
    ]
    clear = [change.sentence for change in changes if change.is_clear]
    space = "" if words.language == "ja" else " "
    return HistoryComparison(
        before + 1,
        now + 1,
        found.likeness,
        _basis(found, words),
        space.join(clear) or words.say("history-nothing-clear"),
        changes,
    )


def _basis(found: Comparison, words: Catalogue) -> str:
    titles = []
    for music in found.music:
        if isinstance(music, tuple):
            title = title_of(music[0], music[1], words.language)
            if title not in titles:
                titles.append(title)
    return words.say("history-basis", likeness=found.likeness, music=", ".join(titles))


def _sentence(measure: str, change: Change, names: Sequence[str], words: Catalogue) -> str:
    """What it was and what it is; of a pair the two names are there to be said."""
    before, now = change.before.value, change.now.value
    if measure.startswith("alpha"):
        said = [plain(round(100 * max(value, 0.0))) for value in (before, now)]
    elif measure == "mean":
        said = [signed(value, 1) for value in (before, now)]
    else:
        said = [plain(value, 1) for value in (before, now)]
    who = names[1] if measure == "alpha_b" else names[0]
    return words.say(
        f"history-change-{measure.partition('_')[0]}",
        way="up" if now > before else "down",
        before=said[0],
        now=said[1],
        name=who,
        other=names[-1],
        players=len(names),
    )
