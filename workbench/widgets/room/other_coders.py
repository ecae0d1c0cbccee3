"""What other coders made of a passage, where it may be seen; and two coders on one theme, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from ...briefing.citing import citation
from ...errors import NotFound, WorkbenchError
from ...model import Tag, tables
from .acts_in_room import Acts
from .at_hand import AtHand
from .sight import Sight

Asked = Mapping[str, Any]
LISTED = 200
"""Tags that are listed side by side, those on which the two differ first; the counts are of all."""


class Asking(Protocol):
    """The room's answers, as far as they are used here."""

    hand: AtHand
    acts: Acts
    sight: Sight


class OtherCoders:
    """Answers what is asked of other coders; ``office`` is `coders_in_room.CodersOffice`."""

    def __init__(self, room: Asking, office: Any) -> None:
        self.room, self.office = room, office
        self.known: Mapping[str, Callable[[Asked], Any]] = {
            "coders": lambda asked: {"coders": self.office.names()},
            "two coders": self._two,
        }

    def on(self, passage: dict[str, Any], read: Sequence[tuple[str, str]]) -> dict[str, Any]:
        """Return what is known of a passage with others' readings of it, or without them where they are hidden.

        ``read`` are those who found no theme in it, or not the one that is named. The memos of others, also on what the
        passage belongs to, count among their readings.
        """
        me = self.room.acts.coder
        hidden = self.room.sight.hides_others(passage["id"], self.room.hand.document_of)
        again = self.room.sight.second
        shown = [tag["id"] for tag in passage["tags"] if not hidden and tag["id"] not in again]
        read_of = self.office.readings(shown)
        tags = [{**tag, **_beside(read_of.get(tag["id"], []), me)} for tag in passage["tags"]]
        return {
            **passage,
            "tags": tags,
            **{
                name: [one for one in passage[name] if not hidden or one["coder"] == me]
                for name in ("memos", "beside")
            },
            "read": [self._nothing(*one) for one in read if not hidden or one[0] == me],
            "othersHidden": hidden,
            "clean": self.room.sight.clean,
        }

    def _nothing(self, coder: str, theme: str) -> str:
        on = f"nothing on “{self.room.hand.label(theme)}”" if theme else "no theme here"
        return f"Read by {coder}: {on}."

    def _two(self, asked: Asked) -> dict[str, Any]:
        """Return what two coders decided on the tags of one theme, those on which they differ first."""
        theme, coders = str(asked["theme"]), [str(one) for one in asked["coders"]]
        sight, hand = self.room.sight, self.room.hand
        if sight.clean or sight.second or not sight.others:
            what = "what other coders decided is hidden while you read clean, read again, or have it hidden"
            raise WorkbenchError(what, "the room", "Show it first.")
        if theme not in hand.themes:
            raise NotFound(f"there is no theme “{theme}”", "the room", "Choose one of the list.")
        if len(set(coders)) != 2:
            raise WorkbenchError("two coders are set side by side", "the room", "Choose two.")
        rows = self.office.beside(theme, coders)
        both = [row for row in rows if all(row["read"])]
        alike = sum(_alike(row) for row in both)
        rows.sort(key=lambda row: not all(row["read"]) or _alike(row))
        label = hand.label(theme)
        said = (
            f"“{label}”: {coders[0]} and {coders[1]} decided alike on {_tags(alike)}, and differ on "
            f"{len(both) - alike:,}. On {_tags(len(rows) - len(both))} one of them alone decided."
        )
        return {"said": said, "coders": coders, "count": len(rows), "listed": self._listed(rows[:LISTED])}

    def _listed(self, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        hand = self.room.hand
        frame = hand.inquiry.tags
        found: list[Tag] = tables.rows(frame[frame["tag_id"].isin([row["id"] for row in rows])], Tag)
        tags = {tag.tag_id: tag for tag in found}
        listed = []
        for row in rows:
            tag = tags[row["id"]]
            passage = hand.passage(tag.passage_id)
            listed.append(
                {
                    "id": tag.tag_id,
                    "document": passage.document_id,
                    "passage": tag.passage_id,
                    "quote": hand.shown(tag.passage_id, int(tag.start), int(tag.end)),
                    "where": ", ".join(
                        filter(None, (hand.lookup.cite([passage]).who, citation.where(passage)))
                    ),
                    "read": row["read"],
                    "differ": all(row["read"]) and not _alike(row),
                }
            )
        return listed


def _beside(readings: Sequence[dict[str, str]], me: str) -> dict[str, Any]:
    """Return what others made of a tag; where coders differ on it, one's own reading stands among theirs."""
    differ = len({one["status"] for one in readings if one["status"]}) > 1
    return {"others": [one for one in readings if differ or one["coder"] != me], "differ": differ}


def _tags(n: int) -> str:
    return "one tag" if n == 1 else f"{n:,} tags"


def _alike(row: Mapping[str, Any]) -> bool:
    one, other = row["read"]
    return bool(one and other and one["status"] == other["status"])
