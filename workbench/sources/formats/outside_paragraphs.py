"""Words of an office file that stand in none of its paragraphs: in diagrams, charts, drawn letters, heads, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...errors import Unreadable
from .page_heads import of_package
from .xml_tree import attribute, local, parse
from .zip_packages import Package

if TYPE_CHECKING:
    from lxml import etree

DIAGRAM, CHART, DRAWN = "diagram", "chart", "piece of WordArt"
_MANY = {DIAGRAM: "diagrams", CHART: "charts", DRAWN: "pieces of WordArt"}
_SHUT = "their part of the file can’t be looked into"
# Parts of Word's and OpenDocument's packages that no page's text is in: of words, and of pictures.
_PARTS = (
    (DIAGRAM, r"word/diagrams/data\d*\.xml"),
    (CHART, r"word/charts/chart(?:Ex)?\d*\.xml|Object \d+/content\.xml"),
)
_HEADS, _PICTURES = r"word/(?:header|footer)\d*\.xml|styles\.xml", r"(?:word/media|Pictures)/[^/]+"
_BODY = r"word/document\d*\.xml"
# Elements that hold words of a diagram or chart: letters as drawn, a series' names, a paragraph of OpenDocument.
_WORDS = frozenset({"t", "v", "p"})
_LETTER = re.compile(r"[^\W\d_]")
_AS_PDF = "Save it as PDF with the program that it was made with, and add that: there they are read."
_RECOGNISE = "Save it as PDF, run text recognition (OCR) on that, and add the result."
_ASK = "Look at the file; ask whoever sent it for one whose words stand."


def not_read(package: Package) -> list[str]:
    """Return remarks on the words of diagrams, charts and drawn letters, which stand on the page and are not read."""
    remarks = []
    for kind, count, words in _kinds(package):
        what = f"{words:,} {'word' if words == 1 else 'words'}" if words else _SHUT
        remarks.append(f"{count:,} {kind if count == 1 else _MANY[kind]} not read: {what}")
    return remarks


def wordless(data: bytes, remarks: tuple[str, ...]) -> Unreadable | None:
    """Return why an office file has no text, and where its words or pictures are; ``None`` where it has none.

    ``remarks`` are those of its reader, what `not_read` says among them.
    """
    package = Package(data)
    heads = sum(len(left.text.split()) for left in of_package(data, _HEADS)) if _heads(package) else 0
    pictures = sum(1 for name in package.names if re.fullmatch(_PICTURES, name))
    where = list(remarks)
    if heads:
        where.append(f"headers and footers of its pages: {heads:,} {'word' if heads == 1 else 'words'}")
    if pictures:
        where.append(f"{pictures:,} {'picture' if pictures == 1 else 'pictures'}")
    if not where:
        return None
    drawn = bool(heads or not_read(package))
    following = _AS_PDF if drawn else _RECOGNISE if pictures else _ASK
    return Unreadable("no-text", "no word of the file stands in its text", "; ".join(where), following)


def _heads(package: Package) -> bool:
    return any(re.fullmatch(_HEADS, name) for name in package.names)


def _kinds(package: Package) -> Iterator[tuple[str, int, int]]:
    """Yield each kind of place that holds words, with how many there are of it, and of their words.

    Those that can't be looked into come by themselves, with no words: the document is read without them.
    """
    for kind, pattern in _PARTS:
        roots = _roots(package, pattern)
        counts = [count for root in roots if root is not None and (count := len(_words(root).split()))]
        if counts:
            yield kind, len(counts), sum(counts)
        if shut := sum(root is None for root in roots):
            yield kind, shut, 0
    drawn = [
        attribute(element, "string")
        for root in _roots(package, _BODY)
        if root is not None
        for element in root.iter()
        if local(element) == "textpath"
    ]
    if drawn := [said for said in drawn if said.strip()]:
        yield DRAWN, len(drawn), sum(len(said.split()) for said in drawn)


def _roots(package: Package, pattern: str) -> list[etree._Element | None]:
    """Return the trees of a package's parts; ``None`` for one that is damaged, too large or declares a DOCTYPE."""
    roots: list[etree._Element | None] = []
    for name in sorted(name for name in package.names if re.fullmatch(pattern, name)):
        try:
            roots.append(parse(package.read(name), name))
        except Unreadable:
            roots.append(None)
    return roots


def _words(root: etree._Element) -> str:
    """Return the words of a diagram or chart; a formula is none, and figures alone are its data."""
    if local(root) == "math":
        return ""
    texts = [
        "".join(map(str, one.itertext())) for one in root.iter() if local(one) in _WORDS and not _holds(one)
    ]
    return " ".join(text for text in texts if _LETTER.search(text))


def _holds(element: etree._Element) -> bool:
    """Say whether an element holds others with words of their own, which are counted there."""
    return any(local(one) in _WORDS for one in element.iterdescendants())
