"""Searching an inquiry: its index, which is kept with what can be made again, and the tables that it looks through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from ..model import Appearance, Document, Evidence, Passage, tables
from . import cache, kept_searches
from .held import Held
from .kept_searches import KeptSearch

if TYPE_CHECKING:
    import pandas as pd

    from ..finding.facets import Facets
    from ..finding.hits import Cite, Hits
    from ..finding.search_all import Named, SearchAll
    from ..finding.search_index import SearchIndex
    from . import Inquiry

_STAGE, _PART = "search_index", "index"
_CLAIMS = {"theme": "tags", "recommendation": "links", "term": "term_links"}
_UNREAD = ("partial", "no-text", "unsupported", "refused", "failed")


def index(held: Held) -> SearchIndex:
    """Return the index of the passages: as it was kept, or made and kept in its place."""
    from ..finding.search_index import SearchIndex, made

    key = cache.key_of(cache.made_with(), held.mark("passages"))
    kept = cache.load(held.cache, _STAGE)
    if kept is not None and kept.about.get("key") == key:
        return SearchIndex(bytes(kept.parts[_PART]))
    data = made(held.frame("passages")["text"].tolist())
    cache.save(held.cache, _STAGE, {"key": key}, {_PART: data})
    return SearchIndex(data)


def search(inquiry: Inquiry, asked: KeptSearch, order: str) -> Hits:
    """Return what fits a query, as `SearchAll.find` does, to be saved for an audience, too.

    With a name it is kept under that when it has been done, or, where nothing is looked for, is what was kept so.
    """
    from . import found_to_file

    is_again = asked.name and not (asked.query or asked.row["only"])
    wanted = kept_searches.named(inquiry.folder, asked.name) if is_again else asked
    engine: SearchAll = inquiry._frames["search engine"]
    found = engine.find(wanted.query, wanted.only, exact=wanted.exact, order=order)
    if asked.name and not is_again:
        kept_searches.keep(inquiry.folder, asked)
    found.leave = partial(found_to_file.saved, inquiry)
    return found


def like(inquiry: Inquiry, text: str) -> Hits | None:
    """Return the passages that share the telling words of a text (`like_a_passage.like`), or nothing."""
    from ..finding.like_a_passage import like

    engine: SearchAll = inquiry._frames["search engine"]
    return like(engine, text)


def facets(held: Held) -> Facets:
    """Return what passages can be narrowed and counted by, claims apart: no decision changes it."""
    from ..finding.facets import Facets

    return Facets(Evidence.of(held))


def engine(held: Held) -> SearchAll:
    """Return what searches this inquiry, as its audience may see it."""
    from ..finding.found_in_words import Gaps
    from ..finding.search_all import SearchAll

    documents = held.frame("documents")
    is_public = held["audience"] == "public"
    return SearchAll(
        held["facets"].about(_Claims(held)),
        held["search index"],
        _cite(documents, held.frame("appearances"), held["settings"].body),
        _others(held, is_public),
        Gaps(int(documents["status"].isin(_UNREAD).sum()), int((documents["status"] == "not-held").sum())),
        lambda: held["veil"],
    )


class _Claims(Mapping[str, Mapping[str, frozenset[str]]]):
    """What each passage is about, by people or by rule, made when it is asked for; nothing that was dismissed.

    It is made once: the engine that has it is made anew when anything is decided.
    """

    def __init__(self, held: Held) -> None:
        self.held = held
        self._known: dict[str, Mapping[str, frozenset[str]]] = {}

    def __getitem__(self, name: str) -> Mapping[str, frozenset[str]]:
        if name not in self:
            raise KeyError(name)
        if name not in self._known:
            self._known[name] = self._made(name)
        return self._known[name]

    def _made(self, name: str) -> Mapping[str, frozenset[str]]:
        column = f"{name}_id" if name != "theme" else name
        rows = self.held.frame(_CLAIMS[name])
        rows = rows[rows["status"] != "dismissed"]
        about = {
            str(value): frozenset(map(str, found)) for value, found in rows.groupby(column)["passage_id"]
        }
        return _with_subthemes(about, self.held.frame("themes")) if name == "theme" else about

    def __contains__(self, name: object) -> bool:
        return name in _CLAIMS

    def __iter__(self) -> Iterator[str]:
        return iter(_CLAIMS)

    def __len__(self) -> int:
        return len(_CLAIMS)


def _with_subthemes(about: Mapping[str, frozenset[str]], themes: pd.DataFrame) -> dict[str, frozenset[str]]:
    parents = dict(zip(themes["theme"], themes["parent"], strict=True))
    found: dict[str, set[str]] = defaultdict(set)
    for theme in parents:
        above, seen = theme, set[str]()
        while above and above not in seen:
            found[above] |= about.get(theme, frozenset())
            seen.add(above)
            above = parents.get(above, "")
    return {theme: frozenset(ids) for theme, ids in found.items()}


def _others(held: Held, is_public: bool) -> Named:
    from ..briefing import kept_inside

    def rows(name: str, *columns: str) -> list[tuple[str, str]]:
        frame = kept_inside.table_outward(name, held.frame(name)) if is_public else held.frame(name)
        written = zip(*(frame[column].map(_words).tolist() for column in columns), strict=True)
        return [
            (ident, "\n".join(words)) for ident, words in zip(frame.iloc[:, 0].tolist(), written, strict=True)
        ]

    return {
        "names": rows("people", "name", "aliases"),
        "titles": rows("documents", "title", "author", "evidence_code", "paper_number"),
        "items": rows("recommendations", "number", "text"),
        "memos": rows("memos", "text"),
    }


def _words(value: Any) -> str:
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def _cite(documents: pd.DataFrame, appearances: pd.DataFrame, body: str) -> Cite:
    from ..briefing.citing import house_styles
    from ..briefing.rows_by_id import Lookup
    from ..model.passages_by_id import PassagesById

    by_document: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in tables.rows(appearances, Appearance):
        by_document[appearance.document_id].append(appearance)
    by_id = {document.document_id: document for document in tables.rows(documents, Document)}
    heard = {name: tuple(rows) for name, rows in by_document.items()}
    lookup = Lookup(by_id, PassagesById(tables.table(Passage)), heard, {})
    style = house_styles.style_of(body)

    def cite(passage: Passage, asked: str) -> str:
        document = lookup.document(passage.document_id)
        return house_styles.cite_as(asked or style, [passage], document, lookup.appearance(passage))

    return cite
