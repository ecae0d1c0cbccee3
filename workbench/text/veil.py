"""Words that somebody marked as distressing, folded wherever they are shown, and changed nowhere where they are kept.

What shows words cuts them out of a text: a line around what was found, a quotation, an example of what a pattern finds.
`Veil.over` gives that text with each letter that is folded veiled, so that every place in it stays what it is; `lifted`
puts one sentence for each stretch of them. So a place that shows words need not know where they were cut from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .english.patterns_in_tables import in_table

FOLDED = "[distressing words, folded]"
_LETTER = "\ufdd0"
"""A code point that Unicode promises never to give to a letter."""

_GAP = in_table("prose", "a change or a gap")

Span = tuple[int, int, str]
"""From where to where words were marked (code points), and which they were."""


@dataclass(frozen=True)
class Veil:
    """The words that are folded, by passage. Where they are not those that were marked, all of the passage is."""

    spans: Mapping[str, Sequence[Span]] = field(default_factory=dict)

    def over(self, passage_id: str, text: str) -> str:
        """Return a passage’s text, as long as it was, with the words that are folded veiled."""
        for start, end in self.places(passage_id, text):
            text = f"{text[:start]}{_LETTER * (end - start)}{text[end:]}"
        return text

    def places(self, passage_id: str, text: str) -> list[list[int]]:
        """Return from where to where words of a passage are folded, in order, those that overlap as one."""
        found: list[list[int]] = []
        for start, end in sorted(_place(one, text) for one in self.spans.get(passage_id, ())):
            if found and start <= found[-1][1]:
                found[-1][1] = max(found[-1][1], end)
            else:
                found.append([start, end])
        return found

    def part(self, passage_id: str, text: str, start: int, end: int) -> str:
        """Return a part of a passage’s text as it may be shown."""
        return lifted(self.over(passage_id, text)[start:end])

    def quoted(self, passage_id: str, text: str, words: str, least: int = 1) -> str:
        """Return words, as they may be shown, that may have been cut out of a passage; it is not known where.

        Between gaps they are looked for in its text, wherever they stand there; those of fewer than ``least`` words
        are not, as the same few may come from anywhere.
        """
        veiled, made = self.over(passage_id, text), words
        if veiled == text:
            return words
        for start, end in self.places(passage_id, text):
            if len(text[start:end].split()) >= least:
                made = made.replace(text[start:end], _LETTER * (end - start))
        gaps = [(0, 0), *(gap.span() for gap in _GAP.finditer(made)), (len(made), len(made))]
        for (_, first), (last, _) in pairwise(gaps):
            piece = words[first:last].strip()
            first += len(words[first:last]) - len(words[first:last].lstrip())
            if len(piece.split()) >= least:
                made = (
                    f"{made[:first]}{_hidden(piece, text, veiled, made[first:])}{made[first + len(piece) :]}"
                )
        return lifted(made)


def lifted(words: str) -> str:
    """Return what was cut out of a veiled text, with a sentence for each stretch of words that are folded."""
    return re.sub(f"{_LETTER}+", FOLDED, words)


def in_context(before: str, words: str, after: str) -> tuple[str, str, str]:
    """Return words and what stands around them, cut out of a veiled text; what is folded over an edge is said once."""
    if words.startswith(_LETTER):
        before = before.rstrip(_LETTER)
    if words.endswith(_LETTER) or (not words and before.endswith(_LETTER)):
        after = after.lstrip(_LETTER)
    return lifted(before), lifted(words), lifted(after)


def _hidden(piece: str, text: str, veiled: str, made: str) -> str:
    """Return a piece of a text, each letter veiled that is so in ``made`` or at any place of it in the text."""
    shown = made[: len(piece)]
    at = text.find(piece)
    while at >= 0:
        under = veiled[at : at + len(piece)]
        shown = "".join(b if b == _LETTER else a for a, b in zip(shown, under, strict=True))
        at = text.find(piece, at + 1)
    return shown


def _place(span: Span, text: str) -> tuple[int, int]:
    start, end, words = span
    return (start, end) if start < end and text[start:end] == words else (0, len(text))
