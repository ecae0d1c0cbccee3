"""Who was heard: the distinct witness bodies, the unit of every count in a briefing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .. import tables
from ..model import Appearance, Document, Person
from .material import READABLE, Material

NO_CATEGORY = "no category recorded"
COUNTED_KINDS = ("oral", "written")  # never an engagement note: children are not counted


@dataclass(frozen=True)
class Body:
    """A witness body: an organisation, or a person who spoke for none; a joint submission is one."""

    key: str
    name: str
    category: str = NO_CATEGORY


@dataclass(frozen=True)
class Hearing:
    """Who was heard: ``bodies`` in order of name; whose words stand under a document and a person.

    ``spoke`` is by (document_id, person_id) for evidence given by mouth, ``wrote`` by document_id.
    """

    bodies: tuple[Body, ...]
    spoke: Mapping[tuple[str, str], Body]
    wrote: Mapping[str, Body]

    def of(self, document_id: str, person_id: str) -> Body | None:
        """Return the body whose words these are; ``None`` for a member's or an unknown speaker's."""
        return self.wrote.get(document_id) or self.spoke.get((document_id, person_id))


def hear(material: Material) -> Hearing:
    """Return the distinct witness bodies whose evidence is held and readable.

    A body is an organisation by name; where the organisation has no name (``a county council``) or none
    is given, the person. Several submitters of one document are one body; where none is recorded the
    document's author is. Engagement notes are not counted: they are reported speech of a private meeting.
    """
    people: list[Person] = tables.rows(material.people, Person)
    names = {p.person_id: p.name for p in people}
    held: dict[str, Document] = {
        d.document_id: d
        for d in tables.rows(material.documents, Document)
        if d.kind in COUNTED_KINDS and d.status in READABLE
    }
    spoke: dict[tuple[str, str], Body] = {}
    submitters: dict[str, list[Body]] = defaultdict(list)
    for appearance in tables.rows(material.appearances, Appearance):
        document_id, body = appearance.document_id, _body(appearance, names)
        if document_id in held and appearance.capacity == "witness":
            spoke.setdefault((document_id, appearance.person_id), body)
        elif document_id in held and appearance.capacity == "submitter":
            submitters[document_id].append(body)
    wrote = {d.document_id: _submitted(d, submitters, people) for d in held.values() if d.kind == "written"}
    known = _one_category([*spoke.values(), *(body for body in wrote.values() if body)])
    return Hearing(
        tuple(sorted(known.values(), key=lambda b: (b.name.casefold(), b.key))),
        {place: known[body.key] for place, body in spoke.items()},
        {place: known[body.key] for place, body in wrote.items() if body},
    )


def _submitted(document: Document, submitters: dict[str, list[Body]], people: list[Person]) -> Body | None:
    found = submitters.get(document.document_id, [])
    if document.publication == "name withheld":
        category = found[0].category if found else NO_CATEGORY
        return Body(f"withheld {document.document_id}", "Name withheld", category)
    if found or not document.author:
        return _joint(found) if found else None
    name = document.author.casefold()
    same = (p for p in people if name in {p.name.casefold(), *(alias.casefold() for alias in p.aliases)})
    person = next(same, None)
    return Body(person.person_id if person else name, document.author)


def _body(appearance: Appearance, names: Mapping[str, str]) -> Body:
    organisation = appearance.organisation.strip()
    unnamed = not organisation or re.match(r"(an?|one of|two|three|several)\b", organisation, re.I)
    name = names.get(appearance.person_id) or appearance.label or appearance.person_id
    name = name if unnamed else organisation
    key = name.casefold() if not unnamed or not appearance.person_id else appearance.person_id
    return Body(key, name, appearance.category or NO_CATEGORY)


def _joint(submitters: list[Body]) -> Body:
    distinct = sorted({body.key: body for body in submitters}.values(), key=lambda b: b.name.casefold())
    if len(distinct) == 1:
        return distinct[0]
    categories = {b.category for b in distinct}
    category = distinct[0].category if len(categories) == 1 else "joint submissions"
    return Body(" + ".join(b.key for b in distinct), " and ".join(b.name for b in distinct), category)


def _one_category(found: list[Body]) -> dict[str, Body]:
    """Return one body for each key; a category that is recorded wins over none, then the first by letter."""
    chosen: dict[str, Body] = {}
    for body in sorted(found, key=lambda b: (b.category == NO_CATEGORY, b.category)):
        chosen.setdefault(body.key, body)
    return chosen
