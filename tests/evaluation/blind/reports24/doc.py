"""How these papers are set: narrative of their own, and a ruled table for PDFs.

Illustrative: every person, place, body and number is invented. Written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19 import filler, pdf
from ..reports19.kit import Block, Paper
from ..reports19.pdf import FACES, Line, Look
from ..reports22.doc import Press22
from ..reports23 import doc as reports23
from ..reports23.doc import answer  # noqa: F401 what the styles take from here

PLACES = "Withy Cross,Scarholme,Penrhos Uchaf,Ballinreagh,Nether Quay,Thorpe Malling,Glen Orrin,Marram Sands,Coldwell,East Fennick".split(
    ","
)
BANK = (
    "An audit of {t} in {y} made {c} recommendations, all of which were accepted; by {z} nobody could find the list.{n}",
    "The residents’ association of {p} thinks that there ought to be a charter. It has written one.{n}",
    "We considered recommending that {t} be made a statutory duty, but the evidence on cost did not allow it.{n}",
    "In {y} there were {a:,} requests, and in {z} there were {b:,}. The form had meanwhile been put online.{n}",
    "Dr Maud Ellery told us that Ministers “should simply decide, and then leave it alone for ten years”.{n}",
    "At {p} the work is done on Thursdays by two people, one of whom retires in the spring.",
    "The Institute called on employers to publish their figures by the end of {z}. Some {c} per cent did so.{n}",
    "A committee of a former House had concluded in {y} that the fees “bear no relation to anything”. The fees have risen since.{n}",
    "Spending on {t} fell to £{m} million in {z}, and the fall was described to us as an efficiency.{n}",
    "Recommendation 9 of the Hollingbourne Report ({y}) was that complaints be answered within {c} days. It was accepted, and the target was dropped in {z}.{n}",
    "Of {a:,} people who replied to the survey, about a third had given up before they reached anyone.{n}",
    "The trade body rejected that suggestion, and so did its members, though for opposite reasons.{n}",
    "Professor Idris Vane estimated the cost of delay at £{m} million a year. Officials did not recognise the figure and did not offer another.{n}",
    "{p} does things otherwise. There one officer sees each case through from beginning to end, and the file is half as thick.{n}",
    "The previous inspectorate urged in {y} that records be shared. A protocol was drafted, agreed in principle, and superseded.{n}",
    "“I was given {c} reference numbers,” one witness said, “and none of them was mine.”{n}",
    "It was put to us that the rules must change before the next election; it was put to us also that they must not.{n}",
    "The union accepts the case for change and has asked for it to be delayed.{n}",
    "By {z} around {a:,} sites had been visited. The visits were counted; what was found was not.{n}",
    "On our visit to {p} the lift was out of order, and had been since {y}.",
    "An academic review recommended a pilot in {c} areas. The pilot was announced twice.{n}",
    "The ombudsman for another service had said in {y} that leaflets should be withdrawn. The service agreed, and printed {b:,} more.{n}",
    "Opinions differed. A good many people had none, and said that they should like to be asked about something else.{n}",
    "One firm supplies {c} per cent of the market in {p} and the whole of it in the hills behind.{n}",
    "Officials undertook to write to us with the number. Their letter, when it came, gave a percentage.{n}",
    "In Estonia the same thing is done in an afternoon; in Tasmania it is not done at all.{n}",
    "Guidance of {y} says that staff should use their judgement, and runs to {c} pages.{n}",
    "We noted with interest that the waiting list at {p} has been halved by asking who was still waiting.{n}",
    "Since {y} the post of director has been held by five people, two of them at once.{n}",
    "The charity supports that proposal in full and would go further: it would pay for {t} out of fines.{n}",
)


class Doc(reports23.Doc):
    """Blocks as they are written; `numbering` through, chapter or none."""

    def narrative(self, text: str) -> str:
        return filler.padding(self, text, BANK, PLACES, reports23.SLOTS)


def table(*rows: tuple[str, ...]) -> Block:
    """A table for Word, its first row bold; paragraphs in a cell are parted by `\\x05`."""
    head = tuple(f"**{one}**" for one in rows[0])
    return Block("table", "\x03".join("\x04".join(row) for row in (head, *rows[1:])))


def grid(widths: tuple[int, ...], *rows: tuple[str, ...]) -> Block:
    """A ruled table for a PDF; widths are in hundredths of the page's."""
    head = tuple(f"**{one}**" for one in rows[0])
    return Block(
        "grid", "\x03".join("\x04".join(row) for row in (head, *rows[1:])), " ".join(map(str, widths))
    )


class Press24(Press22):
    """Also ruled tables, whose rows may run over a page."""

    def _block(self, block: Block) -> None:
        if block.kind != "grid":
            return super()._block(block)
        shares = [int(one) / 100 for one in block.num.split()]
        for n, row in enumerate(block.text.split("\x03")):
            self._row(row.split("\x04"), shares, 0 if n else 8)
        return None

    def _row(self, cells: list[str], shares: list[float], above: float) -> None:
        size, face = self.look.size * 0.88, self.look.face
        set_cells = [
            [
                line
                for part in cell.split("\x05")
                for line in pdf.wrap(pdf.runs_of(part, face, size, 0, True), share * self.width - 10)
            ]
            for cell, share in zip(cells, shares, strict=True)
        ]
        deep = max(len(one) for one in set_cells)
        for i in range(deep):
            line = Line([(" ", FACES[face][0], size, 0, 0)], size * self.look.lead, 0)
            line.space = above if i == 0 else 0
            line.cells = [one[i] if i < len(one) else [] for one in set_cells]
            line.shares, line.first, line.last = shares, i == 0, i == deep - 1
            self._place(line)

    def _draw(self, x0: float, y: float, line: Line) -> None:
        cells = getattr(line, "cells", None)
        if cells is None:
            return super()._draw(x0, y, line)
        top, foot, x = y + line.height - 3, y - 3, x0
        self.canvas.setLineWidth(0.5)
        for runs, share in zip(cells, line.shares, strict=True):
            self.canvas.line(x, top, x, foot)
            self._runs(x + 5, y, runs)
            x += share * self.width
        self.canvas.line(x, top, x, foot)
        for edge, wanted in ((top, line.first), (foot, line.last)):
            if wanted:
                self.canvas.line(x0, edge, x, edge)
        return None


def write_pdf(path: Path, blocks: list[Block], look: Look, notes: dict[int, str], title: str) -> None:
    """Print the blocks into a PDF."""
    press = Press24(path, look, notes, title)
    press.waiting = []
    press.print(blocks)


def cover(paper: Paper, above: tuple[str, ...], below: tuple[str, ...]) -> list[Block]:
    """A title with lines above and below, and a new page."""
    return [
        *[Block("coverline", one) for one in above],
        Block("cover", paper.title),
        *[Block("coverline", one) for one in below],
        Block("newpage"),
    ]
