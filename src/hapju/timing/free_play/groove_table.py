"""The weights of the evidence, as a table.

Fitted to stretches of 16 s of takes of the Groove MIDI Dataset (Gillick et al. 2019, CC BY 4.0) as
a conditional logit (McFadden 1974) with a penalty on squares; see docs/measures/free-play.md.
Made by ``python -m benchmarks.free_play_fit``. Positive: strokes there speak for the reading.
"""

from __future__ import annotations

# One line a beat of the bar; six positions a beat: the beat, the second sixteenth, the first
# triplet, the half, the second triplet, the fourth sixteenth. In hundredths.
# fmt: off
POSITIONS: dict[str, tuple[int, ...]] = {
    "kick": (
         258, -146,  -79, -128,   35,   84,
          35,  -81, -104,    7,   40,   38,
          50,   12,  -84,  -21,   37,  -15,
          56,  -10,  -68,  -25,   40,  -17,
    ),
    "snare": (
         -98, -112, -101,  -73,  -53,   39,
         160,  -85,  -57,   29,  -88,  -44,
          41,   66,  -63,  -19,   27,   36,
         183,   -6,   -3,   33,   11,  -15,
    ),
    "snare_soft": (
         -23,   88,   50,   -2,   -8,   40,
           2,   89,   -1,  -73,  -12,   76,
          12,   56,  -20,  -15,   -1,    9,
         -37,    6,   -7,   18,   26,   58,
    ),
    "tom": (
         -68,  -68,  -31, -110,  -55,  -42,
         -18,  -46,  -36,   -3,  -20,  -63,
           0,   46,  -10,  -44,  -15,   31,
          95,   39,  -26,  105,   14,   14,
    ),
    "hihat": (
         104,  -80,  -34,   18,  -30,   10,
          73,  -33,  -18,    7,  -18,  -27,
          61,  -28,  -17,   21,    0,   -2,
          71,  -32,   -4,  -28,  -20,  -48,
    ),
    "hihat_soft": (
          -9,   16,   22,   16,  -10,   19,
          24,   18,   12,   38,  -27,   -8,
          29,   37,   10,    7,  -26,    8,
         -22,    7,  -26,  -23,  -40,  -41,
    ),
    "pedal": (
         129,  -77,  -44,   22,  -26,   32,
          53,  -66,  -39,   68,  -35,  -47,
          -9,  -84,  -37,   82,  -11,   -8,
          67,  -77,  -48,   17,  -34,  -57,
    ),
    "crash": (
         157,  -19,   -5,  -25,   -8,  -18,
         -22,  -19,   -1,  -20,    3,  -12,
           5,  -17,   -7,  -40,   -7,   -9,
          -9,  -14,    0,    1,   -5,   13,
    ),
    "ride": (
         114,  -78,  -21,    4,  -14,  -18,
          73,  -20,    9,   54,   -2,  -18,
          66,  -20,   26,    3,  -32,   -9,
          34,  -22,  -34,  -17,  -36,  -64,
    ),
}
# fmt: on

GENERAL: dict[str, float] = {
    "constant": 0.0,
    "tempo": 0.70,
    "tempo_squared": -2.48,
    "density": -0.70,
    "density_squared": -1.35,
    "swing_at_double": 0.07,
    "swing": 0.90,
    "swing_with_foot": -0.02,
}
"""Tempo in octaves from 105 BPM; density in octaves from 3 onsets a beat; swing 0 to 6."""
