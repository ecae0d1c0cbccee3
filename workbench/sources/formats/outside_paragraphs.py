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
        noun = kind if count == 1 else kind.replace("piece", "pieces") if kind == DRAWN else f"{kind}s"
        remarks.append(f"{count:,} {noun} not read: {words:,} {'word' if words == 1 else 'words'}")
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
    """Yield each kind of place that holds words, with how many there are of it, and of their words."""
    for kind, pattern in _PARTS:
        counts = [len(_words(root).split()) for root in _roots(package, pattern)]
        if counts := [count for count in counts if count]:
            yield kind, len(counts), sum(counts)
    drawn = [
        attribute(element, "string")
        for root in _roots(package, _BODY)
        for element in root.iter()
        if local(element) == "textpath"
    ]
    if drawn := [said for said in drawn if said.strip()]:
        yield DRAWN, len(drawn), sum(len(said.split()) for said in drawn)


def _roots(package: Package, pattern: str) -> Iterator[etree._Element]:
    for name in sorted(name for name in package.names if re.fullmatch(pattern, name)):
        yield parse(package.read(name), name)


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
