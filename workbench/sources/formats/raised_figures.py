"""Figures set above the line that call no note: powers, which stay powers in the stored text."""

from __future__ import annotations

from ...text.english.patterns_in_tables import in_table

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
# What a raised 2 or 3 after it makes a square or a cube.
_UNIT = in_table("sources/formats/forms", "a unit of length or time")
# A number with a sign of multiplying before it, or a bare ten: "5 x 10", "a 10".
_TEN = in_table("sources/formats/forms", "ten, or times so much")
_FIGURE = in_table("text/signs", "a figure")
_TWO_LETTERS = in_table("sources/formats/forms", "two letters")
_BEFORE_POWER = in_table("sources/formats/forms", "before a power")
_THREE_FIGURES = in_table("sources/formats/forms", "up to three figures")


def shown(raised: str) -> str:
    """Return figures as they are shown above the line, so that 10⁶ can't be read as 106; other words as they are.

    One sign stands for one, so that places in the text stay. An ordinal's ending ("21st") is no figure.
    """
    return raised.translate(_RAISED) if _FIGURE.search(raised) and not _TWO_LETTERS.search(raised) else raised


_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SIGNS = {
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗", "4/5": "⅘",
    "1/6": "⅙", "5/6": "⅚", "1/7": "⅐", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞", "1/9": "⅑", "1/10": "⅒",
}  # fmt: skip
_WHOLE = in_table("sources/formats/forms", "a fraction")
_UNDER = in_table("sources/formats/forms", "under a stroke")


def fraction(top: str, under: str) -> str:
    """Return a fraction that no figure before it can run into: 3½ is never 31/2.

    >>> fraction("1", "2"), fraction("5", "12")
    ('½', '⁵⁄₁₂')
    """
    return _SIGNS.get(f"{top}/{under}") or f"{top.translate(_RAISED)}⁄{under.translate(_LOWERED)}"


def fraction_at(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the fraction whose upper figures are raised from ``start`` to ``end``, and where it ends, if one is.

    Straight after a letter or a mark raised figures call notes, whatever follows.
    """
    if text[start - 1 : start].strip() and not _BEFORE_POWER.match(text[start - 1]):
        return None
    if whole := _WHOLE.fullmatch(text[start:end].strip()):
        return fraction(whole[1], whole[2]), end
    top, under = text[start:end].strip(), _UNDER.match(text, end)
    return (fraction(top, under[1]), under.end()) if under and _THREE_FIGURES.fullmatch(top) else None


def is_power(before: str, figures: str, expected: int) -> bool:
    """Say whether raised figures after ``before`` are a power though a note has that number.

    ``expected`` is the number of the note that is due. After a figure a mark is one only in its turn.
    """
    if _UNIT.search(before) and figures in ("2", "3", "-1", "−1"):
        return int(figures[-1]) != expected or not before.endswith(("in", "s", "h"))
    if before[-1:].isdigit():
        return bool(_TEN.search(before)) or int("".join(filter(str.isdecimal, figures)) or 0) != expected
    return False
