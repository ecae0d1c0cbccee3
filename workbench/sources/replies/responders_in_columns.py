"""A table of replies with a column for each who replies: ``Recommendation · Commonwealth · New Marlow``."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.english.patterns_in_tables import in_table

_ITEMS = in_table("sources/replies/forms", "heads the column of items")
_NAME = in_table("sources/replies/forms", "heads the column of a responder")
_NO_NAME = in_table("sources/replies/forms", "heads a column, and is no responder")
_NOTHING = in_table("sources/replies/forms", "a cell that answers nothing")


def responders(row: str) -> tuple[str, ...]:
    """Return the responders that a table's first row names, a tab between its cells; none where a column is another's.

    >>> responders("Recommendation\\tCommonwealth\\tNew Marlow"), responders("Recommendation\\tResponse\\tDate")
    (('Commonwealth', 'New Marlow'), ())
    """
    first, *others = _cells(row)
    if len(others) < 2 or not _ITEMS.match(first):
        return ()
    named = all(_NAME.match(one) and not _NO_NAME.match(one) for one in others)
    return tuple(others) if named else ()


def answers(row: str, names: Sequence[str]) -> tuple[str, list[tuple[str, str]]]:
    """Return a row's item, and each responder's cell that is not empty; nothing where the row has other columns.

    >>> answers("4 Lamps\\tAccept.\\tNot applicable", ("Commonwealth", "New Marlow"))
    ('4 Lamps', [('Commonwealth', 'Accept.'), ('New Marlow', 'Not applicable')])
    """
    first, *others = _cells(row)
    if not first or len(others) != len(names):
        return "", []
    return first, [(name, cell) for name, cell in zip(names, others, strict=True) if cell]


def says_nothing(cell: str) -> bool:
    """Say whether a cell answers nothing: ``Not applicable``, a dash."""
    return _NOTHING.match(cell) is not None


def _cells(row: str) -> list[str]:
    return [" ".join(cell.split()) for cell in row.split("\t")]
