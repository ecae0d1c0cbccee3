"""The verbs that look for words, and for who said them; and the one that opens the room, to read and decide in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import WorkbenchError
from .terminal import Folder, app, counted, print_rows, say

if TYPE_CHECKING:
    import pandas as pd

Query = Annotated[
    str,
    typer.Argument(
        help='Words, "a phrase", begin*, a NEAR b, AND, OR, NOT and brackets; nothing for all.',
        show_default=False,
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        help="Narrow it, once or several times: voice=submissions, category=police, theme=out-of-area, date=2012-06.",
        show_default=False,
    ),
]


@app.command(epilog="Example: workbench search evidence/missing-from-care '\"return interview\"'")
def search(
    folder: Folder,
    query: Query = "",
    only: Only = None,
    exact: Annotated[bool, typer.Option("--exact", help="These words, in no other spelling.")] = False,
    order: Annotated[
        str, typer.Option(help="The best first (rank), or in the order of the evidence.")
    ] = "rank",
    first: Annotated[int, typer.Option(help="How many to print.", min=1)] = 10,
    context: Annotated[
        str, typer.Option(help="Each place in a line, sorted by what is before (left) or after (right).")
    ] = "",
    by: Annotated[str, typer.Option(help="Count by category, session, voice, body, … instead.")] = "",
    near: Annotated[bool, typer.Option("--near", help="The words that stand near it instead.")] = False,
    cite: Annotated[
        str, typer.Option(help="How to cite: Commons, Lords, OSCOLA, inquiry, or workbench (plain).")
    ] = "",
    save: Annotated[
        Path | None,
        typer.Option(help="Write the list there as well: .csv, .xlsx or .docx, as the public may see it."),
    ] = None,
    discussions: Annotated[
        bool,
        typer.Option("--discussions", help="Where it was talked over instead: spans of turns in hearings."),
    ] = False,
    keep: Annotated[
        str, typer.Option(help="Keep the search under this name; without a query, do what is kept so.")
    ] = "",
) -> None:
    """Find words in all that is held; say how many, in whose words, and of what."""
    from ..finding.discussions import Discussion
    from ..inquiry import open as open_inquiry
    from ..model import tables

    narrowed = _narrowed(only or ())
    found = open_inquiry(folder).search(query, only=narrowed, exact=exact, order=order, keep=keep)
    say(found.said)
    if discussions:
        for one in tables.rows(found.discussions(first), Discussion):
            people = ", ".join(one.people)
            say(f"\n{one.first_passage_id} to {one.last_passage_id} · {counted(one.turns, 'turn')}")
            say(f"  {people}\n  “{one.opening}”")
    elif by:
        print_rows(found.frequency(by), ["value", "passages", "of"])
    elif near:
        print_rows(found.collocates(), ["word", "passages", "of"])
    elif context:
        print_rows(found.in_context(context).head(first), ["before", "words", "after", "passage_id"])
    else:
        for hit, citation in zip(found.hits(first), found.citations(cite, first), strict=True):
            say(f"\n{hit.passage_id} · {hit.voice}\n  {hit.before}[{hit.words}]{hit.after}\n  {citation}")
    if save:
        say(f"\nThe list is {found.save(save, style=cite)}")


@app.command(epilog="Example: workbench heard evidence/missing-from-care --by body")
def heard(
    folder: Folder,
    by: Annotated[
        str, typer.Option(help="By category, body, session, term (of reference) or theme.")
    ] = "category",
) -> None:
    """Say who was heard, in distinct witness bodies, who only wrote, who came again, and who is known from a report."""
    from ..inquiry import open as open_inquiry

    found = open_inquiry(folder).heard(by=by)
    found = found.assign(who=found["who"].map("; ".join))
    say("Counted in distinct witness bodies; turns and words are witnesses’ alone. No order is by count.")
    print_rows(found, [name for name in found.columns if not _is_empty(found[name])])


@app.command(
    epilog="Example: workbench lab evidence/missing-from-care",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
)
def lab(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER",
            help="The inquiry's folder; without one, a new inquiry is begun, or one opened, in this folder.",
            show_default=False,
        ),
    ] = None,
    root: Annotated[
        str, typer.Option(help="The folder that JupyterLab lists.", show_default="the inquiry's")
    ] = "",
) -> None:
    """Open the room in JupyterLab: read, search, code, note and decide. Other options are handed on to JupyterLab."""
    import subprocess

    from ..inquiry import room_notebook

    notebook = room_notebook.written(folder or Path(), begins=folder is None)
    command = room_notebook.opening(notebook, root)
    say("Opening the room; stop it with Ctrl-C")
    raise typer.Exit(subprocess.run([*command, *context.args], check=False).returncode)


def _is_empty(column: pd.Series) -> bool:
    return bool((column.isna() | (column.astype("str") == "")).all())


def _narrowed(only: list[str] | tuple[()]) -> dict[str, str]:
    pairs = [one.partition("=") for one in only]
    if amiss := [name for name, equals, value in pairs if not (equals and value.strip())]:
        raise WorkbenchError(f"“{amiss[0]}” says no value", "--only", "Write it so: --only voice=submissions")
    return {name.strip(): value.strip() for name, _, value in pairs}
