"""How many were found, of what, and what else has it: a count never stands without what was looked through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .facets import SUBMISSIONS, WITNESSES

_ONE = {
    SUBMISSIONS: "a submission", "members’ questions": "a member’s question", "reports": "a report",
    "replies": "a reply", "notes in documents": "a note in a document", "notes of meetings": "a note of a meeting",
    "tables in documents": "a table in a document", "other papers": "another paper",
    "speakers who could not be placed": "the words of a speaker who could not be placed",
}  # fmt: skip
_OTHERS = {
    "names": ("name of a person or body", "names of people and bodies"),
    "titles": ("title of a document", "titles of documents"),
    "items": ("recommendation or conclusion", "recommendations and conclusions"),
    "memos": ("memo", "memos"),
}


def found_in_words(voices: Mapping[str, int], others: Mapping[str, int], looked: Looked) -> str:
    """Return the counts as a sentence or two.

    ``voices`` are passages by whose words they are, ``others`` rows of other tables by their noun in the plural
    (people, titles of documents, recommendations, memos). What witnesses said always comes first, also where it is 0.
    """
    total = sum(voices.values())
    said = [f"{voices.get(WITNESSES, 0):,} in {WITNESSES}"]
    elsewhere = [_counted(name, n) for name, n in voices.items() if n and name != WITNESSES]
    head = f"{_passages(total)}: " + "; ".join([*said, ", ".join(elsewhere)] if elsewhere else said) + "."
    also = [f"{n:,} {_OTHERS[noun][n != 1]}" for noun, n in others.items() if n]
    more = f" Also in {', '.join(also)}." if also else ""
    return f"{head}{more} {looked}"


@dataclass(frozen=True)
class Gaps:
    """Documents that may hold more: those of which not all could be read, and those listed of which nothing is held."""

    unread: int = 0
    not_held: int = 0

    def __str__(self) -> str:
        said = ""
        if self.unread:
            what = "document has" if self.unread == 1 else "documents have"
            said += f" {self.unread:,} {what} no text, or could be read in part only, and may hold more."
        if self.not_held:
            what = "document is" if self.not_held == 1 else "documents are"
            said += f" {self.not_held:,} {what} listed and not held."
        return said


@dataclass(frozen=True)
class Looked:
    """What was looked through, and what was not."""

    passages: int
    documents: int
    gaps: Gaps
    narrowed: Mapping[str, str]

    def __str__(self) -> str:
        only = ", ".join(f"{name.replace('_', ' ')} “{value}”" for name, value in self.narrowed.items())
        of = f"{_passages(self.passages)} of {self.documents:,} document{'' if self.documents == 1 else 's'}"
        return f"Looked through: {of}{f', narrowed to {only}' if only else ''}.{self.gaps}"


def _passages(number: int) -> str:
    return f"{number:,} passage{'' if number == 1 else 's'}"


def _counted(name: str, number: int) -> str:
    if number == 1 and name in _ONE:
        return f"1 in {_ONE[name]}"
    return f"{number:,} in {name}"
