"""The page of the coach lists the rules as they are; run as a module, this writes them anew."""

import re
from pathlib import Path

from hapju.coach.rule_table import RULE_TABLE
from hapju.coach.rules import RULES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "coach.md"
BETWEEN = re.compile(r"(<!-- rules: [^\n]*-->\n).*?(<!-- end of rules -->)", re.DOTALL)


def page_with_rules() -> str:
    weights = {rule.name: f"{rule.weight:g}" for rule in RULES}
    rows = [
        f"| {r.name} | {r.topic} | {weights.get(r.name, '–')} | {r.when} | {r.why} |"
        for r in RULE_TABLE
    ]
    table = ["| rule | topic | weight | when | why |", "|---|---|---|---|---|", *rows]
    text = "\n".join(["", *table, "", ""])
    return BETWEEN.sub(lambda found: found[1] + text + found[2], PAGE.read_text("utf-8"))


def test_the_page_lists_the_rules_as_they_are() -> None:
    assert page_with_rules() == PAGE.read_text("utf-8")
    assert all(f"| {rule.name} |" in page_with_rules() for rule in RULE_TABLE)
    assert len({rule.name for rule in RULE_TABLE}) == len(RULE_TABLE)


def test_every_rule_says_when_and_why() -> None:
    assert all(rule.when and rule.why for rule in RULE_TABLE)


def test_every_source_named_in_a_rule_is_listed() -> None:
    listed = PAGE.read_text("utf-8").split("## Sources")[1]
    named = {
        (who, year)
        for rule in RULE_TABLE
        for who, year in re.findall(r"([A-ZÖ][\wö-]+)[\w\s,&.ö-]*? (\d{4})\b", rule.why)
    }
    assert named
    for who, year in named:
        assert re.search(rf"- .*{who}.*{year}", listed), (who, year)


if __name__ == "__main__":
    PAGE.write_text(page_with_rules(), "utf-8")
