"""What every kind of file becomes first: pages of lines, with boxes and font sizes where there are any."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ..ledger.file_parts import Part
from ..left_out import LeftOut
from ..told import NOTHING, Told
from .encodings import without_controls


@dataclass(frozen=True)
class Line:
    """One printed line: its words, and where and how they are printed.

    ``left``, ``right`` and ``baseline`` are points from the page's left and top; all are 0.0 for plain
    text. ``raised`` are the spans of ``text`` printed small and above the line: footnote marks, mostly.
    A tab in ``text`` stands for a gap as wide as a column's. ``role`` is what a file without pages says that the
    line is: ``heading 1`` to ``heading 9``, ``note``, ``table`` (a row) or ``list`` (an item); else ``""``. On a page
    it is ``answer`` for what was typed into a form, ``beside`` for a note beside the text and ``watermark`` for a mark
    across the page. ``column`` tells apart
    the page's columns, boxes and cells of prose; 0 is what stands across it. ``inside`` is where its
    second word begins and its last but one ends. ``faces`` say of a line set in several, one of them bold, from where
    to where in ``text`` it is bold, and italic; empty where the whole line is as ``bold`` and ``italic`` say.
    """

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    baseline: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    raised: tuple[tuple[int, int], ...] = ()
    role: str = ""
    column: int = 0
    inside: tuple[float, float] = (0.0, 0.0)
    faces: tuple[tuple[int, int, bool, bool], ...] = ()


@dataclass(frozen=True)
class Page:
    """One page and its lines from top to bottom; plain text is one page, numbered 0."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Front:
    """What a file's own headers say of it, as an e-mail's do; ``date`` is ISO, and what they do not say is ``""``."""

    title: str = ""
    author: str = ""
    date: str = ""


@dataclass(frozen=True)
class Extraction:
    """What a file's bytes hold: pages of lines, remarks on how they were read, what its headers say, what was told.

    ``parts`` are its words as the ledger's counter has them, where both ask one library, which opens the file once.
    """

    media_type: str
    pages: tuple[Page, ...]
    remarks: tuple[str, ...] = ()
    front: Front = Front()
    left_out: tuple[LeftOut, ...] = ()
    told: Told = NOTHING
    parts: tuple[Part, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, page after page."""
        return tuple(line for page in self.pages for line in page.lines)


# Every kind of space (Unicode's category Zs), and marks that nobody sees.
_KINDS_OF_SPACE = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_NO_MARKS = "\u00ad\u200b\ufeff"
_SPACES = str.maketrans(dict.fromkeys(_KINDS_OF_SPACE, " ") | dict.fromkeys(_NO_MARKS, ""))
_SPACED = re.compile(f"[{_KINDS_OF_SPACE}{_NO_MARKS}]")


def tidy(text: str) -> str:
    """Return ``text`` in NFC with every kind of space a plain one and no invisible marks; no word changes."""
    if text.isascii():
        return text
    # The Symbol font's bullet has a private code point.
    text = unicodedata.normalize("NFC", without_controls(text)).replace("\uf0b7", "•")
    return text.translate(_SPACES) if _SPACED.search(text) else text
