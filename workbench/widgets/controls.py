"""The few controls that the widgets share: choices, buttons, rows that wrap, and turning pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import ipywidgets  # type: ignore[import-untyped, unused-ignore]

from ..errors import WorkbenchError
from ..in_turn import in_turn
from .escaping import Page, element

PAGE = 10  # passages at a time: never thousands in the browser


def dropdown(label: str, options: Mapping[str, str], every: str) -> ipywidgets.Dropdown:
    """Return a choice of one of ``options`` (key → what is shown) or, first, of none of them (``every``)."""
    return ipywidgets.Dropdown(
        options=[(every, ""), *((shown, key) for key, shown in _distinct(options).items())],
        value="",
        description=label,
        style={"description_width": "initial"},
        layout=choice_layout(),
    )


def choice_layout() -> ipywidgets.Layout:
    """Return how wide a choice is: as wide as its line allows, and never too narrow to be read."""
    return ipywidgets.Layout(flex="1 1 15rem", min_width="13rem", width="auto", max_width="28rem")


def check(choice: ipywidgets.Dropdown, value: str, name: str) -> None:
    """Raise `WorkbenchError` where ``value`` is none of a choice's options, with those that there are."""
    known = [key for _, key in choice.options]
    if value not in known:
        some = ", ".join(f"“{key}”" for key in known[1:30]) or "none"
        raise WorkbenchError(f"no {name} “{value}” can be chosen", "explorer", f"There is {some}.")


def field(label: str, hint: str, *, wait: bool = True) -> ipywidgets.Text:
    """Return a line to write in; with ``wait`` its value changes at Enter, or when it is left."""
    return ipywidgets.Text(
        description=label,
        placeholder=hint,
        continuous_update=not wait,
        style={"description_width": "initial"},
        layout=ipywidgets.Layout(flex="2 1 20rem", min_width="13rem", width="auto"),
    )


def button(words: str, tooltip: str, act: Callable[[], None], style: str = "") -> ipywidgets.Button:
    """Return a button; ``tooltip`` says what it does."""
    made = ipywidgets.Button(
        description=words,
        tooltip=tooltip,
        button_style=style,
        layout=ipywidgets.Layout(width="auto", flex="0 0 auto"),
    )
    made.on_click(lambda _: in_turn(act)())
    return made


def row(*children: ipywidgets.Widget) -> ipywidgets.Box:
    """Return widgets side by side, in lines as wide as the page allows."""
    layout = ipywidgets.Layout(flex_flow="row wrap", align_items="center", width="100%", grid_gap="4px 10px")
    return ipywidgets.Box(children, layout=layout)


class Pager(ipywidgets.Box):  # type: ignore[misc, unused-ignore]
    """Turns the pages of a list of ids: ``shown`` are those of this page; ``turned`` is called after each turn."""

    def __init__(self, turned: Callable[[], None], noun: str = "passages", size: int = PAGE) -> None:
        self.ids: tuple[str, ...] = ()
        self.first, self.size, self._turned, self._noun = 0, size, turned, noun
        self.where = Page()
        self.back = button("Earlier", f"Show the {noun} before these", lambda: self.turn(-1))
        self.on = button("Later", f"Show the {noun} after these", lambda: self.turn(1))
        self.foot = button(f"Later {noun}", f"Show the {noun} after these, from the top", self._on_from_foot)
        super().__init__([self.back, self.on, self.where])
        self.layout = row().layout

    def put(self, ids: Iterable[str]) -> None:
        """Take a new list and show its first page."""
        self.ids, self.first = tuple(ids), 0
        self._tell()

    def keep(self, ids: Iterable[str]) -> None:
        """Take the list with some of it gone, and stay on the page."""
        first = self.first
        self.put(ids)
        self.first = min(first, max(0, (len(self.ids) - 1) // self.size * self.size))
        self._tell()

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of this page."""
        return self.ids[self.first : self.first + self.size]

    def turn(self, by: int) -> None:
        """Go ``by`` pages on, or back where it is negative; beyond the ends nothing happens."""
        to = self.first + by * self.size
        if 0 <= to < len(self.ids):
            self.first = to
            self._tell()
            self._turned()

    def _on_from_foot(self) -> None:
        """Turn on, and go up to where the page begins; the button at its foot is for those who have read it."""
        self.turn(1)
        (self.back if self.on.disabled else self.on).focus()

    def _tell(self) -> None:
        last = self.first + len(self.shown)
        self.back.disabled = self.first == 0
        self.on.disabled = last >= len(self.ids)
        said = f"{self._noun.capitalize()} {self.first + 1:,}–{last:,} of {len(self.ids):,}"
        self.where.show(element("div", said, class_="wb aside"))
        self.layout.display = "flex" if len(self.ids) > self.size else "none"
        self.foot.layout.display = "none" if self.on.disabled else "inline-flex"


def watch(widget: ipywidgets.Widget, act: Callable[[], None]) -> None:
    """Call ``act`` whenever the value of ``widget`` changes."""

    def changed(_: Any) -> None:
        in_turn(act)()

    widget.observe(changed, names="value")


def _distinct(options: Mapping[str, str]) -> dict[str, str]:
    """Return options whose words are all different: a choice of two equal lines is none."""
    shown = list(options.values())
    return {
        key: words if words and shown.count(words) == 1 else f"{words} ({key})".strip()
        for key, words in options.items()
    }
