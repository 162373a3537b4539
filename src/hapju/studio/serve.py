"""Opening the studio: at which address, for whom, and until when."""

from __future__ import annotations

import gc
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import uvicorn
from starlette.routing import BaseRoute

from hapju.errors import BadInput
from hapju.studio.limits import Limits
from hapju.studio.origins import LOOPBACK, Origins
from hapju.studio.studio import Studio
from hapju.studio.web_application import web_application

PORT = 8765
_STOPS_WITHIN_S = 5
_COLLECT_AFTER = (50_000, 20, 100)
"""Python looks for what has become garbage this seldom: strokes leave none that it must find."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the studio is opened.

    Attributes:
        data: the folder of rooms and takes.
        host: the address to listen at; only this machine reaches loopback.
        port: the port; 0 for any that is free.
        is_public: True where others may reach it: needs a certificate or a proxy.
        certificate: its file, and that of its private key.
        private_key: see ``certificate``.
        proxy: the address of a proxy in front that speaks TLS to the world.
        names: the names by which the studio is known in public; empty for any.
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = PORT
    is_public: bool = False
    certificate: Path | None = None
    private_key: Path | None = None
    proxy: str | None = None
    names: tuple[str, ...] = ()


def check(settings: Settings) -> None:
    """See that nobody else can reach the studio unless that was asked for, and then only by TLS.

    Raises:
        BadInput: in one sentence: what is open to whom, and what would be right.
    """
    has_tls = settings.certificate is not None and settings.private_key is not None
    if (settings.certificate is None) != (settings.private_key is None):
        raise BadInput("--cert", "a certificate needs its private key", "give --cert and --key")
    for path in (settings.certificate, settings.private_key):
        if path is not None and not path.is_file():
            raise BadInput(str(path), "there is no such file", "name a file in PEM format")
    if settings.is_public and not has_tls and settings.proxy is None:
        raise BadInput(
            "--public",
            "browsers give MIDI, microphone and exact clocks to encrypted pages only",
            "give --cert and --key, or --proxy ADDRESS for a proxy in front that speaks TLS",
        )
    if not settings.is_public and not _is_loopback(settings.host):
        raise BadInput(
            f"--host {settings.host}",
            "others could reach the studio there",
            "say --public if that is meant, or leave --host out",
        )


def origins_of(settings: Settings) -> Origins:
    """By which names pages may speak to the studio."""
    if not settings.is_public:
        return Origins(LOOPBACK)
    return Origins(frozenset(settings.names) if settings.names else None)


def serve(
    settings: Settings,
    keep_take: Callable[[Path], None],
    routes: Callable[[Studio], Sequence[BaseRoute]] = lambda _: (),
    say: Callable[[str], None] = lambda _: None,
    limits: Limits | None = None,
) -> None:
    """Open the studio and keep it open until it is interrupted; ``say`` gets its link.

    ``routes`` says what there is beside rooms and pages; it gets the studio.

    Raises:
        BadInput: where it can't be opened like this, such as at a port that is taken.
    """
    check(settings)
    _open_many_files()
    studio = Studio(settings.data, keep_take, limits, origins_of(settings), settings.proxy)
    listening = _listen(settings)
    config = uvicorn.Config(
        web_application(studio, routes(studio)),
        ws=studio.socket,  # type: ignore[arg-type]  # whatever makes a protocol will do
        loop="auto",  # uvloop where it is installed
        interface="asgi3",
        lifespan="on",
        log_level="error",  # what strangers send wrong is no news
        access_log=False,
        server_header=False,
        proxy_headers=settings.proxy is not None,
        forwarded_allow_ips=settings.proxy,
        ssl_certfile=settings.certificate,
        ssl_keyfile=settings.private_key,
        timeout_graceful_shutdown=_STOPS_WITHIN_S,
    )
    server = _Server(config, lambda: say(_link(settings, listening)))
    with suppress(KeyboardInterrupt):  # said again by uvicorn, after all is closed
        server.run(sockets=[listening])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, opened: Callable[[], None]) -> None:
        super().__init__(config)
        self._opened = opened

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # What is there now stays: the collector needn't look at it again while people play.
        gc.collect()
        gc.freeze()
        gc.set_threshold(*_COLLECT_AFTER)
        self._opened()


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((settings.host, settings.port))
        listening.listen(1024)
    except OSError as trouble:
        listening.close()
        raise BadInput(
            f"--port {settings.port}",
            f"the studio can't listen at {settings.host} there ({trouble.strerror})",
            "another program may have it: name another port, such as "
            f"--port {settings.port % 65_000 + 1}",
        ) from None
    listening.setblocking(False)
    return listening


def _link(settings: Settings, listening: socket.socket) -> str:
    scheme = "http" if settings.certificate is None else "https"
    name = settings.names[0] if settings.names else settings.host
    host = f"[{name}]" if ":" in name else name
    return f"{scheme}://{host}:{listening.getsockname()[1]}/"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _open_many_files() -> None:
    """Allow as many connections and journals as the system lets a program have."""
    try:
        import resource
    except ImportError:  # no such limit on Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
