"""The clip, read back: how long it is, what is in it, and that its light follows the strokes."""

import io
from itertools import pairwise

import av
import numpy as np
import pytest

from hapju.show.keepsake import clip as clip_module
from hapju.show.keepsake.best_bars import clip_bars
from hapju.show.keepsake.clip import clip_of, stretch_of
from hapju.show.keepsake.clip_sound import looped_sound
from hapju.show.keepsake.ink import Inlay
from hapju.show.keepsake.raster import owners
from hapju.show.keepsake.wishes import Wishes
from hapju.sound.ringing import RATE
from hapju.strokes import Piece, Strokes
from tests.show.keepsake.played import by_hand, played

SMALL = 216


@pytest.fixture(scope="module")
def clip() -> tuple[bytes, list[float]]:
    """A small clip of a short take, and what was told while it was made."""
    told: list[float] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clip_module, "SIZE", SMALL)
        made = clip_of(by_hand(*_beats()), Wishes("gold"), told.append)
    return made, told


def _beats() -> tuple[list[float], list[float]]:
    beats = np.arange(8.0)
    return beats.tolist(), (beats + 0.01).tolist()


def test_a_stretch_is_eight_bars_to_the_sample() -> None:
    analysis = played()
    first, last = clip_bars(analysis)
    assert last - first == 7
    tempo_map = analysis.song.tempo_map
    edges = tempo_map.seconds_at(tempo_map.bar_starts([first, last + 1]))
    stretch = stretch_of(analysis)
    assert stretch.bars == (first, last)
    assert stretch.samples == round((edges[1] - edges[0]) * RATE)
    assert stretch.start_s < edges[0]


def test_a_clip_has_vp9_and_opus_of_its_length(clip: tuple[bytes, list[float]]) -> None:
    stretch = stretch_of(by_hand(*_beats()))
    with av.open(io.BytesIO(clip[0])) as container:
        assert container.format.name.startswith("matroska")
        kinds = {s.type: s.codec_context.name for s in container.streams}
        assert kinds == {"video": "vp9", "audio": "opus"}
        frames = list(container.decode(video=0))
        assert (frames[0].width, frames[0].height) == (SMALL, SMALL)
        assert len(frames) == stretch.frames == round(30 * stretch.length_s)
        last_s = float(frames[-1].pts * frames[-1].time_base)
        assert last_s == pytest.approx(stretch.length_s * (1 - 1 / stretch.frames), abs=0.002)
    with av.open(io.BytesIO(clip[0])) as container:
        heard = sum(frame.samples for frame in container.decode(audio=0))
        assert heard == stretch.samples
        assert container.streams.audio[0].codec_context.channels == 2


def test_what_is_done_is_told(clip: tuple[bytes, list[float]]) -> None:
    assert clip[1] == sorted(clip[1])
    assert clip[1][-1] == 1.0


def test_strokes_light_up_when_they_sound(clip: tuple[bytes, list[float]]) -> None:
    with av.open(io.BytesIO(clip[0])) as container:
        pictures = [f.to_ndarray(format="gray").astype(float) for f in container.decode(video=0)]
    changes = [np.mean(np.clip(b - a, 0, None)) for a, b in pairwise(pictures)]
    stretch = stretch_of(by_hand(*_beats()))
    brightest = np.argsort(changes)[-8:] / 30.0 + stretch.start_s
    assert all(min(abs(at - beat) for beat in range(9)) < 0.15 for at in brightest)


def test_the_sound_is_a_loop_with_each_player_on_a_side() -> None:
    length = RATE * 2
    left = Strokes.of([0.5], Piece.SNARE)
    right = Strokes.of([1.9], Piece.CRASH)
    sound = looped_sound([left, right], 0.0, length)
    assert sound.shape == (length, 2)
    assert float(np.max(np.abs(sound))) == pytest.approx(0.84, abs=0.01)
    energy = np.sum(sound[RATE // 2 : RATE // 2 + 4000].astype(float) ** 2, axis=0)
    assert energy[0] > 2 * energy[1]
    energy = np.sum(sound[-4000:].astype(float) ** 2, axis=0)
    assert energy[1] > 2 * energy[0]
    assert np.max(np.abs(sound[:2000])) > 0.01  # the crash rings on over the seam


def test_nobody_plays_before_the_stretch_or_after_it() -> None:
    sound = looped_sound([Strokes.of([0.1, 5.0])], 1.0, RATE)
    assert not np.any(sound)


def test_pixels_belong_to_what_is_drawn_last_over_them() -> None:
    square = np.array([[1.0, 1.0], [5.0, 1.0], [5.0, 5.0], [1.0, 5.0]])
    shown = owners([Inlay(square, "#000000"), Inlay(square + 2.0, "#ffffff")], 20, 2.0)
    assert np.count_nonzero(shown == 1) == 64
    assert np.count_nonzero(shown == 0) == 64 - 16
    assert shown[3, 3] == 0 and shown[7, 7] == 1 and shown[0, 0] == -1


def test_outlines_beyond_the_picture_are_cut_off_at_its_edge() -> None:
    wide = np.array([[-50.0, 2.0], [50.0, 2.0], [50.0, 4.0], [-50.0, 4.0]])
    shown = owners([Inlay(wide, "#000000")], 10, 1.0)
    assert np.array_equal(np.flatnonzero((shown == 0).all(axis=1)), [2, 3])
