"""The words of a file that is text: all of them, but where Markdown's links lead, as of a web page's."""

from __future__ import annotations

from ..formats.encodings import decoded
from ..formats.plain_text import without_links
from .file_parts import Part


def parts_of(data: bytes) -> list[Part]:
    """Return the text as one part."""
    return [Part(without_links(decoded(data)[0]))]
