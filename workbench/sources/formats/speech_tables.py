"""A transcript as a table: rows of who speaks, the words, when. Files of .csv and .tsv; tables of Word and Markdown.

Programs that transcribe, and people who type, make them. A table is a transcript if a column of words stands beside one
of times, or beside one of speakers that come back; a table of submissions is none.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...model import Rule
from ...model.because import Because
from ...text import speaker_labels
from ...text.english.patterns_in_tables import in_table
from ..left_out import Reason, left_out
from .cue_labels import labels_of
from .encodings import decoded
from .file_signs import Signs
from .lines import Page
from .named_speeches import NOBODY_NAMED, Item, Record
from .named_speeches import pages_of as _pages_of

_WORDS = frozenset(
    "text words transcript content utterance speech dialogue caption subtitle said spoken sentence".split()
)
_SPEAKER = frozenset(
    ("speaker", "speaker name", "speaker label", "speaker id", "participant", "voice", "who", "name")
)
_TIMES = frozenset(
    "time start begin end in out timecode timestamp offset from to start_time end_time starttime endtime".split()
) | frozenset(("start time", "end time", "time in", "time out", "begin time", "start (s)", "end (s)"))
_TIME = in_table("sources/formats/captions", "a time in a table")
_FEWEST = 3
_RULE: Rule = "times and numbers of captions"
_TIMED = Reason(_RULE, ("in a column of times", "a time"))
_HEADED = Reason(_RULE, ("the first row of a table", "names its columns"))
_COUNTED = Reason(_RULE, ("a column beside the words", "counts the rows"))
_SAME = Reason(_RULE, ("a column beside the words", "the same in every row"))
_AGAIN = Reason(_RULE, ("the row before names the same speaker", "this one follows at once"))
_ENDED = in_table("sources/formats/captions", "a sentence’s end, last")


def is_transcript(signs: Signs) -> bool:
    """Say whether a text is a table of what was said, parted by commas, tabs or semicolons."""
    heads = {
        one.strip(' "\r\ufeff').lower()
        for one in signs.start.split("\n", 1)[0].replace(";", ",").replace("\t", ",").split(",")
    }
    if not (heads & _WORDS and heads & (_SPEAKER | _TIMES)) or not signs.is_text:
        return False
    return record_of_rows(_rows(decoded(signs.data)[0])) is not None


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the words of the table, ``Speaker: words`` a turn, and remarks. Nothing is raised."""
    record = record_of(data)
    return _pages_of(record), record.remarks


def record_of(data: bytes) -> Record:
    """Return the turns of a table that is a transcript."""
    text, remarks = decoded(data)
    return replace(record_of_rows(_rows(text)) or Record(), remarks=remarks)


def record_of_rows(rows: Sequence[Sequence[str]]) -> Record | None:
    """Return the turns of rows of cells, in their order; ``None`` where they are no transcript.

    A row without a speaker, in a table that has a column of them, is nobody's and reported with its number.
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    columns = _columns(cells)
    if columns is None:
        return None
    words, speaker, first = columns
    record = Record(left_out=[left_out(_HEADED, " ".join(row)) for row in cells[:first]])
    times = [
        at
        for at in range(max(map(len, cells)))
        if at not in (words, speaker) and _are_times(cells[first:], at)
    ]
    others = set(range(max(map(len, cells)))) - {words, speaker, *times}
    counted = [at for at in others if _count_on(cells[first:], at)]
    same = [at for at in others if _are_the_same(cells[first:], at)]
    texts = [row[words] if words < len(row) else "" for row in cells[first:]]
    given = (
        [row[speaker] if speaker < len(row) else "" for row in cells[first:]] if speaker is not None else None
    )
    spoken = zip(given, texts, strict=True) if given is not None else _before_words(texts)
    for number, (row, (who, said)) in enumerate(zip(cells[first:], spoken, strict=True), start=first + 1):
        record.left_out += [left_out(_TIMED, row[at]) for at in times if at < len(row)]
        record.left_out += [left_out(_COUNTED, row[at]) for at in counted if at < len(row)]
        record.left_out += [left_out(_SAME, row[at]) for at in same if at < len(row) and row[at]]
        if said and not _add(record, who.rstrip(": "), said):
            record.left_out.append(left_out(_AGAIN, who))
        if said and not who:
            record.partly.append((Because.of("row names nobody", str(number)), said[:100]))
    if not any(item.speaker for item in record.items):
        record.partly = [(NOBODY_NAMED, record.items[0].text[:100])] if record.items else []
    return record


def _before_words(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield who says each row's words, and these: a name before them holds until the next (``[Ann Reef] It is.``)."""
    labels = labels_of(texts)
    who = ""
    for text in texts:
        label, start = labels.opening(text, first=True)
        who = label or ("" if labels.in_doubt(text) else who)
        yield who, text[start:]


def _add(record: Record, who: str, said: str) -> bool:
    """Add a row's words: to the sentence before, as another paragraph of the same speaker, or as another's turn.

    Returns whether a turn begins.
    """
    last = record.items[-1] if record.items else None
    if last is None or who != last.speaker:
        record.items.append(Item("speech", said, who, f"{who}: " if who else ""))
    elif _ENDED.search(last.text):
        record.items.append(Item("more", said, who))
    else:
        record.items[-1] = replace(last, text=f"{last.text} {said}")
    return last is None or who != last.speaker


def _columns(cells: Sequence[Sequence[str]]) -> tuple[int, int | None, int] | None:
    """Return the columns of the words and of the speaker, and the first row of words."""
    if len(cells) < _FEWEST:
        return None
    heads = [cell.lower().strip(" :") for cell in cells[0]]
    words = next((at for at, head in enumerate(heads) if head in _WORDS), None)
    speaker = next((at for at, head in enumerate(heads) if head in _SPEAKER), None)
    times = [at for at, head in enumerate(heads) if head in _TIMES]
    if words is not None:
        timed = any(_are_times(cells[1:], at) for at in times)
        if timed or (speaker is not None and heads[speaker] != "name" and _come_back(cells[1:], speaker)):
            return words, speaker, 1
        return None
    return _columns_by_content(cells)


def _columns_by_content(cells: Sequence[Sequence[str]]) -> tuple[int, int, int] | None:
    """Return the columns of a table without headings: names that come back, and beside them the most words."""
    width = max(map(len, cells))
    if not 2 <= width <= 4:
        return None
    lengths = [sum(len(row[at].split()) for row in cells if at < len(row)) for at in range(width)]
    words = lengths.index(max(lengths))
    for at in range(width):
        given = [row[at] for row in cells if at < len(row) and row[at]]
        labels = [speaker_labels.read(one) for one in given]
        named = sum(1 for label in labels if label and label.sure)
        if at != words and given and named > 0.8 * len(given) and _come_back(cells, at):
            return words, at, 0
    return None


def _are_times(cells: Sequence[Sequence[str]], at: int) -> bool:
    given = [row[at] for row in cells if at < len(row) and row[at]]
    return len(given) > 1 and sum(1 for one in given if _TIME.fullmatch(one)) > 0.9 * len(given)


def _count_on(cells: Sequence[Sequence[str]], at: int) -> bool:
    given = [row[at] if at < len(row) else "" for row in cells]
    return len(given) >= _FEWEST and all(
        a.isdecimal() and b.isdecimal() and int(b) == int(a) + 1 for a, b in pairwise(given)
    )


def _are_the_same(cells: Sequence[Sequence[str]], at: int) -> bool:
    given = [row[at] for row in cells if at < len(row) and row[at]]
    return len(given) >= _FEWEST and len(set(given)) == 1


def _come_back(cells: Sequence[Sequence[str]], at: int) -> bool:
    counts = Counter(row[at] for row in cells if at < len(row) and row[at])
    return len(counts) > 1 and counts.total() > 1.3 * len(counts)


def _rows(text: str) -> list[list[str]]:
    first = text.split("\n", 1)[0]
    mark = max("\t,;", key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        return []
