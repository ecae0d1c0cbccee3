"""Transcripts whose labels have a line of their own, over the words: each label is put before its words.

``The Minister for Housing:`` on one line and what she said on the next, as the States of Jersey print it. Offices stand
there that have no form of a name; that people with names speak so in turn shows that they are labels, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...text import speaker_labels
from ...text.english.patterns_in_tables import in_table
from ..formats.lines import Extraction, Line, Page

_ALONE = in_table("sources/transcripts/forms", "a label alone on its line")
# So many lines are labels of people who speak again, of two people at least; so much of all lines are labels.
FEWEST, PEOPLE, SHARE = 4, 2, 0.15


def before_words(extraction: Extraction) -> Extraction:
    """Return a transcript with each label that has a line of its own before the words under it; others as they are."""
    if any(line.size for line in extraction.lines[:1]):
        return extraction  # a printed page has its labels by their places
    lines = extraction.lines
    alone = _labels_alone([line.text for line in lines if line.text])
    if not alone:
        return extraction
    pages = tuple(
        Page(page.number, page.width, page.height, tuple(_joined(page.lines, alone)))
        for page in extraction.pages
    )
    told = replace(extraction.told, labels=(*extraction.told.labels, *sorted(alone)))
    return replace(extraction, pages=pages, told=told)


def _labels_alone(texts: Sequence[str]) -> frozenset[str]:
    """Return the labels that stand alone on their lines, from the first that is a person's; none where few do."""
    found = [(at, match[1]) for at, text in enumerate(texts) if (match := _ALONE.match(text))]
    names = {label: form.name for _, label in found if (form := speaker_labels.read(label)) and form.sure}
    counts = Counter(names[label] for _, label in found if label in names)
    people = {name for name, count in counts.items() if count > 1}
    spoken = sum(counts[name] for name in people)
    if len(people) < PEOPLE or spoken < FEWEST or len(found) < SHARE * len(texts):
        return frozenset()
    first = min(at for at, label in found if names.get(label) in people)
    return frozenset(
        label for at, label in found if at >= first and not speaker_labels.opens_a_sentence(label)
    )


def _joined(lines: Sequence[Line], labels: frozenset[str]) -> list[Line]:
    kept: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        if waiting is not None and line.text:
            match = _ALONE.match(line.text)
            if match and match[1] in labels:
                kept.append(waiting)
                waiting = line
                continue
            kept.append(_after(waiting.text, line))
            waiting = None
        elif waiting is None and (match := _ALONE.match(line.text)) and match[1] in labels:
            waiting = line
        elif waiting is None:
            kept.append(line)
    return kept if waiting is None else [*kept, waiting]


def _after(label: str, line: Line) -> Line:
    """Return a line with a label before it, its raised and bold letters where they now stand."""
    far = len(label) + 1
    return replace(
        line,
        text=f"{label} {line.text}",
        raised=tuple((start + far, end + far) for start, end in line.raised),
        faces=tuple((start + far, end + far, bold, italic) for start, end, bold, italic in line.faces),
    )
