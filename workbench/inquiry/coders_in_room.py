"""Several coders on one inquiry: who decided what, what is read twice, what they differ on, and copies to take in."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import decisions
from ..decisions import sqlite_file
from ..errors import WorkbenchError
from . import withdrawal

if TYPE_CHECKING:
    from pathlib import Path

    from . import Inquiry

TENTH = 10
LOG = "decisions.sqlite"


def _reading(one: decisions.Standing) -> dict[str, str]:
    return {"coder": one.coder, "status": one.status, "time": one.decided[:10], "note": one.note}


class CodersOffice:
    """What the log of one open inquiry says of its coders."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry

    def noted(self, table: str, fields: Mapping[str, Any], act: str, coder: str) -> list[str]:
        """Write down an act about no row of any table: a sample drawn, a pass done, where somebody stopped."""
        about = decisions.Claim(table, f"{table[0]}{secrets.token_hex(8)}", fields)
        return self.inquiry._frames.write_together(decisions.as_one([("confirm", about, "")], act), coder)

    def mine(self, coder: str) -> dict[str, str]:
        """Return what a coder decided on tags themselves: by the tag's id, confirmed or dismissed."""
        rows = self._rows("tags")
        return {
            row_id: one.status
            for row_id, standing in rows.items()
            for one in standing
            if one.coder == coder and one.status
        }

    def names(self) -> list[str]:
        """Return who decided on tags, in the order of the alphabet."""
        standing = (one for row in self._rows("tags").values() for one in row)
        return sorted({one.coder for one in standing if one.status and one.coder}, key=str.casefold)

    def readings(self, row_ids: Iterable[str]) -> dict[str, list[dict[str, str]]]:
        """Return what coders decided on tags, and noted: by the tag's id, one row per coder."""
        rows = self._rows("tags")
        found = {row_id: [_reading(one) for one in rows.get(row_id, ())] for row_id in row_ids}
        return {
            row_id: [one for one in read if one["status"] or one["note"]] for row_id, read in found.items()
        }

    def beside(self, theme: str, coders: Sequence[str]) -> list[dict[str, Any]]:
        """Return the tags of a theme on which one of some coders decided, in the order of the evidence.

        Each with what every one of them decided (``read``, in their order; nothing where they did not), and noted.
        """
        tags, rows = self.inquiry.tags, self._rows("tags")
        found = []
        for row_id in tags.loc[tags["theme"] == theme, "tag_id"].tolist():
            own = {one.coder: _reading(one) for one in rows.get(row_id, ()) if one.status}
            read = [own.get(coder) for coder in coders]
            if any(read):
                found.append({"id": row_id, "read": read})
        return found

    def passed(self, coder: str) -> list[str]:
        """Return the documents of which a coder's own pass, without suggestions, is done."""
        return [str(claim.get("document_id", "")) for claim in self._claims("passes", coder)]

    def progress(self, coder: str, theme: str) -> dict[str, int]:
        """Return how many tags a coder decided on, how many wait, and how many were decided twice, and alike."""
        tags = self.inquiry.tags
        if theme:
            tags = tags[tags["theme"] == theme]
        known = set(tags["tag_id"].tolist())
        own = both = alike = 0
        for row_id, standing in self._rows("tags").items():
            statuses = [one.status for one in standing if one.status]
            if row_id not in known or not statuses:
                continue
            own += any(one.coder == coder and one.status for one in standing)
            both += len(statuses) > 1
            alike += len(statuses) > 1 and len(set(statuses)) == 1
        waiting = int((tags["status"] == "suggested").sum())
        return {"mine": own, "waiting": waiting, "twice": both, "alike": alike}

    def to_read_again(self, coder: str) -> list[str]:
        """Return a tenth of what others decided on, drawn by rule for this coder, as far as they have not decided."""
        theirs = [
            row_id
            for row_id, standing in self._rows("tags").items()
            if any(one.coder != coder and one.status for one in standing)
        ]
        drawn = sorted(theirs, key=lambda one: hashlib.sha256(f"{coder}\n{one}".encode()).hexdigest())
        mine = self.mine(coder)
        return [one for one in drawn[: -(-len(drawn) // TENTH)] if one not in mine]

    def disputed(self) -> list[str]:
        """Return the tags on which coders differ, and that the lead has not settled."""
        return [
            row_id
            for row_id, standing in self._rows("tags").items()
            if any(one.disputed for one in standing)
            and not any(decisions.is_adjudicated(one) for one in standing)
        ]

    def lead(self) -> str:
        """Return who settles what coders differ on, by inquiry.yaml."""
        return self.inquiry.settings.lead

    def looks(self, coder: str, theme: str) -> int:
        """Return how many samples a coder has drawn of a theme."""
        return sum(claim.get("theme") == theme for claim in self._claims("samples", coder))

    def sample(self, coder: str, theme: str) -> dict[str, Any] | None:
        """Return the sample that a coder drew last of a theme: its tags, those not decided on, and the rest of all.

        ``right`` is how many of it they confirmed.
        """
        made = [claim for claim in self._claims("samples", coder) if claim.get("theme") == theme]
        if not made:
            return None
        drawn, every, mine = made[-1]["drawn"], made[-1]["of"], self.mine(coder)
        tags = self.inquiry.tags
        waiting = set(tags.loc[tags["status"] == "suggested", "tag_id"])
        return {
            "ids": drawn,
            "open": [one for one in drawn if one not in mine],
            "right": sum(mine.get(one) == "confirmed" for one in drawn),
            "of": every,
            "rest": [one for one in every if one in waiting and one not in set(drawn)],
            "look": made[-1]["look"],
        }

    def copies(self) -> list[dict[str, Any]]:
        """Return the other copies of the log that lie in the folder, each with how many decisions are new in it."""
        here = set(self.inquiry._frames.log.held().frame["decision_id"])
        found = []
        for place in self.places():
            try:
                theirs = sqlite_file.read(place, 1.0)
            except WorkbenchError as error:
                found.append({"name": place.name, "new": 0, "said": str(error)})
                continue
            new = sum(entry.decision_id not in here for entry in theirs.entries)
            if new:
                found.append({"name": place.name, "new": new, "said": ""})
        return found

    def take_in_copies(self) -> list[dict[str, Any]]:
        """Take the decisions of every copy into the log; return the copies with how many were new. They stay there.

        Raises `WorkbenchError` where one is damaged, or carries a chain on in another way.
        """
        taken = []
        for place in self.places():
            new = withdrawal.merged(self.inquiry.folder, self.inquiry._frames.log, place)
            if new:
                taken.append({"name": place.name, "new": new})
        self.inquiry.refresh()
        return taken

    def places(self) -> list[Path]:
        """Return the files beside the log that a synchronising program, or a colleague's mail, put there."""
        folder = self.inquiry.folder.path
        return [
            place
            for place in sorted(folder.iterdir())
            if place.is_file()
            and not place.is_symlink()
            and place.name != LOG
            and ".damaged-" not in place.name
            and not place.name.startswith(".")
            and "decisions" in place.name.lower()
            and ".sqlite" in place.name.lower()
            and not place.name.endswith(("-wal", "-shm", "-journal"))
        ]

    def _rows(self, table: str) -> Mapping[str, list[decisions.Standing]]:
        found: Mapping[str, list[decisions.Standing]] = self.inquiry._frames["stood"].rows.get(table, {})
        return found

    def _claims(self, table: str, coder: str) -> list[dict[str, Any]]:
        return [
            json.loads(one.claim)
            for standing in self._rows(table).values()
            for one in standing
            if one.coder == coder
        ]
