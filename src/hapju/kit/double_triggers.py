"""Double triggers: strokes that a kit sent and nobody played.

One blow can reach the module as two: the pad still swings, the beater bounces off the kick pad,
head and rim both answer. Modules suppress most of it with a mask time; what is left is found here
by gap and loudness, for each surface on its own. Flams, drags and buzzes are real and stay.

The limits were measured on 224 performances (239,457 strokes) of the Groove MIDI Dataset (Gillick
et al. 2019), played on a Roland TD-11; docs/note-maps.md tells what was seen and why they are so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from hapju.strokes import BoolArray, FloatArray, IntArray, Piece, Strokes


class _Surface(IntEnum):
    """What one blow can set off twice. Crashes stand apart: see ``_LIMITS``."""

    KICK = 0
    SNARE = 1
    TOM_HIGH = 2
    TOM_MID = 3
    TOM_LOW = 4
    TOM_FLOOR = 5
    HIHAT = 6
    HIHAT_PEDAL = 7
    CRASH = 8
    RIDE = 9


_SURFACE_OF = {
    Piece.KICK: _Surface.KICK,
    Piece.SNARE: _Surface.SNARE,
    Piece.CROSS_STICK: _Surface.SNARE,
    Piece.TOM_HIGH: _Surface.TOM_HIGH,
    Piece.TOM_MID: _Surface.TOM_MID,
    Piece.TOM_LOW: _Surface.TOM_LOW,
    Piece.TOM_FLOOR: _Surface.TOM_FLOOR,
    Piece.HIHAT_CLOSED: _Surface.HIHAT,
    Piece.HIHAT_OPEN: _Surface.HIHAT,
    Piece.HIHAT_PEDAL: _Surface.HIHAT_PEDAL,
    Piece.CRASH: _Surface.CRASH,
    Piece.RIDE: _Surface.RIDE,
    Piece.RIDE_BELL: _Surface.RIDE,
}
SURFACES = np.array([_SURFACE_OF[piece] for piece in Piece], dtype=np.int64)
"""What one blow can set off twice, by piece code."""


@dataclass(frozen=True, slots=True)
class _Limits:
    """When two hits on a surface are one blow.

    Nearer than ``mask_ms`` always; up to ``bounce_ms`` only if the second is softer than
    ``bounce_share`` of the first.
    """

    mask_ms: float
    bounce_ms: float
    bounce_share: float = 0.5


# Drums and hi-hat: under 5 ms no two sticks land on purpose (the tightest flams lie above it);
# up to 20 ms a true second hit is never much softer, as flams end in the loud note.
_HANDS = _Limits(5.0, 20.0)
_LIMITS = {
    # A foot can't return in 40 ms; up to 110 ms a second hit at under half the force is the
    # beater bouncing (in the data its force falls with the gap, from 0.4 at 45 ms to 0.2 at 85).
    _Surface.KICK: _Limits(40.0, 110.0),
    _Surface.HIHAT_PEDAL: _Limits(40.0, 40.0),
    # Nobody flams on the ride; pairs nearer than 20 ms come from one broken recording.
    _Surface.RIDE: _Limits(20.0, 20.0),
    # Crash 1 and crash 2 are one piece, and are struck together on purpose: nothing is masked.
    _Surface.CRASH: _Limits(0.0, 0.0),
}
FOOT_S = 0.040
"""Strokes further apart than this can be played; nearer ones are no run."""
IN_A_RUN = 1.5
"""Gaps of which the longer is less than this many times the shorter are of one run."""
MASK_S, BOUNCE_S, SHARE = (
    np.array([getattr(_LIMITS.get(surface, _HANDS), name) for surface in _Surface]) * scale
    for name, scale in (("mask_ms", 1e-3), ("bounce_ms", 1e-3), ("bounce_share", 1.0))
)
"""The limits, by surface."""


def double_triggers(strokes: Strokes) -> BoolArray:
    """Which strokes are double triggers; shape ``(n,)``.

    Each stroke is compared with the one before it on the same surface. Of two that are one blow
    the softer goes; of two equal ones, the later. A stroke further than 110 ms from its neighbours
    on its surface always stays, as does the loudest of any cluster.
    """
    surface = SURFACES[strokes.piece]
    order = np.argsort(surface, kind="stable")  # by surface, and in time order within each
    earlier, later = order[:-1], order[1:]
    same = surface[earlier] == surface[later]
    earlier, later = earlier[same], later[same]
    gap_s = strokes.time_s[later] - strokes.time_s[earlier]
    drop_later, drop_earlier = _one_blow(
        surface[later],
        gap_s,
        _in_a_run(gap_s, earlier[1:] == later[:-1]),
        strokes.velocity[earlier].astype(np.float64),
        strokes.velocity[later].astype(np.float64),
    )
    doubled = np.zeros(len(strokes), dtype=bool)
    doubled[later[drop_later]] = True
    doubled[earlier[drop_earlier]] = True
    return doubled


def _in_a_run(gap_s: FloatArray, is_next: BoolArray) -> BoolArray:
    """Whether the gap before or after each gap on its surface is about as long.

    After a bounce nothing follows soon; a stroke of a run stands about midway between two others.
    ``is_next``, one shorter, tells which gaps follow each other on one surface.
    """
    longer = np.maximum(gap_s[1:], gap_s[:-1])
    alike = is_next & (longer < IN_A_RUN * np.minimum(gap_s[1:], gap_s[:-1]))
    in_a_run = np.zeros(gap_s.size, dtype=bool)
    in_a_run[1:] |= alike
    in_a_run[:-1] |= alike
    return in_a_run


def _one_blow(
    surface: IntArray,
    gap_s: FloatArray,
    in_a_run: BoolArray,
    first: FloatArray,
    second: FloatArray,
) -> tuple[BoolArray, BoolArray]:
    """Of each neighbouring pair: whether the later, and whether the earlier, is no stroke."""
    masked = gap_s < MASK_S[surface]
    bounced = (gap_s < BOUNCE_S[surface]) & (second < SHARE[surface] * first)
    bounced &= ~(in_a_run & (gap_s >= FOOT_S))
    return (masked & (second <= first)) | bounced, masked & (second > first)
