"""The three things to practise next, out of everything that the rules find."""

from __future__ import annotations

from dataclasses import dataclass

from hapju.analysis import Analysis
from hapju.coach.finding import Arguments, Finding, Rule
from hapju.coach.rules import RULES

MOST_STRENGTH = 3.0
"""Beyond three times its threshold a measure counts no more: else one bad number says it all."""

SAME_TOPIC, SAME_PLAYER = 0.5, 0.6
"""What a finding is still worth for each suggestion already made on its topic or to its player."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to practise next.

    Attributes:
        rule: the name of the rule that made it; docs/coach.md lists them.
        message: its Fluent message id.
        arguments: for the message.
        bars: the bars that show why, at most 4, in order; where nothing else can be shown, none.
        players: the keys of the players it speaks to.
    """

    rule: str
    message: str
    arguments: Arguments
    bars: tuple[int, ...]
    players: tuple[str, ...]


def suggest(analysis: Analysis, count: int = 3) -> tuple[Suggestion, ...]:
    """What to practise next, the most important first: ``count`` things where the take says so.

    Fewer where it says less; none is invented. No rule speaks twice, and topics and players take
    turns as far as importance lets them. Players who don't follow the grid get no advice: what the
    rules would rest on isn't their playing.
    """
    off = {key for key, player in analysis.players.items() if not player.follows_grid}
    found = [
        (rule, finding)
        for rule in RULES
        for finding in rule.find(analysis)
        if not off.intersection(finding.players)
    ]
    chosen: list[tuple[Rule, Finding]] = []
    while found and len(chosen) < count:
        best = max(found, key=lambda candidate: _worth(candidate, chosen))
        chosen.append(best)
        found = [(rule, finding) for rule, finding in found if rule is not best[0]]
    return tuple(
        Suggestion(
            rule.name,
            "-".join(filter(None, ("coach", rule.name, finding.variant))),
            finding.arguments,
            finding.bars,
            finding.players,
        )
        for rule, finding in chosen
    )


def _worth(candidate: tuple[Rule, Finding], chosen: list[tuple[Rule, Finding]]) -> float:
    """How much a finding is worth next to those already chosen; the first of equals wins."""
    rule, finding = candidate
    worth = rule.weight * min(finding.strength, MOST_STRENGTH)
    for other_rule, other in chosen:
        if other_rule.topic == rule.topic:
            worth *= SAME_TOPIC
        if len(other.players) == 1 and other.players == finding.players:
            worth *= SAME_PLAYER
    return worth
