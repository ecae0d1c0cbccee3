"""Where the words that were decided on stand now, when a source has a new version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

WORDS = "words"
"""The field of a claim that holds the whole text of its passage, as it stood when it was decided on."""
# Of a passage's words, how many must be the same and in order for it to be the one that was decided on.
ALIKE = 0.75
# A quotation of so many words is known by itself; a shorter one may stand in any passage.
KNOWN = 5


class Shelf:
    """The passages that claims are about, and those of the same documents: their words may have moved.

    A document's texts are fetched when a claim on it comes (`fetch`), and once.
    """

    def __init__(self, passages: pd.DataFrame) -> None:
        self._passages = passages
        self.texts: dict[str, str] = {}
        self._document: dict[str, str] = {}
        self._within: dict[str, list[str]] = defaultdict(list)
        self._asked: set[str] = set()

    def fetch(self, claims: Iterable[Mapping[str, Any]]) -> None:
        """Have at hand what is needed to place claims."""
        wanted = {str(claim.get("passage_id", "")) for claim in claims} - {""} - self._asked
        if not wanted:
            return
        self._asked |= wanted
        held = self._passages
        documents = {passage_id.rpartition("/")[0] for passage_id in wanted - set(self.texts)}
        documents |= set(held.loc[held["passage_id"].isin(wanted - set(self.texts)), "document_id"])
        some = held[held["document_id"].isin(documents - set(self._within))]
        for passage_id, document_id, text in zip(
            some["passage_id"], some["document_id"], some["text"], strict=True
        ):
            self.texts[passage_id], self._document[passage_id] = text, document_id
            self._within[document_id].append(passage_id)

    def now(self, claim: dict[str, Any]) -> dict[str, Any] | None:
        """Return a claim with the passage in which its words stand now; ``None`` where they have no one place.

        They stand where they did if the passage has the same words, but for a correction; else in the one other
        passage of the document that has exactly the same words, or the quotation, if that is long enough to know.
        A claim that does not say what its passage was stands where it did, if its quotation does.
        """
        words, quote = str(claim.get(WORDS, "")), str(claim.get("quote", ""))
        passage_id = str(claim.get("passage_id", ""))
        if not passage_id or self.texts.get(passage_id) == words:
            return claim
        here = self.texts.get(passage_id, "")
        long = len(quote.split()) >= KNOWN
        if not words:
            return claim if quote in here else None
        moved = [name for name in self._others(passage_id) if self.texts[name] == words]
        if not moved and quote in here and (long or alike(words, here)):
            return claim
        if not moved and long:
            moved = [name for name in self._others(passage_id) if quote in self.texts[name]]
        return claim | {"passage_id": moved[0]} if len(moved) == 1 else None

    def _others(self, passage_id: str) -> list[str]:
        document_id = self._document.get(passage_id) or passage_id.rpartition("/")[0]
        return [name for name in self._within[document_id] if name != passage_id]


def alike(one: str, other: str) -> bool:
    """Say whether one passage is the other but for a correction."""
    left, right = one.split(), other.split()
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
