"""The clip: the closest eight bars of a duet, drawn and sounded by code, as WebM (VP9 and Opus)."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from hapju.analysis import Analysis
from hapju.show.keepsake.best_bars import clip_bars, moments_in
from hapju.show.keepsake.clip_frames import Scene, frame_at, scene_of
from hapju.show.keepsake.clip_sound import Stereo, looped_sound
from hapju.show.keepsake.keepsake import front_of
from hapju.show.keepsake.raster import pixels_of
from hapju.show.keepsake.typeset import Keepsake, png_of
from hapju.show.keepsake.wishes import Wishes
from hapju.sound.ringing import RATE

SIZE = 1080
FRAMES_A_SECOND = 30
_LEAD_S = 0.1
"""The clip begins so much before its first bar line, so that an early first stroke is in it."""
_LONGEST_S = 60.0
_OPUS_SAMPLES = 960
_VP9 = {
    "deadline": "realtime",
    "cpu-used": "7",
    "row-mt": "1",
    "crf": "24",
    "b": "0",
    "g": "9999",
    "threads": "2",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a take that a clip shows: its bars, and where it begins and how long it lasts."""

    bars: tuple[int, int]
    start_s: float
    samples: int

    @property
    def length_s(self) -> float:
        """How long it lasts."""
        return self.samples / RATE

    @property
    def frames(self) -> int:
        """How many frames it has: about 30 a second, evenly from its start to its end."""
        return max(round(self.length_s * FRAMES_A_SECOND), 1)


def stretch_of(analysis: Analysis) -> Stretch:
    """The eight bars of a clip (fewer where they last for more than a minute)."""
    first, last = clip_bars(analysis)
    tempo_map = analysis.song.tempo_map
    edges = tempo_map.seconds_at(tempo_map.bar_starts(np.arange(first, last + 2)))
    count = max(int(np.searchsorted(edges - edges[0], _LONGEST_S, side="right")) - 1, 1)
    last = min(last, first + count - 1)
    length_s = min(float(edges[last + 1 - first] - edges[0]), _LONGEST_S)
    return Stretch((first, last), float(edges[0]) - _LEAD_S, max(round(length_s * RATE), RATE // 2))


def clip_of(
    analysis: Analysis, wishes: Wishes, tell: Callable[[float], None] = lambda _: None
) -> bytes:
    """The clip of a take; it loops without a seam.

    Args:
        analysis: of the take.
        wishes: its style and language.
        tell: called with the share that is done, from 0 to 1.

    Raises:
        BadInput: for a take of fewer than two players, or one in which nobody played.
    """
    stretch = stretch_of(analysis)
    wishes = replace(wishes, format="square")
    keepsake = front_of(analysis, wishes, moments_in(analysis, stretch.bars))
    players = [player.strokes for player in analysis.players.values()]
    scene = scene_of(
        keepsake.sides[0].composition,
        _pictures(keepsake),
        moments_in(analysis, stretch.bars),
        players,
        stretch.start_s,
        stretch.length_s,
    )
    return _webm(stretch, scene, looped_sound(players, stretch.start_s, stretch.samples), tell)


def _pictures(keepsake: Keepsake) -> tuple[np.ndarray, np.ndarray]:
    """The picture at rest and with everything struck."""
    side = keepsake.sides[0]
    light = side.composition.light
    made = []
    for towards, share in (light.rest, light.struck):
        coloured = replace(side, composition=side.composition.coloured(towards, share))
        made.append(pixels_of(png_of(replace(keepsake, sides=(coloured,)), SIZE)))
    return made[0], made[1]


def _webm(stretch: Stretch, scene: Scene, sound: Stereo, tell: Callable[[float], None]) -> bytes:
    """Frames and sound, one after the other: no more than a frame is in memory at once."""
    import av

    file = io.BytesIO()
    with av.open(file, "w", format="webm") as container:
        pictures = container.add_stream("libvpx-vp9", rate=FRAMES_A_SECOND, options=_VP9)
        pictures.width = pictures.height = SIZE
        pictures.pix_fmt = "yuv420p"
        pictures.time_base = pictures.codec_context.time_base = Fraction(1, RATE)
        samples = container.add_stream("libopus", rate=RATE, options={"b": "128k"})
        samples.layout = "stereo"
        written = 0
        for number in range(stretch.frames):
            at = round(number * stretch.samples / stretch.frames)
            frame = av.VideoFrame.from_ndarray(frame_at(scene, at / RATE), format="rgb24")
            frame.pts, frame.time_base = at, Fraction(1, RATE)
            container.mux(pictures.encode(frame))
            end = round((number + 1) * stretch.samples / stretch.frames)
            while written < stretch.samples and written < end:
                block = sound[written : written + _OPUS_SAMPLES]
                heard = av.AudioFrame.from_ndarray(
                    np.ascontiguousarray(block).reshape(1, -1), format="flt", layout="stereo"
                )
                heard.sample_rate, heard.pts = RATE, written
                heard.time_base = Fraction(1, RATE)
                container.mux(samples.encode(heard))
                written += block.shape[0]
            tell((number + 1) / stretch.frames)
        container.mux(pictures.encode())
        container.mux(samples.encode())
    return file.getvalue()
