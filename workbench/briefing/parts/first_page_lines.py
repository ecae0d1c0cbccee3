"""What each block of page one says, in lines: from tables alone, and of what is real alone.

Nothing is guessed: an empty table gives no line, or stands under what is not known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...evidence_base import by_witness
from ...model import POSITIONS, Document, Figure, Progress, RequestFinding, Term, tables
from ...model.values import NO_REPLY_KNOWN
from ...outcomes import figures_that_clash
from ...outcomes import progress as acts
from ...outcomes.return_statuses import earlier
from ...outcomes.timeline_events import Moment
from ...witnesses.bodies import COUNTED_KINDS, NO_CATEGORY, READABLE, hear
from ..citing.citation import date_words
from . import page_one_words, real_and_invented
from .each_recommendation import UNCONFIRMED, Item
from .excerpts import count_words
from .page_one_words import Quoted
from .real_and_invented import series_words

if TYPE_CHECKING:
    from ..material import Material

HEADINGS: Mapping[str, str] = {
    "what": "What it was",
    "asked": "What it asked about",
    "heard": "Who was heard",
    "found": "What it found",
    "replied": "Recommended, and replied as we read it",
    "done": "What became of it (after, not because of)",
    "returned": "What authorities returned",
    "contested": "Contested",
    "thin": "Thin",
    "uncited": "Heard, and not cited in the report",
    "unknown": "Not known",
    "figures": "Figures not to be confused",
    "ask": "To ask",
}
NOT_WHOLE = "Heard, and not cited in what was read of the report"
INTERESTS = "Interests"
UNKNOWN = "not known"
QUESTIONS = 3
LONGEST = 28  # words of an item on page one


@dataclass(frozen=True)
class Line:
    """One line of page one: a lead (``head``), what is said, and where it is known from.

    ``group`` is printed before the first of the lines that have it in common. ``quoted`` are words of a held text, with
    their citation: they stand in the place of ``text``.
    """

    text: str
    head: str = ""
    source: str = ""
    group: str = ""
    quoted: Quoted | None = None

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(f"{self.head} {self.text} {self.source}") + (
            self.quoted.words if self.quoted else 0
        )


@dataclass(frozen=True)
class Block:
    """One block of page one; ``more`` lines of it stand only in a longer briefing."""

    name: str
    heading: str
    lines: tuple[Line, ...]
    more: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.heading) + sum(line.words for line in self.lines)


GIVEN_KINDS = (*COUNTED_KINDS, "engagement note")
"""The kinds of documents that hold what somebody said or wrote to an inquiry, counted among its witnesses or not."""


@dataclass(frozen=True)
class Held:
    """What page one is made from beside the tables: the items as the briefing shows them, and the day (ISO).

    ``hidden`` are the kinds of the documents that the reader may not see: of these nobody says that none is held.
    """

    items: tuple[Item, ...]
    date: str = ""
    drafting: bool = False
    hidden: frozenset[str] = frozenset()


def blocks(material: Material, held: Held) -> Iterator[Block]:
    """Yield every block of which a material holds something, from what is real."""
    real = real_and_invented.real(material)
    of: dict[str, Callable[[], Iterable[Line]]] = {
        "what": lambda: _what(real, held),
        "asked": lambda: _asked(real),
        "heard": lambda: _heard(real, held),
        "found": lambda: (_of_item(i) for i in held.items if i.kind == "conclusion"),
        "replied": lambda: _replied(held),
        "done": lambda: _done(real, held),
        "returned": lambda: _returned(real),
        "unknown": lambda: _unknown(real, held),
        "figures": lambda: _figures(real),
        "ask": lambda: _ask(real, held),
    }
    for name, lines in of.items():
        if found := tuple(lines()):
            yield Block(name, HEADINGS[name], found)
    for name in ("contested", "thin", "uncited") if held.drafting else ():
        if found := tuple(Line(*one) for one in real_and_invented.rests(real, held.items, name)):
            in_part = name == "uncited" and by_witness.is_in_part(real.citations, real.documents)
            yield Block(name, NOT_WHOLE if in_part else HEADINGS[name], found)


def invented(material: Material, held: Held) -> tuple[Line, ...]:
    """Return what stands below the rule: what was written for the project, counted by itself."""
    return tuple(Line(*one) for one in real_and_invented.invented_lines(material, held.items))


def _what(real: Material, held: Held) -> Iterator[Line]:
    reports = _reports(real)
    named = {row.document_id for row in reports}
    moments = [
        one for one in tables.rows(real.timeline, Moment)
        if one.kind == "launch" or (one.kind == "report" and one.document_id in named)
    ]  # fmt: skip
    said = [f"{one.what} ({date_words(one.date)})." for one in sorted(moments, key=lambda row: row.date)[:2]]
    if reports and all(row.status not in READABLE for row in reports):
        said.append("The text of its report is not held: its items stand here as they were reported.")
    if said:
        yield Line(" ".join(said))


def _reports(real: Material) -> list[Document]:
    ids = set(real.recommendations["document_id"])
    return [row for row in tables.rows(real.documents, Document) if row.document_id in ids]


def _asked(real: Material) -> Iterator[Line]:
    terms = [row.text.strip().rstrip(".;") for row in tables.rows(real.terms, Term)]
    if terms:
        yield Line(" · ".join(terms))


def _heard(real: Material, held: Held) -> Iterator[Line]:
    bodies = hear(real.evidence).bodies
    if bodies:
        counts: dict[str, int] = defaultdict(int)
        for body in bodies:
            counts[body.category] += 1
        said = "; ".join(f"{name} {counts[name]}" for name in sorted(counts) if name != NO_CATEGORY)
        bodies_said = "witness body" if len(bodies) == 1 else "witness bodies"
        yield Line(
            f"{len(bodies)} {bodies_said}, whose evidence is held and readable{f': {said}' if said else ''}."
        )
    elif not len(real.documents[real.documents["kind"].isin(GIVEN_KINDS)]):
        is_held = "may be shown here" if held.hidden & {*GIVEN_KINDS} else "is held"
        yield Line(f"Nothing that anybody said or wrote to it {is_held}.")
    if real.categories_source and not bodies and real.categories:
        yield Line(f"{'; '.join(real.categories)}.", "As reported")
    for words in page_one_words.as_reported(real):
        yield Line("", "Reported words", quoted=words)
    for fact in real.facts:
        yield Line(fact)


def _replied(held: Held) -> Iterator[Line]:
    groups: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for item in held.items:
        if item.kind != "conclusion":
            groups[_positions(item) or ((UNCONFIRMED,) if item.replies_left_out else ())].append(item)
    for said in sorted(groups, key=_rank):
        group = ", then ".join(said) or ("" if len(groups) == 1 else NO_REPLY_KNOWN)
        for item in groups[said]:
            yield _of_item(item, group)


def _rank(said: tuple[str, ...]) -> tuple[int, ...]:
    """Return the place of positions: as in `model.POSITIONS`, and last what no reply is known to."""
    last = len(POSITIONS)
    return tuple(POSITIONS.index(one) if one in POSITIONS else last for one in said) or (last + 1,)


def _of_item(item: Item, group: str = "") -> Line:
    """Return an item in short: in its own words where the report is held, else as it is recorded."""
    quoted = page_one_words.of_item(item, LONGEST)
    return Line("" if quoted else _short(item.text_brief), item.number, group=group, quoted=quoted)


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= LONGEST else f"{' '.join(words[:LONGEST]).rstrip(',;:')} […]"


def _positions(item: Item) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.position for one in item.replies))


def _numbers(real: Material) -> dict[str, str]:
    items = real.recommendations
    return dict(zip(items["recommendation_id"], items["number"], strict=True))


def _done_by_item(real: Material, date: str) -> dict[str, list[Progress]]:
    found: dict[str, list[Progress]] = defaultdict(list)
    for row in sorted(tables.rows(real.progress, Progress), key=lambda one: one.date):
        if not (date and earlier(date, row.date)):
            found[row.recommendation_id].append(row)
    return found


def _done(real: Material, held: Held) -> Iterator[Line]:
    rows = _done_by_item(real, held.date)
    series = tables.rows(acts.series(real.progress, as_of=held.date), acts.Series)
    for item, number in _numbers(real).items():
        done = [row for row in rows[item] if row.state]
        said = [_standing(done[-1])] if done else []
        said += [series_words(one) for one in series if one.recommendation_id == item][:1]
        if said:
            yield Line("; ".join([said[0][:1].upper() + said[0][1:], *said[1:]]) + ".", number)


def _standing(act: Progress) -> str:
    """Return an act and the state of the item: an act may be done (“rules in force”) while the whole is in progress."""
    state = f"as a whole {act.state}" if act.state in acts.OPEN else act.state
    return f"{act.measure} ({state}, last known {date_words(act.date)})"


def _returned(real: Material) -> Iterator[Line]:
    rounds: dict[str, list[RequestFinding]] = defaultdict(list)
    for row in tables.rows(real.request_findings, RequestFinding):
        rounds[row.requests].append(row)
    for name, rows in rounds.items():
        who = _asked_whom(rows)
        yield Line(f"{who}: {'; '.join(row.found for row in rows)}.", name)
    if rounds and real.interests:
        yield Line(" ".join(real.interests), INTERESTS)


def _asked_whom(rows: Sequence[RequestFinding]) -> str:
    asked = next((row.authorities for row in rows if row.authorities), None)
    whom = "" if asked is None else " 1 authority" if asked == 1 else f" {asked} authorities"
    by = rows[0].asked_by
    return f"asked{whom}, by whom is not known" if by in ("", UNKNOWN) else f"{by} asked{whom}"


def _figures(real: Material) -> Iterator[Line]:
    """Yield the pairs of figures that clash, first those of two units, then those that count two things."""
    figures = figures_that_clash.confirmed(real.figures)
    known: dict[str, Figure] = {one.figure_id: one for one in tables.rows(figures, Figure)}
    pairs = tables.rows(figures_that_clash.clashes(figures), figures_that_clash.Clash)
    for row in sorted(
        pairs, key=lambda one: [name not in one.differ for name in ("unit", "counted", "base")]
    ):
        if {"unit", "counted", "base"} & set(row.differ):
            yield Line(f"{_given(known[row.first_id])} — not {_given(known[row.second_id])}.")


def _given(one: Figure) -> str:
    of = f"{one.counted}, {one.base}" if one.base else one.counted
    return f"{one.quote}: {of} ({one.attributed_to or one.source})"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _unanswered(held: Held) -> list[str]:
    asking = [item for item in held.items if item.kind != "conclusion"]
    return [item.number for item in asking if _positions(item) in ((), (NO_REPLY_KNOWN,))]


def _reply_is_held(real: Material, held: Held) -> bool:
    """Whether there are replies that nobody has confirmed: nobody can say then that an item has none."""
    documents = real.documents
    replies = documents[(documents["kind"] == "response") & documents["status"].isin(READABLE)]
    read = set(real.responses.loc[real.responses["status"] == "confirmed", "document_id"])
    return any(item.replies_left_out for item in held.items) or not set(replies["document_id"]) <= read


def _unknown(real: Material, held: Held) -> Iterator[Line]:
    asking = [item.number for item in held.items if item.kind != "conclusion"]
    without = _unanswered(held)
    if without and _reply_is_held(real, held):
        some = "each item" if len(without) == len(asking) else _listed(without)
        yield Line(
            f"What was replied to {some}: a reply is held, and nobody has confirmed what it says to which item."
        )
    elif without and len(without) == len(asking):
        yield Line(
            f"What was replied: {'none may be shown here' if 'response' in held.hidden else 'no reply is held'}."
        )
    elif without:
        yield Line(f"What was replied to {_listed(without)}.")
    rows = _done_by_item(real, held.date)
    numbers = _numbers(real)
    acted = {
        numbers[item] for item, done in rows.items() if item in numbers and any(row.state for row in done)
    }
    if still := [number for number in asking if number not in acted]:
        every = len(still) == len(asking)
        yield Line(
            "What was done: no act is recorded." if every else f"What was done about {_listed(still)}."
        )
    evidence = real.documents[real.documents["kind"].isin(COUNTED_KINDS)]
    absent = int((evidence["status"] == "not-held").sum())
    if absent:
        yield Line(
            f"What stands in {absent} of {len(evidence)} pieces of evidence, which are listed and not held."
        )
    elif evidence.empty:
        yield Line("What witnesses said, in their own words.")


def _ask(real: Material, held: Held) -> Iterator[Line]:
    found: list[Line] = []
    without = _unanswered(held)
    if without and not _reply_is_held(real, held):
        every = len(without) == sum(item.kind != "conclusion" for item in held.items)
        found.append(
            Line("When will there be a reply?" if every else f"What is the reply to {_listed(without)}?")
        )
    numbers, rows = _numbers(real), _done_by_item(real, held.date)
    for one in tables.rows(acts.series(real.progress, as_of=held.date), acts.Series):
        if one.change and one.recommendation_id in numbers:
            said = series_words(one)
            found.append(
                Line(f"What explains this? {said[:1].upper()}{said[1:]}.", numbers[one.recommendation_id])
            )
            break
    last = [
        (done[-1], numbers[item]) for item, given in rows.items()
        if item in numbers and (done := [row for row in given if row.state]) and done[-1].state != "done"
    ]  # fmt: skip
    for row, number in sorted(last, key=lambda pair: pair[0].date):
        found.append(Line(f"What has been done since {date_words(row.date)} ({row.measure})?", number))
    yield from found[:QUESTIONS]
