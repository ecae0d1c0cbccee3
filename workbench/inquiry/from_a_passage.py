"""What is done with a passage beside coding it: each act is a row, or a line, of one of the researchers' own files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import fixes
from ..briefing.parts import own_words
from ..decisions import DISTRESSING, REFER
from ..errors import WorkbenchError
from ..files import whole_files
from ..model import Passage
from ..restrictions import restricted_terms
from ..text.veil import Veil
from . import folder_bounds, locked_tables, planned_questions
from .folder import Folder
from .locked_tables import Change

if TYPE_CHECKING:
    from . import Inquiry

HEAD = "## Quoted while reading\n"
AUDIENCES = (restricted_terms.PUBLIC, restricted_terms.COMMITTEE)


class FromAPassage:
    """Acts on passages of one open inquiry that are kept in its files; every coder's name and day are given."""

    def __init__(self, inquiry: Inquiry, wrote: Callable[[], None] = lambda: None) -> None:
        self.folder: Folder = inquiry.folder
        self.inquiry, self._wrote = inquiry, wrote

    def to_briefing(self, passage: Passage, words: str = "") -> None:
        """Add words of a passage (all, if none are given) to the end of briefing.md, as a quotation that is looked up.

        The file is made where there is none; what stands in it is a page’s own words (`briefing/parts/own_words.py`).
        """
        place = self.folder.at(own_words.FILE)
        line = f'{{{{ quote("{passage.passage_id}", "{_literal(words or passage.text)}") }}}}'
        with locked_tables.held(self.folder.path):
            before = folder_bounds.contents(place).decode("utf-8", "replace") if place.is_file() else HEAD
            _write(place, f"{before.rstrip()}\n\n{line}\n")

    def ask_them(self, passage: Passage, question: str) -> None:
        """Add a question for who spoke a passage to questions.csv, with the passage as its basis."""
        row = {
            "question": _said(question, "a question"),
            "to_whom": passage.speaker,
            "basis": passage.passage_id,
        }
        columns = (*planned_questions.REQUIRED, *planned_questions.OPTIONAL)
        self._add(self.folder.at(planned_questions.FILE), row, columns)

    def correct(self, passage: Passage, words: str, correct: str, reason: str) -> None:
        """Add a correction of a passage's words to fixes.csv. Raises `WorkbenchError` where it would change nothing."""
        if passage.text.count(words) != 1:
            what = f"“{words}” stands {passage.text.count(words)} times in the passage"
            raise WorkbenchError(
                what, passage.passage_id, "Choose more words, so that they stand there once."
            )
        if words == correct:
            raise WorkbenchError(
                "nothing is corrected", passage.passage_id, "Write the words as they should be."
            )
        row = {
            "document_id": passage.document_id,
            "words": words,
            "correct": correct,
            "reason": _said(reason, "a reason"),
            "passage_id": passage.passage_id,
        }
        columns = (*fixes.REQUIRED, *fixes.OPTIONAL)
        self._add(self.folder.at(fixes.TABLE), row, columns)

    def hold_back(self, words: str, kind: str, audience: str, note: str) -> None:
        """Add words that must not leave to restrictions.csv, kept from the public or from the committee as well."""
        if kind not in restricted_terms.KINDS or audience not in AUDIENCES:
            raise WorkbenchError(
                f"“{kind}” for “{audience}” is no restriction", "hold back", "Choose one of the lists."
            )
        row = {"term": _said(words, "its words"), "kind": kind, "applies_to": audience, "note": note}
        columns = (*restricted_terms.REQUIRED, *restricted_terms.OPTIONAL)
        self._add(self.folder.at(restricted_terms.FILE), row, columns)

    def _add(self, place: Path, row: Mapping[str, str], columns: Sequence[str]) -> None:
        locked_tables.change(place, lambda _: Change([row]), columns)
        self._wrote()

    @property
    def veil(self) -> Veil:
        """The words that are folded wherever they are shown."""
        found: Veil = self.inquiry._frames["veil"]
        return found

    def cautions(self, passage_id: str) -> list[dict[str, str]]:
        """Return what of a passage was marked as distressing, by whom, and what was referred to whom, and when."""
        import json

        found: list[dict[str, str]] = []
        frames = self.inquiry._frames
        marks = (DISTRESSING, REFER)
        if frames.without_decisions or not frames.log.held().frame["table"].isin(marks).any():
            return []
        stood = frames["stood"].rows
        for kind in marks:
            for standing in (one for row in stood.get(kind, {}).values() for one in row):
                claim: Mapping[str, Any] = json.loads(standing.claim)
                if claim.get("passage_id") == passage_id:
                    lead, when = str(claim.get("lead", "")), standing.decided
                    found.append({"kind": kind, "lead": lead, "coder": standing.coder, "time": when})
        return found


def _said(words: str, what: str) -> str:
    if not words.strip():
        raise WorkbenchError(f"{what} is missing", "the room", "Write it, and save again.")
    return words.strip()


def _literal(words: str) -> str:
    """Return words as they stand between the quotation marks of a call: on one line, and nothing in them ends it."""
    plain = " ".join(words.split()).replace("\\", "\\\\").replace('"', "”")
    return plain.replace("{", "\\x7b").replace("}", "\\x7d")


def _write(place: Path, text: str) -> None:
    try:
        whole_files.write_whole(place, text.encode("utf-8"))
    except OSError as error:
        what = f"{place.name} can’t be written, and is as it was"
        raise WorkbenchError(what, str(place.parent), f"Why: {whole_files.why(error)}.") from None
