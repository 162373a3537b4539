"""What no training hears, so that it can tell how well strange kits are heard.

Held out are a whole soundfont that shares no recordings with the others, a real kit with many
layers, and synthesised kits of their own. tests/training/test_banks.py checks that no held-out
shot is found in a training kit too.
"""

from __future__ import annotations

SYNTHESISED_SEEDS = range(1000, 1008)
"""Of the synthesised kits that are held out; those for training count from 0."""

HELD_OUT_KITS = frozenset(
    {
        "pacific",
        "timgm6mb_standard",
        "timgm6mb_room",
        "timgm6mb_power",
        "timgm6mb_electronic",
        "timgm6mb_tr_808",
        "timgm6mb_jazz",
        "timgm6mb_brush",
        *(f"synthesised_{seed:04d}" for seed in SYNTHESISED_SEEDS),
    }
)
"""Names of kits in the bank."""
