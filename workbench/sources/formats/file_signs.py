"""What bytes show of their format before they are read: how they begin, what a package lists, the first tag."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cached_property

from ...text.english.patterns_in_tables import in_table
from .encodings import marked
from .zip_packages import Package

ODT = "application/vnd.oasis.opendocument.text"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before those of UTF-16: one begins as one of these does.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ROOT = in_table("sources/formats/forms", "the first element")
_PROLOGUE = re.compile(r"\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*")
_DOCTYPE = in_table("sources/formats/forms", "a type of document")
_HTML_TAGS = frozenset(
    "html head body div p h1 h2 h3 table article section main span meta title style ul ol "
    # Of a piece of a page, as it is copied or sent on.
    "blockquote dl dt dd pre center font nav aside figure fieldset hr noscript h4 h5 h6 footer hgroup "
    "br img wbr".split()
)
# Tags inside a line, or of a part of a list, a table, a form: other mark-up may have elements of these names, and a
# line of text may open with one. It must come back or be closed, or a tag of the others follow, among tags of HTML.
_HTML_PARTS = frozenset(
    "a abbr address b big button caption cite code col colgroup del details dfn em figcaption form i iframe input ins "
    "kbd label legend li link mark menu option picture q s samp script select small source strike strong sub summary "
    "sup tbody td textarea tfoot th thead time tr tt u var video audio".split()
)
_TAG = in_table("sources/formats/forms", "a tag of HTML")


@dataclass(frozen=True)
class Signs:
    """One file's bytes, and what a format is recognised by; each sign is looked for once, when it is asked for."""

    data: bytes

    @cached_property
    def start(self) -> str:
        """The first characters as text, 8,192 bytes at most, without a byte order mark or white space before them."""
        data = self.data
        for mark, name in _MARKS:
            if data.startswith(mark):
                return data[len(mark) : 8192].decode(name, errors="replace").lstrip()
        for name, pattern in (("utf-16-le", b"<\x00"), ("utf-16-be", b"\x00<")):
            if data[:2] == pattern:
                return data[:8192].decode(name, errors="replace")
        return data[:8192].decode("latin-1").lstrip()

    @property
    def is_text(self) -> bool:
        """Whether the bytes may be text: no NUL among them but where the encoding has some."""
        shown = marked(self.data)
        return b"\x00" not in self.data or shown.startswith("utf-16") or shown == "utf-32"

    @cached_property
    def package(self) -> Package | None:
        """The file opened as a zip package, ``None`` where it is none; raises `Unreadable` where it is a broken one."""
        return Package(self.data) if self.data.startswith(_ZIP) else None

    @cached_property
    def declares(self) -> str:
        """The media type that a package gives as its own, as OpenDocument and electronic books do, or ``""``."""
        return self.package.mimetype() if self.package else ""

    def lists(self, *names: str) -> bool:
        """Say whether a package has all of these members; one that ends in ``/`` is any member of that folder."""
        held = self.package.names if self.package else frozenset()
        return all(
            any(n.startswith(name) for n in held) if name[-1] == "/" else name in held for name in names
        )

    @property
    def is_office(self) -> bool:
        """Whether a package is Microsoft Office's: Word, Excel or PowerPoint."""
        return self.lists("[Content_Types].xml")

    @property
    def is_open_document_text(self) -> bool:
        """Whether a package is an OpenDocument text; some programs leave out the member that says so."""
        if self.is_office:
            return False
        unsaid = not self.declares and self.lists("content.xml", "META-INF/manifest.xml")
        return self.declares.startswith(ODT) or unsaid

    @property
    def is_xml(self) -> bool:
        """Whether the file begins with an XML declaration."""
        return self.start.startswith("<?xml")

    @property
    def names_its_space(self) -> bool:
        """Whether the first element names the namespace of its words, as XML without a declaration does."""
        return bool(self.root) and "xmlns" in self._after_prologue.partition(">")[0]

    @cached_property
    def doctype(self) -> str:
        """The document type that marked-up text declares, or ``""``."""
        match = _DOCTYPE.match(self._after_prologue)
        return match[1] if match else ""

    @cached_property
    def root(self) -> str:
        """The name of the first element of text without a document type, without its prefix, or ``""``."""
        match = None if self.doctype else _ROOT.match(self._after_prologue)
        return match[1] if match else ""

    @property
    def is_web_page(self) -> bool:
        """Whether this is HTML: by its document type, a first tag that only HTML has, or tags of a piece of it."""
        first = self.root.lower()
        if self.doctype.lower() == "html" or first in ({"html"} if self.is_xml else _HTML_TAGS):
            return True
        if self.is_xml or first not in _HTML_PARTS:
            return False
        named = [name.lower() for name in _TAG.findall(self.start)]
        others = frozenset(named)
        if 2 * len(others & (_HTML_TAGS | _HTML_PARTS)) <= len(others):
            return False
        if first == "script":
            # A list of scripts is a text about them.
            return bool(others & {"html", "head", "title"})
        return named.count(first) > 1 or bool(others & _HTML_TAGS)

    @cached_property
    def _after_prologue(self) -> str:
        """The text after declarations and comments, ``""`` where it is not marked up."""
        if not self.start.startswith("<"):
            return ""
        prologue = _PROLOGUE.match(self.start)
        return self.start[prologue.end() if prologue else 0 :]
