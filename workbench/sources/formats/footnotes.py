"""Footnotes and endnotes: which lines are notes, and what each says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ...model import Mark, Passage
from ...text.english.patterns_in_tables import in_table
from ..reading import Draft
from . import note_numbers, unraised_notes
from .lines import Line
from .paragraph_layout import body_size, joined

_NOTES = in_table("sources/formats/forms", "a heading over notes")
_PLAIN_NUMBER = in_table("sources/formats/forms", "a note’s number, plain")
_NUMBER = in_table("sources/formats/forms", "a note’s number")

_MARKDOWN_NOTE = in_table("sources/formats/forms", "a note of Markdown")
_MARKDOWN_MARK = in_table("sources/formats/forms", "a mark of Markdown")
_FIGURES = in_table("text/signs", "figures")


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
    marked = [line for line in lines if line.role == "note"]
    if marked:
        found = _notes(marked, words)
        return _with_bare_marks_raised([line for line in lines if line.role != "note"], found), found
    body = body_size(lines)
    if not body:
        return _markdown(lines, words) or _endnotes(lines, words)
    lines = _with_plain_numbers_raised(lines, body)
    if not any(_opens(line) for line in lines):
        lines = unraised_notes.raised(lines, body)
    lines = note_numbers.alone_raised(lines, body)
    sizes = Counter(line.size for line in lines if _opens(line) and line.size < 0.95 * body)
    if not sizes:
        return _endnotes(lines, words)
    usual = max(sorted(sizes), key=lambda size: sizes[size])
    kept: list[Line] = []
    printed: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        on_page = list(group)
        first = _first_note_line(on_page, usual, body)
        above, own = _notes_of_columns(on_page[:first], usual, body)
        kept += above
        own += on_page[first:]
        # Before the first note no line goes on with one.
        while own and not printed and not _number(own[0], None):
            kept.append(own.pop(0))
        printed += own
    found = _notes(printed, words)
    return _with_bare_marks_raised(kept, found), found


def keep(draft: Draft, notes: Iterable[Note]) -> None:
    """Add the notes to a draft, a passage each after its number."""
    for note in notes:
        draft.passage("note", f"n{note.number}", note.text, label=f"{note.number} ", page=note.page or None)


def joined_to_runs(marks: Sequence[Mark], passages: Sequence[Passage]) -> list[Mark]:
    """Return the marks, each joined to its own note where the notes' numbers begin again in every chapter.

    A footnote stands on its mark's page or the next; where notes have no pages (endnotes of a text), marks begin
    a new run where their numbers do.
    """
    notes: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.kind == "note":
            notes.setdefault(passage.locator.removeprefix("n"), []).append(passage)
    if all(len(same) == 1 for same in notes.values()):
        return list(marks)
    pages = {passage.passage_id: passage.page for passage in passages}
    runs = _runs(marks)
    return [
        replace(mark, note_passage_id=_nearest(same, pages.get(mark.passage_id), run).passage_id)
        if (same := notes.get(mark.note)) else mark
        for mark, run in zip(marks, runs, strict=True)
    ]  # fmt: skip


def _runs(marks: Sequence[Mark]) -> list[int]:
    """Return which run each mark belongs to: a number well below the highest so far begins another."""
    found: list[int] = []
    run = highest = 0
    for mark in marks:
        number = int(mark.note)
        if (number == 1 and highest > 1) or number < highest - 5:
            run, highest = run + 1, 0
        highest = max(highest, number)
        found.append(run)
    return found


def _nearest(same: Sequence[Passage], page: int | None, run: int) -> Passage:
    on_page = [note for note in same if page and note.page and page <= note.page <= page + 2]
    return on_page[0] if on_page else same[min(run, len(same) - 1)]


def _markdown(lines: Sequence[Line], words: frozenset[str]) -> tuple[list[Line], list[Note]] | None:
    """Return a text's lines and its notes where both are marked as in Markdown (``[^1]``, ``[^1]: See …``)."""
    if not any("[^" in line.text for line in lines):
        return None
    kept: list[Line] = []
    printed: list[Line] = []
    inside = False
    for line in lines:
        if opened := _MARKDOWN_NOTE.match(line.text):
            number = opened[1]
            text = f"{number} {line.text[opened.end() :]}"
            printed.append(replace(line, text=text, raised=((0, len(number)),)))
            inside = True
        elif inside and line.text:
            printed.append(line)
        else:
            inside = False
            spans = tuple(mark.span() for mark in _MARKDOWN_MARK.finditer(line.text))
            kept.append(replace(line, raised=spans) if spans else line)
    called = {line.text[start:end].strip("[^]") for line in kept for start, end in line.raised}
    found = _notes(printed, words)
    return (kept, found) if called & {note.number for note in found} else None


def _endnotes(lines: Sequence[Line], words: frozenset[str]) -> tuple[list[Line], list[Note]]:
    """Return the lines without endnotes, and these: runs from 1 under headings *Notes*, called in the text.

    An endnote's page says nothing of where it is called.
    """
    kept, printed = _parted(lines)
    found = [replace(note, page=0) for note in _notes(printed, words)]
    marked = _with_bare_marks_raised(kept, found)
    called = sum(len(line.raised) for line in marked)
    return (marked, found) if found and 2 * called >= len(found) else (list(lines), [])


def _parted(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines outside lists of endnotes, and those of the notes, their numbers raised."""
    kept: list[Line] = []
    printed: list[Line] = []
    inside = blank = beside = False
    last = 0
    for line in lines:
        number = _NUMBER.match(line.text)
        if beside and line.page > printed[-1].page:
            inside, beside = not _heads(line, printed[-1]), False
        if _NOTES.match(line.text):
            inside, last = True, 0
        elif inside and last and _heads(line, printed[-1]):
            # A box beside the notes ends their page, and not them.
            inside, beside = False, _stands_beside(line, printed[-1])
        elif inside and number and int(number[1]) == last + 1:
            last += 1
            text = f"{number[1]} {line.text[number.end() :]}"
            printed.append(replace(line, text=text, raised=((0, len(number[1])),)))
            blank = False
            continue
        elif inside and line.text:
            inside = bool(last) and not blank
        if inside and last and line.text:
            printed.append(line)
            continue
        blank = not line.text
        if not (inside and blank):
            kept.append(line)
    return kept, printed


def _heads(line: Line, note: Line) -> bool:
    """Say whether a printed line after notes is a heading: no note is set so."""
    return bool(line.size) and ((line.bold and not note.bold) or line.size > note.size + 0.5)


def _stands_beside(line: Line, note: Line) -> bool:
    return line.page == note.page and line.column > note.column > 0 and line.left > note.right


def _with_bare_marks_raised(lines: Sequence[Line], notes: Sequence[Note]) -> list[Line]:
    """Return the lines with the marks raised that a text has lost: the next note's number straight after a word.

    ``pollution.18``, ``“a bell”5``. Only where nothing is raised, and only in the order of the notes, so that a
    number in the text (``1,918``, ``B12``) is none, and no page to which dots lead in a list of contents.
    """
    raised = [line.text[start:end] for line in lines for start, end in line.raised]
    # An ordinal’s ending or a power may be raised where marks are not.
    if not notes or 4 * sum(map(str.isdigit, raised)) >= len(notes) or (raised and not lines[0].size):
        return list(lines)
    found: list[Line] = []
    for page, group in groupby(lines, key=lambda line: line.page):
        own = [note.number for note in notes if note.page in (0, page)]
        found += _marked(list(group), own, strict=not page)
    return found


def _marked(lines: Sequence[Line], numbers: Sequence[str], *, strict: bool) -> list[Line]:
    """Return the lines with the marks of these notes raised, in their order; if ``strict``, up to one not found."""
    spans: dict[int, list[tuple[int, int]]] = {}
    line = at = 0
    for number in numbers:
        mark = re.compile(rf"(?<=[a-z.,;:!?)\]”’\"])(?<!\d[.,])(?<!\.\.){number}(?=[\s.,;:)”’]|$)")
        places = ((n, mark.search(lines[n].text, at if n == line else 0)) for n in range(line, len(lines)))
        place = next(((n, match) for n, match in places if match), None)
        if place is not None:
            line, at = place[0], place[1].end()
            spans.setdefault(line, []).append(place[1].span())
        elif strict:
            break
    return [replace(one, raised=tuple(spans[n])) if n in spans else one for n, one in enumerate(lines)]


def _with_plain_numbers_raised(lines: Sequence[Line], body: float) -> list[Line]:
    """Return the lines, a note's number at a small line's start raised where it is not, as its mark on the "
    "page is."""
    called: dict[int, set[str]] = {}
    found: list[Line] = []
    for line in lines:
        match = _PLAIN_NUMBER.match(line.text)
        small = line.size < 0.95 * body and not line.raised
        if match and small and match[1] in called.get(line.page, ()):
            line = replace(line, raised=(match.span(1),))
        for start, end in line.raised:
            if start:
                called.setdefault(line.page, set()).update(_FIGURES.findall(line.text[start:end]))
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
    small = [
        line.size < 0.95 * body
        and (abs(line.size - usual) <= 2.2 or (_opens(line) and line.text.isdecimal()))
        for line in lines
    ]
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


def _notes_of_columns(lines: Sequence[Line], usual: float, body: float) -> tuple[list[Line], list[Line]]:
    """Return a page's lines above its last notes, and those of them that are notes at the foot of a column."""
    kept: list[Line] = []
    own: list[Line] = []
    for column, group in groupby(lines, key=lambda line: line.column):
        run = list(group)
        at = _first_note_line(run, usual, body) if column else len(run)
        at = at if at < len(run) and _opens(run[at]) else len(run)
        kept += run[:at]
        own += run[at:]
    return kept, own


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
