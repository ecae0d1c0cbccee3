"""What the room asks of the folder beside the verbs: a coder's last act, a new theme, and what others have changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .. import decisions
from ..decisions import READ, log_disk
from ..decisions.hash_chain import said
from ..errors import WorkbenchError
from ..model import DONE, Decision, tables
from ..text import names
from ..themes.codebook.read_codebook import PATTERNS_FILE, THEMES_FILE
from ..widgets.room.acts_in_room import Taken
from . import audiences, locked_tables
from .codebook_changes import CodebookOffice
from .coders_in_room import CodersOffice
from .evidence_tables import OWN_FILES
from .from_a_passage import FromAPassage
from .kept_searches import FILE as SEARCHES
from .locked_tables import Change
from .searches_in_room import SearchesInRoom

if TYPE_CHECKING:
    import pandas as pd

    from . import Inquiry
    from .made_tables import Step

_THEME = ("theme", "label", "parent", "definition", "include", "exclude")


class Office:
    """One open inquiry's folder, as the room needs it."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self._mark = log_disk.mark(self._path)
        self._known = set(self._log()["decision_id"].tolist())
        self._files = self._as_they_lie()

    @cached_property
    def coders(self) -> CodersOffice:
        """What the log says of its coders."""
        return CodersOffice(self.inquiry)

    @cached_property
    def codebook(self) -> CodebookOffice:
        """The codebook, to be changed from the room."""
        return CodebookOffice(self.inquiry, self.take_in)

    def decide_together(
        self, steps: Sequence[Step], coder: str, act: str, more: Mapping[str, Any] | None = None
    ) -> list[str]:
        """Write decisions that are one act, all or none; return their ids (`Holdings.decide_together`)."""
        return self.inquiry._frames.decide_together(steps, coder, act, more)

    def take_back(self, coder: str) -> Taken:
        """Undo the coder's last act that stands, with all of its decisions; it is read from the log, after any restart.

        Raises `WorkbenchError` where there is none.
        """
        last = decisions.last_act(tables.rows(self._log(), Decision), coder)
        if not last.decision_ids:
            what = f"{coder or 'nobody'} has done nothing that stands"
            raise WorkbenchError(what, "undo", "There is nothing to undo.")
        theme = str(last.changes.get("theme") or last.claims[-1].get("theme") or "")
        labels = dict(zip(self.inquiry.themes["theme"], self.inquiry.themes["label"], strict=True))
        about = f" “{labels.get(theme) or theme}”" if theme else " the memo" if last.table == "memos" else ""
        many = f" ({len(last.decision_ids):,} decisions)" if len(last.decision_ids) > 1 else ""
        if last.table == decisions.CODEBOOK:
            self.codebook.take_back(last.claims)
        undone = [("undo", decisions.Claim("decisions", one), "") for one in last.decision_ids]
        ids = self.inquiry._frames.write_together(undone, coder)
        said = f"Taken back: {DONE.get(last.act, last.act)}{about}{many}."
        if last.table == decisions.CODEBOOK:
            said = f"Taken back in the codebook: {last.changes.get('codebook', 'a change')}."
            self.take_in()
        return Taken(tuple(ids), said, last.passages, last.table == decisions.CODEBOOK)

    def read_by(self, passage_id: str) -> list[tuple[str, str]]:
        """Return who read a passage and found no theme in it, or not the one that is named."""
        stood = self.inquiry._frames["stood"].rows.get(READ, {})
        claims = ((one.coder, json.loads(one.claim)) for standing in stood.values() for one in standing)
        return [
            (coder, str(claim.get("theme", "")))
            for coder, claim in claims
            if claim.get("passage_id") == passage_id
        ]

    def page_picture(self, document_id: str, number: int, passage_id: str) -> tuple[bytes, list[Any]]:
        """Return a page of a source as a picture, and the boxes of a passage on it, in parts of its width and height.

        Raises `NotFound` or `WorkbenchError` where it can't be shown, with why.
        """
        from . import shown_pages

        page = shown_pages.looked_at(audiences.whole(self.inquiry).folder, document_id, number).page
        return page.picture, [box for one in page.pieces if one.passage_id == passage_id for box in one.boxes]

    def new_theme(self, label: str) -> str:
        """Write a theme of this label into codebook.csv, and return its key; one that is there already keeps its own.

        Raises `WorkbenchError` where the label has no letter, or the codebook is kept in another kind of file.
        """
        label = " ".join(label.split())
        if not names.key(label):
            raise WorkbenchError(f"“{label}” can’t name a theme", "the room", "Write it in letters.")
        if known := _labelled(self.inquiry.themes, label):
            return known
        place = self.inquiry.folder.at(THEMES_FILE)
        if not place.is_file():
            what = f"the codebook of this inquiry is not {THEMES_FILE}, which alone is written to from here"
            raise WorkbenchError(
                what, str(self.inquiry.folder.path), "Add the theme in that file, and run again."
            )

        def wanted(there: pd.DataFrame) -> Change:
            if _labelled(there, label):
                return Change()
            return Change([{"theme": names.free_key(label, there["theme"]), "label": label}])

        made = locked_tables.change(place, wanted, _THEME)
        self.take_in()
        return made.new[0]["theme"] if made.new else _labelled(self.inquiry.themes, label)

    @cached_property
    def searches(self) -> SearchesInRoom:
        """The searches that are kept, and what comes of them."""
        return SearchesInRoom(self.inquiry, self._wrote)

    @cached_property
    def passages(self) -> FromAPassage:
        """What is done with a passage beside coding it."""
        return FromAPassage(self.inquiry, self._wrote)

    def stamp(self) -> object:
        """Return what is another when anybody has written to the log or to one of the researchers' own files."""
        return log_disk.mark(self._path), self._as_they_lie(), self.coders.places()

    def take_in(self) -> None:
        """Read the folder again, with what others have changed in it."""
        self._files = self._as_they_lie()
        self.inquiry.refresh()

    def news(self, own: set[str]) -> dict[str, Any]:
        """Return what others did since this was last asked: acts in the log, in words; and files that were changed.

        ``own`` are decisions made in the room that asks. New acts are taken in; files are not until somebody says so.
        """
        return {**self._acts_of_others(own), "files": self._changed_files()}

    def _acts_of_others(self, own: set[str]) -> dict[str, Any]:
        mark = log_disk.mark(self._path)
        if mark == self._mark:
            return {"said": "", "passages": []}
        self._mark = mark
        frame = self._log()
        new = frame[~frame["decision_id"].isin(self._known | own)]
        self._known.update(frame["decision_id"].tolist())
        if new.empty:
            return {"said": "", "passages": []}
        self.inquiry._frames.forget("log")
        acts: list[Decision] = tables.rows(new, Decision)
        counts = Counter((one.coder, DONE.get(one.act, one.act)) for one in acts)
        done = "; ".join(f"{coder} {act} {n:,}" for (coder, act), n in counts.items())
        claims = (said(one.act, one.detail)[2] for one in acts)
        passages = list(dict.fromkeys(str(claim.get("passage_id", "")) for claim in claims))
        said_of = f"New in the log, and shown here now: {done}.{self._clashes(acts)}"
        return {"said": said_of, "passages": [*filter(None, passages)]}

    def _clashes(self, acts: Sequence[Decision]) -> str:
        """Say on how many tags of some acts coders differ now; nothing where they do on none."""
        stood = self.inquiry._frames["stood"].rows.get("tags", {})
        n = sum(any(one.disputed for one in stood.get(ident, ())) for ident in {one.row_id for one in acts})
        tags = "one of these tags" if n == 1 else f"{n:,} of these tags"
        return f" On {tags} coders differ: each reading is kept, and stands beside it." if n else ""

    def _changed_files(self) -> list[str]:
        now = self._as_they_lie()
        return sorted(
            name for name in now.keys() | self._files.keys() if now.get(name) != self._files.get(name)
        )

    def _as_they_lie(self) -> Mapping[str, tuple[int, int]]:
        found = {}
        for name in (*OWN_FILES, THEMES_FILE, PATTERNS_FILE, SEARCHES, "sources.csv", "inquiry.yaml"):
            place = self.inquiry.folder.at(name)
            if place.is_file():
                known = place.stat()
                found[name] = (known.st_mtime_ns, known.st_size)
        return found

    def _wrote(self) -> None:
        """Know the files as they lie now: what this room writes itself is no news to it."""
        self._files = self._as_they_lie()

    @property
    def _path(self) -> Any:
        return self.inquiry._frames.log.path

    def _log(self) -> pd.DataFrame:
        return self.inquiry._frames.log.held().frame


def _labelled(themes: pd.DataFrame, label: str) -> str:
    """Return the key of the theme that has a label, in whatever capitals; "" where none has."""
    pairs = zip(themes["theme"], themes["label"], strict=True)
    return next((str(theme) for theme, known in pairs if str(known).casefold() == label.casefold()), "")
