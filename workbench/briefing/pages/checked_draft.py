"""The page of findings in a draft report: what it says, what the evidence says, and what could not be checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...model import Citation, Document, Finding, Passage, tables
from .. import gate
from ..gate import Shown
from ..material import Material
from ..page_kind import PageKind
from ..standalone_html import Briefing

if TYPE_CHECKING:
    import pandas as pd

ABSENT = ("question not found", "evidence code not found", "paragraph not found", "quotation not found")
"""Kinds of finding where the evidence says nothing otherwise: it has no such thing."""
_OTHERWISE, _NO_SUCH, _LOOK = "the evidence says otherwise", "not in the evidence held", "worth a look"
_CONTEXT = 90  # characters of the draft before and after what a finding is about


@dataclass(frozen=True)
class Row:
    """One finding as it is printed; ``before`` and ``after`` are the draft's words around ``quote``."""

    finding: Finding
    before: str
    quote: str
    after: str
    source: str
    mark: str
    verdict: str


@dataclass(frozen=True)
class Place:
    """One paragraph (or note) of the draft with its findings."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Counts:
    """How many findings are open and settled, and of what kinds the open ones are.

    ``wrong``: the evidence says otherwise; ``absent``: it has no such thing; ``look``: only a reader can tell.
    """

    wrong: int
    absent: int
    look: int
    settled: int
    kinds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, eq=False)
class Findings:
    """What a draft is checked to say: ``findings`` of `checking.check`, ``unchecked`` of `checking.unchecked`.

    ``recipient`` and ``copy`` are whose copy it is, and its number.
    """

    findings: pd.DataFrame
    unchecked: pd.DataFrame
    recipient: str = ""
    copy: str = ""
    compared: str = ""


def page(findings: pd.DataFrame, unchecked: pd.DataFrame, material: Material, compared: str = "") -> Briefing:
    """Return the page of a draft's findings, ready to be saved or shown in a notebook.

    ``findings``, ``unchecked`` and ``compared`` are what the functions of `checking` by these names give; ``material``
    has the draft's title, its passages and those that findings point to, and the documents of the evidence. Open
    findings come first, by paragraph; those that a person has settled come after, with who settled them. A draft is
    confidential until the report is made: the page says so.
    """
    return gate.page(KIND, material, Findings(findings, unchecked, compared=compared))


def _view(shown: Shown, given: Findings) -> Mapping[str, Any]:
    material = shown.material
    rows: list[Finding] = tables.rows(given.findings, Finding)
    said = {p.passage_id: p for p in tables.rows(material.passages, Passage)}
    marks = {
        d.document_id: shown.mark
        for d in tables.rows(material.documents, Document)
        if d.provenance == "illustrative"
    }
    open_, settled = [r for r in rows if r.status == "open"], [r for r in rows if r.status != "open"]
    missing: dict[tuple[str, str], int] = {}
    for one in tables.rows(given.unchecked, Citation):
        missing[one.text, one.reason] = missing.get((one.text, one.reason), 0) + 1
    return {
        "title": material.title,
        "caution": material.caution,
        "places": _places(open_, said, marks),
        "settled": _places(settled, said, marks),
        "counts": _counts(open_, settled),
        "unchecked": [(text, reason, times) for (text, reason), times in missing.items()],
        "compared": given.compared,
        "references": len(given.unchecked),
        "illustrated": bool(shown.mark),
    }


def _counts(open_: list[Finding], settled: list[Finding]) -> Counts:
    kinds: dict[str, int] = {}
    for row in open_:
        kinds[row.kind] = kinds.get(row.kind, 0) + 1
    verdicts = [_verdict(row) for row in open_]
    wrong, absent, look = (verdicts.count(one) for one in (_OTHERWISE, _NO_SUCH, _LOOK))
    return Counts(wrong, absent, look, len(settled), tuple(kinds.items()))


def _verdict(row: Finding) -> str:
    if row.certainty != "wrong":
        return _LOOK
    return _NO_SUCH if row.kind in ABSENT else _OTHERWISE


def _places(rows: list[Finding], said: Mapping[str, Passage], marks: Mapping[str, str]) -> tuple[Place, ...]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(_name(said.get(row.passage_id)), []).append(_row(row, said, marks))
    return tuple(Place(name, tuple(found)) for name, found in grouped.items())


def _name(passage: Passage | None) -> str:
    if passage is None:
        return "Elsewhere in the draft"
    kinds = {"note": "Note", "recommendation": "Recommendation", "heading": "Heading"}
    number = passage.locator.removeprefix(passage.locator.rstrip("0123456789.")) or passage.locator
    if passage.locator.startswith("s") and passage.kind == "paragraph":
        return f"Summary, paragraph {number}"
    return f"{kinds.get(passage.kind, 'Paragraph')} {number}"


def _row(row: Finding, said: Mapping[str, Passage], marks: Mapping[str, str]) -> Row:
    passage, target = said.get(row.passage_id), said.get(row.target_passage_id)
    text = passage.text if passage else row.quote
    start, end = (row.start, row.end) if passage else (0, len(row.quote))
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    if start > _CONTEXT:
        before = "… " + before.split(" ", 1)[-1]
    if end + _CONTEXT < len(text):
        after = after.rsplit(" ", 1)[0] + " …"
    mark = marks.get(target.document_id, "") if target else ""
    return Row(row, before, text[start:end], after, row.target_passage_id, mark, _verdict(row))


KIND = PageKind(
    name="draft",
    about="what is wrong in a draft report",
    options=Findings,
    view=_view,
    template="draft.html.j2",
    title="Check of {}",
    audience="committee",
    audiences=("committee",),
    unmarked="Illustration",
    of_draft=True,
)
