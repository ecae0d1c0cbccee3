"""Word and OpenDocument files made in the test: raw XML in a zip, so that what they hold is what stands here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from workbench.sources import extract
from workbench.sources.formats.lines import Extraction

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, compress_type=zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; ``styles``, ``numbering``, ``footnotes`` … are its other parts."""
    members = {
        "[Content_Types].xml": _TYPES,
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    roots = {
        "styles": "styles",
        "numbering": "numbering",
        "footnotes": "footnotes",
        "endnotes": "endnotes",
        "comments": "comments",
    }
    for name, inner in parts.items():
        members[f"word/{name}.xml"] = f"<w:{roots[name]} {W}>{inner}</w:{roots[name]}>"
    return packed(members)


def p(text: str, style: str = "", number: str = "", level: int = 0) -> str:
    """Return a Word paragraph: its style, and the list that numbers it."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    runs = text if text.startswith("<") else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a Word run with run properties (``<w:b/>``)."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt(body: str, styles: str = "") -> bytes:
    """Return an OpenDocument text with this body and these automatic styles."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def texts(data: bytes) -> list[str]:
    """Return the lines of a file that aren't empty."""
    return [line.text for line in extract(data).lines if line.text]


def lines(data: bytes) -> list[tuple[str, str]]:
    """Return role and text of each line that isn't empty."""
    return [(line.role, line.text) for line in extract(data).lines if line.text]


def extraction(data: bytes) -> Extraction:
    return extract(data)
