"""Figures set above the line that call no note: powers, which stay powers in the stored text."""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
# What a raised 2 or 3 after it makes a square or a cube.
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:[kcdmµ]?m|ft|in|yd|s|h)$")
# A number with a sign of multiplying before it, or a bare ten: "5 x 10", "a 10".
_TEN = re.compile(r"(?:^|[^\d.,])10$|[×x*]\s?\d+$")


def shown(raised: str) -> str:
    """Return figures as they are shown above the line, so that 10⁶ can't be read as 106; other words as they are.

    One sign stands for one, so that places in the text stay. An ordinal's ending ("21st") is no figure.
    """
    return (
        raised.translate(_RAISED)
        if re.search(r"\d", raised) and not re.search(r"[a-zA-Z]{2}", raised)
        else raised
    )


def is_power(before: str, figures: str, expected: int) -> bool:
    """Say whether raised figures after ``before`` are a power though a note has that number.

    ``expected`` is the number of the note that is due. After a figure a mark is one only in its turn.
    """
    if _UNIT.search(before) and figures in ("2", "3", "-1", "−1"):
        return int(figures[-1]) != expected or not before.endswith(("in", "s", "h"))
    if before[-1:].isdigit():
        return bool(_TEN.search(before)) or int(re.sub(r"\D", "", figures) or 0) != expected
    return False
