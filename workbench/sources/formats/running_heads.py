"""Running heads, feet and page numbers: which lines of a page are no part of what the document says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median

from ...text.english.patterns_in_tables import in_table
from ..left_out import LeftOut, Reason, left_out
from . import running_places
from .lines import Extraction, Line, Page

# A running head stands at one height (within 3 points) on many pages, in the outer sixth of the page.
SAME_HEIGHT, HEAD_ZONE = 3.0, 0.16
# White space about a running line, in heights of type: one line of text follows another in 1.15 to 1.5.
CLEAR = 1.7
_OUTER = "in the outer sixth of the page"
_PAGE_NUMBER = Reason("page number", ("a bare number", _OUTER))
_WATERMARK = Reason("watermark", ("large, or across the page", "of few words"))
_RUNNING = Reason("running head or foot", ("at one height on several pages", _OUTER))
# Of the size in which most lines are set.
SMALL = 0.92
# What changes from page to page in a running line, wherever it stands: "Page 2 of 9", "P.02/09", a version, an hour.
_PAGE_OR_TIME = in_table("sources/formats/forms", "a page or a time")
# "See page 4 of the report." says something of page 4: in a sentence no figure is taken for one that only counts pages.
_SENTENCE = in_table("sources/formats/forms", "a sentence within a line")
_OPENS_NOTE = in_table("sources/formats/forms", "opens a note")
# A number that is stamped on each page goes up with the pages.
_STAMP = in_table("sources/formats/forms", "a stamp on pages")
_CODE = in_table("sources/formats/forms", "a code of evidence in a head")
# Letters that a line of changing figures must have: "p18 RLIT0001795" may end a note.
LETTERS = 10
# A paper of fewer pages shows by two lines at one height what others show by three.
FEW = 6
_NO_LETTERS = in_table("text/signs", "no letters")
_FIGURE = in_table("text/signs", "a figure")
_PAGES = in_table("sources/formats/forms", "up to three figures between other signs")
_NUMBER = in_table("sources/formats/forms", "up to four figures")
_FIGURES = in_table("text/signs", "figures")
_PAGE_AT_END = in_table("sources/formats/forms", "a page’s number, first or last")
_FIRST = in_table("sources/formats/forms", "a number, first")
_LAST = in_table("sources/formats/forms", "a number, at the end")
_NOTE = in_table("sources/formats/forms", "a note’s number and a blank")
_PAGE_ALONE = in_table("sources/formats/forms", "a page’s number alone")


def parted(extraction: Extraction) -> tuple[list[Line], list[LeftOut]]:
    """Return the lines in reading order without running heads, feet and page numbers; and those, with their signs.

    Where no page says anything else, as slides of a title each, its lines but the numbers are what it says.
    """
    pages = [page for page in extraction.pages if page.lines]
    running = _running_lines(pages)
    marks = {id(line) for page in pages for line in page.lines if line.role == "watermark"}
    marks |= set(map(id, running_places.marks(pages)))
    if all(id(line) in running | marks for page in pages for line in page.lines):
        running = {id(line) for page in pages for line in page.lines if _bare_number(line)}
    gone = running | marks | set(map(id, running_places.specks(pages)))
    out = [line for page in pages for line in page.lines if id(line) in gone]
    kept = [line for page in pages for line in page.lines if id(line) not in gone]
    return kept, [
        left_out(_WATERMARK if id(line) in marks else _reason(line), line.text, line.page) for line in out
    ]


def _reason(line: Line) -> Reason:
    return _PAGE_NUMBER if _bare_number(line) else _RUNNING


def _running_lines(pages: Sequence[Page]) -> set[int]:
    if len(pages) < 2 or not pages[0].height:
        return set()
    outer: dict[str, list[Line]] = defaultdict(list)
    body = median(line.size for page in pages for line in page.lines)
    for page in pages:
        for line in page.lines:
            if _in_zone(line, page) and not (line.raised and line.raised[0][0] == 0):
                outer[_key(line, small=line.size < SMALL * body)].append(line)
    # A head of left pages alone stands on two of five pages.
    least = 2 if len(pages) < FEW else 3
    repeated = [line for lines in outer.values() for line in lines if _is_repeated(line, lines, least)]
    repeated = [*_one_number_each(_apart(pages, repeated), pages), *_outermost(pages, least)]
    # Where most pages have a running line, every line at that height and in that size is one (chapter titles).
    places = Counter((round(line.baseline), line.size) for line in repeated)
    fixed = [place for place, count in places.items() if count >= max(least, 0.4 * len(pages))]
    placed = [line for lines in outer.values() for line in lines if _stands_at(line, fixed)]
    if len(pages) < FEW:
        placed = _clear_of_text(placed, pages, repeated)
    beyond = _beyond_numbers(pages, repeated)
    return {id(line) for line in (*repeated, *placed, *beyond, *running_places.filled(pages))}


def _clear_of_text(placed: Sequence[Line], pages: Sequence[Page], repeated: Sequence[Line]) -> list[Line]:
    """Return the lines at a running line's height, of a page only where white space parts all of them from its text.

    A letter has its head on its first page and the next annex's on its third: what stands there on the second is text.
    """
    sure = set(map(id, repeated))
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in placed:
        by_page[line.page].append(line)
    found: list[Line] = []
    for page in pages:
        own = by_page.get(page.lines[0].page, [])
        known = sure | set(map(id, own))
        others = [line for line in page.lines if id(line) not in known]
        found += [line for line in own if id(line) in sure]
        doubtful = [line for line in own if id(line) not in sure]
        found += doubtful if all(_clear(line, others) for line in doubtful) else []
    return found


def _beyond_numbers(pages: Sequence[Page], running: Sequence[Line]) -> list[Line]:
    """Return the line below the number of each page at its foot, whatever it says, where each has one at one height."""
    bare = [line for line in running if _bare_number(line) and _PAGES.search(line.text)]
    alike = Counter((min(_counts(line)), round(line.baseline)) for line in bare)
    numbers = {line.page: line for line in bare if alike[min(_counts(line)), round(line.baseline)] > 1}
    found: list[Line] = []
    for page in pages:
        number = numbers.get(page.lines[0].page)
        if number and number.baseline > page.height / 2:
            below = [line for line in page.lines if line.baseline > number.baseline + SAME_HEIGHT]
            if len(below) != 1 or _OPENS_NOTE.match(below[0].text):
                return []
            found += below
    level = all(abs(line.baseline - found[0].baseline) <= SAME_HEIGHT for line in found)
    return found if level else []


def _outermost(pages: Sequence[Page], least: int) -> list[Line]:
    """Return the first or last lines of pages that stand at one height and differ by figures that count on with them.

    They have few letters. A form's version counts up, as ``2017/18 MG11 v3.2 2``. A note's own number is none of
    these figures.
    """
    found: list[Line] = []
    for outermost in (max, min):
        ends = [line for page in pages if _stands_out(line := outermost(page.lines, key=_height), page)]
        alike: dict[str, list[Line]] = defaultdict(list)
        for line in ends:
            letters = _NO_LETTERS.sub(" ", line.text.lower()).strip()
            few = len(letters) > 2 and sum(map(str.isalpha, letters)) < LETTERS
            if few and _FIGURE.search(line.text) and not _OPENS_NOTE.match(line.text):
                alike[letters].append(line)
        for lines in alike.values():
            shared = [line for line in lines if abs(line.baseline - lines[0].baseline) <= SAME_HEIGHT]
            counts = set.intersection(*map(_counts, shared))
            # All pages but the first, which may have a head of its own.
            found += shared if counts and len(shared) >= max(least + 1, len(pages) - 1) else []
    return found


def _counts(line: Line) -> set[int]:
    """Return by how much each number in a line is more than its page's."""
    return {int(number) - line.page for number in _PAGES.findall(line.text)}


def _stands_out(line: Line, page: Page) -> bool:
    """Say whether a line stands in the outer part of its page, with white space between it and all others."""
    return _in_zone(line, page) and _clear(line, [other for other in page.lines if other is not line])


def _height(line: Line) -> float:
    return line.baseline


def _apart(pages: Sequence[Page], running: Sequence[Line]) -> list[Line]:
    """Return the lines that stand apart from the page's words, by the page's number or by white space.

    The last note of a page may be that of other pages at the same height ("Ibid."): it follows the notes above it.
    """
    numbers = Counter(n - line.page for line in running if (n := _page_number(line)) is not None)
    maybe = {id(line) for line in running}
    found: list[Line] = []
    for page in pages:
        others = [line for line in page.lines if id(line) not in maybe]
        own = (line for line in page.lines if id(line) in maybe)
        found += [
            line for line in own
            if _sure(line, numbers) or _clear(line, others) or _is_code_at_head(line, page)
        ]  # fmt: skip
    return found


def _one_number_each(running: Sequence[Line], pages: Sequence[Page]) -> list[Line]:
    """Return the running lines, of several bare numbers at the head or foot of a page the one that is the page's.

    It is the one by which other pages count, else the outermost: the others may be notes, or figures of a table.
    """
    numbers = Counter(n - line.page for line in running if (n := _page_number(line)) is not None)
    heights = {line.page: page.height for page in pages for line in page.lines[:1]}
    ends: dict[tuple[int, bool], list[Line]] = defaultdict(list)
    for line in running:
        if _NUMBER.fullmatch(line.text.strip()):
            ends[line.page, line.baseline < heights[line.page] / 2].append(line)
    others: set[int] = set()
    for (_, head), found in ends.items():
        best = max(numbers[int(line.text) - line.page] for line in found)
        sure = [line for line in found if numbers[int(line.text) - line.page] == best > 1]
        outermost = (min if head else max)(found, key=_height)
        own = sure or [line for line in found if abs(line.baseline - outermost.baseline) <= SAME_HEIGHT]
        others |= {id(line) for line in found} - {id(line) for line in own}
    return [line for line in running if id(line) not in others]


def _sure(line: Line, numbers: Counter[int]) -> bool:
    """Say whether a line bears the page's number, by which the numbers of other pages count on and back."""
    number = _page_number(line)
    return _bare_number(line) or (number is not None and numbers[number - line.page] > 1)


def _is_code_at_head(line: Line, page: Page) -> bool:
    """Say whether a line over a page's words is a paper's code by itself, which may stand close to them."""
    return line.baseline < page.height / 2 and bool(_CODE.fullmatch(line.text.strip()))


def _page_number(line: Line) -> int | None:
    match = _FIRST.match(line.text) or _LAST.search(line.text.rstrip())
    return int(match[1]) if match else None


def _clear(line: Line, others: Sequence[Line]) -> bool:
    """Say whether white space of more than a line stands between a line and the page's words."""
    return all(abs(line.baseline - other.baseline) > CLEAR * max(line.size, other.size) for other in others)


def _is_repeated(line: Line, alike: Sequence[Line], least: int) -> bool:
    """Say whether a line is a bare page number, or stands at its height on ``least`` pages among those ``alike``."""
    twins = {other.page for other in alike if abs(other.baseline - line.baseline) <= SAME_HEIGHT}
    return len(twins) >= least or _bare_number(line)


def _stands_at(line: Line, places: Sequence[tuple[int, float]]) -> bool:
    return any(abs(line.baseline - y) <= 1.5 and abs(line.size - size) < 0.3 for y, size in places)


def _in_zone(line: Line, page: Page) -> bool:
    zone = HEAD_ZONE * page.height
    return line.baseline < zone or line.baseline > page.height - zone


def _key(line: Line, *, small: bool = False) -> str:
    """Return a line's words without what changes from page to page; of small type that may be any figure.

    A line that opens with a number may be a note: only what surely counts pages goes.
    """
    if _bare_number(line):
        return ""
    text = line.text.lower().replace("\t", " ").strip()
    if stamp := _STAMP.fullmatch(text):
        return f"{stamp[1]} {int(stamp[2]) - line.page}"
    masked = text if _SENTENCE.fullmatch(line.text.strip()) else _PAGE_OR_TIME.sub(" ", text)
    if small and not _NOTE.match(line.text):
        masked = _FIGURES.sub(" ", masked)
    if sum(char.isalpha() for char in masked) >= LETTERS:
        text = masked
    text = _PAGE_AT_END.sub("", text, count=1)
    return text.strip(" |–-")


def _bare_number(line: Line) -> bool:
    return bool(_PAGE_ALONE.fullmatch(line.text.strip().lower()))
