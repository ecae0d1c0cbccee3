"""Small inquiries of which something is not held, not read whole, or not confirmed: what a page must not overstate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from tests.made import material as small
from workbench import model

CITED, LOST = small.CITATIONS
WITHOUT_CITED = [one for one in small.LINKS if one.basis != "cited"]
TERMS = [model.Term("tor/1", "1", "Which skills are lacking?")]


def _but(status: Mapping[str, str] | None = None, **more: Any) -> Callable[[], dict[str, Any]]:
    """Return what gives the small inquiry's rows with other statuses of documents and other ``more`` of a frame."""

    def rows() -> dict[str, Any]:
        wanted = status or {}
        known = [replace(one, status=wanted.get(one.document_id, one.status)) for one in small.DOCUMENTS]
        unread = {key for key, value in wanted.items() if value != "partial"}
        passages = [one for one in small.PASSAGES if one.document_id not in unread]
        return {"documents": known, "passages": passages, "terms": TERMS, **more}

    return rows


_NOT_A_REPLY = [one for one in small.DOCUMENTS if one.kind != "response"]
_KINDS = [replace(one, kind="conclusion") for one in small.RECOMMENDATIONS]
_OPEN_AFTER = [model.Progress("report/r1", "2015-06", "in progress", "a group met", source="A letter")]
HALF_HELD: Mapping[str, Callable[[], dict[str, Any]]] = {
    "no reply is held": _but(documents=_NOT_A_REPLY, responses=[]),
    "a reply is listed": _but({"reply": "not-held"}, responses=[]),
    "a reply is read in part": _but({"reply": "partial"}, responses=small.RESPONSES[:1]),
    "a reply is confirmed by nobody": _but(responses=[replace(one, status="suggested") for one in small.RESPONSES]),
    "a reply answers one of two": _but(responses=small.RESPONSES[:1]),
    "a reply is hidden": _but(
        documents=[replace(one, publication="held back") if one.kind == "response" else one for one in small.DOCUMENTS],
        responses=[],
    ),
    "conclusions only": _but(documents=_NOT_A_REPLY, responses=[], recommendations=_KINDS),
    "a conclusion past its day": _but(
        responses=[], progress=[], recommendations=[replace(_KINDS[0], deadline="2015-01"), *small.RECOMMENDATIONS[1:]]
    ),
    "a day has passed": _but(progress=small.PROGRESS[:0]),
    "open after its day": _but(progress=_OPEN_AFTER),
    "cited as a document": _but(
        citations=[
            replace(CITED, target_passage_ids=(), status="document"),
            replace(LOST, text="SMD 001", target_document_id="SMD0001", status="document"),
        ],
        quotations=[], links=WITHOUT_CITED,
    ),
    "a hearing is read in part": _but({"oral-2014-06-18": "partial"}),
    "a hearing gave no text": _but(
        {"oral-2014-06-18": "no-text"}, citations=[replace(CITED, target_passage_ids=(), status="not held"), LOST]
    ),
    "the report is read in part": _but({"report": "partial"}),
    "the report is not held": _but({"report": "not-held"}, citations=[], quotations=[], links=WITHOUT_CITED),
    "evidence of children alone": _but(
        documents=[
            replace(one, kind="engagement note") if one.kind in ("oral", "written") else one for one in small.DOCUMENTS
        ]
    ),
    "evidence is hidden": _but(
        documents=[
            replace(one, publication="received, not reported") if one.kind in ("oral", "written") else one
            for one in small.DOCUMENTS
        ]
    ),
}  # fmt: skip
