"""What the kinds share: rows of labels, Word packages by hand, PDF pages by reportlab, PDF objects by hand."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfgen.canvas import Canvas

from ..field_inputs_2.parts import canvas as canvas
from ..field_inputs_2.parts import wrap as wrap

Row = tuple[str, str, str, str, str, str]


class Rows(list[Row]):
    """file, what, speaker, text, note, also."""

    def turn(self, file: str, speaker: str, text: str, also: str = "", note: str = "") -> None:
        self.append((file, "turn", speaker, text, note, also))

    def add(self, file: str, what: str, text: str, note: str = "", also: str = "") -> None:
        self.append((file, what, "", text, note, also))


def put_zip(path: Path, members: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)


W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def run(text: str, props: str = "") -> str:
    inner = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(*runs: str, props: str = "") -> str:
    """A run that is no XML yet is plain text."""
    body = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{body}</w:p>"


def table(rows: list[list[str]], widths: list[int]) -> str:
    """Cells: XML of paragraphs, or plain text."""
    out = "<w:tbl><w:tblPr><w:tblW w:w='0' w:type='auto'/></w:tblPr><w:tblGrid>"
    out += "".join(f"<w:gridCol w:w='{width}'/>" for width in widths) + "</w:tblGrid>"
    for row in rows:
        out += "<w:tr>"
        for cell, width in zip(row, widths, strict=True):
            inner = cell if cell.startswith("<w:p") else para(cell)
            out += f"<w:tc><w:tcPr><w:tcW w:w='{width}' w:type='dxa'/></w:tcPr>{inner}</w:tc>"
        out += "</w:tr>"
    return out + "</w:tbl>"


def put_docx(path: Path, body: str, more: dict[str, str] | None = None, sect: str = "") -> None:
    """`more`: parts of word/ by name without .xml (styles, numbering, footnotes, header1, footer1, comments)."""
    more = {
        "styles": f"<w:styles {W}><w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style></w:styles>",
        **(more or {}),
    }
    types = rels = ""
    for name in more:
        kind = name.rstrip("0123456789")
        types += f'<Override PartName="/word/{name}.xml" ContentType="{WML}{kind}+xml"/>'
        rels += f'<Relationship Id="r_{name}" Type="{REL}{kind}" Target="{name}.xml"/>'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": HEAD
        + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{WML}document.main+xml"/>{types}</Types>',
        "_rels/.rels": HEAD
        + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{REL}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": HEAD
        + f"<w:document {W}><w:body>{body}<w:sectPr>{sect}<w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:body></w:document>",
        "word/_rels/document.xml.rels": HEAD
        + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>',
    }
    members |= {f"word/{name}.xml": HEAD + xml for name, xml in more.items()}
    put_zip(path, members)


def flow(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    paragraphs: list[str],
    font: str = "Times-Roman",
    size: float = 11,
    lead: float = 14,
) -> float:
    """Paragraphs from the top down; one that begins with # is a bold heading. Returns the next baseline."""
    bold = {"Times-Roman": "Times-Bold", "Helvetica": "Helvetica-Bold"}.get(font, font)
    for paragraph in paragraphs:
        face = bold if paragraph.startswith("#") else font
        c.setFont(face, size)
        for line in wrap(paragraph.removeprefix("#"), width, face, size):
            c.drawString(x, y, line)
            y -= lead
        y -= lead * 0.6
    return y


def put_pdf(path: Path, objects: list[bytes]) -> None:
    """Objects from 1 on; the first is the catalogue."""
    out = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    path.write_bytes(out)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(data), extra) + data + b"\nendstream"


def cmap(names: dict[int, str]) -> bytes:
    """A ToUnicode map of one-byte codes."""
    lines = "".join(
        f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>\n" for code, text in sorted(names.items())
    )
    parts, every = [], lines.splitlines()
    for at in range(0, len(every), 100):
        some = every[at : at + 100]
        parts.append(f"{len(some)} beginbfchar\n" + "\n".join(some) + "\nendbfchar\n")
    text = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        + "".join(parts)
        + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
    return stream(text.encode())


def _cell(at: int, row: int, value: str | int | float | tuple[float, int]) -> str:
    where = f"{chr(65 + at)}{row}"
    if value == "":
        return ""
    if isinstance(value, tuple):  # a number and its style
        return f'<c r="{where}" s="{value[1]}"><v>{value[0]}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{where}"><v>{value}</v></c>'
    return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def put_xlsx(
    path: Path,
    sheets: dict[str, list[list[object]]],
    formats: list[str],
    merged: dict[str, list[str]] | None = None,
) -> None:
    """Styles: 0 plain, 1 on: `formats`."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    ooxml = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    books = rels = types = ""
    members: dict[str, str | bytes] = {}
    for number, (name, rows) in enumerate(sheets.items(), 1):
        body = ""
        for at, row in enumerate(rows, 1):
            body += (
                f'<row r="{at}">'
                + "".join(_cell(column, at, value) for column, value in enumerate(row))
                + "</row>"
            )
        spans = (merged or {}).get(name, [])
        joined = (
            f'<mergeCells count="{len(spans)}">'
            + "".join(f'<mergeCell ref="{span}"/>' for span in spans)
            + "</mergeCells>"
            if spans
            else ""
        )
        members[f"xl/worksheets/sheet{number}.xml"] = (
            HEAD + f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData>{joined}</worksheet>'
        )
        books += f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        rels += (
            f'<Relationship Id="rId{number}" Type="{REL}worksheet" Target="worksheets/sheet{number}.xml"/>'
        )
        types += f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{ooxml}worksheet+xml"/>'
    numbers = "".join(
        f'<numFmt numFmtId="{164 + at}" formatCode="{escape(one, {chr(34): "&quot;"})}"/>'
        for at, one in enumerate(formats)
    )
    cells = "".join(
        f'<xf numFmtId="{164 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for at in range(len(formats))
    )
    styles = (
        f'<styleSheet xmlns="{main}"><numFmts count="{len(formats)}">{numbers}</numFmts>'
        if formats
        else f'<styleSheet xmlns="{main}">'
    )
    styles += '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    styles += '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    styles += f'<cellXfs count="{len(formats) + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>{cells}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    rels += f'<Relationship Id="rIdS" Type="{REL}styles" Target="styles.xml"/>'
    put_zip(
        path,
        {
            "[Content_Types].xml": HEAD
            + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ooxml}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{ooxml}styles+xml"/>{types}</Types>',
            "_rels/.rels": HEAD
            + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{REL}officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": HEAD
            + f'<workbook xmlns="{main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{books}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": HEAD
            + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>',
            "xl/styles.xml": HEAD + styles,
            **members,
        },
    )
