"""Kits put together from the single samples that come with Sonic Pi.

Those of LMMS stay out: some of them are the same recordings as in the held-out soundfont.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hapju.strokes import Piece
from training.attack_rule import attack_doubt_ms, attack_of
from training.one_shots import SampledKit, by_piece, trimmed
from training.sound_samples import read_samples

LONGEST_S = 4.0
_LEVEL_DB = {
    Piece.KICK: -3.0, Piece.SNARE: -3.0, Piece.CROSS_STICK: -10.0, Piece.HIHAT_CLOSED: -16.0,
    Piece.HIHAT_OPEN: -14.0, Piece.HIHAT_PEDAL: -18.0, Piece.CRASH: -8.0, Piece.RIDE: -13.0,
    Piece.RIDE_BELL: -11.0,
}  # fmt: skip
"""The peak at velocity 1, for samples that were levelled one by one; toms -5 dB."""


@dataclass(frozen=True, slots=True)
class LooseKit:
    """A folder, and which of its files are what.

    ``files`` says of each file the piece and the velocity; files of one piece are its voices where
    their velocities are the same.
    """

    name: str
    source: str
    licence: str
    folder: Path
    suffix: str
    electronic: bool
    files: Mapping[str, tuple[Piece, float]]


def _alike(piece: Piece, names: str) -> dict[str, tuple[Piece, float]]:
    return dict.fromkeys(names.split(), (piece, 0.8))


_SOFT, _HARD = 0.4, 0.9

ALL = (
    LooseKit(
        "sonicpi_drums", "sonic-pi-samples: drum_*", "CC0-1.0",
        Path("/usr/share/sonic-pi/samples"), ".flac", False,
        {
            "drum_bass_soft": (Piece.KICK, _SOFT),
            "drum_bass_hard": (Piece.KICK, _HARD),
            "drum_heavy_kick": (Piece.KICK, _HARD),
            "drum_snare_soft": (Piece.SNARE, _SOFT),
            "drum_snare_hard": (Piece.SNARE, _HARD),
            "drum_tom_hi_soft": (Piece.TOM_HIGH, _SOFT),
            "drum_tom_hi_hard": (Piece.TOM_HIGH, _HARD),
            "drum_tom_mid_soft": (Piece.TOM_MID, _SOFT),
            "drum_tom_mid_hard": (Piece.TOM_MID, _HARD),
            "drum_tom_lo_soft": (Piece.TOM_FLOOR, _SOFT),
            "drum_tom_lo_hard": (Piece.TOM_FLOOR, _HARD),
            "drum_cymbal_closed": (Piece.HIHAT_CLOSED, 0.8),
            "drum_cymbal_open": (Piece.HIHAT_OPEN, 0.8),
            "drum_cymbal_pedal": (Piece.HIHAT_PEDAL, 0.8),
            "drum_cymbal_soft": (Piece.CRASH, _SOFT),
            "drum_cymbal_hard": (Piece.CRASH, _HARD),
            "drum_splash_soft": (Piece.CRASH, _SOFT),
            "drum_splash_hard": (Piece.CRASH, _HARD),
        },
    ),
    LooseKit(
        "electro_sonicpi", "sonic-pi-samples: bd_*, sn_*, elec_*", "CC0-1.0",
        Path("/usr/share/sonic-pi/samples"), ".flac", True,
        {
            **_alike(Piece.KICK, "bd_808 bd_ada bd_boom bd_fat bd_gas bd_haus bd_klub bd_pure"),
            **_alike(Piece.KICK, "bd_sone bd_tek bd_zome bd_zum elec_soft_kick elec_hollow_kick"),
            **_alike(Piece.SNARE, "sn_dolf sn_dub sn_generic sn_zome elec_snare elec_lo_snare"),
            **_alike(Piece.SNARE, "elec_mid_snare elec_hi_snare elec_filt_snare"),
            **_alike(Piece.CRASH, "elec_cymbal"),
        },
    ),
)  # fmt: skip


def kits() -> Iterator[tuple[str, Callable[[], SampledKit]]]:
    """Name and maker of each kit whose samples are installed."""
    for kit in ALL:
        if kit.folder.exists():
            yield kit.name, partial(loose_kit, kit)


def loose_kit(kit: LooseKit) -> SampledKit:
    """The kit, each sample as loud as its piece is in a kit."""
    shots = []
    voices: dict[tuple[Piece, float], int] = {}
    for word, (piece, velocity) in kit.files.items():
        sound = read_samples(kit.folder / f"{word}{kit.suffix}")
        loud_db = _LEVEL_DB.get(piece, -5.0) + 32.0 * (velocity - 1.0)
        gain = 10.0 ** (loud_db / 20.0) / float(abs(sound).max())
        voice = voices.setdefault((piece, velocity), 0)
        voices[piece, velocity] += 1
        attack, doubt_ms = attack_of(sound), attack_doubt_ms(sound)
        loud = sound * gain
        shots.append(trimmed(piece, velocity, loud, attack, LONGEST_S, voice, doubt_ms))
    return SampledKit(kit.name, kit.source, kit.licence, kit.electronic, by_piece(shots))
