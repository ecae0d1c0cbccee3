"""Notes whose numbers are not raised: small type at the foot of the page and a running 1, 2, 3 are two signs enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ...text.english.patterns_in_tables import in_table
from .lines import Line

# Of the size in which the body is set; a figure or a table has hardly three numbers that go on from page to page.
_SMALL, _LEAST = 0.85, 3
_CONTENTS_PAGE = in_table("sources/formats/forms", "a page after a tab, close")
_NUMBER = in_table("sources/formats/forms", "a note’s number that is not raised")
_DECIMAL = in_table("sources/formats/forms", "a figure and a full stop, last")


def raised(lines: Sequence[Line], body: float) -> list[Line]:
    """Return the lines with the numbers of notes raised, and their marks in the words above; as they are without notes.

    A mark is looked for on its note's page, in the order of the notes: ``5mm.1 They``, ``per year.6``.
    """
    opens = _openings(lines, body)
    if len(opens) < _LEAST:
        return list(lines)
    found: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        on_page = list(group)
        numbers = [opens[id(line)] for line in on_page if id(line) in opens]
        marked = _marked([line for line in on_page if line.size >= _SMALL * body], numbers)
        found += [
            replace(line, raised=((0, len(opens[id(line)])),))
            if id(line) in opens
            else marked.get(id(line), line)
            for line in on_page
        ]
    return found


def _openings(lines: Sequence[Line], body: float) -> dict[int, str]:
    """Return the lines at the feet of pages and columns that open the next note, with its number; 1 may come again."""
    found: dict[int, str] = {}
    last = 0
    for _, group in groupby(lines, key=lambda line: (line.page, line.column)):
        on_page = list(group)
        foot = len(on_page)
        while foot and on_page[foot - 1].size < _SMALL * body:
            foot -= 1
        for line in on_page[foot:]:
            match = _NUMBER.match(line.text)
            contents = _CONTENTS_PAGE.search(line.text)
            if match and not contents and (int(match[1]) == last + 1 or (int(match[1]) == 1 and last > 1)):
                last = int(match[1])
                found[id(line)] = match[1]
    return found


def _marked(lines: Sequence[Line], numbers: Sequence[str]) -> dict[int, Line]:
    """Return the lines (by ``id``) in which notes are called, each raised; one that is not found is passed over."""
    spans: dict[int, list[tuple[int, int]]] = {}
    row = at = 0
    for number in numbers:
        # Not after a figure, but that of a year or of a sentence's end: “1.5”, “in 2015.5 They”.
        mark = re.compile(
            rf"(?:(?<=[A-Za-z.,;:!?)\]”’\"%])(?<!\d[.,])|(?<=\d[.;)])){number}(?=[\s.,;:)”’]|—|$)(?!\s?[-–]?\d)"
        )
        for index in range(row, len(lines)):
            text = lines[index].text
            places = mark.finditer(text, at if index == row else 0)
            if match := next((place for place in places if not _decimal(text, place)), None):
                spans.setdefault(index, []).append(match.span())
                row, at = index, match.end()
                break
    return {id(lines[index]): replace(lines[index], raised=tuple(own)) for index, own in spans.items()}


def _decimal(text: str, match: re.Match[str]) -> bool:
    """Say whether a number after a figure's point is the figure's own: no new sentence follows it."""
    decimal = _DECIMAL.search(text[: match.start()])
    return bool(decimal) and not re.match(r"\s+[A-Z“‘]|\s*$", text[match.end() :])
