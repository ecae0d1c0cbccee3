"""What the page may ask of the codebook: a theme to edit, what a change would gain and lose, and to make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from ...errors import NotFound
from ...model import Pattern, tables
from .acts_in_room import Acts
from .at_hand import AtHand

Asked = Mapping[str, Any]
LISTED = 200
"""Codes of before a version that are listed; the count is of all."""


class Asking(Protocol):
    """The room's answers, as far as they are used here."""

    inquiry: Any
    hand: AtHand
    acts: Acts

    def renew(self) -> None:
        """Look everything up anew."""


class CodebookAnswers:
    """Answers what is asked of the codebook."""

    def __init__(self, room: Asking, office: Any) -> None:
        self.room, self.office = room, office
        self.known: Mapping[str, Callable[[Asked], Any]] = {
            "codebook": self._theme,
            "try": self._tried,
            "change codebook": self._change,
            "versions": self._versions,
            "coded before": self._before,
        }

    def _theme(self, asked: Asked) -> dict[str, Any]:
        """Return what the codebook has of one theme."""
        hand, theme = self.room.hand, str(asked["theme"])
        if theme not in hand.themes:
            raise NotFound(
                f"there is no theme “{theme}” in the codebook", "the room", "Choose one of the list."
            )
        rows: list[Pattern] = tables.rows(self.room.inquiry.patterns, Pattern)
        words = vars(hand.themes[theme])
        return {**words, "patterns": [vars(row) for row in rows if row.theme == theme]}

    def _tried(self, asked: Asked) -> dict[str, Any]:
        """Return what a change would do, in numbers and with examples; nothing is changed."""
        change = self.office.wanted(str(asked["how"]), str(asked["theme"]), asked)
        mistakes, found = self.office.tried(change)
        label = self.room.hand.label
        rows = [
            {**row, "label": label(row["theme"]), "gains": list(row["gains"]), "losses": list(row["losses"])}
            for row in found.to_dict("records")
        ]
        return {"mistakes": mistakes, "themes": rows, "said": change.said, "rows": len(change.edits)}

    def _change(self, asked: Asked) -> dict[str, Any]:
        self.room.acts.named()
        change = self.office.wanted(str(asked["how"]), str(asked["theme"]), asked)
        self.office.apply(change, self.room.acts.coder)
        self.room.renew()
        return {"said": f"Saved in the codebook: {change.said}. One undo takes it back.", "codebook": True}

    def _versions(self, asked: Asked) -> dict[str, Any]:
        made = self.office.versions()
        known = made[-1]["digest"] if made else ""
        elsewhere = bool(known) and known != self.office.digest()
        return {"versions": made, "elsewhere": elsewhere}

    def _before(self, asked: Asked) -> dict[str, Any]:
        """Return what was coded, of the themes that a version changed, before it was made."""
        frame = self.room.inquiry.tags
        found = frame[frame["tag_id"].isin(self.office.coded_before(int(asked["version"])))]
        hand = self.room.hand
        return {
            "count": len(found),
            "listed": [
                {
                    "id": str(tag.tag_id),
                    "passage": str(tag.passage_id),
                    "document": hand.document_of(str(tag.passage_id)),
                    "label": hand.label(str(tag.theme)),
                    "quote": hand.shown(str(tag.passage_id), int(tag.start), int(tag.end)),
                    "said": f"{tag.status} by {tag.coder}, {tag.decided}",
                }
                for tag in found.head(LISTED).itertuples()
            ],
        }
