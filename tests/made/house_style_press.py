"""A small printing press for PDF pages: paragraphs of mixed type, running heads, footnotes that run over.

It knows nothing of parliament. `tests.made.house_style_oral` and `tests.made.house_style_report` set their words with it.

In the words, ``^[12]`` calls footnote 12 with a raised mark, ``{b}…{/b}`` and ``{i}…{/i}`` set bold and
italic, a soft hyphen allows a word to be broken, and ``¦`` asks that the next word begin a line. A line may
break after a real hyphen or a dash inside a word, as word processors do.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SOFT_HYPHEN = "\u00ad"
PREFER_BREAK = "¦"
_INLINE = re.compile(r"(\^\[\d+\]|\{/?[bi]\})")


@dataclass(frozen=True)
class Style:
    """One house style: the sheet, the type, and the forms that a committee office chooses once."""

    name: str
    page: tuple[float, float] = (595.28, 841.89)
    left: float = 96.0
    right: float = 92.0
    top: float = 96.0
    bottom: float = 84.0
    body: str = "Times"
    heads: str = "Helvetica"
    size: float = 11.5
    leading: float = 14.0
    gap: float = 7.0
    answer_indent: float = 26.0
    question: str = "Q {} "
    number: str = "{}. "
    chair: str = "Chair"
    justified: bool = False
    mark_size: float = 6.5
    mark_rise: float = 4.5
    mark_between: str = ","
    note_keep: int = 99  # lines of a note that stay on its page when it is called in the lower part of it
    note_size: float = 8.5
    note_leading: float = 10.2
    head_lines: tuple[str, ...] = ("{committee}", "{title}")
    head_first: bool = True
    foot: str = "{page}"
    item_indent: float = 22.0


FIRST_STYLE = Style("lines at head and foot")
SECOND_STYLE = Style(
    "small justified page", page=(515.9, 728.5), left=60, right=58, top=66, bottom=58,
    body="Helvetica", heads="Times", size=9.5, leading=12.4, gap=5.5, answer_indent=0.0, justified=True,
    question="Q{}" + 5 * "\u00a0", number="{}." + 3 * "\u00a0", chair="The Chair",
    mark_size=5.6, mark_rise=3.4, mark_between=" ", note_keep=3, note_size=7.4, note_leading=9.0,
    head_lines=("{page}  {title}",), head_first=False, foot="", item_indent=30.0,
)  # fmt: skip
STYLES = (FIRST_STYLE, SECOND_STYLE)


def varied(seed: int) -> Style:
    """Return a plausible house style of its own for each seed: other sheet, type, heads and marks."""
    draw = random.Random(seed)
    body, heads = draw.sample(sorted(FACES), 2)
    size = draw.choice([9.0, 10.0, 11.0, 12.0])
    page = draw.choice([(595.28, 841.89), (515.9, 728.5), (612.0, 792.0)])
    at_head = draw.random() < 0.5
    return Style(
        f"varied {seed}",
        page=page,
        left=draw.randint(50, 105),
        right=draw.randint(50, 105),
        top=draw.randint(70, 100),
        bottom=draw.randint(60, 90),
        body=body,
        heads=heads,
        size=size,
        leading=round(size * draw.choice([1.12, 1.2, 1.35]), 1),
        gap=draw.choice([4.0, 6.0, 9.0]),
        answer_indent=draw.choice([0.0, 0.0, 18.0, 30.0]),
        question=draw.choice(["Q {} ", "Q{} ", "Q{}" + 4 * "\u00a0", "Q{}  "]),
        number=draw.choice(["{}. ", "{}." + 3 * "\u00a0"]),
        chair=draw.choice(["Chair", "The Chair"]),
        justified=draw.random() < 0.5,
        mark_size=round(size * draw.choice([0.55, 0.6, 0.65]), 1),
        mark_rise=round(size * draw.choice([0.33, 0.4]), 1),
        mark_between=draw.choice([",", " ", ", "]),
        note_keep=draw.choice([2, 3, 99]),
        note_size=size - draw.choice([2.0, 2.5]),
        note_leading=round((size - 2.0) * 1.2, 1),
        head_lines=draw.choice([("{committee}", "{title}"), ("{title}",), ()])
        if not at_head
        else ("{page}  {title}",),
        head_first=draw.random() < 0.5,
        foot="" if at_head else draw.choice(["{page}", "Page {page}", "– {page} –"]),
        item_indent=draw.choice([0.0, 20.0, 30.0]),
    )


FACES = {
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"),
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"),
}


def face(family: str, bold: bool = False, italic: bool = False) -> str:
    """Return the PDF font name of a family in a weight and posture."""
    return FACES[family][int(bold) + 2 * int(italic)]


@dataclass(frozen=True)
class Run:
    """Words set in one font; a note's mark is raised and names its note."""

    text: str
    font: str
    size: float
    rise: float = 0.0
    note: int | None = None

    def width(self) -> float:
        from reportlab.pdfbase.pdfmetrics import stringWidth

        return float(stringWidth(self.text, self.font, self.size))


@dataclass(frozen=True)
class Piece:
    """Runs between two places where a line may end; ``space`` follows, or ``soft`` prints a hyphen."""

    runs: tuple[Run, ...]
    space: bool = True
    soft: bool = False
    prefer: bool = False

    def width(self) -> float:
        return sum(run.width() for run in self.runs)


@dataclass
class Line:
    """One set line: its runs (with spaces), where it begins, and whether the paragraph ends with it."""

    runs: list[Run] = field(default_factory=list)
    x: float = 0.0
    leading: float = 0.0
    last: bool = False
    measure: float = 0.0
    centred: bool = False
    broken: bool = False

    def width(self) -> float:
        return sum(run.width() for run in self.runs)

    def notes(self) -> list[int]:
        return [run.note for run in self.runs if run.note is not None]


def runs_of(
    words: str, font: str, size: float, style: Style, bold: bool = False, italic: bool = False
) -> list[Run]:
    """Return the runs of marked-up words; see the module's docstring for the marks."""
    runs: list[Run] = []
    weight, posture = bold, italic
    for part in _INLINE.split(words):
        if part in ("{b}", "{/b}"):
            weight = part == "{b}"
        elif part in ("{i}", "{/i}"):
            posture = part == "{i}"
        elif part.startswith("^["):
            number = part[2:-1]
            if runs and runs[-1].note is not None:
                runs.append(Run(style.mark_between, face(font), style.mark_size, style.mark_rise))
            runs.append(Run(number, face(font), style.mark_size, style.mark_rise, int(number)))
        elif part:
            runs.append(Run(part, face(font, weight, posture), size))
    return runs


def plain(words: str) -> str:
    """Return marked-up words as a reader should get them: no marks, no soft hyphens."""
    return re.sub(
        r" {2,}", " ", _INLINE.sub("", words).replace(SOFT_HYPHEN, "").replace(PREFER_BREAK, "")
    ).strip()


def _pieces(runs: Sequence[Run]) -> list[Piece]:
    pieces: list[Piece] = []
    held: list[Run] = []

    def close(space: bool, soft: bool = False) -> None:
        nonlocal held
        if held:
            prefer = held[0].text.startswith(PREFER_BREAK)
            clean = [Run(r.text.replace(PREFER_BREAK, ""), r.font, r.size, r.rise, r.note) for r in held]
            pieces.append(Piece(tuple(clean), space, soft, prefer))
        held = []

    for run in runs:
        parts = re.split(r"( |\u00ad|(?<=\w)-(?=[\w¦])|—)", run.text) if run.note is None else [run.text]
        for part in parts:
            if part == " ":
                if not held and pieces:  # a space that follows a mark or a change of font
                    pieces[-1] = Piece(pieces[-1].runs, True, False, pieces[-1].prefer)
                close(space=True)
            elif part == SOFT_HYPHEN:
                close(space=False, soft=True)
            elif part in ("-", "—"):
                held.append(Run(part, run.font, run.size, run.rise))
                close(space=False)
            elif part:
                held.append(Run(part, run.font, run.size, run.rise, run.note))
    close(space=False)
    return pieces


def set_lines(
    runs: Sequence[Run], x: float, measure: float, leading: float, first: float = 0.0
) -> list[Line]:
    """Return the lines of one paragraph, filled greedily; the first begins ``first`` points further in."""
    lines: list[Line] = []
    line = Line(x=x + first, leading=leading, measure=measure - first)
    before: Piece | None = None
    for piece in _pieces(runs):
        # the space after a raised mark belongs to the words that follow it, as office programs set it
        space = [Run(" ", piece.runs[0].font, piece.runs[0].size)] if before and before.space else []
        width = line.width() + sum(r.width() for r in space) + piece.width()
        room = line.measure - (6.0 if piece.soft else 0.0)
        if before and (width > room or (piece.prefer and line.width() > 0.4 * line.measure)):
            if before.soft:
                line.runs.append(Run("-", before.runs[-1].font, before.runs[-1].size))
                line.broken = True
            lines.append(line)
            line = Line(x=x, leading=leading, measure=measure)
            space = []
        line.runs += [*space, *piece.runs]
        before = piece
    line.last = True
    return [*lines, line]


class Press:
    """Pages of one document; `paragraph` sets words, `close` writes the file (the same bytes every time)."""

    def __init__(
        self, path: Path, style: Style, heads: Callable[[int], Sequence[str]], foot: Callable[[int], str]
    ):
        from reportlab.pdfgen.canvas import Canvas

        self.canvas = Canvas(str(path), pagesize=style.page, invariant=1, pageCompression=1)
        self.style, self.heads, self.foot = style, heads, foot
        self.notes: Mapping[int, str] = {}
        self.page = 1
        self.facts: dict[str, int] = {"soft": 0, "hyphen": 0, "run over": 0, "inside": 0}
        self._body: list[tuple[Line, float]] = []
        self._foot: list[Line] = []
        self._carried: list[Line] = []
        self._y = 0.0

    @property
    def measure(self) -> float:
        return self.style.page[0] - self.style.left - self.style.right

    @property
    def _room(self) -> float:
        height = self.style.page[1] - self.style.top - self.style.bottom
        return height - self._y - self._foot_height(self._foot)

    def _foot_height(self, lines: Sequence[Line]) -> float:
        return sum(line.leading for line in lines) + (12.0 if lines else 0.0)

    def paragraph(
        self,
        runs: Sequence[Run],
        indent: float = 0.0,
        first: float = 0.0,
        gap: float | None = None,
        leading: float | None = None,
        narrow: float = 0.0,
        centred: bool = False,
    ) -> None:
        """Set one paragraph, over as many pages as it needs, with the notes that it calls at their feet."""
        lead = leading or self.style.leading
        lines = set_lines(runs, self.style.left + indent, self.measure - indent - narrow, lead, first)
        for n, line in enumerate(lines):
            line.centred = centred
            self._place(line, inside=n > 0)
        for line in lines[:-1]:
            self.facts["soft" if line.broken else "hyphen"] += line.runs[-1].text.endswith("-")
        self._y += self.style.gap if gap is None else gap

    def _place(self, line: Line, inside: bool) -> None:
        notes = [self._note_lines(number) for number in line.notes()]
        at_once = [part[0] for part in notes]
        if line.leading + self._extra(at_once) > self._room and (self._body or self._foot):
            self.facts["inside"] += inside
            self.new_page()
        self._body.append((line, self._y))
        self._y += line.leading
        low = self._y > 0.45 * (self.style.page[1] - self.style.top - self.style.bottom)
        for note in notes:
            for n, note_line in enumerate(note):
                held_over = low and n >= self.style.note_keep
                if self._carried or held_over or self._extra([note_line]) > self._room:
                    self._carried.append(note_line)
                else:
                    self._foot.append(note_line)

    def _extra(self, lines: Sequence[Line]) -> float:
        return self._foot_height([*self._foot, *lines]) - self._foot_height(self._foot)

    def _note_lines(self, number: int) -> list[Line]:
        style = self.style
        runs = [Run(str(number), face(style.body), style.mark_size * 0.9, style.mark_rise * 0.7)]
        runs += [Run(" ", face(style.body), style.note_size)]
        runs += runs_of(self.notes[number], style.body, style.note_size, style)
        return set_lines(runs, style.left, self.measure, style.note_leading)

    def new_page(self) -> None:
        """End the page; lines of notes that did not fit begin the foot of the next."""
        self._print()
        carried, self._carried, self._foot, self._body, self._y = self._carried, [], [], [], 0.0
        self.facts["run over"] += bool(carried)
        self._foot = carried
        self.page += 1

    def skip(self, points: float) -> None:
        """Leave space."""
        self._y += points

    def keep(self, points: float) -> None:
        """Begin a new page where less than ``points`` is left (a heading stays with its text)."""
        if self._room < points and self._body:
            self.new_page()

    def close(self) -> None:
        """Print what is left and write the file."""
        self.new_page()
        while self._foot:
            self.new_page()
        self.canvas.save()

    def _print(self) -> None:
        if self.style.head_first:
            self._print_heads()
        top = self.style.page[1] - self.style.top
        for line, y in self._body:
            self._print_line(line, top - y - line.leading)
        if self._foot:
            self._print_foot()
        if not self.style.head_first:
            self._print_heads()
        self.canvas.showPage()

    def _print_foot(self) -> None:
        y = self.style.bottom + sum(line.leading for line in self._foot)
        self.canvas.line(self.style.left, y + 6, self.style.left + 120, y + 6)
        for line in self._foot:
            y -= line.leading
            self._print_line(line, y)

    def _print_heads(self) -> None:
        font, width = face(self.style.heads), self.style.page[0]
        self.canvas.setFont(font, 8)
        y = self.style.page[1] - 36
        for head in self.heads(self.page):
            self.canvas.drawRightString(width - self.style.right, y, head)
            y -= 11
        if self.foot(self.page):
            self.canvas.drawCentredString(width / 2, self.style.bottom - 30, self.foot(self.page))

    def _print_line(self, line: Line, y: float) -> None:
        text = self.canvas.beginText()
        x = line.x + ((line.measure - line.width()) / 2 if line.centred else 0.0)
        text.setTextOrigin(x, y)
        spaces = sum(run.text.count(" ") for run in line.runs)
        stretch = self.style.justified and not line.last and not line.centred and spaces > 3
        space = (line.measure - line.width()) / spaces if stretch else 0.0
        # No press sets a line of three words over the whole measure, still less beyond the page's edge.
        text.setWordSpace(space if space < line.runs[0].size else 0.0)
        for run in merged(line.runs):
            text.setFont(run.font, run.size)
            text.setRise(run.rise)
            text.textOut(run.text)
        self.canvas.drawText(text)


def merged(runs: Sequence[Run]) -> list[Run]:
    """Return ``runs`` with neighbours of one font and size joined, as an office program writes them."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and (last.font, last.size, last.rise, last.note) == (run.font, run.size, run.rise, run.note):
            joined[-1] = Run(last.text + run.text, run.font, run.size, run.rise, run.note)
        else:
            joined.append(run)
    return joined
