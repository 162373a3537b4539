"""The page of note maps lists them as they are; run as a module, this writes them anew."""

import re
from pathlib import Path

from hapju.kit.note_maps import BY_PEDAL, NO_PIECE, built_in_maps, load_note_map
from hapju.strokes import Piece

PAGE = Path(__file__).resolve().parents[2] / "docs" / "note-maps.md"
BETWEEN = re.compile(r"(<!-- maps: [^\n]*-->\n).*?(<!-- end of maps -->)", re.DOTALL)


def cell(code: int) -> str:
    return {NO_PIECE: "", BY_PEDAL: "hihat (by pedal)"}.get(code) or (
        Piece(code).label if code < len(Piece) else ""
    )


def page_with_maps() -> str:
    names = sorted(built_in_maps())
    columns = [load_note_map(name).piece.tolist() for name in names]
    rows = [
        f"| {note} | {' | '.join(map(cell, codes))} |"
        for note, codes in enumerate(zip(*columns, strict=True))
        if any(code != NO_PIECE for code in codes)
    ]
    head = f"| note | {' | '.join(f'`{name}`' for name in names)} |"
    lines = ["", head, "|---" * (len(names) + 1) + "|", *rows, "", ""]
    text = "\n".join(lines)
    return BETWEEN.sub(lambda found: found[1] + text + found[2], PAGE.read_text("utf-8"))


def test_the_page_lists_the_maps_as_they_are() -> None:
    assert page_with_maps() == PAGE.read_text("utf-8")
    assert "| 22 |" in page_with_maps()
    assert all(f"`{name}`" in PAGE.read_text("utf-8") for name in built_in_maps())


def test_the_example_on_the_page_is_a_map(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    path = tmp_path / "my-kit.toml"
    path.write_text(example, encoding="utf-8")
    assert load_note_map(path).piece[40] == Piece.CROSS_STICK


if __name__ == "__main__":
    PAGE.write_text(page_with_maps(), "utf-8")
