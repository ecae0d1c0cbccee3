"""What came of a report: replies, acts, what authorities were asked and answered, inspections, events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Response:
    """What was said in reply to an item of a report.

    ``wording`` is the sentence that takes the position. ``why`` are words of `model.POSITION_WHYS`: what decided it
    when it was suggested; ``about`` has beside each the words that did, and ``reason`` says them. ``otherwise`` is
    the position that the same words allow as well.
    """

    response_id: str
    recommendation_id: str
    document_id: str
    passage_id: str = ""
    responder: str = ""
    date: str = ""
    position: str = ""
    wording: str = ""
    matched_by: str = ""
    score: float | None = None
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""
    why: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    reason: str = ""
    otherwise: str = ""


@dataclass(frozen=True)
class Progress:
    """What was done about an item of a report, or about a commitment, dated."""

    recommendation_id: str
    date: str
    state: str
    measure: str = ""
    value: str = ""
    unit: str = ""
    area: str = ""
    source: str = ""
    url: str = ""
    note: str = ""
    commitment_id: str = ""


@dataclass(frozen=True)
class Authority:
    """One entry of a list of authorities: its kind, and from when to when it stood (``until`` empty: it stands)."""

    name: str
    kind: str
    since: str = ""
    until: str = ""
    provenance: str = "real"
    note: str = ""


@dataclass(frozen=True)
class Measure:
    """What authorities are asked, under which edition of the guidance.

    ``lowest`` and ``highest`` are the least and the most that an answer can be; ``target`` is the level that is
    asked for, and ``better`` which side of it is better (``higher``, ``lower``, or nothing where none is). ``part_of``
    is the measure of which this one counts a part, ``commitment_id`` the commitment that it measures.
    """

    measure: str
    asks: str
    recommendation_id: str
    guidance: str
    since: str
    until: str
    unit: str
    kind: str
    lowest: float | None = None
    highest: float | None = None
    target: float | None = None
    better: str = ""
    part_of: str = ""
    asked_of: str = ""
    provenance: str = "real"
    note: str = ""
    commitment_id: str = ""


@dataclass(frozen=True)
class LocalReturn:
    """One authority's answer on one measure for one period; ``asked`` and ``answered`` are dates.

    Rows of one letter share ``source``. ``chased`` is when it was chased, ``review`` when a review was asked for,
    ``closed`` when the round of requests was over: nobody is chased after that.
    """

    authority: str
    measure: str
    period: str
    asked: str
    answered: str
    value: str
    unit: str
    status: str
    source: str = ""
    note: str = ""
    chased: str = ""
    review: str = ""
    provenance: str = "real"
    closed: str = ""


@dataclass(frozen=True)
class Inspection:
    """One judgement of an inspection, under the framework that it was made under; or a thematic one, which gives none.

    ``kind`` is *single* (of one body) or *thematic* (of a matter, in several areas); ``areas`` and ``cases`` are how
    many a thematic one looked at, ``inspector`` who inspected. ``commitment_id`` is the commitment that it bears on.
    """

    body: str
    framework: str
    date: str
    aspect: str
    judgement: str
    source: str = ""
    url: str = ""
    note: str = ""
    provenance: str = "real"
    kind: str = "single"
    areas: int | None = None
    cases: int | None = None
    inspector: str = ""
    commitment_id: str = ""
    document_id: str = ""


@dataclass(frozen=True)
class AuthorityRecord:
    """One thing that is known of one authority: a duty, what it returned, how an inspection judged it.

    ``kind`` is *duty* (a measure that it was asked on, with the guidance that asks for it), *return* or *inspection*.
    ``status`` is that of the return (*not held* is one); ``said`` its value with the unit, or the judgement.
    """

    authority: str
    kind: str
    date: str
    about: str
    said: str
    status: str
    guidance: str
    recommendation_id: str = ""
    commitment_id: str = ""
    source: str = ""
    note: str = ""
    provenance: str = "real"


@dataclass(frozen=True)
class Event:
    """Something that happened, dated, which no document, reply or act in the other tables says."""

    date: str
    kind: str
    what: str
    until: str = ""
    document_id: str = ""
    recommendation_ids: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    note: str = ""
    provenance: str = "real"
