"""Where in an office file something was left out: the paragraphs by their numbers, or by the words that are seen there.

What was left out is never quoted: a comment may be somebody else's, and hidden words may be what nobody should see.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...text.english.patterns_in_tables import in_table

# Words of a paragraph that say which it is, and paragraphs that are named.
WORDS, PLACES = 8, 3
_LETTERS = in_table("text/signs", "a letter")
_NUMBER = in_table("sources/formats/forms", "a paragraph’s number, first")


@dataclass
class Places:
    """What was left out, by what it is, and the seen words of each paragraph that it was left out of."""

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    paragraphs: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    waiting: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    before: str = ""

    def add(self, what: str, count: int = 1) -> None:
        """Count what is left out of the paragraph that is being read."""
        if count:
            self.counts[what] += count
            self.waiting[what] += count

    def end_paragraph(self, seen: str) -> None:
        """Say which words are seen of the paragraph that ends; where none is, the one before it is named."""
        place = seen if _LETTERS.search(seen) else self.before
        for what in self.waiting:
            self.paragraphs[what] += [place] if place.strip() else []
        self.waiting.clear()
        self.before = place

    def where(self, what: str) -> str:
        """Return which paragraphs something was left out of, after a comma; ``""`` where that is not known."""
        found = list(dict.fromkeys(" ".join(one.split()) for one in self.paragraphs[what]))
        numbers = [match[1] for one in found if (match := _NUMBER.match(one))]
        others = [_short(one) for one in found if not _NUMBER.match(one)]
        said = (
            [f"in {'paragraph' if len(numbers) == 1 else 'paragraphs'} {', '.join(numbers)}"]
            if numbers
            else []
        )
        said += [f"beside {_listed(others)}"] if others else []
        return "".join(f", {one}" for one in said)

    def comments(self, least: int = 0) -> str:
        """Return what is said of the comments left out, ``""`` where there are none; ``least`` are in the file."""
        count = max(self.counts["comment"], least)
        noun = "comment" if count == 1 else "comments"
        return f"{count:,} {noun} left out{self.where('comment')}" if count else ""


def _short(paragraph: str) -> str:
    words = paragraph.split()
    return " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")


def _listed(places: Sequence[str]) -> str:
    shown = [f"“{place}”" for place in places[:PLACES]]
    more = len(places) - len(shown)
    return ", ".join(shown) + (f" and {more:,} more {'place' if more == 1 else 'places'}" if more else "")
