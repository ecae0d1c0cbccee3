"""A picture of dots as a drawing that holds it: Typst, as its wheel takes files, reads text alone."""

from __future__ import annotations

import base64
import binascii
import struct

_KINDS = ("data:image/png;base64", "data:image/jpeg;base64", "data:image/gif;base64")
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})  # of a JPEG: where its size stands


def as_svg(source: str) -> str:
    """Return the picture of an address that holds it (``data:image/png;base64,…``) as SVG, ``""`` where it is none."""
    kind, _, letters = source.partition(",")
    if kind not in _KINDS:
        return ""
    try:
        wide, high = _size(base64.b64decode(letters))
    except (binascii.Error, struct.error, IndexError, ValueError):
        return ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">'
        f'<image width="{wide}" height="{high}" href="{kind},{letters}"/></svg>'
    )


def _size(data: bytes) -> tuple[int, int]:
    """Return width and height in dots. Raises `ValueError` where they are not said, or one is nought."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        wide, high = struct.unpack(">II", data[16:24])
    elif data.startswith(b"GIF8"):
        wide, high = struct.unpack("<HH", data[6:10])
    else:
        wide, high = _of_jpeg(data)
    if not (0 < wide < 30_000 and 0 < high < 30_000):
        raise ValueError
    return int(wide), int(high)


def _of_jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            high, wide = struct.unpack(">HH", data[at + 5 : at + 9])
            return wide, high
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    raise ValueError
