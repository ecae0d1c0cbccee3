"""Every hit in the bytes of an export: what the register has, names in evidence without one, and hints at people."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..text.english.patterns_in_tables import in_table
from . import printed_text
from .identifier_hints import hints
from .printed_text import APART, Part, Stretch
from .restricted_terms import MARK, Restriction
from .settlements import AROUND, Hit, hit_id
from .term_finder import TermFinder
from .term_forms import Form, forms
from .word_runs import Words

WITHHELD, UNREAD = "a name in evidence without one", "a part that cannot be read"
_RUN = 8  # words of a document in a row that are taken for its own
_BESIDE = 40  # characters shown on either side of a hit
_WINDOW = 400  # characters in which the words beside a hit are looked for
_MARKS = in_table("restrictions/identifiers", "something in square brackets")


@dataclass(frozen=True, eq=False)
class Kept:
    """What an inquiry keeps from others.

    ``register`` are the rows of restrictions.csv; ``texts`` has by term, where a row is about a page or a document, its
    words, and ``called`` further names of the people in it; ``withheld`` gives the names in evidence without one;
    ``settled`` says by id what was said last of each hit; ``refused`` is given the open hits, so that they can be
    settled.
    """

    register: tuple[Restriction, ...] = ()
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    withheld: Callable[[], tuple[str, ...]] = tuple
    settled: Mapping[str, str] = field(default_factory=dict)
    refused: Callable[[Sequence[Hit]], object] = lambda hits: None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names in evidence without one: worked out when something is looked through."""
        return self.withheld()

    @cached_property
    def finder(self) -> TermFinder:
        """The forms of every term, by its number: first the register’s, then the names."""
        return TermFinder(self._forms())

    def _forms(self) -> Iterator[tuple[int, Form]]:
        for number, row in enumerate(self.register):
            for term in (row.term, *row.aliases, *self.called.get(row.term, ())):
                yield from ((number, form) for form in forms(term, person=row.names_somebody))
            for text in self.texts.get(row.term, ()):
                yield from ((number, form) for form in _runs(text))
        for number, name in enumerate(self.names, len(self.register)):
            yield from ((number, form) for form in forms(name, person=False))


@dataclass(frozen=True, eq=False)
class Export:
    """What leaves: its kind, for whom, of what day (ISO; none is every day), and whose one copy it is."""

    kind: str = "page"
    audience: str = "public"
    date: str = ""
    reader: str = ""


@dataclass(frozen=True, eq=False)
class Place:
    """A hit with where it stands, so that it can be marked. ``fixed``: in a name, or in a file within an attribute."""

    hit: Hit
    part: Part
    stretch: Stretch
    start: int
    end: int
    fixed: bool


def places(data: bytes, name: str, kept: Kept, export: Export) -> list[Place]:
    """Return the place of every hit in the bytes and in the name of a file, settled or not, in its order."""
    found: list[Place] = []
    for part in (printed_text.named(name), *printed_text.parts(data)):
        found += _in_part(part, kept, export, fixed=False)
    return found


def stands_for(marked: str, words: str, kept: Kept) -> bool:
    """Say whether a text is these words with marks in the place of what must not leave, and of nothing else."""
    marks = sorted(
        {MARK, *(row.mark for row in kept.register if row.mark)}, key=lambda mark: (-len(mark), mark)
    )
    pieces = re.split("|".join(map(re.escape, marks)), marked)
    found = re.fullmatch("(.+?)".join(map(re.escape, pieces)), words, re.DOTALL)
    if found is None or len(pieces) == 1:
        return False
    spans = [span[:2] for span in _found(Words.of(words), kept, Export())]
    return all((begin, end) in spans for begin, end in found.regs[1:])


@dataclass(frozen=True)
class _Rule:
    """Why a place is a hit: the term or the kind of hint, what protects it, and the mark for it."""

    term: str
    kind: str
    mark: str
    warns: bool = False


def _in_part(part: Part, kept: Kept, export: Export, *, fixed: bool) -> Iterator[Place]:
    if part.unread:
        yield Place(_unread(part, export), part, Stretch(printed_text.TEXT, ""), 0, 0, True)
    for stretch in part.stretches:
        words = Words.of(stretch.text)
        stays = fixed or stretch.kind == printed_text.NAME
        found = _apart(_found(words, kept, export))
        bare = _bare(stretch.text, found)
        for start, end, rule in found:
            hit = _hit((part, stretch, bare), (start, end), rule, export)
            yield Place(hit, part, stretch, start, end, stays)
    for inner in part.inner:
        yield from _in_part(inner, kept, export, fixed=True)


def _found(words: Words, kept: Kept, export: Export) -> Iterator[tuple[int, int, _Rule]]:
    for found in kept.finder.find(words):
        if found.term >= len(kept.register):
            name = kept.names[found.term - len(kept.register)]
            yield found.start, found.end, _Rule(name, WITHHELD, MARK)
            continue
        row = kept.register[found.term]
        if row.keeps_from(export.audience, export.reader) and row.holds_on(export.date):
            yield found.start, found.end, _Rule(row.term, row.kind, row.mark or MARK, row.warns_only)
    for hint, start, end in hints(words.text):
        yield start, end, _Rule(hint.name, f"hint, {hint.name}", MARK)


def _apart(found: Iterable[tuple[int, int, _Rule]]) -> list[tuple[int, int, _Rule]]:
    """Return what was found without what lies within something longer: what only warns covers nothing."""
    made: list[tuple[int, int, _Rule]] = []
    reach = 0
    for start, end, rule in sorted(found, key=lambda one: (one[2].warns, one[0], -one[1])):
        if not any(a <= start and end <= b for a, b, _ in made[-3:] if not rule.warns) and (
            rule.warns or end > reach
        ):
            made.append((start, end, rule))
            reach = reach if rule.warns else end
    return sorted(made, key=lambda one: one[:2])


def _bare(text: str, found: Iterable[tuple[int, int, _Rule]]) -> str:
    """Return a text with what was found, and marks, blank: a mark changes nothing of what is known of its neighbour."""
    bare, last = [], 0
    for start, end, _ in found:
        bare += [text[last:start], " " * (end - max(start, last))]
        last = max(last, end)
    whole = "".join([*bare, text[last:]]) if bare else text
    return _MARKS.sub(lambda mark: " " * len(mark.group()), whole) if bare else whole


def _hit(where: tuple[Part, Stretch, str], span: tuple[int, int], rule: _Rule, export: Export) -> Hit:
    (part, stretch, bare), (start, end) = where, span
    text = stretch.text
    before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    words = Words.of(bare[max(0, start - _WINDOW) : start]).words, Words.of(bare[end : end + _WINDOW]).words
    beside = [*words[0][-AROUND:], "|", *words[1][:AROUND]]
    said = Words.of(text[start:end]).words
    key = hit_id(rule.term, said, beside, [stretch.kind, export.kind, export.audience])
    around = f"{before}«{text[start:end]}»{after}".replace(APART, " ")
    return Hit(
        key, rule.term, rule.kind, _place(part, stretch, start), " ".join(text[start:end].split()),
        " ".join(around.split()), export.kind, export.audience, rule.mark, rule.warns,
    )  # fmt: skip


def _place(part: Part, stretch: Stretch, start: int) -> str:
    if stretch.kind == printed_text.NAME:
        return "the name of a part" if "/" in part.name else "its name"
    line = f"line {part.line(stretch, start)}" if "\n" in part.source else ""
    return ", ".join(filter(None, (part.name, line, stretch.kind)))


def _unread(part: Part, export: Export) -> Hit:
    key = hit_id(UNREAD, [part.name], [], [export.kind, export.audience])
    place = part.name or "the whole file"
    return Hit(key, UNREAD, UNREAD, place, "", part.unread, export.kind, export.audience, "")


def _runs(text: str) -> Iterator[Form]:
    """Yield the runs of words by which a page or a document is known."""
    words = Words.of(text).words
    if 3 < len(words) < _RUN:
        yield Form(tuple(words))
    for at in range(len(words) - _RUN + 1):
        yield Form(tuple(words[at : at + _RUN]))
