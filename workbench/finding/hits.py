"""What a search found: how many and where, the passages with their words in context, and what stands near them."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import Passage, tables
from ..text.veil import Veil, in_context
from .discussions import Discussion
from .facets import Facets
from .found_in_words import Gaps, Looked, found_in_words
from .fts_expression import tokens, words_pattern
from .query_language import Node, Phrase
from .search_index import MANY, RANKED_UP_TO, SearchIndex

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

SHOWN = 10
AROUND = 60
"""Characters shown on either side of what was found."""
ORDERS = ("rank", "evidence")
SIDES = ("", "left", "right")
Cite = Callable[[Passage, str], str]
"""How a passage is cited, in a style of its name; in that of the inquiry's body where none is named."""
TalkedOver = Callable[[str, Mapping[str, str], int], list[Discussion]]
"""The discussions of a query, in what it is narrowed to, at most so many."""
Leave = Callable[["Hits", Path, str, tuple[str, str]], Path]
"""How what was found is saved, for an audience, in a style, of a day."""


@dataclass(frozen=True)
class Hit:
    """One passage that was found; ``words`` as they stand in it, with what is ``before`` and ``after`` them.

    Words that somebody marked as distressing are folded.
    """

    passage_id: str
    document_id: str
    kind: str
    voice: str
    before: str
    words: str
    after: str
    citation: str


@dataclass(frozen=True)
class Collocate:
    """A word that stands near what was found: in how many ``passages`` of it, and how many hold the word ``of`` all."""

    word: str
    passages: int
    of: int


@dataclass(frozen=True)
class Frequency:
    """How many passages with one ``value`` of a facet were found, and ``of`` how many that have it."""

    value: str
    passages: int
    of: int


@dataclass(eq=False)
class Hits:
    """The passages that fit a query, the best first or in the order of the evidence; and the counts, in words.

    ``compared`` says by what they are alike, where they are like a passage. ``others`` are the rows of other tables
    that fit, by noun. ``table`` has a row per passage (`Hit`).
    """

    query: str
    node: Node | None
    index: SearchIndex
    facets: Facets
    narrowed: Mapping[str, str]
    cite: Cite
    order: str = "rank"
    exact: bool = False
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gaps: Gaps = field(default_factory=Gaps)
    talked_over: TalkedOver = lambda query, narrowed, most: []
    leave: Leave | None = None
    compared: str = ""
    veil: Veil = field(default_factory=Veil)

    def __len__(self) -> int:
        return len(self.places)

    def __repr__(self) -> str:
        return self.said

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<li>{html.escape(hit.before)}<mark>{html.escape(hit.words)}</mark>{html.escape(hit.after)}<br>"
            f"<small>{html.escape(hit.citation)}</small></li>"
            for hit in self.hits(SHOWN)
        )
        return f"<p>{html.escape(self.said)}</p><ol>{rows}</ol>"

    @cached_property
    def asked(self) -> str:
        """What the index is asked."""
        return "" if self.node is None else self.index.asked(self.node, exact=self.exact)

    @cached_property
    def places(self) -> np.ndarray:
        """Where the passages stand that fit, in the order of the evidence."""
        import numpy as np

        found = self.index.fitting(self.asked) if self.asked else np.arange(len(self.facets.passages))
        return self.facets.narrowed(found, self.narrowed)

    @property
    def passage_ids(self) -> list[str]:
        """The ids of the passages that fit, in the order of the evidence."""
        found: list[str] = self.facets.passages["passage_id"].iloc[self.places].tolist()
        return found

    @cached_property
    def is_ranked(self) -> bool:
        """Whether the best come first: not where there are too many, nor where nothing is looked for."""
        return self.order == "rank" and bool(self.asked) and self._fitting <= RANKED_UP_TO

    @cached_property
    def _fitting(self) -> int:
        """How many passages hold the words, whatever it is narrowed to: many are counted sooner than they are told."""
        return self.index.count(self.asked)

    @property
    def said(self) -> str:
        """How many were found, in whose words, and what was looked through."""
        passages = self.facets.passages
        looked = Looked(len(passages), passages["document_id"].nunique(), self.gaps, self.narrowed)
        others = {noun: len(ids) for noun, ids in self.others.items()}
        said = found_in_words(self.facets.counts("voice", self.places), others, looked)
        if self.order == "rank" and self.asked and not self.is_ranked:
            said += f" More than {RANKED_UP_TO:,} fit, so they come in the order of the evidence, unranked."
        return f"{self.compared} {said}".strip()

    @property
    def table(self) -> pd.DataFrame:
        """All hits, one row per passage, with the columns of `Hit`."""
        return tables.table(Hit, self.hits())

    def hits(self, most: int | None = None, *, unfolded: bool = False) -> list[Hit]:
        """Return the first ``most`` hits, or all; ``unfolded``: distressing words as they stand, as in a saved list."""
        places = self._ordered(len(self.facets.passages) if most is None else most)
        return [next(self._all(*one, unfolded=unfolded)) for one in self._read(places)]

    def citations(self, style: str = "", most: int | None = None) -> list[str]:
        """Return how each passage found is cited, to paste into a draft; in order, as `hits`.

        ``style``: *Commons*, *Lords*, *OSCOLA*, *inquiry* or *workbench* (plain); if not given, that of the inquiry's
        body. Raises `WorkbenchError` for another.
        """
        ordered = self._ordered(len(self.facets.passages) if most is None else most)
        return [self.cite(passage, style) for passage, _ in self._read(ordered)]

    def save(self, path: Path | str, *, audience: str = "public", style: str = "", date: str = "") -> Path:
        """Write the passages found as a list (.csv, .xlsx or .docx), as an audience may see them; return its path.

        Raises `WorkbenchError` for another ending, audience or style, and where something must not leave.
        """
        if self.leave is None:
            raise WorkbenchError("what is in no inquiry’s folder is not saved", "save", "Search an inquiry.")
        return self.leave(self, Path(path), audience, (style, date))

    def in_context(self, by: str = "", most: int | None = None) -> pd.DataFrame:
        """Return each place where the words stand, with what is around it: several a passage, in columns of `Hit`.

        ``by`` *left* sorts by the words before, the nearest first; *right* by the words after. Raises `WorkbenchError`
        for another side.
        """
        if by not in SIDES:
            raise WorkbenchError(f"There is no side “{by}” to sort by", "search", "There are: left, right.")
        found = [
            hit
            for one in self._read(self._ordered(len(self.places) if most is None else most))
            for hit in self._all(*one)
        ]
        if by == "right":
            found.sort(key=lambda hit: tokens(hit.after))
        elif by == "left":
            found.sort(key=lambda hit: tokens(hit.before)[::-1])
        return tables.table(Hit, found)

    def frequency(self, by: str = "category") -> pd.DataFrame:
        """Return how many passages fit for each value of a facet, and of how many that have it (`Frequency`)."""
        import numpy as np

        of = self.facets.counts(by, np.arange(len(self.facets.passages)))
        found = self.facets.counts(by, self.places)
        return tables.table(
            Frequency, [Frequency(value, found.get(value, 0), n) for value, n in of.items() if value]
        )

    def discussions(self, most: int = 10) -> pd.DataFrame:
        """Return where this was talked over: spans of turns in hearings, the best first (`Discussion`).

        The query may be a question in plain words or an item of a report; a speaker whom it names speaks in the span.
        """
        return tables.table(Discussion, self.talked_over(self.query, self.narrowed, most))

    def collocates(self, within: int = 5, most: int = 50) -> pd.DataFrame:
        """Return the words that stand at most ``within`` words from what was found, in the most passages first.

        A word is counted once a passage (`Collocate`); words of one or two letters are left out.
        """
        near: Counter[str] = Counter()
        for one in self._read(self.places.tolist() if self.asked else []):
            near.update(
                {
                    w
                    for hit in self._all(*one, 40 * within, unfolded=True)
                    for w in _beside(hit, within)
                    if len(w) > 2
                }
            )
        rows = [
            Collocate(word, count, self.index.count(self.index.asked(Phrase(word), exact=True)))
            for word, count in sorted(near.items(), key=lambda one: (-one[1], one[0]))[:most]
        ]
        return tables.table(Collocate, rows)

    def _ordered(self, most: int) -> list[int]:
        if not self.is_ranked:
            if self.asked and not self.narrowed:
                return self.index.first(self.asked, most)
            first: list[int] = self.places[:most].tolist()
            return first
        if not self.narrowed:
            return self._best(most)
        kept = set(self.places.tolist())
        return [place for place in self._best(RANKED_UP_TO) if place in kept][:most]

    def _best(self, most: int) -> list[int]:
        if self.node is None or self._fitting < MANY:
            return self.index.best(self.asked, most)
        return self.index.best_of_many(self.node, self.asked, most, exact=self.exact)

    def _read(self, places: list[int]) -> Iterator[tuple[Passage, str]]:
        """Yield the passages that stand in some places, with in whose words each is; looked up at one go."""
        voices = self.facets.column("voice").iloc[places].tolist()
        yield from zip(tables.rows(self.facets.passages.iloc[places], Passage), map(str, voices), strict=True)

    def _all(
        self, passage: Passage, voice: str, around: int = AROUND, *, unfolded: bool = False
    ) -> Iterator[Hit]:
        """Yield each place in a passage where the words stand; its beginning where they can't be shown."""
        found = [one.span() for one in self.pattern.finditer(passage.text)] if self.pattern else []
        text = passage.text if unfolded else self.veil.over(passage.passage_id, passage.text)
        citation = self.cite(passage, "")
        for start, end in found or [(0, 0)]:
            parts = _before(text, start, around), text[start:end], _after(text, end, around)
            before, words, after = in_context(*parts)
            yield Hit(
                passage.passage_id, passage.document_id, passage.kind, voice, before, words, after, citation
            )  # fmt: skip

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What marks the words of the query in a text, in all the forms in which they are looked for."""
        return words_pattern(self.node, None if self.exact else self.index.known)


def _before(text: str, start: int, around: int) -> str:
    if start <= around:
        return text[:start]
    cut = text.find(" ", start - around, start)
    return "… " + text[cut + 1 if cut >= 0 else start - around : start]


def _after(text: str, end: int, around: int) -> str:
    if len(text) - end <= around:
        return text[end:]
    cut = text.rfind(" ", end, end + around)
    return text[end : cut if cut >= 0 else end + around] + " …"


def _beside(hit: Hit, within: int) -> Iterable[str]:
    return (*tokens(hit.before)[-within:], *tokens(hit.after)[:within])
