"""What can be read in the widgets: the evidence of an inquiry, who stands behind each passage, and how to find it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..briefing.citing.house_styles import style_of
from ..briefing.rows_by_id import Lookup
from ..finding.hits import Hits
from ..finding.search_all import search_passages
from ..model import Appearance, Document, Evidence, Passage, Recommendation, Theme, tables
from ..model.passages_by_id import PassagesById
from ..model.publication import is_name_withheld
from ..model.values import ASKS, NOT_EVIDENCE_WORDS
from ..witnesses.bodies import Body, hear
from .folded_words import FoldedWords

if TYPE_CHECKING:
    import pandas as pd

# What is not evidence: the committee's own words, and what governments say and do afterwards.
NOT_EVIDENCE = ("report", "response", "terms", "guidance", "statement", "debate", "written question")
MARK_WORDS = {
    "illustrative": "are illustrative (written for this project, said by nobody)",
    "reported": "are reported (second-hand)",
}


@dataclass(eq=False)
class Collection:
    """An inquiry's evidence to read. ``evidence`` is one row per passage of a witness's words, in reading order.

    Its columns are those of `model.Passage` and ``body`` and ``category`` (the key and category of the witness
    body behind it; empty for an engagement note or a press report, which are shown and never counted).
    ``behind`` is that body by passage_id, ``heard`` how many bodies gave evidence, ``style`` the style of reference
    (`house_styles.STYLES`) of a body such as the inquiry's, ``folded`` the words that somebody marked as distressing.
    """

    evidence: pd.DataFrame
    passages: pd.DataFrame
    lookup: Lookup
    names: Mapping[str, str]
    themes: Mapping[str, Theme]
    items: Mapping[str, Recommendation]
    behind: Mapping[str, Body]
    heard: int
    search: Callable[[str], Hits]
    folded: FoldedWords
    style: str = "workbench"
    _documents: dict[str, tuple[Passage, ...]] = field(default_factory=dict)
    _known: dict[str, Passage] = field(default_factory=dict)

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each passage stands in reading order."""
        return {ident: n for n, ident in enumerate(self.passages["passage_id"].tolist())}

    @cached_property
    def notice(self) -> str:
        """What must be said of counts and tables over evidence that is not real; empty where all of it is."""
        marks = [self.lookup.document(d).provenance for d in self.evidence["document_id"].tolist()]
        kinds = [f"{marks.count(m):,} {words}" for m, words in MARK_WORDS.items() if m in marks]
        said = ", and ".join(kinds)
        return f"Of these {len(marks):,} passages of evidence, {said}." if kinds else ""

    def passage(self, passage_id: str) -> Passage | None:
        """Return a passage by its id, or nothing where there is none."""
        at = self.place.get(passage_id)
        if at is not None and passage_id not in self._known:
            found = self.document(str(self.passages["document_id"].iloc[at]))
            self._known.update({passage.passage_id: passage for passage in found})
        return self._known.get(passage_id)

    def document(self, document_id: str) -> tuple[Passage, ...]:
        """Return the passages of one document, as they stand in it."""
        if document_id not in self._documents:
            rows = self.passages[self.passages["document_id"] == document_id]
            self._documents[document_id] = tuple(sorted(tables.rows(rows, Passage), key=lambda p: p.seq))
        return self._documents[document_id]

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """Return the ids of the passages of one document from ``first`` to ``last``, both included."""
        document = self.document(str(self.passages["document_id"].iloc[self.place[first]]))
        ids = [passage.passage_id for passage in document]
        return tuple(ids[ids.index(first) : ids.index(last) + 1])


def collect(inquiry: Any) -> Collection:
    """Return the evidence of an inquiry (anything with its frames as attributes), ready to be read."""
    documents: list[Document] = tables.rows(inquiry.documents, Document)
    appearances: list[Appearance] = tables.rows(inquiry.appearances, Appearance)
    evidence = Evidence(
        passages=inquiry.passages,
        appearances=inquiry.appearances,
        documents=inquiry.documents,
        people=inquiry.people,
        campaigns=inquiry.campaigns,
    )
    folded = FoldedWords(inquiry)
    hearing = hear(evidence)
    behind = hearing.behind(inquiry.passages)
    themes: list[Theme] = tables.rows(inquiry.themes, Theme)
    items: list[Recommendation] = tables.rows(inquiry.recommendations, Recommendation)
    return Collection(
        evidence=_evidence(inquiry.passages, documents, appearances, behind),
        passages=inquiry.passages,
        lookup=lookup_of(documents, appearances),
        names=names_shown(inquiry.people, documents, appearances),
        themes={theme.theme: theme for theme in themes},
        items={one.recommendation_id: replace(one, text=folded.words(one.text)) for one in items},
        behind=behind,
        heard=len(hearing.bodies),
        search=getattr(inquiry, "search", None) or search_passages(evidence),
        folded=folded,
        style=style_of(getattr(getattr(inquiry, "settings", None), "body", "")),
    )


def _evidence(
    passages: pd.DataFrame,
    documents: Sequence[Document],
    appearances: Sequence[Appearance],
    behind: Mapping[str, Body],
) -> pd.DataFrame:
    """Return the passages that are a witness's words, with the key and category of the body behind each."""
    theirs = {(a.document_id, a.person_id) for a in appearances if a.capacity in ASKS}
    theirs -= {(a.document_id, a.person_id) for a in appearances if a.capacity not in ASKS}
    left = [d.document_id for d in documents if d.kind in NOT_EVIDENCE]
    rows = passages[~passages["document_id"].isin(left) & ~passages["kind"].isin(NOT_EVIDENCE_WORDS)]
    places = zip(rows["document_id"].tolist(), rows["person_id"].tolist(), strict=True)
    keep = [place not in theirs for place in places]
    rows = rows.loc[keep].reset_index(
        drop=True
    )  # an empty list of flags would be taken for a list of columns
    bodies = [behind.get(ident) for ident in rows["passage_id"].tolist()]
    return rows.assign(
        body=[body.key if body else "" for body in bodies],
        category=[body.category if body else "" for body in bodies],
    )


def lookup_of(documents: Sequence[Document], appearances: Sequence[Appearance]) -> Lookup:
    by_document: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        by_document[appearance.document_id].append(appearance)
    return Lookup(
        documents={d.document_id: d for d in documents},
        passages=PassagesById(tables.table(Passage)),
        appearances={key: tuple(found) for key, found in by_document.items()},
        place={d.document_id: n for n, d in enumerate(documents)},
    )


def names_shown(
    people: pd.DataFrame, documents: Sequence[Document], appearances: Sequence[Appearance]
) -> dict[str, str]:
    """Return the name of each person as it may be shown; one whose every document withholds it has none."""
    withheld = {d.document_id: d for d in documents if is_name_withheld(d.publication)}
    open_to_all = {a.person_id for a in appearances if a.document_id not in withheld}
    names = dict(zip(people["person_id"].tolist(), people["name"].tolist(), strict=True))
    for a in appearances:
        if a.document_id in withheld and a.person_id not in open_to_all:
            code = withheld[a.document_id].evidence_code or a.document_id
            names[a.person_id] = f"Name withheld ({code})"
    return names
