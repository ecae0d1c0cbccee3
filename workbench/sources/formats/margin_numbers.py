"""Numbers of lines in the margin of a paper: taken out of its words, by their place and by the words beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ...text.english.patterns_in_tables import in_table
from ..left_out import Reason, left_out
from .lines import Extraction, Line, Page

_LEADING = in_table("sources/formats/forms", "a number in the left margin")
_TRAILING = in_table("sources/formats/forms", "a number in the right margin")
# Points by which the place of numbers of one, two and three figures differs.
SAME_PLACE = 14.0
# Numbers on a page; share of the steps that are alike; share of the lines beside them that go on with a sentence, as
# those of a list do not.
LEAST, REGULAR, GOING_ON = 4, 0.8, 0.2
# Numbers on a page of few lines, where other pages have as many at the same place; share of the lines that have one.
FEW, MOST_LINES = 3, 0.5
# Numbers of a ruled paper, and points by which their steps may differ.
RULED, SAME_STEP = 20, 1.5

_REASON = Reason("line number", ("at one place in the margin", "in even steps, beside lines that go on"))


@dataclass(frozen=True)
class _Number:
    index: int
    value: int
    place: float
    start: int
    end: int


def without(extraction: Extraction) -> Extraction:
    """Return the lines without the numbers that count them, at either margin.

    One page shows that they count lines, or two pages of few lines do; on the others they go on from it, or begin
    again at 1.
    """
    if not any(page.height for page in extraction.pages):
        return extraction
    for numbers_of in (_leading, _trailing):
        found = [list(numbers_of(page.lines)) for page in extraction.pages]
        runs = _runs(found, extraction.pages, LEAST) or _runs(found, extraction.pages, FEW)
        sure = max(runs, key=len, default=[])
        if sure:
            runs = [run or _going_on(numbers, sure) for run, numbers in zip(runs, found, strict=True)]
            return _taken_out(extraction, runs)
        if any(runs := _that_tell_the_line(found, extraction.pages)):
            return _taken_out(extraction, runs)
    return extraction


def _runs(found: Sequence[list[_Number]], pages: Sequence[Page], least: int) -> list[list[_Number]]:
    """Return each page's numbers that count its lines; none where too few pages have them to show that they do."""
    runs = [_that_count(numbers, page.lines, least) for numbers, page in zip(found, pages, strict=True)]
    if least < LEAST:
        pairs = zip(runs, pages, strict=True)
        runs = [run if len(run) >= MOST_LINES * len(page.lines) else [] for run, page in pairs]
    having = [run for run in runs if run]
    alike = [run for run in having if abs(run[0].place - having[0][0].place) <= SAME_PLACE]
    return runs if having and (least >= LEAST or len(alike) == len(having) > 1) else []


def _taken_out(extraction: Extraction, runs: Sequence[Sequence[_Number]]) -> Extraction:
    pages = tuple(_page(page, run) for page, run in zip(extraction.pages, runs, strict=True))
    out = [
        left_out(_REASON, str(number.value), page.number)
        for page, run in zip(extraction.pages, runs, strict=True)
        for number in run
    ]
    return replace(extraction, pages=pages, left_out=(*extraction.left_out, *out))


def _that_tell_the_line(found: Sequence[list[_Number]], pages: Sequence[Page]) -> list[list[_Number]]:
    """Return the numbers that stand outside the words' margin, if each is the number of its line.

    Lines are counted through, or anew on each page; every fifth may be numbered.
    """
    places = [line.left for page in pages for line in page.lines]
    usual = median(places) if places else 0.0
    outside = [[n for n in numbers if n.start == 0 and n.place < usual - SAME_PLACE] for numbers in found]
    total = sum(map(len, outside))
    before = 0
    through = anew = 0
    for numbers, page in zip(outside, pages, strict=True):
        through += sum(n.value == before + n.index + 1 for n in numbers)
        anew += sum(n.value == n.index + 1 for n in numbers)
        before += len(page.lines)
    return outside if total > 1 and total in (through, anew) else []


def _page(page: Page, run: Sequence[_Number]) -> Page:
    counted = {number.index: number for number in run}
    lines = [_cut(line, counted[at]) if at in counted else line for at, line in enumerate(page.lines)]
    return replace(page, lines=tuple(line for line in lines if line.text))


def _going_on(numbers: Sequence[_Number], sure: Sequence[_Number]) -> list[_Number]:
    """Return the numbers of a page of few lines that stand where those of another page do, in the same steps."""
    step = sure[1].value - sure[0].value
    run: list[_Number] = []
    for number in numbers:
        if abs(number.place - sure[0].place) <= SAME_PLACE and (
            not run or number.value - run[-1].value == step
        ):
            run.append(number)
    return run


def _leading(lines: Sequence[Line]) -> Iterator[_Number]:
    for index, line in enumerate(lines):
        if match := _LEADING.match(line.text):
            yield _Number(index, int(match[1]), line.left, 0, match.end())


def _trailing(lines: Sequence[Line]) -> Iterator[_Number]:
    for index, line in enumerate(lines):
        if match := _TRAILING.search(line.text):
            yield _Number(index, int(match[1]), line.right, match.start(), len(line.text))


def _that_count(numbers: Sequence[_Number], lines: Sequence[Line], least: int) -> list[_Number]:
    """Return the numbers of a page that count its lines: at one place, in even steps, all down the page.

    The second sign is the words beside them: of a list each line begins anew, of a counted page many go on.
    """
    if len(numbers) < least:
        return []
    edge = min(number.place for number in numbers)
    outermost = numbers[0].start > 0
    edge = max(number.place for number in numbers) if outermost else edge
    at_edge = [number for number in numbers if abs(number.place - edge) <= SAME_PLACE]
    run = _longest_run(at_edge)
    if len(run) < least:
        return []
    step = max(1, round(sum(b.value - a.value for a, b in pairwise(run)) / (len(run) - 1)))
    even = sum(b.value - a.value == step * (1 if step > 1 else b.index - a.index) for a, b in pairwise(run))
    said = [lines[n.index].text[: n.start] if outermost else lines[n.index].text[n.end :] for n in run]
    going_on = sum(text[:1].islower() for text in said)
    if even >= REGULAR * (len(run) - 1) and going_on >= GOING_ON * len(run):
        return run
    return run if not outermost and _are_of_the_paper(run, lines) else []


def _are_of_the_paper(run: Sequence[_Number], lines: Sequence[Line]) -> bool:
    """Say whether numbers were printed on the paper before the words: from 1 on, alone, in even heights.

    What a court's paper has beside its rules need not stand at the height of any line.
    """
    heights = [lines[number.index].baseline for number in run]
    steps = [b - a for a, b in pairwise(heights)]
    usual = median(steps)
    alone = sum(not lines[number.index].text[number.end :] for number in run)
    return (
        len(run) >= RULED
        and run[0].value == 1
        and alone > 0.5 * len(run)
        and all(b.value == a.value + 1 for a, b in pairwise(run))
        and all(abs(step - usual) <= SAME_STEP for step in steps)
    )


def _longest_run(numbers: Sequence[_Number]) -> list[_Number]:
    """Return the numbers that grow down the page by the commonest step."""
    run: list[_Number] = []
    best: list[_Number] = []
    for number in numbers:
        grows = bool(run) and 0 < number.value - run[-1].value <= max(5, number.index - run[-1].index)
        run = [*run, number] if grows else [number]
        best = max(best, run, key=len)
    return best


def _cut(line: Line, number: _Number) -> Line:
    text = line.text[: number.start] + line.text[number.end :]
    moved = number.end if number.start == 0 else 0
    raised = tuple((a - moved, b - moved) for a, b in line.raised if a >= moved and b - moved <= len(text))
    if not text or line.inside == (0.0, 0.0):
        return replace(line, text=text, raised=raised)
    if moved:
        return replace(line, text=text, raised=raised, left=line.inside[0])
    return replace(line, text=text, raised=raised, right=line.inside[1])
