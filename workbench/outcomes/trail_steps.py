"""The whole way of one recommendation or commitment: evidence, item, replies, acts, measures, local returns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import (
    Commitment,
    Document,
    Inspection,
    Link,
    Measure,
    Passage,
    Progress,
    Recommendation,
    RequestFinding,
    Response,
    arrow_tables,
    tables,
)
from ..model.values import NO_REPLY_KNOWN
from . import commitments, return_statuses
from . import scorecard as card

if TYPE_CHECKING:
    import pandas as pd

STAGES = (
    "evidence", "recommendation", "reply", "commitment", "act", "measured", "requests", "inspection", "local returns",
)  # fmt: skip
ILLUSTRATIVE = "illustrative"
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
    row_id: str,
    frames: Mapping[str, pd.DataFrame],
    *,
    today: str = "",
    illustration: str = card.ILLUSTRATION,
    illustrative: bool = False,
) -> pd.DataFrame:
    """Return the way of one recommendation, or of one commitment: one row per step, stage by stage, in each by date.

    What is real and what is illustrative never share it: of a real item or commitment this is what is real, and with
    ``illustrative`` the steps that were written for a project (evidence, returns, inspections), alone. Of an item that
    is illustrative itself all is.

    Columns of `Step`. That of a commitment begins with the items that it answers, if any, and has the acts, measures,
    findings, inspections and returns that name it.

    ``frames`` are an inquiry's tables by name: ``documents``, ``passages``, ``recommendations``, ``links``,
    ``responses``, ``progress``, and where they are held ``measures``, ``local_returns``, ``commitments``,
    ``request_findings`` and ``inspections``. Evidence is what the
    report cites and what somebody confirmed; how many suggestions are left out is a step. ``words`` are words of the
    source, or of the row that reports them, never ours. A stage of which nothing is held has a step that says so.
    ``today`` (ISO) is needed to say what returns are overdue. Raises `NotFound` where there is no such item.
    """
    promised = tables.rows(frames["commitments"], Commitment) if "commitments" in frames else []
    documents = {row.document_id: row for row in tables.rows(frames["documents"], Document)}
    if own := next((one for one in promised if one.commitment_id == row_id), None):
        mixed = own.provenance != ILLUSTRATIVE
        held = apart(frames, illustrative=illustrative) if mixed else frames
        return _in_order(
            _asked(_of_commitment(own, held, documents, today, illustration), mixed, illustrative)
        )
    found = tables.one(frames["recommendations"], "recommendation_id", row_id)
    item = Recommendation(**{name: found[name] for name in tables.columns(Recommendation)})
    mixed = documents.get(item.document_id, Document(item.document_id)).provenance != ILLUSTRATIVE
    frames = apart(frames, illustrative=illustrative) if mixed else frames
    promised = tables.rows(frames["commitments"], Commitment) if "commitments" in frames else []
    steps = [
        *_evidence(item, frames, documents),
        _item(item, documents, str(found.get("source", ""))),
        *_replies(item, frames, documents),
        *(_promise(one) for one in promised if row_id in one.recommendation_ids and one.status != "dismissed"),
        *_progress("recommendation_id", item, frames, documents),
        *_found(frames, recommendation_id=row_id),
        *_returns("recommendation_id", row_id, frames, today, illustration),
    ]  # fmt: skip
    return _in_order(_asked(steps, mixed, illustrative))


def apart(frames: Mapping[str, pd.DataFrame], *, illustrative: bool) -> dict[str, pd.DataFrame]:
    """Return an inquiry's tables with what is illustrative alone, or without it; documents and items stay whole.

    Progress is nobody's invention: with what is illustrative there is none. A measure stays beside the answers to it.
    """
    documents = frames["documents"]
    invented = set(documents.loc[documents["provenance"] == ILLUSTRATIVE, "document_id"])
    made = dict(frames)
    made["passages"] = _kept(
        frames["passages"], frames["passages"]["document_id"].isin(invented), illustrative
    )
    stays = arrow_tables.stands_in(frames["links"]["passage_id"], made["passages"]["passage_id"])
    made["links"] = frames["links"][stays]
    made["responses"] = _kept(
        frames["responses"], frames["responses"]["document_id"].isin(invented), illustrative
    )
    made["progress"] = frames["progress"].iloc[:0] if illustrative else frames["progress"]
    for name in ("local_returns", "commitments", "request_findings", "inspections"):
        if name in frames:
            made[name] = _kept(frames[name], frames[name]["provenance"] == ILLUSTRATIVE, illustrative)
    if "measures" in frames and not illustrative:
        made["measures"] = _kept(frames["measures"], frames["measures"]["provenance"] == ILLUSTRATIVE, False)
    return made


def _kept(frame: pd.DataFrame, invented: pd.Series, illustrative: bool) -> pd.DataFrame:
    return frame[invented == illustrative]


def _asked(steps: Iterable[Step], mixed: bool, illustrative: bool) -> list[Step]:
    """Return the steps that were asked for: of what is illustrative only what is held, no sentence on what is not."""
    if not mixed:
        return [] if illustrative else list(steps)
    return [step for step in steps if (step.provenance == ILLUSTRATIVE) == illustrative]


def _in_order(steps: Iterable[Step]) -> pd.DataFrame:
    """Return the steps as a table, stage by stage, in each by date, and numbered."""
    order = {stage: n for n, stage in enumerate(STAGES)}
    placed = sorted(steps, key=lambda step: (order[step.stage], step.date or "9999"))
    return tables.table(Step, [Step(n, *list(vars(step).values())[1:]) for n, step in enumerate(placed, 1)])


def _of_commitment(
    one: Commitment,
    frames: Mapping[str, pd.DataFrame],
    documents: Mapping[str, Document],
    today: str,
    illustration: str,
) -> Iterator[Step]:
    items = tables.rows(frames["recommendations"], Recommendation)
    answered = [item for item in items if item.recommendation_id in one.recommendation_ids]
    yield from (_item(item, documents, "") for item in answered)
    if not answered:
        yield _said("recommendation", "it answers no item of the report that is known")
    yield _promise(one)
    yield from _progress("commitment_id", one, frames, documents)
    yield from _found(frames, commitment_id=one.commitment_id)
    yield from _returns("commitment_id", one.commitment_id, frames, today, illustration)


def _promise(one: Commitment) -> Step:
    first, last = commitments.consulted(one.consultation)
    said = [f"consultation from {first}" + (f" to {last}" if last else "")] if first else []
    said += [f"outcome: {one.outcome}"] if one.outcome else ["outcome not known"]
    said += [f"to be adopted locally by {', '.join(one.adopted_by)}"] if one.adopted_by else []
    said += [moved] if (moved := commitments.moved(one)) else [f"promised by {day}" for day in one.deadlines]
    read = f"{one.status}, read by {one.coder}" if one.coder else one.status
    return Step(
        0, "commitment", one.date, f"{one.by}: {'; '.join(said)}", one.text, read, one.passage_id, one.document_id,
        one.source, one.url, one.note, one.provenance,
    )  # fmt: skip


def _found(
    frames: Mapping[str, pd.DataFrame], *, recommendation_id: str = "", commitment_id: str = ""
) -> Iterator[Step]:
    """Return what requests found and what inspections bear on an item or a commitment: those that name it."""
    for row in (
        tables.rows(frames["request_findings"], RequestFinding) if "request_findings" in frames else ()
    ):
        if recommendation_id in row.recommendation_ids or (
            commitment_id and row.commitment_id == commitment_id
        ):
            asked = (
                f"{row.authorities} asked"
                if row.authorities is not None
                else "how many were asked is not known"
            )
            yield Step(
                0, "requests", row.closed or row.asked, f"{row.asked_by}: {row.requests} ({asked}): {row.base}",
                row.found, f"closed {row.closed}" if row.closed else "", "", row.document_id, row.source, row.url,
                row.note, row.provenance,
            )  # fmt: skip
    for seen in (
        tables.rows(frames["inspections"], Inspection) if commitment_id and "inspections" in frames else ()
    ):
        if seen.commitment_id == commitment_id:
            yield Step(
                0, "inspection", seen.date, f"{seen.body}, {seen.aspect}, under “{seen.framework}”", seen.judgement,
                seen.kind, "", seen.document_id, seen.source, seen.url, seen.note, seen.provenance,
            )  # fmt: skip


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
        none = "no passage held is known to be cited or confirmed for it; " if not kept else ""
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
        yield _said("reply", NO_REPLY_KNOWN)


def _progress(
    key: str,
    of: Recommendation | Commitment,
    frames: Mapping[str, pd.DataFrame],
    documents: Mapping[str, Document],
) -> Iterator[Step]:
    """Return what was done and measured: *before* and *after* are times, and say nothing of a cause."""
    origin = of.date if isinstance(of, Commitment) else ""
    report = origin or (documents[of.document_id].date if of.document_id in documents else "")
    every = tables.rows(frames["progress"], Progress)
    mine = [row for row in every if getattr(row, key) == getattr(of, key)]
    acts = sorted(row.date for row in mine if row.state)
    for row in mine:
        stage = "act" if row.state else "measured"
        figure = " ".join(part for part in (row.value, row.unit, f"({row.area})" if row.area else "") if part)
        what = row.measure if row.state else f"{row.measure}: {figure}"
        before = "before it was said" if origin else "before the report"
        later = acts and return_statuses.earlier(acts[-1], row.date)
        after = f"after the last act recorded ({acts[-1]})" if later else ""
        when = row.state or (before if return_statuses.earlier(row.date, report) else after)
        yield Step(0, stage, row.date, what, "", when, "", "", row.source, row.url, row.note, "real")
    for stage, words in (("act", "no act is recorded"), ("measured", "no measure is recorded")):
        if not any(bool(row.state) == (stage == "act") for row in mine):
            yield _said(stage, f"{words}, which does not say that there was none")


def _returns(
    key: str, row_id: str, frames: Mapping[str, pd.DataFrame], today: str, illustration: str
) -> Iterator[Step]:
    if "measures" not in frames or "local_returns" not in frames:
        return
    asked = frames["measures"][frames["measures"][key] == row_id]
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
        held = "a measure is asked about, and no return is held"
        yield _said("local returns", held if known else "no measure asks about it here")


def _said(stage: str, what: str) -> Step:
    return Step(0, stage, "", what, "", "", "", "", "", "", "", "real")


def _cut(text: str) -> str:
    words = text.split(" ")
    return text if len(words) <= LONGEST else " ".join(words[:LONGEST]) + " […]"
