"""The words of captions: every line of the file, those with times, too; tags are none, the name in a voice's is one."""

from __future__ import annotations

import re
from html import unescape

from ..formats.encodings import decoded
from .file_parts import Part

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,80}>|<\d[\d:.]*>|\{\\[^}\n]{1,40}\}")


def parts_of(data: bytes) -> list[Part]:
    """Return the lines of a caption file as one part."""
    text = decoded(data)[0]
    return [Part(unescape(_TAG.sub("", _VOICE.sub(r"\1 ", text))))]
