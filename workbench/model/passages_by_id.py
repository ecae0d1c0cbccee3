"""The passages of a frame by their id, of which only those that somebody looks at are made rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, ValuesView
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import tables
from .evidence import Passage

if TYPE_CHECKING:
    import pandas as pd

Place = tuple[str, str]
"""A document's id and a locator: of a question, all that is said under it."""


class PassagesById(Mapping[str, Passage]):
    """The passages of a frame by id, in its order (of an id that stands twice the last); of ``kinds`` only, if given.

    A large inquiry has hundreds of thousands, and a draft of two sentences is about one or two of its documents: the
    passages of a document are made rows together, when the first of them is looked at.
    """

    def __init__(self, frame: pd.DataFrame, kinds: Collection[str] = ()) -> None:
        self.frame, self.kinds = frame, frozenset(kinds)
        self._made: dict[str, list[Passage]] = {}
        self._ids: dict[str, dict[str, Passage]] = {}

    def __getitem__(self, passage_id: str) -> Passage:
        # An id is its document's, a slash and the place; few frames have others.
        for document_id in filter(self._of.__contains__, _beginnings(passage_id)):
            if passage_id in self._by_id(document_id):
                return self._by_id(document_id)[passage_id]
        if not passage_id or passage_id not in self._at:
            raise KeyError(passage_id)
        return self._row(self._at[passage_id])

    def __contains__(self, passage_id: object) -> bool:
        return isinstance(passage_id, str) and self.get(passage_id) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)

    def values(self) -> ValuesView[Passage]:
        """Return all passages, made rows at once: for whoever goes through the whole evidence."""
        return self._every.values()

    def of(self, document_id: str) -> list[Passage]:
        """Return the passages of a document, in its order; none of one that is not held."""
        return [p for p in self._all_of(document_id) if not self.kinds or p.kind in self.kinds]

    def under(self, places: Collection[Place]) -> list[Passage]:
        """Return the passages that stand in some places, in the order of the frame."""
        wanted = set(places)
        documents = {document_id for document_id, _ in wanted}
        ordered = sorted(documents & self._of.keys(), key=lambda one: int(self._of[one][0]))
        return [p for one in ordered for p in self.of(one) if (p.document_id, p.locator) in wanted]

    def first_with(
        self, letters: str, fits: Callable[[str], bool], outside: Collection[str] = ()
    ) -> Passage | None:
        """Return the first passage whose text has some letters in it, and ``fits``; none of a document ``outside``."""
        texts = self.frame["text"]
        for at in texts.str.contains(letters, regex=False).to_numpy().nonzero()[0].tolist():
            if self._names[self._codes[at]] not in outside and fits(str(texts.iat[at])):
                found = self._row(at)
                if not self.kinds or found.kind in self.kinds:
                    return found
        return None

    def _row(self, at: int) -> Passage:
        document_id = self._names[self._codes[at]]
        return self._all_of(document_id)[int(self._of[document_id].searchsorted(at))]

    def _all_of(self, document_id: str) -> list[Passage]:
        if document_id not in self._made:
            places = self._of.get(document_id, ())
            together = len(places) and places[-1] - places[0] + 1 == len(places)
            rows = self.frame.iloc[slice(places[0], places[-1] + 1) if together else list(places)]
            self._made[document_id] = tables.rows(rows, Passage)
        return self._made[document_id]

    def _by_id(self, document_id: str) -> dict[str, Passage]:
        if document_id not in self._ids:
            self._ids[document_id] = {p.passage_id: p for p in self.of(document_id)}
        return self._ids[document_id]

    @cached_property
    def _every(self) -> dict[str, Passage]:
        rows: list[Passage] = tables.rows(self.frame, Passage)
        return {p.passage_id: p for p in rows if not self.kinds or p.kind in self.kinds}

    @cached_property
    def _at(self) -> dict[str, int]:
        """Where in the frame each stands."""
        ids = enumerate(self.frame["passage_id"].tolist())
        if not self.kinds:
            return {passage_id: n for n, passage_id in ids}
        fits = self.frame["kind"].isin(self.kinds).tolist()
        return {passage_id: n for n, passage_id in ids if fits[n]}

    @cached_property
    def _factorised(self) -> tuple[Any, list[str]]:
        import pandas as pd

        codes, names = pd.factorize(self.frame["document_id"])
        return codes, names.tolist()

    @property
    def _codes(self) -> Any:
        return self._factorised[0]

    @property
    def _names(self) -> list[str]:
        return self._factorised[1]

    @cached_property
    def _of(self) -> dict[str, Any]:
        """Where in the frame the passages of each document stand, in order."""
        ordered = self._codes.argsort(kind="stable")
        ends = self._codes[ordered].searchsorted(range(len(self._names) + 1))
        return {name: ordered[a:b] for name, a, b in zip(self._names, ends, ends[1:], strict=False)}


def _beginnings(passage_id: str) -> Iterator[str]:
    return (passage_id[:at] for at, sign in enumerate(passage_id) if sign == "/")
