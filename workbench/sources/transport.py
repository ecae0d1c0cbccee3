"""A reading as JSON: what crosses from a child process, and what rests in a cache. Never pickle."""

from __future__ import annotations

import json
from typing import Any

from .. import model, tables
from ..errors import Unreadable
from .reading import Reading

_ROWS = {
    "passages": model.Passage,
    "marks": model.Mark,
    "appearances": model.Appearance,
    "recommendations": model.Recommendation,
    "hearings": model.Hearing,
    "listed": model.Document,
    "problems": model.Problem,
}


def encoded(result: Reading | Unreadable) -> bytes:
    """Return a reading, or the reason why there is none, as JSON in UTF-8."""
    if isinstance(result, Unreadable):
        return b"U" + json.dumps([result.status, result.what, result.where, result.next]).encode()
    kept: dict[str, Any] = {"document": _cells(result.document), "text": result.text}
    kept |= {name: [_cells(row) for row in getattr(result, name)] for name in _ROWS}
    return b"R" + json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> Reading | Unreadable:
    """Return the reading, or the reason, that ``data`` holds. Raises `ValueError` where it holds neither."""
    try:
        kept = json.loads(data[1:].decode("utf-8", "surrogatepass"))
        if data[:1] == b"U":
            return Unreadable(*kept)
        rows = {
            name: tuple(_row(row_type, cells) for cells in kept[name]) for name, row_type in _ROWS.items()
        }
        return Reading(_row(model.Document, kept["document"]), kept["text"], **rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("this is no reading") from error


def _cells(row: Any) -> list[Any]:
    return [getattr(row, name) for name in tables.columns(type(row))]


def _row(row_type: type, cells: list[Any]) -> Any:
    return row_type(*(tuple(cell) if isinstance(cell, list) else cell for cell in cells))
