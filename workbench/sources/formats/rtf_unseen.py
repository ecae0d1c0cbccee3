"""Words of rich text that print and are not seen: in the colour of their ground, or in type of a point."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from .word_unseen import SEEN, WHITE, light

# Half points.
_TINY, _USUAL = 4, 24
_PARTS = ("red", "green", "blue")
_SET = {
    "cf": "colour",
    "highlight": "marker",
    "chcbpat": "marker",
    "cb": "marker",
    "cbpat": "shade",
    "fs": "size",
}


@dataclass(frozen=True)
class Look:
    """What words look like: numbers in the table of colours (0 is automatic), and their size in half points.

    ``marker`` is the ground of the words themselves, ``shade`` that of their paragraph.
    """

    colour: int = 0
    marker: int = 0
    shade: int = 0
    size: int = _USUAL

    def after(self, word: str, value: int | None) -> Look:
        """Return the look that a control word makes of this one."""
        if word == "plain":
            return Look(shade=self.shade)
        if word == "pard":
            return replace(self, shade=0)
        return replace(self, **{_SET[word]: value or 0}) if word in _SET else self


USUAL = Look()


@dataclass
class Colours:
    """The table of a file's colours, as how light each is, and the grounds of the cells of the row that is read."""

    table: list[float | None] = field(default_factory=list)
    _parts: dict[str, int] = field(default_factory=dict)
    _cells: list[int] = field(default_factory=list)
    _cell = 0
    _next = 0

    def define(self, word: str, value: int | None) -> None:
        """Note a part of a colour in the table."""
        if word in _PARTS:
            self._parts[word] = max(0, min(value or 0, 255))

    def end(self, text: str) -> None:
        """End as many colours as ``text`` has semicolons; one without parts is automatic."""
        for _ in range(text.count(";")):
            shown = "".join(f"{self._parts.get(part, 0):02x}" for part in _PARTS)
            self.table.append(light(shown) if self._parts else None)
            self._parts = {}

    def lay_out(self, word: str, value: int | None) -> None:
        """Note the ground of a row's cells, and which of them is written."""
        if word == "trowd":
            self._cells, self._cell, self._next = [], 0, 0
        elif word == "clcbpat":
            self._next = value or 0
        elif word == "cellx":
            self._cells.append(self._next)
            self._next = 0
        elif word == "cell":
            self._cell += 1
        elif word == "row":
            self._cell = 0

    def are_unseen(self, look: Look, in_table: bool) -> bool:
        """Say whether words of this look can't be seen on what is round them, or on their own ground.

        Automatic ones turn light on a dark cell, but not under a marker.
        """
        if 0 < look.size <= _TINY:
            return True
        cell = self._cells[self._cell] if in_table and self._cell < len(self._cells) else 0
        around = self._light(look.shade or cell, WHITE)
        own = self._light(look.marker, around)
        colour = self._light(look.colour, -1.0)
        if colour >= 0:
            return abs(colour - own) < SEEN
        return own != around and own < SEEN

    def _light(self, number: int, otherwise: float) -> float:
        shown = self.table[number] if 0 < number < len(self.table) else None
        return otherwise if shown is None else shown
