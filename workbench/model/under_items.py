"""What stands under each item of a report, and what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class EvidenceBase:
    """What stands under one item of a report: counts are of distinct passages and witness bodies.

    ``consistent``, ``qualifying``, ``contrary`` and ``background`` count witness bodies with a passage of that
    bearing, as a person confirmed it; ``undecided`` the other bodies. ``why`` is one of `model.EVIDENCE_BASE_WHYS`,
    and ``statement`` says it with what is beside it. ``grounds`` are labels such as *contested*,
    ``grounds_words`` says them in words, and ``against`` what was found that qualifies the item or is contrary
    to it, or who looked.
    """

    recommendation_id: str
    number: str
    kind: str
    paragraphs: tuple[str, ...]
    discussion: tuple[str, ...]
    shares_with: tuple[str, ...]
    notes: int
    cited: int
    confirmed: int
    suggested: int
    bodies: tuple[str, ...]
    categories: tuple[str, ...]
    not_held: int
    unresolved: int
    statement: str
    consistent: int = 0
    qualifying: int = 0
    contrary: int = 0
    background: int = 0
    undecided: int = 0
    grounds: tuple[str, ...] = ()
    grounds_words: str = ""
    against: str = ""
    why: str = ""


@dataclass(frozen=True)
class Coverage:
    """A theme, the distinct witness bodies that spoke of it, and the items of a report that it reaches.

    ``recommendations`` and ``conclusions`` are ids; ``strong`` and ``gap`` are ``True`` or ``False``.
    """

    theme: str
    label: str
    bodies: int
    heard: int
    passages: int
    confirmed: int
    recommendations: tuple[str, ...] = ()
    conclusions: tuple[str, ...] = ()
    strong: bool = False
    gap: bool = False
    statement: str = ""


@dataclass(frozen=True)
class Reach:
    """One witness body, or a category of them: how it was heard, and what of it a report cites.

    ``sessions`` and ``documents`` count what was said and written and can be read, ``unread`` what is listed and
    not held, or held and not readable; ``cited`` counts its passages that the report cites, ``paragraphs`` the
    report's paragraphs that cite it, ``quoted`` the quotations found in its words, ``linked`` its passages that
    a person linked to an item.
    """

    category: str
    body: str
    sessions: int
    documents: int
    unread: int
    cited: int | None
    paragraphs: int | None
    quoted: int | None
    linked: int
    statement: str = ""


@dataclass(frozen=True)
class Reached:
    """A category of witnesses: how many distinct bodies of it were heard, and how many a report cites."""

    category: str
    bodies: int
    heard: int
    cited: int | None
    not_cited: int | None
    quoted: int | None
    linked: int


@dataclass(frozen=True)
class Heard:
    """Who was heard in one group: a category, a body, a session, a head of the terms of reference, or a theme.

    ``standing``: *heard*; *reported*, where no evidence of theirs is held, and ``note`` says what they are known from;
    or *nobody*. ``bodies`` are distinct witness bodies (missing where it is not known how many were heard): those that
    ``spoke`` in a hearing, those that wrote and never spoke in one (``wrote_only``), those that spoke in more than one
    hearing (``again``), those that the report cites (``cited``, missing where no report with citations is held), and,
    of terms and themes, those of whom a person confirmed a passage (``confirmed``). ``people`` came to a hearing.
    ``turns`` and ``words_spoken`` are witnesses' alone; words are parted by blanks. ``who``: the bodies by name, of a
    body the people who spoke for it.
    """

    name: str
    standing: str
    bodies: int | None
    spoke: int | None = None
    wrote_only: int | None = None
    again: int | None = None
    cited: int | None = None
    confirmed: int | None = None
    people: int | None = None
    sessions: int | None = None
    submissions: int | None = None
    turns: int | None = None
    words_spoken: int | None = None
    words_written: int | None = None
    who: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Cell:
    """One item of a report and one category of witnesses, counted in distinct witness bodies.

    ``bodies`` are those cited or confirmed for the item, missing where nobody has looked; ``suggested`` are
    those of whom a machine suggests a passage, and none is cited or confirmed.
    """

    recommendation_id: str
    number: str
    kind: str
    category: str
    bodies: int | None
    suggested: int
    heard: int
