"""What is held: documents, their passages, and the people in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """One source: a file that we hold, or an entry of a list of evidence that we do not.

    ``publication`` says who may see it (`model.publication`), ``ordered`` the day of the order or direction that it
    rests on, where the body's rule has one, and ``by`` whose. ``recognised``: its text was made by text
    recognition (OCR) from pictures of its pages.
    """

    document_id: str
    kind: str = "other"
    provenance: str = "real"
    title: str = ""
    date: str = ""
    author: str = ""
    evidence_code: str = ""
    paper_number: str = ""
    parliamentary_session: str = ""
    publication: str = "received, not reported"
    ordered: str = ""
    by: str = ""
    corrected: str = ""
    source_file: str = ""
    sha256: str = ""
    media_type: str = ""
    url: str = ""
    retrieved: str = ""
    status: str = "ok"
    note: str = ""
    recognised: bool = False

    @property
    def is_uncorrected(self) -> bool:
        """Whether it is a transcript in which witnesses may still correct their words."""
        return "uncorrected" in self.corrected.casefold()


@dataclass(frozen=True)
class Passage:
    """One citable unit; ``text`` equals the document's stored text from ``start`` to ``end``."""

    passage_id: str
    document_id: str
    seq: int
    kind: str
    locator: str
    turn: int | None = None
    speaker: str = ""
    person_id: str = ""
    section: str = ""
    panel: int | None = None
    page: int | None = None
    start: int = 0
    end: int = 0
    text: str = ""


@dataclass(frozen=True)
class Mark:
    """A footnote's mark: where note ``note`` is called in a passage (its text holds no mark)."""

    passage_id: str
    start: int
    note: str
    note_passage_id: str


@dataclass(frozen=True)
class Hearing:
    """One panel of a report's own table of witnesses: the date and the questions they answered."""

    document_id: str
    date: str
    panel: int
    first: int
    last: int
    text: str


@dataclass(frozen=True)
class Person:
    """One person or body, however often and under whatever label they appear."""

    person_id: str
    name: str
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Appearance:
    """A person in a document, in a capacity. ``label`` is what the document prints for them."""

    document_id: str
    person_id: str
    label: str
    capacity: str
    role: str = ""
    organisation: str = ""
    category: str = ""
    panel: int | None = None
    interest: str = ""
    note: str = ""


@dataclass(frozen=True)
class Term:
    """One head of the terms of reference."""

    term_id: str
    number: str
    text: str
