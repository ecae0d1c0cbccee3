"""The terms of reference, read from the document that sets them out: a call for evidence, a remit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..model import Document, Passage, Term, tables
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd

# Words that lead to a list of terms: “submissions on the following matters:”, “Terms of reference”.
_LEADS = in_table("papers", "leads to terms")
# What follows the terms is of how to write, and to whom.
_STOPS = in_table("papers", "ends terms")
_BULLET = in_table("sources/paper_forms", "a bullet or number of a term")
_PRINTED = in_table("sources/paper_forms", "a number as printed")
_LONGEST = 150  # words: a head of the terms is shorter than that


def read(passages: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the terms of reference that the documents of kind *terms* set out: one row per head, as printed.

    Columns are those of `model.Term`. A head is a paragraph after words that lead to a list (“on the following
    matters:”), up to the next heading or the first words on how to submit; where no words lead, each paragraph that
    is a question. ``term_id`` is the passage’s id. ``number`` is as printed; a head without one has ours, in brackets.
    The marks of a list are no part of ``text``. A document that has no such list gives no row.
    """
    held = [
        d for d in tables.rows(documents, Document) if d.kind == "terms" and d.status in ("ok", "partial")
    ]
    rows: list[Term] = []
    for document in held:
        here = passages[passages["document_id"] == document.document_id]
        rows += _terms(tables.rows(here, Passage), len(rows))
    return tables.table(Term, rows)


def _terms(passages: Sequence[Passage], before: int) -> list[Term]:
    heads = _after_lead(passages) or [p for p in passages if p.kind != "heading" and _asks(p)]
    found = [_term(p, before + n) for n, p in enumerate(heads, 1)]
    return found if len(found) > 1 else []


def _after_lead(passages: Sequence[Passage]) -> list[Passage]:
    """Return the paragraphs of the first list of two and more that words lead to."""
    for n, lead in enumerate(passages):
        if not _LEADS.search(lead.text.strip()) or len(lead.text.split()) > _LONGEST:
            continue
        found = _listed(passages[n + 1 :])
        if len(found) > 1:
            return found
    return []


def _listed(passages: Iterable[Passage]) -> list[Passage]:
    found: list[Passage] = []
    for passage in passages:
        if (
            passage.kind == "heading"
            or _STOPS.search(passage.text.strip())
            or len(passage.text.split()) > _LONGEST
        ):
            break
        found.append(passage)
    return found


def _asks(passage: Passage) -> bool:
    return passage.text.rstrip().endswith("?") and not _STOPS.search(passage.text)


def _term(passage: Passage, n: int) -> Term:
    mark = _BULLET.match(passage.text)
    printed = (mark["number"] if mark else "") or ""
    if not printed and _PRINTED.fullmatch(passage.locator):
        printed = passage.locator
    text = passage.text[mark.end() :] if mark else passage.text
    return Term(passage.passage_id, printed or f"[{n}]", text.strip())
