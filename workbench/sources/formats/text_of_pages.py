"""Plain text that was once pages: heads, feet and page numbers among its lines are taken out, and sentences mended.

What shows a page is a number that counts on by one, each time in the same words; what stands beside it time and again
is its head or foot.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ...text.english.patterns_in_tables import in_table
from ..left_out import LeftOut, Reason, left_out
from . import counted_lines
from .lines import Extraction, Line, Page
from .paragraph_layout import is_wrapped, joined

_COUNTED = in_table("sources/formats/forms", "a page’s number of several")
_SENTENCE = in_table("sources/formats/forms", "a long sentence within a line")
_ENDS = in_table("sources/formats/forms", "a sentence’s end or a colon, last")
_BEGINS = in_table("sources/formats/forms", "opens a paragraph")
# Files of word processors may have them, too: a typist's, or those of the print that a program made one of.
_PLAIN = "text/plain"
_TYPED = (
    _PLAIN,
    "application/rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
)
_DASHED_LAST = in_table("sources/formats/forms", "a head and a page’s number between dashes")
_DASHED = in_table("sources/formats/forms", "a page’s number between dashes")
# Pages that show one another by "of 3"; by their number alone. Lines about a page's number; the share of
# pages on which such a line stands.
FEWEST, BARE, BESIDE, OFTEN = 2, 3, 4, 0.6
# Words of a line between a head and its page's number.
SHORT = 4
# Characters of a line that is nothing but a page's number.
LONGEST_BARE = 40
# Letters of a page that has nothing but its number.
PAGE = 1_000
# Of the usual width of a line: what goes on after an empty line is no title.
LONG = 0.5
_WITH_PAGE = Reason("running head or foot", ("the same words time and again", "beside a page’s number"))
_NUMBER = Reason("page number", ("a number that counts on by one", "in the same words, or alone on its line"))
_FIGURES_AND_BLANKS = in_table("sources/formats/forms", "figures and blanks")
_FIGURE = in_table("text/signs", "a figure")


def without_heads(extraction: Extraction) -> Extraction:
    """Return a plain text without the heads, feet and numbers of the pages that it was; another as it is."""
    if extraction.media_type not in _TYPED or len(extraction.pages) != 1:
        return extraction
    page = extraction.pages[0]
    marks = counted_lines.counted(page.lines) if extraction.media_type == _PLAIN else []
    counts = {id(line) for line in marks}
    lines = [line for line in page.lines if id(line) not in counts]
    full = [line for line in lines if line.text and line.role not in ("table", "note")]
    left = [left_out(counted_lines.REASON, line.text) for line in marks]
    if numbers := _page_lines(full):
        out = _with_neighbours(full, numbers)
        left += [_left(full[at], at in numbers) for at in sorted(out)]
        lines = _mended(lines, {id(full[at]) for at in out})
    pages = (Page(page.number, 0.0, 0.0, tuple(lines)),)
    return replace(extraction, pages=pages, left_out=(*extraction.left_out, *left)) if left else extraction


def _left(line: Line, counts: bool) -> LeftOut:
    match = _COUNTED.fullmatch(line.text) if counts else None
    return left_out(_NUMBER if match and match["bare"] else _WITH_PAGE, line.text)


def _masked(text: str) -> str:
    return _FIGURES_AND_BLANKS.sub(" ", text.lower()).strip()


def _may_count(text: str) -> bool:
    """Say whether a line may number a page: most are long and name none, and the pattern is slow to find that out."""
    small = text.lower()
    return len(text) <= LONGEST_BARE or "page" in small or "p." in small or "sheet" in small


def _page_lines(lines: Sequence[Line]) -> set[int]:
    """Return the lines that number pages: alike but for their figures, and each number one more than the last."""
    alike: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    for at, line in enumerate(lines):
        match = _COUNTED.fullmatch(line.text) if _may_count(line.text) else None
        if match and not _SENTENCE.fullmatch(line.text):
            alike[_masked(line.text)].append((at, int(match["page"] or match["bare"]), not match["page"]))
    found: set[int] = set()
    for places in alike.values():
        counts_on = all(b == a + 1 for (_, a, _), (_, b, _) in pairwise(places))
        lengths = [sum(len(line.text) for line in lines[a + 1 : b]) for (a, *_), (b, *_) in pairwise(places)]
        bare = places[0][2]
        least = FEWEST if not bare and " of " in lines[places[0][0]].text.lower() else BARE
        # A paragraph's number may stand alone on its line, too; a page is longer than most paragraphs.
        longest = PAGE if bare else 0
        if bare and counts_on and _are_dashed_alike(lines, [at for at, *_ in places]):
            least, longest = FEWEST, 0
        if counts_on and len(places) >= least and min(lengths) > 0 and median(lengths) >= longest:
            found |= {at for at, *_ in places}
    return found | _dashed_heads(lines)


def _dashed_heads(lines: Sequence[Line]) -> set[int]:
    """Return the heads that end in a page's number between dashes and count on, a first page's shorter one among them.

    ``Official record      Evidence of the Guild   -2-``; and the last line of the text, where it numbers the last page.
    """
    alike: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.text[-1:] in ("-", "–", "—") and (match := _DASHED_LAST.fullmatch(line.text)):
            alike[_masked(match[1])].append((at, int(match[2])))
    runs = {
        words: places for words, places in alike.items()
        if len(places) >= FEWEST and all(b == a + 1 for (_, a), (_, b) in pairwise(places))
    }  # fmt: skip
    found = {at for places in runs.values() for at, _ in places}
    for words, places in runs.items():
        first, last = places[0][1], places[-1][1]
        found |= {
            at for others, (one, *more) in alike.items() for at, number in [one]
            if not more and number == first - 1 and set(others.split()) <= set(words.split())
        }  # fmt: skip
        foot = _COUNTED.fullmatch(lines[-1].text)
        found |= {len(lines) - 1} if foot and foot["page"] and int(foot["page"]) == last else set()
    return found


def _are_dashed_alike(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Say whether numbers stand between dashes, and the same words beside each: two pages show that they are pages."""
    if len(places) < FEWEST or not all(_DASHED.fullmatch(lines[at].text) for at in places):
        return False
    beside = [
        {_masked(lines[at + step].text) if 0 <= at + step < len(lines) else "" for at in places}
        for step in (-1, 1)
    ]
    return any(len(words) == 1 and words != {""} for words in beside)


def _with_neighbours(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Return the lines that number pages, and those that stand beside them time and again."""
    out = set(numbers)
    for step in (-1, 1):
        for far in range(1, BESIDE + 1):
            # Only what stands straight beside what is out already.
            places = [n + step * far for n in numbers if far == 1 or n + step * (far - 1) in out]
            beside = [at for at in places if 0 <= at < len(lines) and at not in numbers]
            counts = Counter(_masked(lines[at].text) for at in beside)
            often = max(FEWEST, OFTEN * (len(numbers) - 1))
            out |= {at for at in beside if (key := _masked(lines[at].text)) and counts[key] >= often}
    out |= _over_others(lines, numbers, out)
    # The foot of the last page has no head after it.
    known = {_masked(lines[at].text) for at in out if _FIGURE.search(lines[at].text)}
    return out | {
        at for at in range(max(0, len(lines) - BESIDE), len(lines)) if _masked(lines[at].text) in known
    }


def _over_others(lines: Sequence[Line], numbers: set[int], out: set[int]) -> set[int]:
    """Return the heads that others part from their page's number, and these: a part's title, a typist's letters."""
    heads = Counter(_masked(lines[at].text) for at in out - numbers if _FIGURE.search(lines[at].text))
    found: set[int] = set()
    for step in (-1, 1):
        for number in numbers:
            run = [at for far in range(1, BESIDE + 1) if 0 <= (at := number + step * far) < len(lines)]
            last = next((i for i, at in enumerate(run) if heads[_masked(lines[at].text)] >= FEWEST), 0)
            if all(_is_short(lines[at].text) for at in run[:last]):
                found |= set(run[: last + 1]) if last else set()
    return found


def _is_short(text: str) -> bool:
    return len(text.split()) <= SHORT and not _ENDS.search(text)


def _mended(lines: Sequence[Line], gone: set[int]) -> list[Line]:
    """Return the lines that stay; a sentence that a page's end, or an empty line, broke goes on in its line."""
    usual = sorted(len(line.text) for line in lines if line.text and id(line) not in gone)
    width = usual[int(0.9 * (len(usual) - 1))] if usual else 0
    wrapped = is_wrapped([line for line in lines if id(line) not in gone])
    kept: list[Line] = []
    broken = False
    for line in lines:
        if id(line) in gone:
            broken = True
        elif not line.text:
            kept.append(line)
        else:
            before = next((at for at in range(len(kept) - 1, -1, -1) if kept[at].text), -1)
            parted = before >= 0 and before < len(kept) - 1
            if before >= 0 and (broken or parted) and _goes_on(kept[before].text, line.text, width, broken):
                # One long line would hide that the others are broken to a width.
                apart = wrapped and line.text[:1].islower()
                whole = line.text if apart else joined(kept[before].text, line.text, frozenset())
                kept[before + apart :] = [replace(line, text=whole)]
            else:
                kept.append(line)
            broken = False
    return kept


def _goes_on(before: str, after: str, width: int, by_page: bool) -> bool:
    """Say whether a sentence goes on: it has not ended, and what follows begins nothing."""
    if _ENDS.search(before) or _BEGINS.match(after) or len(before) < (LONG * width if not by_page else 3):
        return False
    small = after[:1].islower() or after[:1].isdigit() or after[:1] in "£$€(“‘"
    return small or (by_page and before[-1:].islower() and len(before) >= LONG * width)
