"""The studio's addresses: strict headers on all of them, sentences where there is nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.errors import BadInput
from hapju.studio import page_files
from hapju.studio.headers import HEADERS
from hapju.studio.limits import Limits
from hapju.studio.origins import LOOPBACK, Origins
from hapju.studio.studio import Studio
from hapju.studio.web_application import web_application

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path, lambda journal: None, Limits(rooms_an_address=3))


async def _bad(_: Request) -> Response:
    raise BadInput("x.mid, byte 0", "this is not a MIDI file", "choose another")


async def _broken(_: Request) -> Response:
    raise RuntimeError("secret details")


@pytest.fixture
async def client(
    studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[httpx.AsyncClient]:
    pages = tmp_path / "pages"
    (pages / "assets").mkdir(parents=True)
    (pages / "index.html").write_text("<!doctype html><title>Hapju</title>")
    (pages / "assets" / "main-abc.js").write_text("export const a = 1;\n" * 100)
    (tmp_path / "secret.js").write_text("no")
    monkeypatch.setattr(page_files, "PAGES", pages)
    routes = [Route("/bad", _bad), Route("/broken", _broken)]
    transport = httpx.ASGITransport(web_application(studio, routes), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8765") as opened:
        yield opened


@pytest.mark.parametrize("address", ["/", "/room/abc", "/watch/abc", "/review/abc", "/review/demo"])
async def test_every_page_is_the_one_document(client: httpx.AsyncClient, address: str) -> None:
    answer = await client.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/assets/main-abc.js", 200),
        ("GET", "/nothing", 404),
        ("GET", "/assets/nothing.js", 404),
        ("POST", "/api/rooms", 201),
        ("GET", "/api/rooms", 405),
        ("GET", "/bad", 400),
        ("GET", "/broken", 500),
    ],
)
async def test_strict_headers_on_every_answer(
    client: httpx.AsyncClient, method: str, address: str, status: int
) -> None:
    answer = await client.request(method, address)
    assert answer.status_code == status
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy and "*" not in policy
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert answer.headers["cross-origin-embedder-policy"] == "require-corp"
    if status >= 400:
        assert set(answer.json()) == {"sentence"}
        assert answer.json()["sentence"].endswith(".")
        assert "secret" not in answer.text


async def test_bad_input_is_its_sentence(client: httpx.AsyncClient) -> None:
    answer = await client.get("/bad")
    assert answer.json() == {"sentence": "x.mid, byte 0: this is not a MIDI file; choose another."}


@pytest.mark.parametrize(
    "address",
    ["/assets/../secret.js", "/assets/%2e%2e%2fsecret.js", "/assets/..%5Csecret.js", "/assets/.x"],
)
async def test_no_file_beside_the_pages_is_read(client: httpx.AsyncClient, address: str) -> None:
    assert (await client.get(address)).status_code == 404


async def test_scripts_are_packed_and_stay_for_ever(client: httpx.AsyncClient) -> None:
    packed = await client.get("/assets/main-abc.js")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["content-type"].startswith("text/javascript")
    assert "immutable" in packed.headers["cache-control"]
    assert int(packed.headers["content-length"]) < 200
    plain = await client.get("/assets/main-abc.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == packed.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 201),
        ({"Origin": "http://127.0.0.1:8765"}, 201),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "evil.example:8765"}, 403),
        ({"Host": "localhost:8765", "Origin": "http://localhost:8765"}, 201),
        ({"Host": "[::1]:8765", "Origin": "http://[::1]:8765"}, 201),
    ],
)
async def test_other_sites_change_nothing(
    client: httpx.AsyncClient, headers: dict[str, str], status: int
) -> None:
    answer = await client.post("/api/rooms", headers=headers)
    assert answer.status_code == status


async def test_on_loopback_no_other_name_is_read_from(client: httpx.AsyncClient) -> None:
    assert (await client.get("/", headers={"Host": "evil.example"})).status_code == 403


async def test_a_room_is_made_with_two_keys_nobody_guesses(
    client: httpx.AsyncClient, studio: Studio
) -> None:
    made = [(await client.post("/api/rooms")).json() for _ in range(3)]
    keys = [key for each in made for key in each.values()]
    assert len(set(keys)) == 6
    assert all(len(key) == 22 for key in keys)  # 128 bits
    assert len(studio.rooms) == 3
    refused = await client.post("/api/rooms")
    assert refused.status_code == 429
    assert refused.json()["sentence"].startswith("Too many rooms")


async def test_a_picture_leads_into_the_room(client: httpx.AsyncClient) -> None:
    keys = (await client.post("/api/rooms")).json()
    pictures = []
    for key in keys.values():
        answer = await client.get(f"/api/rooms/{key}/qr.svg")
        assert answer.headers["content-type"].startswith("image/svg+xml")
        assert ElementTree.fromstring(answer.text).tag == "{http://www.w3.org/2000/svg}svg"
        assert "style=" not in answer.text
        pictures.append(answer.text)
    assert pictures[0] != pictures[1]
    assert (await client.get(f"/api/rooms/{'a' * 22}/qr.svg")).status_code == 404


@pytest.mark.parametrize(
    ("hosts", "host", "origin", "is_refused"),
    [
        (LOOPBACK, "127.0.0.1:8765", None, False),
        (LOOPBACK, "LOCALHOST:8765", "http://localhost:8765", False),
        (LOOPBACK, "", None, True),
        (LOOPBACK, "127.0.0.1.evil.example", None, True),
        (LOOPBACK, "evil@127.0.0.1.example", None, True),
        (None, "play.example", "https://play.example", False),
        (None, "play.example", "https://play.example.evil", True),
        (None, "play.example", "https://play.example:444", True),
        (frozenset({"play.example"}), "play.example", "https://play.example", False),
        (frozenset({"play.example"}), "other.example", "https://other.example", True),
        (None, "[::1", "http://[::1", True),
    ],
)
def test_who_may_speak_to_the_studio(
    hosts: frozenset[str] | None, host: str, origin: str | None, is_refused: bool
) -> None:
    assert (Origins(hosts).refuses(host, origin) is not None) == is_refused
