"""Recommendations of reports of every shape: which paragraphs are items, under which printed number.

A committee's list names the paragraphs of its report (``items``). Other reports list their recommendations in other
ways: labelled (``Recommendation 113.40``), numbered under a heading *Recommendations*, or as bullets without a number.
Where a report lists them twice, as it goes and once more together, the list that is shorter is the list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ...text.english.patterns_in_tables import in_table
from ..formats.headings import is_heading, style_of, topic
from ..formats.lines import Line
from ..formats.paragraph_layout import Paragraph
from . import paragraph_numbers
from .actions_asked_for import under_headings
from .item_lists import PARAGRAPHS, kind_of
from .items_in_tables import rows_of_tables
from .items_under_conclusions import parted
from .labelled_items import NUMBER_AFTER, PART, Item, bare_numbers, label_of, labelled, numbered_after

LIST = in_table("asking", "a list of items", "a list of concerns")
_CONCERNS = in_table("asking", "a list of concerns")
_CHAPTER = in_table("asking", "a chapter of items")
_BOX = in_table("asking", "the label of a box")
_BEFORE_ITEM = in_table("asking", "a label before an item")
# Of the paragraphs of a list without numbers, how many ask in so many words where all of them are its items.
MOST = 0.6
# So many labels with a number make a list of labelled items.
_LABELS = 3
_ASKS = in_table("asking", "asks for a deadline")
_BRACKETED = in_table("sources/reports/forms", "a number in brackets")
_BULLET = in_table("sources/reports/forms", "a bullet")
_CLOSED = in_table("sources/reports/forms", "a closed sentence")
_WORDS = in_table("text/signs", "words")


def is_committees(lines: Sequence[Line]) -> bool:
    """Say whether the items name the paragraphs that they come from, as committees of Parliament print them.

    Where each has a label with its number (``Recommendation 2.1``), as law commissions print them, the label is read.
    """
    for start, end in line_segments(lines):
        own = {
            match["number"] for line in lines[start:end] if (match := label_of(line.text)) and match["number"]
        }
        if len(own) < _LABELS and PARAGRAPHS.search(" ".join(line.text for line in lines[start:end])):
            return True
    return False


def starts(lines: Sequence[Line]) -> set[int]:
    """Return the lines (by ``id``) that open an item: labelled, or numbered or bulleted under the list's heading."""
    found = {
        id(line)
        for index, line in enumerate(lines)
        if label_of(line.text) and (not index or _may_end(lines[index - 1], line))
    }
    boxes = [index for index, line in enumerate(lines) if _heads_box(line)]
    found |= {id(line) for index in boxes for line in lines[index : index + 2]}
    for start, end in line_segments(lines):
        part = lines[start:end]
        bracketed = bool(start and _CONCERNS.match(topic(lines[start - 1].text)))
        found |= {id(part[index]) for index in _next_numbers(part, bracketed=bracketed)}
        found |= {id(line) for line in part if _BULLET.match(line.text)}
        found |= {id(line) for before, line in pairwise(part) if NUMBER_AFTER.search(before.text)}
    return found


def _heads_box(line: Line) -> bool:
    """Say whether a line is a box's label alone: in type of its own, and not under a heading of a list."""
    return (line.bold or line.italic) and bool(_BOX.match(topic(line.text)))


def _may_end(before: Line, line: Line) -> bool:
    other = abs(before.size - line.size) > 0.3 or (before.bold, before.italic) != (line.bold, line.italic)
    own = before.page != line.page or line.baseline - before.baseline > 1.6 * line.size > 0
    return not before.text or other or own or bool(_CLOSED.search(before.text)) or not line.size


def line_segments(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the lines under each heading of a list of items, up to the next such heading."""
    heads = [
        index
        for index, line in enumerate(lines)
        if "\t" not in line.text and len(line.text) < 90 and LIST.match(topic(line.text))
    ]
    return [(h + 1, end) for h, end in zip(heads, [*heads[1:], len(lines)], strict=False)]


def listed_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines (by index) that number the items of a list from 1: none of them is a paragraph's of the report.

    The Committee of Public Accounts prints its items before the chapters, and both are numbered from 1.
    """
    found: set[int] = set()
    for start, end in line_segments(lines):
        numbers = _next_numbers(lines[start:end])
        first = next(
            (i for i in range(start, min(start + 11, end)) if paragraph_numbers.number_of(lines[i].text)),
            None,
        )
        if numbers and first == start + numbers[0]:
            found |= {start + index for index in numbers}
    return frozenset(found)


def _number(text: str, bracketed: bool) -> tuple[str, int]:
    """Return the number that an item opens with, perhaps in brackets, and how many characters it takes."""
    if bracketed:
        match = _BRACKETED.match(text)
        return (match[1], match.end()) if match else ("", 0)
    return paragraph_numbers.number_of(text), len(text) - len(paragraph_numbers.without_number(text))


def _next_numbers(lines: Sequence[Line], last: int = 0, *, bracketed: bool = False) -> list[int]:
    """Return the lines that carry the numbers 1, 2, 3 … of a list, at one indent or in one type, up to another 1.

    Its first may be the one after ``last`` where no 1 stands before it.
    """
    found: list[int] = []
    first = next((n for line in lines if (n := _number(line.text, bracketed)[0])), "")
    before = last if first == str(last + 1) else 0
    for index, line in enumerate(lines):
        number = _number(line.text, bracketed)[0]
        if not number.isdigit() or (found and not _alike(lines[found[0]], line)):
            continue
        if number == "1" and len(found) > 1:
            break
        if int(number) == before + len(found) + 1:
            found.append(index)
    return found


def _alike(first: Line, line: Line) -> bool:
    near = abs(first.left - line.left) <= paragraph_numbers.SAME_INDENT or (first.page - line.page) % 2 == 1
    return near and abs(first.size - line.size) < 0.6


def items_of(
    paragraphs: Sequence[Paragraph],
    size: float,
    *,
    begins: Mapping[int, str],
    ends: Callable[[Paragraph], bool],
) -> list[Item]:
    """Return a report's items in the order in which they stand, each number once.

    ``begins`` are the lines that open a numbered paragraph of the report; ``ends`` says which headings open
    another part of it (formal minutes, an annex).
    """
    segments = _segments(paragraphs, size, begins, ends)
    found = _named_over(paragraphs, segments, rows_of_tables(paragraphs, segments))
    found = found or numbered_after(paragraphs, segments)
    found = found or labelled(paragraphs, size, segments, begins)
    if actions := under_headings(paragraphs, size, begins):
        own = {index for item in found for index in item.paragraphs}
        others = [item for item in actions if item.paragraphs[0] not in own]
        return sorted([*found, *others], key=lambda item: item.paragraphs[0])
    if found:
        return found
    lists: list[list[Item]] = []
    for start, end in segments:
        last = next((one[-1].number for one in reversed(lists) if one and one[-1].number), "0")
        lists.append(_in_list(paragraphs, (start, end), size, int(last) if last.isdigit() else 0))
    numbered = [one for one in lists if one and one[0].number]
    found = _once(paragraphs, numbered or [one for one in lists if one])
    return found or _boxed(paragraphs, size, begins)


def _named_over(
    paragraphs: Sequence[Paragraph], segments: Sequence[tuple[int, int]], rows: Sequence[Item]
) -> list[Item]:
    """Return the rows of tables as what the heading over their list calls all of them."""
    heads = [paragraph_numbers.without_number(paragraphs[start - 1].text) for start, _ in segments]
    over = {i: head for head, part in zip(heads, segments, strict=True) for i in range(*part)}
    return [replace(item, word=printed_over([over[item.paragraphs[0]]])) for item in rows]


def _boxed(paragraphs: Sequence[Paragraph], size: float, begins: Mapping[int, str]) -> list[Item]:
    """Return the items of a report that has no list and heads each of them *Recommendation* or *Conclusion*.

    Under such a heading stands one paragraph with its parts, or the report's numbered ones up to the next heading.
    """
    heads = [i for i, p in enumerate(paragraphs) if _labels_box(p, size) or _BEFORE_ITEM.match(p.text)]
    if sum("rec" in paragraphs[i].text[:20].lower() for i in heads) < 2:
        return []
    found: list[Item] = []
    for head in heads:
        word = "conclusion" if topic(paragraphs[head].text).startswith("conclusion") else "recommendation"
        if before := _BEFORE_ITEM.match(paragraphs[head].text):
            found.append(Item("", (head,), before.end(), word))
        for index in range(head + 1, len(paragraphs)):
            one = paragraphs[index]
            numbered = id(one.lines[0]) in begins
            part = found and found[-1].paragraphs[-1] == index - 1 and _goes_on(paragraphs[index - 1], one)
            own = index == head + 1 and not before
            if index in heads or is_heading(one, size) or not (own or part or (numbered and not before)):
                break
            if part and not own and not numbered:
                found[-1] = replace(found[-1], paragraphs=(*found[-1].paragraphs, index))
                continue
            number = begins.get(id(one.lines[0]), "")
            found.append(Item(number, (index,), _label_length(one, numbered), word, own=numbered))
    return found


def _labels_box(paragraph: Paragraph, size: float) -> bool:
    if not _BOX.match(topic(paragraph.text)):
        return False
    return is_heading(paragraph, size) or (len(paragraph.lines) == 1 and _heads_box(paragraph.lines[0]))


def _goes_on(before: Paragraph, one: Paragraph) -> bool:
    return bool(PART.match(one.text)) or one.lines[0].role == "list" or before.text.rstrip().endswith(":")


def _label_length(paragraph: Paragraph, numbered: bool) -> int:
    text = paragraph.text
    return len(text) - len(paragraph_numbers.without_number(text)) if numbered else _bullet(text)


def _segments(
    paragraphs: Sequence[Paragraph], size: float, begins: Mapping[int, str], ends: Callable[[Paragraph], bool]
) -> list[tuple[int, int]]:
    """Return where lists of recommendations stand: after their heading, up to the next of its rank."""
    heads = [
        i for i, p in enumerate(paragraphs)
        if is_heading(p, size) and "\t" not in p.lines[0].text and len(p.text) < 90
        and LIST.match(topic(paragraph_numbers.without_number(p.text)))
    ]  # fmt: skip
    segments = []
    for head in heads:
        rank = style_of(paragraphs[head])
        end = head + 1
        below = next((p for p in paragraphs[end : end + 1] if is_heading(p, size)), None)
        if below and below.size and style_of(below) <= rank and not ends(below):
            rank = (False, -200, False, False, False)  # chapters' titles, set larger than the list's own
        while end < len(paragraphs):
            one = paragraphs[end]
            heading = is_heading(one, size)
            printed = bool(one.size or one.lines[0].role or _CHAPTER.match(one.text))
            # “5.1 We set out here what we recommend”, and then the labels, or a table
            after = paragraphs[end + 1] if end + 1 < len(paragraphs) else None
            leads = after and (label_of(after.text) or after.lines[0].role == "table")
            numbered = id(one.lines[0]) in begins and not leads
            if end in heads or numbered or (heading and ends(one)):
                break
            if heading and printed and style_of(one) <= rank and not paragraph_numbers.number_of(one.text):
                break
            end += 1
        segments.append((head + 1, end))
    return segments


def _in_list(paragraphs: Sequence[Paragraph], segment: tuple[int, int], size: float, last: int) -> list[Item]:
    """Return the items of one list: by their numbers, or as bullets, or as paragraphs that recommend.

    A list may go on with the numbers of the one before, whose ``last`` is. One of conclusions and recommendations
    without any number has an item in each paragraph.
    """
    heads = [paragraphs[segment[0] - 1].text] if segment[0] else []
    word = printed_over(heads)
    return [replace(item, word=word) if word else item for item in _listed(paragraphs, segment, size, last)]


def printed_over(texts: Sequence[str]) -> str:
    """Return what the last of these headings of lists calls its items, where it calls all of them one thing."""
    heading = next((topic(text) for text in reversed(texts) if LIST.match(topic(text))), "")
    if _CONCERNS.match(heading):
        return "conclusion"
    return "recommendation" if "recommendation" in heading and "conclusion" not in heading else ""


def _listed(paragraphs: Sequence[Paragraph], segment: tuple[int, int], size: float, last: int) -> list[Item]:
    start, end = segment
    bracketed = bool(start and _CONCERNS.match(topic(paragraphs[start - 1].text)))
    firsts = [paragraphs[i].lines[0] for i in range(start, end)]
    opens = [start + index for index in _next_numbers(firsts, last, bracketed=bracketed)]
    if len(opens) > 1 or (opens and opens[0] == start):
        return [
            one
            for at, stop in zip(opens, [*opens[1:], end], strict=True)
            for one in parted(paragraphs, _numbered(paragraphs, at, stop, size, bracketed))
        ]
    if bare := bare_numbers(paragraphs, segment, size):
        return bare
    bullets = [
        i
        for i in range(start, end)
        if _BULLET.match(paragraphs[i].text) or paragraphs[i].lines[0].role == "list"
    ]
    if bullets:
        return _bulleted(paragraphs, bullets)
    plain = [
        i
        for i in range(start, end)
        if not is_heading(paragraphs[i], size) and paragraphs[i].lines[0].role != "table"
    ]
    if start and "conclusion" in topic(paragraphs[start - 1].text):
        return [Item("", (i,), mixed=True) for i in plain]
    asking = [
        i
        for i in plain
        if (kind_of(paragraphs[i].text) != "conclusion" or _ASKS.search(paragraphs[i].text))
        and not paragraphs[i].text.endswith(":")
    ]
    if len(asking) > 2 and len(asking) >= MOST * sum(asking[0] <= i <= asking[-1] for i in plain):
        # Where most ask, what stands between them asks in words of its own.
        asking = [i for i in plain if asking[0] <= i <= asking[-1]]
    return [Item("", (i,)) for i in asking]


def _bulleted(paragraphs: Sequence[Paragraph], bullets: Sequence[int]) -> list[Item]:
    """Return an item for each bullet; those after one that ends in a colon, up to a full stop, are its parts."""
    found: list[Item] = []
    within = False
    for index in bullets:
        text = paragraphs[index].text.rstrip()
        if within:
            found[-1] = replace(found[-1], paragraphs=(*found[-1].paragraphs, index))
            within = not text.endswith((".", "!", "?"))
            continue
        found.append(Item("", (index,), _bullet(text)))
        within = text.endswith(":")
    return found


def _bullet(text: str) -> int:
    match = _BULLET.match(text)
    return match.end() if match else 0


def _numbered(paragraphs: Sequence[Paragraph], at: int, stop: int, size: float, bracketed: bool) -> Item:
    number, label = _number(paragraphs[at].text, bracketed)
    own = [at]
    for index in range(at + 1, stop):
        if is_heading(paragraphs[index], size) and (len(own) > 1 or _CLOSED.search(paragraphs[at].text)):
            break
        own.append(index)
    # A heading that stands last heads what follows.
    while len(own) > 1 and is_heading(paragraphs[own[-1]], size):
        own.pop()
    return Item(number, tuple(own), label)


def _once(paragraphs: Sequence[Paragraph], lists: Sequence[Sequence[Item]]) -> list[Item]:
    """Return the items of all lists; of lists that say the same, those of the shorter."""
    kept: list[Sequence[Item]] = []
    for one in lists:
        same = next((i for i, other in enumerate(kept) if _same(paragraphs, one, other)), None)
        if same is None:
            kept.append(one)
        elif (-len(one), _words(paragraphs, one)) <= (-len(kept[same]), _words(paragraphs, kept[same])):
            kept[same] = one
    return sorted((item for one in kept for item in one), key=lambda item: item.paragraphs[0])


def _same(paragraphs: Sequence[Paragraph], one: Sequence[Item], other: Sequence[Item]) -> bool:
    openings = {_opening(paragraphs, item) for item in other}
    both = sum(_opening(paragraphs, item) in openings for item in one)
    return both >= 0.5 * min(len(one), len(other))


def _opening(paragraphs: Sequence[Paragraph], item: Item) -> str:
    words = _WORDS.findall(paragraphs[item.paragraphs[0]].text[item.label :].lower())
    return " ".join(words[:3])


def _words(paragraphs: Sequence[Paragraph], items: Sequence[Item]) -> int:
    return sum(len(paragraphs[i].text) for item in items for i in item.paragraphs)
