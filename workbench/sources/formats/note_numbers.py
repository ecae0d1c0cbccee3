"""Numbers of notes that a page's layout set apart from their words, or whose words are blacked out.

A number belongs to the line beside it. Where the notes at a page's foot are short, their numbers look like a column of
their own, or like numbers of pages; where a note's words are not there, its number stands alone in its line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ...text.english.patterns_in_tables import in_table
from .lines import Extraction, Line, Page
from .paragraph_layout import body_size

# How far in points a note's number may stand from its words, and below or above them.
_GAP, _STEP = 40.0, 1.5
_SMALL = 0.95
_NUMBER = in_table("sources/formats/forms", "up to four figures")


def rejoined(extraction: Extraction) -> Extraction:
    """Return the pages with each bare number in small type set before the words beside it, in notes' order."""
    body = body_size(extraction.lines)
    if not body:
        return extraction
    return replace(extraction, pages=tuple(_page(page, _SMALL * body) for page in extraction.pages))


def _page(page: Page, small: float) -> Page:
    numbers = [line for line in page.lines if line.size < small and _NUMBER.fullmatch(line.text)]
    pairs: dict[int, Line] = {}
    for number in numbers:
        beside = [line for line in page.lines if _beside(number, line) and id(line) not in pairs]
        if beside:
            pairs[id(min(beside, key=lambda line: line.left))] = number
    if not pairs:
        return page
    gone = {id(number) for number in pairs.values()}
    first = min(number.baseline for number in pairs.values()) - _STEP
    above: list[Line] = []
    notes: list[Line] = []
    for line in page.lines:
        if id(line) not in gone:
            foot = line.size < small and line.baseline >= first
            (notes if foot else above).append(_numbered(line, pairs.get(id(line))))
    notes.sort(key=lambda line: (round(line.baseline), line.left))
    return replace(page, lines=(*above, *notes))


def _beside(number: Line, line: Line) -> bool:
    level = abs(line.baseline - number.baseline) <= _STEP and abs(line.size - number.size) < 0.5
    return level and 0 <= line.left - number.right <= _GAP


def _numbered(line: Line, number: Line | None) -> Line:
    if number is None:
        return replace(line, column=0)
    shift = len(number.text) + 1
    raised = tuple((start + shift, end + shift) for start, end in line.raised)
    return replace(line, text=f"{number.text} {line.text}", left=number.left, raised=raised, column=0)


def alone_raised(lines: Sequence[Line], body: float) -> list[Line]:
    """Return the lines, a note's number raised that stands alone in its line: the next one, among notes.

    The last small line of a page may be the page's number: it is a note's only where the page calls it, or where the
    line before it is such a number, too.
    """
    found: list[Line] = []
    last = 0
    for _, group in groupby(lines, key=lambda line: line.page):
        on_page = list(group)
        called = {line.text[a:b].strip("[]() ") for line in on_page for a, b in line.raised if a}
        feet = [id(line) for line in on_page if line.size < _SMALL * body and line.text]
        alone = False
        for line in on_page:
            small = line.size < _SMALL * body
            is_next = small and line.text == str(last + 1) and last > 0
            if is_next and not line.raised and (alone or id(line) != feet[-1] or line.text in called):
                line = replace(line, raised=((0, len(line.text)),))
            alone = is_next and bool(line.raised)
            opened = line.text[: line.raised[0][1]].strip("[]() ") if small and line.raised else ""
            last = int(opened) if opened.isdecimal() and line.raised[0][0] == 0 else last
            found.append(line)
    return found
