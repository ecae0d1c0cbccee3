"""Suggested undertakings: sentences in which a witness says that they, or their body, will do something."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ..model import Appearance, Document, Evidence, Passage, Sought, Undertaking, tables
from ..model.values import ASKS, GIVE_EVIDENCE, OWN_WORDS
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of
from . import asked_promises, due_words
from .find_promises import possible, promises
from .fulfilment import later, sought
from .promise import Promise
from .undertaking_reasons import reasons

if TYPE_CHECKING:
    import pandas as pd

_Place: TypeAlias = "tuple[Promise | None, int, int]"

READ = ("oral", "written", "correspondence", "statement")
"""Kinds of documents in which undertakings are looked for; what a report or reply says is its items."""
_TO = in_table("doubts", "to whom")
_YOU = in_table("doubts", "you")
_LIBRARY = in_table("bodies", "the Library")


def suggest(evidence: Evidence) -> pd.DataFrame:
    """Return suggested undertakings: one row per sentence that holds one, columns those of `model.Undertaking`.

    Read are the words of witnesses and submitters in oral and written evidence, statements and correspondence;
    never those of members, the chair or counsel. Found are promises and offers in the first person (“I will write
    to you”, “we can provide a note”, “let me come back to you on that”), those of the witness’s own body (“the
    Department will publish”), and a plain yes to a member who asks for a letter or a note. Left out is what is
    negated, quoted, reported, asked, uncertain, on an unreal condition, done as a rule, or about the answer itself
    (`not_a_promise`). ``due`` counts from the document's date. ``perhaps_by`` are later documents of the same body
    that share its words. Order: that of ``passages``. Ids are hashes of passage and span.
    """
    return fulfilled(*given(evidence), evidence)


def fulfilled(undertakings: pd.DataFrame, sought_for: pd.DataFrame, evidence: Evidence) -> pd.DataFrame:
    """Return undertakings as `given` has them, each with the documents of all ``evidence`` that may fulfil it."""
    if undertakings.empty:
        return undertakings
    shelf = later(evidence)
    rows = zip(tables.rows(undertakings, Undertaking), tables.rows(sought_for, Sought), strict=True)
    return tables.table(Undertaking, [replace(row, perhaps_by=shelf.perhaps(one)) for row, one in rows])


def given(evidence: Evidence) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the undertakings that each document has by itself, and what to look for in others: one `Sought` each.

    What is found in a document depends on that document alone.
    """
    passages, appearances = evidence.passages, evidence.appearances
    held = {d.document_id: d for d in tables.rows(evidence.documents, Document)}
    read = {name for name, d in held.items() if d.kind in READ}
    here = passages[passages["document_id"].isin(read)]
    people = _People.of(tables.rows(appearances[appearances["document_id"].isin(read)], Appearance))
    found: list[tuple[Undertaking, Sought]] = []
    turns = _possible_turns(here, people)
    witnesses = [people.witness(said.passage) for said in turns]
    bodies = [f"{witness.organisation}; {witness.role}" if witness else "" for witness in witnesses]
    for said, witness, several in zip(turns, witnesses, _made(turns, bodies), strict=True):
        document = held[said.passage.document_id]
        found += [_row(said, made, document, witness) for made in several]
    return tables.table(Undertaking, [row for row, _ in found]), tables.table(
        Sought, [one for _, one in found]
    )


def one(words: str, *, question: str = "", capacity: str = "witness", body: str = "") -> bool:
    """Whether ``words``, said for a ``body`` in answer to a ``question``, hold an undertaking."""
    if capacity in ASKS:
        return False
    passage = Passage("one", "one", 1, "answer", "Q1", text=words)
    return any(_made([_Turn(passage, question, "one/Q1", first=True)], [body]))


@dataclass(frozen=True)
class _Turn:
    """A passage that a witness says, and its question; ``first`` where it opens the answer."""

    passage: Passage
    question: str = ""
    asked: str = ""
    first: bool = False


@dataclass
class _People:
    """Who speaks in which capacity, and for which body, by document and person."""

    asking: set[tuple[str, str]] = field(default_factory=set)
    known: dict[tuple[str, str], Appearance] = field(default_factory=dict)
    author: dict[str, Appearance] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[Appearance]) -> _People:
        people = cls()
        for row in rows:
            who = row.document_id, row.person_id or row.label
            if row.capacity in ASKS:
                people.asking.add(who)
            elif row.capacity in GIVE_EVIDENCE:
                people.known.setdefault(who, row)
                people.author.setdefault(row.document_id, row)
        return people

    def asks(self, passage: _Spoken) -> bool:
        """Whether a passage is a question's, or the words of somebody who asks."""
        who = passage.document_id, passage.person_id or passage.speaker
        # Who speaks and is listed nowhere has risen to say something: a statement, and no question.
        known = who in self.known or passage.kind in OWN_WORDS or not passage.speaker
        return passage.kind == "question" or who in self.asking or not known

    def witness(self, passage: Passage) -> Appearance | None:
        """Return the appearance of who says a passage; in a letter or submission, of who sent it."""
        found = self.known.get((passage.document_id, passage.person_id or passage.speaker))
        return found or (self.author.get(passage.document_id) if not passage.speaker else None)


class _Spoken(NamedTuple):
    """What tells whose words a passage has; 200,000 of them are made, so not a whole `Passage`."""

    at: int
    document_id: str
    kind: str
    turn: int | None
    speaker: str
    person_id: str


def _possible_turns(passages: pd.DataFrame, people: _People) -> list[_Turn]:
    """Return the passages that witnesses say, each with the question before it: those that may hold an undertaking."""
    columns = (tables.values(passages[name]) for name in _Spoken._fields[1:])
    said = list(_said(map(_Spoken, range(len(passages)), *columns), people))
    texts = passages["text"].tolist()
    opens = [n for n, (_, _, first) in enumerate(said) if first]
    asked = asked_promises.may_request([" ".join([texts[at] for at in said[n][1]]) for n in opens])
    wanted = sorted({*possible([texts[at] for at, _, _ in said]), *(opens[n] for n in asked)})
    rows = sorted({at for n in wanted for at in (said[n][0], *said[n][1])})
    read: dict[int, Passage] = dict(zip(rows, tables.rows(passages.iloc[rows], Passage), strict=True))
    return [
        _turn(read[at], [read[one] for one in asked], first)
        for at, asked, first in map(said.__getitem__, wanted)
    ]


def _turn(passage: Passage, asked: Sequence[Passage], first: bool) -> _Turn:
    return _Turn(passage, " ".join(p.text for p in asked), asked[-1].passage_id if asked else "", first)


def _said(passages: Iterable[_Spoken], people: _People) -> Iterator[tuple[int, list[int], bool]]:
    """Yield where a witness speaks, where the question before it stands, and whether this opens the answer."""
    document, asked, fresh = "", list[_Spoken](), False
    for passage in passages:
        if passage.document_id != document:
            document, asked, fresh = passage.document_id, [], False
        if passage.kind not in (*OWN_WORDS, "question"):
            continue
        if people.asks(passage):
            asked = [*asked, passage] if fresh and asked and asked[-1].turn == passage.turn else [passage]
            fresh = True
            continue
        yield passage.at, [one.at for one in asked], fresh
        fresh = False


def _made(turns: Sequence[_Turn], bodies: Sequence[str]) -> Iterator[list[_Place]]:
    """Yield the undertakings of each passage as (promise, start, end); a plain yes has no promise."""
    texts = [said.passage.text for said in turns]
    for said, several in zip(turns, promises(texts, bodies), strict=True):
        yield [(made, made.start, made.end) for made in several] or _yes(said)


def _yes(said: _Turn) -> list[_Place]:
    """Return the undertaking that a plain yes to a request is: at most one."""
    if not said.first or not asked_promises.request(said.question):
        return []
    from ..text import pipelines

    text = said.passage.text
    opening = pipelines.sentences(text)[:2]
    if not opening or not _agrees(text, opening):
        return []
    return [(None, opening[0][0], opening[-1][1] if _short(text, opening) else opening[0][1])]


def _agrees(text: str, opening: list[tuple[int, int]]) -> bool:
    sentences = [text[slice(*span)] for span in opening]
    return asked_promises.agreed(sentences[0]) or (
        _short(text, opening) and asked_promises.agreed(" ".join(sentences))
    )


def _short(text: str, opening: list[tuple[int, int]]) -> bool:
    """Whether the first two sentences say yes together: “Absolutely. We are content to do so.”"""
    return len(opening) > 1 and asked_promises.agreed(text[slice(*opening[1])])


def _row(
    said: _Turn,
    made: _Place,
    document: Document,
    witness: Appearance | None,
) -> tuple[Undertaking, Sought]:
    promise, start, end = made
    passage, quote = said.passage, said.passage.text[start:end]
    asked = asked_promises.request(said.question)
    what = passage.text[promise.deed : end].rstrip(" .") if promise else asked
    answers = bool(asked) and (promise is None or promise.inform)
    when, words = _due(said, promise, start, end, asked, document.date)
    claim = f"{passage.passage_id}\n{start}\n{end}"
    row = Undertaking(
        hashlib.sha256(claim.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        passage.passage_id,
        start,
        end,
        quote,
        passage.person_id or (witness.person_id if witness else ""),
        passage.speaker or (witness.label if witness else ""),
        _for_whom(passage, witness, document),
        what,
        _whom(promise, passage.text[promise.deed : end] if promise else ""),
        when,
        words,
        said.asked if answers else "",
        **reasons(passage.text, promise, quote, asked=asked if answers else "", due_words=words),
    )
    return row, sought(document, witness, f"{what} {asked}")


def _due(said: _Turn, promise: Promise | None, start: int, end: int, asked: str, day: str) -> tuple[str, str]:
    """Return when an undertaking is due, and the words: its own, those of the request, or those beside it."""
    text = said.passage.text
    first, *more = [
        text[start:end] if promise else f"{text[start:end]} {asked}",
        *due_words.beside(text, start, end),
    ]
    found = due_words.due(first, day)
    others = [due_words.due(sentence, day) for sentence in more] if not found[0] else []
    dated = [one for one in others if one[0]]
    return next(filter(any, [*dated, found, *others]), ("", ""))


def _for_whom(passage: Passage, witness: Appearance | None, document: Document) -> str:
    """Return for whom somebody speaks: their body or role; the author of a letter; nothing, if nobody lists them."""
    if witness:
        return witness.organisation or witness.role
    return "" if passage.speaker else document.author


def _whom(promise: Promise | None, deed: str) -> str:
    """Return to whom something is promised: the committee, somebody else who is named, or nobody."""
    if _LIBRARY.search(deed):
        return "the Library"
    if promise is None or promise.inform or _YOU.search(deed):
        return "the Committee"
    found = _TO.search(deed)
    return found["whom"] if found and pattern_of("doubts", "is said to somebody").match(deed) else ""
