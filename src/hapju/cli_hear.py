"""``hapju hear`` and ``hapju teach``: recordings of sound at the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hapju.errors import BadInput

if TYPE_CHECKING:
    from hapju.strokes import Piece

STROKES_EACH = 4


def hear(given: argparse.Namespace) -> None:
    """Hear the drums in each recording and write its strokes."""
    from hapju.hear.audio.drum_hearing import hear_drums
    from hapju.hear.audio.taught_kit import read_taught_kit
    from hapju.hear.sound_recording import is_sound_file
    from hapju.show.heard_files import write_heard
    from hapju.show.heard_terminal import heard_text
    from hapju.show.progress_bar import ProgressBar

    outputs = _outputs(given)
    kit = None if given.kit is None else read_taught_kit(given.kit)
    for path in given.files:
        if path.is_file() and not is_sound_file(path):
            raise BadInput(
                str(path),
                "this is no recording of sound",
                "give WAV, FLAC, OGG, MP3, M4A or a video; hapju report reads MIDI and tables",
            )
    for row, (path, output) in enumerate(zip(given.files, outputs, strict=True)):
        with ProgressBar(sys.stderr) as bar:
            heard = hear_drums(path, kit, bar.of(path))
        print(("\n" if row else "") + heard_text(path.name, heard, given.lang) + "\n")
        write_heard(heard, output)
        print(output, flush=True)
        if given.click_out is not None:
            from hapju.show.ear_check import write_ear_check

            write_ear_check(path, heard.strokes, given.click_out, heard.confidence)
            print(given.click_out)


def _outputs(given: argparse.Namespace) -> list[Path]:
    """Where the strokes of each recording go: never over a recording, nor unasked over a file."""
    from hapju.show.heard_files import check_ending

    files: list[Path] = given.files
    output: Path | None = given.output
    if len(files) > 1 and given.click_out is not None:
        raise BadInput("--click-out", "it takes one recording", "give the recordings one by one")
    if output is not None and not (output.is_dir() or len(files) > 1):
        check_ending(output)
        outputs = [output]
    elif output is not None and output.suffix.lower() in (".mid", ".midi", ".csv"):
        raise BadInput(
            str(output), f"this is one file for {len(files)} recordings", "name a folder"
        )
    else:
        folder = output or Path()
        outputs = [folder / f"{path.stem}.mid" for path in files]
        for path in outputs:
            if outputs.count(path) > 1:
                raise BadInput(str(path), "two recordings would be written to it", "rename one")
            if path.exists():
                over_it = f"say -o {path} to write over it"
                raise BadInput(
                    str(path),
                    "there is such a file already",
                    over_it if len(files) == 1 else "move it away, or name a folder with -o",
                )
    recordings = {path.resolve() for path in files}
    for written in (*outputs, given.click_out):
        if written is not None and written.resolve() in recordings:
            raise BadInput(str(written), "it is one of the recordings", "write to another file")
    if given.click_out is not None and given.click_out.resolve() == outputs[0].resolve():
        raise BadInput("--click-out", "the strokes are written there", "name another file")
    return outputs


def teach(given: argparse.Namespace) -> None:
    """Learn a kit from a recording of its pieces, or say what to play for that."""
    from hapju.cli_arguments import TEACHING_ORDER
    from hapju.show.terminal import wrapped
    from hapju.show.words import Words

    order = _pieces(given.order.split(",") if given.order else TEACHING_ORDER)
    words = Words(given.lang)
    if given.recording is None:
        print(wrapped(words.say("terminal-teach-how", count=STROKES_EACH)))
        for number, piece in enumerate(order, start=1):
            print(f"{number:>4}. {words.piece(piece.label)} × {STROKES_EACH}")
        named = f" --order {','.join(piece.label for piece in order)}" if given.order else ""
        print("\n" + wrapped(words.say("terminal-teach-then")))
        print(f"  hapju teach kit.wav -o kit.json{named}")
        return
    from hapju.hear.audio.taught_kit import teach as learn

    output: Path = given.output or Path(f"{given.recording.stem}.json")
    if output.resolve() == given.recording.resolve():
        raise BadInput(str(output), "it is the recording", "write to another file")
    learn(given.recording, order).to_json(output)
    print(
        words.say("terminal-taught", pieces=", ".join(words.piece(piece.label) for piece in order))
    )
    print(output)


def _pieces(names: Sequence[str]) -> list[Piece]:
    from hapju.strokes import Piece

    pieces = []
    for name in names:
        try:
            pieces.append(Piece.from_label(name))
        except KeyError:
            raise BadInput(
                f"--order {name.strip()[:40]!r}",
                "there is no such piece",
                f"the pieces are {', '.join(piece.label for piece in Piece)}",
            ) from None
    if len(set(pieces)) < len(pieces):
        raise BadInput("--order", "a piece is there twice", "name each piece once")
    return pieces
