"""Headers and footers that a file itself says are some: those of office files, and of a web page with its menus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..left_out import LeftOut, Reason, left_out
from .xml_tree import local, parse
from .zip_packages import Package

_HEAD = Reason(
    "running head or foot", ("in the file’s own header or footer", "printed on each page of a section")
)
_PAGE_HEAD = Reason("running head or foot", ("in the page’s own header or footer", "outside its main text"))
_MENU = Reason("contents", ("in the page’s own menu (<nav>)", "links to other pages"))
_RTF_HEAD = re.compile(rb"\{(?:\\\*)?\\(?:header|footer)[lrf]?(?![a-z])")
_RTF_CONTROL = re.compile(rb"\\'([0-9a-f]{2})|\\[a-z]+-?\d* ?|\\[^a-z]|[{}\r\n]", re.IGNORECASE)


def of_web_page(left: Mapping[str, Sequence[str]]) -> Iterator[LeftOut]:
    """Yield what stands in elements of a web page that are no part of its text, given by their names."""
    for name, texts in left.items():
        yield left_out(_MENU if name == "nav" else _PAGE_HEAD, " ".join(texts))


def of_package(data: bytes, parts: str) -> Iterator[LeftOut]:
    """Yield the paragraphs of the parts of a zipped file whose names ``parts`` fits."""
    package = Package(data)
    for name in sorted(name for name in package.names if re.fullmatch(parts, name)):
        for element in parse(package.read(name), name).iter():
            if local(element) in ("p", "h") and (text := _text(element)):
                yield left_out(_HEAD, text)


def _text(paragraph: object) -> str:
    """Return a paragraph’s words; those of Word stand in elements of their own, beside codes that are no words."""
    elements = list(paragraph.iter())  # type: ignore[attr-defined]
    texts = [one.text or "" for one in elements if local(one) == "t"]
    return "".join(texts) if texts else "".join(map(str, paragraph.itertext()))  # type: ignore[attr-defined]


def of_rich_text(data: bytes) -> Iterator[LeftOut]:
    """Yield the words of a rich-text file's headers and footers."""
    for match in _RTF_HEAD.finditer(data):
        depth, at = 1, match.end()
        while depth and at < len(data):
            depth += (data[at : at + 1] == b"{") - (data[at : at + 1] == b"}")
            at += 2 if data[at : at + 1] == b"\\" else 1
        text = _RTF_CONTROL.sub(_character, data[match.end() : at])
        for line in text.decode("cp1252", "replace").splitlines():
            if line.strip():
                yield left_out(_HEAD, line.strip())


def _character(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 16)])
    return b"\n" if match[0].strip() in (b"\\par", b"\\line") else b""
