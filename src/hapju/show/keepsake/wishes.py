"""What somebody may wish of a keepsake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from hapju.errors import BadInput
from hapju.locale.catalogue import LANGUAGES
from hapju.show.keepsake.format import FormatName

StyleName = Literal["pearl", "gold", "paper"]
STYLES: tuple[StyleName, ...] = get_args(StyleName)
MOST_LANGUAGES = 2
LONGEST_PLACE = 60


@dataclass(frozen=True, slots=True)
class Wishes:
    """The style, the words and what else is to be remembered.

    Attributes:
        style: pearl (black lacquer, mother-of-pearl), gold (red lacquer, gold), paper (ink).
        format: poster (A3), card (A6, with a back) or square.
        language: of the title, the number and what the ornament is.
        languages: of the joint statement, up to two beside each other; else ``language`` alone.
        place: where it was played; nothing if empty.
        day: when; nothing if None.
    """

    style: StyleName = "pearl"
    format: FormatName = "poster"
    language: str = "en"
    languages: tuple[str, ...] = ()
    place: str = ""
    day: date | None = None

    def __post_init__(self) -> None:
        for language in (self.language, *self.languages):
            if language not in LANGUAGES:
                raise BadInput(
                    f"language {language[:20]!r}",
                    "Hapju doesn't speak it",
                    f"it speaks {', '.join(LANGUAGES)}",
                )
        if len(self.languages) > MOST_LANGUAGES or len(set(self.languages)) < len(self.languages):
            raise BadInput(
                "languages",
                f"{', '.join(self.languages)} can't stand beside each other",
                "name one language, or two different ones",
            )
        if len(self.place) > LONGEST_PLACE:
            raise BadInput(
                "place", f"it has {len(self.place)} letters", f"give up to {LONGEST_PLACE}"
            )

    @property
    def statement_languages(self) -> tuple[str, ...]:
        """The languages of the joint statement."""
        return self.languages or (self.language,)
