"""What the modules of this folder share. Illustrative: everything in them is invented."""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ..field_inputs_2.parts import wrap

DATE = (2024, 1, 1, 0, 0, 0)
SOURCES: dict[str, list[str]] = {}


def note(name: str, *words: str) -> None:
    SOURCES.setdefault(name, []).extend(words)


def rows(kind: str, file: str, *items: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Each item: what, speaker, text, note, also (the last ones may be missing)."""
    return [(kind, file, *(list(item) + [""] * (5 - len(item)))) for item in items]


def put(folder: Path, name: str, text: str, encoding: str = "utf-8", ends: str = "\n") -> None:
    note(name, text)
    (folder / name).write_bytes(text.replace("\n", ends).encode(encoding))


def pack(path: Path, parts: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, DATE)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)


def words_of(xml: str) -> str:
    xml = re.sub(r"</(w:p|w:tc|text:p|text:h)>", "\n", xml)
    xml = re.sub(r"<(w:tab|w:br|text:tab|text:line-break)/>", "\t", xml)
    xml = re.sub(r"<[^>]+>", "", xml)
    return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def r(text: str, props: str = "") -> str:
    pr = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{pr}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*runs: str, style: str = "") -> str:
    pr = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{pr}{''.join(x if x.startswith('<') else r(x) for x in runs)}</w:p>"


def table(lines: list[list[str]]) -> str:
    width = len(lines[0])
    grid = "<w:tblGrid>" + '<w:gridCol w:w="2400"/>' * width + "</w:tblGrid>"
    out = ""
    for line in lines:
        cells = "".join(
            '<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>'
            + (c if c.startswith("<w:p>") else p(c))
            + "</w:tc>"
            for c in line
        )
        out += f"<w:tr>{cells}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{out}</w:tbl>'


def docx(folder: Path, name: str, body: str, header: str = "", footnotes: str = "") -> None:
    note(name, words_of(body), words_of(header), words_of(footnotes))
    over = f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
    over += f'<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/>'
    rel = f'<Relationship Id="rId1" Type="{REL}/styles" Target="styles.xml"/>'
    sect = ""
    parts: dict[str, str | bytes] = {}
    if header:
        over += f'<Override PartName="/word/header1.xml" ContentType="{TYPE}.header+xml"/>'
        rel += f'<Relationship Id="rId2" Type="{REL}/header" Target="header1.xml"/>'
        sect = '<w:headerReference w:type="default" r:id="rId2"/>'
        parts["word/header1.xml"] = f"{HEAD}<w:hdr {NS}>{header}</w:hdr>"
    if footnotes:
        over += f'<Override PartName="/word/footnotes.xml" ContentType="{TYPE}.footnotes+xml"/>'
        rel += f'<Relationship Id="rId3" Type="{REL}/footnotes" Target="footnotes.xml"/>'
        parts["word/footnotes.xml"] = f"{HEAD}<w:footnotes {NS}>{footnotes}</w:footnotes>"
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>'
        for i, n in (("Normal", "Normal"), ("Heading1", "heading 1"), ("Title", "Title"))
    )
    pack(
        folder / name,
        {
            "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{over}</Types>',
            "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"{HEAD}<w:document {NS}><w:body>{body}<w:sectPr>{sect}"
            '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
            "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rel}</Relationships>',
            "word/styles.xml": f"{HEAD}<w:styles {NS}>{styles}</w:styles>",
            **parts,
        },
    )


ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def odt(folder: Path, name: str, body: str, styles: str = "", kind: str = "text") -> None:
    note(name, words_of(body))
    mime = f"application/vnd.oasis.opendocument.{kind}"
    root = "office:text" if kind == "text" else "office:spreadsheet"
    pack(
        folder / name,
        {
            "mimetype": mime,
            "content.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content xmlns:office="{ODF}office:1.0" '
            f'xmlns:text="{ODF}text:1.0" xmlns:table="{ODF}table:1.0" xmlns:style="{ODF}style:1.0" '
            f'xmlns:fo="{ODF}xsl-fo-compatible:1.0" xmlns:form="{ODF}form:1.0" xmlns:draw="{ODF}drawing:1.0" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:automatic-styles>'
            f"{styles}</office:automatic-styles><office:body><{root}>{body}</{root}></office:body></office:document-content>",
            "META-INF/manifest.xml": '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
            f'xmlns:manifest="{ODF}manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
            f'manifest:media-type="{mime}"/><manifest:file-entry manifest:full-path="content.xml" '
            'manifest:media-type="text/xml"/></manifest:manifest>',
        },
    )


def canvas(folder: Path, name: str, size: tuple[float, float] = A4) -> Canvas:
    SOURCES.setdefault(name, [])
    made = Canvas(str(folder / name), pagesize=size, invariant=1)
    made.file_name = name  # type: ignore[attr-defined]
    return made


def block(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    paragraphs: list[str],
    font: str = "Times-Roman",
    size: float = 11,
    lead: float = 14,
    gap: float = 7,
    told: bool = True,
) -> float:
    """Sets paragraphs from y downwards; one that begins with # is bold. Gives the next y."""
    for text in paragraphs:
        if told:
            note(c.file_name, text.removeprefix("#"))  # type: ignore[attr-defined]
        face = font
        if text.startswith("#"):
            face = {"Times-Roman": "Times-Bold", "Helvetica": "Helvetica-Bold"}.get(font, font)
        for line in wrap(text.removeprefix("#"), width, face, size):
            c.setFont(face, size)
            c.drawString(x, y, line)
            y -= lead
        y -= gap
    return y


def at(c: Canvas, x: float, y: float, text: str, font: str = "Times-Roman", size: float = 11) -> None:
    note(c.file_name, text)  # type: ignore[attr-defined]
    c.setFont(font, size)
    c.drawString(x, y, text)
