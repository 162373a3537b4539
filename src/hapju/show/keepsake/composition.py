"""One side of a keepsake: what is drawn on it, and where its words go."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hapju.show.keepsake.ink import Inlay, inlays_svg, mixed
from hapju.show.keepsake.label import Label
from hapju.show.keepsake.sticks import Stick


@dataclass(frozen=True, slots=True)
class Light:
    """How the ornament of a clip looks before it is struck, and at the moment when it is.

    Attributes:
        rest: the colour that inlays at rest go towards, and how far (0 to 1).
        struck: likewise of inlays that are struck.
        glow: the colour around what is struck, and how much of it there is.
    """

    rest: tuple[str, float]
    struck: tuple[str, float]
    glow: tuple[str, float]


@dataclass(frozen=True, slots=True)
class Composition:
    """The drawing without any letters, and the labels; all sizes are in mm.

    Attributes:
        width: of the side.
        height: of the side.
        ground: its colour.
        under: SVG below the ornament.
        inlays: the ornament.
        over: SVG above it.
        labels: where words go.
        sticks: of the players, in order; none on a back.
        light: how a clip lights the ornament.
    """

    width: float
    height: float
    ground: str
    under: str
    labels: tuple[Label, ...]
    inlays: tuple[Inlay, ...] = ()
    over: str = ""
    sticks: tuple[Stick, ...] = ()
    light: Light = Light(("#000000", 0.0), ("#ffffff", 0.0), ("#ffffff", 0.0))

    @property
    def art(self) -> str:
        """The whole drawing as the inside of an SVG."""
        return self.under + inlays_svg(self.inlays) + self.over

    def coloured(self, towards: str, share: float) -> Composition:
        """The same with the players' inlays in colours that go towards another."""
        inlays = tuple(
            replace(each, fill=mixed((each.fill, towards), share)) if each.player >= 0 else each
            for each in self.inlays
        )
        return replace(self, inlays=inlays)
