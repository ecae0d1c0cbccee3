"""Evidence of a committee of the Canadian House of Commons, from its XML.

One ``Intervention`` is one turn; who speaks is its ``Affiliation``, the first time with constituency and party, or
role and body, in brackets (ourcommons.ca, "Evidence" of a meeting, XML).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...model import Appearance
from ...text.english.patterns_in_tables import in_table
from .named_speeches import Item, Record
from .xml_tree import attribute, child, children, local, words

if TYPE_CHECKING:
    from lxml import etree

# The numbers that the record gives to kinds of affiliation.
_CLERK, _WITNESS, _MINISTER = "27", "28", "4"
_CHAIR = in_table("sources/formats/forms", "the chair, in two languages")  # fmt: skip
_ALONE = in_table("sources/formats/forms", "for nobody else")
_VOICES = in_table("sources/formats/forms", "several voices")
_DIRECTION = in_table("sources/formats/forms", "a direction in brackets")
_LABEL_LENGTHS = range(3, 200)
_PARTICLE = in_table("sources/formats/forms", "a particle, no body")


@dataclass(frozen=True)
class _Named:
    """A label taken apart: who speaks as printed, the name behind it, and what the brackets say of it."""

    speaker: str
    name: str
    said: str


@dataclass
class _Meeting:
    """The people of one meeting as they are named: a full name once, a short one after."""

    capacities: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    appearances: list[Appearance] = field(default_factory=list)

    def meet(self, label: str, kind: str) -> str:
        """Return the speaker that a label names, and note how that person appears."""
        named = _named(label, kind)
        if named.said or named.speaker not in self.capacities:
            capacity = _capacity(named, kind)
            role, organisation = _role(named.said) if capacity in ("witness", "other") else (named.said, "")
            self.capacities[named.speaker] = (capacity, role, organisation)
            chair_unnamed = capacity == "chair" and named.name == named.speaker and not named.said
            if not chair_unnamed:
                self.appearances.append(Appearance("", "", named.name, capacity, role, organisation))
        return named.speaker


def record_of(root: etree._Element) -> Record:
    """Return a meeting's record: every paragraph of every intervention, and who appears in what capacity."""
    about = {attribute(one, "Name"): words(one) for one in root.iter() if local(one) == "ExtractedItem"}
    date = [about.get(f"MetaDateNum{part}", "") for part in ("Year", "Month", "Day")]
    record = Record(
        title=", ".join(filter(None, (about.get("HeaderTitle"), about.get("Number")))),
        committee=about.get("Institution", about.get("InstitutionDebate", "")),
        date="-".join(part.zfill(2) for part in date) if all(part.isdecimal() for part in date) else "",
        paper_number=about.get("Number", ""),
    )
    front = ("HeaderTitle", "Institution", "Number", "Session", "Parliament", "Date")
    record.items = [Item("furniture", about[name]) for name in front if about.get(name)]
    meeting = _Meeting()
    body = child(root, "HansardBody")
    record.items += list(_items(root if body is None else body, meeting))
    record.appearances = meeting.appearances
    return record


def _items(parent: etree._Element, meeting: _Meeting) -> Iterator[Item]:
    for element in parent:
        name = local(element)
        if name == "Intervention":
            yield from _intervention(element, meeting)
        elif name in ("Timestamp", "FloorLanguage"):
            yield from _some("furniture", words(element))
        elif name in ("SubjectOfBusinessTitle", "CatchLine", "OrderOfBusinessTitle", "ProceduralTitle"):
            yield from _some("heading", words(element))
        elif name in ("ParaText", "ProceduralText") or (name and not len(element)):
            yield from _some("direction", words(element))
        elif name and name != "ExtractedInformation":
            yield from _items(element, meeting)


def _some(kind: str, text: str) -> Iterator[Item]:
    if text:
        yield Item(kind, text)


def _intervention(element: etree._Element, meeting: _Meeting) -> Iterator[Item]:
    speaking = child(element, "PersonSpeaking")
    affiliation = next((one for one in element.iter() if local(one) == "Affiliation"), None)
    printed = words(speaking) if speaking is not None else ""
    # A slip of the record: words that belong to the speech stand beside the name.
    name = (
        words(affiliation) if affiliation is not None and speaking is not None else printed.partition(":")[0]
    )
    early = printed[len(name) :].lstrip(" :") if printed.startswith(name) else ""
    speaker = meeting.meet(
        name.rstrip(" :"), attribute(affiliation, "Type") if affiliation is not None else ""
    )
    label = f"{name.rstrip(' :')}: " if name else ""
    opened = False
    paragraphs = [("words", early)] if early else []
    for content in children(element, "Content"):
        paragraphs += list(_paragraphs(content))
    for kind, text in paragraphs:
        nested = re.match(r"\x02([^\x03]*)\x03\s*", text)
        if kind != "words" or (_DIRECTION.match(text) and opened):
            yield Item(kind if kind != "words" else "direction", _unmarked(text))
        elif nested and opened:
            who = nested[1].rstrip(" :")
            yield Item("speech", _unmarked(text[nested.end() :]), meeting.meet(who, ""), f"{who}: ")
        else:
            yield Item("more" if opened else "speech", _unmarked(text), speaker, "" if opened else label)
            opened = True
    if not opened:
        yield Item("speech", "", speaker, label)


def _paragraphs(content: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of an intervention; a bold label at the start of one stands between marks of ours."""
    for element in content:
        name = local(element)
        if name in ("Timestamp", "FloorLanguage"):
            yield "furniture", words(element)
        elif name in ("Pause", "StartPause", "EndPause"):
            yield from (("direction", text) for _, text in _paragraphs(element))
        elif name == "ParaText":
            yield from (("words", text) for text in _paragraph(element))
        elif name and any(local(one) == "ParaText" for one in element):
            yield from _paragraphs(element)
        elif name and (text := words(element)):
            yield "words", text


def _paragraph(element: etree._Element) -> Iterator[str]:
    """Yield a paragraph, in pieces where a quotation is set off inside it."""
    quotes = [one for one in element if local(one) in ("Quote", "Poetry")]
    if quotes:
        before = (element.text or "") + "".join(
            words(one) + (one.tail or "") for one in element if one not in quotes
        )
        pieces = [" ".join(before.split()), *(" ".join(filter(None, (words(q),))) for q in quotes)]
        after = [" ".join((q.tail or "").split()) for q in quotes]
        yield from filter(None, [*pieces, *after])
        return
    first = element[0] if len(element) else None
    label = (
        words(first) if first is not None and local(first) == "B" and not (element.text or "").strip() else ""
    )
    text = words(element)
    # The colon may stand outside the bold type of the name.
    head = (
        re.match(rf"{re.escape(label.rstrip(' :'))}\s*:\s*", text) if len(label) in _LABEL_LENGTHS else None
    )
    if head:
        yield f"\x02{head[0]}\x03{text[head.end() :]}"
    elif text:
        yield text


def _unmarked(text: str) -> str:
    return text.replace("\x02", "").replace("\x03", "").strip()


def _named(label: str, kind: str) -> _Named:
    speaker, bracket, said = label.partition(" (")
    if not bracket:
        return _Named(label, label, "")
    said = said.removesuffix(")")
    if kind == _CLERK:
        return _Named(speaker, speaker, said)
    if _CHAIR.match(speaker):
        name, inner, constituency = said.partition(" (")
        return _Named(speaker, name, constituency.removesuffix(")") if inner else "")
    return _Named(speaker, speaker, said)


def _capacity(named: _Named, kind: str) -> str:
    if _CHAIR.match(named.speaker):
        return "chair"
    if kind == _CLERK or _VOICES.match(named.speaker):
        return "other"
    if kind in (_WITNESS, _MINISTER):
        return "witness"
    return "member" if kind else "other"


def _role(said: str) -> tuple[str, str]:
    """Return role and body: what stands after the last comma outside brackets is the body, or says there is none."""
    role, comma, body = said.rpartition(", ")
    if not comma or _PARTICLE.match(body):
        return (said, "") if not _ALONE.match(said) else ("", "")
    return (role, "") if _ALONE.match(body) else (role, body)
