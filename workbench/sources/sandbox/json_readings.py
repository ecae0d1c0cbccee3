"""A reading, or one page of a source, as JSON: what crosses to and from a child process. Never pickle."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import asdict
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

from ... import model
from ...errors import Unreadable
from ...model import tables
from ...model.source_page import Piece, SourcePage
from ..formats.printed_pdf import PrintedPdf
from ..left_out import LeftOut
from ..reading import Asked, Reading, Remark

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
    "remarks": Remark,
    "ledger": model.LedgerEntry,
}
"""The tables of a reading, and the rows of each."""
Answer: TypeAlias = Reading | SourcePage | PrintedPdf | Unreadable


def encoded(result: Answer) -> bytes:
    """Return a reading, a page, what a PDF prints, or the reason why there is none, as JSON in UTF-8."""
    if isinstance(result, Unreadable):
        return b"U" + json.dumps(result.kept).encode()
    if isinstance(result, SourcePage):
        page = asdict(result) | {"picture": b64encode(result.picture).decode()}
        return b"P" + json.dumps(page, ensure_ascii=False).encode("utf-8", "surrogatepass")
    if isinstance(result, PrintedPdf):
        return b"S" + json.dumps(asdict(result), ensure_ascii=False).encode("utf-8", "surrogatepass")
    kept: dict[str, Any] = {"document": _cells(model.Document)(result.document), "text": result.text}
    kept |= {name: list(map(_cells(row_type), getattr(result, name))) for name, row_type in ROWS.items()}
    return b"R" + json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def as_text(reading: Reading) -> str:
    """Return a reading as JSON, to be sent with what is asked of it."""
    return encoded(reading).decode("utf-8", "surrogatepass")


def of_text(text: str) -> Reading:
    """Return the reading that was sent so. Raises `ValueError` where it is none."""
    made = decoded(text.encode("utf-8", "surrogatepass"))
    if not isinstance(made, Reading):
        raise ValueError("this is no reading")
    return made


def decoded(data: bytes) -> Answer:
    """Return the reading, the page or the reason that ``data`` holds. Raises `ValueError` where it holds none."""
    try:
        kept = json.loads(data[1:].decode("utf-8", "surrogatepass"))
        if data[:1] == b"U":
            return Unreadable(**kept)
        if data[:1] == b"P":
            return _page(kept)
        if data[:1] == b"S":
            return PrintedPdf(str(kept["page"]), tuple(map(str, kept["sheets"])))
        rows = {
            name: tuple([_row(row_type, cells) for cells in kept.get(name, ())])
            for name, row_type in ROWS.items()
        }
        return Reading(_row(model.Document, kept["document"]), kept["text"], **rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("this is no reading") from error


def _page(kept: dict[str, Any]) -> SourcePage:
    pieces = tuple(
        Piece(**one | {"boxes": tuple((a, b, c, d) for a, b, c, d in one["boxes"])}) for one in kept["pieces"]
    )
    entry = _row(model.LedgerEntry, list(kept["entry"].values()))
    picture = b64decode(kept["picture"])
    return SourcePage(
        **kept | {"pieces": pieces, "entry": entry, "picture": picture, "amiss": tuple(kept["amiss"])}
    )


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
