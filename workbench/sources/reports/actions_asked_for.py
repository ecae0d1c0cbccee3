"""Actions that a review asks for in numbered paragraphs of its own, under headings that say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...text.english.patterns_in_tables import in_table
from ..formats.headings import is_heading
from ..formats.paragraph_layout import Paragraph
from . import paragraph_numbers
from .labelled_items import Item

_HEADS = in_table("asking", "heads actions")


def under_headings(paragraphs: Sequence[Paragraph], size: float, begins: Mapping[int, str]) -> list[Item]:
    """Return an item for each numbered paragraph under ``Local actions for learning: …``.

    ``begins`` are the lines that open a numbered paragraph. What is not numbered belongs to the one before it.
    """
    found: list[Item] = []
    within = False
    for index, one in enumerate(paragraphs):
        if is_heading(one, size):
            within = bool(_HEADS.match(one.text))
        elif within and (number := begins.get(id(one.lines[0]), "") or _number(one.text, found)):
            label = one.text[len(number) :]
            length = len(one.text) - len(label.lstrip(".) \t"))
            found.append(Item(number, (index,), length, "recommendation", own=id(one.lines[0]) in begins))
        elif within and found and found[-1].paragraphs[-1] == index - 1:
            before = found.pop()
            found.append(replace(before, paragraphs=(*before.paragraphs, index)))
    return found


def _number(text: str, found: Sequence[Item]) -> str:
    """Return the number that a paragraph opens with: before figures (“5.3 30 minutes …”) only the one that is next."""
    if number := paragraph_numbers.number_of(text):
        return number
    chapter, _, last = found[-1].number.rpartition(".") if found else ("", "", "")
    following = f"{chapter}.{int(last) + 1}" if chapter and last.isdigit() else ""
    return following if following and text.startswith(f"{following} ") else ""
