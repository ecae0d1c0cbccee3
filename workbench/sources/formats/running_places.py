"""Places that every page fills, whatever it says there: small type in the outermost margin, a mark, a fold's dash.

A head or foot that changes on each page (a scanner's hour, a letter's number, *Over*) repeats no words to know it by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from ...text.english.patterns_in_tables import in_table
from .lines import Line, Page

# The outermost margin, a share of the page's height; small type, a share of the page's usual one.
MARGIN, SMALL = 0.085, 0.8
# Points by which one place differs from page to page; pages of which one may lack it.
SAME_PLACE, SAME_HEIGHT, SAME_SIZE, MANY = 2.0, 1.5, 0.3, 4
# White space about such a line, in heights of type; words of a line that shows where the margins are.
CLEAR, PROSE = 1.7, 3
_OPENS_NOTE = in_table("sources/formats/forms", "opens a note")
_BAR_CODE = in_table("sources/formats/forms", "a bar code’s figures")
_SENTENCE = in_table("sources/formats/forms", "a sentence within a line")
_NUMBERS = in_table("sources/formats/forms", "up to three figures between other signs")
_SPECK = in_table("sources/formats/forms", "a sign of no words")


def filled(pages: Sequence[Page]) -> list[Line]:
    """Return the lines in small type that stand at one place in the outermost margin of every page.

    Of the first page a head is its sender's name, and stays, but where it counts the page as others do; so does
    whatever may be a note.
    """
    body = median(line.size for page in pages for line in page.lines)
    found: list[Line] = []
    for top in (True, False):
        rows = [[line for line in page.lines if _is_marginal(line, page, body, top=top)] for page in pages]
        least = max(2, len(pages) - (len(pages) >= MANY))
        own = [line for row in rows for line in row if sum(_twins(line, rows)) >= least]
        kept = {id(line) for line in own}
        clear = [
            line for page in pages for line in page.lines
            if id(line) in kept and _is_clear(line, [one for one in page.lines if id(one) not in kept])
        ]  # fmt: skip
        counts = Counter(count for line in clear for count in _counts(line))
        found += [
            line for line in clear
            if not top or line.page != pages[0].number or any(counts[n] >= max(3, least) for n in _counts(line))
        ]  # fmt: skip
    return found


def marks(pages: Sequence[Page]) -> list[Line]:
    """Return the lines that are a mark across another page, in its words and its size, where no words stand on them."""
    known = {
        (line.text, round(line.size)) for page in pages for line in page.lines if line.role == "watermark"
    }
    return [
        line for page in pages for line in page.lines
        if line.role != "watermark" and (line.text, round(line.size)) in known
    ]  # fmt: skip


def specks(pages: Sequence[Page]) -> Iterator[Line]:
    """Yield the signs without a letter or figure that stand by themselves outside the words' margins."""
    for page in pages:
        prose = [line for line in page.lines if line.size and len(line.text.split()) >= PROSE]
        if not prose:
            continue
        left, right = min(line.left for line in prose), max(line.right for line in prose)
        for line in page.lines:
            outside = line.right < left or line.left > right
            level = any(abs(line.baseline - one.baseline) < one.size for one in page.lines if one is not line)
            if outside and not level and line.size and _SPECK.fullmatch(line.text.strip()):
                yield line


def _is_marginal(line: Line, page: Page, body: float, *, top: bool) -> bool:
    edge = MARGIN * page.height
    there = 0 < line.baseline < edge if top else line.baseline > page.height - edge
    text = line.text.strip()
    note = not top and _OPENS_NOTE.match(text) and not _BAR_CODE.fullmatch(text)
    raised = bool(line.raised) and line.raised[0][0] == 0
    small = line.size <= SMALL * body and line.role != "watermark"
    # Which of several numbers is the page’s is told elsewhere.
    return there and small and not (note or raised or text.isdigit() or _SENTENCE.fullmatch(text))


def _counts(line: Line) -> set[int]:
    """Return by how much each number in a line is more than its page's."""
    return {int(number) - line.page for number in _NUMBERS.findall(line.text)}


def _twins(line: Line, rows: Sequence[Sequence[Line]]) -> list[bool]:
    """Say of each page whether it has a line at the place of another."""
    return [any(_is_same_place(line, other) for other in row) for row in rows]


def _is_same_place(a: Line, b: Line) -> bool:
    level = abs(a.baseline - b.baseline) <= SAME_HEIGHT and abs(a.size - b.size) < SAME_SIZE
    ends = (a.left - b.left, a.right - b.right, (a.left + a.right - b.left - b.right) / 2)
    return level and min(map(abs, ends)) <= SAME_PLACE


def _is_clear(line: Line, others: Sequence[Line]) -> bool:
    return all(abs(line.baseline - one.baseline) > CLEAR * max(line.size, one.size) for one in others)
