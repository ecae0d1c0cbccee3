"""The quotation bank as a Word document: plain WordprocessingML, zipped, with nothing in it but words and styles.

Our own writer, and a small one: a bank is headings, paragraphs and quotations. What a reader in Word or LibreOffice
needs (styles to rebrand, headings to navigate by, the marks at the head of every page) is in ``word/styles.xml`` and
``word/header1.xml``. ECMA-376, part 1, chapters 11 and 17.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from ..briefing.pages.quotation_bank import EMPTY, Bank, Group, Kept
from ..briefing.parts.excerpts import Excerpt
from ..briefing.parts.passages_under_item import UNCARRIED
from ..briefing.printed.typst_sheet import MARK
from ..files import output_names
from ..model import MADE_WITH
from ..restrictions import way_out

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# What XML 1.0 can’t carry; a file with one of these does not open.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same bank gives the same bytes


@dataclass(frozen=True)
class Run:
    """Words of one look within a paragraph; ``style`` is a character style of `_STYLES`."""

    text: str
    style: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its style and its runs."""

    style: str
    runs: tuple[Run, ...]


def bank_document(bank: Bank) -> bytes:
    """Return a quotation bank as a DOCX file; the same bank gives the same bytes.

    Each quotation is a paragraph of the style *Quote* with the exact words in quotation marks, one run of the style
    *Quoted*; its citation follows, with the mark of provenance, then the reference to copy. Words that XML can’t
    carry to the letter are left out, and their place says so.
    """
    header = [words for on, words in ((bank.marking, bank.marking), (bank.mark, MARK)) if on]
    return document_of(_paragraphs(bank), header, _footer(bank))


def document_of(paragraphs: Sequence[Paragraph], header: Sequence[str], footer: Sequence[Paragraph]) -> bytes:
    """Return a DOCX file of paragraphs, with these words at the head of every sheet; same words, same bytes."""
    files = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": _document(paragraphs),
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"), ("header", "header1.xml"), ("footer", "footer1.xml")
        ),
        "word/styles.xml": _styles(),
        "word/header1.xml": _edge("hdr", [Paragraph("Header", (Run(" · ".join(header), "Mark"),))]),
        "word/footer1.xml": _edge("ftr", footer, number=True),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, text.encode("utf-8"))
        archive.comment = MADE_WITH.encode()  # gone as soon as another program saves it
    return stream.getvalue()


def save(bank: Bank, path: str | Path) -> Path:
    """Write a quotation bank to ``path`` as a DOCX file (folders are made) and return the path.

    Raises `WorkbenchError` for another ending, and where the disk refuses it.
    """
    target = output_names.check(output_names.embargoed(path, bank.embargo), *output_names.WORD)
    return way_out.send(target, bank_document(bank), bank.clearance, "the document")


def _paragraphs(bank: Bank) -> list[Paragraph]:
    counted = (
        f"Quotations: {bank.quotations}. Suggestions left out, which nobody has confirmed: {bank.left_out}. "
        f"References are in the style “{bank.style}”."
    )
    made = [
        _plain("Title", f"Quotation bank: {bank.title}"),
        _plain("Subtitle", " · ".join(filter(None, (f"By {bank.by}", bank.date or "Undated", _for(bank))))),
    ]
    if bank.caution:
        made.append(_plain("Notice", bank.caution))
    if bank.mark:
        made.append(Paragraph("Notice", (Run(f"{bank.mark}. ", "Mark"), Run(_SAID_BY_NOBODY))))
    if bank.rubric:
        made.append(_plain("Small", bank.rubric))
    made.append(_plain("Normal", counted))
    for said in filter(None, (bank.held_back, bank.in_part)):
        made.append(_plain("Small", said))
    for group in bank.groups:
        made += _group(group)
    return made


_SAID_BY_NOBODY = (
    "Illustrative evidence was written for this project and said by nobody. Every quotation from it says so."
)


def _for(bank: Bank) -> str:
    return f"For {bank.recipient}" if bank.recipient else ""


def _group(group: Group) -> list[Paragraph]:
    made = [_plain("Heading1", group.label)]
    if group.words:
        made.append(_plain("Normal", group.words))
    bearing = ""
    for kept in group.kept:
        if kept.bearing and kept.bearing != bearing:
            made.append(_plain("Heading2", kept.bearing))
        bearing = kept.bearing
        made += _quotation(kept)
    if not group.kept:
        made.append(_plain("Small", EMPTY))
    if group.left_out:
        made.append(_plain("Small", f"Suggestions left out, which nobody has confirmed: {group.left_out}."))
    return made


def _quotation(kept: Kept) -> list[Paragraph]:
    entry, made = kept.entry, []
    spans = [e.span.text for e in (*entry.question, *entry.excerpts)]
    unquoted = entry.unquoted or (UNCARRIED if any(_NOT_XML.search(text) for text in spans) else "")
    if not unquoted:
        made += [_words("QuestionAsked", excerpt) for excerpt in entry.question]
        if entry.question_cite:
            made.append(_plain("Source", f"Asked by {kept.question_reference}"))
        made += [_words("Quote", excerpt) for excerpt in entry.excerpts]
    else:
        made.append(_plain("Small", unquoted))
    mark = f" — {entry.cite.mark}" if entry.cite.mark else ""
    shown = (
        kept.reference.removesuffix(f" — {entry.cite.mark.lower()}, {entry.cite.mark_words}")
        if mark
        else kept.reference
    )
    remarks = (Run(mark, "Mark"), Run(f", {entry.cite.mark_words}")) if mark else ()
    made.append(Paragraph("Source", (Run(shown), *remarks)))
    note = f"Coder’s note: {entry.note}" if entry.note else ""
    facts = [
        *(words.rstrip(".") for words in (entry.basis, note) if words),
        "Passage: " + ", ".join(entry.cite.passage_ids),
    ]
    made.append(_plain("Small", ". ".join(facts)))
    return made


def _words(style: str, excerpt: Excerpt) -> Paragraph:
    before, after = ("[…] " if excerpt.cut_before else ""), (" […]" if excerpt.cut_after else "")
    return Paragraph(style, (Run(f"{before}“"), Run(excerpt.span.text, "Quoted"), Run(f"”{after}")))


def _plain(style: str, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),))


def _footer(bank: Bank) -> list[Paragraph]:
    made = f"{MADE_WITH}{', ' + bank.date if bank.date else ''}."
    return [_plain("Footer", words) for words in (bank.licence, made) if words]


def _document(paragraphs: Sequence[Paragraph]) -> str:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1300" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" '
        'w:footer="454" w:gutter="0"/>'
        "</w:sectPr>"
    )
    body = "".join(_xml(paragraph) for paragraph in paragraphs)
    return f"{_HEAD}<w:document {_W} {_R}><w:body>{body}{section}</w:body></w:document>"


def _edge(name: str, paragraphs: Iterable[Paragraph], *, number: bool = False) -> str:
    """Return the header or footer of every page."""
    page = (
        '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    )
    body = "".join(_xml(paragraph) for paragraph in paragraphs) + (page if number else "")
    return f"{_HEAD}<w:{name} {_W} {_R}>{body}</w:{name}>"


def _xml(paragraph: Paragraph) -> str:
    runs = "".join(_run(run) for run in paragraph.runs if run.text)
    return f'<w:p><w:pPr><w:pStyle w:val="{paragraph.style}"/></w:pPr>{runs}</w:p>'


def _run(run: Run) -> str:
    look = f'<w:rPr><w:rStyle w:val="{run.style}"/></w:rPr>' if run.style else ""
    lines = _NOT_XML.sub("\ufffd", run.text).split("\n")
    words = "<w:br/>".join(f'<w:t xml:space="preserve">{_escaped(line)}</w:t>' for line in lines)
    return f"<w:r>{look}{words}</w:r>"


def _escaped(text: str) -> str:
    return escape(text, {"\t": "&#9;", "\r": "&#13;"})


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{package}">{rows}</Relationships>'


_CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"), ("styles", "styles"), ("header1", "header"), ("footer1", "footer"),
        )
    )
    + "</Types>"
)  # fmt: skip

# name, what Word calls it, properties of the paragraph, properties of the words (sizes in half points)
_STYLES = (
    ("Title", "Title", '<w:spacing w:after="60"/>', '<w:b/><w:sz w:val="40"/>'),
    ("Subtitle", "Subtitle", '<w:spacing w:after="160"/>', '<w:color w:val="505B57"/>'),
    ("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/>',
     '<w:b/><w:color w:val="0C5340"/><w:sz w:val="28"/>'),
    ("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="1"/>',
     '<w:b/><w:sz w:val="22"/>'),
    ("Notice", "Notice", '<w:pBdr><w:left w:val="single" w:sz="24" w:space="6" w:color="8A5300"/></w:pBdr>', ""),
    ("QuestionAsked", "Question asked", '<w:keepNext/><w:spacing w:after="40"/><w:ind w:left="567"/>', "<w:i/>"),
    ("Quote", "Quote", '<w:keepNext/><w:spacing w:after="40"/><w:ind w:left="284"/>', ""),
    ("Source", "Source", '<w:keepNext/><w:spacing w:after="20"/><w:ind w:left="284"/>', '<w:sz w:val="18"/>'),
    ("Small", "Small", '<w:spacing w:after="160"/><w:ind w:left="284"/>',
     '<w:color w:val="505B57"/><w:sz w:val="16"/>'),
    ("Header", "header", "", '<w:sz w:val="18"/>'),
    ("Footer", "footer", '<w:spacing w:after="0"/>', '<w:color w:val="505B57"/><w:sz w:val="15"/>'),
)  # fmt: skip


def _styles() -> str:
    paragraphs = "".join(
        f'<w:style w:type="paragraph" w:customStyle="{int(ident in _OWN)}" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{block}</w:pPr><w:rPr>{look}</w:rPr></w:style>'
        for ident, name, block, look in _STYLES
    )
    normal = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
        '<w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:style>'
    )
    character = '<w:style w:type="character" w:customStyle="1"'
    brown = '<w:rPr><w:b/><w:color w:val="7A4900"/></w:rPr>'
    mark = f'{character} w:styleId="Mark"><w:name w:val="Mark"/>{brown}</w:style>'
    quoted = f'{character} w:styleId="Quoted"><w:name w:val="Quoted"/></w:style>'
    return f"{_HEAD}<w:styles {_W}>{normal}{paragraphs}{mark}{quoted}</w:styles>"


_OWN = ("Notice", "QuestionAsked", "Source", "Small")
