"""The text that a file's bytes print or carry, each stretch with its place, and the bytes with words changed.

Read are HTML, XML and SVG (text, attributes and comments apart), the members of zipped files (Word, Excel, bundles)
with their names and document properties, CSV, JSON and plain text; pictures and fonts are not looked into. Words split
over tags that end no line are one word; what stands as ``&amp;``, ``%20``, ``_x0041_`` or ``\\u00e9`` is the letter.
"""

from __future__ import annotations

import base64
import binascii
import html
import io
import re
import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from ..text.english.patterns_in_tables import in_table

TEXT, ATTRIBUTE, COMMENT, NAME = "text", "an attribute", "a comment", "its name"
BLOCK = "\u2029"
"""Between two cells or paragraphs: a name may go on over it, and a number is another’s."""
APART = "\ufdd0"
"""Between what is not read as one: no character (Unicode has it for such use), and no blank."""
_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"BM",
    b"\x01\x00\x00\x00l",
    b"wOF",
    b"\x00\x01\x00\x00\x00",
)
_MARKUP = re.compile(
    r"<!--(?P<comment>.*?)-->|<!\[CDATA\[(?P<data>.*?)\]\]>"
    r"|<(?P<end>/?)(?P<tag>[A-Za-z][\w:.-]*)(?P<inside>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|<[!?][^>]*>|(?P<text>[^<]+|<)",
    re.DOTALL,
)
# Where a drawing stands, in numbers.
_DRAWN = frozenset("d points transform viewBox x y x1 x2 y1 y2 cx cy r rx ry dx dy width height".split())
_VALUES = in_table("restrictions/identifiers", "a value of an element")
_ESCAPED = in_table("restrictions/identifiers", "an escaped sign")
_DATA = in_table("restrictions/identifiers", "data within an address")
# Tags that end no word. Every other parts what stands before it from what stands after.
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup "
    "time tspan u var wbr tt big".split()
)
_PARTS_IN_WORD = frozenset("p tab br cr tc tr tbl ptab sectPr comment footnote endnote instrText sdt".split())
_PARTS_IN_EXCEL = frozenset("si c row is comment sheet definedName text oddHeader oddFooter".split())
_DASH = frozenset({"w:noBreakHyphen"})


@dataclass(frozen=True, eq=False)
class Stretch:
    """One stretch of a file: its text, and where each piece of it stands in the source that it was read from."""

    kind: str
    text: str
    places: tuple[int, ...] = ()
    sources: tuple[tuple[int, int], ...] = ()

    def source(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the ranges of the source that the characters from ``start`` to ``end`` stand in, in their order."""
        at = max(bisect_right(self.places, start) - 1, 0)
        while at < len(self.places) and self.places[at] < end:
            piece, (begin, stop) = self.places[at], self.sources[at]
            length = (self.places[at + 1] if at + 1 < len(self.places) else len(self.text)) - piece
            if stop - begin != length:  # escaped: it stands whole or not at all
                yield begin, stop
            elif stop > begin:
                yield begin + max(start - piece, 0), begin + min(end - piece, length)
            at += 1


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a file: its name in it (nothing for the whole), the text that it was read from, and its stretches.

    ``unread`` says what it is where it holds no text that we can read.
    """

    name: str
    source: str = ""
    stretches: tuple[Stretch, ...] = ()
    unread: str = ""
    inner: tuple[Part, ...] = ()

    def line(self, stretch: Stretch, start: int) -> int:
        """Return the line of the source, from 1, in which a character of a stretch stands."""
        place = next(stretch.source(start, start + 1), (0, 0))[0]
        return self.source.count("\n", 0, place) + 1


@dataclass
class _Writing:
    """A stretch while it is read."""

    kind: str
    text: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    sources: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0

    def put(self, text: str, start: int, end: int) -> None:
        if text:
            self.text.append(text)
            self.places.append(self.length)
            self.sources.append((start, end))
            self.length += len(text)

    def part(self, with_: str, at: int) -> None:
        if self.text and self.text[-1] != with_:
            self.put(with_, at, at)

    def raw(self, text: str, start: int) -> None:
        """Put what stands in the source, what is escaped as the letters that it stands for."""
        last = 0
        for one in _ESCAPED.finditer(text):
            said = _unescaped(one.group())
            if said == one.group():
                continue
            self.put(text[last : one.start()], start + last, start + one.start())
            self.put(said, start + one.start(), start + one.end())
            last = one.end()
        self.put(text[last:], start + last, start + len(text))

    def done(self) -> Stretch:
        return Stretch(self.kind, "".join(self.text), tuple(self.places), tuple(self.sources))


def parts(data: bytes, name: str = "") -> list[Part]:
    """Return the parts of a file that hold text, those of zipped files within it, too."""
    if data[:4] == b"PK\x03\x04":
        return list(_members(data, name))
    if data.startswith(_PICTURES):
        return []
    text = _decoded(data)
    if text is None:
        return [Part(name, unread="it is no text, and cannot be looked into")]
    return [_part(name, text)]


def named(name: str) -> Part:
    """Return the name of a file, or of a part of one, as a part to look into."""
    return Part(name, name, (_plain(NAME, name),))


def changed(
    data: bytes, changes: Mapping[str, Iterable[tuple[Stretch, int, int, str]]], name: str = ""
) -> bytes:
    """Return a file with words changed: for each part by name the stretch, from, to, and what stands there instead."""
    if data[:4] != b"PK\x03\x04":
        text = _decoded(data)
        return data if text is None or name not in changes else _edited(text, changes[name]).encode("utf-8")
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            inside = f"{name}/{member.filename}" if name else member.filename
            new.writestr(member, changed(old.read(member), changes, inside))
        new.comment = old.comment
    return made.getvalue()


def _edited(text: str, changes: Iterable[tuple[Stretch, int, int, str]]) -> str:
    edits: dict[tuple[int, int], str] = {}
    markup = text.lstrip("\ufeff \n\r\t").startswith("<")
    for stretch, start, end, instead in changes:
        said = html.escape(instead) if markup else instead
        for place in stretch.source(start, end):
            edits[place], said = edits.get(place, said), ""
    for (begin, stop), said in sorted(edits.items(), reverse=True):
        text = text[:begin] + said + text[stop:]
    return text


def _members(data: bytes, name: str) -> Iterator[Part]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            comment = archive.comment.decode("utf-8", "replace")
            yield Part(name, comment, (_plain(COMMENT, comment),))
            for member in archive.infolist():
                inside = f"{name}/{member.filename}" if name else member.filename
                yield Part(inside, member.filename, (_plain(NAME, member.filename),))
                yield from parts(archive.read(member), inside)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError):
        yield Part(name, unread="it is a zipped file that cannot be opened")


def _decoded(data: bytes) -> str | None:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\x00" in data[:4096] or data.startswith(b"%PDF"):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _part(name: str, text: str) -> Part:
    if not text.lstrip("\ufeff \n\r\t").startswith("<"):
        return Part(name, text, (_plain(TEXT, text),))
    stretches, inner = _of_markup(name, text)
    return Part(name, text, stretches, inner=tuple(inner))


def _plain(kind: str, text: str) -> Stretch:
    writing = _Writing(kind)
    writing.raw(text, 0)
    return writing.done()


def _of_markup(name: str, text: str) -> tuple[tuple[Stretch, ...], list[Part]]:
    parts_line = _parting(name)
    words, values, comments = (_Writing(kind) for kind in (TEXT, ATTRIBUTE, COMMENT))
    embedded: list[Part] = []
    for one in _MARKUP.finditer(text):
        kind = one.lastgroup
        if kind == "text":
            words.raw(one["text"], one.start())
        elif kind == "data":
            words.put(one["data"], one.start("data"), one.end("data"))
        elif kind == "comment":
            comments.raw(one["comment"], one.start("comment"))
            comments.part(APART, one.end())
        elif kind == "inside":
            tag = one["tag"]
            if tag in _DASH:
                words.put("-", one.start(), one.start())
            elif parts_line(tag):
                words.part(BLOCK, one.start())
            for value in _VALUES.finditer(one["inside"]):
                group = value.lastindex or 0
                if value["name"] in _DRAWN:
                    continue
                begin = one.start("inside") + value.start(group)
                embedded += _embedded(name, value[group])
                values.raw(_DATA.sub(lambda m: APART * len(m.group()), value[group]), begin)
                values.part(APART, begin)
    return tuple(writing.done() for writing in (words, values, comments)), embedded


def _parting(name: str) -> _Parts:
    if "word/" in name:
        return _Parts(_PARTS_IN_WORD, parting=True)
    if "xl/" in name:
        return _Parts(_PARTS_IN_EXCEL, parting=True)
    return _Parts(_INLINE, parting=False)


@dataclass(frozen=True)
class _Parts:
    """Whether a tag parts words: those listed do, or all but those listed."""

    tags: frozenset[str]
    parting: bool

    def __call__(self, tag: str) -> bool:
        return (
            tag.rpartition(":")[2] in self.tags if self.parting else tag.lower() in self.tags
        ) == self.parting


def _embedded(name: str, value: str) -> Iterator[Part]:
    """Yield what stands in an attribute as a file of its own (``data:…;base64,…``)."""
    for one in _DATA.finditer(value) if "base64" in value else ():
        try:
            yield from parts(
                base64.b64decode(one[2], validate=True), f"{name or 'the page'}, {one[1] or 'data'}"
            )
        except (binascii.Error, ValueError):
            yield Part(f"{name or 'the page'}, {one[1] or 'data'}", unread="it cannot be decoded")


def _unescaped(said: str) -> str:
    if said.startswith("&"):
        return html.unescape(said)
    if said.startswith("%"):
        try:
            return unquote_to_bytes(said).decode("utf-8")
        except UnicodeDecodeError:
            return said
    if said.startswith("\\"):
        return {"n": "\n", "r": "\r", "t": "\t"}.get(said[1]) or chr(int(said[2:], 16))
    return chr(int(said[2:6], 16))
