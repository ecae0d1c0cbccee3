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
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def neutral(text: str) -> str:
    """Return the text as a cell may hold it: with an apostrophe before it where it could be taken for a formula."""
    guarded = GUARD + text if _RISKY.match(text) else text
    escaped = _ESCAPED.sub(lambda found: "_x005F" + found[0], guarded)
    return _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", escaped)


def restored(cell: str) -> str:
    """Return the text that `neutral` made a cell of, to the letter."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), cell)
    return text[1:] if text.startswith(GUARD) and _RISKY.match(text[1:]) else text
