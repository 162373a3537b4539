"""Three or more players: each one's mean against the mean of the others."""

from __future__ import annotations

from hapju.analysis import Analysis, GroupAnalysis, MemberSummary
from hapju.show.figures.frame import NARROW, Frame, label, line, numbers, short_name, span
from hapju.show.figures.marks import mark
from hapju.show.figures.svg import drawing, element, ticks
from hapju.show.figures.theme import Theme
from hapju.show.words import Words

ROW, HEAD, FOOT = 46.0, 8.0, 40.0


def members(
    analysis: Analysis,
    group: GroupAnalysis,
    words: Words,
    theme: Theme,
    width: float = NARROW,
) -> str:
    """A row for each player, with mean and interval."""
    edges = (edge for member in group.members for edge in _edges(member))
    reach = span(edges, 20.0)
    bottom = HEAD + ROW * len(group.members)
    frame = Frame(12, HEAD, width - 12, bottom, -reach, reach, 0, 1)
    keys = list(analysis.players)
    rows = [
        _row(member, keys.index(member.key), HEAD + ROW * at, frame, words, theme)
        for at, member in enumerate(group.members)
    ]
    return drawing(
        width,
        bottom + FOOT,
        words.say("report-members"),
        words.say("report-members-alt"),
        frame.x_axis(theme, numbers(ticks(-reach, reach, 7)), is_lined=True),
        line(frame.x(0), frame.top, frame.x(0), frame.bottom, theme["muted"], 1.2),
        *rows,
        label(f"← {words.say('axis-early')}", 12, bottom + 34, theme["ink"]),
        label(f"{words.say('axis-late')} →", width - 12, bottom + 34, theme["ink"], "end"),
        label(words.say("axis-ms"), frame.x(0), bottom + 34, theme["muted"], "middle"),
        name=f"members-{width:.0f}",
        font=theme.font,
    )


def _edges(member: MemberSummary) -> tuple[float, ...]:
    mean = member.summary.mean_asynchrony_ms
    interval = member.summary.intervals.get("mean_asynchrony_ms")
    if mean is None:
        return ()
    return (mean,) if interval is None else (mean, interval.low, interval.high)


def _row(
    member: MemberSummary, row: int, top: float, frame: Frame, words: Words, theme: Theme
) -> str:
    colour = theme.player(row)
    name = label(short_name(member.name, 30), frame.left, top + 14, colour, weight="700")
    edges = _edges(member)
    if not edges:
        return name + label(words.say("too-few"), frame.right, top + 14, theme["muted"], "end")
    mean, *interval = edges
    y = top + 30
    made = name + label(words.signed_ms(mean), frame.right, top + 14, theme["ink"], "end")
    if interval:
        made += line(frame.x(interval[0]), y, frame.x(interval[1]), y, colour, 2)
    return made + element("path", d=mark(row, frame.x(mean), y, 4.6), fill=colour)
