"""Words of the evidence as notebooks show them: those that somebody marked as distressing are folded.

The room knows from where to where each word stands (`text/veil.py`). A table, a claim or a step often has words alone,
cut out of a passage or altered on the way; these are compared with the passages in which something is folded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..text.veil import Veil

if TYPE_CHECKING:
    import pandas as pd

MANY = 3
"""Words that stand in a passage in this order, and are taken for its words wherever they are met."""
OWN = ("text", "quote")


@dataclass(eq=False)
class FoldedWords:
    """What is folded of an inquiry, as it stands now, with the texts of the passages that have any of it."""

    inquiry: Any
    _known: tuple[Veil | None, Mapping[str, str]] = (None, {})

    @property
    def veil(self) -> Veil:
        """The words that are folded, by passage; nothing of an inquiry that has only frames."""
        frames = getattr(self.inquiry, "_frames", None)
        return frames["veil"] if frames is not None else Veil()

    def words(self, words: str, passage_id: str = "") -> str:
        """Return words as they may be shown: of one passage where it is known, else of any."""
        veil = self.veil
        if not veil.spans or not words:
            return words
        for ident, text in self._texts(veil).items():
            if ident == passage_id or not passage_id:
                words = veil.quoted(ident, text, words, 1 if passage_id else MANY)
        return words

    def cells(self, table: pd.DataFrame) -> list[list[Any]]:
        """Return the rows of a table, in each the strings as they may be shown.

        What a column of `OWN` has was cut out of the passage that its row names; what the others have may be.
        """
        rows = [list(row) for row in table.itertuples(index=False, name=None)]
        if not self.veil.spans:
            return rows
        names = [str(name) for name in table.columns]
        ids = table["passage_id"].tolist() if names.count("passage_id") == 1 else [""] * len(rows)
        return [
            [self._cell(value, name, ident) for value, name in zip(row, names, strict=True)]
            for row, ident in zip(rows, ids, strict=True)
        ]

    def _cell(self, value: Any, name: str, passage_id: str) -> Any:
        if isinstance(value, list | tuple):
            return [self._cell(one, name, passage_id) for one in value]
        if not isinstance(value, str):
            return value
        return self.words(self.words(value, passage_id if name in OWN else ""))

    def _texts(self, veil: Veil) -> Mapping[str, str]:
        if self._known[0] is not veil:
            rows = self.inquiry.passages
            rows = rows[rows["passage_id"].isin(list(veil.spans))]
            self._known = veil, dict(zip(rows["passage_id"].tolist(), rows["text"].tolist(), strict=True))
        return self._known[1]
