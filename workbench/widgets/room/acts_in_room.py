"""What a person does in the room, on its way to the decision log; and how their last act is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ...errors import WorkbenchError
from ...model import Tag
from . import coding_acts
from .at_hand import AtHand
from .coding_acts import Found, Step


@dataclass(frozen=True)
class Taken:
    """An act that was taken back: the decisions that say so, what is said of it, and what it was about."""

    decision_ids: tuple[str, ...]
    said: str
    passages: tuple[str, ...]
    codebook: bool = False


class Office(Protocol):
    """What the room asks of the inquiry's folder beside its verbs (`behind_the_room.Office`)."""

    @property
    def coders(self) -> Any:
        """What the log says of its coders (`coders_in_room.CodersOffice`)."""

    @property
    def codebook(self) -> Any:
        """The codebook, to be changed (`codebook_changes.CodebookOffice`)."""

    def decide_together(
        self, steps: Sequence[Step], coder: str, act: str, more: Mapping[str, Any] | None = None
    ) -> list[str]:
        """Write decisions that are one act, all or none; return their ids."""

    def take_back(self, coder: str) -> Taken:
        """Undo the coder's last act that stands, with all of its decisions."""

    def read_by(self, passage_id: str) -> list[tuple[str, str]]:
        """Return who read a passage and found no theme in it, or not the one that is named."""

    def page_picture(self, document_id: str, number: int, passage_id: str) -> tuple[bytes, list[Any]]:
        """Return a page of a source as a picture, and the boxes of a passage on it."""

    def new_theme(self, label: str) -> str:
        """Write a theme into the codebook, and return its key."""

    @property
    def searches(self) -> Any:
        """The searches that are kept, and what comes of them (`searches_in_room.SearchesInRoom`)."""

    @property
    def passages(self) -> Any:
        """What is done with a passage beside coding it (`from_a_passage.FromAPassage`)."""

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

    def code(self, hand: AtHand, passage_id: str, place: tuple[int, int], theme: str, quote: str) -> None:
        """Write down that some words of a passage are about a theme.

        ``place`` is in code points of the passage's text, ``quote`` what the person saw there: both must agree.
        """
        self._do_one(coding_acts.coded(hand, coding_acts.place(hand, passage_id, place, quote), theme))

    def retag(self, hand: AtHand, tag_id: str, theme: str) -> Tag:
        """Give a tag another theme; return the tag as it was."""
        tag = hand.tag(tag_id)
        self.together(coding_acts.retagged(hand, tag, theme), "retag")
        return tag

    def span(self, hand: AtHand, tag_id: str, place: tuple[int, int], quote: str) -> Tag:
        """Make a tag longer or shorter; return the tag as it was."""
        tag = hand.tag(tag_id)
        self.together(
            coding_acts.spanned(hand, tag, coding_acts.place(hand, tag.passage_id, place, quote)), "span"
        )
        return tag

    def split(self, hand: AtHand, tag_id: str, at: int) -> Tag:
        """Make two tags of one, parted ``at`` a place in the passage; return the tag as it was."""
        tag = hand.tag(tag_id)
        self.together(coding_acts.parted(hand, tag, at), "split")
        return tag

    def code_all(self, hand: AtHand, found: Sequence[Found], theme: str, read: int) -> int:
        """Code all places with a theme, in one act; ``read`` of them were looked at. Return how many."""
        steps = [step for one in found for step in coding_acts.coded(hand, one, theme)]
        self.together(steps, "code all", {"of": len(steps), "read": min(read, len(steps))})
        return len(steps)

    def decide(self, row_id: str, act: str, note: str = "", changes: Mapping[str, Any] | None = None) -> str:
        """Do an act on a row, and return the decision's id once it is safe on disk."""
        self.named()
        decision_id = str(
            self.inquiry.decide(row_id, act, coder=self.coder, note=note, **dict(changes or {}))
        )
        self.own.add(decision_id)
        return decision_id

    def named(self) -> None:
        """Raise `WorkbenchError` where nobody is named."""
        if not self.coder:
            raise WorkbenchError(
                "nobody is named as the coder", "the room", "Write your initials at the top."
            )

    def nothing_on(self, hand: AtHand, passage_id: str, theme: str) -> None:
        """Write down that a passage was read and is not about a theme, or any; what is suggested of it is dismissed."""
        tags = hand.tags(passage_id)
        open_tags = tags[tags["status"] == "suggested"]
        if theme:
            open_tags = open_tags[open_tags["theme"] == theme]
        steps: list[Step] = [(row_id, "dismiss", "", {}) for row_id in open_tags["tag_id"].tolist()]
        self.together([*steps, (passage_id, "read", "", {"theme": theme})], "read")

    def take_back(self) -> dict[str, Any]:
        """Undo the coder's last act that stands, of this session or of an earlier one; say which, and where it was."""
        taken = self.office.take_back(self.coder)
        self.own.update(taken.decision_ids)
        at = taken.passages[-1] if taken.passages else ""
        return {
            "passage": at,
            "passages": list(taken.passages),
            "said": taken.said,
            "codebook": taken.codebook,
        }

    def _do_one(self, steps: Sequence[Step]) -> None:
        for row_id, act, note, changes in steps:
            self.decide(row_id, act, note, changes)

    def together(self, steps: Sequence[Step], act: str, more: Mapping[str, Any] | None = None) -> None:
        """Write decisions that are one act. Raises `WorkbenchError` where there are none to write."""
        self.named()
        if not steps:
            raise WorkbenchError("there is nothing to do: it is so already", "the room", "Nothing was saved.")
        self.own.update(self.office.decide_together(steps, self.coder, act, more))
