"""With what a draft's sentences were compared, and how many with nothing: that is what “0 findings” says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..model import Citation, Passage, Quotation, tables
from ..text.english.patterns_in_tables import in_table
from .draft import Draft
from .draft_sentences import sentence_starts

_OWN = in_table("checks", "the committee itself")
_WORDS = in_table("prose", "a letter")
# Each kind of sentence, in the order in which they are said.
_SAID = {
    "compared": "{} compared",
    "own": "{} the committee’s own",
    "document": "{} cite a document as a whole",
    "not held": "{} cite what is not held",
    "unresolved": "{} cite what was not found",
    "nothing": "{} carry no reference and were not compared",
}
_ONE = {"cite": "cites", "carry": "carries", "were": "was"}


def compared(draft: Draft) -> str:
    """Return what was compared of a draft, in words: ``41 sentences: 23 compared, 6 the committee’s own, …``.

    A sentence is compared where a reference of its own leads to evidence that is held, or its quoted words were found
    there; the committee's own are those that say “we” and cite nothing.
    """
    counts = Counter(kind for passage in draft.own for kind in _kinds(passage, draft))
    total = counts.total()
    parts = [
        _agreeing(words.format(counts[kind]), counts[kind]) for kind, words in _SAID.items() if counts[kind]
    ]
    head = f"{total} sentence{'' if total == 1 else 's'}"
    return f"{head}: {', '.join(parts)}" if parts else f"{head}: nothing was compared"


def _agreeing(words: str, count: int) -> str:
    return " ".join(_ONE.get(word, word) for word in words.split(" ")) if count == 1 else words


def _kinds(passage: Passage, draft: Draft) -> Iterator[str]:
    """Yield what each sentence of a paragraph or an item was compared with."""
    if passage.kind not in ("paragraph", "recommendation"):
        return
    cited: list[Citation] = tables.rows(draft.citations, Citation)
    own = [claim for claim in draft.claims if claim.passage.passage_id == passage.passage_id]
    in_text = [row for row in cited if row.passage_id == passage.passage_id and not row.note]
    quoted: list[Quotation] = tables.rows(draft.quotations, Quotation)
    found = [q for q in quoted if q.passage_id == passage.passage_id and q.target_passage_id]
    for start, end in pairwise([*sentence_starts(passage.text), len(passage.text)]):
        if not _WORDS.search(passage.text[start:end]):
            continue
        rows = [row for claim in own if claim.start < end and start < claim.end for row in claim.citations]
        rows += [row for row in in_text if start <= row.start < end]
        yield _kind(rows, any(start <= q.start < end for q in found), passage.text[start:end])


def _kind(rows: list[Citation], quoted: bool, words: str) -> str:
    statuses = {row.status for row in rows}
    if quoted or "resolved" in statuses:
        return "compared"
    if "document" in statuses:
        return "document"
    if statuses:
        return "not held" if statuses <= {"not held", "elsewhere"} else "unresolved"
    return "own" if _OWN.search(words) else "nothing"
