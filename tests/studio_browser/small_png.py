"""Screenshots as small PNG files: 256 colours, chosen by median cut (Heckbert 1982)."""

import base64
import struct
import zlib
from typing import Any

import numpy as np

COLOURS = 256

_PIXELS = """async (png) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = "";
  for (let at = 0; at < data.length; at += 32768) {
    text += String.fromCharCode(...data.subarray(at, at + 32768));
  }
  return [image.width, image.height, btoa(text)];
}"""


def smaller(png: bytes, page: Any) -> bytes:
    """The picture in few colours; ``page`` is any page of a browser, which reads it."""
    width, height, text = page.evaluate(_PIXELS, base64.b64encode(png).decode())
    pixels = np.frombuffer(base64.b64decode(text), np.uint8).reshape(-1, 4)[:, :3]
    colours, where, counts = np.unique(pixels, axis=0, return_inverse=True, return_counts=True)
    boxes = _cut(colours.astype(np.int64), counts)
    palette = np.zeros((len(boxes), 3), np.uint8)
    box_of = np.zeros(len(colours), np.uint8)
    for number, box in enumerate(boxes):
        palette[number] = np.rint(np.average(colours[box], axis=0, weights=counts[box]))
        box_of[box] = number
    rows = box_of[where.reshape(-1)].reshape(height, width)
    plain = np.hstack([np.zeros((height, 1), np.uint8), rows])  # each row: no filter
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", palette.tobytes()),
            _chunk(b"IDAT", zlib.compress(plain.tobytes(), 9)),
            _chunk(b"IEND", b""),
        ]
    )


def _cut(colours: Any, counts: Any) -> list[Any]:
    """Boxes of colours, as row numbers: again and again the widest one is cut in two."""
    boxes = [np.arange(len(colours))]
    spreads = [_spread(colours, counts, boxes[0])]
    while len(boxes) < min(COLOURS, len(colours)):
        widest = int(np.argmax(spreads))
        box = boxes[widest]
        channel = int(np.argmax(np.ptp(colours[box], axis=0)))
        box = box[np.argsort(colours[box, channel], kind="stable")]
        weight = np.cumsum(counts[box] ** 0.5)
        middle = int(np.clip(np.searchsorted(weight, weight[-1] / 2) + 1, 1, len(box) - 1))
        halves = [box[:middle], box[middle:]]
        boxes[widest : widest + 1] = halves
        spreads[widest : widest + 1] = [_spread(colours, counts, half) for half in halves]
    return boxes


def _spread(colours: Any, counts: Any, box: Any) -> float:
    if len(box) < 2:
        return 0.0
    widest = float(np.ptp(colours[box], axis=0).max())
    return widest**2 * float(np.sqrt(counts[box].astype(float)).sum())


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
