"""Who asks the studio for something by the web, and whether they have asked too often."""

from __future__ import annotations

from time import monotonic

from starlette.requests import Request

from hapju.studio.limits import TokenBucket

MOST_ADDRESSES = 10_000
"""Of so many it is known how often they asked; then all begin anew."""
Buckets = dict[str, TokenBucket]


def address_of(request: Request) -> str:
    """The address of whoever asks; empty where nobody knows it."""
    return request.client.host if request.client else ""


def may_ask(request: Request, buckets: Buckets, a_second: float, at_once: float) -> bool:
    """Whether the address may ask once more; ``buckets`` keeps how often each has."""
    address, now_s = address_of(request), monotonic()
    if address not in buckets and len(buckets) >= MOST_ADDRESSES:
        buckets.clear()
    bucket = buckets.setdefault(address, TokenBucket(a_second, at_once, now_s))
    return bucket.takes(1, now_s)
