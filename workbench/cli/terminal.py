"""What every verb prints with: the application, steps with their times, progress, tables side by side."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from ..errors import WorkbenchError

if TYPE_CHECKING:
    import pandas as pd

    from ..inquiry import Inquiry

Result = TypeVar("Result")
WIDEST = 80  # characters of a cell
_COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
SENTENCES = ("reason", "next", "explanation")

app = typer.Typer(
    name="workbench",
    help="From the words that witnesses spoke to a cited briefing, and back.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Folder = Annotated[Path, typer.Argument(metavar="INQUIRY", help="The inquiry's folder.", show_default=False)]


WithoutDecisions = Annotated[
    bool, typer.Option(help="Go on where the log of decisions is damaged, without any; every page says so.")
]


def say(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print a line; what a terminal would obey (a name or a title may come from a stranger) is shown as �."""
    typer.echo(_COMMANDS.sub("\ufffd", text), err=err, nl=nl)


def vouched(folder: Path, without_decisions: bool) -> Inquiry:
    """Open an inquiry to publish from. Raises `DamagedLog` where its decisions can’t all be read, and are asked for.

    Where they are left out, the terminal says so, too.
    """
    from ..inquiry import open as open_inquiry
    from ..inquiry.publishing import vouched as caution_of

    inquiry = open_inquiry(folder, without_decisions=without_decisions)
    if caution := caution_of(inquiry):
        say(caution, err=True)
    return inquiry


def day(date: str) -> str:
    """Return a day that was given on the command line, or today; raises `WorkbenchError` where it is none."""
    import datetime

    from ..inquiry.outcome_tables import is_day

    wanted = date or datetime.date.today().isoformat()
    if not is_day(wanted):
        raise WorkbenchError(f"“{wanted}” is no day", "--date", "Write it as 2026-11-21.")
    return wanted


def step(name: str, work: Callable[[], Result]) -> Result:
    """Do one step and print how long it took, in seconds."""
    say(f"{name:<24}", nl=False)
    began = perf_counter()
    try:
        result = work()
    except BaseException:
        say("  failed")
        raise
    say(f"{perf_counter() - began:6.1f} s")
    return result


def watched(rows: list[Any]) -> Iterable[Any]:
    """Yield the rows one by one, and show how far it is."""
    with typer.progressbar(rows, label="Fetching") as bar:
        yield from bar


def barred(steps: Sequence[Any], label: str) -> Iterable[Any]:
    """Return steps that show on a terminal how far they are; elsewhere, the steps."""
    if not sys.stderr.isatty() or not steps:
        return steps
    from rich.console import Console
    from rich.progress import track

    return track(steps, label, console=Console(stderr=True), transient=True)


def counted(number: int, noun: str, width: int = 0) -> str:
    return f"{number:>{width},} {noun}" + ("" if number == 1 else "s")


def print_rows(frame: pd.DataFrame, names: Sequence[str]) -> None:
    """Print a frame's columns side by side, as `rows_in_lines` has them."""
    for line in rows_in_lines(frame, names):
        say(line)


def rows_in_lines(frame: pd.DataFrame, names: Sequence[str]) -> list[str]:
    """Return a frame’s columns side by side, as wide as their widest cells, under their names; nothing without rows."""
    if frame.empty:
        return []
    cells = [[name.replace("_", " "), *(_cell(name, value) for value in frame[name])] for name in names]
    widths = [max(len(value) for value in column) for column in cells]
    return [
        "  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True)).rstrip()
        for row in zip(*cells, strict=True)
    ]


def _cell(name: str, value: Any) -> str:
    """Return a cell on one line, cut where it is long; but never the sentence that says what is wrong, or next."""
    import pandas as pd

    text = "" if value is None or value is pd.NA else " ".join(str(value).split())
    return text if len(text) <= WIDEST or name in SENTENCES else f"{text[: WIDEST - 1]}…"
