"""The page of the coach lists the rules as they are; run as a module, this writes them anew."""

import re
from pathlib import Path

from hapju.coach.rules import RULES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "coach.md"
BETWEEN = re.compile(r"(<!-- rules: [^\n]*-->\n).*?(<!-- end of rules -->)", re.DOTALL)


def page_with_rules() -> str:
    rows = [f"| {r.name} | {r.topic} | {r.weight:g} | {r.when} | {r.why} |" for r in RULES]
    table = ["| rule | topic | weight | when | why |", "|---|---|---|---|---|", *rows]
    text = "\n".join(["", *table, "", ""])
    return BETWEEN.sub(lambda found: found[1] + text + found[2], PAGE.read_text("utf-8"))


def test_the_page_lists_the_rules_as_they_are() -> None:
    assert page_with_rules() == PAGE.read_text("utf-8")
    assert all(f"| {rule.name} |" in page_with_rules() for rule in RULES)


def test_every_source_named_in_a_rule_is_listed() -> None:
    listed = PAGE.read_text("utf-8").split("## Sources")[1]
    named = {
        (who, year)
        for rule in RULES
        for who, year in re.findall(r"([A-ZÖ][\wö-]+)[\w\s,&.ö-]*? (\d{4})\b", rule.why)
    }
    assert named
    for who, year in named:
        assert re.search(rf"- .*{who}.*{year}", listed), (who, year)


if __name__ == "__main__":
    PAGE.write_text(page_with_rules(), "utf-8")
