"""The words of mark-up: everything between tags, and what was typed into fields."""

from __future__ import annotations

from html import unescape

from ...text.english.patterns_in_tables import in_table
from ..formats.encodings import declared
from .file_parts import Part

_NOT_SAID = in_table("sources/ledger/forms", "what no page shows")
_OFFERED = in_table("sources/ledger/forms", "an option that nobody chose")
_INLINE = in_table("sources/ledger/forms", "an element within words")
_TYPED = in_table("sources/ledger/forms", "a field’s words")
_TAG = in_table("sources/ledger/forms", "an element’s beginning or end")


def parts_of(data: bytes) -> list[Part]:
    """Return the words of a web page as one part: its head, scripts and styles say nothing."""
    return [Part(words_between(declared(data)[0]))]


def words_between(text: str) -> str:
    """Return what stands between the tags of mark-up."""
    text = _OFFERED.sub(" ", _NOT_SAID.sub(" ", text))
    text = _TYPED.sub(lambda match: f"\n{match[1] or match[2] or ''}\n", text)
    return unescape(_TAG.sub("\n", _INLINE.sub("", text)))
