"""A file becomes a document and its passages. It knows one file at a time, and no inquiry.

`read`, in `read_file.py`, hands a document on by its kind, which `kind_of_document.py` tells by its words. Bytes to
lines, by format of file: `formats/`, of which `formats/table_of_formats.py` lists every one. Lines to passages, by
kind of document: `transcripts/`, `reports/`, `replies/`, and `other_papers.py` for all others; whether it asks for
confidence: `asks_for_confidence.py`. What a reading holds: `reading.py`. Whether it holds every word of the file:
`accounting.py`, by the accounts of `ledger/`. In which process files are read: `sandbox/`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .reading import Reading, renamed

if TYPE_CHECKING:
    from .formats.detect import extract
    from .kind_of_document import kind_of
    from .read_file import read

__all__ = ["Reading", "extract", "kind_of", "plain_id", "read", "renamed", "suggested_id"]

_READERS = {"extract": "formats.detect", "kind_of": "kind_of_document", "read": "read_file"}


def __getattr__(name: str) -> Any:
    """Import what reads files when one is first read: to open an inquiry whose readings are kept takes none of it."""
    if name not in _READERS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_READERS[name]}", __name__), name)


def suggested_id(reading: Reading, name: str) -> str:
    """Return the id that a new document gets where nobody chose one: readable, and printed in briefings."""
    document = reading.document
    if document.kind == "oral" and document.date:
        return f"oral-{document.date}"
    if document.kind == "written" and document.evidence_code:
        return document.evidence_code
    if document.kind in ("report", "terms"):
        return document.kind
    return plain_id(name.rsplit(".", 1)[0])


def plain_id(stem: str) -> str:
    """Return an id made of a file’s name: its small letters and figures, a hyphen for whatever else stands between.

    >>> plain_id("Ann’s paper (2)")
    'ann-s-paper-2'
    """
    kept = (sign if sign.isascii() and sign.isalnum() else " " for sign in stem.lower())
    return "-".join("".join(kept).split()) or "document"
