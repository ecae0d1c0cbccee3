"""Comments in the margin of an office file: left out, since somebody else may have written them, and said where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

# Words of the paragraph beside which a comment stands, and such paragraphs, that are said.
WORDS, PLACES = 8, 3


@dataclass
class Comments:
    """How many comments a file has, and the words that are seen beside each; never those of a comment."""

    count: int = 0
    beside: list[str] = field(default_factory=list)

    def add(self, count: int, paragraph: str) -> None:
        """Count the comments of a paragraph whose seen words are given."""
        self.count += count
        words = paragraph.split()
        if count and words:
            self.beside.append(" ".join(words[:WORDS]) + (" …" if len(words) > WORDS else ""))

    def remark(self, least: int = 0) -> str:
        """Return what is to be said of them, ``""`` where there are none; ``least`` are known to be in the file."""
        count = max(self.count, least)
        if not count:
            return ""
        said = f"{count:,} {'comment' if count == 1 else 'comments'} left out"
        return f"{said}, beside {_shown(list(dict.fromkeys(self.beside)))}" if self.beside else said


def _shown(places: Sequence[str]) -> str:
    shown = [f"“{place}”" for place in places[:PLACES]]
    more = len(places) - len(shown)
    return ", ".join(shown) + (f" and {more:,} more {'place' if more == 1 else 'places'}" if more else "")
