"""Figures that a rule reads from what is held, those that it sets beside each other, and where a report's come from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FigureRead:
    """A number that a rule read from a passage: only suggested, with what is counted in the words of its sentence.

    ``value_to`` is the end of a range, else as ``value``. ``counted``, ``area``, ``period`` and ``attributed_to`` (who
    is said to have said it) are empty where the sentence does not say. ``given_by`` is who speaks, or wrote the paper.
    ``about`` is ``counted`` without endings and small words, in the order of the alphabet: figures of one thing have
    the same.
    """

    figure_id: str
    passage_id: str
    document_id: str
    start: int
    end: int
    quote: str
    value: float | None
    value_to: float | None
    unit: str
    counted: str = ""
    area: str = ""
    period: str = ""
    given_by: str = ""
    attributed_to: str = ""
    about: str = ""
    status: str = "suggested"
    read_by: str = "rule"


@dataclass(frozen=True)
class FiguresCompared:
    """Figures that a rule sets side by side, none of them said to be right: to be looked at, not to be relied on.

    ``kind`` is *numbers differ* (the same is counted, and the numbers are not equal), *words differ* (one number, of
    which two things are said), *share does not agree* or *share agrees* (“58 of the 140 homes (41%)”, worked out).
    ``figure_ids`` are in the order of the evidence; ``statement`` has the words of each, and who gave it.
    """

    kind: str
    figure_ids: tuple[str, ...]
    unit: str
    about: str
    statement: str
    read_by: str = "rule"


@dataclass(frozen=True)
class FigureTraced:
    """A figure of a report, and the figures of the evidence that it may come from.

    ``found`` is *cited* (in a passage that its paragraph cites), *same thing* (the same number of the same thing),
    *same number* (of which the evidence says something else, or does not say of what) or *not found* (in nothing that
    is held and read: which is no proof that nobody gave it). ``target_figure_ids`` are in the order of the evidence.
    """

    figure_id: str
    passage_id: str
    quote: str
    counted: str
    found: str
    target_figure_ids: tuple[str, ...] = ()
    target_passage_ids: tuple[str, ...] = ()
    read_by: str = "rule"
