"""Labels in a column of their own, as speakers' names and a form's questions: one that breaks over lines is set whole.

``Mr Vane, for the      What man was that?`` / ``Council:``
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from .pdf_rows import COLUMN_GAP, Row
from .pdf_words import Word

# Rows of a page that show the column; lines that a label may take; points by which beginnings differ.
LEAST, LINES, SAME_PLACE = 3, 4, 3.0
_ENDS = (":", "?")
# Share of a column's rows that end as labels do: a column of prose has few such lines.
OFTEN = 0.4


def with_whole_labels(rows: Sequence[Row]) -> list[Row]:
    """Return a page's rows, from the top down; without a column of labels they stay as they are."""
    words_begin = _words_begin(rows)
    if words_begin is None:
        return list(rows)
    made: list[Row] = []
    at = 0
    while at < len(rows):
        label, until = _label(rows, at, words_begin)
        if until > at:
            own = [_parted(row, words_begin)[1] for row in rows[at : until + 1]]
            made.append(Row(rows[at].baseline, rows[at].size, [*label, *own[0]]))
            made += [
                Row(row.baseline, row.size, words)
                for row, words in zip(rows[at + 1 : until + 1], own[1:], strict=True)
                if words
            ]
        else:
            made.append(rows[at])
        at = until + 1
    return made


def is_of_labels(column: Sequence[Row]) -> bool:
    """Say whether what stands left of other words are labels, which are read with the words beside them."""
    ends = sum(row.words[-1].text.endswith(_ENDS) for row in column)
    return ends >= max(LEAST, OFTEN * len(column))


def _words_begin(rows: Sequence[Row]) -> float | None:
    """Return where what is said begins: at one place in several rows, far behind a label that ends as one does.

    In a list of contents, whose pages stand so behind each title, few titles end as a label does.
    """
    beside: Counter[int] = Counter()
    labelled: Counter[int] = Counter()
    for row in rows:
        for word, after in zip(row.words, row.words[1:], strict=False):
            if after.left - word.right > COLUMN_GAP * row.size:
                place = round(after.left / SAME_PLACE)
                beside[place] += 1
                labelled[place] += word.text.endswith(_ENDS)
    place, count = max(labelled.items(), key=lambda found: (found[1], -found[0]), default=(0, 0))
    is_column = count >= max(LEAST, OFTEN * beside[place])
    return place * SAME_PLACE - SAME_PLACE if is_column else None


def _parted(row: Row, edge: float) -> tuple[list[Word], list[Word]]:
    return [word for word in row.words if word.right < edge], [w for w in row.words if w.right >= edge]


def _label(rows: Sequence[Row], at: int, edge: float) -> tuple[list[Word], int]:
    """Return the words of the label that begins in a row, and in which row it ends; the row's own where none does."""
    label, said = _parted(rows[at], edge)
    if not label or not said or said[0].left < edge or label[-1].text.endswith(_ENDS):
        return label, at
    for until in range(at + 1, min(at + LINES, len(rows))):
        more, beside = _parted(rows[until], edge)
        if not more or abs(more[0].left - label[0].left) > SAME_PLACE or (beside and beside[0].left < edge):
            break
        # Set on one line, the parts of a label stand behind each other.
        label += [
            replace(word, left=label[-1].right + 1, right=label[-1].right + 2, spaced=True) for word in more
        ]
        if more[-1].text.endswith(_ENDS):
            return label, until
    return _parted(rows[at], edge)[0], at
