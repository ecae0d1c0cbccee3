"""What the room looks things up in, made when a pane needs it and made again when the folder has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...briefing.citing.house_styles import style_of
from ...briefing.rows_by_id import Lookup
from ...errors import NotFound
from ...model import Appearance, Document, Passage, Recommendation, Tag, Theme, tables
from ...text.veil import Veil
from ..readable_evidence import lookup_of, names_shown

if TYPE_CHECKING:
    import pandas as pd


class AtHand:
    """The rows of an inquiry (anything with its frames as attributes), by their ids."""

    def __init__(
        self,
        inquiry: Any,
        seen: Callable[[pd.DataFrame], pd.DataFrame] | None = None,
        veil: Callable[[], Veil] = Veil,
    ) -> None:
        self.inquiry, self._seen, self.veil = inquiry, seen, veil
        self._documents: dict[str, pd.DataFrame] = {}
        self._numbers: dict[str, dict[str, int]] = {}

    @cached_property
    def _places(self) -> Mapping[str, Any]:
        """Where in the frame the passages of each document stand, in its order."""
        found: Mapping[str, Any] = self.inquiry.passages.groupby("document_id", sort=False).indices
        return found

    @cached_property
    def documents(self) -> list[Document]:
        found: list[Document] = tables.rows(self.inquiry.documents, Document)
        return found

    @cached_property
    def appearances(self) -> list[Appearance]:
        found: list[Appearance] = tables.rows(self.inquiry.appearances, Appearance)
        return found

    @cached_property
    def lookup(self) -> Lookup:
        return lookup_of(self.documents, self.appearances)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each person as it may be shown."""
        return names_shown(self.inquiry.people, self.documents, self.appearances)

    @cached_property
    def themes(self) -> Mapping[str, Theme]:
        found: list[Theme] = tables.rows(self.inquiry.themes, Theme)
        return {one.theme: one for one in found}

    @cached_property
    def items(self) -> Mapping[str, Recommendation]:
        found: list[Recommendation] = tables.rows(self.inquiry.recommendations, Recommendation)
        return {one.recommendation_id: one for one in found}

    @cached_property
    def style(self) -> str:
        """The style of reference of a body such as the inquiry's."""
        return style_of(getattr(getattr(self.inquiry, "settings", None), "body", ""))

    def label(self, theme: str) -> str:
        """Return a theme's label; one that the codebook does not have keeps its key."""
        known = self.themes.get(theme)
        return known.label or theme if known else theme

    def document(self, document_id: str) -> pd.DataFrame:
        """Return the passages of a document, as they stand in it, as a frame: it may have ten thousand."""
        if document_id not in self._documents:
            self._documents[document_id] = self.inquiry.passages.iloc[self._places.get(document_id, [])]
        return self._documents[document_id]

    def document_of(self, passage_id: str) -> str:
        """Return the document of a passage: its id up to a slash, of which a document's own id may have some, too."""
        cuts = (passage_id[:at] for at, sign in enumerate(passage_id) if sign == "/")
        return next((one for one in cuts if one in self._places and passage_id in self._numbered(one)), "")

    def number(self, document_id: str, passage_id: str) -> int:
        """Return which of its document's passages one is, from 0. Raises `NotFound` where it is not held."""
        known = self._numbered(document_id)
        if passage_id not in known:
            raise NotFound(f"there is no passage “{passage_id}”", "the room", "Open its document again.")
        return known[passage_id]

    def _numbered(self, document_id: str) -> dict[str, int]:
        if document_id not in self._numbers:
            ids = self.document(document_id)["passage_id"].tolist()
            self._numbers[document_id] = {ident: n for n, ident in enumerate(ids)}
        return self._numbers[document_id]

    def stretch(self, document_id: str, first: int, last: int) -> list[Passage]:
        """Return the passages of a document from ``first`` up to ``last``."""
        found: list[Passage] = tables.rows(self.document(document_id).iloc[max(0, first) : last], Passage)
        return found

    def passage(self, passage_id: str) -> Passage:
        """Return a passage. Raises `NotFound` where it is not held."""
        document_id = self.document_of(passage_id)
        number = self.number(document_id, passage_id)
        return self.stretch(document_id, number, number + 1)[0]

    def shown(self, passage_id: str, start: int, end: int) -> str:
        """Return words of a passage as they may be shown: those that somebody marked as distressing are folded."""
        return self.veil().part(passage_id, self.passage(passage_id).text, start, end)

    def tags(self, *passage_ids: str) -> pd.DataFrame:
        """Return the tags of some passages, as a frame: those that the coder has chosen to see."""
        frame: pd.DataFrame = self.inquiry.tags
        found = frame[frame["passage_id"].isin(passage_ids)]
        return self._seen(found) if self._seen else found

    def tag(self, tag_id: str) -> Tag:
        """Return a tag. Raises `NotFound` where there is none of that id."""
        frame = self.inquiry.tags
        found: list[Tag] = tables.rows(frame[frame["tag_id"] == tag_id], Tag)
        if not found:
            raise NotFound("the tag is no longer there", "the room", "Open its passage again.")
        return found[0]

    def unread(self, document_id: str) -> list[str]:
        """Return what could not be read or used of a document, in words."""
        return self._unread.get(document_id, [])

    @cached_property
    def _unread(self) -> Mapping[str, list[str]]:
        frame = self.inquiry.problems
        found: dict[str, list[str]] = {}
        for document_id, reason in zip(frame["document_id"], frame["reason"], strict=True):
            found.setdefault(str(document_id), []).append(str(reason))
        return found
