"""Who was heard: the distinct witness bodies, the unit of every count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Appearance, Document, Evidence, Person, tables
from ..model.publication import is_name_withheld
from ..model.values import GIVE_EVIDENCE
from ..text import names
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd

COUNTED_KINDS = ("oral", "written")  # never an engagement note: children are not counted
READABLE = ("ok", "partial")
NO_CATEGORY = "no category recorded"
JOINT = "joint submissions"
_INTERPRETS = in_table("transcripts", "interprets")
_NOT_THEIRS = ("question", "direction")
# “a county council” is no name: two witnesses from one are two bodies. “A National Voice” is one.
_UNNAMED = in_table("checks", "no name")


@dataclass(frozen=True)
class Body:
    """A witness body: an organisation, or a person who spoke for none that is named; a joint submission is one.

    ``campaign``: many people sent near-identical submissions; it is nobody's own.
    """

    key: str
    name: str
    category: str = NO_CATEGORY
    campaign: bool = False


@dataclass(frozen=True)
class Hearing:
    """Who was heard: ``bodies`` in order of name, and who ``gave`` evidence where.

    ``gave`` is by (document_id, person_id) for evidence given by mouth; a submission, whoever of its
    submitters speaks in it, stands under (document_id, ``""``).
    """

    bodies: tuple[Body, ...]
    gave: Mapping[tuple[str, str], Body]

    def of(self, document_id: str, person_id: str = "", kind: str = "") -> Body | None:
        """Return the body whose words a passage of that kind is; ``None`` for a question and a member's words."""
        if kind in _NOT_THEIRS:
            return None
        return self.gave.get((document_id, "")) or self.gave.get((document_id, person_id))

    def behind(self, passages: pd.DataFrame, named: Collection[str] | None = None) -> dict[str, Body]:
        """Return the body behind each passage by passage_id; what no counted witness said is left out.

        With ``named``, ids of passages, of these alone.
        """
        passages = passages if named is None else passages[passages["passage_id"].isin(named)]
        places = (passages[name].tolist() for name in ("passage_id", "document_id", "person_id", "kind"))
        found = ((ident, self.of(*place)) for ident, *place in zip(*places, strict=True))
        return {ident: body for ident, body in found if body}


def hear(evidence: Evidence) -> Hearing:
    """Return the distinct witness bodies whose oral or written evidence is held and readable.

    A witness is their organisation, by its name or another that ``people`` knows it by; where it has no name
    (``a county council``) or none is given, the person. The submitters of one document are one body; where
    none is recorded, its author is. Who withheld their name is a body without one, and is matched with nobody.
    Members, chair, counsel, interpreters and speakers that nobody could place are no bodies; nor are engagement notes,
    which report what was said in private. Submissions of one campaign (`campaigns.find`) are one body, however many
    sent them. A body has one category: of several recorded, the first in the alphabet.
    """
    held: dict[str, Document] = {
        d.document_id: d
        for d in tables.rows(evidence.documents, Document)
        if d.kind in COUNTED_KINDS and d.status in READABLE
    }
    rows: list[Appearance] = tables.rows(evidence.appearances, Appearance)
    came: dict[str, list[Appearance]] = defaultdict(list)
    for row in rows:
        if row.document_id in held and row.capacity in GIVE_EVIDENCE and not interprets(row):
            came[row.document_id].append(row)
    register = _Register(tables.rows(evidence.people, Person), rows)
    gave: dict[tuple[str, str], Body] = {}
    for document in held.values():
        for place, body in _giving(document, came[document.document_id], register):
            gave.setdefault(place, body)
    gave |= _campaigning(gave, held, evidence.campaigns)
    known = _one_category(gave.values())
    bodies = sorted(known.values(), key=in_order)
    return Hearing(tuple(bodies), {place: known[body.key] for place, body in gave.items()})


def in_order(body: Body) -> tuple[str, str]:
    """Return what puts bodies in order of their names."""
    return body.name.casefold(), body.key


def interprets(witness: Appearance) -> bool:
    """Whether somebody on a panel says another's words: by their label, or by a role with no body behind it."""
    called = (witness.label, "" if witness.organisation else witness.role)
    return witness.capacity == "witness" and any(_INTERPRETS.search(one) for one in called)


class _Register:
    """Names of people and bodies, and whose each is."""

    def __init__(self, people: Iterable[Person], appearances: Iterable[Appearance]) -> None:
        self.names: dict[str, str] = {}
        self.ids: dict[str, str] = {}
        known = [(p.person_id, (p.name, *p.aliases)) for p in people]
        known += [(a.person_id, (a.label,)) for a in appearances if a.capacity in GIVE_EVIDENCE]
        for identity, called in known:
            self.names.setdefault(identity, called[0])
            for name in called:
                self.ids.setdefault(_plain(name), identity)

    def named(self, name: str, category: str = "") -> Body:
        """Return the body of that name; it may have come under its own name elsewhere."""
        key = self.ids.get(_plain(name)) or _plain(name)
        return Body(key, self.names.get(key) or name, category or NO_CATEGORY)

    def body(self, witness: Appearance) -> Body:
        """Return the body that a witness spoke or wrote for."""
        organisation = witness.organisation.strip()
        if organisation and not _UNNAMED.match(organisation):
            return self.named(organisation, witness.category)
        name = self.names.get(witness.person_id) or witness.label
        return Body(witness.person_id or _plain(name), name, witness.category or NO_CATEGORY)


def _plain(name: str) -> str:
    return names.fold(name).removeprefix("the ")


def _giving(
    document: Document, came: Sequence[Appearance], register: _Register
) -> Iterable[tuple[tuple[str, str], Body]]:
    if document.kind == "written":
        yield (document.document_id, ""), _submitted(document, came, register)
        return
    for witness in came:
        place = (document.document_id, witness.person_id or witness.label)
        withheld = is_name_withheld(document.publication)
        yield place, _withheld(document, [witness]) if withheld else register.body(witness)


def _submitted(document: Document, came: Sequence[Appearance], register: _Register) -> Body:
    if is_name_withheld(document.publication):
        return _withheld(document, came)
    if not came and document.author:
        return register.named(document.author)
    if not came:
        return Body(f"{document.document_id}/", f"Author not recorded ({_code(document)})")
    found = sorted({b.key: b for b in map(register.body, came)}.values(), key=in_order)
    key, name = " + ".join(sorted(b.key for b in found)), " and ".join(b.name for b in found)
    return Body(key, name, _category(b.category for b in found))


def _campaigning(
    gave: Mapping[tuple[str, str], Body], held: Mapping[str, Document], campaigns: pd.DataFrame
) -> dict[tuple[str, str], Body]:
    """Return one body for all the submissions of each campaign; who sent all of one themselves stays who they are."""
    groups: dict[str, list[str]] = defaultdict(list)
    for document_id, group in zip(campaigns["document_id"], campaigns["group"], strict=True):
        if (document_id, "") in gave:
            groups[group].append(document_id)
    found: dict[tuple[str, str], Body] = {}
    for group, letters in groups.items():
        senders = {gave[letter, ""].key: gave[letter, ""] for letter in letters}
        body = next(iter(senders.values()))
        if len(senders) > 1:
            first = held[letters[0]].evidence_code
            name = f"{len(letters)} near-identical submissions" + (f" ({first} the first)" if first else "")
            body = Body(
                f"{group}/campaign", name, _category(s.category for s in senders.values()), campaign=True
            )
        found |= {(letter, ""): body for letter in letters}
    return found


def _withheld(document: Document, came: Sequence[Appearance]) -> Body:
    # An id is made of the file's name, which may hold the one that is withheld: only a code is shown.
    name = f"Name withheld ({document.evidence_code})" if document.evidence_code else "Name withheld"
    key = "/".join((document.document_id, *(a.person_id for a in came if a.capacity == "witness")))
    return Body(f"{key}/", name, _category(a.category for a in came))


def _code(document: Document) -> str:
    return document.evidence_code or document.document_id


def _category(given: Iterable[str]) -> str:
    recorded = sorted(set(given) - {"", NO_CATEGORY})
    return recorded[0] if len(recorded) == 1 else JOINT if recorded else NO_CATEGORY


def _one_category(found: Iterable[Body]) -> dict[str, Body]:
    chosen: dict[str, Body] = {}
    for body in sorted(found, key=lambda b: (b.category == NO_CATEGORY, b.category, b.name)):
        chosen.setdefault(body.key, body)
    return chosen
