"""What a report quotes: spans in quotation marks, set-off quotations, and the note that each belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Mark, Passage
from .english.patterns_in_tables import in_table

Marks = Mapping[str, list[Mark]]

_FINISHED = in_table("text/forms", "a finished sentence or quotation")
_LISTED = in_table("text/forms", "an item of a list, first")
_CURLY = in_table("text/forms", "opens with a curly mark")
_STRAIGHT = in_table("text/forms", "opens with a straight mark")
_CLOSES = in_table("text/forms", "closes with a single mark")
_OPENS_ALONE = in_table("text/forms", "opens a quotation at the beginning")
_CLOSES_ALONE = in_table("text/forms", "closes a quotation at the end")
_SWAPPED = str.maketrans('“”"', "‘’'")
_WHOLE = in_table("text/forms", "all in double marks")


@dataclass(frozen=True)
class Span:
    """Words that a report quotes, and the note that follows them.

    ``sure`` is false for what is a quotation only if its words are found in what the note cites; ``note``
    says what is odd about its marks.
    """

    passage: Passage
    start: int
    end: int
    mark: Mark | None
    sure: bool = True
    note: str = ""


@dataclass(frozen=True)
class Paragraph:
    """The passages of one paragraph, read for quotations once: what each opens and closes, and the marks after it.

    Of each passage: ``pairs`` and ``unclosed`` (see `_pairs`); ``runs_in``, where a quotation that an earlier passage
    opened stops in it; ``next_mark``, the first of the passages after it; and ``beyond``, the mark after the last part
    of a quotation that runs on from it. A table that stands as one paragraph has thousands of passages.
    """

    passages: Sequence[Passage]
    marks: Marks
    pairs: list[list[tuple[int, int]]]
    unclosed: list[int | None]
    runs_in: list[int | None]
    next_mark: list[Mark | None]
    beyond: list[Mark | None]

    @classmethod
    def of(cls, passages: Sequence[Passage], marks: Marks) -> Paragraph:
        """Return the passages of a paragraph, read; ``marks`` are those of each passage, in order."""
        read = [_pairs(passage.text) for passage in passages]
        pairs, unclosed = [pairs for pairs, _, _ in read], [unclosed for _, unclosed, _ in read]
        runs_in = _runs_in(passages, unclosed, [unopened for _, _, unopened in read])
        next_mark, beyond = list[Mark | None](), list[Mark | None]()
        following: Mark | None = None
        after: Mark | None = None
        for n in range(len(passages) - 1, -1, -1):
            next_mark.append(following)
            beyond.append(after)
            own = marks.get(passages[n].passage_id, [])
            end = runs_in[n] if runs_in[n] is not None or not pairs[n] else pairs[n][0][1]
            following = own[0] if own else following
            after = next((m for m in own if end is None or m.start >= end), after)
        return cls(passages, marks, pairs, unclosed, runs_in, next_mark[::-1], beyond[::-1])

    def own(self, n: int) -> list[Mark]:
        """Return the marks of the ``n``-th passage."""
        return self.marks.get(self.passages[n].passage_id, [])

    def runs_on(self, n: int) -> bool:
        """Say whether a quotation open at the end of a passage goes on in the next: closed there or later, or
        opened again there, as a quotation of several paragraphs is."""
        if n + 1 >= len(self.passages):
            return False
        return self.runs_in[n + 1] is not None or self.passages[n + 1].text.lstrip()[:1] in ("“", '"')


def set_off(paragraph: Paragraph, n: int) -> list[Span]:
    """Return the ``n``-th passage of a paragraph as one set-off quotation, where it may be one.

    It is not the paragraph's first passage; what introduces it is not a finished sentence (``… told us:``)
    nor the end of another quotation with its note; and a note is called at its end, or where it is
    introduced. After a finished sentence, in a list, or where its note stands under a later passage of the
    same quotation, layout alone could tell: then it is one only if its words stand in what the note cites.
    """
    passage, text = paragraph.passages[n], paragraph.passages[n].text.strip()
    if n == 0 or not text or _WHOLE.match(text) or paragraph.runs_in[n] is not None:
        return []
    before = paragraph.passages[n - 1]
    introduced = not _FINISHED.search(before.text.rstrip()) or text[0] == "[" or text[0].islower()
    closed = _last_mark(before, paragraph.marks)
    sure = introduced and closed is None and not _LISTED.match(text)
    start = passage.text.index(text[0])
    end = start + len(text)
    own = paragraph.own(n)
    if len(own) == 1 and own[0].start >= len(passage.text.rstrip()):
        return [Span(passage, start, end, own[0], sure)]
    if not own and closed is not None and before.text.rstrip().endswith(":"):
        return [Span(passage, start, end, closed, sure=not _LISTED.match(text))]
    later = paragraph.next_mark[n]
    if not own and later and closed is None:
        return [Span(passage, start, end, later, sure=False)]
    return []


def _last_mark(passage: Passage, marks: Marks) -> Mark | None:
    """Return the mark that stands at the very end of a passage."""
    own = marks.get(passage.passage_id, [])
    return own[-1] if own and own[-1].start >= len(passage.text.rstrip()) else None


def marked(paragraph: Paragraph, n: int) -> list[Span]:
    """Return the spans in double quotation marks (see `doubled`) of the ``n``-th passage of a paragraph.

    A quotation that runs over several passages is a span in each; every part belongs to the note that
    follows its last.
    """
    passage = paragraph.passages[n]
    pairs, unclosed, runs_in = paragraph.pairs[n], paragraph.unclosed[n], paragraph.runs_in[n]
    spans = [
        Span(passage, start, end, _mark_of(paragraph, n, start, end))
        for start, end in pairs
        if runs_in is None or start > runs_in
    ]
    whole = len(passage.text.rstrip())
    if runs_in is not None:  # it began in an earlier passage, and ends, or runs on, here
        goes_on = runs_in >= whole and paragraph.runs_on(n)
        mark = paragraph.beyond[n] if goes_on else _mark_of(paragraph, n, 0, runs_in)
        spans.insert(0, Span(passage, 0, runs_in, mark, note="begins in the passage before"))
    if unclosed is not None and (runs_in is None or unclosed > runs_in):
        if paragraph.runs_on(n):
            note = "runs on in the next passage"
            spans = [s for s in spans if s.end < unclosed]
            spans.append(Span(passage, unclosed, whole, paragraph.beyond[n], note=note))
        else:
            stops = [m.start for m in paragraph.own(n) if m.start > unclosed]
            stops += [span.start - 1 for span in spans if span.start > unclosed]
            end = min([*stops, whole])
            mark = _mark_of(paragraph, n, unclosed, end)
            spans.append(Span(passage, unclosed, end, mark, note="its quotation mark is never closed"))
    return sorted((s for s in spans if passage.text[s.start : s.end].strip()), key=lambda s: s.start)


def single_marks(texts: Iterable[str]) -> bool:
    """Say whether a report quotes in single marks: it opens more quotations with them than with double ones."""
    single = double = 0
    for text in texts:
        single += len(_single_pairs(text))
        double += text.count("“") + text.count('"') // 2
    return single > double


def doubled(text: str) -> str:
    """Return ``text``, as long as it was, with double marks for the single ones that quote, and the other way round.

    An apostrophe closes nothing: it stands between letters, or after an *s* where a later mark closes the quotation
    (``‘the boys’ school was shut’``).
    """
    characters = list(text.translate(_SWAPPED))
    pairs = _single_pairs(text)
    for start, end in pairs:
        characters[start - 1], characters[end] = "“", "”"
    last = pairs[-1][1] if pairs else -1
    opened = next((m.start() for m in _OPENS_ALONE.finditer(text) if m.start() > last), None)
    if opened is not None:  # a quotation that goes on in the next passage
        characters[opened] = "“"
    closed = _CLOSES_ALONE.search(text)
    if closed and closed.start() != last and opened is None:
        characters[closed.start()] = "”"
    return "".join(characters)


def _single_pairs(text: str) -> list[tuple[int, int]]:
    """Return the pairs of single quotation marks (offsets inside them)."""
    pairs: list[tuple[int, int]] = []
    opening = _CURLY if "‘" in text else _STRAIGHT
    at = 0
    while opened := opening.search(text, at):
        start = opened.end()
        after = opening.search(text, start)
        ends = list(_CLOSES.finditer(text, start, after.start() if after else len(text)))
        sure = [m.start() for m in ends if m["stop"] or text[m.start() - 1] != "s"]
        if ends:
            pairs.append((start, sure[0] if sure else ends[0].start()))
        at = pairs[-1][1] + 1 if ends else start
    return pairs


def _runs_in(
    passages: Sequence[Passage], unclosed: Sequence[int | None], unopened: Sequence[int | None]
) -> list[int | None]:
    """Return for each passage where a quotation that an earlier one of the paragraph opened stops in it."""
    last = max((n for n, end in enumerate(unopened) if end is not None), default=-1)
    found: list[int | None] = []
    is_open = False
    for n, passage in enumerate(passages):
        runs = is_open and n <= last
        found.append(None if not runs else len(passage.text.rstrip()) if unopened[n] is None else unopened[n])
        if unclosed[n] is not None or unopened[n] is not None:
            is_open = unclosed[n] is not None
    return found


def _pairs(text: str) -> tuple[list[tuple[int, int]], int | None, int | None]:
    """Return the outermost pairs of double quotation marks (offsets inside them), the first mark that is
    never closed (the offset after it), and the first that was never opened.

    Straight marks open after a space or an opening bracket and close elsewhere. Single marks are left alone:
    they are apostrophes, or quote inside a quotation.
    """
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    unopened: int | None = None
    for at, character in enumerate(text):
        opens = character == "“" or (character == '"' and (at == 0 or text[at - 1] in " \n\t([—–“‘’'"))
        if opens:
            stack.append(at + 1)
        elif character in '”"':
            if stack:
                start = stack.pop()
                while pairs and pairs[-1][0] > start:  # they stand inside this one
                    pairs.pop()
                pairs.append((start, at))
            elif unopened is None:
                unopened = at
    return pairs, (stack[0] if stack else None), unopened


def _mark_of(paragraph: Paragraph, n: int, start: int, end: int) -> Mark | None:
    """Return the mark that a quotation belongs to: the next in its passage, or in the one that goes on with
    its sentence, else one inside the quotation itself."""
    own = paragraph.own(n)
    at = bisect_left(own, end, key=_start)
    if at < len(own):
        return own[at]
    if n + 1 < len(paragraph.passages) and not _FINISHED.search(paragraph.passages[n].text.rstrip()):
        after = next(iter(paragraph.own(n + 1)), None)
        if after is not None:
            return after
    inside = bisect_right(own, start, key=_start)
    return own[inside] if inside < len(own) else None


def _start(mark: Mark) -> int:
    return mark.start
