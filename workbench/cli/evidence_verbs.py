"""The verbs that make an inquiry and take evidence in, or out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import WorkbenchError
from .terminal import Folder, app, barred, counted, print_rows, say, watched

BODIES = "select committee, Lords committee, joint committee, all-party group, statutory inquiry or other"

Authority = Annotated[
    str,
    typer.Option(
        help="By whose order it is erased: the committee’s, or the chair’s recorded direction, and its date.",
        show_default=False,
    ),
]
Erased = Annotated[
    bool,
    typer.Option(
        "--erase",
        help='Gone for good: --erase --coder AB --second "Carol Dunn" --authority "Order of 20 November 2026" '
        '--reason "names a child"',
    ),
]
Restored = Annotated[
    bool,
    typer.Option(
        "--restore",
        help='Take back the last of these two: --restore --coder AB --reason "they agree again"',
    ),
]
Settled = Annotated[
    str,
    typer.Option(
        help="What a document is that asks for confidence: --settle published --coder AB "
        '--reason "the writer agreed by letter"',
        show_default=False,
    ),
]


@app.command(epilog='Example: workbench create evidence/social-care --title "Social care"')
def create(
    folder: Folder,
    title: Annotated[str, typer.Option(help="The inquiry's title.", show_default=False)],
    body: Annotated[str, typer.Option(help=f"Whose inquiry it is: {BODIES}.")] = "select committee",
) -> None:
    """Make an empty inquiry folder."""
    from ..inquiry import create as make

    make(folder, title=title, body=body)
    say(
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
            help="What they are: published, published in part, name withheld, “received, not reported”, “accepted, not "
            "reported”, background, not accepted, confidential or individual case. Asked for on a terminal where it "
            "isn’t given.",
            show_default="received, not reported",
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
    from ..sources.sandbox.parent import begun_early

    with begun_early(min(len(files), 2)):  # the rest takes as long to load as a reader to begin
        from ..inquiry import open as open_inquiry

        inquiry = open_inquiry(folder)
        status = publication or _asked_publication()
        report = inquiry.add(
            files,
            columns=_columns(column),
            publication=status,
            recognise=recognise,
            watch=barred,
        )
    print_rows(report, [name for name in report.columns if name not in ("sha256", "retrieved")])
    unread = int((~report["status"].isin(["ok", "partial", "held already"])).sum())
    say(f"{counted(len(report), 'file')} given, {unread} without text that can be used.")
    say(_taken_as(status))
    if (report["status"] == "failed").any():
        raise typer.Exit(1)


@app.command(epilog="Example: workbench status evidence/missing-from-care")
def status(
    folder: Folder,
    audience: Annotated[
        str, typer.Option(help="Say what of it the public, or the committee, may see.", show_default=False)
    ] = "",
) -> None:
    """Say what an inquiry holds: documents, what was made of them, and what could not be used."""
    from ..inquiry import folder as folders
    from ..inquiry import kept_state

    def made() -> list[str]:
        from .state_in_words import state_in_words

        return state_in_words(folder, audience)

    for line in kept_state.words(folder, audience, made):
        say(line)
    for sentence in () if audience else folders.Folder(folder).seen_by():
        say(f"The folder: {sentence[0].lower()}{sentence[1:]}.")


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

    from ..inquiry import open as open_inquiry

    inquiry, today = open_inquiry(folder), date.today().isoformat()
    try:
        report = inquiry.fetch(" ".join(words), retrieved=today, watch=watched)
    except KeyboardInterrupt:
        say("\nStopped. What has come is kept: run the same command again to go on.", err=True)
        raise typer.Exit(130) from None
    print_rows(report, ["status", "kind", "date", "document_id", "title", "reason"])
    counts = report["status"].value_counts().items()
    came = ", ".join(f"{count} {status}" for status, count in sorted(counts))
    say(f"{counted(len(report), 'document')}: {came or 'nothing is published'}.")
    if (report["status"] == "failed").any():
        raise typer.Exit(1)


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
    hold_back: Annotated[
        bool, typer.Option("--hold-back", help="Out of every page and table, and kept: the default.")
    ] = False,
    unpublish: Annotated[
        bool,
        typer.Option(
            "--unpublish",
            help="Out of what goes to the public; a committee’s pages mark it. "
            'So: --unpublish --coder AB --reason "published by mistake"',
        ),
    ] = False,
    erase: Erased = False,
    restore: Restored = False,
    settle: Settled = "",
    second: Annotated[str, typer.Option(help="Who agrees to an erasure: not you.", show_default=False)] = "",
    authority: Authority = "",
) -> None:
    """Hold a document back, unpublish it, erase it for good, or settle what it is; say what is left of it where."""
    import datetime

    from ..inquiry import open as open_inquiry

    given = {"hold back": hold_back, "unpublish": unpublish, "erase": erase, "restore": restore}
    chosen = _one_of(given | {"settle": bool(settle)})
    day = date or datetime.date.today().isoformat()
    traces = open_inquiry(folder).withdraw(
        document_id,
        chosen,
        coder=coder,
        reason=reason,
        date=day,
        second=second,
        authority=authority,
        publication=settle,
    )
    order = ("changed", "removed", "left", "not looked into", "sent", "looked through")
    traces = traces.sort_values("state", key=lambda states: states.map(order.index), kind="stable")
    print_rows(traces, ["state", "count", "place", "what", "next"])
    left = int(traces["state"].isin(["left", "not looked into", "sent"]).sum())
    from ..inquiry.withdrawal_register import DONE

    say(f"{document_id} is {DONE[chosen]}; see withdrawn.csv. {counted(left, 'place')} to look at.")


def _one_of(verbs: dict[str, bool]) -> str:
    """Return the one verb that was asked for; the first where none was."""
    chosen = [verb for verb, given in verbs.items() if given] or list(verbs)[:1]
    if len(chosen) > 1:
        raise WorkbenchError(f"one verb at a time, not {' and '.join(chosen)}", "withdraw")
    return chosen[0]


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


def _asked_publication() -> str:
    """Return the publication status that somebody at a terminal names; without one, *received, not reported*."""
    from ..model import publication

    if not sys.stdin.isatty():
        return publication.NOT_REPORTED
    say(f"What are these files? {publication.in_words()}.", err=True)
    return str(typer.prompt("Publication status", default=publication.NOT_REPORTED, err=True)).strip()


def _taken_as(said: str) -> str:
    """Return what the files count as that were new, and who sees them so."""
    from ..model import publication

    if publication.is_public(said):
        return f"New ones are taken in as “{publication.counted_as(said)}”."
    return (
        f"New ones are taken in as “{publication.counted_as(said)}”: no page for the public shows them. If they are "
        "published, say so: --publication published, or the column publication of sources.csv."
    )
