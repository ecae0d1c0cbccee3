"""Changing the codebook of an open inquiry: tried on the evidence, written into its files, kept in the log, taken back.

Each change is one act in the decision log, so that it can be taken back after any restart, and so that it is known
which codebook a passage was coded with: the changes that stand are the codebook's versions.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .. import decisions
from ..decisions import CODEBOOK, moves
from ..errors import BadTable, WorkbenchError
from ..model import Pattern, Theme, tables
from ..text import names
from ..themes.codebook import codebook_edits, dry_run, read_codebook, spellings
from ..themes.codebook.codebook_edits import Change, Edit
from ..themes.codebook.codebook_rows import Codebook
from ..themes.codebook.read_codebook import PATTERNS_FILE, THEMES_FILE
from . import locked_tables

if TYPE_CHECKING:
    import pandas as pd

    from . import Inquiry

_COLUMNS = {THEMES_FILE: tables.columns(Theme), PATTERNS_FILE: tables.columns(Pattern)}


class CodebookOffice:
    """The codebook of one open inquiry, to be changed by a named coder; ``renew`` has the folder read again."""

    def __init__(self, inquiry: Inquiry, renew: Callable[[], None]) -> None:
        self.inquiry, self._renew = inquiry, renew

    @property
    def book(self) -> Codebook:
        """The codebook as it was read last."""
        return Codebook(self.inquiry.themes, self.inquiry.patterns)

    def wanted(self, what: str, theme: str, given: Mapping[str, Any]) -> Change:
        """Return a change of a theme: *edit*, *merge* (``into``), *split* (``label``, ``patterns``)."""
        if what == "merge":
            return codebook_edits.merged(self.book, theme, str(given["into"]))
        if what == "split":
            label = " ".join(str(given["label"]).split())
            if not names.key(label):
                raise WorkbenchError(f"“{label}” can’t name a theme", "the codebook", "Write it in letters.")
            key = names.free_key(label, self.inquiry.themes["theme"])
            tags = self.inquiry.tags
            decided = tags[(tags["theme"] == theme) & (tags["status"] != "suggested")]
            pairs = zip(decided["tag_id"].tolist(), decided["origin"].tolist(), strict=True)
            going = list(map(str, given["patterns"]))
            return codebook_edits.split(self.book, theme, {"theme": key, "label": label}, going, pairs)
        return codebook_edits.edited(self.book, theme, given)

    def tried(self, change: Change) -> tuple[list[str], pd.DataFrame]:
        """Return the mistakes that a change would make, in words, and what themes gain and lose by it (`dry_run`)."""
        after = codebook_edits.after(self.book, change.edits)
        mistakes = read_codebook.mistakes(after)
        if mistakes:
            return mistakes, tables.table(dry_run.Change)
        places = self.inquiry._frames["abbreviations"]["abbreviations"]
        meanings = spellings.used(spellings.agreed(places))
        passages, tags, veil = self.inquiry.passages, self.inquiry.tags, self.inquiry._frames["veil"]
        return [], dry_run.dry_run(passages, self.book, after, meanings, tags=tags, veil=veil)

    def apply(self, change: Change, coder: str) -> None:
        """Write a change into the files, and that it was made into the log.

        Raises `BadTable` with every mistake that it would make, and `WorkbenchError` where somebody changed one of its
        rows meanwhile: then nothing is written.
        """
        decisions.asked(CODEBOOK, "note", coder)
        if mistakes := read_codebook.mistakes(codebook_edits.after(self.book, change.edits)):
            raise BadTable("the codebook", mistakes)
        if not change.edits:
            raise WorkbenchError("nothing of it is changed", "the codebook", "Nothing was saved.")
        self._write(change.edits)
        fields = {
            "edits": [asdict(edit) for edit in change.edits],
            "touched": list(change.touched),
            "themes": dict(change.themes),
            "tags": dict(change.tags),
            "digest": self.digest(),
        }
        about = decisions.Claim(CODEBOOK, f"c{secrets.token_hex(8)}", fields, {"codebook": change.said})
        steps = decisions.as_one([("change", about, "")], CODEBOOK)
        self.inquiry._frames.write_together(steps, coder)
        self._renew()

    def take_back(self, claims: Sequence[Mapping[str, Any]]) -> None:
        """Write the rows of changes back as they were. Raises `WorkbenchError` where they are not as they left them."""
        for claim in reversed(claims):
            edits = [Edit(**edit) for edit in claim.get("edits", ())]
            self._write(codebook_edits.back(edits))

    def versions(self) -> list[dict[str, Any]]:
        """Return the codebook's versions after the first, in order: number, when, who, what, and the themes touched."""
        found = []
        for standing in self.inquiry._frames["stood"].rows.get(CODEBOOK, {}).values():
            for one in standing:
                claim, said = json.loads(one.claim), json.loads(one.changes)
                found.append(
                    {
                        "time": one.decided,
                        "coder": one.coder,
                        "said": str(said.get("codebook", "")),
                        "touched": list(claim.get("touched", ())),
                        "digest": str(claim.get("digest", "")),
                    }
                )
        found.sort(key=lambda row: str(row["time"]))
        return [{"n": n, **row} for n, row in enumerate(found, 2)]

    def coded_before(self, number: int) -> list[str]:
        """Return the ids of the tags of the themes that a version changed, which somebody decided on before it."""
        version = next((row for row in self.versions() if row["n"] == number), None)
        if version is None:
            return []
        frames = self.inquiry._frames
        made = moves(frames["stood"])
        found = []
        for row_id, standing in frames["stood"].rows.get("tags", {}).items():
            now = decisions.carried(standing, made)
            themes = {str(json.loads(one.claim).get("theme", "")) for one in now}
            if themes & set(version["touched"]) and all(one.decided < version["time"] for one in now):
                found.append(str(row_id))
        return found

    def digest(self) -> str:
        """Return the digest of the codebook's files: another one where somebody changed them elsewhere."""
        made = hashlib.sha256()
        for name in (THEMES_FILE, PATTERNS_FILE):
            place = self.inquiry.folder.at(name)
            made.update(place.read_bytes() if place.is_file() else b"-")
        return made.hexdigest()[:16]

    def _write(self, edits: Sequence[Edit]) -> None:
        folder = self.inquiry.folder
        place = folder.at(THEMES_FILE)
        if not place.is_file():
            what = f"the codebook of this inquiry is not {THEMES_FILE}, which alone is written to from here"
            raise WorkbenchError(what, str(folder.path), "Change it in that file, and take it in.")
        by_file = {
            name: [edit for edit in edits if edit.file == name] for name in (THEMES_FILE, PATTERNS_FILE)
        }
        with locked_tables.held(folder.path):
            for name, own in by_file.items():  # nothing is written of one where the other has a clash
                if own and folder.at(name).is_file():
                    _rows_of(name, locked_tables.read(folder.at(name), _COLUMNS[name]), own)
            for name, own in by_file.items():
                if own:
                    _changed(folder.at(name), name, own)


def _changed(place: Any, name: str, edits: Sequence[Edit]) -> None:
    locked_tables.change(place, lambda there: _rows_of(name, there, edits), _COLUMNS[name])


def _rows_of(name: str, there: pd.DataFrame, edits: Sequence[Edit]) -> locked_tables.Change:
    """Return what edits want of a file as it stands. Raises `WorkbenchError` where a row is not as they found it."""
    key = codebook_edits.KEYS[name]
    at = {str(cell).strip(): int(row) for row, cell in zip(there.index, there[key], strict=True)}
    added, cells, removed = list[dict[str, str]](), dict[tuple[int, str], str](), list[int]()
    below: dict[int, list[dict[str, str]]] = {}
    for edit in edits:
        row = at.get(edit.key)
        held = None if row is None else {c: str(there.at[row, c]).strip() for c in _COLUMNS[name]}
        if held != (None if edit.before is None else {c: edit.before[c] for c in _COLUMNS[name]}):
            what = f"the row “{edit.key}” of {name} is not as it was when this was shown: somebody changed it"
            raise WorkbenchError(what, "the codebook", "Take in what is on the disk, and do it again.")
        if row is None:
            above = 0 if edit.follows == "" else at.get(edit.follows or "")
            (added if above is None else below.setdefault(above, [])).append(dict(edit.after or {}))
        elif edit.after is None:
            removed.append(row)
        else:
            cells |= {(row, c): edit.after[c] for c in _COLUMNS[name] if held and held[c] != edit.after[c]}
    return locked_tables.Change(added, cells, removed, below)
