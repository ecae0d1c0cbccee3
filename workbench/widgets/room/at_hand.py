"""What the room looks things up in, made when a pane needs it and made again when the folder has changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from ...briefing.citing.house_styles import style_of
from ...briefing.rows_by_id import Lookup
from ...errors import NotFound
from ...model import Appearance, Document, Passage, Recommendation, Theme, tables
from ...model.passages_by_id import PassagesById
from ..readable_evidence import lookup_of, names_shown


class AtHand:
    """The rows of an inquiry (anything with its frames as attributes), by their ids."""

    def __init__(self, inquiry: Any) -> None:
        self.inquiry = inquiry

    @cached_property
    def passages(self) -> PassagesById:
        return PassagesById(self.inquiry.passages)

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

    def document(self, document_id: str) -> list[Passage]:
        """Return the passages of a document, as they stand in it."""
        return self.passages.of(document_id)

    def passage(self, passage_id: str) -> Passage:
        """Return a passage. Raises `NotFound` where it is not held."""
        found = self.passages.get(passage_id)
        if found is None:
            raise NotFound(f"there is no passage “{passage_id}”", "the room", "Open its document again.")
        return found

    def tags(self, passage_id: str = "", document_id: str = "") -> Any:
        """Return the tags of one passage, or of one document, as a frame."""
        frame = self.inquiry.tags
        if passage_id:
            return frame[frame["passage_id"] == passage_id]
        return frame[frame["passage_id"].str.startswith(f"{document_id}/")]
