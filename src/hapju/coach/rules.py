"""The table of rules: what Hapju suggests, when, and why. docs/coach.md shows the same table."""

from __future__ import annotations

from hapju.coach.challenges import (
    find_ready_for_faster,
    find_ready_for_next_level,
    find_ready_to_trade_the_lead,
    find_ready_without_click,
)
from hapju.coach.coupling_rules import (
    find_nobody_listens,
    find_one_way,
    find_over_correction,
)
from hapju.coach.finding import Rule
from hapju.coach.pair_rules import (
    find_few_joint_onsets,
    find_flams_at_position,
    find_loose_bars,
    find_one_ahead,
    find_swing_apart,
    find_widest_bars,
)
from hapju.coach.player_rules import (
    find_extras,
    find_limbs_apart,
    find_misses,
    find_piece_off,
    find_tempo_moves,
    find_unsteady,
    find_wrong_pieces,
)

RULES: tuple[Rule, ...] = (
    Rule(
        "few-joint-onsets",
        "together",
        weight=3.0,
        when="Two players have fewer than 8 joint onsets.",
        why=(
            "Below 8 Hapju gives no numbers: the interval of a mean would be wider than what it "
            "tells."
        ),
        find=find_few_joint_onsets,
    ),
    Rule(
        "loose-bars",
        "together",
        weight=1.2,
        when="A pair has 3 flams or more; full strength from 5 % of its joint onsets.",
        why=(
            "Over 30 ms two hits are heard as two. Short passages, slowed down and built up "
            "again, are what musicians of all kinds use for hard places (Allingham & Wöllner "
            "2022)."
        ),
        find=find_loose_bars,
    ),
    Rule(
        "flams-at-position",
        "together",
        weight=1.3,
        when=(
            "One position in the bar has at least 3 flams and more than chance explains: binomial "
            "test against the pair's whole share, 5 % over all positions (Bonferroni)."
        ),
        why="What recurs at one place is a matter of how that place is counted, not of chance.",
        find=find_flams_at_position,
    ),
    Rule(
        "widest-bars",
        "together",
        weight=0.15,
        when=(
            "In a pair's four widest bars the mean absolute asynchrony is 6 ms or more, and a "
            "quarter more than over the whole take."
        ),
        why=(
            "Even a close take has places that are less close. 6 ms is the smallest shift in a "
            "quick, even row that is heard at all (Friberg & Sundberg 1995)."
        ),
        find=find_widest_bars,
    ),
    Rule(
        "one-ahead",
        "together",
        weight=1.0,
        when="A pair's mean asynchrony is 10 ms or more and its 95 % interval excludes 0.",
        why=(
            "Kick, snare and hi-hat are heard to be off from 19 to 24 ms on (preprint jsg94 in "
            "the list below). Half of that, kept up, uses up half of the room. Two recordings "
            "that were started by hand may differ by a constant: the advice says so."
        ),
        find=find_one_ahead,
    ),
    Rule(
        "one-way",
        "together",
        weight=0.6,
        when=(
            "One of a pair takes back 10 % or more of a distance by the next beat, the other less, "
            "and their 95 % intervals don't overlap; full strength from a difference of 30 "
            "percentage points. Only where the model of correction fits."
        ),
        why=(
            "Pairs who tap together adapt to each other, or one leads and one follows (Heggli, "
            "Konvalinka, Kringelbach & Vuust 2021); quartets do either, too (Wing, Endo, Bradbury "
            "& Vorberg 2014). A leader nobody chose is somebody who doesn't hear the other."
        ),
        find=find_one_way,
    ),
    Rule(
        "nobody-listens",
        "together",
        weight=0.8,
        when=(
            "Both of a pair take back less than 10 % of a distance by the next beat: the 95 % "
            "intervals end below that. Only where the model of correction fits."
        ),
        why=(
            "Without correction a distance grows from beat to beat like a random walk (Vorberg & "
            "Schulze 2002); some pairs do play so, each leading (Heggli, Konvalinka, Kringelbach "
            "& Vuust 2021)."
        ),
        find=find_nobody_listens,
    ),
    Rule(
        "over-correction",
        "together",
        weight=0.7,
        when=(
            "Between them a pair takes back more than 100 % of a distance by the next beat: the "
            "95 % interval of the sum lies above that. Only where the model of correction fits."
        ),
        why=(
            "Beyond 100 % what is left changes sides: who was late comes early on the next beat "
            "(Vorberg & Schulze 2002)."
        ),
        find=find_over_correction,
    ),
    Rule(
        "swing-apart",
        "together",
        weight=1.1,
        when=(
            "Two players' swing ratios, from 8 pairs of eighths or more each, put their off-beats "
            "24 ms or more apart."
        ),
        why=(
            "The smallest difference in swing that listeners notice in drums is 24 to 26 ms "
            "(preprint jsg94); drummers' swing ratios differ by player and tempo (Friberg & "
            "Sundström 2002)."
        ),
        find=find_swing_apart,
    ),
    Rule(
        "tempo",
        "beat",
        weight=1.2,
        when=(
            "A player's tempo moves by 2 % or more of the song's tempo over the take, in a song "
            "of one tempo."
        ),
        why="Listeners notice a change of tempo of 1.5 to 3 % (Drake & Botte 1993).",
        find=find_tempo_moves,
    ),
    Rule(
        "unsteady",
        "beat",
        weight=1.0,
        when="A player's SD is 15 ms or more; full strength from 25 ms.",
        why=(
            "Professionals on e-kits scatter by 11 to 20 ms in 14 of 16 takes (docs/player-"
            "model.md). A click in every other bar only leaves the bar between to one's "
            "own time."
        ),
        find=find_unsteady,
    ),
    Rule(
        "piece",
        "beat",
        weight=1.0,
        when=(
            "A piece lies 10 ms or more beside the player's other pieces at the same positions, "
            "at least 8 times, and further than two standard errors."
        ),
        why=(
            "Limbs are timed by each other and keep offsets of their own of about 10 ms (Fujii et "
            "al. 2011)."
        ),
        find=find_piece_off,
    ),
    Rule(
        "limbs",
        "beat",
        weight=0.8,
        when="A player's limb spread is 20 ms or more.",
        why=(
            "From there on strokes meant together are heard apart (19 to 24 ms, preprint jsg94; "
            "trios are liked best below 19 ms, Hofmann, Wesolowski & Goebl 2017)."
        ),
        find=find_limbs_apart,
    ),
    Rule(
        "misses",
        "notes",
        weight=0.9,
        when="A player misses 3 notes or more, and 3 % of them.",
        why=(
            "Playing a passage slower until it is whole keeps what has to be thought of at once "
            "small (Allingham & Wöllner 2022)."
        ),
        find=find_misses,
    ),
    Rule(
        "extras",
        "notes",
        weight=0.5,
        when="There is a chart, and a player adds 3 strokes or more, and 3 % of their strokes.",
        why="A stroke that only one player adds has no partner: it is heard as loose.",
        find=find_extras,
    ),
    Rule(
        "wrong-pieces",
        "notes",
        weight=0.7,
        when="A player plays 3 notes or more, and 3 % of their strokes, on another drum or cymbal.",
        why="The time was right and the place wasn't: the hands need to learn the way.",
        find=find_wrong_pieces,
    ),
    Rule(
        "next-level",
        "next",
        weight=0.35,
        when=(
            "Everyone's SD is below 25 ms, nobody's tempo moves by 2 %, fewer than 3 notes or 3 % "
            "are missed, all pairs are together at 90 % or more of their joint onsets, and the "
            "song has a harder level."
        ),
        why="Practice helps most just beyond what is easy (Ericsson, Krampe & Tesch-Römer 1993).",
        find=find_ready_for_next_level,
    ),
    Rule(
        "faster",
        "next",
        weight=0.3,
        when="As for the next level, whatever the level, in a song of one tempo.",
        why="As above; 5 % is two to three audible steps in tempo (Drake & Botte 1993).",
        find=find_ready_for_faster,
    ),
    Rule(
        "without-click",
        "next",
        weight=0.25,
        when="Everyone's SD is below 25 ms and nobody's tempo moves by 2 %.",
        why=(
            "Without a click players have only each other to correct toward (Vorberg & Schulze "
            "2002): what then holds is the pair's own time."
        ),
        find=find_ready_without_click,
    ),
    Rule(
        "trade-lead",
        "next",
        weight=0.2,
        when="All pairs are together at 90 % or more of their joint onsets.",
        why=(
            "Who corrects toward whom differs between ensembles and can be chosen: some follow "
            "one leader, others each other (Wing, Endo, Bradbury & Vorberg 2014)."
        ),
        find=find_ready_to_trade_the_lead,
    ),
)
