"""What a page remembers of the rows that it was made from: two short digests of each, of its key and of what it says.

By these a later page says what is new and what has changed. They hold no word of the evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import page_parts

if TYPE_CHECKING:
    import pandas as pd

REMEMBERED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "documents": (("document_id",), ("status", "publication", "corrected")),
    "recommendations": (("recommendation_id",), ("text",)),
    "citations": (("citation_id",), ("status", "target_document_id", "target_passage_ids")),
    "responses": (("response_id",), ("position", "wording", "date", "status")),
    "progress": (("recommendation_id", "commitment_id", "date", "measure"), ("state", "value", "unit")),
    "commitments": (("commitment_id",), ("text", "outcome", "deadlines", "status")),
}
"""The tables of which rows are remembered: the columns that say which row it is, and those that say what it says."""
MOST = 2000
"""Rows of a table that are remembered; of a longer one, none."""
TOO_LONG = "-"
LENGTH = 6  # letters of one digest: of two thousand rows one in eight thousand shares its key with another


def marks(name: str, frame: pd.DataFrame) -> list[tuple[str, str]]:
    """Return the two digests of each row of a table, in the order of its rows."""
    key, said = REMEMBERED[name]
    keys, contents = (_digests(frame, columns) for columns in (key, said))
    return list(zip(keys, contents, strict=True))


def _digests(frame: pd.DataFrame, columns: tuple[str, ...]) -> list[str]:
    cells = (frame[name].map(str).tolist() for name in columns)
    return [page_parts.letters("\x1f".join(row), LENGTH) for row in zip(*cells, strict=True)]


def kept(frames: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """Return what a page keeps of its tables: of each that has rows their digests, as one word each, or `TOO_LONG`."""
    return {
        name: TOO_LONG if len(frame) > MOST else " ".join(sorted(map("".join, marks(name, frame))))
        for name, frame in frames.items()
        if len(frame)
    }


def read(words: str) -> dict[str, str]:
    """Return what was kept of one table: the digest of what a row says, by that of its key."""
    return {word[:LENGTH]: word[LENGTH:] for word in words.split()}
