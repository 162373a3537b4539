"""The network that puts a stroke at its physical attack, in PyTorch.

It hears 80 ms around a rough time as a picture of band energies every half a millisecond, is told
which drum class it is to look for and where other strokes were heard roughly, and answers with how
likely each half millisecond is to hold the attack. The bands are part of the network, so that
training and hearing can't differ in them.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from hapju.hear.audio.attack import COARSE, FRAME, FRAMES, HOP, LOW, PLACES, WINDOW
from hapju.hear.audio.drum_class import DrumClass
from hapju.hear.audio.spectrogram import RATE_HZ
from hapju.strokes import FloatArray

CLASSES = len(DrumClass)
FLOOR = -18.0
"""Natural logarithm of the least power beside the greatest in the window: −78 dB."""

BANDS, LOW_BANDS = 16, 5
POWERS = BANDS + LOW_BANDS
CHANNELS = POWERS + 1
LOWEST_HZ, HIGHEST_HZ = 150.0, 15_500.0
LOW_HZ = (45.0, 65.0, 95.0, 140.0, 200.0)

_SHORTEST_MS, _CYCLES = 1.2, 3.0


def band_filters() -> Tensor:
    """Windowed cosines and sines, shape ``(2 · BANDS + 1, 1, FRAME)``; the last is a low-pass.

    Each band's window holds three cycles of it, but no less than 1.2 ms and no more than 3 ms.
    They are louder by 4 dB an octave, about as much as drums grow softer.
    """
    time = (np.arange(FRAME) - (FRAME - 1) / 2) / RATE_HZ
    centre = np.geomspace(LOWEST_HZ, HIGHEST_HZ, BANDS)
    length = np.clip(_CYCLES / centre, _SHORTEST_MS / 1000, FRAME / RATE_HZ)
    low_pass = np.hanning(FRAME + 2)[1:-1]
    pairs = [_pair(time, hz, seconds) for hz, seconds in zip(centre, length, strict=True)]
    filters = np.concatenate([*pairs, low_pass[None] / low_pass.sum()])
    return torch.tensor(filters, dtype=torch.float32)[:, None, :]


def low_filters() -> Tensor:
    """The same for the low-passed waveform, over 12.5 ms: ``(2 · LOW_BANDS, 1, LOW)``."""
    time = (np.arange(LOW) - (LOW - 1) / 2) * HOP / RATE_HZ
    pairs = [_pair(time, hz, (LOW + 1) * HOP / RATE_HZ) for hz in LOW_HZ]
    return torch.tensor(np.concatenate(pairs), dtype=torch.float32)[:, None, :]


def _pair(time: FloatArray, hz: float, seconds: float) -> FloatArray:
    """A windowed cosine, which doesn't answer to a steady push, and sine; shape ``(2, …)``."""
    window = np.where(np.abs(time) < seconds / 2, np.cos(np.pi * time / seconds) ** 2, 0.0)
    window *= (hz / 1000.0) ** 0.66 / window.sum()
    cosine, sine = window * np.cos(2 * np.pi * hz * time), window * np.sin(2 * np.pi * hz * time)
    return np.stack([cosine - window * cosine.sum() / window.sum(), sine])


class Pictures(nn.Module):
    """Samples → log powers of the bands and the slow waveform, every :data:`HOP` samples."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("filters", band_filters())
        self.register_buffer("low_filters", low_filters())

    def forward(self, samples: Tensor) -> Tensor:
        """``(n, samples)`` → ``(n, CHANNELS, frames)``, as loud as the samples are."""
        edge = LOW // 2
        answers = functional.conv1d(samples[:, None, :], self.filters, stride=HOP)
        slow = answers[:, 2 * BANDS :]
        lows = functional.conv1d(slow, self.low_filters)
        middle = answers[:, :, edge : edge + lows.shape[2]]
        pairs = torch.cat([lows, middle[:, : 2 * BANDS]], dim=1)
        squares = pairs * pairs
        power = squares[:, 0::2] + squares[:, 1::2]
        return torch.cat([torch.log(power + 1e-14), middle[:, 2 * BANDS :]], dim=1)


def levelled(pictures: Tensor) -> Tensor:
    """Pictures beside their loudest moment, so that the recording's level doesn't matter."""
    power, wave = pictures[:, :POWERS], pictures[:, POWERS:]
    loudest = power.amax(dim=(1, 2), keepdim=True)
    power = torch.clamp(power - loudest, min=FLOOR) / 6.0 + 1.0
    wave = wave / (wave.abs().amax(dim=2, keepdim=True) + 1e-9)
    return torch.cat([power, wave], dim=1)


class AttackNetwork(nn.Module):
    """Fine frames beside a coarse view that knows the drum class asked for and its neighbours."""

    def __init__(self, fine: int = 20, coarse: int = 40) -> None:
        super().__init__()
        self.pictures = Pictures()
        self.near = nn.Conv1d(CHANNELS, fine, 5, padding=2)
        self.down = nn.Conv1d(fine, 24, COARSE, stride=COARSE)
        self.heard = nn.Conv1d(24 + 2 * CLASSES, coarse, 5, padding=2)
        self.wide = nn.ModuleList(
            [nn.Conv1d(coarse, coarse, 5, padding=4, dilation=2) for _ in range(2)]
        )
        self.up = nn.ConvTranspose1d(coarse, 2 * fine, COARSE, stride=COARSE)
        self.fine = nn.Conv1d(fine, fine, 5, padding=2)
        self.last = nn.Conv1d(fine, fine, 5, padding=2)
        self.place = nn.Conv1d(fine, 1, 1)

    def forward(self, samples: Tensor, asked: Tensor, others: Tensor) -> Tensor:
        """How likely each place is, shape ``(n, PLACES)``.

        Args:
            samples: ``(n, WINDOW)``, the rough time in the middle.
            asked: ``(n, CLASSES)``, 1 for the one asked for.
            others: ``(n, CLASSES, FRAMES // COARSE)``, where other strokes were heard.
        """
        return torch.softmax(self.logits(self.pictures(samples), asked, others), dim=1)

    def logits(self, pictures: Tensor, asked: Tensor, others: Tensor) -> Tensor:
        """The same before the softmax, from pictures ``(n, CHANNELS, FRAMES)``."""
        near = torch.relu(self.near(levelled(pictures)))
        everywhere = asked[:, :, None].expand(-1, -1, FRAMES // COARSE)
        wide = torch.cat([self.down(near), everywhere, others], dim=1)
        wide = torch.relu(self.heard(wide))
        for layer in self.wide:
            wide = wide + torch.relu(layer(wide))
        gate, offset = self.up(wide).chunk(2, dim=1)
        fine = torch.relu(self.fine(near * torch.sigmoid(gate) + offset))
        fine = torch.relu(self.last(fine)) + fine
        edge = (FRAMES - PLACES) // 2
        return self.place(fine)[:, 0, edge : edge + PLACES]


def export(network: AttackNetwork, path: Path) -> None:
    """Writes the network as ONNX, for any number of strokes at once."""
    given = (
        torch.zeros(2, WINDOW),
        torch.eye(CLASSES)[:2],
        torch.zeros(2, CLASSES, FRAMES // COARSE),
    )
    names = ["samples", "asked", "others"]
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        network.eval(),
        given,
        path,
        input_names=names,
        output_names=["places"],
        dynamic_axes={name: {0: "strokes"} for name in [*names, "places"]},
        opset_version=17,
        dynamo=False,
    )
