"""A file as it was given to an inquiry, what reading it came to, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import Unreadable
from ..model import Appearance
from ..sources.reading import Reading

# Shows how far a list of steps is: gets them with what is done, and gives them back one by one.
Watch = Callable[[Sequence[Any], str], Iterable[Any]]


@dataclass(frozen=True)
class Received:
    """What became of one file that was given."""

    file: str
    document_id: str
    kind: str
    status: str
    title: str
    date: str
    passages: int
    problems: int
    reason: str
    sha256: str


@dataclass(frozen=True)
class Given:
    """A file as it was given: its bytes (none where it can't be opened), and what reading it came to.

    ``fields`` and ``appearances`` are what its publisher says of it, where it was fetched. ``recognised`` is a PDF with
    the text that was recognised on its pages, where it had none of its own; ``failure`` says why there is none.
    """

    path: Path
    data: bytes | None
    result: Reading | Unreadable
    fields: dict[str, str] = field(default_factory=dict)
    appearances: tuple[Appearance, ...] = ()
    recognised: bytes = b""
    failure: Unreadable | None = None

    @property
    def reading(self) -> Reading | None:
        return self.result if isinstance(self.result, Reading) else None

    @property
    def status(self) -> str:
        return self.result.status

    @property
    def is_pictures(self) -> bool:
        """Whether it is a PDF without a text layer: text may be recognised on its pages."""
        return self.status == "no-text" and b"%PDF-" in (self.data or b"")[:1024]

    @property
    def reason(self) -> str:
        if isinstance(self.result, Unreadable):
            from ..sources.formats import text_recognition

            said = self.failure or self.result
            # What this machine can do is no part of what is kept of the file.
            may = self.is_pictures and not said.blank and not self.failure
            next_step = text_recognition.advice() if may else said.next
            return f"{said.what}. {next_step}".strip()
        failed = f"{self.failure.what}. {self.failure.next}".strip() if self.failure else ""
        return "; ".join(filter(None, (self.result.document.note, failed)))


def unwatched(steps: Sequence[Any], _: str) -> Iterable[Any]:
    """Return the steps as they are: nobody watches."""
    return steps


def shown(path: Path) -> str:
    """Return a file's name fit to print: bytes that are no Unicode as question marks."""
    return path.name.encode("utf-8", "replace").decode()


def received(given: Given, document_id: str, status: str, digest: str, reason: str) -> Received:
    """Return the row of the import report for a file."""
    document = given.reading.document if given.reading else None
    kind, title, date = (
        given.fields.get(name) or (getattr(document, name) if document else "")
        for name in ("kind", "title", "date")
    )
    return Received(
        shown(given.path), document_id, kind, status, title, date, len(given.reading.passages) if given.reading else 0,
        len(given.reading.problems) if given.reading else 0, reason, digest,
    )  # fmt: skip
