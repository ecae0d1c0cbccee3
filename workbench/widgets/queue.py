"""The review queue: which suggestions wait for a person, in which order, and what each of them claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import tables
from ..errors import WorkbenchError
from ..model import Link, Response, Tag
from . import naming
from .collection import Collection

if TYPE_CHECKING:
    import pandas as pd

Row = Tag | Link | Response


@dataclass(frozen=True)
class Table:
    """A table that can be reviewed: its rows, the column of their ids, the column that the queue is parted by."""

    name: str
    row_type: type
    ident: str
    parted_by: str
    noun: str


TABLES = {
    "tags": Table("tags", Tag, "tag_id", "theme", "theme"),
    "links": Table("links", Link, "link_id", "recommendation_id", "recommendation"),
    "responses": Table("responses", Response, "response_id", "recommendation_id", "recommendation"),
}


def table(name: str) -> Table:
    """Return a table to review by its name. Raises `WorkbenchError` where it is none that can be reviewed."""
    if name not in TABLES:
        known = ", ".join(f"“{known}”" for known in TABLES)
        raise WorkbenchError(f"“{name}” can’t be reviewed", "review", f"Choose one of {known}.")
    return TABLES[name]


def waiting(kind: Table, frame: pd.DataFrame, collection: Collection, part: str = "") -> list[str]:
    """Return the ids of the suggestions that nobody has decided on, in the order to read them.

    Tags that a model suggests come first, in its order (what it would learn most from); the others stand in the
    order of the evidence. Links stand by recommendation, and under each the likeliest first; responses stand as in
    their table. ``part`` keeps one theme or one recommendation.
    """
    rows = frame[frame["status"] == "suggested"]
    if part:
        rows = rows[rows[kind.parted_by] == part]
    found: list[Any] = tables.rows(rows, kind.row_type)
    if kind.name == "tags":
        found.sort(key=lambda tag: (0, 0) if _learned(tag) else (1 + _place(collection, tag), tag.start))
    elif kind.name == "links":
        order = {ident: n for n, ident in enumerate(collection.items)}
        found.sort(
            key=lambda link: (
                order.get(link.recommendation_id, len(order)),
                -(link.score or 0),
                _place(collection, link),
            )
        )
    return [getattr(row, kind.ident) for row in found]


def _learned(tag: Tag) -> bool:
    return tag.origin.startswith("model:")


def find(kind: Table, frame: pd.DataFrame, row_id: str) -> Row | None:
    """Return one row of a table, as it stands now."""
    rows: list[Row] = tables.rows(frame[frame[kind.ident] == row_id], kind.row_type)
    return rows[0] if rows else None


def parts(kind: Table, frame: pd.DataFrame, collection: Collection) -> dict[str, str]:
    """Return the themes or recommendations that the queue can be kept to, key → words with how many wait."""
    rows = frame[frame["status"] == "suggested"]
    counts = Counter(rows[kind.parted_by].tolist())
    named = naming.in_order(collection) if kind.name == "tags" else list(collection.items)
    return {key: f"{_called(kind, collection, key)} ({counts[key]:,})" for key in named if counts.get(key)}


def suggested_by(row: Row, patterns: pd.DataFrame) -> str:
    """Return in words who or what suggests a row, and how sure it says it is."""
    if isinstance(row, Tag):
        who, _, which = row.origin.partition(":")
        said = {
            "rule": f"Suggested by a rule of the codebook{_rule(which, patterns)}",
            "model": f"Suggested by a model ({which})",
            "person": f"Suggested by {which}",
        }.get(who, f"Suggested by {row.origin or 'nobody named'}")
    elif isinstance(row, Link):
        said = f"Suggested by the program, as {row.basis}"
    else:
        said = f"Suggested by the program, matched by {row.matched_by or 'nothing named'}"
    return f"{said}. {_score(row.score)}".strip()


def _rule(pattern_id: str, patterns: pd.DataFrame) -> str:
    found = patterns[patterns["pattern_id"] == pattern_id]
    if not len(found):
        return f" ({pattern_id})"
    return f": {found.iloc[0]['kind']} “{found.iloc[0]['pattern']}” ({pattern_id})"


def _score(score: float | None) -> str:
    return "" if score is None else f"Its score is {score:.2f}, of at most 1."


def _called(kind: Table, collection: Collection, key: str) -> str:
    return naming.indented(collection, key) if kind.name == "tags" else naming.short(collection.items[key])


def _place(collection: Collection, row: Tag | Link) -> int:
    return collection.place.get(row.passage_id, len(collection.place))
