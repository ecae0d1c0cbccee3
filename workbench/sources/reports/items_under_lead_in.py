"""Items that carry on a sentence: ``the Department should:`` over ``a complete its register; b publish …``.

So audit offices, accident investigators and sheriffs print what they recommend: under the heading of the list stands
one paragraph that ends in a colon, and under it the items by letter, by small Roman number or from 1. Where several
numbered paragraphs stand there, they are the items, and the letters are their parts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ...text.english.patterns_in_tables import in_table
from ..formats.headings import is_heading
from ..formats.lines import Line
from ..formats.paragraph_layout import Paragraph
from . import paragraph_numbers
from .addressees import addressees
from .item_lists import kind_of
from .labelled_items import Item
from .recommendations import line_segments, printed_over

_MARK = in_table("sources/reports/forms", "a letter or number of an item")
_ENDED = in_table("sources/reports/forms", "an item has ended")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_NUMBER = in_table("sources/reports/forms", "a number before a lead-in")
_COLON = in_table("sources/reports/forms", "a colon, last")
_SERIES = {
    "a": tuple("abcdefghijklmnopqrstuvwxyz"),
    "i": _ROMAN,
    "1": tuple(map(str, range(1, 100))),
}
_FAR = 40
"""Lines of the longest item: a mark that comes later is another list's."""


@dataclass(frozen=True)
class Led:
    """Where an item begins, its mark, the words that lead in to it, and their paragraph's number and first line."""

    line: int
    mark: str
    lead: str
    within: str
    opens: int


def led(lines: Sequence[Line], numbers: Mapping[int, str]) -> list[Led]:
    """Return the items under a lead-in of all lists of recommendations, by line; ``numbers`` are the paragraphs'."""
    return [one for start, end in line_segments(lines) for one in _of_list(lines, start, end, numbers)]


def starts(lines: Sequence[Line], found: Sequence[Led]) -> set[int]:
    """Return the lines (by ``id``) that open an item or what leads in to one."""
    return {id(lines[at]) for one in found for at in (one.line, one.opens)}


def items_of(
    paragraphs: Sequence[Paragraph],
    lines: Sequence[Line],
    found: Sequence[Led],
    size: float,
    begins: Collection[int] = (),
) -> list[Item]:
    """Return the items, each with its paragraphs up to the next mark, lead-in, heading or numbered paragraph.

    ``begins`` are the lines (by ``id``) that open a numbered paragraph of the report.
    """
    by_line = {id(lines[one.line]): one for one in found}
    leads = {id(lines[one.opens]) for one in found}
    items: list[Item] = []
    at = 0
    while at < len(paragraphs):
        one = by_line.get(id(paragraphs[at].lines[0]))
        end = at + 1
        while one and end < len(paragraphs) and end - at < _FAR:
            first = id(paragraphs[end].lines[0])
            set_apart = is_heading(paragraphs[end], size) or _heads(paragraphs[end].lines[0], lines[one.line])
            if first in by_line or first in leads or first in begins or set_apart:
                break
            end += 1
        if one:
            items.append(_item(paragraphs, tuple(range(at, end)), one, lines))
        at = end
    return items


def _item(paragraphs: Sequence[Paragraph], own: tuple[int, ...], one: Led, lines: Sequence[Line]) -> Item:
    match = _MARK.match(paragraphs[own[0]].text)
    word = printed_over([line.text for line in lines[: one.opens]])
    # A sentence of its own type says what the item is for, before its words.
    titles = len(own) > 1 and paragraphs[own[0]].italic and not paragraphs[own[1]].italic
    label = match.end() if match else 0
    return Item(one.mark, own, label, word, titles=int(titles), lead=one.lead, within=one.within)


def _of_list(lines: Sequence[Line], start: int, end: int, numbers: Mapping[int, str]) -> list[Led]:
    found: list[Led] = []
    marks: Sequence[str] = ()
    last, own, between = start, 0, -1  # ``between``: a numbered paragraph after the last item
    for at in (n for n in range(start, end) if lines[n].text.strip()):
        line = lines[at]
        if found and (_heads(line, lines[found[0].line]) or at - found[-1].line > _FAR):
            break
        if mark := _next_mark(line, lines[last], marks[len(found) :] if found else None):
            lead = _lead(lines, at, start) if _COLON.search(lines[last].text) else found[-1]
            if not found and mark == "1" and not lead.within:
                return []  # a list of its own, under a sentence that says so
            marks = marks or _SERIES[mark]
            within = lead.within or (found[-1].within if found else "")
            found.append(replace(lead, line=at, mark=mark, within=within))
            between = -1
        elif at in numbers or _NUMBER.match(line.text):
            own += 1
            if found and between >= 0 and not _asks(lines, between, at):
                break  # the report goes on after its list
            if between >= 0 or (at not in numbers if found else own > 1):
                return []  # numbered paragraphs are the items, and the letters their parts
            between = at if found else -1
        elif _begins_again(line, lines[last], between) or (not found and at - start > _FAR):
            return []
        last = at
    again = between >= 0 and _asks(lines, between, min(end, between + _FAR))
    return [] if again or len(found) < 2 or _is_numbered(lines[found[-1].line : end], found[0]) else found


def _begins_again(line: Line, before: Line, between: int) -> bool:
    """Say whether the letters begin again under the next number: they are parts of its item."""
    return between >= 0 and bool(_next_mark(line, before, None))


def _asks(lines: Sequence[Line], start: int, end: int) -> bool:
    """Say whether a numbered paragraph is an item of its own: it asks for something."""
    own = [lines[start].text]
    for line in lines[start + 1 : end]:
        if _ENDED.search(own[-1]) or not line.text.strip():
            break
        own.append(line.text)
    text = paragraph_numbers.without_number(" ".join(own))
    return kind_of(text) != "conclusion" or bool(addressees(text))


def _is_numbered(after: Sequence[Line], first: Led) -> bool:
    """Say whether the number before the first lead-in is that of an item, and the next stands under a later heading."""
    following = str(int(first.within) + 1) if first.within.isdigit() else ""
    numbers = (match[1] for line in after if (match := _NUMBER.match(line.text)))
    return bool(following) and next(numbers, "") == following and first.within == "1"


def _next_mark(line: Line, before: Line, rest: Sequence[str] | None) -> str:
    """Return the mark that a line opens with where it is the next one, or the first after a lead-in; else ``""``."""
    match = _MARK.match(line.text)
    mark = (match["inner"] or match["bare"]) if match else ""
    if rest is None:
        return mark if mark in _SERIES and _COLON.search(before.text) else ""
    return mark if rest and mark == rest[0] else ""


def _lead(lines: Sequence[Line], at: int, start: int) -> Led:
    """Return what leads in to the item at a line: its words, and the number that it opens with."""
    opens = _opens(lines, at, start)
    words = " ".join(" ".join(lines[n].text.split()) for n in range(opens, at) if lines[n].text.strip())
    number = _NUMBER.match(words)
    return Led(at, "", words[number.end() :] if number else words, number[1] if number else "", opens)


def _opens(lines: Sequence[Line], at: int, start: int) -> int:
    """Return the first line of the paragraph that leads in to the item at a line."""
    first = at - 1
    while first > start and not lines[first].text.strip():
        first -= 1
    while first > start and not _NUMBER.match(lines[first].text):
        if not lines[first - 1].text.strip() or _ENDED.search(lines[first - 1].text):
            break
        first -= 1
    return first


def _heads(line: Line, item: Line) -> bool:
    """Say whether a line is set as a heading is beside an item's: larger, or bold where that is not."""
    if line.role or item.role:
        return line.role.startswith("heading")
    return line.size > 1.05 * item.size or (line.bold and not item.bold)
