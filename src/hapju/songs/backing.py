"""The backing: what sounds beside the drums, as tones at beat positions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hapju.errors import BadInput
from hapju.strokes import FloatArray

VOICES = ("pluck", "bass", "keys", "pad")
"""What can play in a backing: a plucked string, a bass, an electric piano, a soft pad."""

LOWEST_PITCH, HIGHEST_PITCH = 21, 108
"""As MIDI note numbers: the keys of a piano."""


@dataclass(frozen=True, slots=True, eq=False)
class Tones:
    """The tones of one voice, in beat order; immutable. Make them with :meth:`of`.

    All columns have shape ``(n,)``.

    Attributes:
        beat: where each begins, in beats (quarter notes) from beat 1 of bar 1.
        length_beats: how long each is held, in beats, above 0.
        pitch: as MIDI note numbers; 60 is the C in the middle of the piano.
        velocity: how hard, above 0 and up to 1.
    """

    beat: FloatArray
    length_beats: FloatArray
    pitch: NDArray[np.uint8]
    velocity: NDArray[np.float32]

    @classmethod
    def of(
        cls,
        beat: ArrayLike,
        length_beats: ArrayLike,
        pitch: ArrayLike,
        velocity: ArrayLike = 0.8,
    ) -> Tones:
        """Tones from columns in any order; sorted by beat, then pitch.

        Raises:
            BadInput: for beats that are not finite, and lengths, pitches and velocities that are
                out of range.
        """
        beats = np.array(beat, dtype=np.float64, ndmin=1)
        lengths = np.array(np.broadcast_to(np.asarray(length_beats, dtype=np.float64), beats.shape))
        pitches = np.array(np.broadcast_to(np.asarray(pitch, dtype=np.int64), beats.shape))
        force = np.array(np.broadcast_to(np.asarray(velocity, dtype=np.float32), beats.shape))
        if not np.all(np.isfinite(beats)):
            raise BadInput("backing", "a beat is not a number", "beats are finite numbers")
        if not np.all((lengths > 0) & np.isfinite(lengths)):
            raise BadInput("backing", "a length is out of range", "a tone lasts more than 0 beats")
        if np.any((pitches < LOWEST_PITCH) | (pitches > HIGHEST_PITCH)):
            raise BadInput(
                "backing",
                "a pitch is out of range",
                f"pitches go from {LOWEST_PITCH} to {HIGHEST_PITCH}, as on a piano",
            )
        if not np.all((force > 0) & (force <= 1)):
            raise BadInput("backing", "a velocity is out of range", "it lies above 0 and up to 1")
        order = np.lexsort((pitches, beats))
        columns = (
            beats[order],
            lengths[order],
            pitches[order].astype(np.uint8),
            force[order],
        )
        for column in columns:
            column.setflags(write=False)
        return cls(*columns)

    def __len__(self) -> int:
        return int(self.beat.size)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Tones):
            return NotImplemented
        return (
            np.array_equal(self.beat, other.beat)
            and np.array_equal(self.length_beats, other.length_beats)
            and np.array_equal(self.pitch, other.pitch)
            and np.array_equal(self.velocity, other.velocity)
        )

    __hash__ = None  # type: ignore[assignment]
