"""What a page says to its readers, seen or read aloud, and what would be wrong with it."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

_TEXTS = """() => {
  const texts = [document.title, document.body.innerText];
  for (const element of document.querySelectorAll("*")) {
    for (const name of ["aria-label", "aria-valuetext", "alt", "title", "placeholder"]) {
      if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
    }
  }
  return texts;
}"""


def texts_of(page: Any) -> list[str]:
    found: list[str] = page.evaluate(_TEXTS)
    return found


def raw_in(texts: list[str]) -> set[str]:
    """Names of messages, or of their arguments, which stand where words should."""
    words = {word.strip(".,:;()[]") for text in texts for word in text.split()}
    unfilled = {word for word in words if word.startswith(("{", "$")) or word.endswith("}")}
    return words & message_ids() | unfilled


@cache
def message_ids() -> frozenset[str]:
    """Of several words each; those of one word are words of English too."""
    folder = files("hapju.locale") / "en"
    texts = [file.read_text(encoding="utf-8") for file in folder.iterdir()]
    ids = {each for text in texts for each in re.findall(r"^([a-z0-9-]+) =", text, re.MULTILINE)}
    return frozenset(each for each in ids if "-" in each)


def too_wide(page: Any) -> list[str]:
    """What makes the page wider than the screen: nothing should."""
    found: list[str] = page.evaluate(
        """() => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.body.querySelectorAll("*")]
            .filter((element) => element.getBoundingClientRect().right > width + 0.5)
            .map((element) => `${element.tagName} ${element.className}`);
        }"""
    )
    return found
