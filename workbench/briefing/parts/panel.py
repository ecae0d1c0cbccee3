"""Who is called to the next session, and what of theirs is held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ...errors import WorkbenchError
from ...model import Appearance, Document, Passage, Person, publication, tables
from ...model.values import GIVE_EVIDENCE, OWN_WORDS
from ...text import names
from ...witnesses.bodies import COUNTED_KINDS, READABLE, Hearing
from ..citing import citation
from ..material import Material
from ..rows_by_id import Lookup


@dataclass(frozen=True)
class Called:
    """A witness as the list of the session has them: for one of whom nothing need be held yet."""

    name: str
    role: str = ""
    organisation: str = ""
    interest: str = ""


@dataclass(frozen=True)
class Given:
    """One document that a witness spoke in or wrote: its source in words, where in it, and how much."""

    source: str
    where: str
    extent: str
    mark: str
    standing: str


@dataclass(frozen=True)
class Witness:
    """One witness of the session: who they are as the sources print it, and the passages that are theirs.

    ``own`` are what they said, what they wrote and what their organisation wrote, in the order of the documents.
    ``bodies`` are the keys of the witness bodies that these count as, ``unread`` the evidence listed under their
    name or their organisation’s that is not held, or held and not readable.
    """

    name: str
    role: str
    organisation: str
    category: str
    interest: tuple[str, ...]
    bodies: frozenset[str]
    own: tuple[Passage, ...] = ()
    given: tuple[Given, ...] = ()
    unread: tuple[str, ...] = ()


def witnesses(
    wanted: Sequence[str | Called], material: Material, hearing: Hearing, lookup: Lookup
) -> tuple[Witness, ...]:
    """Return the witnesses in the order given, which is the order of the panel.

    A text is a person's id, name or label, or the name of an organisation that gave evidence. A `Called` may be
    new to the inquiry: then all that their organisation gave is theirs. What was given under a withheld name is
    nobody’s.

    Raises `WorkbenchError` where nobody is called, and with every name that is nobody's or could be several people's.
    """
    if not wanted:
        raise WorkbenchError(
            "no witness is named", "witnesses", "Name those of the next panel, in their order."
        )
    register = _Register(material)
    mistakes = [wrong for one in wanted if (wrong := register.mistake(one))]
    if mistakes:
        near = [f"Did you mean {meant}?" for one in wanted if (meant := register.nearest(one))]
        raise WorkbenchError(
            "; ".join(mistakes),
            "witnesses",
            " ".join(
                [
                    *near,
                    "Use a name as the table people has it, or that of an organisation which gave evidence.",
                ]
            ),
        )
    return tuple(_witness(one, register, hearing, lookup) for one in wanted)


class _Register:
    """Who gave evidence, by what they may be called by."""

    def __init__(self, material: Material) -> None:
        withheld = material.documents["publication"].map(publication.is_name_withheld).astype(bool)
        hidden = set(material.documents.loc[withheld, "document_id"])
        rows: list[Appearance] = tables.rows(material.appearances, Appearance)
        self.rows = [a for a in rows if a.capacity in GIVE_EVIDENCE and a.document_id not in hidden]
        known: list[Person] = tables.rows(material.people, Person)
        self.people = {p.person_id: p for p in known}
        self._ids: dict[str, set[str]] = {}
        self._bodies: dict[str, set[str]] = {}
        gave = {a.person_id for a in self.rows}
        for person in known:
            if person.person_id in gave:
                for name in (person.person_id, person.name, *person.aliases):
                    self._ids.setdefault(names.fold(name), set()).add(person.person_id)
        for row in self.rows:
            self._ids.setdefault(names.fold(row.label), set()).add(row.person_id)
            if row.organisation:
                self._bodies.setdefault(names.fold(row.organisation), set()).add(row.person_id)

    def mistake(self, one: str | Called) -> str:
        """Return what is wrong with a name in words; nothing where it is somebody's."""
        if isinstance(one, Called):
            return "" if one.name.strip() else "a witness has no name"
        found = self.ids(one)
        if len(found) > 1 and not self._bodies.get(names.fold(one)):
            return f"“{one}” may be any of: {', '.join(sorted(found))}"
        if found:
            return ""
        return f"nobody who gave evidence is called “{one}”"

    def nearest(self, one: str | Called) -> str:
        """Return the name, as it is printed, that is nearest to one that is nobody's; nothing where none is near."""
        if isinstance(one, Called) or self.ids(one):
            return ""
        known = [self.people[key].name for keys in self._ids.values() for key in keys if key in self.people]
        known += [row.label for row in self.rows] + [row.organisation for row in self.rows]
        printed = {names.fold(name): name for name in reversed(known) if name}
        near = get_close_matches(names.fold(one), sorted(printed), n=1, cutoff=0.75)
        return printed[near[0]] if near else ""

    def ids(self, name: str) -> set[str]:
        """Return the ids of those whom a name means: a person, or all who came for an organisation."""
        if name in self.people and any(a.person_id == name for a in self.rows):
            return {name}
        folded = names.fold(name)
        return self._ids.get(folded) or self._bodies.get(folded, set())

    def of(self, ids: Iterable[str]) -> list[Appearance]:
        """Return the appearances of people."""
        wanted = set(ids)
        return [row for row in self.rows if row.person_id in wanted]


def _witness(one: str | Called, register: _Register, hearing: Hearing, lookup: Lookup) -> Witness:
    named = one.name if isinstance(one, Called) else one
    ids = register.ids(named)
    if isinstance(one, Called) and len(ids) > 1:
        ids = {a.person_id for a in register.of(ids) if a.organisation == one.organisation}
    rows = register.of(ids)
    keys, documents = _bodies(rows, hearing)
    given = one if isinstance(one, Called) else Called(_name(named, ids, register))
    organisation = given.organisation or _latest(a.organisation for a in rows)
    wanted = names.fold(organisation) if organisation else ""
    keys |= {b.key for b in hearing.bodies if wanted and names.fold(b.name) == wanted}
    colleagues = len(ids) != 1  # an organisation is called, or somebody new who speaks for it
    own = _own(keys, documents, set() if colleagues else ids, hearing, lookup)
    role = given.role or _latest(a.role for a in rows)
    return Witness(
        name=given.name,
        role="" if names.fold(role) == names.fold(given.name) else role,
        organisation="" if wanted == names.fold(given.name) else organisation,
        category=_latest(a.category for a in rows),
        interest=tuple(dict.fromkeys(i for i in (given.interest, *(a.interest for a in rows)) if i)),
        bodies=frozenset(keys),
        own=own,
        given=_given(own, lookup),
        unread=_unread((given.name, organisation), lookup),
    )


def _name(named: str, ids: set[str], register: _Register) -> str:
    if len(ids) != 1:
        return named
    (ident,) = ids
    return register.people[ident].name if ident in register.people else named


def _bodies(rows: Iterable[Appearance], hearing: Hearing) -> tuple[set[str], set[str]]:
    """Return the keys of the bodies that people gave evidence as, and the documents that they wrote."""
    keys, documents = set(), set()
    for row in rows:
        spoke = hearing.gave.get((row.document_id, row.person_id))
        wrote = hearing.gave.get((row.document_id, ""))
        if spoke:
            keys.add(spoke.key)
        if wrote and row.capacity == "submitter":
            documents.add(row.document_id)
            keys |= set() if wrote.campaign else {wrote.key}
    return keys, documents


def _own(
    keys: set[str], documents: set[str], only: set[str], hearing: Hearing, lookup: Lookup
) -> tuple[Passage, ...]:
    """Return a witness’s passages: what they said, what they wrote, and what their organisation wrote.

    What colleagues said counts only where nobody is meant alone (``only`` is empty): two of one university may differ.
    """
    found = []
    for passage in lookup.passages.values():
        if passage.kind not in OWN_WORDS:
            continue
        body = hearing.of(passage.document_id, passage.person_id, passage.kind)
        spoken = (passage.document_id, "") not in hearing.gave
        if body is None or (only and spoken and passage.person_id not in only):
            continue
        if body.key in keys or passage.document_id in documents:
            found.append(passage)
    return tuple(sorted(found, key=lookup.order))


def _given(own: Sequence[Passage], lookup: Lookup) -> tuple[Given, ...]:
    by_document: dict[str, list[Passage]] = {}
    for passage in own:
        by_document.setdefault(passage.document_id, []).append(passage)
    return tuple(_of_document(lookup.document(key), found) for key, found in by_document.items())


def _unread(called: Iterable[str], lookup: Lookup) -> tuple[str, ...]:
    """Return the evidence of these authors that nobody can read here, each as its source."""
    wanted = {names.fold(name) for name in called if name}
    return tuple(
        f"{citation.source(document)} ({'not held' if document.status == 'not-held' else 'no text could be read'})"
        for document in lookup.documents.values()
        if document.kind in COUNTED_KINDS
        and document.status not in READABLE
        and not publication.is_name_withheld(document.publication)
        and names.fold(document.author) in wanted
    )


def _of_document(document: Document, own: Sequence[Passage]) -> Given:
    first, last = (citation.where(p) for p in (own[0], own[-1]))
    turns = len({p.turn for p in own})
    if document.kind == "oral":
        extent = f"{turns} answer{'s' if turns > 1 else ''}"
    else:
        extent = f"{len(own)} paragraph{'s' if len(own) > 1 else ''}"
    where = first if first == last else f"{first} to {last}"
    if citation.is_numbered(own[0]) and first != last:
        where = f"paragraphs {own[0].locator} to {own[-1].locator}"
    return Given(
        citation.source(document),
        where,
        extent,
        citation.MARKS.get(document.provenance, ""),
        publication.beside(document.publication),
    )


def _latest(values: Iterable[str]) -> str:
    """Return the last that is recorded; documents stand in the order in which they came."""
    return next((value for value in reversed(list(values)) if value), "")
