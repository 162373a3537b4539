"""The form of a song in groove notation: which bars are played, in which order, how often."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from hapju.errors import did_you_mean
from hapju.songs.notation_bars import Line
from hapju.songs.notation_header import LAST_BAR

NAME = r"[^\W\d_][\w-]*"
"""A name of a bar or a part: a letter, then letters, digits, - and _."""

Written = TypeVar("Written")
"""A written bar: of a chart, or of the backing."""

_TOKEN = re.compile(rf"[ \t,]*(?P<token>{NAME}|\*[ \t]*[0-9]+|[()]|\S)")
_TIMES = re.compile(r"\*[ \t]*[0-9]+")
_DEEPEST = 20  # parentheses in each other
_FORM = "write names of bars with blanks between, as in: intro verse*4 (verse fill)*2"


def played_bars(
    line: Line, start: int, patterns: Mapping[str, tuple[Written, ...]]
) -> list[Written]:
    """The bars of a form such as ``intro verse*4 (verse fill)*2`` from ``start`` of a line on.

    Raises:
        BadInput: for unknown names, parentheses that don't pair, and more bars than a song has.
    """
    text = line.text.split("#", 1)[0].rstrip()
    groups: list[tuple[int, list[Written]]] = [(start, [])]  # each open parenthesis opens one more
    last: list[Written] | None = None  # what a * repeats
    index = start
    while found := _TOKEN.match(text, index):
        token, at, index = found["token"], found.start("token"), found.end()
        if _TIMES.fullmatch(token):
            if last is None:
                raise line.wrong(at, f"there is nothing before {token}", _FORM)
            times = int(token[1:].strip()[:9])
            if times < 1 or _written(groups) + len(last) * (times - 1) > LAST_BAR:
                raise line.wrong(
                    at, f"{token} is out of range", f"a song has from 1 to {LAST_BAR} bars"
                )
            groups[-1][1].extend(last * (times - 1))
            last = None
        elif token == "(":  # noqa: S105 (a parenthesis is no password)
            if len(groups) > _DEEPEST:
                raise line.wrong(at, "the parentheses are nested too deep", _FORM)
            groups.append((at, []))
            last = None
        elif token == ")":  # noqa: S105
            if len(groups) == 1:
                raise line.wrong(at, "this parenthesis was never opened", _FORM)
            _, last = groups.pop()
            groups[-1][1].extend(last)
        else:
            last = list(_pattern(line, at, token, patterns))
            groups[-1][1].extend(last)
        if _written(groups) > LAST_BAR:
            raise line.wrong(at, "the song grows too long", f"a song has up to {LAST_BAR} bars")
    if len(groups) > 1:
        raise line.wrong(groups[-1][0], "this parenthesis is never closed", _FORM)
    if not groups[0][1]:
        raise line.wrong(len(text), "nothing is played", _FORM)
    return groups[0][1]


def _written(groups: list[tuple[int, list[Written]]]) -> int:
    return sum(len(bars) for _, bars in groups)


def _pattern(
    line: Line, at: int, token: str, patterns: Mapping[str, tuple[Written, ...]]
) -> tuple[Written, ...]:
    if token in patterns:
        return patterns[token]
    if not re.fullmatch(NAME, token):
        raise line.wrong(at, f"{token!r} is not understood", _FORM)
    hint = did_you_mean(token, patterns)
    raise line.wrong(
        at,
        f"there is no bar {token!r}",
        f"{hint}the bars written above are {', '.join(patterns)}",
    )
