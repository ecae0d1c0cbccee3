"""What the page may ask while suggestions are reviewed: what waits, what is hidden, a sample, and what is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from ...errors import WorkbenchError
from . import suggestions_in_turn, what_is_left
from .acts_in_room import Acts
from .at_hand import AtHand
from .sight import Sight

Asked = Mapping[str, Any]
READ_WHOLE = "written"
"""The kind of document in which nothing is decided unread: a committee reads the submissions that it accepts."""


class Asking(Protocol):
    """The room's answers, as far as they are used here."""

    hand: AtHand
    acts: Acts
    sight: Sight

    def renew(self) -> None:
        """Look everything up anew."""


class ReviewAnswers:
    """Answers what is asked while suggestions are reviewed; ``office`` is `coders_in_room.CodersOffice`."""

    def __init__(self, room: Asking, office: Any) -> None:
        self.room, self.office = room, office
        self.known: Mapping[str, Callable[[Asked], Any]] = {
            "queue": self._queue,
            "sight": self._sight,
            "pass": self._passed,
            "progress": self._progress,
            "sample": self._sample,
            "in bulk": self._in_bulk,
            "stop": self._stop,
            "adjudicate": self._adjudicate,
            "copies": lambda asked: {"copies": self.office.copies()},
            "take in copies": self._take_in_copies,
        }

    def _queue(self, asked: Asked) -> dict[str, Any]:
        """Return what waits: suggestions, another coder's tenth to be read a second time, or what coders differ on."""
        theme, which = str(asked.get("theme") or ""), str(asked.get("which") or "")
        hand, coder = self.room.hand, self.room.acts.coder
        self.room.sight.second = frozenset()
        if which == "second":
            ids = self.office.to_read_again(coder)
            self.room.sight.second = frozenset(ids)
            return suggestions_in_turn.listed(hand, ids, theme)
        if which == "disputed":
            return suggestions_in_turn.listed(hand, self.office.disputed(), theme)
        if which == "sample":
            state = self.office.sample(coder, theme)
            waiting = [one for one in state["ids"] if one in state["open"]] if state else []
            return suggestions_in_turn.listed(hand, waiting, theme)
        return suggestions_in_turn.waiting(hand, theme)

    def _sight(self, asked: Asked) -> dict[str, Any]:
        """Hide or show what others decided, and read clean or not."""
        sight, coder = self.room.sight, self.room.acts.coder
        if "others" in asked:
            sight.others = bool(asked["others"])
        if "clean" in asked:
            if asked["clean"]:
                self.room.acts.named()
            sight.clean = bool(asked["clean"])
        sight.passed = frozenset(self.office.passed(coder)) if sight.clean else frozenset()
        return {"others": sight.others, "clean": sight.clean, "passed": sorted(sight.passed)}

    def _passed(self, asked: Asked) -> dict[str, Any]:
        """Write down that a document was read through by oneself, without anything suggested; then all is shown."""
        document_id = str(asked["document"])
        self.room.acts.named()
        if document_id not in self.room.hand.lookup.documents:
            raise WorkbenchError(
                f"there is no document “{document_id}”", "the room", "Choose one of the list."
            )
        self.room.acts.own.update(
            self.office.noted("passes", {"document_id": document_id}, "pass", self.room.acts.coder)
        )
        return {"said": "Saved: your own pass of this document is done.", **self._sight({})}

    def _progress(self, asked: Asked) -> dict[str, Any]:
        """Return how far one is, and on how much coders agree so far; never how fast."""
        return dict(self.office.progress(self.room.acts.coder, str(asked.get("theme") or "")))

    def _sample(self, asked: Asked) -> dict[str, Any]:
        """Return the sample of a theme's suggestions that the coder drew last; with ``draw``, a new one."""
        theme, acts = str(asked["theme"]), self.room.acts
        acts.named()
        if asked.get("draw"):
            acts.own.update(self._draw(theme))
        state = self.office.sample(acts.coder, theme)
        return self._said_of(state, theme) if state else {"drawn": 0}

    def _draw(self, theme: str) -> list[str]:
        hand = self.room.hand
        frame = hand.inquiry.tags
        ids, owners = [], dict[str, str]()
        for tag_id, passage_id in zip(*(frame.loc[(frame["status"] == "suggested") & (frame["theme"] == theme), c]
                                        for c in ("tag_id", "passage_id")), strict=True):  # fmt: skip
            owner = owners.setdefault(str(passage_id), hand.document_of(str(passage_id)))
            if hand.lookup.document(owner).kind != READ_WHOLE:
                ids.append(str(tag_id))
        if not ids:
            what = f"nothing waits under “{hand.label(theme)}” outside the submissions"
            raise WorkbenchError(
                what, "the room", "A committee reads the submissions that it accepts, each whole."
            )
        look = self.office.looks(self.room.acts.coder, theme) + 1
        drawn = what_is_left.drawn(ids, f"{self.room.acts.coder}\n{theme}\n{look}")
        fields = {"theme": theme, "look": look, "drawn": drawn, "of": ids}
        return list(self.office.noted("samples", fields, "sample", self.room.acts.coder))

    def _said_of(self, state: Mapping[str, Any], theme: str) -> dict[str, Any]:
        """Return a sample in words, and what may be done when all of it is read."""
        read, right = len(state["ids"]) - len(state["open"]), int(state["right"])
        made = {"drawn": len(state["ids"]), "read": read, "of": len(state["of"]), "left": len(state["rest"])}
        if state["open"]:
            return {**made, "done": False, "said": f"{read} of {made['drawn']} of the sample read."}
        found = what_is_left.bounds(len(state["of"]), read, right, int(state["look"]))
        label = self.room.hand.label(theme)
        said = (
            f"Of {read} that were drawn by chance and read, {right} are about “{label}”. Of the {found.left:,} "
            f"that were not looked at, at least {found.least:,} and at most {found.most:,} are, too: "
            f"{100 * found.sure:g} % sure. "
            "It is said of suggestions outside the submissions, and of nothing that nobody suggested."
        )
        return {**made, "done": True, "said": said, "most": found.most, "sure": found.sure, "right": right}

    def _in_bulk(self, asked: Asked) -> dict[str, Any]:
        """Confirm or dismiss all that a sample that was read stands for; the log says that it was in bulk."""
        theme, act = str(asked["theme"]), str(asked["act"])
        state = self._read(theme)
        if act not in ("confirm", "dismiss"):
            raise WorkbenchError(f"“{act}” is not done in bulk", "the room", "Confirm or dismiss.")
        read = len(state["ids"])
        note = f"in bulk: {len(state['rest']):,}, {read:,} read"
        self.room.acts.together(
            [(one, act, note, {}) for one in state["rest"]],
            "in bulk",
            {"of": len(state["rest"]), "read": read},
        )
        done = "confirmed" if act == "confirm" else "dismissed"
        said = f"Saved: {done} {note}. The log, the pages and the methods say so; no public page counts them."
        return {"said": said, "passages": [], "all": True}

    def _stop(self, asked: Asked) -> dict[str, Any]:
        """Write down that one stops looking at a theme's suggestions, with what may be said of those not looked at."""
        theme = str(asked["theme"])
        state = self._read(theme)
        said = self._said_of(state, theme)
        fields = {name: said[name] for name in ("read", "right", "of", "left", "most", "sure")}
        self.room.acts.own.update(
            self.office.noted("stops", {"theme": theme, **fields}, "stop", self.room.acts.coder)
        )
        return {"said": f"Saved: you stopped here, with {said['left']:,} not looked at. {said['said']}"}

    def _read(self, theme: str) -> Mapping[str, Any]:
        self.room.acts.named()
        state: Mapping[str, Any] | None = self.office.sample(self.room.acts.coder, theme)
        if not state or state["open"]:
            what = "no sample of these suggestions was read to its end"
            raise WorkbenchError(what, "the room", "Draw one, and read it. Nothing was saved.")
        return state

    def _adjudicate(self, asked: Asked) -> dict[str, Any]:
        """Settle what coders differ on, as the lead that inquiry.yaml names: it holds whatever others decide later."""
        acts, row_id = self.room.acts, str(asked["row"])
        acts.named()
        lead = self.office.lead()
        if acts.coder != lead:
            what = f"{acts.coder} is not the lead" if lead else "no lead is named"
            raise WorkbenchError(
                what, "the room", "Write lead: and their initials into inquiry.yaml. Nothing was saved."
            )
        tag = self.room.hand.tag(row_id)
        acts.together([(row_id, str(asked["act"]), "", {})], "adjudicate")
        return {"said": f"Saved: settled by {lead} for all coders.", "passage": tag.passage_id}

    def _take_in_copies(self, asked: Asked) -> dict[str, Any]:
        taken = self.office.take_in_copies()
        self.room.renew()
        new = sum(one["new"] for one in taken)
        decided = "one decision" if new == 1 else f"{new:,} decisions"
        return {"said": f"Taken in: {decided} of the copies, which are left where they are.", "all": True}
