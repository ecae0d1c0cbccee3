"""A notebook as a page: its text, what its cells gave, and its code folded or left out. It runs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...errors import WorkbenchError
from ..gate import Shown
from ..page_kind import PageKind, option
from ..parts import notebook_cells, own_tables

CODE = ("folded", "left out")


@dataclass(frozen=True)
class NotebookOptions:
    """What a notebook's page is asked with. Raises `WorkbenchError` for another way to treat its code.

    >>> NotebookOptions(code="left out")
    """

    notebook: Any = field(default=None)
    name: str = option("", "The notebook's file.")
    code: str = option("folded", f"What becomes of its code: {' or '.join(CODE)}.")
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")

    def __post_init__(self) -> None:
        if self.code not in CODE:
            raise WorkbenchError(
                f"code can’t be “{self.code}”", "--code", f"Choose one of: {', '.join(CODE)}."
            )


def _view(shown: Shown, options: NotebookOptions) -> dict[str, Any]:
    held = own_tables.held(shown)
    made = notebook_cells.cells(options.notebook, held, options.name)
    return {"notebook": made, "folded": options.code == "folded", "title": made.title or shown.material.title}


KIND = PageKind(
    name="notebook",
    about="a saved notebook",
    options=NotebookOptions,
    view=_view,
    template="notebook.html.j2",
    title="Notebook: {}",
    audience="committee",
    also=("terms", "commitments", "request_findings", "figures"),
)
"""What a notebook shows may be of anything that its writer sees, so that it is a committee's unless somebody says."""
