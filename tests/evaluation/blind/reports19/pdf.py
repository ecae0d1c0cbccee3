"""A small page setter: columns, running heads, notes at the foot with raised or plain marks, boxes, contents.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from .kit import Block

FACES = {
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"),
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"),
}
# kind: (size against the body, face added, space before, indent, hanging, centred)
KINDS = {
    "cover": (1.7, 1, 40, 0, 0, False),
    "coverline": (1.05, 0, 8, 0, 0, False),
    "centre": (1.0, 0, 8, 0, 0, True),
    "h1": (1.55, 1, 18, 0, 0, False),
    "h1b": (1.55, 1, 2, 0, 0, False),
    "h2": (1.15, 1, 12, 0, 0, False),
    "h3": (1.0, 3, 8, 0, 0, False),
    "caps": (1.05, 0, 14, 0, 0, True),
    "label": (0.85, 1, 8, 26, 0, False),
    "p": (1.0, 0, 7, 0, 26, False),
    "plain": (1.0, 0, 7, 0, 0, False),
    "inpara": (1.0, 0, 5, 26, 0, False),
    "bullet": (1.0, 0, 3, 20, 12, False),
    "sub": (1.0, 0, 3, 26, 20, False),
    "item": (1.0, 0, 7, 0, 26, False),
    "row": (1.0, 0, 3, 0, 24, False),
    "quote": (0.95, 2, 6, 36, 0, False),
    "small": (0.85, 0, 4, 0, 0, False),
}


@dataclass
class Look:
    """How a paper's pages look."""

    face: str = "Times"
    size: float = 11
    lead: float = 1.28
    columns: int = 1
    margin: float = 72
    left_head: str = ""
    right_head: str = ""
    foot: str = ""
    raised: bool = True
    notes: str = "foot"
    note_size: float = 8
    page_at: str = "foot"
    marks: str = "after"


@dataclass
class Line:
    """One set line: runs of (text, font, size, rise), and the notes whose marks stand in it."""

    runs: list
    height: float
    indent: float
    notes: list = field(default_factory=list)
    space: float = 0
    box: str = ""
    centred: bool = False
    keep: bool = False


def runs_of(text: str, face: str, size: float, base: int, raised: bool) -> list:
    """Words with font, size, rise, note number and whether a space stands before."""
    state, words = base, []
    for piece in re.split(r"(\*{1,3}|\x01\d+\x02|\s+)", text):
        if not piece:
            continue
        if set(piece) == {"*"}:
            state ^= {1: 2, 2: 1, 3: 3}[len(piece)]
        elif piece.startswith("\x01"):
            number = piece[1:-1]
            small = (size * 0.62, size * 0.34) if raised else (size, 0)
            words.append((number, FACES[face][0 if not raised else state], *small, int(number)))
        elif piece.isspace():
            words.append((" ", FACES[face][state], size, 0, 0))
        else:
            words.append((piece, FACES[face][state], size, 0, 0))
    return words


def wrap(words: list, width: float) -> list[list]:
    """Break words into lines; pieces without a space between stay together."""
    groups, current = [], []
    for word in words:
        if word[0] == " ":
            groups.append(current)
            current = []
        else:
            current.append(word)
    groups.append(current)
    lines, line, used = [], [], 0.0
    for group in [g for g in groups if g]:
        wide = sum(stringWidth(w[0], w[1], w[2]) for w in group)
        gap = stringWidth(" ", group[0][1], group[0][2]) if line else 0
        if line and used + gap + wide > width:
            lines.append(line)
            line, used, gap = [], 0.0, 0
        if line:
            line.append((" ", group[0][1], group[0][2], 0, 0))
        line += group
        used += gap + wide
    return [*lines, line] if line else lines


class Press:
    """Sets blocks on pages."""

    def __init__(self, path: Path, look: Look, notes: dict[int, str], title: str):
        self.path, self.look, self.notes, self.title = path, look, notes, title
        self.pages: dict[str, int] = {}

    def print(self, blocks: list[Block]) -> None:
        """Twice, so that the contents know their pages."""
        for _turn in (1, 2):
            self.canvas = Canvas(str(self.path), pagesize=A4, invariant=1)
            self.canvas.setTitle(self.title)
            self.page, self.column, self.placed, self.foot, self.foot_lines = 1, 0, [], 0.0, []
            self.y = self.top
            for block in blocks:
                self._block(block)
            self._close_column()
            self._close_page()
            self.canvas.save()

    top = property(lambda self: A4[1] - self.look.margin)
    bottom = property(lambda self: self.look.margin)

    @property
    def width(self) -> float:
        whole = A4[0] - 2 * self.look.margin
        return (whole - 22 * (self.look.columns - 1)) / self.look.columns

    def _block(self, block: Block) -> None:
        if block.kind == "newpage":
            return self._next_page()
        if block.kind == "contents":
            return self._contents(block)
        if block.kind in ("h1", "h2"):
            self.pages[block.text] = self.page
        lines = self._lines(block)
        if (
            block.kind in ("h1", "h2", "h3", "caps", "label")
            and self.y - 4 * self.look.size * 1.4 < self.bottom + self.foot
        ):
            self._next_column()
        for line in lines:
            self._place(line)
        return None

    def _contents(self, block: Block) -> None:
        for title in block.text.split("\n"):
            shown = f"{title} {'.' * max(4, int(78 - len(title) * 0.95))} {self.pages.get(title, 1)}"
            for line in self._lines(Block("plain", shown)):
                self._place(line)

    def _lines(self, block: Block) -> list[Line]:
        scale, base, before, indent, hang, centred = KINDS[block.kind]
        look, size = self.look, self.look.size * scale
        pad = 10 if block.box else 0
        words = runs_of(block.text, look.face, size, base, look.raised)
        width = self.width - indent - hang - 2 * pad
        lines = []
        for i, runs in enumerate(wrap(words, width)):
            called = [w[4] for w in runs if w[4]]
            line = Line(
                runs,
                size * look.lead,
                indent + hang + pad,
                called,
                before if i == 0 else 0,
                block.box,
                centred,
            )
            if i == 0 and block.num:
                line.runs = [(block.num, FACES[look.face][base], size, 0, -1), *runs]
                line.indent = indent + pad
                line.keep = hang
            lines.append(line)
        return lines

    def _note_lines(self, number: int) -> list:
        look = self.look
        raised = [
            (str(number), FACES[look.face][0], look.note_size, 0, 0),
            (" ", FACES[look.face][0], look.note_size, 0, 0),
        ]
        words = runs_of(self.notes[number], look.face, look.note_size, 0, True)
        return wrap(raised + words, self.width)

    def _place(self, line: Line) -> None:
        extra = [self._note_lines(n) for n in line.notes] if self.look.notes == "foot" else []
        high = sum(len(x) for x in extra) * self.look.note_size * 1.25
        rule = 10 if extra and not self.foot_lines else 0
        space = line.space if self.placed else 0
        if self.y - space - line.height < self.bottom + self.foot + high + rule and self.placed:
            self._next_column()
            return self._place(line)
        self.y -= space + line.height
        self.placed.append((self.y, line))
        self.foot += high + rule
        self.foot_lines += [one for note in extra for one in note]
        return None

    def _next_column(self) -> None:
        self._close_column()
        if self.column + 1 < self.look.columns:
            self.column += 1
        else:
            self._close_page()
            self.column, self.page = 0, self.page + 1
        self.y, self.foot, self.foot_lines, self.placed = self.top, 0.0, [], []

    def _next_page(self) -> None:
        self._close_column()
        self.column = self.look.columns - 1
        self._next_column()

    def _close_column(self) -> None:
        x0 = self.look.margin + self.column * (self.width + 22)
        if not self.placed:
            return
        for y, line in self.placed:
            self._draw(x0, y, line)
        self._boxes(x0)
        y = self.bottom + self.foot - 10
        if self.foot_lines:
            self.canvas.setLineWidth(0.4)
            self.canvas.line(x0, y + 3, x0 + 90, y + 3)
        for runs in self.foot_lines:
            y -= self.look.note_size * 1.25
            self._runs(x0, y, runs)
        self.placed, self.foot_lines, self.foot = [], [], 0.0

    def _draw(self, x0: float, y: float, line: Line) -> None:
        x, runs = x0 + line.indent, line.runs
        if runs and runs[0][4] == -1:
            self._runs(x, y, runs[:1])
            runs, x = runs[1:], x + max(line.keep or 26, stringWidth(*runs[0][:3]) + 6)
        if line.centred:
            x = x0 + (self.width - sum(stringWidth(r[0], r[1], r[2]) for r in runs)) / 2
        self._runs(x, y, runs)

    def _runs(self, x: float, y: float, runs: list) -> None:
        joined: list = []
        for text, font, size, rise, _note in runs:
            if joined and joined[-1][1:] == [font, size, rise]:
                joined[-1][0] += text
            else:
                joined.append([text, font, size, rise])
        for text, font, size, rise in joined:
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, y + rise, text)
            x += stringWidth(text, font, size)

    def _boxes(self, x0: float) -> None:
        spans: dict[str, list[float]] = {}
        for y, line in self.placed:
            if line.box:
                spans.setdefault(line.box, []).extend((y - 5, y + line.height))
        for ys in spans.values():
            self.canvas.setLineWidth(0.8)
            self.canvas.rect(x0, min(ys), self.width, max(ys) - min(ys))

    def _close_page(self) -> None:
        look, canvas = self.look, self.canvas
        if self.page > 1:
            canvas.setFont(FACES[look.face][0], 8.5)
            canvas.drawString(look.margin, A4[1] - 44, look.left_head)
            canvas.drawRightString(A4[0] - look.margin, A4[1] - 44, look.right_head)
            canvas.drawString(look.margin, 36, look.foot)
            y = 36 if look.page_at == "foot" else A4[1] - 34
            canvas.drawRightString(A4[0] - look.margin, y, str(self.page))
        canvas.showPage()


def write_pdf(path: Path, blocks: list[Block], look: Look, notes: dict[int, str], title: str) -> None:
    """Print the blocks into a file."""
    Press(path, look, notes, title).print(blocks)
