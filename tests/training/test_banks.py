"""The kits on this machine: made from what is installed, or already made."""

import shutil
from dataclasses import replace

import numpy as np
import pytest

from hapju.strokes import Piece
from training.held_out import HELD_OUT_KITS
from training.one_shots import KITS, LEAD_SAMPLES, kit_names, load_kit

pytest.importorskip("soundfile")

from training import hydrogen_kits, loose_samples, soundfonts

has_fluidsynth = pytest.mark.skipif(
    shutil.which("fluidsynth") is None, reason="FluidSynth isn't installed"
)


def _soundfont(word):
    soundfont = next(one for one in soundfonts.ALL if one.word == word)
    if not (soundfonts.SOUNDFONTS / soundfont.file).exists():
        pytest.skip(f"{soundfont.package} isn't installed")
    return soundfont


def test_presets_are_read_from_a_soundfont():
    found = soundfonts.presets(soundfonts.SOUNDFONTS / _soundfont("timgm6mb").file)
    assert (0, 40, "Violin") in found  # General MIDI's program 41, counted from 0
    assert (128, 0, "Standard") in found
    assert found == sorted(found)


def test_every_kit_of_a_soundfont_has_a_name_of_its_own():
    names = [name for name, _ in soundfonts.kits()]
    assert len(names) == len(set(names))


@has_fluidsynth
def test_strokes_of_a_soundfont_are_cut_at_their_attacks():
    soundfont = _soundfont("timgm6mb")
    notes = {36: Piece.KICK, 38: Piece.SNARE, 42: Piece.HIHAT_CLOSED}
    kit = soundfonts.rendered_kit(soundfont, "some", 128, 0, notes)
    assert set(kit.shots) == set(notes.values())
    for shots in kit.shots.values():
        for shot in shots:
            before = np.max(np.abs(shot.samples[: shot.attack]))
            after = np.max(np.abs(shot.samples[shot.attack :][:1323]))
            assert shot.attack == LEAD_SAMPLES
            assert before < 0.05 * after
            assert not shot.attack_doubt_ms > 2.0


@pytest.mark.parametrize(
    ("instrument", "piece"),
    [
        ('Kick (Tama Superstar 22")', Piece.KICK),
        ("a3 - bass drum 4", Piece.KICK),
        ("Drum 1", None),
        ("Stick", Piece.CROSS_STICK),
        ("c#3 - stick", Piece.CROSS_STICK),
        ("Pearl Snare Rimshot", Piece.SNARE),
        ("Rim Click (Pearl Free Floating Maple 14x3.5)", Piece.CROSS_STICK),
        ("Snare Roll", None),
        ("Tom Low", Piece.TOM_FLOOR),
        ("Pearl Tom 2", Piece.TOM_MID),
        ("Tom Hi", Piece.TOM_HIGH),
        ('Hi-Hat Semiopen (Paiste Alpha Metal edge 14")', Piece.HIHAT_OPEN),
        ("Closed HH", Piece.HIHAT_CLOSED),
        ("VariBreaks Hat 1 Pd", Piece.HIHAT_PEDAL),
        ("Sabian Hat Choke", None),
        ("Cowbell", None),
        ("Hand Clap", None),
        ('Ride Bow (Custom, Zagrebin 22")', Piece.RIDE),
        ('Ride Bell (Custom, Zagrebin 22")', Piece.RIDE_BELL),
        ("ride-cup", Piece.RIDE_BELL),
        ("ride-crash20inch", Piece.RIDE),
        ('Crash/Ride Bell (Paiste Rude Crash/Ride 18")', Piece.RIDE_BELL),
        ('China (Paiste Alpha 18")', Piece.CRASH),
    ],
)
def test_instruments_are_known_by_their_names(instrument, piece):
    assert hydrogen_kits.piece_named(instrument) == piece


def test_a_layered_kit_gets_louder_with_velocity():
    kit = next(one for one in hydrogen_kits.ALL if one.folder == "ForzeeStereo")
    if not (hydrogen_kits.DRUMKITS / kit.folder).exists():
        pytest.skip("hydrogen-drumkits isn't installed")
    snares = [s for s in hydrogen_kits.layered_kit(kit).shots[Piece.SNARE] if s.voice == 0]
    peaks = [float(np.max(np.abs(shot.samples))) for shot in snares]
    assert [shot.velocity for shot in snares] == pytest.approx([0.1, 0.3, 0.5, 0.7, 0.9])
    assert peaks == sorted(peaks)


def test_loose_samples_make_kits():
    kit = next(one for one in loose_samples.ALL if one.name == "sonicpi_drums")
    if not kit.folder.exists():
        pytest.skip("sonic-pi-samples isn't installed")
    few = replace(kit, files={"drum_snare_soft": (Piece.SNARE, 0.4)})
    (snare,) = loose_samples.loose_kit(few).shots[Piece.SNARE]
    assert snare.velocity == 0.4
    assert 0.0 < np.max(np.abs(snare.samples)) < 0.5


def test_nothing_held_out_is_in_a_training_kit():
    names = [name for name in kit_names(KITS) if not name.startswith("synthesised")]
    if not HELD_OUT_KITS & set(names):
        pytest.skip("the kits aren't made: python -m training.sampled_kits")
    kits = [load_kit(KITS / f"{name}.npz") for name in names]
    held_out = [kit for kit in kits if kit.name in HELD_OUT_KITS]
    others = [kit for kit in kits if kit.name not in HELD_OUT_KITS]
    for piece in Piece:
        trained = np.array(_spectra(others, piece))
        for one in _spectra(held_out, piece):
            alike = np.fft.irfft(trained * np.conj(one), axis=1)
            assert np.max(np.abs(alike), initial=0.0) < 0.95, piece.label


def _spectra(kits, piece):
    return [_spectrum(shot) for kit in kits for shot in kit.shots.get(piece, [])]


def _spectrum(shot):
    head = shot.samples[shot.attack :][:2048].astype(np.float32)
    return np.fft.rfft(head / np.linalg.norm(head), 4096)
