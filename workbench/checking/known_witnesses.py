"""Who gave evidence, in every form that names them, and where a text names one of them, rightly or nearly."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ..model import Appearance, tables
from ..text import names
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd

_TOKEN = in_table("prose", "a part of a name")
_PARTICLES = frozenset("van von der den de del di da du la le bin ibn al el".split())
_POSSESSIVE = in_table("prose", "of somebody")
_LONGEST = 6  # words of a name with its titles
_NEUTRAL = frozenset("mr mrs ms miss mx the hon rt right honourable".split())


@dataclass(frozen=True)
class Witness:
    """A person who appears in the evidence: all that they are called, and are."""

    person_id: str
    label: str
    forms: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    roles: frozenset[str]
    documents: frozenset[str]
    witness: bool


@dataclass(frozen=True)
class Named:
    """A place in a text that names somebody: as `names.fit` says how surely; `names.SLIP` is nearly."""

    start: int
    end: int
    text: str
    person_id: str
    fit: int


def known(appearances: pd.DataFrame, documents: Iterable[str]) -> dict[str, Witness]:
    """Return everybody who appears in the evidence by their id."""
    of: dict[str, list[Appearance]] = defaultdict(list)
    held = set(documents)
    for one in tables.rows(appearances, Appearance):
        if one.person_id and one.document_id in held:
            of[one.person_id].append(one)
    return {person: _witness(person, rows) for person, rows in of.items()}


def _witness(person_id: str, rows: list[Appearance]) -> Witness:
    labels = [row.label for row in rows if row.label]
    given = person_id.replace("-", " ")
    same = any(names.parse(given).surname == names.parse(label).surname for label in labels)
    titles = {title for label in labels for title in names.parse(label).titles}
    return Witness(
        person_id,
        next(iter(labels), given),
        frozenset([*labels, *([given] if same or not labels else [])]),
        frozenset(titles),
        frozenset(row.organisation for row in rows if row.organisation),
        frozenset(row.role for row in rows if row.role),
        frozenset(row.document_id for row in rows),
        any(row.capacity == "witness" for row in rows),
    )


def named(text: str, people: Mapping[str, Witness]) -> list[Named]:
    """Return the places where a text names somebody of ``people`` by title or given name and surname, in order."""
    found: list[Named] = []
    for run in _runs(text):
        found += _in_run(text, run, people)
    return found


def _runs(text: str) -> Iterable[list[tuple[int, int]]]:
    """Yield runs of words that may be a name: capitals and particles with nothing but a space between them."""
    run: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        part = word[0].isupper() or word in _PARTICLES or re.match(r"[dlo][’'][A-Z]", word)
        between = text[run[-1][1] : match.start()] if run else ""
        initial = bool(run) and run[-1][1] - run[-1][0] <= 4 and re.fullmatch(r"\.\s", between)
        if run and not (part and (re.fullmatch(r"[  \n]", between) or initial)):
            yield run
            run = []
        if part:
            cut = _POSSESSIVE.search(word)
            run.append((match.start(), match.end() - (2 if cut else 0)))
            if cut:
                yield run
                run = []
    if run:
        yield run


def _in_run(text: str, run: list[tuple[int, int]], people: Mapping[str, Witness]) -> Iterable[Named]:
    first = 0
    while first < len(run):
        best: Named | None = None
        for last in range(first + 1, min(len(run), first + _LONGEST) + 1):
            words = text[run[first][0] : run[last - 1][1]]
            for person_id, fit in _fits(words, people):
                if best is None or (fit, run[last - 1][1]) > (best.fit, best.end):
                    best = Named(run[first][0], run[last - 1][1], words, person_id, fit)
        if best is None:
            first += 1
            continue
        yield best
        first = next((n for n, (start, _) in enumerate(run) if start >= best.end), len(run))


def _fits(words: str, people: Mapping[str, Witness]) -> list[tuple[str, int]]:
    """Return those whom a form may name by more than a surname alone, best first; nobody where several may be meant."""
    name = names.parse(words)
    if not (name.titles or name.given) or len(name.surname) < 2 or name.surname in names.TITLES:
        return []
    some = [one for one in people.values() if _may_fit(name.surname, one.forms)]
    fits = [(one.person_id, of(words, one)) for one in some]
    best = max((fit for _, fit in fits), default=0)
    found = [(person_id, fit) for person_id, fit in fits if fit == best and fit]
    return found if len(found) == 1 else []


def _may_fit(surname: str, forms: frozenset[str]) -> bool:
    """Say quickly whether a surname may be, or nearly be, one of those in some forms: few are."""
    return any(
        abs(len(surname) - len(known)) <= 1 and (surname[0] == known[0] or surname[-1] == known[-1])
        for known in _surnames(forms)
    )


@lru_cache(maxsize=4096)
def _surnames(forms: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, {names.parse(form).surname for form in forms})))


def of(words: str, one: Witness) -> int:
    """Return how surely a form names a person; a given name must be theirs where they have one."""
    return _of(words, one.forms)


@lru_cache(maxsize=65536)
def _of(words: str, forms: frozenset[str]) -> int:
    name = names.parse(words)
    fit = names.fit(words, forms)
    known = [names.parse(form) for form in forms]
    if fit > names.SLIP:
        alone = name.given and not any(k.given for k in known)
        return 0 if alone and not name.titles else fit
    whole = fit == names.SLIP and bool(name.given) and any(k.given for k in known)
    return names.SLIP if whole or any(nearly(name, k) for k in known) else 0


def nearly(name: names.Name, known: names.Name) -> bool:
    """Say whether a name is another with one letter amiss, in the given name or the surname, the rest agreeing."""
    if name.given and known.given:
        if name.surname == known.surname:
            return len(name.given[0]) > 2 and _amiss(name.given[0], known.given[0])
        same = name.given[0] == known.given[0] or known.given[0].startswith(name.given[0])
        return same and _amiss(name.surname, known.surname)
    if name.given or not (set(name.titles) & set(known.titles) - {"mr", "ms", "mrs"}):
        return False
    return _amiss(name.surname, known.surname)


def _amiss(one: str, other: str) -> bool:
    """Say whether two words differ by a letter more, less, wrong, doubled or swapped."""
    if one == other or min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1:
        return False
    if names.one_slip(one, other):
        return True
    if max(len(one), len(other)) < 5:
        return False
    at = next((n for n in range(min(len(one), len(other))) if one[n] != other[n]), min(len(one), len(other)))
    return (
        one[at + 1 :] == other[at + 1 :]
        or one[at + 1 :] == other[at:]
        or one[at:] == other[at + 1 :]
        or (one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :])
    )


def mistitled(name: str, one: Witness) -> str:
    """Return the titles that a form gives somebody and the evidence doesn't, or ``""``.

    Nothing is said of Mr, Mrs, Ms and Miss where the evidence prints no title at all.
    """
    given = set(names.parse(name).titles) - {"the", "rt", "hon", "right", "honourable"}
    if not given or given & one.titles:
        return ""
    claimed = given - _NEUTRAL if not one.titles - _NEUTRAL and not one.titles else given
    return " ".join(sorted(claimed))
