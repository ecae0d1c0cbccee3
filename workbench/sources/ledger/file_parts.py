"""What a counter gives: the words of a file as its format holds them, part by part, without any reader of ours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """Words of one page, or of one part of a file without pages (``page`` 0); ``what`` names the part for people.

    ``broken_row`` are the pieces of a table's row that goes on over the page's end, in the order in which they are
    read, cell by cell: in the file all that stands on one page comes before what stands on the next.
    """

    text: str
    page: int = 0
    what: str = ""
    broken_row: tuple[str, ...] = ()
