"""Whole Word files made in the test, with the parts that an office program asks for: drafts of reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from tests.made.packed import packed
from workbench.model import Hearing, Mark, Passage
from workbench.sources import Reading

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_REL}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
    f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{36 - 4 * n}"/></w:rPr></w:style>'
    for n in (1, 2, 3)
)


def word(body: str, **parts: str) -> bytes:
    """Return a Word file that an office program opens; ``footnotes``, ``comments`` … are the insides of other parts."""
    parts = {"styles": _STYLES, **parts}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{name}+xml"/>' for name in parts
    )
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_REL}/{name}" Target="{name}.xml"/>' for n, name in enumerate(parts)
    )
    related += f'<Relationship Id="web" Type="{_REL}/hyperlink" Target="https://example.org/" TargetMode="External"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    members = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_KIND}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{_REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{related}</Relationships>',
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>",
    }
    for name, inside in parts.items():
        members[f"word/{name}.xml"] = f"<w:{name} {_NAMES}>{inside}</w:{name}>"
    return packed(members)


def run(text: str, look: str = "") -> str:
    """Return a run of text."""
    words = escape(text, quote=False).replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def call(number: str, kind: str = "footnote") -> str:
    """Return the mark of a note."""
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:{kind}Reference w:id="{number}"/></w:r>'


def notes(texts: Mapping[str, str], kind: str = "footnote") -> str:
    """Return the inside of a part of notes."""
    return "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{run(" " + text)}</w:p></w:{kind}>'
        for number, text in texts.items()
    )


def paragraph(inside: str, style: str = "") -> str:
    """Return a paragraph of runs."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{inside}</w:p>"


def report(reading: Reading, title: Sequence[str]) -> bytes:
    """Return a report that was read as the Word file that it may have been, with footnotes as footnotes."""
    called: dict[str, list[Mark]] = {}
    for mark in reading.marks:
        called.setdefault(mark.passage_id, []).append(mark)
    body = [paragraph(run(line)) for line in title]
    texts: dict[str, str] = {}
    seen: set[str] = set()
    for passage in reading.passages:
        if passage.kind == "note":
            texts[passage.locator.removeprefix("n")] = passage.text
            continue
        body.append(_paragraph(passage, called.get(passage.passage_id, []), passage.locator in seen))
        seen.add(passage.locator)
    if reading.hearings:
        body.append(paragraph(run("Witnesses"), "Heading1"))
        body += [paragraph(run(line)) for line in _hearings(reading.hearings)]
    return word("".join(body), footnotes=notes(texts))


def _paragraph(passage: Passage, marks: Sequence[Mark], goes_on: bool) -> str:
    depth = passage.section.count(" › ")
    if passage.kind == "heading":
        return paragraph(run(passage.text.removeprefix("0B")), f"Heading{min(depth, 1) + 1}")
    number = passage.locator.removeprefix("r")
    label = "" if goes_on or not number.isdigit() else f"{number}. "
    inside, at = run(label) if label else "", 0
    for mark in sorted(marks, key=lambda m: m.start):
        if mark.start > at:
            inside += run(passage.text[at : mark.start])
        inside += call(mark.note)
        at = mark.start
    return paragraph(inside + (run(passage.text[at:]) if passage.text[at:] else ""))


def _hearings(rows: Sequence[Hearing]) -> list[str]:
    lines: list[str] = []
    for row in rows:
        lines += [line for line in row.text.split("\n") if line not in lines]
    return lines
