"""The verbs that write a page, and check one."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from ..errors import NotFound, WorkbenchError
from .terminal import Folder, app, counted, print_rows, step


@app.command(
    epilog="Example: workbench brief evidence/missing-from-care --output briefing.html --date 2026-11-21"
)
def brief(
    folder: Folder,
    output: Annotated[Path, typer.Option(help="Where the page goes.")] = Path("briefing.html"),
    date: Annotated[str, typer.Option(help="The date to print, as 2026-11-21; none if not given.")] = "",
    kind: Annotated[str, typer.Option(help="Which briefing: inquiry, the only one so far.")] = "inquiry",
    audience: Annotated[
        str,
        typer.Option(
            help="Who reads it: public, or committee, which also sees what was received, not reported."
        ),
    ] = "public",
) -> None:
    """Write a briefing: one page of HTML that stands alone."""
    began = perf_counter()
    from ..inquiry import open as open_inquiry

    inquiry = step("Opening", lambda: open_inquiry(folder))
    passages = step("Reading the sources", lambda: inquiry.passages)
    tags = step("Tagging", lambda: inquiry.tags)
    links = step("Linking", lambda: inquiry.links)
    page = step("Writing the briefing", lambda: inquiry.brief(kind=kind, date=date, audience=audience))
    output.parent.mkdir(parents=True, exist_ok=True)
    page.save(output)
    for reason in inquiry.problems.query("severity == 'error'")["reason"]:
        short = reason.removesuffix("; left out")
        typer.echo(f"{'Problem' if short == reason else 'Left out'}: {short}", err=True)
    made = f"{counted(len(passages), 'passage')}, {counted(len(tags), 'tag')}, {counted(len(links), 'link')}"
    typer.echo(f"{made}; {perf_counter() - began:.1f} s in all.\nThe briefing is {output}")


@app.command(epilog="Example: workbench verify briefing.html evidence/missing-from-care")
def verify(
    page: Annotated[Path, typer.Argument(metavar="PAGE", help="A briefing.", show_default=False)],
    folder: Folder,
) -> None:
    """Check every quotation of a briefing against text extracted again from the sources."""
    if page.is_dir() and folder.is_file():
        page, folder = folder, page
    if page.is_dir():
        raise WorkbenchError(
            f"{page} is a folder, not a page", "PAGE", "Write the page first, then the inquiry’s folder."
        )
    if not page.is_file():
        raise NotFound(f"there is no page {page.name}", str(page.parent), "Make one with workbench brief.")
    import workbench

    from ..inquiry import open as open_inquiry
    from ..inquiry.publishing import is_of_another, missing_files

    inquiry = open_inquiry(folder)
    missing = missing_files(inquiry)
    for line in missing:
        typer.echo(f"Missing: {line}", err=True)
    checked = workbench.verify(page, inquiry)
    if checked.empty:
        raise WorkbenchError(
            "no quotation stands in it, so nothing was verified", str(page), "Is it a briefing?"
        )
    if not missing and is_of_another(checked, inquiry):
        count = len(set(checked["passage_id"]) - {""})
        raise WorkbenchError(
            f"this page is of another inquiry: none of its {counted(count, 'passage')} is held here",
            str(page),
        )
    wrong = checked[~checked["ok"].astype(bool)]
    print_rows(wrong, [name for name in checked.columns if name != "ok"])
    typer.echo(f"{len(checked) - len(wrong)} of {counted(len(checked), 'quotation')} verified.")
    if len(wrong):
        raise typer.Exit(1)
