"""The engine of `Inquiry.search`: passages by the index, people, documents, recommendations and memos beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import Evidence
from ..model.values import SPEAKING_DOCUMENTS
from ..text.veil import Veil
from .discussions import Discussion, Talk, Turn
from .facets import NAMES, Facets
from .found_in_words import Gaps
from .hits import ORDERS, Cite, Hits
from .query_language import Node, parse
from .search_index import SearchIndex, made

if TYPE_CHECKING:
    import numpy as np

Named = Mapping[str, Sequence[tuple[str, str]]]
"""The id and the words of each row of a table, by a noun for its rows."""


def search_passages(evidence: Evidence) -> Callable[[str], Hits]:
    """Return a search of evidence that is in no folder: its passages alone, indexed when it is first asked."""
    engine: list[SearchAll] = []

    def search(query: str) -> Hits:
        if not engine:
            index = SearchIndex(made(evidence.passages["text"].tolist()))
            engine.append(SearchAll(Facets(evidence), index, lambda passage, style: passage.passage_id))
        return engine[0].find(query, {})

    return search


@dataclass(eq=False)
class SearchAll:
    """What can be searched. ``others`` are tables beside the passages, ``gaps`` what is not looked through.

    ``veil`` says which words are folded in what is shown; they are found all the same.
    """

    facets: Facets
    index: SearchIndex
    cite: Cite
    others: Named = field(default_factory=dict)
    gaps: Gaps = field(default_factory=Gaps)
    veil: Callable[[], Veil] = Veil

    def find(self, query: str, only: Mapping[str, str], *, exact: bool = False, order: str = "rank") -> Hits:
        """Return what fits a query (`query_language`) and ``only`` what has these values of facets (`facets.NAMES`).

        Words are found in other spellings, too, unless ``exact``. ``order``: *rank* or *evidence*. Raises
        `WorkbenchError` for a query that can't be read, a facet that is none, or a value that nothing has.
        """
        if order not in ORDERS:
            raise WorkbenchError(f"There is no order “{order}”", "search", f"There are: {', '.join(ORDERS)}.")
        for name in only:
            if name not in NAMES:
                raise WorkbenchError(
                    f"Nothing can be narrowed by “{name}”", "search", f"By: {', '.join(NAMES)}."
                )
        node = parse(query)
        wanted = {name: value for name, value in only.items() if value}
        found = Hits(
            query, node, self.index, self.facets, wanted, self.cite, order, exact,
            {} if wanted or node is None else self._beside(node, exact), self.gaps, self._discussions,
            veil=self.veil(),
        )  # fmt: skip
        if wanted:
            found.places  # noqa: B018 -- a value that nothing has is said now, not when the first row is read
        return found

    def _discussions(self, query: str, wanted: Mapping[str, str], most: int) -> list[Discussion]:
        import numpy as np

        talk, of_turn = self._talk
        within = None
        if wanted:
            fits = self.facets.narrowed(np.arange(len(self.facets.passages)), wanted)
            within = np.zeros(len(talk.turns), dtype=bool)
            within[of_turn[fits][of_turn[fits] >= 0]] = True
        return talk.found(query, most, within)

    @cached_property
    def _talk(self) -> tuple[Talk, np.ndarray]:
        """Return what was said, turn by turn, and of each passage the place of its turn; −1 of what nobody said."""
        import numpy as np

        rows = self.facets.passages
        spoken = (
            self.facets.column("document_kind").isin(SPEAKING_DOCUMENTS).to_numpy() & rows["turn"].notna()
        )
        names = ("passage_id", "text", "speaker", "document_id", "turn")
        ids, texts, speakers, documents, numbers = (rows[name].tolist() for name in names)
        of_turn = np.full(len(rows), -1)
        parts: dict[tuple[str, int], list[int]] = {}
        for place in np.flatnonzero(spoken).tolist():
            parts.setdefault((documents[place], numbers[place]), []).append(place)
        turns = []
        for n, ((document, _), places) in enumerate(parts.items()):
            of_turn[places] = n
            said = "\n".join(texts[place] for place in places)
            turns.append(Turn(document, speakers[places[0]], said, (ids[places[0]], ids[places[-1]])))
        return Talk(turns), of_turn

    def _beside(self, node: Node, exact: bool) -> dict[str, tuple[str, ...]]:
        fitting = {}
        for noun, rows in self.others.items():
            index = self._indexes[noun]
            fitting[noun] = tuple(
                rows[place][0] for place in index.fitting(index.asked(node, exact=exact)).tolist()
            )
        return fitting

    @cached_property
    def _indexes(self) -> dict[str, SearchIndex]:
        return {noun: SearchIndex(made(words for _, words in rows)) for noun, rows in self.others.items()}
