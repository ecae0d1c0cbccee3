"""What a report quotes: spans in quotation marks, set-off quotations, and the note that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Mark, Passage

Marks = Mapping[str, list[Mark]]

_FINISHED = re.compile(r"[.?!][”’\"')\]]*$|[”\"]$")
_LISTED = re.compile(r"[•·▪◦–—*-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s")
_CURLY = re.compile(r"(?<![^\s(\[—–“])‘(?=[^\s’])")
_STRAIGHT = re.compile(r"(?<![^\s(\[—–\"])'(?=[^\s'])")
_CLOSES = re.compile(r"(?<=\S)[’'](?!\w)(?P<stop>(?<=[.,;:?!…\])][’'])|(?=\s*[.,;:?!)\]—–]|\s*$))?")
_OPENS_ALONE = re.compile(r"(?:(?<=^)|(?<=[:,—]\s))[‘'](?=[A-Z\[])")
_CLOSES_ALONE = re.compile(r"(?<=[.?!…])[’'](?=\s*$)")
_SWAPPED = str.maketrans('“”"', "‘’'")


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


def set_off(paragraph: Sequence[Passage], n: int, marks: Marks) -> list[Span]:
    """Return the ``n``-th passage of a paragraph as one set-off quotation, where it may be one.

    It is not the paragraph's first passage; what introduces it is not a finished sentence (``… told us:``)
    nor the end of another quotation with its note; and a note is called at its end, or where it is
    introduced. After a finished sentence, in a list, or where its note stands under a later passage of the
    same quotation, layout alone could tell: then it is one only if its words stand in what the note cites.
    """
    passage, text = paragraph[n], paragraph[n].text.strip()
    if n == 0 or not text or re.match(r"[“\"].*[”\"]$", text, re.S) or _runs_in(paragraph, n) is not None:
        return []
    before = paragraph[n - 1]
    introduced = not _FINISHED.search(before.text.rstrip()) or text[0] == "[" or text[0].islower()
    closed = _last_mark(before, marks)
    sure = introduced and closed is None and not _LISTED.match(text)
    start = passage.text.index(text[0])
    end = start + len(text)
    own = marks.get(passage.passage_id, [])
    if len(own) == 1 and own[0].start >= len(passage.text.rstrip()):
        return [Span(passage, start, end, own[0], sure)]
    if not own and closed is not None and before.text.rstrip().endswith(":"):
        return [Span(passage, start, end, closed, sure=not _LISTED.match(text))]
    later = next((m for p in paragraph[n + 1 :] for m in marks.get(p.passage_id, [])), None)
    if not own and later and closed is None:
        return [Span(passage, start, end, later, sure=False)]
    return []


def _last_mark(passage: Passage, marks: Marks) -> Mark | None:
    """Return the mark that stands at the very end of a passage."""
    at_end = [m for m in marks.get(passage.passage_id, []) if m.start >= len(passage.text.rstrip())]
    return at_end[-1] if at_end else None


def marked(paragraph: Sequence[Passage], n: int, marks: Marks) -> list[Span]:
    """Return the spans in double quotation marks (see `doubled`) of the ``n``-th passage of a paragraph.

    A quotation that runs over several passages is a span in each; every part belongs to the note that
    follows its last.
    """
    passage = paragraph[n]
    pairs, unclosed, _ = _pairs(passage.text)
    runs_in = _runs_in(paragraph, n)
    spans = [
        Span(passage, start, end, _mark_of(paragraph, n, start, end, marks))
        for start, end in pairs
        if runs_in is None or start > runs_in
    ]
    whole = len(passage.text.rstrip())
    if runs_in is not None:  # it began in an earlier passage, and ends, or runs on, here
        goes_on = runs_in >= whole and _runs_on(paragraph, n)
        mark = _mark_beyond(paragraph, n, marks) if goes_on else _mark_of(paragraph, n, 0, runs_in, marks)
        spans.insert(0, Span(passage, 0, runs_in, mark, note="begins in the passage before"))
    if unclosed is not None and (runs_in is None or unclosed > runs_in):
        if _runs_on(paragraph, n):
            note = "runs on in the next passage"
            spans = [s for s in spans if s.end < unclosed]
            spans.append(Span(passage, unclosed, whole, _mark_beyond(paragraph, n, marks), note=note))
        else:
            stops = [m.start for m in marks.get(passage.passage_id, []) if m.start > unclosed]
            stops += [span.start - 1 for span in spans if span.start > unclosed]
            end = min([*stops, whole])
            mark = _mark_of(paragraph, n, unclosed, end, marks)
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


def _runs_on(paragraph: Sequence[Passage], n: int) -> bool:
    """Say whether a quotation open at the end of a passage goes on in the next: closed there or later, or
    opened again there, as a quotation of several paragraphs is."""
    if n + 1 >= len(paragraph):
        return False
    return _runs_in(paragraph, n + 1) is not None or paragraph[n + 1].text.lstrip()[:1] in ("“", '"')


def _mark_beyond(paragraph: Sequence[Passage], n: int, marks: Marks) -> Mark | None:
    """Return the mark after the last part of a quotation that runs on from the ``n``-th passage."""
    for later in range(n + 1, len(paragraph)):
        pairs, _, _ = _pairs(paragraph[later].text)
        end = _runs_in(paragraph, later)
        if end is None and pairs:
            end = pairs[0][1]
        after = [m for m in marks.get(paragraph[later].passage_id, []) if end is None or m.start >= end]
        if after:
            return after[0]
    return None


def _runs_in(paragraph: Sequence[Passage], n: int) -> int | None:
    """Return where a quotation that an earlier passage of the paragraph opened stops in the ``n``-th."""
    for first in range(n - 1, -1, -1):
        _, unclosed, unopened = _pairs(paragraph[first].text)
        if unclosed is not None:
            ends = [_pairs(p.text)[2] for p in paragraph[first + 1 :]]
            last = next((k for k, end in enumerate(ends, first + 1) if end is not None), None)
            if last is None or last < n:
                return None
            return ends[n - first - 1] if last == n else len(paragraph[n].text.rstrip())
        if unopened is not None:
            return None
    return None


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
                pairs = [pair for pair in pairs if pair[0] < start]
                pairs.append((start, at))
            elif unopened is None:
                unopened = at
    return pairs, (stack[0] if stack else None), unopened


def _mark_of(paragraph: Sequence[Passage], n: int, start: int, end: int, marks: Marks) -> Mark | None:
    """Return the mark that a quotation belongs to: the next in its passage, or in the one that goes on with
    its sentence, else one inside the quotation itself."""
    passage = paragraph[n]
    own = marks.get(passage.passage_id, [])
    after = next((m for m in own if m.start >= end), None)
    if after is None and n + 1 < len(paragraph) and not _FINISHED.search(passage.text.rstrip()):
        after = next(iter(marks.get(paragraph[n + 1].passage_id, [])), None)
    return after or next((m for m in own if start < m.start < end), None)
