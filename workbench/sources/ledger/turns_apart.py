"""Turns that were not parted: the head of a turn in the file (`turn_heads`) that stands in another's words.

Counting letters does not see it, as none is missing. A head is well read where it is a label before a passage that
begins a turn, under a speaker of that name; or where it opens a passage of a turn of its own, whoever speaks there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Passage
from ...model.values import SPOKEN
from ...text.names import fold
from .align import Run, Search
from .segments import MARK, NOTE, PASSAGE, Read
from .squeezed import words_of
from .turn_heads import TurnHead

# How far from its place, by what stands before it, a head is looked for in the reading, in letters.
NEARBY = 400
# Letters of a head's own line that are looked for with it, and the fewest by which words alone are known.
MOST_LETTERS, FEWEST_LETTERS = 40, 8
# Labels that stand for whoever was named before: counsel, the witness who was called.
_STAND_IN = frozenset({"q", "a", "the witness", "witness", "witnesses", "question", "answer"})


@dataclass(frozen=True)
class NotParted:
    """The head of a turn that was read as somebody else's words: where it is in the file, and in which passage."""

    start: int
    head: TurnHead
    passage_id: str


def not_parted(heads: Sequence[TurnHead], search: Search, read: Read) -> Iterator[NotParted]:
    """Yield the heads of turns that stand in another's words, under another's name, or nowhere."""
    runs = sorted(search.runs, key=_printed)
    begins = [run.printed for run in runs]
    labels = {printed: _letters(printed) for printed in {head.printed for head in heads}}
    after = 0
    for head in heads:
        lead, label, words = _letters(head.lead), labels[head.printed], _letters(head.rest)[:MOST_LETTERS]
        at = search.text.find(lead + label + words, max(0, after - len(lead)))
        if at < 0:  # a label over two lines, with a line's number between
            at = search.text.find(lead + label[:FEWEST_LETTERS], max(0, after - len(lead)))
        if at < 0:
            continue
        at += len(lead)
        after = at
        run = bisect_right(begins, at) - 1
        place = runs[run].read + min(at - begins[run], runs[run].length) if run >= 0 else 0
        if passage := _amiss(head, (label, words), place, read):
            yield NotParted(at, head, passage.passage_id)


def _printed(run: Run) -> int:
    return run.printed


def _letters(text: str) -> str:
    return "".join(words_of(text))


def _nearest(piece: str, place: int, text: str) -> int:
    """Return where a piece stands nearest to a place, -1 if nowhere nearby."""
    if text.startswith(piece, place):
        return place
    end = place + NEARBY + len(piece)
    after = text.find(piece, place, end)
    before = text.rfind(piece, max(0, place - NEARBY), place + len(piece))
    return min((at for at in (after, before) if at >= 0), key=lambda at: abs(at - place), default=-1)


def _amiss(head: TurnHead, letters: tuple[str, str], place: int, read: Read) -> Passage | None:
    """Return the passage in which a head is amiss, ``None`` where it is well read, no speech, or not there at all."""
    label, words = letters
    at = _nearest(label + words, place, read.letters.text)
    if at < 0:
        at = _nearest(words, place, read.letters.text) if len(words) >= FEWEST_LETTERS else -1
        return _without_label(head, at, read) if at >= 0 else None
    kind = read.kind_at(at)[0]
    number = read.index_at(at)
    passage = _spoken(read, number)
    if passage is None or kind not in (MARK, PASSAGE, NOTE):
        return None
    if kind == MARK:
        return None if _begins(read, number) and _fits(head.label, passage.speaker) else passage
    return None if _begins(read, number) and at == read.passages[number][0] else passage


def _without_label(head: TurnHead, at: int, read: Read) -> Passage | None:
    """Look at words whose label is nowhere in the reading: they must open a passage of that speaker."""
    number = read.index_at(at)
    passage = _spoken(read, number)
    if passage is None or read.kind_at(at)[0] != PASSAGE:
        return None
    opens = _begins(read, number) and at == read.passages[number][0]
    return None if opens and _fits(head.label, passage.speaker) else passage


def _begins(read: Read, number: int) -> bool:
    """Say whether a turn begins with a passage."""
    passage, before = read.rows[number], read.rows[number - 1] if number else None
    return passage.turn is None or before is None or passage.turn != before.turn


def _spoken(read: Read, number: int) -> Passage | None:
    passage = read.rows[number] if number < len(read.rows) else None
    return passage if passage and passage.kind in SPOKEN else None


def _fits(label: str, speaker: str) -> bool:
    return not speaker or fold(label) in _STAND_IN or fold(speaker) in fold(label)
