"""Transcripts of public inquiries and courts: numbered lines, ``Q.`` and ``A.``, witnesses sworn and questioned.

Their citation is page and line (``p72:5``). A page has 25 lines, each with its number before it, and the page's
number under them; how they are printed is to be seen in the reporters' own pages, such as those of the Post Office
Horizon IT Inquiry.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ...errors import Unreadable
from ...text import names, speaker_labels
from ...text.english.patterns_in_tables import in_table
from ...text.names import TITLES
from ..formats.lines import Line
from ..formats.paragraph_layout import Paragraph, Starts, joined
from ..left_out import LeftOut, Reason, left_out
from .witness_lists import looks_like_name

# In print the number may stand against the words.
_NUMBER = in_table("sources/transcripts/forms", "a line’s number")
_PAGE = in_table("sources/transcripts/forms", "a page’s number alone")
_SWORN = in_table("transcripts", "is sworn")
_QUESTIONED = in_table("transcripts", "is questioned by")
# Who questions and is named by an office: ``Questions from COUNSEL TO THE INQUIRY``, ``Questions from THE CHAIR``.
_OFFICE = in_table("transcripts", "an office of a hearing")
_WITHDREW = in_table("transcripts", "the witness withdrew")
_INDEX = in_table("sources/transcripts/forms", "an index begins")
# A line in brackets is a direction, and whole.
_WHOLE = in_table("sources/transcripts/forms", "all in brackets")
_DIRECTION = in_table("transcripts", "a direction of a hearing")
MOST_LINES, FEWEST_PAGES = 25, 2
# A head or foot without a box on the page: on so many pages, and on so many of all.
FEWEST_HEADS, OFTEN = 3, 0.6
# A speaker's label with an office and a body takes as many lines, and has a comma before these.
LABEL_LINES = 4
_CAPITALS = in_table("sources/transcripts/forms", "a name and a comma or colon")
_TITLES = TITLES | {
    "senator",
    "assembly",
    "assemblymember",
    "member",
    "commissioner",
    "council",
    "representative",
}
_LINE_NUMBER = Reason("line number", ("before a line’s words", "one more than the line before has"))
_PAGE_NUMBER = Reason("page number", ("a bare number", "under a page’s last numbered line"))
_HEAD = Reason(
    "running head or foot",
    ("the same words on most pages", "a page’s first line, or under its last numbered one"),
)
_NO_LETTERS = in_table("text/signs", "no letters")


@dataclass(frozen=True)
class Numbered:
    """The lines of a hearing without their numbers, and the place of each: ``p72:5`` by the line's id."""

    lines: list[Line]
    places: dict[int, str] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)


def sworn(text: str) -> str:
    """Return the witness who is sworn in, affirmed or recalled in these words, as printed, else ``""``."""
    match = None if _QUESTIONED.match(text) else _SWORN.match(text)
    if match is None or not (text.rstrip(" .").endswith(")") or _is_bare_name(match[1])):
        return ""
    return match[1].strip()


def _is_bare_name(text: str) -> bool:
    return ":" not in text and looks_like_name(text)


def label_of(name: str, labels: Iterable[str]) -> str:
    """Return the label of a witness sworn as ``name`` (``PETER JOHN VANE``: ``John Vane``), else ``name``."""
    whole = names.parse(name)
    for label in labels:
        short = names.parse(label)
        if short.surname == whole.surname and short.given and set(short.given) <= set(whole.given):
            return label
    return name


def questioner(text: str) -> str:
    """Return who questions or makes submissions from here on (``Questioned by MS VANE``), as printed, else ``""``."""
    match = _QUESTIONED.match(text)
    if match is None:
        return ""
    name = match[1].strip()
    return name if looks_like_name(name) or _OFFICE.fullmatch(name) else ""


def withdrew(text: str) -> bool:
    """Say whether the witness leaves here: whoever answers next is not known until somebody is called."""
    return bool(_WITHDREW.match(text))


def is_index(text: str) -> bool:
    """Say whether the index of a day's hearing begins here: nothing after it was said."""
    return bool(_INDEX.match(text))


def is_numbered(lines: Sequence[Line]) -> bool:
    """Say whether pages of lines numbered from 1 stand here, one page after another or two beside each other."""
    runs = _runs([line.text for line in lines])
    full = sum(1 for run in runs if run >= 15)
    return full >= FEWEST_PAGES and sum(runs) > 0.7 * sum(1 for line in lines if line.text)


def numbered(lines: Sequence[Line]) -> Numbered | None:
    """Return the lines of a hearing without the numbers before them, ``None`` where they have none.

    Raises `Unreadable` (``refused``) where pages stand side by side on one: their lines run into each other.
    """
    if _beside(lines):
        raise Unreadable(
            "refused",
            "two or more pages stand side by side on each page, so that their lines run into each other",
            next="Add the edition with one page to a page, which inquiries publish, too.",
        )
    if not is_numbered(lines):
        return None
    full = max(
        Counter(run for run in _runs([line.text for line in lines]) if run >= 15).items(), key=_commonest
    )[0]
    pages: list[_Page] = [_Page()]
    left: list[LeftOut] = []
    for line in lines:
        page = pages[-1]
        match = _NUMBER.match(line.text)
        number = int(match[1]) if match else 0
        bare = _PAGE.match(line.text)
        if bare and page.last >= full and not page.number:
            page.number = int(bare[1])
            left.append(left_out(_PAGE_NUMBER, line.text, line.page))
        elif match and number == page.last + 1 <= full and not page.number:
            left.append(left_out(_LINE_NUMBER, match[1], line.page))
            page.lines.append((number, _without(line, match.end())))
        elif match and number == 1:
            left.append(left_out(_LINE_NUMBER, match[1], line.page))
            pages.append(_Page([(1, _without(line, match.end()))]))
        elif bare and not page.number:
            page.number = int(bare[1])
            left.append(left_out(_PAGE_NUMBER, line.text, line.page))
        elif line.text:
            # A line that lost its number has the place of the one before it.
            page.lines.append((max(page.last, 1), line))
            page.loose.add(id(line))
    left += _leave_out_heads(pages)
    for page in pages:
        page.lines = _with_whole_labels(page.lines)
    return replace(_placed(pages), left_out=left)


def _leave_out_heads(pages: Sequence[_Page]) -> list[LeftOut]:
    """Take from pages what most have as their first line, or without a number under their last; and return it."""
    heads = [page.outermost for page in pages]
    counts = Counter(key for found in heads for key in {_masked(line.text) for line in found})
    least = max(FEWEST_HEADS, OFTEN * len(pages))
    gone = {id(line): line for found in heads for line in found if counts[_masked(line.text)] >= least}
    for page in pages:
        page.lines = [(number, line) for number, line in page.lines if id(line) not in gone]
    return [left_out(_HEAD, line.text, line.page) for line in gone.values()]


def _masked(text: str) -> str:
    """Return the letters of a line: its figures, and how its words are parted, may change from page to page."""
    return _NO_LETTERS.sub("", text.lower())


def _with_whole_labels(lines: Sequence[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """Return a page's lines, a label in capitals that breaks over lines in its first one, with the words after it.

    ``MR. IAN VANE, CHIEF CLERK,`` / ``PARISH OF ASH: Yes, last``; or a label that fills its line.
    """
    found: list[tuple[int, Line]] = []
    at = 0
    while at < len(lines):
        number, line = lines[at]
        until = _label_ends(lines, at)
        if until > at:
            text = " ".join(one.text for _, one in lines[at : until + 1] if one.text)
            line = replace(line, text=text, raised=())
        found.append((number, line))
        at = until + 1
    return found


def _label_ends(lines: Sequence[tuple[int, Line]], at: int) -> int:
    """Return in which line the label that begins in line ``at`` ends, with a word after it; ``at`` where none does."""
    first = lines[at][1].text
    said = _CAPITALS.match(first)
    if not said or not first.isupper() or not _is_titled(said[0].partition(",")[0]):
        return at
    if first.endswith(":"):
        return at + 1 if at + 1 < len(lines) else at
    for end in range(at + 1, min(at + LABEL_LINES, len(lines))):
        label, colon, words = lines[end][1].text.partition(":")
        if not label.isupper() or _is_titled(label) or "." in label:
            return at
        if colon:
            return end if words.strip() or end + 1 == len(lines) else end + 1
    return at


def _is_titled(label: str) -> bool:
    """Say whether capitals open with a person’s title or an office and a name."""
    form = speaker_labels.read(label)
    words = label.split()
    return bool(form and form.sure and len(words) > 1 and words[0].strip(".").lower() in _TITLES)


def paragraphs(lines: Sequence[Line], words: frozenset[str], starts: Starts) -> list[Paragraph]:
    """Return the paragraphs of a hearing's lines: each begins with a label, a direction or after an empty line."""
    groups: list[list[Line]] = []
    whole = True
    for line in lines:
        if whole or not line.text or starts(line) or _DIRECTION.match(line.text):
            groups.append([])
        groups[-1] += [line] if line.text else []
        alone = (_WHOLE.match(line.text), sworn(line.text), questioner(line.text), is_index(line.text))
        whole = not line.text or any(alone)
    found = []
    for group in groups:
        text = ""
        for line in group:
            text = joined(text, line.text, words)
        if text:
            found.append(Paragraph(" ".join(text.split()), group[0].page, tuple(group)))
    return found


@dataclass
class _Page:
    """One page: its lines with their numbers, and the number printed under them."""

    lines: list[tuple[int, Line]] = field(default_factory=list)
    number: int = 0
    loose: set[int] = field(default_factory=set)

    @property
    def outermost(self) -> list[Line]:
        """The page's first line, and those that stand without a number under its last."""
        lines = [line for _, line in self.lines]
        foot = len(lines)
        while foot and id(lines[foot - 1]) in self.loose:
            foot -= 1
        return [line for line in (*lines[:1], *lines[max(foot, 1) :]) if _masked(line.text)]

    @property
    def last(self) -> int:
        return self.lines[-1][0] if self.lines else 0


def _commonest(counted: tuple[int, int]) -> tuple[int, int]:
    return counted[1], counted[0]


def _placed(pages: Sequence[_Page]) -> Numbered:
    """Return the lines of all pages with their places; a page without a number follows the one before."""
    found = Numbered([])
    number = 0
    for page in (page for page in pages if page.lines):
        number = page.number or number + 1
        for place, line in page.lines:
            line = replace(line, page=number)
            found.lines.append(line)
            found.places[id(line)] = f"p{number}:{place}"
    return found


def _without(line: Line, start: int) -> Line:
    raised = tuple((a - start, b - start) for a, b in line.raised if a >= start)
    return replace(line, text=line.text[start:].strip(), raised=raised)


def _runs(texts: Sequence[str]) -> list[int]:
    """Return how far each page's numbers count on from 1."""
    runs: list[int] = []
    for text in texts:
        match = _NUMBER.match(text)
        number = int(match[1]) if match else 0
        if number == 1:
            runs.append(1)
        elif runs and number == runs[-1] + 1:
            runs[-1] += 1
    return runs


def _beside(lines: Sequence[Line]) -> bool:
    """Say whether each number stands twice, in one line or in two: the lines of pages side by side."""
    texts = [line.text for line in lines if line.text]
    firsts = [int(match[1]) if (match := _NUMBER.match(text)) else 0 for text in texts]
    numbered = sum(1 for number in firsts if 0 < number <= MOST_LINES)
    if numbered < 20 or numbered < 0.6 * len(texts):
        return False
    doubled = sum(
        1
        for text, number in zip(texts, firsts, strict=True)
        if 0 < number <= MOST_LINES and re.search(rf"\S\s+{number}(?:\s|$)", text[len(str(number)) :])
    )
    repeated = sum(1 for a, b in pairwise(firsts) if a and a == b)
    return doubled > 0.6 * numbered or repeated > 0.35 * numbered
