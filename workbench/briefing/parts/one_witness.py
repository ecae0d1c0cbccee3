"""What the brief for a session says of one witness: their words by head, others’ beside them, figures, lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ...model import Passage, Undertaking, tables
from ...model.values import OWN_WORDS
from ...witnesses.bodies import Hearing
from ..citing import citation
from ..material import Material
from ..rows_by_id import Lookup
from . import disagreements, figures_given, questions_to_ask
from .corrections import Corrections
from .disagreements import CONTRARY, IN_PART, SUPPORTS, Contrast
from .evidence_headings import Head, Heads
from .figures_given import Figure
from .panel import Witness
from .questions_to_ask import Line, Prompts, Undertaken, Words
from .short_quotes import Quoted, quoted

TWO_EACH = 3  # up to so many heads with words of a witness, two quotations each; above, one
MOST_SAID = 5  # quotations of what a witness said; the others are named by their place
MOST_PLACES = 6  # places named under one head, beside its quotations
MOST_OTHERS = 3  # quotations of other witnesses beside one
MOST_FIGURES = 3
TWO_PAGES = 18  # quotations that two printed pages hold, those of the lines of questioning with them


@dataclass(frozen=True)
class Said:
    """What a witness said under one head: quotations, the places of the rest, how many other bodies spoke of it."""

    head: Head
    quotes: tuple[Quoted, ...]
    also: tuple[str, ...]
    confirmed: bool
    others: int


@dataclass(frozen=True)
class Beside:
    """Other witnesses’ words that stand in one way to the witness’s own, on one basis."""

    how: str
    basis: str
    suggested: bool
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True)
class Compared:
    """A witness’s own words on something, and those of others on the same."""

    number: str
    topic: str
    own: Quoted
    others: tuple[Beside, ...]


@dataclass(frozen=True)
class Numbers:
    """The figures of one passage, as printed, with the words that give them, or where these stand above."""

    figures: tuple[str, ...]
    quote: Quoted | None
    above: str = ""


@dataclass(frozen=True)
class Asked:
    """A point to ask about with its quotations."""

    line: Line
    own: Quoted | None
    others: Quoted | None


@dataclass(frozen=True)
class Promise:
    """An open undertaking; ``quote`` is missing where the words are not held."""

    undertaken: Undertaken
    quote: Quoted | None


@dataclass(frozen=True)
class WitnessBrief:
    """All that a session brief says of one witness; the numbers say what was left out for want of room."""

    anchor: str
    witness: Witness
    said: tuple[Said, ...]
    unplaced: int
    compared: tuple[Compared, ...]
    others_left_out: int
    numbers: tuple[Numbers, ...]
    numbers_left_out: int
    promises: tuple[Promise, ...]
    asked: tuple[Asked, ...]
    lines_left_out: int


@dataclass(frozen=True)
class Sources:
    """What all witnesses’ briefs are made from."""

    material: Material
    hearing: Hearing
    lookup: Lookup
    heads: Heads

    @cached_property
    def corrections(self) -> Corrections:
        """What witnesses said later that changes what they said before."""
        return Corrections.of(self.material, self.lookup)

    def quoted(
        self, passage: Passage, anchor: str, span: tuple[int, int] | None = None, *, asked: bool = False
    ) -> Quoted:
        """Return words of a passage as they are quoted, with the later words that change them."""
        words = quoted(passage, self.lookup, anchor, span, asked=asked)
        later = self.corrections.after(passage)
        if later is None or words.excerpt is None:
            return words
        return replace(words, later=quoted(later.passage, self.lookup, f"{anchor}-later", later.span))


def of_witness(witness: Witness, anchor: str, sources: Sources) -> WitnessBrief:
    spoke = disagreements.spoke(sources.heads, sources.lookup, sources.hearing, witness.bodies)
    said, unplaced = _said(witness, anchor, sources, spoke)
    contrasts = disagreements.contrasts(
        witness, sources.material, sources.hearing, sources.lookup, sources.heads, sources.corrections
    )
    compared, others_left_out = _compared(contrasts, anchor, sources)
    figures = figures_given.figures(witness.own)
    numbers, numbers_left_out = _numbers(figures, said, anchor, sources)
    promised = _undertaken(witness, sources)
    promises = tuple(
        Promise(p, _words(p.words, f"{anchor}-u{n}", sources)) for n, p in enumerate(promised, 1)
    )
    pairs = figures_given.differing(figures, _others_figures(witness, figures, sources))
    conditions = disagreements.conditions(witness, sources.material, sources.lookup)
    quotes = sum(_printed(s.quotes) for s in said) + sum(bool(n.quote) for n in numbers) + len(promises)
    quotes += sum(_printed([c.own]) + sum(_printed(o.quotes) for o in c.others) for c in compared)
    prompts = Prompts(witness, contrasts, pairs, promised, conditions, _silent(witness, sources))
    lines, lines_left_out = questions_to_ask.lines(prompts, TWO_PAGES - quotes)
    return WitnessBrief(
        anchor, witness, said, unplaced, compared, others_left_out, numbers, numbers_left_out, promises,
        tuple(_asked(line, f"{anchor}-l{n}", sources) for n, line in enumerate(lines, 1)), lines_left_out,
    )  # fmt: skip


def _printed(quotes: Sequence[Quoted]) -> int:
    return sum(1 + (x.later is not None) for x in quotes)


def _said(
    witness: Witness, anchor: str, sources: Sources, spoke: Mapping[str, set[str]]
) -> tuple[tuple[Said, ...], int]:
    """Return what a witness said by head, each passage quoted once; and how many passages are under none.

    Quotations go to the heads with most of theirs, what a person confirmed first; the heads keep their order.
    """
    under = {head.key: _under(witness, head, sources.heads) for head in sources.heads.heads}
    spoken = [head for head in sources.heads.heads if under[head.key]]
    each = 2 if len(spoken) <= TWO_EACH else 1
    shown: dict[str, list[Passage]] = {}
    taken: set[str] = set()
    for head in sorted(spoken, key=lambda h: -_weight(under[h.key], h, sources.heads)):
        fresh = [p for p in under[head.key] if p.passage_id not in taken]
        shown[head.key] = fresh[: min(each, MOST_SAID - len(taken))]
        taken |= {p.passage_id for p in shown[head.key]}
    rows = []
    for n, head in enumerate(spoken, 1):
        own, places = under[head.key], [sources.heads.of(p.passage_id, head)[0] for p in under[head.key]]
        spans = {p.passage_id: place.span(p.text) for p, place in zip(own, places, strict=True)}
        quotes = [
            sources.quoted(p, f"{anchor}-s{n}-{m}", spans[p.passage_id])
            for m, p in enumerate(sorted(shown[head.key], key=sources.lookup.order), 1)
        ]
        rest = sorted((p for p in own if p not in shown[head.key]), key=sources.lookup.order)
        confirmed = all(place.confirmed for place in places)
        others = len(spoke.get(head.key, ()))
        rows.append(Said(head, tuple(quotes), _places(rest, sources.lookup), confirmed, others))
    placed = {p.passage_id for found in under.values() for p in found}
    return tuple(rows), len(witness.own) - len(placed)


def _weight(own: Sequence[Passage], head: Head, of: Heads) -> int:
    confirmed = sum(of.of(p.passage_id, head)[0].confirmed for p in own)
    return 1_000 * confirmed + len(own)


def _places(passages: Sequence[Passage], lookup: Lookup) -> tuple[str, ...]:
    """Return where passages stand, those of one document together; above `MOST_PLACES`, how many more there are."""
    found: dict[str, list[str]] = {}
    for passage in passages[:MOST_PLACES]:
        source = citation.source(lookup.document(passage.document_id))
        found.setdefault(source, []).append(citation.where(passage))
    places = [f"{source}, {', '.join(dict.fromkeys(wheres))}" for source, wheres in found.items()]
    more = len(passages) - MOST_PLACES
    return (*places, f"and {more} more") if more > 0 else tuple(places)


def _under(witness: Witness, head: Head, of: Heads) -> list[Passage]:
    """Return a witness’s passages under a head: confirmed ones first, then those that say most on it."""
    found = [(p, of.of(p.passage_id, head)) for p in witness.own]
    held = [(p, places) for p, places in found if places]
    held.sort(key=lambda one: (not one[1][0].confirmed, -one[1][0].score, -len(one[1])))
    return [p for p, _ in held]


def _place(passage: Passage, lookup: Lookup) -> str:
    document = lookup.document(passage.document_id)
    return f"{citation.source(document)}, {citation.where(passage)}"


def _compared(
    contrasts: Sequence[Contrast], anchor: str, sources: Sources
) -> tuple[tuple[Compared, ...], int]:
    """Return other witnesses’ words beside the witness’s own: at most `MOST_OTHERS`, of different bodies."""
    chosen: list[Contrast] = []
    for how, most in (
        (CONTRARY, 2),
        (IN_PART, 1),
        (SUPPORTS, 1),
        (CONTRARY, MOST_OTHERS),
        (IN_PART, MOST_OTHERS),
    ):
        fresh = [c for c in contrasts if c.how == how and c not in chosen]
        for one in _one_of_each(fresh, chosen)[: min(most, MOST_OTHERS - len(chosen))]:
            chosen.append(one)
    groups: dict[tuple[str, tuple[int, int], str], list[Contrast]] = {}
    for one in (c for c in contrasts if c in chosen):
        groups.setdefault((one.own.passage.passage_id, one.own.span, one.number or one.topic), []).append(one)
    made = tuple(_group(found, f"{anchor}-c{n}", sources) for n, found in enumerate(groups.values(), 1))
    return made, len(contrasts) - len(chosen)


def _group(found: Sequence[Contrast], anchor: str, sources: Sources) -> Compared:
    first = found[0]
    others: dict[tuple[str, str, bool], list[Quoted]] = {}
    for n, one in enumerate(found, 1):
        words = sources.quoted(one.other.passage, f"{anchor}-o{n}", one.other.span)
        others.setdefault((one.how, one.basis, one.status != "confirmed"), []).append(words)
    own = sources.quoted(first.own.passage, anchor, first.own.span)
    beside = tuple(Beside(*key, tuple(quotes)) for key, quotes in others.items())
    return Compared(first.number, first.topic, own, beside)


def _one_of_each(contrasts: Sequence[Contrast], chosen: Sequence[Contrast]) -> list[Contrast]:
    """Return the first contrast of each body that none is chosen of yet."""
    bodies = {one.body.key for one in chosen}
    kept: list[Contrast] = []
    for one in contrasts:
        if one.body.key not in bodies:
            bodies.add(one.body.key)
            kept.append(one)
    return kept


def _numbers(
    figures: Sequence[Figure], said: Sequence[Said], anchor: str, sources: Sources
) -> tuple[tuple[Numbers, ...], int]:
    """Return the passages with figures, most figures first in the choosing and as they came in the order.

    A passage that only says how long or how far is left out; words that are quoted above are not quoted again.
    """
    by_passage: dict[str, list[Figure]] = {}
    for figure in figures:
        by_passage.setdefault(figure.passage.passage_id, []).append(figure)
    weight = {
        key: sum(f.unit not in figures_given.MEASURES for f in found) for key, found in by_passage.items()
    }
    chosen = sorted((key for key in by_passage if weight[key]), key=lambda key: -weight[key])[:MOST_FIGURES]
    shown = [found for key, found in by_passage.items() if key in chosen]
    above = {x.excerpt.span.passage_id: x.excerpt.span for row in said for x in row.quotes if x.excerpt}
    made = []
    for n, found in enumerate(shown, 1):
        passage, span = found[0].passage, (found[0].sentence[0], found[-1].sentence[1])
        printed = tuple(dict.fromkeys(f.said for f in found))
        seen = above.get(passage.passage_id)
        if seen and all(
            seen.start <= f.span[0] and f.span[1] <= seen.end
            for f in found
            if f.unit not in figures_given.MEASURES
        ):
            made.append(Numbers(printed, None, _place(passage, sources.lookup)))
        else:
            made.append(Numbers(printed, sources.quoted(passage, f"{anchor}-f{n}", span)))
    return tuple(made), len(by_passage) - len(made)


def _others_figures(witness: Witness, figures: Sequence[Figure], sources: Sources) -> tuple[Figure, ...]:
    likely = figures_given.may_have(figure.unit for figure in figures)
    if likely is None:
        return ()
    own = {p.passage_id for p in witness.own}
    others = (p for p in sources.lookup.passages.values() if p.kind in OWN_WORDS and p.passage_id not in own)
    heard = (p for p in others if sources.hearing.of(p.document_id, p.person_id, p.kind))
    return figures_given.figures(p for p in heard if likely.search(p.text))


def _undertaken(witness: Witness, sources: Sources) -> tuple[Undertaken, ...]:
    own = {p.passage_id: p for p in witness.own}
    found = []
    for row in tables.rows(sources.material.undertakings, Undertaking):
        passage = own.get(row.passage_id)
        if passage is None or row.status == "dismissed" or row.fulfilled_by:
            continue
        at = passage.text.find(row.quote) if row.quote else -1
        words = Words(passage, (at, at + len(row.quote))) if at >= 0 else None
        due = citation.date_words(row.due) or row.due_words
        held = (sources.lookup.documents[one] for one in row.perhaps_by if one in sources.lookup.documents)
        perhaps = tuple(citation.source(document) for document in held)
        found.append(Undertaken(row.what, due, words, row.quote, row.status == "confirmed", perhaps))
    return tuple(found)


def _silent(witness: Witness, sources: Sources) -> list[tuple[Head, Words | None]]:
    """Return the terms of reference of which others spoke and this witness did not, with words of one other."""
    if sources.heads.by != "terms":
        return []
    used = {p.passage_id for p in witness.own}
    spoken = {place.head for ident in used for place in sources.heads.places.get(ident, ())}
    found: list[tuple[Head, Words | None]] = []
    for head in sources.heads.heads:
        words = None if head.key in spoken else _heard_on(head, used, sources)
        if words:
            found.append((head, words))
            used.add(words.passage.passage_id)
    return found


def _heard_on(head: Head, used: set[str], sources: Sources) -> Words | None:
    """Return words of another witness on a head: confirmed ones first, then those that say most on it."""
    found = []
    for ident in sources.heads.places:
        passage, places = sources.lookup.passages.get(ident), sources.heads.of(ident, head)
        if not places or passage is None or passage.kind not in OWN_WORDS or ident in used:
            continue
        if sources.hearing.of(passage.document_id, passage.person_id, passage.kind):
            says = (not places[0].confirmed, -places[0].score, -len(places), sources.lookup.order(passage))
            found.append((says, passage, places[0].span(passage.text)))
    if not found:
        return None
    _, passage, span = min(found, key=lambda one: one[0])
    return Words(passage, span)


def _asked(line: Line, anchor: str, sources: Sources) -> Asked:
    own = _words(line.own, f"{anchor}-own", sources, asked=line.asked)
    return Asked(line, own, _words(line.others, f"{anchor}-other", sources))


def _words(words: Words | None, anchor: str, sources: Sources, *, asked: bool = False) -> Quoted | None:
    return sources.quoted(words.passage, anchor, words.span, asked=asked) if words else None
