"""The text of a Word document as its pieces: where in the file each letter of a passage stands."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...sources.formats.xml_tree import attribute, child, children, local

if TYPE_CHECKING:
    from lxml import etree

# What is deleted, moved away, drawn twice, or no text of the document. A text box takes no comments in Word.
_LEFT_OUT = frozenset("del moveFrom Fallback delText instrText pPr rPr sectPr sdtPr".split())
_HOLDERS = frozenset("p hyperlink ins moveTo sdtContent smartTag fldSimple customXml dir bdo".split())


@dataclass(frozen=True)
class Letter:
    """One letter or figure of the text: the ``w:t`` that holds it, and where in it."""

    element: etree._Element
    at: int


@dataclass
class Story:
    """All letters and figures of a document's body, run together; punctuation and space are left out.

    Passages are matched by these alone: how a reader joins lines, and which dashes and spaces it keeps, is no matter.
    """

    letters: list[Letter] = field(default_factory=list)
    text: str = ""

    @classmethod
    def of(cls, body: etree._Element) -> Story:
        """Return the story of a body; what stands in a text box follows the paragraph that holds it."""
        found: list[Letter] = []
        characters: list[str] = []
        for element in _texts(body):
            for at, character in enumerate(element.text or ""):
                if character.isalnum():
                    found.append(Letter(element, at))
                    characters.append(character)
        return cls(found, "".join(characters))

    def find(self, passage: str, after: int = 0) -> tuple[int, int] | None:
        """Return from where to where a passage's letters stand, looking on from ``after`` first."""
        wanted = squeezed(passage)
        if not wanted:
            return None
        place = self.text.find(wanted, after)
        place = place if place >= 0 else self.text.find(wanted)
        return (place, place + len(wanted)) if place >= 0 else None


def squeezed(text: str) -> str:
    """Return the letters and figures of ``text`` alone."""
    return "".join(character for character in text if character.isalnum())


def _texts(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the ``w:t`` elements that print, paragraph by paragraph, those of a text box after its paragraph."""
    for one in element:
        name = local(one)
        if name in _LEFT_OUT:
            continue
        if name == "p":
            boxes: list[etree._Element] = []
            yield from _in_paragraph(one, boxes)
            for box in boxes:
                yield from _texts(box)
        else:
            yield from _texts(one)


def _in_paragraph(element: etree._Element, boxes: list[etree._Element]) -> Iterator[etree._Element]:
    for one in element:
        name = local(one)
        if name == "t":
            yield one
        elif name == "txbxContent":
            boxes.append(one)
        elif name == "r" and _is_apart(one):
            continue
        elif name not in _LEFT_OUT:
            yield from _in_paragraph(one, boxes)


def _is_apart(run: etree._Element) -> bool:
    """Say whether a run is hidden, or a note's number typed as raised figures."""
    properties = child(run, "rPr")
    if child(properties, "vanish") is not None:
        return True
    raised = child(properties, "vertAlign")
    said = "".join(one.text or "" for one in children(run, "t"))
    return raised is not None and attribute(raised, "val") == "superscript" and said.strip().isdigit()


def run_of(element: etree._Element) -> etree._Element:
    """Return the run before and after which a comment on ``element`` may begin and end.

    In a text box that is the run of the body that holds the box.
    """
    found = element
    for outer in (element, *element.iterancestors()):
        if local(outer) == "r":
            found = outer
            if not in_box(outer):
                break
    while (above := found.getparent()) is not None and local(above) not in _HOLDERS:
        found = above
    return found


def in_box(element: etree._Element) -> bool:
    """Say whether an element stands in a text box."""
    return any(local(one) == "txbxContent" for one in element.iterancestors())


@dataclass
class Cuts:
    """Runs divided where comments begin and end, so that a place in the text as it was is found again."""

    pieces: dict[etree._Element, list[tuple[int, etree._Element]]] = field(default_factory=dict)

    def begin(self, element: etree._Element, at: int) -> etree._Element:
        """Return the run that begins with character ``at`` of a ``w:t``."""
        start, piece = self._piece(element, at)
        if at > start:
            piece = self._divide(element, start, piece, at)
        elif any(local(one) != "rPr" for one in piece.itersiblings(preceding=True)):
            _move(piece, [piece, *piece.itersiblings()])
        return run_of(piece)

    def end(self, element: etree._Element, at: int) -> etree._Element:
        """Return the run that ends with the character before ``at`` of a ``w:t``."""
        start, piece = self._piece(element, at - 1)
        if at < start + len(piece.text or ""):
            self._divide(element, start, piece, at)
        elif rest := list(piece.itersiblings()):
            _move(piece, rest)
        return run_of(piece)

    def _piece(self, element: etree._Element, at: int) -> tuple[int, etree._Element]:
        pieces = self.pieces.setdefault(element, [(0, element)])
        return max((one for one in pieces if one[0] <= max(at, 0)), key=lambda one: one[0])

    def _divide(self, element: etree._Element, start: int, piece: etree._Element, at: int) -> etree._Element:
        text = piece.text or ""
        second = piece.makeelement(piece.tag, _attributes(piece))
        piece.text, second.text = text[: at - start], text[at - start :]
        for one in (piece, second):
            one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        _move(piece, [second, *piece.itersiblings()])
        self.pieces[element].append((at, second))
        return second


def _move(piece: etree._Element, rest: list[etree._Element]) -> None:
    """Put the rest of a run into a run of its own that follows it and looks the same."""
    run = piece.getparent()
    if run is None:
        return
    second = run.makeelement(run.tag, _attributes(run))
    properties = child(run, "rPr")
    if properties is not None:
        second.append(copy.deepcopy(properties))
    for one in rest:
        second.append(one)
    run.addnext(second)


def references(document: etree._Element) -> list[etree._Element]:
    """Return the marks of foot- and endnotes in the order in which notes are numbered through."""
    marks = [
        one
        for one in document.iter()
        if local(one) in ("footnoteReference", "endnoteReference")
        and not any(local(up) in ("del", "moveFrom", "Fallback") for up in one.iterancestors())
    ]
    return sorted(marks, key=lambda one: local(one) == "endnoteReference")


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items()}
