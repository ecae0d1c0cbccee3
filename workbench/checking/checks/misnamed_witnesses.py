"""Witnesses whom a draft misspells, gives another title, or places in another body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...model import Citation, Finding, Passage, tables
from ...text import names
from ...text.english.patterns_in_tables import in_table
from .. import known_witnesses
from ..draft import Draft
from ..known_witnesses import Named, Witness

_BESIDE = in_table("checks", "beside a name")
_WHOSE = in_table("checks", "whose at the end")
_VERB = in_table("citing", "after a name")


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each misspelt name, wrong title or wrong role or body, in paragraphs and notes."""
    for passage in draft.own:
        for one in known_witnesses.named(passage.text, draft.people):
            yield from _of(one, passage, draft.people)
    yield from _in_references(draft)


def _in_references(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each title in a reference that its witness hasn't, where several have the surname.

    ``[Professor Marsh]`` names nobody where there are Dr Marsh and Mr Marsh: the question tells who is meant.
    """
    for row in tables.rows(draft.citations, Citation):
        match = _WHOSE.search(row.text)
        said = {draft.texts[t].person_id for t in row.target_passage_ids}
        if row.status != "resolved" or match is None or len(said) != 1:
            continue
        person = draft.people.get(next(iter(said)))
        if person is None or known_witnesses.named(match["name"], draft.people):
            continue
        same = names.parse(match["name"]).surname == names.parse(person.label).surname
        if same and known_witnesses.mistitled(match["name"], person):
            place = row.note_passage_id or row.passage_id
            start = row.start + match.start("name")
            explanation = f"The draft has “{match['name']}”, the transcript “{person.label}”."
            yield Finding(
                "",
                "wrong title",
                place,
                start,
                start + len(match["name"]),
                match["name"],
                person.label,
                explanation,
                "look",
            )


def _of(one: Named, passage: Passage, people: Mapping[str, Witness]) -> Iterable[Finding]:
    person = people[one.person_id]
    if one.fit == names.SLIP:
        explanation = f"The transcript spells “{one.text}” as “{person.label}”."
        yield _finding("name misspelt", one, passage, person.label, explanation)
    elif known_witnesses.mistitled(one.text, person):
        explanation = f"The draft has “{one.text}”, the transcript “{person.label}”."
        yield _finding("wrong title", one, passage, person.label, explanation)
    if person.witness:
        yield from _elsewhere(one, passage, person, people)


def _finding(kind: str, one: Named, passage: Passage, right: str, explanation: str) -> Finding:
    # A transcript's own spelling may be the slip, and a title may have come later: only a reader can tell.
    return Finding("", kind, passage.passage_id, one.start, one.end, one.text, right, explanation, "look")


def _elsewhere(
    one: Named, passage: Passage, person: Witness, people: Mapping[str, Witness]
) -> Iterable[Finding]:
    """Yield a finding where a name is followed by the body, or the role, of another witness and not by its own."""
    match = _BESIDE.match(passage.text[one.end :])
    if match is None or passage.kind == "note":
        return
    what = _VERB.split(match["what"])[0].rstrip(" ,")
    own = {names.fold(w) for w in person.organisations | person.roles}
    said = names.fold(what)
    if any(_within(part, said) for part in own):
        return
    start = one.end + match.start("what")
    for other in people.values():
        for body in sorted(other.organisations | {role for role in other.roles if " " in role}):
            if other.witness and _within(names.fold(body), said) and not _shared(body, own):
                right = ", ".join(sorted(person.roles) + sorted(person.organisations))
                explanation = f"{person.label} appears as {right or 'of no body'}; {body} is {other.label}."
                yield Finding(
                    "",
                    "wrong role or body",
                    passage.passage_id,
                    one.start,
                    start + len(what),
                    passage.text[one.start : start + len(what)],
                    right,
                    explanation,
                )
                return


def _within(part: str, said: str) -> bool:
    part = part.removeprefix("the ")
    return bool(part) and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", said) is not None


def _shared(body: str, own: set[str]) -> bool:
    words = set(re.findall(r"\w{4,}", names.fold(body))) - {"university", "department", "institute", "centre"}
    return any(word in part for part in own for word in words)
