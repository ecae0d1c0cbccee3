"""The inquiry evidence workbench: from the words that witnesses spoke to a cited briefing, and back.

inquiry = workbench.open("evidence/missing-from-care")
inquiry.passages                            # every citable unit, one row each: a DataFrame
inquiry.brief().save("briefing.html")

The door is `inquiry/__init__.py`; the command line `cli/__init__.py`; which tables there are, `inquiry/recipes.py`.
Each folder, a street, is one trade. Which knows what, and in which order they may import: `docs/architecture.md`.
Words of a source that were read wrongly: `fixes.py`; what goes wrong: `errors.py`; threads that wait: `in_turn.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import BadTable, NotFound, Unreadable, WorkbenchError

if TYPE_CHECKING:
    from .inquiry import Inquiry, create, open
    from .inquiry.beginning import room
    from .inquiry.several_inquiries import open_inquiries
    from .inquiry.verification import verify

__all__ = [
    "BadTable", "Inquiry", "NotFound", "Unreadable", "WorkbenchError", "create", "open", "open_inquiries", "room",
    "verify",
]  # fmt: skip
_ELSEWHERE = {"open_inquiries": "several_inquiries", "room": "beginning", "verify": "verification"}
"""Names of the door that stand in a file of `inquiry/` of their own."""
__version__ = "0.7.4"


def __dir__() -> list[str]:
    """What Tab offers: the names of the door, which are there before they are imported."""
    return list(__all__)


def __getattr__(name: str) -> Any:
    """Import the door when it is first knocked at, so that ``workbench --help`` answers at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in _ELSEWHERE:
        from importlib import import_module

        return getattr(import_module(f"{__name__}.inquiry.{_ELSEWHERE[name]}"), name)
    from . import inquiry

    return getattr(inquiry, name)
