"""The researcher's own questions as a paper prints them: to whom, by whom, the words that each rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...model import PlannedQuestion, tables
from ...text import names
from ..material import Material
from ..rows_by_id import Lookup
from .short_quotes import Quoted, quoted


@dataclass(frozen=True)
class Planned:
    """One question with the words that it rests on."""

    question: PlannedQuestion
    basis: tuple[Quoted, ...]


def planned(material: Material, lookup: Lookup) -> tuple[Planned, ...]:
    """Return the questions in the order of their file, each with the passages of its basis that are shown here."""
    rows: list[PlannedQuestion] = tables.rows(material.questions, PlannedQuestion)
    return tuple(
        Planned(
            row,
            tuple(
                quoted(lookup.passages[ident], lookup, f"own-{n}-{m}", asked=True)
                for m, ident in enumerate(row.basis, 1)
                if ident in lookup.passages
            ),
        )
        for n, row in enumerate(rows, 1)
    )


def put_to(every: Sequence[Planned], called: Iterable[str]) -> tuple[Planned, ...]:
    """Return the questions that are put to somebody, by any of the names that they are called by."""
    known = {names.fold(one) for one in called if one}
    return tuple(one for one in every if names.fold(one.question.to_whom) in known)


def to_all(every: Sequence[Planned]) -> tuple[Planned, ...]:
    """Return the questions that are put to nobody in particular."""
    return tuple(one for one in every if not one.question.to_whom.strip())
