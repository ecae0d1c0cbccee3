"""Styles of a Word document: which make a heading, which number a paragraph, which hide it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table
from .word_numbering import integer
from .xml_tree import attribute, child, children

if TYPE_CHECKING:
    from lxml import etree

_HEADING = in_table("sources/formats/forms", "a style of a heading, whatever its case")


@dataclass(frozen=True)
class Style:
    """What a style (with those it is based on) says: heading level 1–9 or 0, its list and level, its look."""

    level: int = 0
    number: str = ""
    depth: str = ""
    hidden: bool = False
    bold: bool = False
    italic: bool = False
    raised: bool = False
    struck: bool = False


@dataclass
class Styles:
    """The styles of a document by id."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str = ""

    def of(self, style_id: str) -> Style:
        return self.by_id.get(style_id or self.default, Style())


def styles_of(root: etree._Element | None) -> Styles:
    """Return the styles that ``word/styles.xml`` defines."""
    styles = Styles()
    if root is None:
        return styles
    elements = {attribute(one, "styleId"): one for one in children(root, "style")}
    for style_id, element in elements.items():
        if attribute(element, "type") == "paragraph" and is_on(attribute(element, "default"), absent=False):
            styles.default = style_id
        chain, at = [element], style_id
        while (parent := child(elements[at], "basedOn")) is not None and len(chain) < 20:
            at = attribute(parent, "val")
            if at not in elements:
                break
            chain.append(elements[at])
        styles.by_id[style_id] = _style(chain)
    return styles


def _style(chain: list[etree._Element]) -> Style:
    """Return what a style says, its own word before those it is based on."""
    style = Style()
    for element in reversed(chain):
        properties, run = child(element, "pPr"), child(element, "rPr")
        number, depth = numbered(properties)
        style = Style(
            heading_level(element, properties) or style.level,
            number or style.number,
            depth or style.depth,
            flag(run, "vanish", style.hidden),
            flag(run, "b", style.bold),
            flag(run, "i", style.italic),
            raised(run, style.raised),
            struck(run, style.struck),
        )
    return style


def heading_level(style: etree._Element | None, properties: etree._Element | None) -> int:
    """Return the heading level that a style's name or a paragraph's outline level gives, 0 for none."""
    name = child(style, "name")
    title = attribute(name, "val") if name is not None else ""
    if match := _HEADING.match(title):
        return max(1, int(match[1]))
    if title.lower() == "title":
        return 1
    outline = child(properties, "outlineLvl")
    level = integer(attribute(outline, "val"), 9) if outline is not None else 9
    return level + 1 if level < 9 else 0


def numbered(properties: etree._Element | None) -> tuple[str, str]:
    """Return the list and the level that paragraph properties name, each ``""`` where they don't."""
    number = child(properties, "numPr")
    if number is None:
        return "", ""
    own, level = child(number, "numId"), child(number, "ilvl")
    return (
        attribute(own, "val") if own is not None else "",
        attribute(level, "val") if level is not None else "",
    )


def flag(properties: etree._Element | None, name: str, otherwise: bool) -> bool:
    """Return whether run properties switch something on (``<w:b/>``) or off (``<w:b w:val="0"/>``)."""
    element = child(properties, name)
    return otherwise if element is None else is_on(attribute(element, "val"), absent=True)


def raised(properties: etree._Element | None, otherwise: bool) -> bool:
    """Return whether run properties set words above the line: as superscript, or by two points and more."""
    element = child(properties, "vertAlign")
    if element is not None:
        return attribute(element, "val") == "superscript"
    lifted = child(properties, "position")
    return integer(attribute(lifted, "val"), 0) >= 4 if lifted is not None else otherwise


def struck(properties: etree._Element | None, otherwise: bool) -> bool:
    """Return whether run properties strike words out."""
    return flag(properties, "strike", flag(properties, "dstrike", otherwise))


def is_on(value: str, *, absent: bool) -> bool:
    """Return a Word switch's meaning."""
    return absent if not value else value.lower() not in ("0", "false", "off")
