"""Cells that a spreadsheet takes for words: nothing is ever a formula, and every word comes back as it was.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula (CWE-1236), and evidence may
begin so.
"""

from __future__ import annotations

import re

GUARD = "'"
_OPENS = "=+-@\t\r\n|%＝＋－＠−﹢﹣"
# What a program may skip or strip before it looks at the first character: white space, marks without width, quotes.
_SKIPPED = " \u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\u00ad\"'`´‘’“”„«»＂＇\v\f"
_RISKY = re.compile(rf"[{_SKIPPED}]*[{re.escape(_OPENS)}]")
_NUMBER = re.compile(r"-(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?")
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def guarded(text: str) -> str:
    """Return the text as a cell of a CSV file may hold it: with an apostrophe where it could be taken for a formula.

    A plain negative number (``-5``, ``-0.4``) stays one: it says nothing else to a spreadsheet. ``+44 20 …`` gets the
    apostrophe, so that it stays the telephone number that it is.
    """
    return GUARD + text if _RISKY.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made a cell of, to the letter."""
    return cell[1:] if cell.startswith(GUARD) and _RISKY.match(cell[1:]) else cell


def neutral(text: str) -> str:
    """Return the text as a cell of a workbook may hold it: `guarded`, and what XML can't hold as Excel writes it."""
    escaped = _ESCAPED.sub(lambda found: "_x005F" + found[0], guarded(text))
    return _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", escaped)


def restored(cell: str) -> str:
    """Return the text that `neutral` made a cell of, to the letter."""
    return unguarded(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), cell))
