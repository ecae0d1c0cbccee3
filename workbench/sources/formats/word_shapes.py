"""Shapes of a Word document that are drawn over its words, as people do who blacken a name.

Where exactly a shape stands only Word knows, which lays the page out: what it may hide is left out, and is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table
from .xml_tree import attribute, child, local

if TYPE_CHECKING:
    from lxml import etree

# A line of words is so high, from small print to a heading. English Metric Units: 12,700 make a point.
_POINT = 12_700
LOWEST, HIGHEST = 5 * _POINT, 33 * _POINT
_DIGITS = 12
_HOLDS = frozenset(("t", "txbxContent", "textbox", "pic", "blip", "imagedata"))
_HEIGHT = in_table("sources/formats/forms", "a drawn shape’s height in points")
# In whatever namespace: drawings that stand free, and shapes of older files.
_SHAPES = ("{*}anchor", "{*}rect", "{*}roundrect", "{*}shape")
_NOT = ("f", "false", "0", "off")


def over_words(element: etree._Element) -> Iterator[bool]:
    """Yield, for each shape in an element that may hide words, whether it begins where it stands among them."""
    for one in element.iter(*_SHAPES):
        if local(one) == "anchor":
            if _hides(one):
                yield _begins_here(one)
        elif _hides_in_old_files(one):
            yield False


def _begins_here(anchor: etree._Element) -> bool:
    """Say whether a drawing's place is counted from the letter at which it stands, and none before it is hidden."""
    place = child(anchor, "positionH")
    if place is None or attribute(place, "relativeFrom") != "character":
        return False
    offset = child(place, "posOffset")
    return offset is None or not (offset.text or "").strip().startswith("-")


def _hides(anchor: etree._Element) -> bool:
    """Say whether a drawing stands before the text, is filled, is as high as a line of words, and holds nothing."""
    size = child(anchor, "extent")
    if attribute(anchor, "behindDoc") not in ("", *_NOT) or child(anchor, "wrapNone") is None or size is None:
        return False
    height, width = (_measure(attribute(size, name)) for name in ("cy", "cx"))
    inside = list(anchor.iter())
    if not LOWEST <= height <= HIGHEST or width < height or any(local(one) in _HOLDS for one in inside):
        return False
    looks = [one for one in inside if local(one) == "spPr"]
    filled = [child(one, "solidFill") for one in looks]
    if any(fill is not None for fill in filled):
        return not any(local(one) == "alpha" for fill in filled if fill is not None for one in fill.iter())
    if any(child(one, "noFill") is not None for one in looks):
        return False
    return any(local(one) == "fillRef" and attribute(one, "idx") not in ("", "0") for one in inside)


def _measure(said: str) -> int:
    return int(said) if said.isascii() and said.isdigit() and len(said) < _DIGITS else 0


def _hides_in_old_files(shape: etree._Element) -> bool:
    """Say the same of a shape as Word drew it before 2010."""
    style = attribute(shape, "style").replace(" ", "").casefold()
    found = _HEIGHT.search(style)
    return (
        found is not None
        and LOWEST <= float(found[1]) * _POINT <= HIGHEST
        and "position:absolute" in style
        and "z-index:-" not in style
        and bool(attribute(shape, "fillcolor"))
        and attribute(shape, "filled").casefold() not in _NOT
        and not any(local(one) in _HOLDS for one in shape.iter())
    )
