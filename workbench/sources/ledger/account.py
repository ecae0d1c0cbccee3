"""The account of one reading: each letter of the file in its passage, its rule, or nowhere; one row per page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain, zip_longest

from ...model.ledger_entry import RULES, LedgerEntry, Rule
from ..left_out import LeftOut
from ..reading import Reading
from .align import Run, Search, gaps, joined
from .file_parts import Part
from .in_order import out_of_order
from .segments import MARK, NOTE, PASSAGE, UNREAD, Read, read_of
from .squeezed import Squeezed, squeezed, words_of
from .turn_heads import heads_of
from .turns_apart import not_parted

# Letters that must stand elsewhere together to have moved: fewer are found elsewhere by chance.
LEAST_MOVED = 12
# How far behind the one before it a number or a head stands, in letters, before it may have been taken for another.
FAR_BEHIND = 200
# Words that say where something is missing.
WORDS_BEFORE = 6
_HEAD: Rule = "running head or foot"


@dataclass(frozen=True)
class Place:
    """Words that went wrong in one stretch: what became of them, where, and words by which the place is known.

    ``what``: *lost*, *unread*, *added*, *moved* (whole passages), *mixed* (within one), *figure* (parted, joined) or
    *turn* (not parted from another's, in ``passage_id``). ``text`` is theirs; of what is lost it is what was read
    before it.
    """

    what: str
    page: int
    words: int
    text: str
    passage_id: str = ""


@dataclass
class Account:
    """The rows of a document's ledger, and the stretches that are not as they should be, in order."""

    entries: tuple[LedgerEntry, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Traced:
    """Letters of the file that stand together and went to one place: from ``start`` to ``end`` on their page.

    ``kind`` is one of `segments` or of `RULES`, or *lost*; ``passage_id`` is theirs, a label's that it stands before.
    """

    start: int
    end: int
    kind: str
    passage_id: str = ""


@dataclass
class _Counted:
    """What was counted on one page so far."""

    characters: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    figures: int = 0
    respaced: int = 0


def account(parts: Sequence[Part], reading: Reading, no_labels: Collection[str] = ()) -> Account:
    """Return where every letter and digit of a file's ``parts`` went in its ``reading``."""
    return _Ledger(parts, reading).made(no_labels)


def traced(parts: Sequence[Part], reading: Reading, page: int) -> tuple[Account, list[Traced]]:
    """Return the account of a file, and of one page of it where each stretch of its letters went, in their order."""
    ledger = _Ledger(parts, reading)
    made = ledger.made()
    return made, ledger.traced(page)


class _Ledger:
    """One account as it is drawn up."""

    def __init__(self, parts: Sequence[Part], reading: Reading) -> None:
        self.reading, self.parts = reading, parts
        self.pages = sorted({part.page for part in parts})
        by_page: dict[int, list[str]] = {page: [] for page in self.pages}
        for part in parts:
            by_page[part.page].append(part.text)
        found = [squeezed(by_page[page]) for page in self.pages]
        self.ends = list(accumulate(len(one.text) for one in found))
        words = tuple(chain.from_iterable(one.words for one in found))
        self.printed = Squeezed("".join(one.text for one in found), words)
        self.read: Read = read_of(reading, [part.broken_row for part in parts if part.broken_row])
        self.found = Search(self.printed, self.read.letters)
        self.found.forward()
        self.counted = {page: _Counted() for page in self.pages}
        self.places: list[Place] = []
        self.order: list[Run] = []
        self.claimed: list[Traced] = []

    def made(self, no_labels: Collection[str] = ()) -> Account:
        for start, end, page in self._by_page(0, len(self.printed.text)):
            self.counted[page].characters = end - start
        self._count_left_out()
        self.found.left_over()
        self._count_runs()
        self._count_moved()
        self._count_gaps()
        self._count_respaced()
        self._count_turns(no_labels)
        return Account(tuple(self._entry(page) for page in self.pages), tuple(self.places))

    def traced(self, page: int) -> list[Traced]:
        """Return where the letters of one page went, once the account is made."""
        first, last = self._bounds(page)
        lost = [Traced(start, end, "lost") for start, end in gaps(self.found.taken, first, last)]
        found = sorted([*self.claimed, *self._placed(), *lost], key=lambda one: one.start)
        inside = [one for one in found if one.start < last and one.end > first]
        return [
            replace(one, start=max(one.start, first) - first, end=min(one.end, last) - first)
            for one in inside
        ]

    def _placed(self) -> Iterator[Traced]:
        """Yield the stretches of the file's letters that stand in the reading, each of one kind and passage."""
        for run in self.found.runs:
            at, last = run.read, run.read + run.length
            while at < last:
                kind, end = self.read.kind_at(at)
                passage = self.read.passage_at(at) if kind in (PASSAGE, NOTE, MARK) else ""
                end = min(end, last, self.read.bound_after(at))
                yield Traced(run.printed + at - run.read, run.printed + end - run.read, kind, passage)
                at = end

    def _page_at(self, at: int) -> int:
        return self.pages[min(bisect_right(self.ends, at), len(self.pages) - 1)]

    def _bounds(self, page: int) -> tuple[int, int]:
        index = self.pages.index(page)
        return (self.ends[index - 1] if index else 0), self.ends[index]

    def _by_page(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return a stretch of the file's letters cut at the ends of pages."""
        found = []
        index = bisect_right(self.ends, start)
        if start < end <= self.ends[index]:
            return [(start, end, self.pages[index])]
        while start < end:
            stop = min(end, self.ends[index])
            if stop > start:
                found.append((start, stop, self.pages[index]))
            start, index = stop, index + 1
        return found

    def _count_runs(self) -> None:
        for run in sorted(self.found.runs, key=lambda run: run.read):
            at, last = run.read, run.read + run.length
            while at < last:
                kind, end = self.read.kind_at(at)
                end = min(end, last)
                start = run.printed + at - run.read
                for a, b, page in self._by_page(start, start + end - at):
                    self.counted[page].kinds[kind] += b - a
                if kind == UNREAD:
                    self._say("unread", start, start + end - at)
                elif kind == PASSAGE:
                    self.order.append(Run(start, at, end - at))
                at = end

    def _say(self, what: str, start: int, end: int) -> None:
        """Note a stretch of the file's letters; one that goes on where the last ended is the same stretch."""
        ends = self.printed.ends
        for a, b, page in self._by_page(start, end):
            first, last = bisect_right(ends, a), bisect_left(ends, b) + 1
            text = self._before(a) if what == "lost" else " ".join(self.printed.words[first:last][:12])
            self.places.append(Place(what, page, last - first, text))

    def _before(self, at: int) -> str:
        """Return the words that were read just before a place: what was lost there may be what nobody should see."""
        ends = self.printed.ends
        last = bisect_right(ends, at)
        first = last
        while first > max(0, last - WORDS_BEFORE) and self.found.taken[ends[first - 1] - 1]:
            first -= 1
        words = self.printed.words[first:last]
        return f"after {' '.join(words)}" if words else "at its beginning"

    def _count_moved(self) -> None:
        for run in joined(out_of_order(self.order)):
            if run.length < LEAST_MOVED:
                continue
            whole = {run.read, run.read + run.length} <= self.read.bounds
            self._say("moved" if whole else "mixed", run.printed, run.printed + run.length)
            for a, b, page in self._by_page(run.printed, run.printed + run.length):
                self.counted[page].kinds["moved"] += b - a

    def _count_left_out(self) -> None:
        """Give what stands outside the stored text, heads and numbers, its letters on its page."""
        cursor: dict[int, int] = {}
        outside = [one for one in self.reading.left_out if one.start < 0]
        # A head may stand within another: “Submission to the Inquiry” and “Inquiry”. The longer is looked for first.
        heads = [one for one in outside if one.rule == _HEAD]
        for one in sorted(heads, key=lambda head: -len(head.text)):
            self._claim(one, 0)
        rest = [one for one in outside if one.rule != _HEAD]
        for one, following in zip_longest(rest, rest[1:]):
            cursor[one.page] = self._claim(one, cursor.get(one.page, 0), following)

    def _claim(self, one: LeftOut, after: int, following: LeftOut | None = None) -> int:
        """Take the letters of what was left out, behind those ``after`` which it stands; return where they end.

        Were its own place taken by chance, one of the next page would be found, and what is ``following`` missed.
        """
        text, at = "".join(words_of(one.text)), self._place_of(one, after)
        if at < 0:
            return after
        if at > after + FAR_BEHIND and following and following.page == one.page:
            near = self._place_of(following, after)
            if after <= near < at:
                return after
        self.found.taken[at : at + len(text)] = b"\1" * len(text)
        self.claimed.append(Traced(at, at + len(text), one.rule))
        for a, b, page in self._by_page(at, at + len(text)):
            self.counted[page].kinds[one.rule] += b - a
        return at + len(text)

    def _place_of(self, one: LeftOut, after: int) -> int:
        """Return where what was left out stands, and nobody took it: behind ``after``, else elsewhere on its page."""
        text = "".join(words_of(one.text))
        if not text:
            return -1
        start, end = self._bounds(one.page) if one.page in self.counted else (0, len(self.printed.text))
        at = self.found.free(text, max(start, after), end)
        return at if at >= 0 else self.found.free(text, start, end)

    def _count_gaps(self) -> None:
        for start, end in gaps(self.found.taken):
            for a, b, page in self._by_page(start, end):
                self.counted[page].kinds["lost"] += b - a
            self._say("lost", start, end)
        runs = sorted(self.found.runs, key=lambda run: run.read)
        befores = [run.read for run in runs]
        for start, end in gaps(self.found.placed):
            at = start
            while at < end:
                kind, stop = self.read.kind_at(at)
                stop = min(stop, end)
                if self.pages == [0] and self.read.opens_with_number(at, stop):
                    pass  # a file without pages says that there is a list, and whoever shows it counts
                elif self.pages == [0] and self.read.is_heading_of_mark(at, stop):
                    pass  # the file has it once, over the column
                elif kind in (PASSAGE, NOTE):
                    before = bisect_right(befores, at) - 1
                    page = self._page_at(runs[before].printed) if before >= 0 else self.pages[0]
                    self.counted[page].kinds["added"] += stop - at
                    text = self.read.letters.text[at : min(stop, at + 60)]
                    self.places.append(Place("added", page, max(1, (stop - at) // 5), text))
                at = stop

    def _count_turns(self, no_labels: Collection[str]) -> None:
        """Find the heads of turns that stand in another's words, where anybody is named as speaking."""
        if not any(passage.speaker for passage in self.reading.passages):
            return
        heads = [head for head in heads_of(self.parts) if head.label not in no_labels]
        for one in not_parted(heads, self.found, self.read):
            text = f"{one.head.printed}:" if one.head.label not in ("Q", "A") else f"{one.head.printed}."
            self.places.append(Place("turn", self._page_at(one.start), 1, text, one.passage_id))

    def _count_respaced(self) -> None:
        if self.printed.words == self.read.letters.words:
            return  # as most texts: to know where each word ends takes as long as to read the words
        printed, said = self.printed.ends, self.read.letters.ends
        # A mark parts what it follows: “2016”, note 81.
        kinds = self.read.apart.union(self.read.starts)
        for run in self.found.runs:
            a, b = bisect_right(printed, run.printed), bisect_left(printed, run.printed + run.length)
            c, d = bisect_right(said, run.read), bisect_left(said, run.read + run.length)
            if self.printed.words[a + 1 : b] == self.read.letters.words[c + 1 : d] and b - a == d - c:
                continue
            theirs, ours = (
                {end - run.printed for end in printed[a:b]},
                {end - run.read for end in said[c:d]},
            )
            for at in sorted(theirs ^ ours):
                if run.read + at not in kinds:
                    self._respaced(run.printed + at)

    def _respaced(self, at: int) -> None:
        page, text = self._page_at(at), self.printed.text
        self.counted[page].respaced += 1
        if text[at - 1].isdecimal() and text[at : at + 1].isdecimal():
            self.counted[page].figures += 1
            self.places.append(Place("figure", page, 1, text[max(0, at - 8) : at + 8]))

    def _worst(self, page: int) -> list[Place]:
        """Return the longest stretches of a page that are amiss, three at most, in the page's order."""
        own = [place for place in self.places if place.page == page]
        longest = sorted(own, key=lambda place: -place.words)[:3]
        return [place for place in own if place in longest][:3]

    def _entry(self, page: int) -> LedgerEntry:
        counted = self.counted[page]
        kinds = counted.kinds
        left = tuple(f"{rule}: {kinds[rule]}" for rule in RULES if kinds[rule])
        return LedgerEntry(
            self.reading.document.document_id,
            page or None,
            characters=counted.characters,
            in_passages=kinds[PASSAGE] + kinds[NOTE],
            marks=kinds[MARK],
            left_out=left,
            unread=kinds[UNREAD],
            lost=kinds["lost"],
            added=kinds["added"],
            moved=kinds["moved"],
            respaced=counted.respaced,
            note="; ".join(f"{place.what}: “{place.text}”" for place in self._worst(page)),
        )
