"""What a person does in the room, on its way to the decision log; and how their last act is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from ...errors import WorkbenchError
from .at_hand import AtHand

DONE = {
    "confirm": "confirmed",
    "dismiss": "dismissed",
    "add": "added",
    "change": "changed",
    "note": "noted",
    "read": "read, without a theme",
}


class Office(Protocol):
    """What the room asks of the inquiry's folder beside its verbs (`behind_the_room.Office`)."""

    def last_act(self, coder: str) -> tuple[tuple[str, ...], str, str, str]:
        """Return the coder's last act that stands: its decisions, the act, its passage, what it is about."""

    def read_by(self, passage_id: str) -> list[tuple[str, str]]:
        """Return who read a passage and found no theme in it, or not the one that is named."""

    def page_picture(self, document_id: str, number: int, passage_id: str) -> tuple[bytes, list[Any]]:
        """Return a page of a source as a picture, and the boxes of a passage on it."""

    def new_theme(self, label: str) -> str:
        """Write a theme into the codebook, and return its key."""

    @property
    def searches(self) -> Any:
        """The searches that are kept, and what comes of them (`searches_in_room.SearchesInRoom`)."""

    def stamp(self) -> object:
        """Return what is another when anybody has written to the log or to one of the researchers' own files."""

    def take_in(self) -> None:
        """Read the folder again, with what others have changed in it."""

    def news(self, own: set[str]) -> dict[str, Any]:
        """Return what others did to the folder since this was last asked."""


class Acts:
    """One coder's acts: ``own`` are the decisions that were made here."""

    def __init__(self, inquiry: Any, office: Office, coder: str) -> None:
        self.inquiry, self.office, self.coder = inquiry, office, coder.strip()
        self.own: set[str] = set()

    def i_am(self, coder: str) -> dict[str, Any]:
        """Take the name under which acts are written down."""
        self.coder = " ".join(coder.split())
        return {"coder": self.coder}

    def code(self, hand: AtHand, passage_id: str, place: tuple[int, int], theme: str, quote: str) -> str:
        """Write down that some words of a passage are about a theme; return the row's id, safe on disk.

        ``place`` is in code points of the passage's text, ``quote`` what the person saw there: both must agree.
        """
        from ...themes.tag_passages import tag_id

        start, end = place
        if not quote.strip() or hand.passage(passage_id).text[start:end] != quote:
            what = (
                "the words that were chosen are not those of the passage"
                if quote.strip()
                else "no words are chosen"
            )
            raise WorkbenchError(what, passage_id, "Choose them again. Nothing was saved.")  # fmt: skip
        row_id = tag_id(passage_id, theme, start, end)
        tags = hand.tags(passage_id)
        if (tags["tag_id"] == row_id).any():
            self.decide(row_id, "confirm")
        else:
            claim = {"passage_id": passage_id, "theme": theme, "start": start, "end": end, "quote": quote}
            self.decide(row_id, "add", changes={"table": "tags", **claim})
        return row_id

    def decide(self, row_id: str, act: str, note: str = "", changes: Mapping[str, Any] | None = None) -> str:
        """Do an act on a row, and return the decision's id once it is safe on disk."""
        if not self.coder:
            raise WorkbenchError(
                "nobody is named as the coder", "the room", "Write your initials at the top."
            )
        decision_id = str(
            self.inquiry.decide(row_id, act, coder=self.coder, note=note, **dict(changes or {}))
        )
        self.own.add(decision_id)
        return decision_id

    def nothing_on(self, hand: AtHand, passage_id: str, theme: str) -> None:
        """Write down that a passage was read and is not about a theme, or any; what is suggested of it is dismissed."""
        tags = hand.tags(passage_id)
        open_tags = tags[tags["status"] == "suggested"]
        if theme:
            open_tags = open_tags[open_tags["theme"] == theme]
        together = [self.decide(row_id, "dismiss") for row_id in open_tags["tag_id"].tolist()]
        self.decide(passage_id, "read", changes={"theme": theme, "together": together})

    def take_back(self) -> dict[str, str]:
        """Undo the coder's last act that stands, of this session or of an earlier one; say which, and where it was."""
        together, act, passage_id, about = self.office.last_act(self.coder)
        if not together:
            raise WorkbenchError(
                f"{self.coder or 'nobody'} has done nothing that stands", "undo", "There is nothing to undo."
            )
        for decision_id in together:
            self.decide(decision_id, "undo")
        return {
            "passage": passage_id,
            "said": f"Taken back: {DONE.get(act, act)}{' ' if about else ''}{about}.",
        }
