"""What came of a source, kept: its tables as Arrow, so that those of many documents are joined and never rebuilt."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from ..errors import Unreadable
from ..model import Document, arrow_tables, tables
from ..sources.reading import Reading
from ..sources.sandbox.json_readings import ROWS
from . import cache
from .folder import sha256

if TYPE_CHECKING:
    import pyarrow as pa

STAGE = "readings"


@dataclass(frozen=True, eq=False)
class KeptReading:
    """One source as it was read: its document, the tables of `ROWS`, its stored text in UTF-8 and that one's digest."""

    document: Document
    tables: Mapping[str, pa.Table]
    text: bytes | memoryview
    digest: str

    @classmethod
    def of(cls, reading: Reading) -> KeptReading:
        made = {
            name: arrow_tables.of_rows(row_type, getattr(reading, name)) for name, row_type in ROWS.items()
        }
        text = reading.text.encode("utf-8", "surrogatepass")
        return cls(reading.document, made, text, sha256(text))

    def rows(self, name: str) -> tuple[Any, ...]:
        """Return the rows of one table of it."""
        return tuple(arrow_tables.rows(self.tables[name], ROWS[name]))

    def reading(self) -> Reading:
        """Return it row by row, as it was read."""
        text = bytes(self.text).decode("utf-8", "surrogatepass")
        return Reading(self.document, text, **{name: self.rows(name) for name in ROWS})


Came: TypeAlias = KeptReading | Unreadable


def came_of(result: Reading | Unreadable) -> Came:
    """Return what came of reading a source, as it is kept."""
    return KeptReading.of(result) if isinstance(result, Reading) else result


def save(folder: Path, key: str, came: Came) -> None:
    """Keep what came of a source, where the disk allows it; whole or not at all. Empty tables are left out."""
    about: dict[str, Any] = {}
    parts: dict[str, bytes | memoryview] = {}
    if isinstance(came, Unreadable):
        about["unreadable"] = came.kept
    else:
        about["document"] = [getattr(came.document, name) for name in tables.columns(Document)]
        about["digest"], parts["text"] = came.digest, came.text
        parts |= {name: arrow_tables.written(one) for name, one in came.tables.items() if one.num_rows}
    cache.save(folder, f"{STAGE}/{key}", about, parts)


def load(folder: Path, key: str) -> Came | None:
    """Return what came of a source, as it was kept, or ``None`` where nothing that can be used is there."""
    kept = cache.load(folder, f"{STAGE}/{key}")
    if kept is None:
        return None
    with suppress(ValueError, LookupError, TypeError):
        if "unreadable" in kept.about:
            return Unreadable(**kept.about["unreadable"])
        read = {
            name: arrow_tables.read(kept.parts[name]) if name in kept.parts else arrow_tables.empty(row_type)
            for name, row_type in ROWS.items()
        }
        document = Document(*kept.about["document"])
        return KeptReading(document, read, kept.parts["text"], kept.about["digest"])
    return None
