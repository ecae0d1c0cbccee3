"""Items under a label of their own (``Recommendation 4: A title``), in a list or in boxes of the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from ...text.english.patterns_in_tables import in_table
from ..formats.headings import is_heading, topic
from ..formats.paragraph_layout import Paragraph
from . import paragraph_numbers
from .item_lists import kind_of

_LABEL = in_table("asking", "an item’s label")
PART = in_table("sources/reports/forms", "a part of an item")
# What stands on the back of a paper: ``978-1-5286-5449-4``, a printer's number.
_IMPRINT = in_table("sources/reports/forms", "a line of an imprint")
# How far in points a paragraph of a box may stand from where its first begins; margins may alternate.
_IN_BOX = 30.0
# The longest title in characters.
_TITLE = 180
_MENTION = in_table("sources/reports/forms", "a mention, no label")
# What an item is that its label calls so. What was found is an item beside what is recommended, and never alone: such a
# report lists its recommendations elsewhere, without labels.
_KIND = {
    "recommendation": "recommendation",
    "conclusion": "conclusion",
    "finding": "conclusion",
    "area for improvement": "recommendation",
    "cause of concern": "conclusion",
    "immediate and essential action": "recommendation",
    "essential action": "recommendation",
    "safety action": "recommendation",
    "action for learning": "recommendation",
}
_BESIDES = ("finding", "cause of concern")
NUMBER_AFTER = in_table("sources/reports/forms", "an item’s number after it")
_BARE = in_table("sources/reports/forms", "a number without a stop")
# So many numbers without a full stop make a list.
_FEWEST = 3
_DOTS = in_table("sources/reports/forms", "dots to a page")
_DISSENT = in_table("sources/reports/forms", "a part with recommendations of its own")
_LETTERS = in_table("sources/formats/forms", "letters of a word")
# First words by which items of two lists are one.
SAME = 12
_STOPS = in_table("sources/reports/forms", "ends like a sentence")


@dataclass(frozen=True)
class Item:
    """One item as the document lists it: its number as printed, its paragraphs by index, what its label calls it.

    ``label`` counts the characters before its words in its first paragraph. ``own``: it is a numbered paragraph of the
    report, and its number is that paragraph's. Its first ``titles`` paragraphs are its title, and none of its words.
    ``mixed``: its list has conclusions, too, so that its own words say what it is. ``tail`` counts the characters after
    its words, the other cells of its row. ``type`` is what the type says that it is set in. ``lead`` are words before
    it that its own carry on, of the report's paragraph ``within``. ``place`` is where it stands if it has no number of
    its own: ``1a`` under the first. ``who`` and ``when`` are the cells of its row that say for whom it is, and by when.
    """

    number: str
    paragraphs: tuple[int, ...]
    label: int = 0
    word: str = ""
    own: bool = False
    titles: int = 0
    mixed: bool = False
    tail: int = 0
    type: str = ""
    lead: str = ""
    within: str = ""
    place: str = ""
    who: str = ""
    when: str = ""


def label_of(text: str) -> re.Match[str] | None:
    match = _LABEL.match(text)
    # A sentence about another report's recommendation begins in the same way.
    return None if match and _MENTION.match(text[match.end() :]) else match


def labelled(
    paragraphs: Sequence[Paragraph],
    size: float,
    segments: Sequence[tuple[int, int]],
    begins: Mapping[int, str],
) -> list[Item]:
    """Return the items that are labelled ``Recommendation N``; of one that stands twice, that of the list."""
    listed = {index for start, end in segments for index in range(start, end)}
    opens = {
        i: m for i, p in enumerate(paragraphs) if (m := label_of(p.text)) and "\t" not in p.lines[0].text
    }
    asks = any(_KIND[match["word"].lower()] == "recommendation" for match in opens.values())
    chosen: dict[tuple[int, int, str, str], Item] = {}
    of_part = _parts(paragraphs, size)
    of_group = _groups(paragraphs, opens, segments, size)
    for index, match in opens.items():
        word = match["word"].lower()
        if word in _BESIDES and not asks:
            continue
        own = _own(paragraphs, index, match.end(), _Around(size, opens.keys(), begins, index in listed))
        if not any(paragraphs[i].text[match.end() if i == index else 0 :].strip() for i in own):
            continue
        label = match.end()
        if not paragraphs[index].text[label:].strip():
            own, label = own[1:], 0
        titles = titles_of(paragraphs, own, label, size)
        number = (match["number"] or "").replace(" ", "")
        # ``Recommendation 3`` over ``3.5 The committee recommends``: the paragraph that it is
        place = "" if titles else _by_chapter(paragraphs[own[0]].text[label:])
        label += (
            len(paragraphs[own[0]].text[label:]) - len(_bare(paragraphs[own[0]].text[label:])) if place else 0
        )
        item = Item(number, own, label, _KIND[word], titles=titles, within=place)
        key = (of_part[index], of_group.get(index, 0), word, number.lower() or f"the one at {index}")
        if key not in chosen or (index in listed and chosen[key].paragraphs[0] not in listed):
            chosen[key] = item
    found = sorted(chosen.values(), key=lambda item: item.paragraphs[0])
    return found if len(found) > 1 or any(item.paragraphs[0] in listed for item in found) else []


def _parts(paragraphs: Sequence[Paragraph], size: float) -> list[int]:
    """Return of each paragraph in which part it stands: who dissents numbers recommendations anew."""
    found: list[int] = []
    for index, one in enumerate(paragraphs):
        opens = _DISSENT.match(topic(one.text)) and is_heading(one, size) and "\t" not in one.lines[0].text
        found.append(index if opens else found[-1] if found else 0)
    return found


def _groups(
    paragraphs: Sequence[Paragraph],
    opens: Mapping[int, re.Match[str]],
    segments: Sequence[tuple[int, int]],
    size: float,
) -> dict[int, int]:
    """Return of each label in which group of its list it stands: beneath another heading numbers may begin anew.

    Reviews number what they recommend to each agency from 1. Where what begins anew says again what stood under these
    numbers, it is no other group.
    """
    found: dict[int, int] = {}
    words_of = {_KIND[match["word"].lower()] for match in opens.values()}
    for (start, end), word in product(segments, words_of):
        own = [i for i in opens if start <= i < end and _KIND[opens[i]["word"].lower()] == word]
        groups: list[dict[str, str]] = [{}]
        for last, index in zip([start, *own], own, strict=False):
            number = (opens[index]["number"] or "").lower()
            headed = any(is_heading(paragraphs[at], size) for at in range(last + 1, index))
            if number == "1" and headed and number in groups[-1]:
                groups.append({})
            words = _words_after(paragraphs, index, opens[index])
            groups[-1][number] = words
            found[index] = next(at for at, one in enumerate(groups) if one.get(number) == words)
    return found


def _words_after(paragraphs: Sequence[Paragraph], index: int, label: re.Match[str]) -> str:
    """Return the first words of a labelled item, beside its label or under it: its page may stand after them."""
    own = paragraphs[index].text[label.end() :] or "".join(one.text for one in paragraphs[index + 1 : index + 2])
    return " ".join(_LETTERS.findall(own.lower())[:SAME])


def _by_chapter(text: str) -> str:
    number = paragraph_numbers.number_of(text.lstrip())
    return number if "." in number else ""


def _bare(text: str) -> str:
    return paragraph_numbers.without_number(text.lstrip())


def numbered_after(paragraphs: Sequence[Paragraph], segments: Sequence[tuple[int, int]]) -> list[Item]:
    """Return the items of a list whose numbers stand after them, each in one paragraph: ``… (Recommendation 1)``."""
    ends = [
        (i, m)
        for start, end in segments
        for i in range(start, end)
        if (m := NUMBER_AFTER.search(paragraphs[i].text))
    ]
    if [match["number"] for _, match in ends] != [str(n) for n in range(1, len(ends) + 1)]:
        return []
    return [Item(m["number"], (i,), word="recommendation", tail=len(m[0])) for i, m in ends]


def bare_numbers(paragraphs: Sequence[Paragraph], segment: tuple[int, int], size: float) -> list[Item]:
    """Return the items of a list whose numbers have no full stop (``1 We recommend …``), each in one paragraph.

    Three and more count, each of which asks for something: others number titles so.
    """
    found: list[Item] = []
    for i in range(*segment):
        number = _BARE.match(paragraphs[i].text)
        if number and int(number[1]) == len(found) + 1 and not is_heading(paragraphs[i], size):
            found.append(Item(number[1], (i,), number.end()))
    asking = [kind_of(paragraphs[item.paragraphs[0]].text[item.label :]) != "conclusion" for item in found]
    return found if len(found) >= _FEWEST and all(asking) else []


@dataclass(frozen=True)
class _Around:
    """What stands around a labelled item: the body's size, other labels, numbered paragraphs; whether it is listed."""

    size: float
    opens: Collection[int]
    begins: Mapping[int, str]
    listed: bool

    def ends(self, paragraph: Paragraph, index: int) -> bool:
        imprint = _IMPRINT.match(paragraph.text)
        return index in self.opens or id(paragraph.lines[0]) in self.begins or bool(imprint)


def _own(paragraphs: Sequence[Paragraph], index: int, label: int, around: _Around) -> tuple[int, ...]:
    """Return the paragraphs of a labelled item: to the next label or heading in a list, else one and its parts.

    A title may stand after the label or under it. In a box in a report of numbered paragraphs, what is set as its first
    words are belongs to it.
    """
    own = [index]
    words = (
        index if len(paragraphs[index].text) > label and not _titled(paragraphs, index, label, around) else -1
    )
    for at in range(index + 1, len(paragraphs)):
        one = paragraphs[at]
        heading = is_heading(one, around.size)
        # A title may stand under the label; a heading after the item's words ends it.
        if around.ends(one, at) or (heading and (words >= 0 or len(own) > 2)):
            break
        if words >= 0 and not around.listed and not _within(paragraphs, at, words, around):
            break
        if _DOTS.search(paragraphs[own[-1]].text):
            break  # in a list at the front, its page ends an item
        words = at if words < 0 and not heading else words
        own.append(at)
    return tuple(own) if words >= 0 else (index,)


def _within(paragraphs: Sequence[Paragraph], at: int, words: int, around: _Around) -> bool:
    one, before = paragraphs[at], paragraphs[at - 1]
    if PART.match(one.text) or before.text.rstrip().endswith((":", ",")):
        return True
    first = paragraphs[words]
    if _by_chapter(one.text):
        return False
    return (
        bool(around.begins and first.size)
        and abs(one.left - first.left) <= _IN_BOX
        and _alike_set(one, first)
    )


def _alike_set(one: Paragraph, other: Paragraph) -> bool:
    return abs(one.size - other.size) < 0.6 and (one.bold, one.italic) == (other.bold, other.italic)


def _titled(paragraphs: Sequence[Paragraph], index: int, label: int, around: _Around) -> bool:
    after = index + 1
    return (
        after < len(paragraphs)
        and not around.ends(paragraphs[after], after)
        and titles_of(paragraphs, (index, after), label, around.size) > 0
    )


def titles_of(paragraphs: Sequence[Paragraph], own: Sequence[int], label: int, size: float) -> int:
    """Return how many of an item's first paragraphs are its title: no sentence, and set apart."""
    count = 0
    for place, index in enumerate(own[:-1]):
        one, after = paragraphs[index], paragraphs[own[place + 1]]
        text = one.text[0 if place else label :].strip()
        if not text or len(text) > _TITLE or _STOPS.search(text) or _DOTS.search(text) or PART.match(text):
            break
        printed = bool(one.size or one.lines[0].role)
        apart = is_heading(one, size) or (one.size > 0 and not _alike_set(one, after))
        if not (apart if printed else kind_of(text) == "conclusion" and after.text[:1].isupper()):
            break
        count += 1
    return count
