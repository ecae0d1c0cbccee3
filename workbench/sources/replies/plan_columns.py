"""A plan that answers a report in a table: ``Ref · Recommendation · Action · Owner · Due · Status``."""

from __future__ import annotations

from dataclasses import dataclass

from ...text.english.patterns_in_tables import in_table
from . import restated

_REF = in_table("sources/replies/forms", "heads the column of numbers")
_ITEM = in_table("sources/replies/forms", "heads the column of items in a plan")
_ACTION = in_table("sources/replies/forms", "heads the column of actions")
_TOLD = in_table("sources/replies/forms", "heads a column of what has been done")
_KEPT = in_table("sources/replies/forms", "heads a column that keeps a plan")
_NUMBER = in_table("sources/replies/forms", "a number in a plan")
_NOTHING = in_table("sources/replies/forms", "a cell that answers nothing")


@dataclass(frozen=True)
class Plan:
    """Which cells of a row hold the item's number and words, and which of them answer; -1 for no column of numbers."""

    length: int
    ref: int
    item: int
    answers: tuple[int, ...]


@dataclass(frozen=True)
class Row:
    """One row: the item's number, its words (with what stands before them), and the cells after, each if it answers."""

    number: str
    label: str
    item: str
    rest: tuple[tuple[str, bool], ...]


def plan(row: str) -> Plan | None:
    """Return the columns of a plan, a tab between the cells of its first row; ``None`` for any other table.

    It has one of recommendations, one of actions or of how far each is, and one that only who keeps a plan has: owner,
    due, colour. Every other column answers.

    >>> plan("Ref\\tRecommendation\\tAction\\tOwner\\tDue")
    Plan(length=5, ref=0, item=1, answers=(2,))
    >>> plan("Ref\\tReview\\tAction\\tOwner"), plan("Recommendation\\tResponse\\tDate")
    (None, None)
    """
    heads = _cells(row)
    items = [at for at, head in enumerate(heads) if _ITEM.match(head)]
    actions = [at for at, head in enumerate(heads) if _ACTION.match(head)]
    kept = any(_KEPT.match(head) for head in heads)
    told = [at for at, head in enumerate(heads) if _TOLD.match(head)]
    if not items or not kept or not (actions or told) or items[0] > min(actions or told):
        return None
    answers = [at for at, head in enumerate(heads) if head and not _KEPT.match(head)]
    ref = next((at for at, head in enumerate(heads[: items[0]]) if _REF.match(head)), -1)
    return Plan(len(heads), ref, items[0], tuple(at for at in answers if at > items[0]))


def row_of(text: str, of: Plan) -> Row | None:
    """Return a row of a plan as what it says; ``None`` where it has other cells than the plan has columns.

    >>> row_of("1.1\\tLamps\\tCount them.\\tGuild\\tMay", Plan(5, 0, 1, (2,)))
    Row(number='1.1', label='1.1\\t', item='Lamps', rest=(('Count them.', True), ('Guild', False), ('May', False)))
    >>> row_of("\\t\\tLight them.\\tGuild\\tMay", Plan(5, 0, 1, (2,)))
    Row(number='', label='', item='', rest=(('Light them.', True), ('Guild', False), ('May', False)))
    """
    cells = _in_full(_cells(text), of)
    if len(cells) != of.length:
        return None
    words = cells[of.item]
    own = restated.number_first(words) if of.ref < 0 else None
    length = own.length if own else 0
    ref = _NUMBER.match(cells[of.ref]) if of.ref >= 0 else None
    number = own.number if own else ref[1] if ref else ""
    before = "".join(f"{cell}\t" for cell in cells[: of.item] if cell)
    rest = tuple(
        (cell, at in of.answers and not _NOTHING.match(cell))
        for at, cell in enumerate(cells)
        if at > of.item and cell
    )
    return Row(number, before + words[:length], words[length:], rest)


def _in_full(cells: list[str], of: Plan) -> list[str]:
    """Return the cells of a row, with the empty ones at its ends that were not kept."""
    missing = [""] * (of.length - len(cells))
    if of.item == 0 and len(missing) == 1 and not restated.number_first(cells[0]):
        return [*missing, *cells]
    return [*cells, *missing]


def _cells(row: str) -> list[str]:
    return [" ".join(cell.split()) for cell in row.split("\t")]
