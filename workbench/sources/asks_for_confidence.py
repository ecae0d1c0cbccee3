"""Whether a paper asks for confidence: its markings, its ticked boxes and its writer's words, by rule.

The rules are rows of the table *confidence*: where each is looked for (a printed *line* of few words, a *form*'s line
with its answer, the *words* of a sentence) and the publication status that fits. They look for the writer's own wish
(“please”, “I”, “this submission”): a paper that speaks of somebody else's confidence asks for nothing. An inquiry asks
how things are, so a case of one's own is seldom for it, and a child's must not be told. What the rules find only shuts:
who has read the paper says what it is. Looked through is every line that was read, running heads among them, and the
headers, footers and properties of Word and OpenDocument files; of the transcript of a dated session only the lines of
its front, as witnesses speak of confidences all the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..text.english.needed_words import rows_in
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import Wording, shipped
from .formats.lines import Extraction
from .formats.margin_words import margin_words
from .reading import Asked, Reading

TAKES_BACK = in_table("confidence", "asks for the opposite")
OTHERS = in_table("confidence", "of others")
ROWS = tuple(row for row in shipped("confidence") if ": " in row.means)
SHORT = 14  # words of a line that can be a marking
FRONT = 40  # lines of a transcript before its words
_OF_PROSE = 8  # words of a line of prose
_GOES_ON = in_table("sources/paper_forms", "a line that goes on")
_LONGEST = 600  # characters of a sentence that is looked through: a longer one is a list
_TICKED = in_table("sources/paper_forms", "a box that is ticked")
_EMPTY = in_table("sources/paper_forms", "an empty box")
_ENDS = in_table("sources/paper_forms", "between two sentences of a form")
_APOSTROPHE = str.maketrans("‘ʼ`´", "’’’’")
_PARTS = in_table("sources/paper_forms", "parts of a line of a form")
_BLANKS = in_table("sources/paper_forms", "blanks and lines to fill in")
_ASKS = in_table("sources/paper_forms", "asks for an answer")
_EMPTY_LINE = in_table("sources/paper_forms", "an empty line")


def asked(extraction: Extraction, data: bytes, reading: Reading) -> tuple[Asked, ...]:
    """Return what a paper asks for, the first of each kind: its status, why, and the page (nothing without pages)."""
    lines = [(extraction.front.title, 0), *((line.text, line.page) for line in extraction.lines)]
    hearing = reading.document.kind == "oral" and bool(reading.document.date)
    if hearing:
        lines = lines[:FRONT]
    margins = [(text, 0) for text in margin_words(data)]
    found = [*_of_lines([*margins, *lines])]
    if not hearing:
        found += [*_of_forms(lines), *_of_words(_sentences(reading.text))]
    first: dict[tuple[str, str], Asked] = {}
    for row, page in found:
        first.setdefault((_status(row), row.why), Asked(_status(row), row.why, page or None))
    return tuple(first.values())


def of_name(name: str) -> tuple[Asked, ...]:
    """Return what the name of a file asks for: ``CONFIDENTIAL_letter.docx``."""
    whole = name.rsplit(".", 1)[0]
    parts = [whole, *_PARTS.split(whole)]
    parts = [_BLANKS.sub(" ", part).strip() for part in parts]
    return tuple(
        Asked(_status(row), f"{row.why} in the name of its file")
        for row in _rows("line")
        if any(row.search(part) for part in parts)
    )[:1]


def said_by(text: str) -> tuple[Wording, ...]:
    """Return the rows of the table that a text asks by, whatever stands round it."""
    lines = [(line, 0) for line in text.split("\n")]
    found = [*_of_lines(lines), *_of_forms(lines), *_of_words(_sentences(text))]
    return tuple(dict.fromkeys(row for row, _ in found))


@cache
def _rows(where: str) -> tuple[Wording, ...]:
    return tuple(row for row in ROWS if row.means.startswith(f"{where}: "))


def _status(row: Wording) -> str:
    return row.means.partition(": ")[2]


def _of_lines(lines: Iterable[tuple[str, int]]) -> Iterator[tuple[Wording, int]]:
    given = [(" ".join(text.translate(_APOSTROPHE).split()), page) for text, page in lines]
    short: list[tuple[str, int]] = []
    for at, (plain, page) in enumerate(given):
        if not plain or len(plain.split()) > SHORT:
            continue
        if _EMPTY.search(plain) or _TICKED.search(plain):
            continue  # a form: what is ticked decides
        if 0 < at < len(given) - 1 and _is_inside(given[at - 1][0], plain, given[at + 1][0]):
            continue  # a line of a sentence: its words are looked through with it
        short.append((plain, page))
    for row, plain, page in _that_match("line", short):
        if not TAKES_BACK.search(plain):
            yield row, page


def _that_match(where: str, texts: Sequence[tuple[str, int]]) -> Iterator[tuple[Wording, str, int]]:
    """Yield the rows that match in texts, with the text and its page; texts in their order, and rows in theirs."""
    for (text, page), rows in zip(texts, rows_in([text for text, _ in texts], _rows(where)), strict=True):
        yield from ((row, text, page) for row in rows if row.search(text))


def _is_inside(before: str, line: str, after: str) -> bool:
    """Say whether a line goes on from a long one: in the midst of a printed sentence, or to a list's semicolon."""
    begun = len(before.split()) >= _OF_PROSE and bool(_GOES_ON.search(before)) and line[:1].islower()
    followed = len(after.split()) >= _OF_PROSE and after[:1].islower()
    return begun and (followed or line.endswith(";"))


def _of_forms(lines: Sequence[tuple[str, int]]) -> Iterator[tuple[Wording, int]]:
    """Yield what forms ask by: a box and its label in one line, or a question and its answer in the next."""
    boxed = [_boxes(text) for text, _ in lines]
    tried: list[tuple[str, int]] = []
    for n, (text, (_, page)) in enumerate(zip(boxed, lines, strict=True)):
        after = boxed[n + 1] if n + 1 < len(boxed) else ""
        tried.append((text, page))
        if len(after) < 120 and _ASKS.search(text):
            tried.append((f"{text} {after}", page))
    asked = [(text, page) for text, page in tried if len(text) < 400]
    yield from ((row, page) for row, _, page in _that_match("form", asked))


def _of_words(sentences: Iterable[str]) -> Iterator[tuple[Wording, int]]:
    every = list(sentences)
    for sentence, rows in zip(every, rows_in(every, _rows("words")), strict=True):
        found = [row for row in rows if row.search(sentence)]
        if found and not OTHERS.search(sentence) and not _EMPTY.search(sentence):
            left = TAKES_BACK.sub(" ", sentence)
            yield from ((row, 0) for row in found if row.search(left))


def _boxes(text: str) -> str:
    marked = _EMPTY.sub(" EMPTY ", _TICKED.sub(" TICKED ", text.translate(_APOSTROPHE)))
    return " ".join(one for one in marked.split(" ") if one)


def _sentences(text: str) -> Iterator[str]:
    for block in _EMPTY_LINE.split(text.translate(_APOSTROPHE)):
        for sentence in _ENDS.split(" ".join(block.split())):
            yield from (sentence[at : at + _LONGEST] for at in range(0, len(sentence), _LONGEST))
