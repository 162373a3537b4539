"""The frames of a clip: the ornament of a few bars, lit stroke by stroke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hapju.show.keepsake.composition import Composition
from hapju.show.keepsake.ink import rgb_of
from hapju.show.keepsake.moments import Moments
from hapju.show.keepsake.raster import Picture, owners
from hapju.strokes import FloatArray, IntArray, Strokes

_FLASH_S, _FLASH, _AFTERGLOW = 0.14, 0.4, 0.6
_FADED = 1.7
"""The afterglow dies away by e to this power until the loop begins again."""
_GLOW_S = 0.12
_GLOW_UNIT = 3.2
_UNSEEN = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What the frames are made of.

    Attributes:
        rest: the picture before anything is struck.
        pixels: of the ornament, as rows of the flat picture, shape ``(p,)``.
        at_rest: their colours at rest, shape ``(p, 3)``.
        change: from there to their colours when they are struck, shape ``(p, 3)``.
        owner: the inlay that each of them shows, shape ``(p,)``.
        struck_s: when each inlay is struck, s from the clip's start, shape ``(inlays,)``.
        glows: spots that light up: x, y in pixels, and when.
        spot: a spot of glow, shape ``(2r + 1, 2r + 1, 1)``.
        glow: its colour.
        length_s: of the loop.
    """

    rest: Picture
    pixels: IntArray
    at_rest: NDArray[np.float32]
    change: NDArray[np.float32]
    owner: IntArray
    struck_s: FloatArray
    glows: FloatArray
    spot: FloatArray
    glow: FloatArray
    length_s: float


def scene_of(
    composition: Composition,
    pictures: tuple[Picture, Picture],
    moments: Moments,
    players: Sequence[Strokes],
    start_s: float,
    length_s: float,
) -> Scene:
    """The scene of a clip.

    Args:
        composition: with the ornament of the clip's moments.
        pictures: of it at rest, and with everything struck.
        moments: those of the clip.
        players: the strokes of each.
        start_s: of the clip, s of the take.
        length_s: of the clip.
    """
    rest, struck = pictures
    size = rest.shape[0]
    scale = size / composition.width
    shown = owners(composition.inlays, size, scale).ravel()
    is_played = np.array([inlay.player >= 0 for inlay in composition.inlays] + [False])
    pixels = np.flatnonzero(is_played[shown])
    at_rest = rest.reshape(-1, 3)[pixels].astype(np.float32)
    radius = round(_GLOW_UNIT * size / 100)
    return Scene(
        rest,
        pixels,
        at_rest,
        struck.reshape(-1, 3)[pixels].astype(np.float32) - at_rest,
        shown[pixels],
        _struck_s(composition, moments) - start_s,
        np.concatenate(
            [
                _glows_of_moments(composition, moments, shown, size, start_s),
                _glows_of_tips(composition, players, start_s, length_s, scale),
            ]
        ),
        composition.light.glow[1] * _spot(radius),
        rgb_of(composition.light.glow[0]),
        length_s,
    )


def frame_at(scene: Scene, time_s: float) -> Picture:
    """The picture at a time of the clip."""
    picture = scene.rest.copy()
    since_s = np.mod(time_s - scene.struck_s, scene.length_s)
    light = _FLASH * np.exp(-since_s / _FLASH_S)
    light += _AFTERGLOW * np.exp(-_FADED * since_s / scene.length_s)
    lit = scene.at_rest + light.astype(np.float32)[scene.owner, None] * scene.change
    picture.reshape(-1, 3)[scene.pixels] = lit.astype(np.uint8)
    glow = np.exp(-np.mod(time_s - scene.glows[:, 2], scene.length_s) / _GLOW_S)
    for row in np.flatnonzero(glow > _UNSEEN).tolist():
        x, y = np.round(scene.glows[row, :2]).astype(np.int64).tolist()
        _add_spot(picture, scene, x, y, float(glow[row] * scene.glows[row, 3]))
    return picture


def _add_spot(picture: Picture, scene: Scene, x: int, y: int, strength: float) -> None:
    radius = scene.spot.shape[0] // 2
    top, left = max(y - radius, 0), max(x - radius, 0)
    below = picture[top : y + radius + 1, left : x + radius + 1]
    spot = scene.spot[top - y + radius :, left - x + radius :][: below.shape[0], : below.shape[1]]
    share = spot * strength
    below[:] = (below + share * (scene.glow - below)).astype(np.uint8)


def _struck_s(composition: Composition, moments: Moments) -> FloatArray:
    """When the player of each inlay struck it, s of the take."""
    at_s = moments.time_s[:, None] + np.nan_to_num(moments.apart_ms) / 1000.0
    return np.array(
        [at_s[inlay.moment, max(inlay.player, 0)] for inlay in composition.inlays],
        dtype=np.float64,
    )


def _glows_of_moments(
    composition: Composition, moments: Moments, shown: IntArray, size: int, start_s: float
) -> FloatArray:
    """Each moment glows in the middle of what is seen of it.

    Returns:
        Rows of x and y in pixels, s from the clip's start, and strength.
    """
    moment_of = np.array([each.moment if each.player >= 0 else -1 for each in composition.inlays])
    moment = np.append(moment_of, -1)[shown]
    pixels = np.flatnonzero(moment >= 0)
    count = np.bincount(moment[pixels], minlength=len(moments))
    y, x = (
        np.bincount(moment[pixels], weights=each, minlength=len(moments)) / np.maximum(count, 1)
        for each in np.divmod(pixels, size)
    )
    rows = np.column_stack([x, y, moments.time_s - start_s, np.full(len(moments), 0.7)])
    return rows[count > 0]


def _glows_of_tips(
    composition: Composition,
    players: Sequence[Strokes],
    start_s: float,
    length_s: float,
    scale: float,
) -> FloatArray:
    """The tip of a player's stick glows at each stroke, however it was placed."""
    rows: list[tuple[float, float, float, float]] = []
    for stick, strokes in zip(composition.sticks, players, strict=True):
        x, y = stick.at(stick.length - 0.6 * stick.thickness)
        for time_s, _, velocity in strokes:
            if start_s <= time_s < start_s + length_s:
                rows.append((x * scale, y * scale, time_s - start_s, 0.4 + 0.6 * velocity))
    return np.array(rows).reshape(-1, 4)


def _spot(radius: int) -> FloatArray:
    along = np.arange(-radius, radius + 1) / radius
    far = along[:, None] ** 2 + along**2
    return np.asarray(np.clip(1.0 - far, 0.0, None)[..., None] ** 2, dtype=np.float64)
