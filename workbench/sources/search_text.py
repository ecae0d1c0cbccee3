"""Every word that a file holds, for looking whether something stands in it: what a reader of evidence passes over, too.

Comments, headers, hidden text, properties and embedded files of Office documents; every member of a zip, and of the
zips in it. Run in a child process, by `parent.read_all` with ``child="workbench.sources.search_text"``: no file of a
stranger is opened anywhere else. What could not be looked into comes back by name, and is never taken for clean.
"""

from __future__ import annotations

import html
from collections.abc import Iterable

from ..errors import Unreadable
from ..model import MADE_WITH, Document, Finding, Passage
from ..model.because import Because
from ..model.problem_reasons import problem
from ..model.tables import columns
from ..text.english.patterns_in_tables import in_table
from .formats.archive import furniture
from .formats.detect import media_type_of
from .formats.encodings import decoded
from .formats.lines import Page
from .formats.zip_packages import Package
from .reading import Reading

CHILD = "workbench.sources.search_text"
# Zips within zips that are opened; files that are looked at; bytes that may come out of all of them together.
DEEPEST, MOST_FILES, MOST_BYTES = 4, 20_000, 400_000_000
_BLOCK = in_table("sources/paper_forms", "an element that parts words")
_TAG = in_table("text/signs", "tags")
_GENERATOR = f'<meta name="generator" content="{MADE_WITH}">'
_TITLE = in_table("sources/paper_forms", "the title of a page of ours")
_BANK = {
    "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
    "word/header1.xml", "word/footer1.xml",
}  # fmt: skip
_CORE, _SECOND = "docProps/core.xml", "1980-01-01T00:00:00Z"
_TIMES = in_table("sources/paper_forms", "a time to the second")
_OURS = in_table("sources/paper_forms", "the word workbench")


def read(data: bytes, document_id: str = "source", kind: str = "") -> Reading:
    """Return all words of a file: one passage per file in it, by its path there (the file itself is ``""``).

    The document's title is `MADE_WITH` where the workbench made the file and nobody has saved it since. One row of
    problems for each thing that could not be looked into.
    """
    found = _Found()
    ours = found.file("", data, 0)
    passages = tuple(
        Passage(name, document_id, n, "paragraph", "", text=text)
        for n, (name, text) in enumerate(found.texts, 1)
    )
    problems = tuple(
        problem(document_id, Because.of("not looked into", said=why), name) for name, why in found.unread
    )
    return Reading(Document(document_id, title=MADE_WITH if ours else ""), "", passages, problems=problems)


def plain(text: str) -> str:
    """Return the words of text with its mark-up taken out, twice over: with words that tags part joined, and apart."""
    if "<" not in text:
        return html.unescape(text)
    joined = _TAG.sub("", _BLOCK.sub(" ", text))
    return html.unescape(f"{joined}\n{_TAG.sub(' ', text)}")


def is_ours(text: str) -> bool:
    """Say whether a page, or a table of findings, is one that the workbench wrote."""
    head = text.lstrip("\ufeff")[:4096]
    if head.startswith(",".join(columns(Finding))):
        return True
    return _GENERATOR in head or (bool(_TITLE.search(head)) and f"{MADE_WITH}" in text)


class _Found:
    """What was found in one file and in all that it holds: words by name, and what stayed shut by name."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, str]] = []
        self.unread: list[tuple[str, str]] = []
        self.files, self.left = 0, MOST_BYTES

    def file(self, name: str, data: bytes, depth: int) -> bool:
        """Look into one file; say whether the workbench made it."""
        self.files, self.left = self.files + 1, self.left - len(data)
        if self.files > MOST_FILES or self.left < 0:
            self.unread.append((name, "more is packed in it than is looked into"))
            return False
        try:
            return self._file(name, data, depth)
        except Unreadable as error:
            self.unread.append((name, error.what))
        except (RecursionError, MemoryError):
            self.unread.append((name, "it is nested too deeply, or too large"))
        except Exception as error:  # a parser's own mistake says nothing of the other files
            self.unread.append((name, f"the reader could not cope with it ({type(error).__name__})"))
        return False

    def _file(self, name: str, data: bytes, depth: int) -> bool:
        if data.startswith(b"PK"):
            return self._package(name, data, depth)
        if data.lstrip()[:5] == b"{\\rtf":
            from .formats import rtf

            pages, _ = rtf.pages_of(data)
            self._pages(name, pages, ())
            return False
        if b"%PDF-" in data[:1024]:
            from .formats import pdf

            self._pages(name, *pdf.pages_of(data))
            return False
        return self._text(name, data)

    def _pages(self, name: str, pages: Iterable[Page], without_text: Iterable[str]) -> None:
        lines = [line.text for page in pages for line in page.lines]
        self.texts.append((name, "\n".join(lines)))
        self.unread += [(name, remark) for remark in without_text]
        if not any(line.strip() for line in lines):
            self.unread.append((name, "its pages are pictures"))

    def _text(self, name: str, data: bytes) -> bool:
        start = data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t")
        if not start.startswith(b"<"):
            # Raises for what is no text.
            if media_type_of(data) == "message/rfc822":
                self.unread.append((name, "an e-mail message: its packed parts"))
        elif b"<!ENTITY" in data:
            self.unread.append((name, "it declares entities, in which words may hide"))
        text, _ = decoded(data)
        self.texts.append((name, plain(text)))
        return is_ours(text)

    def _package(self, name: str, data: bytes, depth: int) -> bool:
        if depth >= DEEPEST:
            raise Unreadable("refused", f"zips in zips, more than {DEEPEST} deep")
        package = Package(data)
        archive = not package.names & {"[Content_Types].xml", "mimetype", "content.xml", "word/document.xml"}
        ours = []
        parts: dict[str, str] = {}
        for member in package.members:
            if member.is_dir() or (archive and furniture(member.filename)):
                continue
            inner = f"{name}/{member.filename}".lstrip("/") if archive else name
            at = len(self.texts)
            try:
                part = package.read(member.filename)
            except Unreadable as error:
                self.unread.append((inner, error.what))
                ours.append(False)
                continue
            ours.append(self.file(inner, part, depth + 1))
            parts[member.filename] = "\n".join(text for _, text in self.texts[at:])
        if archive:
            return bool(ours) and all(ours)
        return data.endswith(MADE_WITH.encode()) or _is_old(parts)


def _is_old(parts: dict[str, str]) -> bool:
    """Say whether a package is a bank or a workbook that was written before they were marked, and is untouched since.

    Word and Excel write other parts, and their own time, when they save one.
    """
    if set(parts) == _BANK:
        return MADE_WITH in parts["word/footer1.xml"]
    core = parts.get(_CORE, "")
    times = set(_TIMES.findall(core))
    return times == {_SECOND} and bool(_OURS.search(core)) and "xl/workbook.xml" in parts


if __name__ == "__main__":
    from .sandbox.child import main

    main(read)
