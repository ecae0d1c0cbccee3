"""One page of a source as a person sees it, and what became of each stretch of its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .ledger_entry import LedgerEntry

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a box on a page, as fractions of its width and height from its left and top."""

What = Literal["passage", "label", "left out", "unread", "lost"]


@dataclass(frozen=True)
class Piece:
    """Words that stand together on a page and went to one place, and their boxes, a box for each block of lines.

    ``what`` is where they went: into a *passage*; into a *label* (a speaker's name, a question's number, a note's mark)
    of ``passage_id``; *left out* by a ``rule``; *unread*, in the stored text and in no passage; or *lost*, nowhere.
    ``unseen`` says why nobody who looks at the page sees them, and then ``text`` is empty: what somebody blacked out
    is not said here either. ``words`` counts them. A format without pages has no boxes.
    """

    what: What
    text: str
    words: int
    passage_id: str = ""
    rule: str = ""
    unseen: str = ""
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True)
class SourcePage:
    """One page of a source, in the file's own order; of a format without pages, one part of its text.

    ``number`` counts from 1, up to ``pages``. ``width`` and ``height`` are points, and ``picture`` is a PNG; they are 0
    and empty where the format has no pages. ``entry`` is the row of the ledger; ``amiss`` are words that are in
    passages and not in the file, stand in another order or are parted otherwise, a sentence each.
    """

    document_id: str
    number: int
    pages: int
    pieces: tuple[Piece, ...]
    entry: LedgerEntry
    amiss: tuple[str, ...] = ()
    width: float = 0.0
    height: float = 0.0
    picture: bytes = b""

    @property
    def is_paged(self) -> bool:
        """Whether the file has pages, which can be drawn."""
        return self.entry.page is not None
