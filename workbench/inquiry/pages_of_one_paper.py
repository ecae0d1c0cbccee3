"""Web pages that are one paper between them: a report saved with a file for each chapter has one kind.

A chapter, a page of submissions and a cover show little of what they are; the pages of their folder that they are
linked with, and whose title they bear, show it. Such a page takes its kind from them, and its row in the manifest says
so: whoever knows better writes another there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from ..sources.reading import Reading
from ..sources.sandbox.parent import Asked, read_all
from ..text.english.patterns_in_tables import in_table
from ..text.names import fold
from .files_as_given import Given

_LINK = in_table("inquiry/forms", "a link to a page")
_TITLE = in_table("inquiry/forms", "a web page’s title")
_BETWEEN = in_table("inquiry/forms", "parts a web page’s title")
_KINDS = ("report", "response")
_NO_KIND = "other"
# Words of the part of a title that pages of one paper share: no “Contents”, and no “UK Parliament”.
_NAME = 3
# Bytes, or characters, in which the head of a page has its title.
_HEAD = 20_000
_NOTE = "taken for a {kind}, as are the pages of the same title that it is linked with"


def settled(given: Sequence[Given]) -> list[Given]:
    """Return the files; pages that showed no kind are read with that of the paper whose pages they are."""
    wanted = {n: kind for pages in _papers(given) if (kind := _kind(given, pages)) for n in pages}
    wanted = {n: kind for n, kind in wanted.items() if _kind_read(given[n]) == _NO_KIND}
    results = read_all(Asked(given[n].data or b"", kind=kind) for n, kind in wanted.items())
    found = list(given)
    for (n, kind), result in zip(wanted.items(), results, strict=True):
        said = {"kind": kind, "note": _NOTE.format(kind=kind)}
        found[n] = replace(given[n], result=result, fields=given[n].fields | said)
    return found


def _kind(given: Sequence[Given], pages: Sequence[int]) -> str:
    """Return the kind that pages of one paper show: some of them by themselves, else all of them read as one."""
    shown = {_kind_read(given[n]) for n in pages} - {_NO_KIND}
    if not shown:
        together = b"\n".join(given[n].data or b"" for n in pages)
        shown = {one.document.kind for one in read_all([Asked(together)]) if isinstance(one, Reading)}
    kind = shown.pop() if len(shown) == 1 else ""
    return kind if kind in _KINDS else ""


def _kind_read(given: Given) -> str:
    return given.reading.document.kind if given.reading else ""


def _papers(given: Sequence[Given]) -> Iterator[list[int]]:
    """Yield the places of files that are one paper: of one folder, linked with one another, with a title in common."""
    pages = {n: one.data for n, one in enumerate(given) if one.data and one.reading}
    texts = {
        n: data.decode("utf-8", "replace")
        for n, data in pages.items()
        if _TITLE.search(data[:_HEAD].decode("utf-8", "replace"))
    }
    folders: dict[Path, list[int]] = {}
    for n in texts:
        folders.setdefault(given[n].path.parent, []).append(n)
    for own in folders.values():
        names = {given[n].path.name: n for n in own}
        linked = {n: {names[to] for to in _links(texts[n]) if to in names} - {n} for n in own}
        title = {n: _title(texts[n]) for n in own}
        left = set(own)
        while left:
            paper, new = set[int](), {min(left)}
            while new:
                paper |= new
                new = {b for b in left - paper if any(_joins(linked, title, a, b) for a in new)}
            left -= paper
            if len(paper) > 1:
                yield sorted(paper)


def _joins(linked: dict[int, set[int]], title: dict[int, set[str]], a: int, b: int) -> bool:
    return (b in linked[a] or a in linked[b]) and bool(title[a] & title[b])


def _links(page: str) -> set[str]:
    return {unquote(match[1]).rpartition("/")[2] for match in _LINK.finditer(page)}


def _title(page: str) -> set[str]:
    """Return the parts of a page's title that may be a paper's name."""
    match = _TITLE.search(page[:_HEAD])
    parts = _BETWEEN.split(" ".join(match[1].split())) if match else []
    return {fold(part) for part in parts if len(part.split()) >= _NAME}
