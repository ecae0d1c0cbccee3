"""A methods paragraph on the coding, made from what was really done: every number is counted, none is typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from .. import decisions
from ..decisions import hash_chain
from ..model import Coding, Decision, Tag, tables
from . import decision_pace
from .accuracy import Precision, Recall
from .agreement import Agreement
from .sampling import RANDOM, SECOND, Sampled

if TYPE_CHECKING:
    import pandas as pd

    from ..themes.codebook.codebook_rows import Codebook


@dataclass(frozen=True)
class Work:
    """What the paragraph is made from: the inquiry's frames, and the measures that were taken, where any were."""

    codebook: Codebook
    passages: pd.DataFrame
    tags: pd.DataFrame
    decisions: pd.DataFrame = field(default_factory=partial(tables.table, Decision))
    samples: pd.DataFrame = field(default_factory=partial(tables.table, Sampled))
    codings: pd.DataFrame = field(default_factory=partial(tables.table, Coding))
    agreement: pd.DataFrame = field(default_factory=partial(tables.table, Agreement))
    precision: pd.DataFrame = field(default_factory=partial(tables.table, Precision))
    recall: pd.DataFrame = field(default_factory=partial(tables.table, Recall))


def paragraph(work: Work) -> str:
    """Return what was done as a paragraph for a report's methods section, in plain sentences.

    What was not done is said: nothing decided, recall unknown, no second coding. Agreement is given where it was
    measured and recommended nowhere: it belongs to codebook coding, not to reflexive thematic analysis.
    """
    return " ".join(
        [*_coding(work), *_decided(work), *_in_bulk(work), *_recalled(work), *_agreed(work), *_hasty(work)]
    )


def _coding(work: Work) -> Iterator[str]:
    themes, patterns = len(work.codebook.themes), len(work.codebook.patterns)
    rules, models = (int(work.tags["origin"].str.startswith(kind).sum()) for kind in ("rule:", "model:"))
    documents = work.passages["document_id"].nunique()
    yield (
        f"{_many(len(work.passages), 'passage')} of {_many(documents, 'document')} were coded against a codebook of "
        f"{_many(themes, 'theme')} with {_many(patterns, 'pattern')}."
    )
    by = [f"{_many(rules, 'tag')} by rule"] + (
        [f"{_many(models, 'tag')} by a model trained on decisions"] if models else []
    )
    yield f"The software suggested {' and '.join(by)}; it decided nothing."


def _decided(work: Work) -> Iterator[str]:
    counts = {
        status: int((work.tags["status"] == status).sum())
        for status in ("confirmed", "dismissed", "suggested")
    }
    people = sorted(set(work.tags.loc[work.tags["status"].isin(("confirmed", "dismissed")), "coder"]) - {""})
    if not people:
        yield "No tag has been confirmed or dismissed, so all of them are suggestions and their precision is unknown."
        return
    rows: list[Tag] = tables.rows(work.tags[work.tags["origin"].str.startswith("person:")], Tag)
    own = f"; {_many(len(rows), 'tag')} of theirs nothing had suggested" if rows else ""
    yield (
        f"{_many(len(people), 'person', 'people')} ({', '.join(people)}) confirmed {counts['confirmed']:,} and "
        f"dismissed {counts['dismissed']:,} of them{own}; {counts['suggested']:,} are undecided."
    )
    confirmed, dismissed = (int(work.precision[name].sum()) for name in ("confirmed", "dismissed"))
    if confirmed + dismissed:
        yield f"Of the suggestions that were decided, {confirmed:,} of {confirmed + dismissed:,} were confirmed."


def _in_bulk(work: Work) -> Iterator[str]:
    """Say what was decided without being read, after a sample of it was, and where somebody stopped looking."""
    stand: list[Decision] = decisions.alive(tables.rows(work.decisions, Decision))
    for bulk in decisions.in_bulk(stand)[0]:
        yield f"In bulk: {bulk.coder} decided on {bulk.of:,}, of which {bulk.read:,} had been read."
    for one in stand:
        if one.table == decisions.STOPS:
            said = hash_chain.said(one.act, one.detail)[2]
            yield (
                f"{one.coder} stopped looking at suggestions of {said.get('theme', 'a theme')}: {int(said['left']):,} "
                f"were not looked at, of which at most {int(said['most']):,} are about it "
                f"({100 * float(said['sure']):g} % sure)."
            )


def _recalled(work: Work) -> Iterator[str]:
    known: list[Recall] = [row for row in tables.rows(work.recall, Recall) if row.recall is not None]
    if not known:
        yield "Recall is unknown: no random sample has been read without suggestions."
        return
    read = max(row.read for row in known)
    found, coded = sum(row.found for row in known), sum(row.coded for row in known)
    yield (
        f"A random sample of {_many(read, 'passage')}, untagged ones included, was read without suggestions; of "
        f"{_many(coded, 'coding')} made there, the software had found {found:,} ({_many(len(known), 'theme')})."
    )


def _agreed(work: Work) -> Iterator[str]:
    rows: list[Agreement] = [row for row in tables.rows(work.agreement, Agreement) if row.units]
    if not rows:
        yield "Nothing was coded twice, so agreement between coders was not measured."
        return
    drawn = "drawn blind by theme" if (work.samples["how"] == SECOND).any() else "read by more than one coder"
    drawn = "drawn at random" if (work.samples["how"] == RANDOM).all() and len(work.samples) else drawn
    alphas = sorted(row.alpha for row in rows if row.alpha is not None)
    passages = max(row.units for row in rows)
    spread = (
        f"Krippendorff’s alpha (nominal) runs from {alphas[0]:.2f} to {alphas[-1]:.2f} over "
        f"{_many(len(alphas), 'theme')}"
        if alphas
        else "no theme was coded by some and not by others often enough for a measure"
    )
    coders = _many(max(row.coders for row in rows), "coder")
    yield f"Up to {_many(passages, 'passage')} {drawn} were coded by {coders}; {spread}."
    yield "Agreement is of codes from this codebook, and says nothing on interpretation."


def _hasty(work: Work) -> Sequence[str]:
    """Return the warnings of decisions that were too quick to have been read, as sentences."""
    return [f"{words}." for words in decision_pace.warnings(work.decisions)]


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count:,} {one if count == 1 else more or one + 's'}"
