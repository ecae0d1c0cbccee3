"""Short quotations for a working paper: a sentence or two round what matters, the question where it is needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from ...model import Passage
from ..citing.citation import Cite
from ..rows_by_id import Lookup
from . import excerpts
from .excerpts import Excerpt
from .passages_under_item import UNASKED, UNCARRIED

LONGEST = 60  # words of a short quotation; one sentence alone may be longer
QUESTION = 40  # words of the question printed before a short answer


@dataclass(frozen=True)
class Quoted:
    """Words of one passage with their citation; a short answer has its question.

    ``unquoted`` says why nothing is quoted, where nothing is; ``later`` are the same witness's later words that
    correct these, or bear otherwise on the same.
    """

    anchor: str
    cite: Cite
    excerpt: Excerpt | None = None
    question: tuple[Excerpt, ...] = ()
    question_cite: Cite | None = None
    unquoted: str = ""
    later: Quoted | None = None


def quoted(
    passage: Passage, lookup: Lookup, anchor: str, span: tuple[int, int] | None = None, *, asked: bool = False
) -> Quoted:
    """Return words of a passage as they are quoted: from ``span`` on, to the ends of its sentences.

    Sentences after it, then before it, are added up to `excerpts.SHORT` words, so that nobody is quoted in
    a handful of words where there is more. An answer that is shorter all the same, and any where ``asked``,
    has its question; where that is not held, a short answer is not quoted.
    """
    start, end = stretched(passage.text, span or (0, 0))
    made = excerpts.excerpt(passage, passage.text[start:end], f"{anchor}-words")
    answer = Quoted(anchor, lookup.cite([passage]), made)
    if made is None:
        return replace(answer, unquoted=UNCARRIED)
    answers = passage.kind == "answer" or lookup.document(passage.document_id).kind == "oral"
    short = answers and excerpts.count_words(made.span.text) < excerpts.SHORT
    return _with_question(answer, passage, lookup, needed=short) if short or (asked and answers) else answer


def stretched(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span of the whole sentences that hold ``span``, with neighbours up to `excerpts.SHORT` words."""
    starts = excerpts.sentence_starts(text) or [0]
    sentences = [(a, len(text[:b].rstrip())) for a, b in pairwise((*starts, len(text)))]
    holding = [n for n, (a, b) in enumerate(sentences) if a < max(span[1], span[0] + 1) and b > span[0]]
    first, last = (holding[0], holding[-1]) if holding else (0, 0)
    words = excerpts.count_words

    def said(a: int, b: int) -> int:
        return words(text[sentences[a][0] : sentences[b][1]])

    while said(first, last) < excerpts.SHORT:
        if last + 1 < len(sentences) and said(first, last + 1) <= LONGEST:
            last += 1
        elif first and said(first - 1, last) <= LONGEST:
            first -= 1
        else:
            break
    return sentences[first][0], sentences[last][1]


def _with_question(answer: Quoted, passage: Passage, lookup: Lookup, *, needed: bool) -> Quoted:
    asked = excerpts.question_of(passage, lookup.in_document(passage.document_id))
    made = _asking(asked, answer.anchor)
    if made:
        return replace(answer, question=made, question_cite=lookup.cite(asked))
    return replace(answer, excerpt=None, unquoted=UNASKED) if needed else answer


def _asking(asked: tuple[Passage, ...], anchor: str) -> tuple[Excerpt, ...]:
    """Return the end of a question, where the asking is: its last sentences, up to `QUESTION` words."""
    if not asked:
        return ()
    text = asked[-1].text
    starts = excerpts.sentence_starts(text) or [0]
    fitting = [a for a in starts if excerpts.count_words(text[a:]) <= QUESTION]
    made = excerpts.excerpt(
        asked[-1], text[fitting[0] if fitting else starts[-1] :].rstrip(), f"{anchor}-asked"
    )
    return (made,) if made else ()
