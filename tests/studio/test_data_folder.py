"""Where the studio keeps its things."""

import sys
from pathlib import Path

import pytest

from hapju.errors import BadInput
from hapju.studio.data_folder import VARIABLE, data_folder, opened_alone


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


def test_two_studios_do_not_share_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    refused = pytest.raises(BadInput, match="another studio is open")
    with opened_alone(folder), refused, opened_alone(folder):
        pass
    with opened_alone(folder):
        pass
    (tmp_path / "file").write_text("")
    with pytest.raises(BadInput, match="it can't be used"), opened_alone(tmp_path / "file"):
        pass
