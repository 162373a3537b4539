"""Single strokes on single pieces, and kits of them: what training scenes are put together from.

A kit is one file of `build/hearing/kits/`: all its shots end to end, 16 bits each, and a table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from hapju.errors import BadInput
from hapju.strokes import Piece

RATE_HZ = 44_100
"""Samples a second of all banks."""

LEAD_SAMPLES = 64
"""Where the attack lies in a shot as :func:`trimmed` cuts it, if there is so much before it."""

BANKS = Path("build/hearing")
KITS = BANKS / "kits"

FloatSamples = NDArray[np.float32]

_FULL = 32_767.0
_LOUDNESS = 1.6  # amplitude goes with velocity to this power, as on the synthesised kit


@dataclass(frozen=True, slots=True, eq=False)
class OneShot:
    """One stroke, dry, until it has died away.

    Attributes:
        piece: what was hit.
        velocity: how hard, above 0 and up to 1.
        samples: shape ``(n,)``, mono at :data:`RATE_HZ`, full scale being 1.
        attack: the sample at which the struck piece begins to sound.
        voice: which of the kit's several crashes, say, or where the drum was struck.
        attack_doubt_ms: how far the attack may lie off; 0 where it is known.
    """

    piece: Piece
    velocity: float
    samples: FloatSamples
    attack: int
    voice: int = 0
    attack_doubt_ms: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class SampledKit:
    """The shots of one kit, as loud against each other as the pieces are.

    Attributes:
        name: the file's name, without suffix.
        source: the Debian package and file that it comes from, or "hapju".
        licence: of those sounds.
        electronic: whether it sounds like a machine: no kit that a stick strikes.
        shots: of each piece that the kit has, by rising velocity.
    """

    name: str
    source: str
    licence: str
    electronic: bool
    shots: Mapping[Piece, list[OneShot]]

    @property
    def count(self) -> int:
        """How many shots there are in all."""
        return sum(len(some) for some in self.shots.values())


def by_piece(shots: Iterable[OneShot]) -> dict[Piece, list[OneShot]]:
    """The shots of each piece, by rising velocity."""
    table: dict[Piece, list[OneShot]] = {}
    for shot in sorted(shots, key=lambda one: (one.piece, one.velocity)):
        table.setdefault(shot.piece, []).append(shot)
    return table


def voices(kit: SampledKit, piece: Piece) -> list[int]:
    """The voices of the piece that the kit has: one crash, or three."""
    return sorted({shot.voice for shot in kit.shots.get(piece, [])})


def struck(
    kit: SampledKit,
    piece: Piece,
    velocity: float,
    random: np.random.Generator,
    voice: int | None = None,
) -> OneShot | None:
    """A stroke on the kit: one of the shots nearest in velocity, made as loud as asked.

    Shots within 0.08 of the nearest one are as likely as it. ``None`` where the kit lacks the
    piece. Without a ``voice`` all voices of the piece are taken for one.
    """
    shots = [one for one in kit.shots.get(piece, []) if voice is None or one.voice == voice]
    if not shots:
        return None
    distance = np.abs(np.array([shot.velocity for shot in shots]) - velocity)
    near = np.flatnonzero(distance <= np.min(distance) + 0.08)
    shot = shots[int(random.choice(near))]
    gain = np.float32((velocity / shot.velocity) ** _LOUDNESS)
    return replace(shot, velocity=velocity, samples=shot.samples * gain)


def trimmed(
    piece: Piece,
    velocity: float,
    sound: NDArray[np.floating],
    attack: int,
    seconds: float,
    voice: int = 0,
    attack_doubt_ms: float = 0.0,
    floor_db: float = -66.0,
) -> OneShot:
    """The shot with its attack at :data:`LEAD_SAMPLES`, faded out where it has died away.

    Args:
        piece: what was hit.
        velocity: how hard.
        sound: mono at :data:`RATE_HZ`.
        attack: the sample at which it begins.
        seconds: how long at most.
        voice: which of the kit's for this piece.
        attack_doubt_ms: how far the attack may lie off.
        floor_db: where it ends, against its peak.
    """
    before = min(attack, LEAD_SAMPLES)
    start = attack - before
    cut = np.array(sound[start : attack + round(seconds * RATE_HZ)], dtype=np.float32)
    over = np.flatnonzero(np.abs(cut) > float(np.max(np.abs(cut))) * 10.0 ** (floor_db / 20.0))
    end = min(int(over[-1]) + RATE_HZ // 50, cut.size)
    fade = min(RATE_HZ // 25, end - before)
    cut = cut[:end]
    cut[end - fade :] *= np.cos(np.linspace(0.0, np.pi / 2, fade, dtype=np.float32)) ** 2
    return OneShot(piece, velocity, cut, before, voice, attack_doubt_ms)


def without_copies(shots: list[OneShot]) -> list[OneShot]:
    """The shots without those that are only a louder or softer copy of another of the piece.

    Of copies the loudest stays: :func:`struck` makes it as soft as is asked.
    """
    kept: list[OneShot] = []
    for shot in sorted(shots, key=lambda one: -one.velocity):
        if not any(_same(shot, other) for other in kept if other.piece == shot.piece):
            kept.append(shot)
    return kept


def _same(shot: OneShot, other: OneShot, within: int = RATE_HZ // 4) -> bool:
    one = shot.samples[shot.attack : shot.attack + within].astype(np.float64)
    two = other.samples[other.attack : other.attack + within].astype(np.float64)
    length = min(one.size, two.size)
    both = float(np.dot(one[:length], two[:length]))
    return both > 0.9995 * float(np.linalg.norm(one[:length]) * np.linalg.norm(two[:length]))


def save_kit(kit: SampledKit, folder: Path = KITS) -> Path:
    """Writes the kit to ``folder``; the file appears whole or not at all."""
    shots = [shot for some in kit.shots.values() for shot in some]
    peaks = np.array([np.max(np.abs(shot.samples)) for shot in shots], dtype=np.float32)
    scaled = [
        np.round(shot.samples * (_FULL / peak)).astype(np.int16)
        for shot, peak in zip(shots, peaks, strict=True)
    ]
    words = {key: getattr(kit, key) for key in ("name", "source", "licence", "electronic")}
    folder.mkdir(parents=True, exist_ok=True)
    path, partly = folder / f"{kit.name}.npz", folder / f"{kit.name}.partly"
    with partly.open("wb") as file:
        np.savez(
            file,
            about=np.array(json.dumps(words)),
            piece=np.array([shot.piece for shot in shots], dtype=np.uint8),
            velocity=np.array([shot.velocity for shot in shots], dtype=np.float32),
            attack=np.array([shot.attack for shot in shots], dtype=np.int32),
            length=np.array([shot.samples.size for shot in shots], dtype=np.int64),
            voice=np.array([shot.voice for shot in shots], dtype=np.uint8),
            doubt_ms=np.array([shot.attack_doubt_ms for shot in shots], dtype=np.float32),
            peak=peaks,
            samples=np.concatenate(scaled),
        )
    partly.replace(path)
    return path


def load_kit(path: Path) -> SampledKit:
    """Reads a kit that :func:`save_kit` wrote.

    Raises:
        BadInput: for a file that is no kit.
    """
    try:
        with np.load(path) as file:
            table = {key: file[key] for key in file.files}
        words = json.loads(str(table["about"]))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        wrong = f"it can't be read as a kit of one-shots ({error})"
        raise BadInput(str(path), wrong, "run the module that makes the kits again") from error
    ends = np.cumsum(table["length"])
    shots = []
    for number, end in enumerate(ends):
        part = table["samples"][end - table["length"][number] : end]
        shots.append(
            OneShot(
                Piece(int(table["piece"][number])),
                float(table["velocity"][number]),
                part.astype(np.float32) * np.float32(table["peak"][number] / _FULL),
                int(table["attack"][number]),
                int(table["voice"][number]),
                float(table["doubt_ms"][number]),
            )
        )
    return SampledKit(**words, shots=by_piece(shots))


def load_kits(names: Iterable[str], folder: Path = KITS) -> list[SampledKit]:
    """The kits of these names."""
    return [load_kit(folder / f"{name}.npz") for name in names]


def kit_names(folder: Path = KITS) -> list[str]:
    """The names of all kits on disk, in order."""
    return sorted(path.stem for path in folder.glob("*.npz"))
