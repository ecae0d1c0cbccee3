"""Figures in a draft's sentences that what is cited there does not give, in the unit that the draft gives them in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from ...model import Finding, Passage, tables
from ...text.english.patterns_in_tables import in_table
from ..draft import Draft
from ..draft_sentences import Claim
from ..figures_with_units import Amount, amounts
from . import questions_in_prose

_QUOTED = in_table("prose", "a curly quotation")
Given = dict[tuple[str, str], Passage]
"""By unit and value, the first passage of the evidence that gives a figure."""
Read = Callable[[str], list[Amount]]


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each figure of a sentence with a note that what is cited there does not give.

    The same number of another unit is another figure. One that stands elsewhere in the evidence is worth a look, and
    the finding says where; so is one that stands nowhere.
    """
    held: Given | None = None
    read = cache(amounts)  # a paragraph has many claims, and a passage is cited by many
    for claim, where, targets in (*_noted(draft), *questions_in_prose.cited(draft)):
        missing = list(_missing(claim, targets, draft, read))
        if missing and held is None:
            held = _held(draft)
        for figure, said in missing:
            yield _finding(figure, claim, where, said, held or {})


def _noted(draft: Draft) -> Iterable[tuple[Claim, str, tuple[str, ...]]]:
    """Yield what notes and references in brackets follow, where all that they cite is held."""
    for claim in draft.claims:
        if _whole(claim):
            where = ", ".join(dict.fromkeys(row.text for row in claim.citations))
            yield claim, where, tuple(t for row in claim.citations for t in row.target_passage_ids)


def _whole(claim: Claim) -> bool:
    return all(row.status == "resolved" for row in claim.citations)


def _missing(claim: Claim, cited: Sequence[str], draft: Draft, read: Read) -> Iterable[tuple[Amount, str]]:
    """Yield the figures that what is cited does not give, each with the words of what is cited."""
    text = claim.passage.text
    quoted = [m.span() for pattern in (_QUOTED, questions_in_prose.REFERENCE) for m in pattern.finditer(text)]
    printed = [
        one
        for one in read(text)
        if one.digits
        and claim.start <= one.start < claim.end
        and not any(a <= one.start < b for a, b in quoted)
        and not any(_within(one, row.start, row.end) for row in claim.citations if not row.note)
    ]
    if not printed:
        return
    targets = [draft.texts[t] for t in cited]
    under = draft.texts.under([(t.document_id, t.locator) for t in targets])
    said = " ".join(p.text for p in under)
    given = read(said)
    for one in printed:
        if not one.given_by(given):
            yield one, said


def _within(one: Amount, start: int, end: int) -> bool:
    return start <= one.start < end


def _held(draft: Draft) -> Given:
    found: Given = {}
    rows: list[Passage] = tables.rows(draft.held.passages, Passage)
    for passage in rows:
        for one in amounts(passage.text):
            for value in one.values:
                found.setdefault((one.unit, value), passage)
    return found


def _finding(figure: Amount, claim: Claim, where: str, said: str, held: Given) -> Finding:
    there = next((held[key] for v in sorted(figure.values) if (key := (figure.unit, v)) in held), None)
    right = _instead(figure, claim.passage.text[figure.end : claim.end], said)
    noted = bool(claim.citations)
    if there is not None:
        cites = "the note cites" if noted else "is cited"
        explanation = f"“{figure.said}” is not in what {cites} ({where}); it stands in {_place(there)}."
    else:
        cites = "the note cites" if noted else "cited is"
        explanation = f"Nobody gives “{figure.said}” in the evidence held; {cites} {where}"
        explanation += f", which has {right}." if right else "."
    return Finding(
        "", "figure not found", claim.passage.passage_id, figure.start, figure.end, figure.said,
        "" if there else right, explanation, "look", there.passage_id if there else "",
    )  # fmt: skip


def _place(passage: Passage) -> str:
    who = f" ({passage.speaker})" if passage.speaker else ""
    return f"{passage.document_id}, {passage.locator}{who}"


def _instead(figure: Amount, after: str, said: str) -> str:
    """Return the figure that what is cited has before the same word, or its only one of the unit."""
    given: Sequence[Amount] = [one for one in amounts(said) if one.digits]
    word = re.match(r"\W*(\w+)", after)
    same = [g for g in given if word and re.match(rf"\W*{re.escape(word[1])}\b", said[g.end :], re.I)]
    alike = [g for g in given if g.unit == figure.unit]
    alone = alike if len(alike) == 1 else []
    return next((g.said for g in (*same, *alone)), "")
