"""A reading as JSON: what crosses from a child process. Never pickle."""

from __future__ import annotations

import json
from functools import cache
from operator import attrgetter
from typing import Any

from ... import model
from ...errors import Unreadable
from ...model import tables
from ..left_out import LeftOut
from ..reading import Asked, Reading

ROWS = {
    "passages": model.Passage,
    "marks": model.Mark,
    "appearances": model.Appearance,
    "recommendations": model.Recommendation,
    "relations": model.Relation,
    "hearings": model.Hearing,
    "listed": model.Document,
    "problems": model.Problem,
    "asks": Asked,
    "left_out": LeftOut,
    "ledger": model.LedgerEntry,
}
"""The tables of a reading, and the rows of each."""


def encoded(result: Reading | Unreadable) -> bytes:
    """Return a reading, or the reason why there is none, as JSON in UTF-8."""
    if isinstance(result, Unreadable):
        return b"U" + json.dumps([result.status, result.what, result.where, result.next]).encode()
    kept: dict[str, Any] = {"document": _cells(model.Document)(result.document), "text": result.text}
    kept |= {name: list(map(_cells(row_type), getattr(result, name))) for name, row_type in ROWS.items()}
    return b"R" + json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> Reading | Unreadable:
    """Return the reading, or the reason, that ``data`` holds. Raises `ValueError` where it holds neither."""
    try:
        kept = json.loads(data[1:].decode("utf-8", "surrogatepass"))
        if data[:1] == b"U":
            return Unreadable(*kept)
        rows = {
            name: tuple([_row(row_type, cells) for cells in kept.get(name, ())])
            for name, row_type in ROWS.items()
        }
        return Reading(_row(model.Document, kept["document"]), kept["text"], **rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("this is no reading") from error


@cache
def _cells(row_type: type) -> attrgetter[Any]:
    return attrgetter(*tables.columns(row_type))


@cache
def _lists(row_type: type) -> tuple[int, ...]:
    """Return which columns of a table hold lists, which are tuples in the model's rows."""
    return tuple(n for n, dtype in enumerate(tables.dtypes(row_type).values()) if dtype == "object")


def _row(row_type: type, cells: list[Any]) -> Any:
    for number in _lists(row_type):
        cells[number] = tuple(cells[number])
    return row_type(*cells)
