"""One recommendation's whole way: evidence, citation, recommendation, replies, acts, measures, local returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Document, Link, Measure, Passage, Progress, Recommendation, Response, tables
from . import return_statuses
from . import scorecard as card

if TYPE_CHECKING:
    import pandas as pd

STAGES = ("evidence", "recommendation", "reply", "act", "measured", "local returns")
LONGEST = 60  # words of a passage that nobody marked a quotation in; what is cut is marked


@dataclass(frozen=True)
class Step:
    """One step of a recommendation's way, with where it is known from: a passage, a document or an address."""

    n: int
    stage: str
    date: str
    what: str
    words: str
    status: str
    passage_id: str
    document_id: str
    source: str
    url: str
    note: str
    provenance: str


def trail(
    recommendation_id: str,
    frames: Mapping[str, pd.DataFrame],
    *,
    today: str = "",
    illustration: str = card.ILLUSTRATION,
) -> pd.DataFrame:
    """Return the way of one recommendation: one row per step, stage by stage, in each by date; columns of `Step`.

    ``frames`` are an inquiry's tables by name: ``documents``, ``passages``, ``recommendations``, ``links``,
    ``responses``, ``progress``, and where they are held ``measures`` and ``local_returns``. Evidence is what the
    report cites and what somebody confirmed; how many suggestions are left out is a step. ``words`` are words of the
    source, or of the row that reports them, never ours. A stage of which nothing is held has a step that says so.
    ``today`` (ISO) is needed to say what returns are overdue. Raises `NotFound` where there is no such item.
    """
    found = tables.one(frames["recommendations"], "recommendation_id", recommendation_id)
    item = Recommendation(**{name: found[name] for name in tables.columns(Recommendation)})
    documents = {row.document_id: row for row in tables.rows(frames["documents"], Document)}
    steps = [
        *_evidence(item, frames, documents),
        _item(item, documents, str(found.get("source", ""))),
        *_replies(item, frames, documents),
        *_progress(item, frames, documents),
        *_returns(item, frames, today, illustration),
    ]
    order = {stage: n for n, stage in enumerate(STAGES)}
    steps.sort(key=lambda step: (order[step.stage], step.date or "9999"))
    return tables.table(Step, [Step(n, *list(vars(step).values())[1:]) for n, step in enumerate(steps, 1)])


def _evidence(
    item: Recommendation, frames: Mapping[str, pd.DataFrame], documents: Mapping[str, Document]
) -> Iterator[Step]:
    mine = frames["links"][frames["links"]["recommendation_id"] == item.recommendation_id]
    kept = tables.rows(mine[mine["status"] == "confirmed"], Link)
    wanted = frames["passages"][frames["passages"]["passage_id"].isin({link.passage_id for link in kept})]
    passages = {row.passage_id: row for row in tables.rows(wanted, Passage)}
    for link in kept:
        passage = passages.get(link.passage_id)
        if passage is None:
            continue
        document = documents.get(passage.document_id, Document(passage.document_id))
        said = "cited by the report" if link.basis == "cited" else f"confirmed by {link.coder}"
        what = f"{passage.speaker or document.author or document.title}, {passage.passage_id}: {link.bearing}"
        yield Step(
            0, "evidence", document.date, what, link.quote or _cut(passage.text), said, passage.passage_id,
            document.document_id, document.title, document.url, link.note, document.provenance,
        )  # fmt: skip
    left = int((mine["status"] == "suggested").sum())
    if left or not kept:
        words = f"{left} suggestion{'' if left == 1 else 's'} that nobody has confirmed {'is' if left == 1 else 'are'}"
        none = "no evidence held is cited or confirmed for it; " if not kept else ""
        yield _said("evidence", f"{none}{words} left out")


def _item(item: Recommendation, documents: Mapping[str, Document], source: str) -> Step:
    document = documents.get(item.document_id, Document(item.document_id))
    asked = f"{item.number} {item.kind}" + (f", to {'; '.join(item.addressees)}" if item.addressees else "")
    by = f"due: {item.deadline}" if item.deadline else ""
    return Step(
        0, "recommendation", document.date, asked, item.text, "", item.passage_id, item.document_id,
        source or document.title, document.url, by, document.provenance,
    )  # fmt: skip


def _replies(
    item: Recommendation, frames: Mapping[str, pd.DataFrame], documents: Mapping[str, Document]
) -> Iterator[Step]:
    every = tables.rows(frames["responses"], Response)
    mine = [r for r in every if r.recommendation_id == item.recommendation_id and r.status != "dismissed"]
    for row in mine:
        document = documents.get(row.document_id, Document(row.document_id))
        read = f"{row.status}, read by {row.coder}" if row.coder else row.status
        yield Step(
            0, "reply", row.date, f"{row.responder or 'a reply'}: {row.position}", row.wording, read, row.passage_id,
            row.document_id, document.title if row.document_id else "", document.url, row.note, document.provenance,
        )  # fmt: skip
    if not mine:
        yield _said("reply", "no reply is recorded")


def _progress(
    item: Recommendation, frames: Mapping[str, pd.DataFrame], documents: Mapping[str, Document]
) -> Iterator[Step]:
    report = documents[item.document_id].date if item.document_id in documents else ""
    mine = [
        row
        for row in tables.rows(frames["progress"], Progress)
        if row.recommendation_id == item.recommendation_id
    ]
    for row in mine:
        stage = "act" if row.state else "measured"
        figure = " ".join(part for part in (row.value, row.unit, f"({row.area})" if row.area else "") if part)
        what = row.measure if row.state else f"{row.measure}: {figure}"
        when = row.state or ("before the report" if return_statuses.earlier(row.date, report) else "")
        yield Step(0, stage, row.date, what, "", when, "", "", row.source, row.url, row.note, "real")
    for stage, words in (("act", "no act is recorded"), ("measured", "no measure is recorded")):
        if not any(bool(row.state) == (stage == "act") for row in mine):
            yield _said(stage, f"{words}, which does not say that there was none")


def _returns(
    item: Recommendation, frames: Mapping[str, pd.DataFrame], today: str, illustration: str
) -> Iterator[Step]:
    if "measures" not in frames or "local_returns" not in frames:
        return
    asked = frames["measures"][frames["measures"]["recommendation_id"] == item.recommendation_id]
    scorecard = card.scores(frames["local_returns"], asked, today=today, illustration=illustration)
    for row in tables.rows(scorecard, card.Score):
        span = return_statuses.period(row.period)
        mark = f"{illustration}. " if row.provenance == "illustrative" else ""
        yield Step(
            0, "local returns", span[1].isoformat() if span else "", f"{mark}{row.asks}, {row.period}", row.statement,
            "", "", "", row.guidance, "", "", row.provenance,
        )  # fmt: skip
    if not len(scorecard):
        known = [one.measure for one in tables.rows(asked, Measure)]
        yield _said(
            "local returns", "authorities were asked, and no return is held" if known else "nobody was asked"
        )


def _said(stage: str, what: str) -> Step:
    return Step(0, stage, "", what, "", "", "", "", "", "", "", "real")


def _cut(text: str) -> str:
    words = text.split(" ")
    return text if len(words) <= LONGEST else " ".join(words[:LONGEST]) + " […]"
