"""What a briefing is made from: an inquiry's frames and the few facts printed round them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from .. import model
from ..errors import WorkbenchError
from ..model import arrow_tables, publication, tables
from ..model.held_evidence import read_in_part
from ..model.source_page import SourcePage
from ..outcomes.timeline_events import Moment
from ..restrictions.way_out import Clearance
from ..witnesses.campaigns import RUN, Alike, runs_of

if TYPE_CHECKING:
    import pandas as pd

AUDIENCES = ("public", "committee")
EVIDENCE_KINDS = ("oral", "written", "engagement note")


@dataclass(frozen=True)
class TermTheme:
    """That a term of reference is about a theme."""

    term_id: str
    theme: str


ROW_TYPES: dict[str, type] = {
    "documents": model.Document,
    "passages": model.Passage,
    "people": model.Person,
    "campaigns": Alike,
    "appearances": model.Appearance,
    "recommendations": model.Recommendation,
    "citations": model.Citation,
    "quotations": model.Quotation,
    "links": model.Link,
    "tags": model.Tag,
    "themes": model.Theme,
    "responses": model.Response,
    "progress": model.Progress,
    "authorities": model.Authority,
    "measures": model.Measure,
    "local_returns": model.LocalReturn,
    "inspections": model.Inspection,
    "timeline": Moment,
    "evidence_base": model.EvidenceBase,
    "problems": model.Problem,
    "terms": model.Term,
    "term_links": model.TermLink,
    "term_themes": TermTheme,
    "undertakings": model.Undertaking,
    "commitments": model.Commitment,
    "request_findings": model.RequestFinding,
    "figures": model.Figure,
    "questions": model.PlannedQuestion,
}
SOME = (
    "terms", "term_links", "term_themes", "undertakings", "commitments", "request_findings", "figures", "questions",
)  # fmt: skip
"""Frames that only some kinds of page are made from (`page_kind.PageKind.also`); each is empty where not needed."""


@dataclass(frozen=True, eq=False)
class Material:
    """What a briefing is made from. Frames have the columns of `model`; a frame not given is empty.

    ``illustration`` is the sentence printed with everything computed over illustrative evidence,
    ``rubric`` what the body must print (an all-party group's), ``licence`` the licence of the sources,
    ``pipeline`` the name and version of the language pipeline, ``date`` the day that the briefing is of
    (ISO, passed in: no clock is read), ``groups`` whose inquiry it is, ``supported_by`` who paid for it or
    worked for it, and ``interests`` what a reader should know of those who made it; ``facts`` and ``notes`` are the
    inquiry's own sentences on itself and on what is held, ``categories`` its kinds of witness, who were heard as
    ``categories_source`` reports. ``item_tags`` are the
    tags of the items' own words, under the item's id. ``caution`` is what a reader must know before all else, such as
    that the decisions are left out; ``unsettled`` names documents of which nobody can say what they are: while there
    are any, no public page is made. ``embargo`` is the day, or day and time, until which what is made may not be used.
    ``own_words`` is the researcher's own text, which stands between the parts. ``unseen`` counts the documents that
    were left out before the frames were made, because its audience may not see them. ``clearance`` is what an
    export is looked through for before it leaves. ``drawn`` draws a page of a source, by its document’s id and number.

    Raises `WorkbenchError` where a frame lacks its key columns.
    """

    title: str
    caution: str = ""
    unsettled: tuple[str, ...] = ()
    embargo: str = ""
    body: str = ""
    unseen: int = 0
    own_words: str = ""
    illustration: str = ""
    rubric: str = ""
    licence: str = ""
    pipeline: str = ""
    date: str = ""
    groups: tuple[str, ...] = ()
    supported_by: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    categories_source: str = ""
    clearance: Clearance = field(default_factory=Clearance)
    drawn: Callable[[str, int], SourcePage | None] | None = None
    documents: pd.DataFrame = field(default_factory=partial(tables.table, model.Document))
    passages: pd.DataFrame = field(default_factory=partial(tables.table, model.Passage))
    people: pd.DataFrame = field(default_factory=partial(tables.table, model.Person))
    campaigns: pd.DataFrame = field(default_factory=partial(tables.table, Alike))
    appearances: pd.DataFrame = field(default_factory=partial(tables.table, model.Appearance))
    recommendations: pd.DataFrame = field(default_factory=partial(tables.table, model.Recommendation))
    citations: pd.DataFrame = field(default_factory=partial(tables.table, model.Citation))
    quotations: pd.DataFrame = field(default_factory=partial(tables.table, model.Quotation))
    links: pd.DataFrame = field(default_factory=partial(tables.table, model.Link))
    tags: pd.DataFrame = field(default_factory=partial(tables.table, model.Tag))
    themes: pd.DataFrame = field(default_factory=partial(tables.table, model.Theme))
    responses: pd.DataFrame = field(default_factory=partial(tables.table, model.Response))
    progress: pd.DataFrame = field(default_factory=partial(tables.table, model.Progress))
    authorities: pd.DataFrame = field(default_factory=partial(tables.table, model.Authority))
    measures: pd.DataFrame = field(default_factory=partial(tables.table, model.Measure))
    local_returns: pd.DataFrame = field(default_factory=partial(tables.table, model.LocalReturn))
    inspections: pd.DataFrame = field(default_factory=partial(tables.table, model.Inspection))
    timeline: pd.DataFrame = field(default_factory=partial(tables.table, Moment))
    evidence_base: pd.DataFrame = field(default_factory=partial(tables.table, model.EvidenceBase))
    problems: pd.DataFrame = field(default_factory=partial(tables.table, model.Problem))
    terms: pd.DataFrame = field(default_factory=partial(tables.table, model.Term))
    term_links: pd.DataFrame = field(default_factory=partial(tables.table, model.TermLink))
    term_themes: pd.DataFrame = field(default_factory=partial(tables.table, TermTheme))
    undertakings: pd.DataFrame = field(default_factory=partial(tables.table, model.Undertaking))
    commitments: pd.DataFrame = field(default_factory=partial(tables.table, model.Commitment))
    request_findings: pd.DataFrame = field(default_factory=partial(tables.table, model.RequestFinding))
    figures: pd.DataFrame = field(default_factory=partial(tables.table, model.Figure))
    questions: pd.DataFrame = field(default_factory=partial(tables.table, model.PlannedQuestion))
    item_tags: pd.DataFrame = field(
        default_factory=partial(tables.table, model.Tag)
    )  # no table of an inquiry

    def __post_init__(self) -> None:
        for name, row_type in ROW_TYPES.items():
            frame, wanted = getattr(self, name), tables.columns(row_type)
            if set(wanted) <= set(frame.columns):
                continue  # a column more (a source, say) stays
            if wanted[0] not in frame.columns:
                raise WorkbenchError(f"the {name} have no column “{wanted[0]}”", "material of a briefing")
            object.__setattr__(self, name, tables.conform(frame, row_type))

    @property
    def evidence(self) -> model.Evidence:
        """The frames of what was said and written, as one value."""
        return model.Evidence.of({name: getattr(self, name) for name in ROW_TYPES})

    @property
    def in_part(self) -> str:
        """How many documents were not read whole, in a sentence; ``""`` where none was."""
        return read_in_part(self.documents)

    @property
    def holds_illustrative(self) -> bool:
        """Whether any document is illustrative: written for the project, said by nobody."""
        return bool((self.documents["provenance"] == "illustrative").any())


def asked(audience: str) -> None:
    """Raise `WorkbenchError` where there is no such audience."""
    if audience not in AUDIENCES:
        raise WorkbenchError(f"“{audience}” is no audience", next=f"Choose one of: {', '.join(AUDIENCES)}.")


def seen(documents: pd.DataFrame, audience: str) -> pd.Series:
    """Say of each document whether ``audience`` may see it."""
    return documents["publication"].map(lambda status: publication.may_see(audience, status)).astype(bool)


def admit(material: Material, audience: str) -> tuple[Material, int]:
    """Return the material that ``audience`` may see, and how many documents it may not.

    ``public`` sees published evidence only, and there is no override: disclosing evidence that a
    committee has not reported may be a contempt of the House. ``committee`` also sees evidence received or accepted
    and not yet reported, or no longer published. All else is in no briefing (`model.publication`).

    Raises `WorkbenchError` for another audience.
    """
    asked(audience)
    documents = material.documents
    shown = seen(documents, audience)
    hidden = set(documents.loc[~shown, "document_id"])
    if not hidden:
        return material, material.unseen
    keep: dict[str, pd.DataFrame] = {"documents": documents[shown]}
    for name in (
        "passages", "appearances", "problems", "recommendations", "timeline", "commitments", "request_findings",
        "figures",
    ):  # fmt: skip
        frame = getattr(material, name)
        keep[name] = frame[~frame["document_id"].isin(hidden)]
    kept = keep["passages"]["passage_id"]
    for name in ("tags", "links", "citations", "quotations", "term_links", "undertakings"):
        frame = getattr(material, name)
        keep[name] = frame[arrow_tables.stands_in(frame["passage_id"], kept)]
    keep["citations"] = keep["citations"][~keep["citations"]["target_document_id"].isin(hidden)]
    targets = keep["quotations"]["target_passage_id"]
    keep["quotations"] = keep["quotations"][(targets == "") | arrow_tables.stands_in(targets, kept)]
    keep["responses"] = material.responses[~material.responses["document_id"].isin(hidden)]
    unseen = material.passages.loc[material.passages["document_id"].isin(hidden), "text"]
    for name in ("tags", "links", "responses", "term_links", "undertakings", "commitments"):
        keep[name] = unquoted(keep[name], unseen)
    tidy: dict[str, Any] = {name: frame.reset_index(drop=True) for name, frame in keep.items()}
    return replace(material, **tidy), material.unseen + len(hidden)


def unquoted(frame: pd.DataFrame, unseen: pd.Series) -> pd.DataFrame:
    """Return rows without the coders' notes that repeat five words of what an audience may not see."""
    noted = {run for note in frame["note"] if note for run in runs_of(note) if run.count(" ") == RUN - 1}
    shut = noted.intersection(run for text in unseen for run in runs_of(text)) if noted else noted
    if not shut:
        return frame
    return frame.assign(note=["" if shut.intersection(runs_of(note)) else note for note in frame["note"]])


def frame_names() -> tuple[str, ...]:
    """Return the names of the frames that every page is made from, in their order."""
    return tuple(f.name for f in fields(Material) if f.name in ROW_TYPES and f.name not in SOME)
