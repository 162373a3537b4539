"""Where the studio keeps its things."""

import sys
from pathlib import Path

import pytest

from hapju.studio.data_folder import VARIABLE, data_folder


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (VARIABLE, "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/me"))


def test_what_is_named_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/elsewhere")
    assert data_folder(Path("here")) == Path("here")
    assert data_folder() == Path("/elsewhere")


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", "/home/me/.local/share/hapju"),
        ("darwin", "/home/me/Library/Application Support/hapju"),
        ("win32", "/home/me/AppData/Local/hapju"),
    ],
)
def test_each_platform_has_its_place(
    platform: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert data_folder() == Path(folder)


def test_linux_lets_the_place_be_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert data_folder() == Path("/data/hapju")
