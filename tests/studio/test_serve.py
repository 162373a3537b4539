"""Opening the studio: for this machine only unless told otherwise, and in one sentence if not."""

import socket
from pathlib import Path

import pytest

from hapju.errors import BadInput
from hapju.studio.limits import TokenBucket
from hapju.studio.serve import Settings, check, origins_of, serve
from hapju.studio.studio_clock import StudioClock


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    path = tmp_path / "a.pem"
    path.write_text("not looked into here")
    return path


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.53", "::1", "localhost"])
def test_loopback_needs_nothing(tmp_path: Path, host: str) -> None:
    check(Settings(tmp_path, host=host))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "play.example", ""])
def test_others_reach_it_only_where_that_is_said(tmp_path: Path, host: str) -> None:
    with pytest.raises(BadInput, match=r"others could reach the studio there; say --public"):
        check(Settings(tmp_path, host=host))


def test_public_needs_tls_or_a_proxy(tmp_path: Path, pem: Path) -> None:
    public = {"data": tmp_path, "host": "0.0.0.0", "is_public": True}
    with pytest.raises(BadInput, match=r"give --cert and --key, or --proxy") as problem:
        check(Settings(**public))
    assert str(problem.value).count(".") == 1  # one sentence
    check(Settings(**public, proxy="10.0.0.1"))
    check(Settings(**public, certificate=pem, private_key=pem))
    with pytest.raises(BadInput, match="needs its private key"):
        check(Settings(**public, certificate=pem))
    with pytest.raises(BadInput, match="there is no such file"):
        check(Settings(**public, certificate=pem, private_key=tmp_path / "b.pem"))


def test_names_by_which_it_is_known(tmp_path: Path) -> None:
    assert origins_of(Settings(tmp_path)).hosts == {"localhost", "127.0.0.1", "::1"}
    assert origins_of(Settings(tmp_path, is_public=True)).hosts is None
    named = Settings(tmp_path, is_public=True, names=("play.example",))
    assert origins_of(named).hosts == {"play.example"}


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(BadInput, match=rf"--port {port}: the studio can't listen"):
            serve(Settings(tmp_path, port=port), lambda journal: None)


def test_a_bucket_lets_bursts_through_and_its_rate_for_ever() -> None:
    bucket = TokenBucket(rate=10.0, burst=5.0, filled_s=0.0)
    assert [bucket.takes(1, 0.0) for _ in range(6)] == [True] * 5 + [False]
    assert bucket.takes(1, 0.1)
    assert not bucket.takes(1, 0.1)
    assert bucket.takes(5, 100.0)
    assert not bucket.takes(6, 1000.0)


def test_the_clock_is_never_turned_back(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = StudioClock()
    before = clock.now_s()
    assert before > 1_600_000_000
    monkeypatch.setattr("time.time", lambda: 0.0)
    assert clock.now_s() >= before
