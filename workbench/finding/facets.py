"""What passages can be narrowed and counted by: whose words, which kind, from whom, when, about what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import DOCUMENT_KINDS, PASSAGE_KINDS, PROVENANCES, PUBLICATIONS, STATUSES, Evidence
from ..model.values import ASKS
from ..witnesses.bodies import hear

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

WITNESSES, QUESTIONS, SUBMISSIONS = "what witnesses said", "members’ questions", "submissions"
VOICES = (
    WITNESSES, QUESTIONS, "what members said", SUBMISSIONS, "reports", "replies", "notes in documents",
    "notes of meetings", "tables in documents", "other papers", "speakers who could not be placed",
)  # fmt: skip
"""Whose words a passage is, in the order in which they are counted."""
OF_PASSAGES = ("voice", "kind", "person", "panel", "document")
OF_DOCUMENTS = ("document_kind", "date", "status", "publication", "provenance", "session")
OF_BODIES = ("category", "body")
COLUMNS = (*OF_PASSAGES, *OF_DOCUMENTS, *OF_BODIES)
OF_CLAIMS = ("theme", "recommendation", "term")
NAMES = (*COLUMNS, *OF_CLAIMS)
CLOSED = {
    "voice": VOICES, "kind": PASSAGE_KINDS, "document_kind": DOCUMENT_KINDS, "status": STATUSES,
    "publication": PUBLICATIONS, "provenance": PROVENANCES,
}  # fmt: skip
"""The values that these facets can have at all: one that no passage has is an absence, and no mistake."""
_OF_KINDS = {
    "report": "reports", "response": "replies", "written": SUBMISSIONS, "engagement note": "notes of meetings",
}  # fmt: skip


@dataclass(eq=False)
class Facets:
    """The facets of every passage of ``evidence``, each a column in the order of its passages.

    ``claims`` gives, for *theme*, *recommendation* and *term*, what each passage is about: passage ids by value.
    """

    evidence: Evidence
    claims: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    _columns: dict[str, pd.Series] = field(default_factory=dict)

    def about(self, claims: Mapping[str, Mapping[str, frozenset[str]]]) -> Facets:
        """Return these facets with what passages are about now; the columns that were made are made once for both."""
        return replace(self, claims=claims)

    @cached_property
    def passages(self) -> pd.DataFrame:
        """The passages, numbered from 0."""
        return self.evidence.passages.reset_index(drop=True)

    def column(self, name: str) -> pd.Series:
        """Return a facet of every passage, as categories."""
        if name not in self._columns:
            self._columns[name] = self._made(name).astype("category")
        return self._columns[name]

    def narrowed(self, places: np.ndarray, wanted: Mapping[str, str]) -> np.ndarray:
        """Return those of ``places`` that have every value wanted. Raises `WorkbenchError` for a value that is none."""
        for name, value in wanted.items():
            places = places[self._has(name, value)[places]]
        return places

    def counts(self, name: str, places: np.ndarray) -> dict[str, int]:
        """Return how many of ``places`` have each value of a facet, in the order of the values; none is left out.

        Raises `WorkbenchError` for a facet that passages are not counted by.
        """
        import numpy as np

        if name not in COLUMNS:
            raise _no_such("facet to count by", name, COLUMNS)
        column = self.column(name).cat
        found = np.bincount(column.codes.to_numpy()[places], minlength=len(column.categories))
        counted = {str(value): int(n) for value, n in zip(column.categories, found, strict=True)}
        if name == "voice":
            counted = {voice: counted[voice] for voice in VOICES if voice in counted}
        return counted

    def counts_of_claim(self, name: str, places: np.ndarray) -> dict[str, int]:
        """Return how many of ``places`` are about each theme, recommendation or term, in the order of the claims.

        A passage counts under each that it is about. Raises `WorkbenchError` for another facet.
        """
        if name not in OF_CLAIMS:
            raise _no_such("facet of claims", name, OF_CLAIMS)
        found = set(self.passages["passage_id"].iloc[places].tolist())
        return {value: len(found & ids) for value, ids in self.claims.get(name, {}).items()}

    def _has(self, name: str, value: str) -> np.ndarray:
        if name in OF_CLAIMS:
            about = self.claims.get(name, {})
            if value not in about:
                raise _no_such(name, value, about)
            made: np.ndarray = self.passages["passage_id"].isin(about[value]).to_numpy()
            return made
        if name not in COLUMNS:
            raise _no_such("facet", name, NAMES)
        column = self.column(name)
        if name == "date":
            fits: np.ndarray = column.astype(str).str.startswith(value).to_numpy()
            if not fits.any():
                raise _no_such(name, value, column.cat.categories)
            return fits
        if value not in column.cat.categories and value not in CLOSED.get(name, ()):
            raise _no_such(name, value, [*column.cat.categories, *CLOSED.get(name, ())])
        same: np.ndarray = (column == value).to_numpy()
        return same

    def _made(self, name: str) -> pd.Series:
        rows = self.passages
        if name == "voice":
            return self._voices()
        if name in OF_BODIES:
            return self._bodies[name]
        if name in ("kind", "panel"):
            return rows[name].astype("str").fillna("").replace("<NA>", "")
        if name == "person":
            return rows["person_id"]
        if name == "document":
            return rows["document_id"]
        documents = self.evidence.documents.set_index("document_id")
        if name == "session":
            oral = documents[documents["kind"] == "oral"].index
            return rows["document_id"].where(rows["document_id"].isin(oral), "")
        column = documents["kind" if name == "document_kind" else name]
        return rows["document_id"].map(column).fillna("")

    @cached_property
    def _bodies(self) -> pd.DataFrame:
        import pandas as pd

        behind = hear(self.evidence).behind(self.passages)
        found = [behind.get(ident) for ident in self.passages["passage_id"].tolist()]
        return pd.DataFrame(
            {
                "body": [b.name if b else "" for b in found],
                "category": [b.category if b else "" for b in found],
            },
            dtype="str",
        )

    def _voices(self) -> pd.Series:
        import numpy as np
        import pandas as pd

        rows = self.passages
        kind = self.column("document_kind").astype(str)
        of_document = kind.map(_OF_KINDS).fillna("other papers")
        appeared = self.evidence.appearances
        of_committee = _places(appeared[appeared["capacity"].isin(ASKS)])
        of_witnesses = _places(appeared[appeared["capacity"] == "witness"])
        place = rows["document_id"] + "\n" + rows["person_id"].fillna("")
        spoken = (kind == "oral").to_numpy()
        voice = np.select(
            [
                (rows["kind"] == "note").to_numpy(),
                (rows["kind"] == "table").to_numpy(),
                spoken & (rows["kind"] == "question").to_numpy(),
                spoken & place.isin(of_witnesses).to_numpy(),
                spoken & place.isin(of_committee).to_numpy(),
                spoken & rows["kind"].isin(["heading", "direction", "reference"]).to_numpy(),
                spoken,
            ],
            [
                "notes in documents", "tables in documents", QUESTIONS, WITNESSES, "what members said", "other papers",
                "speakers who could not be placed",
            ],
            default=of_document.to_numpy(),
        )  # fmt: skip
        return pd.Series(voice, dtype="str")


def _places(appearances: pd.DataFrame) -> set[str]:
    return set((appearances["document_id"] + "\n" + appearances["person_id"]).tolist())


def _no_such(name: str, value: str, known: object) -> WorkbenchError:
    there = sorted({str(one) for one in known if str(one)})  # type: ignore[attr-defined]
    shown = ", ".join(there[:20]) + (f" and {len(there) - 20:,} more" if len(there) > 20 else "")
    return WorkbenchError(
        f"There is no {name.replace('_', ' ')} “{value}”", "search", f"There are: {shown or 'none'}."
    )
