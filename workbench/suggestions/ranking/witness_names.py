"""Whom a text names: witnesses by name, their bodies, and the office that only one of them holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...model import Appearance, Person, tables
from ...model.values import GIVE_EVIDENCE
from ...text import names
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of

if TYPE_CHECKING:
    import pandas as pd

_TOKEN = in_table("prose", "a part of a name")
_POSSESSIVE = in_table("prose", "of somebody")
_BETWEEN = re.compile(r"\.?[ \u00a0]+")
_PARTICLES = frozenset("van von der den de del della di da du la le bin ibn ap ten ter".split())
_KNIGHTED = ("sir", "dame", "lord", "lady")
_SENTENCE = in_table("checks", "after a stop")
_GOES_ON = in_table("reported", "goes on about a person")
# An office that a report may put for a name, and how the holder's role is printed in a header.
_OFFICES = {
    "Minister": pattern_of("checks", "Minister"),
    "Secretary of State": pattern_of("checks", "Secretary of State"),
    "Permanent Secretary": re.compile("Permanent Secretary"),
    "Commissioner": pattern_of("checks", "Commissioner"),
    "Chief Constable": pattern_of("checks", "Chief Constable"),
    "Chief Inspector": pattern_of("checks", "Chief Inspector"),
    "Ombudsman": re.compile("Ombudsman"),
}


@dataclass(frozen=True)
class Witness:
    """Somebody who gave evidence: every form of the name that is printed, bodies and roles."""

    person_id: str
    names: tuple[str, ...]
    organisations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mention:
    """Where a text names somebody; ``by`` is *name*, *body* or *office*."""

    start: int
    end: int
    person_ids: tuple[str, ...]
    by: str


@dataclass(frozen=True)
class Clause:
    """Words of a text, without names, and whom they are about (nobody: empty)."""

    person_ids: tuple[str, ...]
    text: str


def witnesses(appearances: pd.DataFrame, people: pd.DataFrame) -> list[Witness]:
    """Return one `Witness` per person who appears as witness or submitter, in order of first appearance."""
    known: dict[str, Person] = {p.person_id: p for p in tables.rows(people, Person)}
    rows: dict[str, list[Appearance]] = defaultdict(list)
    for row in tables.rows(appearances, Appearance):
        if row.person_id and row.capacity in GIVE_EVIDENCE:
            rows[row.person_id].append(row)
    found = []
    for person_id, here in rows.items():
        person = known.get(person_id)
        forms = [*([person.name, *person.aliases] if person else []), *(row.label for row in here)]
        bodies = [row.organisation for row in here] + [r.label for r in here if r.capacity == "submitter"]
        roles = tuple(dict.fromkeys(row.role for row in here if row.role))
        found.append(Witness(person_id, _distinct(forms), _distinct(bodies), roles))
    return found


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


@dataclass
class Register:
    """The witnesses of an inquiry, found by name."""

    witnesses: Mapping[str, Witness]
    surnames: Mapping[str, list[str]]
    given: Mapping[str, list[str]]
    bodies: Mapping[str, list[str]]
    offices: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, witnesses: Sequence[Witness]) -> Register:
        """Return a register of ``witnesses``."""
        surnames: dict[str, list[str]] = defaultdict(list)
        given: dict[str, list[str]] = defaultdict(list)
        bodies: dict[str, list[str]] = defaultdict(list)
        for witness in witnesses:
            for form in witness.names:
                _enter(surnames, _last(form), witness.person_id)
                name = names.parse(form)
                if set(name.titles) & set(_KNIGHTED) and name.given:
                    _enter(given, name.given[0], witness.person_id)
            for body in witness.organisations:
                for part in _parts(body):
                    _enter(bodies, part, witness.person_id)
        return cls({w.person_id: w for w in witnesses}, surnames, given, bodies, _offices(witnesses))

    def mentions(self, text: str) -> list[Mention]:
        """Return whom ``text`` names and where, in order; of overlapping ones the first and longest.

        A surname alone counts only where the text also names the person fully. ``Mr Vane`` is enough where
        one witness is called so. Somebody else's given name before the surname is somebody else.
        """
        sure, bare = self._by_name(text)
        full = {person for mention in sure for person in mention.person_ids}
        found = sure + [m for m in bare if set(m.person_ids) <= full]
        found += self._by_body(text) + self._by_office(text)
        kept: list[Mention] = []
        for mention in sorted(found, key=lambda m: (m.start, -m.end, m.by != "name")):
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        return kept

    def _by_name(self, text: str) -> tuple[list[Mention], list[Mention]]:
        tokens = [(m.start(), m.start() + len(_POSSESSIVE.sub("", m[0]))) for m in _TOKEN.finditer(text)]
        sure: list[Mention] = []
        bare: list[Mention] = []
        for at, (start, end) in enumerate(tokens):
            word = names.fold(text[start:end])
            if not any(c.isupper() for c in text[start:end]):
                continue
            if word in self.surnames:
                first = _chain(text, tokens, at)
                fit, begins, people = self._best(text, [tokens[k][0] for k in range(first, at + 1)], end)
                titled = bool(names.parse(text[begins:end]).titles)
                if fit >= names.TITLED or (fit == names.SURNAME and titled and len(people) == 1):
                    sure.append(Mention(begins, end, tuple(people), "name"))
                elif fit == names.SURNAME and first == at and len(people) == 1:
                    bare.append(Mention(start, end, tuple(people), "name"))
            knights = self.given.get(word, []) if at else []
            if len(knights) == 1 and names.fold(text[slice(*tokens[at - 1])]) in _KNIGHTED:
                sure.append(Mention(tokens[at - 1][0], end, tuple(knights), "name"))
        return sure, bare

    def _best(self, text: str, starts: Sequence[int], end: int) -> tuple[int, int, list[str]]:
        """Return the surest fit of the words that end at ``end``, where they begin, and whom they fit."""
        best: tuple[int, int, list[str]] = (0, starts[-1], [])
        for start in starts:
            cited = text[start:end]
            fits = {p: names.fit(cited, self.witnesses[p].names) for p in self.surnames[_last(cited)]}
            top = max(fits.values(), default=0)
            if top > best[0]:
                best = top, start, [p for p, fit in fits.items() if fit == top]
        return best

    def _by_body(self, text: str) -> list[Mention]:
        plain = _plain(text)
        found = []
        for body, people in self.bodies.items():
            at = plain.find(body)
            while at >= 0:
                end = at + len(body)
                if not (plain[at - 1 : at].isalnum() or plain[end : end + 1].isalnum()):
                    found.append(Mention(at, end, tuple(people), "body"))
                at = plain.find(body, end)
        return found

    def _by_office(self, text: str) -> list[Mention]:
        return [
            Mention(match.start(), match.end(), (person,), "office")
            for office, person in self.offices.items()
            for match in re.finditer(rf"\b[Tt]he {office}\b(?! for\b| of\b|[’']s Office)", text)
        ]


def clauses(text: str, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of ``text``, each with whom it is about, and without the names themselves.

    A sentence that names several people is parted where each is named; one that names nobody goes on about
    the last who was named where it says *he* or *she*, or is a quotation that was set off.
    """
    plain = bare(text, mentions)
    about = [m for m in mentions if m.by != "body"]
    ends = [m.start() for m in _SENTENCE.finditer(text)] + [len(text)]
    found: list[Clause] = []
    last: tuple[str, ...] = ()
    start = 0
    for end in ends:
        here = [m for m in about if start <= m.start < end]
        words = text[start:end].lstrip()
        if here:
            cuts = [start, *(m.start for m in here[1:]), end]
            found += [Clause(m.person_ids, plain[a:b]) for m, a, b in zip(here, cuts, cuts[1:], strict=False)]
            last = here[-1].person_ids
        elif words:
            goes_on = bool(_GOES_ON.search(words)) or words[0].islower() or words[0] == "["
            found.append(Clause(last if goes_on else (), plain[start:end]))
        start = end
    return found


def bare(text: str, mentions: Iterable[Mention]) -> str:
    """Return ``text`` with spaces for the names: a witness is found by name, and an answer that only says the
    name of its speaker's body (``I am …, from the Institute``) by nothing else."""
    for mention in mentions:
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text


def _enter(index: dict[str, list[str]], key: str, person_id: str) -> None:
    if key and person_id not in index[key]:
        index[key].append(person_id)


def _last(form: str) -> str:
    """Return the last word of a name as printed, without honours: what an index of names is kept by."""
    surname = names.parse(form).surname
    tokens = [_POSSESSIVE.sub("", t) for t in _TOKEN.findall(form)]
    words = [names.fold(token) for token in tokens]
    return next((w for w in reversed(words) if surname.endswith(re.sub(r"\W", "", w))), "")


def _chain(text: str, tokens: Sequence[tuple[int, int]], at: int) -> int:
    """Return the first token of the run of titles, capitalised words and particles that ends at ``at``."""
    first = at
    while first > 0 and at - first < 5 and _BETWEEN.fullmatch(text[tokens[first - 1][1] : tokens[first][0]]):
        before = text[slice(*tokens[first - 1])]
        stops = "." in text[tokens[first - 1][1] : tokens[first][0]]
        if stops and names.fold(before) not in names.TITLES and len(before) > 1:
            break
        if not before[0].isupper() and before not in _PARTICLES:
            break
        first -= 1
    return first


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("\u00a0", " ").replace("\n", " ")


def _parts(body: str) -> list[str]:
    """Return the names in what a header prints for a body; ``a county council`` is none."""
    found = []
    for part in pattern_of("checks", "parts a body").split(_plain(body)):
        part = re.sub(r"^(?:the|The|and) ", "", part.strip())
        capitals = [w for w in part.split() if any(c.isupper() for c in w)]
        if len(part) >= 3 and capitals and part.split()[0] not in ("a", "an", "A", "An"):
            found.append(part)
    return found


def _offices(witnesses: Sequence[Witness]) -> dict[str, str]:
    """Return the offices that exactly one witness holds."""
    found = {}
    for office, printed in _OFFICES.items():
        holders = [w.person_id for w in witnesses if any(printed.search(role) for role in w.roles)]
        if len(holders) == 1:
            found[office] = holders[0]
    return found
