"""The words of zipped office files (Word, OpenDocument, Excel): every text node of every part that prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table
from ..formats.word_fields import is_prompt
from ..formats.xml_tree import attribute, local, parse
from ..formats.zip_packages import Package
from .file_parts import Part

if TYPE_CHECKING:
    from lxml import etree

# Parts of a package that hold words, and what people call them.
_PARTS = (
    (in_table("sources/ledger/forms", "the words of a document"), ""),
    (in_table("sources/ledger/forms", "notes of a document"), "a note"),
    (in_table("sources/ledger/forms", "comments of a document"), "a comment"),
    (in_table("sources/ledger/forms", "heads and feet"), "a header or footer"),
    (in_table("sources/ledger/forms", "diagrams and charts"), "a diagram or chart"),
    (in_table("sources/ledger/forms", "the words of a sheet"), "a sheet"),
    (in_table("sources/ledger/forms", "comments of a sheet"), "a comment"),
)
_WORDS, _DELETED = frozenset({"t", "delText"}), "delText"
_PARAGRAPHS, _BLANKS = (
    frozenset({"p", "h", "tr", "si", "row"}),
    frozenset({"tab", "br", "cr", "s", "line-break", "tc"}),
)
# Text of OpenDocument stands in the elements themselves; what these hold prints nowhere.
_NOT_PRINTED = frozenset(
    {"Fallback", "script", "forms", "note-citation", "date-style", "number-style", "time-style"}
)
_COMMAND = in_table("sources/ledger/forms", "a word of a field’s code")


def parts_of(data: bytes) -> list[Part]:
    """Return the words of each part: body, notes, headers, comments, deleted words and the words that say a picture."""
    package = Package(data)
    found: list[Part] = []
    for pattern, what in _PARTS:
        for name in sorted(name for name in package.names if pattern.fullmatch(name)):
            root = parse(package.read(name), name)
            open_document = name in ("content.xml", "styles.xml")
            found.append(Part("".join(_pieces(root, open_document)), 0, what))
    return found


def _pieces(element: etree._Element, open_document: bool) -> Iterator[str]:
    """Yield the words in their order; elements are walked without recursion, as deep as a file may nest them."""
    waiting: list[tuple[etree._Element, bool]] = [(element, False)]
    while waiting:
        one, closing = waiting.pop()
        if closing:
            yield (one.tail or "") if open_document and one is not element else ""
            continue
        name = local(one)
        if name in _PARAGRAPHS or name == "line-break":
            yield "\n"
        elif name in _BLANKS:
            yield " "
        if described := attribute(one, "descr"):
            yield f"\n{described}\n"
        if name == "ddList":
            yield _chosen(one)
        if name == "instrText" and (code := (one.text or "").lstrip())[:2].upper() == "EQ":
            yield _COMMAND.sub(" ", code[2:])
        waiting.append((one, True))
        if name in _NOT_PRINTED or not name or (name == "sdt" and is_prompt(one)):
            continue
        if open_document or name in _WORDS:
            yield one.text or ""
        waiting += [(child, False) for child in reversed(one)]


def _chosen(choices: etree._Element) -> str:
    """Return what was chosen from a form's list of Word: the entry by its place, the first where none is named."""
    places = [attribute(one, "val") for one in choices if local(one) == "result"]
    entries = [attribute(one, "val") for one in choices if local(one) == "listEntry"]
    place = int(places[0]) if places and places[0].isdecimal() else 0
    return f"\n{entries[place]}\n" if place < len(entries) else ""
