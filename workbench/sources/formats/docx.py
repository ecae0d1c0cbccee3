"""Word documents become lines: what prints is read, what doesn't is reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING

from ..left_out import LeftOut
from . import outside_paragraphs, page_heads
from .blocks_to_lines import Block, note, page_of
from .choice_grids import with_headings
from .lines import Page
from .word_numbering import numbering_of
from .word_styles import styles_of
from .word_text import Findings, Story, notes_of
from .xml_tree import attribute, child, children, local, parse
from .zip_packages import Package

if TYPE_CHECKING:
    from lxml import etree


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return a Word document as one page, and remarks on what needs a person's eye.

    Paragraphs, headings, tables (a row a line), text boxes and notes come in order, with automatic numbers as they
    print. Tracked insertions are read; tracked deletions and hidden text are left out; a remark counts them.
    Raises `errors.Unreadable` where the package is broken, locked or too large, or declares a DOCTYPE.
    """
    package = Package(data)
    main = _main_part(package)
    document = parse(package.read(main), "the document")
    folder = dirname(main)
    parts = {name: _part(package, join(folder, f"{name}.xml")) for name in _PARTS}
    findings = Findings()
    before = sum(1 for one in document.iter() if local(one) == "footnoteReference")
    story = Story(styles_of(parts["styles"]), numbering_of(parts["numbering"]), findings, before)
    body = child(document, "body")
    blocks = list(story.blocks(document if body is None else body))
    notes, remarks = _notes(parts, story)
    stray = sum(1 for one in document.iter() if local(one) == "t") - _body_texts(findings, parts)
    remarks = [*_remarks(findings, parts["comments"], stray), *outside_paragraphs.not_read(package), *remarks]
    return (page_of(with_headings([*blocks, *notes])),), tuple(remarks)


def left_out_of(data: bytes) -> Iterator[LeftOut]:
    """Yield the words of the file's headers and footers, which are read on no page."""
    return page_heads.of_package(data, r"word/(?:header|footer)\d*\.xml")


_PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "settings")


def _main_part(package: Package) -> str:
    """Return the name of the part that holds the document's body."""
    if "_rels/.rels" in package.names:
        for relation in children(parse(package.read("_rels/.rels"), "the package"), "Relationship"):
            target = normpath(attribute(relation, "Target").lstrip("/"))
            if attribute(relation, "Type").endswith("/officeDocument") and target in package.names:
                return target
    documents = sorted(name for name in package.names if basename(name) == "document.xml")
    return documents[0] if documents else "word/document.xml"


def _part(package: Package, name: str) -> etree._Element | None:
    return parse(package.read(name), name) if name in package.names else None


def _notes(parts: dict[str, etree._Element | None], story: Story) -> tuple[list[Block], list[str]]:
    """Return the notes that the text calls, in order, and remarks on notes that print otherwise."""
    blocks: list[Block] = []
    remarks: list[str] = []
    counted = 0
    for kind in ("footnote", "endnote"):
        called = story.findings.called[kind]
        found = notes_of(parts[f"{kind}s"], kind, story)
        for note_id, own_mark in called:
            own = found.pop(note_id, [])
            counted += not own_mark
            first = own[0].runs if own else ()
            blocks += [Block(first)] if own_mark else [note(str(counted), first)]
            blocks += [Block(one.runs, "" if own_mark else "note") for one in own[1:]]
        left = [one for one in found.values() if any(b.text.strip() for b in one)]
        if left:
            remarks.append(f"{_number(len(left), kind)} that no mark calls left out")
    if all(story.findings.called.values()):
        start = len(story.findings.called["footnote"]) + 1
        remarks.append(
            f"endnotes are numbered on from the footnotes here, from {start}; they print otherwise"
        )
    if _numbered_apart(parts["settings"]):
        remarks.append(
            "notes begin again at 1 on each page or section in print; here they are numbered through"
        )
    return blocks, remarks


def _numbered_apart(settings: etree._Element | None) -> bool:
    for properties in children(settings, "footnotePr", "endnotePr") if settings is not None else ():
        restart = child(properties, "numRestart")
        if restart is not None and attribute(restart, "val") not in ("", "continuous"):
            return True
    return False


def _body_texts(findings: Findings, parts: dict[str, etree._Element | None]) -> int:
    """Return how many pieces of text were met in the body: those met in all less those of the notes."""
    notes = [parts[name] for name in ("footnotes", "endnotes")]
    in_notes = 0
    for root in notes:
        for one in root if root is not None else ():
            if attribute(one, "type") in ("", "normal"):
                in_notes += sum(1 for piece in one.iter() if local(piece) == "t")
    return findings.texts - in_notes


def _remarks(findings: Findings, comments: etree._Element | None, stray: int) -> list[str]:
    remarks = []
    if findings.inserted or findings.deleted:
        changes = [
            _changes("insertion", findings.inserted, "read as text"),
            _changes("deletion", findings.deleted, "left out"),
        ]
        remarks.append(f"tracked changes: {', '.join(filter(None, changes))}; look at them in Word")
    remarks += [
        f"{name} left out: {_number(sum(counts), 'word')}{findings.places.where(what)}"
        for name, what, counts in _left_out(findings)
        if counts
    ]
    if findings.equations:
        remarks.append(f"{_number(findings.equations, 'formula')} of an EQ field not read")
    count = sum(1 for _ in children(comments, "comment")) if comments is not None else 0
    remarks += filter(None, [findings.places.comments(count)])
    if findings.boxes:
        remarks.append(
            f"{_number(findings.boxes, 'text box', 'text boxes')} read after the paragraph that holds it"
        )
    if findings.unfilled:
        remarks.append(f"{_number(findings.unfilled, 'form field')} left unfilled; its prompt is left out")
    if findings.objects + findings.embedded:
        remarks.append(f"{_number(findings.objects + findings.embedded, 'embedded file')} not read")
    if stray > 0:
        remarks.append(
            f"{_number(stray, 'piece')} of text stand where this program doesn’t look; compare with Word"
        )
    return remarks


def _left_out(findings: Findings) -> Iterator[tuple[str, str, Sequence[int]]]:
    yield "hidden text", "hidden", findings.hidden
    yield "words that can’t be seen on the page", "unseen", findings.unseen
    yield "words that a drawn shape may hide", "covered", findings.covered
    yield "struck-out text", "struck", findings.struck


def _changes(what: str, counts: Sequence[int], done: str) -> str:
    return f"{_number(len(counts), what)} ({_number(sum(counts), 'word')}) {done}" if counts else ""


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
