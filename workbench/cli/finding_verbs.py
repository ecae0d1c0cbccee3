"""The verbs that look for words, and for who said them; and the one that opens the room, to read and decide in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ..errors import WorkbenchError
from .terminal import Folder, app, counted, print_rows, say

if TYPE_CHECKING:
    import pandas as pd

    from ..finding.hits import Hits

Where = Annotated[
    list[str],
    typer.Argument(
        metavar="INQUIRY... [QUERY]",
        help='One inquiry’s folder or several, then words, "a phrase", begin*, a NEAR b, AND, OR, NOT and brackets.',
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
    where: Where,
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
    """Find words in all that is held, in one inquiry or several; say how many, in whose words, and of what."""
    from ..inquiry.several_inquiries import open_inquiries

    folders, query = _folders_and_query(where)
    if folders[1:] and (save or keep):
        raise WorkbenchError(
            "these are several inquiries, and a search is kept or saved with one",
            "search",
            "Name that one alone.",
        )
    ways = _Ways(first, discussions, by, near, context, cite)
    for name, one in open_inquiries(folders).by_name.items():
        found = one.search(query, only=_narrowed(only or ()), exact=exact, order=order, keep=keep)
        say(f"\n{name}: {found.said}" if folders[1:] else found.said)
        _print_hits(found, ways)
        if save:
            say(f"\nThe list is {found.save(save, style=cite)}")


class _Ways(NamedTuple):
    """What is printed of the hits: the first so many, or one of the other ways to look at them."""

    first: int
    discussions: bool
    by: str
    near: bool
    context: str
    cite: str


def _print_hits(found: Hits, ways: _Ways) -> None:
    from ..finding.discussions import Discussion
    from ..model import tables

    if ways.discussions:
        for one in tables.rows(found.discussions(ways.first), Discussion):
            people = ", ".join(one.people)
            say(f"\n{one.first_passage_id} to {one.last_passage_id} · {counted(one.turns, 'turn')}")
            say(f"  {people}\n  “{one.opening}”")
    elif ways.by:
        print_rows(found.frequency(ways.by), ["value", "passages", "of"])
    elif ways.near:
        print_rows(found.collocates(), ["word", "passages", "of"])
    elif ways.context:
        lines = found.in_context(ways.context).head(ways.first)
        print_rows(lines, ["before", "words", "after", "passage_id"])
    else:
        cited = found.citations(ways.cite, ways.first)
        for hit, citation in zip(found.hits(ways.first), cited, strict=True):
            say(f"\n{hit.passage_id} · {hit.voice}\n  {hit.before}[{hit.words}]{hit.after}\n  {citation}")


def _folders_and_query(given: list[str]) -> tuple[list[Path], str]:
    """Part inquiries from the query: the first is one, and so is each that follows and holds an inquiry.yaml."""
    from ..inquiry.inquiry_settings import SETTINGS

    folders = [Path(given[0])]
    rest = given[1:]
    while rest and (Path(rest[0]) / SETTINGS).is_file():
        folders.append(Path(rest.pop(0)))
    if rest[1:]:
        raise WorkbenchError(
            f"“{rest[0]}” is no inquiry, and more follows it",
            "search",
            "Put the query in quotation marks, after the folders.",
        )
    return folders, rest[0] if rest else ""


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
    import os
    import subprocess

    from ..inquiry import room_notebook

    given = [str(folder), *context.args] if folder else context.args
    folder, handed_on = room_notebook.named(
        given
    )  # typer takes an option that it does not know for the folder
    notebook = room_notebook.written(folder or Path(), begins=folder is None)
    command = [*room_notebook.opening(notebook, root), *handed_on]
    say("Opening the room; stop it with Ctrl-C")
    ended = subprocess.run(command, env=room_notebook.surroundings(os.environ), check=False)
    raise typer.Exit(ended.returncode)


def _is_empty(column: pd.Series) -> bool:
    return bool((column.isna() | (column.astype("str") == "")).all())


def _narrowed(only: list[str] | tuple[()]) -> dict[str, str]:
    pairs = [one.partition("=") for one in only]
    if amiss := [name for name, equals, value in pairs if not (equals and value.strip())]:
        raise WorkbenchError(f"“{amiss[0]}” says no value", "--only", "Write it so: --only voice=submissions")
    return {name.strip(): value.strip() for name, _, value in pairs}
