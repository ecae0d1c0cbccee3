"""A draft report and the evidence that it is checked against, as frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..citations import find_citations, quotations
from ..model import Citation, Document, Evidence, Mark, Passage, Quotation, tables
from ..model.passages_by_id import PassagesById
from . import known_witnesses
from .draft_sentences import Claim, claims
from .where_said import Places

if TYPE_CHECKING:
    import pandas as pd

DRAFT = "draft"
"""The document id of the draft: it is no document of the inquiry."""


@dataclass(frozen=True, eq=False)
class Held:
    """The inquiry's frames that a draft is checked against."""

    documents: pd.DataFrame
    passages: pd.DataFrame
    appearances: pd.DataFrame
    hearings: pd.DataFrame

    @classmethod
    def of(cls, frames: Mapping[str, pd.DataFrame]) -> Held:
        """Return the evidence among an inquiry's frames: its own reports are no evidence for a draft."""
        documents = frames["documents"]
        reports = set(documents.loc[documents["kind"] == "report", "document_id"])
        passages = frames["passages"]
        return cls(
            documents[~documents["document_id"].isin(reports)],
            passages[~passages["document_id"].isin(reports)] if reports else passages,
            frames["appearances"],
            frames["hearings"],
        )


@dataclass(frozen=True, eq=False)
class Draft:
    """A draft's passages, marks and items as `sources` reads them, under the id `DRAFT`; and what it is held against.

    ``hearings`` is the draft's own table of witnesses, and ``listed`` its list of written evidence, where it has them.
    """

    passages: pd.DataFrame
    marks: pd.DataFrame
    recommendations: pd.DataFrame
    hearings: pd.DataFrame
    held: Held
    document_id: str = DRAFT
    listed: pd.DataFrame | None = None

    @cached_property
    def documents(self) -> pd.DataFrame:
        """The evidence's documents, and those that only the draft's own list of written evidence has."""
        import pandas as pd

        if self.listed is None or not len(self.listed):
            return self.held.documents
        known = set(self.held.documents["evidence_code"]) | set(self.held.documents["document_id"])
        new = self.listed[~self.listed["evidence_code"].isin(known | {""})]
        return pd.concat([self.held.documents, new], ignore_index=True)

    @cached_property
    def both(self) -> pd.DataFrame:
        """The draft's passages and the evidence's."""
        import pandas as pd

        return pd.concat([self.held.passages, self.passages], ignore_index=True)

    def printed(self, findings: pd.DataFrame) -> pd.DataFrame:
        """Return the passages that a page of findings is made from: the draft's own, and those that one points to."""
        import pandas as pd

        held = self.held.passages
        named = held[held["passage_id"].isin(set(findings["target_passage_id"]))]
        return pd.concat([named, self.passages], ignore_index=True)

    @cached_property
    def citations(self) -> pd.DataFrame:
        """The draft's references, each with what it points at (`find_citations.find`)."""
        import pandas as pd

        draft = tables.table(Document, [Document(DRAFT, kind="report", title="Draft report")])
        documents = pd.concat([self.documents, draft], ignore_index=True)
        tabled = self.hearings if len(self.hearings) else self.held.hearings.assign(document_id=DRAFT)
        evidence = Evidence(passages=self.both, appearances=self.held.appearances, documents=documents)
        return find_citations.find(evidence, self.marks, tabled)

    @cached_property
    def quotations(self) -> pd.DataFrame:
        """The draft's quotations, each with where its words stand (`quotations.locate`)."""
        return quotations.locate(self.both, self.marks, self.citations)

    @cached_property
    def texts(self) -> PassagesById:
        """Every passage of draft and evidence by its id."""
        return PassagesById(self.both)

    @cached_property
    def own(self) -> list[Passage]:
        """The draft's own passages, in order."""
        rows: list[Passage] = tables.rows(self.passages, Passage)
        return rows

    @cached_property
    def people(self) -> dict[str, known_witnesses.Witness]:
        """Everybody who appears in the evidence."""
        return known_witnesses.known(self.held.appearances, self.held.documents["document_id"])

    @cached_property
    def claims(self) -> list[Claim]:
        """What the draft claims by each reference: the words before it, what they quote, what it cites."""
        cited: list[Citation] = tables.rows(self.citations, Citation)
        said: list[Quotation] = tables.rows(self.quotations, Quotation)
        marks: list[Mark] = tables.rows(self.marks, Mark)
        return claims((p for p in self.own if p.kind != "note"), marks, cited, said)

    @cached_property
    def places(self) -> Places:
        """What each person says under each question of the evidence."""
        oral = self.held.documents.loc[self.held.documents["kind"] == "oral", "document_id"]
        return Places.of(self.held.passages, oral)
