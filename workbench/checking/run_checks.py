"""What a draft says that the evidence does not bear out: the findings, in the draft's own order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Citation, Finding, tables
from .checks import (
    attribution,
    conditions,
    evidence_codes,
    figures,
    marked_changes,
    misnamed_witnesses,
    paraphrase,
    questions_in_prose,
    quoted_words,
    references,
    repeats,
    session_dates,
    uncited,
    unpublished_sources,
)
from .draft import Draft

if TYPE_CHECKING:
    import pandas as pd

CHECKS = (
    references.findings,
    questions_in_prose.findings,
    evidence_codes.findings,
    misnamed_witnesses.findings,
    session_dates.findings,
    quoted_words.findings,
    marked_changes.findings,
    paraphrase.findings,
    attribution.findings,
    conditions.findings,
    unpublished_sources.findings,
    figures.findings,
    uncited.findings,
    repeats.findings,
)
"""The checks, each a file of its own: given a draft, it yields findings. A new one is a file and a row here."""
_MARKS = {
    "illustrative": "Illustrative: those words were written for this project, and said by nobody.",
    "reported": "Reported: those words are second-hand.",
}
_WITHHELD = "[name withheld]"
KINDS = (
    "question not found", "wrong question", "wrong witness", "wrong reference", "reference unclear",
    "reference malformed", "evidence code not found", "wrong evidence code", "paragraph not found",
    "name misspelt", "wrong title", "wrong role or body", "wrong date",
    "words altered", "words left out", "negation dropped", "negation added", "number changed",
    "quotation not found", "quotation elsewhere", "attributed to another", "condition cut off",
    "uncorrected source", "unpublished source", "restricted source", "figure not found", "no citation",
    "quotation used twice",
)  # fmt: skip
"""What can be found wrong, or worth a look: all kinds that `check` gives."""


def check(draft: Draft) -> pd.DataFrame:
    """Return what a draft says that the evidence held does not bear out; columns those of `model.Finding`.

    One row per place and fault, in the draft's order. ``kind`` is one of the words below; ``certainty`` is *wrong*
    where the evidence says otherwise, and *look* where only a reader can tell. What is not held is no fault:
    see `unchecked`. The id of a finding is a hash of its kind and words, so that it is the same in the next draft
    wherever the paragraph stands then.
    """
    order = {passage: n for n, passage in enumerate(draft.passages["passage_id"])}
    found = list(_marked(_distinct(finding for one in CHECKS for finding in one(draft)), draft))
    found.sort(key=lambda f: (order.get(f.passage_id, len(order)), f.start, f.end, f.kind))
    return tables.table(Finding, list(_named(found, draft)))


def settled(findings: pd.DataFrame, standing: pd.DataFrame) -> pd.DataFrame:
    """Return findings with what people decided on them in this draft or an earlier one.

    ``standing`` is what stands of all decisions (`decisions.effective`); those of the table *findings* count. A finding
    that was confirmed is a fault to be mended, one that was dismissed is none; over coders the later status holds. Only
    a change of its words opens a finding again, because its id is made of them.
    """
    rows: list[Finding] = tables.rows(findings, Finding)
    here = standing[(standing["table"] == "findings") & standing["latest"].astype(bool)]
    decided = {str(one["row_id"]): one for one in here.to_dict("records")}
    return tables.table(
        Finding,
        [
            replace(
                row,
                status=str(one["status"]), coder=str(one["coder"]), decided=str(one["decided"])[:10],
                note=str(one["note"]),
            )
            if (one := decided.get(row.finding_id))
            else row
            for row in rows
        ],
    )  # fmt: skip


def unchecked(draft: Draft) -> pd.DataFrame:
    """Return the references that can't be checked, as their evidence is not held or is another inquiry's."""
    rows: list[Citation] = tables.rows(draft.citations, Citation)
    apart = ("not held", "elsewhere")
    return tables.table(Citation, [r for r in rows if r.status in apart or references.uncheckable(r, draft)])


def _distinct(found: Iterable[Finding]) -> Iterable[Finding]:
    """Yield the findings, each place and kind once: two checks may see the same."""
    done: set[tuple[str, str, str]] = set()
    for finding in found:
        key = (finding.kind, finding.passage_id, finding.right or str(finding.start))
        overlapping = finding.kind in ("name misspelt", "wrong title", "wrong date")
        if not overlapping or key not in done:
            yield finding
        done.add(key)


def _marked(found: Iterable[Finding], draft: Draft) -> Iterable[Finding]:
    """Yield the findings as any page or file may print them: illustrative words marked, withheld names struck."""
    provenances = dict(zip(draft.documents["document_id"], draft.documents["provenance"], strict=True))
    hidden = unpublished_sources.withheld(draft)
    names = {form for key in hidden for form in draft.people[key].forms if len(form) > 2}
    struck = re.compile("|".join(map(re.escape, sorted(names, key=lambda n: (-len(n), n)))), re.I)
    for finding in found:
        target = draft.texts.get(finding.target_passage_id)
        words = _MARKS.get(provenances.get(target.document_id, ""), "") if target else ""
        explanation = f"{finding.explanation} {words}".strip()
        right = finding.right
        if names:
            explanation, right = struck.sub(_WITHHELD, explanation), struck.sub(_WITHHELD, right)
        yield replace(finding, explanation=explanation, right=right)


def _named(found: Iterable[Finding], draft: Draft) -> Iterable[Finding]:
    """Yield the findings with their ids; the second of two that claim the same gets a number."""
    seen: dict[str, int] = {}
    for finding in found:
        text = draft.texts[finding.passage_id].text
        around = text[max(0, finding.start - 60) : finding.end + 20]
        claim = "\x1f".join((finding.kind, finding.quote, finding.right, " ".join(around.split())))
        digest = hashlib.sha256(claim.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        seen[digest] = seen.get(digest, 0) + 1
        yield replace(finding, finding_id=digest if seen[digest] == 1 else f"{digest}.{seen[digest]}")
