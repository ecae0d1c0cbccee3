"""Whose evidence is meant by a name or a code: what one submitter wrote and said, and nobody else's.

For papers that go to the submitter: what was given without a name, under one that is withheld, or not to everybody, is
nobody's here, and the mistake does not tell one of these from a name that nobody has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ...errors import WorkbenchError
from ...model import Appearance, Document, Person, publication, tables
from ...model.values import GIVE_EVIDENCE
from ...text import names
from ...text.english.patterns_in_tables import in_table
from ...witnesses.bodies import COUNTED_KINDS
from ..material import Material

_NOBODY = in_table("confidence", "line: confidential")


@dataclass(frozen=True)
class Submitter:
    """One who gave evidence: ``documents`` that they wrote, and ``spoke`` where they did (document_id, person_id).

    ``campaign`` is the first of many near-identical letters that count as one, whoever of its senders is meant.
    """

    name: str
    documents: frozenset[str] = frozenset()
    spoke: frozenset[tuple[str, str]] = frozenset()
    campaign: str = ""

    @property
    def sessions(self) -> frozenset[str]:
        """The hearings in which they spoke."""
        return frozenset(document for document, _ in self.spoke)


def submitter(named: str, material: Material) -> Submitter:
    """Return who is meant: by the code or id of a submission, or the name of a witness, an author or a body.

    A campaign's letters are one submitter's. Raises `WorkbenchError` for a name that is nobody's, or several people's.
    """
    register = _Register(material)
    wanted = names.fold(named)
    if document := register.by_code.get(named.strip().casefold()):
        return register.with_campaigns(document.author, {document.document_id}, frozenset())
    people = {person for person, called in register.called.items() if wanted in called} - {""}
    rows = [row for row in register.rows if row.person_id in people]
    if not rows:
        rows = [row for row in register.rows if wanted and names.fold(row.organisation) == wanted]
    elif len(people) > 1:
        raise WorkbenchError(
            f"“{named}” may be any of: {', '.join(sorted(people))}", "submitter", "Name one by that id."
        )
    called = {wanted, *(name for person in people for name in register.called[person])}
    wrote = {key for key, one in register.documents.items() if names.fold(one.author) in called}
    wrote |= {row.document_id for row in rows if row.capacity == "submitter"} & set(register.documents)
    spoke = frozenset((row.document_id, row.person_id) for row in rows if row.capacity == "witness")
    if not wanted or not (wrote or spoke):
        raise _nobody(named)
    return register.with_campaigns(register.printed(named, people, wrote, rows), wrote, spoke)


def _nobody(named: str) -> WorkbenchError:
    return WorkbenchError(
        f"nobody who gave evidence that is published under their name is called “{named}”",
        "submitter",
        "Use the code of a submission, or a name as the tables documents and people have it.",
    )


class _Register:
    """Evidence that is open under a name, and who is called what."""

    def __init__(self, material: Material) -> None:
        rows: list[Document] = tables.rows(material.documents, Document)
        given = [one for one in rows if one.kind in COUNTED_KINDS and publication.is_public(one.publication)]
        open_ = {one.document_id: one for one in given if not publication.is_name_withheld(one.publication)}
        named = {
            key: one for key, one in open_.items() if one.author.strip() and not _NOBODY.search(one.author)
        }
        self.documents = {key: one for key, one in named.items() if one.kind == "written"}
        coded = ((one, (one.document_id, one.evidence_code)) for one in self.documents.values())
        self.by_code = {code.casefold(): one for one, codes in coded for code in codes if code}
        came: list[Appearance] = tables.rows(material.appearances, Appearance)
        self.rows = [
            row for row in came
            if row.capacity in GIVE_EVIDENCE and row.document_id in open_ and not _NOBODY.search(row.label)
            and (row.capacity == "witness" or row.document_id in self.documents)
        ]  # fmt: skip
        self.people = {one.person_id: one for one in tables.rows(material.people, Person)}
        self.called: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            known = self.people.get(row.person_id)
            aliases = (known.name, *known.aliases) if known else ()
            self.called[row.person_id] |= {
                names.fold(one) for one in (row.person_id, row.label, *aliases) if one
            }
        self.groups: dict[str, list[str]] = defaultdict(list)
        for ident, group in zip(material.campaigns["document_id"], material.campaigns["group"], strict=True):
            if ident in open_:
                self.groups[group].append(ident)
        self.group = {ident: group for group, found in self.groups.items() for ident in found}
        self.open = open_

    def printed(self, named: str, people: Iterable[str], wrote: Iterable[str], rows: list[Appearance]) -> str:
        """Return a name as the sources print it."""
        wanted = names.fold(named)
        printed = [self.people[one].name for one in people if one in self.people]
        printed += [row.organisation for row in rows if names.fold(row.organisation) == wanted]
        printed += [self.documents[one].author for one in sorted(wrote)] + [row.label for row in rows]
        return next((one for one in printed if one), named)

    def with_campaigns(self, name: str, wrote: set[str], spoke: frozenset[tuple[str, str]]) -> Submitter:
        """Return a submitter: of a campaign's letter alone the campaign, of somebody with own evidence, only that."""
        in_campaigns = {one for one in wrote if self._is_campaign(one)}
        own = wrote - in_campaigns
        if own or spoke or not in_campaigns:
            return Submitter(name, frozenset(own), spoke)
        letters = self.groups[self.group[min(in_campaigns)]]
        first = self.open[letters[0]]
        return Submitter("", frozenset(letters), campaign=first.evidence_code or first.document_id)

    def _is_campaign(self, document_id: str) -> bool:
        """Whether a letter is one of several people's; who sent all of one themselves stays who they are."""
        letters = self.groups.get(self.group.get(document_id, ""), [])
        return len({names.fold(self.open[one].author) for one in letters}) > 1
