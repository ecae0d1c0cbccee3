"""The page that begins an inquiry without code: files, what they are, what is unclear; then the room in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import anywidget

from ..escaping import Markup, element
from ..saved_notebook import Saved
from .room_answers import answered
from .room_widget import script, styles

PARTS = ("elements", "asking", "beginning")


class Start(Protocol):
    """What the page asks of the folder (`beginning.Begun`)."""

    def start(self) -> dict[str, Any]:
        """Return what can be chosen."""

    def piece(self, name: str, data: bytes, *, first: bool) -> int:
        """Keep a piece of a file that was dropped."""

    def take(
        self, title: str, body: str, chosen: Sequence[str], dropped: Sequence[str], status: str
    ) -> dict[str, Any]:
        """Make the inquiry, and take files into it."""

    def unclear(self) -> list[dict[str, Any]]:
        """Return what somebody has to settle."""

    def settle(self, question: Mapping[str, Any], answer: str, coder: str) -> list[dict[str, Any]]:
        """Write down what somebody says."""

    def briefing(self) -> str:
        """Write the first briefing; return its path."""

    def opened(self, name: str = "") -> Any:
        """Return the inquiry."""


class BeginningPage(anywidget.AnyWidget):  # type: ignore[misc, unused-ignore]
    """The page in the browser."""

    _esm = script(PARTS)
    _css = styles()


class Beginning(Saved):
    """Begin an inquiry, or open one; the room stands in its place then: `beginning` makes one."""

    title = "A new inquiry"

    def __init__(self, start: Start, coder: str) -> None:
        self.start, self.coder = start, coder
        self.page = BeginningPage()
        self.page.on_msg(self._asked)
        super().__init__(self.page)
        self.layout.max_width = "none"
        self.known: Mapping[str, Any] = {
            "start": lambda asked: {**start.start(), "coder": self.coder},
            "take": self._take,
            "unclear": lambda asked: start.unclear(),
            "settle": lambda asked: start.settle(
                asked["question"], str(asked["answer"]), str(asked["coder"])
            ),
            "briefing": lambda asked: start.briefing(),
            "open": self._open,
        }

    def static(self) -> Markup:
        """Return that an inquiry is begun here: nothing of the folder is left in a notebook."""
        return element("p", "An inquiry is begun or opened here.")

    def plain(self) -> str:
        """Return the same."""
        return "An inquiry is begun or opened here."

    def _asked(self, page: Any, content: Any, buffers: Any) -> None:
        if isinstance(content, dict) and content.get("ask") == "piece":
            piece = b"".join(bytes(one) for one in buffers or ())
            known = {
                "piece": lambda asked: self.start.piece(str(asked["name"]), piece, first=bool(asked["first"]))
            }
            self.page.send(answered(known, content))
            return
        self.page.send(answered(self.known, content))

    def _take(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        chosen, dropped = ([str(one) for one in asked.get(name) or ()] for name in ("chosen", "dropped"))
        return self.start.take(
            str(asked["title"]), str(asked["body"]), chosen, dropped, str(asked["publication"])
        )

    def _open(self, asked: Mapping[str, Any]) -> str:
        inquiry = self.start.opened(str(asked.get("name") or ""))
        self.children = (self.notice, inquiry.room(str(asked.get("coder") or self.coder)))
        return ""


def beginning(start: Start, coder: str = "") -> Beginning:
    """Return the page that begins an inquiry."""
    return Beginning(start, coder)
