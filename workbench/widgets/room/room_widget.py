"""The widget of the room: a page of scripts and styles that are shipped in the package, and the answers behind it."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget

from ...in_turn import in_turn
from ...text.veil import FOLDED
from ..escaping import Markup, element, together
from ..saved_notebook import Saved
from . import find_pane, read_pane
from .acts_in_room import Office
from .room_answers import Answers, Asked

PAGE = Path(__file__).parent / "page"
PARTS = (
    "elements", "asking", "selection", "keeping", "finding", "reading", "recoding", "codebook", "passing",
    "coders", "deciding", "ways", "sampling", "reviewing", "room",
)  # fmt: skip
"""The scripts of the page, in the order in which they are sent: each uses only those before it."""
LOOK = 1.0
"""Seconds between two looks at the folder: what others did is seen within two."""
SAVED = 40
"""Passages that a saved notebook keeps of the document that was open."""


def script(names: Sequence[str] = PARTS) -> str:
    """Return a page's scripts as the one module that a browser loads."""
    parts = [(PAGE / f"{name}.js").read_text(encoding="utf-8") for name in names]
    return "\n".join([*parts, "export default { render };\n"])


def styles() -> str:
    """Return the page's style sheet."""
    return (PAGE / "room.css").read_text(encoding="utf-8")


class RoomPage(anywidget.AnyWidget):  # type: ignore[misc, unused-ignore]
    """The page in the browser; it asks, and `Answers` answers."""

    _esm = script()
    _css = styles()


class Room(Saved):
    """Read, search, code, note and decide on one screen: `room` makes one."""

    title = "The room"

    def __init__(self, inquiry: Any, office: Office, coder: str) -> None:
        self.answers = Answers(inquiry, office, coder)
        self.answers.known = {**self.answers.known, "leave": self._leave}
        self._left = self.answers.last
        self.page = RoomPage()
        self.page.on_msg(self._asked)
        super().__init__(self.page)
        self.layout.max_width = "none"
        threading.Thread(target=_watch, args=(weakref.ref(self.page), office), daemon=True).start()

    def static(self) -> Markup:
        """Return what is held and, of the document that was open, the passages that were in view."""
        hand = self.answers.hand
        found = find_pane.documents(hand)
        listed = [
            element("li", f"{one['title']} ({one['kind']}, {one['passages']:,} passages)") for one in found
        ]
        document_id, first, last = self.answers.last
        if not document_id:
            return element("ul", *listed)
        rows = self.answers.with_cautions(
            read_pane.rows(hand, document_id, first, min(last, first + SAVED), bare=True)
        )
        words = [
            element("p", f"{row['speaker'] or row['locator']} ", _shown(row), class_="words") for row in rows
        ]
        return together(element("h3", hand.lookup.document(document_id).title or document_id), *words)

    def plain(self) -> str:
        """Return how many documents are held, in a line."""
        return f"The room: {len(self.answers.hand.documents):,} documents."

    def _asked(self, page: Any, content: Any, buffers: Any) -> None:
        own = len(self.answers.acts.own)
        answer = self.answers.answer(content)
        # Every tab that shows this room hears every answer: those that did not ask see that something was done.
        self.page.send({**answer, "act": len(self.answers.acts.own) > own})

    def _leave(self, asked: Asked) -> bool:
        """Leave what is in view in the notebook: the page asks when it has stood for a while and nothing else waits."""
        if asked.get("document"):
            self.answers.last = (str(asked["document"]), int(asked["first"]), int(asked["last"]))
        if self.answers.last != self._left:
            self._left = self.answers.last
            self.save_again()
        return True


def _shown(row: dict[str, Any]) -> str:
    """Return the words of a row; those that were marked as distressing are left out of what is saved."""
    text = str(row["text"])
    for start, end in sorted(row["folded"], reverse=True):
        text = f"{text[:start]}{FOLDED}{text[end:]}"
    return text


def _watch(page: weakref.ref[RoomPage], office: Office) -> None:
    """Have the page ask for news whenever the folder is not as it was; as long as the page lives."""
    before = _stamp_or(office, None)
    while True:
        time.sleep(LOOK)
        one = page()
        if one is None or one.comm is None:
            return
        now = _stamp_or(office, before)
        if now != before:
            before = now
            one.send({"news": True})
        del one


def _stamp_or(office: Office, before: Any) -> Any:
    """Return how the folder lies; as before, where it cannot be reached now: a share may come back."""
    try:
        return in_turn(office.stamp)()
    except OSError:
        return before


def room(inquiry: Any, office: Office, coder: str = "") -> Room:
    """Return the room over an inquiry; ``coder`` (initials) can also be given in it, before the first act."""
    return Room(inquiry, office, coder)
