"""Words and labels for pieces, as tables of onsets write them.

Beside Hapju's own words: the labels of the MDB Drums annotations (Southall, Wu, Lerch & Hockman
2017), which transcription research uses, the two letters of drum tabs, and plain English.
"""

from __future__ import annotations

from hapju.strokes import Piece

NO_PIECE_OF_THE_KIT = -1
"""A label that names a sound, and no piece: "other", a tambourine."""

_ALSO = {
    Piece.KICK: "kd bd bass_drum bassdrum kick_drum",
    Piece.SNARE: "sd sdb sdd sdf sdg sdns snare_drum rimshot rim_shot",
    Piece.CROSS_STICK: "sst side_stick sidestick crossstick xstick",
    Piece.TOM_HIGH: "hit t1 high_tom",
    Piece.TOM_MID: "tt mht t2 tom mid_tom",
    Piece.TOM_LOW: "hft t3 low_tom",
    Piece.TOM_FLOOR: "lft ft floor_tom",
    Piece.HIHAT_CLOSED: "hh chh hihat hi_hat closed_hihat closed_hi_hat hi_hat_closed",
    Piece.HIHAT_OPEN: "ohh oh open_hihat open_hi_hat hi_hat_open",
    Piece.HIHAT_PEDAL: "phh pedal_hihat pedal_hi_hat hi_hat_pedal",
    Piece.CRASH: "cy crc chc spc cc cymbal crash_cymbal china splash",
    Piece.RIDE: "rdc rd ride_cymbal",
    Piece.RIDE_BELL: "rdb rb bell",
}
_WORDS = {word: int(piece) for piece, words in _ALSO.items() for word in words.split()}
_WORDS |= {piece.label: int(piece) for piece in Piece}
_WORDS |= dict.fromkeys(("ot", "tmb", "other", "tambourine"), NO_PIECE_OF_THE_KIT)


def piece_of_word(word: str) -> int | None:
    """The piece's code, ``NO_PIECE_OF_THE_KIT``, or None for a word that is not known.

    Case, and whether words are joined by a space, a hyphen or an underscore, make no difference.
    """
    return _WORDS.get(word.strip().lower().replace(" ", "_").replace("-", "_"))
