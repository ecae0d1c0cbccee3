"""Rows of ruled tables become lines, a tab between their cells, and one that a page's end breaks becomes one again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ...text.english.patterns_in_tables import in_table
from .lines import Line, Page
from .paragraph_layout import joined, vocabulary
from .pdf_rows import line
from .ruled_tables import Table, alike

Cell = tuple[Line, ...]
_ENDS = in_table("sources/formats/forms", "a paragraph’s end")
_WORD = in_table("sources/formats/forms", "letters of a word")
_LAST = in_table("sources/formats/forms", "letters of a word, last")
_DATE, _REST = (
    in_table("sources/formats/forms", "a date that breaks off"),
    in_table("sources/formats/forms", "figures that end a date"),
)
_POINT = in_table("sources/formats/forms", "a point or comma, first")
# The outer part of a page, where its heads, feet and notes stand; the size of a note's type, as a share of a cell's.
OUTER, SMALL = 0.16, 0.92


@dataclass
class PageTable:
    """A table of a page: its columns' edges, and its rows, each a list of cells of printed lines."""

    page: int
    edges: tuple[float, ...]
    rows: list[tuple[Cell, ...]]

    def lines(self) -> list[Line]:
        """Return the printed lines of its cells, row by row."""
        return [one for row in self.rows for cell in row for one in cell]


def of_table(table: Table, page: int, height: float) -> PageTable:
    """Return a table of a page with its rows of words as lines."""
    rows = [
        tuple(tuple(made for row in cell if (made := line(row, page, height)).text) for cell in cells)
        for cells in table.rows
    ]
    return PageTable(page, table.edges, [row for row in rows if any(row)])


def with_rows(
    pages: Sequence[Page], tables: Sequence[PageTable]
) -> tuple[list[Page], dict[int, tuple[str, ...]]]:
    """Return the pages, in place of the lines of each table's cells a line for each of its rows.

    A row that goes on over the page stands where it begins. By the page's number come the pieces of such a row in the
    order in which they are read; in the file all of a page's stand together.
    """
    if not tables:
        return list(pages), {}
    numbered = {page.number: page for page in pages}
    words = vocabulary([one for page in pages for one in page.lines])
    known = _whole_words(pages, tables)
    for before, table in pairwise(tables):
        if goes_on(before, table, numbered):
            _join(before, table)
    broken = {table.page: row for table in tables for row in table.rows if _is_broken(row)}
    made: dict[int, list[Line]] = {}
    gone: set[int] = set()
    for table in tables:
        for row in table.rows:
            own = [one for cell in row for one in cell]
            made[id(own[0])] = [_as_line(row, words, known)]
            gone |= {id(one) for one in own}
    whole = [
        replace(page, lines=tuple(
            new for one in page.lines for new in made.get(id(one), [] if id(one) in gone else [one])
        ))
        for page in pages
    ]  # fmt: skip
    return whole, {page: tuple(_pieces(row)) for page, row in broken.items()}


def _is_broken(row: Sequence[Cell]) -> bool:
    return len({one.page for cell in row for one in cell}) > 1


def _pieces(row: Sequence[Cell]) -> Iterator[str]:
    for cell in row:
        for _, lines in groupby(cell, key=lambda one: one.page):
            yield " ".join(one.text for one in lines)


def goes_on(before: PageTable, table: PageTable, pages: dict[int, Page]) -> bool:
    """Say whether a table is the rest of the one before: at the same places on the next page, nothing between them."""
    if table.page != before.page + 1 or not alike(before.edges, table.edges):
        return False
    return is_last(before, pages[before.page]) and _is_first(table, pages[table.page])


def is_last(table: PageTable, page: Page) -> bool:
    """Say whether nothing but feet and notes stands under a table."""
    own = table.lines()
    at = next(index for index, one in enumerate(page.lines) if one is own[-1])
    size = max(one.size for one in own)
    return all(
        one.baseline > (1 - OUTER) * page.height or one.size < SMALL * size or one.role == "watermark"
        for one in page.lines[at + 1 :]
    )


def _is_first(table: PageTable, page: Page) -> bool:
    first = table.lines()[0]
    at = next(index for index, one in enumerate(page.lines) if one is first)
    return all(one.baseline < OUTER * page.height for one in page.lines[:at])


def _join(before: PageTable, table: PageTable) -> None:
    """Move the rest of the last row of a table to it, which may stand under the table's headings, printed again."""
    headed = len(table.rows) > 1 and _texts(table.rows[0]) == _texts(before.rows[0])
    at = 1 if headed else 0
    last, rest = before.rows[-1], table.rows[at]
    others = [*before.rows[:-1], *table.rows[at + 1 :]]
    if len(before.rows) > 1 and _is_rest(last, rest, others):
        before.rows[-1] = tuple((*one, *other) for one, other in zip(last, rest, strict=True))
        del table.rows[at]


def _is_rest(last: Sequence[Cell], rest: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    """Say whether a row goes on with the one before the page's end.

    Its first cell is empty, as no other row's is; or a sentence plainly goes on in one cell and none begins in another.
    """
    if not rest[0] and last[0] and all(row[0] for row in others):
        return True
    begun = [(one[-1].text, other[0].text) for one, other in zip(last, rest, strict=True) if other and one]
    open_ended = [not _ENDS.search(end) for end, _ in begun]
    small = [start[:1].islower() for _, start in begun]
    alone = any(other and not one for one, other in zip(last, rest, strict=True))
    return not alone and any(a and b for a, b in zip(open_ended, small, strict=True)) and all(
        a or b for a, b in zip(open_ended, small, strict=True)
    )  # fmt: skip


def _texts(row: Sequence[Cell]) -> list[list[str]]:
    return [[one.text for one in cell] for cell in row]


def _as_line(row: Sequence[Cell], words: frozenset[str], known: frozenset[str]) -> Line:
    """Return a row as one line: where its first printed line stands, a tab between its cells."""
    text = ""
    raised: list[tuple[int, int]] = []
    faces: list[tuple[int, int, bool, bool]] = []
    for number, cell in enumerate(row):
        text += "\t" if number else ""
        said = ""
        for one in cell:
            piece = one.text.replace("\t", " ").strip()
            lead = len(one.text) - len(one.text.lstrip())
            said = said + piece if _breaks_a_word(said, piece, known) else joined(said, piece, words)
            start = len(text) + len(said) - len(piece) - lead
            raised += [(start + a, start + b) for a, b in one.raised]
            faces += [(start + a, start + b, bold, italic) for a, b, bold, italic in _faces(one)]
        text += said
    own = [one for cell in row for one in cell]
    plain = {(bold, italic) for _, _, bold, italic in faces}
    return replace(
        own[0],
        text=text.rstrip(),
        left=min(one.left for one in own),
        right=max(one.right for one in own),
        bold=all(one.bold for one in own),
        italic=all(one.italic for one in own),
        raised=tuple(raised),
        role="table",
        column=0,
        inside=(0.0, 0.0),
        faces=tuple(faces) if len(plain) > 1 and any(bold for bold, _ in plain) else (),
    )


def _whole_words(pages: Sequence[Page], tables: Sequence[PageTable]) -> frozenset[str]:
    """Return the words that stand whole in a document: in a cell of several lines, those at no line's end."""
    cells = [cell for table in tables for row in table.rows for cell in row if len(cell) > 1]
    ends = {id(one) for cell in cells for one in cell}
    found: set[str] = set()
    for page in pages:
        for one in page.lines:
            said = _WORD.findall(one.text.lower())
            found.update(said[1:-1] if id(one) in ends else said)
    return frozenset(found)


def _breaks_a_word(before: str, after: str, known: frozenset[str]) -> bool:
    """Say whether a cell is so narrow that a word, or a date, breaks at its line's end, without a hyphen.

    >>> _breaks_a_word("the recomm", "endation is", frozenset({"recommendation", "is"}))
    True
    >>> _breaks_a_word("in", "to the lane", frozenset({"in", "to", "into"}))
    False
    """
    start, end = _LAST.search(before), _WORD.match(after.lower())
    if start and end:
        one, other = start[0].lower(), end[0]
        return one + other in known and not (one in known and other in known)
    return bool(_DATE.search(before) and _REST.match(after)) or bool(before and _POINT.match(after))


def _faces(one: Line) -> Iterator[tuple[int, int, bool, bool]]:
    if one.faces:
        yield from one.faces
    else:
        yield 0, len(one.text), one.bold, one.italic
