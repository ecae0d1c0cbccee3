"""The review queue: which rows a person is asked about, in which order, and who suggests each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import WorkbenchError
from ..model import BEARINGS, POSITIONS, Bearing, Link, Response, Tag, tables
from . import shown_names
from .readable_evidence import Collection

if TYPE_CHECKING:
    import pandas as pd

Row = Tag | Link | Response


@dataclass(frozen=True)
class Table:
    """A table that can be reviewed: its rows, the column of their ids, the column that the queue is parted by.

    ``field`` is the column that a person may set while confirming, to one of ``values``.
    """

    name: str
    row_type: type
    ident: str
    parted_by: str
    noun: str
    field: str = ""
    values: tuple[str, ...] = ()


_ITEM = ("recommendation_id", "recommendation")
TABLES = {
    "tags": Table("tags", Tag, "tag_id", "theme", "theme"),
    "links": Table("links", Link, "link_id", *_ITEM, "bearing", tuple(BEARINGS)),
    "responses": Table("responses", Response, "response_id", *_ITEM, "position", POSITIONS),
}
WAITING, SHOWN, DECIDED = "waiting", "shown", "decided"


def table(name: str) -> Table:
    """Return a table to review by its name. Raises `WorkbenchError` where it is none that can be reviewed."""
    if name not in TABLES:
        known = ", ".join(f"“{known}”" for known in TABLES)
        raise WorkbenchError(f"“{name}” can’t be reviewed", "review", f"Choose one of {known}.")
    return TABLES[name]


def choices(kind: Table) -> dict[str, str]:
    """Return which rows of a table can be asked for, key → words."""
    shown = {SHOWN: "links whose bearing a sentence shows"} if kind.name == "links" else {}
    return {WAITING: "what nobody has decided", **shown, DECIDED: "what somebody has decided"}


def chosen(kind: Table, frame: pd.DataFrame, which: str, shown: Mapping[str, Bearing]) -> pd.DataFrame:
    """Return the rows of a table that are asked for.

    Of links whose bearing a sentence shows (``shown``, by link_id) those that the report cites are among them: that
    it cites a passage says nothing of its bearing. What the report itself says is nobody’s decision.
    """
    if which == SHOWN:
        return frame[frame[kind.ident].isin(list(shown))]
    if which == DECIDED:
        return frame[(frame["status"] != "suggested") & (frame["coder"] != shown_names.THE_REPORT)]
    return frame[frame["status"] == "suggested"]


def in_order(
    kind: Table, rows: pd.DataFrame, collection: Collection, part: str, shown: Mapping[str, Bearing]
) -> list[str]:
    """Return the ids of rows in the order to read them; ``part`` keeps one theme or one recommendation.

    Tags that a model suggests come first, in its order (what it would learn most from); the others stand in the
    order of the evidence. Links stand by recommendation; under each first those whose bearing a sentence shows
    (``shown``, by link_id), then the likeliest. Responses stand as in their table.
    """
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
                link.link_id not in shown,
                -(link.score or 0),
                _place(collection, link),
            )
        )
    return [getattr(row, kind.ident) for row in found]


def bearings(inquiry: Any, kind: Table) -> dict[str, Bearing]:
    """Return the bearings that sentences show, by link_id; none for another table, or where nothing is known."""
    frame = getattr(inquiry, "bearings", None) if kind.name == "links" else None
    rows: list[Bearing] = [] if frame is None else tables.rows(frame, Bearing)
    return {row.link_id: row for row in rows}


def _learned(tag: Tag) -> bool:
    return tag.origin.startswith("model:")


def find(kind: Table, frame: pd.DataFrame, row_id: str) -> Row | None:
    """Return one row of a table, as it stands now."""
    rows: list[Row] = tables.rows(frame[frame[kind.ident] == row_id], kind.row_type)
    return rows[0] if rows else None


def parts(kind: Table, rows: pd.DataFrame, collection: Collection) -> dict[str, str]:
    """Return the themes or recommendations that the queue can be kept to, key → words with how many there are."""
    counts = Counter(rows[kind.parted_by].tolist())
    named = shown_names.in_order(collection) if kind.name == "tags" else list(collection.items)
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
        hand = {"person": "Linked by hand", "cited": "Cited by the report"}
        said = hand.get(row.basis, f"Suggested by the program, as {row.basis}")
    elif row.matched_by == "person":
        said = "Written down by hand"
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
    return (
        shown_names.indented(collection, key)
        if kind.name == "tags"
        else shown_names.short(collection.items[key])
    )


def _place(collection: Collection, row: Tag | Link) -> int:
    return collection.place.get(row.passage_id, len(collection.place))
