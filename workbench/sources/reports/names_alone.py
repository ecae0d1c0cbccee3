"""A list of written evidence that prints no codes: who sent some, numbered or not.

Read only where no code was, and where every entry looks like a name: what is no name makes it a page of prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...model import Document
from ...text.english.patterns_in_tables import in_table
from ..formats.headings import Style, style_of
from ..formats.lines import Line
from .parts_left_out import Block

_BRACKET = in_table("sources/reports/forms", "a bracket after a name")
_BULLET = in_table("sources/reports/forms", "a bullet")
_NUMBERED = in_table("sources/reports/forms", "a number and an entry")
_NUMBER_LINE = in_table("sources/reports/forms", "a line that is a number")
_BESIDE = in_table("sources/reports/forms", "a paper beside an entry")
_GROUP = in_table("sources/reports/forms", "a group of a list")
_NAME = in_table("sources/reports/forms", "an entry that is a name")
_GOES_ON = in_table("sources/reports/forms", "an entry goes on")
_UNFINISHED = in_table("sources/reports/forms", "an entry is unfinished")
_LONGEST = 25
"""Words of the longest name: joint submissions name three or four bodies."""
_OPENING = 6
"""Words of what a list's opening says of it: a name that ends with a full stop has fewer."""
_MOST, _SMALL = 0.8, 4
"""Of names under bullets, how many must have capitals; letters of the longest word that needs none."""
_GAP = 9
"""How many numbers may be left out: papers that are confidential, or were taken back."""
_BESIDES = 2
"""Lines without a number before and between those that have one."""
_FULL_LINE = 60.0
"""Points short of the longest line at which a line of a name may still have been too short for its next word."""


def listed_numbers(lines: Sequence[Line], heads: Callable[[str], bool]) -> frozenset[int]:
    """Return the lines (by index) that number the names of a list of evidence: no paragraph of the report has these.

    ``heads`` says which lines head such a list; between it and the first name a line or two may say what it lists.
    """
    found: set[int] = set()
    for head in (n for n, line in enumerate(lines) if heads(line.text)):
        own: list[int] = []
        besides = 0
        for n in range(head + 1, len(lines)):
            match = _NUMBERED.match(lines[n].text)
            if match and int(match[1]) == len(own) + 1 and _is_name(match[2]):
                own.append(n)
                besides = 0
            elif lines[n].text.strip():
                besides += 1
            if besides > _BESIDES:
                break
        found |= set(own) if len(own) > 1 else set()
    return frozenset(found)


@dataclass(frozen=True)
class Named:
    """The authors of a list, and the blocks in which they stand."""

    authors: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()


def read(blocks: Sequence[Block]) -> Named:
    """Return the entries of the first list of names among the blocks of a list of evidence, else nothing.

    The heading opens it, and the next heading ends it if it names no group of entries (``Individuals``). Names may be
    printed as smaller headings are, one after another.
    """
    names = _style_of_names(blocks)
    own = list(_of_one_list(blocks, names))
    lines = [line for block in own if _entries_in(block, own, names) for line in _lines(block)]
    for entries in (_numbered(lines), _bulleted(lines), _by_line(lines)):
        # What was said may stand under bullets or small headings, too, and is not written as names are.
        doubtful = names or (lines and _BULLET.match(lines[0][0]))
        proper = not doubtful or sum(map(_in_capitals, entries)) >= _MOST * len(entries)
        if len(entries) > 1 and all(map(_is_name, entries)) and proper:
            return Named(tuple(entries), tuple(own))
    return Named()


def documents(named: Named, report: str) -> list[Document]:
    """Return one document per entry, *not-held* and without a code; its id has its place in the list."""
    return [
        Document(
            f"{report}/evidence-{place}",
            kind="written",
            title=f"Written evidence from {author}",
            author=author,
            status="not-held",
            note="listed in the report by name, without a code; its text is not held",
        )
        for place, author in enumerate(named.authors, 1)
    ]


def ended(blocks: Sequence[Block], named: Named) -> list[Block]:
    """Return the blocks, those of the list's part that are not in the list as what stands after a report's end."""
    inside = {id(block) for block in named.blocks}
    return [
        replace(block, part="other") if block.part == "written" and id(block) not in inside else block
        for block in blocks
    ]


def _of_one_list(blocks: Sequence[Block], names: Style | None) -> Iterator[Block]:
    for n, block in enumerate(blocks):
        if n > 1 and _heads(block) and not _is_group(block) and style_of(block.paragraph) != names:
            return
        yield block


def _style_of_names(blocks: Sequence[Block]) -> Style | None:
    """Return how names are set that look like headings: two in a row, smaller than the list's own."""
    first = 2 if len(blocks) > 1 and _is_opening(blocks[1]) else 1
    styles = [style_of(b.paragraph) for b in blocks[first : first + 2] if _heads(b) and not _is_group(b)]
    alike = len(styles) == 2 and styles[0] == styles[1] > style_of(blocks[0].paragraph)
    return styles[0] if alike else None


def _heads(block: Block) -> bool:
    """Say whether a block is printed as a heading: in plain text, where nothing is, a name looks like one."""
    printed = block.paragraph.size or block.paragraph.lines[0].role
    return block.heading and bool(printed)


def _is_group(block: Block) -> bool:
    return _GROUP.fullmatch(" ".join(block.paragraph.text.split())) is not None


def _entries_in(block: Block, own: Sequence[Block], names: Style | None) -> bool:
    """Say whether a block has entries: the list's heading, its groups, and what its opening says of it have none."""
    if block is own[0] or _is_group(block) or (_heads(block) and style_of(block.paragraph) != names):
        return False
    return not (block is own[1] and _is_opening(block))


def _is_opening(block: Block) -> bool:
    """Say whether a block tells what a list lists: a sentence, or what ends in a colon."""
    text = block.paragraph.text.rstrip()
    return text.endswith(":") or (text.endswith(".") and len(text.split()) > _OPENING)


def _lines(block: Block) -> Iterator[tuple[str, bool]]:
    """Yield each line's words, and whether the next word of the name may have had no room on the line before."""
    full = False
    right = max((line.right for line in block.paragraph.lines), default=0.0)
    for n, line in enumerate(block.paragraph.lines):
        yield " ".join(line.text.split()), bool(n) and full
        full = line.right > 0 and line.right > right - _FULL_LINE


def _numbered(lines: Sequence[tuple[str, bool]]) -> list[str]:
    """Return the entries of a list numbered from 1; lines without a number go on, those of papers beside do not."""
    found: list[str] = []
    last, beside = 0, False
    for text, _ in lines:
        match = _NUMBERED.match(text) or _NUMBER_LINE.match(text)
        number = int("".join(filter(str.isdecimal, text.split()[0]))) if match else 0
        if match and (number == 1 if not found else last < number <= last + _GAP):
            found.append(match[2] if match.re.groups else "")
            last, beside = number, False
        elif _BESIDE.match(text):
            beside = True
        elif found and not beside:
            found[-1] = f"{found[-1]} {text}".strip()
        elif not found:
            return []
    return found


def _bulleted(lines: Sequence[tuple[str, bool]]) -> list[str]:
    """Return the entries of a list with a bullet before each; lines without one go on."""
    found: list[str] = []
    for text, _ in lines:
        if match := _BULLET.match(text):
            found.append(text[match.end() :])
        elif not found:
            return []
        else:
            found[-1] = f"{found[-1]} {text}"
    return found


def _by_line(lines: Sequence[tuple[str, bool]]) -> list[str]:
    """Return the entries of a list without numbers, one a line; a line goes on whose words say so."""
    found: list[str] = []
    for text, full in lines:
        if _BESIDE.match(text):
            continue
        if found and (_GOES_ON.match(text) or _UNFINISHED.search(found[-1])):
            found[-1] = f"{found[-1]} {text}"
        elif full:
            return []  # a new name, or the rest of the one before: nobody can tell
        else:
            found.append(text)
    return found


def _in_capitals(entry: str) -> bool:
    """Say whether each longer word of an entry, outside brackets, begins with a capital or a figure."""
    words = [word for word in _BRACKET.sub("", entry).split() if len(word) > _SMALL]
    return all(not word[0].islower() for word in words)


def _is_name(entry: str) -> bool:
    return bool(_NAME.fullmatch(entry)) and len(entry.split()) <= _LONGEST
