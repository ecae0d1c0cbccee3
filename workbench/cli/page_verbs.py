"""The verbs that write a page, and check one."""

from __future__ import annotations

import inspect
from dataclasses import fields
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from ..errors import NotFound, WorkbenchError
from ..files import output_names
from .terminal import Folder, WithoutDecisions, app, counted, print_rows, say, step, vouched

if TYPE_CHECKING:
    pass


class _OfEachKind(TyperCommand):
    """A command with an option for each that some kind of page takes; what is given of them is ``meta["options"]``.

    They are read from the table of kinds when they are asked for, so that ``workbench --help`` waits for no page.
    """

    _whole = False

    @property
    def params(self) -> list[Any]:
        if not self._whole:  # always the same list: --help is appended to it
            self._given.extend(_options_of_pages())
            self._whole = True
        return self._given

    @params.setter
    def params(self, given: list[Any]) -> None:
        self._given = given

    def invoke(self, ctx: Any) -> Any:
        values = {one.name: ctx.params.pop(one.name) for one in _options_of_pages()}
        ctx.meta["options"] = {name: value for name, value in values.items() if value}
        return super().invoke(ctx)


def _type_of(option: Any) -> Any:
    """The type that an option of a page is given as on the command line; one that is none of theirs is a word."""
    if option is None:
        return str
    return list[str] if option.many else bool if option.is_flag else str


@cache
def _options_of_pages() -> tuple[Any, ...]:
    from ..briefing.page_kind import options_of
    from ..briefing.pages import KINDS

    kinds = "; ".join(f"{kind.name}, {kind.about}" for kind in KINDS.values())
    others = ", ".join(
        f"{kind.audience} for {kind.name}" for kind in KINDS.values() if kind.audience != "public"
    )
    named = {one.name: one for kind in KINDS.values() for one in options_of(kind)}
    said = {
        "kind": typer.Option(help=f"Which briefing: {kinds}.", show_default="inquiry"),
        "audience": typer.Option(
            help="Who reads it: public, or committee, which also sees what was received, not reported.",
            show_default=f"public; {others}",
        ),
        "embargo": typer.Option(
            help="Until when it may not be used, as “2026-12-02 00:01”: on each sheet and in the file’s name. Nothing "
            "is made for the public with an earlier --date, or with none.",
            show_default=False,
        ),
    } | {
        name: typer.Option(f"--{one.flag}", help=one.help, show_default=False) for name, one in named.items()
    }

    def options() -> None: ...

    options.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=None,
                annotation=Annotated[_type_of(named.get(name)), one],
            )
            for name, one in said.items()
        ]
    )
    alone = typer.Typer(add_completion=False)
    alone.command()(options)
    return tuple(typer.main.get_command(alone).params)


@app.command(
    cls=_OfEachKind,
    epilog="Example: workbench brief evidence/missing-from-care --output briefing.html --date 2026-11-21",
)
def brief(
    context: typer.Context,
    folder: Folder,
    output: Annotated[
        Path,
        typer.Option(help="Where it goes: a page (.html), a PDF (.pdf) or a Word file (.docx)."),
    ] = Path("briefing.html"),
    date: Annotated[str, typer.Option(help="The date to print, as 2026-11-21; none if not given.")] = "",
    to: Annotated[
        str,
        typer.Option(
            "--for",
            help="Who is sent it: written down in briefings.csv, with its digest.",
            show_default=False,
        ),
    ] = "",
    without_decisions: WithoutDecisions = False,
) -> None:
    """Write a briefing: one page that stands alone, as HTML, PDF or Word."""
    began = perf_counter()
    from ..briefing import paper_marking
    from ..inquiry import audiences, folder_bounds, publishing, sent_pages

    options = dict(context.meta["options"])
    kind, audience = options.pop("kind", "inquiry"), options.pop("audience", "")
    embargo = options.pop("embargo", "")
    row, _ = publishing.asked(kind, date, audience, options)
    paper_marking.checked(embargo, audience or row.audience, date)
    given, output = output, output_names.embargoed(output, embargo)
    if to and any(one.name == "recipient" for one in fields(row.options)):
        options.setdefault("recipient", to)
    folder_bounds.keep_clear(output)
    output_names.check(output, *row.endings)
    inquiry = step("Opening", lambda: vouched(folder, without_decisions))
    seen = step("Reading the sources", lambda: audiences.seen_by(inquiry, audience or row.audience))
    passages = seen.passages
    tags = step("Tagging", lambda: seen.tags)
    links = step("Linking", lambda: seen.links)
    page = step(
        "Writing the briefing",
        lambda: inquiry.brief(kind, date=date, audience=audience, embargo=embargo, **options),
    )
    page.save(given)
    if to:
        sent_pages.enter(inquiry.folder, page, output.name, to, date)
    for reason in inquiry.problems.query("severity == 'error'")["reason"]:
        say(f"Problem: {reason}", err=True)
    made = f"{counted(len(passages), 'passage')}, {counted(len(tags), 'tag')}, {counted(len(links), 'link')}"
    say(f"{made}; {perf_counter() - began:.1f} s in all.\nThe briefing is {output}")


@app.command(
    epilog="Example: workbench export notebook.ipynb evidence/missing-from-care --output notebook.html"
)
def export(
    notebook: Annotated[
        Path, typer.Argument(metavar="NOTEBOOK", help="A saved notebook (.ipynb).", show_default=False)
    ],
    folder: Folder,
    output: Annotated[
        Path, typer.Option(help="Where it goes: a page (.html), a PDF (.pdf) or a Word file (.docx).")
    ] = Path("notebook.html"),
    code: Annotated[str, typer.Option(help="What becomes of its code: folded, or left out.")] = "folded",
    audience: Annotated[
        str, typer.Option(help="Who reads it: public, or committee.", show_default="committee")
    ] = "",
    date: Annotated[str, typer.Option(help="The date to print, as 2026-11-21; none if not given.")] = "",
    to: Annotated[
        str, typer.Option("--for", help="Who is sent it: written down in briefings.csv.", show_default=False)
    ] = "",
    without_decisions: WithoutDecisions = False,
) -> None:
    """Write a saved notebook as a page that stands alone: its text, what its cells showed, its code folded."""
    if notebook.is_dir() and folder.is_file():
        notebook, folder = folder, notebook
    from ..inquiry import exported_notebooks, folder_bounds, sent_pages

    folder_bounds.keep_clear(output)
    output_names.check(output, *output_names.PRINTED)
    inquiry = vouched(folder, without_decisions)
    given = {"code": code, "recipient": to}
    page = step("Writing the page", lambda: exported_notebooks.page(inquiry, notebook, date, audience, given))
    page.save(output)
    if to:
        sent_pages.enter(inquiry.folder, page, output.name, to, date)
    say(f"The page is {output}")


@app.command(epilog="Example: workbench check draft.docx evidence/missing-from-care --output checked")
def check(
    draft: Annotated[
        Path,
        typer.Argument(
            metavar="DRAFT", help="A draft report: .docx, .html, .pdf or .txt.", show_default=False
        ),
    ],
    folder: Folder,
    output: Annotated[Path, typer.Option(help="The folder for the table, the page and the comments.")] = Path(
        "checked"
    ),
    date: Annotated[str, typer.Option(help="The date to print, as 2026-11-21; none if not given.")] = "",
    without_decisions: WithoutDecisions = False,
) -> None:
    """Check a draft report: every reference, quotation and figure against the evidence."""
    if draft.is_dir() and folder.is_file():
        draft, folder = folder, draft
    from ..inquiry import folder_bounds

    folder_bounds.keep_clear(output)
    output_names.folder(output)
    inquiry = vouched(folder, without_decisions)
    checked = step("Checking", lambda: inquiry.check(draft, date=date))
    open_ones = checked.findings[checked.findings["status"] == "open"]
    print_rows(open_ones, ["certainty", "kind", "passage_id", "quote", "explanation"])
    settled = len(checked.findings) - len(open_ones)
    say(f"{counted(len(open_ones), 'finding')} open, {settled} settled before.")
    say(f"{counted(len(checked.unchecked), 'reference')} can’t be checked: what they cite is not held.")
    say(f"{checked.compared}.")
    for place in checked.save(output, draft.stem):
        say(f"Written: {place}")


@app.command(epilog="Example: workbench verify briefing.html evidence/missing-from-care")
def verify(
    page: Annotated[Path, typer.Argument(metavar="PAGE", help="A briefing.", show_default=False)],
    folder: Folder,
) -> None:
    """Check a briefing: every quotation against text extracted again from the sources, and all else as it was made."""
    if page.is_dir() and folder.is_file():
        page, folder = folder, page
    if page.is_dir():
        raise WorkbenchError(
            f"{page} is a folder, not a page", "PAGE", "Write the page first, then the inquiry’s folder."
        )
    if not page.is_file():
        raise NotFound(f"there is no page {page.name}", str(page.parent), "Make one with workbench brief.")
    from ..sources.sandbox.parent import begun_early

    with begun_early():  # the sources are read again, and the rest takes as long to load as a reader to begin
        from ..inquiry import open as open_inquiry
        from ..inquiry.verification import is_of_another, is_recorded, missing_files
        from ..inquiry.verification import verify as verified

        inquiry = open_inquiry(folder)
        missing = missing_files(inquiry)
        for line in missing:
            say(f"Missing: {line}", err=True)
        checked = verified(page, inquiry)
    quoted = checked["passage_id"] != ""
    if not quoted.any() and not is_recorded(page):
        raise WorkbenchError(
            "no quotation stands in it, so nothing was verified", str(page), "Is it a briefing?"
        )
    if not missing and is_of_another(checked, inquiry):
        count = len(set(checked["passage_id"]) - {""})
        raise WorkbenchError(
            f"this page is of another inquiry: none of its {counted(count, 'passage')} is held here",
            str(page),
        )
    good = checked["ok"].astype(bool)
    wrong = checked[~good]
    print_rows(wrong, [name for name in checked.columns if name != "ok"])
    for reason in checked.loc[good & (checked["reason"] != ""), "reason"]:
        say(f"The page: {reason}.", err=True)
    say(f"{int((good & quoted).sum())} of {counted(int(quoted.sum()), 'quotation')} verified.")
    if others := int((~good & ~quoted).sum()):
        say(f"{counted(others, 'other place')} in the page not as it was made.")
    if len(wrong):
        raise typer.Exit(1)


@app.command(
    epilog='Example: workbench settle evidence/social-care x1f0c2a9b77d3 --as leave --coder "Ada Bell" '
    '--reason "the home printed it itself"'
)
def settle(
    folder: Folder,
    hits: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID …", help="Ids of what stopped an export; without, those still open are listed."
        ),
    ] = None,
    act: Annotated[
        str,
        typer.Option("--as", help="leave (it may stand), mark (its mark is printed instead) or refuse."),
    ] = "leave",
    coder: Annotated[str, typer.Option(help="Who settles it: a name.", show_default=False)] = "",
    reason: Annotated[
        str, typer.Option(help="Why, in words that are not the term’s.", show_default=False)
    ] = "",
    date: Annotated[str, typer.Option(help="The day, as 2026-11-21.", show_default="today")] = "",
) -> None:
    """Settle what stopped an export: it may stand, is replaced by its mark, or stays refused; say who and why."""
    import datetime

    from ..inquiry import open as open_inquiry
    from ..inquiry import restricting

    inquiry = open_inquiry(folder)
    if hits:
        day = date or datetime.date.today().isoformat()
        rows = restricting.settle(inquiry.folder, hits, act, (coder, reason, day))
        say(f"{counted(len(rows), 'hit')} settled; see restrictions_settled.csv. Write the page again.")
    found = restricting.open_hits(inquiry.folder)
    print_rows(found, ["hit_id", "kind", "place", "around", "export", "audience"])
    say(f"{counted(len(found), 'hit')} of the export that was refused last still open.")


@app.command(epilog="Example: workbench show evidence/missing-from-care oral-1 12 --out page-12.html")
def show(
    folder: Folder,
    document_id: Annotated[str, typer.Argument(metavar="DOCUMENT", help="Its id.", show_default=False)],
    number: Annotated[
        int, typer.Argument(metavar="[PAGE]", help="The file’s page, or the part of a text without pages.")
    ] = 1,
    output: Annotated[Path, typer.Option("--output", "--out", help="Where the page goes.")] = Path(
        "page.html"
    ),
    audience: Annotated[
        str, typer.Option(help="Who reads it: public, or committee.", show_default="committee")
    ] = "",
    date: Annotated[str, typer.Option(help="The day to write down with --for, as 2026-11-21.")] = "",
    to: Annotated[
        str, typer.Option("--for", help="Who is sent it: written down in briefings.csv.", show_default=False)
    ] = "",
) -> None:
    """Show a page of a source beside what was read of it: passages outlined, left-out words shaded, lost ones red."""
    from ..inquiry import folder_bounds, sent_pages, shown_pages
    from ..inquiry import open as open_inquiry

    folder_bounds.keep_clear(output)
    output_names.check(output, *output_names.PAGE)
    inquiry = open_inquiry(folder)
    page = shown_pages.page(inquiry, document_id, number, audience, to)
    page.save(output)
    if to:
        sent_pages.enter(inquiry.folder, page, output.name, to, date)
    say(f"The page is {output}")


@app.command(epilog="Example: workbench sent evidence/missing-from-care")
def sent(folder: Folder) -> None:
    """List the pages that were sent, and to whom: those made with brief --for, and rows of briefings.csv."""
    from ..inquiry import open as open_inquiry
    from ..inquiry import sent_pages

    rows = sent_pages.sent(open_inquiry(folder).folder)
    print_rows(rows, ["date", "recipient", "briefing", "kind", "audience", "digest"])
    say(
        f"{counted(len(rows), 'page')} sent. To see whether one is as it was sent: workbench verify PAGE {folder}"
    )
