"""The shape of the code: what may know what, how big, how soon."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(path for path in (ROOT / "src" / "hapju").rglob("*.py"))
PURE_ROOMS = ("heart", "timing", "together")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_imports_point_one_way() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as l; l()"]
    done = subprocess.run(
        [*command, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    "statement",
    ["import hapju", "import hapju.cli", "from hapju.cli import main; main(['--version'])"],
)
def test_starting_up_loads_nothing_heavy(statement: str) -> None:
    heavy = ["numpy", "mido", "jinja2", "msgspec", "polars", "typst", "fluent.runtime"]
    report = f"import sys; sys.stderr.write(','.join(m for m in {heavy} if m in sys.modules))"
    code = f"try:\n    {statement}\nexcept SystemExit:\n    pass\n{report}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_one_thing(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 450, f"{name_of(path)} has {lines} lines; split it by what is inside"
    words = set(re.split(r"[_./]", name_of(path)))
    vague = words & {"utils", "util", "helpers", "helper", "manager", "misc", "common"}
    assert not vague, f"{name_of(path)} doesn't say by name what is inside"


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if path.relative_to(ROOT / "src" / "hapju").parts[0] in PURE_ROOMS],
    ids=name_of,
)
def test_pure_rooms_touch_no_file_clock_or_socket(path: Path) -> None:
    outside = {"os", "io", "pathlib", "time", "datetime", "socket", "random", "subprocess", "sys"}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported = {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported = {(node.module or "").split(".")[0]}
        else:
            imported = set()
        assert not imported & outside, f"{name_of(path)}, line {node.lineno}: {imported}"
        if isinstance(node, ast.Name):
            assert node.id not in {"open", "print", "input"}, f"{name_of(path)}: {node.id}()"
        assert not isinstance(node, ast.Global), f"{name_of(path)} keeps something global"


def tracked_texts() -> list[tuple[str, str]]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    texts = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".npz", ".onnx", ".png", ".mid", ".pdf"}:
            texts.append((name, path.read_text(encoding="utf-8")))
    return texts


def test_no_file_names_a_machine_or_a_registry() -> None:
    hosts = [f"{name}.org" for name in ("py" + "pi", "python" + "hosted", "npm" + "js")]
    found = re.compile(r"/(?:work|root|opt/wheels)/|" + "|".join(map(re.escape, hosts)))
    for name, text in tracked_texts():
        hit = found.search(text)
        assert hit is None, f"{name}: {text[max(hit.start() - 30, 0) : hit.end() + 30]!r}"


@pytest.mark.parametrize("lock", ["runtime.txt", "development.txt", "peers.txt"])
def test_every_locked_package_has_one_version_and_a_hash(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if not entry.startswith("#")]
    assert len(entries) > 5
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+(\[[a-z,]+\])?==[^\s;]+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert "index-url" not in text
