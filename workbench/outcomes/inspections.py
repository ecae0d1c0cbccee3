"""Judgements of inspections, each under its framework: grades of two frameworks are not on one scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ..errors import WorkbenchError
from ..model import Inspection, tables
from . import check_rows, return_statuses
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "inspections.csv"
REQUIRED = ("body", "framework", "date", "aspect", "judgement")
KINDS = ("single", "thematic")


@dataclass(frozen=True)
class Regraded:
    """One body's judgement on one aspect and the next; ``compared`` says whether one framework gave both."""

    body: str
    aspect: str
    first: str
    first_judgement: str
    second: str
    second_judgement: str
    compared: bool
    statement: str
    provenance: str


def check(frame: pd.DataFrame, file: str = FILE) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of inspections (columns of `model.Inspection`), and every mistake.

    A row without a kind is *single*. A thematic inspection gives no judgement, and is compared with none.
    """
    if "kind" in frame.columns:
        frame = frame.assign(kind=[kind or KINDS[0] for kind in frame["kind"]])
    mistakes = [one for row in check_rows.each(frame, file) for one in _wrong(row)]
    mistakes += check_rows.repeated(frame, file, ("body", "framework", "date", "aspect"))
    return check_rows.good(frame, Inspection, mistakes), mistakes


def compare(first: Mapping[str, Any], second: Mapping[str, Any]) -> str:
    """Return two judgements of one body and aspect in words, without saying which is better.

    Raises `WorkbenchError` where they were made under two frameworks, or of two bodies or aspects.
    """
    if first["framework"] != second["framework"]:
        raise WorkbenchError(
            f"“{first['judgement']}” and “{second['judgement']}” are not compared: the first is a grade of "
            f"“{first['framework']}”, the second of “{second['framework']}”, and their scales are not one",
            str(first["body"]),
            "Show each with its framework and date.",
        )
    if (first["body"], first["aspect"]) != (second["body"], second["aspect"]):
        raise WorkbenchError("the two judgements are not of one body and aspect", str(first["body"]))
    if first["judgement"] == second["judgement"]:
        return f"“{first['judgement']}” in {first['date']} and again in {second['date']}"
    return f"“{first['judgement']}” in {first['date']}, and after that “{second['judgement']}” in {second['date']}"


def regraded(inspections: pd.DataFrame) -> pd.DataFrame:
    """Return each judgement beside the next of the same body and aspect: by body, aspect and date; of `Regraded`.

    Where the framework changed in between, the row says so and compares nothing.
    """
    found: dict[tuple[str, str], list[Inspection]] = defaultdict(list)
    for one in tables.rows(inspections, Inspection):
        if one.kind != "thematic":
            found[one.body, one.aspect].append(one)
    pairs = [pair for key in sorted(found) for pair in pairwise(sorted(found[key], key=lambda one: one.date))]
    return tables.table(Regraded, [_regraded(*pair) for pair in pairs])


def _regraded(first: Inspection, second: Inspection) -> Regraded:
    try:
        words, same = compare(vars(first), vars(second)), True
    except WorkbenchError as error:
        words, same = error.what, False
    marks = {first.provenance, second.provenance}
    return Regraded(
        first.body, first.aspect, first.date, first.judgement, second.date, second.judgement, same, words,
        "illustrative" if "illustrative" in marks else second.provenance,
    )  # fmt: skip


def _wrong(row: Row) -> Iterator[Mistake]:
    thematic = row["kind"] == "thematic"
    yield from check_rows.needed(row, "body", "aspect", *(() if thematic else ("judgement",)))
    yield from check_rows.one_of(row, "kind", ("", *KINDS))
    if thematic and row["judgement"]:
        yield row.mistake("judgement", "a thematic inspection grades no body; write what it found under note")
    for column in ("areas", "cases"):
        if row[column] and not row[column].isdigit():
            yield row.mistake(column, f"“{row[column]}” is no whole number")
    if not row["framework"]:
        yield row.mistake(
            "framework", "it is empty; a grade means nothing without the framework it was given under"
        )
    if not return_statuses.is_date(row["date"]):
        yield row.mistake("date", f"“{row['date']}” is no date; write it as 2013-02-26, 2013-02 or 2013")
    yield from check_rows.provenance(row)
