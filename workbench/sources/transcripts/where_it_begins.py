"""The front of a transcript: where the evidence begins, what stands before it, and whose labels follow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from ..formats import paragraph_layout
from ..formats.lines import Line
from ..formats.paragraph_layout import Paragraph
from . import public_hearings, run_on
from .speakers import Speakers, speakers_of
from .transcript_header import Header, read_header
from .transcript_styles import HEARING, LETTERED, Style, without_number
from .witness_lists import bare, witnesses

EXAMINATION = in_table("transcripts", "examination of witnesses")
WITNESSES = in_table("transcripts", "witnesses and their names")


_SPOKEN = in_table("transcripts", "words that are spoken")

# Characters of a question's number with its brackets, and of what else a name is set with.
LONGEST_NUMBER = 24
# Lines before the first question in which a hearing's first witness is called, and counsel named.
_CALLED = 6


def _calls(text: str) -> bool:
    return bool(public_hearings.sworn(text) or public_hearings.questioner(text) or WITNESSES.match(text))


def front_of(
    lines: Sequence[Line], style: Style, words: frozenset[str]
) -> tuple[int, list[str], Speakers, Header]:
    """Return where the evidence begins, the speakers' labels in order of first use, and the header.

    ``words`` are the document's own (`paragraph_layout.vocabulary`).
    """
    first = _first_question(lines, style)
    candidates = [_label(line.text, style) for line in lines[first:] if line.text]
    labels = list(dict.fromkeys(label for label in candidates if label))
    front = first if style in (HEARING, LETTERED) else _said_before(lines, first, labels, style)
    while front > 0 and _is_introduction(lines, front - 1, first):
        front -= 1
    if style in (HEARING, LETTERED):
        front = next((at for at in range(max(0, front - _CALLED), front) if _calls(lines[at].text)), front)
    paragraphs = paragraph_layout.paragraphs(lines[:front], words, starts=lambda line: False)
    inside = run_on.possible_labels(line.text for line in lines[first:])
    header = read_header(paragraphs, [*labels, *inside])
    introductions = paragraph_layout.paragraphs(
        lines[front:first], words, starts=lambda line: bool(WITNESSES.match(line.text))
    )
    introductions += _later_introductions(lines[first:], words, style)
    names = [named.name for named in header.members]
    names += [
        witness.name
        for panel in (header.attending, header.listed, *header.panels.values())
        for witness in panel
    ]
    for paragraph in introductions:
        if WITNESSES.match(paragraph.text):
            names += [witness.name for witness in witnesses(paragraph.text, labels)]
    texts = [line.text for line in lines[front:]]
    if plain := tuple(map(bare, names)):
        parts = frozenset(name[:end] for name in plain for end in range(2, len(name) + 1))
        longest = LONGEST_NUMBER + max(map(len, plain))
        texts += [
            over_two_lines(a, b)
            for a, b in pairwise(texts)
            if 0 < len(a) <= longest and _is_part_of_name(a, parts, style)
        ]
    texts += [f"{label}: …" for label in run_on.labels(inside, names)]
    return front, labels, speakers_of(texts, names, style), header


def _is_part_of_name(text: str, parts: frozenset[str], style: Style) -> bool:
    """Say whether a whole line is the first part of a name in the header, all `bare`: a label over two lines."""
    start = bare(without_number(text, style))
    start += "" if start.endswith("-") else " "
    return start in parts


def over_two_lines(text: str, after: str) -> str:
    return text + after if text.endswith("-") else f"{text} {after}"


def _later_introductions(lines: Sequence[Line], words: frozenset[str], style: Style) -> list[Paragraph]:
    found = []
    for index, line in enumerate(lines):
        if WITNESSES.match(line.text):
            block = lines[index : index + 12]
            stop = next(
                (i for i, b in enumerate(block) if i and (style.numbered(b.text) or not b.text)), len(block)
            )
            found += paragraph_layout.paragraphs(
                block[:stop], words, starts=lambda line: bool(WITNESSES.match(line.text))
            )[:1]
    return found


def _label(text: str, style: Style) -> str:
    match = style.numbered(text)
    label = style.label(text[match.end() :] if match else text)
    return label[1] if label else ""


def _first_question(lines: Sequence[Line], style: Style) -> int:
    for index, line in enumerate(lines):
        match = style.numbered(line.text)
        if match and _is_asked(lines, index, match.end(), style):
            return index
    for index, line in enumerate(lines):
        if _label(line.text, style) and not pattern_of("transcripts", "opens what is heard").match(
            _label(line.text, style)
        ):
            return index
    # Where no answer has a label either, the first number is the first question's.
    return next((at for at, line in enumerate(lines) if not style.asks and style.numbered(line.text)), 0)


def _said_before(lines: Sequence[Line], first: int, labels: Sequence[str], style: Style) -> int:
    """Return where somebody who speaks later, too, begins to speak before the first numbered question, else ``first``.

    “Chair: Welcome to this session.” A header may have such a label, “Chair: Ann Poe MP”: what is said is a sentence.
    """
    for at, line in enumerate(lines[:first]):
        label = _label(line.text, style)
        if label in labels and not style.numbered(line.text):
            rest = line.text[line.text.find(label) + len(label) :]
            after = lines[at + 1].text if at + 1 < first else ""
            if _SPOKEN.search(f"{rest} {after if not _label(after, style) else ''}"):
                return at
    return first


def _is_asked(lines: Sequence[Line], index: int, start: int, style: Style) -> bool:
    """Say whether a numbered line is a question: it names who asks it, or somebody soon answers."""
    if not style.asks:
        return any(_label(line.text, style) for line in lines[index + 1 : index + 40])
    if _label(lines[index].text, style):
        return True
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(style.label(f"{lines[index].text[start:]} {after}"))


def _is_introduction(lines: Sequence[Line], index: int, first: int) -> bool:
    """Say whether the line belongs to what introduces the first panel, just before the first question."""
    if first - index > 14:
        return False
    return any(
        EXAMINATION.match(line.text) or WITNESSES.match(line.text)
        for line in lines[max(0, index - 12) : index + 1]
    )
