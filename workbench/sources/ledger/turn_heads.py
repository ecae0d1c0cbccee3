"""Lines of a file that open as a speaker's turn does, looked for without the readers of transcripts.

A line is one where the line before it has ended and a question's number, ``Q.``, ``A.`` or a label opens it. A label is
a head where its form shows a speaker or where it comes back; else where its words begin a sentence and it is nothing
that is talked of (``Falkirk: that was the fault`` opens a remark).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...text import speaker_labels
from ...text.english.patterns_in_tables import in_table
from .file_parts import Part

_BEFORE = re.compile(
    r"[ \t>*_]{0,8}(?:\d{1,2}[ \t]+)?(?P<number>(?:\[?(?:Q|Question)[ \t]?\d{1,5}[.:]?\]?|\[\d{1,4}\]|"
    r"\d{1,4}\.(?=[ \t])|[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)?[ \t]*)"
)
# What parts a label from its words: a colon, with words and no quotation after it; the stop of Congress; brackets.
_FORMS = (
    in_table("sources/ledger/forms", "a label and its sign"),
    in_table("sources/ledger/forms", "a titled name and a full stop"),
    in_table("sources/ledger/forms", "a titled name in brackets"),
)
# Without one of these a line has no head of that form.
_SIGNS = ((":", "Q.", "A."), (".",), ("(",))
# So many lines must open in one of the rarer forms: a remark may, once or twice.
_FEWEST = (1, 4, 3)
_ENDS, _CLOSES = ".?!…:—–-", "\"”’')]"
_FURNITURE = in_table("sources/ledger/forms", "signs and one number alone")
_SENTENCE = in_table("sources/ledger/forms", "a sentence, or an end in capitals")
_LINE_NUMBER = in_table("sources/ledger/forms", "a line’s number before words")
_LONGEST, _MOST_LINES, _LINE, _LEAD, _SAMPLE = 90, 3, 100, 40, 400
# Where so many lines open so, words after a label begin a sentence.
_MANY = 50
# A text set with an empty line between all lines: so many more lines than full ones, and few that end a sentence.
_DOUBLE_SPACED, _MOST_ENDED = 1.7, 0.6


@dataclass(frozen=True)
class TurnHead:
    """A line's head: what is printed before its words, its label alone, the rest of its line, and its page.

    ``lead`` is what the line before ends in, by which the head's place is known.
    """

    printed: str
    label: str
    rest: str
    page: int
    lead: str = ""


def heads_of(parts: Sequence[Part]) -> list[TurnHead]:
    """Return the heads of lines that may open a turn, in the file's order."""
    found: list[TurnHead] = []
    for form, fewest, signs in zip(_FORMS, _FEWEST, _SIGNS, strict=True):
        if len(found) > _MANY:
            break
        own = [head for part in parts if not part.what for head in _in_part(part, form, signs)]
        by_label: dict[str, list[TurnHead]] = defaultdict(list)
        for head in own:
            by_label[head.label].append(head)
        heads = {label for label, alike in by_label.items() if _is_head(label, alike, (own, parts))}
        own = [head for head in own if head.label in heads]
        # A file is printed in one form: the first that most of its turns have.
        found = own if len(own) >= fewest and len(own) > len(found) else found
    return found


def _in_part(part: Part, form: re.Pattern[str], signs: tuple[str, ...]) -> Iterator[TurnHead]:
    lines = part.text.splitlines()
    full = [line for line in lines if line.strip()]
    first = full[:_SAMPLE]
    if len(lines) > _DOUBLE_SPACED * len(full) and sum(map(_is_ended, first)) < _MOST_ENDED * len(first):
        # An empty line between all lines of a text that is set so ends none of them.
        lines = full
    before = words = ""
    for index, line in enumerate(lines):
        if line and _is_ended(before):
            head = None
            place = part.page, f"{words[-_LEAD:]}\n"
            if any(sign in line for sign in signs):
                head = _head(line, form, place)
            if head is None and len(line) < _LONGEST and ":" not in line:
                after = lines[index + 1 : index + _MOST_LINES]
                if signs[0] in line or signs[0] in "".join(after):
                    head = _over_lines(line, after, form, place)
            if head:
                yield head
        before, words = line, line.strip() or words


def _head(line: str, form: re.Pattern[str], place: tuple[int, str]) -> TurnHead | None:
    """Return the head of a line whose label ends in it; its ``place`` is the page, and what stands before the line."""
    opens = _BEFORE.match(line)
    match = form.match(line, opens.end() if opens else 0)
    if match is None:
        return None
    number = opens["number"].strip() if opens else ""
    label = " ".join(match["label"].split())
    rest = line[match.end() : match.end() + _LINE]
    page, before = place
    lead = before + line[: opens.start("number") if opens else 0]
    return TurnHead(f"{number} {label}".strip(), label, rest, page, lead)


def _over_lines(
    line: str, following: Sequence[str], form: re.Pattern[str], place: tuple[int, str]
) -> TurnHead | None:
    """Return the head whose label goes on in the lines after it, which begin with numbers, perhaps: a sure name."""
    opens = _BEFORE.match(line)
    start = opens.end() if opens else 0
    label = line[start:].strip()
    for other in following:
        if not other.strip() or ":" in label or not 0 < len(label) <= _LONGEST or _SENTENCE.search(label):
            return None
        joined = f"{label} {_LINE_NUMBER.sub('', other).strip()}"
        if (match := form.match(joined)) and match.end() > len(label):
            label = " ".join(match["label"].split())
            rest = joined[match.end() : match.end() + _LINE]
            page, before = place
            return TurnHead(label, label, rest, page, before + line[:start]) if _is_sure(label) else None
        label = joined
    return None


def _is_sure(label: str) -> bool:
    form = speaker_labels.read(label)
    return form is not None and form.sure


def _is_ended(before: str) -> bool:
    """Say whether the line before ends a sentence, or is no words: a page's number, an empty line."""
    before = before.strip()
    return before.rstrip(_CLOSES)[-1:] in _ENDS or bool(_FURNITURE.match(before))


def _is_head(
    label: str, alike: Sequence[TurnHead], within: tuple[Sequence[TurnHead], Sequence[Part]]
) -> bool:
    """Say whether a label heads turns; ``within`` are all heads of its file, and the file."""
    if label in ("Q", "A"):
        return True
    form = speaker_labels.read(label)
    if form is None or alike[1:]:
        return form is not None
    heads, parts = within
    small = alike[0].rest.lstrip(" \t:.)*")[:1].islower()
    if small and (len(heads) > _MANY or not form.sure):
        return False
    return form.sure or not speaker_labels.is_a_thing(form.name, (part.text for part in parts))
