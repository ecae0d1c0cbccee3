"""What the fourteen modules share: rows of labels, and small writers of .docx, .odt and .pdf files."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

Row = tuple[str, str, str, str, str, str]


def row(file: str, what: str, text: str, note: str = "", also: str = "", speaker: str = "") -> Row:
    return (file, what, speaker, text, note, also)


def turn(file: str, speaker: str, text: str, also: str = "", note: str = "") -> Row:
    return (file, "turn", speaker, text, note, also)


def packed(path: Path, members: list[tuple[str, str | bytes]], stored: tuple[str, ...] = ()) -> None:
    """A zip file with one fixed date."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, (2024, 1, 2, 3, 4, 6))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def run(text: str, properties: str = "") -> str:
    """A run of Word; a tab in the text is w:tab, a line end w:br."""
    inner = "".join(
        "<w:tab/>"
        if piece == "\t"
        else "<w:br/>"
        if piece == "\n"
        else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in _pieces(text)
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def _pieces(text: str) -> list[str]:
    pieces, piece = [], ""
    for sign in text:
        if sign in "\t\n":
            if piece:
                pieces.append(piece)
            pieces.append(sign)
            piece = ""
        else:
            piece += sign
    return [*pieces, piece] if piece else pieces


def para(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word; a run that is not XML is made one."""
    inner = "".join(one if one.startswith("<w:") else run(one) for one in runs)
    marks = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    return f"<w:p>{f'<w:pPr>{marks}</w:pPr>' if marks else ''}{inner}</w:p>"


def table(rows: list[list[str]]) -> str:
    """A table of Word; a cell is text, or one or more paragraphs."""
    lines = ""
    for cells in rows:
        lines += "<w:tr>"
        for cell in cells:
            content = cell if cell.startswith("<w:p") or cell.startswith("<w:sdt") else para(cell)
            lines += f'<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        lines += "</w:tr>"
    grid = "".join('<w:gridCol w:w="2400"/>' for _ in rows[0])
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>'


STYLES = HEAD + (
    f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/></w:style>'
        for key, name in (("Title", "Title"), ("Heading1", "heading 1"), ("Heading2", "heading 2"))
    )
    + "</w:styles>"
)


def docx(
    path: Path, body: str, header: str = "", footer: str = "", footnotes: list[str] | None = None
) -> None:
    """A document of Word; header and footer are paragraphs; note n is footnotes[n - 1]."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = [("styles", "styles", STYLES)]
    section = ""
    if header:
        parts.append(("header", "header1", HEAD + f"<w:hdr {W}>{header}</w:hdr>"))
        section += '<w:headerReference w:type="default" r:id="rId_header1"/>'
    if footer:
        parts.append(("footer", "footer1", HEAD + f"<w:ftr {W}>{footer}</w:ftr>"))
        section += '<w:footerReference w:type="default" r:id="rId_footer1"/>'
    if footnotes:
        notes = (
            '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            + "".join(
                f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                f"<w:footnoteRef/></w:r>{run(' ' + text)}</w:p></w:footnote>"
                for number, text in enumerate(footnotes, 1)
            )
        )
        parts.append(("footnotes", "footnotes", HEAD + f"<w:footnotes {W}>{notes}</w:footnotes>"))
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{what}+xml"/>' for what, name, _ in parts
    )
    relations = "".join(
        f'<Relationship Id="rId_{name}" Type="{office}/{what}" Target="{name}.xml"/>'
        for what, name, _ in parts
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    packed(
        path,
        [
            (
                "[Content_Types].xml",
                HEAD + f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
                f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
                f"{types}</Types>",
            ),
            (
                "_rels/.rels",
                HEAD + f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
            ),
            (
                "word/document.xml",
                HEAD + f"<w:document {W} {W14} {R}><w:body>{body}<w:sectPr>{section}"
                '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
            ),
            (
                "word/_rels/document.xml.rels",
                HEAD + f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
            ),
            *((f"word/{name}.xml", data) for _, name, data in parts),
        ],
    )


def odt(path: Path, body: str, styles: str = "") -> None:
    """An OpenDocument text: body is text:p and such, styles are automatic styles."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("form", "form"),
            ("draw", "drawing"),
        )
    ) + (
        ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    )
    mime = "application/vnd.oasis.opendocument.text"
    packed(
        path,
        [
            ("mimetype", mime),
            (
                "META-INF/manifest.xml",
                '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
                'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
                f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
            ),
            (
                "content.xml",
                f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {spaces} office:version="1.2">'
                f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}"
                "</office:text></office:body></office:document-content>",
            ),
        ],
        stored=("mimetype",),
    )


def canvas(path: Path, size: tuple[float, float] = A4, title: str = "") -> Canvas:
    sheet = Canvas(str(path), pagesize=size, invariant=1)
    sheet.setTitle(title)
    return sheet


def wrap(text: str, width: float, font: str, size: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and stringWidth(longer, font, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


BOLD = {"Times-Roman": "Times-Bold", "Helvetica": "Helvetica-Bold", "Courier": "Courier-Bold"}


def column(
    sheet: Canvas,
    x: float,
    y: float,
    width: float,
    paragraphs: list[str],
    font: str = "Times-Roman",
    size: float = 11,
    lead: float = 14,
) -> float:
    """Draws paragraphs from y down, a paragraph that begins with # in bold; gives the next y."""
    for text in paragraphs:
        face = BOLD[font] if text.startswith("#") else font
        sheet.setFont(face, size)
        for line in wrap(text.removeprefix("#"), width, face, size):
            sheet.drawString(x, y, line)
            y -= lead
        y -= lead * 0.5
    return y
