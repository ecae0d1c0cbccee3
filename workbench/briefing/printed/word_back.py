"""A Word file that comes back: what stands in it, paragraph by paragraph, and which words it quotes from where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import Unreadable
from ...sources.formats import xml_tree
from ...sources.formats.zip_packages import Package
from ..page_parts import Part, letters, plain

OURS = "urn:inquiry-evidence-workbench:made"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLES = ("Title", *(f"Heading{n}" for n in range(1, 7)))


@dataclass(frozen=True)
class Quoted:
    """Words in quotation marks: under which heading, and the passages that their footnote names."""

    place: str
    words: str
    passage_ids: tuple[str, ...]


@dataclass(frozen=True)
class Paper:
    """A Word file of ours: the record of its page as it stands there, the seal of its paragraphs, and these."""

    record: str
    seal: tuple[str, ...]
    parts: tuple[Part, ...]
    quoted: tuple[Quoted, ...]


def is_word(data: bytes) -> bool:
    """Whether these are the bytes of a zip package, as a Word file is one, whole or broken."""
    return data[:2] == b"PK"


def paper(data: bytes) -> Paper | None:
    """Return what stands in a Word file; ``None`` where it is broken, or carries no record of ours."""
    try:
        package = Package(data)
        ours = [
            name for name in sorted(package.names) if name.startswith("customXml/") and name.endswith(".xml")
        ]
        made = next(
            one for name in ours if (one := xml_tree.parse(package.read(name))).tag == f"{{{OURS}}}made"
        )
        said = json.loads("".join(str(text) for text in made.itertext()))
        document = package.read("word/document.xml")
        notes = package.read("word/footnotes.xml") if "word/footnotes.xml" in package.names else b""
        body = xml_tree.parse(document)
        parts = tuple(_parts(body, xml_tree.parse(notes) if notes else None))
        quoted = tuple(_quoted(body, _ids(xml_tree.parse(notes) if notes else None)))
        return Paper(str(said["record"]), tuple(str(said["seal"]).split()), parts, quoted)
    except (Unreadable, StopIteration, ValueError, KeyError, TypeError):
        return None


def sealed(document: bytes, notes: bytes) -> tuple[str, ...]:
    """Return the digests of the paragraphs and footnotes of a Word file, in order."""
    return tuple(one.digest for one in _parts(xml_tree.parse(document), xml_tree.parse(notes)))


def _parts(body: Any, notes: Any) -> Iterator[Part]:
    heading, met = "", 0
    for paragraph in body.iter(f"{_W}p"):
        style, text = _style(paragraph), _text(paragraph)
        if style in _TITLES:
            heading, met = plain(text), 0
            yield _part(f"the heading “{heading[:50]}”", text, style, paragraph)
            continue
        met += 1
        yield _part(f"under “{heading[:50]}”, paragraph {met}", text, style, paragraph)
    for note in notes.iter(f"{_W}footnote") if notes is not None else ():
        yield _part(f"footnote {note.get(f'{_W}id')}", _text(note), "footnote", note)


def _part(place: str, text: str, style: str, element: Any) -> Part:
    looks = [one.get(f"{_W}val") or "" for one in element.iter(f"{_W}rStyle")]
    within = [
        one.tag.rpartition("}")[2] for one in element.iterancestors() if one.tag.endswith(("}tc", "}tr"))
    ]
    look = (style, *within, *looks)
    return Part(place, plain(text), look, letters("\n".join((plain(text), *look))))


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if found is None else str(found.get(f"{_W}val") or "")


def _text(element: Any) -> str:
    said = []
    for one in element.iter(f"{_W}t", f"{_W}br", f"{_W}tab", f"{_W}footnoteReference"):
        tag = one.tag.rpartition("}")[2]
        said.append({"t": one.text or "", "footnoteReference": f"[{one.get(f'{_W}id')}]"}.get(tag, "\n"))
    return "".join(said)


def _ids(notes: Any) -> dict[str, tuple[str, ...]]:
    """Return the passages that each footnote names, by its number."""
    found: dict[str, tuple[str, ...]] = {}
    for note in notes.iter(f"{_W}footnote") if notes is not None else ():
        runs = [run for run in note.iter(f"{_W}r") if _looks(run) == "Code"]
        found[str(note.get(f"{_W}id"))] = tuple(_text(run).strip() for run in runs)
    return found


def _looks(run: Any) -> str:
    style = run.find(f"{_W}rPr/{_W}rStyle")
    return "" if style is None else str(style.get(f"{_W}val") or "")


def _quoted(body: Any, ids: dict[str, tuple[str, ...]]) -> Iterator[Quoted]:
    """Yield each quotation; where its own paragraph has no footnote, the next that has one is looked at."""
    heading, waiting = "", list[str]()
    for paragraph in body.iter(f"{_W}p"):
        if _style(paragraph) in _TITLES:
            heading = plain(_text(paragraph))
            yield from (Quoted(heading, words, ()) for words in waiting)
            waiting = []
        for kind, words in _pieces(paragraph):
            if kind == "quoted":
                waiting.append(words)
            else:
                yield from (Quoted(heading, one, ids.get(words, ())) for one in waiting)
                waiting = []
    yield from (Quoted(heading, words, ()) for words in waiting)


def _pieces(paragraph: Any) -> Iterator[tuple[str, str]]:
    """Yield in order the quoted words of a paragraph, neighbours as one, and the footnotes that it names."""
    so_far = ""
    for run in paragraph.iter(f"{_W}r"):
        if _looks(run) == "Quoted":
            so_far += _text(run)
            continue
        if so_far:
            yield "quoted", so_far
            so_far = ""
        for note in run.iter(f"{_W}footnoteReference"):
            yield "note", str(note.get(f"{_W}id"))
    if so_far:
        yield "quoted", so_far


def heads(data: bytes) -> str:
    """Return what stands at the head and foot of each sheet of a Word file."""
    package = Package(data)
    names = sorted(name for name in package.names if name.startswith(("word/header", "word/footer")))
    return " ".join(_text(xml_tree.parse(package.read(name))) for name in names)


def faults(
    quoted: Sequence[Quoted], texts: Mapping[str, str], stands_for: Callable[[str, str], bool]
) -> Iterator[tuple[Quoted, str]]:
    """Yield each quotation with what is wrong with it, nothing where its words stand in a passage that it names.

    ``texts`` are the sources' passages, read again. Where no footnote names a passage, any that the file names will do.
    ``stands_for`` lets through the marks that stand for what must not leave, where a whole passage is quoted.
    """
    for one in quoted:
        named = one.passage_ids or tuple(texts)
        held = [ident for ident in named if ident in texts]
        if one.passage_ids and not held:
            yield one, f"the sources hold no passage {', '.join(one.passage_ids)}"
        elif any(_says(texts[ident], one.words, stands_for) for ident in held):
            yield one, ""
        else:
            where = ", ".join(one.passage_ids) or "any passage that this file cites"
            yield one, f"these words do not stand in {where} as the sources have it"


def _says(text: str, words: str, stands_for: Callable[[str, str], bool]) -> bool:
    return plain(words) in plain(text) or stands_for(plain(words), plain(text))
