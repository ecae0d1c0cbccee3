"""The verbs that suggest: themes, links, replies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadTable, NotFound, WorkbenchError
from ..files import output_names
from .terminal import Folder, WithoutDecisions, app, counted, day, print_rows, say, step, vouched

if TYPE_CHECKING:
    from ..inquiry import Inquiry


@app.command(epilog="Example: workbench tag evidence/missing-from-care")
def tag(folder: Folder) -> None:
    """Suggest themes, by the patterns of the codebook."""
    from ..inquiry import open as open_inquiry

    inquiry = open_inquiry(folder)
    tags = step("Tagging", inquiry.tag)
    say(f"{counted(len(tags), 'tag')} in {counted(tags['passage_id'].nunique(), 'passage')}.")
    for theme, count in tags.groupby("theme", sort=True)["passage_id"].nunique().items():
        say(f"{count:>7,} {theme}")


@app.command(epilog="Example: workbench link evidence/missing-from-care")
def link(folder: Folder) -> None:
    """Find the evidence that leads to each recommendation."""
    from ..inquiry import open as open_inquiry

    inquiry = open_inquiry(folder)
    links = step("Linking", lambda: inquiry.links)
    linked, items = links["recommendation_id"].nunique(), len(inquiry.recommendations)
    say(f"{counted(len(links), 'link')} to {linked} of {counted(items, 'recommendation')}.")


@app.command(epilog="Example: workbench english evidence/missing-from-care")
def english(
    folder: Folder,
    most: Annotated[int, typer.Option(help="Show so many sentences of each row.", min=0)] = 5,
) -> None:
    """Say what your own rows of english.csv would change: which sentences, before a row counts."""
    from ..inquiry import open as open_inquiry
    from ..inquiry.what_lies_there import own_english
    from ..model import OtherReading, tables

    inquiry = open_inquiry(folder)
    given = own_english(inquiry.folder)
    changed = tables.rows(step("Reading the evidence", lambda: inquiry.english), OtherReading)
    for row in given.rows:
        mine = [one for one in changed if one.row == row.row]
        counts = "in use" if row.used else f"{counted(len(mine), 'sentence')} would be read otherwise"
        say(f"Row {row.row}, {row.table}, “{row.wording.pattern}” ({row.wording.means}): {counts}.")
        for found in mine[:most]:
            instead = f", now {found.instead_of}" if found.instead_of else ""
            say(f"    {found.passage_id}: “{found.words}” {found.means}{instead}: {found.sentence}")
    if not given.rows and not given.mistakes:
        say(
            "There is no english.csv in the folder, or it has no rows: docs/inquiry-folder.md says how to write one."
        )
    if changed:
        say("To have a row count, write yes under “use”.")
    if given.mistakes:
        raise BadTable("english.csv", given.mistakes)


@app.command(epilog="Example: workbench learn evidence/missing-from-care")
def learn(folder: Folder) -> None:
    """Learn themes from what people confirmed and dismissed, and suggest more of them."""
    from ..inquiry import open as open_inquiry

    inquiry = open_inquiry(folder)
    made = step("Learning", inquiry.learn)
    say(f"{counted(len(made), 'tag')} suggested in {counted(made['passage_id'].nunique(), 'passage')}.")
    say("None is counted before somebody confirms it; the next to read stand first in the review queue.")


@app.command(
    epilog="Example: workbench respond evidence/missing-from-care --date 2026-11-21 --tracker tracker.xlsx"
)
def respond(
    folder: Folder,
    date: Annotated[
        str, typer.Option(help="The day by which replies are due, as 2026-11-21.", show_default="today")
    ] = "",
    tracker: Annotated[
        Path | None, typer.Option(help="Write the tracker, an Excel workbook, here.", show_default=False)
    ] = None,
    take: Annotated[
        Path | None,
        typer.Option(help="Take in a tracker that somebody changed; needs --coder.", show_default=False),
    ] = None,
    coder: Annotated[str, typer.Option(help="Who changed it: initials.", show_default=False)] = "",
    audience: Annotated[
        str, typer.Option(help="Who reads the tracker: public, or committee, whose copy has the notes.")
    ] = "public",
    without_decisions: WithoutDecisions = False,
) -> None:
    """Match the replies to the recommendations; say what was answered, what is due and what is overdue."""
    today = day(date)
    _asked(tracker, take, coder)
    inquiry = vouched(folder, without_decisions)
    step("Reading the replies", inquiry.respond)
    if take:
        _taken_in(inquiry, take, coder, today)
    print_rows(inquiry.chase(today), ["number", "due", "state", "days_over", "answered"])
    replies = inquiry.responses.query("document_id != ''")
    suggested = int((replies["status"] == "suggested").sum())
    say(f"{counted(len(replies), 'reading')} of replies, {suggested} of them by rule and by nobody yet.")
    if tracker:
        inquiry.tracker(today, audience=audience).save(tracker)
        say(f"The tracker is {tracker}")


def _asked(tracker: Path | None, take: Path | None, coder: str) -> None:
    """Look at what is asked for, before any reply is read."""
    from ..inquiry import folder_bounds

    if tracker:
        folder_bounds.keep_clear(tracker)
        output_names.check(tracker, *output_names.EXCEL)
    if take and not coder:
        raise WorkbenchError("nobody is named for the changes", "--coder", "Give initials.")
    if take and not take.is_file():
        raise NotFound(f"there is no file {take.name}", str(take.parent), "Look at its name.")


def _taken_in(inquiry: Inquiry, file: Path, coder: str, today: str) -> None:
    """Take in a tracker that came back: decisions are made, and what is left to a person is listed."""
    from ..exchange import tracker as sheet

    came = inquiry.tracker(today, audience="committee").returned(file, by=coder)
    print_rows(came.bad, ["row", "column", "text", "reason"])
    print_rows(came.changes, ["row", "row_id", "field", "was", "now"])
    left = sheet.applied(inquiry, came.changes)
    say(f"{counted(len(came.changes) - len(left), 'change')} made, {len(came.bad)} that can’t be used.")
    if len(left):
        say("To be written by hand, in the table named:")
        print_rows(left, ["table", "row_id", "field", "was", "now", "date"])
