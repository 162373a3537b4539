"""The addresses of sounds: what they answer, how long it may be kept, what is refused."""

import io
import wave
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from hapju.songs.backing import VOICES
from hapju.sound.kit import LAYERS
from hapju.strokes import Piece
from hapju.studio import sound_pages
from hapju.studio.sound_pages import routes

PAGE = TestClient(Starlette(routes=routes()))


@pytest.mark.parametrize("piece", Piece, ids=lambda piece: piece.label)
def test_every_piece_of_the_kit_has_an_address(piece: Piece) -> None:
    answer = PAGE.get(f"/sound/kit/{piece.label}.wav")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "audio/wav"
    with wave.open(io.BytesIO(answer.content)) as file:
        assert (file.getframerate(), file.getnchannels()) == (48_000, 1)


def test_layers_tones_and_clicks_have_addresses() -> None:
    layers = [PAGE.get(f"/sound/kit/snare/{layer}.wav").content for layer in LAYERS]
    assert len(set(layers)) == len(LAYERS)
    assert layers[-1] == PAGE.get("/sound/kit/snare.wav").content
    for voice in VOICES:
        assert PAGE.get(f"/sound/tone/{voice}/60.wav").content.startswith(b"RIFF")
    assert PAGE.get("/sound/click/high.wav").content != PAGE.get("/sound/click/low.wav").content


def test_a_page_keeps_what_it_has() -> None:
    first = PAGE.get("/sound/click/high.wav")
    assert "immutable" in first.headers["cache-control"]
    again = PAGE.get(
        "/sound/click/high.wav", headers={"If-None-Match": f'"other", {first.headers["etag"]}'}
    )
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    other = PAGE.get("/sound/click/high.wav", headers={"If-None-Match": '"other"'})
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/sound/kit/gong.wav", "no such piece"),
        ("/sound/kit/snare/loudest.wav", "there are soft, medium, hard"),
        ("/sound/tone/kazoo/60.wav", "no such voice"),
        ("/sound/tone/bass/5.wav", "from 21 to 108"),
        ("/sound/tone/bass/c4.wav", "a MIDI note number"),
        ("/sound/tone/bass/%C2%B2.wav", "a MIDI note number"),
        ("/sound/click/loud.wav", "no such click"),
    ],
)
def test_what_there_is_not_is_said_in_a_sentence(address: str, said: str) -> None:
    answer = PAGE.get(address)
    assert answer.status_code == 404
    assert said in answer.json()["sentence"]


def test_only_reading_is_allowed() -> None:
    assert PAGE.post("/sound/click/high.wav").status_code == 405
    assert PAGE.head("/sound/click/high.wav").status_code == 200


def test_many_pages_at_once_get_the_same_sound() -> None:
    addresses = ["/sound/tone/bass/40.wav", "/sound/tone/bass/41.wav"] * 4
    with ThreadPoolExecutor(8) as pages:
        answers = list(pages.map(PAGE.get, addresses))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.headers["etag"] for answer in answers}) == 2


def test_only_so_many_sounds_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = dict.fromkeys([("tone", "bass", str(number)) for number in range(160)])
    monkeypatch.setattr(sound_pages, "_kept", kept)
    assert PAGE.get("/sound/click/low.wav").status_code == 200
    assert len(kept) == 160
    assert ("click", "low") in kept
