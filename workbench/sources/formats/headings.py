"""Headings of a printed document: which paragraphs are headings, and the path of headings over each paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...text.english.patterns_in_tables import in_table
from .paragraph_layout import Paragraph

SEPARATOR = " › "
# A field code that Word leaves in a heading's text on its way to PDF: ``0BSummary``.
_LEVEL = in_table("sources/formats/forms", "a heading’s level")
_FIELD_CODE = in_table("sources/formats/forms", "a field’s code")
_NUMBERED = in_table("sources/formats/forms", "a number or a bullet before words")

# ``Chapter 2: Definitions``, ``3 Barriers``: what stands before a chapter's title.
CHAPTER = in_table("sources/formats/forms", "a chapter’s number")

# What sets one rank of headings apart from another; the most prominent sorts first.
Style = tuple[bool, float, bool, bool, bool]
# Of a line that heads what follows by its words alone.
_LOWEST: Style = (True, 1.0, True, True, True)
_LETTER = in_table("text/signs", "a letter")
_STOPS = in_table("sources/formats/forms", "stops like a sentence")
_OPENS = in_table("sources/formats/forms", "opens like a heading")


@dataclass
class Headings:
    """The headings that stand over the place reached, outermost first."""

    ranks: list[Style]
    path: list[tuple[Style, str]]

    def enter(self, paragraph: Paragraph, *, lowest: bool = False) -> None:
        """Go on to the section that ``paragraph`` heads: inside those of greater prominence, after its equals.

        ``lowest``: it is set as text is, and stands inside all others.
        """
        style = _LOWEST if lowest else style_of(paragraph)
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
    return Headings(sorted(styles), [])


def style_of(paragraph: Paragraph) -> Style:
    """Return what gives a heading its rank: the word chapter before it, size in points, bold, capitals, italic."""
    level = _LEVEL.fullmatch(paragraph.lines[0].role)
    if level:
        return False, int(level[1]) - 100, False, True, False
    # Plain text has no sizes: a chapter's number is all that sets its title apart.
    form = r"(?:chapter|part)\s" if paragraph.size else r"(?:chapter|part)\s|\d{1,2}\s+\S"
    chapter = bool(re.match(form, paragraph.text, re.IGNORECASE))
    return (
        not chapter,
        -round(paragraph.size),
        not paragraph.bold,
        not paragraph.text.isupper(),
        paragraph.italic,
    )


def title(text: str) -> str:
    """Return a heading's words for a section path, without a field code that stuck to it."""
    return _FIELD_CODE.sub("", " ".join(text.split()))


def topic(text: str) -> str:
    """Return a heading's words in lower case without a chapter's number: they say which part it opens."""
    return CHAPTER.sub("", title(text)).lower().strip(" .")


def is_heading(paragraph: Paragraph, body: float) -> bool:
    """Say whether a paragraph is printed as a heading: larger, or all bold or italic, short, no sentence."""
    text = paragraph.text.strip()
    if role := paragraph.lines[0].role:
        return role.startswith("heading") and bool(_LETTER.search(text))
    if not text or len(text) > 200 or len(paragraph.lines) > 4 or not _LETTER.search(text):
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
        and not _STOPS.search(text)
        and not _NUMBERED.match(text)
        and _OPENS.match(text) is not None
    )
