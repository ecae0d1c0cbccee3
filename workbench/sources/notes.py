"""Footnotes and endnotes: which lines are notes, and what each says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from .layout import body_size, joined
from .lines import Line

_PLAIN_NUMBER = re.compile(r"(\d{1,3})(?=[^\d.,%)]|\.\s)")
_NUMBER = re.compile(r"^\[?(\d{1,4})\]?[.)]?(?:\s+|(?=\D))")


@dataclass(frozen=True)
class Note:
    """One note: its number as printed, its words without the number, and the page it begins on."""

    number: str
    text: str
    page: int


def split(lines: Sequence[Line], words: frozenset[str]) -> tuple[list[Line], list[Note]]:
    """Return the lines that are not notes, and the notes in order.

    A note stands at the foot of a page in smaller type than the body and begins with a raised number; what
    follows it to the page's foot is notes, too. A note that runs over is mended.
    """
    told = [line for line in lines if line.role == "note"]
    if told:
        return [line for line in lines if line.role != "note"], _notes(told, words)
    body = body_size(lines)
    lines = _with_plain_numbers_raised(lines, body)
    sizes = Counter(line.size for line in lines if _opens(line) and line.size < 0.95 * body)
    if not sizes:
        return list(lines), []
    usual = max(sorted(sizes), key=lambda size: sizes[size])
    kept: list[Line] = []
    printed: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        on_page = list(group)
        first = _first_note_line(on_page, usual, body)
        kept += on_page[:first]
        printed += on_page[first:]
    return kept, _notes(printed, words)


def _with_plain_numbers_raised(lines: Sequence[Line], body: float) -> list[Line]:
    """Return the lines, a note's number at a small line's start raised where it is not, as its mark on the page is."""
    called: dict[int, set[str]] = {}
    found: list[Line] = []
    for line in lines:
        match = _PLAIN_NUMBER.match(line.text)
        small = line.size < 0.95 * body and not line.raised
        if match and small and match[1] in called.get(line.page, ()):
            line = replace(line, raised=(match.span(1),))
        for start, end in line.raised:
            if start:
                called.setdefault(line.page, set()).update(re.findall(r"\d+", line.text[start:end]))
        found.append(line)
    return found


def _opens(line: Line) -> bool:
    return (
        bool(line.raised)
        and line.raised[0][0] == 0
        and line.text[: line.raised[0][1]].strip("[]() ").isdigit()
    )


def _first_note_line(lines: Sequence[Line], usual: float, body: float) -> int:
    """Return the index of the first line of the page's notes: all after it are set in the notes' type.

    A line in other type than its neighbours is a note's, too, where notes stand before and after it.
    """
    small = [line.size < 0.95 * body and abs(line.size - usual) <= 2.2 for line in lines]
    index = len(lines)
    while index > 0 and small[index - 1]:
        index -= 1
    openings = [i for i in range(index, len(lines)) if _opens(lines[i])]
    if not openings:
        # Nothing but the end of a note that began on an earlier page; a small table has no such neighbour.
        return (
            index
            if index < len(lines) and all(abs(line.size - usual) < 0.5 for line in lines[index:])
            else len(lines)
        )
    while index < openings[0] and abs(lines[index].size - usual) >= 0.5:
        index += 1
    return index


def _notes(lines: Sequence[Line], words: frozenset[str]) -> list[Note]:
    found: list[tuple[str, str, int]] = []
    for line in lines:
        number = _number(line, int(found[-1][0]) if found else None)
        if number:
            found.append((number, _rest(line), line.page))
        elif found:
            last = found[-1]
            found[-1] = (last[0], joined(last[1], line.text, words), last[2])
    return [Note(number, text.replace("\t", " ").strip(), page) for number, text, page in found]


def _number(line: Line, last: int | None) -> str:
    if _opens(line):
        return line.text[: line.raised[0][1]].strip("[]() ")
    if line.role:
        return ""
    # A number that isn't raised opens a note only where it is the next one.
    match = _NUMBER.match(line.text)
    return match[1] if match and last is not None and int(match[1]) == last + 1 else ""


def _rest(line: Line) -> str:
    if _opens(line):
        return line.text[line.raised[0][1] :].lstrip()
    return _NUMBER.sub("", line.text, count=1)
