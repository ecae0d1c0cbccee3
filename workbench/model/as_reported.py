"""What is known at second hand, each row with its source: promises, findings of requests, figures, press words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Commitment:
    """What a government or a body said that it would do, whether or not anybody had recommended it.

    ``text`` is its words (of ``passage_id``, where a document is held), ``by`` who said it and ``date`` when.
    ``recommendation_ids`` are the items that it answers: none is right. ``consultation`` is from day to day
    (2013-06-25/2013-09-17), ``outcome`` what came of it, ``adopted_by`` who must adopt it locally. ``deadlines``
    are the dates by which it was promised, in the order given: a second one is a deadline that was moved.
    """

    commitment_id: str
    document_id: str
    passage_id: str = ""
    by: str = ""
    date: str = ""
    text: str = ""
    recommendation_ids: tuple[str, ...] = ()
    consultation: str = ""
    outcome: str = ""
    adopted_by: tuple[str, ...] = ()
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""
    deadlines: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    provenance: str = "real"


@dataclass(frozen=True)
class RequestFinding:
    """One thing that a round of requests for information found, as whoever asked published it.

    ``requests`` names the round, ``asked`` and ``closed`` are its dates (``closed`` empty: nobody has said that it is).
    ``authorities`` were asked and ``answered`` replied, as far as is known. ``found`` is the finding as it was given,
    ``value`` its number where it has one, and ``denominator`` of how many; ``base`` says of what these are.
    """

    finding_id: str
    requests: str
    asked_by: str
    asked: str
    found: str
    authorities: int | None = None
    answered: int | None = None
    value: float | None = None
    unit: str = ""
    denominator: int | None = None
    base: str = ""
    areas: str = ""
    closed: str = ""
    recommendation_ids: tuple[str, ...] = ()
    commitment_id: str = ""
    document_id: str = ""
    source: str = ""
    url: str = ""
    note: str = ""
    provenance: str = "real"


@dataclass(frozen=True)
class Figure:
    """A number that somebody gave: how it was worded, of what it is, in which unit and on which base, and who said so.

    ``counted`` is what is counted, ``base`` of what the number is a part, a ratio or a price. ``clash`` are the ids of
    figures that it is easily taken for, or does not agree with. ``read_by`` is *person* where somebody wrote it down.
    ``start`` and ``end`` are offsets into the text of ``passage_id``, where that is held.
    """

    figure_id: str
    passage_id: str = ""
    start: int | None = None
    end: int | None = None
    quote: str = ""
    value: float | None = None
    unit: str = ""
    counted: str = ""
    area: str = ""
    period: str = ""
    attributed_to: str = ""
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""
    base: str = ""
    clash: tuple[str, ...] = ()
    document_id: str = ""
    source: str = ""
    read_by: str = "person"
    provenance: str = "real"


@dataclass(frozen=True)
class PressQuotation:
    """Words in quotation marks in a press report that is second-hand: all that is held of what somebody said.

    ``start`` to ``end`` are offsets of ``quote`` into the passage; ``around`` is the paragraph that reports it.
    """

    quotation_id: str
    document_id: str
    passage_id: str
    start: int
    end: int
    quote: str
    around: str
    date: str = ""
    reported_by: str = ""
    url: str = ""
    provenance: str = "reported"


@dataclass(frozen=True)
class CategoryHeard:
    """One of the inquiry's own categories of witness, and how it is known that any was heard.

    ``provenance`` is *real* where a real body of it is held, *reported* where only ``source`` says that it was heard,
    and empty where neither does. ``bodies`` are the real ones held; invented ones are counted nowhere here.
    """

    category: str
    provenance: str
    bodies: int
    source: str = ""
