"""The words of a record in XML: every text node of its body."""

from __future__ import annotations

from ..formats.xml_tree import attribute, local, parse
from .file_parts import Part

# What says something of the record, and is no part of what was said; the front of the record stands in both.
_ABOUT = frozenset({"meta"})
_FRONT = frozenset({"HeaderTitle", "Institution", "Number", "Session", "Parliament", "Date"})


def parts_of(data: bytes) -> list[Part]:
    """Return the words of a record as one part, in the order of its elements."""
    root = parse(data)
    pieces: list[str] = []
    for element in root.iter():
        name = local(element)
        about = any(local(above) in _ABOUT for above in element.iterancestors()) or name in _ABOUT
        item = name == "ExtractedItem" and attribute(element, "Name") not in _FRONT
        if not about and not item:
            pieces.append(element.text or "")
        if element is not root and not any(local(above) in _ABOUT for above in element.iterancestors()):
            pieces.append(element.tail or "")
    return [Part("".join(pieces))]
