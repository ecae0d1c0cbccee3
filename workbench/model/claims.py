"""What is claimed of the evidence, by a rule, a model, a report or a person; and what people decided."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """A topic of the codebook."""

    theme: str
    label: str
    parent: str = ""
    definition: str = ""
    include: str = ""
    exclude: str = ""


@dataclass(frozen=True)
class Pattern:
    """Words that suggest a theme: a phrase (as written), a lemma phrase, or token attributes."""

    pattern_id: str
    theme: str
    kind: str
    pattern: str
    note: str = ""


@dataclass(frozen=True)
class Tag:
    """A claim that a span is about a theme, and who makes it.

    ``unprompted`` is the score that it has without the question before it, where that would be too low to suggest it.
    """

    tag_id: str
    passage_id: str
    theme: str
    start: int
    end: int
    quote: str
    origin: str
    score: float | None = None
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""
    unprompted: float | None = None


@dataclass(frozen=True)
class Coding:
    """What one coder said of one theme on one passage of a sample: ``coded`` is *yes* or *no*.

    A passage that the coder has not read has no row. Codings of a sample are kept apart from tags.
    """

    sample: str
    passage_id: str
    document_id: str
    theme: str
    coder: str
    coded: str = "no"


@dataclass(frozen=True)
class Link:
    """A claim that a passage bears on a recommendation; ``reasons`` in words, all of them.

    ``why`` are the same reasons as words of `model.LINK_WHYS`; ``about`` has beside each what it is about. Where a
    person claims the link, ``basis`` says so, and there may be none.
    """

    link_id: str
    recommendation_id: str
    passage_id: str
    basis: str
    score: float | None = None
    reasons: tuple[str, ...] = ()
    bearing: str = "undecided"
    quote: str = ""
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""
    why: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bearing:
    """What a link's passage shows of its bearing on the item, suggested with the sentence that shows it.

    ``start`` to ``end`` are offsets into the passage's text, ``quote`` is the whole sentence (or two) that stands
    there, and ``shows`` the words in it that show the bearing. ``why`` are words of `model.BEARING_WHYS`, ``about``
    has beside each what it is about, and ``reason`` says them.
    """

    link_id: str
    recommendation_id: str
    passage_id: str
    bearing: str
    start: int
    end: int
    quote: str
    shows: str
    reason: str
    status: str = "suggested"
    why: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Undertaking:
    """Something a witness said they would do: ``quote`` is the sentence, ``what`` the words of it that say what.

    ``on_behalf`` is the body that the witness spoke for, ``asked`` the passage that asked for it (nothing where it
    was offered). ``due`` is an ISO date, perhaps partial, of the last day or month that ``due_words`` allow.
    ``perhaps_by`` are documents that a machine takes to fulfil it, ``fulfilled_by`` the one that a person named.
    ``why`` are words of `model.UNDERTAKING_WHYS`: what makes it an undertaking and what limits it; ``about`` has beside
    each the words that do, and ``reason`` says them. ``condition`` are the words on which it hangs, ``""`` where none.
    """

    undertaking_id: str
    passage_id: str
    start: int
    end: int
    quote: str
    person_id: str = ""
    speaker: str = ""
    on_behalf: str = ""
    what: str = ""
    to_whom: str = ""
    due: str = ""
    due_words: str = ""
    asked: str = ""
    perhaps_by: tuple[str, ...] = ()
    fulfilled_by: str = ""
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""
    why: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    reason: str = ""
    condition: str = ""


@dataclass(frozen=True)
class OtherReading:
    """One sentence that a row of `english.csv`, not yet in use, would read otherwise.

    ``row`` is its number in the file (the head is 1), ``english`` the table that it extends. ``start`` and ``end``
    are offsets of ``words`` into the passage, ``means`` what they would mean, ``instead_of`` what is read there now.
    """

    row: int
    english: str
    pattern: str
    passage_id: str
    start: int
    end: int
    words: str
    means: str
    instead_of: str
    sentence: str


@dataclass(frozen=True)
class Memo:
    """A note that somebody wrote about a document, a passage, an item or any other row, for those who work on it.

    ``about_table`` and ``about_id`` name the row; ``start`` and ``end`` the words of a passage, where it is about these
    only. ``time`` is when it was written. It is on no page and in no export; nothing reads ``public`` yet.
    """

    memo_id: str
    about_table: str
    about_id: str
    start: int | None = None
    end: int | None = None
    coder: str = ""
    time: str = ""
    text: str = ""
    public: bool = False


@dataclass(frozen=True)
class Sought:
    """What a document must have that fulfils one undertaking: a later ``date``, one of ``bodies``, its ``words``."""

    date: str
    bodies: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class TermLink:
    """A claim that a passage bears on a head of the terms of reference; ``reasons`` in words, all of them.

    ``basis`` is the strongest of *heading*, *words*, *theme* and *person*; ``why`` and ``about`` as in `Link`.
    """

    term_link_id: str
    term_id: str
    passage_id: str
    basis: str
    score: float | None = None
    reasons: tuple[str, ...] = ()
    quote: str = ""
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""
    why: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Decision:
    """One act of a person, as the log keeps it; ``detail`` is what was written with it, erasable apart.

    ``stream`` is one coder's chain on one copy of the inquiry, ``n`` counts in it from 1.
    """

    decision_id: str
    stream: str
    n: int
    time: str
    coder: str
    table: str
    row_id: str
    act: str
    detail: str = ""
