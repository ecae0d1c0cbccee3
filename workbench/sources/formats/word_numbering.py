"""Automatic numbers of a Word document, as they print.

Word stores no number with a numbered paragraph: it counts them when it prints (ECMA-376, part 1, 17.9). Paragraph
numbers are what evidence is cited by, so that they are counted here in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .xml_tree import attribute, child, children

if TYPE_CHECKING:
    from lxml import etree

_SUFFIX = {"space": " ", "nothing": ""}
# Bullets are letters of the Symbol and Wingdings fonts, mostly at private code points.
_BULLETS = {"o": "○", "\uf0a7": "▪", "§": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "-": "-", "–": "–", "—": "—"}


@dataclass(frozen=True)
class Level:
    """One level of a list: where it starts, how its number is written, what stands around it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "\t"
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass
class _List:
    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass
class Numbering:
    """The lists of a document and how far each has been counted."""

    lists: dict[str, _List] = field(default_factory=dict)
    numbers: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def level_of_style(self, number: str, style: str) -> int:
        """Return the level that a style stands for in the list ``number``; 0 where it says none."""
        levels = self._levels(number)
        return next((at for at, level in levels.items() if level.style == style), 0)

    def label(self, number: str, at: int) -> tuple[str, bool]:
        """Count one paragraph of the list ``number`` at level ``at``.

        Return its printed number with what follows it (``"2.1\\t"``), and whether it counts as a list's item
        rather than as a numbered paragraph: bullets and letters do.
        """
        levels = self._levels(number)
        level = levels.get(at)
        if level is None:
            return "", False
        counts = self._counted(number, at, levels)
        if level.form == "bullet":
            return _bullet(level.text) + "\t", True
        text = level.text
        for place in range(9):
            if f"%{place + 1}" in text:
                own = levels.get(place, Level())
                form = (
                    "decimal"
                    if level.legal and own.form not in ("decimalZero", "none", "bullet")
                    else own.form
                )
                text = text.replace(f"%{place + 1}", written(counts.get(place, own.start), form))
        return (text + level.suffix if text else ""), at > 0 or level.form not in ("decimal", "decimalZero")

    def _levels(self, number: str) -> dict[int, Level]:
        abstract, overrides, _ = self.numbers.get(number, ("", {}, {}))
        base = self.lists[abstract].levels if abstract in self.lists else {}
        return {**base, **overrides}

    def _counted(self, number: str, at: int, levels: dict[int, Level]) -> dict[int, int]:
        abstract, _, starts = self.numbers[number]
        counts = self.lists[abstract].counts
        if number not in self._begun:
            # A list that starts anew shares its form with the one before, and its count unless it says otherwise.
            self._begun.add(number)
            for place, start in starts.items():
                counts[place] = start - 1
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for place in range(at):
            counts.setdefault(place, levels.get(place, Level()).start)
        for place in [p for p in counts if p > at]:
            restart = levels.get(place, Level()).restart
            if restart is None or (restart > 0 and at < restart):
                del counts[place]
        return counts


def numbering_of(root: etree._Element | None) -> Numbering:
    """Return the lists that ``word/numbering.xml`` defines."""
    found = Numbering()
    if root is None:
        return found
    for abstract in children(root, "abstractNum"):
        levels = dict(_level(one) for one in children(abstract, "lvl"))
        found.lists[attribute(abstract, "abstractNumId")] = _List(levels)
    for number in children(root, "num"):
        reference = child(number, "abstractNumId")
        abstract_id = attribute(reference, "val") if reference is not None else ""
        if abstract_id not in found.lists:
            continue
        overrides, starts = {}, {}
        for override in children(number, "lvlOverride"):
            at = integer(attribute(override, "ilvl"), 0)
            start, level = child(override, "startOverride"), child(override, "lvl")
            if level is not None:
                overrides[at] = _level(level)[1]
            if start is not None:
                starts[at] = integer(attribute(start, "val"), 1)
                base = overrides.get(at, found.lists[abstract_id].levels.get(at, Level()))
                overrides[at] = replace(base, start=starts[at])
        found.numbers[attribute(number, "numId")] = (abstract_id, overrides, starts)
    return found


def _level(element: etree._Element) -> tuple[int, Level]:
    values = {
        name: child(element, name) for name in ("start", "numFmt", "lvlText", "suff", "lvlRestart", "pStyle")
    }
    value = {name: attribute(one, "val") for name, one in values.items() if one is not None}
    restart = value.get("lvlRestart")
    return integer(attribute(element, "ilvl"), 0), Level(
        # A level that says no start begins at 0.
        integer(value.get("start", ""), 0),
        value.get("numFmt", "decimal"),
        value.get("lvlText", ""),
        _SUFFIX.get(value.get("suff", "tab"), "\t"),
        integer(restart, 0) if restart is not None else None,
        child(element, "isLgl") is not None,
        value.get("pStyle", ""),
    )


def integer(text: str, otherwise: int) -> int:
    """Return a small whole number as files give them, or ``otherwise``."""
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise


def _bullet(text: str) -> str:
    return _BULLETS.get(text, text if len(text) == 1 and not "\ue000" <= text <= "\uf8ff" else "•") or "•"


def written(number: int, form: str) -> str:
    """Return a number as a list writes it: ``3``, ``03``, ``c``, ``C``, ``iii``, ``III``; decimal where unknown."""
    if form in ("none", "bullet"):
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * min((number - 1) // 26 + 1, 20)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    if form == "ordinal":
        ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending}"
    return str(number)


def _roman(number: int) -> str:
    steps = zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
    text = ""
    for value, letters in steps:
        text += letters * (number // value)
        number %= value
    return text
