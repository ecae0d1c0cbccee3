"""Whether a PDF that comes back is the page that stands in it, printed: to the byte."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...errors import WorkbenchError
from ..verify import Check
from .page_as_pdf import pdf

WHERE = "the PDF"
SAME = Check(WHERE, "", "", True, "the page that stands in it, printed again, is the same to the byte")


Sheets = Callable[[bytes], Sequence[str]]
"""Reads the words of each sheet of a PDF: in a child process, since the file may be a stranger’s."""


def differences(data: bytes, html: str, here: Sequence[str], sheets: Sheets) -> list[Check]:
    """Return a failing row for each sheet of a PDF that differs from its page printed again; one that says none does.

    ``here`` are the words of its sheets. Where the words of every sheet are the same and the bytes are not, a row fails
    as well: another program saved it, or another version made it, and what it looks like was not compared.
    """
    try:
        again = pdf(html)
    except WorkbenchError as error:
        return [Check(WHERE, "", "", False, f"its page can’t be printed again: {error}")]
    if again == data:
        return [SAME]
    there = sheets(again)
    found = [
        Check(f"sheet {n}", "", _shown(one, other), False, f"printed again it reads “{_shown(other, one)}”")
        for n, (one, other) in enumerate(zip(here, there, strict=False), 1)
        if one != other
    ]
    if len(here) != len(there):
        found.append(
            Check(WHERE, "", "", False, f"it has {len(here)} sheets; printed again it has {len(there)}")
        )
    why = (
        "its words are those of its page, its bytes are not: another program saved it, or another version of the "
        "workbench made it. What it looks like was not compared; make it again"
    )
    return found or [Check(WHERE, "", "", False, why)]


def _shown(one: str, other: str) -> str:
    """Return the words of a sheet round the first letter in which it differs from the other."""
    at = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return " ".join(one[max(0, at - 20) : at + 30].split())
