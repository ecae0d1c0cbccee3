"""Running heads, feet and page numbers: which lines of a page are no part of what the document says."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from .lines import Extraction, Line, Page

# A running head stands at one height (within 3 points) on many pages, in the outer sixth of the page.
SAME_HEIGHT, HEAD_ZONE = 3.0, 0.16


def without_running_heads(extraction: Extraction) -> list[Line]:
    """Return the lines in reading order, without running heads, feet and page numbers."""
    pages = [page for page in extraction.pages if page.lines]
    running = _running_lines(pages)
    return [
        line for page in pages for line in page.lines if id(line) not in running and line.role != "watermark"
    ]


def _running_lines(pages: Sequence[Page]) -> set[int]:
    if len(pages) < 2 or not pages[0].height:
        return set()
    outer: dict[str, list[Line]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if _in_zone(line, page) and not (line.raised and line.raised[0][0] == 0):
                outer[_key(line)].append(line)
    # A head of left pages alone stands on two of five pages.
    least = 2 if len(pages) < 6 else 3
    repeated = [line for lines in outer.values() for line in lines if _is_repeated(line, lines, least)]
    # Where most pages have a running line, every line at that height and in that size is one (chapter titles).
    places = Counter((round(line.baseline), line.size) for line in repeated)
    fixed = [place for place, count in places.items() if count >= max(least, 0.4 * len(pages))]
    placed = [line for lines in outer.values() for line in lines if _stands_at(line, fixed)]
    return {id(line) for line in (*repeated, *placed)}


def _is_repeated(line: Line, alike: Sequence[Line], least: int) -> bool:
    """Say whether a line is a bare page number, or stands at its height on ``least`` pages among those ``alike``."""
    twins = {other.page for other in alike if abs(other.baseline - line.baseline) <= SAME_HEIGHT}
    return len(twins) >= least or _bare_number(line)


def _stands_at(line: Line, places: Sequence[tuple[int, float]]) -> bool:
    return any(abs(line.baseline - y) <= 1.5 and abs(line.size - size) < 0.3 for y, size in places)


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
