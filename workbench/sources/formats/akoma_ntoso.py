"""Debates in Akoma Ntoso (OASIS LegalDocML): speeches by whom, headings, and what happened.

Editions differ in their namespace, so that elements are known by their own names (version 1.0, part 1, debate).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Appearance
from ...text import speaker_labels
from .named_speeches import Item, Record
from .xml_tree import attribute, children, local, words

if TYPE_CHECKING:
    from lxml import etree

_SPEECHES = frozenset({"speech", "question", "answer"})
_DIRECTIONS = frozenset({"scene", "narrative", "summary", "communication", "recordedTime", "other"})
_LEFT_OUT = frozenset({"meta", "from", "remark", "authorialNote"})


def record_of(root: etree._Element) -> Record:
    """Return a debate's record: every paragraph of every speech, and who spoke."""
    names, roles = _references(root, "TLCPerson"), _references(root, "TLCRole")
    record = Record(kind="debate")
    for one in root.iter():
        name = local(one)
        if name == "docDate" and not record.date:
            record.date = attribute(one, "date")[:10]
        elif name == "docTitle" and not record.title:
            record.title = words(one)
        elif name in ("legislature", "docProponent") and not record.committee:
            record.committee = words(one)
        elif name in _SPEECHES and not _is_nobodys(one, _speaker(one, names)[0]):
            record.appearances.append(_appearance(one, names, roles))
    record.items = list(_items(root, names, 0))
    return record


def _references(root: etree._Element, name: str) -> dict[str, str]:
    """Return how the persons or roles that a debate refers to are shown, by their ids."""
    listed = [one for one in root.iter() if local(one) == name]
    return {attribute(one, "id") or attribute(one, "eId"): attribute(one, "showAs") for one in listed}


def _appearance(speech: etree._Element, names: dict[str, str], roles: dict[str, str]) -> Appearance:
    role = roles.get(attribute(speech, "as").lstrip("#"), "")
    return Appearance("", "", _speaker(speech, names)[0], "other", role)


def _speaker(speech: etree._Element, names: dict[str, str]) -> tuple[str, str]:
    """Return who speaks, and the label as printed: the printed form goes before the list of persons."""
    printed = next((words(one) for one in children(speech, "from")), "")
    by = attribute(speech, "by").lstrip("#")
    speaker = printed.rstrip(" :") or names.get(by, "") or by
    return speaker, f"{speaker}: " if speaker else ""


def _items(parent: etree._Element, names: dict[str, str], depth: int) -> Iterator[Item]:
    for element in parent:
        name = local(element)
        if not name or name in _LEFT_OUT:
            continue
        if name in _SPEECHES:
            yield from _speech(element, names)
        elif name in ("heading", "subheading", "num"):
            if text := words(element):
                yield Item("heading", text, level=max(1, depth - 1))
        elif name in _DIRECTIONS or (name == "p" and depth > 1):
            yield from (Item("direction", text) for text in _texts(element))
        elif not any(local(one) for one in element) or name in ("p", "block", "docTitle", "container"):
            if text := words(element):
                yield Item("furniture", text)
        else:
            yield from _items(element, names, depth + 1)


def _speech(element: etree._Element, names: dict[str, str]) -> Iterator[Item]:
    speaker, label = _speaker(element, names)
    if _is_nobodys(element, speaker):
        happened = [text for _, text in _paragraphs(element)]
        yield from (Item("direction", text) for text in [label + (happened or [""])[0], *happened[1:]])
        return
    opened = False
    for kind, text in _paragraphs(element):
        if kind == "direction":
            yield Item("direction", text)
        else:
            yield Item("more" if opened else "speech", text, speaker, "" if opened else label)
            opened = True
    if not opened and speaker:
        yield Item("speech", "", speaker, label)


def _is_nobodys(element: etree._Element, printed: str) -> bool:
    """Say whether a speech refers to no person and its label ends as no name does: ``Question proposed``."""
    named = attribute(element, "by") != "#" or not printed or speaker_labels.read(printed)
    return not named and printed.split()[-1].islower()


def _paragraphs(parent: etree._Element) -> Iterator[tuple[str, str]]:
    if (parent.text or "").strip():
        yield "words", " ".join((parent.text or "").split())
    for element in parent:
        name = local(element)
        if name == "from":
            pass
        elif name in _DIRECTIONS - {"other"}:
            yield from (("direction", text) for text in _texts(element))
        elif any(local(one) in ("p", "li", "item", "tr", "content") for one in element):
            yield from _paragraphs(element)
        elif name and (text := words(element)):
            yield "words", text
        if (element.tail or "").strip():
            yield "words", " ".join((element.tail or "").split())


def _texts(element: etree._Element) -> Iterator[str]:
    paragraphs = list(children(element, "p"))
    yield from filter(None, [words(one) for one in paragraphs] if paragraphs else [words(element)])
