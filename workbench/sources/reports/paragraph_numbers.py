"""Numbered paragraphs: the one run of numbers that goes through a document, apart from lists inside it.

Numbers go through the document (``21.``: the Commons, and the Lords since about 2013), or begin again in each
chapter (``2.14.``: the Lords before).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...text.english.patterns_in_tables import in_table
from ..formats.lines import Line

# Words follow a number at once where a page was saved from the web: ``9.In``.
_PLAIN = in_table("sources/reports/forms", "a paragraph’s number")
# Of four figures it may be the year that a sentence ends with: a number only where the one before it stands, too.
_LONG = in_table("sources/reports/forms", "a long paragraph’s number")
_BY_CHAPTER = in_table("sources/reports/forms", "a paragraph’s number by chapter")
NUMBERED = in_table("sources/reports/forms", "a number, perhaps by chapter")

# The farthest in points that a number may stand from where the run's numbers do: from the page's margin, or, where only
# headings stand in the margin and a page has none, from the page's edge as the last number.
SAME_INDENT, SAME_PLACE = 9, 1.5
_CONTENTS_PAGE = in_table("sources/reports/forms", "a page after a tab")


@dataclass(frozen=True)
class _Candidate:
    """A line that opens with a number: where it is, its chapter (0 where none is printed) and number, its indent.

    ``left`` is how far from the page's edge it stands.
    """

    index: int
    chapter: int
    number: int
    indent: int
    left: float = 0.0

    @property
    def printed(self) -> str:
        return f"{self.chapter}.{self.number}" if self.chapter else str(self.number)


def number_of(text: str) -> str:
    """Return the number that ``text`` opens with (``21. We have``, ``9.In``, ``2.14 We``), or ``""``.

    One of four figures is none by itself: it may be a year (`run` has those, by what comes before them).
    """
    match = _BY_CHAPTER.match(text)
    if match:
        return f"{match[1]}.{match[2]}"
    match = _PLAIN.match(text)
    return match[1] if match else ""


def without_number(text: str) -> str:
    """Return ``text`` without the number that it opens with, which is known to be one."""
    match = _BY_CHAPTER.match(text) or _PLAIN.match(text) or _LONG.match(text)
    return text[match.end() :] if match else text


def is_title(text: str) -> bool:
    """Say whether ``text`` is a numbered section's title (``2. What we ask``): short, and no sentence."""
    return number_of(text).isdigit() and len(text) < 90 and not text.rstrip().endswith((".", ";", ",", ":"))


def run(lines: Sequence[Line], *, other: frozenset[int] = frozenset(), first: str = "") -> dict[int, str]:
    """Return the document's own numbering: index of a line → its number, in order.

    Lists inside a paragraph are numbered, too; they stand at another indent, or begin again at 1. Of the runs
    that begin at 1 (those of a volume by itself: at 9.1) the longest counts; none has a line of ``other``, known to be
    another list's. One that begins later (a chapter sent alone) counts where it is far longer. One that is
    known to begin with ``first`` is that.
    Indents are measured from their page's margin, as margins may alternate.
    """
    margins: dict[tuple[int, int], float] = {}
    for line in lines:
        place = line.page, line.column
        margins[place] = min(margins.get(place, line.left), line.left)
    candidates = []
    for index, line in enumerate(lines):
        # A line of a table of contents ends in its page.
        long = _LONG.match(line.text)
        number = long[1] if long else number_of(line.text)
        if number and not _CONTENTS_PAGE.search(line.text):
            chapter, _, own = number.rpartition(".")
            indent = round(line.left - margins[line.page, line.column])
            candidates.append(_Candidate(index, int(chapter or 0), int(own), indent, line.left))
    candidates = [c for c in candidates if c.index not in other]
    if begins := [c for c in candidates if first and c.printed == first]:
        runs = [_follow([c for c in candidates if bool(c.chapter) == bool(s.chapter)], s) for s in begins]
        return max(runs, key=len)
    plain = [c for c in candidates if not c.chapter]
    chaptered = [c for c in candidates if c.chapter]
    runs = [_follow(plain, start) for start in plain if start.number == 1]
    runs += [_follow(chaptered, start) for start in _chapters(chaptered)]
    usual = _usual_size(lines)
    # A handful of numbers in a long document is a list somewhere in it.
    runs = [run for run in runs if 20 * len(run) >= len(margins)]
    found = max((run for run in runs if not _is_titles(lines, run, usual)), key=len, default={})
    known = frozenset(index for run in runs for index in run)
    later = _begun_later(lines, [c for c in candidates if c.index not in known], usual)
    return later if len(later) >= max(_LATER, _FAR_LONGER * len(found)) else found


# A run that begins at 45 is a chapter's; of fewer, or hardly more than the run from 1, it may be a list that lost some.
_LATER, _FAR_LONGER = 8, 2


def _begun_later(lines: Sequence[Line], candidates: Sequence[_Candidate], usual: float) -> dict[int, str]:
    """Return the longest run that begins after 1, as a chapter sent alone has it."""
    taken: set[int] = set()
    longest: dict[int, str] = {}
    for start in candidates:
        if start.index in taken or start.number == 1:
            continue
        run = _follow([c for c in candidates if bool(c.chapter) == bool(start.chapter)], start)
        taken |= run.keys()
        if len(run) > len(longest) and not _is_titles(lines, run, usual):
            longest = run
    return longest


def _chapters(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return where a run may begin: at 1.1, else at the first paragraph of a chapter (``9.1`` in a second volume)."""
    opens = [one for one in candidates if one.number == 1]
    return [one for one in opens if one.chapter == 1] or list(
        {one.chapter: one for one in reversed(opens)}.values()
    )


def _usual_size(lines: Sequence[Line]) -> float:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    return max(sorted(weights), key=lambda size: weights[size], default=0.0)


def _is_titles(lines: Sequence[Line], run: dict[int, str], usual: float) -> bool:
    """Say whether a run numbers titles and not paragraphs: in larger type, or title straight after title."""
    if len(run) > 1 and sum(lines[index].size > 1.05 * usual for index in run) > 0.6 * len(run):
        return True
    titles = 0
    for index in run:
        text = lines[index].text.rstrip()
        alone = index + 1 in run or not lines[index + 1 : index + 2] or lines[index + 1].bold
        titles += alone and len(text) < 90 and not text.endswith((".", ";", ",", ":"))
    return len(run) > 8 and titles > 0.6 * len(run)


def _follow(candidates: Sequence[_Candidate], start: _Candidate) -> dict[int, str]:
    """Return the run from ``start``: each next number at nearly the run's indent; a gap of one number is borne."""
    found = {start.index: start.printed}
    last, indents = start, Counter([start.indent])
    inside: set[int] = set()
    for place, one in enumerate(candidates):
        step = _step(last, one)
        if one.index <= start.index or one.index in inside or not (step or one.number == 1):
            continue
        usual = indents.most_common(1)[0][0]
        if not _near(one, last, usual):
            continue
        if not step:
            inside |= _list_inside([c for c in candidates[place:] if _near(c, last, usual)], last)
            continue
        if step == 2 and _comes(candidates[place + 1 :], last, usual):
            continue
        found[one.index] = one.printed
        last = one
        indents[one.indent] += 1
    return found


def _near(one: _Candidate, last: _Candidate, indent: int) -> bool:
    return abs(one.indent - indent) <= SAME_INDENT or abs(one.left - last.left) <= SAME_PLACE


def _list_inside(later: Sequence[_Candidate], last: _Candidate) -> set[int]:
    """Return the lines of lists, ``1.``, ``2.``, ``3.``, within the paragraph ``last``, set as the run is.

    They are lists where the run goes on straight after them: else what begins again may be another part of a paper.
    """
    counted = (
        n for n, (before, one) in enumerate(pairwise(later), 1) if one.number not in (1, before.number + 1)
    )
    end = next(counted, len(later))
    goes_on = any(_step(last, one) == 1 for one in later[end : end + 2])
    return {one.index for one in later[:end]} if goes_on else set()


def _step(last: _Candidate, one: _Candidate) -> int:
    """Return 1 where ``one`` is the next number, 2 where one was left out between, else 0."""
    if one.chapter == last.chapter and one.number - last.number in (1, 2):
        return one.number - last.number
    return int(one.chapter == last.chapter + 1 and one.number == 1 and last.chapter > 0)


def _comes(later: Sequence[_Candidate], last: _Candidate, indent: int) -> bool:
    """Say whether the number that seems left out still comes soon at the run's indent."""
    return any(_step(last, c) == 1 and abs(c.indent - indent) <= SAME_INDENT for c in later[:12])
