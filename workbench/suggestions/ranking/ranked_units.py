"""What is ranked: an answer with the question that it answers, or a paragraph of a submission."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, overload

from ...model import arrow_tables
from .kept_units import KEPT, kept_of, question
from .stemmed_texts import Lists, Said, Stemmed

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd
    import pyarrow as pa

    from ...model import Evidence
    from .stemmed_texts import Ints

    Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Unit:
    """What one witness says under one question, or one paragraph that a submitter writes.

    ``passages`` are its citable passages; ``question`` is what a member asked (of a paragraph: the heading
    that it stands under), which counts for the answer and is never linked itself.
    """

    unit_id: str
    person_id: str
    speaker: str
    text: str
    question: str = ""
    passages: tuple[str, ...] = ()
    texts: tuple[str, ...] = field(default=(), repr=False)


def of_witnesses(evidence: Evidence, kept: Mapping[str, pa.Table] | None = None) -> Units:
    """Return the units of all evidence that is ranked (`values.EVIDENCE_DOCUMENTS`).

    ``kept`` are their tables, made before (`kept_units.kept_of`) of the same evidence; made now, if not given.
    """
    if kept is None:
        several = kept_of(evidence).values()
        kept = {
            name: arrow_tables.joined(row_type, (one[name] for one in several))
            for name, row_type in KEPT.items()
        }
    return Units.of(kept, evidence.passages)


class Units(Sequence[Unit]):
    """Units in the order of the evidence: columns, of which one is made a `Unit` when it is looked at."""

    def __init__(self, columns: _Columns, numbers: Ints) -> None:
        self._columns, self._numbers = columns, numbers
        self._made: dict[int, Unit] = {}

    @classmethod
    def of(cls, kept: Mapping[str, pa.Table], passages: pd.DataFrame) -> Units:
        """Return units that were kept, with the passages that they were made of."""
        import numpy as np

        columns = _Columns.of(kept, passages)
        return cls(columns, np.arange(len(columns)))

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Unit: ...
    @overload
    def __getitem__(self, at: slice) -> Units: ...
    def __getitem__(self, at: int | slice) -> Unit | Units:
        if isinstance(at, slice):
            return Units(self._columns, self._numbers[at])
        if at not in self._made:
            self._made[at] = self._columns.unit(int(self._numbers[at]))
        return self._made[at]

    def only(self, which: Ints) -> Units:
        """Return some of the units, by their numbers."""
        return Units(self._columns, self._numbers[which])

    def in_documents(self, documents: Collection[str]) -> Ints:
        """Return the numbers of the units that stand in some documents."""
        import numpy as np

        return np.flatnonzero(self._columns.stand_in(documents)[self._numbers])

    def of_passages(self, passage_ids: pd.Series) -> Ints:
        """Return of each passage the number of the unit that it belongs to, -1 where that is none of these."""
        import numpy as np

        place = np.full(len(self._columns) + 1, -1)
        place[self._numbers] = np.arange(len(self))
        return place[self._columns.units_of(passage_ids)]

    def by_theme(self, tags: pd.DataFrame) -> Mapping[str, Ints]:
        """Return the numbers of the units that have each theme of some tags."""
        import numpy as np

        unit, groups = self.of_passages(tags["passage_id"]), tags.groupby("theme", sort=False).indices
        return {str(theme): np.unique(unit[rows][unit[rows] >= 0]) for theme, rows in groups.items()}

    def first_of(self, name: str) -> tuple[list[str], Ints]:
        """Return what the first passages have in a column: each thing once, and of each unit which of these."""
        things, which = self._columns.first_of(name)
        return things, which[self._numbers]

    @cached_property
    def by_person(self) -> Mapping[str, Ints]:
        """The numbers of the units of each person who is known."""
        import numpy as np

        people, codes = self.first_of("person_id")
        order = np.argsort(codes, kind="stable")
        ends = np.searchsorted(codes[order], np.arange(len(people) + 1))
        return {
            one: order[ends[n] : ends[n + 1]] for n, one in enumerate(people) if one and ends[n] < ends[n + 1]
        }

    @cached_property
    def said(self) -> Said:
        """The words of each unit, and of its question."""
        return self._columns.said.only(self._numbers)


@dataclass(frozen=True, eq=False)
class _Columns:
    """The units that were kept: their ids, documents and words, and where their passages stand in the frame of all."""

    idents: pa.ChunkedArray
    documents: tuple[list[str], Ints]
    passages: Lists
    asked: Lists
    said: Said
    frame: pd.DataFrame

    @classmethod
    def of(cls, kept: Mapping[str, pa.Table], passages: pd.DataFrame) -> _Columns:
        units = kept["units"]
        names, which = _coded(units["document_id"].combine_chunks())
        rows, begin = _rows_by_document(passages)
        place = _numbers(begin.get(name, 0) for name in names)[which]
        own, asked = (Lists.of(units[name]) for name in ("passages", "asked"))
        stems = Lists.of(kept["stems"]["stems"])
        first = dict(zip(kept["stems"]["document_id"].to_pylist(), stems.starts.tolist(), strict=True))
        base = _numbers(first[name] for name in names)[which]
        words, beside = (
            Stemmed(stems.flat, Lists.of(units[name]), base) for name in ("words", "asked_words")
        )
        return cls(
            units["unit_id"], (names, which), own.into(rows, place), asked.into(rows, place), Said(words, beside),
            passages,
        )  # fmt: skip

    def __len__(self) -> int:
        return len(self.idents)

    def unit(self, n: int) -> Unit:
        """Return one unit."""
        own, asked = self.passages.one(n), self.asked.one(n)
        texts = tuple(self._cell("text", row) for row in own)
        ids = tuple(self._cell("passage_id", row) for row in own)
        person_id, speaker, kind, section = (
            self._cell(name, own[0]) for name in ("person_id", "speaker", "kind", "section")
        )
        beside = question(" ".join(self._cell("text", row) for row in asked), kind, section)
        return Unit(self.idents[n].as_py(), person_id, speaker, " ".join(texts), beside, ids, texts)

    def first_of(self, name: str) -> tuple[list[str], Ints]:
        things, which = _coded(self._cells[name])
        return things, which[self.passages.flat[self.passages.starts]]

    def stand_in(self, documents: Collection[str]) -> Bools:
        """Say of each unit whether it stands in one of some documents."""
        import numpy as np

        names, which = self.documents
        return np.array([name in documents for name in names], dtype=bool)[which]

    def units_of(self, passage_ids: pd.Series) -> Ints:
        """Return of each passage the number of its unit; of one that has none, the number of all units."""
        found: Ints = self._of_row[arrow_tables.places(passage_ids, self.frame["passage_id"])]
        return found

    @cached_property
    def _of_row(self) -> Ints:
        import numpy as np

        found = np.full(len(self.frame) + 1, len(self))
        found[self.passages.flat] = np.repeat(np.arange(len(self)), self.passages.lengths)
        return found

    @cached_property
    def _cells(self) -> Mapping[str, pa.Array]:
        names = ("passage_id", "kind", "speaker", "person_id", "section", "text")
        return {name: arrow_tables.texts(self.frame[name]) for name in names}

    def _cell(self, name: str, row: int) -> str:
        cell: str = self._cells[name][int(row)].as_py()
        return cell


def _coded(column: pa.Array) -> tuple[list[str], Ints]:
    """Return each thing of a column once, and of each cell which of these it is."""
    import numpy as np

    coded = column.dictionary_encode()
    return coded.dictionary.to_pylist(), coded.indices.to_numpy().astype(np.int64)


def _rows_by_document(passages: pd.DataFrame) -> tuple[Ints, Mapping[str, int]]:
    """Return the numbers of the rows, document by document, and where each document's begin."""
    import numpy as np
    import pandas as pd

    which, names = pd.factorize(passages["document_id"])
    rows = np.argsort(which, kind="stable")
    begin = np.searchsorted(which[rows], np.arange(len(names)))
    return rows, dict(zip(names.tolist(), begin.tolist(), strict=True))


def _numbers(several: Iterable[int]) -> Ints:
    import numpy as np

    return np.array(list(several), dtype=np.int64)
