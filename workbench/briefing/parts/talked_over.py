"""Where what is to be asked about was talked over before: spans of turns in the hearings held, each as it opens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...finding.discussions import Discussion, Talk, Turn, stemmed
from ...model import Passage
from ...model.values import SPEAKING_DOCUMENTS
from ..citing import citation
from ..material import Material
from ..rows_by_id import Lookup
from .planned import Planned
from .short_quotes import Quoted, quoted

MOST_MATTERS, MOST_SPANS = 6, 2
OF_ITS_WORDS = 2
"""Words of a matter that a span must have, of one with as many: a single one is said of anything."""


@dataclass(frozen=True)
class Span:
    """One discussion: where it stands, who took part as they are printed, and the words that open it."""

    source: str
    where: str
    people: tuple[str, ...]
    opening: Quoted


@dataclass(frozen=True)
class TalkedOver:
    """A matter, and the discussions of it in the hearings held, the nearest first; none where none was found."""

    matter: str
    spans: tuple[Span, ...]


def talked_over(material: Material, lookup: Lookup, questions: Sequence[Planned]) -> tuple[TalkedOver, ...]:
    """Return where each matter of the session was talked over before, in the order of the matters.

    The matters are the heads of the researcher's own questions, or a question where it has no head: of what nobody has
    planned to ask the brief, of two pages, says nothing.
    """
    matters = list(
        dict.fromkeys(one.question.head.strip() or one.question.question.strip() for one in questions)
    )
    talk = Talk(list(_turns(material, lookup)) if matters else ())
    if not talk.turns:
        return ()
    return tuple(
        TalkedOver(matter, tuple(_spans(matter, talk, lookup, f"before-{n}")))
        for n, matter in enumerate(matters[:MOST_MATTERS], 1)
    )


def _turns(material: Material, lookup: Lookup) -> Iterator[Turn]:
    documents = material.documents
    spoken = documents.loc[documents["kind"].isin(SPEAKING_DOCUMENTS), "document_id"]
    for document_id in spoken.tolist():
        said = [one for one in lookup.in_document(document_id) if one.turn is not None and one.text.strip()]
        for _, some in groupby(said, key=lambda one: one.turn):
            together = list(some)
            ends = together[0].passage_id, together[-1].passage_id
            yield Turn(document_id, together[0].speaker, "\n".join(one.text for one in together), ends)


def _spans(matter: str, talk: Talk, lookup: Lookup, anchor: str) -> Iterator[Span]:
    wanted = set(stemmed(matter))
    shown = 0
    for found in talk.found(matter):
        passages = _of(found, lookup)
        said = set(stemmed(" ".join(one.text for one in passages)))
        if len(wanted & said) < min(OF_ITS_WORDS, len(wanted)):
            continue
        shown += 1
        source = citation.source(lookup.document(found.document_id))
        yield Span(source, _where(passages), found.people, _opening(passages, lookup, f"{anchor}-{shown}"))
        if shown == MOST_SPANS:
            return


def _where(passages: Sequence[Passage]) -> str:
    """Return where a discussion stands: ``Q4``, or ``Q4 to Q9``."""
    ends = dict.fromkeys(citation.where(one) for one in (passages[0], passages[-1]))
    return " to ".join(ends)


def _opening(passages: Sequence[Passage], lookup: Lookup, anchor: str) -> Quoted:
    """Return the first words of a discussion that can be quoted: “Yes.” by itself is not."""
    made = (quoted(one, lookup, anchor) for one in passages)
    return next((one for one in made if one.excerpt), None) or quoted(passages[0], lookup, anchor)


def _of(found: Discussion, lookup: Lookup) -> list[Passage]:
    """Return the passages of a discussion, from its first to its last."""
    held = lookup.in_document(found.document_id)
    ids = [one.passage_id for one in held]
    return held[ids.index(found.first_passage_id) : ids.index(found.last_passage_id) + 1]
