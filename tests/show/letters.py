"""Whether this machine can write a language on paper."""

import pytest

from hapju.errors import BadInput
from hapju.show.paper_fonts import fonts_of_the_system, refuse_what_cant_be_written


def skip_without_letters(language: str) -> None:
    sample = {"en": "", "ko": "합주", "ja": "はるか"}[language]
    try:
        refuse_what_cant_be_written([sample], fonts_of_the_system().families())
    except BadInput as no_font:
        pytest.skip(str(no_font))
