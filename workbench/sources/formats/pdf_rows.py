"""Words that stand on one line of a PDF page, with their raised marks, become a line of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from statistics import median

from ...text.english.patterns_in_tables import in_table
from . import right_to_left
from .lines import Line, tidy
from .pdf_words import Word
from .unnamed_letters import with_bullets

# Shares of the type's size. A mark is smaller than its line and stands above its baseline by less than a line.
SAME_BASELINE, RAISED_AT_MOST, LOWERED_AT_MOST, RAISED_SIZE = 0.16, 0.62, 0.4, 0.82
# How far the figures under a fraction's stroke stand below those above it.
UNDER_AT_MOST = 1.0
_FIGURES = in_table("sources/formats/forms", "up to three figures")
COLUMN_GAP = 2.2
# Between words that the file does not part by a space: what is further apart than letters of a word ever are.
WORD_GAP = 0.2


@dataclass(slots=True)
class Row:
    """Words that share a baseline, with the raised ones among them."""

    baseline: float
    size: float
    words: list[Word] = field(default_factory=list)

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Return the rows of a page in the file's order, each as it is drawn at one go."""
    rows: list[Row] = []
    row: Row | None = None
    for word in words:
        if row is not None and word.baseline == row.baseline and word.size == row.size:
            joins = word.left >= row.words[-1].right - 2 * row.size
        else:
            joins = row is not None and _joins(row, word)
        if row is None or not joins:
            row = Row(word.baseline, word.size)
            rows.append(row)
        row.words.append(word)
    return rows


def _joins(row: Row, word: Word) -> bool:
    """Say whether ``word`` goes on with ``row``; marks it raised where it is, or the row where that was all marks."""
    if word.left < row.right - 2 * row.size:
        return False
    above = word.baseline - row.baseline
    largest = max(row.size, word.size)
    if abs(above) <= SAME_BASELINE * largest and RAISED_SIZE * largest <= min(row.size, word.size):
        row.size = largest
        return True
    if 0 < above <= RAISED_AT_MOST * row.size and word.size <= RAISED_SIZE * row.size:
        word.raised = True
        return True
    if _is_under(row, word):
        word.text, word.spaced = f"⁄{word.text}", False
        return True
    # ``CO₂``: a small figure below the line belongs to its word.
    touches = word.left - row.right < 0.3 * row.size
    if 0 < -above <= LOWERED_AT_MOST * row.size and word.size <= RAISED_SIZE * row.size and touches:
        return True
    near = word.left - row.right < 2 * word.size
    if 0 < -above <= RAISED_AT_MOST * word.size and row.size <= RAISED_SIZE * word.size and near:
        for mark in row.words:
            mark.raised = True
        row.baseline, row.size = word.baseline, word.size
        return True
    return abs(above) <= SAME_BASELINE * largest


def _is_under(row: Row, word: Word) -> bool:
    """Say whether figures stand under the raised ones before them, as in a fraction that is built of two lines."""
    top = row.words[-1]
    if not (top.raised and _FIGURES.fullmatch(top.text) and _FIGURES.fullmatch(word.text)):
        return False
    before = row.words[-2] if len(row.words) > 1 else None
    # Straight after a letter the two are a mark and an index: ``x¹₂``.
    apart = before is None or top.left - before.right > 0.1 * row.size or before.text[-1:].isdigit()
    below = 0 < top.baseline - word.baseline <= UNDER_AT_MOST * row.size
    beneath = min(top.right, word.right) - max(top.left, word.left) > 0.5 * min(
        top.right - top.left, word.right - word.left
    )
    return apart and below and beneath and word.size <= RAISED_SIZE * row.size


def merged(rows: Iterable[Row]) -> list[Row]:
    """Return rows from top to bottom; pieces of one line that the file draws apart become one again."""
    made: list[Row] = []
    for row in sorted(rows, key=lambda row: (-round(row.baseline, 1), row.left)):
        last = made[-1] if made else None
        level = last is not None and abs(last.baseline - row.baseline) < 0.2 * min(last.size, row.size)
        if last and level and row.left >= last.right - 1:
            made[-1] = Row(last.baseline, max(last.size, row.size), [*last.words, *row.words])
        else:
            made.append(row)
    return made


def line(row: Row, page: int, height: float, column: int = 0) -> Line:
    """Return a row as a line of text."""
    words = row.words
    pieces = _pieces(words, row.size)
    text = "".join(pieces)
    read = words
    if right_to_left.letters(text):
        read = right_to_left.in_reading_order(words, lambda word: word.text)
        pieces = _pieces(read, row.size)
        text = "".join(pieces)
    whole = text if text.isascii() else with_bullets(tidy(_of_whole_letters(text)))
    plain = [word for word in words if not word.raised]
    raised = _raised(read, pieces) if len(plain) < len(words) and len(whole) == len(text) else ()
    plain = plain or words
    return Line(
        whole.rstrip(),
        page,
        left=round(plain[0].left, 1),
        right=round(plain[-1].right, 1),
        baseline=round(height - row.baseline, 1),
        size=round(_usual_size(plain), 1),
        bold=_most(plain, [word.bold for word in plain]),
        italic=_most(plain, [word.italic for word in plain]),
        raised=raised,
        column=column,
        inside=(round(words[1].left, 1), round(words[-2].right, 1)) if len(words) > 1 else (0.0, 0.0),
        faces=_faces(words, pieces) if len(whole) == len(text) and any(word.bold for word in words) else (),
    )


def _faces(words: Sequence[Word], pieces: Sequence[str]) -> tuple[tuple[int, int, bool, bool], ...]:
    """Return where a line is bold, and italic, if not all of it is alike: half-open spans of its text."""
    if len({(word.bold, word.italic) for word in words}) < 2:
        return ()
    found: list[tuple[int, int, bool, bool]] = []
    ends = list(accumulate(map(len, pieces)))
    for word, start, end in zip(words, ends[::2], ends[1::2], strict=True):
        if found and found[-1][2:] == (word.bold, word.italic):
            found[-1] = (found[-1][0], end, word.bold, word.italic)
        else:
            found.append((start, end, word.bold, word.italic))
    return tuple(found)


def _pieces(words: Sequence[Word], size: float) -> list[str]:
    """Return the words of a line, each after what stands between it and the one before."""
    column, space = COLUMN_GAP * size, WORD_GAP * size
    pieces: list[str] = []
    left = right = 0.0
    for word in words:
        gap = word.left - right if word.left >= left else left - word.right
        if not pieces:
            between = ""
        elif gap > column:
            between = "\t"
        else:
            between = " " if word.spaced or gap > space else ""
        pieces += (between, word.text)
        left, right = word.left, word.right
    return pieces


def _raised(words: Sequence[Word], pieces: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return where the raised words of a line stand in its text."""
    ends = list(accumulate(map(len, pieces)))
    spans = zip(ends[::2], ends[1::2], strict=True)
    return _joined([span for word, span in zip(words, spans, strict=True) if word.raised])


def _of_whole_letters(text: str) -> str:
    """Return a text with pairs of surrogates as the letter that they are."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _usual_size(words: Sequence[Word]) -> float:
    """Return the size of a line's middle letter, by size."""
    if len({word.size for word in words}) == 1:
        return words[0].size
    return median(size for word in words for size in [word.size] * len(word.text))


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _most(words: Sequence[Word], flags: Sequence[bool]) -> bool:
    """Say whether something is so of most letters of a line."""
    if all(flags) or not any(flags):
        return flags[0]
    return (
        sum(len(word.text) if flag else -len(word.text) for word, flag in zip(words, flags, strict=True)) > 0
    )
