"""The transcriber: a small convolutional network that hears five drum classes every 10 ms.

Convolutions over frequency and time, then dilated convolutions over time alone (van den Oord et
al. 2016; Bai, Kolter & Koltun 2018), so that every column hears 0.65 s before and after it.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from hapju.hear.audio.drum_class import DrumClass
from hapju.hear.audio.spectrogram import BANDS
from hapju.strokes import Piece

CLASSES, PIECES = len(DrumClass), len(Piece)
REACH = 66
"""Columns to each side that an output depends on."""


class Block(nn.Module):
    """A dilated convolution over time beside a way straight through."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.wide = nn.Conv1d(width, width, 3, padding=dilation, dilation=dilation, bias=False)
        self.norm = nn.BatchNorm1d(width)
        self.narrow = nn.Conv1d(width, width, 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor) -> Tensor:
        """Shape ``(batch, width, columns)`` in and out."""
        return x + self.drop(self.narrow(torch.relu(self.norm(self.wide(x)))))


class Transcriber(nn.Module):
    """Pictures in; what was struck, how hard, and an embedding out."""

    def __init__(self, width: int = 128, channels: tuple[int, int, int] = (16, 32, 48)) -> None:
        super().__init__()
        one, two, three = channels
        self.picture = nn.Sequential(
            nn.Conv2d(2, one, 3, padding=1, bias=False), nn.BatchNorm2d(one), nn.ReLU(),
            nn.MaxPool2d((1, 2)),
            nn.Conv2d(one, two, 3, padding=1, bias=False), nn.BatchNorm2d(two), nn.ReLU(),
            nn.MaxPool2d((1, 2)),
            nn.Conv2d(two, three, 3, padding=1, bias=False), nn.BatchNorm2d(three), nn.ReLU(),
            nn.MaxPool2d((1, 2)), nn.Dropout(0.1),
        )  # fmt: skip
        self.gather = nn.Sequential(
            nn.Conv1d(three * (BANDS // 8), width, 1, bias=False), nn.BatchNorm1d(width), nn.ReLU()
        )
        self.time = nn.Sequential(*(Block(width, 2**step) for step in range(6)))
        self.classes = nn.Conv1d(width, CLASSES, 1)
        self.pieces = nn.Conv1d(width, PIECES, 1)
        self.velocities = nn.Conv1d(width, CLASSES, 1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Logits of classes and of pieces given their class, velocities, embeddings.

        ``x`` has shape ``(batch, 2, columns, BANDS)``, the outputs ``(batch, columns, …)``.
        """
        seen = self.picture(x)  # (batch, channels, columns, bands / 8)
        seen = seen.permute(0, 1, 3, 2).flatten(1, 2)
        heard = torch.relu(self.time(self.gather(seen)))
        outputs = (
            self.classes(heard),
            self.pieces(heard),
            torch.sigmoid(self.velocities(heard)),
            heard,
        )
        return tuple(output.transpose(1, 2) for output in outputs)  # type: ignore[return-value]
