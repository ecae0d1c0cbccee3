"""Conclusions and recommendations: numbered items, the paragraphs they name, and the discussion that leads to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...model import Recommendation
from ...text.english.patterns_in_tables import in_table

_NUMBER = in_table("sources/reports/forms", "a number, perhaps by chapter")
PARAGRAPHS = in_table("asking", "its paragraphs")
_KIND_ALONE = in_table("asking", "its kind alone")
# "Should" asks something of somebody who can do it; "what the UK should be aiming for" asks nothing of anybody.
_RECOMMENDS = in_table("asking", "recommends, in an item")
_FEELS = in_table("asking", "says what it feels")
_REPORTS = in_table("asking", "reports what others say")
_SENTENCE = in_table("sources/reports/forms", "between sentences")
_BETWEEN_NUMBERS = in_table("sources/reports/forms", "between numbers of items")


def sentences_of(text: str) -> list[str]:
    """Return the sentences of an item, without the paragraphs that it names."""
    return [s for s in _SENTENCE.split(_KIND_ALONE.sub("", PARAGRAPHS.sub("", text))) if s.strip()]


def recommends(sentence: str) -> bool:
    """Say whether a sentence asks somebody for something."""
    return bool(_RECOMMENDS.search(sentence)) and not (_FEELS.match(sentence) or _REPORTS.match(sentence))


def paragraphs_named(text: str) -> tuple[str, ...]:
    """Return the paragraph numbers that an item names at its end: ``(Paragraphs 3–5 and 9)`` → 3, 4, 5, 9."""
    numbers: list[str] = []
    for match in PARAGRAPHS.finditer(text):
        for piece in _BETWEEN_NUMBERS.split(match["numbers"]):
            ends = _NUMBER.findall(piece)
            numbers += _between(*ends) if len(ends) == 2 else ends
    return tuple(dict.fromkeys(numbers))


def _between(first: str, last: str) -> list[str]:
    """Return the numbers of a range; both ends alone where it is none (``2.14–3.2``, ``5–500``)."""
    chapter, dot, start = first.rpartition(".")
    other, _, end = last.rpartition(".")
    if chapter == other and int(start) < int(end) <= int(start) + 60:
        return [f"{chapter}{dot}{number}" for number in range(int(start), int(end) + 1)]
    return [first, last]


def printed_kind(text: str) -> str:
    """Return the kind that the brackets at an item's end print (``(Conclusion, Paragraph 6)``), or ``""``."""
    match = next(reversed(list(PARAGRAPHS.finditer(text))), None) or _KIND_ALONE.search(text)
    said = " ".join(match.groupdict().get(name) or "" for name in ("kind", "after")).lower() if match else ""
    both = "conclusion" in said and "recommendation" in said
    return "both" if both else next((kind for kind in ("conclusion", "recommendation") if kind in said), "")


def kind_of(text: str) -> str:
    """Return whether an item recommends, concludes or does both, by the verbs of its sentences."""
    asking = [recommends(sentence) for sentence in sentences_of(text)]
    if not any(asking):
        return "conclusion"
    return "recommendation" if all(asking) else "both"


def with_discussion(
    items: Sequence[Recommendation], chapters: Mapping[str, str], noted: frozenset[str]
) -> list[Recommendation]:
    """Return the items with their discussion: the paragraphs of their chapter since the last item.

    ``chapters`` is paragraph number → chapter, in the report's order; ``noted`` are the paragraphs in which a
    note is called. Items that follow one another directly share one discussion; an earlier item's own
    paragraph belongs to it where it has notes, as what is cited there leads to the later item as well.
    """
    order = list(chapters)
    place = {number: index for index, number in enumerate(order)}
    known = [[place[n] for n in item.paragraphs if n in place] for item in items]
    taken = sorted({index for own in known for index in own})
    found = []
    for item, own in zip(items, known, strict=True):
        if not own:
            found.append(item)
            continue
        first = index = min(own)
        chapter = chapters[order[first]]
        lead: list[int] = []
        while index > 0 and chapters[order[index - 1]] == chapter:
            index -= 1
            if index in taken and lead and any(i not in taken for i in lead):
                break
            if index not in taken or order[index] in noted:
                lead.append(index)
        found.append(replace(item, discussion=tuple(order[i] for i in sorted(lead) if i not in own)))
    return found
