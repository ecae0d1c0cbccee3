"""The review queue: one suggestion at a time, in its context; a person confirms, dismisses, leaves open or undoes."""

from __future__ import annotations

from typing import Any

import ipywidgets  # type: ignore[import-untyped, unused-ignore]

from .. import model
from ..errors import WorkbenchError
from . import claim_view, controls, queue
from .choosing import count
from .collection import collect
from .escaping import Markup, Page, element, together
from .saved import Saved

SAID = {
    "confirm": "confirmed",
    "dismiss": "dismissed",
    "note": "noted, and left undecided",
}
TAKEN_BACK = {"confirm": "the confirmation", "dismiss": "the dismissal", "note": "the note"}


class Review(Saved):
    """Decide on what is suggested: `review` makes one."""

    title = "Review queue"

    def __init__(self, inquiry: Any, coder: str, table: str) -> None:
        if not coder.strip():
            raise WorkbenchError("nobody is named as the coder", "review", 'Give your initials: coder="AB".')
        self.inquiry, self.coder, self.kind = inquiry, coder.strip(), queue.table(table)
        self.collection = collect(inquiry)
        self.later: list[str] = []  # left undecided here: they come again after the others
        self.acts: list[tuple[str, str, str]] = []  # (row_id, act, decision_id), those undone taken away
        self._build()
        self._fill()
        super().__init__(
            controls.row(self.part),
            self.progress,
            controls.row(self.confirm, self.dismiss, self.leave, self.undo),
            controls.row(self.bearing, self.note) if table == "links" else controls.row(self.note),
            self.said,
            self.reading,
            notice=self.collection.notice,
        )

    @property
    def current(self) -> str:
        """The id of the row that is shown; empty when none waits."""
        return self.waiting[0] if self.waiting else ""

    def static(self) -> Markup:
        """Return how many wait, and the suggestion that is shown now."""
        return together(self._asked(), self._claim())

    def plain(self) -> str:
        """Return how many wait, and the suggestion that is shown now in a line."""
        row = self._row()
        return "\n".join([self._progress(), *([claim_view.named(self.collection, row)] if row else [])])

    def decide(self, act: str) -> None:
        """Do ``act`` (confirm, dismiss or note) on the row that is shown; say “saved” once it is, never before."""
        row_id, changes = self.current, {}
        if not row_id:
            return
        if act == "confirm" and self.bearing.value != self._bearing():
            changes["bearing"] = self.bearing.value
        decision_id = self._saved(row_id, act, self.note.value.strip(), changes)
        if decision_id is None:
            return
        self.acts.append((row_id, act, decision_id))
        if act == "note":
            self.later.append(row_id)
        self._tell("saved", f"Saved: {SAID[act]} ({decision_id}).")
        self._next()

    def leave_open(self) -> None:
        """Go on without deciding. A note is saved if one was written; nothing else is."""
        if self.note.value.strip():
            self.decide("note")
        elif self.current:
            self.later.append(self.current)
            self.acts.append((self.current, "", ""))
            self._tell("left", "Left undecided. Nothing was saved: there was nothing to save.")
            self._next()

    def take_back(self) -> None:
        """Undo the last thing done here, and show its row again."""
        if not self.acts:
            return
        row_id, act, decision_id = self.acts[-1]
        if act and self._saved(decision_id, "undo", "", {}) is None:
            return
        self.acts.pop()
        if row_id in self.later:
            self.later.remove(row_id)
        words = f"Saved: {TAKEN_BACK[act]} is taken back." if act else "Shown again."
        self._tell("saved" if act else "left", words)
        self._next(first=row_id)

    def _build(self) -> None:
        frame = getattr(self.inquiry, self.kind.name)
        options = queue.parts(self.kind, frame, self.collection)
        self.part = controls.dropdown(f"Only the {self.kind.noun}", options, "any")
        controls.watch(self.part, self._parted)
        self.progress, self.reading, self.said = Page(), Page(), Page()
        self.note = controls.field("Note", "why, in a few words; saved with the decision", wait=False)
        self.bearing = ipywidgets.Dropdown(
            options=list(model.BEARINGS),
            value="undecided",
            description="Bearing",
            style={"description_width": "initial"},
        )
        confirm, dismiss = "It is so: save that, and go on", "It is not so: save that, and go on"
        self.confirm = controls.button("Confirm", confirm, lambda: self.decide("confirm"), "success")
        self.dismiss = controls.button("Dismiss", dismiss, lambda: self.decide("dismiss"))
        self.leave = controls.button("Undecided", "Go on; it comes again at the end", self.leave_open)
        self.undo = controls.button("Undo", "Take back the last thing done here", self.take_back)

    def _saved(self, row_id: str, act: str, note: str, changes: dict[str, Any]) -> str | None:
        """Return the decision's id, or nothing where it was not saved: then the page says so, and why."""
        try:
            return str(self.inquiry.decide(row_id, act, coder=self.coder, note=note, **changes))
        except WorkbenchError as error:
            self._tell("failed", f"Not saved: {error}")
        except OSError as error:
            self._tell("failed", f"Not saved: {error.strerror or 'the disk refused'}. Nothing was changed.")
        except Exception as error:  # whatever went wrong, she must see that it is not saved
            self._tell("failed", f"Not saved. The program failed ({type(error).__name__}); try once more.")
        return None

    def _parted(self) -> None:
        self.later = []
        self._fill()

    def _next(self, first: str = "") -> None:
        self.note.value = ""
        self._fill(first)

    def _fill(self, first: str = "") -> None:
        """Read what waits from the inquiry again (one decision may settle others), and show the first."""
        frame = getattr(self.inquiry, self.kind.name)
        ids = queue.waiting(self.kind, frame, self.collection, self.part.value)
        last = {row_id: n for n, row_id in enumerate(self.later)}
        self.waiting = sorted(ids, key=lambda i: (i != first, last.get(i, -1)))
        self.bearing.value = self._bearing()
        self.progress.show(element("div", self._asked(), class_="wb"))
        self.reading.show(element("div", self._claim(), class_="wb"))
        for made in (self.confirm, self.dismiss, self.leave, self.note, self.bearing):
            made.disabled = not self.waiting
        self.undo.disabled = not self.acts

    def _row(self) -> queue.Row | None:
        return queue.find(self.kind, getattr(self.inquiry, self.kind.name), self.current)

    def _bearing(self) -> str:
        row = self._row() if self.kind.name == "links" else None
        return row.bearing if isinstance(row, model.Link) else "undecided"

    def _asked(self) -> Markup:
        """Return how many wait, and the question that the one shown puts."""
        row = self._row()
        question = element("h3", claim_view.asked(self.collection, row)) if row else Markup()
        progress = element("p", self._progress(), class_="aside")
        return element("div", progress, question, role="status", class_="asking")

    def _claim(self) -> Markup:
        row = self._row()
        if row is None:
            return Markup()
        return claim_view.view(self.collection, row, self.inquiry.patterns, self.inquiry.tags)

    def _progress(self) -> str:
        if not self.waiting:
            return f"No suggestion waits{' here' if self.part.value else ''}.{self._done()}"
        again = " This one was left undecided before." if self.current in self.later else ""
        return f"{count(len(self.waiting), 'suggestion')} to decide on.{self._done()}{again}"

    def _done(self) -> str:
        done = [act for _, act, _ in self.acts]
        said = [f"{done.count(act)} {SAID[act]}" for act in ("confirm", "dismiss") if act in done]
        return f" {self.coder} has {' and '.join(said)} here." if said else ""

    def _tell(self, how: str, words: str) -> None:
        said = element("p", words, class_=how, role="alert" if how == "failed" else "status")
        self.said.show(element("div", said, class_="wb"))


def review(inquiry: Any, coder: str, table: str = "tags") -> Review:
    """Return a widget to decide on what is suggested, as ``coder`` (your initials), one row at a time.

    ``table`` is one of tags (is this about the theme?), links (does it bear on the recommendation?) and
    responses (does it answer it?). Each act goes through ``inquiry.decide``; “saved” is shown only after that
    returned. By keyboard: Tab goes from the choice to the note and the buttons in the order on the page, Enter or
    Space presses, and the button pressed stays the one in focus for the next row.

    Raises `WorkbenchError` where no coder is named or the table can't be reviewed.
    """
    return Review(inquiry, coder, table)
