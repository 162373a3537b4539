"""The rules of the week's plan, and their numbers."""

from __future__ import annotations

from hapju.coach.stated_rules import StatedRule

DAYS = 7
BLOCK_MINUTES = 5
"""One thing is played for so long before another takes its place."""
MOST_MINUTES = 180
MOST_BLOCKS_OF_ONE = 2
"""A day's blocks of what isn't passed yet; everything else gets one."""
MOST_NEW = 1
"""So many things that were never played before enter on one day."""
DAYS_TO_PASS = 2
"""After so many days that went well the plan counts a lesson as passed."""

PLAN_RULES: tuple[StatedRule, ...] = (
    StatedRule(
        "one-new-a-day",
        "week",
        (
            "One thing a day at most is new: the next lesson whose earlier lessons are passed, or "
            "will be when two days went well. Two blocks of 5 minutes are for what isn't passed."
        ),
        (
            "A second, similar melody learned on the same evening took away what the night adds "
            "to the first (Allen 2013)."
        ),
    ),
    StatedRule(
        "longest-waiting-first",
        "week",
        (
            "What is due comes in the order of how long it has waited, measured by its own "
            "interval; half of the blocks are for what isn't passed yet."
        ),
        (
            "The best pause grows with how long something is to be kept (Cepeda, Vul, Rohrer, "
            "Wixted & Pashler 2008): three days late is much after one day, little after thirty."
        ),
    ),
    StatedRule(
        "take-turns",
        "week",
        "Blocks of 5 minutes; two of one thing never follow each other if others are there.",
        (
            "Practice in turns lasts longer than one thing after the other with movements of many "
            "kinds (Shea & Morgan 1979), and sounded better on the clarinet next day (Carter & "
            "Grahn 2016). For beginners on wind instruments it made no difference (Stambaugh & "
            "Demorest 2010): it costs nothing, either."
        ),
    ),
    StatedRule(
        "nothing-filled-up",
        "week",
        "Where nothing is due, the rest of the time is one's own.",
        "Minutes alone don't tell who plays well next day (Duke, Simmons & Cash 2009).",
    ),
)
