"""What every answer of the studio tells the browser to refuse, and which requests it refuses."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hapju.studio.answers import refusal
from hapju.studio.origins import Origins

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    # A page of its own process: clocks are then exact to 5 µs, and other sites can't look in.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    # The address of a room is its key: no other site is told it.
    "Referrer-Policy": "no-referrer",
    # Bluetooth isn't named: it is for the page itself by default, and browsers without it complain.
    "Permissions-Policy": (
        "midi=(self), microphone=(self), autoplay=(self), fullscreen=(self), "
        "screen-wake-lock=(self), camera=(), geolocation=(), payment=(), usb=()"
    ),
}
_CHANGES_NOTHING = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """Around the whole web application: strict headers out, requests of other sites refused."""

    def __init__(self, app: ASGIApp, origins: Origins) -> None:
        self._app, self._origins = app, origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        asked = Headers(scope=scope)
        origin = None if scope["method"] in _CHANGES_NOTHING else asked.get("origin")
        sentence = self._origins.refuses(asked.get("host", ""), origin)
        app = self._app if sentence is None else refusal(403, sentence)
        await app(scope, receive, send_with_headers)
