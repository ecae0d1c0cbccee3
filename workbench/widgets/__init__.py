"""Widgets for JupyterLab: read the evidence, decide on what is suggested, follow a recommendation.

from workbench import widgets

widgets.explorer(inquiry)
widgets.review(inquiry, coder="AB")
widgets.board(inquiry)
widgets.trail(inquiry, "report/r7")
"""

from __future__ import annotations

from .board import board
from .explorer import explorer
from .review import review
from .trail_view import trail

__all__ = ["board", "explorer", "review", "trail"]
