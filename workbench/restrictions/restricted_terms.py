"""restrictions.csv: what must not leave, by whose order, from whom and how long; read whole, or not at all.

A word of its columns that is none of ours counts as the most restrictive, and is named.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import BadTable
from ..model import tables
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd

FILE = "restrictions.csv"
REQUIRED = ("term", "kind")
OPTIONAL = ("aliases", "scope", "order", "from", "until", "varied_by", "applies_to", "mark", "note")
SCOPES = ("words", "page", "document", "person")
SUB_JUDICE, LIFELONG = "sub judice", "lifelong anonymity"
KINDS = (
    "restriction order", "restriction notice", "application pending", SUB_JUDICE, LIFELONG, "children in proceedings",
    "undertaking to a witness", "address of a children’s home",
)  # fmt: skip
PUBLIC, COMMITTEE = "public", "committee"
MARK = "[withheld]"
_DATE = in_table("restrictions/identifiers", "a year, month or day")
_WORD_SIGN = in_table("text/signs", "a sign of a word")
_BETWEEN = in_table("restrictions/identifiers", "no signs of words")


@dataclass(frozen=True)
class Restriction:
    """One row of restrictions.csv: a term, how it is also called, what it covers, and for whom and when it holds.

    ``scope`` is one of `SCOPES`, ``kind`` one of `KINDS`; ``starts`` and ``until`` are ISO dates, perhaps partial, both
    days within. ``applies_to``: *public* is kept from the public, *committee* from the committee as well, and names are
    those of who alone may read it. ``mark`` is printed in its place where somebody says so.
    """

    term: str
    kind: str
    aliases: tuple[str, ...] = ()
    scope: str = "words"
    order: str = ""
    starts: str = ""
    until: str = ""
    varied_by: str = ""
    applies_to: tuple[str, ...] = ()
    mark: str = ""
    note: str = ""

    @property
    def warns_only(self) -> bool:
        """Whether a hit is said and does not refuse: of a matter before a court, a clerk decides."""
        return self.kind == SUB_JUDICE

    @property
    def names_somebody(self) -> bool:
        """Whether the term is somebody's name, whatever it looks like."""
        return self.scope not in ("words", "page", "document")

    def holds_on(self, date: str) -> bool:
        """Say whether it is in force on the day of a page (ISO, perhaps partial): always, where a page has none."""
        if not date:
            return True
        first, last = _first(date), _last(date)
        begins = _first(self.starts) if self.starts else first
        lapses = _last(self.until) if self.until and self.kind != LIFELONG else last
        return begins <= last and first <= lapses

    def keeps_from(self, audience: str, reader: str = "") -> bool:
        """Say whether it keeps its words from an audience, or from the one reader whose copy it is."""
        if not self.applies_to:
            return True
        said = [_plain(one) for one in self.applies_to]
        named = [one for one in said if one not in (PUBLIC, COMMITTEE)]
        if named:
            return not reader or _plain(reader) not in named
        return audience == PUBLIC or COMMITTEE in said or audience != COMMITTEE


def restrictions(frame: pd.DataFrame) -> tuple[Restriction, ...]:
    """Return the rows of the register. Raises `BadTable` with everything that is wrong with it, by row and column."""
    rows = [
        (int(str(row)), {str(k): str(v).strip() for k, v in cells.items()})
        for row, cells in frame.to_dict("index").items()
    ]
    mistakes = [f"row {row}, {words}" for row, cells in rows for words in _mistakes(cells)]
    if mistakes:
        raise BadTable(FILE, mistakes)
    return tuple(_restriction(cells) for _, cells in rows)


def unknown_words(frame: pd.DataFrame) -> list[str]:
    """Return a line for each word of the register that is none of ours, with how it is taken."""
    found = []
    for row, cells in frame.to_dict("index").items():
        for column, known, means in (
            ("scope", SCOPES, "taken as a person, by all names"), ("kind", KINDS, "taken as a restriction order"),
        ):  # fmt: skip
            word = str(cells[column]).strip()
            if word and _known(word, known) is None:
                found.append(f"row {row}, {column}: “{word}” is none of {', '.join(known)}; {means}")
    return found


def _restriction(cells: dict[str, str]) -> Restriction:
    return Restriction(
        cells["term"],
        _known(cells["kind"], KINDS) or cells["kind"],
        tables.split_list(cells["aliases"]),
        (_known(cells["scope"], SCOPES) or cells["scope"]) if cells["scope"] else "words",
        cells["order"],
        cells["from"],
        cells["until"],
        cells["varied_by"],
        tables.split_list(cells["applies_to"]),
        cells["mark"],
        cells["note"],
    )


def _mistakes(cells: dict[str, str]) -> Iterator[str]:
    if not _WORD_SIGN.search(cells["term"]):
        yield "term: there is no word in it; write the words that must not leave"
    if not cells["kind"]:
        yield f"kind: it is empty; write one of {', '.join(KINDS)}"
    for column in ("from", "until"):
        if cells[column] and not _is_date(cells[column]):
            yield f"{column}: “{cells[column]}” is no date; write it as 2026-11-28"
    both = cells["from"] and cells["until"] and _is_date(cells["from"]) and _is_date(cells["until"])
    if both and _first(cells["from"]) > _last(cells["until"]):
        yield f"until: {cells['until']} is before from, {cells['from']}; put one of them right"
    if cells["until"] and _known(cells["kind"], KINDS) == LIFELONG:
        yield "until: lifelong anonymity has no end; leave it empty"
    for alias in tables.split_list(cells["aliases"]):
        if not _WORD_SIGN.search(alias):
            yield f"aliases: there is no word in “{alias}”; take it out"


def _known(word: str, known: tuple[str, ...]) -> str | None:
    return next((one for one in known if _plain(one) == _plain(word)), None)


def _plain(word: str) -> str:
    return _BETWEEN.sub(" ", word.casefold().replace("’", "").replace("'", "")).strip()


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(_first(text))
    except ValueError:
        return False
    return True


def _first(date: str) -> str:
    return (date + "-01-01")[:10] if len(date) < 10 else date


def _last(date: str) -> str:
    return date + {4: "-12-31", 7: "-31"}.get(len(date), "")
