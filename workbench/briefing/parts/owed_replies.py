"""To which recommendations a reply is overdue on a day by a convention that binds, and why to others none is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import WorkbenchError
from ...model import Document, Recommendation, tables
from ...replies import overdue
from ..citing.citation import date_words
from ..material import Material
from .each_recommendation import Item
from .real_and_invented import ILLUSTRATIVE

if TYPE_CHECKING:
    import pandas as pd

ANSWERED = "a reply to it is recorded"
PUT_OFF = "what was replied puts an answer off, which is a reply"
UNCLEAR = "what was replied says neither yes nor no, which is a reply"
UNREAD = "a reply is held or listed, and nobody has confirmed what it answers"
INVENTED = "its report is illustrative"


@dataclass(frozen=True)
class Owed:
    """The items of one report that are overdue: when it was published, and by when a reply was due, in words."""

    report: str
    published: str
    due: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Overdue:
    """What a letter may ask for; ``left_out`` has of each recommendation that it does not ask for, why."""

    owed: tuple[Owed, ...]
    left_out: tuple[tuple[str, str], ...]


def overdue_replies(
    material: Material, items: tuple[Item, ...], today: str, addressee: str = "", *, hidden: bool = False
) -> Overdue:
    """Return what is overdue on a day, by report; with an ``addressee``, of what is addressed to them or to nobody.

    ``hidden``: there are replies that this reader may not see, which may answer anything.
    A conclusion asks for nothing and is never among them. Raises `WorkbenchError` where no convention binds anybody
    to reply to the body, and where nothing is overdue: with when the next reply is due.
    """
    if material.body not in overdue.OWED_TO:
        raise WorkbenchError(
            f"no convention binds anybody to reply to a body of the kind “{material.body or 'not given'}”, so nothing "
            "is overdue",
            "chase",
            f"The two months are owed to: {', '.join(overdue.OWED_TO)}. See inquiry.yaml, body.",
        )
    rows: list[Recommendation] = tables.rows(material.recommendations, Recommendation)
    documents = {one.document_id: one for one in tables.rows(material.documents, Document)}
    chased = overdue.chase(material.recommendations, material.responses, material.documents, today)
    late: dict[tuple[str, str], list[Item]] = defaultdict(list)
    left_out: list[tuple[str, str]] = []
    for row, one, item in zip(rows, tables.rows(chased, overdue.Chased), items, strict=True):
        if row.kind == "conclusion" or not _is_to(row, addressee):
            continue
        report = documents.get(row.document_id, Document(row.document_id))
        if why := _why_not(one, report, material, today, hidden):
            left_out.append((item.heading, why))
        else:
            late[row.document_id, one.due].append(item)
    if not late:
        raise WorkbenchError(
            f"nothing is overdue on {date_words(today)} that a letter could ask for",
            "chase",
            "; ".join(f"{name}: {why}" for name, why in left_out)
            or "No recommendation is addressed to them.",
        )
    return Overdue(
        tuple(_owed(documents[ident], due, found) for (ident, due), found in late.items()), tuple(left_out)
    )


def _is_to(row: Recommendation, addressee: str) -> bool:
    wanted = addressee.strip().casefold()
    return not wanted or not row.addressees or wanted in (one.casefold() for one in row.addressees)


def _owed(report: Document, due: str, found: list[Item]) -> Owed:
    named = ", ".join(filter(None, (report.title or report.document_id, report.paper_number)))
    return Owed(named, date_words(report.date), date_words(due), tuple(found))


def _why_not(one: overdue.Chased, report: Document, material: Material, today: str, hidden: bool) -> str:
    """Return why a recommendation is not to be chased; nothing where it is. Unknown is no ground for a letter."""
    if report.provenance == ILLUSTRATIVE:
        return INVENTED
    if one.state in ("put off", "replied, unclear", "answered"):
        return {"put off": PUT_OFF, "replied, unclear": UNCLEAR}.get(one.state, ANSWERED)
    if not one.due:
        return "the day of publication is not known, so no day is due"
    if today[: len(one.due)] <= one.due:
        return f"a reply is due by {date_words(one.due)}"
    return UNREAD if hidden or any(_unread(material, one.state)) else ""


def _unread(material: Material, state: str) -> Iterator[bool]:
    """Yield whether there is a reply that may answer an item all the same."""
    replies: pd.DataFrame = material.documents[material.documents["kind"] == "response"]
    yield not set(replies["status"]) <= {"ok"}
    yield state != "not answered" and not replies.empty
    mine = material.responses[material.responses["document_id"].isin(set(replies["document_id"]))]
    yield bool((mine["status"] == "suggested").any())
