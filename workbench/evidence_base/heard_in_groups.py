"""Who was heard, by category, body, session, head of the terms of reference or theme; who only wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import Appearance, Citation, Evidence, Heard, tables
from ..model.publication import is_name_withheld
from ..model.values import OWN_WORDS
from ..text import names
from ..witnesses.bodies import Body, Hearing, in_order
from .by_witness import Tally, tallied

if TYPE_CHECKING:
    import pandas as pd

BY = ("category", "body", "session", "term", "theme")
HEARD, REPORTED, NOBODY = "heard", "reported", "nobody"
NOT_HELD = "listed; nothing of theirs is held and readable"
NOT_READ = "the hearing is listed; no transcript of it is held and readable"


def asked(by: str) -> None:
    """Raise `WorkbenchError` where it can't be said by this who was heard."""
    if by not in BY:
        raise WorkbenchError(
            f"who was heard can’t be counted by “{by}”", "heard", f"Choose one of: {', '.join(BY)}."
        )


@dataclass(frozen=True)
class About:
    """What passages are about: a claim is a value (theme, head), a passage's id, and whether a person confirmed it.

    ``values`` are all there are, in their order, those of which nobody spoke among them, each with what it says.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    claims: Sequence[tuple[str, str, bool]] = ()


@dataclass
class _Group:
    """Who and what is counted in one row."""

    bodies: set[Body] = field(default_factory=set)
    confirmed: set[Body] = field(default_factory=set)
    passages: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class _Known:
    """What is known of all bodies, and their own words: (document, turn, person, words) by passage."""

    tallies: Mapping[Body, Tally]
    hearing: Hearing
    behind: Mapping[str, Body]
    words: Mapping[str, tuple[str, int | None, str, int]]
    spoken: frozenset[str]
    report: bool


def heard(
    by: str,
    evidence: Evidence,
    citations: pd.DataFrame,
    about: About | None = None,
    listed: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return who was heard: one row per category, body, session, head of the terms of reference or theme (`Heard`).

    ``about`` says for *term* and *theme* what passages are about; ``listed`` for *category* which categories are said
    to have been heard, with the sentence that says so: one of which no evidence is held is a row marked *reported*.
    So are bodies and hearings that a list of evidence names and of which nothing is held. No row is ordered by count:
    categories and bodies stand in the order of the alphabet, sessions, heads and themes in their own.

    Raises `WorkbenchError` where ``by`` is none of `BY`.
    """
    asked(by)
    cited: list[Citation] = tables.rows(citations, Citation)
    known = _known(evidence, cited)
    if by in ("term", "theme"):
        rows = _by_claim(about or About(), known)
    elif by == "session":
        rows = _by_session(evidence, known)
    else:
        rows = _by_body(known) if by == "category" else _each_body(known, evidence)
    found = list(rows)
    if by == "category":
        there = {names.fold(row.name) for row in found}
        found += [
            Heard(name, REPORTED if said else NOBODY, None if said else 0, note=said)
            for name, said in (listed or {}).items()
            if names.fold(name) not in there
        ]
    return tables.table(Heard, found)


def _known(evidence: Evidence, cited: Sequence[Citation]) -> _Known:
    hearing, tallies = tallied(cited, evidence)
    passages = evidence.passages
    own = passages[passages["kind"].isin(OWN_WORDS)]
    behind = hearing.behind(own)
    columns = ("passage_id", "document_id", "turn", "person_id", "text")
    words = {
        ident: (document, turn, person, len(text.split()))
        for ident, document, turn, person, text in zip(*(own[c].tolist() for c in columns), strict=True)
        if ident in behind
    }
    documents = evidence.documents
    spoken = frozenset(documents.loc[documents["kind"] == "oral", "document_id"])
    return _Known(tallies, hearing, behind, words, spoken, bool(cited))


def _by_body(known: _Known) -> Iterator[Heard]:
    groups: dict[str, _Group] = defaultdict(_Group)
    for body in known.tallies:
        groups[body.category].bodies.add(body)
    for ident, body in known.behind.items():
        groups[body.category].passages.add(ident)
    for name in sorted(groups, key=str.casefold):
        yield _row(name, groups[name], known)


def _each_body(known: _Known, evidence: Evidence) -> Iterator[Heard]:
    own: dict[Body, set[str]] = defaultdict(set)
    for ident, body in known.behind.items():
        own[body].add(ident)
    people = _speakers(known, evidence)
    for body in sorted(known.tallies, key=in_order):
        yield _row(body.name, _Group({body}, passages=own[body]), known, people.get(body, ()))


def _speakers(known: _Known, evidence: Evidence) -> Mapping[Body, tuple[str, ...]]:
    """Return who spoke for each body in hearings, as they are printed; no name that is withheld."""
    shown = {
        document
        for document, standing in zip(
            evidence.documents["document_id"].tolist(),
            evidence.documents["publication"].tolist(),
            strict=True,
        )
        if document in known.spoken and not is_name_withheld(standing)
    }
    found: dict[Body, dict[str, None]] = defaultdict(dict)
    for one in tables.rows(evidence.appearances, Appearance):
        body = known.hearing.gave.get((one.document_id, one.person_id or one.label))
        if body and one.document_id in shown:
            found[body][one.label] = None
    return {body: tuple(labels) for body, labels in found.items()}


def _by_session(evidence: Evidence, known: _Known) -> Iterator[Heard]:
    there: dict[str, _Group] = defaultdict(_Group)
    for (document, _), body in known.hearing.gave.items():
        there[document].bodies.add(body)
    for ident in known.words:
        there[known.words[ident][0]].passages.add(ident)
    documents = evidence.documents[evidence.documents["kind"] == "oral"]
    for document, status in zip(documents["document_id"].tolist(), documents["status"].tolist(), strict=True):
        group = there[document]
        if status in ("ok", "partial"):
            yield _row(document, group, known, within=document)
        else:
            bodies = len(group.bodies) or None
            yield Heard(document, REPORTED, bodies, who=_names(group.bodies), note=NOT_READ)


def _by_claim(about: About, known: _Known) -> Iterator[Heard]:
    groups: dict[str, _Group] = {value: _Group() for value in about.values}
    for value, ident, confirmed in about.claims:
        body = known.behind.get(ident)
        if value in groups and body:
            groups[value].bodies.add(body)
            groups[value].passages.add(ident)
            if confirmed:
                groups[value].confirmed.add(body)
    for value, group in groups.items():
        row = _row(value, group, known, of_claims=True)
        yield replace(row, note=about.values[value])


def _row(
    name: str,
    group: _Group,
    known: _Known,
    who: Iterable[str] | None = None,
    *,
    within: str = "",
    of_claims: bool = False,
) -> Heard:
    """Return a group's row; ``within`` one hearing, ``of_claims`` by the words that are claimed alone."""
    bodies = group.bodies
    if not bodies:
        return Heard(name, NOBODY, 0)
    tallies = {body: known.tallies[body] for body in bodies}
    readable = [body for body in bodies if tallies[body].sessions or tallies[body].documents]
    cited = sum(bool(tally.paragraphs) for tally in tallies.values()) if known.report else None
    if not readable:
        return Heard(
            name, REPORTED, len(bodies), cited=cited, who=tuple(who or _names(bodies)), note=NOT_HELD
        )
    words = [known.words[ident] for ident in group.passages]
    spoken = [one for one in words if one[0] in known.spoken]
    where = {one[0] for one in words}
    if not of_claims:
        where |= {d for body in bodies for d in (*tallies[body].sessions, *tallies[body].documents)}
        where &= {within} if within else where
    heard_there = {one for one in where if one in known.spoken}
    unread = len(bodies) - len(readable)
    return Heard(
        name,
        HEARD,
        len(bodies),
        spoke=sum(bool(tallies[body].sessions) for body in bodies),
        wrote_only=sum(bool(tallies[body].documents) and not tallies[body].sessions for body in bodies),
        again=sum(len(tallies[body].sessions) > 1 for body in bodies),
        cited=cited,
        confirmed=len(group.confirmed) if of_claims else None,
        people=_people(bodies, heard_there, spoken if of_claims else None, known),
        sessions=len(heard_there),
        submissions=len(where - heard_there),
        turns=len({(document, turn) for document, turn, _, _ in spoken}),
        words_spoken=sum(one[3] for one in spoken),
        words_written=sum(one[3] for one in words) - sum(one[3] for one in spoken),
        who=tuple(_names(bodies) if who is None else who),
        note=f"{unread:,} of them {'is' if unread == 1 else 'are'} {NOT_HELD}" if unread else "",
    )


def _people(
    bodies: set[Body],
    where: set[str],
    spoken: Sequence[tuple[str, int | None, str, int]] | None,
    known: _Known,
) -> int:
    """Return how many people came to hearings for these bodies; of claims, how many said the words claimed."""
    if spoken is not None:
        return len({person for _, _, person, _ in spoken if person})
    came = {
        person
        for (document, person), body in known.hearing.gave.items()
        if person and document in where and body in bodies
    }
    return len(came)


def _names(bodies: Iterable[Body]) -> tuple[str, ...]:
    return tuple(body.name for body in sorted(bodies, key=in_order))
