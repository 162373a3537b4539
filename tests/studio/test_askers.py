"""Each address may ask so often, however many addresses there are."""

import pytest
from starlette.requests import Request

from hapju.studio import askers
from hapju.studio.askers import Buckets, address_of, may_ask


def asked_by(address: str | None) -> Request:
    client = None if address is None else (address, 1)
    return Request({"type": "http", "client": client, "headers": []})


def test_each_address_has_its_own_share() -> None:
    buckets: Buckets = {}
    assert [may_ask(asked_by("a"), buckets, 0.001, 2) for _ in range(3)] == [True, True, False]
    assert may_ask(asked_by("b"), buckets, 0.001, 2)
    assert (address_of(asked_by("a")), address_of(asked_by(None))) == ("a", "")


def test_who_has_asked_too_often_is_forgotten_by_others_coming_not_by_asking_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(askers, "MOST_ADDRESSES", 2)
    buckets: Buckets = {}
    for address in ("a", "b"):
        assert may_ask(asked_by(address), buckets, 0.001, 1)
    assert not any(may_ask(asked_by(address), buckets, 0.001, 1) for address in ("a", "b"))
    assert may_ask(asked_by("c"), buckets, 0.001, 1)
    assert len(buckets) == 1
