"""PNG files as we draw them (8 bits, grey or colour, no filter): written, and a part of one cut out.

PNG specification, 11.2.
"""

from __future__ import annotations

import math
import struct
import zlib

from ...model.source_page import Box

_HEAD = b"\x89PNG\r\n\x1a\n"
_MOST = 40_000_000  # bytes of one, unpacked: a page that we drew is 9 million at most
_PARTS = {0: 1, 2: 3}  # bytes of a point, by the kind of colour


def png(width: int, height: int, colour: int, pixels: bytes) -> bytes:
    """Return points as a PNG file: ``colour`` is 0 for shades of grey, 2 for red, green and blue."""
    row = width * _PARTS[colour]
    lines = b"".join(b"\0" + pixels[at : at + row] for at in range(0, row * height, row))
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 7)), (b"IEND", b""))
    return _HEAD + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def clipped(picture: bytes, box: Box) -> bytes:
    """Return the part of a picture that lies in a box; empty where it is no picture of ours, or nothing lies there."""
    try:
        width, height, depth, colour = struct.unpack(">IIBB", picture[16:26])
        length = struct.unpack(">I", picture[33:37])[0]
        parts = _PARTS[colour]
        lines = zlib.decompressobj().decompress(picture[41 : 41 + length], _MOST)
    except (struct.error, KeyError, zlib.error):
        return b""
    row = width * parts + 1
    left, right = max(0, math.floor(box[0] * width)), min(width, math.ceil(box[2] * width))
    top, bottom = max(0, math.floor(box[1] * height)), min(height, math.ceil(box[3] * height))
    if picture[:8] != _HEAD or depth != 8 or len(lines) != row * height or left >= right or top >= bottom:
        return b""
    rows = (lines[row * y + 1 + left * parts : row * y + 1 + right * parts] for y in range(top, bottom))
    return png(right - left, bottom - top, colour, b"".join(rows))
