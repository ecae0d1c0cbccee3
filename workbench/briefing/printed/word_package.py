"""The parts of a Word file beside its words: styles to rebrand, numbering, heads of sheets, relations, the zip."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

from ...model import MADE_WITH
from .word_sheet import escaped

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same page gives the same bytes
_PARTS = {
    "styles": "styles", "settings": "settings", "numbering": "numbering", "footnotes": "footnotes",
    "header": "header1", "footer": "footer1",
}  # fmt: skip


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return files as one zip package, in their order, with no day and no system in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content.encode("utf-8") if isinstance(content, str) else content)
        archive.comment = MADE_WITH.encode()  # gone as soon as another program saves it
    return stream.getvalue()


def section(*, one_sheet: bool) -> str:
    """Return the properties of a sheet: A4, its margins, and what heads and ends it."""
    side, edge = (964, 794) if one_sheet else (1134, 1247)
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>'
        f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{edge}" w:right="{side}" w:bottom="{edge}" w:left="{side}" '
        'w:header="454" w:footer="397" w:gutter="0"/><w:cols/></w:sectPr>'
    )


def content_types() -> str:
    kinds = {
        "word/document.xml": "document.main",
        **{f"word/{file}.xml": kind for kind, file in _PARTS.items()},
    }
    rows = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'{rows}<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def relations(rows: Sequence[tuple[str, str, str]]) -> str:
    """Return relations: id, kind (a whole address, or its last word) and target; ``hyperlink`` leads out."""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    made = "".join(
        f'<Relationship Id="{ident}" Type="{kind if ":" in kind else f"{RELATIONS}/{kind}"}" Target={quoteattr(target)}'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if kind == 'hyperlink' else ''}/>"
        for ident, kind, target in rows
    )
    return f'{HEAD}<Relationships xmlns="{package}">{made}</Relationships>'


def of_package() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return relations(
        [("document", "officeDocument", "word/document.xml"), ("core", core, "docProps/core.xml")]
    )


def of_document(links: Sequence[str], pictures: int) -> str:
    rows = [(kind, kind, f"{file}.xml") for kind, file in _PARTS.items()]
    rows += [("record", "customXml", "../customXml/item1.xml")]
    rows += [(f"picture{n}", "image", f"media/picture{n}.png") for n in range(1, pictures + 1)]
    return relations([*rows, *_out(links)])


def of_footnotes(links: Sequence[str]) -> str:
    return relations(_out(links))


def _out(links: Sequence[str]) -> list[tuple[str, str, str]]:
    return [(f"link{n}", "hyperlink", link) for n, link in enumerate(links, 1)]


def core(title: str, language: str) -> str:
    """Return what a reader is told of the file: its title, language and maker, and no day."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><dc:description>{MADE_WITH}</dc:description>"
        f"<dc:language>{escaped(language)}</dc:language></cp:coreProperties>"
    )


def settings() -> str:
    return (
        f'{HEAD}<w:settings {NAMES}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        "<w:compat>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat></w:settings>"
    )


def footnotes(notes: Sequence[str]) -> str:
    apart = "".join(
        f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:pPr><w:pStyle w:val="Break"/></w:pPr>'
        f"<w:r><w:{sign}/></w:r></w:p>"
        "</w:footnote>"
        for n, kind, sign in (
            (-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"),
        )
    )  # fmt: skip
    return f"{HEAD}<w:footnotes {NAMES}>{apart}{''.join(notes)}</w:footnotes>"


def numbering(lists: int) -> str:
    """Return two ways of numbering, dots and figures; each numbered list begins at one."""

    def levels(form: str, sign: str) -> str:
        return "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{sign.format(n + 1)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{284 * (n + 1)}" w:hanging="284"/></w:pPr></w:lvl>'
            for n in range(9)
        )

    ways = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="hybridMultilevel"/>{levels(form, sign)}'
        "</w:abstractNum>"
        for n, (form, sign) in enumerate((("bullet", "•"), ("decimal", "%{}.")))
    )
    used = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
        for n in range(2, lists + 1)
    )
    return f"{HEAD}<w:numbering {NAMES}>{ways}{used}</w:numbering>"


def header(words: str) -> str:
    run = (
        f'<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:t xml:space="preserve">{escaped(words)}</w:t></w:r>'
    )
    return f'{HEAD}<w:hdr {NAMES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{run if words else ""}</w:p></w:hdr>'


def footer() -> str:
    def field(name: str) -> str:
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    of = '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
    words = f"{field('PAGE')}{of}{field('NUMPAGES')}"
    return f'{HEAD}<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{words}</w:p></w:ftr>'


# name, what Word calls it, properties of the paragraph, properties of the words (sizes in half points)
_GREEN, _SOFT, _AMBER = (f'<w:color w:val="{one}"/>' for one in ("0C5340", "505B57", "7A4900"))
_STYLES = (
    ("Title", "Title", '<w:keepNext/><w:spacing w:before="0" w:after="80"/>', "<w:b/>", 40),
    *(
        (
            f"Heading{n}", f"heading {n}",
            f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="80"/><w:outlineLvl w:val="{n - 1}"/>',
            f"<w:b/>{colour}", size,
        )
        for n, before, colour, size in (
            (1, 360, _GREEN, 28), (2, 280, "", 24), (3, 220, _GREEN, 21), (4, 180, _SOFT, 20), (5, 160, _SOFT, 20),
            (6, 160, _SOFT, 20),
        )
    ),
    ("Subtitle", "Subtitle", '<w:spacing w:after="160"/>', _SOFT, 20),
    ("Kicker", "Kicker", '<w:keepNext/><w:spacing w:after="0"/>', f"<w:b/>{_GREEN}", 18),
    ("Caption", "caption", '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', "<w:b/>", 19),
    ("Group", "Group", '<w:keepNext/><w:spacing w:before="80" w:after="20"/>', f"<w:b/>{_SOFT}", 19),
    ("Statement", "Statement", '<w:keepNext/><w:spacing w:after="80"/>', "<w:b/>", 21),
    ("Notice", "Notice",
     '<w:pBdr><w:left w:val="single" w:sz="24" w:space="6" w:color="8A5300"/></w:pBdr>'
     '<w:spacing w:after="100"/>', "", 20),
    ("QuestionAsked", "Question asked", '<w:keepNext/><w:spacing w:after="40"/><w:ind w:left="567"/>', "<w:i/>", 21),
    ("Quote", "Quote", '<w:spacing w:after="100"/><w:ind w:left="284"/>', "", 21),
    ("ItemWords", "Words of an item", '<w:spacing w:after="100"/>', "", 23),
    ("Source", "Source", '<w:spacing w:after="100"/><w:ind w:left="284"/>', "", 18),
    ("Small", "Small", '<w:spacing w:after="100"/>', _SOFT, 18),
    ("ListBullet", "List Bullet", '<w:spacing w:after="50"/>', "", 21),
    ("ListNumber", "List Number", '<w:spacing w:after="50"/>', "", 21),
    ("ListContinue", "List Continue", '<w:spacing w:after="50"/><w:ind w:left="284"/>', "", 21),
    ("TableText", "Table text", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', "", 17),
    ("TableHead", "Table head", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', "<w:b/>", 17),
    ("Figure", "Figure", '<w:keepNext/><w:spacing w:before="80" w:after="40"/>', "", 20),
    ("FootnoteText", "footnote text", '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>', "", 16),
    ("Break", "Break", '<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>', "", 4),
    ("Header", "header", '<w:jc w:val="center"/>', "", 16),
    ("Footer", "footer", '<w:spacing w:after="0"/><w:jc w:val="center"/>', _SOFT, 16),
)  # fmt: skip
_OWN = ("Kicker", "Group", "Statement", "Notice", "QuestionAsked", "ItemWords", "Source", "Small", "TableText",
        "TableHead", "Figure", "Break")  # fmt: skip
_TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="Evidence"><w:name w:val="Evidence"/><w:tblPr>'
    '<w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="6C7A73"/>'
    '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="6C7A73"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9D0CB"/></w:tblBorders>'
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
    '<w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles(language: str, *, one_sheet: bool) -> str:
    """Return the styles; on a page that is made to stand on one sheet every size is four fifths."""

    def size(half_points: int) -> int:
        return max(2, half_points * 4 // 5) if one_sheet else half_points

    made = "".join(
        f'<w:style w:type="paragraph"{" w:customStyle=" + chr(34) + "1" + chr(34) if ident in _OWN else ""} '
        f'w:styleId="{ident}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{_tight(block) if one_sheet else block}</w:pPr>"
        f'<w:rPr>{look}<w:sz w:val="{size(points)}"/></w:rPr></w:style>'
        for ident, name, block, look, points in _STYLES
    )
    face = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>'
    spacing = (
        '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>'
        if one_sheet
        else ('<w:spacing w:after="120" w:line="271" w:lineRule="auto"/>')
    )
    normal = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{face}<w:sz w:val="{size(21)}"/>'
        f"<w:lang w:val={quoteattr(language)}/></w:rPr>"
        '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/><w:qFormat/><w:pPr>{spacing}</w:pPr></w:style>'
    )
    characters = "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f"<w:rPr>{look}</w:rPr></w:style>"
        for ident, name, look in (
            ("Mark", "Mark", f"<w:b/>{_AMBER}"),
            ("Quoted", "Quoted", ""),
            ("Code", "Code", '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'),
        )
    )
    reference = (
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    return f"{HEAD}<w:styles {NAMES}>{normal}{made}{characters}{reference}{_TABLE}</w:styles>"


def _tight(block: str) -> str:
    """Return the properties of a paragraph with a third of the space round it."""
    return re.sub(r'(w:(?:before|after)=)"(\d+)"', lambda found: f'{found[1]}"{int(found[2]) // 3}"', block)
