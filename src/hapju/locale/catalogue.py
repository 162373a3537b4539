"""What Hapju says, in every language it speaks: one catalogue of Fluent messages each.

A catalogue is made of all ``.ftl`` files in the folder of its language. Files hold messages
only; code holds no sentences for readers of the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from hapju.errors import BadInput

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LANGUAGES = ("en", "ko", "ja")


class Catalogue:
    """The messages of one language. Get one with :func:`catalogue`."""

    def __init__(self, language: str, bundle: FluentBundle) -> None:
        self.language = language
        self._bundle = bundle

    def say(self, message_id: str, /, **arguments: str | int | float) -> str:
        """The message with its arguments in place.

        Whole numbers and fractions are written as the language writes them; a number that
        comes as text stays as it is.

        Raises:
            LookupError: if there is no such message, or an argument that it needs is missing:
                a fault of the program, never of its input.
        """
        if not self._bundle.has_message(message_id):
            raise LookupError(f"no message {message_id!r} in {self.language!r}")
        pattern = self._bundle.get_message(message_id).value
        if pattern is None:
            raise LookupError(f"message {message_id!r} in {self.language!r} has no text")
        said, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise LookupError(f"message {message_id!r} in {self.language!r}: {errors[0]}")
        return str(said)

    def knows(self, message_id: str) -> bool:
        """Whether there is such a message."""
        return bool(self._bundle.has_message(message_id))


@cache
def catalogue(language: str = "en") -> Catalogue:
    """The catalogue of a language: ``en``, ``ko`` or ``ja``.

    Raises:
        BadInput: for any other language.
    """
    if language not in LANGUAGES:
        raise BadInput(
            f"language {language!r}",
            "Hapju doesn't speak it",
            f"it speaks {', '.join(LANGUAGES[:-1])} and {LANGUAGES[-1]}",
        )
    # Fluent takes a tenth of a second to load, which a start that says nothing needn't pay.
    from fluent.runtime import FluentBundle, FluentResource

    # Marks around arguments would show up as odd characters in SVG, CSV and terminals.
    bundle = FluentBundle([language], use_isolating=False)
    for text in _texts(language):
        bundle.add_resource(FluentResource(text))
    return Catalogue(language, bundle)


def _texts(language: str) -> Iterator[str]:
    folder = files("hapju.locale") / language
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".ftl"):
            yield file.read_text(encoding="utf-8")
