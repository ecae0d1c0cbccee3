"""What people click in JupyterLab: read the evidence, decide on what is suggested, follow a recommendation.

from workbench import widgets
widgets.review(inquiry, coder="AB")         # and widgets.explorer, widgets.board, widgets.trail

The room, which has all of it on one screen, is `room/`. One file for each of the four: `explorer.py`, `review.py`,
`board.py`, `trail_view.py`. Which rows are asked about, in
which order: `review_queue.py`; how a decision reaches the log: `deciding.py`. Words become HTML in `escaping.py` only.
"""

from __future__ import annotations

from ..errors import WorkbenchError

try:
    import ipywidgets  # type: ignore[import-untyped, unused-ignore]  # noqa: F401 -- a briefing needs none
except ModuleNotFoundError:
    raise WorkbenchError(
        "the widgets are not installed",
        "ipywidgets",
        "python3 start.py lab installs them, and opens the notebooks.",
    ) from None

from .board import board
from .explorer import explorer
from .review import review
from .trail_view import trail

__all__ = ["board", "explorer", "review", "trail"]
