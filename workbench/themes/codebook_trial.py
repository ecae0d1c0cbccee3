"""A codebook tried on the evidence it is for: what its examples give, what it leaves out, what a change would do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..errors import NotFound
from ..text.veil import Veil
from . import unmatched, words_for_patterns
from .codebook import dry_run, examples, spellings
from .codebook.codebook_rows import Codebook

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class CodebookTrial:
    """A codebook, and the evidence and tags that it is tried on. Nothing here changes the codebook's files.

    trial = inquiry.codebook()
    trial.without("records-01")             # what taking this pattern out would lose
    """

    book: Codebook
    passages: pd.DataFrame
    documents: pd.DataFrame
    tags: pd.DataFrame
    veil: Veil | None = None

    def examples(self) -> pd.DataFrame:
        """Return one row per example that can be run, with what the patterns find in it and whether that is right."""
        return examples.run(self.book)

    def unmatched(self) -> pd.DataFrame:
        """Return the passages of evidence, of twenty-five words or more, in which no theme is found: one row each."""
        return unmatched.passages(self.tags, self.passages, self.documents)

    def suggested_terms(self, *, most: int = 15) -> pd.DataFrame:
        """Return words that a theme's passages have more than the rest: at most ``most`` rows a theme."""
        return words_for_patterns.suggested_terms(self.tags, self.passages, self.book, most=most)

    def without(self, *pattern_ids: str) -> pd.DataFrame:
        """Return what the themes would lose without these patterns: one row per theme that changes.

        Raises `NotFound` where the codebook has no such pattern.
        """
        if unknown := set(pattern_ids) - set(self.book.patterns["pattern_id"]):
            raise NotFound(
                f"there is no pattern “{min(unknown)}”", "patterns", "inquiry.patterns lists their ids."
            )
        return self.changed(patterns=self.book.patterns.query("pattern_id not in @pattern_ids"))

    def changed(
        self, *, themes: pd.DataFrame | None = None, patterns: pd.DataFrame | None = None
    ) -> pd.DataFrame:
        """Return what other ``themes`` or ``patterns`` would gain and lose: one row per theme that changes."""
        after = Codebook(
            self.book.themes if themes is None else themes,
            self.book.patterns if patterns is None else patterns,
        )
        return dry_run.dry_run(
            self.passages, self.book, after, self._meanings, tags=self.tags, veil=self.veil
        )

    @cached_property
    def _meanings(self) -> dict[str, str]:
        return spellings.used(spellings.abbreviations(self.passages))
