"""What the modules of this set share. All invented; written blind on 2026-11-30."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas as _canvas

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Rows(list):
    """Rows of expected.csv for one kind."""

    def __init__(self, kind):
        super().__init__()
        self.kind = kind

    def add(self, file, what, speaker="", text="", note="", also=""):
        self.append([self.kind, file, what, speaker, text, note, also])

    def turn(self, file, speaker, text, note="", also=""):
        self.add(file, "turn", speaker, text, note, also)

    def each(self, file, what, texts, note="", also=""):
        for text in texts:
            self.add(file, what, "", text, note, also)


def put_zip(path: Path, parts, stored=()):
    with zipfile.ZipFile(path, "w") as out:
        for name, data in parts:
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            out.writestr(info, data.encode("utf-8") if isinstance(data, str) else data)


def put_text(path: Path, text, encoding="utf-8", newline="\n"):
    path.write_bytes(text.replace("\n", newline).encode(encoding))


def run(text, props=""):
    rpr = f"<w:rPr>{props}</w:rPr>" if props else ""
    pieces = []
    for at, piece in enumerate(text.split("\n")):
        pieces.append(("<w:br/>" if at else "") + f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"<w:r>{rpr}{''.join(pieces)}</w:r>"


def para(inner, style="", props=""):
    if not inner.startswith("<"):
        inner = run(inner)
    ppr = (f'<w:pStyle w:val="{style}"/>' if style else "") + props
    return f"<w:p>{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{inner}</w:p>"


def table(rows, widths):
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    out = []
    for row in rows:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>{c if c.startswith("<w:p") else para(c)}</w:tc>'
            for c, w in zip(row, widths, strict=False)
        )
        out.append(f"<w:tr>{cells}</w:tr>")
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(out)}</w:tbl>'


STYLES = (
    f'{HEAD}<w:styles {NS}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/><w:basedOn w:val="Normal"/></w:style>'
        for i, n in [
            ("Heading1", "heading 1"),
            ("Heading2", "heading 2"),
            ("Title", "Title"),
            ("ListBullet", "List Bullet"),
            ("FootnoteText", "footnote text"),
        ]
    )
    + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style></w:styles>'
)


def put_docx(path: Path, body, extra=()):
    """extra: (name in word/, content type, relation type, xml)."""
    types = "".join(
        f'<Override PartName="/word/{n}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{c}+xml"/>'
        for n, c, _, _ in extra
    )
    rels = "".join(
        f'<Relationship Id="rId{9 + k}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r}" Target="{n}"/>'
        for k, (n, _, r, _) in enumerate(extra)
    )
    put_zip(
        path,
        [
            (
                "[Content_Types].xml",
                f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
                f'<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>{types}</Types>',
            ),
            (
                "_rels/.rels",
                f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            ),
            (
                "word/_rels/document.xml.rels",
                f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>{rels}</Relationships>',
            ),
            ("word/styles.xml", STYLES),
            (
                "word/document.xml",
                f'{HEAD}<w:document {NS}><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>',
            ),
            *[(f"word/{n}", x) for n, _, _, x in extra],
        ],
    )


def canvas(path: Path, size=A4):
    return _canvas.Canvas(str(path), pagesize=size, invariant=1)


def wrap(text, font, size, width):
    lines, line = [], ""
    for word in text.split():
        if line and stringWidth(f"{line} {word}", font, size) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def flow(c, x, y, width, paras, font="Helvetica", size=10, lead=13.5, gap=7):
    """Draw paragraphs; one that begins with # is a heading in bold. Returns the y below them."""
    for text in paras:
        bold = text.startswith("#")
        face = f"{font}-Bold" if bold and not font.startswith("Times") else ("Times-Bold" if bold else font)
        if font == "Times-Roman" and bold:
            face = "Times-Bold"
        c.setFont(face, size)
        for line in wrap(text.lstrip("#"), face, size, width):
            c.drawString(x, y, line)
            y -= lead
        y -= gap
    return y


def xlsx(path: Path, rows, styles="", merges=(), name="Sheet1"):
    """rows: lists of cells: None, str, number, or (number, style index)."""
    out = []
    for r, row in enumerate(rows, 1):
        cells = []
        for k, v in enumerate(row):
            ref = f"{chr(65 + k)}{r}"
            if v is None:
                continue
            if isinstance(v, str):
                cells.append(
                    f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{escape(v)}</t></is></c>'
                )
            else:
                v, s = v if isinstance(v, tuple) else (v, 0)
                cells.append(f'<c r="{ref}" s="{s}"><v>{v}</v></c>')
        out.append(f'<row r="{r}">{"".join(cells)}</row>')
    merged = (
        f'<mergeCells count="{len(merges)}">{"".join(f"<mergeCell ref={chr(34)}{m}{chr(34)}/>" for m in merges)}</mergeCells>'
        if merges
        else ""
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ct = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    put_zip(
        path,
        [
            (
                "[Content_Types].xml",
                f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                f'<Override PartName="/xl/workbook.xml" ContentType="{ct}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{ct}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{ct}.styles+xml"/></Types>',
            ),
            (
                "_rels/.rels",
                f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            ),
            (
                "xl/workbook.xml",
                f'{HEAD}<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>',
            ),
            (
                "xl/_rels/workbook.xml.rels",
                f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{rel}/styles" Target="styles.xml"/></Relationships>',
            ),
            (
                "xl/styles.xml",
                styles
                or f'{HEAD}<styleSheet xmlns="{main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
            ),
            (
                "xl/worksheets/sheet1.xml",
                f'{HEAD}<worksheet xmlns="{main}"><sheetData>{"".join(out)}</sheetData>{merged}</worksheet>',
            ),
        ],
    )


def raw_pdf(path: Path, streams, cmap, base="Helvetica"):
    """A PDF by hand: pages whose font F1 has a ToUnicode map given as {byte: unicode hex}."""
    entries = sorted(cmap.items())
    blocks = []
    for at in range(0, len(entries), 100):
        part = entries[at : at + 100]
        blocks.append(
            f"{len(part)} beginbfchar\n" + "\n".join(f"<{b:02X}> <{u}>" for b, u in part) + "\nendbfchar"
        )
    tounicode = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
    objs = [b"<< /Type /Catalog /Pages 2 0 R >>", None]
    objs.append(
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding /ToUnicode 4 0 R >>".encode()
    )
    objs.append(b"<< /Length %d >>\nstream\n" % len(tounicode) + tounicode + b"endstream")
    objs.append(
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{base}-Bold /Encoding /WinAnsiEncoding >>".encode()
    )
    kids = []
    for s in streams:
        data = s.encode("cp1252")
        objs.append(b"<< /Length %d >>\nstream\n" % len(data) + data + b"\nendstream")
        objs.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 5 0 R >> >> /Contents {len(objs)} 0 R >>".encode()
        )
        kids.append(f"{len(objs)} 0 R")
    objs[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out, at = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for n, o in enumerate(objs, 1):
        at.append(len(out))
        out += b"%d 0 obj\n" % n + o + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objs) + 1) + b"".join(
        b"%010d 00000 n \n" % p for p in at
    )
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objs) + 1, start)
    path.write_bytes(bytes(out))


def stream_flow(paras, y=770, x=72, width=450, size=11, lead=14.5, gap=8):
    out = []
    for text in paras:
        bold = text.startswith("#")
        for line in wrap(text.lstrip("#"), "Helvetica-Bold" if bold else "Helvetica", size, width):
            esc = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            out.append(f"BT /F{2 if bold else 1} {size} Tf 1 0 0 1 {x} {y:.1f} Tm ({esc}) Tj ET")
            y -= lead
        y -= gap
    return "\n".join(out)
