"""A draft's Word file with each finding as a comment at its place: the text is not touched."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING

from ...errors import Unreadable
from ...model import MADE_WITH, Finding, Passage, tables
from ...sources.formats.xml_tree import attribute, child, children, local, parse
from ...sources.formats.zip_packages import Package
from . import word_pieces
from .word_pieces import Cuts, Story

if TYPE_CHECKING:
    import pandas as pd
    from lxml import etree

AUTHOR, INITIALS = "workbench", "WB"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"


def commented(data: bytes, findings: pd.DataFrame, passages: pd.DataFrame, date: str) -> bytes:
    """Return a Word file with one comment per finding that nobody dismissed, by “workbench”, of the day ``date`` (ISO).

    ``passages`` are the draft's as `read_file.read` gave them from the same file. Every word stands as it did, in its
    order, and so do all other parts of the file and the comments that are there. A comment on a note stands at the
    note's mark, and one on a text box at the place of the box, because Word takes none inside; where the words of a
    finding can't be placed, the comment stands at the first paragraph and gives them.

    Raises `Unreadable` where the file is no Word document, or is broken, locked or too large.
    """
    package = Package(data)
    main = _main_part(package)
    document = parse(package.read(main), "the document")
    body = child(document, "body")
    if body is None:
        raise Unreadable("failed", "the file has no text", next="Save it as a Word document (.docx) again.")
    rows = [row for row in tables.rows(findings, Finding) if row.status != "dismissed"]
    if not rows:
        return _written(data, {})
    placing = _Placing.of(body, passages, _notes(package, main))
    comments = _Comments.of(package, main, document)
    placed = [(row, placing.of_finding(row)) for row in rows]
    for row, spot in placed:
        comments.add(row, spot, date)
    return _written(data, comments.parts(package, main, document))


@dataclass(frozen=True)
class _Spot:
    """Where a comment goes: from one ``w:t`` (or note's mark) and character to another; ``sure`` as it was found."""

    first: etree._Element
    start: int
    last: etree._Element
    end: int
    sure: bool = True


@dataclass
class _Placing:
    """The body's letters, where each passage of the draft stands among them, and the marks of its notes."""

    story: Story
    passages: dict[str, Passage]
    spans: dict[str, tuple[int, int]]
    marks: dict[str, etree._Element]

    @classmethod
    def of(cls, body: etree._Element, passages: pd.DataFrame, notes: dict[tuple[str, str], str]) -> _Placing:
        story = Story.of(body)
        spans: dict[str, tuple[int, int]] = {}
        marks: dict[str, etree._Element] = {}
        rows: list[Passage] = tables.rows(passages, Passage)
        called = word_pieces.references(body)
        at = next_note = 0
        for row in rows:
            if row.kind == "note":
                wanted = word_pieces.squeezed(row.text)
                fits = [n for n, mark in enumerate(called) if _said(mark, notes) == wanted]
                place = next((n for n in fits if n >= next_note), None)
                if place is not None:
                    marks[row.passage_id], next_note = called[place], place + 1
                    continue
            if span := story.find(row.text, at):
                spans[row.passage_id], at = span, span[1]
        return cls(story, {row.passage_id: row for row in rows}, spans, marks)

    def of_finding(self, finding: Finding) -> _Spot:
        if (mark := self.marks.get(finding.passage_id)) is not None:
            return _Spot(mark, 0, mark, 0)
        span = self._letters(finding)
        if span is None or span[0] == span[1]:
            first = self.story.letters[0].element if self.story.letters else None
            if first is None:
                raise Unreadable("no-text", "the file has no words to comment on")
            return _Spot(first, 0, first, len(first.text or ""), sure=False)
        begins, ends = self.story.letters[span[0]], self.story.letters[span[1] - 1]
        return _Spot(begins.element, begins.at, ends.element, ends.at + 1)

    def _letters(self, finding: Finding) -> tuple[int, int] | None:
        passage, span = self.passages.get(finding.passage_id), self.spans.get(finding.passage_id)
        if passage is None or span is None:
            return self.story.find(finding.quote)
        before = len(word_pieces.squeezed(passage.text[: finding.start]))
        length = len(word_pieces.squeezed(passage.text[finding.start : finding.end]))
        return (span[0] + before, span[0] + before + length) if length else span


def _said(mark: etree._Element, notes: Mapping[tuple[str, str], str]) -> str:
    return notes.get((local(mark).removesuffix("Reference"), attribute(mark, "id")), "")


def _notes(package: Package, main: str) -> dict[tuple[str, str], str]:
    """Return the letters of each foot- and endnote by kind and id."""
    found: dict[tuple[str, str], str] = {}
    for kind in ("footnote", "endnote"):
        name = join(dirname(main), f"{kind}s.xml")
        if name in package.names:
            for note in children(parse(package.read(name), name), kind):
                found[kind, attribute(note, "id")] = Story.of(note).text
    return found


@dataclass
class _Comments:
    """The part that holds the comments, and the namespace that the document is written in."""

    root: etree._Element
    namespace: str
    name: str
    next_id: int
    new: bool
    cuts: Cuts = field(default_factory=Cuts)

    @classmethod
    def of(cls, package: Package, main: str, document: etree._Element) -> _Comments:
        namespace = str(document.tag)[1:].partition("}")[0]
        name = _related(package, main, "/comments")
        if name:
            root = parse(package.read(name), "the comments")
            ids = [int(i) for one in children(root, "comment") if (i := attribute(one, "id")).isdigit()]
            return cls(root, namespace, name, max(ids, default=-1) + 1, new=False)
        root = document.makeelement(f"{{{namespace}}}comments", nsmap={"w": namespace})
        return cls(root, namespace, _free(package, join(dirname(main), "comments.xml")), 0, new=True)

    def _tag(self, name: str) -> str:
        return f"{{{self.namespace}}}{name}"

    def _element(self, name: str, **attributes: str) -> etree._Element:
        return self.root.makeelement(
            self._tag(name), {self._tag(k): v for k, v in attributes.items()}, nsmap={"w": self.namespace}
        )

    def add(self, finding: Finding, spot: _Spot, date: str) -> None:
        """Add one comment and its marks in the text."""
        number, self.next_id = str(self.next_id), self.next_id + 1
        comment = self._element(
            "comment", id=number, author=AUTHOR, date=f"{date}T00:00:00Z", initials=INITIALS
        )
        for paragraph in _words(finding, spot.sure):
            comment.append(self._paragraph(paragraph))
        self.root.append(comment)
        begins, ends = self._ends(spot)
        begins.addprevious(self._element("commentRangeStart", id=number))
        reference = self._element("r")
        reference.append(self._element("commentReference", id=number))
        tail, ends.tail = ends.tail, None
        reference.tail = tail
        ends.addnext(reference)
        ends.addnext(self._element("commentRangeEnd", id=number))

    def _ends(self, spot: _Spot) -> tuple[etree._Element, etree._Element]:
        """Return the runs that a comment begins before and ends after, made by dividing runs where needed."""
        first, last = word_pieces.run_of(spot.first), word_pieces.run_of(spot.last)
        if not spot.sure or local(spot.first) != "t":
            return first, last
        if not word_pieces.in_box(spot.last):
            last = self.cuts.end(spot.last, spot.end)
        if not word_pieces.in_box(spot.first):
            first = self.cuts.begin(spot.first, spot.start)
            if not word_pieces.in_box(spot.last):
                last = self.cuts.end(spot.last, spot.end)
        return first, last

    def _paragraph(self, words: str) -> etree._Element:
        paragraph, run, text = self._element("p"), self._element("r"), self._element("t")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        text.text = _printable(words)
        run.append(text)
        paragraph.append(run)
        return paragraph

    def parts(self, package: Package, main: str, document: etree._Element) -> dict[str, bytes]:
        """Return the parts of the file that change: the text, the comments, and where they are listed."""
        changed = {main: _bytes(document), self.name: _bytes(self.root)}
        if self.new:
            relation = _STRICT if "purl.oclc.org" in self.namespace else _OFFICE
            relations = _relations_of(main)
            changed[relations] = _with_relation(package, relations, relation, basename(self.name))
            changed["[Content_Types].xml"] = _with_type(package, self.name)
        return changed


def _words(finding: Finding, sure: bool) -> list[str]:
    """Return the paragraphs of a comment: the kind, what the evidence says, and what it has instead."""
    said = [f"{finding.kind[:1].upper()}{finding.kind[1:]}. {finding.explanation}"]
    if finding.wants_right:
        said.append(f"The evidence has: {finding.right}")
    if finding.status != "open":
        said.append(
            " ".join(filter(None, (f"{finding.status.capitalize()} by {finding.coder}.", finding.note)))
        )
    if not sure:
        said.append(f"This is about words that could not be placed: “{finding.quote}”")
    said.append(f"Finding {finding.finding_id}")
    return said


def _printable(text: str) -> str:
    """Return ``text`` without the characters that XML can't hold."""
    return "".join(
        c for c in text if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c < "\ufffe")
    )


def _main_part(package: Package) -> str:
    if "_rels/.rels" in package.names:
        for relation in children(parse(package.read("_rels/.rels"), "the package"), "Relationship"):
            target = normpath(attribute(relation, "Target").lstrip("/"))
            if attribute(relation, "Type").endswith("/officeDocument") and target in package.names:
                return target
    found = sorted(name for name in package.names if basename(name) == "document.xml")
    if not found:
        raise Unreadable("unsupported", "this is no Word document (.docx)", next="Save it as one.")
    return found[0]


def _relations_of(part: str) -> str:
    return join(dirname(part), "_rels", f"{basename(part)}.rels")


def _related(package: Package, main: str, kind: str) -> str:
    """Return the part of a kind that the document names, or ``""``."""
    name = _relations_of(main)
    if name in package.names:
        for relation in children(parse(package.read(name), name), "Relationship"):
            target = attribute(relation, "Target")
            path = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(main), target))
            if attribute(relation, "Type").endswith(kind) and path in package.names:
                return path
    return ""


def _free(package: Package, name: str) -> str:
    stem, number = name.removesuffix(".xml"), 2
    while name in package.names:
        name, number = f"{stem}{number}.xml", number + 1
    return name


def _with_relation(package: Package, name: str, relation: str, target: str) -> bytes:
    empty = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
    root = parse(package.read(name) if name in package.names else empty, name)
    taken = {attribute(one, "Id") for one in root}
    number = next(n for n in range(1, len(taken) + 2) if f"rIdWorkbench{n}" not in taken)
    new = root.makeelement(
        f"{{{_RELATIONS}}}Relationship", {"Id": f"rIdWorkbench{number}", "Type": relation, "Target": target}
    )
    root.append(new)
    return _bytes(root)


def _with_type(package: Package, name: str) -> bytes:
    root = parse(package.read("[Content_Types].xml"), "the list of parts")
    namespace = str(root.tag)[1:].partition("}")[0]
    root.append(root.makeelement(f"{{{namespace}}}Override", {"PartName": f"/{name}", "ContentType": _TYPE}))
    return _bytes(root)


def _bytes(root: etree._Element) -> bytes:
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _written(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Return the package with some parts changed or added; every other part is as it was, in its place."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        left = dict(changed)
        for member in old.infolist():
            content = left.pop(member.filename, None)
            kept = zipfile.ZipInfo(member.filename, member.date_time)
            kept.compress_type, kept.external_attr = zipfile.ZIP_DEFLATED, member.external_attr
            new.writestr(kept, old.read(member) if content is None else content)
        for name, content in left.items():
            new.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED)
        new.comment = MADE_WITH.encode()  # gone as soon as another program saves it
    return target.getvalue()
