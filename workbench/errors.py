"""Errors in a researcher's words: what is wrong, where, and what to do next."""

from __future__ import annotations

import copyreg
from collections.abc import Sequence
from typing import Any


class WorkbenchError(Exception):
    """A mistake that the user can mend: ``what`` is wrong, ``where``, and what to do ``next``."""

    def __init__(self, what: str, where: str = "", next: str = "") -> None:
        self.what, self.where, self.next = what, where, next
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        return f"{self.what}{place}." + (f" {self.next}" if self.next else "")

    def __reduce__(self) -> tuple[Any, ...]:
        # Python would call the class again with the whole sentence alone: another process gets the parts as they are.
        return copyreg.__newobj__, (type(self), *self.args), vars(self)  # type: ignore[attr-defined]


class NotFound(WorkbenchError):
    """A file, folder or row that was named is not there."""


class BadTable(WorkbenchError):
    """A researcher's own table has mistakes: all of them at once, one a line."""

    of = "a table"

    def __init__(self, where: str, mistakes: Sequence[str]) -> None:
        self.mistakes = tuple(mistakes)
        count = "one mistake" if len(self.mistakes) == 1 else f"{len(self.mistakes)} mistakes"
        listing = "".join(f"\n  {mistake}" for mistake in self.mistakes)
        super().__init__(f"{count} in {self.of}", where, f"Mend these and try again:{listing}")


class BadText(BadTable):
    """A researcher's own text has mistakes: all of them at once, one a line."""

    of = "a text"


class Unreadable(WorkbenchError):
    """A source that gave no text; ``status`` is the document's (one of ``model.STATUSES``).

    On one that is ``blank``, nothing was found that is printed: nobody is sent to recognise text on its pages.
    """

    def __init__(
        self, status: str, what: str, where: str = "", next: str = "", *, blank: bool = False
    ) -> None:
        self.status, self.blank = status, blank
        super().__init__(what, where, next)

    @property
    def kept(self) -> dict[str, str | bool]:
        """What it is made of again."""
        return {name: getattr(self, name) for name in ("status", "what", "where", "next", "blank")}
