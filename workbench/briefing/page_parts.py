"""A page in parts, as a reader meets them: each with its place in words, and a digest of all that shows in it.

White space between words, the order of attributes and how a character is written in the file are no part of it: a
browser that saves a page changes these.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ..errors import WorkbenchError
from ..text.english.patterns_in_tables import in_table

_WITHIN = frozenset(
    {
        "a",
        "abbr",
        "b",
        "br",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "var",
    }
)
"""Elements that stand within a line: they belong to the part that they stand in."""
_WORDS = {
    "p": "paragraph", "li": "entry", "td": "cell", "th": "heading of a table", "caption": "caption",
    "figcaption": "caption",
    "text": "label of a drawing", "rect": "bar of a drawing", "circle": "dot of a drawing", "line": "line of a drawing",
    "title": "title", "desc": "description of a drawing", "style": "style sheet", "meta": "fact about the page",
    "comment": "comment that no reader sees", "html": "page", "body": "page",
}  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLANK = in_table("text/signs", "blanks of HTML")
_SAVED_FROM = in_table("briefing/forms", "saved from an address")
_LETTERS = str.maketrans("0123456789abcdef", "ghijklmnopabcdef")
LENGTH = 8  # letters of a digest: four bits each


@dataclass(frozen=True)
class Part:
    """One part of a page: where it stands, what it says, how it is marked up, and the digest of these."""

    place: str
    text: str
    look: tuple[str, ...]
    digest: str


@dataclass(frozen=True)
class Changed:
    """One difference between two pages: where it is, and what is there in each; ``None`` where nothing is."""

    place: str
    here: Part | None
    there: Part | None


def letters(text: str, length: int = LENGTH) -> str:
    """Return a digest of a text in letters alone: nothing in it can be taken for a number, a postcode or a name."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length].translate(_LETTERS)


def parse(html: str) -> Any:
    """Return a page's elements. Raises `WorkbenchError` where the page is empty or has no element at all."""
    from lxml import etree
    from lxml import html as lxml_html

    if not html.strip():
        raise WorkbenchError("the page is empty", next="Make the briefing again.")
    try:
        parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
        return lxml_html.document_fromstring(html.encode("utf-8"), parser=parser)
    except (etree.ParserError, ValueError):
        raise WorkbenchError("the page is not HTML", next="Make the briefing again.") from None


def plain(text: str) -> str:
    """Return a text with one space for every run of white space, and none at its ends, as a browser shows it."""
    return _BLANK.sub(" ", text).strip(" ")


def parts(page: Any, but: str = "") -> list[Part]:
    """Return the parts of a page in their order, but the element ``meta`` of that name."""
    return list(_walk(page, _Place(), 0, but))


class _Place:
    """Where a walk through a page is: under which heading, and how many parts of each sort it met there."""

    def __init__(self) -> None:
        self.heading = ""
        self.met: dict[str, int] = {}

    def of(self, tag: str, text: str) -> str:
        if tag in _HEADINGS:
            self.heading, self.met = text, {}
            return f"the heading “{_short(text)}”"
        what = _WORDS.get(tag, f"element “{tag}”")
        self.met[what] = self.met.get(what, 0) + 1
        under = f"under “{_short(self.heading)}”" if self.heading else "before the first heading"
        return f"{under}, {what} {self.met[what]}"


def _walk(element: Any, place: _Place, depth: int, but: str) -> Iterator[Part]:
    if not isinstance(element.tag, str):
        if not _SAVED_FROM.fullmatch(element.text or ""):
            yield _part(
                "comment", plain(element.text or ""), (f"comment {plain(element.text or '')}",), place, depth
            )
        return
    if but and element.tag == "meta" and element.get("name") == but:
        return
    blocks: list[Any] = []
    look: list[str] = [_marked(element)]
    said: list[str] = []
    _read(element, look, said, blocks)
    yield _part(element.tag, plain("".join(said)), tuple(look), place, depth)
    for block in blocks:
        yield from _walk(block, place, depth + 1, but)


def _read(element: Any, look: list[str], said: list[str], blocks: list[Any]) -> None:
    """Gather the words of one part, its elements within the line, and the parts that stand in it."""
    said.append(element.text or "")
    for child in element:
        if child.tag in _WITHIN:
            # Where an element within the line begins and ends is part of how the words look.
            look.append(f"{_marked(child)} at {len(plain(''.join(said)))}")
            _read(child, look, said, blocks)
            look.append(f"/{child.tag} at {len(plain(''.join(said)))}")
        else:
            blocks.append(child)
            said.append(" ")
        said.append(child.tail or "")


def _marked(element: Any) -> str:
    attributes = sorted((name, plain(value)) for name, value in element.attrib.items())
    return " ".join([element.tag, *(f"{name}=“{value}”" for name, value in attributes)])


def _part(tag: str, text: str, look: tuple[str, ...], place: _Place, depth: int) -> Part:
    digest = letters("\n".join([str(depth), text, *look]))
    return Part(place.of(tag, text), text, look, digest)


def differences(here: Sequence[Part], there: Sequence[Part]) -> Iterator[Changed]:
    """Yield each difference of two pages, in the order of ``here``."""
    for one, other in _unlike([part.digest for part in here], [part.digest for part in there]):
        old, new = here[one], there[other]
        for n in range(max(len(old), len(new))):
            mine, theirs = old[n] if n < len(old) else None, new[n] if n < len(new) else None
            place = mine.place if mine else theirs.place if theirs else ""
            yield Changed(place, mine, theirs)


def unlike_seal(here: Sequence[Part], seal: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each place where a page is not as its seal says, and in words what is wrong there."""
    for one, other in _unlike([part.digest for part in here], list(seal)):
        now, then = len(here[one]), other.stop - other.start
        for n, part in enumerate(here[one]):
            yield (
                part.place,
                f"it was changed after the page was made: {shown(part)}"
                if n < then
                else f"it was added after the page was made: {shown(part)}",
            )
        if then > now:
            before = here[one.start - 1].place if one.start else "the beginning"
            gone = then - now
            yield (
                f"after {before}",
                f"{gone} part{'s' if gone > 1 else ''} that stood here {'are' if gone > 1 else 'is'} gone",
            )


def _unlike(here: list[str], there: list[str]) -> Iterator[tuple[slice, slice]]:
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "equal":
            yield slice(a, b), slice(c, d)


def shown(part: Part) -> str:
    """Return what a part says, or how it is marked up where it says nothing."""
    return f"“{_short(part.text, 80)}”" if part.text else _short("; ".join(part.look), 80)


def _short(text: str, most: int = 50) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()} …"
