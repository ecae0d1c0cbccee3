"""Lines become paragraphs: page breaks mended, hyphens weighed, marks of notes out, no word changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ...text.english.patterns_in_tables import in_table
from . import raised_figures
from .line_spacing import SAME_SIZE, leading_of
from .lines import Line

Starts = Callable[[Line], bool]
# A row of a table is a paragraph of its own.
TABLE = "table"

# A fifth of a leading more than usual ends a paragraph.
NARROW_FULL = 0.75
PARAGRAPH_GAP, INDENT, SAME_PLACE, OTHER_SIZE = 1.22, 5.0, 1.5, 0.9
_WORD = in_table("sources/formats/forms", "words with hyphens")
_ENDS = in_table("sources/formats/forms", "a paragraph’s end")
_BROKEN = in_table("sources/formats/forms", "a word that breaks off")
_SECOND_HALF = in_table("sources/formats/forms", "a word’s second half")
_LEADS_ON = in_table("sources/formats/forms", "a word that leads on")
_LIST_ITEM = in_table("sources/formats/forms", "an item of a list")
# Signs that open an item of a list and are nothing else; a hollow ``o`` is one where its words hang further in.
_BULLET, HANGS = in_table("sources/formats/forms", "a bullet of print"), 1.2
_FIGURES = in_table("text/signs", "figures")
_LETTER_OR_FIGURE = in_table("text/signs", "a letter or figure")
_QUESTION = in_table("sources/formats/forms", "opens with a question’s number")


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together. ``marks`` are the notes called in it: offset into ``text``, number."""

    text: str
    page: int
    lines: tuple[Line, ...]
    marks: tuple[tuple[int, str], ...] = ()
    gap: float = 0.0

    @property
    def left(self) -> float:
        """The left edge of its body: of the second line where there is one."""
        return self.lines[1 if len(self.lines) > 1 else 0].left

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def italic(self) -> bool:
        return all(line.italic for line in self.lines)


def body_size(lines: Sequence[Line]) -> float:
    """Return the size of type, in points, in which most characters are set; 0.0 for plain text."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    return max(sorted(weights), key=lambda size: weights[size]) if weights else 0.0


def vocabulary(lines: Sequence[Line]) -> frozenset[str]:
    """Return the words that stand whole in the lines: what says whether a hyphen at a line's end is a word's own.

    Empty where no line ends in a hyphen: then nobody asks.
    """
    if not any(line.text.endswith("-") for line in lines):
        return frozenset()
    words: set[str] = set()
    for line in lines:
        found = _WORD.findall(line.text.lower())
        words.update(found[:-1] if line.text.endswith("-") else found)
    return frozenset(words)


def joined(before: str, after: str, words: frozenset[str]) -> str:
    """Return two lines' texts as one, with the space that the line's end stands for.

    A hyphen at the line's end is kept unless the joined form, and not the hyphenated one, occurs elsewhere.
    """
    if not before or not after:
        return before + after
    if before.endswith("-") and len(before) > 1 and before[-2].isalnum() and after[0].isalnum():
        start, end = _BROKEN.search(before), _SECOND_HALF.match(after)
        hyphenated = ((start[0] if start else "-") + (end[0] if end else "")).lower()
        solid = hyphenated[: len(start[0]) - 1 if start else 0] + (end[0].lower() if end else "")
        return (before[:-1] if solid in words and hyphenated not in words else before) + after
    if before.endswith(("—", "/")) and not before.endswith((" —", " /")):
        return before + after
    if after.startswith("—"):
        return before + after
    return before + " " + after


def paragraphs(
    lines: Sequence[Line],
    words: frozenset[str],
    *,
    starts: Starts,
    goes_on: Starts = lambda line: False,
    notes: frozenset[str] = frozenset(),
) -> list[Paragraph]:
    """Return the paragraphs of ``lines``, one per run of lines that belong together.

    ``starts`` says which lines begin a paragraph by their words (a speaker, a number), ``goes_on`` which go on
    with the line before; the rest is decided by gaps, indents and sizes. ``notes`` are the numbers of the document's
    notes: raised numbers among them are marks and leave the text.
    """
    if lines and not lines[0].size:
        groups = _text_groups(lines, starts)
    else:
        groups = _printed_groups([line for line in lines if line.text], starts, goes_on)
    made: list[Paragraph] = []
    last = 0
    for group, gap in groups:
        made.append(_paragraph(group, gap, words, notes, last))
        last = int(made[-1].marks[-1][1]) if made[-1].marks else last
    return made


def _paragraph(
    group: list[Line], gap: float, words: frozenset[str], notes: frozenset[str], last: int
) -> Paragraph:
    text = ""
    marks: list[tuple[int, str]] = []
    for line in group:
        piece, called = without_marks(line, notes, int(marks[-1][1]) if marks else last)
        # A line that is nothing but marks leaves no space behind.
        text = joined(text, piece, words) if piece else text
        start = len(text) - len(piece)
        marks += [(start + offset, number) for offset, number in called]
    # A row whose first cells are empty begins with tabs.
    empty = len(text) - len(text.lstrip("\t"))
    marks = [(start - empty, number) for start, number in marks]
    return Paragraph(text[empty:].replace("\t", " "), group[0].page, tuple(group), tuple(marks), gap)


def without_marks(line: Line, notes: frozenset[str], before: int = 0) -> tuple[str, list[tuple[int, str]]]:
    """Return a line's text without the marks of notes, and the marks: offset into that text and number.

    ``before`` is the number of the last note called before this line.
    """
    text, last = "", 0
    marks: list[tuple[int, str]] = []
    for start, end in line.raised:
        if start >= last and (built := raised_figures.fraction_at(line.text, start, end)):
            text, last = text + line.text[last:start] + built[0], built[1]
            continue
        printed = _FIGURES.findall(line.text[start:end])
        numbers: list[str] = []
        for figures in printed:
            latest = numbers[-1] if numbers else marks[-1][1] if marks else str(before)
            several = _called(figures, int(latest))
            numbers += several if all(number in notes for number in several) else [figures]
        earlier = int(marks[-1][1]) if marks else before
        called = bool(numbers) and all(number in notes for number in numbers)
        if not called or raised_figures.is_power(
            line.text[:start], line.text[start:end], _due(notes, earlier, line.text[:start])
        ):
            text += line.text[last:start] + raised_figures.shown(line.text[start:end])
            last = end
            continue
        text += (
            line.text[last:start].rstrip() if line.text[end : end + 1] in ("", " ") else line.text[last:start]
        )
        marks += [(len(text), number) for number in numbers]
        last = end
    return text + line.text[last:], marks


def _due(notes: frozenset[str], before: int, text: str) -> int:
    """Return the number of the note that comes next; after a figure, that of the next note that there is."""
    if not text[-1:].isdigit():
        return before + 1
    return min((number for one in notes if (number := int(one)) > before), default=before + 1)


def _called(figures: str, before: int) -> list[str]:
    """Return the notes that raised figures call: ``34`` straight after note 2 are the marks 3 and 4, set together."""
    numbers, run = [str(before + 1)], str(before + 1)
    while len(run) < len(figures):
        numbers.append(str(int(numbers[-1]) + 1))
        run += numbers[-1]
    return numbers if run == figures and len(numbers) > 1 else [figures]


def _text_groups(lines: Sequence[Line], starts: Starts) -> list[tuple[list[Line], float]]:
    """Group the lines of a plain text: blank lines part paragraphs, or every line is one."""
    wrapped = is_wrapped(lines)
    groups: list[tuple[list[Line], float]] = []
    blank = True
    for line in lines:
        if not line.text:
            blank = True
            continue
        if blank or not wrapped or not groups or starts(line):
            groups.append(([], 1.0 if blank else 0.0))
        groups[-1][0].append(line)
        blank = False
    return groups


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Say whether a text's lines are broken to a width: then many lines in a row are nearly as long as the longest."""
    lengths = sorted(len(line.text) for line in lines if line.text)
    if not lengths:
        return False
    # A front that nobody broke may stand before a body that somebody did.
    width = lengths[int(0.95 * (len(lengths) - 1))]
    follows = [len(a.text) for a, b in pairwise(lines) if a.text and b.text]
    return width <= 160 and bool(follows) and median(follows) > 0.6 * width


def _printed_groups(lines: Sequence[Line], starts: Starts, goes_on: Starts) -> list[tuple[list[Line], float]]:
    printed = [line for line in lines if line.role != TABLE]
    leading = leading_of(printed)
    margins = _Margins.of(printed)
    groups: list[tuple[list[Line], float]] = []
    for index, line in enumerate(lines):
        if not groups:
            groups.append(([line], 0.0))
            continue
        group = groups[-1][0]
        before = group[-1]
        following = lines[index + 1] if index + 1 < len(lines) else None
        gap = 0.0
        if (line.page, line.column) == (before.page, before.column):
            step = min(leading.get(one.size, one.size * 1.2) for one in (before, line))
            gap = (line.baseline - before.baseline) / step
        begins = TABLE in (line.role, before.role)
        if begins or (not goes_on(line) and (starts(line) or _parted(group, line, following, gap, margins))):
            groups.append(([line], gap))
        else:
            group.append(line)
    return groups


@dataclass(frozen=True)
class _Margins:
    """Where lines begin on left and right pages, and how far those that begin at one place reach (if three do)."""

    left: tuple[float, float]
    reach: dict[tuple[int, int, int], float]
    columns: dict[tuple[int, int], float]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Margins:
        rights: dict[tuple[int, int, int], list[float]] = defaultdict(list)
        columns: dict[tuple[int, int], float] = {}
        for line in lines:
            rights[line.page, line.column, round(line.left / 4)].append(line.right)
            rights[line.page, line.column, -1].append(line.right)
            if line.column:
                place = line.page, line.column
                columns[place] = min(line.left, columns.get(place, line.left))
        left = (_usual_left(lines, 0), _usual_left(lines, 1))
        return cls(left, {place: max(found) for place, found in rights.items() if len(found) >= 3}, columns)

    def indent(self, line: Line) -> float:
        """Return how far in a line begins from its page's margin, as margins may alternate."""
        return line.left - self.columns.get((line.page, line.column), self.left[line.page % 2])

    def right(self, line: Line) -> float | None:
        """Return how far the line could have reached, as far as its neighbours show it."""
        place = line.page, line.column
        return self.reach.get((*place, round(line.left / 4)), self.reach.get((*place, -1)))


def _usual_left(lines: Sequence[Line], parity: int) -> float:
    """Return the leftmost place where one in twenty of the lines of even or odd pages begins."""
    places = Counter(line.left for line in lines if line.page % 2 == parity and not line.column)
    common = [place for place, count in places.items() if count >= 0.05 * places.total()]
    return min(common, default=0.0)


def _parted(group: list[Line], line: Line, following: Line | None, gap: float, margins: _Margins) -> bool:
    before = group[-1]
    if abs(line.size - before.size) > OTHER_SIZE and not _one_size(group, line):
        return True
    if _is_apart(before, line):
        return True
    fits = _would_fit(before, line, margins)
    if (line.page, line.column) != (before.page, before.column):
        return _parted_by_page(group, line, following, fits, margins)
    if gap > PARAGRAPH_GAP or gap < 0 or _is_bullet(line):
        return True
    if before.text.endswith("-"):
        return False
    if _ENDS.search(before.text) and fits:
        return True
    if (line.bold, line.italic) != (before.bold, before.italic) and fits:
        return True
    if line.left > before.left + INDENT:
        if len(group) == 1:
            return not (_LIST_ITEM.match(before.text) or _is_bullet(before) or _numbered(before)) and fits
        return _first_line_indented(line, following) or fits
    hangs = len(group) > 1 or _is_bullet(before)
    return line.left < before.left - INDENT and hangs and bool(_ENDS.search(before.text))


def _parted_by_page(
    group: list[Line], line: Line, following: Line | None, fits: bool, margins: _Margins
) -> bool:
    """Say whether a paragraph ends with the page; where the page does not show it, it goes on."""
    before = group[-1]
    if _ENDS.search(before.text) and _stands_alone(before, line, following):
        return True
    # Margins are what most lines of a page show: a line at the very place of the last is no further in.
    moved = abs(line.left - before.left) > SAME_PLACE
    further_in = moved and margins.indent(line) - margins.indent(before) > 2 * INDENT
    # One line alone may be the first of a hanging paragraph; it is not where it ends before it must.
    if further_in and not _first_line_indented(line, following) and (len(group) > 1 or fits):
        return True
    if not _ENDS.search(before.text):
        if _goes_on(before, line):
            return False
        return fits and (line.bold != before.bold or _ends_early(before, margins))
    return fits or (
        _first_line_indented(line, following)
        and not _first_line_indented(group[0], group[1] if group[1:] else None)
    )


def _is_bullet(line: Line) -> bool:
    """Say whether a line opens with the sign of a list's item."""
    hollow = line.text.startswith("o ") and line.inside[0] - line.left > HANGS * line.size
    return hollow or bool(_BULLET.match(line.text))


def _goes_on(before: Line, line: Line) -> bool:
    """Say whether a sentence plainly goes on over the page: in small letters, or after a word that leads on."""
    alike = (before.bold, before.italic) == (line.bold, line.italic)
    return alike and (line.text[:1].islower() or _LEADS_ON.search(before.text) is not None)


def _stands_alone(before: Line, line: Line, following: Line | None) -> bool:
    """Say whether a line is set in type of its own, as a heading of one line is: not as the lines around it."""
    others = [other for other in (before, following) if other is not None]
    larger = all(line.size > other.size + SAME_SIZE for other in others)
    return larger or all((line.bold, line.italic) != (other.bold, other.italic) for other in others)


def _is_apart(before: Line, line: Line) -> bool:
    """Say whether one of two lines is a rule or an answer, or a note beside the other."""
    if any(_is_rule(one) or one.role == "answer" for one in (before, line)):
        return True
    return "beside" in (before.role, line.role) and (line.page, line.column) != (before.page, before.column)


def _is_rule(line: Line) -> bool:
    """Say whether a line is nothing but a rule or stars: ``________``, ``* * *``."""
    return len(line.text) > 2 and not _LETTER_OR_FIGURE.search(line.text)


def _ends_early(line: Line, margins: _Margins) -> bool:
    """Say whether a line ends well before it must: a name in a list, a heading."""
    right = margins.right(line)
    return right is not None and line.right - line.left < 0.6 * (right - line.left)


def _one_size(group: list[Line], line: Line) -> bool:
    return abs(group[0].size - line.size) <= OTHER_SIZE


def _first_line_indented(line: Line, following: Line | None) -> bool:
    same = following is not None and (following.page, following.column) == (line.page, line.column)
    return same and following is not None and line.left > following.left + INDENT


def _numbered(line: Line) -> bool:
    return bool(_QUESTION.match(line.text))


def _would_fit(before: Line, line: Line, margins: _Margins) -> bool:
    """Say whether the next line's first word had room on the line before: then its end was wanted."""
    right = margins.right(before)
    if right is None or before.right <= before.left:
        return False
    if before.column and before.right - before.left > NARROW_FULL * (right - before.left):
        # In a narrow column lines are uneven, and a short word may have had room.
        return False
    width = (line.right - line.left) / max(len(line.text), 1)
    first = line.text.split(maxsplit=1)[0]
    return before.right + (len(first) + 1) * width * 1.1 + 2 < right
