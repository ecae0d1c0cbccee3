"""One row of a table of submissions, kept as a file of its own that says what each column was.

Nothing is guessed when it is read: a short answer is no heading, a number no title, whatever they look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Document
from ..model.because import Because
from ..text.english.patterns_in_tables import in_table
from .formats.lines import Extraction, Line
from .left_out import Reason
from .reading import Draft, Reading

_FIRST = in_table("sources/paper_forms", "which row of a table")
_QUESTION = "## "
_FIELDS = ("Reference", "Submitted by", "Title", "Date", "Remark", "Left out")
_FIELD = re.compile(rf"({'|'.join(_FIELDS)}): (.+)$")
_FIELDS_READ = Reason(
    "cover and imprint", ("before the row’s first answer", "its columns, read as the document’s own")
)
_ITEM = in_table("sources/paper_forms", "a bullet or number before words")


@dataclass(frozen=True)
class Written:
    """A row: who sent it and when, remarks on it, what was left out of it, its answers under their questions."""

    row: int
    code: str
    author: str
    title: str
    date: str
    remarks: tuple[str, ...]
    left: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]

    def file(self) -> str:
        """Return the file that `read` reads."""
        values = [(self.code,), (self.author,), (self.title,), (self.date,), self.remarks, self.left]
        lines = [f"Row {self.row} of a table of submissions"]
        for name, given in zip(_FIELDS, values, strict=True):
            lines += [f"{name}: {' '.join(value.split())}" for value in given if value]
        for question, text in self.answers:
            lines += ["", _QUESTION + question] if question else []
            # An answer's own lines may begin as a question does.
            lines += ["", *(f" {line}" if line.startswith(_QUESTION) else line for line in text.split("\n"))]
        return "\n".join(lines) + "\n"


def is_row(extraction: Extraction) -> bool:
    """Say whether a file is a row of a table, kept as this module writes it."""
    lines = extraction.pages[0].lines if extraction.media_type == "text/plain" else ()
    return bool(lines) and _FIRST.match(lines[0].text) is not None


def read(extraction: Extraction, document_id: str, kind: str) -> Reading:
    """Return a row's answers as paragraphs under their questions; who sent it, and when, as its columns say."""
    texts = [_as_written(line) for line in extraction.pages[0].lines]
    end = texts.index("") if "" in texts else len(texts)
    fields: dict[str, list[str]] = {name: [] for name in _FIELDS}
    for text in texts[1:end]:
        if match := _FIELD.match(text):
            fields[match[1]].append(match[2])
    code, author, title, date = (" ".join(fields[name]) for name in _FIELDS[:4])
    draft = Draft(document_id)
    known = all(_FIELD.match(text) for text in texts[1:end])
    draft.block("\n".join(texts[:end]), _FIELDS_READ if known else None)
    for remark in fields["Remark"]:
        draft.problem(Because.of("remark on a row", texts[0].split()[1], said=remark))
    _read_answers(draft, texts[end:])
    title = title or (
        f"Written evidence submitted by {author}" if author else f"Submission, row {texts[0].split()[1]}"
    )
    document = Document(
        document_id, kind=kind, title=title, date=date, author=author, evidence_code=code,
        media_type=extraction.media_type, note="; ".join([*extraction.remarks, *fields["Left out"]]),
    )  # fmt: skip
    return Reading(
        document,
        draft.text,
        tuple(draft.passages),
        problems=tuple(draft.problems),
        left_out=tuple(draft.left_out),
    )


def _as_written(line: Line) -> str:
    """Return a line with the signs of Markdown that made it a heading: here they are of the row, or of an answer."""
    level = line.role.removeprefix("heading ") if line.role.startswith("heading ") else ""
    return f"{'#' * int(level)} {line.text}" if level else line.text


def _read_answers(draft: Draft, texts: Sequence[str]) -> None:
    section, heads, plain = "", 0, 0
    for text in _paragraphs(texts):
        if text.startswith(_QUESTION):
            section, heads = text.removeprefix(_QUESTION), heads + 1
            draft.passage("heading", f"h{heads}", section, label=_QUESTION, section=section)
        else:
            plain += 1
            draft.passage("paragraph", f"p{plain}", text, section=section)


def _paragraphs(texts: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs: lines between empty ones, each item of a list by itself."""
    lines: list[str] = []
    for text in [*texts, ""]:
        said = " ".join(text.split()) if not text.startswith(_QUESTION) else text
        if lines and (not said or _ITEM.match(said)):
            yield " ".join(lines)
            lines = []
        lines += [said] if said else []
