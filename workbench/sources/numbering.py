"""Numbered paragraphs: the one run of numbers that goes through a document, apart from lists inside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .extract import Line

NUMBER = re.compile(r"^(\d{1,3})\s*[.)](?:\s+|(?=[A-Z“‘\"(]))")
BARE_NUMBER = re.compile(r"^(\d{1,3})\s+(?=[A-Z“‘\"(])")
_ITEM = re.compile(r"\(Paragraphs?\s[^)]*\)", re.IGNORECASE)


def number_of(text: str) -> int | None:
    """Return the number that ``text`` opens with (``21. We have``, ``9.In``), or ``None``."""
    match = NUMBER.match(text)
    return int(match[1]) if match else None


def without_number(text: str) -> str:
    """Return ``text`` without the number that it opens with."""
    return NUMBER.sub("", text, count=1)


def run(lines: Sequence[Line]) -> dict[int, int]:
    """Return the document's own numbering: index of a line → its number, 1, 2, 3 … in order.

    Lists inside a paragraph are numbered, too; they stand at another indent, or begin again at 1. Of the runs
    that begin at 1 the longest counts. Indents are measured from their page's margin, as margins may alternate.
    """
    margins: dict[int, float] = {}
    for line in lines:
        margins[line.page] = min(margins.get(line.page, line.left), line.left)
    candidates = [
        (index, number, round(line.left - margins[line.page]))
        for index, line in enumerate(lines)
        if (number := number_of(line.text)) is not None
    ]
    starts = [c for c in candidates if c[1] == 1]
    runs = [_follow(candidates, start) for start in starts]
    return max(runs, key=len, default={})


def _follow(candidates: Sequence[tuple[int, int, int]], start: tuple[int, int, int]) -> dict[int, int]:
    """Return the run from ``start``: each next number at nearly the run's indent; a gap of one number is borne."""
    found = {start[0]: 1}
    last, indents = 1, Counter([start[2]])
    for index, number, indent in candidates:
        if index <= start[0] or not 1 <= number - last <= 2:
            continue
        usual = indents.most_common(1)[0][0]
        if abs(indent - usual) > 9 or (number - last == 2 and _comes(candidates, index, last + 1, usual)):
            continue
        found[index] = last = number
        indents[indent] += 1
    return found


def _comes(candidates: Sequence[tuple[int, int, int]], after: int, number: int, indent: int) -> bool:
    """Say whether the number that seems left out still comes soon at the run's indent."""
    later = [c for c in candidates if c[0] > after][:12]
    return any(n == number and abs(i - indent) <= 9 for _, n, i in later)
