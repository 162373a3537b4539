"""The pages' types are those of the studio."""

import re

import pytest

from hapju.studio import protocol, protocol_typescript
from hapju.studio.protocol_typescript import TARGET, typescript


@pytest.mark.skipif(not TARGET.parent.is_dir(), reason="the pages' sources aren't in the wheel")
def test_the_file_is_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == typescript(), (
        "run: python -m hapju.studio.protocol_typescript"
    )


def test_every_message_is_in_its_union() -> None:
    text = typescript()
    for union, base in [("PageMessage", protocol.PageMessage), ("StudioMessage", None)]:
        members = set(re.findall(r"\| (\w+)", text.split(f"type {union} =")[1].split(";")[0]))
        whole = protocol.PageMessage if base else protocol.StudioMessage
        assert members == {each.__name__ for each in whole.__args__}


def test_what_may_be_left_out_and_what_may_be_null() -> None:
    text = typescript()
    assert "  name?: string | null;" in text  # of Change
    assert "  late_ms: (number | null)[];" in text
    assert "export type Stroke = [time_s: number, piece: number, velocity: number];" in text
    assert "  new: JointHeard[];" in text
    assert "players: [string, string];" in text


def test_two_shapes_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol_typescript, "_MODULES", (protocol, protocol))
    with pytest.raises(ValueError, match="two shapes are called Stroke"):
        typescript()
