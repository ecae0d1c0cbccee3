"""A person's acts on their way to the decision log, and what came of each: saved, or not saved and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import WorkbenchError
from .escaping import Page, element

SAID = {
    "confirm": "confirmed",
    "dismiss": "dismissed",
    "note": "noted, and left undecided",
}
TAKEN_BACK = {"confirm": "the confirmation", "dismiss": "the dismissal", "note": "the note"}


class Desk:
    """Where one coder decides: ``said`` is the page that says what came of the last act.

    ``acts`` are those that stand: (row_id, act, decision_id); an act that saved nothing has no decision_id.
    """

    def __init__(self, inquiry: Any, coder: str, place: str) -> None:
        if not coder.strip():
            raise WorkbenchError("nobody is named as the coder", place, 'Give your initials: coder="AB".')
        self.inquiry, self.coder = inquiry, coder.strip()
        self.said = Page()
        self.acts: list[tuple[str, str, str]] = []

    def decide(self, row_id: str, act: str, note: str = "", changes: Mapping[str, Any] | None = None) -> bool:
        """Do ``act`` on a row; say “saved” once it is, never before, and return whether it is."""
        decision_id = self._saved(row_id, act, note, dict(changes or {}))
        if decision_id is None:
            return False
        self.acts.append((row_id, act, decision_id))
        how = "".join(f", {name} “{value}”" for name, value in (changes or {}).items() if name != "quote")
        self.tell("saved", f"Saved: {SAID[act]}{how} ({decision_id}).")
        return True

    def pass_by(self, row_id: str) -> None:
        """Leave a row undecided: nothing is saved."""
        self.acts.append((row_id, "", ""))
        self.tell("left", "Left undecided. Nothing was saved: there was nothing to save.")

    def take_back(self) -> str:
        """Undo the last act that stands, and return its row; empty where there is none, or it was not saved."""
        if not self.acts:
            return ""
        row_id, act, decision_id = self.acts[-1]
        if act and self._saved(decision_id, "undo", "", {}) is None:
            return ""
        self.acts.pop()
        words = f"Saved: {TAKEN_BACK[act]} is taken back." if act else "Shown again."
        self.tell("saved" if act else "left", words)
        return row_id

    def done(self) -> str:
        """Return in words how much was decided here."""
        done = [act for _, act, _ in self.acts]
        said = [f"{done.count(act)} {SAID[act]}" for act in ("confirm", "dismiss") if act in done]
        return f" {self.coder} has {' and '.join(said)} here." if said else ""

    def tell(self, how: str, words: str) -> None:
        """Say something beside the buttons; ``how`` is saved, left or failed."""
        said = element("p", words, class_=how, role="alert" if how == "failed" else "status")
        self.said.show(element("div", said, class_="wb"))

    def _saved(self, row_id: str, act: str, note: str, changes: dict[str, Any]) -> str | None:
        """Return the decision's id, or nothing where it was not saved: then the page says so, and why."""
        try:
            return str(self.inquiry.decide(row_id, act, coder=self.coder, note=note, **changes))
        except WorkbenchError as error:
            self.tell("failed", f"Not saved: {error}")
        except OSError as error:
            self.tell("failed", f"Not saved: {error.strerror or 'the disk refused'}. Nothing was changed.")
        except Exception as error:  # whatever went wrong, she must see that it is not saved
            self.tell("failed", f"Not saved. The program failed ({type(error).__name__}); try once more.")
        return None
