"""What sounds on the pages: the kit, the backing's tones and the clicks, each as a WAV file.

- ``/sound/kit/<piece>.wav``: a stroke at full force.
- ``/sound/kit/<piece>/<layer>.wav``: a stroke at the velocity of a layer: soft, medium or hard
  (:data:`~hapju.sound.kit.LAYERS`). A stroke of velocity v sounds as the nearest layer, with the
  gain (v / the layer's velocity) to the power 1.6.
- ``/sound/tone/<voice>/<pitch>.wav``: a tone of the backing at full force; stop it when its length
  is over.
- ``/sound/click/<high or low>.wav``.

Each is rendered when it is first asked for, in a thread of its own, and kept in memory.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from threading import Lock
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from hapju.errors import BadInput
from hapju.strokes import FloatArray, Piece

_FULL_FORCE = "hard"
_A_DAY = "public, max-age=86400, immutable"
_MOST_KEPT = 160
"""Sounds: the whole kit and more tones than any song has; about 50 MB."""


class _File(NamedTuple):
    data: bytes
    tag: str


# A page asks for many sounds at once. One is rendered after the other, which leaves the other core
# to the players, and none twice; what is there already doesn't wait for it.
_rendering = Lock()
_kept: dict[tuple[str, ...], _File] = {}


def routes() -> list[Route]:
    """The addresses under ``/sound/``."""
    return [
        Route("/sound/kit/{piece}.wav", _kit),
        Route("/sound/kit/{piece}/{layer}.wav", _kit),
        Route("/sound/tone/{voice}/{pitch}.wav", _tone),
        Route("/sound/click/{name}.wav", _click),
    ]


def render_ahead() -> None:
    """Render what every page asks for first, so that nobody waits for it: kit and clicks."""
    for name in ("high", "low"):
        _file("click", name)
    for piece in Piece:
        _file("kit", piece.label, _FULL_FORCE)


def _kit(request: Request) -> Response:
    layer = request.path_params.get("layer", _FULL_FORCE)
    return _answer(request, "kit", request.path_params["piece"], layer)


def _tone(request: Request) -> Response:
    return _answer(request, "tone", request.path_params["voice"], request.path_params["pitch"])


def _click(request: Request) -> Response:
    return _answer(request, "click", request.path_params["name"])


def _answer(request: Request, *asked: str) -> Response:
    try:
        file = _file(*asked)
    except BadInput as problem:
        return JSONResponse({"sentence": str(problem)}, status_code=404)
    headers = {"ETag": file.tag, "Cache-Control": _A_DAY}
    known = {tag.strip() for tag in request.headers.get("if-none-match", "").split(",")}
    if file.tag in known:
        return Response(status_code=304, headers=headers)
    return Response(file.data, media_type="audio/wav", headers=headers)


def _file(*asked: str) -> _File:
    """The file of a sound: kept, or rendered now."""
    if (kept := _kept.get(asked)) is not None:
        return kept
    with _rendering:
        if (kept := _kept.get(asked)) is not None:
            return kept
        data = _rendered(*asked)
        while len(_kept) >= _MOST_KEPT:
            del _kept[next(iter(_kept))]
        _kept[asked] = _File(data, f'"{sha256(data).hexdigest()[:32]}"')
        return _kept[asked]


def _rendered(kind: str, *asked: str) -> bytes:
    from hapju.sound.wave_file import wav_bytes

    makers: dict[str, Callable[..., FloatArray]] = {
        "kit": _stroke,
        "tone": _backing_tone,
        "click": _metronome,
    }
    return wav_bytes(makers[kind](*asked))


def _stroke(label: str, layer: str) -> FloatArray:
    from hapju.sound.kit import LAYERS, stroke_sound

    try:
        piece = Piece[label.upper()]
    except KeyError:
        raise BadInput(
            f"piece {label[:40]!r}",
            "there is no such piece",
            f"the pieces are {', '.join(piece.label for piece in Piece)}",
        ) from None
    if layer not in LAYERS:
        raise BadInput(
            f"layer {layer[:40]!r}", "there is no such layer", f"there are {', '.join(LAYERS)}"
        )
    return stroke_sound(piece, LAYERS[layer])


def _backing_tone(voice: str, pitch: str) -> FloatArray:
    from hapju.sound.tones import tone_sound

    if not (pitch.isascii() and pitch.isdigit() and len(pitch) <= 3):
        raise BadInput(f"pitch {pitch[:40]!r}", "this is no pitch", "it is a MIDI note number")
    return tone_sound(voice, int(pitch))


def _metronome(name: str) -> FloatArray:
    from hapju.sound.clicks import click_sound

    return click_sound(name)
