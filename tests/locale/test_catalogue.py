"""The catalogue speaks three languages, and says the same things in each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import hapju.locale
from hapju.errors import BadInput
from hapju.locale.catalogue import LANGUAGES, catalogue

FOLDER = Path(hapju.locale.__file__).parent


@dataclass
class Uses:
    """The variables and messages that an entry uses, and its choices by variable."""

    variables: set[str] = field(default_factory=set)
    messages: set[str] = field(default_factory=set)
    choices: dict[str, set[str]] = field(default_factory=dict)


def nodes(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, list):
        for item in node:
            yield from nodes(item)
    elif isinstance(node, ast.BaseNode):
        yield node
        for item in vars(node).values():
            yield from nodes(item)


def uses_of(entry: ast.Message) -> Uses:
    found = Uses()
    for node in nodes(entry):
        if isinstance(node, ast.VariableReference):
            found.variables.add(node.id.name)
        elif isinstance(node, ast.MessageReference):
            found.messages.add(node.id.name)
        elif isinstance(node, ast.SelectExpression) and isinstance(
            node.selector, ast.VariableReference
        ):
            keys = {getattr(v.key, "name", getattr(v.key, "value", "")) for v in node.variants}
            found.choices.setdefault(node.selector.id.name, set()).update(keys)
    return found


def entries(language: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} is said twice"
                found[entry.id.name] = entry
    return found


def uses(language: str) -> dict[str, Uses]:
    return {name: uses_of(entry) for name, entry in entries(language).items()}


def all_variables(name: str, seen: dict[str, Uses]) -> set[str]:
    own = set(seen[name].variables)
    for other in seen[name].messages:
        own |= all_variables(other, seen)
    return own


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_say_the_same_messages_with_the_same_variables(language: str) -> None:
    english, other = uses("en"), uses(language)
    assert set(other) == set(english)
    differing = {
        name: all_variables(name, english) ^ all_variables(name, other)
        for name in english
        if all_variables(name, english) != all_variables(name, other)
    }
    assert differing == {}


WORDS_OF_PLURAL = {"zero", "one", "two", "few", "many", "other"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_formats_in_each_of_its_variants(language: str) -> None:
    seen = uses(language)
    for name in seen:
        variables = all_variables(name, seen)
        for amount in (0, 1, 2, 1234.5):
            said = catalogue(language).say(name, **dict.fromkeys(variables, amount))
            assert said.strip(), name
            assert not re.search(r"[⁨⁩{}]", said), name
        for variable, keys in seen[name].choices.items():
            for key in keys - WORDS_OF_PLURAL:
                catalogue(language).say(name, **(dict.fromkeys(variables, 1) | {variable: key}))


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_nothing_is_left_in_english(language: str) -> None:
    english = entries("en")
    for name, entry in entries(language).items():
        if re.search("[a-z]{4}", str(entry.value and english[name].value)):
            assert not entry.equals(english[name]) or _has_no_words(entry), name


def _has_no_words(entry: ast.Message) -> bool:
    texts = [e.value for e in entry.value.elements if isinstance(e, ast.TextElement)]
    return not re.search("[a-z]{3}", "".join(texts))


def test_an_unknown_language_is_refused_in_a_sentence() -> None:
    with pytest.raises(BadInput, match=r"'fr'.*en, ko and ja"):
        catalogue("fr")


def test_a_message_or_argument_that_is_missing_is_an_error() -> None:
    with pytest.raises(LookupError, match="no-such-message"):
        catalogue("en").say("no-such-message")
    with pytest.raises(LookupError, match="player"):
        catalogue("en").say("remark-chokes", count=1)


def test_numbers_are_written_as_the_language_writes_them() -> None:
    said = catalogue("en").say("remark-swing", ratio=1.5)
    assert "1.50 to 1" in said
    assert "1,234 double triggers" in catalogue("en").say(
        "remark-double-triggers", player="A", count=1234
    )
    assert "One double trigger" in catalogue("en").say(
        "remark-double-triggers", player="A", count=1
    )
