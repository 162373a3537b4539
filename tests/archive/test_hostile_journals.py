"""Journals come from strangers too: whatever stands in one, it is a take or a sentence."""

from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hapju.archive.kept_take import journal_of, kept_take
from hapju.archive.take_journal import RemarkKept, parse_journal
from hapju.errors import BadInput
from hapju.studio.review import review_of
from tests.archive.made_takes import played_by, played_duet

LINES = journal_of(
    played_by(played_duet("call-and-response", "advanced", last_bar=2), "some-key-of-letters", None)
).splitlines()
HEADER: dict[str, Any] = msgspec.json.decode(LINES[0]) | {"remarks": []}
HEADER["remarks"] = [
    msgspec.to_builtins(RemarkKept("remark-double-triggers", {"player": "지우", "count": 3}))
]
NASTY = [
    None, True, "", "\0", "x" * 300, 0, -1, 1, 13, 64, 10**9, 10**30, 10**400, -(10**30),
    0.5, -0.0, 1e-320, 1e300, [], {}, [[]], {"": ""}, [0], ["x"], [None], [1e6], [1e6, 1e6, None],
]  # fmt: skip


def places(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value, as keys and rows from the top."""
    found = [way] if way else []
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))[:3]
    else:
        inside = []
    for key, each in inside:
        found += places(each, (*way, key))
    return found


def with_changed(value: Any, way: tuple[Any, ...], new: Any) -> Any:
    if not way:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[way[0]] = with_changed(copy[way[0]], way[1:], new)
    return copy


def written(value: Any) -> bytes:
    import json

    return json.dumps(value, ensure_ascii=True).encode()


@given(
    st.lists(st.tuples(st.sampled_from(places(HEADER)), st.sampled_from(NASTY)), max_size=2),
    st.lists(
        st.tuples(
            st.sampled_from([("player",), ("next_number",), ("until_s",), ("strokes", 0), ()]),
            st.sampled_from(NASTY),
        ),
        max_size=1,
    ),
)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_changed_journal_is_a_take_or_a_sentence(
    header_changes: list[tuple[tuple[Any, ...], Any]], line_changes: list[tuple[Any, Any]]
) -> None:
    header, line = HEADER, msgspec.json.decode(LINES[1])
    try:
        for way, new in header_changes:
            header = with_changed(header, way, new)
        for way, new in line_changes:
            line = with_changed(line, way, new)
    except (KeyError, IndexError, TypeError):  # the first change took the second's place away
        return
    text = b'{"hapju_take":' + written(header).partition(b'"hapju_take": ')[2]
    data = b"\n".join([text, written(line), *LINES[2:], b""])
    try:
        take = kept_take(parse_journal(data, "x"), "x")
        review_of(take, take.analyse(), [], "ko")
    except BadInput as problem:
        assert str(problem).isprintable()
