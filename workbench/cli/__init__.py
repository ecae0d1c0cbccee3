"""The command line: the verbs of the API as commands, each with an example, and errors of one line.

It knows how to ask and print; what a verb does stands in `inquiry/__init__.py`, and nothing is worked out here.
A new verb: `evidence_verbs.py` (make an inquiry, take files in or out), `finding_verbs.py` (look for words),
`suggesting_verbs.py` (themes, links, replies), `outcome_verbs.py` (what became of an item) or `page_verbs.py` (write,
check or verify a page). What verbs print with, such as progress bars: `terminal.py`.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Sequence
from typing import Any

import typer

from ..errors import WorkbenchError

from . import evidence_verbs  # isort: skip -- --help lists the verbs in the order of these
from . import finding_verbs  # isort: skip
from . import suggesting_verbs  # isort: skip
from . import outcome_verbs  # isort: skip
from . import page_verbs  # isort: skip
from .terminal import app, say

_BYTES = re.compile("[\udc80-\udcff]")  # how Python hands on bytes that are no text

__all__ = [
    "app",
    "evidence_verbs",
    "finding_verbs",
    "main",
    "outcome_verbs",
    "page_verbs",
    "suggesting_verbs",
]

# pandas, spaCy and the inquiry are imported in the verb that needs them: --help answers at once.


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; a mistake of the user's is one line on standard error and exit code 1."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # typer has its own copy of click, so its class of usage mistakes is reached through a public one.
    usage_mistake: Any = typer.BadParameter.__bases__[0]
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _warned  # type: ignore[assignment]
            code = app(args=given or ["--help"], standalone_mode=False)
    except WorkbenchError as error:
        _fail(str(error))
    except usage_mistake as error:
        said = str(error.format_message())
        verb = error.ctx.info_name if error.ctx and error.ctx.parent else ""
        place = f"workbench {verb} --help" if verb else "workbench --help"
        _fail(f"{said}{'' if said.endswith(('.', '?')) else '.'} Try: {place}")
    except UnicodeEncodeError:
        if not any(_BYTES.search(word) for word in given):
            raise
        _fail("a word of the command is no text in UTF-8. Type it again.")
    except (OSError, typer.Abort) as error:
        _fail(_plain(error))
    else:
        raise SystemExit(code if isinstance(code, int) else 0)


def _warned(message: Warning | str, *_: Any) -> None:
    """Print what a reader of a table should know, without the line of code that Python shows with it."""
    say(f"Note: {message}", err=True)


def _fail(message: str) -> None:
    say(f"workbench: {message}", err=True)
    raise SystemExit(1)


def _plain(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f"{(error.strerror or str(error)).lower()} ({error.filename}). Check the name and your rights."
    return "stopped; nothing that was saved is lost."
