"""DOCX and HTML of the same blocks, in plain Python.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

from __future__ import annotations

import html
import re
import zipfile
from pathlib import Path

from .kit import Block

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
)
RELS = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLE = {
    "cover": "Title",
    "h1": "Heading1",
    "h2": "Heading2",
    "h3": "Heading3",
    "caps": "Heading1",
    "bullet": "ListBullet",
    "quote": "Quote",
}


def pieces(text: str):
    """(text, bold, italic, note) of marked-up words."""
    bold = italic = False
    for piece in re.split(r"(\*{1,3}|\x01\d+\x02)", text):
        if not piece:
            continue
        if set(piece) == {"*"}:
            bold ^= len(piece) >= 2
            italic ^= len(piece) != 2
        elif piece.startswith("\x01"):
            yield "", bold, italic, int(piece[1:-1])
        else:
            yield piece, bold, italic, 0


def _run(text: str, bold: bool, italic: bool, note: int) -> str:
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    if note:
        return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{note + 1}"/></w:r>'
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'


def _word(block: Block) -> str:
    if block.kind == "newpage":
        return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    if block.kind == "table":
        return _word_table(block)
    style = STYLE.get(block.kind, "Normal")
    number = f"<w:r><w:t>{html.escape(block.num)}</w:t></w:r><w:r><w:tab/></w:r>" if block.num else ""
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="333333"/>'
        for side in ("top", "left", "bottom", "right")
    )
    box = f"<w:pBdr>{edge}</w:pBdr>" if block.box else ""
    runs = "".join(_run(*piece) for piece in pieces(block.text))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{box}</w:pPr>{number}{runs}</w:p>'


def _word_table(block: Block) -> str:
    rows = []
    for row in block.text.split("\x03"):
        cells = "".join(
            "<w:tc><w:tcPr/>"
            + "".join(
                f"<w:p>{''.join(_run(*piece) for piece in pieces(one))}</w:p>" for one in cell.split("\x05")
            )
            + "</w:tc>"
            for cell in row.split("\x04")
        )
        rows.append(f"<w:tr>{cells}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl><w:p/>"


def _styles() -> str:
    named = [
        ("Normal", "Normal"),
        ("Title", "Title"),
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Heading3", "heading 3"),
    ]
    named += [("ListBullet", "List Bullet"), ("Quote", "Quote")]
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in named
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><w:styles {W}>{rows}</w:styles>'


def _footnotes(notes: dict[int, str]) -> str:
    rows = "".join(
        f'<w:footnote w:type="{kind}" w:id="{n}"><w:p/></w:footnote>'
        for n, kind in enumerate(("separator", "continuationSeparator"))
    )
    for n, text in notes.items():
        runs = "".join(_run(*piece) for piece in pieces(" " + text))
        rows += f'<w:footnote w:id="{n + 1}"><w:p><w:r><w:footnoteRef/></w:r>{runs}</w:p></w:footnote>'
    return f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {W}>{rows}</w:footnotes>'


def write_docx(path: Path, blocks: list[Block], notes: dict[int, str]) -> None:
    """A Word file with real footnotes; the same bytes each time."""
    body = "".join(_word(block) for block in blocks)
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>'
    root = RELS.format(f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>')
    inner = RELS.format(
        f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
    )
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": root,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": inner,
    }
    parts |= {"word/styles.xml": _styles(), "word/footnotes.xml": _footnotes(notes)}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 29, 0, 0, 0)), text)


TAGS = {
    "cover": "h1",
    "h1": "h2",
    "h2": "h3",
    "h3": "h4",
    "caps": "h2",
    "small": "p",
    "quote": "blockquote",
    "label": "h5",
}


def inline(text: str) -> str:
    """HTML of marked-up words."""
    out = ""
    for words, bold, italic, note in pieces(text):
        if note:
            out += f'<sup id="r{note}"><a href="#fn{note}">{note}</a></sup>'
            continue
        words = html.escape(words, quote=False)
        words = f"<em>{words}</em>" if italic else words
        out += f"<strong>{words}</strong>" if bold else words
    return out


def _cells(row: str) -> str:
    return "".join(f"<td>{inline(cell).replace(chr(5), '<br/>')}</td>" for cell in row.split("\x04"))


def _html(block: Block) -> str:
    if block.kind in ("newpage", "contents"):
        return ""
    if block.kind == "ol":
        rows = "\n".join(f"<li>{inline(one)}</li>" for one in block.text.split("\x03"))
        return f'<ol start="{block.start}">\n{rows}\n</ol>'
    if block.kind == "table":
        rows = block.text.split("\x03")
        return "<table>\n" + "\n".join(f"<tr>{_cells(row)}</tr>" for row in rows) + "\n</table>"
    if block.kind == "bullet":
        return f"<ul><li>{inline(block.text)}</li></ul>"
    tag = TAGS.get(block.kind, "p")
    number = f'<span class="num">{block.num}</span> ' if block.num else ""
    role = f' class="{block.kind}"' if tag == "p" else ""
    words = f"<{tag}{role}>{number}{inline(block.text)}</{tag}>"
    return f'<div class="box">{words}</div>' if block.box else words


def write_html(
    path: Path, title: str, blocks: list[Block], notes: dict[int, str], links: list[tuple[str, str]] = ()
) -> None:
    """One page; its notes at its end; links to the other files of the paper."""
    nav = "".join(f'<li><a href="{name}">{html.escape(text, quote=False)}</a></li>' for name, text in links)
    nav = f"<nav><ul>{nav}</ul></nav>" if nav else ""
    body = "\n".join(_html(block) for block in blocks)
    called = [int(n) for block in blocks for n in re.findall("\x01(\\d+)\x02", block.text)]
    foot = "\n".join(
        f'<p class="footnote" id="fn{n}"><a href="#r{n}">{n}</a> {inline(notes[n])}</p>' for n in called
    )
    foot = f'<hr/>\n<section class="footnotes">\n{foot}\n</section>' if called else ""
    page = f'<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"/><title>{html.escape(title, quote=False)}</title></head>\n<body>\n{nav}\n{body}\n{foot}\n</body>\n</html>\n'
    path.write_text(page, encoding="utf-8")
