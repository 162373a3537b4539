"""The kit that Hapju synthesises, as numbers: every parameter of every piece, in one place.

docs/sound.md says where the numbers come from. Another kit is another :class:`Kit`: use
``dataclasses.replace`` on this one, or on any piece of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hapju.strokes import Piece

Curve = tuple[tuple[float, float], ...]
"""(Hz, value) points, joined by straight lines over the logarithm of the frequency."""


@dataclass(frozen=True, slots=True)
class Head:
    """Drumheads: the modes of a circular membrane.

    Attributes:
        pitch_hz: of the lowest mode.
        t60_s: in which that mode falls by 60 dB.
        damping: higher modes die sooner: T60 ∝ (frequency / pitch)^−damping.
        monopole: modes without nodal diameters radiate best and die sooner, by this factor.
        modes: how many.
        strike_at: where it is struck: 0 the middle, 1 the rim.
        radiation: each nodal diameter makes a mode quieter by this factor.
        air_load: how much the air slows the lowest modes against the ideal membrane.
        contact_ms: how long stick or beater touches; modes much faster than that stay quiet.
        partner: the other head gives each axial mode a partner at this ratio of frequency;
        partner_level: as loud as this share of it.
        glide_semitones: how much sharp a stroke at full force begins;
        glide_s: how fast that falls.
        level: how loud among the layers of the piece.
    """

    pitch_hz: float
    t60_s: float
    damping: float = 0.7
    monopole: float = 0.6
    modes: int = 24
    strike_at: float = 0.35
    radiation: float = 0.75
    air_load: float = 0.8
    contact_ms: float = 1.2
    partner: float = 1.7
    partner_level: float = 0.3
    glide_semitones: float = 1.5
    glide_s: float = 0.05
    level: float = 1.0


@dataclass(frozen=True, slots=True)
class Noise:
    """A burst of noise: the level at the start (dB a third of an octave) and T60 (s), by Hz."""

    level_db: Curve
    t60_s: Curve
    level: float = 1.0


@dataclass(frozen=True, slots=True)
class Wires:
    """The snares under a drum: noise that the head's own swing shakes.

    ``shaken`` is how far the noise follows the head's movement, from 0 to 1.
    """

    noise: Noise
    shaken: float = 0.5


@dataclass(frozen=True, slots=True)
class Plate:
    """A cymbal: modes as dense as those of a flat bronze plate of this size.

    Attributes:
        diameter_inch: its diameter.
        thickness_mm: the mean; more of it makes fewer modes.
        level_db: how loud the modes are, by frequency.
        t60_s: how long they ring, by frequency.
        bloom: which share of a mode's level, by frequency, comes in only after the stroke, as
            energy climbs to higher modes.
        bloom_s: how fast.
        level: how loud among the layers of the piece.
    """

    diameter_inch: float
    thickness_mm: float
    level_db: Curve
    t60_s: Curve
    bloom: Curve = ((1000.0, 0.0),)
    bloom_s: float = 0.02
    level: float = 1.0


@dataclass(frozen=True, slots=True)
class Mode:
    """One mode that stands out: frequency, level, and T60."""

    hz: float
    level: float
    t60_s: float


@dataclass(frozen=True, slots=True)
class Body:
    """All that sounds when a piece is struck: its layers, and how loud they are together.

    Attributes:
        level_db: the power of the loudest twentieth of a second of a stroke at full force, in dB of
            full scale.
        seconds: how long at most.
        drive: how much the loudest moments of a full stroke are pressed, as tape does; 0 not.
        head: the drumheads, if it has any.
        wires: the snares, if it has any.
        plate: the cymbal, if it is one.
        modes: what stands out: a bell, a stick on a rim.
        noises: stick, beater, air, and the modes too dense to count.
    """

    level_db: float
    seconds: float
    drive: float = 1.6
    head: Head | None = None
    wires: Wires | None = None
    plate: Plate | None = None
    modes: tuple[Mode, ...] = ()
    noises: tuple[Noise, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """The room: some early reflections and a short tail, ``level_db`` under the stroke."""

    level_db: float = -19.0
    t60_s: float = 0.35
    reflections_ms: tuple[float, ...] = (6.1, 9.7, 13.3, 17.9, 23.9)
    lowest_hz: float = 180.0
    highest_hz: float = 7000.0


@dataclass(frozen=True, slots=True)
class Kit:
    """A kit: a body for each piece, and what all share.

    Attributes:
        bodies: what each piece is.
        room: where they stand.
        loudness: amplitude goes with velocity to this power.
        dullness_db: at velocity 0, how many dB an octave above 300 Hz are missing against 1.
        seed: of the noises and of the modes too many to name.
    """

    bodies: Mapping[Piece, Body]
    room: Room = field(default_factory=Room)
    loudness: float = 1.6
    dullness_db: float = 5.0
    seed: int = 20201


def _tom(pitch_hz: float, t60_s: float, stick_hz: float) -> Body:
    return Body(
        level_db=-15.0,
        seconds=2.2,
        head=Head(pitch_hz, t60_s, monopole=0.85, partner=1.58, partner_level=0.25, glide_s=0.07),
        noises=(
            Noise(  # the stick
                ((200.0, -32.0), (stick_hz, -25.0), (3.0 * stick_hz, -31.0), (12000.0, -46.0)),
                ((200.0, 0.06), (1000.0, 0.03), (12000.0, 0.012)),
            ),
            Noise(  # the shell and the air in it
                ((60.0, -44.0), (1.5 * pitch_hz, -36.0), (900.0, -42.0), (8000.0, -66.0)),
                ((60.0, 0.3), (900.0, 0.12), (8000.0, 0.06)),
            ),
        ),
    )


_HAT_SPECTRUM: Curve = (
    (250.0, -34.0), (450.0, -21.0), (1000.0, -17.0), (2500.0, -12.0), (4500.0, -4.0),
    (7000.0, 0.0), (10500.0, -1.0), (14000.0, -6.0), (18500.0, -20.0),
)  # fmt: skip

STUDIO_KIT = Kit(
    {
        Piece.KICK: Body(
            level_db=-11.5,
            seconds=0.9,
            head=Head(
                54.0, 0.5, damping=0.9, monopole=1.0, modes=12, strike_at=0.12, radiation=0.4,
                contact_ms=5.0, partner=1.75, partner_level=0.22, glide_semitones=10.0,
                glide_s=0.02,
            ),
            noises=(
                Noise(  # the beater
                    (
                        (80.0, -28.0), (300.0, -32.0), (1200.0, -29.0), (3200.0, -22.0),
                        (5500.0, -27.0), (11000.0, -44.0),
                    ),
                    ((80.0, 0.08), (1000.0, 0.035), (3200.0, 0.022), (11000.0, 0.01)),
                ),
                Noise(  # the air in the shell
                    ((40.0, -28.0), (110.0, -24.0), (400.0, -38.0), (3000.0, -60.0)),
                    ((40.0, 0.2), (400.0, 0.1), (3000.0, 0.05)),
                ),
            ),
        ),
        Piece.SNARE: Body(
            level_db=-16.0,
            seconds=0.9,
            drive=2.4,
            head=Head(
                186.0, 0.3, damping=0.5, monopole=0.8, strike_at=0.18, radiation=0.6,
                contact_ms=0.9, partner=1.78, partner_level=0.7, glide_semitones=1.0,
                glide_s=0.02,
            ),
            wires=Wires(
                Noise(
                    (
                        (150.0, -42.0), (500.0, -31.0), (1000.0, -25.0), (2200.0, -22.0),
                        (4500.0, -20.0), (8000.0, -21.5), (13000.0, -27.0), (19000.0, -38.0),
                    ),
                    ((300.0, 0.2), (1500.0, 0.3), (5000.0, 0.34), (10000.0, 0.24), (18000.0, 0.12)),
                ),
                shaken=0.45,
            ),
            noises=(
                Noise(  # the stick
                    (
                        (200.0, -28.0), (900.0, -21.0), (2500.0, -17.0), (6000.0, -18.0),
                        (12000.0, -25.0), (18000.0, -36.0),
                    ),
                    ((200.0, 0.05), (2500.0, 0.018), (18000.0, 0.01)),
                ),
            ),
        ),
        Piece.CROSS_STICK: Body(
            level_db=-21.0,
            seconds=0.4,
            head=Head(
                192.0, 0.12, damping=0.8, strike_at=0.75, contact_ms=0.5, partner_level=0.3,
                glide_semitones=0.0, level=0.22,
            ),
            modes=(
                Mode(472.0, 0.5, 0.09), Mode(835.0, 1.0, 0.10), Mode(1080.0, 0.8, 0.09),
                Mode(1520.0, 0.8, 0.075), Mode(1910.0, 0.6, 0.065), Mode(2740.0, 0.45, 0.05),
                Mode(3890.0, 0.28, 0.04), Mode(5240.0, 0.18, 0.03),
            ),
            noises=(
                Noise(
                    (
                        (300.0, -32.0), (1500.0, -22.0), (4000.0, -20.0), (9000.0, -25.0),
                        (17000.0, -36.0),
                    ),
                    ((300.0, 0.06), (1500.0, 0.03), (17000.0, 0.012)),
                ),
                Noise(  # the wires stir
                    ((800.0, -50.0), (5000.0, -43.0), (15000.0, -54.0)),
                    ((800.0, 0.12), (15000.0, 0.1)),
                ),
            ),
        ),
        Piece.TOM_HIGH: _tom(185.0, 1.25, 2600.0),
        Piece.TOM_MID: _tom(144.0, 1.1, 2300.0),
        Piece.TOM_LOW: _tom(110.0, 1.25, 2000.0),
        Piece.TOM_FLOOR: _tom(80.0, 1.45, 1700.0),
        Piece.HIHAT_CLOSED: Body(
            level_db=-25.5,
            seconds=0.5,
            drive=0.6,
            plate=Plate(
                14.0, 1.1, _HAT_SPECTRUM,
                ((250.0, 0.06), (1000.0, 0.08), (5000.0, 0.17), (10000.0, 0.19), (18000.0, 0.1)),
            ),
            noises=(
                Noise(
                    (
                        (400.0, -40.0), (2000.0, -24.0), (5000.0, -14.0), (9000.0, -11.0),
                        (14000.0, -17.0), (19000.0, -30.0),
                    ),
                    ((400.0, 0.05), (5000.0, 0.07), (19000.0, 0.05)),
                ),
                Noise(  # the stick
                    ((500.0, -30.0), (3500.0, -12.0), (8000.0, -12.0), (17000.0, -26.0)),
                    ((500.0, 0.02), (17000.0, 0.008)),
                ),
            ),
        ),
        Piece.HIHAT_OPEN: Body(
            level_db=-25.0,
            seconds=2.2,
            drive=0.6,
            plate=Plate(
                14.0, 1.1, _HAT_SPECTRUM,
                ((250.0, 0.9), (1000.0, 1.3), (5000.0, 1.5), (10000.0, 1.2), (18000.0, 0.6)),
                bloom=((1000.0, 0.0), (4000.0, 0.35), (12000.0, 0.5)),
                bloom_s=0.012,
            ),
            noises=(
                Noise(  # the cymbals sizzle against each other
                    (
                        (400.0, -40.0), (2000.0, -24.0), (5000.0, -15.0), (9000.0, -12.0),
                        (14000.0, -17.0), (19000.0, -30.0),
                    ),
                    ((400.0, 0.5), (5000.0, 0.9), (19000.0, 0.5)),
                ),
                Noise(  # the stick
                    ((500.0, -26.0), (3500.0, -7.0), (8000.0, -7.0), (17000.0, -20.0)),
                    ((500.0, 0.02), (17000.0, 0.008)),
                ),
            ),
        ),
        Piece.HIHAT_PEDAL: Body(
            level_db=-28.5,
            seconds=0.4,
            drive=0.6,
            plate=Plate(
                14.0, 1.1,
                (
                    (250.0, -22.0), (600.0, -12.0), (1500.0, -10.0), (3500.0, -4.0),
                    (6000.0, 0.0), (10000.0, -6.0), (18000.0, -26.0),
                ),
                ((250.0, 0.09), (1000.0, 0.1), (5000.0, 0.11), (18000.0, 0.05)),
            ),
            noises=(
                Noise(
                    ((150.0, -32.0), (800.0, -24.0), (4500.0, -14.0), (9000.0, -20.0),
                     (18000.0, -38.0)),
                    ((150.0, 0.07), (4500.0, 0.05), (18000.0, 0.03)),
                ),
            ),
        ),
        Piece.CRASH: Body(
            level_db=-20.5,
            seconds=3.6,
            drive=0.6,
            plate=Plate(
                16.0, 0.95,
                (
                    (180.0, -20.0), (400.0, -7.0), (900.0, -3.0), (2200.0, -1.0), (4500.0, 0.0),
                    (8000.0, -2.0), (12000.0, -6.0), (17000.0, -14.0), (19500.0, -24.0),
                ),
                (
                    (180.0, 4.2), (900.0, 3.4), (3000.0, 2.7), (7000.0, 1.9), (12000.0, 1.1),
                    (19000.0, 0.5),
                ),
                bloom=((400.0, 0.1), (2000.0, 0.5), (6000.0, 0.65), (15000.0, 0.6)),
                bloom_s=0.03,
            ),
            noises=(
                Noise(
                    ((300.0, -30.0), (2500.0, -13.0), (6000.0, -10.0), (12000.0, -15.0),
                     (19000.0, -28.0)),
                    ((300.0, 0.5), (2500.0, 0.45), (6000.0, 0.35), (19000.0, 0.12)),
                ),
                Noise(  # the shoulder of the stick
                    ((200.0, -26.0), (1200.0, -14.0), (4500.0, -11.0), (16000.0, -24.0)),
                    ((200.0, 0.04), (16000.0, 0.012)),
                ),
            ),
        ),
        Piece.RIDE: Body(
            level_db=-26.0,
            seconds=3.6,
            drive=0.6,
            plate=Plate(
                20.0, 1.35,
                (
                    (160.0, -26.0), (350.0, -17.0), (800.0, -15.0), (2000.0, -13.0),
                    (4500.0, -10.0), (8000.0, -14.0), (13000.0, -21.0), (19000.0, -34.0),
                ),
                (
                    (160.0, 6.0), (800.0, 4.8), (3000.0, 3.0), (7000.0, 1.7), (12000.0, 0.9),
                    (19000.0, 0.4),
                ),
                bloom=((500.0, 0.2), (3000.0, 0.5), (12000.0, 0.5)),
                bloom_s=0.02,
                level=0.6,
            ),
            modes=(
                Mode(1873.0, 0.10, 0.9), Mode(2731.0, 0.16, 0.7), Mode(3364.0, 0.22, 0.55),
                Mode(4217.0, 0.20, 0.45), Mode(5391.0, 0.16, 0.35), Mode(6630.0, 0.10, 0.28),
            ),
            noises=(
                Noise(  # the stick: what the ride says
                    ((400.0, -26.0), (2000.0, -15.0), (4500.0, -8.0), (8000.0, -10.0),
                     (13000.0, -18.0), (19000.0, -30.0)),
                    ((400.0, 0.04), (4500.0, 0.05), (19000.0, 0.015)),
                ),
            ),
        ),
        Piece.RIDE_BELL: Body(
            level_db=-23.5,
            seconds=3.2,
            drive=0.6,
            plate=Plate(
                20.0, 1.35,
                (
                    (160.0, -30.0), (600.0, -20.0), (2500.0, -15.0), (6000.0, -16.0),
                    (12000.0, -26.0), (19000.0, -38.0),
                ),
                ((160.0, 4.0), (800.0, 3.6), (3000.0, 2.4), (7000.0, 1.3), (19000.0, 0.4)),
                level=0.35,
            ),
            modes=(
                Mode(587.0, 0.35, 3.0), Mode(594.5, 0.22, 2.7), Mode(1052.0, 0.6, 2.4),
                Mode(1618.0, 0.9, 2.0), Mode(1626.0, 0.4, 1.8), Mode(2307.0, 0.8, 1.7),
                Mode(3094.0, 0.7, 1.35), Mode(3985.0, 0.5, 1.05), Mode(4968.0, 0.35, 0.8),
                Mode(6041.0, 0.25, 0.6), Mode(7196.0, 0.15, 0.45),
            ),
            noises=(
                Noise(
                    ((500.0, -26.0), (2500.0, -13.0), (6000.0, -10.0), (12000.0, -20.0),
                     (19000.0, -32.0)),
                    ((500.0, 0.03), (6000.0, 0.03), (19000.0, 0.012)),
                ),
            ),
        ),
    }
)  # fmt: skip
"""The kit of the studio's pages: 22″ kick, 14″ snare, toms of 10, 12, 14 and 16″, four cymbals."""
