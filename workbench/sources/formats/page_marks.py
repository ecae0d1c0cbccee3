"""Marks across a page of a PDF (*Draft*, *Confidential*), slanting or level behind its words: no words of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from .lines import Line
from .pdf_words import Word

# A mark across a page is large, and of few words.
MARK_SIZE, MARK_WORDS = 1.4, 12
# One that lies level, behind words: larger still, and light, from 0 to 255.
LEVEL_SIZE, LEVEL_GREY = 2.5, 150.0


def behind(words: Sequence[Word], size: float) -> list[Word]:
    """Return the few large light words that stand behind others: a mark that lies level. A title has its own place."""
    large = [
        word for word in words if word.size >= LEVEL_SIZE * size and (word.face.grey or 0.0) >= LEVEL_GREY
    ]
    if not 0 < len(large) <= MARK_WORDS:
        return []
    over = [word for word in words if word.size < LEVEL_SIZE * size]
    return [
        mark
        for mark in large
        if any(
            -0.1 * mark.size < word.baseline - mark.baseline < 0.7 * mark.size
            and word.left < mark.right
            and mark.left < word.right
            for word in over
        )
    ]


def are_marks(lines: Sequence[Line], size: float) -> bool:
    """Say whether slanting lines are marks across the page: few words of large type, however often they stand there."""
    few = len({word for one in lines for word in one.text.split()}) <= MARK_WORDS
    return few and all(one.size >= MARK_SIZE * size for one in lines)


def as_drawn(words: Iterable[Word]) -> Iterator[tuple[str, float]]:
    """Yield the words that the file draws at once, and their size: on a slant no two have one baseline."""
    for _, group in groupby(words, key=lambda word: word.owner):
        drawn = list(group)
        yield " ".join(word.text for word in drawn), round(drawn[0].size, 1)
