"""Labels become people: the only resolver. It says why, and never guesses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ..model import Appearance, Person, Problem, tables
from ..model.because import Because, Fact
from ..model.problem_reasons import problem
from ..model.values import ASKS
from ..text import names, speaker_labels
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd

_CHAIR = in_table("checks", "the chair")
_TAKES_THE_CHAIR = in_table("checks", "takes the chair")
_PRESENT = ("chair", "member", "witness", "counsel")


@dataclass(frozen=True)
class Resolution:
    """Who is who: the passages and appearances with ``person_id``, the people, and what stayed unsure."""

    passages: pd.DataFrame
    appearances: pd.DataFrame
    people: pd.DataFrame
    problems: pd.DataFrame


@dataclass(frozen=True)
class Called:
    """An appearance as a header or a list names it (``label``), before a turn's label takes its place."""

    person_id: str
    label: str


@dataclass(frozen=True)
class Speaker:
    """Who says one passage, if that is known, and of what kind it is then."""

    person_id: str
    kind: str


@dataclass(frozen=True)
class Speakers:
    """The labels of one document resolved: a speaker for each of its passages, and the people who appear in it."""

    said: list[Speaker]
    appearances: list[Appearance]
    called: list[Called]
    problems: list[Problem]


@dataclass(frozen=True)
class _Label:
    """A speaker as printed, before one panel, while one person is in the chair (``""``: the header's chair)."""

    text: str
    panel: int | None
    chair: str = ""


@dataclass(frozen=True)
class _Found:
    """What a label came to: an appearance, and in words why it was taken for it; or why none."""

    appearance: Appearance | None
    reason: str = ""
    why_none: Because | None = None


def resolve(
    passages: pd.DataFrame, appearances: pd.DataFrame, overrides: pd.DataFrame | None = None
) -> Resolution:
    """Return passages and appearances with the person behind every label, and the people, one row each.

    ``overrides`` is the researcher's people.csv (person_id, name, aliases, category, note): what it says
    goes before any rule. A label is resolved where one appearance of its document and panel fits it: by its
    name, by surname and title, by being the only one left, or but for one slip of the pen. Where several or
    none fit, ``person_id`` stays empty and the label is a row of problems.

    A passage spoken by a member, the chair or counsel becomes a *question*, one by a witness an *answer*;
    the passages of a document with one submitter are the submitter's.
    """
    found = speakers(passages, appearances, overrides)
    came = tables.table(Appearance, [row for one in found.values() for row in one.appearances])
    called = tables.table(Called, [row for one in found.values() for row in one.called])
    return Resolution(
        spoken_by(passages, tables.table(Speaker, [row for one in found.values() for row in one.said])),
        came,
        people(called, came, overrides),
        tables.table(Problem, [row for one in found.values() for row in one.problems]),
    )


def speakers(
    passages: pd.DataFrame, appearances: pd.DataFrame, overrides: pd.DataFrame | None = None
) -> dict[str, Speakers]:
    """Return the resolved labels of each document, as `resolve` says: each depends on its own document only.

    First come the documents that have passages, which stand together, then those where somebody only appears.
    """
    registry = _Registry(overrides)
    present: dict[str, list[Appearance]] = defaultdict(list)
    for row in tables.rows(appearances, Appearance):
        present[row.document_id].append(_identified(row, registry))
    spoken = dict(_Spoken.of_each(passages))
    nothing = _Spoken.of(passages.iloc[:0])
    names = dict.fromkeys([*spoken, *present])
    return {
        name: _Document(name, present[name], spoken.get(name, nothing), registry).resolved() for name in names
    }


def spoken_by(passages: pd.DataFrame, said: pd.DataFrame) -> pd.DataFrame:
    """Return the passages with the speaker of each, given in their order."""
    return passages.assign(**{name: said[name].array for name in ("kind", "person_id")})


def people(
    called: pd.DataFrame, appearances: pd.DataFrame, overrides: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return everybody who appears, one row each, under every name that a header, a label or people.csv gives."""
    forms: dict[str, dict[str, None]] = {}
    for frame in (called, appearances):
        for identity, label in zip(frame["person_id"], frame["label"], strict=True):
            forms.setdefault(identity, {})[label] = None
    return tables.table(Person, _people(forms, _Registry(overrides)))


@dataclass(frozen=True)
class _Spoken:
    """What is needed of the passages of one document, column by column: an inquiry has half a million."""

    kinds: list[str]
    speakers: list[str]
    person_ids: list[str]
    panels: list[int | None]
    pages: list[int | None]
    starts: list[int | None]
    directions: dict[int, str]

    @classmethod
    def of(cls, here: pd.DataFrame) -> _Spoken:
        told = (here["kind"] == "direction").to_numpy().nonzero()[0].tolist()
        return cls(
            kinds=here["kind"].tolist(),
            speakers=here["speaker"].tolist(),
            person_ids=here["person_id"].tolist(),
            panels=tables.values(here["panel"]),
            pages=tables.values(here["page"]),
            starts=tables.values(here["start"]),
            directions=dict(zip(told, here["text"].iloc[told].tolist(), strict=True)),
        )

    @classmethod
    def of_each(cls, passages: pd.DataFrame) -> Iterator[tuple[str, _Spoken]]:
        """Yield each document's id and passages, in the order in which they stand."""
        ids = passages["document_id"]
        firsts = ids.ne(ids.shift()).to_numpy().nonzero()[0].tolist()
        for first, end in pairwise([*firsts, len(passages)]):
            yield ids.iloc[first], cls.of(passages.iloc[first:end])


class _Registry:
    """The researcher's own people, by every name that she gives them."""

    def __init__(self, overrides: pd.DataFrame | None) -> None:
        self.rows: dict[str, dict[str, str]] = {}
        self.by_name: dict[str, str] = {}
        given = [] if overrides is None else overrides.to_dict("records")
        for record in [{str(name): str(value) for name, value in row.items()} for row in given]:
            if not record["person_id"]:
                continue
            self.rows.setdefault(record["person_id"], record)
            for name in (record["name"], *tables.split_list(record.get("aliases", ""))):
                self.by_name.setdefault(names.fold(name), record["person_id"])

    def id_of(self, label: str) -> str:
        return self.given_id(label) or names.slug(_name_in(label))

    def given_id(self, label: str) -> str:
        """Return the id that people.csv gives a label, or the name in it; ``""`` where it has neither."""
        return self.by_name.get(names.fold(label)) or self.by_name.get(names.fold(_name_in(label)), "")

    def category(self, identity: str) -> str:
        return self.rows.get(identity, {}).get("category", "")


class _Document:
    """One document's labels, and whom each was found to mean."""

    def __init__(
        self, document_id: str, present: list[Appearance], spoken: _Spoken, registry: _Registry
    ) -> None:
        self.document_id, self.spoken, self.registry = document_id, spoken, registry
        self.present, self.named = list(present), list(present)
        self.first: dict[_Label, int] = {}
        """Each label, with the passage that has it first."""
        self.labels = _labels(spoken, self.first)
        many = Counter(self.labels)
        self.counts = {label: many[place] for label, place in self.first.items()}
        self.found = {label: self._match(label) for label in self.first}

    def resolved(self) -> Speakers:
        called = [Called(row.person_id, row.label) for row in self.named]
        return Speakers(list(self._said()), self.appearances(), called, self.problems())

    def _said(self) -> Iterable[Speaker]:
        known = zip(self.spoken.person_ids, self.spoken.kinds, strict=True)
        submitters = {a.person_id for a in self.present if a.capacity == "submitter"}
        if len(submitters) == 1 and not self.counts:
            (submitter,) = submitters
            return [Speaker(submitter, kind) for _, kind in known]
        meant = {self.first[label]: result.appearance for label, result in self.found.items()}
        return [
            _spoken_by(meant.get(place), person_id, kind)
            for place, (person_id, kind) in zip(self.labels, known, strict=True)
        ]

    def appearances(self) -> list[Appearance]:
        """Return the appearances with the label that the turns print most for each, and why it was taken for them."""
        rows = []
        for appearance in self.present:
            printed = [label for label in self.counts if self.found[label].appearance == appearance]
            printed.sort(key=lambda label: (-self.counts[label], label.text))
            reasons = dict.fromkeys(self.found[label].reason for label in printed)
            label = printed[0].text if printed else appearance.label
            note = "; ".join(filter(None, (appearance.note, *reasons)))
            rows.append(replace(appearance, label=label, note=note))
        return rows

    def problems(self) -> list[Problem]:
        rows = []
        for label, result in self.found.items():
            if result.why_none:
                because = replace(result.why_none, facts=(*result.why_none.facts, str(self.counts[label])))
                at = self.first[label]
                where: dict[str, Any] = {"page": self.spoken.pages[at], "start": self.spoken.starts[at]}
                rows.append(problem(self.document_id, because, label.text, own=True, **where))
        return rows

    def _match(self, label: _Label) -> _Found:
        if not any(a.capacity in _PRESENT for a in self.present):
            # Nothing says who is there: a label is a person by that name, and no more is claimed.
            text = self._holder_of(label.text) or label.text
            return _Found(self._by_own_name(text), "named only by the label")
        here = [a for a in self.present if a.panel is None or label.panel is None or a.panel == label.panel]
        registered = self.registry.given_id(label.text)
        chosen = [a for a in here if registered and a.person_id == registered]
        if chosen:
            return _Found(chosen[0], "" if _same(chosen[0].label, label.text) else "named in people.csv")
        name = _name_in(label.text)
        found = (
            self._in_the_chair(label, here) if _CHAIR.fullmatch(name) else self._by_name(label, name, here)
        )
        if found.appearance is None and registered:
            return _Found(self._by_own_name(label.text), "named in people.csv")
        return found

    def _by_own_name(self, text: str) -> Appearance:
        """Return the appearance of the person whom a label names and nothing else does, added to those present."""
        own = _identified(Appearance(self.document_id, "", text, "other"), self.registry)
        known = next((a for a in self.present if a.person_id == own.person_id), None)
        self.present += [] if known else [own]
        return known or own

    def _holder_of(self, text: str) -> str:
        """Return who an office is said to be, where each label of it that names a holder names the same."""
        form = speaker_labels.read(text)
        if form is None or not speaker_labels.OFFICE.fullmatch(form.name):
            return ""
        if form.holder:
            return form.holder
        forms = [speaker_labels.read(other.text) for other in self.counts]
        holders = {f.holder for f in forms if f and f.holder and _same(f.name, form.name)}
        return next(iter(holders)) if len(holders) == 1 else ""

    def _in_the_chair(self, label: _Label, here: Sequence[Appearance]) -> _Found:
        if label.chair:
            fits = _distinct([a for a in here if names.fit(label.chair, (a.label,)) >= names.SURNAME])
            return _one(fits, f"“{label.chair}” took the chair", "who took the chair")
        return _one(_distinct([a for a in here if a.capacity == "chair"]), "", "the chair")

    def _by_name(self, label: _Label, name: str, here: Sequence[Appearance]) -> _Found:
        fits = [(names.fit(name, (a.label,)), a) for a in here]
        best = max((fit for fit, _ in fits), default=0)
        matches = _distinct([a for fit, a in fits if fit == best > 0])
        if len(matches) > 1 and best in (names.TITLED, names.SURNAME):
            matches = self._not_otherwise_named(matches, label) or matches
        if len(matches) == 1:
            return _Found(matches[0], _reason(name, matches[0], best))
        if matches:
            return _nobody("label fits several", label.text, _listed(matches))
        elsewhere = _distinct([a for a in self.present if names.fit(name, (a.label,)) > names.SLIP])
        return _nobody("label fits nobody", label.text, _listed(elsewhere))

    def _not_otherwise_named(self, matches: Sequence[Appearance], label: _Label) -> list[Appearance]:
        """Return the matches that no other label of the document names in full: one person, one label."""
        others = {_name_in(other.text) for other in self.counts} - {_name_in(label.text)}
        return [a for a in matches if not any(names.fit(other, (a.label,)) >= names.FULL for other in others)]


def _labels(spoken: _Spoken, labels: dict[_Label, int]) -> list[int]:
    """Return the label of each passage, as the place of the first passage that has it; -1 for none.

    A label says who is in the chair at that place where a direction changed it. ``labels`` are filled in order.
    """
    chair, found = "", []
    known: dict[tuple[str, int | None, str], int] = {}
    for place, (speaker, panel) in enumerate(zip(spoken.speakers, spoken.panels, strict=True)):
        if place in spoken.directions and (match := _TAKES_THE_CHAIR.search(spoken.directions[place])):
            chair = match["name"].strip()
        if not speaker:
            found.append(-1)
            continue
        first = known.get((speaker, panel, chair))
        if first is None:
            form = speaker_labels.read(speaker)
            in_chair = form is not None and _CHAIR.fullmatch(form.name)
            label = _Label(speaker, panel, (form.holder or chair) if form and in_chair else "")
            first = known[speaker, panel, chair] = labels.setdefault(label, place)
        found.append(first)
    return found


def _name_in(label: str) -> str:
    """Return the name or office in a label, without what is added to it."""
    form = speaker_labels.read(label)
    return form.name if form and form.sure else label


def _identified(row: Appearance, registry: _Registry) -> Appearance:
    identity = row.person_id or registry.id_of(row.label)
    return replace(row, person_id=identity, category=registry.category(identity) or row.category)


def _one(matches: Sequence[Appearance], reason: str, what: str) -> _Found:
    if len(matches) == 1:
        return _Found(matches[0], reason)
    if matches:
        return _nobody("office of several", str(len(matches)), what)
    return _nobody("office of nobody", what)


def _nobody(why: str, *facts: Fact) -> _Found:
    return _Found(None, why_none=Because.of(why, *facts))


def _reason(label: str, found: Appearance, fit: int) -> str:
    if fit == names.SLIP:
        return f"“{label}” is one slip from {found.label}, and from nobody else here"
    what = {names.TITLED: "title and surname fit", names.SURNAME: "surname fits"}.get(fit, "")
    group = f"witness of panel {found.panel}" if found.panel else found.capacity
    return f"the only {group} whose {what} “{label}”" if what else ""


def _same(one: str, other: str) -> bool:
    return names.fold(one) == names.fold(other)


def _distinct(matches: Sequence[Appearance]) -> list[Appearance]:
    return list({a.person_id: a for a in reversed(matches)}.values())[::-1]


def _listed(matches: Sequence[Appearance]) -> tuple[str, ...]:
    return tuple(f"{a.label} ({a.capacity})" for a in matches)


def _spoken_by(speaker: Appearance | None, person_id: str, kind: str) -> Speaker:
    if speaker is None:
        return Speaker(person_id, kind)
    if kind == "statement" and speaker.capacity in ASKS:
        kind = "question"
    elif kind == "statement" and speaker.capacity == "witness":
        kind = "answer"
    return Speaker(speaker.person_id, kind)


def _people(forms: Mapping[str, Mapping[str, None]], registry: _Registry) -> Iterator[Person]:
    for identity in sorted(forms):
        own = registry.rows.get(identity, {})
        known = [form for form in forms[identity] if not _CHAIR.fullmatch(form)] or list(forms[identity])
        name = own.get("name") or max(known, key=lambda form: (len(form.split()), len(form)))
        aliases = tuple(sorted({*known, *tables.split_list(own.get("aliases", ""))} - {name}))
        yield Person(identity, name, aliases, own.get("note", ""))
