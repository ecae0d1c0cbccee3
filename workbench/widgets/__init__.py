"""Widgets for JupyterLab: read the evidence, decide on what is suggested, see what stands under a recommendation.

from workbench import widgets

widgets.explorer(inquiry)
widgets.review(inquiry, coder="AB")
widgets.board(inquiry)
"""

from __future__ import annotations

from .board import board
from .explorer import explorer
from .review import review

__all__ = ["board", "explorer", "review"]
