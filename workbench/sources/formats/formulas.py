"""Formulas as one line of text: powers stay powers, and fractions have their stroke."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import raised_figures
from .xml_tree import child, local

if TYPE_CHECKING:
    from lxml import etree

# Names of Word's formulas (ECMA-376, part 1, 22.1) and of MathML's.
_FRACTIONS, _ROOTS = frozenset({"f", "mfrac"}), frozenset({"rad", "msqrt", "mroot"})
_RAISED, _LOWERED = frozenset({"sSup", "msup"}), frozenset({"sSub", "msub"})
_BOTH = frozenset({"sSubSup", "msubsup"})
_SIMPLE = re.compile(r"[\w.,%£$€]*")
_DEEPEST = 60


def linear(element: etree._Element, depth: int = 0) -> str:
    """Return a formula on one line: ``missing/placed=0.3``, ``5×10⁶``, ``√(a+b)``."""
    name = local(element)
    if name in ("t", "mi", "mn", "mo", "mtext"):
        return "".join(str(text) for text in element.itertext())
    if name.endswith("Pr") or depth > _DEEPEST:
        return ""
    parts = [linear(one, depth + 1) for one in element if not local(one).endswith("Pr")]
    if name in _FRACTIONS and len(parts) >= 2:
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


def _closed(part: str) -> str:
    return part if _SIMPLE.fullmatch(part) else f"({part})"


def _raised(part: str) -> str:
    shown = raised_figures.shown(part)
    return shown if shown != part and not re.search(r"[\d]", shown) else f"^{_closed(part)}"
