"""What a draft claims by each note: the sentence that the note closes, its quotations, and what the note cites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Citation, Mark, Passage, Quotation
from ..text.english.patterns_in_tables import in_table

_STOP = in_table("prose", "a stop before a capital")
_QUOTED = in_table("prose", "a quotation")
_NOT_STOP = in_table("prose", "a short form at the end")


@dataclass(frozen=True)
class Claim:
    """The words from ``start`` to ``end`` of a passage, which one note (or one reference in the text) follows.

    ``sentence`` is where their sentence begins: ``start`` is after it where an earlier note is called in the same one.
    """

    passage: Passage
    sentence: int
    start: int
    end: int
    citations: tuple[Citation, ...]
    quotations: tuple[Quotation, ...]

    @property
    def words(self) -> str:
        """The words that the note follows."""
        return self.passage.text[self.start : self.end]


def claims(
    passages: Iterable[Passage],
    marks: Iterable[Mark],
    citations: Iterable[Citation],
    quotations: Iterable[Quotation],
) -> list[Claim]:
    """Return one claim per note that cites evidence, and per reference in the running text, in the draft's order."""
    cited: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    places: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for row in citations:
        key = row.note_passage_id if row.note else f"{row.passage_id}@{row.start}"
        cited[row.passage_id, key].append(row)
        if not row.note:
            places[row.passage_id].add((row.start, key))
    for mark in marks:
        places[mark.passage_id].add((mark.start, mark.note_passage_id))
    said: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        said[quotation.passage_id].append(quotation)
    return [
        claim
        for passage in passages
        for claim in _of(passage, sorted(places[passage.passage_id]), cited, said)
    ]


def _of(
    passage: Passage,
    places: list[tuple[int, str]],
    cited: dict[tuple[str, str], list[Citation]],
    said: dict[str, list[Quotation]],
) -> Iterable[Claim]:
    begins = sentence_starts(passage.text)
    before = 0
    for at, key in places:
        # a reference in brackets after the stop (“… said so. (Q29)”) is that of the sentence before
        sentence = max((b for b in begins if b < at and passage.text[b:at].strip(" ([")), default=0)
        start = max(sentence, before)
        rows = tuple(cited.get((passage.passage_id, key), ()))
        inside = tuple(q for q in said[passage.passage_id] if start <= q.start < at)
        if rows:
            yield Claim(passage, sentence, start, at, rows, inside)
        before = at


def sentence_starts(text: str) -> list[int]:
    """Return where the sentences of a text begin; a stop inside quotation marks or after a title ends none."""
    inside = [match.span() for match in _QUOTED.finditer(text)]
    return [
        0,
        *(
            match.end()
            for match in _STOP.finditer(text)
            if not any(start <= match.start() < end - 1 for start, end in inside)
            and not _NOT_STOP.search(text[: match.end()])
        ),
    ]
