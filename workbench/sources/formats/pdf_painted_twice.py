"""Two pictures of a PDF page, with its words and without: a word that changes nothing is not seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .pdf_paint import SEEN, Box
from .pdf_words import Sheet
from .pdfium_calls import CALLS

# Share of a word's letters that must be seen; the places of narrow ones are not known to the point.
ENOUGH = 0.75
_PIXELS = 2_500_000


@dataclass(frozen=True)
class Eye:
    """Two pictures of a page, with its words and without."""

    with_words: bytes
    without: bytes
    stride: int
    width: int
    height: int
    scale: float
    sheet: Sheet
    turn: int

    @classmethod
    def of(cls, page: Any, texts: Collection[int], sheet: Sheet) -> Eye | None:
        """Return the pictures; ``None`` where the page has no size."""
        wide, high = page.get_size()
        if wide < 1 or high < 1:
            return None
        scale = min(2.0, (_PIXELS / (wide * high)) ** 0.5)
        pictures = []
        for painted in (True, False):
            for thing in texts:
                CALLS.FPDFPageObj_SetIsActive(thing, painted)
            bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
            pictures.append((bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height))
            bitmap.close()
        for thing in texts:
            CALLS.FPDFPageObj_SetIsActive(thing, True)
        (first, stride, width, height), (second, *_) = pictures
        return cls(first, second, stride, width, height, scale, sheet, page.get_rotation() // 90)

    def sees(self, box: Box, letters: int) -> bool:
        """Say whether a box changes with its words, and not in one part alone: a letter's width is a part."""
        left, top, right, bottom = self._pixels(box)
        if right <= left or bottom <= top:
            return False
        rows = [(y * self.stride + left, y * self.stride + right) for y in range(top, bottom)]
        differ = [
            [abs(a - b) >= SEEN for a, b in zip(self.with_words[i:j], self.without[i:j], strict=True)]
            for i, j in rows
        ]
        along: Iterable[Iterable[bool]] = (
            zip(*differ, strict=True) if right - left >= bottom - top else differ
        )
        changes = [any(one) for one in along]
        parts = min(max(2, letters), len(changes))
        edges = [at * len(changes) // parts for at in range(parts + 1)]
        return sum(any(changes[a:b]) for a, b in pairwise(edges)) >= ENOUGH * parts

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        """Return a box's left, top, right and bottom in the picture, which is turned as the page is shown."""
        sheet, scale = self.sheet, self.scale
        wide, high = sheet.right - sheet.left, sheet.top - sheet.bottom
        left, right = box[0] - sheet.left, box[2] - sheet.left
        top, bottom = sheet.top - box[3], sheet.top - box[1]
        if self.turn == 1:
            left, top, right, bottom = high - bottom, left, high - top, right
        elif self.turn == 2:
            left, top, right, bottom = wide - right, high - bottom, wide - left, high - top
        elif self.turn == 3:
            left, top, right, bottom = top, wide - right, bottom, wide - left
        return (
            max(0, int(left * scale)), max(0, int(top * scale)),
            min(self.width, int(right * scale + 1)), min(self.height, int(bottom * scale + 1)),
        )  # fmt: skip
