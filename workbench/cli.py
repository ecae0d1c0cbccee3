"""The command line: the same verbs as the API, each with an example, and errors of one line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from .errors import NotFound, WorkbenchError

if TYPE_CHECKING:
    import pandas as pd

# pandas, spaCy and the inquiry are imported in the verb that needs them: --help answers at once.

Result = TypeVar("Result")
BODIES = "select committee, Lords committee, joint committee, all-party group, statutory inquiry or other"
WIDEST = 80  # characters of a cell
SENTENCES = ("reason", "next")

app = typer.Typer(
    name="workbench",
    help="From the words that witnesses spoke to a cited briefing, and back.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Folder = Annotated[Path, typer.Argument(metavar="INQUIRY", help="The inquiry's folder.", show_default=False)]


@app.command(epilog='Example: workbench create evidence/social-care --title "Social care"')
def create(
    folder: Folder,
    title: Annotated[str, typer.Option(help="The inquiry's title.", show_default=False)],
    body: Annotated[str, typer.Option(help=f"Whose inquiry it is: {BODIES}.")] = "select committee",
) -> None:
    """Make an empty inquiry folder."""
    from .inquiry import create as make

    make(folder, title=title, body=body)
    typer.echo(
        f"Made {folder}, with a starter codebook of eight themes: put the inquiry’s own in their place, in "
        f"codebook.csv and patterns.csv.\nNext: workbench add {folder} FILES"
    )


@app.command(epilog="Example: workbench add evidence/social-care ~/papers/*.pdf")
def add(
    folder: Folder,
    files: Annotated[list[Path], typer.Argument(help="Files, as published.", show_default=False)],
    column: Annotated[
        list[str] | None,
        typer.Option(
            help="Read a table’s rows as submissions: author=Name, text=Your answer.", show_default=False
        ),
    ] = None,
    publication: Annotated[
        str,
        typer.Option(
            help="What they are: published, published in part, name withheld, “received, not reported”, confidential "
            "or individual case. Asked for on a terminal where it isn’t given.",
            show_default="published",
        ),
    ] = "",
    recognise: Annotated[
        bool,
        typer.Option(
            "--recognise", help="Run text recognition (OCR) on PDFs without text, if it is installed."
        ),
    ] = False,
) -> None:
    """Take files into an inquiry; say for each what became of it."""
    from .inquiry import open as open_inquiry

    inquiry = open_inquiry(folder)
    report = inquiry.add(
        files,
        columns=_columns(column),
        publication=publication or _asked_publication(),
        recognise=recognise,
        watch=_barred,
    )
    _print_rows(report, [name for name in report.columns if name not in ("sha256", "retrieved")])
    unread = int((~report["status"].isin(["ok", "partial", "held already"])).sum())
    typer.echo(f"{_count(len(report), 'file')} given, {unread} without text that can be used.")
    if (report["status"] == "failed").any():
        raise typer.Exit(1)


@app.command(epilog="Example: workbench status evidence/missing-from-care")
def status(folder: Folder) -> None:
    """Say what an inquiry holds: documents, what was made of them, and what could not be used."""
    from .inquiry import open as open_inquiry

    inquiry = open_inquiry(folder)
    documents = inquiry.documents
    _print_rows(documents, ["status", "kind", "provenance", "document_id", "title"])
    held = documents[documents["status"] != "not-held"]
    readable = held["status"].isin(["ok", "partial"]).sum()
    typer.echo(f"\n{_count(len(documents), 'document')} known, {len(held)} held, {readable} readable.")
    problems = inquiry.problems
    for noun in ("passage", "recommendation", "citation", "tag", "link", "problem"):
        typer.echo(_count(len(getattr(inquiry, f"{noun}s")), noun, width=7))
    for reason, count in problems.groupby("reason", sort=True).size().items():
        typer.echo(f"        {count:,} × {reason}")


@app.command(epilog="Example: workbench tag evidence/missing-from-care")
def tag(folder: Folder) -> None:
    """Suggest themes, by the patterns of the codebook."""
    from .inquiry import open as open_inquiry

    inquiry = open_inquiry(folder)
    tags = _step("Tagging", inquiry.tag)
    typer.echo(f"{_count(len(tags), 'tag')} in {_count(tags['passage_id'].nunique(), 'passage')}.")
    for theme, count in tags.groupby("theme", sort=True)["passage_id"].nunique().items():
        typer.echo(f"{count:>7,} {theme}")


@app.command(epilog="Example: workbench link evidence/missing-from-care")
def link(folder: Folder) -> None:
    """Find the evidence that leads to each recommendation."""
    from .inquiry import open as open_inquiry

    inquiry = open_inquiry(folder)
    links = _step("Linking", inquiry.link)
    linked, items = links["recommendation_id"].nunique(), len(inquiry.recommendations)
    typer.echo(f"{_count(len(links), 'link')} to {linked} of {_count(items, 'recommendation')}.")


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
    from .inquiry import open as open_inquiry

    inquiry = _step("Opening", lambda: open_inquiry(folder))
    passages = _step("Reading the sources", lambda: inquiry.passages)
    tags = _step("Tagging", lambda: inquiry.tags)
    links = _step("Linking", lambda: inquiry.links)
    page = _step("Writing the briefing", lambda: inquiry.brief(kind=kind, date=date, audience=audience))
    output.parent.mkdir(parents=True, exist_ok=True)
    page.save(output)
    for reason in inquiry.problems.query("severity == 'error'")["reason"]:
        short = reason.removesuffix("; left out")
        typer.echo(f"{'Problem' if short == reason else 'Left out'}: {short}", err=True)
    made = f"{_count(len(passages), 'passage')}, {_count(len(tags), 'tag')}, {_count(len(links), 'link')}"
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

    from .inquiry import open as open_inquiry
    from .inquiry.publishing import is_of_another, missing_files

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
            f"this page is of another inquiry: none of its {_count(count, 'passage')} is held here", str(page)
        )
    wrong = checked[~checked["ok"].astype(bool)]
    _print_rows(wrong, [name for name in checked.columns if name != "ok"])
    typer.echo(f"{len(checked) - len(wrong)} of {_count(len(checked), 'quotation')} verified.")
    if len(wrong):
        raise typer.Exit(1)


def _columns(given: list[str] | None) -> dict[str, list[str]] | None:
    if not given:
        return None
    columns: dict[str, list[str]] = {}
    for pair in given:
        what, _, heading = pair.partition("=")
        if not heading:
            raise WorkbenchError(f"“{pair}” names no column", "--column", "Write it as text=Your answer.")
        columns.setdefault(what.strip(), []).append(heading.strip())
    return columns


@app.command(
    epilog='Example: workbench withdraw evidence/social-care SOC0012 --coder AB --reason "asked by letter"'
)
def withdraw(
    folder: Folder,
    document_id: Annotated[str, typer.Argument(metavar="DOCUMENT", help="Its id.", show_default=False)],
    coder: Annotated[str, typer.Option(help="Who takes it out: your initials.", show_default=False)],
    reason: Annotated[
        str, typer.Option(help="Why, in words that are not the evidence’s.", show_default=False)
    ],
    date: Annotated[str, typer.Option(help="The day, as 2026-11-21.", show_default="today")] = "",
) -> None:
    """Take a document out of an inquiry for good, and say what is left of it where."""
    import datetime

    from .inquiry import open as open_inquiry
    from .inquiry.withdrawal import withdraw as take_out

    day = date or datetime.date.today().isoformat()
    traces = take_out(open_inquiry(folder).folder, document_id, coder=coder, reason=reason, date=day)
    order = ("removed", "left", "sent")
    traces = traces.sort_values("state", key=lambda states: states.map(order.index), kind="stable")
    _print_rows(traces, ["state", "count", "place", "what", "next"])
    left = int((traces["state"] != "removed").sum())
    typer.echo(f"{document_id} is withdrawn; see withdrawn.csv. {_count(left, 'place')} to look at.")


@app.command(epilog="Example: workbench fetch evidence/social-care 1234")
def fetch(
    folder: Folder,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="NUMBER-OR-WORDS",
            help="The inquiry’s number at committees.parliament.uk, or words of its title.",
            show_default=False,
        ),
    ],
) -> None:
    """Take in what Parliament publishes of an inquiry: sessions, submissions, reports and replies."""
    from datetime import date

    from .inquiry import open as open_inquiry

    inquiry, today = open_inquiry(folder), date.today().isoformat()
    try:
        report = inquiry.fetch(" ".join(words), retrieved=today, watch=_watched)
    except KeyboardInterrupt:
        typer.echo("\nStopped. What has come is kept: run the same command again to go on.", err=True)
        raise typer.Exit(130) from None
    _print_rows(report, ["status", "kind", "date", "document_id", "title", "reason"])
    counts = report["status"].value_counts().items()
    told = ", ".join(f"{count} {status}" for status, count in sorted(counts))
    typer.echo(f"{_count(len(report), 'document')}: {told or 'nothing is published'}.")
    if (report["status"] == "failed").any():
        raise typer.Exit(1)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; a mistake of the user's is one line on standard error and exit code 1."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # typer has its own copy of click, so its class of usage mistakes is reached through a public one.
    usage_mistake: Any = typer.BadParameter.__bases__[0]
    try:
        code = app(args=given or ["--help"], standalone_mode=False)
    except WorkbenchError as error:
        _fail(str(error))
    except usage_mistake as error:
        said = str(error.format_message())
        verb = error.ctx.info_name if error.ctx and error.ctx.parent else ""
        place = f"workbench {verb} --help" if verb else "workbench --help"
        _fail(f"{said}{'' if said.endswith(('.', '?')) else '.'} Try: {place}")
    except (OSError, typer.Abort) as error:
        _fail(_plain(error))
    else:
        raise SystemExit(code if isinstance(code, int) else 0)


def _fail(message: str) -> None:
    typer.echo(f"workbench: {message}", err=True)
    raise SystemExit(1)


def _plain(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f"{(error.strerror or str(error)).lower()} ({error.filename}). Check the name and your rights."
    return "stopped; nothing that was saved is lost."


def _step(name: str, work: Callable[[], Result]) -> Result:
    """Do one step and print how long it took, in seconds."""
    typer.echo(f"{name:<24}", nl=False)
    began = perf_counter()
    try:
        result = work()
    except BaseException:
        typer.echo("  failed")
        raise
    typer.echo(f"{perf_counter() - began:6.1f} s")
    return result


def _watched(rows: list[Any]) -> Iterable[Any]:
    """Yield the rows one by one, and show how far it is."""
    with typer.progressbar(rows, label="Fetching") as bar:
        yield from bar


def _asked_publication() -> str:
    """Return the publication status that somebody at a terminal names; without one, published."""
    if not sys.stdin.isatty():
        return "published"
    from .model import PUBLICATIONS

    typer.echo("What are these files? " + "; ".join(PUBLICATIONS), err=True)
    return str(typer.prompt("Publication status", default=PUBLICATIONS[0], err=True)).strip()


def _barred(steps: Sequence[Any], label: str) -> Iterable[Any]:
    """Return steps that show on a terminal how far they are; elsewhere, the steps."""
    if not sys.stderr.isatty() or not steps:
        return steps
    from rich.console import Console
    from rich.progress import track

    return track(steps, label, console=Console(stderr=True), transient=True)


def _count(number: int, noun: str, width: int = 0) -> str:
    return f"{number:>{width},} {noun}" + ("" if number == 1 else "s")


def _print_rows(frame: pd.DataFrame, names: Sequence[str]) -> None:
    """Print a frame's columns side by side under their names, each as wide as its widest cell; nothing without rows."""
    if frame.empty:
        return
    cells = [[name.replace("_", " "), *(_cell(name, value) for value in frame[name])] for name in names]
    widths = [max(len(value) for value in column) for column in cells]
    for row in zip(*cells, strict=True):
        typer.echo("  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True)).rstrip())


def _cell(name: str, value: Any) -> str:
    """Return a cell on one line, cut where it is long; but never the sentence that says what is wrong, or next."""
    import pandas as pd

    text = "" if value is None or value is pd.NA else " ".join(str(value).split())
    return text if len(text) <= WIDEST or name in SENTENCES else f"{text[: WIDEST - 1]}…"
