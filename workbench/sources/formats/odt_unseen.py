"""Words of an OpenDocument text that print and are not seen: in the colour of their ground, or in type of a point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table
from .word_unseen import SEEN, WHITE, light
from .xml_tree import attribute, local

if TYPE_CHECKING:
    from lxml import etree

# Points.
_TINY = 2.0
_COLOUR = in_table("sources/formats/forms", "a colour in six figures of any case")
_GROUNDS = ("text", "paragraph", "table-cell", "table-row", "table", "graphic")
_PROPERTIES = frozenset(f"{one}-properties" for one in _GROUNDS)


@dataclass
class _Look:
    """What a style says of its words; ``None`` where it says nothing: colour, ground and size. ``parent``: its own."""

    colour: float | None = None
    ground: float | None = None
    size: float | None = None
    parent: str = ""


@dataclass
class Looks:
    """How each style of a document prints, and which words nobody sees."""

    by_style: dict[str, _Look] = field(default_factory=dict)

    def unseen(self, element: etree._Element) -> bool:
        """Say whether what an element's style prints can't be seen on the ground around it, or on its own.

        Words without a colour of their own turn light on a dark cell; people who blacken words leave them so.
        """
        own = self._look(element)
        if own.size is not None and own.size <= _TINY:
            return True
        if own.colour is not None:
            ground = own.ground if own.ground is not None else self._around(element)
            return abs(own.colour - ground) < SEEN
        return own.ground is not None and own.ground < SEEN and local(element) == "span"

    def _around(self, element: etree._Element) -> float:
        above = (self._look(one).ground for one in element.iterancestors())
        return next((ground for ground in above if ground is not None), WHITE)

    def _look(self, element: etree._Element) -> _Look:
        """Return what an element's style says, or else those that it is made from."""
        found, name, seen = _Look(), attribute(element, "style-name"), set()
        while name in self.by_style and name not in seen:
            seen.add(name)
            one = self.by_style[name]
            found.colour = one.colour if found.colour is None else found.colour
            found.ground = one.ground if found.ground is None else found.ground
            found.size = one.size if found.size is None else found.size
            name = one.parent
        return found


def looks_of(roots: Iterable[etree._Element]) -> Looks:
    """Return how the styles of a document print."""
    looks = Looks()
    for element in (one for root in roots for one in root.iter()):
        style = element.getparent()
        if style is None or local(element) not in _PROPERTIES or local(style) != "style":
            continue
        look = looks.by_style.setdefault(attribute(style, "name"), _Look())
        look.parent = attribute(style, "parent-style-name")
        for given in ("fill-color", "background-color"):
            if (ground := _light(attribute(element, given))) is not None:
                look.ground = ground
        if local(element) == "text-properties":
            look.colour = _light(attribute(element, "color"))
            size = attribute(element, "font-size")
            look.size = (
                float(size[:-2]) if size[-2:] == "pt" and size[:-2].replace(".", "", 1).isdigit() else None
            )
    return looks


def _light(colour: str) -> float | None:
    figures = colour.removeprefix("#")
    return light(figures) if _COLOUR.fullmatch(figures) else None
