"""What stands in a page as Typst writes it: words are strings, never markup, so nothing that a witness wrote is run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from . import column_shares
from .page_flow import (
    BREAK,
    Block,
    Box,
    Cell,
    Flow,
    Heading,
    Listed,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
)
from .raster_as_svg import as_svg
from .word_sheet import carried

MARK = "Contains illustrative evidence, written for this project and said by nobody"
NOT_DRAWN = (
    "Letters that the faces of this paper do not have are printed as their number, as in [U+4E2D]; the page that is "
    "attached to this PDF has them as they are."
)
LOOKS = Path(__file__).parent / "sheet.typ"
MAIN, STYLE = "main.typ", "sheet.typ"
_CONTROL = dict.fromkeys([*range(9), *range(11, 32), 127, *range(0xD800, 0xE000)])  # no letters
_WIDE = 26  # letters: of a table in which each column is as wide as its words


@dataclass
class Sheet:
    """A page as Typst's files: its words and drawings, by name; ``undrawn`` are letters that no face of ours has.

    ``styles`` are the page's own: what its charts look like.
    """

    undrawn: frozenset[str] = frozenset()
    styles: str = ""
    files: dict[str, bytes] = field(default_factory=dict)

    def of(self, flow: Flow) -> Mapping[str, bytes]:
        """Return the files of a page. Same page, same files."""
        head = (
            f'#import "{STYLE}": *\n'
            f"#show: sheet.with(title: {self.string(flow.title)}, language: {self.string(flow.language[:2])}, "
            f"marking: {self.string(flow.marking)}, mark: {self.string(MARK if flow.illustrative else '')}, "
            f"one-sheet: {'true' if flow.one_sheet else 'false'})\n"
        )
        self.styles = flow.styles
        note = (Paragraph((Run(NOT_DRAWN),), "aside"),) if self.undrawn else ()
        body = "\n".join(self.block(one) for one in (*flow.blocks, *note))
        self.files[MAIN] = f"{head}#{{\n{body}\n}}\n".encode()
        self.files[STYLE] = LOOKS.read_bytes()
        return self.files

    def string(self, words: str) -> str:
        """Return words as a string of Typst's, whatever they hold; letters that can't be drawn as their numbers."""
        plain = words.replace("\t", " ").translate(_CONTROL)
        if self.undrawn and not self.undrawn.isdisjoint(plain):
            plain = "".join(f"[U+{ord(c):04X}]" if c in self.undrawn else c for c in plain)
        return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def words(self, runs: Runs) -> str:
        return "{" + "; ".join(piece for run in runs for piece in self._run(run)) + "}"

    def _run(self, run: Run) -> Iterator[str]:
        for n, line in enumerate(run.text.split(BREAK)):
            if n:
                yield "linebreak()"
            if not line:
                continue
            made = self.string(line)
            for look, name in (("code", "raw"), ("emph", "emph"), ("strong", "strong"), ("mark", "sign")):
                made = f"{name}({made})" if look in run.looks else made
            yield f"link({self.string(run.link)}, {made})" if run.link else made

    def block(self, block: Block) -> str:
        """Return one block as one expression."""
        if isinstance(block, Heading):
            return f"heading(level: {block.level}, {self.words(block.runs)})"
        if isinstance(block, Paragraph):
            return f"paragraph({self.string(block.style)}, {self.words(block.runs)})"
        if isinstance(block, Box) and block.style == "firstpage":
            parted = pieces(block.blocks)
            ends = "".join(f"{at}, " for at in may_end(parted))
            return f"side-by-side(({ends}), {', '.join(map(self._piece, parted))})"
        if isinstance(block, Box):
            return f"together({self.string(block.style)}, {self._inside(block.blocks)})"
        if isinstance(block, Listed):
            items = ", ".join(self._inside(item) for item in block.items)
            return f"{'enum' if block.numbered else 'list'}({items})"
        return self._table(block) if isinstance(block, Table) else self._picture(block)

    def _inside(self, blocks: Sequence[Block]) -> str:
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and blocks[0].style != "group":
            return self.words(blocks[0].runs)
        return "{ " + "; ".join(self.block(one) for one in blocks) + " }"

    def _piece(self, block: Block) -> str:
        """Return a piece of a column; items of a list that stand one after the other become one list again."""
        if not isinstance(block, Listed):
            return self.block(block)
        (item,) = block.items
        return f"{'enum' if block.numbered else 'list'}.item({self._inside(item)})"

    def _table(self, table: Table) -> str:
        if not table.columns:
            return "none"
        heads = ", ".join(self._cell(cell) for row in table.heads for cell in row)
        head = f"(table.header({heads}),)" if heads else "()"
        cells = "".join(f", {self._cell(cell)}" for row in table.rows for cell in row)
        caption = self.words(table.caption) if table.caption else "none"
        size = "7.6pt" if table.columns > 8 else "8.4pt" if table.columns > 4 else "9pt"
        return f"columns-of(({', '.join(_widths(table))},), {size}, {caption}, {head}{cells})"

    def _cell(self, cell: Cell) -> str:
        words = self.words(_named(cell.runs) if cell.names else cell.runs)
        spans = [
            f"{name}: {many}"
            for name, many in (("colspan", cell.columns), ("rowspan", cell.rows))
            if many > 1
        ]
        if words == "{}":
            words = "[]"
        return f"table.cell({', '.join([*spans, words])})" if spans else words

    def _picture(self, picture: Picture) -> str:
        made = drawn(picture.svg, self.styles) if picture.svg else as_svg(picture.data)
        if not made:
            return f"paragraph({self.string('aside')}, {self.string(f'[Picture: {picture.says}]')})"
        name = f"picture-{len(self.files) + 1}.svg"
        self.files[name] = made.encode()
        width = "48%" if picture.svg else "100%"
        return f"picture({self.string(name)}, {self.string(picture.says or 'Picture')}, {width})"


def pieces(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return what columns may be made of, in order: each item of a list is a piece of its own."""
    return tuple(
        piece
        for block in blocks
        for piece in (
            (Listed((item,), block.numbered) for item in block.items)
            if isinstance(block, Listed)
            else (block,)
        )
    )


def may_end(parted: Sequence[Block]) -> tuple[int, ...]:
    """Return after how many pieces a first column may end: no heading ends it, and no label of a group."""
    return tuple(
        at
        for at, piece in enumerate(parted, 1)
        if at == len(parted) or not (isinstance(piece, Heading) or _is_group(piece))
    )


def _is_group(block: Block) -> bool:
    first = block.items[0][0] if isinstance(block, Listed) else block
    return isinstance(first, Paragraph) and first.style == "group"


def _named(runs: Runs) -> Runs:
    """Return the runs of the name of a row with its first line strong; what explains it is not."""
    made: list[Run] = []
    for n, run in enumerate(runs):
        if any(BREAK in one.text for one in runs[:n]):
            made.append(run)
            continue
        first, line, rest = run.text.partition(BREAK)
        made.append(replace(run, text=first, looks=run.looks | {"strong"}))
        if line:
            made.append(replace(run, text=line + rest))
    return tuple(made)


def _widths(table: Table) -> list[str]:
    """Return how wide each column is: as its words where they are few everywhere, else its share."""
    most = column_shares.fullest(table)
    if max(most, default=0) <= _WIDE and sum(most) <= 3 * _WIDE:
        return ["auto"] * len(most)
    return [f"{one:.1f}fr" for one in column_shares.shares(table)]


def drawn(svg: str, styles: str) -> str:
    """Return a drawing that stands alone: with the page's styles of charts, whose colours are those of paper."""
    css = "\n".join(line for line in styles.split("\n") if line.startswith(".chart"))
    for name, colour in _colours(styles).items():
        css = css.replace(f"var(--{name})", colour)
    made = (
        carried(svg)
        .replace("viewbox=", "viewBox=")
        .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )
    return made.replace(">", f"><style>{css}</style>", 1)


def _colours(styles: str) -> Mapping[str, str]:
    """Return the colours of the page on paper, by name: those of the first rule, before any of a dark scheme."""
    said = [one.strip() for one in styles.partition("}")[0].replace("{", ";").split(";")]
    return {
        name[2:]: colour.strip()
        for name, _, colour in (one.partition(":") for one in said)
        if name[:2] == "--"
    }
