"""The words in the margins of a Word or OpenDocument file: headers, footers and properties, where markings stand.

They are no part of what the document says, so that its reader leaves them out; who asks for confidence writes it there.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from ...text.english.patterns_in_tables import in_table

_PARTS = in_table("sources/formats/forms", "a part with heads or a title")
_BREAKS = in_table("sources/formats/forms", "the end of a line of a head")
_MOST = 2_000_000  # bytes of one part; a larger one holds no running head
_RTF = re.compile(rb"\{\\(?:header|footer)[lrf]?\b([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")
_TAGS = in_table("text/signs", "tags")


def margin_words(data: bytes) -> tuple[str, ...]:
    """Return the lines of a file's headers, footers and properties; none where the format has them elsewhere."""
    if data[:5] == b"{\\rtf":
        return tuple(
            re.sub(rb"\\[a-z]+-?\d* ?|[{}]", b"", part).decode("cp1252", "replace")
            for part in _RTF.findall(data)
        )
    return tuple(_of_package(data)) if data[:2] == b"PK" else ()


def _of_package(data: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for entry in package.infolist():
                if _PARTS.match(entry.filename) and entry.file_size <= _MOST:
                    yield from _lines(package.read(entry).decode("utf-8", "replace"))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return  # the reader of the format says what is wrong with it


def _lines(xml: str) -> Iterator[str]:
    from html import unescape

    for line in _BREAKS.sub("\n", xml).split("\n"):
        if words := " ".join(unescape(_TAGS.sub("", line)).split()):
            yield words
