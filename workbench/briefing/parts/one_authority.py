"""What is known of one authority: its duties, what it returned, how inspections judged it, and what it replied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from ...errors import WorkbenchError
from ...model import AuthorityRecord, LocalReturn, Measure, tables
from ...outcomes import authority_records, printed_values, request_letters, suppression
from ...text import names
from ..citing.citation import date_words
from ..material import Material
from . import real_and_invented
from .each_recommendation import Reply

COUNT = "count"
NO_ANSWER = "no answer recorded"
AFTER = (
    "Not held, refused and no reply are answers of their own: none of them is nought. "
    f"{suppression.MARK} stands for a count that is withheld: it is small, or would give a small one away."
)


@dataclass(frozen=True)
class Grid:
    """One table of what is known: its name and caption, the heads of its columns, its rows, and what follows it.

    The first cell of a row names it. Without rows ``empty`` is said.
    """

    name: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""
    after: str = ""


@dataclass(frozen=True)
class Known:
    """All that is known of it of one provenance; ``mark`` stands over what is invented."""

    name: str
    mark: str
    grids: tuple[Grid, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not any(grid.rows for grid in self.grids)


def known(named: str, material: Material, date: str, mark: str) -> tuple[Known, ...]:
    """Return what is known of an authority, what is real apart from what is invented, each only where there is any.

    Counts below five are withheld as in every table of returns (`outcomes.suppression`). Raises `WorkbenchError` for
    a name that no authority has, with the nearest.
    """
    real, invented = real_and_invented.real(material), real_and_invented.invented(material)
    whole = _name(named, material)
    parts = (_known(whole, part, date, said) for part, said in ((real, ""), (invented, mark)))
    return tuple(one for one in parts if not one.is_empty)


def _name(named: str, material: Material) -> str:
    every = [*material.authorities["name"], *material.local_returns["authority"]]
    every += list(material.inspections.loc[material.inspections["kind"] != "thematic", "body"])
    by_name = {names.fold(one): one for one in every}
    if found := by_name.get(names.fold(named)):
        return str(found)
    near = get_close_matches(names.fold(named), sorted(by_name), n=1, cutoff=0.6)
    raise WorkbenchError(
        f"no authority is called “{named}”",
        "authority",
        f"Did you mean {by_name[near[0]]}?" if near else "See the tables authorities and authority_records.",
    )


def _known(name: str, part: Material, date: str, mark: str) -> Known:
    frames = {one: getattr(part, one) for one in ("measures", "local_returns", "inspections")}
    every = authority_records.records(frames)
    mine: list[AuthorityRecord] = tables.rows(every[every["authority"] == name], AuthorityRecord)
    items = part.recommendations
    numbers = dict(zip(items["recommendation_id"], items["number"], strict=True))
    returns = part.local_returns[part.local_returns["authority"] == name]
    letters = (
        tables.rows(request_letters.requests(returns, today=date), request_letters.Request) if date else []
    )
    duties = [one for one in mine if one.kind == "duty"]
    judged = [one for one in mine if one.kind == "inspection"]
    return Known(
        name,
        mark,
        (
            Grid("Duty", "What it was asked about, since when, and which guidance asks for it",
                 ("Asked about", "Since", "Guidance"),
                 tuple((_of(one.about, numbers.get(one.recommendation_id)), date_words(one.date), one.guidance)
                       for one in duties),
                 "It was asked nothing that is recorded, so no duty is known of it here."),
            Grid("Return", "What it answered, by period",
                 ("Asked about", "Answer", "Period", "Guidance then in force", "Source"),
                 tuple(_returned(tables.rows(returns, LocalReturn), part, numbers, mark)),
                 "No return of its is recorded.", AFTER),
            Grid("Letters", "The letters that it was sent",
                 ("Asked", "Answer due, in 20 working days", "Answered", "With", "Source"),
                 tuple((date_words(one.asked), date_words(one.due), date_words(one.answered) or NO_ANSWER,
                        ", ".join(one.statuses), one.source) for one in letters),
                 "No letter to it is recorded."),
            Grid("Inspection", "How it was judged, under the framework then in force",
                 ("Looked at", "Judged", "When", "Framework", "Source"),
                 tuple((one.about, one.said, date_words(one.date), one.guidance, one.source) for one in judged),
                 "No judgement on it is recorded.", "Judgements under two frameworks are not compared."),
        ),
    )  # fmt: skip


def _of(about: str, item: str | None) -> str:
    return f"{about} · {item}" if item else about


def _returned(
    rows: list[LocalReturn], part: Material, numbers: dict[str, str], mark: str
) -> Iterator[tuple[str, ...]]:
    """Yield what it answered, by period and measure; a count as it may be printed beside those of the others."""
    asked = {one.measure: one for one in tables.rows(part.measures, Measure)}
    for row in sorted(rows, key=lambda one: (one.period, one.measure)):
        one = asked.get(row.measure)
        if one is None:
            continue
        said = _said(row, _count(row, one, part, mark) if one.kind == COUNT else row.value)
        yield _of(one.asks, numbers.get(one.recommendation_id)), said, row.period, one.guidance, row.source


def _said(row: LocalReturn, value: str) -> str:
    """Return an answer in words: its value with the unit, or that there is none, and its status if not answered."""
    if not row.value:
        return row.status
    words = value if value in row.unit.split() else f"{value} {row.unit}".strip()
    return words if row.status == "answered" else f"{words} ({row.status})"


def _count(row: LocalReturn, one: Measure, part: Material, mark: str) -> str:
    every = printed_values.printed(
        part.local_returns, part.measures, one.measure, row.period, illustration=mark
    )
    found = every.loc[every["authority"] == row.authority, "value"]
    return str(next(iter(found), row.status))


def replied(name: str, replies: tuple[tuple[str, Reply], ...]) -> tuple[tuple[str, Reply], ...]:
    """Return of the replies, each with its item's heading, those that the authority gave itself."""
    return tuple((heading, one) for heading, one in replies if names.fold(one.responder) == names.fold(name))
