"""The review queue: one row at a time, in its context; a person confirms, dismisses, leaves open or undoes."""

from __future__ import annotations

from typing import Any

import ipywidgets  # type: ignore[import-untyped, unused-ignore]

from ..model import Bearing
from . import claim_view, controls, review_queue
from .choosing import count
from .deciding import Desk
from .escaping import Markup, Page, element, together
from .readable_evidence import collect
from .saved_notebook import Saved

AS_SHOWN = "Confirm the link with this bearing and this sentence: save that, and go on"


class Review(Saved):
    """Decide on what is suggested: `review` makes one."""

    title = "Review queue"

    def __init__(self, inquiry: Any, coder: str, table: str) -> None:
        self.desk = Desk(inquiry, coder, "review")
        self.inquiry, self.coder, self.said = inquiry, self.desk.coder, self.desk.said
        self.kind = review_queue.table(table)
        self.collection = collect(inquiry)
        self.later: list[str] = []  # left undecided here: they come again after the others
        self.settled = True  # not while a control sets another
        self.waiting: list[str] = []
        self._build()
        self._sort_out()
        super().__init__(
            controls.row(self.which, self.part),
            self.progress,
            controls.row(self.as_shown, self.confirm, self.dismiss, self.leave, self.undo),
            controls.row(self.field, self.note) if self.kind.field else controls.row(self.note),
            self.said,
            self.reading,
            notice=self.collection.notice,
        )

    @property
    def current(self) -> str:
        """The id of the row that is shown; empty when none waits."""
        return self.waiting[0] if self.waiting else ""

    @property
    def shown(self) -> Bearing | None:
        """The bearing that a sentence of the passage shows, of the link that is shown now."""
        return self.bearings.get(self.current)

    def static(self) -> Markup:
        """Return how many wait, and the row that is shown now."""
        return together(self._asked(), self._claim(unfolds=False))

    def plain(self) -> str:
        """Return how many wait, and the row that is shown now in a line."""
        row = self._row()
        return "\n".join([self._progress(), *([claim_view.named(self.collection, row)] if row else [])])

    def decide(self, act: str) -> None:
        """Do ``act`` (confirm, dismiss or note) on the row that is shown, with the bearing or position chosen."""
        changes = {}
        if act == "confirm" and self.kind.field and self.field.value != self._value():
            changes[self.kind.field] = self.field.value
        self._act(act, changes)

    def decide_as_shown(self) -> None:
        """Confirm the link with the bearing that is suggested, and the sentence that shows it."""
        if self.shown:
            self._act("confirm", {"bearing": self.shown.bearing, "quote": self.shown.quote})
            (self.as_shown if self.shown else self.confirm).focus()  # a hidden button keeps no focus

    def leave_open(self) -> None:
        """Go on without deciding. A note is saved if one was written; nothing else is."""
        if self.note.value.strip():
            self.decide("note")
        elif self.current:
            self.later.append(self.current)
            self.desk.pass_by(self.current)
            self._next()

    def take_back(self) -> None:
        """Undo the last thing done here, and show its row again."""
        row_id = self.desk.take_back()
        if row_id:
            self.later = [one for one in self.later if one != row_id]
            self._next(first=row_id)

    def _act(self, act: str, changes: dict[str, Any]) -> None:
        row_id = self.current
        if row_id and self.desk.decide(row_id, act, self.note.value.strip(), changes):
            self.later += [row_id] if act == "note" else []
            self._next()

    def _build(self) -> None:
        ways = {words: key for key, words in review_queue.choices(self.kind).items()}
        self.which = ipywidgets.Dropdown(options=ways, description="Show", layout=controls.choice_layout())
        self.which.style.description_width = "initial"
        self.part = controls.dropdown(f"Only the {self.kind.noun}", {}, "any")
        controls.watch(self.which, self._sort_out)
        controls.watch(self.part, self._parted)
        self.progress, self.reading = Page(), Page()
        self.note = controls.field("Note", "why, in a few words; saved with the decision", wait=False)
        self.field = ipywidgets.Dropdown(description=self.kind.field.capitalize())
        self.field.style.description_width = "initial"
        controls.watch(self.field, self._label)
        dismiss = "It is not so: save that, and go on"
        self.as_shown = controls.button("Confirm", AS_SHOWN, self.decide_as_shown, "success")
        self.confirm = controls.button("Confirm", "", lambda: self.decide("confirm"), "success")
        self.dismiss = controls.button("Dismiss", dismiss, lambda: self.decide("dismiss"))
        self.leave = controls.button("Undecided", "Go on; it comes again at the end", self.leave_open)
        self.undo = controls.button("Undo", "Take back the last thing done here", self.take_back)

    def _sort_out(self) -> None:
        """Offer the themes or recommendations of what is asked for, and begin with its first row."""
        self.settled = False
        parts = review_queue.parts(self.kind, self._chosen(), self.collection)
        self.part.options = controls.dropdown("", parts, "any").options
        self.part.value, self.settled = "", True
        self._parted()

    def _parted(self) -> None:
        if self.settled:
            self.later = []
            self._fill()

    def _next(self, first: str = "") -> None:
        self.note.value = ""
        self._fill(first)

    def _chosen(self) -> Any:
        self.bearings = review_queue.bearings(self.inquiry, self.kind)
        frame = getattr(self.inquiry, self.kind.name)
        return review_queue.chosen(self.kind, frame, self.which.value, self.bearings)

    def _fill(self, first: str = "") -> None:
        """Read what waits from the inquiry again (one decision may settle others), and show the first."""
        ids = review_queue.in_order(
            self.kind, self._chosen(), self.collection, self.part.value, self.bearings
        )
        if self.which.value == review_queue.DECIDED:  # what was decided here is read: it does not come twice
            read = {row_id for row_id, act, _ in self.desk.acts if act in ("confirm", "dismiss")}
            ids = [row_id for row_id in ids if row_id not in read]
        last = {row_id: n for n, row_id in enumerate(self.later)}
        self.waiting = sorted(ids, key=lambda i: (i != first, last.get(i, -1)))
        self._offer()
        self.progress.show(element("div", self._asked(), class_="wb"))
        self.reading.show(element("div", self._claim(unfolds=True), class_="wb"))
        for made in (self.confirm, self.as_shown, self.dismiss, self.leave, self.note, self.field):
            made.disabled = not self.waiting
        self.undo.disabled = not self.desk.acts

    def _offer(self) -> None:
        """Set the field to what the row has, and the buttons to what they would do."""
        value = self._value()
        self.field.options = list(dict.fromkeys((*self.kind.values, value)))
        self.field.value = value
        self.as_shown.layout.display = "inline-flex" if self.shown else "none"
        self.as_shown.description = f"Confirm as “{self.shown.bearing}”" if self.shown else "Confirm"
        self._label()

    def _label(self) -> None:
        value, without = self.field.value, "Confirm without a bearing"
        changed = bool(self.kind.field) and value != self._value()
        self.confirm.description = (
            f"Confirm as “{value}”" if changed else without if self.shown else "Confirm"
        )
        left = f", and leave the {self.kind.field} “{value}”" if self.shown else ""
        self.confirm.tooltip = f"It is so{left}: save that, and go on"
        self.confirm.button_style = "" if self.shown and not changed else "success"

    def _row(self) -> review_queue.Row | None:
        return review_queue.find(self.kind, getattr(self.inquiry, self.kind.name), self.current)

    def _value(self) -> str:
        """Return what the row that is shown has in the field that can be set."""
        row = self._row() if self.kind.field else None
        return str(getattr(row, self.kind.field)) if row else ""

    def _asked(self) -> Markup:
        """Return how many wait, and the question that the one shown puts."""
        row = self._row()
        question = element("h3", claim_view.asked(self.collection, row)) if row else Markup()
        progress = element("p", self._progress(), class_="aside")
        return element("div", progress, question, role="status", class_="asking")

    def _claim(self, *, unfolds: bool) -> Markup:
        row = self._row()
        if not row:
            return Markup()
        return claim_view.view(self.collection, row, self.inquiry, self.shown, unfolds=unfolds)

    def _progress(self) -> str:
        here = " here" if self.part.value else ""
        noun, wait = {
            review_queue.WAITING: ("suggestion", f"No suggestion waits{here}."),
            review_queue.SHOWN: ("link", f"No sentence shows a bearing of an open link{here}."),
            review_queue.DECIDED: (
                "decided row",
                f"Nobody has decided anything{here} that you have not read here.",
            ),
        }[self.which.value]
        if not self.waiting:
            return wait + self.desk.done()
        again = " This one was left undecided before." if self.current in self.later else ""
        verb = "to read again" if self.which.value == review_queue.DECIDED else "to decide on"
        return f"{count(len(self.waiting), noun)} {verb}.{self.desk.done()}{again}"


def review(inquiry: Any, coder: str, table: str = "tags") -> Review:
    """Return a widget to decide on what is suggested, as ``coder`` (your initials), one row at a time.

    ``table`` is one of tags (is this about the theme?), links (does it bear on the recommendation, and how?) and
    responses (does it answer it, and what does it say?). A link takes a bearing while it is confirmed, a reply a
    position; where a sentence shows a link’s bearing, one button confirms it with that bearing and sentence, and
    another without. What somebody has decided can be read again and decided otherwise: both readings stand.

    Each act goes through ``inquiry.decide``; “saved” is shown only after that returned. By keyboard: Tab goes from
    the choices to the buttons, the field and the note in the order on the page, Enter or Space presses, and the
    button pressed stays the one in focus for the next row.

    Raises `WorkbenchError` where no coder is named or the table can't be reviewed.
    """
    return Review(inquiry, coder, table)
