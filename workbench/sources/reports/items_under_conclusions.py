"""What a number of a list holds: a conclusion, and under it what is recommended, each under that label alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from string import ascii_lowercase

from ...text.english.patterns_in_tables import in_table
from ..formats.headings import topic
from ..formats.paragraph_layout import Paragraph
from .labelled_items import PART, Item

_BEFORE_ITEM = in_table("asking", "a label before an item")
_BOX = in_table("asking", "the label of a box")


def parted(paragraphs: Sequence[Paragraph], item: Item) -> list[Item]:
    """Return what a number holds: a conclusion, and under it what is recommended, each under that label alone.

    So the Committee of Public Accounts prints them: ``Recommendation: …``, or the word on a line of its own over one
    paragraph, or over ``a.``, ``b.``. The recommendations have no number of their own.
    """
    opens, labels = _labels_under(paragraphs, item)
    if not opens:
        return [item]
    starts = [item.paragraphs[0], *opens, item.paragraphs[-1] + 1]
    parts = [tuple(i for i in item.paragraphs if a <= i < b and i not in labels) for a, b in pairwise(starts)]
    under = [
        Item("", own, opens[own[0]], "recommendation", place=f"{item.number}{letter}")
        for letter, own in zip(ascii_lowercase, parts[1:], strict=False)
    ]
    return [replace(item, paragraphs=parts[0], mixed=True), *under]


def _labels_under(paragraphs: Sequence[Paragraph], item: Item) -> tuple[dict[int, int], set[int]]:
    """Return where what is recommended begins under a number, with the length of its label, and lines that are one."""
    opens: dict[int, int] = {}
    labels: set[int] = set()
    letters = ""  # those that come next, where the first under a label has one
    for i in item.paragraphs[1:]:
        text = paragraphs[i].text
        mark = PART.match(text)
        letter = mark[0].strip(" ().") if mark else ""
        if before := _BEFORE_ITEM.match(text):
            opens[i] = before.end()
        elif _BOX.match(topic(text)):
            labels.add(i)
        elif i - 1 in labels or (letters and letter == letters[0]):
            lettered = letter == (letters[0] if i - 1 not in labels else "a")
            opens[i] = mark.end() if mark and lettered else 0
            letters = ascii_lowercase[ascii_lowercase.index(letter) + 1 :] if lettered else ""
    return opens, labels
