"""From which addresses pages may speak to the studio: its own pages only, whoever opens them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Origins:
    """The hosts by which the studio is known; None where it answers to any name.

    On loopback only loopback's names are right: else a page of another site could have its own
    name lead here (DNS rebinding) and speak to the studio as if it were the studio's page.
    """

    hosts: frozenset[str] | None = LOOPBACK

    def refuses(self, host: str, origin: str | None) -> str | None:
        """The sentence with which a request is turned away, or None.

        Browsers always say from which page a connection comes; what is no browser needn't.
        """
        name = _name_of(host)
        if name is None or (self.hosts is not None and name not in self.hosts):
            return "The studio isn't known by this name."
        if origin is not None and urlsplit_host(origin) != host.casefold():
            return "Only the studio's own pages may speak to it."
        return None


def urlsplit_host(origin: str) -> str | None:
    """The host and port of an origin as the Host header has them."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return None
    return parts.netloc.casefold() if parts.scheme in ("http", "https") else None


def _name_of(host: str) -> str | None:
    """A host without its port."""
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
