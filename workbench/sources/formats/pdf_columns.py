"""Columns of a PDF page: where words are set in two or three of them, or beside a box, each is read by itself.

Columns are told from tables by what stands on both sides of the gutter: lines of prose that fill their column. A table
whose cells are prose is read cell by cell, row by row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ...text.english.patterns_in_tables import in_table
from . import label_column, notes_column, pull_quotes
from .pdf_rows import COLUMN_GAP, Row
from .pdf_words import Word

# Points between columns: more than a justified line's spaces are, or as much, time and again at one place.
GUTTER, SPACE_BETWEEN, MORE_THAN_SPACES = 4.0, 0.36, 1.6
# Lines on each side of a gutter; words in a line of prose; shares of lines that are prose and of a column that is full.
LEAST, PROSE, MOSTLY, FULL = 3, 3, 0.6, 0.66
# Share of the page that a column, and a box beside one, have at least; a box is this much narrower than the text.
WIDE, BESIDE, NARROWER = 0.15, 0.12, 0.62
# A space between lines that is this much larger than usual begins a row of a table or a paragraph.
SPACE = 1.35
# Sizes of type: white space across a page that parts what stands above and below; a quotation's larger type.
WHITE, LARGE = 4.0, 1.3
# What hangs before a paragraph of a column, how far from it at most: its number, a part's letter, a bullet.
HANGING, DEEP = in_table("sources/formats/forms", "a mark that hangs"), 45.0
LONGEST_HANGING = len("123.456.")
_NUMBER = in_table("sources/formats/forms", "a number and a full stop, last")
NOTE_SIZE = 0.82
_DEEPEST = 3
# What a part is, where it is a note beside a text; 0 is what stands across a page, 1 a column.
_NOTE = 2


@dataclass(frozen=True)
class Part:
    """Rows that are read together; ``column`` counts from 1 on a page, 0 is what stands across it.

    ``role`` is that of its lines: ``beside`` for a note.
    """

    rows: tuple[Row, ...]
    column: int = 0
    role: str = ""


@dataclass(frozen=True)
class _Zone:
    """Rows between two that stand across a gutter, and those on either side of it."""

    left: tuple[Row, ...]
    right: tuple[Row, ...]


def parts(rows: Sequence[Row], width: float, told: int = 0) -> list[Part]:
    """Return a page's rows in the parts in which they are read, boxes beside the text last.

    ``told`` is how many columns somebody says it has; 0 where nobody does.
    """
    rows = [Row(row.baseline, row.size, sorted(row.words, key=lambda word: word.left)) for row in rows]
    if told:
        return _told(rows, told)
    edge = _gutter(rows, width)
    if edge is None:
        return [Part(tuple(rows))]
    made, aside = _read(rows, edge, width, 0)
    numbered = [
        Part(part, at if kind else 0, "beside" if kind == _NOTE else "")
        for at, (part, kind) in enumerate([*made, *aside], start=1)
    ]
    return [one for one in numbered if one.rows]


def _told(rows: Sequence[Row], columns: int) -> list[Part]:
    """Return a page's rows in so many columns; a row that stands across a gutter ends those above it."""
    words = [word for row in rows for word in row.words]
    if columns == 1 or not words:
        return [Part(tuple(rows))]
    left, right = min(word.left for word in words), max(word.right for word in words)
    wide = (right - left) / columns
    gutters = [_emptiest(words, left + wide * at, wide) for at in range(1, columns)]
    made: list[Part] = []
    waiting: list[list[Row]] = [[] for _ in range(columns)]

    def flush() -> None:
        made.extend(Part(tuple(side), at) for at, side in enumerate(waiting, len(made) + 1) if side)
        for side in waiting:
            side.clear()

    for row in _by_height(rows):
        if any(word.left < edge - 1 and word.right > edge + 1 for word in row.words for edge in gutters):
            flush()
            made.append(Part((row,)))
            continue
        for at, side in enumerate(waiting):
            own = [word for word in row.words if bisect_right(gutters, (word.left + word.right) / 2) == at]
            side += [Row(row.baseline, row.size, own)] if own else []
    flush()
    return made


def _emptiest(words: Sequence[Word], near: float, wide: float) -> float:
    """Return the place near another, within a quarter of a column, that the fewest words stand across."""
    places = [near + wide * step / 100 for step in range(-25, 26)]
    return min(places, key=lambda x: (sum(word.left < x < word.right for word in words), abs(x - near)))


def _read(
    rows: Sequence[Row], edge: float, width: float, depth: int
) -> tuple[list[tuple[tuple[Row, ...], int]], list[tuple[tuple[Row, ...], int]]]:
    """Return the parts of rows on both sides of a gutter at ``edge``, and boxes beside them."""
    made: list[tuple[tuple[Row, ...], int]] = []
    aside: list[tuple[tuple[Row, ...], int]] = []
    for across, zone in _running_on(list(_zones(rows, edge)), aside):
        made += [(across, False)]
        inner = [_gutter(side, width) if depth < _DEEPEST else None for side in (zone.left, zone.right)]
        if not _is_set_in_columns(zone, width):
            # On a page of columns what stands on both sides of the gutter is in them: notes at the foot.
            made += [(zone.left, bool(zone.right)), (zone.right, bool(zone.left))]
        elif notes_column.is_of_notes(zone.left, zone.right):
            made += [(rows, _NOTE if note else 0) for rows, note in notes_column.each(zone.left, zone.right)]
        elif _is_table(zone):
            made += [(cell, True) for cell in _cells(zone)]
        elif _is_box(zone) and inner == [None, None]:
            main, box = sorted((zone.left, zone.right), key=_width_of_text, reverse=True)
            made += [(main, False)]
            aside += [(box, True)]
        else:
            for side, edge_within in zip((zone.left, zone.right), inner, strict=True):
                deeper, beside = (
                    _read(side, edge_within, width, depth + 1) if edge_within else ([(side, True)], [])
                )
                made += deeper
                aside += beside
    return _joined(made), aside


def _joined(made: list[tuple[tuple[Row, ...], int]]) -> list[tuple[tuple[Row, ...], int]]:
    """Return parts, those across the page as one where nothing stands between them."""
    joined: list[tuple[tuple[Row, ...], int]] = []
    for rows, is_column in made:
        if not rows:
            continue
        if joined and not is_column and not joined[-1][1]:
            joined[-1] = ((*joined[-1][0], *rows), False)
        else:
            joined.append((rows, is_column))
    return joined


def _parted(row: Row, edge: float) -> tuple[Row | None, Row | None]:
    """Return what of a row stands on either side of an edge; ``None`` and the row where it runs across."""
    at = 0
    for word in row.words:
        if word.right > edge:
            break
        at += 1
    if at in (0, len(row.words)):
        return (None, row) if at == 0 else (row, None)
    left, right = row.words[:at], row.words[at:]
    gap = right[0].left - left[-1].right
    least = max(GUTTER, SPACE_BETWEEN * row.size)
    if right[0].left < edge - 2 or gap < least or gap < MORE_THAN_SPACES * _space(row, at):
        return None, row
    return _row(row, left), _row(row, right)


def _row(row: Row, words: list[Word]) -> Row:
    """Return some of a row's words as one; in the margin they may be smaller than the others."""
    return Row(row.baseline, max(word.size for word in words), words)


def _space(row: Row, but: int) -> float:
    """Return how wide the spaces of a row are, but for the one before its word ``but``; 0 where it has few words."""
    gaps = [b.left - a.right for at, (a, b) in enumerate(pairwise(row.words), start=1) if at != but]
    return median(gaps) if len(gaps) > 1 else 0.0


def _gutter(rows: Sequence[Row], width: float) -> float | None:
    """Return where a column begins that has another to its left: many lines begin there; ``None`` for none."""
    starts: Counter[int] = Counter()
    for row in rows:
        before = -1e9
        for word in row.words:
            if word.left - before >= max(GUTTER, SPACE_BETWEEN * row.size):
                starts[round(word.left / 2)] += 1
            before = word.right
    hanging: list[tuple[Word, Word]] | None = None
    begins = [
        (count + starts[at + 1], -at) for at, count in starts.items() if count + starts[at + 1] >= LEAST
    ]
    for _, at in sorted(begins, reverse=True)[:6]:
        edge = -2.0 * at - 1
        hanging = _hanging(rows) if hanging is None else hanging
        for place in (*_before_numbers(hanging, edge), edge):
            if any(_is_set_in_columns(zone, width) for _, zone in _zones(rows, place)):
                return place
    return None


def _hanging(rows: Sequence[Row]) -> list[tuple[Word, Word]]:
    """Return what may be numbers that hang before paragraphs, each with the word after it."""
    return [
        (word, after)
        for row in rows
        for word, after in pairwise(row.words)
        if len(word.text) <= LONGEST_HANGING and HANGING.fullmatch(word.text)
    ]


def _before_numbers(hanging: Sequence[tuple[Word, Word]], edge: float) -> list[float]:
    """Return where a column begins whose paragraphs' numbers hang to the left of its lines; nothing where none do."""
    places = [
        word.left
        for word, after in hanging
        if edge - DEEP < word.left < word.right < edge <= after.left < edge + 4
    ]
    return [min(places) - 1] if places else []


def _zones(rows: Sequence[Row], edge: float) -> Iterator[tuple[tuple[Row, ...], _Zone]]:
    """Yield what stands across a gutter, and then the zone under it, from the top down.

    White space across the page ends a zone, too.
    """
    across: list[Row] = []
    left: list[Row] = []
    right: list[Row] = []
    before: Row | None = None
    for row in _by_height(rows):
        one, other = _parted(row, edge)
        runs_across = one is None and other is not None and other.left < edge - 2
        space = before is not None and before.baseline - row.baseline > WHITE * max(row.size, before.size)
        if (runs_across or space) and (left or right):
            yield tuple(across), _Zone(tuple(left), tuple(right))
            across, left, right = [], [], []
        if runs_across:
            across.append(row)
        else:
            left += [one] if one else []
            right += [other] if other else []
        before = row
    yield tuple(across), _Zone(tuple(left), tuple(right))


def _running_on(
    zones: list[tuple[tuple[Row, ...], _Zone]], aside: list[tuple[tuple[Row, ...], int]]
) -> Iterator[tuple[tuple[Row, ...], _Zone]]:
    """Yield the zones, as one where their columns run on: round a quotation in large type, or by their numbers."""
    made: list[tuple[tuple[Row, ...], _Zone]] = []
    between = False
    for across, zone in zones:
        if made and made[-1][1].left and zone.left and _runs_on(made[-1][1], across, zone):
            before = made[-1][1]
            if across and between:
                across = (*aside.pop()[0], *across)
            between = between or bool(across)
            aside += [(across, 1 if _numbers(zone.left) else _NOTE)] if across else []
            made[-1] = (made[-1][0], _Zone((*before.left, *zone.left), (*before.right, *zone.right)))
        else:
            made.append((across, zone))
            between = False
    yield from made


def _runs_on(above: _Zone, across: Sequence[Row], below: _Zone) -> bool:
    last, first, beside = _numbers(above.left)[-1:], _numbers(below.left)[:1], _numbers(above.right)[:1]
    if last and first and beside:
        return first[0] == last[0] + 1 != beside[0]
    if pull_quotes.stand_between(across, ((above.left, below.left), (above.right, below.right))):
        return True
    quoted = bool(across) and across[0].words[0].text[:1] in ("“", "‘", '"')
    return quoted and across[0].size > LARGE * median(row.size for row in above.left)


def _numbers(rows: Sequence[Row]) -> list[int]:
    """Return the numbers that rows open with."""
    found = (_NUMBER.match(row.words[0].text) for row in _by_height(rows))
    return [int(match[1]) for match in found if match]


def _by_height(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-round(row.baseline, 1), row.left))


def _is_set_in_columns(zone: _Zone, width: float) -> bool:
    """Say whether both sides of a gutter are lines of prose that fill their width, beside each other."""
    sides = (zone.left, zone.right)
    if min(map(len, sides)) < LEAST or label_column.is_of_labels(zone.left):
        return False
    if notes_column.is_of_notes(*sides):
        return True
    if not all(map(_is_prose, sides)):
        return _has_side_notes(zone)
    widths = sorted(map(_width_of_text, sides))
    least = WIDE if widths[0] > NARROWER * widths[1] else BESIDE
    return _beside(zone) if widths[0] >= least * width else _has_side_notes(zone)


def _has_side_notes(zone: _Zone) -> bool:
    """Say whether one side is notes in the margin: in smaller type, beside prose."""
    small, large = sorted((zone.left, zone.right), key=lambda side: median(row.size for row in side))
    top, foot = max(row.baseline for row in small) + 1, min(row.baseline for row in small) - 1
    beside = [row.size for row in large if foot <= row.baseline <= top]
    # Numbers of notes stand before lines in their own size, and are no words.
    words = sum(_letters(row) > 0.5 for row in small) >= MOSTLY * len(small)
    smaller = bool(beside) and median(row.size for row in small) <= NOTE_SIZE * median(beside)
    return (
        words and smaller and _is_prose(large) and _width(small) < NARROWER * _width(large) and _beside(zone)
    )


def _beside(zone: _Zone) -> bool:
    """Say whether the two sides stand at the same heights, and not one under the other."""
    top = min(max(row.baseline for row in side) for side in (zone.left, zone.right))
    foot = max(min(row.baseline for row in side) for side in (zone.left, zone.right))
    return all(
        sum(foot - 1 <= row.baseline <= top + 1 for row in side) >= LEAST for side in (zone.left, zone.right)
    )


def _is_prose(rows: Sequence[Row]) -> bool:
    prose = [row for row in rows if _longest_run(row) >= PROSE and _letters(row) > 0.6]
    if len(prose) < MOSTLY * len(rows):
        return False
    left, wide = min(row.left for row in rows), _width(prose)
    return sum(row.right - left >= FULL * wide for row in rows) >= 0.5 * len(rows)


def _longest_run(row: Row) -> int:
    """Return how many words stand together in a row: those of a table's cells have gaps between them."""
    longest = run = 0
    before = -1e9
    for word in row.words:
        run = run + 1 if word.left - before <= COLUMN_GAP * row.size else 1
        longest, before = max(longest, run), word.right
    return longest


def _letters(row: Row) -> float:
    text = "".join(word.text for word in row.words)
    return sum(char.isalpha() for char in text) / max(len(text), 1)


def _width_of_text(rows: Sequence[Row]) -> float:
    """Return how wide the lines of text among rows are: a page's number may stand farther out."""
    return _width([row for row in rows if _longest_run(row) >= PROSE] or rows)


def _width(rows: Sequence[Row]) -> float:
    return max(row.right for row in rows) - min(row.left for row in rows)


def _starts(rows: Sequence[Row]) -> list[float]:
    """Return the heights at which something begins: the first line, and each after a larger space."""
    heights = sorted({round(row.baseline, 1) for row in rows}, reverse=True)
    steps = [a - b for a, b in pairwise(heights)]
    usual = median(steps) if steps else 0.0
    return heights[:1] + [b for a, b in pairwise(heights) if a - b > SPACE * usual]


def _is_table(zone: _Zone) -> bool:
    """Say whether both sides begin anew at the same heights time and again, as the cells of a row do."""
    if _count_on(zone):
        return False
    left, right = _starts(zone.left), _starts(zone.right)
    few, many = sorted((left, right), key=len)
    shared = sum(any(abs(a - b) < 2 for b in many) for a in few)
    return len(few) >= 3 and shared >= 0.75 * len(few) and len(few) >= 0.6 * len(many)


def _count_on(zone: _Zone) -> bool:
    """Say whether paragraphs are numbered down the left side and on down the right, as those of columns are."""
    left, right = _numbers(zone.left), _numbers(zone.right)
    numbers = [*left, *right]
    return min(len(left), len(right)) >= 2 and all(b == a + 1 for a, b in pairwise(numbers))


def _cells(zone: _Zone) -> Iterator[tuple[Row, ...]]:
    """Yield the cells of a table, row by row."""
    other = _starts(zone.right)
    tops = [top for top in _starts(zone.left) if any(abs(top - one) < 2 for one in other)]
    feet = [*tops[1:], -1e9]
    tops[0] = 1e9
    for top, foot in zip(tops, feet, strict=True):
        for side in (zone.left, zone.right):
            yield tuple(row for row in side if foot + 1 < row.baseline <= top + 1)


def _is_box(zone: _Zone) -> bool:
    """Say whether one side is a box beside the text: much narrower, and shorter."""
    few, many = sorted(map(_width_of_text, (zone.left, zone.right)))
    return few < NARROWER * many
