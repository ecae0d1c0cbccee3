"""Where the letters and digits of one text stand in another: runs that both have, in whatever order.

Both are squeezed texts (`squeezed.py`): no blanks, no hyphens. What is alike is compared in whole slices, so that a
text read as it stands costs next to nothing; only where the two part is looked for the place where they meet again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .squeezed import Squeezed

# Letters that must agree before a run counts as found again: nearby, anywhere, and of what is left over at the end.
NEAR, FAR, LEFT_OVER = 12, 24, 5
# How far fewer letters than that are looked for.
NEARBY = 300
# How far ahead a run is looked for, in letters: two printed pages.
AHEAD = 8_000
# What the reading may have more or otherwise before both agree again, in letters.
LONGEST_WORD = 24
# Among how many words of the file's text a single word is looked for: between two numbers of lines there may be one.
WORDS_AHEAD = 3
_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144)


@dataclass(frozen=True)
class Run:
    """Letters that both texts have: where the run begins in the file's text, in the reading's, and how long it is."""

    printed: int
    read: int
    length: int


def joined(runs: Iterable[Run]) -> list[Run]:
    """Return runs in their order, those as one that go on with one another in both texts."""
    made: list[Run] = []
    for run in runs:
        last = made[-1] if made else None
        if last and (last.printed + last.length, last.read + last.length) == (run.printed, run.read):
            made[-1] = Run(last.printed, last.read, last.length + run.length)
        else:
            made.append(run)
    return made


def gaps(taken: bytearray, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the stretches between ``start`` and ``end`` that stand in no run."""
    end = len(taken) if end is None else end
    at = taken.find(0, start, end)
    while at >= 0:
        stop = taken.find(1, at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        at = taken.find(0, stop, end)


def _read(run: Run) -> int:
    return run.read


def _is_end(ends: list[int], at: int) -> bool:
    index = bisect_left(ends, at)
    return index < len(ends) and ends[index] == at


class Search:
    """One comparison as it goes on: what of the file's text is ``taken``, what of the reading's is ``placed``.

    Each letter stands in one of the ``runs`` at most. `forward` comes first; `left_over` looks among what nobody took.
    """

    def __init__(self, printed: Squeezed, read: Squeezed) -> None:
        self.text, self.said = printed.text, read.text
        self.texts = printed, read
        self.taken, self.placed = bytearray(len(self.text)), bytearray(len(self.said))
        self.runs: list[Run] = []

    def forward(self) -> None:
        """Go through the reading from its beginning; where the texts part, find where they meet again."""
        at = now = 0
        while now < len(self.said):
            if length := self._alike(at, now):
                self._take(at, now, length)
                at, now = at + length, now + length
                continue
            place = self._again(at, now)
            if place is None:
                now += _STEPS[-1]
                continue
            at, now = place

    def left_over(self) -> None:
        """Find what is left of the reading among what is left of the file's text: cells of tables, single lines."""
        for start, end in list(gaps(self.placed)):
            self._short(start, end)
            now = start
            while end - now >= LEFT_OVER:
                at = self.free(self.said[now : now + LEFT_OVER], 0, len(self.text))
                if at < 0:
                    now += 1
                    continue
                length = min(self._alike(at, now), end - now)
                self._take(at, now, length)
                now += length

    def _short(self, start: int, end: int) -> None:
        """Find a few letters near what was read before them."""
        if end - start >= LEFT_OVER:
            return
        before = max((run for run in self.runs if run.read < start), key=_read, default=Run(0, 0, 0))
        place = before.printed + before.length
        at = self.free(self.said[start:end], max(0, place - NEARBY), min(len(self.text), place + NEARBY))
        if at >= 0:
            self._take(at, start, end - start)

    def _alike(self, at: int, now: int) -> int:
        """Return how many letters agree from here on, up to what is taken."""
        length, step = 0, 64
        text, said = self.text, self.said
        while step:
            a, b = at + length, now + length
            piece = text[a : a + step]
            if piece and len(piece) == step and piece == said[b : b + step]:
                length += step
                step = min(step * 2, 65_536) if step >= 64 else step // 2
            else:
                step = min(step // 2, 32) if step > 64 else step // 2
        used = self.taken.find(1, at, at + length)
        length = length if used < 0 else used - at
        used = self.placed.find(1, now, now + length)
        return length if used < 0 else used - now

    def _take(self, at: int, now: int, length: int) -> None:
        self.taken[at : at + length] = b"\1" * length
        self.placed[now : now + length] = b"\1" * length
        self.runs.append(Run(at, now, length))

    def _again(self, at: int, now: int) -> tuple[int, int] | None:
        """Return where both texts agree again, after as few letters of the reading as may be."""
        text, said = self.text, self.said
        by_chance = at and said[now - 1 : now].isdecimal() and not _is_end(self.texts[0].ends, at)
        if by_chance and (word := self._whole_word(at, now)):
            return word
        for step in _STEPS:
            piece = said[now + step : now + step + NEAR]
            if len(piece) < NEAR and step:
                break
            place = self.free(piece, at, min(at + AHEAD, len(text)))
            if place < 0 and len(said) >= now + step + FAR:
                place = self.free(said[now + step : now + step + FAR], 0, len(text))
            if place >= 0:
                return self._backwards(place, now + step, now)
            if not step and (word := self._whole_word(at, now)):
                return word
        return None

    def _whole_word(self, at: int, now: int) -> tuple[int, int] | None:
        """Return where the word that is next in the reading stands whole among the next of the file's.

        Of ``in | 17 | 1989? | 18``, where 17 and 18 number lines, the last run took the ``1`` of 17 by chance.
        """
        theirs, ours = self.texts[0].ends, self.texts[1].ends
        index = bisect_right(ours, now)
        if index and not _is_end(theirs, at) and _is_end(ours, now):
            index -= 1  # all its letters were taken by chance
        if index == len(ours):
            return None
        start = ours[index - 1] if index else 0
        back, last = now - start, self.runs[-1] if self.runs else None
        if back and (last is None or last.length <= back or last.printed + last.length != at):
            return None
        word = self.texts[1].words[index]
        first = bisect_left(theirs, at - back) + 1
        for number, other in enumerate(self.texts[0].words[first : first + WORDS_AHEAD], first):
            place = theirs[number - 1]
            if other == word and self.taken.find(1, place, place + len(word)) < 0:
                if back and last:
                    self._give_back(last, back)
                return place, start
        return None

    def _give_back(self, last: Run, letters: int) -> None:
        """Take the last letters of the last run out of it."""
        kept = last.length - letters
        self.runs[-1] = Run(last.printed, last.read, kept)
        self.taken[last.printed + kept : last.printed + last.length] = bytes(letters)
        self.placed[last.read + kept : last.read + last.length] = bytes(letters)

    def _backwards(self, place: int, now: int, least: int) -> tuple[int, int]:
        while now > least and self._matches(place, now):
            place, now = place - 1, now - 1
        return self._with_whole_word(place, now) if now == least else (place, now)

    def _matches(self, place: int, now: int) -> bool:
        return place > 0 and not self.taken[place - 1] and self.text[place - 1] == self.said[now - 1]

    def _with_whole_word(self, place: int, now: int) -> tuple[int, int]:
        """Give the next run the letters of its first word that the last run took by chance.

        ``of that. | O(ral evidence, page 5) | Others said``: the ``O`` of the running head is no word of the sentence.
        """
        last = self.runs[-1] if self.runs else None
        if last is None or last.read + last.length != now:
            return place, now
        a, b, back = place, now, 0
        while back < min(last.length, LONGEST_WORD) and not (
            _is_end(self.texts[1].ends, b) and _is_end(self.texts[0].ends, last.printed + last.length - back)
        ):
            if not self._matches(a, b):
                return place, now
            a, b, back = a - 1, b - 1, back + 1
        if back and back < last.length:
            self._give_back(last, back)
            return a, b
        return place, now

    def free(self, piece: str, start: int, end: int) -> int:
        """Return where a piece stands that is not taken, -1 if nowhere."""
        at = self.text.find(piece, start, end)
        while at >= 0 and self.taken.find(1, at, at + len(piece)) >= 0:
            at = self.text.find(piece, at + 1, end)
        return at
