"""Kits of the drum machine Hydrogen, as Debian packages them: layers of recorded strokes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from xml.etree import ElementTree  # the kits come from Debian's packages, not from strangers

from hapju.strokes import Piece
from training.attack_rule import attack_doubt_ms, attack_of
from training.one_shots import OneShot, SampledKit, by_piece, trimmed
from training.sound_samples import read_samples

DRUMKITS = Path("/usr/share/hydrogen/data/drumkits")
LONGEST_S = 4.0

_LEFT_OUT = re.compile(
    r"clap|cow|tambourin|agogo|conga|clave|shaker|whistle|zap|fx|roll|choke|splash choke|click$"
    r"|(?<!bass )drum \d|hat low|hat ring|side hh|snare dry"
)
_PIECES = (  # in this order: the first pattern that is found in an instrument's name counts
    (r"rim ?click|side ?stick|^stick$|- stick", Piece.CROSS_STICK),
    (r"kick|bass ?drum", Piece.KICK),
    (r"snare|redo super opaco", Piece.SNARE),
    (r"\btom.*floor|floor.*tom|\btom ?low|low tom", Piece.TOM_FLOOR),
    (r"\btom ?mid|middle tom|\btom 2", Piece.TOM_MID),
    (r"\btom", Piece.TOM_HIGH),
    (r"ped|hat.* pd", Piece.HIHAT_PEDAL),
    (r"(hat|hh|hi-hat).*(open|op\b|semi|swish|free)|open (hh|hat)|ohh", Piece.HIHAT_OPEN),
    (r"hat|hh", Piece.HIHAT_CLOSED),
    (r"bell|cup", Piece.RIDE_BELL),
    (r"^ride|ride bow| ride|- ride", Piece.RIDE),
    (r"crash|splash|china|cymbal", Piece.CRASH),
)


@dataclass(frozen=True, slots=True)
class HydrogenKit:
    """A kit's folder, what we call it, and what it says itself only in part.

    Attributes:
        folder: in :data:`DRUMKITS`.
        name: what stands before the first ``_`` is the bank: kits of one bank share samples or
            the manner in which they were made.
        licence: as in Debian's copyright file.
        electronic: whether it sounds like a machine.
        left_out: names of instruments that are no strokes on the kit, or not what they are called.
    """

    folder: str
    name: str
    licence: str
    electronic: bool = False
    left_out: tuple[str, ...] = ()


ALL = (
    HydrogenKit("BJA_Pacific", "pacific", "CC-BY-SA-3.0-us"),
    HydrogenKit("ColomboAcousticDrumkit", "colombo", "GPL-2+ with composition exception"),
    HydrogenKit("ForzeeStereo", "forzee", "GPL-2", left_out=("Stick",)),
    HydrogenKit("The Black Pearl 1.0", "blackpearl", "GPL-2"),
    HydrogenKit("Millo-Drums_v.1", "millo_one", "GPL-2"),
    HydrogenKit("Millo_MultiLayered2", "millo_two", "GPL-2"),
    HydrogenKit("Millo_MultiLayered3", "millo_three", "GPL-2"),
    HydrogenKit("rumpf_kit_z01_h2", "rumpf", "CC-BY-3.0"),
    HydrogenKit("Audiophob", "electro_audiophob", "CC0-1.0", electronic=True),
    HydrogenKit("ElectricEmpireKit", "electro_empire", "GPL-2+", electronic=True),
    HydrogenKit("HardElectro1", "electro_hard", "GPL-2+", electronic=True),
    HydrogenKit("TR808EmulationKit", "electro_tr808", "GPL-2+", electronic=True),
    HydrogenKit("VariBreaks", "electro_varibreaks", "GPL-2+", electronic=True),
)

"""GMRockKit stays out, since its recordings are those of The Black Pearl; so do kits of no drums
that stand in a drum kit."""


def kits() -> Iterator[tuple[str, Callable[[], SampledKit]]]:
    """Name and maker of each kit that is installed."""
    for kit in ALL:
        if (DRUMKITS / kit.folder / "drumkit.xml").exists():
            yield kit.name, partial(layered_kit, kit)


def piece_named(instrument: str) -> Piece | None:
    """The piece that an instrument's name speaks of; ``None`` for claps, bells and the like."""
    name = instrument.lower().strip()
    if _LEFT_OUT.search(name):
        return None
    return next((piece for pattern, piece in _PIECES if re.search(pattern, name)), None)


def layered_kit(kit: HydrogenKit) -> SampledKit:
    """All layers of all drums and cymbals of the kit; a file that stands for several, once."""
    folder = DRUMKITS / kit.folder
    table = _parsed(folder / "drumkit.xml")
    voices: dict[Piece, int] = {}
    shots: list[OneShot] = []
    files: set[str] = set()
    for instrument in table.iter("instrument"):
        called = instrument.findtext("name") or ""
        piece = None if called in kit.left_out else piece_named(called)
        if piece is None:
            continue
        own = list(_layers(instrument, folder, files, piece, voices.get(piece, 0)))
        voices[piece] = voices.get(piece, 0) + bool(own)
        shots += own
    source = f"hydrogen: {kit.folder}"
    return SampledKit(kit.name, source, kit.licence, kit.electronic, by_piece(shots))


def _parsed(path: Path) -> ElementTree.Element:
    """The table of a kit, its words freed from the namespace that only some kits put them in."""
    table = ElementTree.parse(path).getroot()
    for element in table.iter():
        element.tag = element.tag.rpartition("}")[2]
    return table


def _layers(
    instrument: ElementTree.Element, folder: Path, files: set[str], piece: Piece, voice: int
) -> Iterator[OneShot]:
    """The layers as loud as Hydrogen plays them: by their gains, and by the velocity."""
    gain = _number(instrument, "volume", 1.0) * _number(instrument, "gain", 1.0)
    layers = list(instrument.iter("layer"))
    for layer in layers or [instrument]:  # the oldest kits have no layers: one file each
        file = layer.findtext("filename") or ""
        path = folder / file
        if file in files or not path.is_file():
            continue
        files.add(file)
        softest, hardest = _number(layer, "min", 0.0), _number(layer, "max", 1.0)
        velocity = min(max((softest + hardest) / 2, 0.05), 1.0) if layers else 0.8
        if softest == 0.0 and hardest == 1.0:
            velocity = 0.8
        sound = read_samples(path)
        if float(abs(sound).max(initial=0.0)) < 1e-4:
            continue
        own = _number(layer, "gain", 1.0) if layers else 1.0
        loud = sound * (gain * own * velocity)
        attack, doubt_ms = attack_of(sound), attack_doubt_ms(sound)
        yield trimmed(piece, velocity, loud, attack, LONGEST_S, voice, doubt_ms)


def _number(element: ElementTree.Element, key: str, default: float) -> float:
    return float(element.findtext(key) or default)
