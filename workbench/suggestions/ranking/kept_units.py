"""Units as they are kept, document by document: where their passages stand, and their words as numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ...model import arrow_tables
from ...model.values import ASKS, EVIDENCE_DOCUMENTS, OWN_WORDS
from .stemmed_texts import Lists, Numbered

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from ...model import Evidence


@dataclass(frozen=True)
class KeptUnit:
    """A unit: the places of its ``passages``, and of those ``asked`` before it, among the passages of its document.

    ``words`` and ``asked_words`` are the places of their stems among those of `KeptStems`.
    """

    document_id: str
    unit_id: str
    passages: tuple[int, ...]
    words: tuple[int, ...]
    asked: tuple[int, ...]
    asked_words: tuple[int, ...]


@dataclass(frozen=True)
class KeptStems:
    """The stems of the words of one document, each once."""

    document_id: str
    stems: tuple[str, ...]


KEPT: Mapping[str, type] = {"units": KeptUnit, "stems": KeptStems}


def kept_of(evidence: Evidence) -> dict[str, dict[str, pa.Table]]:
    """Return the units of each document that is ranked: the tables of `KEPT`.

    One unit per question number and witness, per unnumbered turn, and per written paragraph, in the order of their
    first words. Members, the chair and counsel are no witnesses: what they say counts as the question. Who they are
    is said of a document, because people change sides over the years.
    """
    kinds, came = evidence.documents, evidence.appearances
    ranked = kinds.loc[kinds["kind"].isin(EVIDENCE_DOCUMENTS), "document_id"]
    asking = came[came["capacity"].isin(ASKS)]
    others: dict[str, set[str]] = defaultdict(set)
    for document, person in zip(asking["document_id"].tolist(), asking["person_id"].tolist(), strict=True):
        others[document].add(person)
    passages = evidence.passages[evidence.passages["document_id"].isin(ranked)]
    return {
        document: _tables(document, _units(rows, others[document]), words)
        for document, rows, words in _by_document(passages)
    }


def question(asked: str, kind: str, section: str) -> str:
    """Return what counts as the question of a unit: what was asked, else of a paragraph the heading over it."""
    return asked or (_heading(section) if kind == "paragraph" else "")


def _heading(section: str) -> str:
    return section.rsplit(" › ", 1)[-1]


class _Row(NamedTuple):
    """What is needed of a passage; 200,000 of them are made, so not a whole `model.Passage`."""

    at: int
    turn: int
    passage_id: str
    kind: str
    locator: str
    speaker: str
    person_id: str
    section: str
    text: str


class _Unit(NamedTuple):
    """Where its passages stand that are said and asked; ``heading`` is what counts as the question, if nothing is."""

    where: str
    speaker: str
    said: list[int]
    asked: list[int]
    heading: str | None


@dataclass(frozen=True, eq=False)
class _Words:
    """The words of all texts as numbers of ``stems``: of the passages, from ``first`` on a document’s; of headings."""

    stems: pa.Array
    texts: Lists
    headings: Mapping[str, int]
    first: int = 0

    @classmethod
    def of(cls, passages: pd.DataFrame) -> _Words:
        import pyarrow as pa

        over = passages.loc[passages["kind"] == "paragraph", "section"].unique().tolist()
        headings = list(dict.fromkeys(map(_heading, over)))
        texts = [arrow_tables.texts(passages["text"]), pa.array(headings, pa.large_string())]
        found = Numbered.of(pa.concat_arrays(texts))
        return cls(found.stems, found.lists, {name: len(passages) + n for n, name in enumerate(headings)})

    def beside(self, unit: _Unit) -> list[int]:
        """Return which texts stand beside a unit: what was asked, or the heading."""
        if unit.heading is not None:
            return [self.headings[unit.heading]]
        return [self.first + at for at in unit.asked]


def _by_document(passages: pd.DataFrame) -> Iterator[tuple[str, Iterator[_Row], _Words]]:
    """Yield each document with its passages and all words."""
    import numpy as np
    import pandas as pd

    which, names = pd.factorize(passages["document_id"])
    ordered = passages.take(np.argsort(which, kind="stable"))
    ends = np.cumsum(np.bincount(which, minlength=len(names))).tolist()
    columns = [ordered["turn"].fillna(0).astype(int).tolist()]
    columns += [ordered[name].tolist() for name in _Row._fields[2:]]
    words = _Words.of(ordered)
    for name, first, end in zip(names.tolist(), [0, *ends], ends, strict=False):
        cells = (column[first:end] for column in columns)
        yield str(name), map(_Row, range(end - first), *cells), replace(words, first=first)


def _units(rows: Iterable[_Row], others: Collection[str]) -> list[_Unit]:
    """Return the units of one document."""
    found: dict[tuple[str, str], list[_Row]] = {}
    asked: dict[str, list[_Row]] = {}
    latest: tuple[int, list[_Row]] = (0, [])  # the turn that last asked, and its words
    put: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        where = _place(row)
        if row.kind == "question" or row.person_id in others:
            asked.setdefault(where, []).append(row)
            if latest[0] != row.turn or not latest[1]:
                latest = row.turn, []
            latest[1].append(row)
        elif row.kind in OWN_WORDS and row.text and not row.text.isspace():
            key = where, row.person_id or row.speaker
            found.setdefault(key, []).append(row)
            if key not in put and where not in ("", row.locator) and latest[1]:
                put[key] = latest[1]
    return [_unit(key[0], said, asked.get(key[0]) or put.get(key, [])) for key, said in found.items()]


def _unit(where: str, said: list[_Row], asked: list[_Row]) -> _Unit:
    first = said[0]
    silent = len(asked) < 2 and not any(row.text for row in asked)
    heading = _heading(first.section) if silent and first.kind == "paragraph" else None
    return _Unit(where, first.speaker, [row.at for row in said], [row.at for row in asked], heading)


def _place(row: _Row) -> str:
    """Return what holds a question and its answers together: the number, else the turn; a paragraph is alone."""
    if row.locator[:1] == "Q" and row.locator[1:].isdecimal():
        return row.locator
    return f"turn {row.turn}" if row.turn and row.speaker else row.passage_id


def _tables(document: str, units: Sequence[_Unit], words: _Words) -> dict[str, pa.Table]:
    """Return the tables of `KEPT` of one document."""
    import numpy as np
    import pyarrow as pa

    said, asked = Lists.of_rows([one.said for one in units]), Lists.of_rows([one.asked for one in units])
    own = words.texts.under(replace(said, flat=said.flat + words.first))
    beside = words.texts.under(Lists.of_rows([words.beside(one) for one in units]))
    coded = pa.array(np.concatenate([own.flat, beside.flat])).dictionary_encode()
    numbers = coded.indices.to_numpy()
    cells = {
        "document_id": [document] * len(units),
        "unit_id": [f"{document}/{u.where.removeprefix(f'{document}/')} {u.speaker}".strip() for u in units],
        "passages": said.as_arrow(),
        "words": replace(own, flat=numbers[: len(own.flat)]).as_arrow(),
        "asked": asked.as_arrow(),
        "asked_words": replace(beside, flat=numbers[len(own.flat) :]).as_arrow(),
    }
    stems = {"document_id": [document], "stems": [words.stems.take(coded.dictionary).to_pylist()]}
    nothing: dict[str, list[str]] = {"document_id": [], "stems": []}
    return {
        "units": arrow_tables.of_columns(KeptUnit, cells),
        "stems": arrow_tables.of_columns(KeptStems, stems if units else nothing),
    }
