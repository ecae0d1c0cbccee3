"""Headers and footers that a file itself says are some: those of office files, and of a web page with its menus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..left_out import LeftOut, Reason, left_out
from .xml_tree import local, parse
from .zip_packages import Package

_HEAD = Reason(
    "running head or foot", ("in the file’s own header or footer", "printed on each page of a section")
)
_PAGE_HEAD = Reason("running head or foot", ("in the page’s own header or footer", "outside its main text"))
_MENU = Reason("contents", ("in the page’s own menu (<nav>)", "links to other pages"))


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


def of_lines(lines: Iterable[str]) -> Iterator[LeftOut]:
    """Yield the lines of the headers and footers of a file that are not empty."""
    yield from (left_out(_HEAD, line.strip()) for line in lines if line.strip())
