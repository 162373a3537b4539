"""Frames: what the websockets package writes is read, however it is cut, and so the other way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Frame, Opcode
from websockets.streams import StreamReader

from hapju.studio.frames import TooLarge, framed, next_frame

LARGEST = 70_000
payloads = st.one_of(st.binary(max_size=300), st.integers(120, 66_000).map(lambda n: b"x" * n))


@given(payload=payloads)
def test_ours_is_what_the_package_reads(payload: bytes) -> None:
    reader = StreamReader()
    reader.feed_data(framed(payload))
    parsing = Frame.parse(reader.read_exact, mask=False)
    with pytest.raises(StopIteration) as done:
        next(parsing)
    frame = done.value.value
    assert (frame.opcode, bytes(frame.data), frame.fin) == (Opcode.BINARY, payload, True)


@given(
    frames=st.lists(
        st.tuples(st.sampled_from([Opcode.BINARY, Opcode.TEXT, Opcode.PING]), payloads), max_size=5
    ),
    cut=st.integers(0, 400),
)
def test_theirs_are_told_apart_wherever_the_stream_is_cut(
    frames: list[tuple[Opcode, bytes]], cut: int
) -> None:
    frames = [(code, data[:125] if code is Opcode.PING else data) for code, data in frames]
    stream = b"".join(Frame(code, data).serialize(mask=True) for code, data in frames)
    part = stream[: len(stream) - cut]
    found, at = [], 0
    while (frame := next_frame(part, at, LARGEST)) is not None:
        at, payload = frame
        found.append(payload)
    whole = [data if code is Opcode.BINARY else None for code, data in frames]
    assert found == whole[: len(found)]
    if cut == 0:
        assert len(found) == len(whole) and at == len(stream)


@pytest.mark.parametrize("size", [LARGEST + 1, 2**40, 2**63])
def test_too_large_is_known_from_the_first_bytes(size: int) -> None:
    with pytest.raises(TooLarge):
        next_frame(b"\x82\xff" + size.to_bytes(8, "big"), 0, LARGEST)


def test_a_first_part_isn_t_a_whole_message() -> None:
    data = Frame(Opcode.BINARY, b"abc", fin=False).serialize(mask=True)
    assert next_frame(data, 0, LARGEST) == (len(data), None)
    unmasked = Frame(Opcode.BINARY, b"abc").serialize(mask=False)
    assert next_frame(unmasked, 0, LARGEST) == (len(unmasked), None)
