"""What a coder has chosen to see: others' decisions or not, and suggestions not before one's own pass is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


@dataclass
class Sight:
    """One coder's sight. ``passed`` are the documents of which their own pass is done, ``second`` what is read again.

    ``mine`` gives what they decided themselves, by the ids of tags.
    """

    mine: Callable[[], Mapping[str, str]]
    others: bool = True
    clean: bool = False
    passed: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()

    def hides_others(self, passage_id: str, document_of: Callable[[str], str]) -> bool:
        """Say whether what other coders made of a passage is hidden: by choice, or until one's own pass is done."""
        return not self.others or (self.clean and document_of(passage_id) not in self.passed)

    def of(self, tags: pd.DataFrame, coder: str, document_of: Callable[[str], str]) -> pd.DataFrame:
        """Return tags as the coder may see them now: what is hidden is not there, or stands as it was suggested."""
        if tags.empty or (self.others and not self.clean and not self.second):
            return tags
        mine = self.mine()
        unread = tags["passage_id"].map(lambda one: self.clean and document_of(one) not in self.passed)
        again = tags["tag_id"].isin(self.second)
        hides = (unread | again | (not self.others)) & (tags["coder"] != coder)
        by_others = hides & (tags["status"] != "suggested")
        own = tags["tag_id"].map(lambda one: mine.get(one, ""))
        tags = tags.copy()
        tags.loc[by_others, "status"] = own[by_others].where(own[by_others] != "", "suggested")
        tags.loc[by_others, ["coder", "decided", "note"]] = ""
        tags.loc[by_others & (own != ""), "coder"] = coder
        gone = by_others & (own == "") & tags["origin"].str.startswith("person:") & ~again
        return tags[~(gone | (unread & (tags["status"] == "suggested")))]
