"""Lines become paragraphs: running heads out, notes apart, page breaks mended, no word changed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .extract import Extraction, Line, Page

Starts = Callable[[Line], bool]

# A running head stands at one height on many pages; half a leading more than usual ends a paragraph.
SAME_HEIGHT, HEAD_ZONE, PARAGRAPH_GAP, INDENT, OTHER_SIZE = 3.0, 0.16, 1.3, 5.0, 0.9
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ENDS = re.compile(r"[.?!:;…][”’\"')\]]*(?:\s*\d{1,3})?$")
_LIST_ITEM = re.compile(r"(?:[•·▪○*–-]|\(?(?:\d{1,3}|[a-z]|[ivxl]+)[.)])\s")


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together. ``marks`` are the notes called in it: offset into ``text``, number."""

    text: str
    page: int
    lines: tuple[Line, ...]
    marks: tuple[tuple[int, str], ...] = ()
    gap: float = 0.0

    @property
    def left(self) -> float:
        """The left edge of its body: of the second line where there is one."""
        return self.lines[1 if len(self.lines) > 1 else 0].left

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def italic(self) -> bool:
        return all(line.italic for line in self.lines)


def body_size(lines: Sequence[Line]) -> float:
    """Return the size of type, in points, in which most characters are set; 0.0 for plain text."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    return max(sorted(weights), key=lambda size: weights[size]) if weights else 0.0


def without_running_heads(extraction: Extraction) -> list[Line]:
    """Return the lines in reading order, without running heads, feet and page numbers."""
    pages = [page for page in extraction.pages if page.lines]
    running = _running_lines(pages)
    return [line for page in pages for line in page.lines if id(line) not in running]


def _running_lines(pages: Sequence[Page]) -> set[int]:
    if len(pages) < 2 or not pages[0].height:
        return set()
    found: dict[str, list[Line]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if _in_zone(line, page) and not (line.raised and line.raised[0][0] == 0):
                found[_key(line)].append(line)
    least = 2 if len(pages) < 6 else 3
    running: set[int] = set()
    heights: Counter[tuple[int, float]] = Counter()
    for key, lines in found.items():
        for line in lines:
            twins = {o.page for o in lines if abs(o.baseline - line.baseline) <= SAME_HEIGHT}
            if len(twins) >= least or (not key and _bare_number(line)):
                running.add(id(line))
                heights[round(line.baseline), line.size] += 1
    # Where most pages have a running line, every line at that height and in that size is one (chapter titles).
    fixed = [place for place, count in heights.items() if count >= max(least, 0.4 * len(pages))]
    for lines in found.values():
        for line in lines:
            if any(abs(line.baseline - y) <= 1.5 and abs(line.size - size) < 0.3 for y, size in fixed):
                running.add(id(line))
    return running


def _in_zone(line: Line, page: Page) -> bool:
    zone = HEAD_ZONE * page.height
    return line.baseline < zone or line.baseline > page.height - zone


def _key(line: Line) -> str:
    """Return a line's words without the page number at one of its ends."""
    if _bare_number(line):
        return ""
    text = line.text.lower().replace("\t", " ").strip()
    text = re.sub(r"^(?:\d{1,4}|[ivxl]+)\b|(?:\bpage\s+)?\b(?:\d{1,4}|[ivxl]+)$", "", text, count=1)
    return text.strip(" |–-")


def _bare_number(line: Line) -> bool:
    return bool(
        re.fullmatch(
            r"(?:page\s+|pp?\.\s*)?[–—|(\[-]?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s+of\s+\d+)?\s*[–—|)\]-]?",
            line.text.strip().lower(),
        )
    )


def vocabulary(lines: Sequence[Line]) -> frozenset[str]:
    """Return the words that stand whole in the lines: what says whether a hyphen at a line's end is a word's own."""
    words: set[str] = set()
    for line in lines:
        found = _WORD.findall(line.text.lower())
        words.update(found[:-1] if line.text.endswith("-") else found)
    return frozenset(words)


def joined(before: str, after: str, words: frozenset[str]) -> str:
    """Return two lines' texts as one, with the space that the line's end stands for.

    A hyphen at the line's end is kept unless the joined form, and not the hyphenated one, occurs elsewhere.
    """
    if not before or not after:
        return before + after
    if before.endswith("-") and len(before) > 1 and before[-2].isalnum() and after[0].isalnum():
        start, end = re.search(r"[\w’'-]*-$", before), re.match(r"[\w’']+", after)
        hyphenated = ((start[0] if start else "-") + (end[0] if end else "")).lower()
        solid = hyphenated[: len(start[0]) - 1 if start else 0] + (end[0].lower() if end else "")
        return (before[:-1] if solid in words and hyphenated not in words else before) + after
    if before.endswith(("—", "/")) and not before.endswith((" —", " /")):
        return before + after
    if after.startswith("—"):
        return before + after
    return before + " " + after


def paragraphs(
    lines: Sequence[Line], words: frozenset[str], *, starts: Starts, notes: frozenset[str] = frozenset()
) -> list[Paragraph]:
    """Return the paragraphs of ``lines``, one per run of lines that belong together.

    ``starts`` says which lines begin a paragraph by their words (a speaker, a number); the rest is told by
    gaps, indents and sizes. ``notes`` are the numbers of the document's notes: raised numbers among them are
    marks and leave the text.
    """
    if lines and not lines[0].size:
        groups = _text_groups(lines, starts)
    else:
        groups = _printed_groups([line for line in lines if line.text], starts)
    return [_paragraph(group, gap, words, notes) for group, gap in groups]


def _paragraph(group: list[Line], gap: float, words: frozenset[str], notes: frozenset[str]) -> Paragraph:
    text, marks = "", []
    for line in group:
        piece, called = without_marks(line, notes)
        # A line that is nothing but marks leaves no space behind.
        text = joined(text, piece, words) if piece else text
        start = len(text) - len(piece)
        marks += [(start + offset, number) for offset, number in called]
    stripped = text.replace("\t", " ")
    return Paragraph(stripped, group[0].page, tuple(group), tuple(marks), gap)


def without_marks(line: Line, notes: frozenset[str]) -> tuple[str, list[tuple[int, str]]]:
    """Return a line's text without the marks of notes, and the marks: offset into that text and number."""
    text, last, marks = "", 0, []
    for start, end in line.raised:
        numbers = re.findall(r"\d+", line.text[start:end])
        if not numbers or not all(number in notes for number in numbers):
            continue
        text += (
            line.text[last:start].rstrip() if line.text[end : end + 1] in ("", " ") else line.text[last:start]
        )
        marks += [(len(text), number) for number in numbers]
        last = end
    return text + line.text[last:], marks


def _text_groups(lines: Sequence[Line], starts: Starts) -> list[tuple[list[Line], float]]:
    """Group the lines of a plain text: blank lines part paragraphs, or every line is one."""
    wrapped = _wrapped(lines)
    groups: list[tuple[list[Line], float]] = []
    blank = True
    for line in lines:
        if not line.text:
            blank = True
            continue
        if blank or not wrapped or not groups or starts(line):
            groups.append(([], 1.0 if blank else 0.0))
        groups[-1][0].append(line)
        blank = False
    return groups


def _wrapped(lines: Sequence[Line]) -> bool:
    """Say whether a text's lines are broken to a width: then many lines in a row are nearly as long as the longest."""
    lengths = sorted(len(line.text) for line in lines if line.text)
    if not lengths:
        return False
    # A front that nobody broke may stand before a body that somebody did.
    width = lengths[int(0.95 * (len(lengths) - 1))]
    follows = [len(a.text) for a, b in pairwise(lines) if a.text and b.text]
    return width <= 160 and bool(follows) and median(follows) > 0.6 * width


def _printed_groups(lines: Sequence[Line], starts: Starts) -> list[tuple[list[Line], float]]:
    leading = _leading(lines)
    margins = _Margins.of(lines)
    groups: list[tuple[list[Line], float]] = []
    for index, line in enumerate(lines):
        if groups:
            group = groups[-1][0]
            before = group[-1]
            following = lines[index + 1] if index + 1 < len(lines) else None
            gap = (
                (line.baseline - before.baseline) / leading.get(line.size, line.size * 1.2)
                if line.page == before.page
                else 0.0
            )
            if not starts(line) and not _parted(group, line, following, gap, margins):
                group.append(line)
                continue
            groups.append(([line], gap))
        else:
            groups.append(([line], 0.0))
    return groups


def _leading(lines: Sequence[Line]) -> dict[float, float]:
    steps: dict[float, Counter[float]] = defaultdict(Counter)
    for a, b in pairwise(lines):
        step = b.baseline - a.baseline
        if a.page == b.page and abs(a.size - b.size) < OTHER_SIZE and 0.8 * b.size < step < 2.2 * b.size:
            steps[b.size][round(step * 2) / 2] += 1
    # The usual step is the smallest of those that are common, not the commonest: one-line paragraphs abound.
    leading = {}
    for size, counter in steps.items():
        common = [step for step, count in counter.items() if count >= 0.12 * counter.total()]
        leading[size] = min(common)
    return leading


@dataclass(frozen=True)
class _Margins:
    """Where lines begin on left and right pages, and how far those that begin at one place reach (if three do)."""

    left: tuple[float, float]
    reach: dict[tuple[int, int], float]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Margins:
        rights: dict[tuple[int, int], list[float]] = defaultdict(list)
        for line in lines:
            rights[line.page, round(line.left / 4)].append(line.right)
            rights[line.page, -1].append(line.right)
        left = (_usual_left(lines, 0), _usual_left(lines, 1))
        return cls(left, {place: max(found) for place, found in rights.items() if len(found) >= 3})

    def indent(self, line: Line) -> float:
        """Return how far in a line begins from its page's margin, as margins may alternate."""
        return line.left - self.left[line.page % 2]

    def right(self, line: Line) -> float | None:
        """Return how far the line could have reached, where its neighbours tell."""
        return self.reach.get((line.page, round(line.left / 4)), self.reach.get((line.page, -1)))


def _usual_left(lines: Sequence[Line], parity: int) -> float:
    """Return the leftmost place where one in twenty of the lines of even or odd pages begins."""
    places = Counter(line.left for line in lines if line.page % 2 == parity)
    common = [place for place, count in places.items() if count >= 0.05 * places.total()]
    return min(common, default=0.0)


def _parted(group: list[Line], line: Line, following: Line | None, gap: float, margins: _Margins) -> bool:
    before = group[-1]
    if abs(line.size - before.size) > OTHER_SIZE and not _one_size(group, line):
        return True
    fits = _would_fit(before, line, margins)
    if line.page != before.page:
        return _parted_by_page(group, line, following, fits, margins)
    if gap > PARAGRAPH_GAP or gap < 0:
        return True
    if before.text.endswith("-"):
        return False
    if _ENDS.search(before.text) and fits:
        return True
    if (line.bold, line.italic) != (before.bold, before.italic) and fits:
        return True
    if line.left > before.left + INDENT:
        if len(group) == 1:
            return not _LIST_ITEM.match(before.text) and not _numbered(before) and fits
        return _first_line_indented(line, following) or fits
    return line.left < before.left - INDENT and len(group) > 1 and bool(_ENDS.search(before.text))


def _parted_by_page(
    group: list[Line], line: Line, following: Line | None, fits: bool, margins: _Margins
) -> bool:
    """Say whether a paragraph ends with the page; where the page can't tell, it goes on."""
    before = group[-1]
    further_in = margins.indent(line) - margins.indent(before) > 2 * INDENT
    # One line alone may be the first of a hanging paragraph; it is not where it ends before it must.
    if further_in and not _first_line_indented(line, following) and (len(group) > 1 or fits):
        return True
    if not _ENDS.search(before.text):
        return bool(line.bold != before.bold and fits)
    return fits or (
        _first_line_indented(line, following)
        and not _first_line_indented(group[0], group[1] if group[1:] else None)
    )


def _one_size(group: list[Line], line: Line) -> bool:
    return abs(group[0].size - line.size) <= OTHER_SIZE


def _first_line_indented(line: Line, following: Line | None) -> bool:
    return following is not None and following.page == line.page and line.left > following.left + INDENT


def _numbered(line: Line) -> bool:
    return bool(re.match(r"(?:Q\s?)?\d{1,4}[.:]?\s", line.text))


def _would_fit(before: Line, line: Line, margins: _Margins) -> bool:
    """Say whether the next line's first word had room on the line before: then its end was wanted."""
    right = margins.right(before)
    if right is None or before.right <= before.left:
        return False
    width = (line.right - line.left) / max(len(line.text), 1)
    first = line.text.split(maxsplit=1)[0]
    return before.right + (len(first) + 1) * width * 1.1 + 2 < right
