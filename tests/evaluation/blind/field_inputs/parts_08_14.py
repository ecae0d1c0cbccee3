"""Illustrative, written blind on 2026-11-28 for issues 17 and 18: the plain parts of which kinds 08 to 14 are made.

Nothing here asks a clock, a path or a compressor: the same call writes the same bytes.
"""

import io
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfmetrics import stringWidth

DAY = (2014, 6, 3, 9, 0, 0)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def put(folder: Path, name: str, words: str, encoding: str = "utf-8") -> None:
    """Write words as they are: no line end is changed."""
    (folder / name).write_bytes(words.encode(encoding))


def zipped(path: Path, parts: list[tuple[str, bytes]]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        for name, data in parts:
            info = zipfile.ZipInfo(name, DAY)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            file.writestr(info, data)


# ---------------------------------------------------------------- Word
def r(words: str, look: str = "") -> str:
    """One run; `look` is what stands inside w:rPr."""
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def p(*runs: str, style: str = "") -> str:
    """One paragraph; a string that is no markup is a run of plain words."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{''.join(x if x.startswith('<') else r(x) for x in runs)}</w:p>"


def table(*rows: list[str]) -> str:
    """A table; a cell that is no markup is one paragraph of plain words."""

    def cell(x: str) -> str:
        if x.startswith(("<w:tc", "<w:sdt><w:sdtPr><w:tag")):
            return x
        return f"<w:tc><w:tcPr/>{x if x.startswith('<w:') else p(x)}</w:tc>"

    body = "".join(f"<w:tr>{''.join(cell(x) for x in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{body}</w:tbl>"


def docx(
    path: Path,
    *body: str,
    parts: dict[str, tuple[str, str, bytes | str]] | None = None,
    section: str = "",
    defaults: str = "",
) -> None:
    """A Word file. parts: name under word/ → (relation's type and id "type#id", content type, data)."""
    parts = parts or {}
    types, rels, extra = "", "", []
    for name, (relation, kind, data) in parts.items():
        what, ident = relation.split("#")
        types += f'<Override PartName="/word/{name}" ContentType="{kind}"/>'
        rels += f'<Relationship Id="{ident}" Type="{REL}{what}" Target="{name}"/>'
        extra.append((f"word/{name}", data if isinstance(data, bytes) else data.encode()))
    zipped(
        path,
        [
            (
                "[Content_Types].xml",
                (
                    XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                    '<Default Extension="xml" ContentType="application/xml"/>'
                    f'<Override PartName="/word/document.xml" ContentType="{MAIN}document.main+xml"/>{types}{defaults}</Types>'
                ).encode(),
            ),
            (
                "_rels/.rels",
                (
                    XML
                    + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                    f'<Relationship Id="rId1" Type="{REL}officeDocument" Target="word/document.xml"/></Relationships>'
                ).encode(),
            ),
            (
                "word/document.xml",
                (
                    f"{XML}<w:document {W}><w:body>{''.join(body)}<w:sectPr>{section}"
                    '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
                ).encode(),
            ),
            (
                "word/_rels/document.xml.rels",
                (
                    f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>'
                ).encode(),
            ),
            *extra,
        ],
    )


# ---------------------------------------------------------------- Excel
def xlsx(path: Path, book) -> None:  # type: ignore[no-untyped-def]
    """Save an openpyxl workbook with fixed dates."""
    held = io.BytesIO()
    book.save(held)
    parts = []
    with zipfile.ZipFile(held) as file:
        for name in file.namelist():
            data = file.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2014-06-03T09:00:00Z", data)
            parts.append((name, data))
    zipped(path, parts)


# ---------------------------------------------------------------- PDF
FONTS = {
    "F1": "Helvetica",
    "F2": "Helvetica-Bold",
    "F3": "Times-Roman",
    "F4": "Courier",
    "F5": "Helvetica-Oblique",
}


def s(words: str) -> str:
    """A PDF string: WinAnsi in the page."""
    return "(" + words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"


def u(words: str) -> str:
    """A PDF string in UTF-16 for fields, annotations and names."""
    return "<FEFF" + words.encode("utf-16-be").hex().upper() + ">"


def wide(words: str, size: float, font: str = "F1") -> float:
    return stringWidth(words, FONTS[font], size)


def t(x: float, y: float, words: str, size: float = 11, font: str = "F1", more: str = "") -> str:
    """Words at a place; `more` are operators before them (a colour, a rendering mode)."""
    return f"BT {more} /{font} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm {s(words)} Tj ET\n"


def lines(x: float, y: float, rows: list[str], size: float = 11, step: float = 15, font: str = "F1") -> str:
    """Lines under one another; an empty one is a gap."""
    return "".join(t(x, y - i * step, row, size, font) for i, row in enumerate(rows) if row)


def box(x: float, y: float, w: float, h: float, colour: str = "0 g") -> str:
    return f"q {colour} {x:.2f} {y:.2f} {w:.2f} {h:.2f} re f Q\n"


class Pdf:
    """A PDF written object by object: 1 the catalogue, 2 the pages, 3 the fonts."""

    def __init__(self) -> None:
        self.objects: list[bytes] = [b"", b"", b""]
        self.pages: list[int] = []
        fonts = " ".join(
            f"/{k} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
            for k, name in FONTS.items()
        )
        self.objects[2] = f"<< {fonts} >>".encode()

    def add(self, body: str | bytes) -> int:
        self.objects.append(body.encode("cp1252") if isinstance(body, str) else body)
        return len(self.objects)

    def stream(self, data: str | bytes, head: str = "") -> int:
        data = data.encode("cp1252") if isinstance(data, str) else data
        return self.add(f"<< {head} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream")

    def page(self, content: str, annots: list[int] | None = None, more: str = "", resources: str = "") -> int:
        held = self.stream(content)
        listed = f"/Annots [{' '.join(f'{n} 0 R' for n in annots)}]" if annots else ""
        size = "" if "/MediaBox" in more else "/MediaBox [0 0 595 842]"
        n = self.add(
            f"<< /Type /Page /Parent 2 0 R {size} /Resources << /Font 3 0 R {resources} >> "
            f"/Contents {held} 0 R {listed} {more} >>"
        )
        self.pages.append(n)
        return n

    def save(self, path: Path, catalogue: str = "") -> None:
        self.objects[0] = f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>".encode("cp1252")
        kids = " ".join(f"{n} 0 R" for n in self.pages)
        self.objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(self.pages)} >>".encode()
        out, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
        for i, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{i} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{n:010d} 00000 n \n".encode() for n in places)
        out += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
        path.write_bytes(out)
