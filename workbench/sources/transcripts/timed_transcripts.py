"""Machine transcripts: a name and a time at the head of each speech (`timed_layouts`), or a table of who said what.

What stands before the first head is the program's. Times are places, never words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...model import Rule
from ...text import speaker_labels
from ...text.english.patterns_in_tables import in_table
from ..formats import captions, paragraph_layout
from ..formats.caption_cues import is_time
from ..formats.cue_labels import has_form, labels_of
from ..formats.lines import Extraction, Line
from ..formats.named_speeches import NOBODY_NAMED, Item, Record
from ..formats.speech_tables import record_of_rows
from ..left_out import Reason, left_out
from . import spoken_lines
from .timed_layouts import LAYOUTS, Layout
from .transcript_header import iso_date

_RULE: Rule = "times and numbers of captions"
_TIMED = Reason(_RULE, ("a time at the head of a speech, or alone on its line", "the times run on"))
_INSIDE = Reason(
    _RULE, ("a time in brackets, down to the second", "in a transcript whose speeches have times")
)
_AGAIN = Reason(_RULE, ("the head before names the same speaker", "this one follows at once"))
# Of a transcript's lines, at least so many are heads: a few in a long paper are a timetable.
FEWEST = 0.015
# Of captions, at least so many lines are a cue's times: a paper that shows how captions look has a few.
CUES = 0.15
_A_TIME = in_table("sources/transcripts/forms", "a time")
_TIME_ALONE = in_table("sources/transcripts/forms", "a time alone")
_TIME_INSIDE = in_table("sources/transcripts/forms", "a time in brackets")
_PROGRAM = in_table("transcripts", "words of a program")
_TITLE = in_table("transcripts", "a title in a file")
_ROW = in_table("sources/transcripts/forms", "a row between bars")
_AFTERNOON = in_table("sources/transcripts/forms", "afternoon")
_NUMBERS = in_table("sources/transcripts/forms", "a number, perhaps broken")


@dataclass(frozen=True)
class _Head:
    """A head: the line that it stands in (its first, if it has two), the name, the words after it in the same line."""

    at: int
    until: int
    name: str
    time: str
    words: str = ""


def record_of(extraction: Extraction) -> Record | None:
    """Return the turns of a machine transcript; ``None`` where the lines are none."""
    lines = extraction.lines
    if _are_captions(lines):
        return captions.record_of("\n".join(line.text for line in lines if line.text).encode())
    if extraction.pages and extraction.pages[0].height:
        return None  # a printed page's lines end where the page does
    table = _table(lines)
    if table is not None:
        return _named(
            table, [x.text for x in lines if x.text and x.role != "table" and not _ROW.match(x.text)]
        )
    found = max(_all_heads(lines), key=lambda pair: len(pair[1]), default=None)
    if found is None or not _is_layout(found[1], lines):
        spoken = spoken_lines.are_spoken(lines)
        return _with_times_alone(lines) or (spoken_lines.record_of(lines) if spoken else None)
    layout, heads = found
    record = _named(Record(), [line.text for line in lines[: heads[0].at] if line.text])
    ends = [head.at for head in heads[1:]] + [len(lines)]
    for head, end in zip(heads, ends, strict=True):
        _add_speech(record, head, lines[head.until : end], by_cue=layout.by_cue)
    return record


def _are_captions(lines: Sequence[Line]) -> bool:
    """Say whether the lines are captions that were put into a document: many have nothing but a cue's times."""
    cues = sum(1 for line in lines if "-->" in line.text and is_time(line.text))
    return cues > 1 and cues >= CUES * sum(1 for line in lines if line.text)


def _all_heads(lines: Sequence[Line]) -> Iterator[tuple[Layout, list[_Head]]]:
    """Yield the heads in each layout, and those in which the time has a line of its own under the name."""
    timed = [
        (at, line.text) for at, line in enumerate(lines) if ":" in line.text and _A_TIME.search(line.text)
    ]
    for layout in LAYOUTS:
        matches = [(at, match) for at, text in timed if (match := layout.head.match(text))]
        heads = [
            _Head(at, at + 1, _name(match["name"]), match["time"], match["words"]) for at, match in matches
        ]
        yield layout, _with_names(heads)
    two = [
        _Head(at, after, _name(line.text), lines[after - 1].text)
        for at, line in enumerate(lines)
        if line.text and not _TIME_ALONE.match(line.text) and (after := _after_time(lines, at + 1))
    ]
    yield LAYOUTS[0], _with_names(two)


def _after_time(lines: Sequence[Line], at: int) -> int:
    """Return the place after a line that is only a time, 0 where none stands there."""
    at += 1 if at < len(lines) and not lines[at].text else 0
    return at + 1 if at < len(lines) and _TIME_ALONE.match(lines[at].text) else 0


def _name(text: str) -> str:
    return " ".join(text.strip("*_ ").rstrip(":").split())


def _with_names(heads: list[_Head]) -> list[_Head]:
    """Return the heads whose names have the form of one, or come back."""
    counts = Counter(head.name for head in heads)
    return [head for head in heads if _is_named(head.name, counts[head.name])]


def _is_named(name: str, count: int) -> bool:
    label = speaker_labels.read(name)
    return bool(label and label.sure) or (count > 1 and has_form(name))


def _is_layout(heads: Sequence[_Head], lines: Sequence[Line]) -> bool:
    """Say whether heads are those of speeches: there are some, their times run on, and words follow most of them."""
    if len(heads) < max(2, FEWEST * sum(1 for line in lines if line.text)):
        return False
    times = [_seconds(head.time) for head in heads]
    rising = sum(1 for a, b in pairwise(times) if b >= a)
    ends = [head.at for head in heads[1:]] + [len(lines)]
    worded = sum(
        1
        for head, end in zip(heads, ends, strict=True)
        if head.words or any(line.text for line in lines[head.until : end])
    )
    return rising >= 0.9 * (len(heads) - 1) and worded >= 0.7 * len(heads)


def _seconds(time: str) -> float:
    late = 12 * 3600 if _AFTERNOON.search(time) and not time.startswith("12") else 0
    total = 0.0
    for part in _NUMBERS.findall(time):
        total = total * 60 + float(part.replace(",", "."))
    return total + late


def _add_speech(record: Record, head: _Head, lines: Sequence[Line], *, by_cue: bool) -> None:
    """Add the words of one head: paragraphs, and what the program itself says as directions."""
    body = [Line(head.words, 0), *lines] if head.words else list(lines)
    record.left_out.append(left_out(_TIMED, head.time))
    opens = not (by_cue and record.items and record.items[-1].speaker == head.name)
    if not opens:
        record.left_out.append(left_out(_AGAIN, head.name))
    for paragraph in paragraph_layout.paragraphs(
        body, frozenset(), starts=lambda line: bool(_PROGRAM.match(line.text))
    ):
        record.left_out += [left_out(_INSIDE, time) for time in _TIME_INSIDE.findall(paragraph.text)]
        text = " ".join(_TIME_INSIDE.sub("", paragraph.text).split())
        if not text:
            continue
        if _PROGRAM.match(text):
            record.items.append(Item("direction", text))
            continue
        kind = "speech" if opens else "more"
        record.items.append(Item(kind, text, head.name, f"{head.name}: " if opens else ""))
        opens = False


def _with_times_alone(lines: Sequence[Line]) -> Record | None:
    """Return the turns where times stand on lines of their own, between ``Name: words`` or words that name nobody."""
    times = [at for at, line in enumerate(lines) if _TIME_ALONE.match(line.text)]
    rising = sum(1 for a, b in pairwise(times) if _seconds(lines[b].text) >= _seconds(lines[a].text))
    if (
        not times
        or rising < len(times) - 1
        or "transcript" not in " ".join(x.text for x in lines[:20]).lower()
    ):
        return None
    record = _named(Record(), [line.text for line in lines[: times[0]] if line.text])
    record.left_out += [left_out(_TIMED, lines[at].text) for at in times]
    body = [line for line in lines[times[0] :] if not _TIME_ALONE.match(line.text)]
    labels = labels_of([line.text for line in body])
    for paragraph in paragraph_layout.paragraphs(
        body, frozenset(), starts=lambda line: bool(labels.opening(line.text, first=True)[0])
    ):
        label, start = labels.opening(paragraph.text, first=True)
        last = record.items[-1].speaker if record.items else ""
        words = paragraph.text[start:].strip()
        if _PROGRAM.match(words):
            record.items.append(Item("direction", words))
        elif label or not record.items:
            record.items.append(Item("speech", words, label, f"{label}: " if label else ""))
        else:
            record.items.append(Item("more", words, last))
    if not any(item.speaker for item in record.items) and record.items:
        record.partly.append((NOBODY_NAMED, record.items[0].text[:100]))
    return record


def _table(lines: Sequence[Line]) -> Record | None:
    """Return the turns of a table of Word or Markdown that is a transcript, where most words stand in it."""
    rows = [line.text.split("\t") for line in lines if line.role == "table"]
    rows = rows or [match[1].split("|") for line in lines if (match := _ROW.match(line.text))]
    rows = [row for row in rows if not all(not "".join(cell.split()).strip(":-") for cell in row)]
    held = sum(len(cell) for row in rows for cell in row)
    if held < 0.5 * sum(len(line.text) for line in lines):
        return None
    return record_of_rows(rows)


def _named(record: Record, front: Sequence[str]) -> Record:
    """Return the record with the title and date that the lines before it print, these first."""
    items = [Item("furniture", text) for text in front]
    titles = [match[1] for text in front if (match := _TITLE.match(text)) and match[1]]
    title = titles[-1] if titles else next(iter(front), "")
    date = next((found for text in front if (found := iso_date(text))), "")
    return replace(record, title=title, date=date, items=[*items, *record.items])
