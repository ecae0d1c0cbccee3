"""Formulas as one line of text: powers stay powers, and fractions have their stroke."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table
from . import raised_figures
from .xml_tree import child, local

if TYPE_CHECKING:
    from lxml import etree

# Names of Word's formulas (ECMA-376, part 1, 22.1) and of MathML's.
_FRACTIONS, _ROOTS = frozenset({"f", "mfrac"}), frozenset({"rad", "msqrt", "mroot"})
_RAISED, _LOWERED = frozenset({"sSup", "msup"}), frozenset({"sSub", "msub"})
_BOTH = frozenset({"sSubSup", "msubsup"})
_SIMPLE = re.compile(r"[\w.,%£$€]*")
_FEW_FIGURES = in_table("sources/formats/forms", "up to three figures")
_DEEPEST = 60
# What Word's EQ fields of before 2007 are made of: a fraction, something above the line, a root.
_EQ = in_table("sources/formats/forms", "a field that sets a formula")
_PIECE = in_table("sources/formats/forms", "a piece of a formula")
_FIGURE = in_table("text/signs", "a figure")


def linear(element: etree._Element, depth: int = 0) -> str:
    """Return a formula on one line: ``missing/placed=0.3``, ``5×10⁶``, ``√(a+b)``."""
    name = local(element)
    if name in ("t", "mi", "mn", "mo", "mtext"):
        return "".join(str(text) for text in element.itertext())
    if name.endswith("Pr") or depth > _DEEPEST:
        return ""
    parts = [linear(one, depth + 1) for one in element if not local(one).endswith("Pr")]
    if name in _FRACTIONS and len(parts) >= 2:
        if all(_FEW_FIGURES.fullmatch(part) for part in parts[:2]):
            return raised_figures.fraction(parts[0], parts[1])
        return f"{_closed(parts[0])}/{_closed(parts[1])}"
    if name in _RAISED and len(parts) >= 2:
        return _closed(parts[0]) + _raised(parts[1])
    if name in _LOWERED and len(parts) >= 2:
        return f"{_closed(parts[0])}_{_closed(parts[1])}"
    if name in _BOTH and len(parts) >= 3:
        return f"{_closed(parts[0])}_{_closed(parts[1])}{_raised(parts[2])}"
    if name in _ROOTS:
        return "√" + _closed(
            linear(root, depth + 1) if (root := child(element, "e")) is not None else "".join(parts)
        )
    return "".join(parts)


def of_field(code: str) -> str:
    r"""Return the formula of an EQ field on one line, ``""`` where it is none, or has parts that are not read.

    >>> of_field(r"EQ \f(2,3)"), of_field(r"EQ x\s\up8(2)"), of_field("PAGE")
    ('⅔', 'x²', '')
    """
    opened = _EQ.match(code)
    text, before = (code[opened.end() :].strip() if opened else ""), ""
    while text != before:
        before, text = text, _PIECE.sub(_piece, text)
    return "" if "\\" in text else text


def _piece(match: re.Match[str]) -> str:
    parts = [part.strip() for part in match[2].replace(";", ",").split(",")]
    if match[1].lower() == "f" and len(parts) == 2:
        few = all(_FEW_FIGURES.fullmatch(part) for part in parts)
        return raised_figures.fraction(*parts) if few else f"{_closed(parts[0])}/{_closed(parts[1])}"
    if match[1].lower() == "r":
        return "√" + _closed(parts[-1])
    return _raised(parts[0])


def _closed(part: str) -> str:
    return part if _SIMPLE.fullmatch(part) else f"({part})"


def _raised(part: str) -> str:
    shown = raised_figures.shown(part)
    return shown if shown != part and not _FIGURE.search(shown) else f"^{_closed(part)}"
