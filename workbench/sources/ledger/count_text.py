"""The words of a file that is text: all of them."""

from __future__ import annotations

from ..formats.encodings import decoded
from .file_parts import Part


def parts_of(data: bytes) -> list[Part]:
    """Return the text as one part."""
    return [Part(decoded(data)[0])]
