"""The pages know the kit as it is here."""

from __future__ import annotations

import pytest

from hapju.studio.note_maps_typescript import TARGET, typescript


def test_the_pages_have_the_kit_as_it_is_here() -> None:
    if not TARGET.exists():
        pytest.skip("the pages' source is not here")
    assert TARGET.read_text(encoding="utf-8") == typescript(), (
        "write it anew: python -m hapju.studio.note_maps_typescript"
    )
