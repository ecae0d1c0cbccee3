"""What stands in a page as Word writes it: paragraphs with styles, footnotes for citations, tables with heads.

ECMA-376, part 1, chapter 17; elements stand in the order that its schema asks for, as Word repairs a file otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

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

TEXT_WIDTH = 9638  # twentieths of a point between the margins
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ADDRESS = re.compile(
    r"(?:https?://|mailto:)[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+\Z"
)  # Word repairs a file with others
_STYLES = {
    "words": "Quote", "paraphrase": "ItemWords", "statement": "Statement", "group": "Group", "kicker": "Kicker",
    "dated": "Subtitle", "label": "Group", "copy": "Source",
} | dict.fromkeys(
    (
        "pre", "by", "aside", "facts", "basis", "recorded", "source", "rubric", "figcaption", "groups", "unquoted",
        "definition",
    ),
    "Small",
)  # fmt: skip
_WITHIN = {
    "asked": {"Quote": "QuestionAsked"},
    "itemtext": {"Quote": "ItemWords"},
    "footer": {"Normal": "Small"},
}
_NOTICES = ("illustrationnotice", "caution", "interests", "banner")
_QUOTING = ("Quote", "QuestionAsked", "ItemWords")
_LOOKS = (("mark", "Mark"), ("quoted", "Quoted"), ("code", "Code"))


@dataclass(frozen=True)
class Note:
    """A footnote: what it says."""

    runs: Runs


Pieces: TypeAlias = tuple[Run | Note, ...]


@dataclass
class Words:
    """A page as WordprocessingML; it gathers the footnotes, links and pictures that its paragraphs name."""

    section: str = ""
    footnotes: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    lists: int = 1
    """How many lists there are: the first is all those with dots."""

    def of(self, flow: Flow) -> str:
        """Return the paragraphs and tables of a page."""
        return self._blocks(flow.blocks)

    def _blocks(self, blocks: Sequence[Block], within: str = "") -> str:
        made: list[tuple[str, Pieces] | str] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                _add(made, _style(block.style, within), noted(block))
            elif isinstance(block, Heading):
                made.append(("Title" if block.level == 1 else f"Heading{block.level - 1}", block.runs))
            elif isinstance(block, Box) and block.style == "firstpage":
                made += [self._columns(1), self._blocks(block.blocks), self._columns(2)]
            elif isinstance(block, Box):
                made.append(self._blocks(block.blocks, block.style))
            elif isinstance(block, Listed):
                made.append(self._list(block))
            elif isinstance(block, Table):
                made.append(self._table(block))
            else:
                made.append(self._picture(block))
        return "".join(one if isinstance(one, str) else self.paragraph(*one) for one in made)

    def paragraph(self, style: str, pieces: Pieces, more: str = "") -> str:
        """Return one paragraph; ``more`` are properties that follow its style."""
        inside = "".join(self._piece(one) for one in pieces)
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{inside}</w:p>'

    def _piece(self, piece: Run | Note) -> str:
        if isinstance(piece, Run):
            return self._run(piece)
        number = len(self.footnotes) + 1
        self.footnotes.append("")  # its own links come after it
        reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        words = "".join(self._run(one) for one in (Run(" "), *piece.runs))
        self.footnotes[number - 1] = (
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{reference}{words}</w:p>'
            "</w:footnote>"
        )
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

    def _run(self, run: Run) -> str:
        if not run.text:
            return ""
        named = next((style for look, style in _LOOKS if look in run.looks), "")
        look = f'<w:rStyle w:val="{named}"/>' if named else ""
        look += "<w:b/>" if "strong" in run.looks and named != "Mark" else ""
        look += "<w:i/>" if "emph" in run.looks else ""
        words = "<w:br/>".join(
            f'<w:t xml:space="preserve">{escaped(line)}</w:t>' for line in run.text.split(BREAK)
        )
        made = f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{words}</w:r>"
        if not _ADDRESS.match(run.link):
            return made
        if run.link not in self.links:
            self.links.append(run.link)
        return f'<w:hyperlink r:id="link{self.links.index(run.link) + 1}">{made}</w:hyperlink>'

    def _list(self, block: Listed, depth: int = 0) -> str:
        if block.numbered:
            self.lists += 1
        number, style = (self.lists, "ListNumber") if block.numbered else (1, "ListBullet")
        point = f'<w:numPr><w:ilvl w:val="{min(depth, 8)}"/><w:numId w:val="{number}"/></w:numPr>'
        made = []
        for first, *rest in block.items:
            if isinstance(first, Paragraph) and first.style == "group":
                made.append(self.paragraph("Group", first.runs))
            elif isinstance(first, Paragraph):
                made.append(self.paragraph(style, noted(first), point))
            else:
                rest = [first, *rest]
            for one in rest:
                deeper = isinstance(one, Listed)
                made.append(self._list(one, depth + 1) if deeper else self._blocks([one], "item"))  # type: ignore[arg-type]
        return "".join(made)

    def _columns(self, many: int) -> str:
        """Return the end of a part of the sheet that has so many columns."""
        columns = f'<w:cols w:num="{many}" w:space="400"/>'
        section = self.section.replace("<w:cols/>", columns)
        kind = '<w:type w:val="continuous"/>'
        section = section.replace("<w:pgSz", f"{kind}<w:pgSz", 1)
        return f'<w:p><w:pPr><w:pStyle w:val="Break"/>{section}</w:pPr></w:p>'

    def _table(self, table: Table) -> str:
        if not table.columns:
            return ""
        widths = _widths(table)
        said = "".join(run.text for run in table.caption).replace(BREAK, " ")
        caption = self.paragraph("Caption", table.caption) if table.caption else ""
        look = (
            '<w:tblStyle w:val="Evidence"/><w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
            'w:noHBand="1" w:noVBand="1"/>'
            f"<w:tblCaption w:val={_attribute(said or 'Table')}/>"
        )
        grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
        rows = "".join(self._rows(table.heads, widths, head=True)) + "".join(self._rows(table.rows, widths))
        after = self.paragraph("Break", ())
        return f"{caption}<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{after}"

    def _rows(
        self, rows: Iterable[Sequence[Cell]], widths: Sequence[int], *, head: bool = False
    ) -> Iterator[str]:
        held: dict[int, int] = {}
        """Of each column, how many rows more a cell of an earlier row reaches down."""
        for row in rows:
            left, at, cells = list(row), 0, []
            while at < len(widths):
                if held.get(at):
                    held[at] -= 1
                    cells.append(_cell(widths[at], "<w:vMerge/>", self.paragraph("TableText", ())))
                    at += 1
                    continue
                cell = left.pop(0) if left else Cell(())
                wide = min(cell.columns, len(widths) - at)
                spans = f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else ""
                if cell.rows > 1:
                    spans += '<w:vMerge w:val="restart"/>'
                    held |= dict.fromkeys(range(at, at + wide), cell.rows - 1)
                cells.append(_cell(sum(widths[at : at + wide]), spans, self._words_of(cell, head)))
                at += wide
            looks = "<w:cantSplit/>" + ("<w:tblHeader/>" if head else "")
            yield f"<w:tr><w:trPr>{looks}</w:trPr>{''.join(cells)}</w:tr>"

    def _words_of(self, cell: Cell, head: bool) -> str:
        return self.paragraph(
            "TableHead" if head or cell.names else "TableText", tuple(_with_notes(cell.runs))
        )

    def _picture(self, picture: Picture) -> str:
        if not picture.svg and not as_svg(picture.data):
            return self.paragraph("Small", (Run(f"[Picture: {picture.says}]"),))
        self.pictures.append(picture)
        return f"<picture-{len(self.pictures)}/>"


def noted(paragraph: Paragraph) -> Pieces:
    """Return the words of a paragraph with its citations as footnotes; marks of provenance stay beside the words."""
    runs = paragraph.runs
    if paragraph.style == "by" and any("source" in run.looks for run in runs):
        return (*_marks(runs), Note(runs))
    return tuple(_with_notes(runs))


def _with_notes(runs: Runs) -> Iterator[Run | Note]:
    cited: list[Run] = []
    for run in (*runs, Run("")):
        if "source" in run.looks:
            cited.append(run)
            continue
        if cited:
            yield from _marks(cited)
            yield Note(tuple(cited))
            cited = []
        yield run


def _marks(runs: Iterable[Run]) -> Iterator[Run]:
    for run in runs:
        if "mark" in run.looks:
            yield Run(" ")
            yield Run(run.text, run.looks - {"source"})


def _add(made: list[tuple[str, Pieces] | str], style: str, pieces: Pieces) -> None:
    """Add a paragraph; the footnote of the quotation before it goes to that quotation's end."""
    before = made[-1] if made else ""
    at = next((n for n, one in enumerate(pieces) if isinstance(one, Note)), None)
    if at is None or isinstance(before, str) or before[0] not in _QUOTING:
        made.append((style, pieces))
        return
    start = at
    while (
        start and isinstance(one := pieces[start - 1], Run) and (not one.text.strip() or "mark" in one.looks)
    ):
        start -= 1
    made[-1] = (before[0], (*before[1], *pieces[start : at + 1]))
    rest = (*pieces[:start], *pieces[at + 1 :])
    if any(isinstance(one, Note) or one.text.strip() for one in rest):
        made.append((style, _trimmed(rest)))


def _trimmed(pieces: Pieces) -> Pieces:
    first, *rest = pieces
    return (Run(first.text.lstrip(), first.looks, first.link), *rest) if isinstance(first, Run) else pieces


def _style(style: str, within: str) -> str:
    if style in _NOTICES or within in _NOTICES:
        return "Notice"
    named = _STYLES.get(style, "ListContinue" if within == "item" else "Normal")
    return _WITHIN.get(within, {}).get(named, named)


def _cell(width: int, spans: str, words: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}</w:tcPr>{words}</w:tc>'


def _widths(table: Table) -> list[int]:
    """Return how wide each column is, in twentieths of a point: its share, no column under a twentieth of all."""
    shared = column_shares.shares(table)
    wide = [max(TEXT_WIDTH // 20, round(TEXT_WIDTH * one / sum(shared))) for one in shared]
    return [one * TEXT_WIDTH // sum(wide) for one in wide]


def carried(text: str) -> str:
    """Return words with each letter that XML can't carry as its number, as in ``[U+FFFE]``."""
    return _NOT_XML.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def escaped(text: str) -> str:
    """Return words as XML has them; a letter that XML can't carry as its number."""
    return escape(carried(text), {"\t": "&#9;", "\r": "&#13;"})


def _attribute(text: str) -> str:
    return quoteattr(carried(" ".join(text.split())))


_GRAPHIC = (
    '<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}"><pic:nvPicPr><pic:cNvPr {name}/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture{number}"/><a:stretch><a:fillRect/>'
    '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
)


def drawing(number: int, says: str, wide: int, high: int) -> str:
    """Return a picture as a paragraph, with what it shows in words; sizes in English Metric Units (360,000 a cm)."""
    name = f'id="{number}" name="Picture {number}" descr={_attribute(says or "Picture")}'
    a, pic = (f"http://schemas.openxmlformats.org/drawingml/2006/{one}" for one in ("main", "picture"))
    graphic = _GRAPHIC.format(a=a, pic=pic, name=name, number=number, wide=wide, high=high)
    return (
        '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr {name}/>{graphic}</wp:inline></w:drawing></w:r></w:p>'
    )
