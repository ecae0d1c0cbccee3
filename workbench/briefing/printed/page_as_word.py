"""A page as a Word file: real styles, headings, tables with heads, footnotes for citations, pictures with words.

It holds no copy of the page: what somebody takes out in Word is out. What it carries of how it was made is the page's
record, which has no word of the evidence, and a digest of each paragraph. Same page, same bytes.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from typing import Any

from ...errors import WorkbenchError
from .. import page_parts, page_record
from . import word_back, word_package
from .page_flow import Flow, Picture, flow
from .raster_as_svg import as_svg
from .typst_sheet import MARK, drawn
from .word_sheet import Words, drawing, escaped

RECORD = "customXml/item1.xml"
_DOTS = 200  # an inch, of a picture
_EMU = 914_400  # English Metric Units an inch
_NONE = "Pictures that can’t be drawn: "


def word(html: str) -> bytes:
    """Return a page as a DOCX file. Raises `WorkbenchError` where a picture in it can't be drawn."""
    parsed = page_parts.parse(html)
    found = [one.get("content", "") for one in parsed.iter("meta") if one.get("name") == page_record.NAME]
    return of_flow(flow(parsed), found[0] if len(found) == 1 else "")


def of_flow(page: Flow, record: str = "") -> bytes:
    """Return what stands in a page as a DOCX file; ``record`` is how it was made, as `page_record` writes it."""
    section = word_package.section(one_sheet=page.one_sheet)
    words = Words(section)
    body = words.of(page)
    pictures = [_size(one) for one in _drawn(words.pictures, page.styles)]
    for n, (picture, (_, wide, high)) in enumerate(zip(words.pictures, pictures, strict=True), 1):
        body = body.replace(f"<picture-{n}/>", drawing(n, picture.says, wide, high), 1)
    document = (
        f"{word_package.HEAD}<w:document {word_package.NAMES}><w:body>{body}{section}</w:body></w:document>"
    )
    notes = word_package.footnotes(words.footnotes)
    head = " · ".join(filter(None, (page.marking, MARK if page.illustrative else "")))
    return word_package.zipped(
        {
            "[Content_Types].xml": word_package.content_types(),
            "_rels/.rels": word_package.of_package(),
            "docProps/core.xml": word_package.core(page.title, page.language),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": word_package.of_document(words.links, len(pictures)),
            "word/footnotes.xml": notes,
            "word/_rels/footnotes.xml.rels": word_package.of_footnotes(words.links),
            "word/styles.xml": word_package.styles(page.language, one_sheet=page.one_sheet),
            "word/settings.xml": word_package.settings(),
            "word/numbering.xml": word_package.numbering(words.lists),
            "word/header1.xml": word_package.header(head),
            "word/footer1.xml": word_package.footer(),
            **{f"word/media/picture{n}.png": data for n, (data, _, _) in enumerate(pictures, 1)},
            RECORD: _record(record, word_back.sealed(document.encode(), notes.encode())),
        }
    )


def _record(record: str, seal: Sequence[str]) -> str:
    said = json.dumps({"record": record, "seal": " ".join(seal)}, ensure_ascii=True, sort_keys=True)
    return f'{word_package.HEAD}<made xmlns="{word_back.OURS}">{escaped(said)}</made>'


def _drawn(pictures: Sequence[Picture], styles: str) -> list[bytes]:
    """Return pictures as PNG files, each as wide as it stands on a sheet; Typst draws them, from its wheel."""
    if not pictures:
        return []
    import typst

    files: Any = {}  # their stubs know one file only
    shown = []
    for n, one in enumerate(pictures, 1):
        svg = drawn(one.svg, styles) if one.svg else as_svg(one.data)
        name = f"picture{n}.svg"
        files[name] = svg.encode()
        shown.append(f'image("{name}", width: {"105mm" if one.svg else "165mm"})')
    pages = "\n#pagebreak()\n#".join(shown)
    files["main.typ"] = f"#set page(width: auto, height: auto, margin: 0pt)\n#{pages}\n".encode()
    try:
        made: Any = typst.compile(files, format="png", ppi=_DOTS, ignore_system_fonts=True, timestamp=0)
    except typst.TypstError as error:
        raise WorkbenchError(
            f"{_NONE}{error}", next="Save it as .html, and tell us what the page holds."
        ) from None
    return [bytes(made)] if isinstance(made, bytes | bytearray) else [bytes(one) for one in made]


def _size(png: bytes) -> tuple[bytes, int, int]:
    """Return a picture with its width and height in English Metric Units."""
    wide, high = struct.unpack(">II", png[16:24])
    return png, wide * _EMU // _DOTS, high * _EMU // _DOTS
