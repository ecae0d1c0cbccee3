"""The words of captions: every line of the file, those with times, too; tags are none, the name in a voice's is one."""

from __future__ import annotations

from html import unescape

from ...text.english.patterns_in_tables import in_table
from ..formats.encodings import decoded
from .file_parts import Part

_VOICE = in_table("sources/ledger/forms", "a voice")
_TAG = in_table("sources/ledger/forms", "a tag or a time of a caption")


def parts_of(data: bytes) -> list[Part]:
    """Return the lines of a caption file as one part."""
    text = decoded(data)[0]
    return [Part(unescape(_TAG.sub("", _VOICE.sub(r"\1 ", text))))]
