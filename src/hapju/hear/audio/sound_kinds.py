"""Which files hold sound: by their first bytes, and by the endings of their names."""

from __future__ import annotations

from pathlib import PurePath

ENDINGS = (
    *(".wav", ".wave", ".w64", ".aif", ".aiff", ".aifc", ".caf"),
    *(".flac", ".ogg", ".oga", ".opus", ".mp3", ".m4a", ".aac", ".mka"),
    *(".mp4", ".m4v", ".mov", ".3gp", ".webm", ".mkv"),
)
"""Endings of names of files whose sound is read."""

CONTAINERS = "wav,w64,aiff,caf,flac,ogg,mp3,aac,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm"
"""The forms that FFmpeg may take a file for. None of them names other files or addresses, as
playlists do."""

CODECS = frozenset(
    (
        *("pcm_u8", "pcm_s8", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le"),
        *("pcm_s32be", "pcm_f32le", "pcm_f32be", "pcm_f64le", "pcm_f64be", "pcm_alaw", "pcm_mulaw"),
        *("adpcm_ms", "adpcm_ima_wav", "adpcm_ima_qt", "flac", "alac", "mp3float", "mp3"),
        *("mp2float", "mp2", "aac", "opus", "vorbis", "ac3", "eac3", "amrnb", "amrwb"),
    )
)
"""FFmpeg's names of the decoders that may run, all of them for sound."""

READS = "give WAV, AIFF, FLAC, OGG, MP3, M4A, or a video as MP4, MOV, WebM or MKV"
"""What would be right, in the sentence for a file that is no sound."""

_STARTS = (
    *(b"fLaC", b"OggS", b"caff", b"ID3\x02", b"ID3\x03", b"ID3\x04", b"riff\x2e\x91\xcf\x11"),
    b"\x1a\x45\xdf\xa3",  # EBML: Matroska, WebM
)
_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_CHUNKED = {b"RIFF": (b"WAVE",), b"RIFX": (b"WAVE",), b"RF64": (b"WAVE",), b"BW64": (b"WAVE",)} | {
    b"FORM": (b"AIFF", b"AIFC")
}


def looks_like_sound(head: bytes, name: str) -> bool:
    """Whether to read a file as sound.

    What it holds decides. Where that is unknown, the ending of its name does: a file that is called
    a WAV and is none is then refused as one, not as a bad table.

    Args:
        head: the file's first bytes; 12 are enough.
        name: its name.
    """
    return _holds_sound(head) or (
        not head.startswith((b"MThd", b"RIFF")) and PurePath(name).suffix.lower() in ENDINGS
    )


def _holds_sound(head: bytes) -> bool:
    if head[8:12] in _CHUNKED.get(head[:4], ()):
        return True
    # An MPEG frame begins with eleven bits set: MP3, or AAC in ADTS. FF FE is the mark of UTF-16.
    mpeg = head[:1] == b"\xff" and head[1:2] >= b"\xe0" and head[1:2] != b"\xfe"
    return mpeg or head[4:8] in _BOXES or head.startswith(_STARTS)
