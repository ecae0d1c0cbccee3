"""The commitments of the replies, letters and statements that an inquiry holds: suggested, for people to confirm."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..model import Commitment, Document, Passage
from ..model.tables import conform, rows, table
from ..text.english.dates import dates
from ..text.english.patterns_in_tables import in_table
from ..undertakings.due_words import due
from .match_replies import items_answered
from .read_commitments import Promised, promised
from .responders import names_in, responder_over

if TYPE_CHECKING:
    import pandas as pd

SAYING = ("response", "paragraph", "statement")
"""Kinds of passage in which those who reply speak: no item said again, no heading, no note."""
REPLYING = ("response", "correspondence", "statement")
REPORTING = ("report",)
"""In a report only a government or a body that reports on itself commits itself; a committee's asks."""
_CONSULTS = in_table("commitments", "of a consultation")
_ASKS = in_table("bodies", "makes reports")


def suggest(
    recommendations: pd.DataFrame, passages: pd.DataFrame, documents: pd.DataFrame, given: pd.DataFrame
) -> pd.DataFrame:
    """Return what replies, letters and statements say will be done: a frame of `model.Commitment`, all *suggested*.

    One row per sentence (`read_commitments.promised`), in the order of the documents' dates. ``by`` is the body that
    it names, else those under whose heading it stands, else whose document it is, and empty where nobody knows. It
    answers the items that the answer in which it stands is matched to: none, where it stands in none. ``deadlines``
    and ``consultation`` are days that the sentence prints; ``outcome`` and ``adopted_by`` are for people to say. What
    a person wrote down already (``given``, with the passage or the same words) is not suggested again.
    """
    items = set(recommendations["document_id"])
    held = [one for one in rows(documents, Document) if one.document_id not in items and _speaks(one)]
    held.sort(key=lambda one: (one.date or "9999", one.document_id))
    mine = passages[
        passages["document_id"].isin([one.document_id for one in held]) & passages["kind"].isin(SAYING)
    ].sort_values(["document_id", "seq"], kind="stable")
    if not len(mine):
        return table(Commitment, [])
    answers = items_answered(recommendations, passages, documents)
    said: dict[str, list[Passage]] = {}
    for passage in rows(conform(mine, Passage), Passage):
        said.setdefault(passage.document_id, []).append(passage)
    known = rows(given, Commitment)
    words = {passage.passage_id: passage.text for several in said.values() for passage in several}
    found = {
        one.commitment_id: one
        for document in held
        for one in _of(document, said.get(document.document_id, []), answers)
        if not any(_is(one, other, words[one.passage_id]) for other in known)
    }
    return table(Commitment, list(found.values()))


def commitment_id(passage_id: str, words: str) -> str:
    """Return a commitment's id: a hash of what is claimed, passage and words; never of who says so."""
    claim = "\x1f".join((passage_id, words))
    return "co" + hashlib.sha256(claim.encode("utf-8", "surrogatepass")).hexdigest()[:14]


def _speaks(document: Document) -> bool:
    """Whether a document is in the voice of a government or a body, as far as its kind and its author tell."""
    if document.kind in REPLYING:
        return not _ASKS.search(document.author)
    return document.kind in REPORTING and bool(names_in(document.author))


def _of(
    document: Document, said: list[Passage], answers: Mapping[str, tuple[str, ...]]
) -> Iterator[Commitment]:
    for passage in said:
        for one in promised(passage.text):
            items = answers.get(passage.passage_id, ())
            together = f"stands in one answer to {len(items)} items: say which it answers"
            when = due(one.words, document.date)[0]
            yield Commitment(
                commitment_id(passage.passage_id, one.words), document.document_id, passage.passage_id,
                one.by or responder_over(passage) or document.author, document.date, one.words, items,
                _consultation(one), note=together if len(items) > 1 else "", deadlines=(when,) if when else (),
                source=document.title, url=document.url, provenance=document.provenance,
            )  # fmt: skip


def _consultation(one: Promised) -> str:
    """Return from when to when a sentence says that something is consulted on; nothing where it prints no two days."""
    if not _CONSULTS.search(one.words):
        return ""
    return next(
        (day.iso for day in dates(one.words, told=False) if "/" in day.iso and len(day.iso) == 21), ""
    )


def _is(one: Commitment, other: Commitment, paragraph: str) -> bool:
    """Whether a commitment that a person wrote down is this one: in its words, or in their own of its paragraph."""
    if one.document_id != other.document_id or not other.text:
        return False
    if one.passage_id == other.passage_id and other.text not in paragraph:
        return True
    return other.text in one.text or one.text in other.text
