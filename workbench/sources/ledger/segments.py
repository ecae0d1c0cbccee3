"""A reading as segments, in the order of its stored text: words of passages, labels and marks, what was left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from ...model import Passage
from ...text.english.patterns_in_tables import in_table
from ..left_out import LeftOut
from ..reading import Reading
from .squeezed import Squeezed, set_apart, words_of

# A label stands straight before its passage, in the same paragraph, and is no longer than this.
LONGEST_LABEL = 200
_ITEM = in_table("sources/ledger/forms", "a number or letter before words")
_CHOSEN = in_table("sources/ledger/forms", "a mark before a heading")
PASSAGE, NOTE, MARK, UNREAD, BOUND = "passage", "note", "mark", "unread", "bound"


@dataclass(frozen=True)
class Read:
    """The letters and digits of a reading, and of which kind each stretch is: one of the above, or a rule.

    ``bounds`` are the places where a passage begins or ends; ``passages`` has for each
    where it begins, where it ends, and its id; ``rows`` are they themselves, in the same order.
    ``apart`` are the places about raised and built figures.
    """

    letters: Squeezed
    starts: list[int]
    kinds: list[str]
    bounds: frozenset[int]
    passages: list[tuple[int, int, str]]
    rows: tuple[Passage, ...]
    apart: frozenset[int] = frozenset()

    def kind_at(self, at: int) -> tuple[str, int]:
        """Return the kind of what stands at a place, and where its stretch ends."""
        index = bisect_right(self.starts, at) - 1
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.letters.text)
        return self.kinds[index], end

    def passage_at(self, at: int) -> str:
        """Return the id of the passage in which a letter stands or, as a label's do, before which."""
        index = self.index_at(at)
        return self.passages[index][2] if index < len(self.passages) else ""

    def index_at(self, at: int) -> int:
        """Return the index of the passage in or before which a letter stands; after the last, how many there are."""
        return bisect_right(self._ends, at)

    def opens_with_number(self, at: int, end: int) -> bool:
        """Say whether letters are the number of a list's item, at the beginning of a passage: ``2.``, ``(iv)``."""
        index = self.index_at(at)
        if index == len(self.passages) or self.passages[index][0] != at:
            return False
        match = _ITEM.match(self.rows[index].text)
        return match is not None and "".join(words_of(match[0])) == self.letters.text[at:end]

    def is_heading_of_mark(self, at: int, end: int) -> bool:
        """Say whether letters are the heading under which a table has a mark, said after it: ``X Agree``."""
        index = self.index_at(at)
        if index == len(self.passages):
            return False
        text, said = self.rows[index].text, self.letters.text[at:end]
        return any(
            "".join(words_of(text[match.end() :])).startswith(said) for match in _CHOSEN.finditer(text)
        )

    @cached_property
    def _ends(self) -> list[int]:
        """Where each passage ends."""
        return [end for _, end, _ in self.passages]

    def bound_after(self, at: int) -> int:
        """Return where the next passage begins or this one ends."""
        index = self.index_at(at)
        if index == len(self.passages):
            return len(self.letters.text)
        start, end, _ = self.passages[index]
        return start if start > at else end


def read_of(reading: Reading, broken_rows: Iterable[Sequence[str]] = ()) -> Read:
    """Return the reading as segments; each piece of a row that a page breaks is one, as a passage is."""
    words: list[str] = []
    pieces: list[str] = []
    starts: list[int] = []
    kinds: list[str] = []
    bounds: set[int] = set()
    passages: list[tuple[int, int, str]] = []
    begun = 0, ""
    apart: set[int] = set()
    at = 0
    for kind, text in _segments(reading):
        if kind == BOUND:
            bounds.add(at)
            if not text:
                passages.append((begun[0], at, begun[1]))
            begun = at, text
            continue
        if not text or text.isspace() or not (found := words_of(text)):
            continue
        if not kinds or kinds[-1] != kind:
            starts.append(at)
            kinds.append(kind)
        words += found
        if not text.isascii():
            apart.update(at + place for place in set_apart(text))
        pieces.append("".join(found))
        at += len(pieces[-1])
    letters = "".join(pieces)
    for row in broken_rows:
        bounds.update(_bounds_of(row, letters))
    return Read(
        Squeezed(letters, tuple(words)),
        starts,
        kinds,
        frozenset(bounds),
        passages,
        _in_order(reading),
        frozenset(apart),
    )


def _bounds_of(row: Sequence[str], letters: str) -> Iterator[int]:
    """Yield where each piece of a row begins and ends; nothing where it was not read in this order."""
    said = ["".join(words_of(piece)) for piece in row]
    at = letters.find("".join(said))
    if at >= 0:
        yield from accumulate(map(len, said), initial=at)


def _in_order(reading: Reading) -> tuple[Passage, ...]:
    return tuple(sorted(reading.passages, key=lambda one: one.start))


def _segments(reading: Reading) -> Iterator[tuple[str, str]]:
    marks: dict[str, list[tuple[int, str]]] = {}
    for mark in reading.marks:
        marks.setdefault(mark.passage_id, []).append((mark.start, mark.note))
    left = sorted((one for one in reading.left_out if one.start >= 0), key=lambda one: one.start)
    at = 0
    for passage in _in_order(reading):
        yield from _between(reading.text, at, passage.start, left, labelled=True)
        yield BOUND, passage.passage_id
        kind, last = NOTE if passage.kind == "note" else PASSAGE, 0
        for offset, number in sorted(marks.get(passage.passage_id, ())):
            yield kind, passage.text[last:offset]
            yield MARK, number
            last = offset
        yield kind, passage.text[last:]
        yield BOUND, ""
        at = max(at, passage.end)
    yield from _between(reading.text, at, len(reading.text), left, labelled=False)


def _between(
    text: str, start: int, end: int, left: Sequence[LeftOut], *, labelled: bool
) -> Iterator[tuple[str, str]]:
    """Yield what stands in the stored text between two passages: what a rule leaves out, a label, or unread words."""
    if not left and text[start:end].isspace():
        return
    label = end
    if labelled:
        label = max(text.rfind("\n\n", start, end) + 2, start) if "\n\n" in text[start:end] else start
        label = label if end - label <= LONGEST_LABEL else end
    at = start
    first = bisect_right(left, start, key=lambda one: one.end)
    for one in left[first:]:
        if one.start >= label:
            break
        yield UNREAD, text[at : one.start]
        yield one.rule, text[one.start : one.end]
        at = max(at, one.end)
    yield UNREAD, text[at:label]
    yield MARK, text[max(at, label) : end]
