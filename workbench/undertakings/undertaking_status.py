"""Which undertakings are open, overdue or fulfilled on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import Document, Undertaking, tables
from ..text.english.reckoned_dates import last_day

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Standing:
    """Where one undertaking stands on a day: who owes what to whom, and what shows that it was done.

    ``standing`` is *overdue* where its date has passed, *open* where it has none or it is still to come, *fulfilled*
    where a person named the document, *perhaps fulfilled* where a machine suggests one that is held on that day.
    """

    undertaking_id: str
    passage_id: str
    said: str
    speaker: str
    on_behalf: str
    what: str
    to_whom: str
    due: str
    due_words: str
    standing: str
    documents: tuple[str, ...]
    status: str
    statement: str


def standing(undertakings: pd.DataFrame, documents: pd.DataFrame, today: str) -> pd.DataFrame:
    """Return where each undertaking stands on the day ``today``: columns those of `Standing`.

    One row per undertaking that nobody dismissed and that was made by then, in the order of ``undertakings``;
    ``status`` says whether a person confirmed it. A date that names a month or a year alone is overdue when it is
    over. Raises `WorkbenchError` where ``today`` is no whole ISO date: no clock is read.
    """
    if last_day(today) != today or len(today) != 10:
        raise WorkbenchError(f"“{today}” is no date", "today", "Give one such as 2015-03-31.")
    held: dict[str, Document] = {d.document_id: d for d in tables.rows(documents, Document)}
    rows = []
    for made in tables.rows(undertakings[undertakings["status"] != "dismissed"], Undertaking):
        said = _document(made, held).date
        if not said or said <= today:
            rows.append(_standing(made, said, held, today))
    return tables.table(Standing, rows)


def _document(made: Undertaking, held: dict[str, Document]) -> Document:
    return held.get(made.passage_id.rsplit("/", 1)[0]) or Document(made.passage_id.rsplit("/", 1)[0])


def _standing(made: Undertaking, said: str, held: dict[str, Document], today: str) -> Standing:
    perhaps = tuple(name for name in made.perhaps_by if name in held and held[name].date <= today)
    shown = (made.fulfilled_by,) if made.fulfilled_by else perhaps
    late = bool(made.due) and last_day(made.due) < today
    where = (
        "fulfilled"
        if made.fulfilled_by
        else "perhaps fulfilled"
        if perhaps
        else "overdue"
        if late
        else "open"
    )
    return Standing(
        made.undertaking_id, made.passage_id, said, made.speaker, made.on_behalf, made.what, made.to_whom, made.due,
        made.due_words, where, shown, made.status, _statement(made, where, shown, today),
    )  # fmt: skip


def _statement(made: Undertaking, where: str, shown: tuple[str, ...], today: str) -> str:
    """Return where an undertaking stands, in words."""
    due = (
        f"due {made.due_words} ({made.due})"
        if made.due
        else f"due {made.due_words}"
        if made.due_words
        else "no date given"
    )
    if where == "fulfilled":
        return f"fulfilled by {shown[0]}, as a person read it"
    if where == "perhaps fulfilled":
        which = " and ".join(shown)
        return f"{due}; perhaps fulfilled by {which}: a machine’s suggestion from shared words, to be read"
    held = "nothing held fulfils it"
    return f"overdue on {today}: {due}; {held}" if where == "overdue" else f"open on {today}: {due}; {held}"
