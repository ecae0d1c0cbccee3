"""What the page may ask of tags that are there: another theme, other words, two of one, and all the like of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from ...briefing.citing import citation
from ...text.veil import in_context
from . import coding_acts
from .acts_in_room import Acts
from .at_hand import AtHand
from .coding_acts import Found

Asked = Mapping[str, Any]
LISTED = 60
"""Places that are listed before all the like of one are coded; where there are more, that is said with the act."""
AROUND = 60
"""Letters before and after the words of such a place."""


class Asking(Protocol):
    """The room's answers, as far as they are used here."""

    hand: AtHand
    acts: Acts

    def theme_of(self, asked: Asked) -> str:
        """Return the theme that is asked for, a new one too."""


class CodingAnswers:
    """Answers what is asked of tags that are there."""

    def __init__(self, room: Asking) -> None:
        self.room = room
        self.known: Mapping[str, Callable[[Asked], Any]] = {
            "retag": self._retag,
            "span": self._span,
            "split": self._split,
            "all like": self._all_like,
            "code all": self._code_all,
        }

    def _retag(self, asked: Asked) -> dict[str, Any]:
        theme = self.room.theme_of(asked)
        before = self.room.acts.retag(self.room.hand, str(asked["tag"]), theme)
        label = self.room.hand.label
        return {
            "said": f"Saved: “{label(theme)}” in place of “{label(before.theme)}”.",
            "passage": before.passage_id,
        }

    def _span(self, asked: Asked) -> dict[str, Any]:
        where, quote = (int(asked["start"]), int(asked["end"])), str(asked["quote"])
        before = self.room.acts.span(self.room.hand, str(asked["tag"]), where, quote)
        said = f"Saved: “{self.room.hand.label(before.theme)}” is on “{shortened(quote)}” now."
        return {"said": said, "passage": before.passage_id}

    def _split(self, asked: Asked) -> dict[str, Any]:
        before = self.room.acts.split(self.room.hand, str(asked["tag"]), int(asked["at"]))
        said = f"Saved: two tags of “{self.room.hand.label(before.theme)}” in place of one."
        return {"said": said, "passage": before.passage_id}

    def _all_like(self, asked: Asked) -> dict[str, Any]:
        found = coding_acts.all_like(self.room.hand, str(asked["quote"]), str(asked.get("theme") or ""))
        return {
            "count": len(found),
            "documents": len({self.room.hand.document_of(one.passage_id) for one in found}),
            "listed": [self._listed(one) for one in found[:LISTED]],
        }

    def _listed(self, one: Found) -> dict[str, Any]:
        passage = self.room.hand.passage(one.passage_id)
        text = self.room.hand.veil().over(one.passage_id, passage.text)
        parts = text[max(0, one.start - AROUND) : one.start], text[one.start : one.end], text[one.end :]
        before, words, after = in_context(*parts[:2], parts[2][:AROUND])
        return {
            "key": _key(one),
            "before": before,
            "words": words,
            "after": after,
            "who": self.room.hand.lookup.cite([passage]).who,
            "where": citation.where(passage),
        }

    def _code_all(self, asked: Asked) -> dict[str, Any]:
        """Code all the like; what was taken off the list is left, and what nobody was shown is said in the log."""
        left = set(map(str, asked.get("left") or ()))
        theme = self.room.theme_of(asked)
        found = coding_acts.all_like(self.room.hand, str(asked["quote"]), theme)
        kept = [one for one in found if _key(one) not in left]
        read = sum(_key(one) not in left for one in found[:LISTED])
        many = self.room.acts.code_all(self.room.hand, kept, theme, read)
        places = "one place" if many == 1 else f"{many:,} places"
        unread = f", {read:,} of them read" if many > read else ""
        said = f"Saved: “{self.room.hand.label(theme)}” in {places}{unread}. One undo takes all back."
        return {"said": said, "passages": [*dict.fromkeys(one.passage_id for one in kept)]}


def _key(one: Found) -> str:
    return f"{one.passage_id}:{one.start}:{one.end}"


def shortened(words: str, most: int = 60) -> str:
    """Return words as a line of the room has room for them."""
    return words if len(words) <= most else f"{words[: most - 1]}…"
