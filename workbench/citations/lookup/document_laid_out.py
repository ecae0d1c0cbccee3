"""One document of the evidence, laid out for looking up: by question, by paragraph, by page and line."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ...model import Passage
from ...model.values import SPOKEN
from ...text.english.patterns_in_tables import in_table
from ..grammar.reference import Place

QUESTION = in_table("text/places", "a question’s place")
_PLACE = in_table("text/places", "a page and line’s place")


@dataclass
class DocumentLaidOut:
    """The passages of a document, in its order; ``oral`` says whether it is a session, which has no paragraphs."""

    passages: list[Passage]
    oral: bool

    @cached_property
    def questions(self) -> Mapping[int, list[Passage]]:
        """What is said under each question of a session."""
        found: dict[int, list[Passage]] = defaultdict(list)
        for passage in self.passages if self.oral else ():
            number = QUESTION.fullmatch(passage.locator)
            if number and passage.kind in SPOKEN:
                found[int(number[1])].append(passage)
        return found

    @cached_property
    def paragraphs(self) -> list[Passage]:
        """The paragraphs of a submission, a statement, or another document with a code."""
        return [p for p in self.passages if not self.oral and p.kind in ("paragraph", "statement")]

    @cached_property
    def printed(self) -> list[tuple[int, int, Passage]]:
        """What is said where pages and lines are printed: page, line, and the passage."""
        placed = ((_PLACE.fullmatch(p.locator), p) for p in self.passages if p.kind in SPOKEN)
        return [(int(place[1]), int(place[2]), p) for place, p in placed if place]

    def numbered(self, numbers: Collection[str]) -> list[Passage]:
        """Return the paragraphs that have one of some numbers, in the document's order."""
        places = sorted(n for number in set(numbers) for n in self._by_number.get(number, ()))
        return [self.paragraphs[n] for n in places]

    def within(self, places: Collection[Place]) -> list[Passage]:
        """Return what was said on some pages and lines: each passage runs to where the next begins."""
        said, (starts, ordered) = self.printed, self._starts
        found: dict[str, Passage] = {}
        for place in places:
            first, last = (place.page, place.line), (place.last_page, place.last_line)
            looked_at = range(len(said))
            if ordered:
                looked_at = range(max(bisect_right(starts, first) - 1, 0), bisect_right(starts, last))
            for n in looked_at:
                after = starts[n + 1] if n + 1 < len(starts) else None
                reaches = after is None or after > first
                if starts[n] <= last and reaches and (after is not None or starts[n][0] >= place.page):
                    found[said[n][2].passage_id] = said[n][2]
        return list(found.values())

    @cached_property
    def _by_number(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for n, passage in enumerate(self.paragraphs):
            found[passage.locator].append(n)
        return found

    @cached_property
    def _starts(self) -> tuple[list[tuple[int, int]], bool]:
        """Where each passage that was said begins, and whether they stand in that order."""
        starts = [(page, line) for page, line, _ in self.printed]
        return starts, all(a <= b for a, b in pairwise(starts))
