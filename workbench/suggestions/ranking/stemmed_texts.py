"""The words of many texts as the numbers of their stems: counted without reading a text twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from ...text.stems import stem
from ...text.words_of_many import words_of_many

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

    Ints = npt.NDArray[np.int64]

AT_ONCE = 2**18
"""Words that are looked at together: few enough to lie near the processor, and to take no memory."""


@dataclass(frozen=True, eq=False)
class Lists:
    """Many lists as one: a list is as many of ``flat`` as ``lengths`` says, from ``starts`` on."""

    flat: Any
    starts: Ints
    lengths: Ints

    @classmethod
    def of(cls, column: pa.ChunkedArray) -> Lists:
        """Return a column of lists, of numbers as numpy has them."""
        import pyarrow as pa

        whole = column.combine_chunks()
        ends = whole.offsets.to_numpy().astype("int64")
        flat = whole.flatten()
        numbers = pa.types.is_integer(flat.type)
        return cls(flat.to_numpy() if numbers else flat, ends[:-1] - ends[0], ends[1:] - ends[:-1])

    @classmethod
    def of_rows(cls, rows: Sequence[Sequence[int]]) -> Lists:
        """Return lists of numbers."""
        import numpy as np

        lengths = np.fromiter(map(len, rows), dtype=np.int64, count=len(rows))
        flat = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=int(lengths.sum()))
        return cls(flat, np.cumsum(lengths) - lengths, lengths)

    def as_arrow(self) -> pa.ListArray:
        """Return lists of numbers, which follow one another in ``flat``, as Arrow has them."""
        import numpy as np
        import pyarrow as pa

        ends = np.append(self.starts, len(self.flat)).astype(np.int32)
        return pa.ListArray.from_arrays(ends, pa.array(self.flat, pa.int32()))

    def __len__(self) -> int:
        return len(self.lengths)

    def one(self, n: int) -> Any:
        """Return one of the lists."""
        return self.flat[self.starts[n] : self.starts[n] + self.lengths[n]]

    def only(self, which: Ints) -> Lists:
        """Return some of the lists, by their numbers."""
        return Lists(self.flat, self.starts[which], self.lengths[which])

    def into(self, things: Ints, base: Ints) -> Lists:
        """Return the lists with what ``things`` has at each number, counted from the ``base`` of its list."""
        import numpy as np

        return replace(self, flat=things[self.flat + np.repeat(base, self.lengths)])

    def under(self, which: Lists) -> Lists:
        """Return, for each list of numbers of these lists, the lists of these numbers as one."""
        import numpy as np

        some = self.only(which.flat)
        flat, _ = some.joined(0, len(some))
        reached = np.concatenate([[0], np.cumsum(some.lengths)])
        starts = reached[which.starts]
        return Lists(flat, starts, reached[which.starts + which.lengths] - starts)

    def joined(self, first: int, end: int) -> tuple[Ints, Ints]:
        """Return the lists from ``first`` to ``end`` as one, and of each of its parts which of these it is from."""
        import numpy as np

        starts, lengths = self.starts[first:end], self.lengths[first:end]
        which = np.repeat(np.arange(end - first), lengths)
        if (
            end > first and (starts[1:] == starts[:-1] + lengths[:-1]).all()
        ):  # they follow one another as they lie
            return self.flat[starts[0] : starts[-1] + lengths[-1]], which
        before = np.cumsum(lengths) - lengths
        at = np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths)
        return self.flat[at], which


@dataclass(frozen=True, eq=False)
class Numbered:
    """Texts as numbers of ``stems``."""

    stems: pa.Array
    lists: Lists

    @classmethod
    def of(cls, texts: pa.Array) -> Numbered:
        """Return texts as numbers; each word’s stem is worked out once."""
        import numpy as np
        import pyarrow as pa

        words, counts = words_of_many(texts)
        coded = words.dictionary_encode()
        stems: dict[str, int] = {}
        of_word = [stems.setdefault(stem(word), len(stems)) for word in coded.dictionary.to_pylist()]
        numbers = np.array(of_word, dtype=np.int32)[coded.indices.to_numpy()]
        return cls(pa.array(stems, pa.large_string()), Lists(numbers, np.cumsum(counts) - counts, counts))


@dataclass(frozen=True, eq=False)
class Stemmed:
    """Texts as numbers of stems: each counts from ``base`` of its text, the first of its document's among ``stems``.

    One stem may stand there once for each document.
    """

    stems: pa.Array
    numbers: Lists
    base: Ints

    @classmethod
    def of(cls, texts: Iterable[str]) -> Stemmed:
        """Return texts as numbers."""
        import numpy as np
        import pyarrow as pa

        found = Numbered.of(pa.array(texts, pa.large_string()))
        return cls(found.stems, found.lists, np.zeros(len(found.lists), dtype=np.int64))

    @property
    def lengths(self) -> Ints:
        return self.numbers.lengths

    def only(self, which: Ints) -> Stemmed:
        """Return some of the texts, by their numbers."""
        return Stemmed(self.stems, self.numbers.only(which), self.base[which])

    def places(self, vocabulary: Mapping[str, int]) -> Ints:
        """Return of each of ``stems`` its number in a vocabulary, -1 where it has none."""
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc

        numbers = np.array([*vocabulary.values(), -1], dtype=np.int64)
        found = pc.index_in(self.stems, value_set=pa.array(vocabulary, pa.large_string()))
        places: Ints = numbers[found.fill_null(len(vocabulary)).to_numpy()]
        return places

    def one(self, n: int) -> Ints:
        """Return the places among ``stems`` of the words of one text."""
        found: Ints = self.numbers.one(n) + self.base[n]
        return found

    def spread(self) -> dict[str, int]:
        """Return of each stem in how many of the texts it stands."""
        import numpy as np

        at, text = self.said(0, len(self.numbers))
        many = max(len(self.numbers), 1)
        places, times = np.unique(np.unique(at * many + text) // many, return_counts=True)
        found: Counter[str] = Counter()
        for one, count in zip(self.stems.take(places).to_pylist(), times.tolist(), strict=True):
            found[one] += count  # of each document that has it
        return dict(found)

    def said(self, first: int, end: int) -> tuple[Ints, Ints]:
        """Return the places among ``stems`` of the words of the texts from ``first`` to ``end``, and whose each is."""
        import numpy as np

        numbers, text = self.numbers.joined(first, end)
        return numbers + np.repeat(self.base[first:end], self.lengths[first:end]), text


@dataclass(frozen=True, eq=False)
class Said:
    """Texts, and of each what stands beside it: the question with the answer."""

    own: Stemmed
    beside: Stemmed

    @classmethod
    def of(cls, texts: Iterable[str], beside: Iterable[str]) -> Said:
        """Return texts with what stands beside each."""
        return cls(Stemmed.of(texts), Stemmed.of(beside))

    def only(self, which: Ints) -> Said:
        """Return some of the texts, by their numbers."""
        return Said(self.own.only(which), self.beside.only(which))

    def parts(self) -> list[tuple[int, int]]:
        """Return where parts of the texts begin and end that have about `AT_ONCE` words."""
        import numpy as np

        reached = np.cumsum(self.own.lengths + self.beside.lengths)
        cuts = np.searchsorted(reached, np.arange(AT_ONCE, int(reached[-1]) if len(reached) else 0, AT_ONCE))
        bounds = [0, *(cuts + 1).tolist(), len(reached)]
        return [(a, b) for a, b in pairwise(bounds) if a < b]
