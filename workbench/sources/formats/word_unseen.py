"""Words of a Word document that print and are not seen: in the colour of their ground, or in type of a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table
from .word_numbering import integer
from .xml_tree import attribute, child

if TYPE_CHECKING:
    from lxml import etree

# How light Word's highlighters are, from 0 to 255; those that are not named are light.
_HIGHLIGHTERS = {"black": 0.0, "darkBlue": 15.0, "darkRed": 38.0, "darkMagenta": 53.0, "darkGray": 128.0}
WHITE, SEEN = 255.0, 32.0
# Half points.
_TINY = 4
_COLOUR = in_table("sources/formats/forms", "a colour in six figures of any case")


def ground(properties: etree._Element | None, otherwise: float) -> float:
    """Return how light the ground is that paragraph, cell or run properties give."""
    shade = child(properties, "shd")
    fill = attribute(shade, "fill") if shade is not None else ""
    return light(fill) if _COLOUR.fullmatch(fill) else otherwise


def is_unseen(properties: etree._Element | None, around: float) -> bool:
    """Say whether a run's words can't be seen on the ground ``around`` them, or on their own.

    Words whose colour is automatic turn light on a dark cell, but not under a marker, nor do people who blacken
    words leave them so.
    """
    if properties is None:
        return False
    size = child(properties, "sz")
    if size is not None and 0 < integer(attribute(size, "val"), 99) <= _TINY:
        return True
    marker = child(properties, "highlight")
    own = ground(properties, around)
    if marker is not None and attribute(marker, "val") != "none":
        own = _HIGHLIGHTERS.get(attribute(marker, "val"), WHITE)
    colour = child(properties, "color")
    value = attribute(colour, "val") if colour is not None else "auto"
    if _COLOUR.fullmatch(value):
        return abs(light(value) - own) < SEEN
    return own != around and own < SEEN


def light(colour: str) -> float:
    """Return how light a colour of six hexadecimal figures is, from 0 to 255."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue
