"""Headings of a printed document: which paragraphs are headings, and the path of headings over each paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .layout import Paragraph

SEPARATOR = " › "
# A field code that Word leaves in a heading's text on its way to PDF: ``0BSummary``.
_FIELD_CODE = re.compile(r"^\d{1,2}[A-Z](?=[A-Z])")
_NUMBERED = re.compile(r"^(?:Q\s?)?\(?\d{1,3}[.)]\s?|^\(?[a-z]{1,4}[.)]\s|^[•·▪–-]\s")

Style = tuple[float, bool, bool]


@dataclass
class Headings:
    """The headings that stand over the place reached, outermost first."""

    ranks: list[Style]
    path: list[tuple[Style, str]]

    def enter(self, paragraph: Paragraph) -> None:
        """Go on to the section that ``paragraph`` heads: inside those of greater prominence, after its equals."""
        style = style_of(paragraph)
        rank = self._rank(style)
        self.path = [(s, t) for s, t in self.path if self._rank(s) < rank]
        self.path.append((style, title(paragraph.text)))

    @property
    def section(self) -> str:
        return SEPARATOR.join(text for _, text in self.path)

    def _rank(self, style: Style) -> int:
        return self.ranks.index(style) if style in self.ranks else len(self.ranks)


def headings_of(paragraphs: Sequence[Paragraph], body: float) -> Headings:
    """Return an empty path that knows which styles of heading the paragraphs use, most prominent first."""
    styles = {style_of(p) for p in paragraphs if is_heading(p, body)}
    return Headings(sorted(styles, key=lambda s: (-s[0], not s[1], s[2])), [])


def style_of(paragraph: Paragraph) -> Style:
    """Return the style a heading is told by: size in points, bold, italic."""
    return round(paragraph.size), paragraph.bold, paragraph.italic


def title(text: str) -> str:
    """Return a heading's words for a section path, without a field code that stuck to it."""
    return _FIELD_CODE.sub("", " ".join(text.split()))


def is_heading(paragraph: Paragraph, body: float) -> bool:
    """Say whether a paragraph is printed as a heading: larger, or all bold or italic, short, no sentence."""
    text = paragraph.text.strip()
    if not text or len(text) > 200 or len(paragraph.lines) > 4 or not re.search(r"[^\W\d_]", text):
        return False
    if not paragraph.size:
        return _plain_heading(text)
    if paragraph.size > 1.25 * body:
        return True
    if (
        text.endswith((".", ";", ",", ":"))
        or _NUMBERED.match(text)
        or text[:1].islower()
        or text[:1] in '“‘["'
    ):
        return False
    return len(text) < 120 and (paragraph.size > 1.05 * body or paragraph.bold or paragraph.italic)


def _plain_heading(text: str) -> bool:
    """Say whether a line of plain text stands as a heading does: short, no stop, not numbered as a paragraph."""
    return (
        len(text) < 90
        and not re.search(r"[.;,:?!)”’]$", text)
        and not _NUMBERED.match(text)
        and text[:1].isupper()
    )
