"""XML read safely: no document type, no entities of its own, no more elements than a document has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...errors import Unreadable
from .encodings import without_controls

if TYPE_CHECKING:
    from lxml import etree

# A Word file of a thousand pages has about a million tags.
MOST_TAGS = 1_500_000
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_AGAIN = "Ask whoever sent it for another copy."


def parse(data: bytes, what: str = "the file") -> etree._Element:
    """Return the root of an XML document without its comments.

    Raises `Unreadable`: ``refused`` where it declares a document type (which can make a small file huge, or read
    other files) or has over a million and a half tags or over 256 levels, ``failed`` where it isn't well-formed.
    """
    if any(doctype in data for doctype in _DOCTYPES):
        reason = f"{what} declares a document type (DOCTYPE), which may hide other files or a bomb"
        raise Unreadable("refused", reason, next="Save it without the DOCTYPE line and add that.")
    if data.count(b"<") > MOST_TAGS:
        raise Unreadable("refused", f"{what} has over {MOST_TAGS:,} tags, which no document has", next=_AGAIN)
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None)
        where = f"line {line}" if line else ""
        if "depth" in str(error):
            raise Unreadable(
                "refused", f"{what} is nested more deeply than any document", next=_AGAIN
            ) from None
        raise Unreadable("failed", f"{what} is not well-formed XML", where, next=_AGAIN) from None
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("refused", f"{what} declares a document type (DOCTYPE)", next=_AGAIN)
    return root


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace: editions of a format differ in that only."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """Return the value of the attribute of that name in whatever namespace, or ``""``."""
    for key, value in element.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield the child elements of those names."""
    return (child for child in element if local(child) in names)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child element of that name, or ``None``."""
    return next(children(element, name), None) if element is not None else None


def words(element: etree._Element) -> str:
    """Return all of an element's text, white space made single."""
    text = without_controls("".join(str(text) for text in element.itertext()))
    return " ".join(text.split())
