"""The weights of the evidence, as a table.

Fitted to stretches of 16 s of takes of the Groove MIDI Dataset (Gillick et al. 2019, CC BY 4.0) as
a conditional logit (McFadden 1974) with a penalty on squares; see docs/measures/free-play.md.
Positive: strokes there speak for the reading.
"""

from __future__ import annotations

# One line a beat of the bar; six positions a beat: the beat, the second sixteenth, the first
# triplet, the half, the second triplet, the fourth sixteenth. In hundredths.
# fmt: off
POSITIONS: dict[str, tuple[int, ...]] = {
    "kick": (
         255, -148,  -75, -130,   42,  104,
          41,  -87,  -95,   28,   46,   39,
          43,    6,  -81,  -28,   19,  -25,
          52,  -14,  -59,  -24,   52,  -15,
    ),
    "snare": (
        -101, -111, -108,  -77,  -61,   33,
         158,  -90,  -51,   33,  -78,  -49,
          38,   67,  -56,  -19,   23,   38,
         187,   -8,    5,   42,   16,  -16,
    ),
    "snare_soft": (
         -16,   76,   48,  -16,  -13,   53,
           9,   88,    1,  -72,  -34,   76,
          14,   56,   -6,  -23,   -8,   16,
         -45,   10,   10,   22,    8,   73,
    ),
    "tom": (
         -64,  -71,  -42, -119,  -63,  -45,
         -21,  -43,  -35,   -5,  -22,  -67,
           1,   45,  -23,  -43,  -10,   45,
          92,   56,  -42,  108,   20,   18,
    ),
    "hihat": (
          89,  -80,  -29,   24,  -36,   -4,
          76,  -39,  -21,    8,  -19,  -20,
          74,  -24,  -17,   16,    5,   -9,
          78,  -34,   -6,  -11,  -27,  -43,
    ),
    "hihat_soft": (
           2,   17,   11,   10,  -15,   12,
          16,    9,    8,   40,  -20,   -7,
          29,   34,    5,   15,  -30,    7,
         -21,   15,  -29,  -15,  -31,  -35,
    ),
    "pedal": (
         121,  -72,  -40,   17,  -29,   41,
          50,  -62,  -36,   64,  -29,  -32,
         -18,  -82,  -30,   81,   -9,    9,
          70,  -80,  -46,    6,  -38,  -50,
    ),
    "crash": (
         158,  -20,   -6,  -22,   -6,  -21,
         -19,  -16,   -5,  -19,   -6,   -9,
           2,   -8,   -5,  -28,   -6,  -11,
         -10,  -13,    6,    5,    0,    5,
    ),
    "ride": (
         108,  -66,  -24,   10,  -19,   -6,
          71,   -9,    6,   55,  -10,  -22,
          61,  -13,   23,    0,  -37,   -9,
          43,  -17,  -38,  -32,  -29,  -64,
    ),
}
# fmt: on

GENERAL: dict[str, float] = {
    "constant": 0,
    "tempo": 0.66,
    "tempo_squared": -2.48,
    "density": -0.66,
    "density_squared": -1.4,
    "swing_at_double": -0.1,
    "swing": 0.87,
    "swing_with_foot": 0.1,
}
"""Tempo in octaves from 105 BPM; density in octaves from 3 onsets a beat; swing 0 to 6."""
