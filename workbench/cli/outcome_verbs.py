"""The verbs that follow what was recommended and promised: the way of one item, and how every item stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import WorkbenchError
from .terminal import Folder, app, counted, day, print_rows, say

if TYPE_CHECKING:
    import pandas as pd

    from ..inquiry import Inquiry
    from ..outcomes.trail_steps import Step

Day = Annotated[str, typer.Option(help="As of this day, as 2026-11-21.", show_default="today")]
STANDING = ["number", "addressee", "our_reading", "responder", "reply_date", "state", "state_since", "due"]
PROMISED = ["commitment_id", "said_by", "said", "words", "answers", "done", "status"]


@app.command(epilog="Example: workbench trail evidence/missing-from-care R3")
def trail(
    folder: Folder,
    item: Annotated[
        str,
        typer.Argument(
            metavar="NUMBER", help="The item's number, as R3, or its id; or the id of a commitment."
        ),
    ],
    date: Day = "",
) -> None:
    """Follow a recommendation or a commitment: evidence, reply, acts, measures, returns, each with its source."""
    from ..inquiry import open as open_inquiry
    from ..model import tables
    from ..outcomes.scorecard import ILLUSTRATION
    from ..outcomes.trail_steps import Step

    inquiry = open_inquiry(folder)
    row_id = _row_id(inquiry, item)
    for invented in (False, True):
        steps = inquiry.trail(row_id, today=day(date), illustrative=invented)
        if invented and not steps.empty:
            say(f"\n{inquiry.settings.illustration or ILLUSTRATION}:")
        for step in tables.rows(steps, Step):
            _print_step(step)


@app.command(epilog="Example: workbench board evidence/missing-from-care")
def board(folder: Folder, date: Day = "") -> None:
    """Show how every item stands: our reading of the reply, the state and since when; then what was promised."""
    from ..inquiry import open as open_inquiry
    from ..outcomes.scorecard import ILLUSTRATION
    from ..outcomes.trail_steps import ILLUSTRATIVE

    inquiry = open_inquiry(folder)
    sheet = inquiry.tracker(day(date), audience="committee")
    if sheet.rows.empty:
        say("No recommendations were recognised or entered yet.")
    invented = sheet.rows["provenance"] == ILLUSTRATIVE
    mark = inquiry.settings.illustration or ILLUSTRATION
    for rows, promised, head in (
        (sheet.rows[~invented], sheet.commitments, ""),
        (sheet.rows[invented], sheet.invented, mark),
    ):
        if head and not (rows.empty and promised.empty):
            say(f"\n{head}:")
        _print_held(rows, STANDING)
        if not promised.empty:
            say(f"\n{counted(len(promised), 'commitment')}:")
            _print_held(promised, PROMISED)


def _print_step(step: Step) -> None:
    """Print a step: its stage, its day and what was, and under it the words and where they stand."""
    dated = f"{step.date}  " if step.date else ""
    say(f"{step.stage}: {dated}{step.what}{f' [{step.status}]' if step.status else ''}")
    for words in (f"“{step.words}”" if step.words else "", step.note, step.source, step.url):
        if words:
            say(f"    {words}")


def _print_held(frame: pd.DataFrame, names: list[str]) -> None:
    """Print those of the columns in which anything stands."""
    print_rows(frame, [name for name in names if (frame[name].astype("str") != "").any()])


def _row_id(inquiry: Inquiry, wanted: str) -> str:
    """Return the id of the item or commitment that is named by its id or by its number, with or without brackets."""
    items = inquiry.recommendations
    if wanted in set(items["recommendation_id"]) | set(inquiry.commitments["commitment_id"]):
        return wanted
    bare = wanted.strip("[] ").casefold()
    numbers = items["number"].str.strip("[] ").str.casefold()
    found = items.loc[numbers == bare, "recommendation_id"].tolist()
    if len(found) == 1:
        return str(found[0])
    if found:
        raise WorkbenchError(
            f"several items have the number {wanted}", "NUMBER", f"Give its id: {', '.join(found)}."
        )
    known = ", ".join(items["number"].str.strip("[]")) or "no item"
    raise WorkbenchError(f"there is no item or commitment “{wanted}”", "NUMBER", f"There is {known}.")
