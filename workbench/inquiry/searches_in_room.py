"""Searches in the room: kept under names, more like a passage, and what a theme would find by a search's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..errors import WorkbenchError
from ..finding.query_as_patterns import AsPatterns, as_patterns
from ..finding.query_language import parse
from ..model import Pattern, tables
from ..themes.codebook.codebook_rows import Codebook
from ..themes.codebook.read_codebook import PATTERNS_FILE
from ..themes.codebook_trial import CodebookTrial
from . import kept_searches, locked_tables, searching
from .kept_searches import KeptSearch
from .locked_tables import Change

if TYPE_CHECKING:
    import pandas as pd

    from ..finding.hits import Hits
    from . import Inquiry

_COLUMNS = ("pattern_id", "theme", "kind", "pattern", "note")


class SearchesInRoom:
    """The searches of one open inquiry."""

    def __init__(self, inquiry: Inquiry, wrote: Callable[[], None] = lambda: None) -> None:
        self.inquiry, self._wrote = inquiry, wrote

    def listed(self) -> list[dict[str, Any]]:
        """Return the searches that are kept, to be listed."""
        return [{**vars(one), "only": dict(one.only)} for one in kept_searches.kept(self.inquiry.folder)]

    def keep(self, name: str, query: str, only: Mapping[str, str]) -> list[dict[str, Any]]:
        """Keep a search under a name; return the list. Raises `WorkbenchError` where it can't be."""
        parse(query)
        kept_searches.keep(self.inquiry.folder, KeptSearch(name, query, only))
        self._wrote()
        return self.listed()

    def let_go(self, name: str) -> list[dict[str, Any]]:
        """Take a search out of those that are kept; return the list."""
        kept_searches.let_go(self.inquiry.folder, name)
        self._wrote()
        return self.listed()

    def like(self, text: str) -> Hits:
        """Return the passages that share the telling words of a text. Raises `WorkbenchError` where it has none."""
        found = searching.like(self.inquiry, text)
        if found is None:
            what = "no word of this passage is rare enough to find others by"
            raise WorkbenchError(what, "more like this", "Search for words of your own.")
        return found

    def tried(self, query: str, theme: str) -> dict[str, Any]:
        """Return what a theme would find by the words of a search: how many places more, some of them,
        and what of the search is left out.

        Nothing is written. Raises `WorkbenchError` where nothing of the search can be a pattern.
        """
        import pandas as pd

        made, theme = _patterns(query), theme or "a new theme"
        before = Codebook(self.inquiry.themes, self.inquiry.patterns)
        evidence = (self.inquiry.passages, self.inquiry.documents, self.inquiry.tags)
        trial = CodebookTrial(before, *evidence, self.inquiry._frames["veil"])
        rows = tables.table(
            Pattern, [Pattern(f"tried-{n}", theme, *one) for n, one in enumerate(made.patterns)]
        )
        changed = trial.changed(patterns=pd.concat([before.patterns, rows], ignore_index=True))
        gained = changed[changed["theme"] == theme]
        return {
            "patterns": list(made.shown),
            "left": list(made.left_out),
            "gained": int(gained["gained"].sum()),
            "examples": [words for one in gained["gains"] for words in one],
        }

    def add_patterns(self, query: str, theme: str) -> int:
        """Write the words of a search into patterns.csv, as patterns of a theme; return how many are new.

        Raises `WorkbenchError` where nothing of it can be a pattern, and where the codebook stands in another file.
        """
        made = _patterns(query)
        place = self.inquiry.folder.at(PATTERNS_FILE)

        def add(there: pd.DataFrame) -> Change:
            known = set(zip(there["theme"], there["kind"], there["pattern"], strict=True))
            taken = set(there["pattern_id"])
            rows = []
            for kind, words in made.patterns:
                if (theme, kind, words) in known:
                    continue
                number = next(n for n in range(1, 100_000) if f"{theme}-{n:02}" not in taken)
                taken.add(ident := f"{theme}-{number:02}")
                rows.append(
                    {
                        "pattern_id": ident,
                        "theme": theme,
                        "kind": kind,
                        "pattern": words,
                        "note": "from a search",
                    }
                )
            return Change(rows)

        return len(locked_tables.change(place, add, _COLUMNS).added)


def _patterns(query: str) -> AsPatterns:
    made = as_patterns(parse(query))
    if not made.patterns:
        why = "; ".join(made.left_out) or "it looks for no words"
        raise WorkbenchError(
            f"nothing of this search can be a pattern: {why}", "the room", "Join words by OR."
        )
    return made
