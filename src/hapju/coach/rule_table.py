"""Every rule of the coach in one table, whatever it decides: docs/coach.md shows it."""

from __future__ import annotations

from hapju.coach.plan_rules import PLAN_RULES
from hapju.coach.rules import RULES
from hapju.coach.spacing import SPACING_RULES
from hapju.coach.stated_rules import StatedRule
from hapju.coach.step_rules import STEP_RULES

RULE_TABLE: tuple[StatedRule, ...] = (
    *(StatedRule(rule.name, rule.topic, rule.when, rule.why) for rule in RULES),
    *(rule.stated for rule in STEP_RULES),
    *SPACING_RULES,
    *PLAN_RULES,
)
"""What to practise, the next tempo and level, and the week's plan."""
