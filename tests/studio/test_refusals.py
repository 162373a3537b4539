"""Every reason for which the studio refuses, or hangs up, has its words in each language."""

from pathlib import Path

import pytest

import hapju.locale
from hapju.studio.engine.refusals import SENTENCES, refused
from hapju.studio.protocol import Close

CATALOGUES = Path(hapju.locale.__file__).parent


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_pages_have_words_for_every_reason(language: str) -> None:
    text = "".join(path.read_text("utf-8") for path in (CATALOGUES / language).glob("studio-*.ftl"))
    ids = {line.partition(" =")[0] for line in text.splitlines()}
    assert {f"studio-refused-{reason}" for reason in SENTENCES} <= ids
    assert {f"studio-closed-{code.value}" for code in Close} <= ids


def test_a_sentence_that_says_more_stands_in() -> None:
    assert refused("playing").sentence == SENTENCES["playing"]
    assert refused("no-such-song", "It has no bar 9.").sentence == "It has no bar 9."
    assert all(sentence.endswith(".") for sentence in SENTENCES.values())
