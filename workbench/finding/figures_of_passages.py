"""The ledger of figures: each number that a passage gives, with what is counted, where, when and by whom.

What is read of a sentence: `text/english/given_figures.py`. Headings, directions, references and notes are not read:
their numbers are of paragraphs, questions and papers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from ..model import FigureRead, Passage
from ..model.values import NOBODYS_WORDS
from ..text import stems
from ..text.english.given_figures import Given, given_figures


def read(passages: Iterable[Passage], authors: Mapping[str, str]) -> Iterator[FigureRead]:
    """Yield the figures of passages in order; ``authors`` of the documents are who gives what no speaker does."""
    for passage in passages:
        if passage.kind in NOBODYS_WORDS or not any(map(str.isalnum, passage.text)):
            continue
        by = passage.speaker or authors.get(passage.document_id, "")
        yield from (_row(passage, one, by) for one in given_figures(passage.text))


def about(counted: str) -> str:
    """Return what is counted in words that can be compared: without endings and small words, each once, in order.

    >>> about("children who go missing") == about("the missing children")
    True
    """
    words = {stems.stem(word) for word in stems.words(counted) if word not in stems.COMMON}
    return " ".join(sorted(word for word in words if not word.isdigit()))


def _row(passage: Passage, one: Given, by: str) -> FigureRead:
    claimed = "\n".join((passage.passage_id, str(one.start), str(one.end), one.unit, f"{one.value:g}"))
    return FigureRead(
        f"f{hashlib.sha256(claimed.encode('utf-8')).hexdigest()[:15]}", passage.passage_id, passage.document_id,
        one.start, one.end, one.quote, one.value, one.value_to, one.unit, one.counted, one.area, one.period, by,
        one.attributed_to, about(one.counted),
    )  # fmt: skip
