"""Later documents that may fulfil an undertaking: of the same body, with words of what was promised."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Appearance, Document, Evidence, Sought, tables
from ..text import names
from ..text.english.patterns_in_tables import in_table

ANSWERING = ("correspondence", "written", "response", "statement")
"""Kinds of documents in which an undertaking can be fulfilled."""
LEAST = 2
"""Words of what was promised, not widespread among these documents, that a document must share."""
_WORD = in_table("prose", "a longer word")
_EMPTY = frozenset(
    "that this those these with from have will would could write provide supply send note committee "
    "back come some what "
    "which when then them they their there about your very much more also figures figure "
    "information details detail "
    "letter writing share give publish happy certainly each every into just only make sure been "
    "being were than other "
    "such should shall case point question answer area things thing something letting know".split()
)


def sought(promised: Document, witness: Appearance | None, what: str) -> Sought:
    """Return what to look for of an undertaking, in words, that a witness gave in a document."""
    ours = _bodies([witness] if witness else [], promised)
    return Sought(promised.date, tuple(sorted(ours)), tuple(sorted(_words(what))))


@dataclass(frozen=True)
class Later:
    """The documents that can fulfil something: by whom they are, and which words they have."""

    documents: tuple[Document, ...]
    bodies: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    common: frozenset[str]

    def perhaps(self, one: Sought) -> tuple[str, ...]:
        """Return the ids of later documents of the witness's body that share `LEAST` words, by date.

        A document without a date, or of the day itself, is never later. Where what was promised has fewer words
        of its own, all of them must stand there.
        """
        wanted = frozenset(one.words) - self.common
        if not one.bodies or not wanted or not one.date:
            return ()
        found = [
            d
            for d in self.documents
            if d.date > one.date
            and not self.bodies[d.document_id].isdisjoint(one.bodies)
            and len(wanted & self.words[d.document_id]) >= min(LEAST, len(wanted))
        ]
        return tuple(d.document_id for d in sorted(found, key=lambda d: (d.date, d.document_id)))


def later(evidence: Evidence) -> Later:
    """Return the documents in which an undertaking can be fulfilled."""
    held = [
        d
        for d in tables.rows(evidence.documents, Document)
        if d.kind in ANSWERING and d.status in ("ok", "partial")
    ]
    ids = {d.document_id for d in held}
    passages, appearances = evidence.passages, evidence.appearances
    came: dict[str, list[Appearance]] = defaultdict(list)
    for row in tables.rows(appearances[appearances["document_id"].isin(ids)], Appearance):
        came[row.document_id].append(row)
    here = passages[passages["document_id"].isin(ids)]
    texts: dict[str, set[str]] = defaultdict(set)
    for document_id, text in zip(here["document_id"].tolist(), here["text"].tolist(), strict=True):
        texts[document_id] |= _words(text)
    spread = Counter(word for found in texts.values() for word in found)
    common = {word for word, many in spread.items() if many > max(3, len(held) / 2)}
    return Later(
        tuple(held),
        {d.document_id: _bodies(came[d.document_id], d) for d in held},
        {d.document_id: frozenset(texts[d.document_id]) for d in held},
        frozenset(common),
    )


def _bodies(came: Iterable[Appearance], document: Document) -> frozenset[str]:
    """Return the names of whoever speaks in a document, folded: people, their organisations, the author."""
    given = [document.author, *(name for a in came for name in (a.organisation, a.label, a.person_id))]
    return frozenset(names.fold(name).removeprefix("the ") for name in given if name.strip())


def _words(text: str) -> frozenset[str]:
    found = {word.lower() for word in _WORD.findall(text)} - _EMPTY
    return frozenset(w[:-1] if w.endswith("s") and not w.endswith("ss") else w for w in found)
