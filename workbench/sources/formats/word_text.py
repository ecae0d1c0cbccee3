"""The text of a Word document: its paragraphs, tables and text boxes in order, and what it hides.

A zip and XML walk of our own: the libraries leave out tracked insertions and content controls, or accept every
change and print hidden text, and say nothing (ECMA-376, part 1, 17).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from . import formulas, word_fields, word_shapes, word_unseen
from .blocks_to_lines import Block, Run
from .left_out_where import Places
from .word_numbering import Numbering, integer
from .word_styles import Style, Styles, flag, heading_level, is_on, numbered, raised, struck
from .xml_tree import attribute, child, children, local

if TYPE_CHECKING:
    from lxml import etree

_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PROPERTIES = frozenset("pPr rPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr tblPrEx rubyPr".split())
_SKIPPED = frozenset(
    "instrText delInstrText footnoteRef endnoteRef separator continuationSeparator annotationRef "
    "lastRenderedPageBreak softHyphen".split()
)
_GAP = "[…]"
_GREEK = dict(zip("abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True))
_SYMBOLS = {0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xB0: "°", 0xA5: "∞"}


@dataclass
class Findings:
    """What stands in a document beside its plain words; words are counted, never kept."""

    inserted: list[int] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    unseen: list[int] = field(default_factory=list)
    covered: list[int] = field(default_factory=list)
    struck: list[int] = field(default_factory=list)
    places: Places = field(default_factory=Places)
    equations: int = 0
    boxes: int = 0
    unfilled: int = 0
    objects: int = 0
    embedded: int = 0
    pictures: int = 0
    texts: int = 0
    called: dict[str, list[tuple[str, bool]]] = field(default_factory=lambda: {"footnote": [], "endnote": []})


@dataclass
class Story:
    """One part of a document (its body, or its notes) as it is walked."""

    styles: Styles
    numbering: Numbering
    findings: Findings
    notes_before: int = 0
    _runs: list[Run] = field(default_factory=list)
    _boxes: list[Block] = field(default_factory=list)
    _fields: list[str] = field(default_factory=list)
    _codes: list[str] = field(default_factory=list)
    _ground: float = word_unseen.WHITE
    _is_covered: bool = False

    def blocks(self, parent: Iterable[etree._Element]) -> Iterator[Block]:
        """Yield the blocks of a body, a cell, a note or a text box, in order."""
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name == "altChunk":
                self.findings.embedded += 1
            elif name == "AlternateContent":
                yield from self.blocks(self._chosen(element))
            elif name in ("del", "moveFrom"):
                self._left_out(element, "deleted")
            elif name == "sdt" and word_fields.is_prompt(element):
                self._unfilled(element)
            elif name and name not in _PROPERTIES:
                if name in ("ins", "moveTo"):
                    self.findings.inserted.append(_count(element))
                yield from self.blocks(element)

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        outer, self._runs = self._runs, []
        boxes, self._boxes = self._boxes, []
        properties = child(element, "pPr")
        named = child(properties, "pStyle")
        style_id = attribute(named, "val") if named is not None else ""
        style = self.styles.of(style_id)
        around, self._ground = self._ground, word_unseen.ground(properties, self._ground)
        outside, self._is_covered = self._is_covered, not all(word_shapes.over_words(element))
        self._inline(element, style)
        self._ground, self._is_covered = around, outside
        self._fields = [state for state in self._fields if state == "result"]
        label, item = self._label(properties, style, style_id)
        runs = ([Run(label)] if label and any(run.text.strip() for run in self._runs) else []) + self._runs
        self.findings.places.end_paragraph("".join(run.text for run in runs))
        own, self._runs = self._boxes, outer
        self._boxes = boxes
        level = heading_level(None, properties) or style.level
        if any(run.text.strip() for run in runs):
            yield Block(tuple(runs), f"heading {level}" if level else "list" if item else "")
        yield from own

    def _label(self, properties: etree._Element | None, style: Style, style_id: str) -> tuple[str, bool]:
        number, depth = numbered(properties)
        if not number and not style.number:
            return "", False
        if not number:
            number = style.number
            depth = depth or style.depth or str(self.numbering.level_of_style(number, style_id))
        if number == "0" or number not in self.numbering.numbers:
            return "", False
        if not any(run.text.strip() for run in self._runs):
            # An empty paragraph is counted and prints a bare number; nothing is said there.
            self.numbering.label(number, integer(depth, 0))
            return "", False
        return self.numbering.label(number, integer(depth, 0))

    def _inline(self, parent: etree._Element, style: Style) -> None:
        for element in parent:
            name = local(element)
            if name == "r":
                self._run(element, style)
            elif name == "AlternateContent":
                self._inline(self._chosen(element), style)
            elif name in ("del", "moveFrom"):
                self._left_out(element, "deleted")
            elif name in ("ins", "moveTo"):
                self.findings.inserted.append(_count(element))
                self._inline(element, style)
            elif name == "t":
                self.findings.texts += 1
                self._say(element.text or "", Run(""))
            elif name == "sdt" and word_fields.is_prompt(element):
                self._unfilled(element)
            elif name == "rt":
                self.findings.texts += _texts(element)
            elif name and name not in _PROPERTIES and name not in _SKIPPED:
                self._special(element, name, style, Run(""))

    def _run(self, element: etree._Element, style: Style) -> None:
        properties = child(element, "rPr")
        named = child(properties, "rStyle")
        own = self.styles.of(attribute(named, "val")) if named is not None else Style()
        if flag(properties, "vanish", own.hidden or style.hidden):
            self._left_out(element, "hidden")
            return
        if struck(properties, own.struck or style.struck):
            self._left_out(element, "struck")
            return
        begins_here = any(word_shapes.over_words(element))
        unseen = (
            "covered" if self._is_covered else word_unseen.is_unseen(properties, self._ground) and "unseen"
        )
        self._is_covered |= begins_here
        if unseen and _texts(element):
            self._left_out(element, unseen)
            # Without a sign the words before and after would make a sentence that nobody wrote.
            if unseen == "unseen" or not (self._runs and self._runs[-1].text == _GAP):
                self._say(_GAP, Run(""))
            return
        fonts = child(properties, "rFonts")
        font = attribute(fonts, "ascii") if fonts is not None else ""
        look = Run(
            "",
            raised(properties, own.raised or style.raised),
            flag(properties, "b", own.bold or style.bold),
            flag(properties, "i", own.italic or style.italic),
        )
        for piece in element:
            if word_fields.is_symbols(font) and local(piece) == "t":
                self.findings.texts += 1
                self._say(word_fields.signs(piece.text or "", font), look)
            else:
                self._piece(piece, style, look)

    def _piece(self, piece: etree._Element, style: Style, look: Run) -> None:
        """Read one element of a run: words, a character, a field's end, a note's mark, or what may hold any."""
        name = local(piece)
        if name == "t":
            self.findings.texts += 1
            self._say(piece.text or "", look)
        elif name in _CHARACTERS:
            self._say(_CHARACTERS[name], look)
        elif name == "fldChar":
            self._say(word_fields.answer(piece), look)
            self._field(attribute(piece, "fldCharType"))
        elif name == "instrText" and self._codes:
            self._codes[-1] += piece.text or ""
        elif name == "sym":
            self._say(_symbol(piece), look)
        elif name in ("footnoteReference", "endnoteReference"):
            self._call(piece, name.removesuffix("Reference"), look)
        elif name == "AlternateContent":
            for chosen in self._chosen(piece):
                self._special(chosen, local(chosen), style, look)
        elif name and name not in _PROPERTIES and name not in _SKIPPED:
            self._special(piece, name, style, look)

    def _special(self, element: etree._Element, name: str, style: Style, look: Run) -> None:
        """Go into drawings, objects, fields, links and whatever else may hold words."""
        if name == "txbxContent":
            self.findings.boxes += 1
            outer, self._runs = self._runs, []
            found = list(self.blocks(element))
            self._runs = outer
            self._boxes += found
            return
        self.findings.places.add("comment", name == "commentReference")
        self.findings.objects += name in ("OLEObject", "control")
        self.findings.pictures += name in ("pic", "imagedata")
        if name == "oMath":
            self.findings.texts += _texts(element)
            self._say(formulas.linear(element), Run(""))
        elif name == "delText":
            self._left_out(element, "deleted")
        elif name in ("p", "tbl"):
            self._boxes += list(self.blocks([element]))
        else:
            self._inline(element, style)

    def _say(self, text: str, look: Run) -> None:
        if not text or (self._fields and self._fields[-1] == "instruction"):
            return
        self._runs.append(Run(text, look.raised, look.bold, look.italic))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("instruction")
            self._codes.append("")
        elif kind == "separate" and self._fields:
            self._fields[-1] = "result"
        elif kind == "end" and self._fields:
            self._fields.pop()
            code = self._codes.pop() if self._codes else ""
            formula = formulas.of_field(code)
            self._say(formula, Run(""))
            self.findings.equations += not formula and code.upper().split()[:1] == ["EQ"]

    def _call(self, element: etree._Element, kind: str, look: Run) -> None:
        called = self.findings.called[kind]
        own_mark = is_on(attribute(element, "customMarkFollows"), absent=False)
        called.append((attribute(element, "id"), own_mark))
        if not own_mark:
            number = sum(1 for _, custom in called if not custom) + (
                self.notes_before if kind == "endnote" else 0
            )
            self._runs.append(Run(str(number), True, look.bold, look.italic))

    def _unfilled(self, element: etree._Element) -> None:
        """Leave out a form field's prompt: what nobody answered is no answer."""
        self.findings.texts += _texts(element)
        self.findings.unfilled += 1

    def _chosen(self, element: etree._Element) -> etree._Element:
        """Return one of the alternatives that say the same; the words of the others are not counted twice."""
        options = [one for one in element if local(one) in ("Choice", "Fallback")]
        holding = [one for one in options if any(local(e) in ("t", "txbxContent") for e in one.iter())]
        chosen = (holding or options or [element])[0]
        for other in options:
            if other is not chosen:
                self.findings.texts += _texts(other)
        return chosen

    def _left_out(self, element: etree._Element, what: str) -> None:
        self.findings.texts += _texts(element)
        if words := _count(element):
            getattr(self.findings, what).append(words)
            self.findings.places.add(what, words)

    def _table(self, element: etree._Element) -> Iterator[Block]:
        rows = list(_rows(element))
        if all(len(cells) < 2 for cells, _ in rows):
            for cells, _ in rows:
                for cell in cells:
                    yield from self.blocks(cell)
            return
        for cells, properties in rows:
            if child(properties, "del") is not None:
                for cell in cells:
                    self._left_out(cell, "deleted")
                continue
            if child(properties, "ins") is not None:
                self.findings.inserted.append(sum(map(_count, cells)))
            runs: list[Run] = []
            for number, cell in enumerate(cells):
                runs += [Run("\t")] if number else []
                around, self._ground = self._ground, word_unseen.ground(child(cell, "tcPr"), self._ground)
                found = list(self.blocks(cell))
                self._ground = around
                for place, one in enumerate(found):
                    runs += ([Run(" ")] if place else []) + [
                        Run(run.text.replace("\t", " "), run.raised, run.bold, run.italic) for run in one.runs
                    ]
            yield Block(tuple(runs), "table")


def _rows(table: etree._Element) -> Iterator[tuple[list[etree._Element], etree._Element | None]]:
    """Yield the cells and the properties of each row, those inside content controls, too."""
    for element in table:
        if local(element) == "tr":
            yield list(_cells(element)), child(element, "trPr")
        elif local(element) not in _PROPERTIES:
            yield from _rows(element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) not in _PROPERTIES:
            yield from _cells(element)


def _texts(element: etree._Element) -> int:
    return sum(1 for one in element.iter() if local(one) == "t")


def _count(element: etree._Element) -> int:
    """Return how many words stand in an element."""
    text = "".join(one.text or "" for one in element.iter() if local(one) in ("t", "delText"))
    return len(text.split())


def _symbol(element: etree._Element) -> str:
    """Return the character that a symbol font prints: Greek letters and signs of Symbol, else a bullet or itself."""
    try:
        place = int(attribute(element, "char")[:4], 16)
    except ValueError:
        return ""
    if attribute(element, "font").lower() == "symbol":
        code, letter = place & 0xFF, chr(place & 0xFF)
        return _SYMBOLS.get(code) or _GREEK.get(letter) or _GREEK.get(letter.lower(), letter).upper()
    sign = word_fields.sign(attribute(element, "font"), place)
    return sign or ("•" if 0xD800 <= place <= 0xF8FF else chr(place))


def notes_of(root: etree._Element | None, kind: str, story: Story) -> dict[str, list[Block]]:
    """Return each note's blocks by its id, without the rules that separate notes from the text."""
    return {
        attribute(element, "id"): list(story.blocks(element))
        for element in (children(root, kind) if root is not None else ())
        if attribute(element, "type") in ("", "normal")
    }
