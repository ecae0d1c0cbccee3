"""OpenDocument text becomes lines (OASIS Open Document Format 1.3, part 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...text.english.patterns_in_tables import in_table
from ..left_out import LeftOut
from . import outside_paragraphs, page_heads
from .blocks_to_lines import Block, Run, note, page_of
from .choice_grids import with_headings
from .encodings import without_controls
from .left_out_where import Places
from .lines import Page
from .odt_unseen import Looks, looks_of
from .word_numbering import Level, integer, written
from .xml_tree import attribute, child, children, local, parse, words
from .zip_packages import Package

if TYPE_CHECKING:
    from lxml import etree

_LEFT_OUT = frozenset(
    "tracked-changes forms sequence-decls user-field-decls variable-decls ruby-text desc title script "
    "change change-start change-end bookmark bookmark-start bookmark-end soft-page-break note-citation".split()
)
# Raised by name or by a share of the letters' height; what is lowered has a minus.
_RAISED = in_table("sources/formats/forms", "a place above the line")


@dataclass
class _Story:
    """A document as it is walked: its lists' counts, its notes, and what is not plain words."""

    raised: frozenset[str]
    hidden: frozenset[str]
    struck: frozenset[str]
    levels: dict[str, dict[int, Level]]
    looks: Looks
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    notes: list[Block] = field(default_factory=list)
    called: int = 0
    places: Places = field(default_factory=Places)
    boxes: int = 0
    runs: list[Run] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)

    def blocks(self, parent: Iterable[etree._Element], lists: tuple[str, ...] = ()) -> Iterator[Block]:
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                yield from self._paragraph(element, "")
            elif name == "list":
                yield from self._list(element, lists)
            elif name == "table":
                yield from self._table(element)
            elif name and name not in _LEFT_OUT:
                yield from self.blocks(element, lists)

    def _paragraph(self, element: etree._Element, label: str) -> Iterator[Block]:
        outer, self.runs = self.runs, [Run(label)] if label else []
        after, self.after = self.after, []
        if self._is_hidden(element):
            self.places.add("hidden", len(words(element).split()))
        else:
            self._inline(element, False)
        runs, self.runs = self.runs, outer
        boxes, self.after = self.after, after
        self.places.end_paragraph("".join(run.text for run in runs))
        level = integer(attribute(element, "outline-level"), 1) if local(element) == "h" else 0
        if any(run.text.strip() for run in runs):
            numbered = label[:1].isdecimal() and label.count(".") < 2
            yield Block(
                tuple(runs), f"heading {level}" if level else "list" if label and not numbered else ""
            )
        yield from boxes

    def _inline(self, element: etree._Element, raised: bool) -> None:
        self._say(element.text, raised)
        for piece in element:
            self._piece(piece, local(piece), raised)
            self._say(piece.tail, raised)

    def _piece(self, piece: etree._Element, name: str, raised: bool) -> None:
        style = attribute(piece, "style-name")
        if name == "s":
            self._write(" " * min(integer(attribute(piece, "c"), 1), 100), raised)
        elif name in ("tab", "line-break"):
            self._write("\t" if name == "tab" else "\n", raised)
        elif name == "note":
            self._note(piece)
        elif name == "annotation":
            self.places.add("comment")
        elif name == "text-box":
            self.boxes += 1
            self.after += list(self.blocks(piece))
        elif name in ("hidden-text", "hidden-paragraph") or self._is_hidden(piece):
            self.places.add("hidden", len(words(piece).split()))
        elif style in self.struck:
            self.places.add("struck", len(words(piece).split()))
        elif name and name not in _LEFT_OUT and name != "annotation-end":
            self._inline(piece, raised or style in self.raised)

    def _is_hidden(self, element: etree._Element) -> bool:
        return attribute(element, "style-name") in self.hidden or self.looks.unseen(element)

    def _say(self, text: str | None, raised: bool) -> None:
        """Write text whose white space is made single, as the format has it."""
        if text:
            self._write(" ".join(f"_{without_controls(text)}_".split())[1:-1], raised)

    def _write(self, text: str, raised: bool) -> None:
        self.runs.append(Run(text, raised))

    def _note(self, element: etree._Element) -> None:
        self.called += 1
        number = self.called
        self.runs.append(Run(str(number), raised=True))
        body = child(element, "note-body")
        own = list(self.blocks(body)) if body is not None else []
        self.notes.append(note(str(number), own[0].runs if own else ()))
        self.notes += [Block(one.runs, "note") for one in own[1:]]

    def _list(self, element: etree._Element, lists: tuple[str, ...]) -> Iterator[Block]:
        style = attribute(element, "style-name") or (lists[0] if lists else "")
        depth = len(lists)
        counts = self.counts.setdefault(style, {})
        continued = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
        if depth:
            counts.pop(depth, None)
        elif not continued:
            counts.clear()
        for item in children(element, "list-item", "list-header"):
            label = ""
            if local(item) == "list-item":
                label = self._number(style, depth, attribute(item, "start-value"), counts)
            for place, piece in enumerate(item):
                if local(piece) in ("p", "h") and place == 0:
                    yield from self._paragraph(piece, label)
                else:
                    yield from self.blocks([piece], (style, *lists))

    def _number(self, style: str, depth: int, start: str, counts: dict[int, int]) -> str:
        level = self.levels.get(style, {}).get(depth)
        if level is None:
            return ""
        if level.form == "bullet":
            return "•\t"
        counts[depth] = integer(start, 1) if start else counts.get(depth, level.start - 1) + 1
        shown = range(max(0, depth + 1 - (level.restart or 1)), depth + 1)
        forms = self.levels[style]
        number = ".".join(
            written(counts.get(at, 1), forms[at].form if at in forms else "decimal") for at in shown
        )
        return f"{level.text}{number}{level.suffix}\t" if number else ""

    def _table(self, element: etree._Element) -> Iterator[Block]:
        for row in (one for one in element.iter() if local(one) == "table-row" and _table_of(one) is element):
            cells = list(children(row, "table-cell"))
            found = [list(self.blocks(cell)) for cell in cells]
            if len(cells) < 2:
                yield from (block for cell in found for block in cell)
                continue
            runs: list[Run] = []
            for number, cell_blocks in enumerate(found):
                runs += [Run("\t")] if number else []
                for place, one in enumerate(cell_blocks):
                    runs += ([Run(" ")] if place else []) + list(one.runs)
            yield Block(tuple(runs), "table")


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return an OpenDocument text as one page of lines, and remarks on what needs a person's eye.

    Raises `errors.Unreadable` where the package is broken, locked or too large, or declares a DOCTYPE.
    """
    package = Package(data)
    root = parse(package.read("content.xml"), "the document")
    styles = [
        root,
        *([parse(package.read("styles.xml"), "its styles")] if "styles.xml" in package.names else []),
    ]
    story = _Story(*_styles(styles), looks_of(styles))
    body = child(root, "body")
    blocks = list(story.blocks(body if body is not None else root))
    return (page_of(with_headings([*blocks, *story.notes])),), (
        *_remarks(root, story),
        *outside_paragraphs.not_read(package),
    )


def left_out_of(data: bytes) -> Iterator[LeftOut]:
    """Yield the words of the file's headers and footers, which are read on no page."""
    return page_heads.of_package(data, r"styles\.xml")


def _remarks(root: etree._Element, story: _Story) -> Iterator[str]:
    regions = [one for one in root.iter() if local(one) == "changed-region"]
    deleted = [one for region in regions for one in region if local(one) == "deletion"]
    if regions:
        left_out = sum(_words_of_change(one) for one in deleted)
        yield (
            f"tracked changes: {len(regions) - len(deleted)} read as text, {len(deleted)} deletions "
            f"({left_out} words) left out; look at them in the word processor"
        )
    for what, name in (("hidden", "hidden text"), ("struck", "struck-out text")):
        if count := story.places.counts[what]:
            yield f"{name} left out: {count:,} words{story.places.where(what)}"
    if said := story.places.comments():
        yield said
    if story.boxes:
        yield f"text boxes read after the paragraph that holds them: {story.boxes:,}"


def _words_of_change(deletion: etree._Element) -> int:
    return sum(len(words(one).split()) for one in deletion if local(one) != "change-info")


def _styles(
    roots: Iterable[etree._Element],
) -> tuple[frozenset[str], frozenset[str], frozenset[str], dict[str, dict[int, Level]]]:
    """Return the styles that raise words, those that hide them, those that strike them, and each list's levels."""
    raised, hidden, struck = set(), set(), set()
    levels: dict[str, dict[int, Level]] = {}
    for element in (one for root in roots for one in root.iter()):
        name = local(element)
        parent = element.getparent()
        if name == "text-properties" and parent is not None:
            style = attribute(parent, "name")
            if _RAISED.match(attribute(element, "text-position")):
                raised.add(style)
            if attribute(element, "display") == "none":
                hidden.add(style)
            if attribute(element, "text-line-through-style") not in ("", "none"):
                struck.add(style)
        elif name.startswith("list-level-style") and parent is not None:
            depth = integer(attribute(element, "level"), 1) - 1
            levels.setdefault(attribute(parent, "name"), {})[depth] = _level(element, name)
    return frozenset(raised), frozenset(hidden), frozenset(struck), levels


def _level(element: etree._Element, name: str) -> Level:
    forms = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
    form = "bullet" if name.endswith("bullet") else forms.get(attribute(element, "num-format"), "none")
    return Level(
        integer(attribute(element, "start-value"), 1),
        form,
        attribute(element, "num-prefix"),
        attribute(element, "num-suffix"),
        integer(attribute(element, "display-levels"), 1),
    )


def _table_of(row: etree._Element) -> etree._Element | None:
    """Return the table that a row is of: the nearest above it."""
    above = row.getparent()
    while above is not None and local(above) != "table":
        above = above.getparent()
    return above
