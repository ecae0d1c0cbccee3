"""What a report says: its items, and the evidence that it cites and quotes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Recommendation:
    """One numbered item of a report: a recommendation, a conclusion, or both.

    ``paragraphs`` and ``discussion`` are paragraph numbers of ``document_id`` as printed: those the
    item names, and those of its chapter since the item before, which lead to it. ``kind_from`` says what the kind was
    known by, one of `model.KINDS_FROM`; ``""`` where a person gave it or an earlier version read it. ``title`` stands
    over its words where the report gives it one, and is no part of ``text``.
    """

    recommendation_id: str
    number: str
    kind: str
    document_id: str
    passage_id: str = ""
    paragraphs: tuple[str, ...] = ()
    discussion: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    deadline: str = ""
    text: str = ""
    kind_from: str = ""
    title: str = ""


@dataclass(frozen=True)
class Relation:
    """A nested part of a recommendation, or the earlier recommendation that it repeats.

    ``number`` is as printed (``4(a)(ii)``; of what is repeated, where it is named). ``start`` to ``end`` are
    offsets into the recommendation's text.
    """

    relation_id: str
    recommendation_id: str
    relation: str
    number: str = ""
    other: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    status: str = "suggested"
    note: str = ""


@dataclass(frozen=True)
class Citation:
    """One reference to evidence in a report; ``start`` to ``end`` are offsets into its note.

    One in the running text has no ``note``, and ``note_passage_id`` is its paragraph's. ``why`` are words of
    `model.CITATION_WHYS`, ``about`` the ids, numbers and names that they are about, and ``reason`` the sentence made of
    both. ``kind``: oral, written, printed, same, transcript, statement, submission, exhibit or document.
    """

    citation_id: str
    passage_id: str
    note_passage_id: str
    note: str
    start: int
    end: int
    text: str
    target_document_id: str = ""
    target_passage_ids: tuple[str, ...] = ()
    status: str = "unresolved"
    why: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    reason: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Unfollowed:
    """One reference that could not be followed: where it stands, why, and what held is nearest to it."""

    citation_id: str
    passage_id: str
    note: str
    kind: str
    text: str
    status: str
    reason: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Quotation:
    """Words in quotation marks (or a set-off quotation) in a report, and where they stand in evidence.

    Where they are not found, ``why`` are words of `model.QUOTATION_WHYS`, and ``elsewhere`` is the passage, beside
    those cited, in which they stand. ``difference`` says it, or what differs, in words.
    """

    quotation_id: str
    passage_id: str
    start: int
    end: int
    quote: str
    citation_id: str = ""
    target_passage_id: str = ""
    match: str = "not found"
    difference: str = ""
    why: tuple[str, ...] = ()
    elsewhere: str = ""
