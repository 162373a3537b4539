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
from functools import lru_cache
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
# A page asks for many sounds at once; one after the other leaves the other core to the players.
_RENDERING = Lock()


class _File(NamedTuple):
    data: bytes
    tag: str


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
    from hapju.sound.clicks import CLICKS

    for name in CLICKS:
        _click_file(name)
    for piece in Piece:
        _kit_file(piece.label, _FULL_FORCE)


def _kit(request: Request) -> Response:
    layer = request.path_params.get("layer", _FULL_FORCE)
    return _answer(request, lambda: _kit_file(request.path_params["piece"], layer))


def _tone(request: Request) -> Response:
    voice, pitch = request.path_params["voice"], request.path_params["pitch"]
    return _answer(request, lambda: _tone_file(voice, pitch))


def _click(request: Request) -> Response:
    return _answer(request, lambda: _click_file(request.path_params["name"]))


def _answer(request: Request, file_of: Callable[[], _File]) -> Response:
    try:
        with _RENDERING:
            file = file_of()
    except BadInput as problem:
        return JSONResponse({"sentence": str(problem)}, status_code=404)
    headers = {"ETag": file.tag, "Cache-Control": _A_DAY}
    known = {tag.strip() for tag in request.headers.get("if-none-match", "").split(",")}
    if file.tag in known:
        return Response(status_code=304, headers=headers)
    return Response(file.data, media_type="audio/wav", headers=headers)


@lru_cache(maxsize=64)
def _kit_file(label: str, layer: str) -> _File:
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
    return _file(stroke_sound(piece, LAYERS[layer]))


@lru_cache(maxsize=128)
def _tone_file(voice: str, pitch: str) -> _File:
    from hapju.sound.tones import tone_sound

    if not (pitch.isascii() and pitch.isdigit() and len(pitch) <= 3):
        raise BadInput(f"pitch {pitch[:40]!r}", "this is no pitch", "it is a MIDI note number")
    return _file(tone_sound(voice, int(pitch)))


@lru_cache(maxsize=8)
def _click_file(name: str) -> _File:
    from hapju.sound.clicks import click_sound

    return _file(click_sound(name))


def _file(sound: FloatArray) -> _File:
    from hapju.sound.wave_file import wav_bytes

    data = wav_bytes(sound)
    return _File(data, f'"{sha256(data).hexdigest()[:32]}"')
