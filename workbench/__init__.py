"""The inquiry evidence workbench: from the words that witnesses spoke to a cited briefing, and back.

import workbench as wb

inquiry = wb.open("evidence/missing-from-care")
inquiry.passages                            # every citable unit, one row each: a DataFrame
inquiry.brief().save("briefing.html")
wb.verify("briefing.html", inquiry)         # every quotation against the sources
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import BadTable, NotFound, Unreadable, WorkbenchError

if TYPE_CHECKING:
    from .inquiry import Inquiry, create, open, verify

__all__ = ["BadTable", "Inquiry", "NotFound", "Unreadable", "WorkbenchError", "create", "open", "verify"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import the door when it is first knocked at, so that ``workbench --help`` answers at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import inquiry

    return getattr(inquiry, name)
